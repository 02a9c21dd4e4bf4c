/**
 * Expressions over batches, a whole column at a time. Equal expressions of different queries are worked out once per
 * batch, which is what makes many questions in one pass cheap; what can be told without looking at a row is told
 * before the first. Equal are those that do the same with the same steps, so that none has to be looked at as a whole.
 */
import { civilOf, dayOf, type WorkingDays, weekdays } from '../calendar.ts';
import { precision } from '../roster/cells/date.ts';
import { type Batch, type DateColumn, Dictionary, NOT_RECORDED } from '../roster/column.ts';
import type { Case, Condition, Expression } from '../tally/expression.ts';
import { CodesWanted } from './codes-wanted.ts';
import { compare, compareTo, holds, turned } from './compare.ts';
import { LookUpTables } from './look-up-tables.ts';
import * as loops from './loops.ts';
import { ALL_ROWS, and, isMarked, type Mask, not, or, placesOf, wordsOf } from './mask.ts';
import { type Rows, Scratch } from './scratch.ts';
import { Step } from './step.ts';

/** The values of an expression, one per row, `NOT_RECORDED` where there is none; what lies behind may be anything. */
export interface Vector {
  readonly values: Int32Array;
  /** Present for categories: values are its codes. */
  readonly dictionary?: Dictionary;
  /** Present for dates some of which lack the day: marks where it is known. */
  readonly exact?: Mask;
}

/** What may be used again after the last batch, for other expressions too. */
export class Reusable {
  readonly scratch = new Scratch();
  readonly tables = new LookUpTables();
  /** All bits of the precision of a column, which holds as long as the column does. */
  readonly bitsOf = new WeakMap<DateColumn, number>();
}

type ComparisonOfTwo = Extract<Condition, { readonly left: Expression }>;

/** Works expressions out over one batch after another. */
export class Evaluator {
  /** Counts the batches. */
  turn = 0;
  private batch: Batch = { kind: '', length: 0, columns: new Map() };
  private readonly scratch: Scratch;
  private readonly tables: LookUpTables;
  private readonly bitsOf: WeakMap<DateColumn, number>;
  /** By what is done with which steps. */
  private readonly vectors = new Map<string, Step<Vector>>();
  private readonly exact = new Map<string, Step<Mask | null>>();
  private readonly masks = new Map<string, Step<Mask>>();
  private readonly rowsOf = new Map<Step<Mask>, Step<Rows>>();
  private steps = 0;
  /** What holds of every row, and what of none. */
  private readonly every = this.step(() => this.filledMask(ALL_ROWS));
  private readonly none = this.step(() => this.filledMask(0));

  /** @param reusable may be shared by those that never look at a batch at the same time */
  constructor({ scratch, tables, bitsOf }: Reusable = new Reusable()) {
    this.scratch = scratch;
    this.tables = tables;
    this.bitsOf = bitsOf;
  }

  /** Goes on to a batch. */
  lookAt(batch: Batch): void {
    this.batch = batch;
    this.turn++;
    this.scratch.reset(batch.length);
  }

