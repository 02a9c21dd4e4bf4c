/** Tables as a workbook: a sheet for each, and one for what is to be said of them. Loads its writer when one is wanted. */
import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import type { Column, NumberFormat, Row, Table } from '../figures/model.ts';
import { bare } from '../printable.ts';
import type { Note } from './about.ts';

const formats: Readonly<Record<NumberFormat, string>> = {
  integer: '#,##0',
  percent: '0.00%',
  points: '+0.00;-0.00;0.00',
  decimal: '#,##0.0',
  index: '0.000',
  days: 'General',
  yuan: '#,##0.00',
};

/** The longest name that a sheet may have. */
const longest = 31;

/** Widths of columns, in characters. */
const widest = 48;
const narrowest = 9;
const wideNotes = 100;

/**
 * A workbook with numbers that are numbers, and texts that no spreadsheet program takes for formulas.
 *
 * @param notesTitle the name of the sheet of notes
 */
export async function workbook(
  tables: readonly Table[],
  notesTitle: string,
  notes: readonly Note[],
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const names = sheetNames([...tables.map(({ caption }) => caption), notesTitle]);
  const sheets = tables.map((table, index) => sheetOf(names[index]!, table));
  return writeXlsx({ sheets: [...sheets, notesSheet(names.at(-1)!, notes)] });
}

function sheetOf(name: string, { columns, rows }: Table): WriteSheet {
  const header = columns.map(({ title }) => title);
  const body = rows.map((row) => columns.map((_, index) => cellOf(row, index)));
  const cells = new Map<string, { value: CellValue; style: CellStyle }>();
  columns.forEach(({ numeric }, index) => {
    const alignment = { horizontal: numeric ? 'right' : 'left', vertical: 'top', wrapText: true } as const;
    cells.set(`0,${index}`, { value: header[index]!, style: { font: { bold: true }, alignment } });
    rows.forEach((row, at) => {
      const style = styleOf(columns[index]!, row);
      cells.set(`${at + 1},${index}`, { value: cellOf(row, index), style });
    });
  });
  return {
    name,
    rows: [header, ...body],
    cells,
    columns: columns.map((_, index) => ({ width: widthOf(rows.map((row) => row.cells[index]!)) })),
    freezePane: { rows: 1, columns: 1 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function cellOf({ cells, values }: Row, index: number): string | number {
  return values?.[index] ?? bare(cells[index]!);
}

function styleOf({ numeric, format }: Column, row: Row): CellStyle {
  const own = row.format ?? format;
  const alignment = { horizontal: numeric ? 'right' : 'left', vertical: 'top' } as const;
  return own === undefined ? { alignment } : { alignment, numFmt: formats[own] };
}

function notesSheet(name: string, notes: readonly Note[]): WriteSheet {
  const cells = new Map<string, { value: string; style: CellStyle }>();
  notes.forEach(([label, text], at) => {
    cells.set(`${at},0`, { value: label, style: { font: { bold: true }, alignment: { vertical: 'top' } } });
    cells.set(`${at},1`, { value: text, style: { alignment: { wrapText: true, vertical: 'top' } } });
  });
  return {
    name,
    rows: notes.map(([label, text]) => [label, text]),
    cells,
    columns: [{ width: widthOf(notes.map(([label]) => label)) }, { width: wideNotes }],
  };
}

/** Chinese characters are as wide as two others. */
function widthOf(texts: readonly string[]): number {
  const widths = texts.map((text) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 2));
  return Math.min(widest, Math.max(narrowest, ...widths));
}

/** Names as spreadsheet programs allow them, each once. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain =
      title
        .replaceAll(/[[\]:*?/\\]/g, ' ')
        .replaceAll(/^'|'$/g, '')
        .trim() || '–';
    for (let times = 1; ; times += 1) {
      const end = times === 1 ? '' : ` ${times}`;
      const name = plain.slice(0, longest - end.length) + end;
      // Programs do not tell capitals from small letters here.
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
