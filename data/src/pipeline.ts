/** People on their way at the end of the year: waiting at every step, withdrawn, rejected, or graduated before. */
import { meetOn, pretrialOn, reviewedOn } from './admission.ts';
import { dayOf, workdayBetween } from './calendar.ts';
import type { Desk } from './desk.ts';
import type { Enrol } from './opening.ts';
import type { Person } from './person.ts';
import { activistOn, applyOn, preparedBy, receivedOn, targetOn } from './preparation.ts';
import type { Cell, SampleTables } from './tables.ts';
import { enrolmentDay, LAST_DAY, YEAR } from './year.ts';

/** A group of cases: how many per admission of the year, and how much of it falls on each entry year. */
interface Step {
  readonly perAdmission: number;
  /** Weights of the entry years 2003, 2002, 2001, 2000; faculty have none. */
  readonly years: readonly [number, number, number, number];
  /** At least so many in the staff of every unit. */
  readonly perStaff?: number;
  readonly write: (person: Person, desk: Desk) => void;
}

const steps: readonly Step[] = [
  { perAdmission: 1.35, years: [5, 3, 1, 1], perStaff: 2, write: applicant },
  { perAdmission: 1.25, years: [1, 5, 3, 1], perStaff: 2, write: activist },
  { perAdmission: 0.28, years: [0, 2, 4, 3], write: target },
  { perAdmission: 0.05, years: [0, 1, 3, 3], write: fileReceived },
  { perAdmission: 0.045, years: [0, 1, 3, 3], write: pretrialPassed },
  { perAdmission: 0.06, years: [0, 1, 3, 3], write: meetingHeld },
  { perAdmission: 0.025, years: [0, 1, 3, 3], write: waitingForTalk },
  { perAdmission: 0.035, years: [0, 1, 3, 3], write: waitingForApproval },
  { perAdmission: 0.05, years: [1, 4, 3, 2], write: withdrawn },
  { perAdmission: 0.012, years: [0, 1, 3, 3], write: rejectedAtPretrial },
  { perAdmission: 0.008, years: [0, 1, 3, 3], write: rejectedAfterMeeting },
];

/** Applicants and activists among those who graduated in July, per person of their cell admitted in spring. */
const GRADUATED_PER_ADMISSION = 0.9;

/** Makes the people on their way; as many for every seed. */
export function pipelinePeople(tables: SampleTables, enrol: Enrol, desk: Desk): Person[] {
  const people: Person[] = [];
  const rest = steps.map(() => 0);
  for (const { id: unit } of tables.units) {
    for (const cohort of ['undergraduate', 'graduate', 'adult', 'faculty'] as const) {
      const cells = tables.cells.filter((cell) => cell.unit === unit && cell.cohort === cohort);
      const staying = cells.filter((cell) => !cell.left);
      if (staying.length === 0) continue;
      const admitted = cells.reduce((sum, cell) => sum + cell.spring + cell.autumn, 0);
      for (const [s, step] of steps.entries()) {
        // What rounding leaves over is carried to the next group, so that the total is kept.
        const exact = rest[s]! + step.perAdmission * admitted;
        const count = Math.floor(exact) + (cohort === 'faculty' ? (step.perStaff ?? 0) : 0);
        rest[s] = exact - Math.floor(exact);
        for (let i = 0; i < count; i++) people.push(started(staying, step, enrol, tables, desk));
      }
      for (const cell of cells) if (cell.left) people.push(...graduated(cell, enrol, desk));
    }
  }
  people.push(waitingInLibrary(tables, enrol, desk));
  return people;
}

function started(cells: readonly Cell[], step: Step, enrol: Enrol, tables: SampleTables, desk: Desk): Person {
  const { random } = desk;
  const weights = cells.map(({ entryYear }) =>
    entryYear === null ? 1 : (step.years[YEAR - entryYear] ?? 0),
  );
  const person = enrol(cells[random.weighted(weights)]!);
  const team = tables.organizers.filter(({ units }) => units.includes(person.unit));
  person.organizer = random.pick(team).id;
  step.write(person, desk);
  // An organizer has the file from the day on which it was received.
  if (person.pretrialReceived === undefined) person.organizer = undefined;
  return person;
}

