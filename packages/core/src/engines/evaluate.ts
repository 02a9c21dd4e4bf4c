/**
 * Expressions over a batch, a whole column at a time. Equal expressions of different queries are worked out
 * once per batch, which is what makes many questions in one pass cheap.
 */
import { addMonths, type Bucket, bucketOf } from '../calendar.ts';
import { type Batch, type Dictionary, NOT_RECORDED } from '../roster/column.ts';
import { precision } from '../roster/date.ts';
import type { Comparison, Condition, Expression } from '../tally/expression.ts';

/** The values of an expression, one per row, `NOT_RECORDED` where there is none. */
export interface Vector {
  readonly values: Int32Array;
  /** Present for categories: values are its codes. */
  readonly dictionary?: Dictionary;
  /** Present for dates that may lack the day: 1 where the day is known. */
  readonly exact?: Uint8Array;
}

/** Evaluates expressions over one batch, remembering what it has worked out. */
export class Evaluator {
  private readonly vectors = new Map<string, Vector>();
  private readonly masks = new Map<string, Uint8Array>();

  private readonly batch: Batch;
  private readonly tables: LookUpTables;

  constructor(batch: Batch, tables: LookUpTables) {
    this.batch = batch;
    this.tables = tables;
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

  /** 1 for every row that meets the condition. */
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
      if (column === undefined) return { values: new Int32Array(length).fill(NOT_RECORDED) };
      return column.type === 'category'
        ? { values: column.values, dictionary: column.dictionary }
        : { values: column.values };
    }
    if ('date' in expression) return this.dates(expression.date, expression.until);
    if ('dateAhead' in expression) return this.dates(expression.dateAhead, undefined);
    if ('constant' in expression) return { values: new Int32Array(length).fill(expression.constant) };
    if ('bucket' in expression) return this.bucket(expression.bucket, this.vector(expression.of));
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
    if ('plusMonths' in expression) return this.plusMonths(expression.plusMonths, this.vector(expression.to));
    if ('earliest' in expression) return this.earliest(expression.earliest.map((date) => this.vector(date)));
    throw new Error(`engine: an expression that is not bound to a question: ${JSON.stringify(expression)}`);
  }

  private dates(name: string, until: number | undefined): Vector {
    const column = this.batch.columns.get(name);
    const { length } = this.batch;
    if (column?.type !== 'date') return { values: new Int32Array(length).fill(NOT_RECORDED) };
    const exact = new Uint8Array(length);
    const values = new Int32Array(length);
    for (let i = 0; i < length; i++) {
      const day = column.values[i]!;
      values[i] = until !== undefined && day > until ? NOT_RECORDED : day;
      exact[i] = column.precision[i] === precision.day ? 1 : 0;
    }
    return { values, exact };
  }

  private bucket(bucket: Bucket, { values }: Vector): Vector {
    const table = this.tables.buckets(bucket);
    const result = new Int32Array(values.length);
    for (let i = 0; i < values.length; i++) {
      const day = values[i]!;
      result[i] = day === NOT_RECORDED ? NOT_RECORDED : table(day);
    }
    return { values: result };
  }

  private plusMonths(months: number, { values, exact }: Vector): Vector {
    const result = new Int32Array(values.length);
    for (let i = 0; i < values.length; i++) {
      const day = values[i]!;
      result[i] = day === NOT_RECORDED ? NOT_RECORDED : addMonths(day, months);
    }
    return exact === undefined ? { values: result } : { values: result, exact };
  }

  private earliest(vectors: readonly Vector[]): Vector {
    const { length } = this.batch;
    const values = new Int32Array(length).fill(NOT_RECORDED);
    const exact = new Uint8Array(length).fill(1);
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
    const values = new Int32Array(a.length);
    for (let i = 0; i < a.length; i++) {
      const [x, y] = [a[i]!, b[i]!];
      values[i] = x === NOT_RECORDED || y === NOT_RECORDED ? NOT_RECORDED : combine(x, y);
    }
    return { values };
  }

  private test(condition: Condition): Uint8Array {
    const { length } = this.batch;
    const mask = new Uint8Array(length);
    if ('left' in condition) {
      compare(condition.is, this.vector(condition.left).values, this.vector(condition.right).values, mask);
    } else if ('value' in condition) {
      const { values, dictionary } = this.vector(condition.value);
      if (dictionary === undefined) {
        const wanted = new Set<string | number>(condition.in);
        for (let i = 0; i < length; i++) mask[i] = wanted.has(values[i]!) ? 1 : 0;
      } else {
        const wanted = Uint8Array.from(dictionary.texts, (text) => (condition.in.includes(text) ? 1 : 0));
        for (let i = 0; i < length; i++) mask[i] = values[i] === NOT_RECORDED ? 0 : wanted[values[i]!]!;
      }
    } else if ('missing' in condition) {
      const { values } = this.vector(condition.missing);
      for (let i = 0; i < length; i++) mask[i] = values[i] === NOT_RECORDED ? 1 : 0;
    } else if ('all' in condition) {
      mask.fill(1);
      for (const inner of condition.all) {
        const other = this.mask(inner);
        for (let i = 0; i < length; i++) mask[i]! &= other[i]!;
      }
    } else if ('any' in condition) {
      for (const inner of condition.any) {
        const other = this.mask(inner);
        for (let i = 0; i < length; i++) mask[i]! |= other[i]!;
      }
    } else {
      const other = this.mask(condition.not);
      for (let i = 0; i < length; i++) mask[i] = 1 - other[i]!;
    }
    return mask;
  }
}

/**
 * Marks the rows of which a comparison holds: both sides recorded, and in that order. One loop for each operator,
 * since a function called for every row costs more than the comparison.
 */
function compare(is: Comparison, a: Int32Array, b: Int32Array, mask: Uint8Array): void {
  const { length } = mask;
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

/** Calendar buckets of days, looked up instead of worked out: rosters repeat their dates. */
export class LookUpTables {
  private readonly byBucket = new Map<Bucket, (day: number) => number>();

  buckets(bucket: Bucket): (day: number) => number {
    let table = this.byBucket.get(bucket);
    if (table === undefined) {
      const known = new Map<number, number>();
      table = (day) => {
        let value = known.get(day);
        if (value === undefined) {
          value = bucketOf(bucket, day);
          known.set(day, value);
        }
        return value;
      };
      this.byBucket.set(bucket, table);
    }
    return table;
  }
}
