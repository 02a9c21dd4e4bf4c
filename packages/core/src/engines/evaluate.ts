/**
 * Expressions over a batch, a whole column at a time. Equal expressions of different queries are worked out
 * once per batch, which is what makes many questions in one pass cheap.
 */
import {
  addMonths,
  type Bucket,
  bucketOf,
  civilOf,
  dayOf,
  isWorkingDay,
  type WorkingDays,
  weekdays,
} from '../calendar.ts';
import { precision } from '../roster/cells/date.ts';
import { type Batch, Dictionary, NOT_RECORDED } from '../roster/column.ts';
import type { Case, Comparison, Condition, Expression } from '../tally/expression.ts';

/** The values of an expression, one per row, `NOT_RECORDED` where there is none. */
export interface Vector {
  readonly values: Int32Array;
  /** Present for categories: values are its codes. */
  readonly dictionary?: Dictionary;
  /** Present for dates that may lack the day: 1 where the day is known. */
  readonly exact?: Uint8Array;
}

/**
 * Memory for one batch after another: what is worked out for a batch is of no use to the next, and to ask for new
 * memory each time costs more than the work.
 */
export class Scratch {
  private readonly buffers: ArrayBuffer[] = [];
  private used = 0;

  /** Takes everything back. */
  reset(): void {
    this.used = 0;
  }

  /** Room for some whole numbers, with anything in it. */
  integers(length: number): Int32Array {
    return new Int32Array(this.buffer(length * 4), 0, length);
  }

  /** Room for a byte a row, in whole words, with anything in it. */
  bytes(length: number): Uint8Array {
    return new Uint8Array(this.buffer(length * 4), 0, (length + 3) & ~3);
  }

  private buffer(size: number): ArrayBuffer {
    let buffer = this.buffers[this.used];
    if (buffer === undefined || buffer.byteLength < size) {
      buffer = new ArrayBuffer(Math.max(size, 1 << 14));
      this.buffers[this.used] = buffer;
    }
    this.used++;
    return buffer;
  }
}

/** Evaluates expressions over one batch, remembering what it has worked out. */
export class Evaluator {
  private readonly vectors = new Map<string, Vector>();
  private readonly masks = new Map<string, Uint8Array>();

  private readonly batch: Batch;
  private readonly tables: LookUpTables;

  private readonly scratch: Scratch;

  /** @param scratch where results are kept; they hold until it is reset */
  constructor(batch: Batch, tables: LookUpTables, scratch: Scratch = new Scratch()) {
    this.batch = batch;
    this.tables = tables;
    this.scratch = scratch;
  }

  vector(expression: Expression): Vector {
    const id = idOf(expression);
    let vector = this.vectors.get(id);
    if (vector === undefined) {
      vector = this.evaluate(expression);
      this.vectors.set(id, vector);
    }
    return vector;
  }

  /** 1 for every row that meets the condition; as many bytes as whole words take, at least one a row. */
  mask(condition: Condition): Uint8Array {
    const id = idOf(condition);
    let mask = this.masks.get(id);
    if (mask === undefined) {
      mask = this.test(condition);
      this.masks.set(id, mask);
    }
    return mask;
  }

