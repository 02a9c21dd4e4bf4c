/** Cells to values: one reader per column, by the type of its field. */
import { type Column, copyOf, type DateColumn, type Dictionary, NOT_RECORDED } from './column.ts';
import type { Field } from './dataset.ts';
import { parseDate } from './date.ts';
import type { Issue, IssueCode } from './issue.ts';
import type { IssueLog } from './issues.ts';
import type { ReadMemory } from './read-memory.ts';
import type { UnitNames } from './unit-names.ts';

/** Spellings that say "nothing was written down". */
const blanks = new Set(['', '无', '—', '-', '/', '待定', '不详']);

const yes = new Set(['yes', 'y', 'true', '1', '是', '有', '√']);
const no = new Set(['no', 'n', 'false', '0', '否', '×']);
const flagValues = ['yes', 'no'];

const wholeNumber = /^[+-]?\d{1,9}$/;

/** Reads the cells of one column; faults go into the log, and the cell is then not recorded. */
export class ColumnReader {
  private readonly spellings: ReadonlyMap<string, string> | null;
  /** Codes of cells as written, blanks among them: rosters repeat their words, and one look-up is enough. */
  private readonly codes = new Map<string, number>();

  private readonly field: Field;
  readonly column: number;
  private readonly header: string;
  private readonly file: string;
  private readonly dictionary: Dictionary;
  private readonly unitNames: UnitNames;
  private readonly log: IssueLog;

  constructor(
    field: Field,
    place: { readonly column: number; readonly header: string; readonly file: string },
    kind: string,
    memory: ReadMemory,
    log: IssueLog,
  ) {
    this.field = field;
    this.column = place.column;
    this.header = place.header;
    this.file = place.file;
    this.dictionary = memory.dictionary(kind, field.name);
    this.unitNames = memory.unitNames;
    this.log = log;
    this.spellings = spellingsOf(field);
  }

  /** The column of some rows; null for keys, which enter no tally. */
  read(records: readonly (readonly string[])[], rows: readonly number[]): Column | null {
    switch (this.field.type) {
      case 'key':
        return null;
      case 'date':
        return this.readDates(records, rows);
      case 'integer': {
        const values = new Int32Array(records.length);
        for (let i = 0; i < values.length; i++) values[i] = this.integer(this.cell(records[i]!), rows[i]!);
        return { type: 'integer', values };
      }
      case 'category':
      case 'unit':
      case 'share':
      case 'flag': {
        const values = new Int32Array(records.length);
        for (let i = 0; i < values.length; i++) values[i] = this.category(records[i]!, rows[i]!);
        return { type: 'category', values, dictionary: this.dictionary };
      }
    }
  }

  /** Why a required cell makes its row unusable, or null if it does not. */
  whyUnusable(record: readonly string[], row: number): Issue | null {
    const code = this.codes.get(record[this.column] ?? '');
    if (code !== undefined && code !== NOT_RECORDED) return null;
    const cell = this.cell(record);
    if (blanks.has(cell)) return this.fault('missing-value', row, cell, this.expected());
    switch (this.field.type) {
      case 'key':
        // A spreadsheet has rounded such a number; whose it was cannot be told.
        return /^\d(\.\d+)?e\+?\d+$/i.test(cell) ? this.fault('invalid-number', row, cell, null) : null;
      case 'date':
        return parseDate(cell) === null ? this.fault('invalid-date', row, cell, 'YYYY-MM-DD') : null;
      case 'integer':
        return this.parseInteger(cell) === null
          ? this.fault('invalid-number', row, cell, this.expected())
          : null;
      case 'category':
      case 'unit':
      case 'share':
      case 'flag':
        return this.meaning(cell) === null ? this.fault(this.faultCode(), row, cell, this.expected()) : null;
    }
  }

  private cell(record: readonly string[]): string {
    const text = record[this.column];
    return text === undefined || text === '' ? '' : text.trim();
  }

  private fault(code: IssueCode, row: number, seen: string, expected: string | null): Issue {
    return this.log.add(code, { file: this.file, row, column: this.header, seen, expected });
  }

