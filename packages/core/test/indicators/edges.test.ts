/** The ends of what can be asked: nobody, one department, everybody, nobody done yet. No figure of these is made up. */
import { describe, expect, it } from 'vitest';
import { definitions } from '../../src/catalog/indicators/index.ts';
import { computeAll } from '../../src/compute.ts';
import type { Estimate } from '../../src/indicators/estimate.ts';
import { textSource } from '../../src/roster/source.ts';
import { answer, type Files } from './ask.ts';

const columns =
  'person_key,unit,cohort,entry_year,class,branch,organizer,apply_date,activist_date,target_date,pretrial_received_date,pretrial_date,meeting_date,general_branch_date,higher_talk_date,approve_date,convert_approve_date';
const headcount = (...rows: readonly string[]) =>
  ['date,unit,cohort,entry_year,headcount', ...rows].join('\n');
const classes = (...rows: readonly string[]) =>
  ['date,class,unit,cohort,entry_year,headcount', ...rows].join('\n');
const plans = (...rows: readonly string[]) => ['year,unit,branch,cohort,planned', ...rows].join('\n');

const member = (key: string, unit: string) =>
  `${key},${unit},undergraduate,2002,${unit}-1,B1,O1,2001-10-01,2002-03-01,2003-04-01,2003-04-20,2003-05-01,2003-05-20,2003-05-25,2003-05-28,2003-06-01,`;
const waiting = (key: string) =>
  `${key},ENG,undergraduate,2002,ENG-1,B1,O1,2001-10-01,2002-03-01,2003-04-01,2003-11-20,2003-12-01,2003-12-20,,,,`;

const schools: Readonly<Record<string, Files>> = {
  'nobody in any file': {
    'people.csv': columns,
    'headcount.csv': headcount(),
    'classes.csv': classes(),
    'plans.csv': plans(),
  },
  'a headcount of nobody': {
    'people.csv': columns,
    'headcount.csv': headcount('2003-12-31,ENG,undergraduate,2002,0'),
    'classes.csv': classes('2003-12-31,ENG-1,ENG,undergraduate,2002,0'),
    'plans.csv': plans('2003,ENG,,undergraduate,0'),
  },
  'one department, everybody a member': {
    'people.csv': [columns, member('A', 'ENG'), member('B', 'ENG')].join('\n'),
    'headcount.csv': headcount('2003-12-31,ENG,undergraduate,2002,2'),
    'classes.csv': classes('2003-12-31,ENG-1,ENG,undergraduate,2002,2'),
    'plans.csv': plans('2003,ENG,,undergraduate,2'),
  },
  'everybody waiting': {
    'people.csv': [columns, waiting('A'), waiting('B'), waiting('C')].join('\n'),
    'headcount.csv': headcount(
      '2003-12-31,ENG,undergraduate,2002,40',
      '2003-12-31,ART,undergraduate,2002,40',
    ),
    'classes.csv': classes('2003-12-31,ENG-1,ENG,undergraduate,2002,40'),
    'plans.csv': plans('2003,ENG,,undergraduate,2'),
  },
  'people of a unit that no other file knows': {
    'people.csv': [columns, member('A', 'NEW')].join('\n'),
    'headcount.csv': headcount('2003-12-31,ENG,undergraduate,2002,40'),
    'classes.csv': classes('2003-12-31,ENG-1,ENG,undergraduate,2002,40'),
    'plans.csv': plans('2003,ENG,,undergraduate,2'),
  },
};

/** Where in a value a number stands that JSON cannot write, or nothing at all. */
function strayNumbers(value: unknown, path = ''): string[] {
  if (value === undefined) return [`${path}: undefined`];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => strayNumbers(inner, `${path}.${name}`));
}

/** What an estimate says of itself, held against its numbers. */
function contradictions(estimate: Estimate): string[] {
  const { indicator, by, status } = estimate;
  const wrong = (what: string) => [`${indicator} ${JSON.stringify(by)}: ${what}`];
  const isEmpty = status === 'no-data';
  switch (estimate.kind) {
    case 'ratio': {
      const { of, value, interval, targets } = estimate;
      if ((of === null || of === 0) !== isEmpty || (value === null) !== isEmpty) return wrong('status');
      if (isEmpty && interval !== null) return wrong('interval');
      return targets.some(
        ({ met, missing, signal }) => isEmpty && [met, missing, signal].some((one) => one !== null),
      )
        ? wrong('target')
        : [];
    }
    case 'distribution':
      return estimate.parts.some(({ share }) => (share === null) !== (estimate.count === 0))
        ? wrong('share')
        : [];
    case 'duration':
      return (estimate.median === null) !== (estimate.count === 0) ? wrong('median') : [];
    case 'concentration':
      return (estimate.topShare === null) !== (estimate.count === 0) ? wrong('top') : [];
    case 'compliance':
      return (estimate.value === null) !== (estimate.ok + estimate.breach === 0) ? wrong('value') : [];
    case 'count':
      return [];
  }
}

describe.each(Object.entries(schools))('%s', (_, files) => {
  it.each(definitions)(
    '$id has no number that is none, whole and by each key',
    async ({ id, keys, example }) => {
      // Figures over other files are asked of their own example's headers, with no rows.
      const headers = Object.entries(example.files).map(
        ([name, text]) => [name, text.split('\n')[0]!] as const,
      );
      const sources = Object.entries({ ...Object.fromEntries(headers), ...files }).map(([name, text]) =>
        textSource(name, text),
      );
      const questions = [[], ...keys.map((key) => [key])].map((by) => ({
        asOf: '2003-12-31',
        indicators: [id],
        by,
      }));
      for (const { results } of await computeAll(sources, questions)) {
        expect(strayNumbers(JSON.parse(JSON.stringify(results)))).toEqual([]);
        expect(strayNumbers(results)).toEqual([]);
        expect(results.results.flatMap(contradictions)).toEqual([]);
      }
    },
  );
});

it('a unit that stands in one file only is listed', async () => {
  const { issues } = await answer(schools['people of a unit that no other file knows']!, {
    asOf: '2003-12-31',
  });
  expect(issues.map(({ code, examples }) => [code, examples[0]!.seen])).toContainEqual([
    'missing-headcount',
    'NEW, undergraduate: 1',
  ]);
});

it('a month without admissions is a month with none, and of nothing else', async () => {
  const files = schools['one department, everybody a member']!;
  const { results } = (await answer(files, { asOf: '2003-12-31', indicators: ['admissions'], by: ['month'] }))
    .results;
  expect(results.map((estimate) => ('count' in estimate ? estimate.count : null))).toEqual([
    0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0,
  ]);
});
