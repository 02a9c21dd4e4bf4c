/** The year of probation: when it ends, and what became of it, as conditions on a row. */
import { membershipEnd } from '../indicators/step.ts';
import {
  all,
  among,
  any,
  type Condition,
  cases,
  compare,
  constant,
  date,
  dateAhead,
  type Expression,
  field,
  missing,
  not,
  parameter,
  plusMonths,
  recorded,
  within,
} from '../tally/expression.ts';

/** Months from the branch meeting. */
const PROBATION = 12;

const meeting = date('meeting_date');
/** The branch meeting stands in where a file knows of no approvals. */
const approval = date('admission_date');
const transferIn = dateAhead('transfer_in_date');
/** From elsewhere, where the approval stayed. */
const cameOnProbation = among(field('transferred_as'), 'probationary');
const decided = recorded(date('convert_approve_date'));
const outcomeIs = (word: string) => among(field('convert_outcome'), word);
const isConverted = all(decided, any(missing(field('convert_outcome')), outcomeIs('converted')));
/** Without a date nobody knows since when, but the year came to nothing. */
const isCancelled = all(outcomeIs('cancelled'), any(decided, missing(dateAhead('convert_approve_date'))));
const wasExtended = any(
  compare(field('extensions'), '>=', constant(1)),
  recorded(dateAhead('extension_until_date')),
);

const inPeriod = (end: Expression): Condition =>
  all(
    any(recorded(approval), cameOnProbation),
    within(end, parameter('from'), parameter('to')),
    not(compare(end, '<', transferIn)),
    // On the day itself they are still here.
    not(compare(membershipEnd, '<', end)),
  );

/** The day on which the year is over. */
export const probationEnd: Expression = plusMonths(meeting, PROBATION);

/** The probation of somebody approved ended in the period, while here. */
export const probationEndedInPeriod: Condition = inPeriod(probationEnd);

/** Of somebody approved nobody wrote down the meeting; by the approval, the year ended in the period. */
export const probationEndNotRecorded: Condition = all(
  missing(dateAhead('meeting_date')),
  inPeriod(plusMonths(approval, PROBATION)),
);

/** Approved by the as-of date, and never extended. */
export const convertedInTime: Condition = all(isConverted, not(wasExtended));

/** What became of it, in the order of the yearly form. */
export const outcome: Expression = cases(
  { when: convertedInTime, word: 'converted' },
  { when: isConverted, word: 'converted-after-extension' },
  { when: all(not(isCancelled), any(outcomeIs('extended'), wasExtended)), word: 'extended' },
  { when: outcomeIs('deferred'), word: 'deferred' },
  { when: isCancelled, word: 'cancelled' },
  { when: all(), word: 'pending' },
);
