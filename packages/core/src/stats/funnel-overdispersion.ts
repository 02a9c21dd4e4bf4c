/** Funnels where units differ by more than chance: how much more, and limits that allow for it. */
import {
  checkAscending,
  checkChoice,
  checkCountList,
  checkCountPairs,
  checkLevel,
  checkTarget,
  checkTrim,
  checkValueList,
} from './checks.ts';
import type { Interval } from './proportion.ts';
import { interpolatedQuantile } from './quantile.ts';
import { twoSidedQuantile } from './special.ts';
import { sumOf } from './sum.ts';

/** The scale on which units are compared: the arcsine of the root of the share, or the share itself. */
export type FunnelScale = 'asin' | 'raw';

const SCALES: readonly FunnelScale[] = ['asin', 'raw'];

/** How much units differ beyond chance. */
export interface FunnelOverdispersion {
  /** The share that they were compared with. */
  readonly target: number;
  /** Distance of each unit from the target in standard errors; null for a unit without trials. */
  readonly z: readonly (number | null)[];
  /** The same with the ends pulled in. */
  readonly zWinsorised: readonly (number | null)[];
  /** Mean square of `zWinsorised`: 1 where chance explains all. */
  readonly phi: number;
  /** Variance between units, in the square of the unit of the scale; null for a single unit. */
  readonly tau2: number | null;
}

/** DerSimonian and Laird's variance between units, from phi and the precision of each. */
function varianceBetween(phi: number, precisions: readonly number[]): number | null {
  const units = precisions.length;
  if (units < 2) return null;
  const sum = sumOf(precisions);
  const squares = sumOf(precisions.map((precision) => precision ** 2));
  return Math.max(0, units * phi - (units - 1)) / (sum - squares / sum);
}

/**
 * How much more the shares of units spread around a target than chance alone would spread them.
 *
 * With many units, or large ones, a funnel of chance alone flags most of them, since no two departments are quite
 * alike. Measured after the extreme units have been pulled in to the quantiles at `trim` and 1 − `trim`: the units
 * that one wants to find must not widen the limits that are to find them. On the arcsine scale by default, where the
 * standard error does not depend on the share.
 *
 * @param successes of each unit; integers, 0 ≤ successes ≤ trials
 * @param trials    of each unit; integers ≥ 0, as many as successes
 * @param target    the share to compare with, 0 ≤ target ≤ 1, or null for the share of all units together
 * @param scale     `asin` or `raw`
 * @param trim      share of units pulled in at either end, 0 ≤ trim ≤ 0.5
 * @returns lists in the order given, null where a unit has no trials; null as a whole when no unit has any, and for
 *   a target of 0 or 1, from which chance leads nowhere
 * @throws {InputError} `length` when the lists differ in length; `count` when a count is negative, fractional or out
 *   of order; `target`, `choice` or `trim` when that is out of range
 * @see Spiegelhalter (2005), Stat. Med. 24:1185–1202, doi:10.1002/sim.1970 (over-dispersion)
 * @see DerSimonian & Laird (1986), Control. Clin. Trials 7:177–188, doi:10.1016/0197-2456(86)90046-2
 *
 * @example
 * funnelOverdispersion([0, 5, 9, 2], [20, 60, 100, 45], 0.07).tau2 // → 0.00278
 */
