/** Whether a share has changed from period to period: the control chart of shares. */
import { checkChoice, checkCountPairs } from './checks.ts';
import { sumOf } from './sum.ts';

/**
 * What the limits allow for: the chance of drawing people, or besides that how much the process itself varies from
 * period to period (Laney's p′).
 */
export type ShareVariation = 'binomial' | 'laney';

const VARIATIONS: readonly ShareVariation[] = ['binomial', 'laney'];

/** One period; all null when it has nobody to count. */
export interface PChartPoint {
  readonly share: number | null;
  /** Limits for a period with so many people, cut off at 0 and 1. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface PChart {
  /** Share of all periods together; null when nobody was counted in any. */
  readonly centre: number | null;
  /** One for each period, in the order given. */
  readonly points: readonly PChartPoint[];
}

const SIGMAS = 3;

/** Mean range of two standard normal values, d₂ to the digits that tables give. */
const MEAN_RANGE = 1.128;

/** By how much scores vary from period to period where chance alone would give 1; null without neighbours. */
function processVariation(scores: readonly (number | null)[]): number | null {
  const ranges: number[] = [];
  for (let i = 1; i < scores.length; i++) {
    const [before, here] = [scores[i - 1]!, scores[i]!];
    // Across a period without people there is no step from one period to the next.
    if (before !== null && here !== null) ranges.push(Math.abs(here - before));
  }
  if (ranges.length === 0) return null;
  return sumOf(ranges) / ranges.length / MEAN_RANGE;
}

/**
 * P chart: which periods have a share that stands out from ordinary variation around the share of all.
 *
 * Limits lie three standard errors from the centre and are wider for a period with fewer people, which a chart of
 * the shares alone could not know. With denominators of thousands binomial limits become so narrow that every
 * period stands out; Laney's measure the steps between periods and widen (or narrow) the limits by them.
 *
 * @param successes people counted in each period, in order of time; integers, 0 ≤ successes ≤ trials
 * @param trials    people who could have been, in each period; integers ≥ 0, as many as successes
 * @param variation `binomial` or `laney`
 * @returns shares in [0, 1]; all null in a period without trials, limits null for `laney` when no two neighbouring
 *   periods have trials
 * @throws {InputError} `length` when the lists differ in length; `count` when an entry is out of range; `choice`
 *   when the variation is not known
 * @see Shewhart (1931), Economic Control of Quality of Manufactured Product
 * @see Laney (2002), Qual. Eng. 14:531–537, doi:10.1081/QEN-120003555
 *
 * @example
 * pChart([4, 21, 10], [140, 281, 223])
 * // → {centre: 0.0543, points: [{share: 0.0286, lower: 0, upper: 0.1118}, {share: 0.0747, lower: 0.0138, upper: 0.0949}, {share: 0.0448, lower: 0.0088, upper: 0.0999}]}
 */
export function pChart(
  successes: ArrayLike<number>,
  trials: ArrayLike<number>,
  variation: ShareVariation = 'binomial',
): PChart {
  checkCountPairs('pChart', successes, trials);
  checkChoice('pChart', 'variation', variation, VARIATIONS);
  const all = sumOf(trials);
  const centre = sumOf(successes) / all;
  const counted = Array.from(trials, (people, i) => {
    if (people === 0) return null;
    const share = successes[i]! / people;
    const stdErr = Math.sqrt((centre * (1 - centre)) / people);
    // Where nobody was counted, or everybody, no share can differ from the centre.
    return { share, stdErr, score: stdErr === 0 ? 0 : (share - centre) / stdErr };
  });
  const factor =
    variation === 'binomial' ? 1 : processVariation(counted.map((period) => period?.score ?? null));
  const points = counted.map((period): PChartPoint => {
    if (period === null) return { share: null, lower: null, upper: null };
    const { share, stdErr } = period;
    if (factor === null) return { share, lower: null, upper: null };
    const half = SIGMAS * factor * stdErr;
    return { share, lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
  });
  return { centre: all === 0 ? null : centre, points };
}
