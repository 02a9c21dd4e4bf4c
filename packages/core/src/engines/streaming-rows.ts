/**
 * Rows that queries count, listed instead: where they stand and what they say. Batches may be dropped after they were
 * added; of the rows only those listed are kept.
 */
import { type Batch, type Column, NOT_RECORDED } from '../roster/column.ts';
import { textAt } from '../roster/text-at.ts';
import type { Expression } from '../tally/expression.ts';
import type { CellValue, TallyQuery } from '../tally/tally.ts';
import { Evaluator, LookUpTables, Scratch, type Vector } from './evaluate.ts';

/** For each query the cell that a row is counted in, or null if the query does not count it. */
export type CellsOfRow = readonly (readonly CellValue[] | null)[];

/** Which rows to list, and what of them to tell. */
export interface RowsWanted {
  /** The kind of file whose rows they are. */
  readonly kind: string;
  /** Over rows of that kind. */
  readonly queries: readonly TallyQuery[];
  /** The columns whose cells are told of a row, or null if it is not listed; rows of the same cells are alike. */
  columnsOf(cells: CellsOfRow): readonly string[] | null;
  /** Dates after this day are not told: nobody knew of them. */
  readonly until: number;
  /** What is told of every row. */
  readonly values: Readonly<Record<string, Expression>>;
  /** Of the rows that have the same of these values only the first is listed. */
  readonly once?: string;
}

export interface ListedRow {
  /** Table and row, as batches with places number them. */
  readonly table: number;
  readonly row: number;
  readonly values: Readonly<Record<string, CellValue>>;
  /** By column, in words of the contract; null where nothing is recorded. */
  readonly cells: Readonly<Record<string, string | null>>;
}

/** Several lists made in one pass. */
export class StreamingRows {
  private readonly parts: readonly RowList[];
  private readonly tables = new LookUpTables();
  private readonly scratch = new Scratch();

  constructor(wanted: readonly RowsWanted[]) {
    this.parts = wanted.map((one) => new RowList(one));
  }

  /** @param batch one that was read with places */
  add(batch: Batch): void {
    this.scratch.reset();
    const evaluator = new Evaluator(batch, this.tables, this.scratch);
    for (const list of this.parts) if (list.wanted.kind === batch.kind) list.add(batch, evaluator);
  }

  /** The lists so far, in the order in which they were wanted; rows in the order in which they came. */
  lists(): readonly (readonly ListedRow[])[] {
    return this.parts.map(({ rows }) => rows);
  }
}

class RowList {
  readonly rows: ListedRow[] = [];
  readonly wanted: RowsWanted;
  private readonly columns = new Map<string, readonly string[] | null>();
  private readonly seen = new Set<CellValue>();

  constructor(wanted: RowsWanted) {
    this.wanted = wanted;
  }

  add({ kind, length, columns, places }: Batch, evaluator: Evaluator): void {
    const { queries, values, until, once } = this.wanted;
    if (places === undefined) throw new Error(`${kind}: rows to be listed need their places`);
    const vectors = ofEach(values, (expression) => evaluator.vector(expression));
    const counted = queries.map(({ where, keys }) => ({
      mask: evaluator.mask(where),
      keys: Object.values(keys).map((expression) => evaluator.vector(expression)),
    }));
    for (let i = 0; i < length; i++) {
      const told = this.columnsOf(counted, i);
      if (told === null) continue;
      const own = ofEach(vectors, (vector) => valueAt(vector, i));
      if (once !== undefined && this.seen.has(own[once]!)) continue;
      if (once !== undefined) this.seen.add(own[once]!);
      this.rows.push({
        table: places.tables[i]!,
        row: places.rows[i]!,
        values: own,
        cells: Object.fromEntries(told.map((name) => [name, knownAt(columns.get(name), i, until)])),
      });
    }
  }

  private columnsOf(counted: readonly Counted[], row: number): readonly string[] | null {
    const cellOf = ({ mask, keys }: Counted) =>
      mask[row] === 0 ? null : keys.map((key) => valueAt(key, row));
    // Most rows are in no cell, or in one that needs no key to tell: not worth a list for each.
    let id = '';
    for (const query of counted) {
      if (query.mask[row] === 0) id += '-';
      else id += query.keys.length === 0 ? '+' : JSON.stringify(cellOf(query));
    }
    let columns = this.columns.get(id);
    if (columns === undefined) {
      columns = this.wanted.columnsOf(counted.map(cellOf));
      this.columns.set(id, columns);
    }
    return columns;
  }
}

/** Which rows of a batch a query counts, and the values of its keys. */
interface Counted {
  readonly mask: Uint8Array;
  readonly keys: readonly Vector[];
}

function ofEach<From, To>(
  record: Readonly<Record<string, From>>,
  make: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value)]));
}

function knownAt(column: Column | undefined, row: number, until: number): string | null {
  return column?.type === 'date' && column.values[row]! > until ? null : textAt(column, row);
}

function valueAt({ values, dictionary }: Vector, row: number): CellValue {
  const value = values[row]!;
  if (value === NOT_RECORDED) return null;
  return dictionary === undefined ? value : dictionary.texts[value]!;
}
