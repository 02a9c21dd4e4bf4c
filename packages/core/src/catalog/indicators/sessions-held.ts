import { defineIndicator } from '../../indicators/indicator.ts';
import { date, missing, parameter, within } from '../../tally/expression.ts';

const held = date('date');

/** Meetings, study and other sessions that took place. */
export default defineIndicator({
  id: 'sessions-held',
  code: 'F1',
  kind: 'count',
  title: { en: 'Sessions held', 'zh-CN': '组织生活次数' },
  how: {
    en: 'Sessions of organization life held in the period: branch meetings, committees, groups, lectures, study and others as the list says.',
    'zh-CN': '期内召开的组织生活次数，包括支部党员大会、支委会、党小组会、党课、集体学习等，以台账所列为准。',
  },
  keys: ['unit', 'branch', 'kind', 'month'],
  keyNames: { kind: { en: 'Kind of session', 'zh-CN': '活动类别' } },
  better: null,
  rows: 'sessions',
  where: within(held, parameter('from'), parameter('to')),
  event: held,
  notRecorded: missing({ dateAhead: 'date' }),
  example: {
    files: {
      'sessions.csv': [
        'date,unit,branch,kind,expected,present,leave',
        '2003-03-10,ENG,B1,branch-meeting,20,18,1',
        '2003-04-10,ENG,B1,study,20,15,2',
        '2002-12-10,ENG,B1,study,20,15,2', // the year before
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 2 }],
  },
});
