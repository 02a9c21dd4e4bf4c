/** Many tests at once: p-values adjusted so that a long list of units does not flag by sheer length. */
import { checkChoice, checkProbability } from './checks.ts';

/** `BH` bounds the expected share of false flags; `holm` and `bonferroni` the chance of any. */
export type Adjustment = 'BH' | 'holm' | 'bonferroni';

const ADJUSTMENTS: readonly Adjustment[] = ['BH', 'holm', 'bonferroni'];

/**
 * P-values adjusted for being read as one list; compare each with the level as usual.
 *
 * Benjamini–Hochberg by default: of the units that it flags, at most 5 % are expected to be flagged by chance,
 * which is what a reader of the list needs. Holm and Bonferroni guard against a single false flag and lose
 * power with every unit added; Holm is never worse than Bonferroni.
 *
 * @param pValues probabilities in [0, 1]; null for a unit without data, which is not counted
 * @param method  `BH`, `holm` or `bonferroni`
 * @returns probabilities in [0, 1] in the order given, null where null was given; empty for an empty list
 * @throws {InputError} `probability` when a p-value is outside [0, 1]; `choice` when the method is not known
 * @see Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57:289–300, doi:10.1111/j.2517-6161.1995.tb02031.x
 * @see Holm (1979), Scand. J. Stat. 6:65–70, https://www.jstor.org/stable/4615733
 *
 * @example adjustedPValues([0.01, null, 0.03, 0.5]) // → [0.03, null, 0.045, 0.5]
 */
export function adjustedPValues(
  pValues: ArrayLike<number | null>,
  method: Adjustment = 'BH',
): readonly (number | null)[] {
  checkChoice('adjustedPValues', 'method', method, ADJUSTMENTS);
  const list = Array.from(pValues);
  const ascending: { readonly p: number; readonly at: number }[] = [];
  for (const [at, p] of list.entries()) {
    if (p === null) continue;
    checkProbability('adjustedPValues', `pValues[${at}]`, p);
    ascending.push({ p, at });
  }
  ascending.sort((a, b) => a.p - b.p);
  const tests = ascending.length;
  const adjusted: (number | null)[] = list.map(() => null);
  let bound = method === 'BH' ? 1 : 0;
  for (let step = 0; step < tests; step++) {
    // BH steps up from the largest p-value and carries the least bound along, Holm steps down from the smallest
    // and carries the greatest, so that the adjusted values keep the order of the p-values.
    const rank = method === 'BH' ? tests - step : step + 1;
    const { p, at } = ascending[rank - 1]!;
    if (method === 'BH') bound = Math.min(bound, (tests / rank) * p);
    else if (method === 'holm') bound = Math.min(1, Math.max(bound, (tests - rank + 1) * p));
    else bound = Math.min(1, tests * p);
    adjusted[at] = bound;
  }
  return adjusted;
}
