/** Records to the rows of a batch: decides which are rows at all, then reads column by column. */
import { civilOf, dayOf } from '../calendar.ts';
import { type Block, blockOf } from './block.ts';
import { precision } from './cells/date.ts';
import {
  type Batch,
  type BatchOrigin,
  type Column,
  type IntegerColumn,
  NOT_RECORDED,
  type PersonHashes,
} from './column.ts';
import { type Field, type Settling, saysWho } from './dataset.ts';
import type { Issue } from './issue.ts';
import type { IssueLog } from './issues.ts';
import { RowClassifier } from './no-record.ts';
import { hashKey } from './people/person-key.ts';
import { ALWAYS_AFTER, ALWAYS_BEFORE, type PeopleSeen, RowHash, type SeenRows } from './people/stays.ts';
import type { LedgerNumber, ReadOptions } from './read.ts';
import type { ReadMemory } from './read-memory.ts';
import { checkOrder, checkStatus, settleValues } from './row-checks.ts';
import { type FileReport, headerOf, type Table } from './table.ts';
import { Totals } from './totals.ts';
import { ColumnReader, constantColumn, type ReadingContext } from './values.ts';

/** Fields that no column of a tally is made of. */
const unread = new Set(['key', 'unused', 'private']);

/** In ledgers that are joined another may say what one leaves blank. */
const joinedLater = new Set(['unit', 'cohort']);

export class RowReader {
  private readonly firstRow: number;
  private readonly readers: readonly ColumnReader[];
  /** The same, those of names last. */
  private readonly inOrder: readonly ColumnReader[];
  private readonly implied: readonly { readonly field: string; readonly reader: ColumnReader }[];
  /** What a recipe, or the name of a sheet, says of all rows: columns of one row. */
  private readonly constants: ReadonlyMap<string, Column>;
  private readonly required: readonly ColumnReader[];
  /** Required fields whose value for all rows is none: what cannot be read makes each of them useless. */
  private readonly unusable: readonly string[];
  private readonly begins: readonly ColumnReader[];
  private readonly ends: readonly ColumnReader[];
  private readonly keyColumn: number;
  private readonly classifier: RowClassifier;
  private readonly totals: Totals;
  /** Rows of files of the same shape; people with their stays besides, unless ledgers are joined later. */
  private readonly seenRows: SeenRows;
  private readonly people: PeopleSeen | null;
  private readonly shapeHash: number;
  /** Columns in the order of their names, so that files compare whose columns stand in another. */
  private readonly hashed: readonly number[];
  private readonly keyHash = new RowHash();
  /** Row of a header with other columns, from which on nothing can be read. */
  private otherHeader: number | null = null;
  private readonly rowHash = new RowHash();

  private readonly table: Table;
  private readonly log: IssueLog;
  private readonly report: FileReport;
  private readonly onReject: ReadOptions['onReject'];
  private readonly ledger: LedgerNumber;
  private readonly withPlaces: boolean;
  private readonly withPeople: boolean;

