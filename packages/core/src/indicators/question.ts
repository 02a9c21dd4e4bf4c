/** What a user asks, as written; and the same with every default settled, as the kinds read it. */
import { addMonths, civilOf, dayOf, isoOf, parseIsoDay, type WorkingDays } from '../calendar.ts';
import { InputError } from '../errors.ts';
import { decimalShare } from '../roster/values.ts';
import type { Bindings } from '../tally/expression.ts';
import type { Key } from './estimate.ts';
import { type Filter, isKey, parseKeyValue, unknownValue, yearsOn } from './keys.ts';
import type { RulePack } from './rules/pack.ts';
import type { TargetRule } from './target.ts';
import { parseTarget, type QuestionTarget } from './target-of-question.ts';

export interface Question {
  /** ISO date; else the latest headcount date, else the latest milestone. */
  readonly asOf?: string;
  readonly from?: string;
  readonly to?: string;
  readonly indicators?: readonly string[];
  readonly by?: readonly string[];
  /** `KEY=VALUE`; the same key again means or, another key and. `threshold=0.1` sets a threshold, `minimum=30` a minimum. */
  readonly where?: readonly string[];
  readonly compareTo?: string;
  /** The same figure on the same day of the years before, this many years in all. */
  readonly years?: number;
  readonly admittedBy?: 'approval' | 'meeting';
  /** Survival curves in full. */
  readonly curves?: boolean;
  /** Packs of rules of the user's own, over those that hold for everybody. */
  readonly rulePacks?: readonly RulePack[];
  /** What if these were the targets: for this question, where they apply, in place of those of files and catalogue. */
  readonly targets?: readonly QuestionTarget[];
}

/** A question with its dates parsed but its as-of date perhaps still open. */
export interface ParsedQuestion {
  readonly asOf: number | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly compareTo: number | null;
  readonly years: number;
  readonly indicators: readonly string[] | null;
  readonly by: readonly Key[];
  readonly filters: readonly Filter[];
  readonly threshold: number | null;
  readonly minimum: number | null;
  readonly admittedBy: 'approval' | 'meeting';
  readonly curves: boolean;
  readonly rulePacks: readonly RulePack[];
  readonly targets: readonly TargetRule[];
  /** Which days are worked, where a file says so. */
  readonly calendar?: WorkingDays;
}

/** One question as the kinds read it: days are day numbers. */
export interface Ask {
  readonly asOf: number;
  readonly from: number;
  readonly to: number;
  readonly by: readonly Key[];
  readonly filters: readonly Filter[];
  readonly threshold: number | null;
  /** What somebody needs at least, where a figure counts who has it. */
  readonly minimum: number | null;
  readonly curves: boolean;
  readonly rulePacks: readonly RulePack[];
  readonly bindings: Bindings;
}

/**
 * Checks a question and parses its dates.
 *
 * @throws {InputError} `invalid-date`, `unknown-key`, `invalid-where`, `unknown-value`, `invalid-option`
 */
export function parseQuestion(question: Question): ParsedQuestion {
  const by = (question.by ?? []).map((key) => {
    if (!isKey(key)) throw unknownKey(key);
    return key;
  });
  if (new Set(by).size !== by.length) {
    throw new InputError('duplicate-key', `by: a key is named twice in ${by.join(', ')}`, {
      key: by.join(', '),
    });
  }
  const { filters, threshold, minimum } = parseWhere(question.where ?? []);
  const admittedBy = question.admittedBy ?? 'approval';
  if (admittedBy !== 'approval' && admittedBy !== 'meeting') {
    throw new InputError('unknown-value', `admittedBy: approval or meeting, got ${String(admittedBy)}`, {
      key: 'admitted-by',
      value: String(admittedBy),
      values: 'approval, meeting',
    });
  }
  return {
    asOf: parseDay('as-of', question.asOf),
    from: parseDay('from', question.from),
    to: parseDay('to', question.to),
    compareTo: parseDay('compare-to', question.compareTo),
    years: parseYears(question.years),
    indicators: question.indicators ?? null,
    by,
    filters,
    threshold,
    minimum,
    admittedBy,
    curves: question.curves ?? false,
    rulePacks: question.rulePacks ?? [],
    targets: (question.targets ?? []).map(parseTarget),
  };
}

/** More years than rosters go back. */
const MOST_YEARS = 50;

function parseYears(years = 1): number {
  if (Number.isInteger(years) && years >= 1 && years <= MOST_YEARS) return years;
  throw new InputError('unknown-value', `years: a whole number from 1 to ${MOST_YEARS}, got ${years}`, {
    key: 'years',
    value: String(years),
    values: `1–${MOST_YEARS}`,
  });
}

function unknownKey(key: string): InputError {
  return new InputError('no-such-key', `by: there is no key ${key}`, { key });
}

