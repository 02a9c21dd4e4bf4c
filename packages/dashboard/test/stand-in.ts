/**
 * A backend that needs no files: fixed estimates with round figures, for looking at elements and pages. No
 * figure here is checked as a statistic.
 */
import {
  type Answer,
  type Comparison,
  type ComplianceEstimate,
  type ConcentrationEstimate,
  type CountEstimate,
  type DistributionEstimate,
  type DurationEstimate,
  type Estimate,
  type IndicatorInfo,
  type Inspection,
  indicators,
  type ListQuestion,
  type ListSubject,
  type Question,
  type RatioEstimate,
  type Recipe,
  rulePacks,
  rules,
  type Scalar,
  type SeriesComparison,
  type Signal,
  type WorkItem,
  type WorkList,
} from '@muster/core';
import type {
  CatalogOutcome,
  Download,
  ListReply,
  OpenOutcome,
  Outcome,
  Reply,
  Review,
  ReviewOutcome,
} from '../src/state/outcomes.ts';
import type { FileProgress } from '../src/state/progress.ts';
import type { SchoolSummary } from '../src/state/school-summary.ts';
import type { Staged } from '../src/state/staging.ts';
import type { Backend } from '../src/state/store.ts';
import type { Held } from '../src/state/work.ts';
import { named, table } from './inspections.ts';

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

/** Departments: unit, name in both languages, members, headcount, verdict. */
const departments = [
  ['MGT', 'Management', '管理学院', 212, 1980, 'better'],
  ['ENG', 'Engineering', '工程学院', 101, 980, 'better'],
  ['ECO', 'Economics', '经济学院', 84, 1120, 'similar'],
  ['INF', 'Information', '信息工程学院', 86, 1150, 'similar'],
  ['MCE', 'Materials and Chemical Engineering', '材料科学与化学工程学院', 74, 1000, 'similar'],
  ['FOR', 'Foreign Languages', '外国语学院', 49, 780, 'similar'],
  ['ART', 'Art', '艺术与传媒学院', 20, 560, 'worse'],
] as const;

/** Years of a figure, the last of which is its own. */
function inYears<E extends RatioEstimate | CountEstimate>(estimate: E, { years = 1 }: Question): E {
  if (years === 1) return estimate;
  const { count: found } = estimate;
  const of = estimate.kind === 'ratio' ? estimate.of : null;
  const points = Array.from({ length: years }, (_, index) => {
    const then = Math.round((found * (index + 1)) / years);
    const value = of === null ? null : then / of;
    return { asOf: `${2004 - years + index}-12-31`, count: then, of, value, interval: null };
  });
  return {
    ...estimate,
    years: points,
    ...(estimate.kind === 'ratio' ? { trend: { z: 2, pValue: 0.04 } } : {}),
  };
}

/** A count with that of the year before, where it is asked for. */
function since(estimate: CountEstimate, { compareTo }: Question): CountEstimate {
  if (compareTo === undefined) return estimate;
  const before = Math.max(0, estimate.count - 7);
  const difference = estimate.count - before;
  return {
    ...estimate,
    change: { from: compareTo, count: before, of: null, value: null, difference, interval: null },
  };
}

/** Each department in each grade. */
function byGrade<E>(make: (by: Estimate['by'], index: number) => E): readonly E[] {
  return departments.flatMap(([unit], index) =>
    [1, 2, 3, 4].map((grade) => make({ unit, grade }, index + grade)),
  );
}

const stageMedians: readonly (readonly [string, number | null, number?])[] = [
  ['apply-activist', 240],
  ['activist-target', 412],
  ['target-pretrial', 33.5],
  ['pretrial-meeting', 21],
  ['meeting-approve', 64, 3],
  ['approve-convert-meeting', 366],
  ['convert-meeting-convert-approve', null, 3],
];

const wholeBacklog: DistributionEstimate = {
  ...distribution(
    [
      ['up-to-30', 93],
      ['31-to-90', 38],
      ['over-365', 0],
    ],
    'backlog',
  ),
  past: 9,
};