  constructor(
    table: Table,
    memory: ReadMemory,
    log: IssueLog,
    report: FileReport,
    { onReject, isPassing = false, withPlaces = false, withPeople = false }: ReadOptions,
    ledger: LedgerNumber,
  ) {
    this.table = table;
    this.log = log;
    this.report = report;
    this.onReject = onReject;
    this.ledger = ledger;
    this.withPlaces = withPlaces;
    this.withPeople = withPeople;
    const { layout, dataset, sheet, constants } = table;
    const { match, header, recipe, day } = layout;
    this.firstRow = layout.headerRow + layout.headerRows;
    const place = (column: number, text: string) => ({
      column,
      header: text,
      file: sheet.source.name,
      sheet: sheet.name,
    });
    const context = (field: Field): ReadingContext => ({
      dictionary: memory.dictionary(dataset.kind, field.name),
      unitNames: memory.unitNames,
      log,
      recipe,
      isPassing,
      fileDay: day,
      programmeYears: field.type === 'entry-year' ? this.programmeYears : null,
    });
    this.readers = match.fields.flatMap((field, column) =>
      field === null ? [] : [new ColumnReader(field, place(column, header[column]!), context(field))],
    );
    const areNames = ({ field }: ColumnReader) => field.type === 'names';
    this.inOrder = [...this.readers.filter((reader) => !areNames(reader)), ...this.readers.filter(areNames)];
    const fieldOf = (name: string) => dataset.fields.find((field) => field.name === name);
    this.implied = (dataset.implies ?? []).flatMap(([from, to]) => {
      const column = match.fields.findIndex((field) => field?.name === from);
      const field = fieldOf(to);
      if (column < 0 || field === undefined) return [];
      const quiet = { ...context(field), quiet: true as const };
      return [{ field: to, reader: new ColumnReader(field, place(column, header[column]!), quiet) }];
    });
    this.constants = new Map(
      [...constants].flatMap(([name, value]): [string, Column][] => {
        const field = fieldOf(name);
        if (field === undefined || match.fields.some((other) => other?.name === name)) return [];
        const reader = new ColumnReader(field, place(0, name), { ...context(field), isPassing: false });
        const [column] = reader.read(blockOf(layout.headerRow, [[value]]), new Int32Array(1));
        return column === undefined ? [] : [[name, column]];
      }),
    );
    this.required = this.readers.filter(
      ({ field }) => field.required && (ledger === null || !joinedLater.has(field.name)),
    );
    this.unusable = dataset.fields
      .filter(({ name, required }) => required && this.constants.get(name)?.values[0] === NOT_RECORDED)
      .map(({ name }) => name)
      .filter((name) => ledger === null || !joinedLater.has(name));
    const datesOf = (names: readonly string[] = []) =>
      this.readers.filter(({ field }) => field.type === 'date' && names.includes(field.name));
    this.begins = datesOf(dataset.stay?.begins);
    this.ends = datesOf(dataset.stay?.ends);
    this.keyColumn = match.fields.findIndex((field) => field !== null && saysWho(field));
    this.classifier = new RowClassifier(table);
    this.totals = new Totals(table, this.readers, log);
    // Equal cells under other headers are other facts.
    const names = match.fields.map((field, column) => field?.name ?? header[column]!);
    this.hashed = names.map((_, column) => column).sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
    const shape = JSON.stringify([dataset.kind, this.hashed.map((column) => names[column]), [...constants]]);
    this.seenRows = memory.seenRows(shape);
    this.shapeHash = hashText(shape);
    const isStreamed = dataset.stay !== undefined && this.keyColumn >= 0 && ledger === null;
    this.people = isStreamed ? memory.people(dataset.kind) : null;
  }

  read(block: Block): Batch | null {
    const kept = new Int32Array(block.length);
    let count = 0;
    for (let record = Math.max(0, this.firstRow - block.row); record < block.length; record++) {
      this.report.rows++;
      if (this.isUsed(block, record)) kept[count++] = record;
    }
    return count === 0 ? null : this.batch(block, kept.slice(0, count));
  }

  private isUsed(block: Block, record: number): boolean {
    const { report } = this;
    const kind = this.classifier.classify(block, record);
    const row = block.row + record;
    if (kind === 'other-header' && !this.classifier.agrees(block.cells(record))) this.otherHeader = row;
    if (kind === 'other-header' || (this.otherHeader !== null && kind !== 'blank')) {
      report.rejected++;
      this.reject(block, record, [this.listOtherHeader(block, record, this.otherHeader ?? row)]);
      return false;
    }
    if (kind !== 'record') {
      report.skipped++;
      if (kind === 'total') this.totals.compare(block, record);
      return false;
    }
    this.totals.count(block, record);
    this.checkWidth(block, record);
    const reasons: Issue[] = [];
    for (const reader of this.required) {
      const issue = reader.whyUnusable(block, record);
      if (issue !== null) reasons.push(issue);
    }
    for (const name of this.unusable) {
      const { source, name: sheet } = this.table.sheet;
      const seen = this.table.constants.get(name) ?? '';
      reasons.push(this.log.add('missing-value', { file: source.name, sheet, row, column: name, seen }));
    }
    if (reasons.length > 0) {
      report.rejected++;
      this.reject(block, record, reasons);
      return false;
    }
    if (this.isDuplicate(block, record)) {
      report.skipped++;
      return false;
    }
    report.used++;
    return true;
  }

