/**
 * Days as whole numbers, counted from 1970-01-01 in the Gregorian calendar, and the few steps that
 * questions need. No clock and no time zone: a date in a roster is a date.
 */

/** No date. Smaller than any day, and outside what arithmetic on days can reach. */
export const NO_DAY = -2147483648;

const DAYS_PER_ERA = 146097; // 400 years

/** The day number of a civil date; months and days are counted from 1 and not checked. */
export function dayOf(year: number, month: number, day: number): number {
  // Years run from March, so that the leap day is the last of its year (Hinnant, "chrono-compatible
  // low-level date algorithms").
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - 719468;
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The civil date of a day number. */
export function civilOf(dayNumber: number): CivilDate {
  const z = dayNumber + 719468;
  const era = Math.floor(z / DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same day `months` later, or the last day of that month if it has no such day. */
export function addMonths(dayNumber: number, months: number): number {
  const { year, month, day } = civilOf(dayNumber);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return dayOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** ISO text of a day number: `2003-12-31`. */
export function isoOf(dayNumber: number): string {
  const { year, month, day } = civilOf(dayNumber);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day number of a full ISO date, or null if the text is none or the day does not exist. */
export function parseIsoDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayOf(year, month, day);
}

/** Calendar stretches that days are put into. */
export type Bucket = 'month' | 'year' | 'academic-year';

/** The first month of an academic year: September. */
const ACADEMIC_YEAR_STARTS = 9;

/**
 * The bucket a day falls into, as a whole number: months counted from year 0 (so that they sort and
 * subtract), calendar years, or academic years by the calendar year in which they begin.
 */
export function bucketOf(bucket: Bucket, dayNumber: number): number {
  const { year, month } = civilOf(dayNumber);
  switch (bucket) {
    case 'month':
      return year * 12 + month - 1;
    case 'year':
      return year;
    case 'academic-year':
      return month >= ACADEMIC_YEAR_STARTS ? year : year - 1;
  }
}

/** Text of a month bucket: `2003-09`. */
export function isoMonthOf(month: number): string {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}`;
}

export interface WorkingDays {
  /** Day numbers of holidays. */
  readonly off: readonly number[];
  /** Day numbers of Saturdays and Sundays that are worked. */
  readonly on: readonly number[];
}

/** Monday to Friday: all that is known without a calendar of holidays. */
export const weekdays: WorkingDays = { off: [], on: [] };

/** Whether a day is worked. A day that is both a holiday and worked is worked: the later word of the two. */
export function isWorkingDay(day: number, { off, on }: WorkingDays): boolean {
  if (on.includes(day)) return true;
  // 1970-01-01, day 0, was a Thursday.
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday < 5 && !off.includes(day);
}