const answers: Readonly<Record<string, (question: Question) => readonly Estimate[]>> = {
  'development-ratio': (question) => {
    const { by = [], where = [], asOf } = question;
    if (by.includes('grade')) {
      return byGrade((own, index) => ratio('development-ratio', own, { count: index * 4, of: 200 }));
    }
    if (by.includes('unit')) {
      // A year earlier one department had not yet come up to the target.
      const members = (unit: string, now: number) =>
        asOf === '2002-12-31' && unit === 'ECO' ? now - 40 : now;
      return departments.map(([unit, , , now, of, signal]) =>
        inYears(
          ratio(
            'development-ratio',
            { unit },
            {
              count: members(unit, now),
              of,
              target: 0.07,
              signal,
              ...(question.compareTo === undefined ? {} : { earlier: [now - 12, of] as const }),
            },
          ),
          question,
        ),
      );
    }
    if (where.includes('subgroup=full-time-teacher')) {
      return [ratio('development-ratio', {}, { count: 578, of: 1000 })];
    }
    return [
      ratio(
        'development-ratio',
        { cohort: 'undergraduate' },
        { count: 1200, of: 16800, target: 0.07, earlier: [960, 15000] },
      ),
      ratio('development-ratio', { cohort: 'graduate' }, { count: 832, of: 2000, earlier: [680, 1700] }),
      ratio('development-ratio', { cohort: 'adult' }, { count: 210, of: 10000, earlier: [97, 10000] }),
      ratio('development-ratio', { cohort: 'faculty' }, { count: 954, of: 2000, earlier: [917, 1960] }),
      ratio('development-ratio', { cohort: 'junior-college' }, { count: 4, of: null }),
    ].map((estimate) => inYears(estimate, question));
  },
  admissions: (question) => {
    const { by = [] } = question;
    if (by.includes('grade')) return byGrade((own, index) => count('admissions', own, index));
    if (by.includes('unit') && by.includes('month')) {
      return departments.flatMap(([unit], index) =>
        [5, 6, 11, 12].map((month) =>
          count('admissions', { unit, month: `2003-${String(month).padStart(2, '0')}` }, month - index),
        ),
      );
    }
    if (by.includes('month')) {
      return [0, 0, 61, 80, 190, 140, 2, 0, 44, 120, 260, 193].map((value, index) =>
        count('admissions', { month: `2003-${String(index + 1).padStart(2, '0')}` }, value),
      );
    }
    if (by.includes('unit'))
      return departments.map(([unit], index) =>
        since(count('admissions', { unit }, 90 - index * 11), question),
      );
    if (!by.includes('cohort')) return [inYears(since(count('admissions', {}, 1090), question), question)];
    return Object.entries({ undergraduate: 810, adult: 170, graduate: 81, faculty: 29 }).map(
      ([cohort, value]) => count('admissions', { cohort }, value),
    );
  },
  conversions: (question) =>
    question.by?.includes('unit')
      ? departments.map(([unit], index) => since(count('conversions', { unit }, 40 - index * 5), question))
      : [inYears(since(count('conversions', {}, 545), question), question)],
  'low-grade-share': ({ by = [] }) =>
    by.includes('unit')
      ? departments.map(([unit], index) => ratio('low-grade-share', { unit }, { count: 4 + index, of: 40 }))
      : [ratio('low-grade-share', {}, { count: 146, of: 810 })],
  'class-coverage': ({ by = [] }) =>
    by.includes('unit')
      ? departments.map(([unit], index) => ratio('class-coverage', { unit }, { count: 8 - index, of: 8 }))
      : [ratio('class-coverage', {}, { count: 99, of: 116 })],
  'unit-coverage': () => [ratio('unit-coverage', {}, { count: 14, of: 20 })],
  'units-over-threshold': () => [
    ratio('units-over-threshold', {}, { count: 3, of: 20, units: ['ENG', 'MGT', 'INF'] }),
  ],
  'plan-completion': ({ by = [] }) =>
    by.length === 0
      ? [ratio('plan-completion', {}, { count: 1090, of: 1087 })]
      : departments
          .slice(0, 4)
          .flatMap(([unit]) => [
            ratio('plan-completion', { unit, cohort: 'faculty' }, { count: 3, of: 3, target: 1 }),
            ratio('plan-completion', { unit, cohort: 'student' }, { count: 60, of: 64, target: 1 }),
          ]),
  'grade-at-admission': ({ by = [] }) =>
    by.includes('unit')
      ? departments.map(([unit], index) => ({
          ...distribution([
            [1, 1],
            [2, 4 + index],
            [3, 9],
            [4, 8],
          ]),
          by: { unit },
        }))
      : [
          distribution([
            [1, 22],
            [2, 124],
            [3, 314],
            [4, 350],
          ]),
        ],
  'member-movements': () => [movements],
  'admission-concentration': ({ by = [] }) =>
    by.includes('cohort')
      ? [
          concentration('admission-concentration', { cohort: 'undergraduate' }, 0.3),
          concentration('admission-concentration', { cohort: 'faculty' }, 0.6),
          concentration('admission-concentration', { cohort: 'retired' }, null),
        ]
      : by.includes('unit')
        ? departments.map(([unit], index) =>
            concentration('admission-concentration', { unit }, 0.2 + index * 0.08),
          )
        : [concentration('admission-concentration', {}, 0.3)],
  'unit-balance': () => [
    balance({ cohort: 'undergraduate' }, [0.035, 0.0714, 0.107]),
    balance({ cohort: 'graduate' }, [0.39, 0.416, 0.445]),
  ],
  'eligibility-gate': ({ by = [] }) => {
    const gate = (own: Estimate['by'], ok: number, breach: number, notRecorded: number) =>
      compliance('eligibility-gate', own, { ok, breach, notRecorded });
    if (by.includes('unit'))
      return [
        gate({ unit: 'ENG', gate: 'review' }, 40, 0, 0),
        gate({ unit: 'ENG', gate: 'league' }, 40, 0, 0),
        gate({ unit: 'ART', gate: 'review' }, 12, 0, 1),
        gate({ unit: 'ART', gate: 'league' }, 13, 0, 0),
        gate({ unit: 'MGT', gate: 'review' }, 70, 2, 3),
        gate({ unit: 'MGT', gate: 'league' }, 74, 1, 0),
      ];
    if (by.includes('gate'))
      return [gate({ gate: 'review' }, 122, 2, 4), gate({ gate: 'league' }, 127, 1, 0)];
    return [gate({}, 121, 3, 4)];
  },
  'rule-compliance': ({ by = [] }) => {
    const rule = (own: Estimate['by'], ok: number, breach: number, notRecorded: number) =>
      compliance('rule-compliance', own, { ok, breach, notRecorded });
    if (by.includes('unit'))
      return [
        rule({ unit: 'ENG' }, 400, 0, 9),
        rule({ unit: 'ART' }, 90, 0, 0),
        rule({ unit: 'MGT' }, 700, 8, 2),
      ];
    if (by.includes('rule'))
      return [
        rule({ rule: 'R01' }, 500, 0, 0),
        rule({ rule: 'R06' }, 300, 2, 0),
        rule({ rule: 'R08' }, 200, 0, 11),
        rule({ rule: 'R16' }, 0, 0, 0),
        rule({ rule: 'R18' }, 190, 6, 0),
      ];
    return [rule({}, 1190, 8, 11)];
  },
  'organizer-load': () =>
    Object.entries({ 'O-10': 40, 'O-02': 90, 'O-01': 70 }).map(([organizer, value]) =>
      count('organizer-load', { organizer }, value),
    ),
  backlog: ({ by = [] }) => {
    if (by.includes('stage'))
      return stageMedians.map(([stage], index) => ({
        ...distribution(
          [
            ['up-to-30', 93 - index],
            ['31-to-90', 38],
            ['over-365', index],
          ],
          'backlog',
        ),
        by: { stage },
        past: stage === 'meeting-approve' ? 9 : 0,
      }));
    return [wholeBacklog];
  },
  // Of the user's own, which are shown only once they are declared.
  'oath-in-time': ({ by = [] }) =>
    by.includes('unit')
      ? departments.map(([unit], index) =>
          ratio('oath-in-time', { unit }, { count: 40 - index, of: 40, target: 0.9 }),
        )
      : [ratio('oath-in-time', {}, { count: 950, of: 1000, target: 0.9 })],
  'long-waits': ({ by = [] }) =>
    by.includes('month')
      ? [7, 5].map((value, index) => count('long-waits', { month: `2003-0${index + 1}` }, value))
      : [count('long-waits', {}, 12)],
  'stage-duration': ({ by = [] }) => {
    if (by.includes('stage'))
      return stageMedians.map(([stage, median, months]) => duration({ stage }, median, months));
    if (by.includes('unit')) return departments.map(([unit], index) => duration({ unit }, 20 + index * 9, 3));
    if (by.includes('organizer'))
      return [duration({ organizer: 'O-01' }, 31, 3), duration({ organizer: 'O-02' }, 44, 3)];
    return [duration({}, 64, 3)];
  },
};

