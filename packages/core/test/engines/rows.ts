/** Rows as tests write them, and the batches made of them. */

import { precision } from '../../src/roster/cells/date.ts';
import { type Batch, type Column, Dictionary, NOT_RECORDED } from '../../src/roster/column.ts';

/** A date as it was given: `2003-09-01`, or `2003-09` or `2003`, which count from their last day. */
export interface GivenDate {
  readonly day: number;
  readonly given: 'day' | 'month' | 'year';
}

export type Cell = string | number | GivenDate | null;
export type Row = Readonly<Record<string, Cell>>;
export type ColumnTypes = Readonly<Record<string, Column['type']>>;

/** The day number of an ISO date, by the platform's own calendar. */
export function day(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

/** A date given to the day. */
export function on(iso: string): GivenDate {
  return { day: day(iso), given: 'day' };
}

/** Makes batches of one kind, which share their dictionaries as those of one data set do. */
export class BatchMaker {
  private readonly dictionaries = new Map<string, Dictionary>();
  private readonly kind: string;
  private readonly types: ColumnTypes;

  constructor(kind: string, types: ColumnTypes) {
    this.kind = kind;
    this.types = types;
  }

  /** A batch with the columns of some names. */
  batch(rows: readonly Row[], names: readonly string[] = Object.keys(this.types)): Batch {
    const columns = new Map(names.map((name) => [name, this.column(name, rows)] as const));
    return { kind: this.kind, length: rows.length, columns };
  }

  private column(name: string, rows: readonly Row[]): Column {
    const cells = rows.map((row) => row[name] ?? null);
    const type = this.types[name]!;
    if (type === 'integer') {
      return { type, values: Int32Array.from(cells, (cell) => (cell as number | null) ?? NOT_RECORDED) };
    }
    if (type === 'date') {
      const dates = cells as readonly (GivenDate | null)[];
      return {
        type,
        values: Int32Array.from(dates, (date) => date?.day ?? NOT_RECORDED),
        precision: Uint8Array.from(dates, (date) => precision[date?.given ?? 'none']),
      };
    }
    const dictionary = this.dictionaries.get(name) ?? new Dictionary();
    this.dictionaries.set(name, dictionary);
    const texts = cells as readonly (string | null)[];
    const values = Int32Array.from(texts, (text) => (text === null ? NOT_RECORDED : dictionary.codeOf(text)));
    return { type, values, dictionary };
  }
}

/** The rows of a batch, read cell by cell. */
export function rowsOf(batch: Batch): Row[] {
  const word = { 1: 'day', 2: 'month', 3: 'year' } as const;
  return Array.from({ length: batch.length }, (_, i) => {
    const row: Record<string, Cell> = {};
    for (const [name, column] of batch.columns) {
      const value = column.values[i]!;
      if (value === NOT_RECORDED) row[name] = null;
      else if (column.type === 'integer') row[name] = value;
      else if (column.type === 'category') row[name] = column.dictionary.texts[value]!;
      else row[name] = { day: value, given: word[column.precision[i] as 1 | 2 | 3] };
    }
    return row;
  });
}
