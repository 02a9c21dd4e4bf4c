/** Reference methods for balance over units and concentration in few hands. */
import * as stats from '../index.ts';
import { columns, nothing } from './parts.ts';

interface Amounts {
  readonly values: readonly number[];
}

interface Weighted extends Amounts {
  readonly weights: readonly number[];
}

const DECOMPOSITION = ['total', 'within', 'between', 'betweenShare'] as const;

export const balanceMethods = {
  gini: ({ values }: Amounts) => {
    const index = stats.giniIndex(values);
    return { gini: index?.gini ?? null, giniCorrected: index?.corrected ?? null };
  },
  gini_weighted: ({ values, weights }: Weighted) => ({ gini: stats.weightedGini(values, weights) }),
  lorenz: ({ values, weights }: Amounts & Partial<Weighted>) => {
    const curve = stats.lorenzCurve(values, weights);
    if (curve === null) return nothing(['p', 'share']);
    return columns(
      curve.map(({ population, share }) => ({ p: population, share })),
      ['p', 'share'],
    );
  },
  theil: ({ values, weights }: Amounts & Partial<Weighted>) => {
    const index = stats.theilIndex(values, weights);
    const split = stats.shareEntropy(values);
    return {
      theilT: index?.theilT ?? null,
      mld: index?.meanLogDeviation ?? null,
      entropy: split?.entropy ?? null,
      evenness: split?.evenness ?? null,
    };
  },
  theil_decomposition: ({ values, weights, groups }: Weighted & { groups: readonly string[] }) =>
    stats.theilDecomposition(values, weights, groups) ?? nothing(DECOMPOSITION),
  hhi: ({ values }: Amounts) =>
    stats.herfindahlIndex(values) ?? nothing(['hhi', 'normalised', 'effectiveNumber']),
  coefficient_of_variation: ({ values }: Amounts) => ({ cv: stats.coefficientOfVariation(values) }),
} as const;
