/** Columns that stand in for others, decided for each stay by the tables that know of it. */
import { type Column, NOT_RECORDED } from '../column.ts';
import type { StandIn } from '../dataset.ts';
import type { LedgerRows } from './rows.ts';
import type { JoinedStays } from './stays.ts';

/** For some stays whether one of their tables has a column. */
type Presence = ReadonlyMap<string, Uint8Array>;

/** Finds out which of the columns that stand-ins name the tables of each stay have. */
export function findPresence(rows: LedgerRows, { length, stayOf }: JoinedStays): Presence {
  const names = (rows.dataset.standIns ?? []).flatMap(({ from, unless = [] }) => [...from, ...unless]);
  const presence = new Map<string, Uint8Array>();
  for (const name of new Set(names)) {
    const has = new Uint8Array(length);
    for (const { start, length: count } of rows.columns(name)) {
      for (let row = start; row < start + count; row++) {
        const stay = stayOf[row]!;
        if (stay >= 0) has[stay] = 1;
      }
    }
    presence.set(name, has);
  }
  return presence;
}

/**
 * The column of a stand-in for the stays of one batch; null where no table has any that it may be taken from.
 *
 * @param columns the joined columns of the batch
 * @param start   the first stay of the batch
 */
export function standInColumn(
  { from, unless = [] }: StandIn,
  columns: ReadonlyMap<string, Column>,
  presence: Presence,
  start: number,
): Column | null {
  const sources = from.flatMap((name) => {
    const column = columns.get(name);
    return column === undefined ? [] : [{ column, has: presence.get(name)! }];
  });
  const [first] = sources;
  if (first === undefined) return null;
  const values = new Int32Array(first.column.values.length).fill(NOT_RECORDED);
  const precision = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) {
    if (unless.some((name) => presence.get(name)![start + i] === 1)) continue;
    const source = sources.find(({ has }) => has[start + i] === 1)?.column;
    if (source === undefined) continue;
    values[i] = source.values[i]!;
    if (source.type === 'date') precision[i] = source.precision[i]!;
  }
  return first.column.type === 'date'
    ? { type: 'date', values, precision }
    : ({ ...first.column, values } as Column);
}
