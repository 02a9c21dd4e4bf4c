/**
 * Statistics: numbers in, numbers out. Nothing here has heard of a roster, and counting one does not load it.
 *
 *     import { wilsonInterval } from '@muster/core/stats';
 */

export { type Adjustment, adjustedPValues } from './adjust.ts';
// A share against its target, alone and in a list
// Whether an indicator has changed from period to period
export { type Assurance, type AssuranceBound, targetAssurance } from './assurance.ts';
export { type BetaBinomialFit, betaBinomialFit } from './beta-binomial.ts';
export { type BetaPosterior, betaPosterior } from './beta-posterior.ts';
// Distributions
export { type BinomialTails, binomialCdf, binomialSf, binomialTails, type TailFlag } from './binomial.ts';
export { cumulativeIncidence, type IncidencePoint } from './cumulative-incidence.ts';
export { type Difference, newcombeDifference } from './difference.ts';
export { type ShareEntropy, shareEntropy } from './entropy.ts';
export { fisherExactTest } from './fisher.ts';
export { type FunnelLimits, funnelLimits } from './funnel.ts';
export {
  type FunnelOverdispersion,
  type FunnelScale,
  funnelOverdispersion,
  overdispersedFunnelLimits,
} from './funnel-overdispersion.ts';
// Balance over units, concentration in few hands
export { type GiniIndex, giniIndex, weightedGini } from './gini.ts';
export { type HerfindahlIndex, herfindahlIndex } from './herfindahl.ts';
export { type HomogeneityTest, homogeneityTest } from './homogeneity.ts';
export { type IndirectRatio, indirectRatio } from './indirect-standardisation.ts';
export { type GroupSpells, type LogRankGroup, type LogRankTest, logRankTest } from './log-rank.ts';
export { type LorenzPoint, lorenzCurve } from './lorenz.ts';
export { neededAtFixedHeadcount, neededAtGrowingHeadcount, neededForLowerLimit } from './needed.ts';
export { type PChart, type PChartPoint, pChart, type ShareVariation } from './p-chart.ts';
// A share, how far chance would move it, and how two differ
export { type Interval, observedShare, wilsonInterval } from './proportion.ts';
// Durations: ended ones by their days, and with open ones counted properly
export { histogramQuantile, type QuantileType } from './quantile.ts';
// Events at a rate, and shares made comparable
export { type PoissonLimits, poissonInterval } from './rate.ts';
export type { PointType } from './run-rules.ts';
export {
  betaQuantile,
  chiSquareQuantile,
  chiSquareSf,
  logGamma,
  normalCdf,
  normalQuantile,
} from './special.ts';
export { type StandardisedLimits, type StandardisedShare, standardisedShare } from './standardisation.ts';
export {
  kaplanMeier,
  kaplanMeierQuantile,
  type SurvivalLimits,
  type SurvivalPoint,
  type SurvivalQuantile,
} from './survival.ts';
export { type TheilDecomposition, type TheilIndex, theilDecomposition, theilIndex } from './theil.ts';
export { cochranArmitageTest, type TrendTest } from './trend.ts';
export { coefficientOfVariation, weightedVariation } from './variation.ts';
export { type XmrChart, xmrChart } from './xmr-chart.ts';
