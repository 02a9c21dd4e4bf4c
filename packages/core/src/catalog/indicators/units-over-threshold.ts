import { defineIndicator } from '../../indicators/indicator.ts';
import developmentRatio from './development-ratio.ts';

/** Strictly over: a unit exactly at the threshold is not over it. */
export default defineIndicator({
  id: 'units-over-threshold',
  code: 'A8',
  kind: 'ratio',
  measures: 'stock',
  title: { en: 'Units over the threshold', 'zh-CN': '党员比例超过标准的单位' },
  how: {
    en: 'Units whose development ratio of undergraduates is above the threshold (7 % unless another is asked for), tested on the exact fraction, divided by the units with undergraduates. A count of all units, so there is no interval.',
    'zh-CN':
      '本科生党员比例超过标准（默认 7%，可另定）的单位数，按精确分数比较，除以有本科生的单位数。单位全数统计，不设区间。',
  },
  keys: [],
  better: 'higher',
  population: { cohort: 'undergraduate', always: true },
  basis: 'units',
  of: developmentRatio,
  passes: { above: 0.07 },
  interval: 'none',
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,approve_date',
        'A,ENG,undergraduate,2003-05-20',
        'B,ART,undergraduate,2003-05-20',
        'C,LIB,faculty,2003-05-20', // no undergraduates here
      ].join('\n'),
      'headcount.csv': [
        'date,unit,cohort,headcount',
        '2003-12-31,ENG,undergraduate,10', // 1 of 10, exactly at the threshold asked for
        '2003-12-31,ART,undergraduate,9', // 1 of 9, over it
        '2003-12-31,LIB,faculty,5',
      ].join('\n'),
    },
    question: { where: ['threshold=10%'] },
    expect: [{ count: 1, of: 2, value: 1 / 2, units: ['ART'] }],
  },
});
