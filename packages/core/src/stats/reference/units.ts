/** Reference methods for many units at once, and for trends. */
import * as stats from '../index.ts';
import { type CountLists, type Counts, choose, NO_INTERVAL, nothing } from './parts.ts';

interface Funnel {
  readonly n: number;
  readonly target: number;
  readonly alpha: number;
}

interface Overdispersion extends CountLists {
  readonly target?: number;
  readonly transform: stats.FunnelScale;
  readonly trim: number;
}

interface OverdispersedFunnel {
  readonly n: readonly number[];
  readonly target: number;
  readonly tau2: number;
}

interface Posterior extends Counts {
  readonly alpha: number;
  readonly beta: number;
  readonly level: number;
  readonly target: number;
}

interface Standardisation extends CountLists {
  readonly weights: readonly number[];
  readonly level: number;
  readonly ci: string;
}

interface Reference extends CountLists {
  readonly xRef: readonly number[];
  readonly nRef: readonly number[];
  readonly level: number;
}

const FUNNEL = ['lower', 'upper', 'upperReflected', 'lowerRaw', 'upperRaw', 'upperReflectedRaw'] as const;
const INDIRECT = ['observed', 'expectedCount', 'ratio', 'lower', 'upper', 'ciMethod'] as const;
const OVERDISPERSION = ['target', 'z', 'zWinsorised', 'phi', 'tau2'] as const;
const FIT = ['alpha', 'beta', 'mean', 'rho', 'logLik', 'shrunk'] as const;
const POSTERIOR = ['mean', 'lower', 'upper', 'probAboveTarget'] as const;

const STANDARDISED_LIMITS = { score: 'score', dobson_byar: 'dobson-byar', fay_feuer: 'fay-feuer' } as const;

/** Two lists of limits out of one of intervals. */
function limitsOf(intervals: readonly (stats.Interval | null)[], suffix: string): object {
  return {
    [`lower${suffix}`]: intervals.map((interval) => interval?.lower ?? null),
    [`upper${suffix}`]: intervals.map((interval) => interval?.upper ?? null),
  };
}

export const unitMethods = {
  p_adjust: ({ p, method }: { p: readonly (number | null)[]; method: stats.Adjustment }) => ({
    adjusted: stats.adjustedPValues(p, method),
  }),
  funnel_limits: ({ n, target, alpha }: Funnel) =>
    stats.funnelLimits(n, target, 1 - alpha) ?? nothing(FUNNEL),
  funnel_overdispersion: ({ x, n, target, transform, trim }: Overdispersion) => {
    const found = stats.funnelOverdispersion(x, n, target, transform, trim);
    if (found === null) return nothing(OVERDISPERSION);
    // The records leave units without trials out of their lists.
    const kept = (list: readonly (number | null)[]) => list.filter((value) => value !== null);
    return { ...found, z: kept(found.z), zWinsorised: kept(found.zWinsorised) };
  },
  funnel_od_limits: ({ n, target, tau2 }: OverdispersedFunnel) => ({
    ...limitsOf(stats.overdispersedFunnelLimits(n, target, tau2, 0.95), '95'),
    ...limitsOf(stats.overdispersedFunnelLimits(n, target, tau2, 0.998), '998'),
  }),
  indirect_standardisation: ({ x, n, xRef, nRef, level }: Reference) => {
    const found = stats.indirectRatio(x, n, xRef, nRef, level);
    if (found === null) return nothing(INDIRECT);
    const { observed, expected, ratio, lower, upper } = found;
    return {
      observed,
      expectedCount: expected,
      ratio,
      lower,
      upper,
      ciMethod: observed < 10 ? 'exact' : 'byars',
    };
  },
  betabinom_fit: ({ x, n }: CountLists) => stats.betaBinomialFit(x, n) ?? nothing(FIT),
  beta_posterior: ({ x, n, alpha, beta, level, target }: Posterior) =>
    stats.betaPosterior(x, n, alpha, beta, target, level) ?? nothing(POSTERIOR),
  direct_standardisation: ({ x, n, weights, level, ci }: Standardisation) => {
    const limits = choose('ci', STANDARDISED_LIMITS, ci);
    const result = stats.standardisedShare(x, n, weights, level, limits);
    return { ...(result ?? NO_INTERVAL), rate: result?.share ?? null };
  },
  poisson_ci: ({ count, level, method }: { count: number; level: number; method: stats.PoissonLimits }) =>
    stats.poissonInterval(count, level, method),
  chisq_homogeneity: ({ table }: { table: readonly (readonly number[])[] }) => {
    const test = stats.homogeneityTest(table);
    if (test === null) return nothing(['statistic', 'df', 'pValue', 'minExpected']);
    return { ...test, df: test.degrees };
  },
  cochran_armitage: ({ x, n, scores }: CountLists & { scores: readonly number[] }) => {
    const test = stats.cochranArmitageTest(x, n, scores);
    return test === null ? nothing(['z', 'chisq', 'pValue']) : { ...test, chisq: test.statistic };
  },
} as const;
