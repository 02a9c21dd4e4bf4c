import { defineIndicator } from '../../indicators/indicator.ts';
import { targetOf } from '../../indicators/target.ts';
import { date, missing, parameter, recorded, within } from '../../tally/expression.ts';

const due = date('due_date');

/** One is due every month; what it says is not counted. */
export default defineIndicator({
  id: 'self-study-reports',
  code: 'F6',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Self-study reports received', 'zh-CN': '自学报告上交率' },
  how: {
    en: 'Reports on self-study due in the period that were received by the date, divided by all due. Wilson interval.',
    'zh-CN': '期内应交的自学报告中，截至统计日已收到的比例。区间为 Wilson 区间。',
  },
  keys: ['unit', 'month'],
  better: 'higher',
  basis: 'rows',
  rows: 'reports',
  where: within(due, parameter('from'), parameter('to')),
  numerator: recorded(date('received_date')),
  event: due,
  notRecorded: missing({ dateAhead: 'due_date' }),
  interval: 'wilson',
  targets: [targetOf('self-study-reports', 'at-least', '1')],
  example: {
    files: {
      'reports.csv': [
        'person_key,unit,due_date,received_date',
        'A,ENG,2003-05-31,2003-05-31',
        'B,ENG,2003-05-31,',
        'A,ENG,2003-11-30,2004-01-05', // came later
        'B,ENG,2004-06-30,', // not due yet
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1, of: 3, value: 1 / 3 }],
  },
});