export const summary: SchoolSummary = {
  files: [
    { name: 'people.csv', kinds: ['people'], origin: 'sample' },
    { name: 'headcount.csv', kinds: ['headcount'], origin: 'sample' },
  ],
  inputs: [
    {
      file: 'people.csv',
      kind: 'people',
      encoding: 'utf-8',
      rows: 4108,
      used: 4107,
      rejected: 1,
      skipped: 0,
    },
    {
      file: 'headcount.csv',
      kind: 'headcount',
      encoding: 'utf-8',
      rows: 208,
      used: 208,
      rejected: 0,
      skipped: 0,
    },
  ],
  issues: [
    {
      code: 'invalid-date',
      severity: 'error',
      file: 'people.csv',
      column: 'approve_date',
      count: 2,
      examples: [7, 12].map((row) => ({
        code: 'invalid-date',
        severity: 'error',
        file: 'people.csv',
        sheet: null,
        row,
        column: 'approve_date',
        seen: '2003-02-30',
        expected: 'YYYY-MM-DD',
      })),
      seen: [{ text: '2003-02-30', count: 2 }],
    },
  ],
  kinds: ['people', 'headcount'],
  units: departments.map(([unit, nameEn, nameZh]) => ({ unit, parent: null, nameZh, nameEn })),
  indicators: Object.keys(answers),
  infos: indicators,
  rules,
  rulePacks,
  catalogs: [],
  present: { units: ['ENG', 'MGT'], cohorts: ['undergraduate', 'faculty'] },
  coverage: [
    { kind: 'people', column: 'unit', recorded: 7168, rows: 7168 },
    { kind: 'people', column: 'apply_date', recorded: 5376, rows: 7168 },
    { kind: 'headcount', column: 'headcount', recorded: 60, rows: 60 },
  ],
};

