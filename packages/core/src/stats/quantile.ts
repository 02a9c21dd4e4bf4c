/** Quantiles of counted values: durations in whole days, tallied by day. */
import { checkChoice, checkCountList, checkProbability, checkSameLength, checkValueList } from './checks.ts';

/** Types of Hyndman & Fan: 1 inverse of the distribution function, 2 the same with averaging, 7 interpolating. */
export type QuantileType = 1 | 2 | 7;

const TYPES: readonly QuantileType[] = [1, 2, 7];

/** How near a whole number n·p counts as that number: 0.14 * 50 is 7.000000000000001 and means 7. */
const NEAR_WHOLE = 4 * Number.EPSILON;

/**
 * Quantile of type 7 of `total` ≥ 1 values, where `valueAt` gives the value at a rank counted from 1; arguments have
 * been checked by the caller.
 */
export function interpolatedQuantile(total: number, prob: number, valueAt: (rank: number) => number): number {
  const rank = 1 + (total - 1) * prob;
  const low = valueAt(Math.floor(rank));
  const share = rank - Math.floor(rank);
  return share === 0 ? low : (1 - share) * low + share * valueAt(Math.ceil(rank));
}

/**
 * Quantile of values given as a histogram: a value and how often it occurred.
 *
 * Type 2 by default, the textbook median: half way between two values only when exactly half the cases lie on
 * either side, and equal to the Kaplan–Meier median when nothing is open. Type 1 always answers with a value
 * that occurred, as "90 % within N days" needs. Type 7 is what spreadsheets print, for comparison with them.
 *
 * @param values finite numbers ≥ 0, in any order; a value may repeat
 * @param counts how often each value occurred; integers ≥ 0, as many as values
 * @param prob   which quantile, 0 ≤ prob ≤ 1 (0.5 is the median)
 * @param type   1, 2 or 7
 * @returns quantile in the unit of the values, or null when nothing was counted
 * @throws {InputError} `length` when the lists differ in length; `value` or `count` when an entry is out of
 *   range; `probability` when prob is; `choice` when the type is not known
 * @see Hyndman & Fan (1996), Am. Stat. 50:361–365, doi:10.1080/00031305.1996.10473566
 *
 * @example histogramQuantile([12, 15, 20, 30], [2, 3, 1, 4], 0.5) // → 17.5
 */
export function histogramQuantile(
  values: ArrayLike<number>,
  counts: ArrayLike<number>,
  prob: number,
  type: QuantileType = 2,
): number | null {
  checkSameLength('histogramQuantile', { values, counts });
  checkValueList('histogramQuantile', 'values', values);
  checkCountList('histogramQuantile', 'counts', counts);
  checkProbability('histogramQuantile', 'prob', prob);
  checkChoice('histogramQuantile', 'type', type, TYPES);
  const filled = Array.from(values, (value, i) => ({ value, count: counts[i]! })).filter(
    ({ count }) => count > 0,
  );
  filled.sort((a, b) => a.value - b.value);
  const total = filled.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;

  /** The value at a rank counted from 1; ranks before the first and after the last are those. */
  const valueAt = (rank: number): number => {
    let passed = 0;
    for (const { value, count } of filled) {
      passed += count;
      if (rank <= passed) return value;
    }
    return filled.at(-1)!.value;
  };

  if (type === 7) return interpolatedQuantile(total, prob, valueAt);
  const rank = Math.floor(total * prob + NEAR_WHOLE);
  if (total * prob > rank + NEAR_WHOLE) return valueAt(rank + 1);
  return type === 1 ? valueAt(rank) : (valueAt(rank) + valueAt(rank + 1)) / 2;
}
