/** Members who came from elsewhere: of their earlier case the file holds the approvals, and its meetings are not in it. */
import { addMonths, dayOf, workdayBetween } from './calendar.ts';
import { convert } from './conversion.ts';
import type { Desk } from './desk.ts';
import type { Person } from './person.ts';
import type { Cell } from './tables.ts';
import { enrolmentDay } from './year.ts';

/** Approved elsewhere on a workday between two days, and a member here from enrolment on. */
export function enrolTransferred(
  person: Person,
  from: number,
  to: number,
  as: 'probationary' | 'full',
  desk: Desk,
): void {
  const enrolment = enrolmentDay(person.entryYear!);
  arrive(person, from, to, enrolment + desk.random.between(0, 11), as, desk);
}

/** A graduate student who became a full member as an undergraduate. */
export function transferredFromUndergraduate(person: Person, desk: Desk): void {
  const year = person.entryYear!;
  enrolTransferred(person, dayOf(year - 3, 3, 5), dayOf(year - 2, 12, 20), 'full', desk);
}

/** The members who came to a cell in the year. Every n-th graduate case is another, since each counts otherwise. */
export function transferredInYear(person: Person, turn: number, cell: Cell, desk: Desk): void {
  const { random } = desk;
  if (cell.cohort === 'faculty') {
    const day = workdayBetween(dayOf(2003, 2, 17), dayOf(2003, 12, 12), random);
    arrive(person, dayOf(1975, 3, 5), dayOf(2001, 10, 31), day, 'full', desk);
  } else if (cell.cohort === 'undergraduate' || turn % 6 === 0) {
    // Admitted elsewhere in the same year: no admission here.
    enrolTransferred(person, dayOf(2003, 1, 13), dayOf(2003, 6, 20), 'probationary', desk);
  } else if (turn % 6 === 1) {
    // Converted elsewhere in the same year: no conversion here.
    enrolTransferred(person, dayOf(2002, 2, 4), dayOf(2002, 6, 20), 'full', desk);
  } else {
    transferredFromUndergraduate(person, desk);
    if (turn % 30 === 2) forgetEarlierCase(person);
  }
}

function arrive(
  person: Person,
  from: number,
  to: number,
  day: number,
  as: 'probationary' | 'full',
  desk: Desk,
): void {
  const { random } = desk;
  person.approve = workdayBetween(from, to, random);
  person.status = 'probationary';
  const age = person.cohort === 'undergraduate' ? 20 : random.between(20, 23);
  person.birth = addMonths(person.approve, -12 * age) - random.between(0, 200);
  if (as === 'full') convert(person, -Infinity, day - 3, random);
  person.transferIn = day;
  person.transferredAs = as;
}

/** Only the standing at arrival was handed on. */
function forgetEarlierCase(person: Person): void {
  Object.assign(person, {
    approve: undefined,
    convertMeeting: undefined,
    convertApprove: undefined,
    convertOutcome: undefined,
  } satisfies Partial<Record<keyof Person, undefined>>);
}
