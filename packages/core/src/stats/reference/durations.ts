/** Reference methods for durations, ended and open. */
import * as stats from '../index.ts';
import { columns, nothing } from './parts.ts';

interface Histogram {
  readonly values: readonly number[];
  readonly counts: readonly number[];
  readonly probs: readonly number[];
  readonly type: stats.QuantileType;
}

interface Group {
  readonly time: readonly number[];
  readonly events: readonly number[];
  readonly censored: readonly number[];
}

interface CompetingEnds {
  readonly time: readonly number[];
  readonly events1: readonly number[];
  readonly events2: readonly number[];
  readonly censored: readonly number[];
}

interface Spells extends Group {
  readonly level: number;
  readonly confType: stats.SurvivalLimits;
}

const CURVE = ['time', 'atRisk', 'events', 'censored', 'survival', 'stdErr', 'lower', 'upper'] as const;
const QUANTILE = ['quantile', 'lower', 'upper', 'firstTimeAtOrBelow'] as const;

function curveOf({ time, events, censored, level, confType }: Spells): readonly stats.SurvivalPoint[] {
  return stats.kaplanMeier(time, events, censored, level, confType);
}

export const durationMethods = {
  histogram_quantile: ({ values, counts, probs, type }: Histogram) => ({
    quantiles: probs.map((prob) => stats.histogramQuantile(values, counts, prob, type)),
  }),
  km: (spells: Spells) => columns(curveOf(spells), CURVE),
  km_quantile: (spells: Spells & { probs: readonly number[] }) => {
    const curve = curveOf(spells);
    return columns(
      spells.probs.map((prob) => stats.kaplanMeierQuantile(curve, prob)),
      QUANTILE,
    );
  },
  logrank: ({ groups }: { groups: readonly Group[] }) => {
    const test = stats.logRankTest(groups.map(({ time, ...counts }) => ({ times: time, ...counts })));
    if (test === null) return nothing(['chisq', 'df', 'pValue']);
    const withCases = test.groups.filter((group) => group !== null);
    return {
      chisq: test.chiSquare,
      df: test.degrees,
      pValue: test.pValue,
      ...columns(withCases, ['observed', 'expected']),
    };
  },
  cuminc: ({ time, events1, events2, censored }: CompetingEnds) =>
    columns(
      stats.cumulativeIncidence(time, events1, events2, censored).map((point) => ({
        time: point.time,
        cif1: point.incidence,
        cif2: point.competingIncidence,
        survival: point.survival,
        stdErr1: point.stdErr,
        stdErr2: point.competingStdErr,
      })),
      ['time', 'cif1', 'cif2', 'survival', 'stdErr1', 'stdErr2'],
    ),
} as const;
