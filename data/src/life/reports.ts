/** The monthly reports of organizers and counsellors on their own study. */
import { dayOf, isoDay, lastOfMonth } from '../calendar.ts';
import { csvText } from '../csv.ts';
import type { Random } from '../random.ts';
import { isBehind } from '../work/behind.ts';
import { FIRST_DAY, LAST_DAY, YEAR } from '../year.ts';
import { inOffice, type Worker } from './workers.ts';

/** In July and August there is no report. */
const MONTHS = [1, 2, 3, 4, 5, 6, 9, 10, 11, 12];

export function reportsFile(workers: readonly Worker[], random: Random): string {
  const reporting = inOffice(workers).filter(({ role }) => role !== 'secretary');
  const rows = reporting.flatMap(({ person, unit, appointed }) =>
    MONTHS.map((month) => lastOfMonth(dayOf(YEAR, month, 1)))
      .filter((due) => due > Math.max(appointed, FIRST_DAY))
      .map((due) => {
        const isMissing = random.chance(isBehind(unit) ? 0.35 : 0.06);
        const isLate = random.chance(isBehind(unit) ? 0.3 : 0.08);
        const received = isLate ? due + random.between(1, 9) : due - random.between(0, 6);
        return [person.key, unit, isoDay(due), isMissing || received > LAST_DAY ? '' : isoDay(received)];
      }),
  );
  return csvText(['person_key', 'unit', 'due_date', 'received_date'], rows);
}
