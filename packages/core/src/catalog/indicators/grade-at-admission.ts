import { defineIndicator } from '../../indicators/indicator.ts';
import { gradeOn } from '../../indicators/keys.ts';
import { all, any, missing } from '../../tally/expression.ts';
import { admission, admissionNotRecorded, admittedInPeriod } from '../membership.ts';

/** The grade somebody was in when admitted: by year end most of them are a grade higher. */
export default defineIndicator({
  id: 'grade-at-admission',
  code: 'A12',
  kind: 'distribution',
  title: { en: 'Grade at admission', 'zh-CN': '发展时所在年级' },
  how: {
    en: 'Undergraduates admitted in the period (another cohort if asked for), by grade on the day of admission: academic year of that day, from 1 September, minus entry year plus 1.',
    'zh-CN':
      '期内发展的本科生（也可指定其他类别），按发展当日的年级分布：当日所在学年（九月一日起算）减入学年份加一。',
  },
  keys: ['unit', 'cohort'],
  better: null,
  population: { cohort: 'undergraduate', always: false },
  rows: 'people',
  where: admittedInPeriod,
  event: admission,
  part: 'grade',
  notRecorded: any(admissionNotRecorded, all(admittedInPeriod, missing(gradeOn(admission)))),
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,entry_year,approve_date',
        'A,ENG,undergraduate,2001,2003-08-31', // the academic year 2002: grade 2
        'B,ENG,undergraduate,2001,2003-09-01', // the academic year 2003: grade 3
        'C,ENG,undergraduate,2003,2003-06-01', // before entry
        'D,ENG,undergraduate,,2003-06-01', // no entry year, no grade
        'E,ENG,graduate,2002,2003-06-01', // not an undergraduate
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [
      {
        count: 3,
        notRecorded: 1,
        parts: [
          { key: 2, count: 1, share: 1 / 3 },
          { key: 3, count: 1, share: 1 / 3 },
          { key: 'before-entry', count: 1, share: 1 / 3 },
        ],
      },
    ],
  },
});
