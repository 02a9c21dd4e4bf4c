/** Estimates with round figures, for looking at elements and pages. No figure here is checked as a statistic. */
import type {
  ComplianceEstimate,
  ConcentrationEstimate,
  CountEstimate,
  DistributionEstimate,
  DurationEstimate,
  Estimate,
  RatioEstimate,
  Scalar,
  SeriesComparison,
  Signal,
} from '@muster/core';

/** Departments: unit, name in both languages, members, headcount, verdict. */
export const departments = [
  ['MGT', 'Management', '管理学院', 212, 1980, 'better'],
  ['ENG', 'Engineering', '工程学院', 101, 980, 'better'],
  ['ECO', 'Economics', '经济学院', 84, 1120, 'similar'],
  ['INF', 'Information', '信息工程学院', 86, 1150, 'similar'],
  ['MCE', 'Materials and Chemical Engineering', '材料科学与化学工程学院', 74, 1000, 'similar'],
  ['FOR', 'Foreign Languages', '外国语学院', 49, 780, 'similar'],
  ['ART', 'Art', '艺术与传媒学院', 20, 560, 'worse'],
] as const;

interface Ratio {
  readonly count: number;
  readonly of: number | null;
  readonly target?: number;
  readonly signal?: Signal;
  readonly earlier?: readonly [number, number];
  readonly units?: readonly string[];
}

export function ratio(indicator: string, by: Estimate['by'], given: Ratio): RatioEstimate {
  const { count, of, target, signal, earlier, units } = given;
  const value = of === null ? null : count / of;
  const half = of === null ? 0 : Math.sqrt(Math.max(0, value! * (1 - value!)) / of) * 2;
  return {
    indicator,
    kind: 'ratio',
    by,
    status: value === null ? 'no-data' : 'ok',
    notRecorded: 0,
    count,
    of,
    value,
    interval:
      value === null ? null : { lower: value - half, upper: value + half, level: 0.95, method: 'wilson' },
    targets:
      target === undefined
        ? []
        : [
            {
              bound: 'at-least',
              value: target,
              met: value === null ? null : value >= target,
              missing: of === null ? null : Math.max(0, Math.ceil(target * of) - count),
              signal: value === null ? null : (signal ?? 'similar'),
              source: null,
            },
          ],
    ofDate: '2003-12-31',
    ...(units === undefined ? {} : { units }),
    ...(earlier === undefined || value === null
      ? {}
      : {
          change: {
            from: '2002-12-31',
            count: earlier[0],
            of: earlier[1],
            value: earlier[0] / earlier[1],
            difference: value - earlier[0] / earlier[1],
            interval: null,
          },
        }),
  };
}

export function count(indicator: string, by: Estimate['by'], value: number): CountEstimate {
  return { indicator, kind: 'count', by, status: 'ok', notRecorded: 0, count: value };
}

export const movements: CountEstimate = {
  ...count('member-movements', {}, 3195),
  reconciliation: {
    opening: 2654,
    increase: { admitted: 1090, restored: 0 },
    decrease: { removed: 0, 'transferred-out': 548 },
    expected: 3196,
    difference: -1,
  },
};

export function concentration(
  indicator: string,
  by: Estimate['by'],
  topShare: number | null,
): ConcentrationEstimate {
  const known = topShare !== null;
  return {
    indicator,
    kind: 'concentration',
    by,
    status: known ? 'ok' : 'no-data',
    notRecorded: 0,
    count: known ? 1090 : 0,
    holders: known ? 8 : 0,
    among: 12,
    top: known ? '2003-12' : null,
    topShare,
    hhi: known ? 0.174 : null,
    effective: known ? 1 / 0.174 : null,
    gini: known ? 0.547 : null,
    theil: known ? 0.578 : null,
    limit: { topShare: 0.5, holders: 3, exceeded: known ? topShare > 0.5 : null },
  };
}

/** Twelve months of admissions, of which one lies above the limits. */
export const course: SeriesComparison = {
  indicator: 'admissions',
  kind: 'series',
  over: 'month',
  by: {},
  chart: 'xmr',
  centre: 90.8,
  trial: false,
  points: [0, 0, 61, 80, 190, 140, 2, 0, 44, 120, 260, 193].map((value, index) => ({
    key: `2003-${String(index + 1).padStart(2, '0')}`,
    value,
    lower: 0,
    upper: 234.5,
    type: value > 234.5 ? 'above-limit' : 'common-cause',
  })),
};

/** Ratios of units that lie apart. */
export function balance(
  by: Estimate['by'],
  [lowest, together, highest]: readonly [number, number, number],
): ConcentrationEstimate {
  const { limit: _, ...rest } = concentration('unit-balance', by, 0.2);
  const unit = (key: string, value: number) => ({ key, count: Math.round(value * 1000), of: 1000, value });
  return {
    ...rest,
    top: 'MGT',
    spread: {
      of: 16800,
      value: together,
      lowest: unit('ART', lowest),
      highest: unit('MGT', highest),
      ratio: lowest === 0 ? null : highest / lowest,
      variation: (highest - lowest) / together,
      below: 5,
    },
  };
}

export function distribution(
  counts: readonly (readonly [Scalar, number])[],
  indicator = 'grade-at-admission',
): DistributionEstimate {
  const total = counts.reduce((sum, [, value]) => sum + value, 0);
  return {
    indicator,
    kind: 'distribution',
    by: {},
    status: 'ok',
    notRecorded: 0,
    count: total,
    parts: counts.map(([key, value]) => ({ key, count: value, share: value / total })),
  };
}

export function duration(by: Estimate['by'], median: number | null, months?: number): DurationEstimate {
  return {
    indicator: 'stage-duration',
    kind: 'duration',
    by,
    status: median === null ? 'no-data' : 'ok',
    notRecorded: 0,
    count: median === null ? 0 : 120,
    open: 7,
    median,
    p90: median === null ? null : Math.round(median * 1.9),
    max: median === null ? null : Math.round(median * 3),
    survival: {
      median,
      lower: null,
      upper: null,
      started: 40,
      open: 7,
      withdrawn: 1,
      incidence: { ended: 0.8, withdrawn: 0.02 },
      curve: Array.from({ length: 30 }, (_, step) => ({
        days: 5 + step * 4,
        atRisk: 40 - step,
        ended: 1,
        censored: 0,
        survival: (39 - step) / 40,
        lower: Math.max(0, (39 - step) / 40 - 0.12),
        upper: Math.min(1, (39 - step) / 40 + 0.12),
        incidence: (step + 1) / 40,
      })),
    },
    ...(months === undefined ? {} : { limit: { months, over: 3, openOver: 1 } }),
  };
}

export function compliance(
  indicator: string,
  by: Estimate['by'],
  { ok, breach, notRecorded }: Pick<ComplianceEstimate, 'ok' | 'breach' | 'notRecorded'>,
): ComplianceEstimate {
  const isEmpty = ok + breach + notRecorded === 0;
  return {
    indicator,
    kind: 'compliance',
    by,
    status: isEmpty ? 'no-data' : 'ok',
    notRecorded,
    ok,
    breach,
    value: ok + breach === 0 ? null : ok / (ok + breach),
    packs: isEmpty ? [] : ['1990-trial'],
  };
}
