/**
 * Which rows stand behind a finding. Tallies add, so a row counts for one in a figure exactly if the figure of that
 * row alone is one; the conditions of an indicator are thus written once, and a list cannot
 * disagree with its number.
 */
import { datesIn } from '../tally/dates-in.ts';
import { type CellValue, type Tally, type TallyQuery, tallyOf } from '../tally/tally.ts';
import type { Estimate } from './estimate.ts';
import type { Prepared } from './prepared.ts';

/** For each query the cell that a row is counted in, or null if the query does not count it. */
type CellsOfRow = readonly (readonly CellValue[] | null)[];

/** A figure that rows of one kind are looked at one by one for. */
export interface RowByRow {
  /** The queries over rows of the kind. */
  readonly queries: readonly TallyQuery[];
  /**
   * The columns of dates that the figure turns on for a row, or null if it does not count it.
   *
   * @param rows the row, or all the rows of a value that counts once
   */
  columnsOf(rows: readonly CellsOfRow[]): readonly string[] | null;
}

/**
 * Looks at the rows of a kind one by one.
 *
 * @param prepared the figure, as a whole
 * @param kind     the kind of the rows; sums over them are left out, since a row may add more than one to them
 * @param others   the tallies of the queries over other kinds, in their order
 * @param figure   what of an estimate counts rows
 */
export function rowByRow(
  prepared: Prepared<readonly Estimate[]>,
  kind: string,
  others: readonly Tally[],
  figure: (estimate: Estimate) => number,
): RowByRow {
  const isOwn = (query: TallyQuery) => query.kind === kind && query.sum === undefined;
  const queries = prepared.queries.filter(isOwn);
  const counts = (rows: readonly CellsOfRow[], isAsked = (_: number) => true): boolean => {
    const tallyAt = ({ keys }: TallyQuery, place: number): Tally => {
      const cells = isAsked(place) ? rows.map((row) => row[place] ?? null) : [];
      return tallyOf(
        Object.keys(keys),
        cells.flatMap((key) => (key === null ? [] : [{ key, count: 1 }])),
      );
    };
    const [own, rest] = [queries.map(tallyAt), [...others]];
    const tallies = prepared.queries.map((query): Tally => {
      if (query.kind !== kind) return rest.shift()!;
      return isOwn(query) ? own.shift()! : { keys: Object.keys(query.keys), cells: [] };
    });
    return prepared.estimate(tallies).some((estimate) => figure(estimate) > 0);
  };
  return {
    queries,
    columnsOf(rows) {
      if (!counts(rows)) return null;
      // What the figure does not need to count the row has nothing to do with it.
      const isCell = (place: number) => rows.some((row) => row[place] !== null);
      const decisive = queries.filter(
        (_, place) => isCell(place) && !counts(rows, (other) => other !== place),
      );
      const expressions = decisive.flatMap(({ where, keys }) => [where, ...Object.values(keys)]);
      return [...new Set(expressions.flatMap(datesIn))];
    },
  };
}
