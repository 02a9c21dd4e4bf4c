/** Dates as rosters write them: the day, or only the month or the year, and that precision kept. */
import { dayOf, daysInMonth } from '../calendar.ts';

/** How much of the date was given. `none` stands for no date. */
export const precision = { none: 0, day: 1, month: 2, year: 3 } as const;

/** Dates outside these years are slips of the pen. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/**
 * Reads a date: `2003-09-01`, `2003/9/1`, `2003.9.1`, `2003年9月1日`, `20030901`, and the same without a
 * day (`2003-09`, `2003年9月`, `200309`) or a month (`2003`, `2003年`).
 *
 * `2003.1` is refused: it may be January, or `2003.10` whose zero was lost.
 *
 * A month or a year counts from its last day, so that no interval is made longer, and no limit breached,
 * by a day nobody wrote down.
 *
 * @returns day number × 4 + precision; or null if the text is no date or the day does not exist
 */
export function parseDate(text: string): number | null {
  const iso = parseIso(text);
  return iso ?? parseOther(text);
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

const separated = /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月)?$/;
/** January, or October whose zero a spreadsheet lost: nobody can tell. */
const ambiguous = /^\d{4}\.1$/;
const compact = /^(\d{4})(\d{2})(\d{2})?$/;
const yearOnly = /^(\d{4})年?$/;

function parseOther(text: string): number | null {
  if (ambiguous.test(text)) return null;
  const match = separated.exec(text) ?? compact.exec(text) ?? yearOnly.exec(text);
  if (match === null) return null;
  const [, year, month, day] = match;
  return pack(
    Number(year),
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  );
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
