/** Rows that are no records: blank ones, totals, headers and titles that come again, signatures and notes. */
import type { Block } from './block.ts';
import { CellCache } from './cells/cell-cache.ts';
import { cleanCell } from './cells/spelling.ts';
import { saysWho } from './dataset.ts';
import { normaliseHeader } from './header/header.ts';
import type { Table } from './table.ts';

export type RowClass = 'record' | 'blank' | 'total' | 'repeated' | 'note' | 'other-header';

/** Words at the head of a row, or in the place of a unit, that make it a total and not a record. */
const totals =
  /^(合计|总计|小计|共计|累计|总数|总人数|人数合计|合计人数|本页合计|本页小计|全校|全院|共|total|subtotal|grandtotal|sum)([\d一二三四五六七八九十百千]*[人名]?)$/;

/** How the lines begin that people sign, date and explain a table with. */
const notes =
  /^(填表|填报|制表|制作|审核|复核|审批人|负责人|经办|签字|签名|盖章|公章|单位盖章|备注|注[0-9一二三]?$|说明|党委书记|支部书记|书记签|打印|印制|第\d+页|共\d+页|preparedby|checkedby|approvedby|signature)/;

/** A word for notes, with the colon that tells it from a name that begins so. */
const noteWithColon = /^(注|notes?)\s*[:：]/i;

/** Longer than any word that is a total. */
const LONGEST_TOTAL = 12;

/** Longer than what stands in one cell of a record and nothing else in its row. */
const LONGEST_LONELY = 12;

/** Plain letters and signs up to a digit, as in most person keys and dates: no total is written so. */
const startsWithNumber = /^[ -~]*\d/;

const PLAIN = 0;
const SUSPECT = 1;

export function isTotalWord(text: string): boolean {
  const word = normaliseHeader(text);
  return word.length <= LONGEST_TOTAL && totals.test(word);
}

function isNote(text: string): boolean {
  return notes.test(normaliseHeader(text)) || noteWithColon.test(text);
}

export class RowClassifier {
  private readonly keyColumn: number;
  private readonly requiredColumns: readonly number[];
  /** Columns of names that a row is about, such as its unit. */
  private readonly nameColumns: readonly number[];
  /** Columns that say nothing of anybody, such as the number of the line. */
  private readonly unusedColumns: ReadonlySet<number>;
  private readonly dateColumns: ReadonlySet<number>;
  private readonly tops: ReadonlySet<string>;
  private readonly topHeads: ReadonlySet<string>;
  /** Whether no header or title begins like most records do, so that those need no second look. */
  private readonly numbersTell: boolean;
  /** What columns of this kind are called. */
  private readonly headers: ReadonlySet<string>;
  private readonly ownTops: readonly (readonly string[])[];
  private readonly heads = new CellCache();
  private readonly names = new CellCache();

  constructor({ dataset, layout: { match, tops } }: Table) {
    this.keyColumn = match.fields.findIndex((field) => field !== null && saysWho(field));
    const columns = match.fields.map((field, column) => ({ field, column }));
    const required = columns.filter(({ field }) => field?.required);
    this.requiredColumns = required.map(({ column }) => column);
    this.nameColumns = required
      .filter(({ field }) => field?.type === 'unit' || (field?.type === 'category' && !field.values))
      .map(({ column }) => column);
    this.unusedColumns = new Set(
      columns.filter(({ field }) => field?.type === 'unused').map(({ column }) => column),
    );
    this.dateColumns = new Set(
      columns.filter(({ field }) => field?.type === 'date').map(({ column }) => column),
    );
    const isPrivate = (column: number) => match.fields[column]?.type === 'private';
    // Private cells are blanked in the rows below the header, also where the header comes again.
    const comingAgain = tops.map((top) => top.map((cell, column) => (isPrivate(column) ? '' : cell)));
    this.tops = new Set(comingAgain.map(recordKey).filter((key) => key !== ''));
    this.topHeads = new Set([...this.tops].map((key) => key.trimStart().split('\n')[0]!));
    this.ownTops = comingAgain;
    const headers = dataset.fields.flatMap((field) => [field.name, ...(field.headers ?? [])]);
    this.headers = new Set(headers.map(normaliseHeader));
    this.numbersTell = ![...this.topHeads].some((head) => startsWithNumber.test(head));
  }

  classify(block: Block, record: number): RowClass {
    const first = firstFilled(block, record);
    if (first < 0) return 'blank';
    if (
      this.hasIdentity(block, record) &&
      ((this.numbersTell && startsLikeKey(block, record, first)) ||
        this.isPlain(block, record, first, this.heads, this.suspectHead)) &&
      this.nameColumns.every((column) => this.isPlain(block, record, column, this.names, isTotalWord))
    ) {
      return 'record';
    }
    return this.look(block.cells(record));
  }

  /** Whether the cells that a record cannot do without are filled at all. */
  private hasIdentity(block: Block, record: number): boolean {
    if (this.keyColumn >= 0) return isFilled(block, record, this.keyColumn);
    return this.requiredColumns.some((column) => isFilled(block, record, column));
  }

