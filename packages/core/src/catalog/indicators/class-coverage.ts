import { defineIndicator } from '../../indicators/indicator.ts';
import { memberOnAsOf } from '../membership.ts';

/** Whether every second-year class has somebody: a class without a member counts in the base. */
export default defineIndicator({
  id: 'class-coverage',
  code: 'A13',
  kind: 'ratio',
  measures: 'stock',
  title: { en: 'Second-year class coverage', 'zh-CN': '二年级班级党员覆盖率' },
  how: {
    en: 'Second-year undergraduate classes with at least one member on the date, divided by all such classes of the latest class list, at most twelve months old. The grade of a class comes from its entry year. Wilson interval, as for every ratio.',
    'zh-CN':
      '统计日至少有一名党员（含预备党员）的本科二年级班级数，除以二年级班级总数；班级名单取十二个月以内最近一期，年级由入学年份推算。区间为 Wilson 区间。',
  },
  keys: ['unit'],
  better: 'higher',
  population: { cohort: 'undergraduate', always: true },
  basis: 'classes',
  grade: 2,
  where: memberOnAsOf,
  interval: 'wilson',
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,entry_year,class,approve_date',
        'A,ENG,undergraduate,2002,E1,2003-05-20',
        'B,ENG,undergraduate,2002,E1,2003-05-20', // the same class
        'C,ENG,undergraduate,2002,E2,', // no member
        'D,ENG,undergraduate,2001,E9,2003-05-20', // a third-year class
        'E,ENG,undergraduate,2002,,2003-05-20', // a member, but of which class?
      ].join('\n'),
      'classes.csv': [
        'date,class,unit,cohort,entry_year,headcount',
        '2003-12-31,E1,ENG,undergraduate,2002,30',
        '2003-12-31,E2,ENG,undergraduate,2002,30',
        '2003-12-31,E9,ENG,undergraduate,2001,30',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1, of: 2, value: 1 / 2, notRecorded: 1 }],
  },
});
