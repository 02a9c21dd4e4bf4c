/** What a stand-in answers to the questions of pages: fixed estimates with round figures. */
import type {
  Comparison,
  CountEstimate,
  DistributionEstimate,
  Estimate,
  Question,
  RatioEstimate,
} from '@muster/core';
import {
  balance,
  compliance,
  concentration,
  count,
  course,
  departments,
  distribution,
  duration,
  movements,
  ratio,
} from './estimates.ts';

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

export const answers: Readonly<Record<string, (question: Question) => readonly Estimate[]>> = {
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

export function comparisonsFor(indicator: string, by: string): readonly Comparison[] {
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
