import { defineIndicator } from '../../indicators/indicator.ts';
import { targetOf } from '../../indicators/target.ts';
import { date, parameter, within } from '../../tally/expression.ts';

const month = date('month');

/** Member-months, and no list of who is behind. */
export default defineIndicator({
  id: 'dues-on-time',
  code: 'G1',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Dues paid on time', 'zh-CN': '党费按时交纳率' },
  how: {
    en: 'Members who paid by the due date, divided by members who owed dues, added up over the months of the period. A month of a branch that lacks one of the two numbers is left out and said. The same people pay month after month, so there is no interval.',
    'zh-CN':
      '期内各月按期交纳党费的人数合计除以应交人数合计；缺其中一数的月份不计，另行注明。同一批人逐月交纳，不设区间。',
  },
  keys: ['unit', 'branch', 'month'],
  better: 'higher',
  basis: 'sums',
  rows: 'dues',
  where: within(month, parameter('from'), parameter('to')),
  numerator: 'on_time',
  denominator: 'due',
  event: month,
  interval: 'none',
  targets: [targetOf('dues-on-time', 'at-least', '1')],
  example: {
    files: {
      'dues.csv': [
        'month,unit,branch,due,paid,on_time,amount_due,amount_paid',
        '2003-01,ENG,B1,20,20,18,40,40',
        '2003-02,ENG,B1,20,19,14,40,38',
        '2003-03,ENG,B1,20,20,,40,40', // nobody wrote down when
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 32, of: 40, value: 32 / 40, notRecorded: 1 }],
  },
});
