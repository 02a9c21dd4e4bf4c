/**
 * What a question may ask of a row: a short closed list that every engine implements. Expressions are data;
 * whatever depends on a date is one, so that another as-of date is another question over the same rows.
 *
 * Logic is two-valued: a comparison with something not recorded is false, and only `missing` is true of it.
 */
import { type Bucket, type WorkingDays, weekdays } from '../calendar.ts';

/** Dates and settings that a question fixes. */
export type Parameter = 'asOf' | 'from' | 'to' | 'yearBefore';

export type Expression =
  /** A category or a whole number, as recorded. */
  | { readonly field: string }
  /** A date, as far as it is known: bound to a question, what lies after its as-of date is not. */
  | { readonly date: string; readonly until?: number }
  /** A date even if it lies after the as-of date: for what has not begun yet. */
  | { readonly dateAhead: string }
  /** The first day that a date given as a month or a year may mean; `date` is the last. Known when `date` is. */
  | { readonly firstDayOf: string; readonly until?: number }
  | { readonly constant: number }
  | { readonly parameter: Parameter }
  | { readonly bucket: Bucket; readonly of: Expression }
  /** first − second + plus, of whole numbers; like years, days and counts they stay well within 32 bits. */
  | { readonly minus: readonly [Expression, Expression]; readonly plus: number }
  /** Whole days from the first date to the second; not recorded unless both give the day. */
  | { readonly daysBetween: readonly [Expression, Expression] }
  /** Working days from the first date to the second, both inside; bound to a question, by its calendar. */
  | { readonly workingDays: readonly [Expression, Expression]; readonly calendar?: WorkingDays }
  /** The same day some months later, or the last of that month. */
  | { readonly plusMonths: number; readonly to: Expression }
  /** The earliest of those that are recorded. */
  | { readonly earliest: readonly Expression[] }
  /** What the question's admissions are dated by: approval, or the branch meeting. */
  | { readonly byAdmission: { readonly approval: Expression; readonly meeting: Expression } }
  /** The expression of rows that meet a condition; of others not recorded. */
  | { readonly only: Expression; readonly when: Condition }
  /** The word of the first condition that holds: a category; not recorded if none does. */
  | { readonly cases: readonly Case[] };

export interface Case {
  readonly when: Condition;
  readonly word: string;
}

export type Comparison = '<' | '<=' | '=' | '>=' | '>';

export type Condition =
  | { readonly left: Expression; readonly is: Comparison; readonly right: Expression }
  /** A category among some values, or a whole number among some. */
  | { readonly value: Expression; readonly in: readonly (string | number)[] }
  | { readonly missing: Expression }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** What a question puts in the place of parameters. */
export interface Bindings {
  readonly parameters: Readonly<Record<Parameter, number>>;
  readonly admittedBy: 'approval' | 'meeting';
  /** Which days are worked; weekdays if nobody says. */
  readonly calendar?: WorkingDays;
}

/** The expression of one question: parameters replaced, and no date known after the as-of date. */
export function bindExpression(expression: Expression, bindings: Bindings): Expression {
  const bind = (inner: Expression) => bindExpression(inner, bindings);
  if ('date' in expression) return { date: expression.date, until: bindings.parameters.asOf };
  if ('firstDayOf' in expression) {
    return { firstDayOf: expression.firstDayOf, until: bindings.parameters.asOf };
  }
  if ('parameter' in expression) return { constant: bindings.parameters[expression.parameter] };
  if ('bucket' in expression) return { bucket: expression.bucket, of: bind(expression.of) };
  if ('minus' in expression) {
    return { minus: [bind(expression.minus[0]), bind(expression.minus[1])], plus: expression.plus };
  }
  if ('daysBetween' in expression) {
    return { daysBetween: [bind(expression.daysBetween[0]), bind(expression.daysBetween[1])] };
  }
  if ('workingDays' in expression) {
    const [from, to] = expression.workingDays;
    return { workingDays: [bind(from), bind(to)], calendar: bindings.calendar ?? weekdays };
  }
  if ('only' in expression) {
    return { only: bind(expression.only), when: bindCondition(expression.when, bindings) };
  }
  if ('cases' in expression) {
    return {
      cases: expression.cases.map(({ when, word }) => ({ when: bindCondition(when, bindings), word })),
    };
  }
  if ('plusMonths' in expression) return { plusMonths: expression.plusMonths, to: bind(expression.to) };
  if ('earliest' in expression) return { earliest: expression.earliest.map(bind) };
  if ('byAdmission' in expression) return bind(expression.byAdmission[bindings.admittedBy]);
  return expression;
}

/** The condition of one question; see `bindExpression`. */
export function bindCondition(condition: Condition, bindings: Bindings): Condition {
  if ('left' in condition) {
    return {
      left: bindExpression(condition.left, bindings),
      is: condition.is,
      right: bindExpression(condition.right, bindings),
    };
  }
  if ('value' in condition) return { value: bindExpression(condition.value, bindings), in: condition.in };
  if ('missing' in condition) return { missing: bindExpression(condition.missing, bindings) };
  if ('all' in condition) return { all: condition.all.map((inner) => bindCondition(inner, bindings)) };
  if ('any' in condition) return { any: condition.any.map((inner) => bindCondition(inner, bindings)) };
  return { not: bindCondition(condition.not, bindings) };
}

// Builders, so that declarations read like sentences.

export const field = (name: string): Expression => ({ field: name });
export const date = (name: string): Expression => ({ date: name });
export const dateAhead = (name: string): Expression => ({ dateAhead: name });
export const firstDayOf = (name: string): Expression => ({ firstDayOf: name });
export const parameter = (name: Parameter): Expression => ({ parameter: name });
export const constant = (value: number): Expression => ({ constant: value });
export const earliest = (...of: readonly Expression[]): Expression => ({ earliest: of });
export const daysBetween = (from: Expression, to: Expression): Expression => ({ daysBetween: [from, to] });
export const workingDays = (from: Expression, to: Expression): Expression => ({ workingDays: [from, to] });
export const only = (value: Expression, when: Condition): Expression => ({ only: value, when });
export const cases = (...of: readonly Case[]): Expression => ({ cases: of });
export const plusMonths = (to: Expression, months: number): Expression => ({ plusMonths: months, to });

export const all = (...conditions: readonly Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: readonly Condition[]): Condition => ({ any: conditions });
export const not = (condition: Condition): Condition => ({ not: condition });
export const missing = (of: Expression): Condition => ({ missing: of });
export const recorded = (of: Expression): Condition => not(missing(of));
export const compare = (left: Expression, is: Comparison, right: Expression): Condition => ({
  left,
  is,
  right,
});
export const among = (value: Expression, ...values: readonly (string | number)[]): Condition => ({
  value,
  in: values,
});
/** From the first to the last day, both inside. */
export const within = (value: Expression, from: Expression, to: Expression): Condition =>
  all(compare(value, '>=', from), compare(value, '<=', to));
/** True of every row. */
export const always: Condition = all();
/** True of none. */
export const never: Condition = any();
