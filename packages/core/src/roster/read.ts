/**
 * A table to batches of typed columns, and to issues. Nothing is guessed: what cannot be read is not recorded,
 * counted and listed. Rows in = used + rejected + skipped, always.
 */
import type { Block } from './block.ts';
import { type Batch, copyOf } from './column.ts';
import { saysWho } from './dataset.ts';
import type { Issue } from './issue.ts';
import type { IssueLog } from './issues.ts';
import { blankPrivate, FillDown } from './prepare-block.ts';
import type { ReadMemory } from './read-memory.ts';
import { RowReader } from './row-reader.ts';
import type { FileReport, Table } from './table.ts';
import { EncodingError } from './text/encoding.ts';

/** How far reading has come. */
export interface Progress {
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  readonly size: number | null;
}

/**
 * A row that could not be used, as it stood in the file; cells of private columns are blank, and those that a recipe
 * fills from above are filled, since the row will stand by itself.
 */
export interface RejectedRow {
  readonly file: string;
  readonly sheet: string | null;
  readonly header: readonly string[];
  readonly row: number;
  readonly cells: readonly string[];
  readonly reasons: readonly Issue[];
}

export interface ReadOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly onReject?: (row: RejectedRow) => void;
  /** Each batch is done with before the next is asked for, so that they may share their memory. */
  readonly isPassing?: boolean;
  /** Batches say where their rows stand; person keys they never have. */
  readonly withPlaces?: boolean;
  /** Batches say whose rows theirs are, as hashes of person keys. */
  readonly withPeople?: boolean;
  /** Stops reading with the signal's reason. */
  readonly signal?: { readonly aborted: boolean; throwIfAborted(): void };
}

/** The place of a table among the ledgers that are joined; without it the table stands by itself. */
export type LedgerNumber = number | null;

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
  ledger: LedgerNumber = null,
): AsyncIterable<Batch> {
  const { sheet, layout } = table;
  const { source } = sheet;
  const place = { file: source.name, sheet: sheet.name };
  const firstRow = layout.headerRow + layout.headerRows;
  let bytes = 0;
  listColumns(table, log);
  listMakeshifts(table, log);
  const fillDown = new FillDown(table);
  const rows = new RowReader(table, memory, log, report, options, ledger);
  try {
    const blocks = sheet.blocks((count) => {
      bytes += count;
    });
    for await (const taken of blocks) {
      options.signal?.throwIfAborted();
      blankPrivate(taken, table);
      const block = fillDown.fill(taken, firstRow);
      for (const { code, row } of block.faults) log.add(code, { ...place, row });
      const batch = rows.read(block);
      options.onProgress?.({ file: source.name, rows: report.rows, bytes, size: source.size ?? null });
      if (batch !== null) yield batch;
    }
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
    log.add('bad-encoding', { ...place, row: firstRow + report.rows, seen: sheet.format });
  }
  if (report.rows === 0) log.add('no-rows', { ...place, seen: layout.header.join(', ') });
}

/** The rejected rows of a table, as they stand in the file; as far as it can be read, which is listed already. */
export async function* rowsOfTable(
  table: Table,
  wanted: ReadonlyMap<number, readonly Issue[]>,
  options: Pick<ReadOptions, 'signal'> = {},
): AsyncIterable<RejectedRow> {
  const { sheet, layout } = table;
  for await (const { block, record } of recordsOfTable(table, wanted, options)) {
    const row = block.row + record;
    const cells = block.cells(record);
    const reasons = wanted.get(row)!;
    yield { file: sheet.source.name, sheet: sheet.name, header: layout.header, row, cells, reasons };
  }
}

/** The person keys of some rows of a table, as written; none where it has no column of them. */
export async function keysOfTable(
  table: Table,
  wanted: ReadonlySet<number>,
  options: Pick<ReadOptions, 'signal'> = {},
): Promise<ReadonlyMap<number, string>> {
  const keys = new Map<number, string>();
  const column = table.layout.match.fields.findIndex((field) => field !== null && saysWho(field));
  if (column < 0 || wanted.size === 0) return keys;
  for await (const { block, record } of recordsOfTable(table, wanted, options)) {
    keys.set(block.row + record, copyOf(block.text(record, column).trim()));
  }
  return keys;
}

/** Some rows of a table where they stand in its blocks, by a reading that lists nothing. */
async function* recordsOfTable(
  table: Table,
  wanted: { has(row: number): boolean },
  { signal }: Pick<ReadOptions, 'signal'>,
): AsyncIterable<{ readonly block: Block; readonly record: number }> {
  const { sheet, layout } = table;
  const fillDown = new FillDown(table);
  for await (const taken of untilUnreadable(sheet.blocks())) {
    signal?.throwIfAborted();
    blankPrivate(taken, table);
    const block = fillDown.fill(taken, layout.headerRow + layout.headerRows);
    for (let record = 0; record < block.length; record++) {
      if (wanted.has(block.row + record)) yield { block, record };
    }
  }
}

async function* untilUnreadable(blocks: AsyncIterable<Block>): AsyncIterable<Block> {
  try {
    yield* blocks;
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error;
  }
}

function listColumns({ sheet, layout }: Table, log: IssueLog): void {
  const { header, match, recipe } = layout;
  const place = { file: sheet.source.name, sheet: sheet.name, row: layout.headerRow };
  const duplicates = new Set(match.duplicates);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  header.forEach((text, column) => {
    const { field, how, candidates, synonym } = match.columns[column]!;
    const details = { ...place, column: text, seen: text };
    const leftOut = recipe?.columns?.[text] === null;
    if (duplicates.has(column)) log.add('duplicate-column', details);
    else if (field === null && candidates.length > 1) {
      log.add('ambiguous-column', { ...details, expected: candidates.map(({ name }) => name).join(', ') });
    } else if (field === null && text !== '' && !leftOut) log.add('unknown-column', details);
    else if (how === 'part' && field !== null && field.type !== 'unused' && field.type !== 'private') {
      log.add('column-by-part', { ...details, seen: `${field.name} (${synonym ?? ''})` });
    }
    if (hiddenColumns.has(column) && text !== '') log.add('hidden-column', details);
  });
}

/** Says once of a file that it holds nothing better than what has to stand in. */
function listMakeshifts({ sheet, layout, dataset }: Table, log: IssueLog): void {
  const columnOf = (name: string) => layout.match.fields.findIndex((field) => field?.name === name);
  for (const { unless = [], issue } of dataset.standIns ?? []) {
    if (issue === undefined || unless.some((name) => columnOf(name) >= 0)) continue;
    const column = layout.header[columnOf(issue.column)];
    if (column === undefined) continue;
    const place = { file: sheet.source.name, sheet: sheet.name, row: layout.headerRow };
    log.add(issue.code, { ...place, column, seen: column });
  }
}