  /** Rows under another header would be read by the wrong columns, so none of them is. */
  private listOtherHeader(block: Block, record: number, header: number): Issue {
    const { sheet, layout } = this.table;
    return this.log.add('other-header', {
      file: sheet.source.name,
      sheet: sheet.name,
      row: block.row + record,
      seen: String(header),
      expected: String(layout.headerRow),
    });
  }

  private reject(block: Block, record: number, reasons: readonly Issue[]): void {
    const { sheet, layout } = this.table;
    this.onReject?.({
      file: sheet.source.name,
      sheet: sheet.name,
      header: layout.header,
      row: block.row + record,
      cells: block.cells(record),
      reasons,
    });
  }

  private checkWidth(block: Block, record: number): void {
    const { sheet, layout } = this.table;
    const expected = layout.header.length;
    const width = block.width(record);
    if (width === expected) return;
    // Workbooks leave blank cells at the end out.
    if (width < expected && sheet.name !== null) return;
    // Blank cells at the end are an artefact of spreadsheets, not a fault.
    if (
      width > expected &&
      block
        .cells(record)
        .slice(expected)
        .every((cell) => cell.trim() === '')
    )
      return;
    this.log.add('wrong-cell-count', {
      file: sheet.source.name,
      sheet: sheet.name,
      row: block.row + record,
      seen: String(width),
      expected: String(expected),
    });
  }

  /** Whether the same row was there before; lists it, and people in two places at once. */
  private isDuplicate(block: Block, record: number): boolean {
    const { rowHash, keyHash, people } = this;
    rowHash.reset();
    rowHash.low ^= this.shapeHash;
    const { bytes, starts, ends } = block;
    for (let place = 0; place < this.hashed.length; place++) {
      const at = block.cell(record, this.hashed[place]!);
      // Most cells of a wide roster are blank: each that is not says where it stands instead.
      if (at < 0 || starts[at] === ends[at]) continue;
      rowHash.addNumber(place);
      rowHash.addBytes(bytes, starts[at]!, ends[at]!);
    }
    if (people === null) {
      if (!this.seenRows.has(rowHash)) return false;
      this.listRow('duplicate-row', block, record);
      return true;
    }
    hashKey(keyHash, block, record, this.keyColumn);
    let begin = ALWAYS_BEFORE;
    for (const reader of this.begins) {
      const packed = reader.peek(block, record);
      if (packed !== NOT_RECORDED && packed >> 2 > begin) begin = packed >> 2;
    }
    let end = ALWAYS_AFTER;
    for (const reader of this.ends) {
      const packed = reader.peek(block, record);
      if (packed !== NOT_RECORDED) end = Math.min(end, earliest(packed));
    }
    const met = people.meet(keyHash, rowHash, begin, end);
    if (met === 'same-row') this.listRow('duplicate-row', block, record);
    if (met === 'overlap') this.listRow('overlapping-stays', block, record);
    return met === 'same-row';
  }

  private listRow(code: 'duplicate-row' | 'overlapping-stays', block: Block, record: number): void {
    const { sheet, layout } = this.table;
    const key = this.keyColumn >= 0 ? block.text(record, this.keyColumn).trim() : null;
    this.log.add(code, {
      file: sheet.source.name,
      sheet: sheet.name,
      row: block.row + record,
      ...(code === 'overlapping-stays' ? { column: layout.header[this.keyColumn]! } : {}),
      seen: key ?? block.cells(record).join(',').slice(0, 100),
    });
  }

