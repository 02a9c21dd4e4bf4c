/**
 * A file to batches of typed columns, and to issues. Nothing is guessed: what cannot be read is not recorded,
 * counted and listed. Rows in = used + rejected + skipped, always.
 */
import type { Batch, Column } from './column.ts';
import { type CsvChunk, csvChunks } from './csv.ts';
import type { Field } from './dataset.ts';
import { decodeText, EncodingError } from './encoding.ts';
import { normaliseHeader } from './header.ts';
import type { Issue } from './issue.ts';
import type { IssueLog } from './issues.ts';
import type { ReadMemory } from './read-memory.ts';
import { checkOrder, checkStays } from './row-checks.ts';
import { RowHash, type SeenRows } from './stays.ts';
import type { FileReport, Table } from './table.ts';
import { ColumnReader } from './values.ts';

/** How far reading has come. */
export interface Progress {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly size: number | null;
}

/** A row that could not be used, as it stood in the file. */
export interface RejectedRow {
  readonly file: string;
  readonly header: readonly string[];
  readonly row: number;
  readonly cells: readonly string[];
  readonly reasons: readonly Issue[];
}

export interface ReadOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly onReject?: (row: RejectedRow) => void;
  /** Stops reading with the signal's reason. */
  readonly signal?: { readonly aborted: boolean; throwIfAborted(): void };
}

/** Words at the head of a row, or in the place of a unit, that make it a total and not a record. */
const totals = /^(合计|总计|小计|共计|共\d+人|total|subtotal|grandtotal|sum)$/;

/**
 * Plain letters and signs up to a digit, as in most person keys and dates: no total is written so, and looking is
 * cheaper than normalising.
 */
const startsWithNumber = /^[ -~]*\d/;

/**
 * Reads the rows of a table, batch by batch. What was met goes into the log; the report is complete when the
 * last batch has been taken.
 */
export async function* readTable(
  table: Table,
  memory: ReadMemory,
  log: IssueLog,
  report: FileReport,
  options: ReadOptions = {},
): AsyncIterable<Batch> {
  const { source, header } = table;
  const file = source.name;
  let bytes = 0;
  listColumns(table, log);
  listMakeshifts(table, log);
  const rows = new RowReader(table, memory, log, report, options.onReject);
  const text = decodeText(source, table.encoding, (count) => {
    bytes += count;
  });
  try {
    for await (const chunk of csvChunks(text)) {
      options.signal?.throwIfAborted();
      for (const fault of chunk.faults) log.add(fault.code, { file, row: fault.row });
      const batch = rows.read(chunk);
      options.onProgress?.({ file, rows: report.rows, bytes, size: source.size ?? null });
      if (batch !== null) yield batch;
    }
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    log.add('bad-encoding', { file, row: report.rows + 2, seen: table.encoding });
  }
  if (report.rows === 0) log.add('no-rows', { file, seen: header.join(', ').slice(0, 200) });
}

function listColumns({ source, header, match }: Table, log: IssueLog): void {
  header.forEach((text, column) => {
    if (match.duplicates.includes(column)) {
      log.add('duplicate-column', { file: source.name, row: 1, column: text, seen: text });
    } else if (match.fields[column] === null && text !== '') {
      log.add('unknown-column', { file: source.name, row: 1, column: text, seen: text });
    }
  });
}

function isTotal(head: string): boolean {
  return head.length <= 12 && totals.test(head);
}

/** Says once of a file that it holds nothing better than what has to stand in. */
function listMakeshifts({ source, header, match }: Table, log: IssueLog): void {
  const columnOf = (name: string) => match.fields.findIndex((field) => field?.name === name);
  for (const { unless = [], issue } of match.dataset.standIns ?? []) {
    if (issue === undefined || unless.some((name) => columnOf(name) >= 0)) continue;
    const text = header[columnOf(issue.column)];
    if (text !== undefined) log.add(issue.code, { file: source.name, row: 1, column: text, seen: text });
  }
}

/** Turns records into the rows of a batch: decides which are rows at all, then reads column by column. */
class RowReader {
  private readonly headerKey: string;
  /** The first text of the header, normalised, and whether a digit tells a record from the header. */
  private readonly headerHead: string;
  private readonly digitTellsRecords: boolean;
  private readonly columns: readonly { readonly field: Field; readonly reader: ColumnReader }[];
  private readonly required: readonly {
    readonly field: Field;
    readonly column: number;
    readonly reader: ColumnReader;
  }[];
  private readonly keyColumn: number;
  /** Columns of names that a row is about, such as its unit; and which of the names met are words of a total. */
  private readonly nameColumns: readonly number[];
  private readonly totalsMet = new Map<string, boolean>();
  private readonly seenRows: SeenRows;
  private readonly hash = new RowHash();
  private headerMet = false;

  private readonly table: Table;
  private readonly memory: ReadMemory;
  private readonly log: IssueLog;
  private readonly report: FileReport;
  private readonly onReject: ReadOptions['onReject'];

