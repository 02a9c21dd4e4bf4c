/**
 * What a rule finds in a row: that it was kept, that it was broken, or neither, where the row does not tell. The
 * logic is Kleene's, of three values. A date given as a month or a year may mean any of its days, and something is
 * found only if it holds of every one: no breach is invented, and what cannot be told is no pass.
 */
import {
  all,
  always,
  among,
  any,
  type Comparison,
  type Condition,
  compare,
  constant,
  date,
  dateAhead,
  daysBetween,
  type Expression,
  earliest,
  field,
  firstDayOf,
  missing,
  never,
  not,
  parameter,
  plusMonths,
  recorded,
} from '../../tally/expression.ts';

/** Two conditions that never hold of one row together. */
export interface Finding {
  readonly ok: Condition;
  readonly breach: Condition;
}

/** Broken if one is, kept if all are. */
export function both(...findings: readonly Finding[]): Finding {
  return {
    ok: all(...findings.map(({ ok }) => ok)),
    breach: any(...findings.map(({ breach }) => breach)),
  };
}

/** Kept if one is, broken if all are. */
export function either(...findings: readonly Finding[]): Finding {
  return {
    ok: any(...findings.map(({ ok }) => ok)),
    breach: all(...findings.map(({ breach }) => breach)),
  };
}

/** One finding where something is known to hold of the row, another where it is not. */
export function choose(when: Condition, then: Finding, otherwise: Finding): Finding {
  return {
    ok: any(all(when, then.ok), all(not(when), otherwise.ok)),
    breach: any(all(when, then.breach), all(not(when), otherwise.breach)),
  };
}

/** An exception counts only where the row says so: a blank is none. */
export function unless(exception: Condition, finding: Finding): Finding {
  return { ok: any(finding.ok, exception), breach: all(finding.breach, not(exception)) };
}

/** A limit that is not set is kept by all. */
export const noLimit: Finding = { ok: always, breach: never };

/** A finding that needs a limit, if there is one. */
export function withLimit(limit: number | null, finding: (limit: number) => Finding): Finding {
  return limit === null ? noLimit : finding(limit);
}

// Days

/** A day as far as it is known: between two, both inside. */
export interface Moment {
  readonly first: Expression;
  readonly last: Expression;
}

const asOf = parameter('asOf');

/** The day of a milestone. */
export const on = (name: string): Moment => ({ first: firstDayOf(name), last: date(name) });

/** The as-of date. */
export const now: Moment = { first: asOf, last: asOf };

/** The day of a milestone, or the as-of date while there is none: what has not happened by then is that late. */
export const onOrNow = (name: string): Moment => ({
  first: earliest(firstDayOf(name), asOf),
  last: earliest(date(name), asOf),
});

/** Not reached by the as-of date: without a date, or with one ahead; of a month or year around it that is not told. */
export const notYet = (name: string): Condition =>
  all(missing(date(name)), any(missing(dateAhead(name)), recorded(daysBetween(asOf, dateAhead(name)))));

/** A day that may lie ahead, such as the end of an extension; known only if it was given to the day. */
export function ahead(name: string): Moment {
  // Days between some day and an inexact one are not recorded, and from day 0 they are the day itself.
  const day = daysBetween(constant(0), dateAhead(name));
  return { first: day, last: day };
}

/** The same day some months later, or the last of that month. */
export const after = ({ first, last }: Moment, months: number): Moment => ({
  first: plusMonths(first, months),
  last: plusMonths(last, months),
});

/** On the other day or after it. */
export const notBefore = (a: Moment, b: Moment): Finding => ({
  ok: compare(a.first, '>=', b.last),
  breach: compare(a.last, '<', b.first),
});

/** On the other day or before it. */
export const notAfter = (a: Moment, b: Moment): Finding => notBefore(b, a);

/** After the other day. */
export const later = (a: Moment, b: Moment): Finding => ({
  ok: compare(a.first, '>', b.last),
  breach: compare(a.last, '<=', b.first),
});

// Flags and numbers

/** A flag says yes; no breaks the rule. */
export const says = (flag: string): Finding => ({
  ok: among(field(flag), 'yes'),
  breach: among(field(flag), 'no'),
});

const opposite: Readonly<Record<Comparison, readonly Comparison[]>> = {
  '<': ['>='],
  '<=': ['>'],
  '=': ['<', '>'],
  '>=': ['<'],
  '>': ['<='],
};

/** How two numbers stand to each other. */
export const numbers = (a: Expression, is: Comparison, b: Expression): Finding => ({
  ok: compare(a, is, b),
  breach: any(...opposite[is].map((other) => compare(a, other, b))),
});

/** A number of one column against a fixed one. */
export const number = (name: string, is: Comparison, value: number): Finding =>
  numbers(field(name), is, constant(value));
