/** Comparisons, years and curves with round figures, made for pictures; no figure here is checked as a statistic. */
import type {
  CurvePoint,
  DistributionEstimate,
  DurationEstimate,
  Funnel,
  FunnelPoint,
  LorenzHolder,
  RatioComparison,
  RatioEstimate,
  RatioMember,
  SeriesComparison,
  SeriesPointType,
  Signal,
  YearPoint,
} from '@muster/core';

/** A name longer than any axis has room for in one line. */
export const longName = '马克思主义理论与思想政治教育研究院（筹建办公室）';

function limits(of: number): Omit<Funnel, 'flag95' | 'flag998'> {
  const half = (times: number) => Math.round((times * 1e4) / Math.sqrt(of)) / 1e4;
  return {
    lower95: Math.max(0, 0.07 - half(0.5)),
    upper95: 0.07 + half(0.5),
    lower998: Math.max(0, 0.07 - half(0.8)),
    upper998: 0.07 + half(0.8),
    wide95: { lower: Math.max(0, 0.06 - half(0.5)), upper: 0.08 + half(0.5) },
  };
}

function member(
  key: string,
  of: number,
  count: number,
  rank: number,
  signal: Signal | null,
  flags: readonly [Funnel['flag95'], Funnel['flag998']],
): RatioMember {
  const value = count / of;
  return {
    key,
    count,
    of,
    value,
    rest: { difference: value - 0.07, interval: null, pValue: 0.2, adjusted: 0.3, signal },
    funnel: { ...limits(of), flag95: flags[0], flag998: flags[1] },
    shrunk: (value + 0.07) / 2,
    rank,
    mix: null,
  };
}

/** In the order of the files, which is not that of the ranks. */
export const comparison: RatioComparison = {
  indicator: 'development-ratio',
  kind: 'ratio',
  over: 'unit',
  by: {},
  count: 350,
  of: 5000,
  value: 0.07,
  homogeneity: null,
  overdispersion: { phi: 2, tau2: 0.001 },
  rho: 0.01,
  gini: 0.1,
  variation: 0.3,
  theil: null,
  members: [
    member('ART', 400, 14, 6, 'worse', ['below', 'below']),
    member('ENG', 1000, 100, 1, 'better', ['above', 'above']),
    member('INF', 1200, 84, 3, 'similar', ['within', 'within']),
    member('LAW', 250, 11, 5, 'similar', ['within', 'within']),
    member('MGT', 2000, 180, 2, 'similar', ['above', 'within']),
    member('PED', 150, 8, 4, 'similar', ['within', 'within']),
  ],
};

export const curve: readonly FunnelPoint[] = [140, 400, 1000, 2200].map((of) => ({ of, ...limits(of) }));

export const lorenz: readonly LorenzHolder[] = [
  { key: 'ART', population: 0.3, share: 0.2 },
  { key: 'INF', population: 0.7, share: 0.5 },
  { key: 'ENG', population: 1, share: 1 },
];

/** A series of a year and two months: a month beyond its limit, one without a figure, and a rise. */
export const series: SeriesComparison = {
  indicator: 'admissions',
  kind: 'series',
  over: 'month',
  by: {},
  chart: 'xmr',
  centre: 20,
  trial: false,
  points: [18, 22, 60, null, 19, 2, 21, 22, 23, 24, 25, 26, 27, 20].map((value, index) => ({
    key: index < 12 ? `2002-${String(index + 1).padStart(2, '0')}` : `2003-0${index - 11}`,
    value,
    lower: value === null ? null : 5,
    upper: value === null ? null : 45,
    type: value === null ? null : typeOf(value, index),
  })),
};

function typeOf(value: number, index: number): SeriesPointType {
  if (value > 45) return 'above-limit';
  if (value < 5) return 'below-limit';
  return index > 5 && index < 13 ? 'rising' : 'common-cause';
}

/** Shares of five months: too few for limits that last. */
export const shortSeries: SeriesComparison = {
  ...series,
  chart: 'p',
  centre: 0.2,
  trial: true,
  points: [0.18, 0.22, 0.21, 0.19, 0.2].map((value, index) => ({
    key: `2003-0${index + 1}`,
    value,
    lower: 0.1 + index / 100,
    upper: 0.3 - index / 100,
    type: 'common-cause',
  })),
};

/** Cases of a unit that ended after so many days each, and others that are open. */
export function waiting(unit: string, days: readonly number[], open: number): DurationEstimate {
  const points = days.map((day, index): CurvePoint => {
    const survival = 1 - (index + 1) / days.length;
    return {
      days: day,
      atRisk: days.length - index,
      ended: 1,
      censored: 0,
      survival,
      lower: null,
      upper: null,
      incidence: 1 - survival,
    };
  });
  return {
    indicator: 'stage-duration',
    kind: 'duration',
    by: { unit },
    status: days.length === 0 ? 'no-data' : 'ok',
    notRecorded: 0,
    count: days.length,
    open,
    median: null,
    p90: null,
    max: null,
    survival: {
      median: null,
      lower: null,
      upper: null,
      started: days.length + open,
      open,
      withdrawn: 0,
      incidence: null,
      curve: points,
    },
    limit: { months: 3, over: 0, openOver: 0 },
  };
}

export const groups: readonly DurationEstimate[] = [
  waiting('ENG', [10, 20, 25, 30, 35, 40, 50, 70], 3),
  waiting('ART', [12, 22, 28, 34, 80], 1),
  waiting('LAW', [30, 60, 90, 120], 12),
  waiting('NEW', [], 2),
];

const shares = [0.052, 0.058, null, 0.066, 0.072];

export const figureOfYears: RatioEstimate = {
  indicator: 'development-ratio',
  kind: 'ratio',
  by: {},
  status: 'ok',
  notRecorded: 0,
  count: 72,
  of: 1000,
  value: 0.072,
  interval: { lower: 0.058, upper: 0.09, level: 0.95, method: 'wilson' },
  targets: [
    {
      bound: 'at-least',
      value: 0.07,
      met: true,
      missing: 0,
      firstTime: true,
      signal: 'similar',
      source: null,
    },
  ],
  years: shares.map((value, index): YearPoint => {
    const interval =
      value === null
        ? null
        : ({ lower: value * 0.8, upper: value * 1.25, level: 0.95, method: 'wilson' } as const);
    const of = value === null ? null : 1000;
    return { asOf: `${1999 + index}-12-31`, count: (value ?? 0) * 1000, of, value, interval };
  }),
};

function distribution(
  unit: string,
  parts: readonly (readonly [number | null, number])[],
): DistributionEstimate {
  const count = parts.reduce((sum, [, own]) => sum + own, 0);
  return {
    indicator: 'grade-at-admission',
    kind: 'distribution',
    by: { unit },
    status: count === 0 ? 'no-data' : 'ok',
    notRecorded: 0,
    count,
    parts: parts.map(([key, own]) => ({ key, count: own, share: count === 0 ? null : own / count })),
  };
}

/** The first lacks a grade that the second has, which has one that was not recorded. */
export const distributions: readonly DistributionEstimate[] = [
  distribution('ENG', [
    [2, 20],
    [3, 30],
    [4, 50],
  ]),
  distribution('LAW', [
    [1, 1],
    [2, 19],
    [3, 80],
    [4, 0],
    [null, 100],
  ]),
  distribution('NEW', [[2, 0]]),
];