function parseDay(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const day = parseIsoDay(text);
  if (day === null) {
    throw new InputError('invalid-date', `${option}: a date is YYYY-MM-DD and must exist, got ${text}`, {
      option,
      value: text,
    });
  }
  return day;
}

function parseWhere(where: readonly string[]): Pick<ParsedQuestion, 'filters' | 'threshold' | 'minimum'> {
  const values = new Map<Key, Filter['values'][number][]>();
  let threshold: number | null = null;
  let minimum: number | null = null;
  for (const text of where) {
    const split = text.indexOf('=');
    const key = text.slice(0, split).trim();
    const value = text.slice(split + 1).trim();
    if (split < 1 || value === '') {
      throw new InputError('invalid-where', `where: KEY=VALUE, got ${text}`, { value: text });
    }
    if (key === 'threshold') threshold = parseThreshold(value);
    else if (key === 'minimum') minimum = parseMinimum(value);
    else if (isKey(key)) values.set(key, [...(values.get(key) ?? []), parseKeyValue(key, value)]);
    else throw unknownKey(key);
  }
  return { filters: [...values].map(([key, list]) => ({ key, values: list })), threshold, minimum };
}

function parseMinimum(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw unknownValue('minimum', value, '0, 1, 2 …');
}

function parseThreshold(text: string): number {
  const share = decimalShare(text);
  if (share === null) {
    throw new InputError(
      'invalid-threshold',
      `where: a threshold is a share such as 0.07 or 7%, got ${text}`,
      {
        value: text,
      },
    );
  }
  return Number(share);
}

/**
 * Settles the dates of a question: the period is the calendar year of the as-of date unless given, and is
 * cut at the as-of date.
 *
 * @throws {InputError} `period-order` when the period is empty
 */
export function settleQuestion(question: ParsedQuestion, asOf: number): Ask {
  const to = Math.min(question.to ?? asOf, asOf);
  const from = question.from ?? dayOf(civilOf(to).year, 1, 1);
  if (from > to) {
    const details = { from: isoOf(from), to: isoOf(to) };
    throw new InputError(
      'period-order',
      `the period is empty: from ${details.from} to ${details.to}`,
      details,
    );
  }
  return askOf(question, asOf, from, to);
}

/** The same question on the same day of the years before, the latest first. */
export function yearsBefore(question: ParsedQuestion, ask: Ask): readonly Ask[] {
  return Array.from(
    { length: question.years - 1 },
    (_, i) => earlierQuestion(question, ask, addMonths(ask.asOf, -12 * (i + 1)))!,
  );
}

/**
 * The same question at an earlier date: the as-of date moves there, and the period shifts to end there. Months and
 * years that its conditions name move with it, by whole years; null where it moves otherwise.
 */
export function earlierQuestion(question: ParsedQuestion, ask: Ask, asOf: number): Ask | null {
  const years = wholeYears(asOf, ask.asOf);
  const isNamed = question.filters.some(({ key }) => key === 'month' || key === 'year');
  if (isNamed && years === null) return null;
  const filters = question.filters.map(({ key, values }) => ({
    key,
    values: values.map((value) => yearsOn(key, value, -(years ?? 0))),
  }));
  return askOf({ ...question, filters }, asOf, shiftedFrom(ask.from, ask.to, asOf), asOf);
}

/** How many years lie between two days, if they are whole ones. */
function wholeYears(first: number, second: number): number | null {
  const years = civilOf(second).year - civilOf(first).year;
  return addMonths(second, -12 * years) === first || addMonths(first, 12 * years) === second ? years : null;
}

/**
 * Where a period from–to begins if it ends on another day: whole months stay whole months, a move by whole months
 * moves both ends by the calendar (so that 29 February is no day of a year's work), and else the days are counted.
 */
function shiftedFrom(from: number, to: number, newTo: number): number {
  const length = monthsBetween(from, to + 1);
  if (length > 0 && addMonths(from, length) === to + 1) return addMonths(newTo + 1, -length);
  const move = monthsBetween(to, newTo);
  if (addMonths(to, move) === newTo) return addMonths(from, move);
  return newTo - (to - from);
}

function monthsBetween(first: number, second: number): number {
  const [a, b] = [civilOf(first), civilOf(second)];
  return (b.year - a.year) * 12 + b.month - a.month;
}

function askOf(question: ParsedQuestion, asOf: number, from: number, to: number): Ask {
  const { by, filters, threshold, minimum, curves, rulePacks, admittedBy, calendar } = question;
  const yearBefore = dayOf(civilOf(from).year - 1, 1, 1);
  return {
    asOf,
    from,
    to,
    by,
    filters,
    threshold,
    minimum,
    curves,
    rulePacks,
    bindings: {
      parameters: { asOf, from, to, yearBefore },
      admittedBy,
      ...(calendar === undefined ? {} : { calendar }),
    },
  };
}
