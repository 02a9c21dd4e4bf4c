import { defineIndicator } from '../../indicators/indicator.ts';
import classCoverage from './class-coverage.ts';

/** How many units have reached every one of their second-year classes. */
export default defineIndicator({
  id: 'unit-coverage',
  code: 'A13',
  kind: 'ratio',
  measures: 'stock',
  title: { en: 'Units with every second-year class covered', 'zh-CN': '二年级班级全覆盖的单位' },
  how: {
    en: 'Units in which every second-year undergraduate class has a member on the date, divided by the units that have such classes. A count of all units, so there is no interval.',
    'zh-CN': '统计日每个本科二年级班级都有党员的单位数，除以设有二年级班级的单位数。单位全数统计，不设区间。',
  },
  keys: [],
  better: 'higher',
  population: { cohort: 'undergraduate', always: true },
  basis: 'units',
  of: classCoverage,
  passes: 'complete',
  interval: 'none',
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,entry_year,class,approve_date',
        'A,ENG,undergraduate,2002,E1,2003-05-20',
        'B,ART,undergraduate,2002,A1,2003-05-20',
      ].join('\n'),
      'classes.csv': [
        'date,class,unit,cohort,entry_year,headcount',
        '2003-12-31,E1,ENG,undergraduate,2002,30',
        '2003-12-31,A1,ART,undergraduate,2002,30',
        '2003-12-31,A2,ART,undergraduate,2002,30', // nobody here
        '2003-12-31,L1,LAW,undergraduate,2000,30', // no second-year class: not in the base
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1, of: 2, value: 1 / 2, units: ['ENG'] }],
  },
});
