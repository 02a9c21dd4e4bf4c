/** How long it takes to reach a target at a steady pace of admissions. */
import { addMonths, civilOf, daysInMonth, isoOf, parseIsoDay } from '../calendar.ts';
import { InputError } from '../errors.ts';
import { checkCount, checkParameter } from '../stats/checks.ts';

/** What division in floating point may add; a day's share of one admission is more, however many there are. */
const ROUNDING = 1e-9;

/**
 * How many months it takes until nobody is missing, if as many are admitted a month as in a period: the least
 * whole number of months with admissions a month × months ≥ missing.
 *
 * An extrapolation and no forecast: the headcount stays, nobody leaves, and every month is like the average
 * one. Good for comparing units and plans; a real year has seasons, and graduates who leave.
 *
 * @param missing  how many more it takes at a fixed headcount, as `targets[].missing` says; integer ≥ 0
 * @param admitted how many were admitted, or are to be, in those months; integer ≥ 0
 * @param months   how many months, > 0; of a period as {@link monthsOf} says
 * @returns whole number of months ≥ 0; 0 where nobody is missing; null where somebody is, and nobody is admitted
 * @throws {InputError} `count` when a count is negative or fractional; `parameter` when there are no months
 *
 * @example monthsToTarget(69, 40, 12) // → 21
 */
export function monthsToTarget(missing: number, admitted: number, months: number): number | null {
  checkCount('monthsToTarget', 'missing', missing);
  checkCount('monthsToTarget', 'admitted', admitted);
  checkParameter('monthsToTarget', 'months', months);
  if (missing === 0) return 0;
  return admitted === 0 ? null : Math.ceil((missing * months) / admitted - ROUNDING);
}

/**
 * The months that a period has: whole ones, and of the last its share of days.
 *
 * @param period both days inside, as `results.period` says them
 * @returns months > 0: 12 for a calendar year, leap year or not
 * @throws {InputError} `invalid-date` when a day does not exist; `period-order` when the period is empty
 *
 * @example monthsOf({ from: '2003-01-01', to: '2003-06-15' }) // → 5.5
 */
export function monthsOf({ from, to }: { readonly from: string; readonly to: string }): number {
  const [first, after] = [dayFrom('from', from), dayFrom('to', to) + 1];
  if (first >= after) {
    throw new InputError('period-order', `the period is empty: from ${from} to ${to}`, { from, to });
  }
  const [a, b] = [civilOf(first), civilOf(after)];
  const most = (b.year - a.year) * 12 + b.month - a.month;
  const whole = addMonths(first, most) <= after ? most : most - 1;
  const begun = addMonths(first, whole);
  const { year, month } = civilOf(begun);
  return whole + (after - begun) / daysInMonth(year, month);
}

/**
 * The day on which so many months are over, counted from the end of a day: of the last day of a month it is the last
 * of another.
 *
 * @param date   ISO date
 * @param months whole number ≥ 0
 * @returns ISO date
 * @throws {InputError} `invalid-date` when the day does not exist
 *
 * @example monthsAfter('2003-06-30', 2) // → '2003-08-31'
 */
export function monthsAfter(date: string, months: number): string {
  return isoOf(addMonths(dayFrom('date', date) + 1, months) - 1);
}

function dayFrom(option: string, text: string): number {
  const day = parseIsoDay(text);
  if (day !== null) return day;
  throw new InputError('invalid-date', `${option}: a date is YYYY-MM-DD and must exist, got ${text}`, {
    option,
    value: text,
  });
}
