/** How people come to be members here and cease to be, as conditions on a row: what a reconciliation counts. */
import { inPeriod, removalInForce } from '../indicators/step.ts';
import {
  all,
  always,
  among,
  any,
  type Comparison,
  type Condition,
  compare,
  date,
  dateAhead,
  type Expression,
  field,
  missing,
  not,
  only,
  recorded,
} from '../tally/expression.ts';

const approval = date('admission_date');
const transferIn = dateAhead('transfer_in_date');
const removal = date('removed_date');
const restored = date('restored_date');
const cancellation = only(date('convert_approve_date'), among(field('convert_outcome'), 'cancelled'));
const died = among(field('leave_kind'), 'died');

const cameAsMember = all(
  missing(dateAhead('admission_date')),
  among(field('transferred_as'), 'full', 'probationary'),
);
const wasAdmittedBefore = compare(approval, '<', transferIn);

/** The ways out, each with its day; of several on one day the first counts. */
const exits = [date('transfer_out_date'), date('leave_date'), removalInForce, cancellation] as const;
const [transferOut, departure, removed, cancelled] = exits;

/** Somebody was out by another way before a day, or on it. */
function outBy(day: Expression, others: readonly Expression[], is: Comparison): Condition {
  return any(...others.map((other) => compare(other, is, day)));
}

/** Somebody was a member here by a day. */
function enteredBy(day: Expression): Condition {
  return any(
    all(compare(approval, '<=', day), not(compare(transferIn, '>', day))),
    all(cameAsMember, compare(transferIn, '<=', day)),
  );
}

function entry(day: Expression, when: Condition): Condition {
  return all(inPeriod(day), when, not(outBy(day, exits, '<')));
}

function exit(day: (typeof exits)[number], when: Condition = always): Condition {
  const place = exits.indexOf(day);
  return all(
    inPeriod(day),
    when,
    enteredBy(day),
    not(outBy(day, exits.slice(0, place), '<=')),
    not(outBy(day, exits.slice(place + 1), '<')),
  );
}

/** Removed and restored: out, and in again, each in its own period. */
const wasRestored = compare(removal, '<=', restored);
const others = exits.filter((other) => other !== removed);
const inBetween = (day: Expression) =>
  all(wasRestored, enteredBy(removal), inPeriod(day), not(outBy(day, others, '<=')));

/** What comes in, in the words of the yearly form. */
export const increase: Readonly<Record<string, Condition>> = {
  admitted: entry(approval, not(wasAdmittedBefore)),
  restored: inBetween(restored),
  'transferred-in': entry(transferIn, any(all(recorded(approval), wasAdmittedBefore), cameAsMember)),
};

/** What goes out. */
export const decrease: Readonly<Record<string, Condition>> = {
  removed: any(exit(removed), inBetween(removal)),
  cancelled: exit(cancelled),
  died: exit(departure, died),
  left: exit(departure, not(died)),
  'transferred-out': exit(transferOut),
};
