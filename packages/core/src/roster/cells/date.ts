/** Dates as rosters write them: the day, or only the month or the year, and that precision kept. */
import { civilOf, dayOf, daysInMonth } from '../../calendar.ts';
import { readableDate } from './date-spelling.ts';

/** How much of the date was given. `none` stands for no date. */
export const precision = { none: 0, day: 1, month: 2, year: 3 } as const;

/** Something about a date that whoever wrote it should know. */
export type DateNote = 'ambiguous-date' | 'two-digit-year' | 'serial-date' | 'mistyped-date';

export interface DateReading {
  /** Day number × 4 + precision; null if the text is no date or the day does not exist. */
  readonly packed: number | null;
  readonly note: DateNote | null;
}

export interface DateOptions {
  /** What `2003.1` means: January, or October without its nought. */
  readonly pointOne?: 'january' | 'october';
  /** Whether the cell is known to hold text, in which no nought is lost. */
  readonly isText?: boolean;
}

/** Dates outside these years are slips of the pen. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** No date is longer, spaces included. */
const LONGEST = 40;

/** Years of two digits are 1950 to 2049. */
const PIVOT = 50;

/** The day number of day 0 of a spreadsheet in the 1900 system, 30 December 1899. */
const SERIAL_ORIGIN = dayOf(1899, 12, 30);

const noDate: DateReading = { packed: null, note: null };

/**
 * Reads a date that is beyond doubt: `readDate` without those it has something to note about.
 *
 * @returns day number × 4 + precision; or null
 */
export function parseDate(text: string): number | null {
  const iso = parseIso(text);
  if (iso !== null) return iso;
  const { packed, note } = readDate(text);
  return note === null ? packed : null;
}

/**
 * Reads a date: `2003-09-01`, `2003/9/1`, `2003.9.1`, `2003年9月1日`, `20030901`, `二〇〇三年九月一日`, `1 Sep 2003`, also
 * with the time of day behind; the same without a day (`2003-09`, `200309`) or a month (`2003`, `2003年`).
 * With a note: `03.9.1`, the number of a spreadsheet's day (`37865`), wide digits and letters in the place of digits.
 *
 * `2003.1` is refused unless the options say what it is: it may be January, or `2003.10` whose zero was lost. Refused
 * too is what may be written in another order: `9/1/2003`, `01/02/03`.
 *
 * A month or a year counts from its last day, so that no interval is made longer, and no limit breached,
 * by a day nobody wrote down.
 */
export function readDate(text: string, options: DateOptions = {}): DateReading {
  const iso = parseIso(text);
  if (iso !== null) return { packed: iso, note: null };
  if (text.length > LONGEST) return noDate;
  const { date, isMistyped } = readableDate(text);
  const reading = readPlain(date, options);
  return isMistyped && reading.packed !== null && reading.note === null
    ? { packed: reading.packed, note: 'mistyped-date' }
    : reading;
}

const separated = /^(\d{4}|\d{2})([-/.])(\d{1,2})(?:\2(\d{1,2}))?[日号]?$/;
const worded = /^(\d{4}|\d{2})年(?:(\d{1,2})(?:月份?)?(?:(?<=月)(\d{1,2})[日号]?)?)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})?$/;
const yearOnly = /^\d{4}$/;
/** January, or October whose zero a spreadsheet lost: nobody can tell. */
const pointOne = /^(\d{4})\.1$/;
/** A spreadsheet writes no noughts in front: `00045` is a key or a slip of the pen. */
const serial = /^[1-9]\d{4}(?:\.\d+)?$/;

function readPlain(text: string, options: DateOptions): DateReading {
  const lost = pointOne.exec(text);
  if (lost !== null) {
    if (options.pointOne === undefined && !options.isText) return { packed: null, note: 'ambiguous-date' };
    return { packed: pack(Number(lost[1]), options.pointOne === 'october' ? 10 : 1), note: null };
  }
  if (serial.test(text)) {
    const day = SERIAL_ORIGIN + Math.floor(Number(text));
    return day <= dayOf(LAST_YEAR, 12, 31)
      ? { packed: day * 4 + precision.day, note: 'serial-date' }
      : noDate;
  }
  const match = separated.exec(text);
  if (match !== null) {
    const [, year, separator, month, day] = match;
    if (year!.length === 2 && !isYearFirst(year!, separator!, day)) return noDate;
    return reading(year!, month, day);
  }
  const [, year, month, day] = worded.exec(text) ?? compact.exec(text) ?? [];
  if (year !== undefined) return reading(year, month, day);
  return yearOnly.test(text) ? reading(text) : noDate;
}

