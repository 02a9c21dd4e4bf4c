/** Reference methods for one share, for two, and for a share against its target. */
import * as stats from '../index.ts';
import { type Counts, choose, NO_INTERVAL, nothing } from './parts.ts';

interface TwoCounts {
  readonly x1: number;
  readonly n1: number;
  readonly x2: number;
  readonly n2: number;
  readonly level: number;
}

interface Needed extends Counts {
  readonly mode: string;
  readonly target: string;
  readonly level?: number;
}

const TAILS = ['pLower', 'pUpper', 'midLower', 'midUpper', 'flag95', 'flag998'] as const;

const NEEDED = {
  fixed: stats.neededAtFixedHeadcount,
  growing: stats.neededAtGrowingHeadcount,
  wilson: stats.neededForLowerLimit,
} as const;

export const shareMethods = {
  wilson: ({ x, n, level }: Counts & { level: number }) => ({
    ...(stats.wilsonInterval(x, n, level) ?? NO_INTERVAL),
    estimate: stats.observedShare(x, n),
  }),
  newcombe_diff: ({ x1, n1, x2, n2, level }: TwoCounts) => {
    const result = stats.newcombeDifference(x1, n1, x2, n2, level);
    return { ...(result ?? NO_INTERVAL), estimate: result?.difference ?? null };
  },
  fisher_exact: ({ x1, n1, x2, n2 }: TwoCounts) => ({ pValue: stats.fisherExactTest(x1, n1, x2, n2) }),
  binom_tails: ({ x, n, target }: Counts & { target: number }) =>
    stats.binomialTails(x, n, target) ?? nothing(TAILS),
  number_needed: ({ mode, x, n, target, level }: Needed) => ({
    needed: choose('mode', NEEDED, mode)(x, n, target, level),
  }),
} as const;
