import { defineIndicator } from '../../indicators/indicator.ts';
import { admission, admissionNotRecorded, admittedInPeriod } from '../membership.ts';

/** A flow, and never printed under the name of the development ratio, which is a stock. */
export default defineIndicator({
  id: 'admission-rate',
  code: 'A4',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Admission rate', 'zh-CN': '发展率' },
  how: {
    en: 'People admitted in the period divided by the headcount of the same unit and cohort on its latest date, at most twelve months old: the headcount at the end of the period, not its mean. It is a flow; the share that are members is the development ratio. Exact Poisson interval: how far the rate would move if the same process ran another year.',
    'zh-CN':
      '期内发展人数除以同单位、同类别人员总数；总数取不晚于统计日、且在十二个月以内的最近一期，即期末数，不取期初期末平均。这是流量，党员占比另见党员比例。区间为精确 Poisson 区间，表示同样的工作再做一年，发展率可能变动多少。',
  },
  keys: ['unit', 'cohort', 'subgroup', 'entryYear'],
  better: null,
  basis: 'headcount',
  where: admittedInPeriod,
  event: admission,
  notRecorded: admissionNotRecorded,
  interval: 'poisson',
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,approve_date,leave_date',
        'A,ENG,undergraduate,2003-05-20,',
        'B,ENG,undergraduate,2003-05-20,2003-07-01', // leaving later does not undo it
        'C,ENG,undergraduate,2002-05-20,', // admitted the year before
        'D,LIB,undergraduate,2003-05-20,', // no headcount: left out, and said
      ].join('\n'),
      'headcount.csv': ['date,unit,cohort,headcount', '2003-12-31,ENG,undergraduate,40'].join('\n'),
    },
    question: { where: ['cohort=undergraduate'] },
    expect: [{ count: 2, of: 40, value: 2 / 40, leftOut: 1, ofDate: '2003-12-31' }],
  },
});
