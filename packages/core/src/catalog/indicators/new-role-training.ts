import { defineIndicator } from '../../indicators/indicator.ts';
import { targetOf } from '../../indicators/target.ts';
import { all, date, field, missing, not, parameter, recorded, within } from '../../tally/expression.ts';

const appointed = date('appointed_date');

/** Everybody new to a role is to be trained for it. */
export default defineIndicator({
  id: 'new-role-training',
  code: 'E3',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'New in their role, and trained', 'zh-CN': '新任党务工作者培训率' },
  how: {
    en: 'Persons appointed to a role in the period and still in it on the date, those trained by then divided by all; somebody with several new roles counts once. The target is all of them. Wilson interval.',
    'zh-CN':
      '期内新任、统计日仍在任的党务工作者中，截至当日已培训的比例；一人新任数职只计一次。目标为全部培训。区间为 Wilson 区间。',
  },
  keys: ['kind', 'unit', 'month'],
  overlapping: ['kind', 'unit', 'month'],
  keysFrom: { kind: field('role') },
  keyNames: { kind: { en: 'Role', 'zh-CN': '职务' } },
  better: 'higher',
  basis: 'rows',
  rows: 'roles',
  distinct: 'person_key',
  where: all(within(appointed, parameter('from'), parameter('to')), missing(date('left_date'))),
  numerator: recorded(date('trained_date')),
  event: appointed,
  notRecorded: all(missing({ dateAhead: 'appointed_date' }), not(recorded(date('left_date')))),
  interval: 'wilson',
  targets: [targetOf('new-role-training', 'at-least', '1')],
  example: {
    files: {
      'roles.csv': [
        'person_key,unit,role,appointed_date,left_date,trained_date',
        'A,ENG,secretary,2003-03-01,,2003-05-01',
        'B,ENG,counsellor,2003-03-01,,',
        'C,ENG,secretary,2001-03-01,,', // not new
        'D,ENG,secretary,,,', // since when?
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1, of: 2, value: 1 / 2, notRecorded: 1 }],
  },
});
