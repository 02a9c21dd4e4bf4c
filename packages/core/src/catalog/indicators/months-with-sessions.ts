import type { Key } from '../../indicators/estimate.ts';
import { byOf, Counts, monthsOf, unionOfKeys } from '../../indicators/groups.ts';
import { defineIndicator } from '../../indicators/indicator.ts';
import type { CountedRatio } from '../../indicators/kinds/ratio/counted.ts';
import { countRows } from '../../indicators/kinds/rows.ts';
import type { Prepared } from '../../indicators/prepared.ts';
import type { Ask } from '../../indicators/question.ts';
import { always, date, missing, parameter, within } from '../../tally/expression.ts';
import { compareKeys } from '../../tally/tally.ts';

const rows = { rows: 'sessions', event: date('date') };
const held = within(date('date'), parameter('from'), parameter('to'));

/** Who has to meet: a branch, or a unit where no branch is named. */
const HOLDER: readonly Key[] = ['unit', 'branch'];

function count(ask: Ask): Prepared<readonly CountedRatio[]> {
  const { by } = ask;
  const grain: readonly Key[] = [...HOLDER, ...by.filter((key) => !HOLDER.includes(key))];
  const ofHolders: Ask = { ...ask, by: grain };
  return {
    queries: [
      countRows(rows, ofHolders, always),
      countRows(rows, ofHolders, held, ['month']),
      countRows(rows, ask, missing({ dateAhead: 'date' })),
    ],
    estimate([known, months, undated]) {
      const notRecorded = new Counts(undated!, by);
      const elapsed = monthsOf(ask).length;
      const holders = new Counts(known!, grain).keys;
      // A month counts once, however many sessions it had.
      const withAny = new Counts(months!, [...grain, 'month']).keys;
      const groupOf = (key: (typeof holders)[number]) => by.map((name) => key[grain.indexOf(name)]!);
      return unionOfKeys(by, holders.map(groupOf)).map((group) => {
        const isOwn = (key: (typeof holders)[number]) => compareKeys(groupOf(key), group) === 0;
        const own = holders.filter(isOwn).length;
        return {
          by: byOf(by, group),
          count: withAny.filter(isOwn).length,
          of: own === 0 ? null : own * elapsed,
          notRecorded: notRecorded.of(group),
        };
      });
    },
  };
}

/** Whether a session was held every month, which the number of sessions does not tell. */
export default defineIndicator({
  id: 'months-with-sessions',
  code: 'F1',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Months with a session', 'zh-CN': '按月开展组织生活的比例' },
  how: {
    en: 'Months of the period in which a branch held at least one session, out of all months begun, added up over the branches that the list names; by kind, of that kind. A branch without any session in the list is not known. No interval: months of one branch go together.',
    'zh-CN':
      '各支部期内至少召开一次组织生活的月数合计，除以已开始的月数合计；按类别时只计该类。台账中没有的支部不在其内。同一支部各月相互关联，不设区间。',
  },
  keys: ['unit', 'branch', 'kind'],
  overlapping: ['kind'],
  keyNames: { kind: { en: 'Kind of session', 'zh-CN': '活动类别' } },
  better: 'higher',
  basis: 'own',
  reads: ['sessions'],
  count,
  interval: 'none',
  example: {
    files: {
      'sessions.csv': [
        'date,unit,branch,kind,expected,present,leave',
        '2003-01-10,ENG,B1,branch-meeting,20,18,1',
        '2003-01-20,ENG,B1,study,20,18,1', // the same month
        '2003-02-10,ENG,B1,study,20,15,2',
        '2003-03-10,ENG,B2,study,20,15,2',
      ].join('\n'),
    },
    question: { asOf: '2003-03-31' },
    expect: [{ count: 3, of: 6, value: 3 / 6 }],
  },
});
