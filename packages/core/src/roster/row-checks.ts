/** What only whole rows show: dates in the wrong order, and what one cell says of another. */
import { isoOf } from '../calendar.ts';
import { type Batch, type Column, type DateColumn, NOT_RECORDED } from './column.ts';
import { precision } from './date.ts';
import type { IssueLog } from './issues.ts';
import { headerOf, type Table } from './table.ts';

/** Lists pairs of dates of which the first comes after the second; such a spell enters no duration. */
export function checkOrder(table: Table, batch: Batch, rows: Int32Array, log: IssueLog): void {
  for (const [first, second] of table.dataset.order ?? []) {
    const [a, b] = [dateColumn(batch, first), dateColumn(batch, second)];
    if (a === null || b === null) continue;
    for (let i = 0; i < batch.length; i++) {
      if (a.values[i] === NOT_RECORDED || b.values[i] === NOT_RECORDED) continue;
      // A month or a year may have begun before the other date, so it contradicts nothing.
      if (a.values[i]! <= b.values[i]! || a.precision[i] !== precision.day) continue;
      log.add('negative-spell', {
        file: table.sheet.source.name,
        sheet: table.sheet.name,
        row: rows[i]!,
        column: headerOf(table, second),
        seen: `${isoOf(b.values[i]!)} < ${isoOf(a.values[i]!)}`,
        expected: `${headerOf(table, first)} ≤ ${headerOf(table, second)}`,
      });
    }
  }
}

/** Settles values that say too little by the dates beside them, and lists those that stay unsettled. */
export function settleValues(
  table: Table,
  columns: Map<string, Column>,
  rows: Int32Array,
  log: IssueLog,
): void {
  for (const { field, value, by, as, issue } of table.dataset.settles ?? []) {
    const column = columns.get(field);
    const date = columns.get(by);
    if (column?.type !== 'category') continue;
    const code = column.dictionary.codeOf(value);
    const settled = column.dictionary.codeOf(as);
    for (let i = 0; i < rows.length; i++) {
      if (column.values[i] !== code) continue;
      if (date !== undefined && date.values[i] !== NOT_RECORDED) column.values[i] = settled;
      else {
        const { sheet } = table;
        const place = { file: sheet.source.name, sheet: sheet.name, row: rows[i]! };
        log.add(issue, { ...place, column: headerOf(table, field), expected: headerOf(table, by) });
      }
    }
  }
}

function dateColumn(batch: Batch, name: string): DateColumn | null {
  const column = batch.columns.get(name);
  return column?.type === 'date' ? column : null;
}
