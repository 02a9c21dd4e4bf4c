/** Days as whole numbers since 1970-01-01, without clock or time zone. */
import type { Random } from './random.ts';

const MILLISECONDS = 86_400_000;

/** The day number of a date; months count from 1. */
export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS;
}

/** No day is earlier than this one: days before 1970 are negative, and places in a list are not. */
const EARLIEST = dayOf(1900, 1, 1);
const spelled: string[] = [];

/** A day from 1900 on as `YYYY-MM-DD`. */
export function isoDay(day: number): string {
  const text = spelled[day - EARLIEST];
  if (text !== undefined) return text;
  const written = new Date(day * MILLISECONDS).toISOString().slice(0, 10);
  spelled[day - EARLIEST] = written;
  return written;
}

/** The same day of the month `months` later, or the last of that month where there is no such day. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * MILLISECONDS);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1 + months;
  return Math.min(dayOf(year, month, date.getUTCDate()), dayOf(year, month + 1, 1) - 1);
}

/** The last day of the month in which a day lies. */
export function lastOfMonth(day: number): number {
  const date = new Date(day * MILLISECONDS);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 2, 1) - 1;
}

/** Saturday or Sunday. */
export function isWeekend(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/** A day from `least` to `most` that is no weekend; both must lie more than a weekend apart. */
export function workdayBetween(least: number, most: number, random: Random): number {
  for (;;) {
    const day = random.between(least, most);
    if (!isWeekend(day)) return day;
  }
}