function applicant(person: Person, { random }: Desk): void {
  const earliest = person.entryYear === null ? 0 : enrolmentDay(person.entryYear) + 5;
  applyOn(person, random.between(Math.max(earliest, LAST_DAY - 420), LAST_DAY - 2), random);
  if (person.talk! > LAST_DAY) person.talk = undefined;
}

function activist(person: Person, { random }: Desk): void {
  const earliest = person.entryYear === null ? 0 : enrolmentDay(person.entryYear) + 50;
  activistOn(person, random.between(Math.max(earliest, LAST_DAY - 500), LAST_DAY - 2), random);
  person.status = 'activist';
}

function target(person: Person, { random }: Desk): void {
  const day = LAST_DAY - random.between(2, 120);
  targetOn(person, day, random);
  person.status = 'target';
  if (random.chance(0.4)) preparedBy(person, LAST_DAY - 1, random);
}

function fileReceived(person: Person, { random }: Desk): void {
  receivedOn(person, LAST_DAY - random.between(1, 30), random);
  person.status = 'target';
}

function pretrialPassed(person: Person, desk: Desk): void {
  pretrialOn(person, LAST_DAY - desk.random.between(1, 18), desk);
  person.status = 'target';
}

function meetingHeld(person: Person, desk: Desk): void {
  meetOn(person, workdayBetween(LAST_DAY - 34, LAST_DAY - 1, desk.random), LAST_DAY, desk);
  person.status = 'target';
}

function waitingForTalk(person: Person, desk: Desk): void {
  reviewedOn(person, LAST_DAY - desk.random.between(1, 14), null, desk);
  person.status = 'target';
}

function waitingForApproval(person: Person, desk: Desk): void {
  reviewedOn(person, LAST_DAY - desk.random.between(1, 20), LAST_DAY, desk);
  person.status = 'target';
}

function withdrawn(person: Person, desk: Desk): void {
  if (desk.random.chance(0.6)) applicant(person, desk);
  else activist(person, desk);
  person.withdrawn = desk.random.between(person.activist ?? person.talk ?? person.apply!, LAST_DAY);
}

function rejectedAtPretrial(person: Person, desk: Desk): void {
  pretrialOn(person, desk.random.between(dayOf(YEAR, 3, 3), dayOf(YEAR, 12, 12)), desk);
  person.pretrialPassed = false;
  person.rejected = person.pretrial! + desk.random.between(0, 7);
  person.status = 'target';
}

/** The branch agreed, the committee did not. */
function rejectedAfterMeeting(person: Person, desk: Desk): void {
  const generalBranch = desk.random.between(dayOf(YEAR, 4, 7), dayOf(YEAR, 11, 28));
  reviewedOn(person, generalBranch, generalBranch + 7, desk);
  person.rejected = generalBranch + desk.random.between(7, 25);
  person.status = 'target';
}

function graduated(cell: Cell, enrol: Enrol, { random }: Desk): Person[] {
  return Array.from({ length: Math.round(cell.spring * GRADUATED_PER_ADMISSION) }, (_, i) => {
    const person = enrol(cell);
    const day = random.between(dayOf(YEAR - 2, 10, 8), dayOf(YEAR, 4, 25));
    if (i % 2 === 0) {
      activistOn(person, day, random);
      person.status = 'activist';
    } else applyOn(person, day, random);
    person.leave = dayOf(YEAR, 7, 1) + random.between(0, 9);
    return person;
  });
}

/** The library admitted nobody, yet its review time is in the table: one case of it waits for approval. */
function waitingInLibrary(tables: SampleTables, enrol: Enrol, desk: Desk): Person {
  const person = enrol(tables.cells.find((cell) => cell.unit === 'LIB')!);
  person.organizer = tables.organizers.find(({ units }) => units.includes('LIB'))!.id;
  waitingForApproval(person, desk);
  return person;
}
