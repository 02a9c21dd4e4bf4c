/**
 * Expressions and conditions as Arquero's. Every expression that takes work becomes a derived column, named by
 * its own text, so that equal ones are derived once. Nothing is shared with the engine in memory, calendar
 * included: the two are held against each other.
 */
import type { ColumnTable } from 'arquero';
import { type Bucket, type WorkingDays, weekdays } from '../calendar.ts';
import type { Condition, Expression } from '../tally/expression.ts';

import { precisionColumn } from './arquero-table.ts';

/** Text of an Arquero expression that gives a value, or null, and of one that says if the day is known. */
interface Term {
  readonly value: string;
  readonly exact: string;
}

const nothing: Term = { value: 'null', exact: 'true' };

const inMilliseconds = (day: string) => `${day} * 864e5`;

/** A day number, which is not null, to its bucket. */
const buckets: Readonly<Record<Bucket, (day: string) => string>> = {
  month: (day) => `op.utcyear(${inMilliseconds(day)}) * 12 + op.utcmonth(${inMilliseconds(day)})`,
  year: (day) => `op.utcyear(${inMilliseconds(day)})`,
  // Arquero counts months from 0: from September on, 8, the academic year bears the year's own number.
  'academic-year': (day) =>
    `op.utcyear(${inMilliseconds(day)}) - (op.utcmonth(${inMilliseconds(day)}) >= 8 ? 0 : 1)`,
};

/** The same day some months later, or the last day of that month, which is day 0 of the next. */
function laterBy(months: number, day: string): string {
  const [year, month] = [`op.utcyear(${inMilliseconds(day)})`, `op.utcmonth(${inMilliseconds(day)})`];
  const lastDay = `op.utcdate(op.utcdatetime(${year}, ${month} + (${months + 1}), 0))`;
  const dayOfMonth = `op.least(op.utcdate(${inMilliseconds(day)}), ${lastDay})`;
  return `op.timestamp(op.utcdatetime(${year}, ${month} + (${months}), ${dayOfMonth})) / 864e5`;
}

/** Monday to Friday up to a day, counted in weeks from Monday, 29 December 1969, three days before day 0. */
const weekdaysUpTo = (day: string) =>
  `(5 * op.floor((${day} + 3) / 7) + op.least(${day} + 3 - 7 * op.floor((${day} + 3) / 7) + 1, 5))`;

/** Working days from one day to another, both inside, and never fewer than none. */
function workedDays(from: string, to: string, { off, on }: WorkingDays): string {
  const isWeekday = (day: number) => ![6, 0].includes(new Date(day * 864e5).getUTCDay());
  const worked = [...new Set(on)].filter((day) => !isWeekday(day));
  const free = [...new Set(off)].filter((day) => isWeekday(day) && !on.includes(day));
  const counted = (days: readonly number[], sign: string) =>
    days.map((day) => ` ${sign} (${from} <= ${day} && ${day} <= ${to} ? 1 : 0)`).join('');
  const all = `${weekdaysUpTo(to)} - ${weekdaysUpTo(`(${from} - 1)`)}`;
  return `op.greatest(0, ${all}${counted(worked, '+')}${counted(free, '-')})`;
}

/** A table that grows a column for each expression it is asked for. */
export class DerivedTable {
  table: ColumnTable;

  constructor(table: ColumnTable) {
    this.table = table;
  }

  /** The condition as the text of an Arquero expression over `d`; true or false, never null. */
  condition(condition: Condition): string {
    if ('left' in condition) {
      const [a, b] = [this.term(condition.left).value, this.term(condition.right).value];
      const operator = condition.is === '=' ? '===' : condition.is;
      return `(${a} != null && ${b} != null && ${a} ${operator} ${b})`;
    }
    if ('value' in condition) {
      const { value } = this.term(condition.value);
      return `(${value} != null && op.includes(${JSON.stringify(condition.in)}, ${value}))`;
    }
    if ('missing' in condition) return `(${this.term(condition.missing).value} == null)`;
    if ('not' in condition) return `!${this.condition(condition.not)}`;
    const [parts, operator, ifNone] =
      'all' in condition ? [condition.all, ' && ', 'true'] : [condition.any, ' || ', 'false'];
    if (parts.length === 0) return ifNone;
    return `(${parts.map((part) => this.condition(part)).join(operator)})`;
  }

  /** The expression as the text of an Arquero expression over `d`. */
  value(expression: Expression): string {
    return this.term(expression).value;
  }

