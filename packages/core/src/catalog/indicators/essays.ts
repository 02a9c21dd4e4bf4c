import { defineIndicator } from '../../indicators/indicator.ts';
import { targetOf } from '../../indicators/target.ts';
import { date, missing, parameter, recorded, within } from '../../tally/expression.ts';

const due = date('due_date');

/** One is due every half-year; what it says is not counted. */
export default defineIndicator({
  id: 'essays',
  code: 'F5',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Essays submitted', 'zh-CN': '论文（心得）提交率' },
  how: {
    en: 'Essays due in the period that were submitted by the date, divided by all due. Wilson interval.',
    'zh-CN': '期内应交的论文（心得）中，截至统计日已提交的比例。区间为 Wilson 区间。',
  },
  keys: ['unit', 'month'],
  better: 'higher',
  basis: 'rows',
  rows: 'essays',
  where: within(due, parameter('from'), parameter('to')),
  numerator: recorded(date('submitted_date')),
  event: due,
  notRecorded: missing({ dateAhead: 'due_date' }),
  interval: 'wilson',
  targets: [targetOf('essays', 'at-least', '1')],
  example: {
    files: {
      'essays.csv': [
        'person_key,unit,due_date,submitted_date',
        'A,ENG,2003-06-30,2003-06-30',
        'B,ENG,2003-06-30,',
        'A,ENG,2003-12-30,2004-01-05', // came later
        'B,ENG,2004-06-30,', // not due yet
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1, of: 3, value: 1 / 3 }],
  },
});
