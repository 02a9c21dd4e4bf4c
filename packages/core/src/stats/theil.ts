/** How far shares of something differ from shares of people: Theil's index, and its parts within and between groups. */
import { checkAmountList, checkSameLength } from './checks.ts';
import { sumOf } from './sum.ts';

/** Inequality by two measures of the same family; both 0 when every unit has the same ratio. */
export interface TheilIndex {
  /** Theil's T, which minds units with much; null when a unit has something and nobody. */
  readonly theilT: number | null;
  /** Mean log deviation, which minds units with little; null when a unit has people and nothing. */
  readonly meanLogDeviation: number | null;
}

/** Inequality and where it comes from; `total` = `within` + `between`. */
export interface TheilDecomposition {
  readonly total: number;
  /** What would be left if all groups had the same ratio. */
  readonly within: number;
  /** What would be left if all units of a group had the same ratio. */
  readonly between: number;
  /** `between` as a share of `total`; null when there is no inequality. */
  readonly betweenShare: number | null;
}

/** Below this an index is rounding, and its parts are no shares of anything. */
const ROUNDING = 1e-15;

/**
 * Information gained when shares turn out to be `shares` where `expected` was expected; both add up to 1. Null for
 * infinite, when something turns up where nothing was expected.
 */
function divergence(shares: readonly number[], expected: readonly number[]): number | null {
  let sum = 0;
  for (const [i, share] of shares.entries()) {
    if (share === 0) continue;
    if (expected[i] === 0) return null;
    sum += share * Math.log(share / expected[i]!);
  }
  return Math.max(0, sum);
}

/**
 * Theil's index T and the mean log deviation: how far shares of something differ from shares of people.
 *
 * Unlike Gini's, these indices add up over groups (see {@link theilDecomposition}). With weights they compare
 * shares of members with shares of headcount and are 0 when every department has the same ratio, large or small;
 * without weights every unit is expected to have as much as any other.
 *
 * @param amounts amount of each unit, finite and ≥ 0: members, not ratios
 * @param weights people of each unit, finite and ≥ 0, as many as amounts; all 1 when left out
 * @returns numbers ≥ 0 in natural units, T at most ln k of k equal units; T is null when a unit without people has
 *   an amount, the mean log deviation when a unit with people has none, both being infinite; null as a whole
 *   without units, without people, and when all amounts are 0
 * @throws {InputError} `length` when the lists differ in length; `value` when an entry is out of range
 * @see Theil (1967), Economics and Information Theory, chapter 4
 * @see Shorrocks (1980), Econometrica 48:613–625, doi:10.2307/1913126
 *
 * @example theilIndex([3, 7, 12, 5], [40, 100, 150, 86]) // → {theilT: 0.007126, meanLogDeviation: 0.00736}
 */
export function theilIndex(
  amounts: ArrayLike<number>,
  weights: ArrayLike<number> = Array.from(amounts, () => 1),
): TheilIndex | null {
  checkSameLength('theilIndex', { amounts, weights });
  checkAmountList('theilIndex', 'amounts', amounts);
  checkAmountList('theilIndex', 'weights', weights);
  const total = sumOf(amounts);
  const people = sumOf(weights);
  if (total === 0 || people === 0) return null;
  const shares = Array.from(amounts, (amount) => amount / total);
  const expected = Array.from(weights, (weight) => weight / people);
  return { theilT: divergence(shares, expected), meanLogDeviation: divergence(expected, shares) };
}

/**
 * Theil's index T in two parts: inequality within groups of units, and between the groups.
 *
 * Tells whether ratios differ because one kind of department differs from another (between) or because
 * departments of the same kind do (within), which call for different measures. No other common index splits
 * without a rest and weighs groups by what they have.
 *
 * @param amounts amount of each unit, finite and ≥ 0: members, not ratios
 * @param weights people of each unit, finite and ≥ 0, as many as amounts
 * @param groups  which group each unit is in, as many as amounts
 * @returns numbers ≥ 0 in natural units, and a share in [0, 1] that is null when the total is 0; null as a whole
 *   when {@link theilIndex} has no T
 * @throws {InputError} `length` when the lists differ in length; `value` when an entry is out of range
 * @see Theil (1967), Economics and Information Theory, chapter 4
 *
 * @example
 * theilDecomposition([10, 60, 5, 100, 33, 8], [300, 500, 200, 700, 410, 220], ['eng', 'eng', 'eng', 'art', 'art', 'sci'])
 * // → {total: 0.13795, within: 0.08821, between: 0.04974, betweenShare: 0.36057}
 */
export function theilDecomposition(
  amounts: ArrayLike<number>,
  weights: ArrayLike<number>,
  groups: ArrayLike<string | number>,
): TheilDecomposition | null {
  checkSameLength('theilDecomposition', { amounts, weights, groups });
  checkAmountList('theilDecomposition', 'amounts', amounts);
  checkAmountList('theilDecomposition', 'weights', weights);
  const total = theilIndex(amounts, weights)?.theilT ?? null;
  if (total === null) return null;
  const parts = new Map<string | number, { readonly amounts: number[]; readonly weights: number[] }>();
  for (let i = 0; i < groups.length; i++) {
    const part = parts.get(groups[i]!) ?? { amounts: [], weights: [] };
    parts.set(groups[i]!, part);
    part.amounts.push(amounts[i]!);
    part.weights.push(weights[i]!);
  }
  const inGroups = [...parts.values()];
  const whole = sumOf(amounts);
  // A group that has nothing has no index, and no weight either.
  const within = inGroups.reduce(
    (sum, part) =>
      sum + (sumOf(part.amounts) / whole) * (theilIndex(part.amounts, part.weights)?.theilT ?? 0),
    0,
  );
  const between = theilIndex(
    inGroups.map((part) => sumOf(part.amounts)),
    inGroups.map((part) => sumOf(part.weights)),
  )!.theilT!;
  return { total, within, between, betweenShare: total < ROUNDING ? null : Math.min(1, between / total) };
}
