/** How far values lie from their mean, as a share of it: the coefficient of variation, of units and of people. */
import { checkAmountList, checkSameLength } from './checks.ts';
import { sumOf } from './sum.ts';

/**
 * Coefficient of variation: the standard deviation as a share of the mean.
 *
 * A number without a unit, so that the spread of branch sizes and of durations can stand side by side. The
 * standard deviation divides by n − 1, as for a sample from what the same process might have given.
 *
 * @param values finite numbers ≥ 0, in any order
 * @returns number ≥ 0, 1 when the standard deviation equals the mean; null for fewer than two values and when the
 *   mean is 0
 * @throws {InputError} `value` when a value is out of range
 * @see Pearson (1896), Phil. Trans. R. Soc. A 187:253–318, doi:10.1098/rsta.1896.0007
 *
 * @example coefficientOfVariation([1, 2, 3, 4]) // → 0.5164
 */
export function coefficientOfVariation(values: ArrayLike<number>): number | null {
  checkAmountList('coefficientOfVariation', 'values', values);
  const mean = sumOf(values) / values.length;
  if (values.length < 2 || mean === 0) return null;
  const squares = Array.from(values, (value) => (value / mean - 1) ** 2);
  return Math.sqrt(sumOf(squares) / (values.length - 1));
}

/**
 * Coefficient of variation of rates, every unit weighing as much as it has people.
 *
 * The mean is the rate of the whole, and a small department far from it moves the spread no more than its people
 * do. Divides by the weights, not by one less: the units are all there are, not a sample of them.
 *
 * @param rates   amount per person of each unit, finite and ≥ 0
 * @param weights people of each unit, finite and ≥ 0, as many as rates
 * @returns number ≥ 0, 0 when all rates are the same; null without people and when the rate of the whole is 0
 * @throws {InputError} `length` when the lists differ in length; `value` when an entry is out of range
 * @see Williamson (1965), Econ. Dev. Cult. Change 13(4):1–84, doi:10.1086/450136 (there V_w)
 *
 * @example weightedVariation([0.05, 0.1], [300, 100]) // → 0.3464
 */
export function weightedVariation(rates: ArrayLike<number>, weights: ArrayLike<number>): number | null {
  checkSameLength('weightedVariation', { rates, weights });
  checkAmountList('weightedVariation', 'rates', rates);
  checkAmountList('weightedVariation', 'weights', weights);
  const people = sumOf(weights);
  const mean = sumOf(Array.from(rates, (rate, i) => rate * weights[i]!)) / people;
  if (people === 0 || mean === 0) return null;
  const squares = Array.from(rates, (rate, i) => weights[i]! * (rate / mean - 1) ** 2);
  return Math.sqrt(sumOf(squares) / people);
}
