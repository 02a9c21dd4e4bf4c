import type { OwnDefinition } from '../../indicators/indicator.ts';
import { defineIndicator } from '../../indicators/indicator.ts';
import { prepareReconciliation } from '../../indicators/kinds/reconciliation.ts';
import { parameter } from '../../tally/expression.ts';
import { memberOnAsOf, membershipNotRecorded } from '../membership.ts';
import { decrease, increase } from '../movements.ts';

/** The first table of the yearly forms: what was there, what came and went, and what should be there. */
export default defineIndicator<OwnDefinition>({
  id: 'member-movements',
  code: 'A6',
  kind: 'count',
  title: { en: 'Reconciliation of members', 'zh-CN': '党员增减变动' },
  how: {
    en: 'Members on the last day of the period (found), against members on the day before it (opening), plus admitted, restored and transferred in, minus removed, probation cancelled, died, left and transferred out (should be). Dates of the roster and of movements files count; an admission before a transfer in belongs to the place it came from, and of several ways out the first counts. A difference that is not zero means that dates of some rows contradict each other, or that members stand there without a date.',
    'zh-CN':
      '期末在册党员（实有），对照期初前一日在册党员（上期），加发展、恢复、转入，减除名、取消预备资格、死亡、离开、转出（应有）。以名册及变动表的日期为准；转入之前的发展属原单位；有几种减少的，以最先发生的为准。差数不为零，说明有的行日期互相矛盾，或有没有日期的党员。',
  },
  keys: ['unit', 'cohort'],
  better: null,
  reads: ['people'],
  listed: ['counted', 'not-recorded'],
  prepare: (ask, id) =>
    prepareReconciliation(
      {
        rows: 'people',
        event: parameter('asOf'),
        stock: memberOnAsOf,
        increase,
        decrease,
        notRecorded: membershipNotRecorded,
      },
      ask,
      id,
    ),
  words: {
    admitted: { en: 'admitted', 'zh-CN': '发展' },
    restored: { en: 'restored', 'zh-CN': '恢复' },
    'transferred-in': { en: 'transferred in', 'zh-CN': '转入' },
    removed: { en: 'removed', 'zh-CN': '除名' },
    cancelled: { en: 'probation cancelled', 'zh-CN': '取消预备资格' },
    died: { en: 'died', 'zh-CN': '死亡' },
    left: { en: 'left', 'zh-CN': '离开' },
    'transferred-out': { en: 'transferred out', 'zh-CN': '转出' },
  },
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,approve_date,transfer_in_date,transferred_as,transfer_out_date,leave_date,leave_kind,removed_date,restored_date',
        'A,ENG,undergraduate,2001-05-20,,,,,,,', // there all the time
        'B,ENG,undergraduate,2001-05-20,,,,2003-07-01,,,', // left
        'C,ENG,undergraduate,2003-05-20,,,2003-09-01,,,,', // admitted and gone
        'D,ENG,undergraduate,2001-05-20,2003-09-01,,,,,,', // admitted elsewhere
        'E,ENG,undergraduate,,2003-09-01,full,,,,,',
        'F,ENG,faculty,1980-05-20,,,,2003-02-01,died,,',
        'G,ENG,faculty,1980-05-20,,,,,,2002-02-01,2003-02-01', // removed before, restored now
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [
      {
        count: 4,
        reconciliation: {
          opening: 3,
          increase: { admitted: 1, restored: 1, 'transferred-in': 2 },
          decrease: { removed: 0, cancelled: 0, died: 1, left: 1, 'transferred-out': 1 },
          expected: 4,
          difference: 0,
        },
      },
    ],
  },
});
