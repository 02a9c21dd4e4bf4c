/** The backlog of some stages: open cases by how long they have been waiting, and how many are past a limit. */
import {
  all,
  type Case,
  compare,
  constant,
  date,
  daysBetween,
  missing,
  parameter,
  recorded,
} from '../../tally/expression.ts';
import { mergeTallies, type Tally, type TallyQuery } from '../../tally/tally.ts';
import type { DistributionEstimate, Key } from '../estimate.ts';
import { byOf, Counts, unionOfKeys } from '../groups.ts';
import type { Stage } from '../indicator.ts';
import type { Prepared } from '../prepared.ts';
import type { Ask } from '../question.ts';
import { countRows, occurringGroups, occurringRows } from './rows.ts';
import { spellsOf } from './spells.ts';

/** A class of waiting times: up to so many days, or all that are longer. */
export interface AgeClass {
  readonly word: string;
  readonly upTo: number | null;
}

export function prepareBacklog(
  {
    stages,
    ages,
    part,
  }: { readonly stages: readonly Stage[]; readonly ages: readonly AgeClass[]; readonly part: Key },
  ask: Ask,
  indicator: string,
): Prepared<readonly DistributionEstimate[]> {
  // As of durations: a row waits in several stages, so the stage is no key of rows.
  const isRowKey = (key: Key) => key !== 'stage';
  const filter = ask.filters.find(({ key }) => key === 'stage');
  const wanted = stages.filter(({ id }) => filter === undefined || filter.values.includes(id));
  const rowAsk: Ask = {
    ...ask,
    by: ask.by.filter(isRowKey),
    filters: ask.filters.filter(({ key }) => isRowKey(key)),
  };
  const people = { rows: 'people', event: parameter('asOf') };
  const queries = wanted.flatMap((stage) => queriesOf(stage, ages, part, rowAsk));
  return {
    queries: [occurringRows(people, rowAsk), ...queries],
    estimate([occurring, ...tallies]) {
      const ofStage = wanted.map((_, i) => tallies.slice(i * WIDTH, (i + 1) * WIDTH));
      const groups = occurringGroups(occurring!, rowAsk);
      const parts = ask.by.includes('stage')
        ? wanted.map(({ id }, i) => ({ stage: id, tallies: ofStage[i]! }))
        : [{ stage: null, tallies: merged(ofStage) }];
      return parts.flatMap(({ stage, tallies: [waiting, undated, past] }) => {
        const byAge = new Counts(waiting!, [...rowAsk.by, part]);
        const counts = new Counts(waiting!, rowAsk.by);
        const notRecorded = new Counts(undated!, rowAsk.by);
        const overdue = new Counts(past!, rowAsk.by);
        return unionOfKeys(rowAsk.by, groups, counts.keys, notRecorded.keys).map(
          (key): DistributionEstimate => {
            const count = counts.of(key);
            const labels = ask.by.map((name) => (name === 'stage' ? stage! : key[rowAsk.by.indexOf(name)]!));
            return {
              indicator,
              kind: 'distribution',
              by: byOf(ask.by, labels),
              status: 'ok',
              notRecorded: notRecorded.of(key),
              count,
              parts: ages.map(({ word }) => {
                const own = byAge.of([...key, word]);
                return { key: word, count: own, share: count === 0 ? null : own / count };
              }),
              past: overdue.of(key),
            };
          },
        );
      });
    },
  };
}

/** What is asked about each stage: those waiting by age, those without a day to count from, those past the limit. */
const WIDTH = 3;

function queriesOf(stage: Stage, ages: readonly AgeClass[], part: Key, ask: Ask): TallyQuery[] {
  const { open, openOverLimit } = spellsOf(stage);
  const waiting = daysBetween(date(stage.from), parameter('asOf'));
  const isDated = recorded(waiting);
  const cases = ages.map(
    ({ word, upTo }): Case => ({
      when: upTo === null ? isDated : compare(waiting, '<=', constant(upTo)),
      word,
    }),
  );
  const people = { rows: 'people', event: date(stage.from), keysFrom: { [part]: { cases } } };
  return [
    countRows(people, ask, all(open.where, isDated), [part]),
    countRows(people, ask, all(open.where, missing(waiting))),
    countRows(people, ask, all(openOverLimit.where, isDated)),
  ];
}

function merged(ofStage: readonly (readonly Tally[])[]): Tally[] {
  return Array.from({ length: WIDTH }, (_, i) => mergeTallies(ofStage.map((tallies) => tallies[i]!)));
}
