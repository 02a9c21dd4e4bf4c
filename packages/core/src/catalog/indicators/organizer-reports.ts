import { defineIndicator } from '../../indicators/indicator.ts';
import { date, missing, parameter, recorded, within } from '../../tally/expression.ts';

const received = date('received_date');

/** Reports of organizers, and whether somebody saw to them. */
export default defineIndicator({
  id: 'organizer-reports',
  code: 'B3',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Reports of organizers settled', 'zh-CN': '组织员反映问题办结率' },
  how: {
    en: 'Reports received in the period that were settled by the date, divided by all received. What they say is not counted. Wilson interval.',
    'zh-CN': '期内收到的组织员反映，截至统计日已办结的比例；不统计内容。区间为 Wilson 区间。',
  },
  keys: ['unit', 'month'],
  better: 'higher',
  basis: 'rows',
  rows: 'organizer-reports',
  where: within(received, parameter('from'), parameter('to')),
  numerator: recorded(date('settled_date')),
  event: received,
  notRecorded: missing({ dateAhead: 'received_date' }),
  interval: 'wilson',
  example: {
    files: {
      'organizer-reports.csv': [
        'organizer,unit,received_date,settled_date',
        'O1,ENG,2003-03-01,2003-03-20',
        'O1,ENG,2003-10-01,2004-01-20', // settled later
        'O2,ART,2003-10-01,',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1, of: 3, value: 1 / 3 }],
  },
});
