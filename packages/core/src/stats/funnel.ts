/** The funnel around a target: how far a unit of some size may lie from it by chance. */
import { lowerTail, upperTail } from './binomial.ts';
import { checkCount, checkLevel, checkTarget } from './checks.ts';
import { leastWhole } from './least.ts';

/** Limits of a funnel at one size, as shares. */
export interface FunnelLimits {
  /** A share below it is flagged as below; in [0, 1]. */
  readonly lower: number;
  /** The upper limit as published, one person too low; in [0, 1], for comparison with other programs. */
  readonly upper: number;
  /** A share above it is flagged as above: the upper limit to draw; in [0, 1]. */
  readonly upperReflected: number;
  /** The same three where the straight lines end, which may be outside [0, 1]. */
  readonly lowerRaw: number;
  readonly upperRaw: number;
  readonly upperReflectedRaw: number;
}

/** Where a distribution function over 0 to n, drawn with straight lines from (−1, 0) on, rises to p. */
function crossing(n: number, p: number, distribution: (count: number) => number): number {
  const count = leastWhole(0, n, (k) => distribution(k) >= p);
  const reached = distribution(count);
  return count - (reached - p) / (reached - distribution(count - 1));
}

/**
 * Limits of a funnel plot: the shares between which a unit of this size lies by chance when its true share is the
 * target.
 *
 * Exact binomial limits, drawn with straight lines between whole numbers, and not the textbook ±1.96·se, which
 * crosses 0 for small units. The published upper limit interpolates P(X ≤ x) where the flag asks for P(X ≥ x): it
 * lies one person too low, where the true tail is about 5 % and not 2.5 % (20 to 100 people, 7 %). So the
 * upper limit to draw is the lower one of the failures, reflected; it agrees with {@link binomialTails}.
 *
 * @param trials size of the unit; integer ≥ 0
 * @param target the share to compare with, 0 ≤ target ≤ 1 (0.07, not 7)
 * @param level  two-sided confidence, strictly between 0 and 1; usually 0.95 and 0.998
 * @returns shares, in [0, 1] except the raw ones; null when trials is 0, and for a target of 0 or 1, from which
 *   chance leads nowhere
 * @throws {InputError} `count` when trials is negative or fractional; `target` when the target is outside [0, 1];
 *   `level` when the level is out of range
 * @see Spiegelhalter (2005), Stat. Med. 24:1185–1202, doi:10.1002/sim.1970, appendix A.1.1
 *
 * @example
 * funnelLimits(100, 0.07)
 * // → {lower: 0.0196, upper: 0.1189, upperReflected: 0.1289, lowerRaw: 0.0196, upperRaw: 0.1189, upperReflectedRaw: 0.1289}
 */
export function funnelLimits(trials: number, target: number, level = 0.95): FunnelLimits | null {
  checkCount('funnelLimits', 'trials', trials);
  checkTarget('funnelLimits', target);
  checkLevel('funnelLimits', level);
  if (trials === 0 || target === 0 || target === 1) return null;
  const tail = (1 - level) / 2;
  const lowest = crossing(trials, tail, (x) => lowerTail(x, trials, target));
  // Counted in failures, so that the upper tail keeps its digits.
  const highest = trials - crossing(trials, tail, (x) => upperTail(trials - x - 1, trials, target));
  const lowerRaw = lowest / trials;
  const upperRaw = (highest - 1) / trials;
  const upperReflectedRaw = highest / trials;
  return {
    lower: Math.max(0, lowerRaw),
    upper: Math.max(0, upperRaw),
    upperReflected: Math.min(1, upperReflectedRaw),
    lowerRaw,
    upperRaw,
    upperReflectedRaw,
  };
}
