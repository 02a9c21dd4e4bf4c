/** What a count says of the true share of one unit, in the light of the others. */
import { checkCounts, checkLevel, checkParameter, checkTarget } from './checks.ts';
import type { Interval } from './proportion.ts';
import { betaQuantile, betaSf } from './special.ts';

/** What is known of a true share once a unit has been counted. */
export interface BetaPosterior extends Interval {
  readonly mean: number;
  /** Probability that the true share is above the target. */
  readonly probAboveTarget: number;
}

/**
 * What is known of the true share of a unit after it has been counted, when before that it was one of a beta
 * distribution, such as {@link betaBinomialFit} finds for all units.
 *
 * It says in one number what a comparison asks: how probable is it that the share is above the target? A unit of
 * three people with one member neither passes nor fails on that.
 *
 * @param successes rows that meet the condition; integer, 0 ≤ successes ≤ trials
 * @param trials    rows that could have met it; integer ≥ 0
 * @param alpha     first shape of the distribution, finite and above 0: as many members as if counted before
 * @param beta      second shape, finite and above 0: as many others
 * @param target    the share to compare with, 0 ≤ target ≤ 1 (0.07, not 7)
 * @param level     probability that the share lies within the limits, strictly between 0 and 1; half of the rest on
 *   either side
 * @returns shares in [0, 1] and a probability, or null when trials is 0: nothing is known of this unit
 * @throws {InputError} `count` when a count is negative, fractional or out of order; `parameter` when a shape is
 *   not above 0; `target` or `level` when that is out of range
 * @see Gelman et al. (2013), Bayesian Data Analysis, third edition, section 2.4, doi:10.1201/b16018
 *
 * @example
 * betaPosterior(3, 40, 2.8, 37.2, 0.07)
 * // → {mean: 0.0725, lower: 0.0268, upper: 0.1382, probAboveTarget: 0.4853}
 */
export function betaPosterior(
  successes: number,
  trials: number,
  alpha: number,
  beta: number,
  target: number,
  level = 0.95,
): BetaPosterior | null {
  checkCounts('betaPosterior', successes, trials);
  checkParameter('betaPosterior', 'alpha', alpha);
  checkParameter('betaPosterior', 'beta', beta);
  checkTarget('betaPosterior', target);
  checkLevel('betaPosterior', level);
  if (trials === 0) return null;
  const a = successes + alpha;
  const b = trials - successes + beta;
  return {
    mean: a / (a + b),
    lower: betaQuantile((1 - level) / 2, a, b),
    upper: betaQuantile((1 + level) / 2, a, b),
    probAboveTarget: betaSf(target, a, b),
  };
}
