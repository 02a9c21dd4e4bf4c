import { defineIndicator } from '../../indicators/indicator.ts';
import { gradeOn } from '../../indicators/keys.ts';
import { all, any, missing, parameter } from '../../tally/expression.ts';
import { memberOnAsOf, membershipNotRecorded } from '../membership.ts';

const asOf = parameter('asOf');

/** The stock by the grade of the day; by the grade of their admission the same people stand otherwise. */
export default defineIndicator({
  id: 'members-by-grade',
  code: 'A12',
  kind: 'distribution',
  title: { en: 'Members by grade', 'zh-CN': '党员年级分布' },
  how: {
    en: 'Members on the date, full and probationary, split by the grade they are in on that date: academic year of the date (from 1 September) less entry year, plus 1. Undergraduates unless another cohort is asked for. The grade at admission is another figure.',
    'zh-CN':
      '统计日在册党员（正式、预备），按当日所在年级统计：当日所属学年（9 月 1 日起）减入学年份再加 1。不指定类别时为本科生。发展时的年级另见发展时年级分布。',
  },
  keys: ['unit', 'cohort'],
  better: null,
  population: { cohort: 'undergraduate', always: false },
  rows: 'people',
  where: memberOnAsOf,
  event: asOf,
  part: 'grade',
  notRecorded: any(membershipNotRecorded, all(memberOnAsOf, missing(gradeOn(asOf)))),
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,entry_year,approve_date',
        'A,ENG,undergraduate,2002,2003-05-20', // admitted in grade 1, now in grade 2
        'B,ENG,undergraduate,2001,2003-05-20',
        'C,ENG,undergraduate,2001,2002-12-20',
        'D,ENG,graduate,2001,2002-12-20', // another cohort
        'E,ENG,undergraduate,2001,', // no member
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [
      {
        count: 3,
        parts: [
          { key: 2, count: 1, share: 1 / 3 },
          { key: 3, count: 2, share: 2 / 3 },
        ],
      },
    ],
  },
});