  /** The values of an expression. */
  vector(expression: Expression): Step<Vector> {
    if ('field' in expression) return this.fieldStep(expression.field);
    if ('date' in expression) return this.datesStep(expression.date, expression.until);
    if ('dateAhead' in expression) return this.datesStep(expression.dateAhead);
    if ('firstDayOf' in expression) {
      const { firstDayOf: name, until } = expression;
      const last = this.datesStep(name, until);
      return this.vectorStep(`first ${last.id}`, () => this.firstDays(name, last.get()));
    }
    if ('constant' in expression) {
      const { constant } = expression;
      return this.vectorStep(`constant ${constant}`, () => this.filled(constant));
    }
    if ('bucket' in expression) {
      const { bucket, of } = expression;
      const days = this.vector(of);
      return this.vectorStep(`${bucket} ${days.id}`, () => {
        const values = this.scratch.integers();
        this.tables.buckets(bucket, days.get().values, this.batch.length, values);
        return { values };
      });
    }
    if ('minus' in expression) {
      const { minus, plus } = expression;
      const [a, b] = this.both(minus);
      return this.vectorStep(`minus ${a.id} ${b.id} ${plus}`, () => this.differences(a.get(), b.get(), plus));
    }
    if ('daysBetween' in expression) {
      const [from, to] = this.both(expression.daysBetween);
      return this.vectorStep(`days ${from.id} ${to.id}`, () => this.daysBetween(from.get(), to.get()));
    }
    if ('workingDays' in expression) {
      const { workingDays, calendar = weekdays } = expression;
      const [from, to] = this.both(workingDays);
      return this.vectorStep(`working ${from.id} ${to.id} ${JSON.stringify(calendar)}`, () =>
        this.workingDays(from.get(), to.get(), calendar),
      );
    }
    if ('only' in expression) {
      const [vector, mask] = [this.vector(expression.only), this.mask(expression.when)];
      return this.vectorStep(`only ${vector.id} ${mask.id}`, () => this.only(vector.get(), mask.get()));
    }
    if ('cases' in expression) return this.casesStep(expression.cases);
    if ('plusMonths' in expression) {
      const { plusMonths, to } = expression;
      const days = this.vector(to);
      return this.vectorStep(`months ${days.id} ${plusMonths}`, () => {
        const values = this.scratch.integers();
        this.tables.plusMonths(plusMonths, days.get().values, this.batch.length, values);
        return { ...days.get(), values };
      });
    }
    if ('earliest' in expression) {
      const dates = expression.earliest.map((date) => this.vector(date));
      return this.vectorStep(`earliest ${idsOf(dates)}`, () =>
        this.earliest(dates.map((date) => date.get())),
      );
    }
    throw new Error(`engine: an expression that is not bound to a question: ${JSON.stringify(expression)}`);
  }

  /** Marks the rows that meet a condition. */
  mask(condition: Condition): Step<Mask> {
    if ('left' in condition) return this.comparisonStep(condition);
    if ('value' in condition) return this.amongStep(this.vector(condition.value), condition.in);
    if ('missing' in condition) {
      const of = this.vector(condition.missing);
      return this.maskStep(`missing ${of.id}`, () => this.missing(of.get()));
    }
    if ('all' in condition) {
      const inner = new Set(condition.all.map((one) => this.mask(one)));
      inner.delete(this.every);
      const [first, ...others] = inner;
      if (inner.has(this.none)) return this.none;
      if (first === undefined) return this.every;
      if (others.length === 0) return first;
      return this.maskStep(`all ${idsOf([...inner])}`, () => this.all(first, others));
    }
    if ('any' in condition) {
      const inner = new Set(condition.any.map((one) => this.mask(one)));
      inner.delete(this.none);
      const [first, ...others] = inner;
      if (inner.has(this.every)) return this.every;
      if (first === undefined) return this.none;
      if (others.length === 0) return first;
      return this.maskStep(`any ${idsOf([...inner])}`, () => this.any(first, others));
    }
    const inner = this.mask(condition.not);
    if (inner === this.every) return this.none;
    if (inner === this.none) return this.every;
    return this.maskStep(`not ${inner.id}`, () => {
      const mask = this.scratch.mask();
      not(inner.get(), mask, this.words);
      return mask;
    });
  }

  /** The rows that meet a condition, one by one. */
  rows(condition: Condition): Step<Rows> {
    const mask = this.mask(condition);
    return remembered(this.rowsOf, mask, () => this.step(() => this.rowsIn(mask.get())));
  }

  private step<Result>(work: () => Result): Step<Result> {
    this.steps += 1;
    return new Step(this, this.steps, work);
  }

  /** @param does what is done with which steps, in words that no other has */
  private vectorStep(does: string, work: () => Vector): Step<Vector> {
    return remembered(this.vectors, does, () => this.step(work));
  }

  /** @param does what is done with which steps, in words that no other has */
  private maskStep(does: string, work: () => Mask): Step<Mask> {
    return remembered(this.masks, does, () => this.step(work));
  }

  private both([a, b]: readonly [Expression, Expression]): readonly [Step<Vector>, Step<Vector>] {
    return [this.vector(a), this.vector(b)];
  }

