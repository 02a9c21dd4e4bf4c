/** The limits of a funnel at the sizes between its holders, for the lines of a picture. */
import { funnelLimits } from '../../stats/funnel.ts';
import { overdispersedFunnelLimits } from '../../stats/funnel-overdispersion.ts';
import type { Funnel, RatioComparison } from './comparison.ts';

/** Level of the inner limits: one in forty on each side. */
const INNER = 0.95;
/** Level of the outer ones: one in a thousand on each side. */
const OUTER = 0.998;

/** Limits of a funnel for holders of one size. */
export type FunnelLine = Omit<Funnel, 'flag95' | 'flag998'>;

/** The same with the size. */
export interface FunnelPoint extends FunnelLine {
  readonly of: number;
}

/**
 * Limits around a share for every size, in the order of the sizes.
 *
 * @param sizes from small to large
 * @param tau2  variance between holders; null where it is not known
 * @returns null for every size where the share is 0 or 1, from which chance leads nowhere
 */
export function funnelLines(
  sizes: readonly number[],
  share: number,
  tau2: number | null,
): readonly (FunnelLine | null)[] {
  const wide = tau2 === null || tau2 === 0 ? null : overdispersedFunnelLimits(sizes, share, tau2, INNER);
  return sizes.map((of, i): FunnelLine | null => {
    const [inner, outer] = [funnelLimits(of, share, INNER), funnelLimits(of, share, OUTER)];
    if (inner === null || outer === null) return null;
    return {
      lower95: inner.lower,
      upper95: inner.upperReflected,
      lower998: outer.lower,
      upper998: outer.upperReflected,
      wide95: wide?.[i] ?? null,
    };
  });
}

/**
 * The lines of a funnel plot: limits at the sizes of the holders, and at so many more that lie evenly on a
 * logarithmic axis from a tenth below the smallest to a tenth above the largest.
 *
 * At the size of a holder the lines pass through its own limits, so that a holder lies outside in the picture when
 * it is flagged and not otherwise.
 *
 * @param comparison of the shares of holders
 * @param steps      how many sizes besides those of the holders, at least 2; some may fall together
 * @returns by ascending size; none where the share of all is 0 or 1
 *
 * @example funnelCurve(comparison).map(({ of, lower95, upper95 }) => [of, lower95, upper95])
 */
export function funnelCurve(comparison: RatioComparison, steps = 60): readonly FunnelPoint[] {
  const own = comparison.members.map(({ of }) => of);
  const [first, last] = [Math.max(1, Math.min(...own) / 1.1), Math.max(...own) * 1.1];
  const between = Array.from({ length: steps }, (_, i) =>
    Math.round(first * (last / first) ** (i / (steps - 1))),
  );
  const sizes = [...new Set([...own, ...between])].sort((a, b) => a - b);
  const lines = funnelLines(sizes, comparison.value, comparison.overdispersion?.tau2 ?? null);
  return lines.flatMap((line, i) => (line === null ? [] : [{ of: sizes[i]!, ...line }]));
}
