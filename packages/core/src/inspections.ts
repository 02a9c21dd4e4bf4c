/**
 * Half-yearly inspections beside the people they were of: until which day each person's inspections reach without a
 * gap, from the day the person became an activist. Kept in memory by hash of the person key, for the roster streams.
 */
import { addMonths, civilOf, dayOf } from './calendar.ts';
import { precision } from './roster/cells/date.ts';
import { type Batch, type Column, type DateColumn, NOT_RECORDED } from './roster/column.ts';

/** The kind of their files. */
export const INSPECTIONS = 'inspections';

/** Six months from one to the next, and one of grace. */
const GAP = 7;

/** A day as far as it is known. */
interface Days {
  readonly first: number;
  readonly last: number;
}

export class Inspections {
  /** By the two halves of the hash. */
  private readonly people = new Map<number, Map<number, Days[]>>();

  get isEmpty(): boolean {
    return this.people.size === 0;
  }

  /** Remembers inspections; whose they are, the batch must say. */
  add({ length, columns, people }: Batch): void {
    const dates = columns.get('date');
    if (dates?.type !== 'date' || people === undefined) return;
    for (let i = 0; i < length; i++) {
      const days = daysOf(dates, i);
      if (days === null) continue;
      const [high, low] = [people.high[i]!, people.low[i]!];
      const byLow = this.people.get(high) ?? new Map<number, Days[]>();
      this.people.set(high, byLow);
      const all = byLow.get(low);
      if (all === undefined) byLow.set(low, [days]);
      else all.push(days);
    }
  }

  /**
   * People with two more columns: `inspected_surely`, the day until which no gap can be too long, and
   * `inspected_perhaps`, that until which none need be; they differ where dates are not exact. Neither is recorded
   * of people without any inspection, or of whom it is not known since when they are activists.
   */
  beside(batch: Batch): Batch {
    const { people, ...rest } = batch;
    if (people === undefined) return batch;
    const activists = batch.columns.get('activist_date');
    const [surely, perhaps] = [emptyDates(batch.length), emptyDates(batch.length)];
    for (let i = 0; i < batch.length; i++) {
      const inspected = this.people.get(people.high[i]!)?.get(people.low[i]!);
      const since = activists?.type === 'date' ? daysOf(activists, i) : null;
      if (inspected === undefined || since === null) continue;
      put(surely, i, reach(since.first, inspected, 'last', 'first'));
      put(perhaps, i, reach(since.last, inspected, 'first', 'last'));
    }
    const columns = new Map<string, Column>(batch.columns);
    columns.set('inspected_surely', surely);
    columns.set('inspected_perhaps', perhaps);
    return { ...rest, columns };
  }
}

/** The last day of a chain without too long a gap; each inspection must come by one of its days, and counts from another. */
function reach(since: number, inspected: readonly Days[], by: keyof Days, from: keyof Days): number {
  let until = since;
  for (const days of [...inspected].sort((a, b) => a[by] - b[by])) {
    if (days[by] <= addMonths(until, GAP)) until = Math.max(until, days[from]);
  }
  return until;
}

function daysOf({ values, precision: given }: DateColumn, row: number): Days | null {
  const last = values[row]!;
  if (last === NOT_RECORDED) return null;
  if (given[row] !== precision.month && given[row] !== precision.year) return { first: last, last };
  const { year, month } = civilOf(last);
  return { first: dayOf(year, given[row] === precision.month ? month : 1, 1), last };
}

function emptyDates(length: number): DateColumn {
  return {
    type: 'date',
    values: new Int32Array(length).fill(NOT_RECORDED),
    precision: new Uint8Array(length),
  };
}

function put(column: DateColumn, row: number, day: number): void {
  column.values[row] = day;
  column.precision[row] = precision.day;
}
