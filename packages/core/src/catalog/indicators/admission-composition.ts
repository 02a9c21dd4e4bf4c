import { defineIndicator } from '../../indicators/indicator.ts';
import { admission, admissionNotRecorded, admittedInPeriod } from '../membership.ts';

/** Shares of the admissions, never to be read as shares of the cohorts. */
export default defineIndicator({
  id: 'admission-composition',
  code: 'A2',
  kind: 'distribution',
  title: { en: 'Composition of admissions', 'zh-CN': '发展党员构成' },
  how: {
    en: 'People admitted in the period, split by the cohort they belong to, each as a share of all admitted. It says who was admitted, not what share of a cohort are members.',
    'zh-CN':
      '期内发展党员按人员类别的构成，各类占发展总数的比例。反映发展了哪些人，不是该类人员中党员的比例。',
  },
  keys: ['unit', 'month'],
  better: null,
  rows: 'people',
  where: admittedInPeriod,
  event: admission,
  part: 'cohort',
  notRecorded: admissionNotRecorded,
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,approve_date',
        'A,ENG,undergraduate,2003-05-20',
        'B,ENG,undergraduate,2003-06-20',
        'C,ENG,undergraduate,2003-12-20',
        'D,ENG,graduate,2003-05-20',
        'E,ENG,graduate,2002-05-20', // the year before
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [
      {
        count: 4,
        parts: [
          { key: 'graduate', count: 1, share: 1 / 4 },
          { key: 'undergraduate', count: 3, share: 3 / 4 },
        ],
      },
    ],
  },
});