  private filled(value: number): Vector {
    return { values: this.scratch.integers().fill(value, 0, this.batch.length) };
  }

  private fieldStep(name: string): Step<Vector> {
    return this.vectorStep(`field ${name}`, () => this.field(name));
  }

  private field(name: string): Vector {
    const column = this.batch.columns.get(name);
    if (column === undefined) return this.filled(NOT_RECORDED);
    const { values } = column;
    return column.type === 'category' ? { values, dictionary: column.dictionary } : { values };
  }

  private datesStep(name: string, until?: number): Step<Vector> {
    const exact = remembered(this.exact, name, () => this.step(() => this.exactDays(name)));
    return this.vectorStep(`date ${until} ${name}`, () => {
      const days = exact.get();
      return { values: this.dates(name, until), ...(days === null ? {} : { exact: days }) };
    });
  }

  private dates(name: string, until?: number): Int32Array {
    const column = this.batch.columns.get(name);
    if (column?.type !== 'date') return this.filled(NOT_RECORDED).values;
    if (until === undefined) return column.values;
    const values = this.scratch.integers();
    loops.upTo(until, column.values, values, this.batch.length);
    return values;
  }

  /** Which dates give the day; null if all do, as in nearly every batch. */
  private exactDays(name: string): Mask | null {
    const column = this.batch.columns.get(name);
    if (column?.type !== 'date') return null;
    const { length } = this.batch;
    let bits = this.bitsOf.get(column);
    if (bits === undefined) {
      bits = loops.bitsOf(column.precision, length);
      this.bitsOf.set(column, bits);
    }
    // A month or a year has the upper of the two bits, a day or no date at all has not.
    if ((bits & precision.month) === 0) return null;
    const exact = this.scratch.mask();
    loops.markByte(precision.day, column.precision, exact, length);
    return exact;
  }

  private firstDays(name: string, { values, exact }: Vector): Vector {
    const column = this.batch.columns.get(name);
    if (column?.type !== 'date' || exact === undefined) return { values };
    const { length } = this.batch;
    const first = this.scratch.integers();
    for (let i = 0; i < length; i++) {
      const day = values[i]!;
      const given = column.precision[i]!;
      if ((given !== precision.month && given !== precision.year) || day === NOT_RECORDED) first[i] = day;
      else {
        const { year, month } = civilOf(day);
        first[i] = dayOf(year, given === precision.month ? month : 1, 1);
      }
    }
    return { values: first };
  }

  private differences(a: Vector, b: Vector, plus: number): Vector {
    const values = this.scratch.integers();
    loops.differences(a.values, b.values, plus, values, this.batch.length);
    return { values };
  }

  private daysBetween(from: Vector, to: Vector): Vector {
    const { values } = this.differences(to, from, 0);
    for (const { exact } of [from, to]) {
      if (exact !== undefined) loops.keepMarked(exact, values, values, this.batch.length);
    }
    return { values };
  }

  /** Not recorded unless both dates give the day. */
  private workingDays(from: Vector, to: Vector, calendar: WorkingDays): Vector {
    const counts = this.tables.workingDays(calendar);
    const { length } = this.batch;
    const days = this.scratch.integers();
    for (let i = 0; i < length; i++) {
      const [first, last] = [from.values[i]!, to.values[i]!];
      const known = first !== NOT_RECORDED && last !== NOT_RECORDED;
      const exact = isExact(from, i) && isExact(to, i);
      days[i] = known && exact ? Math.max(0, counts.upTo(last) - counts.upTo(first - 1)) : NOT_RECORDED;
    }
    return { values: days };
  }

  private only(vector: Vector, mask: Mask): Vector {
    const values = this.scratch.integers();
    loops.keepMarked(mask, vector.values, values, this.batch.length);
    return { ...vector, values };
  }

