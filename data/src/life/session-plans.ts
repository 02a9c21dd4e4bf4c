/** The plan of sessions for the year, by unit and kind. */
import { csvText } from '../csv.ts';
import type { SampleTables } from '../tables.ts';
import { YEAR } from '../year.ts';
import { plannedSessions } from './planned.ts';

/** Has made no plan. */
const WITHOUT_PLAN = 'LIB';

export function sessionPlansFile({ units, branches }: SampleTables): string {
  const rows = units
    .filter(({ id }) => id !== WITHOUT_PLAN)
    .flatMap(({ id: unit }) => {
      const own = branches.filter((branch) => branch.unit === unit).length;
      return plannedSessions.map(({ kind, by, months }) => [
        YEAR,
        unit,
        '',
        kind,
        months.length * (by === 'branch' ? own : 1),
      ]);
    });
  return csvText(['year', 'unit', 'branch', 'kind', 'planned'], rows);
}
