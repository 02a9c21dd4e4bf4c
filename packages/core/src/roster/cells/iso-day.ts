/** Dates written `YYYY-MM-DD`, read from bytes: nearly all dates of a large roster, and most of its cells. */
import { dayOf, daysInMonth } from '../../calendar.ts';
import { NOT_RECORDED } from '../column.ts';
import { precision } from './date.ts';

/** Dates outside these years are slips of the pen. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;

const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;
/** The day before the first of each month, and how many days it has. */
const monthStarts = new Int32Array(MONTHS);
const monthLengths = new Uint8Array(MONTHS);
for (let i = 0; i < MONTHS; i++) {
  const year = FIRST_YEAR + Math.floor(i / 12);
  monthStarts[i] = dayOf(year, (i % 12) + 1, 1) - 1;
  monthLengths[i] = daysInMonth(year, (i % 12) + 1);
}

/**
 * The date of a cell that is exactly `YYYY-MM-DD`.
 *
 * @returns day number × 4 + precision, as `parseDate` has it; `NOT_RECORDED` where it is not written so or no day
 */
export function isoDayAt(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 10 || bytes[start + 4] !== 45 || bytes[start + 7] !== 45) return NOT_RECORDED;
  const y1 = bytes[start]! - 48;
  const y2 = bytes[start + 1]! - 48;
  const y3 = bytes[start + 2]! - 48;
  const y4 = bytes[start + 3]! - 48;
  const m1 = bytes[start + 5]! - 48;
  const m2 = bytes[start + 6]! - 48;
  const d1 = bytes[start + 8]! - 48;
  const d2 = bytes[start + 9]! - 48;
  // A byte below the digits is negative and one above is large, as unsigned numbers.
  if (y1 >>> 0 > 9 || y2 >>> 0 > 9 || y3 >>> 0 > 9 || y4 >>> 0 > 9) return NOT_RECORDED;
  if (m1 >>> 0 > 9 || m2 >>> 0 > 9 || d1 >>> 0 > 9 || d2 >>> 0 > 9) return NOT_RECORDED;
  const month = m1 * 10 + m2;
  const index = (y1 * 1000 + y2 * 100 + y3 * 10 + y4 - FIRST_YEAR) * 12 + month - 1;
  if (month < 1 || month > 12 || index < 0 || index >= MONTHS) return NOT_RECORDED;
  const day = d1 * 10 + d2;
  if (day < 1 || day > monthLengths[index]!) return NOT_RECORDED;
  return (monthStarts[index]! + day) * 4 + precision.day;
}