  private evaluate(expression: Expression): Vector {
    const { length } = this.batch;
    if ('field' in expression) {
      const column = this.batch.columns.get(expression.field);
      if (column === undefined) return { values: this.scratch.integers(length).fill(NOT_RECORDED) };
      return column.type === 'category'
        ? { values: column.values, dictionary: column.dictionary }
        : { values: column.values };
    }
    if ('date' in expression) return this.dates(expression.date, expression.until);
    if ('dateAhead' in expression) return this.dates(expression.dateAhead, undefined);
    if ('firstDayOf' in expression) return this.firstDays(expression.firstDayOf, expression.until);
    if ('constant' in expression) return { values: this.scratch.integers(length).fill(expression.constant) };
    if ('bucket' in expression) {
      return {
        values: this.tables.buckets(expression.bucket, this.vector(expression.of).values, this.scratch),
      };
    }
    if ('minus' in expression) {
      const [a, b] = [this.vector(expression.minus[0]).values, this.vector(expression.minus[1]).values];
      return this.pairs(a, b, (x, y) => x - y + expression.plus);
    }
    if ('daysBetween' in expression) {
      const [from, to] = expression.daysBetween.map((date) => this.vector(date)) as [Vector, Vector];
      const days = this.pairs(from.values, to.values, (x, y) => y - x);
      for (let i = 0; i < length; i++) {
        if (from.exact?.[i] === 0 || to.exact?.[i] === 0) days.values[i] = NOT_RECORDED;
      }
      return days;
    }
    if ('workingDays' in expression) return this.workingDays(expression);
    if ('only' in expression) return this.only(this.vector(expression.only), this.mask(expression.when));
    if ('cases' in expression) return this.cases(expression.cases, idOf(expression));
    if ('plusMonths' in expression) return this.plusMonths(expression.plusMonths, this.vector(expression.to));
    if ('earliest' in expression) return this.earliest(expression.earliest.map((date) => this.vector(date)));
    throw new Error(`engine: an expression that is not bound to a question: ${JSON.stringify(expression)}`);
  }

  private dates(name: string, until: number | undefined): Vector {
    const column = this.batch.columns.get(name);
    const { length } = this.batch;
    if (column?.type !== 'date') return { values: this.scratch.integers(length).fill(NOT_RECORDED) };
    const exact = this.scratch.bytes(length);
    const values = this.scratch.integers(length);
    for (let i = 0; i < length; i++) {
      const day = column.values[i]!;
      values[i] = until !== undefined && day > until ? NOT_RECORDED : day;
      exact[i] = column.precision[i] === precision.day ? 1 : 0;
    }
    return { values, exact };
  }

  private firstDays(name: string, until: number | undefined): Vector {
    const { values } = this.vector(until === undefined ? { dateAhead: name } : { date: name, until });
    const column = this.batch.columns.get(name);
    if (column?.type !== 'date') return { values };
    const first = this.scratch.integers(values.length);
    for (let i = 0; i < values.length; i++) {
      const day = values[i]!;
      const given = column.precision[i]!;
      if (day === NOT_RECORDED || (given !== precision.month && given !== precision.year)) first[i] = day;
      else {
        const { year, month } = civilOf(day);
        first[i] = dayOf(year, given === precision.month ? month : 1, 1);
      }
    }
    return { values: first };
  }

  /** Not recorded unless both dates give the day. */
  private workingDays({
    workingDays,
    calendar = weekdays,
  }: {
    readonly workingDays: readonly [Expression, Expression];
    readonly calendar?: WorkingDays;
  }): Vector {
    const [from, to] = workingDays.map((date) => this.vector(date)) as [Vector, Vector];
    const counts = this.tables.workingDays(calendar);
    const days = this.scratch.integers(from.values.length);
    for (let i = 0; i < days.length; i++) {
      const [first, last] = [from.values[i]!, to.values[i]!];
      const known = first !== NOT_RECORDED && last !== NOT_RECORDED;
      const exact = from.exact?.[i] !== 0 && to.exact?.[i] !== 0;
      days[i] = known && exact ? Math.max(0, counts.upTo(last) - counts.upTo(first - 1)) : NOT_RECORDED;
    }
    return { values: days };
  }

  private only(vector: Vector, mask: Uint8Array): Vector {
    const values = this.scratch.integers(vector.values.length);
    for (let i = 0; i < values.length; i++) values[i] = mask[i] === 1 ? vector.values[i]! : NOT_RECORDED;
    return { ...vector, values };
  }

  private cases(cases: readonly Case[], id: string): Vector {
    const dictionary = this.tables.dictionary(id);
    const values = this.scratch.integers(this.batch.length).fill(NOT_RECORDED);
    // Backwards, so that the first that holds is the last to be written.
    for (const { when, word } of [...cases].reverse()) {
      const mask = this.mask(when);
      const code = dictionary.codeOf(word);
      for (let i = 0; i < values.length; i++) if (mask[i] === 1) values[i] = code;
    }
    return { values, dictionary };
  }

