/** Two shares compared: this year with last year, one unit with the rest. */
import { checkCounts, checkLevel } from './checks.ts';
import { type Interval, wilsonInterval } from './proportion.ts';

/** A difference of two shares in [−1, 1], and its interval. */
export interface Difference extends Interval {
  readonly difference: number;
}

/**
 * Difference of two independent proportions, first − second, with Newcombe's hybrid score interval
 * (his method 10, without continuity correction).
 *
 * It puts together the Wilson limits of the two shares, so it agrees with the intervals printed beside them,
 * and it keeps its coverage with few cases and at 0 or all, where the textbook interval is a point.
 *
 * @param successes1 of the first group; integer, 0 ≤ successes1 ≤ trials1
 * @param trials1    of the first group; integer ≥ 0
 * @param successes2 of the second group; integer, 0 ≤ successes2 ≤ trials2
 * @param trials2    of the second group; integer ≥ 0
 * @param level      two-sided confidence, strictly between 0 and 1
 * @returns difference of shares and its limits, all in [−1, 1], or null when either group is empty
 * @throws {InputError} `count` when a count is negative, fractional or out of order;
 *   `level` when the level is out of range
 * @see Newcombe (1998), Stat. Med. 17:873–890,
 *   doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I
 *
 * @example newcombeDifference(56, 70, 48, 80) // → {difference: 0.2, lower: 0.0524, upper: 0.3339}
 */
export function newcombeDifference(
  successes1: number,
  trials1: number,
  successes2: number,
  trials2: number,
  level = 0.95,
): Difference | null {
  checkCounts('newcombeDifference', successes1, trials1);
  checkCounts('newcombeDifference', successes2, trials2);
  checkLevel('newcombeDifference', level);
  const first = wilsonInterval(successes1, trials1, level);
  const second = wilsonInterval(successes2, trials2, level);
  if (first === null || second === null) return null;
  const share1 = successes1 / trials1;
  const share2 = successes2 / trials2;
  const difference = share1 - share2;
  const below = Math.hypot(share1 - first.lower, second.upper - share2);
  const above = Math.hypot(first.upper - share1, share2 - second.lower);
  // Nothing lies beyond −1 and 1 but by rounding.
  return {
    difference,
    lower: Math.max(-1, difference - below),
    upper: Math.min(1, difference + above),
  };
}
