/** The groups a question asks about: every combination that occurs, and every month of the period. */
import { bucketOf, isoMonthOf } from '../calendar.ts';
import { type CellValue, compareKeys, keyText, type Tally, tallyOf } from '../tally/tally.ts';
import type { Estimate, Key, Scalar } from './estimate.ts';
import { isEventKey, labelOf } from './keys.ts';
import type { Ask } from './question.ts';

/** Counts by the labels of the keys a question asks for, in its order; other keys are added up. */
export class Counts {
  private readonly byKey = new Map<string, number>();
  readonly keys: readonly (readonly Scalar[])[];

  constructor(tally: Tally, by: readonly Key[]) {
    const labelled = tallyOf(
      by,
      tally.cells.map((cell) => ({ key: labelsOf(tally, cell.key, by), count: cell.count })),
    );
    for (const { key, count } of labelled.cells) this.byKey.set(keyText(key), count);
    this.keys = labelled.cells.map((cell) => cell.key);
  }

  of(key: readonly Scalar[]): number {
    return this.byKey.get(keyText(key)) ?? 0;
  }
}

/** The labels of some keys of a cell. */
export function labelsOf(tally: Tally, cell: readonly CellValue[], by: readonly Key[]): Scalar[] {
  return by.map((key) => labelOf(key, cell[tally.keys.indexOf(key)]!));
}

/** `by` of an estimate. */
export function byOf(by: readonly Key[], key: readonly Scalar[]): Estimate['by'] {
  return Object.fromEntries(by.map((name, i) => [name, key[i]!]));
}

/** Different keys in their order; the one empty key when nothing is asked for. */
export function unionOfKeys(
  by: readonly Key[],
  ...lists: readonly (readonly (readonly Scalar[])[])[]
): Scalar[][] {
  const byText = new Map<string, Scalar[]>();
  if (by.length === 0) byText.set(keyText([]), []);
  for (const list of lists) for (const key of list) byText.set(keyText(key), [...key]);
  return [...byText.values()].sort(compareKeys);
}

/** The keys of a question that a row has by itself, whatever happened to the person. */
export function rowKeys(by: readonly Key[]): Key[] {
  return by.filter((key) => !isEventKey(key));
}

/**
 * Combinations of the rows' own keys, crossed with the months and years of the period where these are asked
 * for. A grade at the event occurs only with an event, so with it nothing is crossed.
 */
export function crossWithPeriod(ask: Ask, by: readonly Key[], rows: Counts): Scalar[][] {
  const events = by.filter(isEventKey);
  if (events.includes('grade')) return [];
  const stretches = events.length === 0 ? [{}] : monthsOf(ask).filter((month) => isAskedFor(month, ask));
  const own = rowKeys(by);
  const combinations = rows.keys.length === 0 && own.length === 0 ? [[]] : rows.keys;
  return combinations.flatMap((values) =>
    stretches.map((stretch: Partial<Record<Key, Scalar>>) =>
      by.map((key) => (isEventKey(key) ? stretch[key]! : values[own.indexOf(key)]!)),
    ),
  );
}

/** Whether a question's conditions leave a month. */
function isAskedFor(month: Partial<Record<Key, Scalar>>, { filters }: Ask): boolean {
  return filters.every(({ key, values }) => month[key] === undefined || values.includes(month[key]));
}

/** The months of the period. */
export function monthsOf(ask: Ask): { month: string; year: number }[] {
  const [first, last] = [bucketOf('month', ask.from), bucketOf('month', ask.to)];
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    month: isoMonthOf(first + i),
    year: Math.floor((first + i) / 12),
  }));
}
