/**
 * Statistics: numbers in, numbers out. Nothing here has heard of a roster, and counting one does not load it.
 *
 *     import { wilsonInterval } from '@muster/core/stats';
 */

// A share, how far chance would move it, and how two differ

export { type Difference, newcombeDifference } from './difference.ts';
export { fisherExactTest } from './fisher.ts';
export { type Interval, observedShare, wilsonInterval } from './proportion.ts';

// A share against its target, alone and in a list

export { type Adjustment, adjustedPValues } from './adjust.ts';
export { type BinomialTails, binomialCdf, binomialSf, binomialTails, type TailFlag } from './binomial.ts';
export { neededAtFixedHeadcount, neededAtGrowingHeadcount, neededForLowerLimit } from './needed.ts';

// Many units at once: funnels, shrunk and standardised shares, one test over all

export { type BetaBinomialFit, betaBinomialFit } from './beta-binomial.ts';
export { type BetaPosterior, betaPosterior } from './beta-posterior.ts';
export { type FunnelLimits, funnelLimits } from './funnel.ts';
export {
  type FunnelOverdispersion,
  type FunnelScale,
  funnelOverdispersion,
  overdispersedFunnelLimits,
} from './funnel-overdispersion.ts';
export { type HomogeneityTest, homogeneityTest } from './homogeneity.ts';
export { type IndirectRatio, indirectRatio } from './indirect-standardisation.ts';
export { type PoissonLimits, poissonInterval } from './rate.ts';
export { type StandardisedLimits, type StandardisedShare, standardisedShare } from './standardisation.ts';

// Balance over units, concentration in few hands

export { type ShareEntropy, shareEntropy } from './entropy.ts';
export { type GiniIndex, giniIndex, weightedGini } from './gini.ts';
export { type HerfindahlIndex, herfindahlIndex } from './herfindahl.ts';
export { type LorenzPoint, lorenzCurve } from './lorenz.ts';
export { type TheilDecomposition, type TheilIndex, theilDecomposition, theilIndex } from './theil.ts';
export { coefficientOfVariation, weightedVariation } from './variation.ts';

// Durations: ended ones by their days, and with open ones counted properly

export { cumulativeIncidence, type IncidencePoint } from './cumulative-incidence.ts';
export { type GroupSpells, type LogRankGroup, type LogRankTest, logRankTest } from './log-rank.ts';
export { histogramQuantile, type QuantileType } from './quantile.ts';
export {
  kaplanMeier,
  kaplanMeierQuantile,
  type SurvivalLimits,
  type SurvivalPoint,
  type SurvivalQuantile,
} from './survival.ts';

// Change from period to period

export { type Assurance, type AssuranceBound, targetAssurance } from './assurance.ts';
export { type PChart, type PChartPoint, pChart, type ShareVariation } from './p-chart.ts';
export type { PointType } from './run-rules.ts';
export { cochranArmitageTest, type TrendTest } from './trend.ts';
export { type XmrChart, xmrChart } from './xmr-chart.ts';

// Distributions

export {
  betaQuantile,
  chiSquareQuantile,
  chiSquareSf,
  logGamma,
  normalCdf,
  normalQuantile,
} from './special.ts';
