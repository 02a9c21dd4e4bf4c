/** Counts: how many rows, how many different values of one field, or what a field adds up to. */
import { field } from '../../tally/expression.ts';
import { foldTally, type Tally, type TallyQuery, tallyOf } from '../../tally/tally.ts';
import type { CountEstimate } from '../estimate.ts';
import { byOf, Counts, unionOfKeys } from '../groups.ts';
import type { CountDefinition } from '../indicator.ts';
import type { Prepared } from '../prepared.ts';
import type { Ask } from '../question.ts';
import { countRows, occurringGroups, occurringRows } from './rows.ts';

export function prepareCount(definition: CountDefinition, ask: Ask): Prepared<readonly CountEstimate[]> {
  const { by } = ask;
  return {
    queries: [
      occurringRows(definition, ask),
      countedRows(definition, ask),
      countRows(definition, ask, definition.notRecorded),
    ],
    estimate([occurring, counted, blank]) {
      const counts = new Counts(
        definition.distinct === undefined ? counted! : distinctCells(counted!, by),
        by,
      );
      const notRecorded = new Counts(blank!, by);
      const groups = unionOfKeys(by, occurringGroups(occurring!, ask), counts.keys, notRecorded.keys);
      return groups.map((key) => ({
        indicator: definition.id,
        kind: 'count',
        by: byOf(by, key),
        status: 'ok',
        notRecorded: notRecorded.of(key),
        count: counts.of(key),
      }));
    },
  };
}

function countedRows(definition: CountDefinition, ask: Ask): TallyQuery {
  const query = countRows(definition, ask, definition.where);
  if (definition.sum !== undefined) return { ...query, sum: definition.sum };
  return definition.distinct === undefined ? query : withDistinct(query, definition.distinct);
}

/** The query with the values of a field kept apart. */
export function withDistinct(query: TallyQuery, name: string): TallyQuery {
  return { ...query, keys: { ...query.keys, distinct: field(name) } };
}

/** One for each different value, however many rows have it. */
export function distinctCells(tally: Tally, by: readonly string[]): Tally {
  const each = foldTally(tally, [...by, 'distinct']);
  const named = each.cells.filter(({ key }) => key.at(-1) !== null);
  return foldTally(
    tallyOf(
      each.keys,
      named.map(({ key }) => ({ key, count: 1 })),
    ),
    by,
  );
}
