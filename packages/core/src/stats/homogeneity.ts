/** Whether groups differ at all: one test over the whole table. */
import { checkCountList, checkSameLength } from './checks.ts';
import { chiSquareSf } from './special.ts';
import { sumOf } from './sum.ts';

/** A chi-square test of homogeneity. */
export interface HomogeneityTest {
  /** Pearson's chi-square. */
  readonly statistic: number;
  readonly degrees: number;
  readonly pValue: number;
  /** The smallest expected count; below 5 the p-value is approximate, and a report should say so. */
  readonly minExpected: number;
}

/**
 * Chi-square test that the rows of a table have the same distribution over its columns: that the departments differ
 * by no more than chance would make them.
 *
 * One test instead of one a pair, so that forty departments do not differ by sheer number. Without Yates's
 * correction, which makes the test of a two-by-two table too timid and has no counterpart for larger ones. Rows and
 * columns without any case say nothing and are left out first.
 *
 * @param table one row a group and one column an outcome, all of them, such as members and others; integers ≥ 0
 * @returns chi-square, degrees of freedom, a probability in [0, 1] and a count; null when fewer than two rows or
 *   columns have any case
 * @throws {InputError} `length` when a row is not as long as the first; `count` when an entry is negative or
 *   fractional
 * @see Pearson (1900), Philos. Mag. 50:157–175, doi:10.1080/14786440009463897
 * @see Cochran (1954), Biometrics 10:417–451, doi:10.2307/3001616 (expected counts of 5)
 *
 * @example
 * homogeneityTest([[3, 37], [7, 93], [12, 138]])
 * // → {statistic: 0.0861, degrees: 2, pValue: 0.9579, minExpected: 3.03}
 */
export function homogeneityTest(table: readonly ArrayLike<number>[]): HomogeneityTest | null {
  for (const [i, row] of table.entries()) {
    checkSameLength('homogeneityTest', { 'table[0]': table[0]!, [`table[${i}]`]: row });
    checkCountList('homogeneityTest', `table[${i}]`, row);
  }
  const least = (counts: readonly number[]): number => counts.reduce((a, b) => Math.min(a, b));
  const all = table.map((row) => Array.from(row));
  checkCountList('homogeneityTest', 'sums of rows', all.map(sumOf));
  const columns = Array.from(table[0] ?? [], (_, j) => j).filter((j) => all.some((row) => row[j]! > 0));
  const rows = all.filter((row) => sumOf(row) > 0).map((row) => columns.map((j) => row[j]!));
  if (rows.length < 2 || columns.length < 2) return null;

  const ofRow = rows.map(sumOf);
  const ofColumn = columns.map((_, j) => sumOf(rows.map((row) => row[j]!)));
  const total = sumOf(ofRow);
  let statistic = 0;
  for (const [i, row] of rows.entries()) {
    for (const [j, count] of row.entries()) {
      const expected = (ofRow[i]! * ofColumn[j]!) / total;
      statistic += (count - expected) ** 2 / expected;
    }
  }
  const degrees = (rows.length - 1) * (columns.length - 1);
  return {
    statistic,
    degrees,
    pValue: chiSquareSf(statistic, degrees),
    minExpected: (least(ofRow) * least(ofColumn)) / total,
  };
}