const ownInfo = {
  code: '',
  better: null,
  part: null,
  onlyCohort: null,
  partName: null,
  keyNames: {},
  unit: null,
  words: {},
  files: ['people'],
  findings: [],
} as const;

const ownInfos: readonly IndicatorInfo[] = [
  {
    ...ownInfo,
    id: 'oath-in-time',
    kind: 'ratio',
    title: { en: 'Oath in time', 'zh-CN': '按时宣誓比例' },
    how: { en: 'As agreed.', 'zh-CN': '按约定计算。' },
    keys: ['cohort', 'unit'],
  },
  {
    ...ownInfo,
    id: 'long-waits',
    kind: 'count',
    title: { en: 'Long waits', 'zh-CN': '等候较久人数' },
    how: { en: 'As agreed.', 'zh-CN': '按约定计算。' },
    keys: ['month'],
  },
  {
    ...ownInfo,
    id: 'new-branches',
    kind: 'count',
    title: { en: 'New branches', 'zh-CN': '新建支部数' },
    how: { en: 'As agreed.', 'zh-CN': '按约定计算。' },
    keys: [],
  },
];

/** The same school with indicators of the user's own, of which one needs a file that is not there. */
export const withOwn: SchoolSummary = {
  ...summary,
  infos: [...summary.infos, ...ownInfos],
  catalogs: [{ file: 'ours.catalog.json', indicators: ownInfos }],
};

function comparisonsFor(indicator: string, by: string): readonly Comparison[] {
  if (indicator === 'admissions' && by === 'month') return [course];
  if (indicator === 'stage-duration' && by === 'unit') return [pace];
  return indicator === 'organizer-load' ? [hands] : [];
}

/** One department is slow, one fast, and one too small to tell. */
const pace: Comparison = {
  indicator: 'stage-duration',
  kind: 'duration',
  over: 'unit',
  by: {},
  logRank: { chiSquare: 24.04, degrees: 6, pValue: 0.0005 },
  members: [
    { key: 'MGT', observed: 20, expected: 40 },
    { key: 'ENG', observed: 60, expected: 36 },
    { key: 'ECO', observed: 31, expected: 30 },
    { key: 'ART', observed: 1, expected: 4 },
  ],
};

const hands: Comparison = {
  indicator: 'organizer-load',
  kind: 'count',
  over: 'organizer',
  by: {},
  count: 200,
  holders: 3,
  top: 'O-02',
  topShare: 0.45,
  hhi: 0.365,
  effective: 1 / 0.365,
  gini: 0.167,
};

export function answerTo(question: Question): Answer {
  const [indicator = ''] = question.indicators ?? [];
  const asOf = question.asOf ?? '2003-12-31';
  return {
    results: {
      schema: 'muster-results/1',
      asOf,
      period: { from: `${asOf.slice(0, 4)}-01-01`, to: asOf },
      inputs: summary.inputs,
      results: answers[indicator]!(question),
      comparisons: comparisonsFor(indicator, question.by?.join() ?? ''),
      issues: { errors: 2, warnings: 0, byCode: { 'invalid-date': 2 } },
    },
    issues: summary.issues,
    units: summary.units,
  };
}