  private isPlain(
    block: Block,
    record: number,
    column: number,
    cache: CellCache,
    suspect: (text: string) => boolean,
  ): boolean {
    const at = block.cell(record, column);
    if (at < 0) return true;
    const start = block.starts[at]!;
    const end = block.ends[at]!;
    const index = cache.find(block.bytes, start, end);
    if (index >= 0) return cache.values[index] === PLAIN;
    const isSuspect = suspect(block.textAt(start, end));
    cache.add(block.bytes, start, end, isSuspect ? SUSPECT : PLAIN, 0);
    return !isSuspect;
  }

  private readonly suspectHead = (text: string): boolean => {
    const word = normaliseHeader(text);
    if (this.topHeads.has(word) || this.headers.has(word) || cleanCell(text) === '') return true;
    return isStamp(text) || (!startsWithNumber.test(text) && (isTotalWord(text) || isNote(text)));
  };

  /** Whether a row names columns of this kind, at least three and half of its cells: another table begins there. */
  private isHeader(texts: readonly string[]): boolean {
    const known = texts.filter((text) => this.headers.has(normaliseHeader(text))).length;
    return known >= 3 && known * 2 >= texts.length;
  }

  /** Whether another header names the columns that both have as this table's does, so that rows below can be read. */
  agrees(cells: readonly string[]): boolean {
    return cells.every((text, column) => {
      const word = normaliseHeader(text);
      const own = this.ownTops.map((top) => normaliseHeader(top[column] ?? '')).filter((top) => top !== '');
      return word === '' || own.length === 0 || own.includes(word);
    });
  }

  /** What a row is that is not plainly a record. */
  private look(cells: readonly string[]): RowClass {
    const filled = cells.map((text, column) => ({ text: cleanCell(text), column }));
    const texts = filled.filter(({ text }) => text !== '');
    const [first] = texts;
    if (first === undefined) return 'blank';
    if (this.tops.has(recordKey(cells))) return 'repeated';
    if (this.isHeader(texts.map(({ text }) => text))) return 'other-header';
    if (!startsWithNumber.test(first.text) && isTotalWord(first.text)) return 'total';
    if (this.nameColumns.some((column) => isTotalWord(cells[column] ?? ''))) return 'total';
    // `填表人：` may stand where the keys stand.
    if (isNote(first.text) && /[:：]/.test(first.text)) return 'note';
    // So may a stamp, a page, a day: a line of one cell or two.
    const isAside = isStamp(first.text) && !this.dateColumns.has(first.column);
    if (texts.length <= 2 && (isAside || isNote(first.text))) return 'note';
    const isFilledIn = (column: number) => cleanCell(cells[column] ?? '') !== '';
    if (this.keyColumn >= 0 ? isFilledIn(this.keyColumn) : this.requiredColumns.some(isFilledIn)) {
      return 'record';
    }
    if (texts.some(({ text }) => isTotalWord(text))) return 'total';
    if (isNote(first.text)) return 'note';
    // A line whose number was filled in beforehand, and nothing else.
    if (texts.length === 1 && this.unusedColumns.has(first.column) && /^\d+$/.test(first.text))
      return 'blank';
    // Explanations stand at the beginning of their line, or in all cells of a merged one.
    const isOneText = new Set(texts.map(({ text }) => text)).size === 1;
    const isAcross = first.column === 0 || texts.length > 1;
    if (isOneText && (/[:：]/.test(first.text) || (isAcross && first.text.length > LONGEST_LONELY)))
      return 'note';
    return 'record';
  }
}

function isStamp(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  return /^[(（]?(盖章|公章|签章)[)）]?$|^\d*年\d*月\d*日?$|制$|^\d{4}[-./]\d{1,2}[-./]\d{1,2}$/.test(plain);
}

/** A record as one text, to know it again. */
function recordKey(record: readonly string[]): string {
  return record.map(normaliseHeader).join('\n').trimEnd();
}

function firstFilled(block: Block, record: number): number {
  const width = block.width(record);
  for (let column = 0; column < width; column++) if (isFilled(block, record, column)) return column;
  return -1;
}

/** As `startsWithNumber`, without making a text of the cell. */
function startsLikeKey(block: Block, record: number, column: number): boolean {
  const at = block.cell(record, column);
  const end = block.ends[at]!;
  for (let i = block.starts[at]!; i < end; i++) {
    const byte = block.bytes[i]!;
    if (byte >= 0x30 && byte <= 0x39) return true;
    if (byte < 0x20 || byte >= 0x7f) return false;
  }
  return false;
}

function isFilled(block: Block, record: number, column: number): boolean {
  const at = block.cell(record, column);
  if (at < 0) return false;
  const end = block.ends[at]!;
  for (let i = block.starts[at]!; i < end; i++) if (block.bytes[i]! > 0x20) return true;
  return false;
}
