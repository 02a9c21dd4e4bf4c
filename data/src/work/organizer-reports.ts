/** What organizers reported to the department, and the meetings that settled it. */
import { dayOf, isoDay, isWeekend, workdayBetween } from '../calendar.ts';
import { csvText } from '../csv.ts';
import type { Random } from '../random.ts';
import type { SampleTables } from '../tables.ts';
import { YEAR } from '../year.ts';

const REPORTS = 27;
/** Those of the last weeks wait for a meeting of the new year. */
const LAST_MEETING = dayOf(YEAR, 12, 12);

export function organizerReportsFile({ organizers }: SampleTables, random: Random): string {
  const days = Array.from({ length: REPORTS }, () =>
    workdayBetween(dayOf(YEAR, 2, 24), dayOf(YEAR, 12, 26), random),
  ).sort((a, b) => a - b);
  // Whoever was appointed in spring reports from then on.
  const rows = days.map((received) => {
    const known = organizers.filter(({ isNew }) => !isNew || received > dayOf(YEAR, 4, 1));
    const { id, units } = random.pick(known);
    // A matter that one meeting leaves open comes before the next.
    const settled = meetingAfter(random.chance(0.2) ? meetingAfter(received) : received);
    return [id, random.pick(units), isoDay(received), settled > LAST_MEETING ? '' : isoDay(settled)];
  });
  return csvText(['organizer', 'unit', 'received_date', 'settled_date'], rows);
}

/** The next meeting of the department, on the second Friday of a month; in summer there is none. */
function meetingAfter(day: number): number {
  for (let next = day + 3; ; next++) {
    const date = isoDay(next);
    const isSecondFriday = isWeekend(next + 1) && !isWeekend(next) && /-(0[89]|1[0-4])$/.test(date);
    if (isSecondFriday && !date.includes('-08-')) return next;
  }
}
