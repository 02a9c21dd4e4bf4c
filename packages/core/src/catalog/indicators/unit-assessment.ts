import { defineIndicator } from '../../indicators/indicator.ts';
import { all, field, missing, parameter, recorded } from '../../tally/expression.ts';
import { inYearsOfPeriod, yearKey } from '../years.ts';

/** As entered; a figure of its own is made of no others. */
export default defineIndicator({
  id: 'unit-assessment',
  code: 'H3',
  kind: 'distribution',
  title: { en: 'Assessment of units', 'zh-CN': '单位年度考核' },
  how: {
    en: 'Units by the rating they were given for the years of the period, as entered. No total is made of other figures; asked by unit, the figures of a unit stand side by side.',
    'zh-CN': '各单位期内年度考核等次，以填报为准。不由其他指标合成总分；各单位的各项指标可按单位并列查看。',
  },
  keys: ['unit', 'year'],
  keysFrom: { ...yearKey, kind: field('rating') },
  better: null,
  rows: 'ratings',
  where: all(inYearsOfPeriod, recorded(field('rating'))),
  event: parameter('asOf'),
  part: 'kind',
  partName: { en: 'Rating', 'zh-CN': '等次' },
  notRecorded: all(inYearsOfPeriod, missing(field('rating'))),
  words: {
    excellent: { en: 'excellent', 'zh-CN': '优秀' },
    qualified: { en: 'qualified', 'zh-CN': '合格' },
    'basically-qualified': { en: 'basically qualified', 'zh-CN': '基本合格' },
    unqualified: { en: 'unqualified', 'zh-CN': '不合格' },
  },
  example: {
    files: {
      'ratings.csv': [
        'year,unit,rating',
        '2003,ENG,excellent',
        '2003,ART,qualified',
        '2003,LAW,qualified',
        '2002,ENG,qualified',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [
      {
        count: 3,
        parts: [
          { key: 'excellent', count: 1, share: 1 / 3 },
          { key: 'qualified', count: 2, share: 2 / 3 },
        ],
      },
    ],
  },
});
