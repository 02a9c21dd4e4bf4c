import type { DistributionEstimate, Key } from '../../indicators/estimate.ts';
import { byOf, Counts, labelsOf, unionOfKeys } from '../../indicators/groups.ts';
import type { OwnDefinition } from '../../indicators/indicator.ts';
import { defineIndicator } from '../../indicators/indicator.ts';
import { countRows } from '../../indicators/kinds/rows.ts';
import type { Prepared } from '../../indicators/prepared.ts';
import type { Ask } from '../../indicators/question.ts';
import { all, any, compare, date, field, missing, not, parameter, recorded } from '../../tally/expression.ts';
import { type CellValue, keyText } from '../../tally/tally.ts';
import { conversionUnknown, convertedByAsOf, memberOnAsOf } from '../membership.ts';

/** Classes of branches, the first that fits: full members, and all members with the probationary. */
const sizes: readonly { readonly word: string; readonly fits: (full: number, members: number) => boolean }[] =
  [
    { word: 'over-50', fits: (_, members) => members > 50 },
    { word: 'under-3-full', fits: (full) => full < 3 },
    { word: 'under-7', fits: (_, members) => members < 7 },
    { word: '7-to-30', fits: (_, members) => members <= 30 },
    { word: '31-to-50', fits: () => true },
  ];

/** A branch is too small only if it is beyond doubt, so whoever may be full counts as full. */
const mayBeFull = any(convertedByAsOf, conversionUnknown);

/** What makes two branches the same; names repeat from unit to unit. */
const BRANCH: readonly Key[] = ['unit', 'branch'];

const event = parameter('asOf');
const created = { dateAhead: 'created_date' } as const;
const exists = all(not(compare(created, '>', event)), missing(date('dissolved_date')));

function prepare(ask: Ask, indicator: string): Prepared<readonly DistributionEstimate[]> {
  const { by } = ask;
  // The kind of a branch is in the list of branches, so people are asked for their branch alone.
  const isOfPeople = (key: Key) => key !== 'kind';
  const peopleAsk: Ask = {
    ...ask,
    by: BRANCH,
    filters: ask.filters.filter(({ key }) => isOfPeople(key)),
  };
  const people = { rows: 'people', event };
  const kinds = ask.filters.find(({ key }) => key === 'kind')?.values;
  const listed = countRows({ rows: 'branches', event }, { ...peopleAsk, by: [...BRANCH, 'kind'] }, exists);
  const member = (more = all()) =>
    countRows(people, peopleAsk, all(memberOnAsOf, recorded(field('branch')), more));
  const lacking = countRows(
    people,
    { ...peopleAsk, by: by.filter(isOfPeople) },
    all(memberOnAsOf, missing(field('branch'))),
  );
  return {
    queries: [listed, member(), member(mayBeFull), lacking],
    estimate([list, members, full, blank]) {
      const kindOf = new Map<string, CellValue>(
        list!.cells.map(({ key }) => [
          keyText(labelsOf(list!, key, BRANCH)),
          labelsOf(list!, key, ['kind'])[0]!,
        ]),
      );
      const [all, allFull] = [new Counts(members!, BRANCH), new Counts(full!, BRANCH)];
      const branches = unionOfKeys(BRANCH, new Counts(list!, BRANCH).keys, all.keys)
        .map((key) => {
          const kind = kindOf.get(keyText(key)) ?? null;
          const size = sizes.find(({ fits }) => fits(allFull.of(key), all.of(key)))!;
          return { unit: key[0]!, kind, size: size.word };
        })
        .filter(({ kind }) => kinds === undefined || kinds.includes(kind));
      const notRecorded = new Counts(blank!, by.filter(isOfPeople));
      const groupOf = (branch: (typeof branches)[number]) =>
        by.map((key) => (key === 'kind' ? branch.kind : branch.unit));
      // Of which kind of branch somebody would be who has none, nobody knows.
      const without = by.includes('kind') ? [] : notRecorded.keys;
      return unionOfKeys(by, branches.map(groupOf), without).map((key) => {
        const own = branches.filter((branch) => keyText(groupOf(branch)) === keyText(key));
        const count = own.length;
        return {
          indicator,
          kind: 'distribution',
          by: byOf(by, key),
          status: count === 0 ? 'no-data' : 'ok',
          notRecorded: by.includes('kind') ? 0 : notRecorded.of(key),
          count,
          parts: sizes.map(({ word }) => {
            const ofSize = own.filter(({ size }) => size === word).length;
            return { key: word, count: ofSize, share: count === 0 ? null : ofSize / count };
          }),
        };
      });
    },
  };
}

