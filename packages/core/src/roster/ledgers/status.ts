/**
 * How far somebody has come, of which ledgers of different days say different things without contradiction: the
 * latest counts.
 */

import { precision } from '../cells/date.ts';
import { NOT_RECORDED } from '../column.ts';
import type { IssueLog } from '../issues.ts';
import { type JoinedColumn, listConflict } from './cells.ts';
import type { LedgerRows } from './rows.ts';
import type { JoinedStays } from './stays.ts';

export const statusFields = { status: 'status', date: 'status_date' } as const;

/** Milestones beside which a status dates nothing, so that the one furthest along may stand. */
export const statusSettledBy: readonly string[] = ['approve_date', 'meeting_date'];

/** The procedure; whoever is elsewhere cannot be compared. */
const furthest = ['none', 'league', 'applicant', 'activist', 'target', 'probationary', 'member', 'full'];

/** What says too little, and what it may mean: the two are no contradiction. */
const vague: Readonly<Record<string, readonly string[]>> = { member: ['probationary', 'full'] };

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
  const { texts } = rows.dictionary(status);
  const ranks = texts.map((text) => furthest.indexOf(text));
  const mayMean = (value: number, other: number) => vague[texts[value]!]?.includes(texts[other]!) ?? false;
  const values = new Int32Array(length).fill(NOT_RECORDED);
  const days = new Int32Array(length).fill(NOT_RECORDED);
  const known = new Uint8Array(length);
  const sources = new Int32Array(length).fill(-1);
  const conflicts = new Set<number>();
  const [said, dated] = [rows.values(status), rows.values(date)];
  const latest = latestDates();
  for (let row = 0; row < rows.length; row++) {
    const stay = stayOf[row]!;
    if (said[row] === NOT_RECORDED || stay < 0) continue;
    if (dated[row] === NOT_RECORDED || dated[row] === latest[stay]) contend(row, stay);
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
    for (let row = 0; row < rows.length; row++) {
      const stay = stayOf[row]!;
      if (stay >= 0 && said[row] !== NOT_RECORDED && dated[row]! > dates[stay]!) dates[stay] = dated[row]!;
    }
    return dates;
  }

  function contend(row: number, stay: number): void {
    const [held, value] = [values[stay]!, said[row]!];
    if (held === NOT_RECORDED) take(row, stay);
    else if (held === value) {
      const isLater = dated[row]! > days[stay]!;
      if (isLater || (dated[row] === days[stay] && rows.precisionOf(row, date) < known[stay]!))
        take(row, stay);
    } else if (mayMean(held, value)) take(row, stay);
    else if (mayMean(value, held)) return;
    else if (isSettled(stay) && ranks[held]! >= 0 && ranks[value]! >= 0) {
      if (ranks[value]! > ranks[held]!) take(row, stay);
    } else {
      conflicts.add(stay);
      listConflict(rows, row, sources[stay]!, status, log);
    }
  }

  function take(row: number, stay: number): void {
    values[stay] = said[row]!;
    days[stay] = dated[row]!;
    known[stay] = rows.precisionOf(row, date);
    sources[stay] = row;
  }

  /** A date without any status is kept as it is. */
  function fillUnsaid(): void {
    for (let stay = 0; stay < length; stay++) {
      if (values[stay] !== NOT_RECORDED) continue;
      for (let row = first[stay]!; row >= 0; row = next[row]!) {
        if (stayOf[row] !== stay || dated[row]! <= days[stay]!) continue;
        days[stay] = dated[row]!;
        known[stay] = rows.precisionOf(row, date);
      }
    }
  }
}
