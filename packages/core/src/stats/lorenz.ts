/** How unequally something is spread over people: the Lorenz curve. */
import { checkAmountList, checkSameLength } from './checks.ts';

/** One point of the curve; units come in order of their rates, the poorest first. */
export interface LorenzPoint {
  /** Share of the people who are in the units up to here. */
  readonly population: number;
  /** Share of the whole that those people have. */
  readonly share: number;
}

/** The curve; the lists have been checked by the caller. Null where the whole is nothing. */
export function curveByRate(
  rates: ArrayLike<number>,
  weights: ArrayLike<number>,
): readonly LorenzPoint[] | null {
  const units = Array.from(rates, (rate, i) => ({ rate, weight: weights[i]! }));
  units.sort((a, b) => a.rate - b.rate);
  let people = 0;
  let amount = 0;
  const sums = [{ people, amount }];
  for (const { rate, weight } of units) {
    people += weight;
    amount += rate * weight;
    sums.push({ people, amount });
  }
  if (amount === 0) return null;
  // One division each of running sums, so that the last point is 1 and equal amounts lie on the diagonal.
  return sums.map((sum) => ({ population: sum.people / people, share: sum.amount / amount }));
}

/**
 * Lorenz curve: which share of the whole the poorest share of the people has.
 *
 * Units are put in order by rate and joined by straight lines, since nothing is known of differences inside a
 * unit. Equality is the diagonal; the further the curve hangs below it, the more unequal the units. With weights
 * it speaks of people, not of units, so that a small department does not count as much as a large one.
 *
 * @param rates   amount per person of each unit, finite and ≥ 0, in any order; without weights the amounts
 *   themselves
 * @param weights people of each unit, finite and ≥ 0, as many as rates; all 1 when left out
 * @returns points from (0, 0) to (1, 1), shares in [0, 1], one more than there are units; null without units and
 *   when the whole is nothing
 * @throws {InputError} `length` when the lists differ in length; `value` when an entry is out of range
 * @see Lorenz (1905), Publ. Am. Stat. Assoc. 9:209–219, doi:10.2307/2276207
 *
 * @example lorenzCurve([0.1, 0.05], [100, 300])
 * // → [{population: 0, share: 0}, {population: 0.75, share: 0.6}, {population: 1, share: 1}]
 */
export function lorenzCurve(
  rates: ArrayLike<number>,
  weights: ArrayLike<number> = Array.from(rates, () => 1),
): readonly LorenzPoint[] | null {
  checkSameLength('lorenzCurve', { rates, weights });
  checkAmountList('lorenzCurve', 'rates', rates);
  checkAmountList('lorenzCurve', 'weights', weights);
  return curveByRate(rates, weights);
}
