/** Comma-separated text that spreadsheet programs open as it is meant: UTF-8 with a mark, CRLF, no formulas. */
import { bare } from './printable.ts';

/** Without it Chinese Excel takes UTF-8 for GBK. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Text that a spreadsheet program would take for a formula; fullwidth signs count for East Asian ones. */
const formula = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** One record with its line break. */
export function csvRecord(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** One record as spreadsheet programs take it from the clipboard, with its line break. */
export function pastedRecord(cells: readonly string[]): string {
  return `${cells.map((cell) => inert(cell.replaceAll(/[\t\r\n]+/g, ' '))).join('\t')}\r\n`;
}

function inert(cell: string): string {
  const text = bare(cell);
  return formula.test(text) ? `'${text}` : text;
}

function csvCell(cell: string | number): string {
  // A number with a minus is no formula.
  if (typeof cell === 'number') return String(cell);
  const text = inert(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
