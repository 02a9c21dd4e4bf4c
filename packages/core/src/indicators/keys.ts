/** The keys that figures are broken down by: where each comes from, how its values read and are written. */
import { type Bucket, isoMonthOf } from '../calendar.ts';
import { InputError } from '../errors.ts';
import {
  all,
  among,
  any,
  type Condition,
  compare,
  constant,
  type Expression,
  field,
  missing,
} from '../tally/expression.ts';
import type { CellValue } from '../tally/tally.ts';
import type { Key, Scalar } from './estimate.ts';

/** Values of one key that a question is limited to. */
export interface Filter {
  readonly key: Key;
  readonly values: readonly Scalar[];
}

/** All students together, as plans name them and questions may. */
export const STUDENT = 'student';

/** The cohorts of students. */
export const studentCohorts: readonly string[] = ['undergraduate', 'junior-college', 'graduate', 'adult'];

/** A grade below 1 at the event. */
export const BEFORE_ENTRY = 'before-entry';

const columns: Readonly<Partial<Record<Key, string>>> = {
  unit: 'unit',
  cohort: 'cohort',
  subgroup: 'subgroup',
  entryYear: 'entry_year',
  class: 'class',
  branch: 'branch',
  organizer: 'organizer',
  kind: 'kind',
};

const names: Readonly<Record<Key, true>> = {
  unit: true,
  cohort: true,
  subgroup: true,
  entryYear: true,
  grade: true,
  class: true,
  branch: true,
  organizer: true,
  month: true,
  year: true,
  stage: true,
  rule: true,
  gate: true,
  kind: true,
};

export function isKey(name: string): name is Key {
  return Object.hasOwn(names, name);
}

/** Whether the key is taken from the date of the event rather than from the row alone. */
export function isEventKey(key: Key): boolean {
  return key === 'month' || key === 'year' || key === 'grade';
}

/** Grade on a date: academic year of the date − entry year + 1; never capped. */
export function gradeOn(date: Expression): Expression {
  return { minus: [{ bucket: 'academic-year', of: date }, field('entry_year')], plus: 1 };
}

/** Keys that an indicator takes from elsewhere than the column of their name. */
export type KeySources = Readonly<Partial<Record<Key, Expression>>>;

/** Where a key's value comes from in a row; `event` is the date that month, year and grade are taken from. */
export function keyExpression(key: Key, event: Expression, keysFrom: KeySources = {}): Expression {
  const own = keysFrom[key];
  if (own !== undefined) return own;
  if (key === 'grade') return gradeOn(event);
  if (key === 'month' || key === 'year') return { bucket: key as Bucket, of: event };
  const column = columns[key];
  if (column === undefined) throw new Error(`keyExpression: ${key} is no key of rows`);
  return field(column);
}

/** Expressions of several keys, by their names. */
export function keyExpressions(
  keys: readonly Key[],
  event: Expression,
  keysFrom: KeySources = {},
): Record<string, Expression> {
  return Object.fromEntries(keys.map((key) => [key, keyExpression(key, event, keysFrom)]));
}

/** The rows that a question's filters leave. */
export function filterCondition(
  filters: readonly Filter[],
  event: Expression,
  keysFrom: KeySources = {},
): Condition {
  return all(...filters.map((filter) => oneFilter(filter, keyExpression(filter.key, event, keysFrom))));
}

function oneFilter({ key, values }: Filter, value: Expression): Condition {
  const options: Condition[] = [];
  const inCells = values.flatMap((wanted) => valuesInCells(key, wanted));
  if (inCells.length > 0) options.push(among(value, ...inCells));
  if (values.includes(null)) options.push(missing(value));
  if (values.includes(BEFORE_ENTRY)) options.push(compare(value, '<', constant(1)));
  return any(...options);
}

/** What a value of a filter is in the cells of a tally; conditions of their own stand for the rest. */
function valuesInCells(key: Key, wanted: Scalar): readonly (string | number)[] {
  if (wanted === null || wanted === BEFORE_ENTRY) return [];
  if (key === 'cohort' && wanted === STUDENT) return studentCohorts;
  return [key === 'month' ? monthIndex(wanted) : wanted];
}

function monthIndex(value: string | number): number {
  const [year, month] = String(value).split('-').map(Number);
  return year! * 12 + month! - 1;
}

/** A cell's value as estimates show it. */
export function labelOf(key: Key, value: CellValue): Scalar {
  if (value === null) return null;
  if (key === 'month') return isoMonthOf(value as number);
  if (key === 'grade' && (value as number) < 1) return BEFORE_ENTRY;
  return value;
}

/** The value that stands for this one some years on, or before: months and years move, all else stays. */
export function yearsOn(key: Key, value: Scalar, years: number): Scalar {
  if (value === null) return null;
  if (key === 'month') return isoMonthOf(monthIndex(value) + 12 * years);
  return key === 'year' ? Number(value) + years : value;
}

/**
 * Reads the value of a filter.
 *
 * @throws {InputError} `unknown-value` when the key cannot have such a value
 */
export function parseKeyValue(key: Key, text: string): Scalar {
  if (text === 'null') return null;
  if (key === 'grade' && text === BEFORE_ENTRY) return BEFORE_ENTRY;
  if (key === 'month') {
    if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
    throw unknownValue(key, text, 'YYYY-MM');
  }
  if (key === 'entryYear' || key === 'grade' || key === 'year') {
    if (/^\d{1,4}$/.test(text)) return Number(text);
    throw unknownValue(key, text, key === 'grade' ? `1, 2, 3 …, ${BEFORE_ENTRY}` : 'YYYY');
  }
  // Stages are written with a dash in print.
  return key === 'stage' ? text.replaceAll('–', '-') : text;
}

/** A value that a key cannot have. */
export function unknownValue(key: string, value: string, values: string): InputError {
  return new InputError('unknown-value', `where: ${key} cannot be ${value}; it can be ${values}`, {
    key,
    value,
    values,
  });
}
