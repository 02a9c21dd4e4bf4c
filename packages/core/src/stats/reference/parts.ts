/** What the methods of several families need to take a record apart and to put an answer together. */
import { InputError } from '../../errors.ts';

export interface Counts {
  readonly x: number;
  readonly n: number;
}

/** One list entry a unit. */
export interface CountLists {
  readonly x: readonly number[];
  readonly n: readonly number[];
}

export const NO_INTERVAL = { lower: null, upper: null };

/** What a word of the record stands for on our side. */
export function choose<T>(field: string, table: Readonly<Record<string, T>>, name: string): T {
  if (!Object.hasOwn(table, name)) throw new InputError('choice', `reference: no ${field} is called ${name}`);
  return table[name]!;
}

/** Rows turned into one list a field; the fields are named, since there may be no row to name them. */
export function columns<K extends string>(
  rows: readonly Readonly<Record<K, unknown>>[],
  fields: readonly K[],
): object {
  return Object.fromEntries(fields.map((field) => [field, rows.map((row) => row[field])]));
}

/** The fields of an answer that there is none of, all null. */
export function nothing<K extends string>(fields: readonly K[]): Readonly<Record<K, null>> {
  return Object.fromEntries(fields.map((field) => [field, null])) as Record<K, null>;
}