/** Whether the two digits in front can only be a year: `03.9` may be a day in March, `01/02/03` one of February. */
function isYearFirst(year: string, separator: string, day: string | undefined): boolean {
  if (day === undefined) return false;
  return separator !== '/' || day.length === 1 || Number(year) > 31 || Number(year) === 0;
}

function reading(year: string, month?: string, day?: string): DateReading {
  const short = year.length === 2;
  const full = short ? Number(year) + (Number(year) < PIVOT ? 2000 : 1900) : Number(year);
  const packed = pack(
    full,
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  );
  return { packed, note: short && packed !== null ? 'two-digit-year' : null };
}

/** The fast lane: exactly `YYYY-MM-DD`. */
function parseIso(text: string): number | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  let year = 0;
  for (let i = 0; i < 4; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return null;
    year = year * 10 + digit;
  }
  const m1 = text.charCodeAt(5) - 48;
  const m2 = text.charCodeAt(6) - 48;
  const d1 = text.charCodeAt(8) - 48;
  const d2 = text.charCodeAt(9) - 48;
  if (m1 < 0 || m1 > 1 || m2 < 0 || m2 > 9 || d1 < 0 || d1 > 3 || d2 < 0 || d2 > 9) return null;
  return pack(year, m1 * 10 + m2, d1 * 10 + d2);
}

function pack(year: number, month?: number, day?: number): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (month === undefined) return dayOf(year, 12, 31) * 4 + precision.year;
  if (month < 1 || month > 12) return null;
  const last = daysInMonth(year, month);
  if (day === undefined) return dayOf(year, month, last) * 4 + precision.month;
  if (day < 1 || day > last) return null;
  return dayOf(year, month, day) * 4 + precision.day;
}

const between = /至|到|[~～〜—–－-]+/g;
/** The later date with only what differs: `9.8`, `12月`, `8日`. */
const shortened = /^(?:(\d{1,2})[-/.月])?(\d{1,2})([月日号]?)$/;

/**
 * Reads a stretch of time in one cell: `2003.9-2003.12`, `2003年9月至12月`, `2003.9.1-9.8`, `2003年9月1日—8日`.
 *
 * @returns the two dates; a single date and none; or null if the text is neither, or ends before it begins
 */
export function readDates(text: string): readonly [DateReading, DateReading] | null {
  if (text.length > 2 * LONGEST) return null;
  // A stretch is text, in which no nought is lost.
  const single = readDate(text, { isText: true });
  if (single.packed !== null) return [single, noDate];
  const whole = text.replace(/\s/g, '');
  const found: (readonly [DateReading, DateReading])[] = [];
  // The hyphen between the dates may be one of several.
  for (const { 0: hyphen, index } of whole.matchAll(between)) {
    const from = readDate(whole.slice(0, index), { isText: true });
    if (from.packed === null) continue;
    const to = laterDate(whole.slice(index + hyphen.length), from.packed);
    if (to.packed === null || to.packed < from.packed || (to.packed & 3) !== (from.packed & 3)) continue;
    found.push([from, to]);
  }
  return found.length === 1 ? found[0]! : null;
}

/** The later date of a stretch; what it leaves out is that of the earlier one. */
function laterDate(text: string, from: number): DateReading {
  const narrow = text.normalize('NFKC');
  const match = shortened.exec(narrow);
  if (match === null || (from & 3) === precision.year) return readDate(text, { isText: true });
  const [, first, last, mark] = match;
  const { year, month } = civilOf(from >> 2);
  const isDay = (from & 3) === precision.day;
  if (isDay ? mark === '月' : first !== undefined || mark === '日' || mark === '号') return noDate;
  const packed = isDay
    ? pack(year, first === undefined ? month : Number(first), Number(last))
    : pack(year, Number(last));
  return { packed, note: narrow !== text && packed !== null ? 'mistyped-date' : null };
}
