/** Shares of a whole and how far chance would move them. */
import { checkCounts, checkLevel } from './checks.ts';
import { twoSidedQuantile } from './special.ts';

/** Closed interval; `lower <= upper`, both in the unit of the estimate. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The observed share, successes ÷ trials.
 *
 * One correctly rounded division, so that `observedShare(7, 100)! >= 0.07` holds. Whether a target is met is
 * decided on this number and never on a product: 0.07 * 100 is 7.000000000000001.
 *
 * @param successes rows that meet the condition; integer, 0 ≤ successes ≤ trials
 * @param trials    rows that could have met it; integer ≥ 0
 * @returns share in [0, 1] (not percent), or null when trials is 0: no data is not 0 %
 * @throws {InputError} `count` when a count is negative, fractional or out of order
 * @see IEEE 754-2019, section 4.3, doi:10.1109/IEEESTD.2019.8766229 (rounding to nearest)
 *
 * @example observedShare(3, 40) // → 0.075
 */
export function observedShare(successes: number, trials: number): number | null {
  checkCounts('observedShare', successes, trials);
  return trials === 0 ? null : successes / trials;
}

/** Wilson's limits for a share of `trials` > 0, which need not be whole; the level has been turned into z. */
export function wilsonLimits(share: number, trials: number, z: number): Interval {
  const shift = z ** 2 / (2 * trials);
  const half = z * Math.sqrt((share * (1 - share)) / trials + (z / (2 * trials)) ** 2);
  // The two limits are the roots of a quadratic whose product is share² ÷ (1 + z²/n). Taking the lower one
  // from that product spares it the difference of two nearly equal numbers when the share is small.
  const lower = share === 0 ? 0 : share ** 2 / (share + shift + half);
  const upper = share === 1 ? 1 : (share + shift + half) / (1 + 2 * shift);
  // Rounding can push the lower limit past the share when the level is close to 0, and the upper past 1 when
  // trials is close to 2^53.
  return { lower: Math.min(share, lower), upper: Math.min(1, upper) };
}

/**
 * Wilson score interval for a proportion: every true share that a two-sided
 * score test at this level would not reject.
 *
 * Chosen over the textbook ±1.96·se because that one leaves [0, 1] and shrinks
 * to a point at 0 of n, exactly where small rosters live.
 *
 * @param successes rows that meet the condition; integer, 0 ≤ successes ≤ trials
 * @param trials    rows that could have met it; integer ≥ 0
 * @param level     two-sided confidence, strictly between 0 and 1
 * @returns shares in [0, 1] (not percent) holding successes/trials, or null when trials is 0
 * @throws {InputError} `count` when a count is negative, fractional or out of order;
 *   `level` when the level is out of range
 * @see Wilson (1927), J. Am. Stat. Assoc. 22:209–212, doi:10.1080/01621459.1927.10502953
 *
 * @example wilsonInterval(81, 263) // → {lower: 0.2553, upper: 0.3662}
 */
export function wilsonInterval(successes: number, trials: number, level = 0.95): Interval | null {
  checkCounts('wilsonInterval', successes, trials);
  checkLevel('wilsonInterval', level);
  if (trials === 0) return null;
  return wilsonLimits(successes / trials, trials, twoSidedQuantile(level));
}
