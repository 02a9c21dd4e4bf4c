/** Counts of events that happen at a rate, and how far chance would move them. */
import { checkChoice, checkCount, checkLevel } from './checks.ts';
import type { Interval } from './proportion.ts';
import { gammaTailQuantile, twoSidedQuantile } from './special.ts';

/** `exact` from the chi-square distribution, or `byar`, its approximation without tables. */
export type PoissonLimits = 'exact' | 'byar';

const LIMITS: readonly PoissonLimits[] = ['exact', 'byar'];

/** Byar's limits for a count, for which the level has been turned into z. */
export function byarLimits(count: number, z: number): Interval {
  const limit = (cases: number, shift: number): number =>
    cases * (1 - 1 / (9 * cases) + shift / (3 * Math.sqrt(cases))) ** 3;
  return { lower: count === 0 ? 0 : Math.max(0, limit(count, -z)), upper: limit(count + 1, z) };
}

/**
 * Interval for the number of events expected where so many were counted.
 *
 * For events that could have been many more than there were people to have them, or where nobody knows how many could
 * have had them: admissions of a year, complaints, meetings. Exact limits by default: they never hold the true value
 * less often than the level says. Byar's are nearly the same from 10 events on, and what directly standardised shares
 * are published with.
 *
 * @param count  events counted; integer ≥ 0
 * @param level  two-sided confidence, strictly between 0 and 1
 * @param method `exact` or `byar`
 * @returns numbers of events ≥ 0; divide by the headcount or the time for a rate
 * @throws {InputError} `count` when the count is negative or fractional; `level` when the level is out of range;
 *   `choice` when the method is not known
 * @see Garwood (1936), Biometrika 28:437–442, doi:10.1093/biomet/28.3-4.437
 * @see Breslow & Day (1987), Statistical Methods in Cancer Research II, IARC Scientific Publications 82, p. 69 (Byar)
 *
 * @example poissonInterval(30) // → {lower: 20.24, upper: 42.83}
 */
export function poissonInterval(count: number, level = 0.95, method: PoissonLimits = 'exact'): Interval {
  checkCount('poissonInterval', 'count', count);
  checkLevel('poissonInterval', level);
  checkChoice('poissonInterval', 'method', method, LIMITS);
  if (method === 'byar') return byarLimits(count, twoSidedQuantile(level));
  const tail = (1 - level) / 2;
  return {
    lower: count === 0 ? 0 : gammaTailQuantile(tail, count, false),
    upper: gammaTailQuantile(tail, count + 1, true),
  };
}