  constructor(
    table: Table,
    memory: ReadMemory,
    log: IssueLog,
    report: FileReport,
    onReject: ReadOptions['onReject'],
  ) {
    this.table = table;
    this.memory = memory;
    this.log = log;
    this.report = report;
    this.onReject = onReject;
    const { match, header, source } = table;
    this.headerKey = header.map(normaliseHeader).join('\n');
    this.headerHead = normaliseHeader(header.find((cell) => cell !== '') ?? '');
    this.digitTellsRecords = !/\d/.test(this.headerHead);
    this.columns = match.fields.flatMap((field, column) => {
      if (field === null) return [];
      const place = { column, header: header[column]!, file: source.name };
      return [{ field, reader: new ColumnReader(field, place, table.dataset.kind, memory, log) }];
    });
    this.required = this.columns
      .filter(({ field }) => field.required)
      .map(({ field, reader }) => ({ field, column: reader.column, reader }));
    this.keyColumn = match.fields.findIndex((field) => field?.type === 'key');
    this.nameColumns = this.required
      .filter(
        ({ field: { type, values } }) => type === 'unit' || (type === 'category' && values === undefined),
      )
      .map(({ column }) => column);
    // Equal cells under other headers are other facts.
    const columns = match.fields.map((field, column) => field?.name ?? header[column]!);
    this.seenRows = memory.seenRows(JSON.stringify([table.dataset.kind, columns]));
  }

  read(chunk: CsvChunk): Batch | null {
    const { header } = this.table;
    const records: (readonly string[])[] = [];
    const rowNumbers: number[] = [];
    for (let i = 0; i < chunk.records.length; i++) {
      const record = chunk.records[i]!;
      const row = chunk.row + i;
      if (!this.headerMet) {
        this.headerMet = record.some((cell) => cell.trim() !== '');
        continue;
      }
      this.report.rows++;
      if (this.isNoRecord(record)) {
        this.report.skipped++;
        continue;
      }
      if (record.length !== header.length) this.listCellCount(record, row);
      const reasons = this.reasonsToReject(record, row);
      if (reasons.length > 0) {
        this.report.rejected++;
        this.onReject?.({ file: this.table.source.name, header, row, cells: record, reasons });
        continue;
      }
      if (this.isDuplicate(record)) {
        this.report.skipped++;
        const seen = this.keyColumn >= 0 ? record[this.keyColumn]! : record.join(',').slice(0, 100);
        this.log.add('duplicate-row', { file: this.table.source.name, row, seen });
        continue;
      }
      this.report.used++;
      records.push(record);
      rowNumbers.push(row);
    }
    return records.length === 0 ? null : this.batch(records, rowNumbers);
  }

  private isNoRecord(record: readonly string[]): boolean {
    const first = record.find((cell) => cell.trim() !== '');
    if (first === undefined) return true;
    if (this.nameColumns.some((column) => this.isTotalName(record[column] ?? ''))) return true;
    if (this.digitTellsRecords && startsWithNumber.test(first)) return false;
    const head = normaliseHeader(first);
    if (isTotal(head)) return true;
    return head === this.headerHead && record.map(normaliseHeader).join('\n') === this.headerKey;
  }

  private isTotalName(name: string): boolean {
    let known = this.totalsMet.get(name);
    if (known === undefined) {
      known = isTotal(normaliseHeader(name));
      this.totalsMet.set(name, known);
    }
    return known;
  }

  private listCellCount(record: readonly string[], row: number): void {
    // Blank cells at the end are an artefact of spreadsheets, not a fault.
    const surplus = record.slice(this.table.header.length).some((cell) => cell.trim() !== '');
    if (record.length > this.table.header.length && !surplus) return;
    this.log.add('wrong-cell-count', {
      file: this.table.source.name,
      row,
      seen: String(record.length),
      expected: String(this.table.header.length),
    });
  }

  private reasonsToReject(record: readonly string[], row: number): Issue[] {
    const reasons: Issue[] = [];
    for (const { reader } of this.required) {
      const issue = reader.whyUnusable(record, row);
      if (issue !== null) reasons.push(issue);
    }
    return reasons;
  }

  private isDuplicate(record: readonly string[]): boolean {
    this.hash.reset();
    for (const cell of record) this.hash.add(cell);
    return this.seenRows.has(this.hash);
  }

  private batch(records: readonly (readonly string[])[], rowNumbers: readonly number[]): Batch {
    const { dataset } = this.table;
    const columns = new Map<string, Column>();
    for (const { field, reader } of this.columns) {
      const column = reader.read(records, rowNumbers);
      if (column !== null) columns.set(field.name, column);
    }
    for (const { field, from, unless } of dataset.standIns ?? []) {
      const first = from.find((name) => columns.has(name));
      if (first !== undefined && !unless?.some((name) => columns.has(name)))
        columns.set(field, columns.get(first)!);
    }
    const batch: Batch = { kind: dataset.kind, length: records.length, columns };
    checkOrder(this.table, batch, { records, rows: rowNumbers }, this.log);
    checkStays(this.table, batch, { records, rows: rowNumbers }, this.memory, this.log);
    return batch;
  }
}