  private term(expression: Expression): Term {
    if ('field' in expression) return this.field(expression.field);
    if ('date' in expression) return this.date(expression.date, expression.until);
    if ('dateAhead' in expression) return this.date(expression.dateAhead, undefined);
    if ('firstDayOf' in expression) return this.firstDay(expression.firstDayOf, expression.until);
    if ('constant' in expression) return { value: `(${expression.constant})`, exact: 'true' };
    if ('bucket' in expression) {
      const { value } = this.term(expression.of);
      return this.derived(expression, ifRecorded([value], buckets[expression.bucket](value)));
    }
    if ('minus' in expression) {
      const [a, b] = expression.minus.map((part) => this.term(part).value) as [string, string];
      return this.derived(expression, ifRecorded([a, b], `${a} - ${b} + (${expression.plus})`));
    }
    if ('daysBetween' in expression) {
      const [from, to] = expression.daysBetween.map((part) => this.term(part)) as [Term, Term];
      const days = ifRecorded([from.value, to.value], `${to.value} - ${from.value}`);
      return this.derived(expression, `${from.exact} && ${to.exact} ? (${days}) : null`);
    }
    if ('workingDays' in expression) {
      const { workingDays, calendar = weekdays } = expression;
      const [from, to] = workingDays.map((part) => this.term(part)) as [Term, Term];
      const days = ifRecorded([from.value, to.value], workedDays(from.value, to.value, calendar));
      return this.derived(expression, `${from.exact} && ${to.exact} ? (${days}) : null`);
    }
    if ('only' in expression) {
      const { value, exact } = this.term(expression.only);
      return this.derived(expression, `${this.condition(expression.when)} ? ${value} : null`, exact);
    }
    if ('cases' in expression) {
      const words = expression.cases.map(
        ({ when, word }) => `${this.condition(when)} ? ${JSON.stringify(word)} : `,
      );
      return this.derived(expression, `${words.join('')}null`);
    }
    if ('plusMonths' in expression) {
      const { value, exact } = this.term(expression.to);
      return this.derived(expression, ifRecorded([value], laterBy(expression.plusMonths, value)), exact);
    }
    if ('earliest' in expression) return this.earliest(expression);
    throw new Error(`arquero: an expression that is not bound to a question: ${JSON.stringify(expression)}`);
  }

  private field(name: string): Term {
    return this.has(name) ? { value: column(name), exact: 'true' } : nothing;
  }

  private date(name: string, until: number | undefined): Term {
    if (!this.has(name) || !this.has(precisionColumn(name))) return nothing;
    const day = column(name);
    const exact = `(${column(precisionColumn(name))} === "day")`;
    if (until === undefined) return { value: day, exact };
    return this.derived(
      { date: name, until },
      ifRecorded([day], `${day} <= ${until} ? ${day} : null`),
      exact,
    );
  }

  private firstDay(name: string, until: number | undefined): Term {
    const { value } = this.date(name, until);
    if (value === 'null') return nothing;
    const [year, month] = [`op.utcyear(${inMilliseconds(value)})`, `op.utcmonth(${inMilliseconds(value)})`];
    const given = column(precisionColumn(name));
    const first = (month: string) => `op.timestamp(op.utcdatetime(${year}, ${month}, 1)) / 864e5`;
    const day = `${given} === "month" ? ${first(month)} : ${given} === "year" ? ${first('0')} : ${value}`;
    return this.derived(
      until === undefined ? { firstDayOf: name } : { firstDayOf: name, until },
      ifRecorded([value], day),
    );
  }

  /** One date after another against the earliest so far; of equal ones the first stays. */
  private earliest({ earliest: dates }: { readonly earliest: readonly Expression[] }): Term {
    let [first, ...others] = dates.map((date) => this.term(date));
    dates.slice(1).forEach((_, i) => {
      const next = others[i]!;
      const isEarlier = `${next.value} != null && (${first!.value} == null || ${next.value} < ${first!.value})`;
      first = this.derived(
        { earliest: dates.slice(0, i + 2) },
        `${isEarlier} ? ${next.value} : ${first!.value}`,
        `${isEarlier} ? ${next.exact} : ${first!.exact}`,
      );
    });
    return first ?? nothing;
  }

  /** Keeps what an expression gives as columns; `exact` is kept too unless it is the same for all rows. */
  private derived(expression: Expression, value: string, exact = 'true'): Term {
    const name = JSON.stringify(expression);
    const columns: Record<string, string> = { [name]: `d => ${value}` };
    if (exact !== 'true') columns[exactColumn(name)] = `d => ${exact}`;
    if (!this.has(name)) this.table = this.table.derive(columns);
    return { value: column(name), exact: exact === 'true' ? exact : column(exactColumn(name)) };
  }

  private has(name: string): boolean {
    return this.table.columnNames().includes(name);
  }
}

/** Reads a column of a row. */
export function column(name: string): string {
  return `d[${JSON.stringify(name)}]`;
}

const exactColumn = (name: string) => `${name} has its day`;

/** An expression where all of some values are recorded, else null. */
function ifRecorded(values: readonly string[], expression: string): string {
  return `${values.map((value) => `${value} != null`).join(' && ')} ? (${expression}) : null`;
}
