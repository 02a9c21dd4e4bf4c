/** The sessions that branches and units held in the year. */
import { dayOf, isoDay, workdayBetween } from '../calendar.ts';
import { csvText } from '../csv.ts';
import type { Random } from '../random.ts';
import type { SampleTables } from '../tables.ts';
import { isBehind } from '../work/behind.ts';
import { YEAR } from '../year.ts';
import { plannedSessions } from './planned.ts';

/** Registers nobody's attendance. */
const WITHOUT_ATTENDANCE = 'HIT';
/** Does not note how long its sessions last. */
const WITHOUT_HOURS = 'PED';

/** Members of the central group of a unit. */
const CENTRAL_GROUP = 9;

export function sessionsFile({ units, branches }: SampleTables, random: Random): string {
  const rows = units.flatMap(({ id: unit }) => {
    const own = branches.filter((branch) => branch.unit === unit);
    const staff = own.filter(({ kind }) => kind === 'faculty').reduce((sum, { members }) => sum + members, 0);
    return plannedSessions.flatMap(({ kind, by, months, hours }) => {
      const size = kind === 'central-group' ? CENTRAL_GROUP : staff;
      const groups = by === 'branch' ? own : [{ id: '', members: size }];
      return groups.flatMap(({ id, members }) =>
        months
          .filter(() => !random.chance(isBehind(unit) ? 0.45 : 0.04))
          .map((month) => [
            isoDay(workdayBetween(dayOf(YEAR, month, 3), dayOf(YEAR, month, 26), random)),
            unit,
            id,
            kind,
            ...(unit === WITHOUT_ATTENDANCE ? ['', '', ''] : attendance(unit, members, random)),
            unit === WITHOUT_HOURS ? '' : hours,
          ]),
      );
    });
  });
  rows.sort((a, b) => (a.join() < b.join() ? -1 : 1));
  return csvText(['date', 'unit', 'branch', 'kind', 'expected', 'present', 'leave', 'hours'], rows);
}

/** Whoever was given leave was not expected. */
function attendance(unit: string, members: number, random: Random): readonly [number, number, number] {
  const leave = Math.min(members - 1, random.between(0, 2));
  const expected = members - leave;
  const absent = Math.floor((expected * random.between(0, isBehind(unit) ? 40 : 12)) / 100);
  return [expected, expected - absent, leave];
}
