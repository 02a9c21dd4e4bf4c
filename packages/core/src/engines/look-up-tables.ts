/** Calendar buckets of days and days some months later, looked up instead of worked out: rosters repeat their dates. */
import {
  addMonths,
  type Bucket,
  bucketOf,
  civilOf,
  dayOf,
  daysInMonth,
  isWorkingDay,
  type WorkingDays,
} from '../calendar.ts';
import { NOT_RECORDED } from '../roster/column.ts';

/** Days for which answers are kept: those of any date in a roster, and some years of arithmetic around. */
const FIRST_KEPT = dayOf(1890, 1, 1);
const KEPT = dayOf(2111, 1, 1) - FIRST_KEPT;

/** What has not been worked out yet; no bucket and no day is so low. */
const UNKNOWN = NOT_RECORDED + 1;

export class LookUpTables {
  private readonly tables = new Map<string, Int32Array>();
  private readonly workedDays = new Map<string, WorkedDays>();
  private months: Months | null = null;

  /** The working days of a calendar. */
  workingDays(calendar: WorkingDays): WorkedDays {
    const id = JSON.stringify(calendar);
    const days = this.workedDays.get(id) ?? new WorkedDays(calendar);
    this.workedDays.set(id, days);
    return days;
  }

  /** Writes the buckets of the first so many days; what is not recorded stays so. */
  buckets(bucket: Bucket, days: Int32Array, length: number, into: Int32Array): void {
    this.lookUp(bucket, days, length, into, (day) => bucketOf(bucket, day));
  }

  /** Writes the days some months later. */
  plusMonths(months: number, days: Int32Array, rows: number, into: Int32Array): void {
    this.months ??= new Months();
    const { placeOf, firstOf, lengthOf } = this.months;
    // Names of this file in the loop would be asked for anew for every row; see `loops.ts`.
    const [none, before, end, count] = [NOT_RECORDED, FIRST_KEPT - 1, KEPT + 1, lengthOf.length];
    for (let i = 0; i < rows; i++) {
      const day = days[i]!;
      const recorded = +(day !== none);
      const at = (day - before) & -recorded;
      const isKept = +(at >= 0) & +(at < end) & (+(at !== 0) | (recorded ^ 1));
      const month = isKept === 1 ? (placeOf[at]! >> 5) + months : -1;
      if (month < 0 || month >= count) into[i] = recorded === 1 ? addMonths(day, months) : none;
      else {
        const dayOfMonth = placeOf[at]! & 31;
        const last = lengthOf[month]!;
        const later = firstOf[month]! + (last ^ ((dayOfMonth ^ last) & -+(dayOfMonth < last))) - 1;
        into[i] = none ^ ((later ^ none) & -recorded);
      }
    }
  }

  private lookUp(
    name: string,
    days: Int32Array,
    length: number,
    into: Int32Array,
    work: (day: number) => number,
  ): void {
    let table = this.tables.get(name);
    if (table === undefined) {
      table = new Int32Array(KEPT + 1).fill(UNKNOWN);
      // In front of the days stands what is not recorded.
      table[0] = NOT_RECORDED;
      this.tables.set(name, table);
    }
    // Names of this file in the loop would be asked for anew for every row; see `loops.ts`.
    const [none, unknown, before, end] = [NOT_RECORDED, UNKNOWN, FIRST_KEPT - 1, KEPT + 1];
    for (let i = 0; i < length; i++) {
      const day = days[i]!;
      const recorded = +(day !== none);
      const at = (day - before) & -recorded;
      const isOutside = +(at < 0) | +(at >= end) | (+(at === 0) & recorded);
      if (isOutside !== 0) into[i] = work(day);
      else {
        let found = table[at]!;
        if (found === unknown) {
          found = work(day);
          table[at] = found;
        }
        into[i] = found;
      }
    }
  }
}

/** The months of the days that are kept: one table for all distances, which stays near the processor. */
class Months {
  /** Of each day the month, counted from the first that is kept, and in the lower five bits the day of the month. */
  readonly placeOf = new Int32Array(KEPT + 1);
  readonly firstOf: Int32Array;
  readonly lengthOf: Uint8Array;

  constructor() {
    const [first, last] = [civilOf(FIRST_KEPT).year, civilOf(FIRST_KEPT + KEPT - 1).year];
    const count = (last - first + 1) * 12;
    this.firstOf = new Int32Array(count);
    this.lengthOf = new Uint8Array(count);
    // In front of the days stands what is not recorded; in the middle no distance leads out of the table.
    this.placeOf[0] = (count >> 1) << 5;
    for (let month = 0; month < count; month++) {
      const year = first + Math.floor(month / 12);
      const start = dayOf(year, (month % 12) + 1, 1);
      this.firstOf[month] = start;
      this.lengthOf[month] = daysInMonth(year, (month % 12) + 1);
      for (let day = 1; day <= this.lengthOf[month]!; day++) {
        this.placeOf[start - FIRST_KEPT + day] = (month << 5) | day;
      }
    }
  }
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
