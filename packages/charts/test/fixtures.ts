/** A few estimates with round figures, made for pictures; no figure here is checked as a statistic. */
import type {
  ConcentrationEstimate,
  CountEstimate,
  DistributionEstimate,
  DurationEstimate,
  RatioEstimate,
  Reconciliation,
  Signal,
} from '@muster/core';

function ratio(
  unit: string,
  count: number,
  of: number | null,
  signal: Signal | null,
  target = 0.07,
): RatioEstimate {
  const value = of === null ? null : count / of;
  return {
    indicator: 'development-ratio',
    kind: 'ratio',
    by: { unit },
    status: value === null ? 'no-data' : 'ok',
    notRecorded: 0,
    count,
    of,
    value,
    interval:
      value === null ? null : { lower: value * 0.8, upper: value * 1.25, level: 0.95, method: 'wilson' },
    targets:
      signal === null
        ? []
        : [
            {
              bound: 'at-least',
              value: target,
              met: count / (of ?? 1) >= target,
              missing: 0,
              signal,
              source: null,
            },
          ],
  };
}

export const departments: readonly RatioEstimate[] = [
  ratio('ENG', 101, 980, 'better'),
  ratio('INF', 86, 1150, 'similar'),
  ratio('ART', 20, 560, 'worse'),
  ratio('NEW', 3, null, 'similar'),
];

export const cohorts: readonly RatioEstimate[] = [
  ratio('undergraduate', 1200, 16800, 'similar'),
  ratio('graduate', 832, 2000, 'better', 0.35),
  ratio('adult', 210, 10000, null),
];

export const grades: DistributionEstimate = {
  indicator: 'grade-at-admission',
  kind: 'distribution',
  by: {},
  status: 'ok',
  notRecorded: 0,
  count: 810,
  parts: [
    { key: 1, count: 22, share: 22 / 810 },
    { key: 2, count: 124, share: 124 / 810 },
    { key: 3, count: 314, share: 314 / 810 },
    { key: 4, count: 350, share: 350 / 810 },
  ],
};

export const months: readonly CountEstimate[] = [3, 0, 40, 7].map((count, index) => ({
  indicator: 'admissions',
  kind: 'count',
  by: { month: `2003-0${index + 1}` },
  status: 'ok',
  notRecorded: 0,
  count,
}));

function duration(
  stage: string,
  median: number | null,
  p90: number | null,
  months?: number,
): DurationEstimate {
  return {
    indicator: 'stage-duration',
    kind: 'duration',
    by: { stage },
    status: median === null ? 'no-data' : 'ok',
    notRecorded: 0,
    count: median === null ? 0 : 10,
    open: 2,
    median,
    p90,
    max: p90,
    survival: { median: null, lower: null, upper: null, started: 0, open: 0, withdrawn: 0, incidence: null },
    ...(months === undefined ? {} : { limit: { months, over: 1, openOver: 0 } }),
  };
}

export const durations: readonly DurationEstimate[] = [
  duration('pretrial-meeting', 21.5, 48),
  duration('meeting-approve', 60, 95, 3),
  duration('meeting-general-branch', null, null),
];

export const survival: DurationEstimate['survival'] = {
  median: 20,
  lower: 15,
  upper: 30,
  started: 6,
  open: 1,
  withdrawn: 1,
  incidence: null,
  curve: [
    { days: 10, atRisk: 6, ended: 1, censored: 0, survival: 5 / 6, lower: 0.3, upper: 0.97, incidence: 0.5 },
    { days: 15, atRisk: 5, ended: 1, censored: 1, survival: 4 / 6, lower: 0.2, upper: 0.9, incidence: 0.5 },
    { days: 20, atRisk: 3, ended: 2, censored: 0, survival: 2 / 9, lower: 0.02, upper: 0.6, incidence: 0.5 },
    { days: 30, atRisk: 1, ended: 1, censored: 0, survival: 0, lower: null, upper: null, incidence: 0.5 },
  ],
};

export const waiting: DistributionEstimate = {
  ...grades,
  indicator: 'backlog',
  count: 10,
  // In the order of the indicator, which is neither that of the alphabet nor that of the counts.
  parts: [
    { key: 'up-to-30', count: 3, share: 0.3 },
    { key: '31-to-90', count: 5, share: 0.5 },
    { key: '181-to-365', count: 0, share: 0 },
    { key: 'over-365', count: 2, share: 0.2 },
  ],
  past: 2,
};

function concentration(by: ConcentrationEstimate['by'], topShare: number | null): ConcentrationEstimate {
  return {
    indicator: 'admission-concentration',
    kind: 'concentration',
    by,
    status: topShare === null ? 'no-data' : 'ok',
    notRecorded: 0,
    count: topShare === null ? 0 : 40,
    holders: topShare === null ? 0 : 6,
    among: 12,
    top: topShare === null ? null : '2003-12',
    topShare,
    hhi: topShare === null ? null : 0.3,
    effective: topShare === null ? null : 1 / 0.3,
    gini: topShare === null ? null : 0.5,
    theil: topShare === null ? null : 0.6,
  };
}

const monthsLimit = (exceeded: boolean | null) => ({ limit: { topShare: 0.5, holders: 3, exceeded } });

export const concentrations: readonly ConcentrationEstimate[] = [
  { ...concentration({ unit: 'ENG' }, 0.3), ...monthsLimit(false) },
  { ...concentration({ unit: 'ART' }, 0.6), ...monthsLimit(true) },
  { ...concentration({ unit: 'NEW' }, null), ...monthsLimit(null) },
];

function spread(cohort: string, lowest: number, value: number, highest: number): ConcentrationEstimate {
  const holder = (key: string, share: number) => ({ key, count: share * 1000, of: 1000, value: share });
  return {
    ...concentration({ cohort }, 0.2),
    indicator: 'unit-balance',
    spread: {
      of: 3000,
      value,
      lowest: holder('LIB', lowest),
      highest: holder('ENG', highest),
      ratio: lowest === 0 ? null : highest / lowest,
      variation: 0.3,
      below: 2,
    },
  };
}

export const balances: readonly ConcentrationEstimate[] = [
  spread('undergraduate', 0.03, 0.07, 0.11),
  spread('graduate', 0, 0.2, 0.44),
  concentration({ cohort: 'retired' }, null),
];

export const movements: CountEstimate & { readonly reconciliation: Reconciliation } = {
  ...months[0]!,
  indicator: 'member-movements',
  by: {},
  count: 96,
  reconciliation: {
    opening: 90,
    increase: { admitted: 12, restored: 0 },
    decrease: { removed: 1, 'transferred-out': 4 },
    expected: 97,
    difference: -1,
  },
};
