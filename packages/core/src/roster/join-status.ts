/**
 * How far somebody has come, of which ledgers of different days say different things without contradiction: the
 * latest counts.
 */
import { NOT_RECORDED } from './column.ts';
import { precision } from './date.ts';
import type { IssueLog } from './issues.ts';
import { type JoinedColumn, listConflict } from './join-cells.ts';
import type { LedgerRows } from './join-rows.ts';
import type { JoinedStays } from './join-stays.ts';

export const statusFields = { status: 'status', date: 'status_date' } as const;

/** Milestones beside which a status dates nothing, so that the one furthest along may stand. */
export const statusSettledBy: readonly string[] = ['approve_date', 'meeting_date'];

/** The procedure; whoever is elsewhere cannot be compared. */
const furthest = ['none', 'league', 'applicant', 'activist', 'target', 'probationary', 'member', 'full'];

/**
 * Joins status and status date.
 *
 * @param isSettled whether a stay has a date that settles membership
 */
export function joinStatus(
  rows: LedgerRows,
  { length, stayOf, first, next }: JoinedStays,
  isSettled: (stay: number) => boolean,
  log: IssueLog,
): { readonly status: JoinedColumn; readonly date: JoinedColumn } {
  const { status, date } = statusFields;
  const ranks = rows.dictionary(status).texts.map((text) => furthest.indexOf(text));
  const values = new Int32Array(length).fill(NOT_RECORDED);
  const days = new Int32Array(length).fill(NOT_RECORDED);
  const known = new Uint8Array(length);
  const latest = latestDates();
  const sources = new Int32Array(length).fill(-1);
  const conflicts = new Set<number>();
  for (const { column, start } of rows.columns(status)) {
    for (let i = 0; i < column.values.length; i++) {
      const row = start + i;
      const stay = stayOf[row]!;
      if (column.values[i] === NOT_RECORDED || stay < 0) continue;
      const day = rows.cell(row, date);
      if (day === NOT_RECORDED || day === latest[stay]) contend(row, stay, column.values[i]!, day);
    }
  }
  fillUnsaid();
  for (const stay of conflicts) {
    values[stay] = NOT_RECORDED;
    days[stay] = NOT_RECORDED;
    known[stay] = precision.none;
  }
  return { status: { values, precision: new Uint8Array(length) }, date: { values: days, precision: known } };

  function latestDates(): Int32Array {
    const dates = new Int32Array(length).fill(NOT_RECORDED);
    for (const { column, start } of rows.columns(date)) {
      for (let i = 0; i < column.values.length; i++) {
        const stay = stayOf[start + i]!;
        if (stay < 0 || column.values[i]! <= dates[stay]!) continue;
        if (rows.cell(start + i, status) !== NOT_RECORDED) dates[stay] = column.values[i]!;
      }
    }
    return dates;
  }

  function contend(row: number, stay: number, value: number, day: number): void {
    const held = values[stay]!;
    if (held === NOT_RECORDED) take(row, stay, value, day);
    else if (held === value) {
      if (day > days[stay]! || (day === days[stay] && rows.precisionOf(row, date) < known[stay]!)) {
        take(row, stay, value, day);
      }
    } else if (isSettled(stay) && ranks[held]! >= 0 && ranks[value]! >= 0) {
      if (ranks[value]! > ranks[held]!) take(row, stay, value, day);
    } else {
      conflicts.add(stay);
      listConflict(rows, row, sources[stay]!, status, log);
    }
  }

  function take(row: number, stay: number, value: number, day: number): void {
    values[stay] = value;
    days[stay] = day;
    known[stay] = rows.precisionOf(row, date);
    sources[stay] = row;
  }

  /** A date without any status is kept as it is. */
  function fillUnsaid(): void {
    for (let stay = 0; stay < length; stay++) {
      if (values[stay] !== NOT_RECORDED) continue;
      for (let row = first[stay]!; row >= 0; row = next[row]!) {
        if (stayOf[row] !== stay || rows.cell(row, date) <= days[stay]!) continue;
        days[stay] = rows.cell(row, date);
        known[stay] = rows.precisionOf(row, date);
      }
    }
  }
}
