/**
 * Which rows stand behind a finding. Tallies add, so a row counts for one in a figure exactly if the figure of that
 * row alone is one; the conditions of an indicator are thus written once, and a list cannot disagree with its number.
 */
import { datesIn } from '../tally/dates-in.ts';
import { type CellValue, type Tally, type TallyQuery, tallyOf } from '../tally/tally.ts';
import type { Estimate } from './estimate.ts';
import type { Prepared } from './prepared.ts';

/** A figure that rows of one kind are looked at one by one for. */
export interface RowByRow {
  /** The queries over rows of the kind. */
  readonly queries: readonly TallyQuery[];
  /**
   * The columns of dates that the figure turns on for a row, or null if it does not count the row.
   *
   * @param cells for each of the queries the cell that the row is counted in, or null
   */
  columnsOf(cells: readonly (readonly CellValue[] | null)[]): readonly string[] | null;
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
  const counts = (cells: readonly (readonly CellValue[] | null)[]): boolean => {
    const [own, rest] = [[...cells], [...others]];
    const tallies = prepared.queries.map((query): Tally => {
      if (query.kind !== kind) return rest.shift()!;
      const cell = isOwn(query) ? own.shift()! : null;
      return tallyOf(Object.keys(query.keys), cell === null ? [] : [{ key: cell, count: 1 }]);
    });
    return prepared.estimate(tallies).some((estimate) => figure(estimate) > 0);
  };
  return {
    queries,
    columnsOf(cells) {
      if (!counts(cells)) return null;
      // What the figure does not need to count the row has nothing to do with it.
      const decisive = queries.filter(
        (_, i) => cells[i] !== null && !counts(cells.map((cell, j) => (j === i ? null : cell))),
      );
      return [
        ...new Set(decisive.flatMap(({ where, keys }) => [where, ...Object.values(keys)].flatMap(datesIn))),
      ];
    },
  };
}
