import { defineIndicator } from '../../indicators/indicator.ts';
import { date, parameter, within } from '../../tally/expression.ts';

const inspected = date('date');

/** Study notes are inspected every quarter; what they say is not counted. */
export default defineIndicator({
  id: 'note-inspection',
  code: 'F4',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Study notes inspected', 'zh-CN': '学习笔记检查率' },
  how: {
    en: 'Notes inspected, divided by the members whose notes were due, added up over the inspections of the period. An inspection that lacks one of the two numbers is left out and said. The same people are inspected again and again, so there is no interval.',
    'zh-CN':
      '期内各次检查的笔记数合计除以应检人数合计；缺其中一数的检查不计，另行注明。同一批人多次受检，不设区间。',
  },
  keys: ['unit', 'branch', 'month'],
  better: 'higher',
  basis: 'sums',
  rows: 'notes',
  where: within(inspected, parameter('from'), parameter('to')),
  numerator: 'inspected',
  denominator: 'due',
  event: inspected,
  interval: 'none',
  example: {
    files: {
      'notes.csv': [
        'date,unit,branch,due,inspected,result',
        '2003-03-31,ENG,B1,20,18,passed',
        '2003-06-30,ENG,B1,20,14,passed',
        '2003-09-30,ENG,B1,,14,passed',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 32, of: 40, value: 32 / 40, notRecorded: 1 }],
  },
});
