import { defineIndicator } from '../../indicators/indicator.ts';
import { all, field, missing, recorded } from '../../tally/expression.ts';
import { campaigns, paidInPeriod } from '../special-dues.ts';

/** The sum and nobody's share of it. */
export default defineIndicator({
  id: 'special-dues-amount',
  code: 'G2',
  kind: 'count',
  title: { en: 'Special dues, in money', 'zh-CN': '特殊党费金额' },
  how: {
    en: 'What was paid by the date in campaigns that began in the period, in yuan (in JSON in whole fen, hundredths of a yuan). By kind, the group. No amounts by name.',
    'zh-CN':
      '期内开始的特殊党费活动中，截至统计日交纳的金额合计，以元为单位（JSON 中以分为单位）。类别为在职、离退休、学生。不列个人金额。',
  },
  keys: ['unit', 'branch', 'kind'],
  keysFrom: campaigns.keysFrom,
  keyNames: { kind: { en: 'Group', 'zh-CN': '党员群体' } },
  unit: 'fen',
  better: null,
  rows: campaigns.rows,
  where: all(paidInPeriod, recorded(field('amount'))),
  event: campaigns.event,
  sum: 'amount',
  notRecorded: all(paidInPeriod, missing(field('amount'))),
  example: {
    files: {
      'special-dues.csv': [
        'campaign,start_date,date,unit,branch,group,members,payers,amount',
        'C1,2003-05-10,2003-05-11,LIB,B1,in-service,20,12,3120',
        'C1,2003-05-10,2003-05-14,LIB,B1,in-service,20,8,2080.50',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 520050 }],
  },
});
