import type { Key } from '../../indicators/estimate.ts';
import { byOf, Counts, unionOfKeys } from '../../indicators/groups.ts';
import { defineIndicator } from '../../indicators/indicator.ts';
import type { CountedRatio } from '../../indicators/kinds/ratio/counted.ts';
import { countRows } from '../../indicators/kinds/rows.ts';
import type { Prepared } from '../../indicators/prepared.ts';
import type { Ask } from '../../indicators/question.ts';
import { all, date, field, missing, parameter, recorded, within } from '../../tally/expression.ts';
import { keyText, tallyOf } from '../../tally/tally.ts';
import { campaigns, paidInPeriod } from '../special-dues.ts';

/** What the base of a campaign is given for: every row of it repeats the same number. */
const BASE: readonly Key[] = ['unit', 'branch', 'kind'];

function count(ask: Ask): Prepared<readonly CountedRatio[]> {
  const { by } = ask;
  const payments = countRows(campaigns, ask, all(paidInPeriod, recorded(field('payers'))));
  const begun = within(date('start_date'), parameter('from'), parameter('to'));
  const asked = countRows(campaigns, { ...ask, by: BASE }, all(begun, recorded(field('members'))));
  const bases = { ...asked, keys: { ...asked.keys, campaign: field('campaign'), members: field('members') } };
  return {
    queries: [
      { ...payments, sum: 'payers' },
      bases,
      countRows(campaigns, ask, all(begun, missing(field('payers')))),
    ],
    estimate([paid, listed, blank]) {
      // One cell for each campaign, branch and group; where rows disagree the larger base counts.
      const largest = new Map<
        string,
        { readonly key: readonly (string | number | null)[]; readonly count: number }
      >();
      for (const { key } of listed!.cells) {
        const place = keyText(key.slice(0, -1));
        const members = key.at(-1) as number;
        if (members > (largest.get(place)?.count ?? -1))
          largest.set(place, { key: key.slice(0, BASE.length), count: members });
      }
      const members = new Counts(tallyOf(BASE, largest.values()), by);
      const payers = new Counts(paid!, by);
      const notRecorded = new Counts(blank!, by);
      return unionOfKeys(by, payers.keys, members.keys).map((key) => ({
        by: byOf(by, key),
        count: payers.of(key),
        of: members.of(key) === 0 ? null : members.of(key),
        notRecorded: notRecorded.of(key),
      }));
    },
  };
}

/** Voluntary, so no target: how many of those asked took part, the base printed with it. */
export default defineIndicator({
  id: 'special-dues',
  code: 'G2',
  kind: 'ratio',
  measures: 'flow',
  title: { en: 'Payers of special dues', 'zh-CN': '特殊党费参与率' },
  how: {
    en: 'Members who paid by the date in campaigns that began in the period, divided by the members of the branches and groups that were asked, each counted once a campaign. By kind, the group: in service, retired, students. Voluntary: there is no target, and no list by name.',
    'zh-CN':
      '期内开始的特殊党费活动中，截至统计日交纳的人数除以各支部、各类党员人数，每次活动每处计一次。类别为在职、离退休、学生。自愿交纳，不设目标，不列名单。',
  },
  keys: ['unit', 'branch', 'kind'],
  keyNames: { kind: { en: 'Group', 'zh-CN': '党员群体' } },
  better: null,
  basis: 'own',
  reads: ['special-dues'],
  count,
  interval: 'none',
  example: {
    files: {
      'special-dues.csv': [
        'campaign,start_date,date,unit,branch,group,members,payers,amount',
        'C1,2003-05-10,2003-05-11,LIB,B1,in-service,20,12,3120',
        'C1,2003-05-10,2003-05-14,LIB,B1,in-service,20,8,2080', // the same twenty
        'C1,2003-05-10,2003-05-14,LIB,B1,retired,4,0,0',
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    // Of all members 20 of 24, of those in service all: the base has to be printed.
    expect: [{ count: 20, of: 24, value: 20 / 24 }],
  },
});
