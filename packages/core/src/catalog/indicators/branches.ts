import type { OwnDefinition } from '../../indicators/indicator.ts';
import { defineIndicator } from '../../indicators/indicator.ts';
import { prepareReconciliation } from '../../indicators/kinds/reconciliation.ts';
import { all, compare, date, missing, not, parameter, recorded, within } from '../../tally/expression.ts';

const created = date('created_date');
const dissolved = date('dissolved_date');
const inPeriod = (day: typeof created) => within(day, parameter('from'), parameter('to'));
/** A branch of which nobody knows when it was created has always been there. */
const isCreated = not(compare({ dateAhead: 'created_date' }, '>', parameter('asOf')));

/** How many branches there are, and which came and went. */
export default defineIndicator<OwnDefinition>({
  id: 'branches',
  code: 'B1',
  kind: 'count',
  title: { en: 'Branches', 'zh-CN': '党支部数' },
  how: {
    en: 'Branches of the list of branches that exist on the date: created by then, or without a date of creation, and not dissolved. Set against those there were on the day before the period, plus created and minus dissolved in it.',
    'zh-CN':
      '支部名单中统计日存在的党支部：截至当日已成立（无成立时间的视为一直存在）且未撤销。并与期初前一日的支部数加期内成立、减期内撤销相对照。',
  },
  keys: ['unit', 'kind'],
  keyNames: { kind: { en: 'Kind of branch', 'zh-CN': '支部类别' } },
  better: null,
  reads: ['branches'],
  prepare: (ask, id) =>
    prepareReconciliation(
      {
        rows: 'branches',
        event: parameter('asOf'),
        stock: all(isCreated, missing(dissolved)),
        increase: { created: all(inPeriod(created), not(compare(dissolved, '<', created))) },
        decrease: { dissolved: all(inPeriod(dissolved), not(compare(dissolved, '<', created))) },
        // Dissolved before it was created: one of the dates is wrong.
        notRecorded: all(recorded(dissolved), compare(dissolved, '<', created)),
      },
      ask,
      id,
    ),
  words: {
    created: { en: 'created', 'zh-CN': '成立' },
    dissolved: { en: 'dissolved', 'zh-CN': '撤销' },
  },
  example: {
    files: {
      'branches.csv': [
        'branch,unit,kind,basis,created_date,dissolved_date',
        'B1,ENG,undergraduate,class,1998-09-01,',
        'B2,ENG,graduate,grade,,',
        'B3,ENG,staff,,2003-09-01,',
        'B4,ENG,staff,,1998-09-01,2003-03-01',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [
      {
        count: 3,
        reconciliation: {
          opening: 3,
          increase: { created: 1 },
          decrease: { dissolved: 1 },
          expected: 3,
          difference: 0,
        },
      },
    ],
  },
});
