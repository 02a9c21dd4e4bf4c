/** How unequally something is spread, in one number: the Gini index of units, and of the people in them. */
import { checkAmountList, checkSameLength } from './checks.ts';
import { curveByRate, type LorenzPoint } from './lorenz.ts';

/** Inequality of units; both from 0, all alike, towards 1, one has everything. */
export interface GiniIndex {
  /** At most 1 − 1/k of k units. */
  readonly gini: number;
  /** Times k/(k − 1), so that one unit having everything gives 1 however few they are; null for one unit. */
  readonly corrected: number | null;
}

/** Twice the area between the curve and the diagonal, triangle by triangle from the origin. */
function areaAbove(curve: readonly LorenzPoint[]): number {
  let sum = 0;
  for (let i = 1; i < curve.length; i++) {
    const before = curve[i - 1]!;
    const here = curve[i]!;
    // The curve bends upwards, so that only rounding makes a triangle negative.
    sum += Math.max(0, before.population * here.share - here.population * before.share);
  }
  return sum;
}

/**
 * Gini index of amounts: how far apart two units picked at random are, on average, as a share of twice the mean.
 *
 * It uses every unit, not only the ends, and does not change when all amounts grow in proportion, so a small year
 * and a large one can be compared. Each unit counts the same; where units differ in size and rates are what is
 * compared, take {@link weightedGini}.
 *
 * @param amounts amount of each unit, finite and ≥ 0, in any order
 * @returns index in [0, 1] and the same corrected for the number of units; null without units and when all
 *   amounts are 0
 * @throws {InputError} `value` when an amount is out of range
 * @see Gini (1921), Econ. J. 31:124–126, doi:10.2307/2223319
 * @see Deltas (2003), Rev. Econ. Stat. 85:226–234, doi:10.1162/rest.2003.85.1.226 (the correction)
 *
 * @example giniIndex([1, 2, 3, 4]) // → {gini: 0.25, corrected: 0.3333}
 */
export function giniIndex(amounts: ArrayLike<number>): GiniIndex | null {
  checkAmountList('giniIndex', 'amounts', amounts);
  const units = amounts.length;
  const curve = curveByRate(
    amounts,
    Array.from(amounts, () => 1),
  );
  if (curve === null) return null;
  const gini = areaAbove(curve);
  return { gini, corrected: units === 1 ? null : Math.min(1, (units / (units - 1)) * gini) };
}

/**
 * Gini index of rates, every unit weighing as much as it has people.
 *
 * What {@link giniIndex} would say of the people if all of a unit had its rate. An index of units would call a
 * school unequal for one odd department of ten people.
 *
 * @param rates   amount per person of each unit, finite and ≥ 0
 * @param weights people of each unit, finite and ≥ 0, as many as rates
 * @returns number in [0, 1], 0 when all rates are the same; null without people and when all rates are 0
 * @throws {InputError} `length` when the lists differ in length; `value` when an entry is out of range
 * @see Lerman & Yitzhaki (1989), J. Econom. 42:43–47, doi:10.1016/0304-4076(89)90074-2
 *
 * @example weightedGini([0.05, 0.07, 0.1, 0.02], [100, 300, 50, 700]) // → 0.3227
 */
export function weightedGini(rates: ArrayLike<number>, weights: ArrayLike<number>): number | null {
  checkSameLength('weightedGini', { rates, weights });
  checkAmountList('weightedGini', 'rates', rates);
  checkAmountList('weightedGini', 'weights', weights);
  const curve = curveByRate(rates, weights);
  return curve === null ? null : areaAbove(curve);
}
