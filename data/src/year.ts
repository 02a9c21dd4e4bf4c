/** The year that the sample describes. */
import { dayOf } from './calendar.ts';

export const YEAR = 2003;
export const FIRST_DAY = dayOf(YEAR, 1, 1);
/** The day on which the rosters were closed: nothing in them is later. */
export const LAST_DAY = dayOf(YEAR, 12, 31);

/** Whether a day lies in the year. */
export function inYear(day: number): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

/** The day on which students of an entry year enrol. */
export function enrolmentDay(entryYear: number): number {
  return dayOf(entryYear, 9, 8);
}
