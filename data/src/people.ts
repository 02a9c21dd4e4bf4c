/** All people of one school: members, admitted, transferred, on their way; placed, numbered and in order. */
import { admittedPeople } from './admitted.ts';
import { dayOf, workdayBetween } from './calendar.ts';
import { createDesk } from './desk.ts';
import { plantGaps } from './faults.ts';
import { openingMembers, type Turns } from './opening.ts';
import { newPerson, type Person } from './person.ts';
import { pipelinePeople } from './pipeline.ts';
import { placePeople } from './placing.ts';
import { Random } from './random.ts';
import type { Cell, Place, SampleTables } from './tables.ts';
import { transferredInYear } from './transfer.ts';
import { YEAR } from './year.ts';

/** Room for the numbers of one school, so that the keys of further ones go on where it ends. */
const NUMBERS_PER_SCHOOL = 10_000;

/**
 * The people of one school, by unit and cohort.
 *
 * @param seed   any whole number; another seed gives other people with the same figures
 * @param school 0 for the sample school; further schools of the same make have further keys
 */
export function schoolPeople(tables: SampleTables, seed: number, school: number): Person[] {
  const random = new Random(seed, school);
  const desk = createDesk(tables, random);
  const elder = new Map(
    tables.organizers
      .filter(({ isNew }) => !isNew)
      .flatMap(({ id, units }) => units.map((unit) => [unit, id] as const)),
  );
  const turns: Turns = { converted: 0, settled: 0, waiting: 0 };
  let transfers = 0;
  const people: Person[] = [];

  const enrolEarlier = (cell: Cell): Person => {
    const person = newPerson(cell);
    person.organizer = elder.get(cell.unit);
    return person;
  };
  for (const cell of tables.cells) {
    const opening = openingMembers(cell, enrolEarlier, turns, desk);
    if (!cell.left) {
      // The last of a cell are full members of long standing.
      for (const person of opening.slice(cell.opening - cell.transfersOut)) {
        person.transferOut = workdayBetween(dayOf(YEAR, 2, 10), dayOf(YEAR, 12, 12), random);
      }
    }
    people.push(...opening);
    for (let i = 0; i < cell.transfersIn; i++) {
      const person = newPerson(cell);
      transferredInYear(person, transfers++, cell, desk);
      people.push(person);
    }
  }
  const admissions = admittedPeople(tables, newPerson, desk);
  const admitted = admissions.map(({ person }) => person);
  plantGaps(admitted);
  people.push(...admitted);

  const leavers = new Set(tables.cells.filter(({ left }) => left).map(placeName));
  for (const person of people) {
    if (leavers.has(placeName(person))) {
      person.transferOut = workdayBetween(dayOf(YEAR, 7, 1), dayOf(YEAR, 7, 11), random);
      if (person.oath !== undefined && person.oath >= person.transferOut) person.oath = undefined;
    }
    if (person.pretrial === undefined || person.pretrial < dayOf(YEAR - 2, 9, 1))
      person.organizer = undefined;
  }
  people.push(...pipelinePeople(tables, newPerson, desk));
  placePeople(people, tables, random);
  return numbered(people, tables, school, random);
}

function placeName({ unit, cohort, entryYear }: Place): string {
  return `${unit} ${cohort} ${entryYear}`;
}

/** Units and cohorts in the order of the tables; numbers by entry year, without a trace of how a row was made. */
function numbered(people: readonly Person[], tables: SampleTables, school: number, random: Random): Person[] {
  const places = new Map(tables.cells.map((cell): [string, Person[]] => [placeName(cell), []]));
  for (const person of random.shuffled(people)) places.get(placeName(person))!.push(person);
  const ordered = [...places.values()].flat();
  const numbers = new Map<string, number>();
  for (const person of ordered) {
    const stem = person.entryYear === null ? `F-${person.unit}` : `S${person.entryYear}-${person.unit}`;
    const number = (numbers.get(stem) ?? school * NUMBERS_PER_SCHOOL) + 1;
    numbers.set(stem, number);
    person.key = `${stem}-${String(number).padStart(4, '0')}`;
  }
  return ordered;
}
