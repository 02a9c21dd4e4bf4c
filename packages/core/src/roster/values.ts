/** Cells to values: one reader per column, by the type of its field. */
import type { Block } from './block.ts';
import { amountText, readAmount } from './cells/amount.ts';
import { CellCache } from './cells/cell-cache.ts';
import { precision as precisions, readDate, readDates } from './cells/date.ts';
import { readEntryYear } from './cells/entry-year.ts';
import { isoDayAt } from './cells/iso-day.ts';
import { countNames } from './cells/names.ts';
import { cleanCell, isBlankWord, plain, readFlag } from './cells/spelling.ts';
import { type Column, type Dictionary, NOT_RECORDED } from './column.ts';
import { type Field, type FieldType, saysWho } from './dataset.ts';
import { type Issue, type IssueCode, issueSeverity } from './issue.ts';
import type { IssueLog } from './issues.ts';
import { pseudonymOf } from './people/person-key.ts';
import type { Recipe } from './recipe.ts';
import type { UnitNames } from './unit-names.ts';

const flagValues = ['yes', 'no'];

/** Fields whose column is one of whole numbers. */
const counted: ReadonlySet<FieldType> = new Set(['integer', 'amount', 'entry-year', 'names']);

const wholeNumber = /^[+-]?(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})$/;
/** What is counted, behind its number. */
const measureWord = /(?<=\d)(?:[人名个篇次份本]|学时|课时|小时|学分)$/;
/** A spreadsheet has rounded such a number; whose it was cannot be told. */
const rounded = /^\d(\.\d+)?e\+?\d+$/i;

const NO_PRECISION = precisions.none;

