/** Reference methods for an indicator from period to period: control charts. */
import * as stats from '../index.ts';
import { type CountLists, choose, columns } from './parts.ts';

interface Series {
  readonly values: readonly number[];
  readonly improvement: string;
  readonly screenOutliers: boolean;
  readonly target?: number;
}

const BOUNDS = { increase: 'at-least', decrease: 'at-most' } as const;

const ASSURANCE = {
  'consistent-pass': 'consistent_pass',
  'consistent-fail': 'consistent_fail',
  inconsistent: 'inconsistent',
} as const;

const POINT_TYPES: Readonly<Record<stats.PointType, string>> = {
  'above-limit': 'Above UCL',
  'below-limit': 'Below LCL',
  rising: '7 Point Trend (Increasing)',
  falling: '7 Point Trend (Decreasing)',
  'two-of-three-above': '2 in 3 Above CL',
  'two-of-three-below': '2 in 3 Below CL',
  'run-above': '7 Points Above CL',
  'run-below': '7 Points Below CL',
  'common-cause': 'Common Cause',
};

export const seriesMethods = {
  xmr: ({ values, improvement, screenOutliers, target }: Series) => {
    const bound = choose('improvement', BOUNDS, improvement);
    const chart = stats.xmrChart(values, screenOutliers);
    if (chart === null) return { mean: null, lower: null, upper: null, pointTypes: [], assurance: null };
    const { mean, lower, upper, points } = chart;
    const assurance = target === undefined ? null : stats.targetAssurance(chart, target, bound);
    return {
      mean,
      lower,
      upper,
      pointTypes: points.map((type) => POINT_TYPES[type]),
      assurance: assurance && ASSURANCE[assurance],
    };
  },
  p_chart: ({ x, n, prime }: CountLists & { prime: boolean }) => {
    const { centre, points } = stats.pChart(x, n, prime ? 'laney' : 'binomial');
    return { center: centre, ...columns(points, ['lower', 'upper']) };
  },
} as const;
