/** Those admitted in the year: the month from the month table, the organizer from the case loads. */
import { approveOn } from './admission.ts';
import { dayOf, workdayBetween } from './calendar.ts';
import type { Desk } from './desk.ts';
import type { Enrol } from './opening.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';
import type { Cell, MonthCell, Organizer, SampleTables } from './tables.ts';
import { YEAR } from './year.ts';

/** An organizer appointed in the year takes no file that is approved before this day. */
const FIRST_FILES_OF_NEW_ORGANIZERS = dayOf(YEAR, 4, 15);

interface Admission {
  readonly person: Person;
  readonly cell: Cell;
  readonly approve: number;
}

/** The people admitted in the year, with the cell of each. */
export function admittedPeople(tables: SampleTables, enrol: Enrol, desk: Desk): Admission[] {
  const admissions: Admission[] = [];
  for (const { id: unit } of tables.units) {
    for (const cohort of ['undergraduate', 'graduate', 'adult', 'faculty'] as const) {
      const here = (row: Cell | MonthCell) => row.unit === unit && row.cohort === cohort;
      const cells = tables.cells.filter(here);
      const months = tables.months.filter(here);
      admissions.push(...datedAdmissions(cells, months, enrol, desk.random));
    }
  }
  assignOrganizers(admissions, tables.organizers, desk.random);
  // In another order than units, so that what is dealt to an organizer does not depend on the unit.
  for (const { person, approve } of desk.random.shuffled(admissions)) approveOn(person, approve, desk);
  return admissions;
}

function datedAdmissions(
  cells: readonly Cell[],
  months: readonly MonthCell[],
  enrol: Enrol,
  random: Random,
): Admission[] {
  const spring = random.shuffled(cells.flatMap((cell) => Array.from({ length: cell.spring }, () => cell)));
  const autumn = random.shuffled(cells.flatMap((cell) => Array.from({ length: cell.autumn }, () => cell)));
  // Nobody is admitted shortly before leaving, and nobody in the first weeks after enrolment.
  spring.sort((a, b) => Number(b.left) - Number(a.left));
  autumn.sort((a, b) => Number(a.entryYear === YEAR) - Number(b.entryYear === YEAR));
  const due = months
    .toSorted((a, b) => a.month - b.month)
    .flatMap(({ month, admitted }) => Array.from({ length: admitted }, () => month));
  return [...spring, ...autumn].map((cell, i) => ({
    person: enrol(cell),
    cell,
    approve: workdayBetween(dayOf(YEAR, due[i]!, 1), dayOf(YEAR, due[i]!, cell.left ? 20 : 29), random),
  }));
}

/** Gives each case an organizer of its unit, until each has as many as the table says. */
function assignOrganizers(
  admissions: readonly Admission[],
  organizers: readonly Organizer[],
  random: Random,
): void {
  for (const units of new Set(organizers.map((organizer) => organizer.units.join()))) {
    const team = organizers.filter((organizer) => organizer.units.join() === units);
    const cases = random.shuffled(admissions.filter(({ cell }) => team[0]!.units.includes(cell.unit)));
    const isEarly = ({ approve }: Admission) => approve < FIRST_FILES_OF_NEW_ORGANIZERS;
    cases.sort((a, b) => Number(isEarly(b)) - Number(isEarly(a)));
    team.sort((a, b) => Number(a.isNew) - Number(b.isNew));
    const owners = team.flatMap(({ id, cases: count }) => Array.from({ length: count }, () => id));
    for (const [i, { person }] of cases.entries()) person.organizer = owners[i]!;
  }
}
