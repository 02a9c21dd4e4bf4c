/**
 * XLS to sheets, as Excel 5 to 2003 wrote them. Read here and not by a library: those that may be used take no notice of
 * hidden sheets and columns, leave the dates of Chinese Excel as numbers, read files with a password as if they had none,
 * or lose texts that shared formulas came to.
 */

import {
  booleanText,
  builtInDateShown,
  type DateShown,
  dateShown,
  errorText,
  numberText,
  serialText,
} from './cell-text.ts';
import { CompoundFile } from './compound-file.ts';
import { Budget, Grid } from './grid.ts';
import { Records } from './records.ts';
import { WorkbookError, type WorkbookSheet } from './workbook.ts';

// Kinds of records, as [MS-XLS] 2.3 numbers them.
const BEGIN = 0x0809;
const END = 0x000a;
const PASSWORD = 0x002f;
const CODE_PAGE = 0x0042;
const DATE_SYSTEM = 0x0022;
const FORMAT = 0x041e;
const STYLE = 0x00e0;
const SHEET = 0x0085;
const TEXTS = 0x00fc;
const COLUMNS = 0x007d;
const TEXT_OF_TABLE = 0x00fd;
const TEXT = 0x0204;
const RICH_TEXT = 0x00d6;
const NUMBER = 0x0203;
const SHORT_NUMBER = 0x027e;
const SHORT_NUMBERS = 0x00bd;
const BOOLEAN_OR_ERROR = 0x0205;
const FORMULA = 0x0006;
const TEXT_OF_FORMULA = 0x0207;
const MERGES = 0x00e5;

const BIFF5 = 0x0500;
const BIFF8 = 0x0600;

/** A sheet of cells, among charts, macros and modules. */
const CELLS = 0;

interface SheetEntry {
  readonly name: string;
  readonly position: number;
  readonly hidden: boolean;
}

interface Globals {
  readonly sheets: readonly SheetEntry[];
  readonly texts: readonly string[];
  /** How far cells of a style show dates. */
  readonly shown: readonly (DateShown | null)[];
  readonly is1904: boolean;
}

/**
 * The sheets of an XLS file.
 *
 * @throws {WorkbookError} when it is no workbook, or too much of one
 */
export async function readXlsSheets(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  const file = new CompoundFile(bytes);
  // A workbook with a password is packed into such a file too, whatever its name.
  if (file.has('EncryptedPackage')) throw new WorkbookError('workbook-encrypted', 'encrypted package');
  const name = ['Workbook', 'Book'].find((stream) => file.has(stream));
  if (name === undefined) throw new WorkbookError('workbook-format', 'no workbook in the compound file');
  const records = new Records(file.stream(name));
  const budget = new Budget();
  const globals = readGlobals(records, budget);
  return globals.sheets.map((sheet) => readSheet(records, sheet, globals, budget));
}

function readGlobals(records: Records, budget: Budget): Globals {
  if (records.next() !== BEGIN) throw new WorkbookError('workbook-format', 'no beginning');
  const version = records.u16();
  if (version !== BIFF5 && version !== BIFF8) throw new WorkbookError('workbook-format', `BIFF ${version}`);
  records.isUnicode = version === BIFF8;
  const sheets: SheetEntry[] = [];
  const texts: string[] = [];
  const formats: number[] = [];
  const dateFormats = new Map<number, DateShown | null>();
  let is1904 = false;
  for (let kind = records.next(); kind >= 0 && kind !== END; kind = records.next()) {
    switch (kind) {
      case PASSWORD:
        throw new WorkbookError('workbook-encrypted', 'a password');
      case CODE_PAGE:
        records.codePage = records.u16();
        break;
      case DATE_SYSTEM:
        is1904 = records.u16() === 1;
        break;
      case FORMAT: {
        const id = records.u16();
        dateFormats.set(id, dateShown(records.text(records.isUnicode ? records.u16() : records.u8())));
        break;
      }
      case STYLE:
        records.u16();
        formats.push(records.u16());
        break;
      case SHEET: {
        const position = records.u32();
        const hidden = (records.u8() & 3) !== 0;
        const type = records.u8();
        const name = records.text(records.u8());
        if (type !== CELLS) break;
        budget.spendSheet();
        sheets.push({ name, position, hidden });
        break;
      }
      case TEXTS: {
        records.u32();
        const count = records.u32();
        // Some programs count wrong.
        for (let i = 0; i < count && records.hasMore; i++) texts.push(records.text(records.u16()));
        break;
      }
    }
  }
  const shown = formats.map((id) => {
    const own = dateFormats.get(id);
    return own === undefined ? builtInDateShown(id) : own;
  });
  return { sheets, texts, shown, is1904 };
}

