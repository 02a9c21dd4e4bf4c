import { defineIndicator } from '../../indicators/indicator.ts';
import { targetOf } from '../../indicators/target.ts';
import { appraisals } from '../appraisal.ts';
import { inYearsOfPeriod } from '../years.ts';

/** At most one third, so that the word keeps its meaning. */
export default defineIndicator({
  id: 'excellent-share',
  code: 'H1',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Rated excellent', 'zh-CN': '评议优秀比例' },
  how: {
    en: 'Members rated excellent, divided by the members who took part, added up over the years of the period; at most one third. A branch that lacks one of the two numbers is left out and said.',
    'zh-CN':
      '期内各年度评为优秀的党员人数合计除以参评人数合计，不超过三分之一；缺其中一数的支部不计，另行注明。',
  },
  keys: ['unit', 'branch', 'year'],
  keysFrom: appraisals.keysFrom,
  better: null,
  basis: 'sums',
  rows: appraisals.rows,
  where: inYearsOfPeriod,
  numerator: 'excellent',
  denominator: 'took_part',
  event: appraisals.event,
  interval: 'none',
  targets: [targetOf('excellent-share', 'at-most', '0.3333333333333333')],
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
    expect: [{ count: 12, of: 40, value: 12 / 40, notRecorded: 1 }],
  },
});
