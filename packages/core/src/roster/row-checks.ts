/** What only whole rows show: dates in the wrong order, and a person in two places at once. */
import { isoOf } from '../calendar.ts';
import { type Batch, type DateColumn, NOT_RECORDED } from './column.ts';
import { precision } from './date.ts';
import type { IssueLog } from './issues.ts';
import type { ReadMemory } from './read-memory.ts';
import { ALWAYS_AFTER, ALWAYS_BEFORE, RowHash } from './stays.ts';
import type { Table } from './table.ts';

/** The rows of a batch as they stand in the file: their cells and their row numbers. */
export interface RowsAsWritten {
  readonly records: readonly (readonly string[])[];
  readonly rows: readonly number[];
}

/** Lists pairs of dates of which the first comes after the second; such a spell enters no duration. */
export function checkOrder(table: Table, batch: Batch, { rows }: RowsAsWritten, log: IssueLog): void {
  for (const [first, second] of table.dataset.order ?? []) {
    const [a, b] = [dateColumn(batch, first), dateColumn(batch, second)];
    if (a === null || b === null) continue;
    for (let i = 0; i < batch.length; i++) {
      if (a.values[i] === NOT_RECORDED || b.values[i] === NOT_RECORDED) continue;
      // A month or a year may have begun before the other date, so it contradicts nothing.
      if (a.values[i]! <= b.values[i]! || a.precision[i] !== precision.day) continue;
      log.add('negative-spell', {
        file: table.source.name,
        row: rows[i]!,
        column: headerOf(table, second),
        seen: `${isoOf(b.values[i]!)} < ${isoOf(a.values[i]!)}`,
        expected: `${headerOf(table, first)} ≤ ${headerOf(table, second)}`,
      });
    }
  }
}

/** Lists people with two stays at the same time. */
export function checkStays(
  table: Table,
  batch: Batch,
  { records, rows }: RowsAsWritten,
  memory: ReadMemory,
  log: IssueLog,
): void {
  const { dataset, match, source } = table;
  const keyColumn = match.fields.findIndex((field) => field?.type === 'key');
  if (dataset.stay === undefined || keyColumn < 0) return;
  const begins = dataset.stay.begins
    .map((name) => dateColumn(batch, name))
    .filter((column) => column !== null);
  const ends = dataset.stay.ends.map((name) => dateColumn(batch, name)).filter((column) => column !== null);
  const stays = memory.stays(dataset.kind);
  const hash = new RowHash();
  for (let i = 0; i < batch.length; i++) {
    const key = records[i]![keyColumn]!.trim();
    let begin = ALWAYS_BEFORE;
    for (const { values } of begins) if (values[i]! > begin) begin = values[i]!;
    let end = ALWAYS_AFTER;
    for (const { values } of ends) if (values[i] !== NOT_RECORDED && values[i]! < end) end = values[i]!;
    hash.reset();
    hash.add(key);
    if (!stays.overlaps(hash, begin, end)) continue;
    log.add('overlapping-stays', {
      file: source.name,
      row: rows[i]!,
      column: table.header[keyColumn]!,
      seen: key,
    });
  }
}

function headerOf(table: Table, name: string): string {
  return table.header[table.match.fields.findIndex((field) => field?.name === name)] ?? name;
}

function dateColumn(batch: Batch, name: string): DateColumn | null {
  const column = batch.columns.get(name);
  return column?.type === 'date' ? column : null;
}
