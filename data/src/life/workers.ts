/** Who works for the party beside their post: secretaries of branches, organizers, counsellors. */
import { dayOf, workdayBetween } from '../calendar.ts';
import { appointedOn } from '../denominators.ts';
import type { Person } from '../person.ts';
import { isClosingMember } from '../placing.ts';
import type { Random } from '../random.ts';
import type { SampleTables } from '../tables.ts';
import { isBehind } from '../work/behind.ts';
import { FIRST_DAY, LAST_DAY, YEAR } from '../year.ts';

export type Role = 'secretary' | 'organizer' | 'counsellor';

/** Somebody in a role. Who has two, or one in two units, is there twice. */
export interface Worker {
  readonly person: Person;
  readonly unit: string;
  readonly role: Role;
  readonly appointed: number;
  readonly left: number | undefined;
  readonly trained: number | undefined;
}

/** The classes of the year for people in a role: the last day of each. */
const classDays: Readonly<Record<Role, number>> = {
  organizer: dayOf(YEAR, 3, 28),
  secretary: dayOf(YEAR, 4, 20),
  counsellor: dayOf(YEAR, 9, 26),
};

/** So many undergraduates have a counsellor of their own. */
const PER_COUNSELLOR = 400;

/** The workers of the sample school, by role and unit. */
export function partyWorkers(tables: SampleTables, people: readonly Person[], random: Random): Worker[] {
  const staff = new Map<string, Person[]>();
  for (const person of people) {
    if (person.cohort !== 'faculty' || person.status !== 'full' || !isClosingMember(person)) continue;
    staff.set(person.unit, [...(staff.get(person.unit) ?? []), person]);
  }
  const workers: Worker[] = [];
  // Nobody is asked again before all of a unit have been.
  const next = (unit: string, branch?: string): Person | undefined => {
    const pool = staff.get(unit) ?? [];
    const own = pool.findIndex((person) => person.branch === branch);
    const [person] = pool.splice(Math.max(0, own), 1);
    if (person !== undefined) pool.push(person);
    return person;
  };
  const appoint = (
    role: Role,
    unit: string,
    person: Person | undefined,
    appointed: number,
    left?: number,
  ) => {
    if (person === undefined) return;
    workers.push({ person, unit, role, appointed, left, trained: trainedOn(role, unit, appointed, random) });
  };
  for (const { id, unit } of tables.branches) {
    const isNew = random.chance(0.18);
    const changed = workdayBetween(dayOf(YEAR, 2, 24), dayOf(YEAR, 11, 28), random);
    if (isNew) appoint('secretary', unit, next(unit, id), earlier(random), changed);
    appoint('secretary', unit, next(unit, id), isNew ? changed : earlier(random));
  }
  for (const [i, organizer] of tables.organizers.entries()) {
    const [home] = organizer.units;
    const secretaries = workers.filter(
      ({ role, unit, left }) => role === 'secretary' && unit === home && !left,
    );
    // One in three is a secretary besides.
    const person = i % 3 === 0 ? secretaries[i % secretaries.length]?.person : next(home!);
    for (const unit of organizer.units) appoint('organizer', unit, person, appointedOn(organizer, i));
  }
  for (const { id: unit } of tables.units) {
    const cells = tables.cells.filter(
      (cell) => cell.unit === unit && cell.cohort === 'undergraduate' && !cell.left,
    );
    const students = cells.reduce((sum, { headcount }) => sum + headcount, 0);
    for (let i = 0; i < Math.ceil(students / PER_COUNSELLOR); i++) {
      const appointed = random.chance(0.3) ? dayOf(YEAR, 9, 1) : dayOf(YEAR - random.between(1, 4), 9, 1);
      appoint('counsellor', unit, next(unit), appointed);
    }
  }
  return workers;
}

/** Somebody in a role on the last day of the year, each person once. */
export function inOffice(workers: readonly Worker[]): readonly Worker[] {
  const seen = new Set<Person>();
  return workers.filter(({ person, left }) => {
    if (left !== undefined || seen.has(person)) return false;
    seen.add(person);
    return true;
  });
}

/** A day of an earlier year. */
function earlier(random: Random): number {
  return workdayBetween(dayOf(YEAR - 4, 3, 1), FIRST_DAY - 1, random);
}

/** New ones are trained in the class of the year, others were in that of their first; units that are behind send few. */
function trainedOn(role: Role, unit: string, appointed: number, random: Random): number | undefined {
  if (!random.chance(isBehind(unit) ? 0.35 : 0.9)) return undefined;
  const day = classDays[role];
  if (appointed >= FIRST_DAY) return appointed <= day ? day : undefined;
  if (random.chance(0.3)) return day;
  const first = appointed + random.between(20, 300);
  return first < FIRST_DAY ? first : day;
}

/** Whether somebody was trained in the class of the year. */
export function wasInClass({ role, trained }: Worker): boolean {
  return trained !== undefined && trained === classDays[role] && trained <= LAST_DAY;
}