function readSheet(records: Records, entry: SheetEntry, globals: Globals, budget: Budget): WorkbookSheet {
  const grid = new Grid(budget);
  const { texts, shown, is1904 } = globals;
  const number = (row: number, column: number, style: number, value: number) => {
    const date = shown[style] ?? null;
    grid.set(row, column, date === null ? numberText(value) : serialText(value, date, is1904), date !== null);
  };
  // The cell of a formula whose text is yet to come.
  let waiting: readonly [row: number, column: number] | null = null;
  // Charts within the sheet have a beginning and an end of their own.
  let depth = 0;
  records.seek(entry.position);
  for (let kind = records.next(); kind >= 0; kind = records.next()) {
    if (kind === BEGIN) depth++;
    else if (kind === END && --depth <= 0) return grid.sheet(entry.name, entry.hidden);
    if (depth !== 1) continue;
    switch (kind) {
      case COLUMNS: {
        const from = records.u16();
        const to = records.u16();
        records.skip(4);
        if ((records.u16() & 1) !== 0) grid.hideColumns(from, to);
        break;
      }
      case TEXT_OF_TABLE: {
        const { row, column } = place(records);
        const text = texts[records.u32()];
        if (text === undefined) throw new WorkbookError('workbook-damaged', 'a text that is not there');
        grid.set(row, column, text, true);
        break;
      }
      case TEXT:
      case RICH_TEXT: {
        const { row, column } = place(records);
        grid.set(row, column, records.text(records.u16()), true);
        break;
      }
      case NUMBER: {
        const { row, column, style } = place(records);
        number(row, column, style, records.f64());
        break;
      }
      case SHORT_NUMBER: {
        const { row, column, style } = place(records);
        number(row, column, style, records.rk());
        break;
      }
      case SHORT_NUMBERS: {
        const row = records.u16();
        let column = records.u16();
        while (records.left >= 8) number(row, column++, records.u16(), records.rk());
        break;
      }
      case BOOLEAN_OR_ERROR: {
        const { row, column } = place(records);
        const value = records.u8();
        grid.set(row, column, records.u8() === 1 ? errorText(value) : booleanText(value !== 0), false);
        break;
      }
      case FORMULA: {
        const { row, column, style } = place(records);
        waiting = null;
        const result = records.raw(8);
        // What is no number stands in the bytes of one that is none.
        if (result.getUint16(6, true) !== 0xffff) {
          number(row, column, style, result.getFloat64(0, true));
          break;
        }
        const type = result.getUint8(0);
        const value = result.getUint8(2);
        if (type === 0) waiting = [row, column];
        else if (type === 1) grid.set(row, column, booleanText(value !== 0), false);
        else if (type === 2) grid.set(row, column, errorText(value), false);
        break;
      }
      case TEXT_OF_FORMULA:
        if (waiting !== null) grid.set(...waiting, records.text(records.u16()), true);
        waiting = null;
        break;
      case MERGES: {
        const count = records.u16();
        for (let i = 0; i < count; i++) {
          const fromRow = records.u16();
          const toRow = records.u16();
          const fromColumn = records.u16();
          grid.merge(fromRow, fromColumn, toRow, records.u16());
        }
        break;
      }
    }
  }
  throw new WorkbookError('workbook-damaged', 'a sheet without end');
}

function place(records: Records): { row: number; column: number; style: number } {
  return { row: records.u16(), column: records.u16(), style: records.u16() };
}
