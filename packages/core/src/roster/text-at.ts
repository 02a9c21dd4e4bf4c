/** Cells of columns as the contract writes them: for lists and issues, never for counting. */
import { isoOf } from '../calendar.ts';
import { precision } from './cells/date.ts';
import { type Column, NOT_RECORDED } from './column.ts';

/** A cell in words of the contract, dates as far as they are known; null where nothing is recorded. */
export function textAt(column: Column | undefined, row: number): string | null {
  const value = column?.values[row] ?? NOT_RECORDED;
  if (column === undefined || value === NOT_RECORDED) return null;
  if (column.type === 'category') return column.dictionary.texts[value]!;
  if (column.type === 'integer') return String(value);
  const length = { [precision.month]: 7, [precision.year]: 4 }[column.precision[row]!] ?? 10;
  return isoOf(value).slice(0, length);
}
