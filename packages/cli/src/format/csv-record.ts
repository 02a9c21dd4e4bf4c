/** Comma-separated text that spreadsheet programs open as it is meant: UTF-8 with a mark, CRLF, no formulas. */

/** `digits` is a number with the decimals it is to be written with. */
export type CsvCell = string | number | boolean | { readonly digits: string } | null | undefined;

/** Without it Chinese Excel takes UTF-8 for GBK. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Text that a spreadsheet program would take for a formula; fullwidth signs count for East Asian ones. */
const formula = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** The text with an apostrophe in front if a spreadsheet program would run it. */
export function formulaSafe(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** One record with its line break. Numbers stay numbers, also negative ones; nothing is a blank cell. */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.digits;
  if (typeof cell !== 'string') return String(cell);
  const text = formulaSafe(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
