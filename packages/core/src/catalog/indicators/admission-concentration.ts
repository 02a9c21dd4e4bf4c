import { defineIndicator } from '../../indicators/indicator.ts';
import { admission, admissionNotRecorded, admittedInPeriod } from '../membership.ts';

/** Admissions bunched in one month press on the organizers and weaken the files. */
export default defineIndicator({
  id: 'admission-concentration',
  code: 'A15',
  kind: 'concentration',
  title: { en: 'Concentration of admissions in time', 'zh-CN': '发展时间集中度' },
  how: {
    en: 'People admitted in the period by month: the largest month and its share, the months with any, and how unequal the months are over all months of the period, empty ones included (Herfindahl index, the number of equal months it corresponds to, Gini, Theil). Too concentrated: more than half in one month, or fewer than three months with any.',
    'zh-CN':
      '期内发展党员按月统计：最多的月份及其占比、有发展的月数，以及全部月份（含没有发展的月份）之间的不均衡程度（赫芬达尔指数及相当的等量月数、基尼系数、泰尔指数）。一个月超过半数，或有发展的月份不足三个，为过于集中。',
  },
  keys: ['unit', 'cohort'],
  better: 'lower',
  holder: 'month',
  basis: 'rows',
  rows: 'people',
  where: admittedInPeriod,
  event: admission,
  notRecorded: admissionNotRecorded,
  limit: { topShare: 0.5, holders: 3 },
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,approve_date',
        'A,ENG,undergraduate,2003-05-20',
        'B,ENG,undergraduate,2003-12-10',
        'C,ENG,undergraduate,2003-12-20',
        'D,ENG,undergraduate,2003-12-20',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [
      {
        count: 4,
        holders: 2,
        among: 12,
        top: '2003-12',
        topShare: 3 / 4,
        hhi: (1 + 9) / 16,
        effective: 16 / 10,
        limit: { topShare: 0.5, holders: 3, exceeded: true },
      },
    ],
  },
});
