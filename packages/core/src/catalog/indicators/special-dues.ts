import type { Key } from '../../indicators/estimate.ts';
import { byOf, Counts, unionOfKeys } from '../../indicators/groups.ts';
import { defineIndicator } from '../../indicators/indicator.ts';
import type { CountedRatio } from '../../indicators/kinds/ratio/counted.ts';
import { countRows } from '../../indicators/kinds/rows.ts';
import type { Prepared } from '../../indicators/prepared.ts';
import type { Ask } from '../../indicators/question.ts';
import {
  all,
  type Condition,
  date,
  dateAhead,
  type Expression,
  field,
  not,
  parameter,
  recorded,
  within,
} from '../../tally/expression.ts';
import { type Cell, keyText, type Tally } from '../../tally/tally.ts';
import { campaigns, paidInPeriod } from '../special-dues.ts';

/** What the base of a campaign is given for: every row of it repeats the same number. */
const BASE: readonly Key[] = ['unit', 'branch', 'kind'];
const PLACE: readonly string[] = ['campaign', ...BASE];

const begun = within(date('start_date'), parameter('from'), parameter('to'));
const hasPayers = recorded(field('payers'));
const hasDay = recorded(dateAhead('date'));

function count(ask: Ask): Prepared<readonly CountedRatio[]> {
  const { by } = ask;
  const ofPlaces = (where: Condition, more: Readonly<Record<string, Expression>> = {}) => {
    const query = countRows(campaigns, ask, where, BASE);
    return { ...query, keys: { ...query.keys, campaign: field('campaign'), ...more } };
  };
  const placeOf = (tally: Tally, { key }: Cell) =>
    keyText(PLACE.map((name) => key[tally.keys.indexOf(name)]!));
  const placesOf = (tally: Tally) => new Set(tally.cells.map((cell) => placeOf(tally, cell)));
  return {
    queries: [
      { ...ofPlaces(all(paidInPeriod, hasPayers)), sum: 'payers' },
      ofPlaces(all(begun, recorded(field('members'))), { members: field('members') }),
      ofPlaces(all(begun, hasPayers, hasDay)),
      countRows(campaigns, ask, all(begun, not(all(hasPayers, hasDay)))),
    ],
    estimate([paid, listed, told, blank]) {
      // One for each campaign, branch and group; where rows disagree the larger base counts.
      const largest = new Map<string, Cell>();
      const toldOf = placesOf(told!);
      for (const { key } of listed!.cells) {
        const cell = { key, count: key[listed!.keys.indexOf('members')] as number };
        const place = placeOf(listed!, cell);
        if (toldOf.has(place) && cell.count > (largest.get(place)?.count ?? -1)) largest.set(place, cell);
      }
      const payersWhere = (hasBase: boolean) =>
        new Counts(
          { ...paid!, cells: paid!.cells.filter((cell) => largest.has(placeOf(paid!, cell)) === hasBase) },
          by,
        );
      const members = new Counts({ keys: listed!.keys, cells: [...largest.values()] }, by);
      const [payers, others] = [payersWhere(true), payersWhere(false)];
      const notRecorded = new Counts(blank!, by);
      return unionOfKeys(by, payers.keys, others.keys, members.keys, notRecorded.keys).map((key) => {
        const of = members.of(key);
        const leftOut = others.of(key);
        return {
          by: byOf(by, key),
          // As of headcounts: without any base the payers are shown, beside others they are left out.
          count: of === 0 ? leftOut : payers.of(key),
          of: of === 0 ? null : of,
          notRecorded: notRecorded.of(key),
          ...(of > 0 && leftOut > 0 ? { leftOut } : {}),
        };
      });
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
    en: 'Members who paid by the date in campaigns that began in the period, divided by the members of the branches and groups that were asked, each counted once a campaign. Where one of the two is not known, or no day of payment, both sides are left out and it is said. By kind, the group: in service, retired, students. Voluntary: there is no target, and no list by name.',
    'zh-CN':
      '期内开始的特殊党费活动中，截至统计日交纳的人数除以各支部、各类党员人数，每次活动每处计一次；缺其中一数或缺交纳时间的不计，另行注明。类别为在职、离退休、学生。自愿交纳，不设目标，不列名单。',
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
