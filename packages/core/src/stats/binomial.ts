/** The binomial distribution, and the flag that says whether a share is further from its target than chance. */
import { checkCounts, checkProbability, checkTarget } from './checks.ts';
import { betaCdf, betaSf } from './special.ts';

/** Where a count lies: in the lower tail of what the target would give, in the upper, or in neither. */
export type TailFlag = 'below' | 'within' | 'above';

/** How unusual a count would be if the true share were the target. */
export interface BinomialTails {
  /** P(X ≤ successes). */
  readonly pLower: number;
  /** P(X ≥ successes). */
  readonly pUpper: number;
  /** P(X < successes) + ½ P(X = successes). */
  readonly midLower: number;
  /** P(X > successes) + ½ P(X = successes). */
  readonly midUpper: number;
  /** Two-tailed at 95 %: a tail below 2.5 %. */
  readonly flag95: TailFlag;
  /** Two-tailed at 99.8 %: a tail below 0.1 %. */
  readonly flag998: TailFlag;
}

/** P(X ≤ x); x may be −1. Arguments have been checked by the caller. */
export function lowerTail(x: number, n: number, p: number): number {
  if (x < 0) return 0;
  return x >= n ? 1 : betaSf(p, x + 1, n - x);
}

/** P(X > x), in the same way. Computed by itself: 1 − P(X ≤ x) would lose the digits of a small tail. */
export function upperTail(x: number, n: number, p: number): number {
  if (x < 0) return 1;
  return x >= n ? 0 : betaCdf(p, x + 1, n - x);
}

function flagOf(pLower: number, pUpper: number, halfAlpha: number): TailFlag {
  if (pLower < halfAlpha) return 'below';
  return pUpper < halfAlpha ? 'above' : 'within';
}

/**
 * Probability of at most `successes` successes in `trials` independent trials.
 *
 * Through the incomplete beta function: as exact as the sum of its terms, at the cost of one term.
 *
 * @param successes integer, 0 ≤ successes ≤ trials
 * @param trials    integer ≥ 0
 * @param p         probability of success, 0 ≤ p ≤ 1
 * @returns probability in [0, 1]
 * @throws {InputError} `count` when a count is negative, fractional or out of order;
 *   `probability` when p is outside [0, 1]
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.5.24
 *
 * @example binomialCdf(3, 40, 0.07) // → 0.693687
 */
export function binomialCdf(successes: number, trials: number, p: number): number {
  checkCounts('binomialCdf', successes, trials);
  checkProbability('binomialCdf', 'p', p);
  return lowerTail(successes, trials, p);
}

/**
 * Probability of more than `successes` successes in `trials` independent trials.
 *
 * Not 1 − binomialCdf, which has no digits left where this probability is small.
 *
 * @param successes integer, 0 ≤ successes ≤ trials
 * @param trials    integer ≥ 0
 * @param p         probability of success, 0 ≤ p ≤ 1
 * @returns probability in [0, 1]
 * @throws {InputError} `count` when a count is negative, fractional or out of order;
 *   `probability` when p is outside [0, 1]
 * @see Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.5.24
 *
 * @example binomialSf(3, 40, 0.07) // → 0.306313
 */
export function binomialSf(successes: number, trials: number, p: number): number {
  checkCounts('binomialSf', successes, trials);
  checkProbability('binomialSf', 'p', p);
  return upperTail(successes, trials, p);
}

/**
 * Exact binomial tails of a count against a target share, and the flags that follow from them.
 *
 * Exact tails and not a normal approximation: of 40 people against 7 % the approximation already flags 6, whose
 * true tail is 5.8 % and not 2.5 %. A chart, a table and a sentence take their verdict from here, so they
 * cannot disagree.
 *
 * @param successes rows that meet the condition; integer, 0 ≤ successes ≤ trials
 * @param trials    rows that could have met it; integer ≥ 0
 * @param target    the share to compare with, 0 ≤ target ≤ 1 (0.07, not 7)
 * @returns probabilities in [0, 1] and a flag for each level, or null when trials is 0
 * @throws {InputError} `count` when a count is negative, fractional or out of order;
 *   `target` when the target is outside [0, 1]
 * @see Spiegelhalter (2005), Stat. Med. 24:1185–1202, doi:10.1002/sim.1970 (exact limits, 95 % and 99.8 %)
 *
 * @example
 * binomialTails(7, 40, 0.07)
 * // → {pLower: 0.9942, pUpper: 0.01985, midLower: 0.9872, midUpper: 0.01285, flag95: 'above', flag998: 'within'}
 */
export function binomialTails(successes: number, trials: number, target: number): BinomialTails | null {
  checkCounts('binomialTails', successes, trials);
  checkTarget('binomialTails', target);
  if (trials === 0) return null;
  const pLower = lowerTail(successes, trials, target);
  const pUpper = upperTail(successes - 1, trials, target);
  return {
    pLower,
    pUpper,
    midLower: (lowerTail(successes - 1, trials, target) + pLower) / 2,
    midUpper: (upperTail(successes, trials, target) + pUpper) / 2,
    flag95: flagOf(pLower, pUpper, 0.025),
    flag998: flagOf(pLower, pUpper, 0.001),
  };
}