/** What a review of files finds that holds nothing in doubt: ten rows each, all used. */
export function clearReview(staged: Staged): Review {
  const headers = ['person_key', 'unit', 'cohort'];
  const columns = Object.fromEntries(headers.map((header) => [header, named(header)]));
  return {
    tables: staged.files.map(({ name }) => table({ file: name, headers, columns })),
    issues: [],
    inputs: staged.files.map(({ name }) => ({
      file: name,
      kind: 'people',
      encoding: 'utf-8',
      rows: 10,
      used: 10,
      rejected: 0,
      skipped: 0,
    })),
    units: summary.units,
    replaced: summary.files.slice(0, 1),
    kept: summary.files.slice(1),
    ownOfSameKinds: false,
  };
}

/** Two people of one department; a key that a spreadsheet program would take for a formula is among them. */
export function workListOf({ indicator, finding }: ListSubject): WorkList {
  const item = (key: string, row: number, approve_date: string | null): WorkItem => ({
    key,
    unit: 'ENG',
    cohort: 'undergraduate',
    by: { stage: 'meeting-approve' },
    dates: { meeting_date: '2003-09-01', approve_date },
    file: 'people.csv',
    row,
  });
  return {
    schema: 'muster-work-list/1',
    indicator,
    finding: finding as WorkList['finding'],
    asOf: '2003-12-31',
    period: { from: '2003-01-01', to: '2003-12-31' },
    items: [item('S-1', 12, null), item('=S-2', 40, '2003-12')],
    issues: { errors: 0, warnings: 0, byCode: {} },
  };
}

/** A stand-in that finds in staged files what the test wants; it notes what was asked of it. */
export class StandIn implements Backend {
  readonly asked: Question[] = [];
  readonly reviewed: Staged[] = [];
  readonly recipes: (readonly Recipe[])[] = [];
  outcome: Outcome = { status: 'loaded', school: summary };
  find: (staged: Staged) => ReviewOutcome = (staged) => ({ status: 'reviewed', review: clearReview(staged) });
  /** What comes of a catalogue. */
  learned: CatalogOutcome = { status: 'learned', count: 2, school: withOwn };
  downloads: readonly Download[] = [];
  /** What the figures in use rest on. */
  work: Held = { files: [], followed: [], catalogs: [] };
  readonly opened: Held[] = [];
  readonly listed: { readonly question: ListQuestion; readonly subject: ListSubject }[] = [];
  /** What comes of asking who is behind a figure. */
  list: (subject: ListSubject) => ListReply = (subject) => ({ status: 'listed', list: workListOf(subject) });
  cancelled = 0;
  superseded = 0;
  discarded = 0;
  used = 0;

  async useSample(): Promise<Outcome> {
    return { status: 'loaded', school: summary };
  }

  async review(
    staged: Staged,
    recipes: readonly Recipe[],
    onInspected: (inspection: Inspection) => void,
    onProgress: (progress: FileProgress) => void,
  ): Promise<ReviewOutcome> {
    this.reviewed.push(staged);
    this.recipes.push(recipes);
    const outcome = this.find(staged);
    if (outcome.status === 'reviewed') onInspected({ tables: outcome.review.tables, issues: [] });
    onProgress({ file: staged.files[0]!.name, rows: 1000, rowsPerSecond: 5000, share: 0.25 });
    return outcome;
  }

  async use(): Promise<Outcome> {
    this.used += 1;
    return this.outcome;
  }

  async gather(): Promise<Held> {
    return this.work;
  }

  async open(work: Held): Promise<OpenOutcome> {
    this.opened.push(work);
    return { status: 'opened', opened: { files: summary.files, inputs: summary.inputs } };
  }

  async discard(): Promise<void> {
    this.discarded += 1;
  }

  async rejected(): Promise<readonly Download[]> {
    return this.downloads;
  }

  async learn(): Promise<CatalogOutcome> {
    return this.learned;
  }

  async forget(): Promise<SchoolSummary> {
    return summary;
  }

  async cancel(): Promise<void> {
    this.cancelled += 1;
  }

  async workList(question: ListQuestion, subject: ListSubject): Promise<ListReply> {
    this.listed.push({ question, subject });
    return this.list(subject);
  }

  async supersede(): Promise<void> {
    this.superseded += 1;
  }

  async ask(questions: readonly Question[]): Promise<readonly Reply[]> {
    this.asked.push(...questions);
    return questions.map((question) => ({ status: 'known', answer: answerTo(question) }));
  }

  close(): void {
    this.cancelled += 1;
  }
}