  private casesStep(cases: readonly Case[]): Step<Vector> {
    const dictionary = new Dictionary();
    // Backwards, so that the first that holds is the last to be written.
    const parts = [...cases]
      .reverse()
      .map(({ when, word }) => ({ mask: this.mask(when), code: dictionary.codeOf(word) }))
      .filter(({ mask }) => mask !== this.none);
    const does = `cases ${JSON.stringify(parts.map(({ mask, code }) => [mask.id, dictionary.texts[code]]))}`;
    return this.vectorStep(does, () => {
      const { values } = this.filled(NOT_RECORDED);
      for (const { mask, code } of parts) loops.putMarked(mask.get(), code, values, this.batch.length);
      return { values, dictionary };
    });
  }

  private earliest(dates: readonly Vector[]): Vector {
    const { length } = this.batch;
    const [first, ...others] = dates;
    if (first === undefined) return this.filled(NOT_RECORDED);
    const values = this.scratch.integers();
    if (dates.every(({ exact }) => exact === undefined)) {
      let so = first.values;
      for (const other of others) {
        loops.earlier(so, other.values, values, length);
        so = values;
      }
      return { values: so };
    }
    values.fill(NOT_RECORDED, 0, length);
    const every = this.every.get();
    const exact = this.filledMask(ALL_ROWS);
    for (const date of dates) loops.putEarlier(date.values, date.exact ?? every, values, exact, length);
    return { values, exact };
  }

  private comparisonStep({ left, is, right }: ComparisonOfTwo): Step<Mask> {
    if ('constant' in left) {
      if (!('constant' in right)) return this.comparisonStep({ left: right, is: turned[is], right: left });
      return holds(left.constant, is, right.constant) ? this.every : this.none;
    }
    const a = this.vector(left);
    if (!('constant' in right)) {
      const b = this.vector(right);
      return this.maskStep(`${a.id} ${is} ${b.id}`, () => {
        const mask = this.scratch.mask();
        compare(a.get().values, is, b.get().values, mask, this.batch.length);
        return mask;
      });
    }
    const { constant } = right;
    if (constant === NOT_RECORDED) return this.none;
    return this.maskStep(`${a.id} ${is} number ${constant}`, () => {
      const mask = this.scratch.mask();
      compareTo(a.get().values, is, constant, mask, this.batch.length);
      return mask;
    });
  }

  private missing({ values }: Vector): Mask {
    const mask = this.scratch.mask();
    loops.markMissing(values, mask, this.batch.length);
    return mask;
  }

  private get words(): number {
    return wordsOf(this.batch.length);
  }

  private filledMask(word: number): Mask {
    return this.scratch.mask().fill(word, 0, this.words);
  }

  private amongStep(value: Step<Vector>, wanted: readonly (string | number)[]): Step<Mask> {
    const numbers = wanted.filter((one): one is number => typeof one === 'number' && (one | 0) === one);
    const codes = new CodesWanted(wanted);
    return this.maskStep(`${value.id} among ${JSON.stringify(wanted)}`, () => {
      const { values, dictionary } = value.get();
      const { length } = this.batch;
      if (dictionary === undefined) {
        const mask = this.filledMask(0);
        for (const number of numbers) loops.markNumber(number, values, mask, length);
        return mask;
      }
      const mask = this.scratch.mask();
      loops.markFlagged(values, codes.of(dictionary), mask, length);
      return mask;
    });
  }

  private all(first: Step<Mask>, others: readonly Step<Mask>[]): Mask {
    const into = this.scratch.mask();
    let mask = first.get();
    for (const other of others) {
      // What is asked of no row need not be worked out.
      if (and(mask, other.get(), into, this.words) === 0) break;
      mask = into;
    }
    return into;
  }

  private any(first: Step<Mask>, others: readonly Step<Mask>[]): Mask {
    const into = this.scratch.mask();
    let mask = first.get();
    for (const other of others) {
      or(mask, other.get(), into, this.words);
      mask = into;
    }
    return into;
  }

  private rowsIn(mask: Mask): Rows {
    const places = this.scratch.integers();
    return { places, count: placesOf(mask, this.batch.length, places) };
  }
}

function isExact({ exact }: Vector, row: number): boolean {
  return exact === undefined || isMarked(exact, row);
}

function idsOf(steps: readonly Step<unknown>[]): string {
  return steps.map(({ id }) => id).join(' ');
}

function remembered<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
