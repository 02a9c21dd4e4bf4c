import { defineIndicator } from '../../indicators/indicator.ts';
import developmentRatio from './development-ratio.ts';

/** How far the units lie apart; a figure of the school, not a rank of its units. */
export default defineIndicator({
  id: 'unit-balance',
  code: 'A9',
  kind: 'concentration',
  title: { en: 'Balance of units', 'zh-CN': '单位间均衡程度' },
  how: {
    en: 'The development ratio of each unit with a headcount, set side by side: the lowest and the highest, the ratio of the two, the coefficient of variation weighted by headcount, how many lie below all units together, and how unequally members are spread against the headcount (Gini and Theil: 0 where every unit has the same ratio). Undergraduates unless another cohort is asked for.',
    'zh-CN':
      '有人员总数的各单位党员比例并列：最低、最高、两者之比、按人数加权的变异系数、低于各单位合计的单位数，以及党员分布相对于人数的不均衡程度（基尼系数、泰尔指数，各单位比例相同时为 0）。不指定类别时为本科生。',
  },
  keys: ['cohort'],
  better: 'lower',
  population: { cohort: 'undergraduate', always: false },
  holder: 'unit',
  basis: 'ratios',
  of: developmentRatio,
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,approve_date',
        'A,ENG,undergraduate,2001-05-20',
        'B,ENG,undergraduate,2001-05-20',
        'C,ART,undergraduate,2001-05-20',
        'D,LAW,undergraduate,2001-05-20', // no headcount: no ratio to set beside the others
      ].join('\n'),
      'headcount.csv': [
        'date,unit,cohort,headcount',
        '2003-12-31,ENG,undergraduate,20',
        '2003-12-31,ART,undergraduate,40',
        '2003-12-31,ART,faculty,500', // another cohort
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [
      {
        count: 3,
        holders: 2,
        among: 2,
        spread: {
          of: 60,
          value: 3 / 60,
          lowest: { key: 'ART', count: 1, of: 40, value: 1 / 40 },
          highest: { key: 'ENG', count: 2, of: 20, value: 2 / 20 },
          ratio: 4,
          // Weighted by headcount: mean 0.05, variance (20·0.05² + 40·0.025²) ÷ 60 = 0.00125, half of 0.05².
          variation: Math.sqrt(1 / 2),
          below: 1,
        },
      },
    ],
  },
});
