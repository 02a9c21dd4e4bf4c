/**
 * Rows that queries count, listed instead: where they stand and what they say. Batches may be dropped after they were
 * added; of the rows only those listed are kept.
 */
import { type Batch, type Column, NOT_RECORDED } from '../roster/column.ts';
import { textAt } from '../roster/text-at.ts';
import type { Expression } from '../tally/expression.ts';
import type { CellValue, TallyQuery } from '../tally/tally.ts';
import { Evaluator, type Vector } from './evaluate.ts';
import { isMarked, type Mask } from './mask.ts';
import type { Step } from './step.ts';

/** For each query the cell that a row is counted in, or null if the query does not count it. */
export type CellsOfRow = readonly (readonly CellValue[] | null)[];

/** Which rows to list, and what of them to tell. */
export interface RowsWanted {
  /** The kind of file whose rows they are. */
  readonly kind: string;
  /** Over rows of that kind. */
  readonly queries: readonly TallyQuery[];
  /**
   * The columns whose cells are told of a row, or null if it is not listed; rows of the same cells are alike. Rows of a
   * value that counts once are asked for by themselves and then together.
   */
  columnsOf(rows: readonly CellsOfRow[]): readonly string[] | null;
  /** Dates after this day are not told: nobody knew of them. */
  readonly until: number;
  /** What is told of every row. */
  readonly values: Readonly<Record<string, Expression>>;
  /** Rows that have the same of these values count once: the first is listed, if any is. */
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
  private readonly evaluator = new Evaluator();

  constructor(wanted: readonly RowsWanted[]) {
    this.parts = wanted.map((one) => new RowList(one, this.evaluator));
  }

  /** @param batch one that was read with places */
  add(batch: Batch): void {
    this.evaluator.lookAt(batch);
    for (const list of this.parts) if (list.wanted.kind === batch.kind) list.add(batch);
  }

  /** The lists so far, in the order in which they were wanted; rows in the order in which they came. */
  lists(): readonly (readonly ListedRow[])[] {
    return this.parts.map(({ rows }) => rows);
  }
}

class RowList {
  readonly wanted: RowsWanted;
  private readonly single: ListedRow[] = [];
  private readonly groups = new Map<CellValue, Group>();
  private readonly columns = new Map<string, readonly string[] | null>();
  private readonly queries: readonly { readonly mask: Step<Mask>; readonly keys: readonly Step<Vector>[] }[];
  private readonly values: Readonly<Record<string, Step<Vector>>>;

  constructor(wanted: RowsWanted, evaluator: Evaluator) {
    this.wanted = wanted;
    this.queries = wanted.queries.map(({ where, keys }) => ({
      mask: evaluator.mask(where),
      keys: Object.values(keys).map((expression) => evaluator.vector(expression)),
    }));
    this.values = ofEach(wanted.values, (expression) => evaluator.vector(expression));
  }

  /** @param batch the one that the evaluator looks at */
  add({ kind, length, columns, places }: Batch): void {
    const { until, once } = this.wanted;
    if (places === undefined) throw new Error(`${kind}: rows to be listed need their places`);
    const vectors = ofEach(this.values, (value) => value.get());
    const counted = this.queries.map(({ mask, keys }) => ({
      mask: mask.get(),
      keys: keys.map((key) => key.get()),
    }));
    for (let i = 0; i < length; i++) {
      const group = once === undefined ? null : this.groupOf(valueAt(vectors[once]!, i), counted, i);
      const told = this.columnsOf(counted, i);
      if (told === null || (group !== null && group.first !== null)) continue;
      const row = {
        table: places.tables[i]!,
        row: places.rows[i]!,
        values: ofEach(vectors, (vector) => valueAt(vector, i)),
        cells: Object.fromEntries(told.map((name) => [name, knownAt(columns.get(name), i, until)])),
      };
      if (group === null) this.single.push(row);
      else group.first = row;
    }
  }

  /** The rows so far, in the order in which they came. */
  get rows(): readonly ListedRow[] {
    if (this.wanted.once === undefined) return this.single;
    return [...this.groups.values()].flatMap(({ first, cells }) =>
      first === null || this.wanted.columnsOf([...cells.values()]) === null ? [] : [first],
    );
  }

  private groupOf(value: CellValue, counted: readonly Counted[], row: number): Group {
    const group = this.groups.get(value) ?? { first: null, cells: new Map() };
    this.groups.set(value, group);
    group.cells.set(idOf(counted, row), cellsOf(counted, row));
    return group;
  }

  private columnsOf(counted: readonly Counted[], row: number): readonly string[] | null {
    const id = idOf(counted, row);
    let columns = this.columns.get(id);
    if (columns === undefined) {
      columns = this.wanted.columnsOf([cellsOf(counted, row)]);
      this.columns.set(id, columns);
    }
    return columns;
  }
}

/** The rows that have one of the values that count once. */
interface Group {
  /** The first that would be listed by itself. */
  first: ListedRow | null;
  /** The cells of all of them, by a text that tells them apart. */
  readonly cells: Map<string, CellsOfRow>;
}

/** Which rows of a batch a query counts, and the values of its keys. */
interface Counted {
  readonly mask: Mask;
  readonly keys: readonly Vector[];
}

function cellsOf(counted: readonly Counted[], row: number): CellsOfRow {
  return counted.map(({ mask, keys }) =>
    !isMarked(mask, row) ? null : keys.map((key) => valueAt(key, row)),
  );
}

/** A text for the cells of a row: most rows are in none, or in one that needs no key to tell. */
function idOf(counted: readonly Counted[], row: number): string {
  let id = '';
  for (const { mask, keys } of counted) {
    if (!isMarked(mask, row)) id += '-';
    else id += keys.length === 0 ? '+' : JSON.stringify(keys.map((key) => valueAt(key, row)));
  }
  return id;
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
