import { defineIndicator } from '../../indicators/indicator.ts';
import { date, parameter, within } from '../../tally/expression.ts';

const held = date('date');

/** Who was excused was not expected. */
export default defineIndicator({
  id: 'attendance',
  code: 'F2',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Attendance', 'zh-CN': '组织生活到会率' },
  how: {
    en: 'Present, divided by expected, added up over the sessions of the period; whoever is on approved leave is not expected. A session that lacks one of the two numbers is left out and said. The same people come again and again, so there is no interval.',
    'zh-CN':
      '期内各次组织生活实到人数合计除以应到人数合计；经批准请假的不计入应到。缺其中一数的场次不计，另行注明。同一批人多次参加，不设区间。',
  },
  keys: ['unit', 'branch', 'kind', 'month'],
  keyNames: { kind: { en: 'Kind of session', 'zh-CN': '活动类别' } },
  better: 'higher',
  basis: 'sums',
  rows: 'sessions',
  where: within(held, parameter('from'), parameter('to')),
  numerator: 'present',
  denominator: 'expected',
  event: held,
  interval: 'none',
  example: {
    files: {
      'sessions.csv': [
        'date,unit,branch,kind,expected,present,leave',
        '2003-01-10,ENG,B1,branch-meeting,20,18,1',
        '2003-02-10,ENG,B1,study,20,12,2',
        '2003-03-10,ENG,B2,study,20,,2', // not counted
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 30, of: 40, value: 30 / 40, notRecorded: 1, interval: null }],
  },
});
