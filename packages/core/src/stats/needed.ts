/** How many more it takes to reach a target. */
import { checkCounts, checkLevel } from './checks.ts';
import { exactShare } from './decimal.ts';
import { leastWhole } from './least.ts';
import { wilsonInterval } from './proportion.ts';

function quotientUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

/**
 * How many more successes bring a share to its target while the headcount stays: the least k with
 * (successes + k) ÷ trials ≥ target.
 *
 * In whole-number arithmetic on the decimal digits of the target: 7 % of 100 is 7 people, while 0.07 * 100 in
 * floating point is a little more than 7 and would ask for an eighth. Zero exactly when the target is met.
 *
 * @param successes rows that meet the condition; integer, 0 ≤ successes ≤ trials
 * @param trials    rows that could have met it; integer ≥ 0
 * @param target    share to reach, 0 ≤ target ≤ 1: decimal text such as '0.07', or a number, which is taken as its
 *   shortest decimal
 * @returns whole number from 0 to trials − successes, or null when trials is 0
 * @throws {InputError} `count` when a count is negative, fractional or out of order; `target` when the target is
 *   no decimal from 0 to 1
 * @see Goldberg (1991), ACM Comput. Surv. 23:5–48, doi:10.1145/103162.103163 (why not in floating point)
 *
 * @example neededAtFixedHeadcount(20, 1263, '0.07') // → 69
 */
export function neededAtFixedHeadcount(
  successes: number,
  trials: number,
  target: string | number,
): number | null {
  checkCounts('neededAtFixedHeadcount', successes, trials);
  const { numerator, denominator } = exactShare('neededAtFixedHeadcount', target);
  if (trials === 0) return null;
  const least = Number(quotientUp(BigInt(trials) * numerator, denominator));
  return Math.max(0, least - successes);
}

/**
 * How many newcomers bring a share to its target when each of them also joins the headcount: the least k with
 * (successes + k) ÷ (trials + k) ≥ target.
 *
 * More than at a fixed headcount, since every success added raises what has to be reached; for staff hired as
 * members, or a class that members transfer into. Exact, as {@link neededAtFixedHeadcount}.
 *
 * @param successes rows that meet the condition; integer, 0 ≤ successes ≤ trials
 * @param trials    rows that could have met it; integer ≥ 0
 * @param target    share to reach, 0 ≤ target ≤ 1: decimal text or a number taken as its shortest decimal
 * @returns whole number ≥ 0; null when trials is 0, or when the target is 1 and not everybody meets the condition:
 *   no number of newcomers is enough
 * @throws {InputError} `count` when a count is negative, fractional or out of order; `target` when the target is
 *   no decimal from 0 to 1
 * @see Goldberg (1991), ACM Comput. Surv. 23:5–48, doi:10.1145/103162.103163 (why not in floating point)
 *
 * @example neededAtGrowingHeadcount(20, 1263, '0.07') // → 74
 */
export function neededAtGrowingHeadcount(
  successes: number,
  trials: number,
  target: string | number,
): number | null {
  checkCounts('neededAtGrowingHeadcount', successes, trials);
  const { numerator, denominator } = exactShare('neededAtGrowingHeadcount', target);
  if (trials === 0) return null;
  // k · (1 − target) must make up for target · trials − successes.
  const gap = BigInt(trials) * numerator - BigInt(successes) * denominator;
  if (gap <= 0n) return 0;
  return numerator === denominator ? null : Number(quotientUp(gap, denominator - numerator));
}

/**
 * How many more successes bring the lower Wilson limit of a share to the target while the headcount stays, so that
 * the target would be exceeded by more than chance.
 *
 * Found on the limit itself, which grows with every success, so the answer agrees with the interval printed for
 * the share.
 *
 * @param successes rows that meet the condition; integer, 0 ≤ successes ≤ trials
 * @param trials    rows that could have met it; integer ≥ 0
 * @param target    share for the limit to reach, 0 ≤ target ≤ 1: decimal text or a number
 * @param level     two-sided confidence of the limit, strictly between 0 and 1
 * @returns whole number from 0 to trials − successes; null when trials is 0, or when the group is so small that
 *   not even all of it would be enough
 * @throws {InputError} `count` when a count is negative, fractional or out of order; `target` when the target is
 *   no decimal from 0 to 1; `level` when the level is out of range
 * @see Wilson (1927), J. Am. Stat. Assoc. 22:209–212, doi:10.1080/01621459.1927.10502953
 *
 * @example neededForLowerLimit(20, 1263, '0.07', 0.9) // → 84
 */
export function neededForLowerLimit(
  successes: number,
  trials: number,
  target: string | number,
  level = 0.95,
): number | null {
  checkCounts('neededForLowerLimit', successes, trials);
  checkLevel('neededForLowerLimit', level);
  exactShare('neededForLowerLimit', target);
  if (trials === 0) return null;
  const reaches = (count: number): boolean => wilsonInterval(count, trials, level)!.lower >= Number(target);
  return reaches(trials) ? leastWhole(successes, trials, reaches) - successes : null;
}