  private expected(): string | null {
    const { type, values, range } = this.field;
    if (type === 'date') return 'YYYY-MM-DD';
    if (type === 'share') return '0.07, 7%';
    if (type === 'flag') return flagValues.join(', ');
    if (type === 'integer') return range === undefined ? '0–' : `${range[0]}–${range[1]}`;
    return values === undefined ? null : Object.keys(values).join(', ');
  }

  private readDates(records: readonly (readonly string[])[], rows: readonly number[]): DateColumn {
    const values = new Int32Array(records.length);
    const precisions = new Uint8Array(records.length);
    for (let i = 0; i < values.length; i++) {
      const cell = this.cell(records[i]!);
      const packed = cell === '' ? null : parseDate(cell);
      if (packed === null) {
        if (!blanks.has(cell)) this.fault('invalid-date', rows[i]!, cell, 'YYYY-MM-DD');
        values[i] = NOT_RECORDED;
        continue;
      }
      values[i] = packed >> 2;
      precisions[i] = packed & 3;
    }
    return { type: 'date', values, precision: precisions };
  }

  private integer(cell: string, row: number): number {
    if (blanks.has(cell)) return NOT_RECORDED;
    const value = this.parseInteger(cell);
    if (value !== null) return value;
    this.fault('invalid-number', row, cell, this.expected());
    return NOT_RECORDED;
  }

  private parseInteger(cell: string): number | null {
    if (!wholeNumber.test(cell)) return null;
    const value = Number(cell);
    const [least, most] = this.field.range ?? [0, Number.MAX_SAFE_INTEGER];
    return value >= least && value <= most ? value : null;
  }

  private category(record: readonly string[], row: number): number {
    const text = record[this.column];
    if (text === undefined || text === '') return NOT_RECORDED;
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    const cell = text.trim();
    const isBlank = blanks.has(cell);
    const meaning = isBlank ? null : this.meaning(cell);
    if (isBlank || meaning !== null) {
      const code = meaning === null ? NOT_RECORDED : this.dictionary.codeOf(meaning);
      this.codes.set(copyOf(text), code);
      return code;
    }
    // Faults are not remembered: each is listed with its row.
    this.fault(this.faultCode(), row, cell, this.expected());
    return NOT_RECORDED;
  }

  private faultCode(): IssueCode {
    if (this.field.type === 'flag') return 'invalid-flag';
    return this.field.type === 'share' ? 'invalid-number' : 'unknown-value';
  }

  /** The canonical value of a cell, or null if it has none. */
  private meaning(cell: string): string | null {
    if (this.field.type === 'flag') {
      const word = cell.toLowerCase();
      return yes.has(word) ? 'yes' : no.has(word) ? 'no' : null;
    }
    if (this.field.type === 'share') return decimalShare(cell);
    if (this.field.type === 'unit') return this.unitNames.codeOf(cell);
    if (this.spellings === null) return cell;
    return this.spellings.get(cell) ?? this.spellings.get(cell.normalize('NFKC').toLowerCase()) ?? null;
  }
}

/**
 * A share as the text of its decimal: `7%` and `0.07` both give `0.07`. Digits are moved, not divided, so that
 * a target stays exact. Null if the text is no share from 0 to 1.
 */
export function decimalShare(text: string): string | null {
  const match = /^(\d+)(?:\.(\d+))?(%?)$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  if (match === null) return null;
  const [, whole, fraction = '', percent] = match;
  const digits = (percent === '' ? whole! : `00${whole}`) + fraction;
  const places = fraction.length + (percent === '' ? 0 : 2);
  const point = digits.length - places;
  const wholes = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const fractions = digits.slice(point).replace(/0+$/, '');
  const decimal = fractions === '' ? wholes : `${wholes}.${fractions}`;
  return Number(decimal) <= 1 ? decimal : null;
}

function spellingsOf(field: Field): ReadonlyMap<string, string> | null {
  if (field.values === undefined) return null;
  const spellings = new Map<string, string>();
  for (const [value, others] of Object.entries(field.values)) {
    for (const spelling of [value, ...others]) spellings.set(spelling.normalize('NFKC').toLowerCase(), value);
  }
  return spellings;
}