/** Too large to work in, or too small to stand. */
export default defineIndicator<OwnDefinition>({
  id: 'branch-size',
  code: 'B2',
  kind: 'distribution',
  title: { en: 'Size of branches', 'zh-CN': '党支部规模' },
  how: {
    en: 'Branches by the members they have on the date: more than 50 (to be divided); fewer than three full members (cannot stand by itself; members of whom nobody knows whether they are full count as full); fewer than seven members (needs no committee); 7 to 30; 31 to 50. Branches of the list that exist on the date count even without members, and so do branches that only people name. Members without a branch are not recorded.',
    'zh-CN':
      '按统计日党员人数统计的党支部：超过 50 名（应分设）、正式党员不足 3 名（不能单独成立；无法判断是否正式的按正式计）、党员不足 7 名（不设支委会）、7 至 30 名、31 至 50 名。名单中统计日存在的支部即使没有党员也计入；名单之外、名册中出现的支部也计入。没有支部的党员作未记录。',
  },
  keys: ['unit', 'kind'],
  keyNames: { kind: { en: 'Kind of branch', 'zh-CN': '支部类别' } },
  better: null,
  part: 'kind',
  partName: { en: 'Size', 'zh-CN': '规模' },
  words: {
    'over-50': { en: 'more than 50', 'zh-CN': '超过 50 名' },
    'under-3-full': { en: 'fewer than 3 full members', 'zh-CN': '正式党员不足 3 名' },
    'under-7': { en: 'fewer than 7', 'zh-CN': '不足 7 名' },
    '7-to-30': { en: '7–30', 'zh-CN': '7–30 名' },
    '31-to-50': { en: '31–50', 'zh-CN': '31–50 名' },
  },
  reads: ['people'],
  listed: ['not-recorded'],
  prepare,
  example: {
    files: {
      'people.csv': [
        'person_key,unit,cohort,branch,approve_date,convert_approve_date',
        'A,ENG,faculty,B1,1990-05-20,1991-05-20',
        'B,ENG,faculty,B1,1990-05-20,1991-05-20',
        'C,ENG,faculty,B1,1990-05-20,1991-05-20',
        'D,ENG,faculty,B1,2003-05-20,', // probationary
        'E,ENG,faculty,B2,1990-05-20,1991-05-20', // alone
        'F,ENG,faculty,,1990-05-20,1991-05-20', // of which branch?
      ].join('\n'),
      'branches.csv': [
        'branch,unit,kind,created_date,dissolved_date',
        'B1,ENG,staff,1998-09-01,',
        'B3,ENG,staff,1998-09-01,', // nobody is in it
        'B4,ENG,staff,1998-09-01,2003-03-01', // dissolved
      ].join('\n'),
    },
    question: { asOf: '2003-12-31' },
    expect: [
      {
        count: 3,
        notRecorded: 1,
        parts: [
          { key: 'over-50', count: 0, share: 0 },
          { key: 'under-3-full', count: 2, share: 2 / 3 },
          { key: 'under-7', count: 1, share: 1 / 3 },
          { key: '7-to-30', count: 0, share: 0 },
          { key: '31-to-50', count: 0, share: 0 },
        ],
      },
    ],
  },
});
