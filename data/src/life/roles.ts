/** Who holds which role, by unit. */
import { isoDay } from '../calendar.ts';
import { csvText } from '../csv.ts';
import type { Worker } from './workers.ts';

/** Notes no days of training. */
const WITHOUT_TRAINING = 'HIT';

export function rolesFile(workers: readonly Worker[]): string {
  const date = (day: number | undefined) => (day === undefined ? '' : isoDay(day));
  const rows = workers.map(({ person, unit, role, appointed, left, trained }) => [
    person.key,
    unit,
    role,
    date(appointed),
    date(left),
    unit === WITHOUT_TRAINING ? '' : date(trained),
  ]);
  return csvText(['person_key', 'unit', 'role', 'appointed_date', 'left_date', 'trained_date'], rows);
}
