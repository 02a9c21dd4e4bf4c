import { defineIndicator } from '../../indicators/indicator.ts';
import { appraisals } from '../appraisal.ts';
import { inYearsOfPeriod } from '../years.ts';

/** Once a year, and everybody. */
export default defineIndicator({
  id: 'appraisal-participation',
  code: 'H1',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Taking part in the appraisal', 'zh-CN': '民主评议参评率' },
  how: {
    en: 'Members who took part in the appraisal, divided by the members of the branches, added up over the years of the period. A branch that lacks one of the two numbers is left out and said.',
    'zh-CN': '期内各年度参加民主评议的党员人数合计除以党员人数合计；缺其中一数的支部不计，另行注明。',
  },
  keys: ['unit', 'branch', 'year'],
  keysFrom: appraisals.keysFrom,
  better: 'higher',
  basis: 'sums',
  rows: appraisals.rows,
  where: inYearsOfPeriod,
  numerator: 'took_part',
  denominator: 'members',
  event: appraisals.event,
  interval: 'none',
  example: {
    files: {
      'appraisal.csv': [
        'year,unit,branch,members,took_part,excellent,qualified,basically_qualified,unqualified,handled,opinions_received,opinions_answered',
        '2003,ENG,B1,30,28,8,19,1,0,0,12,12',
        '2003,ENG,B2,12,12,4,8,0,0,0,8,3',
        '2003,ENG,B3,12,,,,,,,,', // handed nothing in
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 40, of: 42, value: 40 / 42, notRecorded: 1 }],
  },
});
