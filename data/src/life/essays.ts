/** The half-yearly essays of those who work for the party. */
import { dayOf, isoDay } from '../calendar.ts';
import { csvText } from '../csv.ts';
import type { Random } from '../random.ts';
import { isBehind } from '../work/behind.ts';
import { YEAR } from '../year.ts';
import { inOffice, type Worker } from './workers.ts';

const DUE = [dayOf(YEAR, 6, 30), dayOf(YEAR, 12, 26)];

export function essaysFile(workers: readonly Worker[], random: Random): string {
  const rows = inOffice(workers).flatMap(({ person, unit, appointed }) =>
    DUE.filter((due) => due > appointed + 90).map((due) => {
      const isMissing = random.chance(isBehind(unit) ? 0.4 : 0.05);
      const isLate = random.chance(isBehind(unit) ? 0.4 : 0.06);
      const submitted = isLate ? due + random.between(1, 5) : due - random.between(0, 25);
      return [person.key, unit, isoDay(due), isMissing ? '' : isoDay(submitted)];
    }),
  );
  return csvText(['person_key', 'unit', 'due_date', 'submitted_date'], rows);
}
