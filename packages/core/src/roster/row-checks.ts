/** What only whole rows show: dates in the wrong order, and what one cell says of another. */
import { isoOf } from '../calendar.ts';
import { precision } from './cells/date.ts';
import { type Batch, type Column, type DateColumn, NOT_RECORDED } from './column.ts';
import type { Contradiction, Dataset, Settling } from './dataset.ts';
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

/** Settles values that say too little by the dates beside them. `unsettled` hears of those that stay so. */
export function settleValues(
  dataset: Dataset,
  columns: ReadonlyMap<string, Column>,
  unsettled: (place: number, settling: Settling) => void,
): void {
  for (const settling of dataset.settles ?? []) {
    const column = columns.get(settling.field);
    const date = columns.get(settling.by);
    if (column?.type !== 'category') continue;
    const code = column.dictionary.codeOf(settling.value);
    const settled = column.dictionary.codeOf(settling.as);
    for (let i = 0; i < column.values.length; i++) {
      if (column.values[i] !== code) continue;
      if (date !== undefined && date.values[i] !== NOT_RECORDED) column.values[i] = settled;
      else unsettled(i, settling);
    }
  }
}

/** Takes back dates that the status beside them contradicts. `contradicted` hears of each row. */
export function checkStatus(
  dataset: Dataset,
  columns: ReadonlyMap<string, Column>,
  contradicted: (place: number, contradiction: Contradiction) => void,
): void {
  for (const contradiction of dataset.contradicts ?? []) {
    const column = columns.get(contradiction.field);
    if (column?.type !== 'category') continue;
    const codes = new Set(contradiction.values.map((value) => column.dictionary.codeOf(value)));
    const recorded = (names: readonly string[], i: number) =>
      names
        .map((name) => columns.get(name))
        .filter((other) => (other?.values[i] ?? NOT_RECORDED) !== NOT_RECORDED);
    for (let i = 0; i < column.values.length; i++) {
      if (!codes.has(column.values[i]!)) continue;
      const dates = recorded(contradiction.dates, i);
      if (dates.length === 0 || recorded(contradiction.unless, i).length > 0) continue;
      contradicted(i, contradiction);
      for (const date of dates) {
        date!.values[i] = NOT_RECORDED;
        if (date!.type === 'date') date!.precision[i] = precision.none;
      }
    }
  }
}

function dateColumn(batch: Batch, name: string): DateColumn | null {
  const column = batch.columns.get(name);
  return column?.type === 'date' ? column : null;
}
