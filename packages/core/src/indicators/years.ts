/** One figure over several years: the years themselves, whether it rises, and whether a target is met for the first time. */
import { cochranArmitageTest } from '../stats/trend.ts';
import type { Estimate, RatioEstimate, TargetVerdict, Trend, YearPoint } from './estimate.ts';

/**
 * @param years the estimate of this year and of those before, the latest first; null where a year has none
 * @param days  their as-of dates
 */
export function inYears(
  estimate: Estimate,
  years: readonly (Estimate | null)[],
  days: readonly string[],
): Estimate {
  const points = years.map((year, i): YearPoint => pointOf(year, days[i]!)).reverse();
  if (estimate.kind === 'count') return { ...estimate, years: points };
  if (estimate.kind !== 'ratio') return estimate;
  const earlier = points.slice(0, -1);
  return {
    ...estimate,
    years: points,
    trend: trendOf(estimate, points),
    targets: estimate.targets.map((target) => ({ ...target, firstTime: isFirst(target, earlier) })),
  };
}

function pointOf(year: Estimate | null, asOf: string): YearPoint {
  const none = { asOf, of: null, value: null, interval: null };
  if (year?.kind === 'count') return { ...none, count: year.count };
  if (year?.kind !== 'ratio') return { ...none, count: 0 };
  const { count, of, value, interval } = year;
  return { asOf, count, of, value, interval };
}

/** Null where the figure is no share, or of fewer than two years. */
function trendOf({ interval }: RatioEstimate, points: readonly YearPoint[]): Trend | null {
  const shares = points.filter(({ count, of }) => of !== null && of > 0 && count <= of);
  if (interval?.method !== 'wilson' || shares.length < 2) return null;
  const test = cochranArmitageTest(
    shares.map(({ count }) => count),
    shares.map(({ of }) => of!),
    shares.map(({ asOf }) => Number(asOf.slice(0, 4))),
  );
  return test === null ? null : { z: test.z, pValue: test.pValue };
}

/** Met now, and in none of the earlier years that have a figure, of which there must be one. */
function isFirst({ met, bound, value, valueTo }: TargetVerdict, earlier: readonly YearPoint[]): boolean {
  const known = earlier.filter((year) => year.value !== null);
  const wasMet = (share: number) =>
    bound === 'at-most' ? share <= value : share >= value && (valueTo === undefined || share <= valueTo);
  return met === true && known.length > 0 && !known.some((year) => wasMet(year.value!));
}
