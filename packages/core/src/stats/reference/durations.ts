/** Reference methods for durations, ended and open. */
import * as stats from '../index.ts';
import { columns } from './parts.ts';

interface Histogram {
  readonly values: readonly number[];
  readonly counts: readonly number[];
  readonly probs: readonly number[];
  readonly type: stats.QuantileType;
}

interface Spells {
  readonly time: readonly number[];
  readonly events: readonly number[];
  readonly censored: readonly number[];
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
} as const;
