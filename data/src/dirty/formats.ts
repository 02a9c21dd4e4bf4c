/** Sheets to bytes: text in several encodings, HTML under the name of a workbook, XLSX and XLS. */
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import * as sheetjs from 'xlsx';
import { serialOf } from './dates.ts';
import { encodeGb18030 } from './gb18030.ts';
import type { Merge, Sheet } from './sheet.ts';
import type { Cell } from './speller.ts';

/** A cell of a file of text, where there are neither numbers nor days. */
function textOf(cell: Cell): string {
  return typeof cell === 'object' ? cell.day : String(cell);
}

/** Separated values with the line ends of Windows. */
export function separated(rows: Sheet['rows'], separator: ',' | ';' | '\t' = ','): string {
  return rows
    .map((row) => {
      const cells = row.map((cell) => {
        const text = textOf(cell);
        return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      });
      return `${cells.join(separator)}\r\n`;
    })
    .join('');
}

export const textEncodings = {
  gbk: encodeGb18030,
  'utf-8': (text: string): Uint8Array => Buffer.from(text),
  'utf-8-mark': (text: string): Uint8Array => Buffer.from(`\ufeff${text}`),
  'utf-16': (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le'),
} as const;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => entities[letter]!).replaceAll('\n', '<br>');
}

/** A page with one table in GBK, as campus systems hand out under the name of a workbook. */
export function htmlTable({ name, rows, merges }: Sheet): Uint8Array {
  const place = (row: number, column: number) => row * 1000 + column;
  const spans = new Map<number, string>();
  const covered = new Set<number>();
  for (const { fromRow, toRow, fromColumn, toColumn } of merges) {
    for (let row = fromRow; row <= toRow; row++) {
      for (let column = fromColumn; column <= toColumn; column++) covered.add(place(row, column));
    }
    covered.delete(place(fromRow, fromColumn));
    const down = toRow > fromRow ? ` rowspan="${toRow - fromRow + 1}"` : '';
    const along = toColumn > fromColumn ? ` colspan="${toColumn - fromColumn + 1}"` : '';
    spans.set(place(fromRow, fromColumn), down + along);
  }
  const body = rows.map((row, r) => {
    const cells = row.map((cell, c) =>
      covered.has(place(r, c))
        ? ''
        : `<td${spans.get(place(r, c)) ?? ''}>${escaped(textOf(cell)) || '&nbsp;'}</td>`,
    );
    return `<tr>${cells.join('')}</tr>\r\n`;
  });
  return encodeGb18030(
    [
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n<head>\r\n',
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">\r\n',
      `<title>${escaped(name)}</title>\r\n<style>td{mso-number-format:"\\@"}</style>\r\n</head>\r\n<body>\r\n`,
      '<table border="1">\r\n',
      ...body,
      '</table>\r\n</body>\r\n</html>\r\n',
    ].join(''),
  );
}

/** Workbooks say when they were written; these were when the rosters had been closed. */
const WRITTEN = new Date(Date.UTC(2004, 0, 5));

/** Cells under a merged one are empty. */
function uncovered(rows: Sheet['rows'], merges: readonly Merge[]): Cell[][] {
  const copy = rows.map((row) => [...row]);
  for (const { fromRow, toRow, fromColumn, toColumn } of merges) {
    for (let row = fromRow; row <= toRow; row++) {
      for (let column = fromColumn; column <= toColumn; column++) {
        if (row !== fromRow || column !== fromColumn) copy[row]![column] = '';
      }
    }
  }
  return copy;
}

export async function xlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const value = (cell: Cell): CellValue =>
    cell === '' ? null : typeof cell === 'object' ? new Date(cell.day) : cell;
  return writeXlsx({
    properties: { creator: '组织部', created: WRITTEN, modified: WRITTEN },
    sheets: sheets.map(({ name, rows, merges, hidden, hiddenColumns = [] }) => ({
      name,
      rows: uncovered(rows, merges).map((row) => row.map(value)),
      merges: merges.map(({ fromRow, toRow, fromColumn, toColumn }) => ({
        startRow: fromRow,
        endRow: toRow,
        startCol: fromColumn,
        endCol: toColumn,
      })),
      columns: rows[0]!.map((_, column) => (hiddenColumns.includes(column) ? { hidden: true } : {})),
      ...(hidden === undefined ? {} : { hidden }),
    })),
  });
}

const DAY_FORMAT = 'yyyy-mm-dd';
/** The formats of numbers that the XLS knows; without, it would know all that the library met before. */
const numberFormats = { 0: 'General', 164: DAY_FORMAT };

/** The format of Excel 97, with days counted from 1904 as on a Macintosh. SheetJS alone writes it, and is used for this only. */
export function xls({ name, rows, merges }: Sheet): Uint8Array {
  const cells = uncovered(rows, merges).map((row) =>
    row.map((cell): sheetjs.CellObject | null => {
      if (cell === '') return null;
      if (typeof cell === 'object') return { t: 'n', v: serialOf(cell.day, 1904), z: DAY_FORMAT };
      return typeof cell === 'number' ? { t: 'n', v: cell } : { t: 's', v: cell };
    }),
  );
  const sheet = sheetjs.utils.aoa_to_sheet(cells);
  sheet['!merges'] = merges.map(({ fromRow, toRow, fromColumn, toColumn }) => ({
    s: { r: fromRow, c: fromColumn },
    e: { r: toRow, c: toColumn },
  }));
  const book: sheetjs.WorkBook & { SSF: object } = {
    SheetNames: [name],
    Sheets: { [name]: sheet },
    SSF: { ...numberFormats },
    Workbook: { WBProps: { date1904: true } },
  };
  return sheetjs.write(book, { type: 'buffer', bookType: 'biff8' }) as Uint8Array;
}
