import { defineIndicator } from '../../indicators/indicator.ts';
import { appraisals } from '../appraisal.ts';
import { inYearsOfPeriod } from '../years.ts';

/** Whoever asks for opinions owes an answer. */
export default defineIndicator({
  id: 'opinions-answered',
  code: 'H1',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Opinions answered', 'zh-CN': '意见答复率' },
  how: {
    en: 'Opinions answered, divided by those received in the appraisal, added up over the years of the period. What they say is not counted. A branch that lacks one of the two numbers is left out and said.',
    'zh-CN': '期内各年度民主评议中收到的意见已答复的比例；不统计意见内容。缺其中一数的支部不计，另行注明。',
  },
  keys: ['unit', 'branch', 'year'],
  keysFrom: appraisals.keysFrom,
  better: 'higher',
  basis: 'sums',
  rows: appraisals.rows,
  where: inYearsOfPeriod,
  numerator: 'opinions_answered',
  denominator: 'opinions_received',
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
    expect: [{ count: 15, of: 20, value: 15 / 20, notRecorded: 1 }],
  },
});
