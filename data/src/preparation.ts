/** The steps before the pre-trial review, written backwards from a known day so that every order and limit holds. */
import { addMonths, lastOfMonth } from './calendar.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';
import type { Cohort } from './tables.ts';
import { enrolmentDay } from './year.ts';

/** Share of Youth League members among those who become activists. */
const leagueShare: Readonly<Record<Cohort, number>> = {
  undergraduate: 0.97,
  graduate: 0.85,
  adult: 0.4,
  faculty: 0,
};

/** Age in years at the application; people of a cohort are usually this old. */
const ageAtApplication: Readonly<Record<Cohort, readonly [number, number]>> = {
  undergraduate: [18, 20],
  graduate: [19, 25],
  adult: [20, 34],
  faculty: [21, 40],
};

const DAYS_PER_YEAR = 365;

/** Applied on a day; a talk follows within a month, but for a few that come late. */
export function applyOn(person: Person, day: number, random: Random): void {
  person.apply = day;
  person.talk = day + (random.chance(0.03) ? random.between(33, 39) : random.between(3, 27));
  const [youngest, oldest] = ageAtApplication[person.cohort];
  const years = random.between(youngest, oldest);
  person.birth = addMonths(day, -12 * years) - random.between(0, DAYS_PER_YEAR - 1);
}

/** Determined as activist on a day, having applied before. */
export function activistOn(person: Person, day: number, random: Random): void {
  const enrolled = person.entryYear === null ? null : enrolmentDay(person.entryYear);
  if (person.cohort === 'undergraduate' && enrolled !== null && day - 40 >= enrolled + 5) {
    applyOn(person, random.between(Math.max(enrolled + 5, day - 400), day - 40), random);
  } else {
    applyOn(person, day - random.between(75, person.cohort === 'undergraduate' ? 220 : 500), random);
  }
  person.activist = day;
  person.contacts = random.chance(0.8) ? 2 : 1;
  person.league = random.chance(leagueShare[person.cohort]);
  if (person.league) person.recommended = random.between(person.talk!, day);
}

/** Determined as development target on a day, after at least a year as activist. */
export function targetOn(person: Person, day: number, random: Random): void {
  const latest = addMonths(day, -12);
  let earliest = latest - 270;
  if (person.entryYear !== null) {
    // Whoever can have become an activist at this school did; only first-year cases bring the date with them.
    const settled = enrolmentDay(person.entryYear) + 60;
    if (settled <= latest) earliest = Math.max(earliest, settled);
  }
  activistOn(person, random.between(earliest, latest), random);
  person.target = day;
  person.noticeTo = day - random.between(1, 4);
  person.noticeFrom = person.noticeTo - random.between(8, 11);
  person.consultationAgrees = true;
}

/** Political review and training, on days from the target date to `latest`. */
export function preparedBy(person: Person, latest: number, random: Random): void {
  person.reviewDone = true;
  person.review = random.between(person.target!, latest);
  person.training = random.between(Math.max(person.activist! + 30, person.target! - 120), latest);
  person.trainingDays = random.between(5, 7);
  person.trainingPassed = true;
  person.introducers = 2;
}

/** File with the organizer on the day `received`. */
export function receivedOn(person: Person, received: number, random: Random): void {
  targetOn(person, received - random.between(7, 60), random);
  preparedBy(person, received, random);
  person.pretrialReceived = received;
}

/** Of an old application only the month is known; the steps after it move behind the end of that month. */
export function forgetDayOfApplication(person: Person): void {
  person.applyMonthOnly = true;
  // A month counts from its last day, and an activist follows an application by at least 75 days.
  person.talk = lastOfMonth(person.apply!) + 1 + ((person.talk! - person.apply!) % 10);
}