  private plusMonths(months: number, { values, exact }: Vector): Vector {
    const result = this.tables.plusMonths(months, values, this.scratch);
    return exact === undefined ? { values: result } : { values: result, exact };
  }

  private earliest(vectors: readonly Vector[]): Vector {
    const { length } = this.batch;
    const values = this.scratch.integers(length).fill(NOT_RECORDED);
    const exact = this.scratch.bytes(length).fill(1);
    for (const vector of vectors) {
      for (let i = 0; i < length; i++) {
        const day = vector.values[i]!;
        if (day === NOT_RECORDED || (values[i] !== NOT_RECORDED && values[i]! <= day)) continue;
        values[i] = day;
        exact[i] = vector.exact === undefined ? 1 : vector.exact[i]!;
      }
    }
    return { values, exact };
  }

  private pairs(a: Int32Array, b: Int32Array, combine: (x: number, y: number) => number): Vector {
    const values = this.scratch.integers(a.length);
    for (let i = 0; i < a.length; i++) {
      const [x, y] = [a[i]!, b[i]!];
      values[i] = x === NOT_RECORDED || y === NOT_RECORDED ? NOT_RECORDED : combine(x, y);
    }
    return { values };
  }

  private test(condition: Condition): Uint8Array {
    const { length } = this.batch;
    // Whole words, so that masks can be combined four rows at a time.
    const mask = this.scratch.bytes(length).fill(0);
    if ('left' in condition) {
      const { left, is, right } = condition;
      compare(is, this.vector(left).values, this.vector(right).values, mask, length);
    } else if ('value' in condition) {
      const { values, dictionary } = this.vector(condition.value);
      if (dictionary === undefined) {
        for (const wanted of condition.in) {
          for (let i = 0; i < length; i++) if (values[i] === wanted) mask[i] = 1;
        }
      } else {
        const wanted = Uint8Array.from(dictionary.texts, (text) => (condition.in.includes(text) ? 1 : 0));
        for (let i = 0; i < length; i++) mask[i] = values[i] === NOT_RECORDED ? 0 : wanted[values[i]!]!;
      }
    } else if ('missing' in condition) {
      const { values } = this.vector(condition.missing);
      for (let i = 0; i < length; i++) mask[i] = values[i] === NOT_RECORDED ? 1 : 0;
    } else if ('all' in condition) {
      const words = wordsOf(mask).fill(ALL_ROWS);
      for (const inner of condition.all) {
        const others = wordsOf(this.mask(inner));
        for (let i = 0; i < words.length; i++) words[i]! &= others[i]!;
      }
    } else if ('any' in condition) {
      const words = wordsOf(mask);
      for (const inner of condition.any) {
        const others = wordsOf(this.mask(inner));
        for (let i = 0; i < words.length; i++) words[i]! |= others[i]!;
      }
    } else {
      const words = wordsOf(mask);
      const others = wordsOf(this.mask(condition.not));
      for (let i = 0; i < words.length; i++) words[i] = others[i]! ^ ALL_ROWS;
    }
    return mask;
  }
}

/** Four rows that meet a condition. */
const ALL_ROWS = 0x01010101;

/** A mask four rows at a time; what lies behind the last row may be anything. */
export function wordsOf(mask: Uint8Array): Int32Array {
  return new Int32Array(mask.buffer, mask.byteOffset, mask.length >> 2);
}

/**
 * Marks the rows of which a comparison holds: both sides recorded, and in that order. One loop for each operator,
 * since a function called for every row costs more than the comparison.
 */
