/** Reference methods for many units at once, and for trends. */
import * as stats from '../index.ts';

export const unitMethods = {
  p_adjust: ({ p, method }: { p: readonly (number | null)[]; method: stats.Adjustment }) => ({
    adjusted: stats.adjustedPValues(p, method),
  }),
} as const;
