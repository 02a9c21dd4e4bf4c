/** A number of cases against what the shares of a reference would have given. */
import { checkCountPairs, checkLevel, checkSameLength } from './checks.ts';
import { byarLimits, poissonInterval } from './rate.ts';
import { twoSidedQuantile } from './special.ts';

/** From so many cases on the approximation is as good as the exact limits. */
const ENOUGH = 10;

export interface IndirectRatio {
  readonly observed: number;
  /** What the reference's shares would give with these strata. */
  readonly expected: number;
  /** observed ÷ expected: above 1 is more than the mix of strata explains. */
  readonly ratio: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Observed cases against those that the shares of a reference would give with the same mix of strata.
 *
 * A department of many graduates has more members than one of undergraduates, and is not better for it. Unlike the
 * direct method this needs no share of its own in every stratum, so it answers for departments that lack a cohort.
 * Ratios of different units are each against the reference, not against one another.
 *
 * @param successes          of the unit in each stratum; integers, 0 ≤ successes ≤ trials
 * @param trials             of the unit in each stratum; integers ≥ 0
 * @param referenceSuccesses of the reference in each stratum
 * @param referenceTrials    of the reference in each stratum
 * @param level              two-sided confidence, strictly between 0 and 1
 * @returns observed, expected, their ratio and its Poisson limits (exact below ten cases, else Byar's); null when
 *   nothing is expected, or the reference has nobody in a stratum that the unit has
 * @throws {InputError} `length` when the lists differ in length; `count` when a count is negative, fractional or
 *   out of order; `level` when the level is out of range
 * @see Breslow & Day (1987), Statistical Methods in Cancer Research II, IARC, ISBN 92-832-0182-0, section 2.3
 *
 * @example indirectRatio([3, 5, 4], [40, 60, 50], [70, 90, 60], [1000, 1200, 900])
 * // → {observed: 12, expected: 10.633333, ratio: 1.128527, lower: 0.582462, upper: 1.971429}
 */
export function indirectRatio(
  successes: ArrayLike<number>,
  trials: ArrayLike<number>,
  referenceSuccesses: ArrayLike<number>,
  referenceTrials: ArrayLike<number>,
  level = 0.95,
): IndirectRatio | null {
  checkSameLength('indirectRatio', { successes, trials, referenceSuccesses, referenceTrials });
  checkCountPairs('indirectRatio', successes, trials);
  checkCountPairs('indirectRatio', referenceSuccesses, referenceTrials);
  checkLevel('indirectRatio', level);
  let observed = 0;
  let expected = 0;
  for (let i = 0; i < trials.length; i++) {
    if (trials[i] === 0) continue;
    if (referenceTrials[i] === 0) return null;
    observed += successes[i]!;
    expected += trials[i]! * (referenceSuccesses[i]! / referenceTrials[i]!);
  }
  if (expected === 0) return null;
  const limits =
    observed < ENOUGH ? poissonInterval(observed, level) : byarLimits(observed, twoSidedQuantile(level));
  return {
    observed,
    expected,
    ratio: observed / expected,
    lower: limits.lower / expected,
    upper: limits.upper / expected,
  };
}