export function funnelOverdispersion(
  successes: ArrayLike<number>,
  trials: ArrayLike<number>,
  target: number | null = null,
  scale: FunnelScale = 'asin',
  trim = 0.1,
): FunnelOverdispersion | null {
  checkCountPairs('funnelOverdispersion', successes, trials);
  if (target !== null) checkTarget('funnelOverdispersion', target);
  checkChoice('funnelOverdispersion', 'scale', scale, SCALES);
  checkTrim('funnelOverdispersion', trim);
  const units = Array.from(trials, (n, i) => ({ x: successes[i]!, n }));
  const withTrials = units.filter(({ n }) => n > 0);
  const share = target ?? sumOf(withTrials.map(({ x }) => x)) / sumOf(withTrials.map(({ n }) => n));
  if (withTrials.length === 0 || share === 0 || share === 1) return null;

  const onScale = (p: number): number => (scale === 'raw' ? p : Math.asin(Math.sqrt(p)));
  const precisionOf = (n: number): number => (scale === 'raw' ? n / (share * (1 - share)) : 4 * n);
  const z = units.map(({ x, n }) =>
    n === 0 ? null : (onScale(x / n) - onScale(share)) * Math.sqrt(precisionOf(n)),
  );
  const ascending = z.filter((value) => value !== null).sort((a, b) => a - b);
  const quantile = (prob: number): number =>
    interpolatedQuantile(ascending.length, prob, (rank) => ascending[rank - 1]!);
  const low = quantile(trim);
  const high = quantile(1 - trim);
  const zWinsorised = z.map((value) => (value === null ? null : Math.min(high, Math.max(low, value))));
  const phi = sumOf(zWinsorised.map((value) => (value ?? 0) ** 2)) / withTrials.length;
  return {
    target: share,
    z,
    zWinsorised,
    phi,
    tau2: varianceBetween(
      phi,
      withTrials.map(({ n }) => precisionOf(n)),
    ),
  };
}

/**
 * Limits of a funnel whose units differ by more than chance, one interval a size.
 *
 * Chance and the variance between units are added on the arcsine scale, which keeps the limits within 0 and 1. That
 * scale ends at a share of 0 and of 1, and the formula turns back there: where a smaller unit would get a
 * narrower limit than a larger one, there is no limit on that side.
 *
 * @param trials sizes of units, from small to large; integers ≥ 0
 * @param target the share to compare with, 0 ≤ target ≤ 1 (0.07, not 7)
 * @param tau2   variance between units on the arcsine scale, finite and ≥ 0; from {@link funnelOverdispersion}
 * @param level  two-sided confidence, strictly between 0 and 1; usually 0.95 and 0.998
 * @returns shares in [0, 1]; null for a size of 0, and for every size when the target is 0 or 1
 * @throws {InputError} `count` when a size is negative or fractional; `order` when the sizes do not ascend; `target`,
 *   `value` or `level` when that is out of range
 * @see Spiegelhalter (2005), Stat. Med. 24:1185–1202, doi:10.1002/sim.1970 (additive random effects)
 *
 * @example
 * overdispersedFunnelLimits([20, 1000], 0.07, 0.001)
 * // → [{lower: 0.0016, upper: 0.2261}, {lower: 0.0389, upper: 0.1094}]
 */
export function overdispersedFunnelLimits(
  trials: ArrayLike<number>,
  target: number,
  tau2: number,
  level = 0.95,
): readonly (Interval | null)[] {
  checkCountList('overdispersedFunnelLimits', 'trials', trials);
  checkAscending('overdispersedFunnelLimits', 'trials', trials);
  checkTarget('overdispersedFunnelLimits', target);
  checkValueList('overdispersedFunnelLimits', 'tau2', [tau2]);
  checkLevel('overdispersedFunnelLimits', level);
  const angle = Math.asin(Math.sqrt(target));
  const z = twoSidedQuantile(level);
  let larger: Interval = { lower: 1, upper: 0 };
  // From the largest size down: once a limit has turned back, it stays away.
  return Array.from(trials)
    .reverse()
    .map((n) => {
      if (n === 0 || target === 0 || target === 1) return null;
      const half = z * Math.sqrt(1 / (4 * n) + tau2);
      const lower = Math.sin(angle - half) ** 2;
      const upper = Math.sin(angle + half) ** 2;
      larger = {
        lower: lower > larger.lower ? 0 : lower,
        upper: upper < larger.upper ? 1 : upper,
      };
      return larger;
    })
    .reverse();
}
