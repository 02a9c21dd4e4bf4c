/** What only joined rows show: dates in the wrong order, and values that another ledger's dates settle. */
import { isoOf } from '../../calendar.ts';
import { precision } from '../cells/date.ts';
import { type Column, NOT_RECORDED } from '../column.ts';
import type { IssueLog } from '../issues.ts';
import { settleValues } from '../row-checks.ts';
import type { LedgerRows } from './rows.ts';
import type { JoinedStays } from './stays.ts';

/** Settles what it can in a batch of stays, of which the first is stay `start`, and lists the rest. */
export function checkJoined(
  rows: LedgerRows,
  stays: JoinedStays,
  start: number,
  columns: ReadonlyMap<string, Column>,
  log: IssueLog,
): void {
  settleValues(rows.dataset, columns, (i, { field, by, issue }) => {
    const value = columns.get(field)!.values[i]!;
    const [row] = rowsSaying(rows, stays, start + i, field, value);
    log.add(issue, { ...rows.placeOf(row!, field), expected: rows.headerOf(row!, by) });
  });
  for (const [first, second] of rows.dataset.order ?? []) {
    const [a, b] = [columns.get(first), columns.get(second)];
    if (a?.type !== 'date' || b?.type !== 'date') continue;
    for (let i = 0; i < a.values.length; i++) {
      if (a.values[i] === NOT_RECORDED || b.values[i] === NOT_RECORDED) continue;
      // A month or a year may have begun before the other date, so it contradicts nothing.
      if (a.values[i]! <= b.values[i]! || a.precision[i] !== precision.day) continue;
      const before = rowsSaying(rows, stays, start + i, first, a.values[i]!);
      const after = rowsSaying(rows, stays, start + i, second, b.values[i]!);
      const both = after.find((row) => before.includes(row));
      const [early, late] = [both ?? before[0]!, both ?? after[0]!];
      const other = both === undefined ? rows.sourceOf(early, first) : isoOf(a.values[i]!);
      log.add('negative-spell', {
        ...rows.placeOf(late, second),
        seen: `${isoOf(b.values[i]!)} < ${other}`,
        expected: `${rows.headerOf(early, first)} ≤ ${rows.headerOf(late, second)}`,
      });
    }
  }
}

/** The rows of a stay that say a value. */
function rowsSaying(
  rows: LedgerRows,
  { stayOf, first, next }: JoinedStays,
  stay: number,
  field: string,
  value: number,
): number[] {
  const found: number[] = [];
  for (let row = first[stay]!; row >= 0; row = next[row]!) {
    if (stayOf[row] === stay && rows.cell(row, field) === value) found.push(row);
  }
  return found;
}
