import { defineIndicator } from '../../indicators/indicator.ts';
import {
  all,
  compare,
  date,
  field,
  missing,
  never,
  not,
  parameter,
  recorded,
} from '../../tally/expression.ts';

const asOf = parameter('asOf');
/** Whoever has a role without a date has always had it. */
const inRole = all(not(compare({ dateAhead: 'appointed_date' }, '>', asOf)), missing(date('left_date')));

/** Secretaries, organizers, counsellors: who holds a role on the day and was trained for it by then. */
export default defineIndicator({
  id: 'role-training',
  code: 'E3',
  kind: 'ratio',
  measures: 'stock',
  title: { en: 'Trained for their role', 'zh-CN': '党务工作者培训率' },
  how: {
    en: 'Persons who hold a role on the date, those trained for it by then divided by all; somebody with several roles counts once, and is trained if for one of them. Wilson interval.',
    'zh-CN':
      '统计日任职的党务工作者中，截至当日已参加相应培训的比例；一人兼数职只计一次，其中一职受训即算。区间为 Wilson 区间。',
  },
  keys: ['kind', 'unit'],
  overlapping: ['kind', 'unit'],
  keysFrom: { kind: field('role') },
  keyNames: { kind: { en: 'Role', 'zh-CN': '职务' } },
  better: 'higher',
  basis: 'rows',
  rows: 'roles',
  distinct: 'person_key',
  where: inRole,
  numerator: recorded(date('trained_date')),
  event: asOf,
  notRecorded: never,
  interval: 'wilson',
  example: {
    files: {
      'roles.csv': [
        'person_key,unit,role,appointed_date,left_date,trained_date',
        'A,ENG,secretary,2001-03-01,,2001-05-01',
        'A,ENG,organizer,2003-03-01,,', // the same person
        'B,ENG,secretary,2003-03-01,,',
        'C,ENG,secretary,1999-03-01,2003-03-01,1999-05-01', // gone
        'D,ENG,counsellor,2003-09-01,,2004-02-01', // trained later
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [{ count: 1, of: 3, value: 1 / 3 }],
  },
});