function compare(is: Comparison, a: Int32Array, b: Int32Array, mask: Uint8Array, length: number): void {
  switch (is) {
    // What is not recorded is the least of all numbers, so of the lesser side alone it must be asked.
    case '<':
      for (let i = 0; i < length; i++) mask[i] = a[i]! < b[i]! && a[i] !== NOT_RECORDED ? 1 : 0;
      return;
    case '<=':
      for (let i = 0; i < length; i++) mask[i] = a[i]! <= b[i]! && a[i] !== NOT_RECORDED ? 1 : 0;
      return;
    case '=':
      for (let i = 0; i < length; i++) mask[i] = a[i] === b[i] && a[i] !== NOT_RECORDED ? 1 : 0;
      return;
    case '>=':
      for (let i = 0; i < length; i++) mask[i] = a[i]! >= b[i]! && b[i] !== NOT_RECORDED ? 1 : 0;
      return;
    case '>':
      for (let i = 0; i < length; i++) mask[i] = a[i]! > b[i]! && b[i] !== NOT_RECORDED ? 1 : 0;
      return;
  }
}

const ids = new WeakMap<object, string>();

/** The text that tells expressions apart, made once per object. */
function idOf(node: Expression | Condition): string {
  let id = ids.get(node);
  if (id === undefined) {
    id = JSON.stringify(node);
    ids.set(node, id);
  }
  return id;
}

/** How many days of a calendar were worked, counted on from a day in the past. */
class WorkedDays {
  private readonly counts = new Int32Array(KEPT + 1);

  constructor(calendar: WorkingDays) {
    for (let i = 0; i < KEPT; i++) {
      this.counts[i + 1] = this.counts[i]! + (isWorkingDay(FIRST_KEPT + i, calendar) ? 1 : 0);
    }
  }

  /** Days worked up to a day, that day included. */
  upTo(day: number): number {
    return this.counts[Math.min(Math.max(day - FIRST_KEPT + 1, 0), KEPT)]!;
  }
}

/** Days for which answers are kept: those of any date in a roster, and some years of arithmetic around. */
const FIRST_KEPT = dayOf(1890, 1, 1);
const KEPT = dayOf(2111, 1, 1) - FIRST_KEPT;

/** Calendar buckets of days and days some months later, looked up instead of worked out: rosters repeat their dates. */
export class LookUpTables {
  private readonly tables = new Map<string, Int32Array>();
  private readonly dictionaries = new Map<string, Dictionary>();
  private readonly workedDays = new Map<string, WorkedDays>();

  /** The words of an expression: the same for all batches, so that their codes are the same. */
  dictionary(id: string): Dictionary {
    const dictionary = this.dictionaries.get(id) ?? new Dictionary();
    this.dictionaries.set(id, dictionary);
    return dictionary;
  }

  /** The working days of a calendar. */
  workingDays(calendar: WorkingDays): WorkedDays {
    const id = JSON.stringify(calendar);
    const days = this.workedDays.get(id) ?? new WorkedDays(calendar);
    this.workedDays.set(id, days);
    return days;
  }

  /** The buckets of some days; what is not recorded stays so. */
  buckets(bucket: Bucket, days: Int32Array, scratch: Scratch): Int32Array {
    return this.lookUp(bucket, days, scratch, (day) => bucketOf(bucket, day));
  }

  /** The days some months later. */
  plusMonths(months: number, days: Int32Array, scratch: Scratch): Int32Array {
    return this.lookUp(`+${months}`, days, scratch, (day) => addMonths(day, months));
  }

  private lookUp(
    name: string,
    days: Int32Array,
    scratch: Scratch,
    work: (day: number) => number,
  ): Int32Array {
    let table = this.tables.get(name);
    if (table === undefined) {
      table = new Int32Array(KEPT).fill(NOT_RECORDED);
      this.tables.set(name, table);
    }
    const result = scratch.integers(days.length);
    for (let i = 0; i < days.length; i++) {
      const day = days[i]!;
      if (day === NOT_RECORDED) {
        result[i] = NOT_RECORDED;
        continue;
      }
      const at = day - FIRST_KEPT;
      if (at < 0 || at >= KEPT) {
        result[i] = work(day);
        continue;
      }
      let known = table[at]!;
      if (known === NOT_RECORDED) {
        known = work(day);
        table[at] = known;
      }
      result[i] = known;
    }
    return result;
  }
}
