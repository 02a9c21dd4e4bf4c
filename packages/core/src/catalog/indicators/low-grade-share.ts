import { defineIndicator } from '../../indicators/indicator.ts';
import { gradeOn } from '../../indicators/keys.ts';
import { all, among, any, missing, recorded } from '../../tally/expression.ts';
import { admission, admissionNotRecorded, admittedInPeriod } from '../membership.ts';

const grade = gradeOn(admission);

/** How much of the work reaches the lower grades. Somebody without a recorded grade stands on neither side. */
export default defineIndicator({
  id: 'low-grade-share',
  code: 'A12',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Share of lower grades', 'zh-CN': '低年级发展比例' },
  how: {
    en: 'Undergraduates admitted in the period in grade 1 or 2 on the day of admission, divided by all undergraduates admitted whose grade is known. Wilson interval: how far the share would move if the same process ran another year.',
    'zh-CN':
      '期内发展的本科生中，发展当日为一、二年级的人数，除以年级可知的全部发展本科生。区间为 Wilson 区间，表示同样的工作再做一年，比例可能变动多少。',
  },
  keys: ['unit', 'month'],
  better: 'higher',
  population: { cohort: 'undergraduate', always: true },
  basis: 'rows',
  rows: 'people',
  where: all(admittedInPeriod, recorded(grade)),
  numerator: among(grade, 1, 2),
  event: admission,
  notRecorded: any(admissionNotRecorded, all(admittedInPeriod, missing(grade))),
  interval: 'wilson',
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,entry_year,approve_date',
        'A,ENG,undergraduate,2002,2003-05-20', // grade 1
        'B,ENG,undergraduate,2001,2003-05-20', // grade 2
        'C,ENG,undergraduate,2001,2003-11-20', // grade 3
        'D,ENG,undergraduate,,2003-11-20', // not recorded
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 2, of: 3, value: 2 / 3, notRecorded: 1 }],
  },
});
