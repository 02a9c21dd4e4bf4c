import { defineIndicator } from '../../indicators/indicator.ts';
import { targetOf } from '../../indicators/target.ts';
import { date, missing, parameter, within } from '../../tally/expression.ts';

const held = date('date');

/** What was planned and what took place. */
export default defineIndicator({
  id: 'sessions-vs-plan',
  code: 'F3',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Sessions against plan', 'zh-CN': '组织生活计划完成率' },
  how: {
    en: 'Sessions held in the period divided by the number planned for its year, at the grain the plans are made at: unit, and perhaps branch and kind (all, where blank). More than planned is possible, so there is no interval.',
    'zh-CN':
      '期内召开次数除以当年计划次数，按计划的口径（单位，以及支部、类别；空白为全部）统计。可以超额完成，不设区间。',
  },
  keys: ['unit', 'branch', 'kind'],
  overlapping: ['branch', 'kind'],
  keyNames: { kind: { en: 'Kind of session', 'zh-CN': '活动类别' } },
  better: 'higher',
  basis: 'plans',
  rows: 'sessions',
  plans: { kind: 'session-plans', grain: ['unit', 'branch', 'kind'] },
  where: within(held, parameter('from'), parameter('to')),
  event: held,
  notRecorded: missing({ dateAhead: 'date' }),
  interval: 'none',
  targets: [targetOf('sessions-vs-plan', 'at-least', '1')],
  example: {
    files: {
      'sessions.csv': [
        'date,unit,branch,kind,expected,present,leave',
        '2003-01-10,ENG,B1,study,20,18,1',
        '2003-02-10,ENG,B1,study,20,12,2',
        '2003-03-10,ENG,B1,lecture,20,18,2',
        '2003-03-10,ART,B1,study,20,18,2', // nobody planned it: left out, and said
      ].join('\n'),
      'session-plans.csv': [
        'year,unit,branch,kind,planned',
        '2003,ENG,B1,study,4',
        '2003,ENG,,lecture,1', // of whatever branch
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 3, of: 5, value: 3 / 5, leftOut: 1 }],
  },
});