  private batch(block: Block, kept: Int32Array): Batch {
    const { table } = this;
    const { dataset } = table;
    const columns = new Map<string, Column>();
    // A number somebody wrote goes before names that are counted.
    for (const reader of this.inOrder) {
      const { field } = reader;
      if (unread.has(field.type)) continue;
      const names = field.into ?? [field.name];
      reader.read(block, kept).forEach((column, i) => {
        const name = names[i]!;
        const before = columns.get(name);
        const isSum = this.isNames(name) && field.type === 'names';
        columns.set(
          name,
          before === undefined ? column : isSum ? summed(before, column) : filled(before, column),
        );
      });
    }
    for (const { field, reader } of this.implied) {
      const [column] = reader.read(block, kept);
      const before = columns.get(field);
      if (before !== undefined) columns.set(field, filled(before, column!));
      else if (column!.values.some((value) => value !== NOT_RECORDED)) columns.set(field, column!);
    }
    for (const [name, one] of this.constants) columns.set(name, constantColumn(one, kept.length));
    const rows = kept.map((record) => block.row + record);
    checkStatus(dataset, columns, (i, { field, issue }) => {
      this.log.add(issue, this.placeOf(block, kept[i]!, field));
    });
    // What one ledger leaves open another may settle, so joined ones are settled later.
    if (this.ledger === null) settleValues(dataset, columns, this.listUnsettled(block, kept));
    for (const { field, from, unless } of dataset.standIns ?? []) {
      const first = from.find((name) => columns.has(name));
      if (first !== undefined && !unless?.some((name) => columns.has(name)))
        columns.set(field, columns.get(first)!);
    }
    const batch: Batch = { kind: dataset.kind, length: kept.length, columns };
    if (this.ledger !== null) return { ...batch, origin: this.origin(block, kept, rows, this.ledger) };
    checkOrder(table, batch, rows, this.log);
    return {
      ...batch,
      ...(this.withPlaces ? { places: { tables: new Int32Array(rows.length), rows } } : {}),
      ...(this.withPeople && this.keyColumn >= 0 ? { people: this.peopleOf(block, kept) } : {}),
    };
  }

  /** Whether a column is made of names alone. */
  private isNames(name: string): boolean {
    return !this.readers.some(({ field }) => field.name === name);
  }

  private listUnsettled(block: Block, kept: Int32Array): (place: number, settling: Settling) => void {
    return (i, { field, by, issue }) => {
      this.log.add(issue, { ...this.placeOf(block, kept[i]!, field), expected: headerOf(this.table, by) });
    };
  }

  /** The cell of a field as issues name it. */
  private placeOf(block: Block, record: number, field: string) {
    const { sheet, layout } = this.table;
    const column = layout.match.fields.findIndex((other) => other?.name === field);
    return {
      file: sheet.source.name,
      sheet: sheet.name,
      row: block.row + record,
      column: headerOf(this.table, field),
      seen: block.text(record, column).trim(),
    };
  }

  private origin(block: Block, kept: Int32Array, rows: Int32Array, table: number): BatchOrigin {
    const { high, low } = this.peopleOf(block, kept);
    return { table, rows, keyHigh: high, keyLow: low };
  }

  private peopleOf(block: Block, kept: Int32Array): PersonHashes {
    const people = { high: new Int32Array(kept.length), low: new Int32Array(kept.length) };
    for (let i = 0; i < kept.length; i++) {
      hashKey(this.keyHash, block, kept[i]!, this.keyColumn);
      people.high[i] = this.keyHash.high;
      people.low[i] = this.keyHash.low;
    }
    return people;
  }

  private readonly programmeYears = (block: Block, record: number): number | null => {
    const reader = this.readers.find(({ field }) => field.name === 'programme_years');
    const constant = this.constants.get('programme_years')?.values[0];
    const years = reader?.peek(block, record) ?? constant ?? NOT_RECORDED;
    return years === NOT_RECORDED ? null : years;
  };
}

/** The first day that a date of a month or a year may be: what may fit contradicts nothing. */
function earliest(packed: number): number {
  const day = packed >> 2;
  if ((packed & 3) === precision.day) return day;
  const { year, month } = civilOf(day);
  return (packed & 3) === precision.month ? dayOf(year, month, 1) : dayOf(year, 1, 1);
}

function hashText(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Names in two columns, counted together. */
function summed(first: Column, second: Column): Column {
  const values = (first as IntegerColumn).values.slice();
  for (let i = 0; i < values.length; i++) {
    if (values[i] === NOT_RECORDED) values[i] = second.values[i]!;
    else if (second.values[i] !== NOT_RECORDED) values[i] = values[i]! + second.values[i]!;
  }
  return { type: 'integer', values };
}

/** A column, and where it does not say anything what the other says. */
function filled(first: Column, second: Column): Column {
  const values = first.values.slice();
  const precision = first.type === 'date' ? first.precision.slice() : null;
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== NOT_RECORDED) continue;
    values[i] = second.values[i]!;
    if (precision !== null && second.type === 'date') precision[i] = second.precision[i]!;
  }
  return { ...first, values, ...(precision === null ? {} : { precision }) } as Column;
}
