/** Months side by side: which of them are more than the ordinary ups and downs. */
import { pChart } from '../../stats/p-chart.ts';
import { xmrChart } from '../../stats/xmr-chart.ts';
import type { CountEstimate, Key, RatioEstimate } from '../estimate.ts';
import { groupedBut, type SeriesComparison, type SeriesPoint } from './comparison.ts';

const OVER: Key = 'month';
/** Limits from fewer months than these are only on trial. */
const ENOUGH = 12;

/** Counts by month: individual values and their moving ranges. */
export function countSeries(
  indicator: string,
  estimates: readonly CountEstimate[],
): readonly SeriesComparison[] {
  return groupedBut(OVER, estimates).flatMap(({ by, all }) => {
    const months = all.filter((one) => one.by[OVER] !== null);
    const chart = xmrChart(months.map(({ count }) => count));
    if (chart === null || months.length < 2) return [];
    const points = months.map(
      (one, i): SeriesPoint => ({
        key: one.by[OVER]!,
        value: one.count,
        // A count is never below none.
        lower: chart.lower === null ? null : Math.max(0, chart.lower),
        upper: chart.upper,
        type: chart.points[i]!,
      }),
    );
    return [
      {
        indicator,
        kind: 'series',
        over: OVER,
        by,
        chart: 'xmr',
        centre: chart.mean,
        trial: chart.trial,
        points,
      },
    ];
  });
}

/** Shares by month: limits that know how many were counted, and how much months differ beyond chance. */
export function shareSeries(
  indicator: string,
  estimates: readonly RatioEstimate[],
): readonly SeriesComparison[] {
  return groupedBut(OVER, estimates).flatMap(({ by, all }) => {
    const months = all.filter(({ by: own, count, of }) => own[OVER] !== null && of !== null && count <= of);
    if (months.length < 2) return [];
    const chart = pChart(
      months.map(({ count }) => count),
      months.map(({ of }) => of!),
      'laney',
    );
    const points = months.map((one, i): SeriesPoint => {
      const { share, lower, upper } = chart.points[i]!;
      const type =
        share === null || (lower === null && upper === null)
          ? null
          : upper !== null && share > upper
            ? 'above-limit'
            : lower !== null && share < lower
              ? 'below-limit'
              : 'common-cause';
      return { key: one.by[OVER]!, value: share, lower, upper, type };
    });
    const trial = points.filter(({ value }) => value !== null).length < ENOUGH;
    return [{ indicator, kind: 'series', over: OVER, by, chart: 'p', centre: chart.centre, trial, points }];
  });
}
