import { defineIndicator } from '../../indicators/indicator.ts';
import { field, missing, parameter } from '../../tally/expression.ts';
import { inYearsOfPeriod, yearKey } from '../years.ts';

/** Honours that units were given. */
export default defineIndicator({
  id: 'honours',
  code: 'H4',
  kind: 'count',
  title: { en: 'Honours', 'zh-CN': '获得荣誉' },
  how: {
    en: 'Honours that units were given in the years of the period. By kind, the level.',
    'zh-CN': '各单位期内各年度获得的荣誉数。类别为级别。',
  },
  keys: ['unit', 'kind', 'year'],
  keysFrom: { ...yearKey, kind: field('level') },
  keyNames: { kind: { en: 'Level', 'zh-CN': '级别' } },
  better: null,
  rows: 'honours',
  where: inYearsOfPeriod,
  event: parameter('asOf'),
  notRecorded: missing(field('year')),
  words: {
    national: { en: 'national', 'zh-CN': '国家级' },
    provincial: { en: 'provincial', 'zh-CN': '省部级' },
    municipal: { en: 'municipal', 'zh-CN': '市级' },
    university: { en: 'of the university', 'zh-CN': '校级' },
    unit: { en: 'of the unit', 'zh-CN': '院级' },
  },
  example: {
    files: {
      'honours.csv': [
        'year,unit,title,level',
        '2003,ENG,advanced unit,provincial',
        '2003,ENG,best civilized unit,university',
        '2002,ENG,advanced unit,university',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 2 }],
  },
});
