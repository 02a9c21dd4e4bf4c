/** A case from the pre-trial review to the approval, written backwards from the day of its last step. */
import { addMonths, isWeekend } from './calendar.ts';
import { type Desk, plainDecks } from './desk.ts';
import type { MedianDeck } from './median-deck.ts';
import type { Person } from './person.ts';
import { receivedOn } from './preparation.ts';
import type { Random } from './random.ts';
import { inYear, LAST_DAY } from './year.ts';

/** Approved on a day, with everything that leads to it and the oath after it. */
export function approveOn(person: Person, day: number, desk: Desk): void {
  const { random } = desk;
  let generalBranch = day - random.between(2, 11);
  const days = reviewDays(person, generalBranch, desk);
  while (isWeekend(generalBranch - days)) generalBranch--;
  meetOn(person, generalBranch - days, day, desk);
  person.generalBranch = generalBranch;
  person.approve = day;
  if (day > addMonths(person.meeting!, 3) && random.chance(0.6)) person.delayReason = true;
  const oath = day + (random.chance(0.02) ? random.between(35, 50) : random.between(4, 27));
  if (oath <= LAST_DAY) person.oath = oath;
  person.status = 'probationary';
}

/** Reviewed by the general branch on about a day; approval is still to come, and the talk if `talkBy` is null. */
export function reviewedOn(person: Person, day: number, talkBy: number | null, desk: Desk): void {
  let generalBranch = day;
  const days = reviewDays(person, generalBranch, desk);
  while (isWeekend(generalBranch - days)) generalBranch--;
  meetOn(person, generalBranch - days, talkBy, desk);
  person.generalBranch = generalBranch;
}

/** Accepted by a branch meeting on a day; the talk follows by `talkBy`, or is still to come if that is null. */
export function meetOn(person: Person, meeting: number, talkBy: number | null, desk: Desk): void {
  const { random } = desk;
  let before = random.between(1, 14);
  if (talkBy !== null) {
    const deck = decksOf(person, desk).talk;
    const days = deck.peek();
    // Between pre-trial result and meeting lie at most as many days as before the talk, and at most three weeks.
    const least = Math.max(1, days - (talkBy - meeting));
    before = random.between(least, Math.max(least, Math.min(days, 21)));
    person.higherTalk = meeting - before + days;
    if (inYear(person.higherTalk)) deck.deal();
  }
  pretrialOn(person, meeting - before, desk);
  person.meeting = meeting;
  vote(person, random);
}

/** Passed the pre-trial review on a day. */
export function pretrialOn(person: Person, day: number, desk: Desk): void {
  const deck = decksOf(person, desk).pretrial;
  receivedOn(person, day - (inYear(day) ? deck.deal() : deck.sample()), desk.random);
  person.pretrial = day;
  person.pretrialPassed = true;
}

function reviewDays(person: Person, generalBranch: number, desk: Desk): number {
  const deck = desk.review.get(person.unit)!;
  return inYear(generalBranch) ? deck.deal() : deck.sample();
}

function decksOf(person: Person, desk: Desk): { pretrial: MedianDeck; talk: MedianDeck } {
  if (person.organizer === undefined) return plainDecks(desk.random);
  return { pretrial: desk.pretrial.get(person.organizer)!, talk: desk.talk.get(person.organizer)! };
}

/** A vote with both majorities, counted on those entitled. */
function vote(person: Person, random: Random): void {
  const majority = (of: number) => Math.floor(of / 2) + 1;
  person.entitled = random.between(7, 45);
  const absent = random.between(0, Math.floor(person.entitled / 5));
  person.present = Math.max(majority(person.entitled), person.entitled - absent);
  const against = random.between(0, 2);
  person.inFavour = Math.max(majority(person.entitled), person.present - against);
}
