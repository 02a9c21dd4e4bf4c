/** Numbers, dates and errors of a workbook's cells, as the texts that Muster reads on. */
import { civilOf, dayOf } from '../../calendar.ts';
import { precision, readDate } from '../cells/date.ts';

const DAY = 86_400;

/** Day 0 of either date system. The 1900 system has a 29 February 1900, which shifts what follows it by a day. */
const FIRST_1900 = dayOf(1899, 12, 31);
const FIRST_1904 = dayOf(1904, 1, 1);
const FALSE_LEAP_DAY = 60;
const LAST_DAY = dayOf(9999, 12, 31);

/** What a spreadsheet knows of a number: 15 digits. */
export function numberText(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toExponential();
  return String(Number(value.toPrecision(15)) + 0);
}

const NUMBER = /^[+-]?(?!0\d)\d+(?:\.\d+)?(?:e\+\d+)?[人名个篇次%]?$/;

/** Whether a text says how much or how many. Codes with a nought in front do not, nor do months and days: `2003.9`. */
export function isQuantity(text: string): boolean {
  const plain = text.normalize('NFKC');
  if (!NUMBER.test(plain)) return false;
  const { packed, note } = readDate(plain, { isText: true });
  return packed === null || note === 'serial-date' || (packed & 3) === precision.year;
}

export function booleanText(value: boolean): string {
  return value ? 'true' : 'false';
}

/** The text of a number in a cell that shows a date so far. */
export function serialText(serial: number, shown: DateShown, is1904: boolean): string {
  const seconds = Math.round(serial * DAY);
  const days = Math.floor(seconds / DAY);
  const shift = !is1904 && days >= FALSE_LEAP_DAY ? 1 : 0;
  const text = momentText((is1904 ? FIRST_1904 : FIRST_1900) + days - shift, seconds - days * DAY, is1904);
  return shownText(text, shown);
}

/** A date as far as its cell shows it. */
export function shownText(text: string, shown: DateShown): string {
  // Whoever writes no day gets the first. Any other was written, whatever the cell shows of it.
  if (shown === 'month' && /^.{4}-..-01$/.test(text)) return text.slice(0, 7);
  if (shown === 'year' && /^.{4}-01-01$/.test(text)) return text.slice(0, 4);
  return text;
}

/** A date, a date with a time, or a time; numbers that only look like dates by their format stay numbers. */
function momentText(day: number, seconds: number, is1904: boolean): string {
  const days = day - (is1904 ? FIRST_1904 : FIRST_1900);
  if (days < 0 || day > LAST_DAY || (days === 0 && seconds === 0 && !is1904)) {
    return numberText((!is1904 && days >= FALSE_LEAP_DAY ? days + 1 : days) + seconds / DAY);
  }
  const minutes = Math.floor(seconds / 60);
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (days === 0 && minutes > 0) return time;
  const { year, month, day: date } = civilOf(day);
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
  return minutes === 0 ? text : `${text} ${time}`;
}

/** A date as XML writes it, `2003-09-01T00:00:00.000`; other texts as they are. */
export function isoText(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z?$/.exec(text);
  if (parts === null) return text;
  const [, date, time] = parts;
  if (date === '1899-12-31' || date === '1899-12-30') return time!;
  return time === '00:00' ? date! : `${date} ${time}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** How far a cell shows its date. */
export type DateShown = 'day' | 'month' | 'year';

/** Formats of dates that have a number and no text; those from 27 and from 50 are of Chinese and other eastern Excels. */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Of these: `mmm-yy`, and in Chinese `yyyy"年"m"月"`. */
const BUILT_IN_MONTHS: readonly number[] = [17, 27, 36, 50, 52, 57];

/** How far a format without a text shows dates; null if it shows none. */
export function builtInDateShown(id: number): DateShown | null {
  if (!BUILT_IN.some(([from, to]) => id >= from && id <= to)) return null;
  return BUILT_IN_MONTHS.includes(id) ? 'month' : 'day';
}

/** How far a number format, such as `yyyy"年"m"月"`, shows dates or times; null if it shows none. */
export function dateShown(format: string): DateShown | null {
  // Literals, paddings and colours say nothing; hours that run past 24 stand in brackets too.
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (!/[ymdhs]/i.test(bare)) return null;
  // Years are counted from the birth of the Republic too, by `e`.
  if (/[dhs]/i.test(bare) || !/[ye]/i.test(bare)) return 'day';
  return /m/i.test(bare) ? 'month' : 'year';
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** The text of an error by its number in XLS. */
export function errorText(code: number): string {
  return ERRORS[code] ?? `#${code}`;
}
