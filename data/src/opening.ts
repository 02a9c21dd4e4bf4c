/** Members at the beginning of the year: converted in it, full already, or still in probation. */
import { approveOn } from './admission.ts';
import { addMonths, dayOf, workdayBetween } from './calendar.ts';
import { convert, convertAfterExtension, convertLate, discussConversion, extend } from './conversion.ts';
import type { Desk } from './desk.ts';
import type { Person } from './person.ts';
import { forgetDayOfApplication } from './preparation.ts';
import type { Cell } from './tables.ts';
import { enrolTransferred, transferredFromUndergraduate } from './transfer.ts';
import { FIRST_DAY } from './year.ts';

/** Latest conversion of those who were full members when the year began. */
const FULL_BY = dayOf(2002, 12, 20);
/** Conversions of those who leave in July come before they leave. */
const LEAVERS_CONVERTED_BY = dayOf(2003, 6, 28);
const CONVERTED_BY = dayOf(2003, 12, 30);
/** Of cases decided before this year, rosters hold the dates of the steps and little else. */
const SPARSE_BEFORE = dayOf(1995, 1, 1);
const MONTHS_ONLY_BEFORE = dayOf(1990, 1, 1);

/** How members whose probation has ended wait at the end of the year, in turn. */
const waiting = [
  'approval',
  'meeting',
  'approval',
  'meeting',
  'approval',
  'overdue',
  'approval',
  'extended',
] as const;

/** Makes a blank person of a cell. */
export type Enrol = (cell: Cell) => Person;

/** Counts the cases of a kind, so that every n-th can be another. */
export interface Turns {
  converted: number;
  settled: number;
  waiting: number;
}

/** The members of a cell on the last day of the year before. */
export function openingMembers(cell: Cell, enrol: Enrol, turns: Turns, desk: Desk): Person[] {
  const members: Person[] = [];
  for (let i = 0; i < cell.opening; i++) {
    const person = enrol(cell);
    if (i < cell.conversions) convertedInYear(person, cell, turns, desk);
    else if (cell.cohort === 'faculty') longStandingMember(person, desk);
    else if (cell.left) leavingMember(person, i - cell.conversions, cell, desk);
    else stayingMember(person, turns, desk);
    members.push(person);
  }
  return members;
}

function convertedInYear(person: Person, cell: Cell, turns: Turns, desk: Desk): void {
  const { random } = desk;
  if (cell.left) {
    approveOn(person, workdayBetween(dayOf(2002, 2, 25), dayOf(2002, 5, 31), random), desk);
    convert(person, FIRST_DAY + 6, LEAVERS_CONVERTED_BY, random);
  } else if (cell.cohort === 'graduate' && cell.entryYear === 2002) {
    enrolTransferred(person, dayOf(2002, 2, 25), dayOf(2002, 6, 20), 'probationary', desk);
    convert(person, FIRST_DAY + 6, CONVERTED_BY, random);
  } else {
    const turn = cell.entryYear === 2000 ? turns.converted++ % 46 : -1;
    const spring = turn === 10 || turn === 30 || random.chance(0.4);
    const [from, to] = spring
      ? [dayOf(2002, 3, 4), dayOf(2002, turn === -1 ? 6 : 4, 26)]
      : [dayOf(2002, 9, 9), dayOf(2002, 12, 6)];
    approveOn(person, workdayBetween(from, to, random), desk);
    if (turn === 10) convertAfterExtension(person, random);
    else if (turn === 30) convertLate(person, random);
    else convert(person, FIRST_DAY + 6, CONVERTED_BY, random);
  }
}

