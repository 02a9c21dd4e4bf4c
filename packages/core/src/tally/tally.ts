/**
 * Tallies: whole-number counts by a few keys, and what may be done to them.
 *
 * Laws, held by tests: merging is associative and commutative, and the tally of no rows changes nothing;
 * the tally of rows is the merge of the tallies of any split of them; folding commutes with merging; order of
 * rows and of cells does not matter. A cell of zero does not exist.
 */
import { InputError } from '../errors.ts';
import type { Condition, Expression } from './expression.ts';

/** The value of a key in a cell: text of a category, a whole number, or null where nothing is recorded. */
export type CellValue = string | number | null;

/** One question to the rows of one kind of file. */
export interface TallyQuery {
  readonly kind: string;
  readonly where: Condition;
  readonly keys: Readonly<Record<string, Expression>>;
  /** A whole-number column to add up; rows are counted if absent. Not recorded adds nothing. */
  readonly sum?: string;
}

export interface Cell {
  readonly key: readonly CellValue[];
  readonly count: number;
}

/** Cells in the order of their keys. */
export interface Tally {
  readonly keys: readonly string[];
  readonly cells: readonly Cell[];
}

const queryIds = new WeakMap<TallyQuery, string>();

/** The same text for equal queries, so that they share one pass. */
export function queryId(query: TallyQuery): string {
  let id = queryIds.get(query);
  if (id === undefined) {
    id = JSON.stringify([query.kind, query.where, Object.entries(query.keys), query.sum ?? null]);
    queryIds.set(query, id);
  }
  return id;
}

/** Orders cell values: numbers, then texts by code unit, then null. */
export function compareValues(a: CellValue, b: CellValue): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  return a < b ? -1 : 1;
}

/** Orders keys by their values, the first key first. */
export function compareKeys(a: readonly CellValue[], b: readonly CellValue[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareValues(a[i]!, b[i]!);
    if (order !== 0) return order;
  }
  return 0;
}

/** A text that stands for a key: equal keys, equal texts. */
export function keyText(key: readonly CellValue[]): string {
  let text = '';
  // With the length before it no text can be taken for two, or for a number.
  for (const value of key) text += typeof value === 'string' ? `${value.length}:${value}` : `${value},`;
  return text;
}

/**
 * A tally of cells in any order; cells of the same key are added up, and those of zero dropped.
 *
 * @throws {InputError} `count` when a count, or what counts add up to, is no whole number below 2^53
 */
export function tallyOf(keys: readonly string[], cells: Iterable<Cell>): Tally {
  const byKey = new Map<string, { key: readonly CellValue[]; count: number }>();
  for (const { key, count } of cells) {
    checkCount(count);
    const text = keyText(key);
    const cell = byKey.get(text);
    if (cell === undefined) byKey.set(text, { key, count });
    else {
      cell.count += count;
      checkCount(cell.count);
    }
  }
  const kept = [...byKey.values()].filter((cell) => cell.count !== 0);
  return { keys, cells: kept.sort((a, b) => compareKeys(a.key, b.key)) };
}

function checkCount(count: number): void {
  if (Number.isSafeInteger(count)) return;
  throw new InputError('count', `tallyOf: counts are whole numbers below 2^53, got ${count}`);
}

/**
 * Adds tallies of the same keys: of chunks, files, departments.
 *
 * @throws {InputError} `keys` when the tallies do not have the same keys in the same order
 */
export function mergeTallies(tallies: readonly Tally[]): Tally {
  const keys = tallies[0]?.keys ?? [];
  for (const other of tallies) {
    if (keyText(other.keys) !== keyText(keys)) {
      throw new InputError(
        'keys',
        `mergeTallies: keys differ: ${keys.join(', ')} and ${other.keys.join(', ')}`,
      );
    }
  }
  return tallyOf(
    keys,
    tallies.flatMap((tally) => tally.cells),
  );
}

/**
 * Adds up over the keys that are not kept.
 *
 * @throws {InputError} `keys` when a key to keep is not there
 */
export function foldTally(tally: Tally, keep: readonly string[]): Tally {
  const places = keep.map((key) => {
    const place = tally.keys.indexOf(key);
    if (place < 0) throw new InputError('keys', `foldTally: no key ${key} among ${tally.keys.join(', ')}`);
    return place;
  });
  return tallyOf(
    keep,
    tally.cells.map(({ key, count }) => ({ key: places.map((place) => key[place]!), count })),
  );
}

/** The sum of all cells. */
export function total(tally: Tally): number {
  return tally.cells.reduce((sum, cell) => sum + cell.count, 0);
}
