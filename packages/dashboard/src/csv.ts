/** Comma-separated text that spreadsheet programs open as it is meant: UTF-8 with a mark, CRLF, no formulas. */

/** Without it Chinese Excel takes UTF-8 for GBK. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Text that a spreadsheet program would take for a formula; fullwidth signs count for East Asian ones. */
const formula = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** One record with its line break. */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string): string {
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
