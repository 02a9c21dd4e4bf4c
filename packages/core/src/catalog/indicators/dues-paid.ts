import { defineIndicator } from '../../indicators/indicator.ts';
import { date, parameter, within } from '../../tally/expression.ts';

const month = date('month');

/** In money: counts are whole fen, so that sums are exact. */
export default defineIndicator({
  id: 'dues-paid',
  code: 'G1',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Dues paid, in money', 'zh-CN': '党费交纳金额比例' },
  how: {
    en: 'Dues paid, divided by dues owed, in yuan (in JSON in whole fen, hundredths of a yuan), added up over the months of the period. A month of a branch that lacks one of the two amounts is left out and said.',
    'zh-CN':
      '期内各月实交党费合计除以应交党费合计，以元为单位（JSON 中以分为单位）；缺其中一数的月份不计，另行注明。',
  },
  keys: ['unit', 'branch', 'month'],
  unit: 'fen',
  better: 'higher',
  basis: 'sums',
  rows: 'dues',
  where: within(month, parameter('from'), parameter('to')),
  numerator: 'amount_paid',
  denominator: 'amount_due',
  event: month,
  interval: 'none',
  example: {
    files: {
      'dues.csv': [
        'month,unit,branch,due,paid,on_time,amount_due,amount_paid',
        '2003-01,ENG,B1,20,20,18,40.50,40.50',
        '2003-02,ENG,B1,20,19,14,40.50,38',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 7850, of: 8100, value: 7850 / 8100 }],
  },
});
