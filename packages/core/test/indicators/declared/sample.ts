/** A catalogue with something of everything, as a test takes it apart. */
export const SCHEMA = 'muster-catalog/1';

export const ratio = {
  id: 'oath-in-time',
  title: { en: 'Oath within three months', 'zh-CN': '三个月内宣誓比例' },
  kind: 'ratio',
  rows: 'people',
  denominator: 'admitted',
  numerator: {
    all: [
      { date: 'oath_date', '<=': { date: 'approve_date', plusMonths: 3 } },
      { not: { field: 'training_exempt', '=': 'yes' } },
    ],
  },
  event: 'admission',
  keys: ['unit', 'cohort', 'grade', 'month'],
  better: 'higher',
  interval: 'wilson',
  targets: [
    { bound: 'at-least', value: '95%', cohort: 'student', unit: 'ENG', from: '2003-01-01', source: 'Plan' },
    { bound: 'within', value: 0.9, valueTo: 0.99, to: '2003-12-31' },
  ],
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,entry_year,approve_date,oath_date,training_exempt',
        'A,ENG,undergraduate,2001,2003-05-20,2003-08-20,no',
        'B,ENG,undergraduate,2001,2003-05-20,2003-08-21,no',
      ],
    },
    question: { asOf: '2003-12-31', by: ['unit'] },
    expect: [{ by: { unit: 'ENG' }, count: 1, of: 2, value: 0.5, notRecorded: 0 }],
  },
};

export const share = {
  id: 'women-share',
  title: '女党员比例',
  how: { en: 'Women among members.' },
  kind: 'ratio',
  rows: 'people',
  denominator: 'headcount',
  numerator: { all: ['member', { field: 'gender', in: ['女'] }] },
  keys: ['unit'],
  population: 'undergraduate',
};

export const count = {
  id: 'long-waits',
  title: 'Long waits',
  kind: 'count',
  rows: 'people',
  where: {
    any: [
      { daysBetween: ['apply_date', 'activist_date'], '>': 180, '<=': 1000 },
      { all: [{ missing: 'activist_date' }, { date: 'apply_date', '<': '2003-01-01' }] },
      { date: 'activist_date', within: 'period' },
    ],
  },
  event: 'apply_date',
  keys: ['year'],
  distinct: 'unit',
};

export const distribution = {
  id: 'outcomes',
  title: 'Outcomes',
  kind: 'distribution',
  rows: 'people',
  where: { field: 'training_days', in: [3, 5] },
  part: 'convert_outcome',
  keys: ['cohort'],
};

export const sum = {
  id: 'planned',
  title: 'Planned',
  kind: 'count',
  rows: 'plans',
  where: { field: 'year', '=': 2003 },
  sum: 'planned',
  keys: ['unit'],
};

export const whole = { schema: SCHEMA, indicators: [ratio, share, count, distribution, sum] };

/** A file with these indicators. */
export function catalogOf(...indicators: readonly unknown[]): string {
  return JSON.stringify({ schema: SCHEMA, indicators });
}
