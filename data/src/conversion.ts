/** The end of probation, a year after the branch meeting that admitted. */
import { addMonths } from './calendar.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';

/** Full member: discussed at the end of probation, and approved between two days. */
export function convert(person: Person, earliest: number, latest: number, random: Random): void {
  discussConversion(person, random);
  const approved = person.convertMeeting! + random.between(12, 40);
  person.convertApprove = Math.min(latest, Math.max(earliest, approved));
  person.convertOutcome = 'converted';
  person.status = 'full';
}

/** Converted, but approved only after more than the three months that the rules allow. */
export function convertLate(person: Person, random: Random): void {
  discussConversion(person, random);
  person.convertApprove = person.convertMeeting! + random.between(100, 130);
  person.convertOutcome = 'converted';
  person.status = 'full';
}

/** Discussed by the branch at the end of probation; approval is still to come. */
export function discussConversion(person: Person, random: Random): void {
  person.convertMeeting = addMonths(probationStart(person), 12) + random.between(0, 9);
}

/** Probation extended once by half a year, which has run out, and nothing decided since. */
export function extend(person: Person, random: Random): void {
  discussConversion(person, random);
  person.convertApprove = person.convertMeeting! + random.between(12, 30);
  person.convertOutcome = 'extended';
  extendOnce(person);
}

/** Converted after an extension by half a year. */
export function convertAfterExtension(person: Person, random: Random): void {
  extendOnce(person);
  person.convertMeeting = person.extensionUntil! + random.between(0, 9);
  person.convertApprove = person.convertMeeting + random.between(12, 40);
  person.convertOutcome = 'converted';
  person.status = 'full';
}

function extendOnce(person: Person): void {
  person.extensionUntil = addMonths(probationStart(person), 18);
  person.extensions = 1;
}

/** The branch meeting; the approval where the meeting elsewhere is not in the file. */
function probationStart(person: Person): number {
  return person.meeting ?? person.approve!;
}
