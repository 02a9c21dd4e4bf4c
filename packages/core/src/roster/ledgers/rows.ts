/** The rows of several ledgers as they came: their cells, their places, and lists of them by person. */
import { precision } from '../cells/date.ts';
import { type Batch, type BatchOrigin, type Column, Dictionary, NOT_RECORDED } from '../column.ts';
import type { Dataset } from '../dataset.ts';
import type { IssueDetails } from '../issues.ts';
import { textAt } from '../text-at.ts';
import { movementColumn, movementDates, movementRows, movementUnit } from './movements.ts';
import { listByPerson, MOST_ROWS, type RowLists } from './people.ts';

/** A table that rows came from, as issues name it. */
export interface LedgerPlace {
  readonly file: string;
  readonly sheet: string | null;
  /** The header of a field as written in the table. */
  headerOf(field: string): string;
}

/** A column of some rows that follow one another; the first of them is row `start` of all. */
export interface LedgerColumn {
  readonly column: Column;
  readonly start: number;
  readonly length: number;
}

interface Piece {
  readonly batch: Batch;
  readonly origin: BatchOrigin;
  readonly start: number;
}

export class LedgerRows {
  readonly keyField: string;
  /** The field that says where a stay is. */
  readonly unitField: string;
  /** What else a stay must have. */
  readonly required: readonly string[];
  length = 0;
  readonly dataset: Dataset;
  readonly places: readonly LedgerPlace[];
  private readonly pieces: Piece[] = [];
  readonly movements: Batch[] = [];
  private readonly movementTables = new Set<number>();
  private readonly dictionaries = new Map<string, Dictionary>();
  private readonly types = new Map<string, Column['type']>();

  constructor(dataset: Dataset, places: readonly LedgerPlace[]) {
    this.dataset = dataset;
    this.places = places;
    const [key, unit] = (['key', 'unit'] as const).map((wanted) =>
      dataset.fields.find(({ type }) => type === wanted),
    );
    if (key === undefined || unit === undefined) throw new Error(`${dataset.kind}: no person or no unit`);
    this.keyField = key.name;
    this.unitField = unit.name;
    this.required = dataset.fields
      .filter(({ required, type }) => required && type !== 'key' && type !== 'unit')
      .map(({ name }) => name);
  }

  add(batch: Batch): void {
    const { origin } = batch;
    if (origin === undefined) throw new Error(`${batch.kind}: rows to be joined need their origin`);
    for (const [field, column] of batch.columns) {
      const type = this.types.get(field) ?? column.type;
      this.types.set(field, type);
      const shared = column.type === 'category' ? (this.dictionaries.get(field) ?? column.dictionary) : null;
      if (column.type !== type || (column.type === 'category' && column.dictionary !== shared)) {
        throw new Error(`${batch.kind}: the tables do not share one column ${field}`);
      }
      if (shared !== null) this.dictionaries.set(field, shared);
    }
    this.pieces.push({ batch, origin, start: this.length });
    this.length += batch.length;
  }

  /** Movements wait for the texts of the ledgers. */
  addMovements(batch: Batch): void {
    if (batch.origin === undefined) throw new Error(`${batch.kind}: rows to be joined need their origin`);
    this.movementTables.add(batch.origin.table);
    this.movements.push(batch);
  }

  /** Puts the movements behind the rows of the ledgers, and lists all rows by person. */
  close(): RowLists {
    for (const batch of this.movements) {
      this.add(movementRows(batch, this.unitField, (field) => this.dictionary(field)));
    }
    const high = new Int32Array(this.length);
    const low = new Int32Array(this.length);
    for (const { origin, start } of this.pieces) {
      high.set(origin.keyHigh, start);
      low.set(origin.keyLow, start);
    }
    // Each table may have everybody once, and some more often.
    return listByPerson(high, low, this.places.length + MOST_ROWS);
  }

  /** The fields that any table has, in the order of the data set. */
  fields(): string[] {
    return this.dataset.fields.map(({ name }) => name).filter((name) => this.types.has(name));
  }

  typeOf(field: string): Column['type'] | undefined {
    return this.types.get(field);
  }

  dictionary(field: string): Dictionary {
    let dictionary = this.dictionaries.get(field);
    if (dictionary === undefined) {
      dictionary = new Dictionary();
      this.dictionaries.set(field, dictionary);
    }
    return dictionary;
  }

  /** The columns of a field, table by table. */
  columns(field: string): LedgerColumn[] {
    return this.pieces.flatMap(({ batch, start }) => {
      const column = batch.columns.get(field);
      return column === undefined ? [] : [{ column, start, length: batch.length }];
    });
  }

  /** The values of a field in all rows. */
  values(field: string): Int32Array {
    const values = new Int32Array(this.length).fill(NOT_RECORDED);
    for (const { column, start } of this.columns(field)) values.set(column.values, start);
    return values;
  }

  /** The table of each row. */
  tables(): Int32Array {
    const tables = new Int32Array(this.length);
    for (const { batch, origin, start } of this.pieces) {
      tables.fill(origin.table, start, start + batch.length);
    }
    return tables;
  }

  isMovement(table: number): boolean {
    return this.movementTables.has(table);
  }

  /** One cell; for the few rows that need a closer look. */
  cell(row: number, field: string): number {
    const { batch, start } = this.pieceOf(row);
    return batch.columns.get(field)?.values[row - start] ?? NOT_RECORDED;
  }

  /** The precision of a date. */
  precisionOf(row: number, field: string): number {
    const { batch, start } = this.pieceOf(row);
    const column = batch.columns.get(field);
    return column?.type === 'date' ? column.precision[row - start]! : precision.none;
  }

  /** A cell in words of the contract, or null where nothing is recorded. */
  textOf(row: number, field: string): string | null {
    const { batch, start } = this.pieceOf(row);
    return textAt(batch.columns.get(field), row - start);
  }

  /** A cell and where it stands: `ENG (members.csv, row 12)`. */
  sourceOf(row: number, field: string): string {
    const { file, sheet, row: number } = this.placeOf(row, field);
    return `${this.textOf(row, field) ?? '–'} (${[file, ...(sheet === null ? [] : [sheet]), `row ${number}`].join(', ')})`;
  }

  /** Where an issue with a cell is to be looked for. */
  placeOf(row: number, field: string): IssueDetails {
    const { table, number } = this.origin(row);
    const { file, sheet } = this.places[table]!;
    return { file, sheet, row: number, column: this.headerOf(row, field) };
  }

  headerOf(row: number, field: string): string {
    const { table } = this.origin(row);
    const place = this.places[table]!;
    if (!this.isMovement(table)) return place.headerOf(field);
    if (field !== this.unitField) return place.headerOf(movementColumn(field));
    const date = movementDates.find((name) => this.cell(row, name) !== NOT_RECORDED);
    return place.headerOf(movementUnit(date ?? ''));
  }

  /** The hash of the person key of a row. */
  personOf(row: number): { readonly high: number; readonly low: number } {
    const { origin, start } = this.pieceOf(row);
    return { high: origin.keyHigh[row - start]!, low: origin.keyLow[row - start]! };
  }

  /** The table of a row, and its number there. */
  origin(row: number): { readonly table: number; readonly number: number } {
    const { origin, start } = this.pieceOf(row);
    return { table: origin.table, number: origin.rows[row - start]! };
  }

  private pieceOf(row: number): Piece {
    let [low, high] = [0, this.pieces.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.pieces[middle]!.start <= row) low = middle;
      else high = middle - 1;
    }
    return this.pieces[low]!;
  }
}
