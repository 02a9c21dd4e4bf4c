/** One column of all stays out of those of their rows: what one row lacks another gives, and conflicts are listed. */
import { bucketOf } from '../../calendar.ts';
import { precision } from '../cells/date.ts';
import { NOT_RECORDED } from '../column.ts';
import type { IssueLog } from '../issues.ts';
import type { LedgerRows } from './rows.ts';
import type { JoinedStays } from './stays.ts';

/** The values of a column of stays; for dates with their precision. */
export interface JoinedColumn {
  readonly values: Int32Array;
  readonly precision: Uint8Array;
}

/** Joins the column of one field. Where rows differ, nothing is recorded. */
export function joinColumn(
  rows: LedgerRows,
  { length, stayOf, first, next }: JoinedStays,
  field: string,
  log: IssueLog,
): JoinedColumn {
  const values = new Int32Array(length).fill(NOT_RECORDED);
  const known = new Uint8Array(length);
  const conflicts = new Set<number>();
  for (const { column, start } of rows.columns(field)) {
    const precisions = column.type === 'date' ? column.precision : null;
    for (let i = 0; i < column.values.length; i++) {
      const value = column.values[i]!;
      const stay = stayOf[start + i]!;
      if (value === NOT_RECORDED || stay < 0) continue;
      const how = precisions === null ? precision.none : precisions[i]!;
      if (values[stay] === NOT_RECORDED) {
        values[stay] = value;
        known[stay] = how;
      } else if (values[stay] !== value || known[stay] !== how) differ(start + i, stay, value, how);
    }
  }
  for (const stay of conflicts) {
    values[stay] = NOT_RECORDED;
    known[stay] = precision.none;
  }
  return { values, precision: known };

  function differ(row: number, stay: number, value: number, how: number): void {
    const [held, heldHow] = [values[stay]!, known[stay]!];
    if (how !== heldHow && isWithin(held, value, Math.max(how, heldHow))) {
      if (how < heldHow) {
        values[stay] = value;
        known[stay] = how;
      }
      return;
    }
    conflicts.add(stay);
    let source = first[stay]!;
    while (
      stayOf[source] !== stay ||
      rows.cell(source, field) !== held ||
      rows.precisionOf(source, field) !== heldHow
    ) {
      source = next[source]!;
    }
    listConflict(rows, row, source, field, log);
  }
}

/** Lists that a row says something else than an earlier one. */
export function listConflict(
  rows: LedgerRows,
  row: number,
  source: number,
  field: string,
  log: IssueLog,
): void {
  log.add('conflicting-cell', {
    ...rows.placeOf(row, field),
    seen: rows.textOf(row, field),
    expected: rows.sourceOf(source, field),
  });
}

/** Whether two dates fall into the same month or year, whichever the less precise of them gives. */
function isWithin(a: number, b: number, known: number): boolean {
  const bucket = known === precision.month ? 'month' : 'year';
  return bucketOf(bucket, a) === bucketOf(bucket, b);
}
