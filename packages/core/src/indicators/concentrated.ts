/** How much of a whole is in few hands: what concentrations and comparisons of counts both say. */
import { giniIndex } from '../stats/gini.ts';
import { herfindahlIndex } from '../stats/herfindahl.ts';
import type { ConcentrationEstimate, Scalar } from './estimate.ts';

export type Concentrated = Pick<
  ConcentrationEstimate,
  'count' | 'holders' | 'top' | 'topShare' | 'hhi' | 'effective' | 'gini'
>;

/** @param held what each holder has, those that have nothing included */
export function concentrationOf(
  held: readonly { readonly key: Scalar; readonly count: number }[],
): Concentrated {
  const amounts = held.map(({ count }) => count);
  const count = amounts.reduce((sum, amount) => sum + amount, 0);
  const most = Math.max(0, ...amounts);
  const index = herfindahlIndex(amounts);
  return {
    count,
    holders: amounts.filter((amount) => amount > 0).length,
    top: count === 0 ? null : held.find((one) => one.count === most)!.key,
    topShare: count === 0 ? null : most / count,
    hhi: index?.hhi ?? null,
    effective: index?.effectiveNumber ?? null,
    gini: giniIndex(amounts)?.gini ?? null,
  };
}