/** What a spreadsheet writes where a formula failed, and what stands for the cell above: no values, whatever the column. */
const noValue = /^(#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)|同上|[〃"]|ditto)$/i;

/** Where a column stands, as issues name it. */
export interface ColumnPlace {
  /** From 0. */
  readonly column: number;
  readonly header: string;
  readonly file: string;
  readonly sheet: string | null;
}

/** What cells are understood by besides their field. */
export interface ReadingContext {
  readonly dictionary: Dictionary;
  readonly unitNames: UnitNames;
  readonly log: IssueLog;
  readonly recipe: Recipe | null;
  /** The day that the file speaks of. */
  readonly fileDay: number | null;
  /** The years of the programme of a record, where the file says them. */
  readonly programmeYears: ((block: Block, record: number) => number | null) | null;
  /** Only what is understood is taken, and nothing is listed. */
  readonly quiet?: true;
  /** Columns hold until the next ones are read, so that they can lie in the same memory. */
  readonly isPassing?: boolean;
}

/** Notes by small numbers, as the cache keeps them. */
const codes = Object.keys(issueSeverity) as IssueCode[];

/** What a cell came to. A note is a fault where the cell is then not recorded, else a remark. */
interface Meaning {
  readonly value: number;
  readonly note: IssueCode | null;
  /** The same wherever it is written. */
  readonly lasting: boolean;
}

const nothing: Meaning = { value: NOT_RECORDED, note: null, lasting: true };

function fault(note: IssueCode): Meaning {
  return { value: NOT_RECORDED, note, lasting: true };
}

function known(value: number, note: IssueCode | null = null): Meaning {
  return { value, note, lasting: true };
}

/** Reads the cells of one column; faults go into the log, and the cell is then not recorded. */
export class ColumnReader {
  readonly field: Field;
  readonly place: ColumnPlace;
  private readonly context: ReadingContext;
  private readonly cache = new CellCache();
  private passing = { values: new Int32Array(0), precision: new Uint8Array(0) };
  private readonly spellings: ReadonlyMap<string, string> | null;
  /** Any text is a value, so that words for nothing have to be told from it first. */
  private readonly isFreeText: boolean;
  private readonly decided: ReadonlyMap<string, string | null>;

  constructor(field: Field, place: ColumnPlace, context: ReadingContext) {
    this.field = field;
    this.place = place;
    this.context = context;
    this.spellings = spellingsOf(field);
    this.isFreeText = this.spellings === null || field.open === true;
    const values = Object.entries(context.recipe?.values?.[field.name] ?? {});
    this.decided = new Map(values.map(([spelling, value]) => [plain(spelling), value]));
  }

  /**
   * The columns of some records: one, or two for a range of dates.
   *
   * @param kept the places of the records in the block
   */
  read(block: Block, kept: Int32Array): Column[] {
    const { type } = this.field;
    if (type === 'dates') return this.readRanges(block, kept);
    if (type === 'date') return [this.readDates(block, kept)];
    const { first, starts, ends } = block;
    const { column } = this.place;
    const values = this.room(kept.length);
    for (let i = 0; i < values.length; i++) {
      const record = kept[i]!;
      const at = first[record]! + column;
      const isBlank = at >= first[record + 1]! || starts[at] === ends[at];
      values[i] = isBlank ? NOT_RECORDED : this.value(block, record, at);
    }
    if (counted.has(type)) return [{ type: 'integer', values }];
    return [{ type: 'category', values, dictionary: this.context.dictionary }];
  }

  private room(length: number): Int32Array {
    if (!this.context.isPassing) return new Int32Array(length);
    if (this.passing.values.length < length) {
      this.passing = { values: new Int32Array(length * 2), precision: new Uint8Array(length * 2) };
    }
    return this.passing.values.subarray(0, length);
  }

  private readDates(block: Block, kept: Int32Array): Column {
    const { bytes, first, starts, ends } = block;
    const { column } = this.place;
    const values = this.room(kept.length);
    const precision = this.context.isPassing
      ? this.passing.precision.subarray(0, kept.length)
      : new Uint8Array(kept.length);
    for (let i = 0; i < values.length; i++) {
      const record = kept[i]!;
      const at = first[record]! + column;
      if (at >= first[record + 1]! || starts[at] === ends[at]) {
        values[i] = NOT_RECORDED;
        precision[i] = NO_PRECISION;
        continue;
      }
      let packed = isoDayAt(bytes, starts[at]!, ends[at]!);
      if (packed === NOT_RECORDED) packed = this.value(block, record, at);
      const isDate = packed !== NOT_RECORDED;
      values[i] = isDate ? packed >> 2 : NOT_RECORDED;
      precision[i] = isDate ? packed & 3 : NO_PRECISION;
    }
    return { type: 'date', values, precision };
  }

  /** Why a required cell makes its row unusable, or null if it does not; lists it. */
  whyUnusable(block: Block, record: number): Issue | null {
    const at = block.cell(record, this.place.column);
    if (this.field.type === 'key') {
      if (at >= 0 && isPlainKey(block, at)) return null;
    } else if (at >= 0) {
      const index = this.met(block, at);
      if (index >= 0 && this.cache.values[index] !== NOT_RECORDED) return null;
    }
    const text = block.text(record, this.place.column);
    if (this.field.type === 'key') {
      const key = cleanCell(text);
      if (isBlankWord(key)) return this.list('missing-value', block.row + record, text);
      if (noValue.test(key)) return this.list('unknown-value', block.row + record, text);
      return rounded.test(key) ? this.list('invalid-number', block.row + record, text) : null;
    }
    const meaning = this.understand(text, block, record);
    if (meaning.lasting) this.remember(block, at, meaning);
    if (meaning.value !== NOT_RECORDED) return null;
    return this.list(meaning.note ?? 'missing-value', block.row + record, text);
  }

  /** What a cell says, without listing anything. */
  peek(block: Block, record: number): number {
    const at = block.cell(record, this.place.column);
    if (at < 0) return NOT_RECORDED;
    const start = block.starts[at]!;
    const end = block.ends[at]!;
    if (start === end) return NOT_RECORDED;
    if (this.field.type === 'date') {
      const day = isoDayAt(block.bytes, start, end);
      if (day !== NOT_RECORDED) return day;
    }
    const index = this.met(block, at);
    if (index >= 0) return this.cache.values[index]!;
    return this.understand(block.textAt(start, end), block, record).value;
  }

  /** The place of a cell in the cache; a workbook's cell of text may mean another date than its like of numbers. */
  private met(block: Block, at: number): number {
    if (block.textCells?.has(at)) return -1;
    return this.cache.find(block.bytes, block.starts[at]!, block.ends[at]!);
  }

  /** What a cell says that is not blank; notes go into the log. */
  private value(block: Block, record: number, at: number): number {
    const start = block.starts[at]!;
    const end = block.ends[at]!;
    const index = this.met(block, at);
    if (index >= 0) {
      const note = this.cache.notes[index]!;
      if (note > 0) this.list(codes[note - 1]!, block.row + record, block.textAt(start, end));
      return this.cache.values[index]!;
    }
    const text = block.textAt(start, end);
    const meaning = this.understand(text, block, record);
    if (meaning.lasting) this.remember(block, at, meaning);
    if (meaning.note !== null) this.list(meaning.note, block.row + record, text);
    return meaning.value;
  }

  private remember(block: Block, at: number, { value, note }: Meaning): void {
    if (at < 0) return;
    const number = note === null ? 0 : codes.indexOf(note) + 1;
    this.cache.add(block.bytes, block.starts[at]!, block.ends[at]!, value, number);
  }

  private list(code: IssueCode, row: number, text: string): Issue | null {
    if (this.context.quiet) return null;
    const { file, sheet, header } = this.place;
    const seen = text.trim();
    const expected = code === 'near-unit' ? this.context.unitNames.nearest(seen) : this.expected(code);
    return this.context.log.add(code, { file, sheet, row, column: header, seen, expected });
  }

  /** What would have been right, in words of the contract. */
  private expected(code: IssueCode): string | null {
    const { type, values, range } = this.field;
    if (issueSeverity[code] === 'warning') return null;
    if (saysWho(this.field)) return null;
    if (code === 'grade-without-date' || code === 'leaving-year') return null;
    if (type === 'date' || type === 'dates') return 'YYYY-MM-DD';
    if (type === 'share') return '0.07, 7%';
    if (type === 'flag') return flagValues.join(', ');
    if (type === 'integer' || type === 'entry-year')
      return range === undefined ? '0–' : `${range[0]}–${range[1]}`;
    // With the two places that there may be behind the point.
    if (type === 'amount')
      return range === undefined ? '0.00–' : `${amountText(range[0] * 100)}–${amountText(range[1] * 100)}`;
    return values === undefined ? null : Object.keys(values).join(', ');
  }

  private understand(text: string, block: Block, record: number): Meaning {
    const cell = cleanCell(text);
    const decided = this.decided.get(plain(cell));
    if (decided === null) return nothing;
    if (decided !== undefined) return this.meaning(decided, block, record);
    if (noValue.test(cell)) return fault(this.field.type === 'date' ? 'invalid-date' : 'unknown-value');
    if (this.isFreeText && isBlankWord(cell) && this.field.type !== 'flag') return nothing;
    const meaning = this.meaning(cell, block, record);
    // `无` is a word of flags and of political status, and elsewhere says that nothing was written down.
    return meaning.value !== NOT_RECORDED || !isBlankWord(cell) ? meaning : nothing;
  }

  private meaning(cell: string, block: Block, record: number): Meaning {
    switch (this.field.type) {
      case 'date':
        return this.date(cell, block, record);
      case 'integer':
        return this.integer(cell);
      case 'amount':
        return this.amount(cell);
      case 'entry-year':
        return this.entryYear(cell, block, record);
      case 'names':
        return known(countNames(cell));
      case 'flag': {
        const isNumbered = this.field.numbered === true && /\d/.test(plain(cell));
        const flag = this.spellings?.get(plain(cell)) ?? readFlag(cell) ?? (isNumbered ? 'yes' : null);
        return flag === null ? fault('invalid-flag') : known(this.context.dictionary.codeOf(flag));
      }
      case 'share': {
        const share = decimalShare(cell);
        return share === null ? fault('invalid-number') : known(this.context.dictionary.codeOf(share));
      }
      case 'unit':
        return this.unit(cell);
      case 'person':
        return this.person(cell);
      default:
        return this.category(cell);
    }
  }

  private date(cell: string, block: Block, record: number): Meaning {
    const at = block.cell(record, this.place.column);
    const isText = block.textCells?.has(at) ?? false;
    const pointOne = this.context.recipe?.dates?.[this.field.name];
    const { packed, note } = readDate(cell, { isText, ...(pointOne === undefined ? {} : { pointOne }) });
    if (packed === null) return { ...fault(note ?? 'invalid-date'), lasting: !isText };
    return { value: packed, note, lasting: !isText };
  }

  private integer(cell: string): Meaning {
    const digits = cell.normalize('NFKC').replace(measureWord, '');
    if (!wholeNumber.test(digits)) return fault('invalid-number');
    const value = Number(digits.replaceAll(',', ''));
    const [least, most] = this.field.range ?? [0, Number.MAX_SAFE_INTEGER];
    return value >= least && value <= most ? known(value) : fault('invalid-number');
  }

  private amount(cell: string): Meaning {
    const fen = readAmount(cell);
    if (fen === null) return fault('invalid-number');
    const [least, most] = this.field.range ?? [0, Number.MAX_SAFE_INTEGER];
    return fen >= least * 100 && fen <= most * 100 ? known(fen) : fault('invalid-number');
  }

  private entryYear(cell: string, block: Block, record: number): Meaning {
    const { fileDay, programmeYears } = this.context;
    const { header } = this.place;
    const inAnyProgramme = readEntryYear(cell, { date: fileDay, programmeYears: null, header });
    // A leaving year says another entry year for another programme.
    const lasting = !('fault' in inAnyProgramme && inAnyProgramme.fault === 'leaving-year');
    const years = lasting ? null : (programmeYears?.(block, record) ?? null);
    const reading = lasting
      ? inAnyProgramme
      : readEntryYear(cell, { date: fileDay, programmeYears: years, header });
    if ('fault' in reading) {
      const { fault: why } = reading;
      return { ...fault(why === 'unknown-value' ? 'invalid-number' : why), lasting };
    }
    const [least, most] = this.field.range ?? [0, Number.MAX_SAFE_INTEGER];
    if (reading.year < least || reading.year > most) return { ...fault('invalid-number'), lasting };
    return { value: reading.year, note: null, lasting };
  }

  private unit(cell: string): Meaning {
    const { unitNames, dictionary, quiet } = this.context;
    const code = dictionary.codeOf(unitNames.codeOf(cell));
    const isStrange = !quiet && unitNames.nearest(cell) !== null;
    return known(code, isStrange ? 'near-unit' : null);
  }

  private person(key: string): Meaning {
    if (rounded.test(key)) return fault('invalid-number');
    return known(this.context.dictionary.codeOf(pseudonymOf(key)));
  }

  private category(cell: string): Meaning {
    const { dictionary, quiet } = this.context;
    const value = this.spellings === null ? cell : this.spellings.get(plain(cell));
    if (value !== undefined) return known(dictionary.codeOf(value));
    if (this.field.open && !quiet) return known(dictionary.codeOf(cell));
    return fault('unknown-value');
  }

  private readRanges(block: Block, kept: Int32Array): Column[] {
    const from = new Int32Array(kept.length).fill(NOT_RECORDED);
    const to = new Int32Array(kept.length).fill(NOT_RECORDED);
    for (let i = 0; i < kept.length; i++) {
      const text = block.text(kept[i]!, this.place.column);
      if (isBlankWord(cleanCell(text))) continue;
      const dates = readDates(cleanCell(text));
      if (dates === null) {
        this.list('invalid-date', block.row + kept[i]!, text);
        continue;
      }
      const [first, second] = dates;
      if (first.packed !== null) from[i] = first.packed;
      if (second?.packed != null) to[i] = second.packed;
      const note = first.note ?? second?.note ?? null;
      if (note !== null) this.list(note, block.row + kept[i]!, text);
    }
    return [datesOf(from), datesOf(to)];
  }
}

/** Whether a key is written in digits and capitals other than E, so that it is neither a word nor a rounded number. */
function isPlainKey({ bytes, starts, ends }: Block, at: number): boolean {
  let hasDigit = false;
  for (let i = starts[at]!; i < ends[at]!; i++) {
    const byte = bytes[i]!;
    if (byte >= 0x30 && byte <= 0x39) hasDigit = true;
    else if (byte !== 0x2d && (byte < 0x41 || byte > 0x5a || byte === 0x45)) return false;
  }
  return hasDigit;
}

/** A column of dates from days packed with their precision; its values are those handed in, unpacked in place. */
function datesOf(packed: Int32Array): Column {
  const precisions = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i++) {
    const value = packed[i]!;
    if (value === NOT_RECORDED) continue;
    precisions[i] = value & 3;
    packed[i] = value >> 2;
  }
  return { type: 'date', values: packed, precision: precisions };
}

/** A column with the same value in all rows, from one that has it in its first. */
export function constantColumn(one: Column, length: number): Column {
  const values = new Int32Array(length).fill(one.values[0]!);
  if (one.type !== 'date') return { ...one, values };
  return { type: 'date', values, precision: new Uint8Array(length).fill(one.precision[0]!) };
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
    for (const spelling of [value, ...others]) spellings.set(plain(spelling), value);
  }
  return spellings;
}
