/** How evenly something is split: the entropy of shares. */
import { checkAmountList } from './checks.ts';
import { sumOf } from './sum.ts';

/** How evenly a whole is split. */
export interface ShareEntropy {
  /** In natural units, from 0 when one holder has everything to ln k when k holders have the same. */
  readonly entropy: number;
  /** The same as a share of ln k; null for one holder, where ln k is 0. */
  readonly evenness: number | null;
}

/**
 * Entropy of shares, and evenness: how near a split comes to an equal one.
 *
 * It falls where a Herfindahl index rises, but gives small holders more say. A holder with nothing adds nothing
 * to the entropy, and is one of those who could have shared.
 *
 * @param amounts what each holder has, finite and ≥ 0, in any order
 * @returns entropy in [0, ln k] and evenness in [0, 1]; null without holders and when all have nothing
 * @throws {InputError} `value` when an amount is out of range
 * @see Shannon (1948), Bell Syst. Tech. J. 27:379–423, doi:10.1002/j.1538-7305.1948.tb01338.x
 * @see Pielou (1966), J. Theor. Biol. 13:131–144, doi:10.1016/0022-5193(66)90013-0 (evenness)
 *
 * @example shareEntropy([12, 7, 3, 30, 18, 1]) // → {entropy: 1.4345, evenness: 0.8006}
 */
export function shareEntropy(amounts: ArrayLike<number>): ShareEntropy | null {
  checkAmountList('shareEntropy', 'amounts', amounts);
  const total = sumOf(amounts);
  if (total === 0) return null;
  const terms = Array.from(amounts, (amount) => {
    const share = amount / total;
    return share === 0 ? 0 : -share * Math.log(share);
  });
  const most = Math.log(amounts.length);
  const entropy = Math.min(most, sumOf(terms));
  return { entropy, evenness: amounts.length === 1 ? null : entropy / most };
}