/** Leaves in July without a conversion in the year: full already, or in probation until a conversion elsewhere. */
function leavingMember(person: Person, index: number, cell: Cell, desk: Desk): void {
  const { random } = desk;
  if (index % (cell.cohort === 'graduate' ? 6 : 2) === 1) {
    approveOn(person, workdayBetween(dayOf(2002, 9, 16), dayOf(2002, 12, 27), random), desk);
  } else if (cell.cohort === 'graduate') {
    transferredFromUndergraduate(person, desk);
  } else {
    const from = cell.cohort === 'adult' ? dayOf(2001, 3, 5) : dayOf(2000, 10, 16);
    approveOn(person, workdayBetween(from, dayOf(2001, 10, 31), random), desk);
    convert(person, -Infinity, FULL_BY, random);
  }
}

/** Stays: full already, or waiting at the end of the year for what follows probation. */
function stayingMember(person: Person, turns: Turns, desk: Desk): void {
  const { random } = desk;
  const year = person.entryYear!;
  const isUndergraduate = person.cohort === 'undergraduate';
  const settled = turns.settled++;
  if (settled % (isUndergraduate && year > 2000 ? 3 : 12) === 2) {
    waitForConversion(person, turns, desk);
  } else if (person.cohort === 'graduate') {
    transferredFromUndergraduate(person, desk);
  } else if (isUndergraduate && year === 2000 && settled % 3 > 0) {
    approveOn(person, workdayBetween(dayOf(2001, 3, 5), dayOf(2001, 10, 31), random), desk);
    convert(person, -Infinity, FULL_BY, random);
  } else if (isUndergraduate && year < 2002) {
    enrolTransferred(person, dayOf(year - 1, 10, 8), dayOf(year, 6, 20), 'probationary', desk);
    convert(person, -Infinity, FULL_BY, random);
  } else {
    enrolTransferred(person, dayOf(year - 2, 10, 8), dayOf(year - 1, 6, 20), 'full', desk);
  }
}

function waitForConversion(person: Person, turns: Turns, desk: Desk): void {
  const { random } = desk;
  // Whoever enrolled in 2002 was admitted in the last weeks of it, so nothing can be overdue.
  const isNew = person.entryYear === 2002;
  const turn = turns.waiting++;
  const kind = waiting[isNew ? turn % 2 : turn % waiting.length]!;
  const [from, to] = {
    approval: [dayOf(2002, 11, 4), dayOf(2002, 12, 20)] as const,
    meeting: [dayOf(2002, 12, 23), dayOf(2002, 12, 31)] as const,
    overdue: [dayOf(2002, 9, 16), dayOf(2002, 10, 31)] as const,
    extended: [dayOf(2002, 3, 20), dayOf(2002, 5, 31)] as const,
  }[kind];
  approveOn(person, workdayBetween(from, to, random), desk);
  if (kind === 'approval') discussConversion(person, random);
  if (kind === 'extended') extend(person, random);
}

/** A member of the staff for years or decades. */
function longStandingMember(person: Person, desk: Desk): void {
  const { random } = desk;
  approveOn(person, workdayBetween(dayOf(1968, 3, 1), dayOf(2001, 10, 31), random), desk);
  convert(person, -Infinity, FULL_BY, random);
  // In service at the end of 2003, so not older than sixty.
  const youngest = addMonths(person.apply!, -12 * 18);
  person.birth = Math.min(youngest, Math.max(person.birth!, dayOf(1944, 1, 1) + random.between(0, 700)));
  if (person.approve! < MONTHS_ONLY_BEFORE) forgetDayOfApplication(person);
  if (person.approve! < SPARSE_BEFORE) forgetDetails(person);
}

/** Leaves the dates of the steps. */
function forgetDetails(person: Person): void {
  Object.assign(person, {
    league: undefined,
    recommended: undefined,
    contacts: undefined,
    noticeFrom: undefined,
    noticeTo: undefined,
    reviewDone: undefined,
    review: undefined,
    training: undefined,
    trainingDays: undefined,
    trainingPassed: undefined,
    introducers: undefined,
    consultationAgrees: undefined,
    pretrialReceived: undefined,
    pretrialPassed: undefined,
    entitled: undefined,
    present: undefined,
    inFavour: undefined,
    delayReason: undefined,
    oath: undefined,
  } satisfies Partial<Record<keyof Person, undefined>>);
}
