/** How bunched something is: the Herfindahl index of shares. */
import { checkAmountList } from './checks.ts';
import { sumOf } from './sum.ts';

/** How far the whole is in few hands. */
export interface HerfindahlIndex {
  /** Sum of the squared shares, from 1/k when k holders have the same to 1 when one has everything. */
  readonly hhi: number;
  /** The same from 0 to 1, whatever the number of holders; null for one holder. */
  readonly normalised: number | null;
  /** How many equal holders would give this index. */
  readonly effectiveNumber: number;
}

/**
 * Herfindahl index: the chance that two units of the whole, picked at random, are in the same hands.
 *
 * It tells "three of forty organizers bring in nearly everybody" from "a few more than others", which a count of
 * holders cannot; the effective number says the same in holders. Holders with nothing lower only the normalised
 * index, which measures against an equal split over all of them.
 *
 * @param amounts what each holder has, finite and ≥ 0, in any order
 * @returns index in [1/k, 1], the same on a scale from 0 to 1, and holders from 1 to k; null without holders and
 *   when all have nothing
 * @throws {InputError} `value` when an amount is out of range
 * @see Hirschman (1964), Am. Econ. Rev. 54:761–762, https://www.jstor.org/stable/1818582
 * @see Adelman (1969), Rev. Econ. Stat. 51:99–101, doi:10.2307/1926955 (the effective number)
 *
 * @example herfindahlIndex([12, 7, 3, 30, 18, 1]) // → {hhi: 0.2831, normalised: 0.1397, effectiveNumber: 3.5326}
 */
export function herfindahlIndex(amounts: ArrayLike<number>): HerfindahlIndex | null {
  checkAmountList('herfindahlIndex', 'amounts', amounts);
  const total = sumOf(amounts);
  if (total === 0) return null;
  const least = 1 / amounts.length;
  const squares = Array.from(amounts, (amount) => (amount / total) ** 2);
  // Equal shares can add up to a little less than the least there is.
  const hhi = Math.min(1, Math.max(least, sumOf(squares)));
  return {
    hhi,
    normalised: amounts.length === 1 ? null : (hhi - least) / (1 - least),
    effectiveNumber: 1 / hhi,
  };
}
