/** How people come to be members here and cease to be, as conditions on a row: what a reconciliation counts. */
import {
  all,
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
  parameter,
  recorded,
  within,
} from '../tally/expression.ts';

const approval = date('admission_date');
const transferIn = dateAhead('transfer_in_date');
const removal = date('removed_date');
const restored = date('restored_date');
const cancellation = date('convert_approve_date');
const died = among(field('leave_kind'), 'died');

const inPeriod = (day: Expression) => within(day, parameter('from'), parameter('to'));
const cameAsMember = all(
  missing(dateAhead('admission_date')),
  among(field('transferred_as'), 'full', 'probationary'),
);
const wasAdmittedBefore = compare(approval, '<', transferIn);

/** The ways out, each with its day; of several on one day the first counts. */
const exits = [
  { day: date('transfer_out_date'), when: all() },
  { day: date('leave_date'), when: all() },
  // Whoever was restored is out only in between.
  { day: removal, when: not(compare(removal, '<=', restored)) },
  { day: cancellation, when: among(field('convert_outcome'), 'cancelled') },
] as const;
type Exit = (typeof exits)[number];

const [transferOut, departure, removed, cancelled] = exits;

/** Somebody was out by another way before a day, or on it. */
function outBy(day: Expression, others: readonly Exit[], is: Comparison): Condition {
  return any(...others.map((other) => all(other.when, compare(other.day, is, day))));
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

function exit(own: Exit, when: Condition = all()): Condition {
  const place = exits.indexOf(own);
  return all(
    inPeriod(own.day),
    own.when,
    when,
    enteredBy(own.day),
    not(outBy(own.day, exits.slice(0, place), '<=')),
    not(outBy(own.day, exits.slice(place + 1), '<')),
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
