/**
 * Steps of the procedure, as a person's row shows whether they were taken. What happened before a transfer in or
 * after leaving happened elsewhere; a step without a date is ahead, unless something shows that it was taken.
 */
import {
  all,
  any,
  type Condition,
  compare,
  date,
  dateAhead,
  type Expression,
  earliest,
  missing,
  not,
  only,
  parameter,
  recorded,
  within,
} from '../tally/expression.ts';

export interface Step {
  /** The milestone that dates it. */
  readonly date: string;
  /** Milestones after it: if one of them is dated, a missing date was not recorded rather than ahead. */
  readonly later: readonly string[];
  /** Known to be taken although it has no date: nothing is open then. */
  readonly settled?: Condition;
}

const asOf = parameter('asOf');
const transferIn = dateAhead('transfer_in_date');

/** A status of a later day says nothing of what was known on this one. */
export const statusKnown: Condition = not(compare(dateAhead('status_date'), '>', asOf));

/** Whoever was removed and restored since is here again. */
const removal = date('removed_date');
export const removalInForce: Expression = only(removal, not(compare(removal, '<=', date('restored_date'))));

/** When a member is gone; the day itself is outside. */
export const membershipEnd: Expression = earliest(
  date('transfer_out_date'),
  date('leave_date'),
  removalInForce,
);

/** When a person is gone from the procedure, for whatever reason. */
export const departure: Expression = earliest(date('withdrawn_date'), date('rejected_date'), membershipEnd);

/** Come by the as-of date: a transfer may lie ahead. */
export const arrived: Condition = not(compare(transferIn, '>', asOf));

export const inPeriod = (day: Expression): Condition => within(day, parameter('from'), parameter('to'));

/** The first milestone after a step. */
export const laterStep = ({ later }: Step): Expression => earliest(...later.map((name) => date(name)));

/** What happened while the person was here; a tie with the departure did. */
export const whileHere = (day: Expression): readonly Condition[] => [
  not(compare(day, '>', departure)),
  not(compare(day, '<', transferIn)),
];

/** Taken here by the as-of date. */
export function taken(step: Step): Condition {
  const day = date(step.date);
  return all(recorded(day), ...whileHere(day));
}

/** Taken, as a later step of the period shows, on a day that nobody wrote down. */
export function takenUnwritten(step: Step): Condition {
  const later = laterStep(step);
  return all(missing(date(step.date)), inPeriod(later), ...whileHere(later));
}

/** Known to be taken by the status alone, which counts only where no date tells when it came about. */
export function settledByStatus({ date: name, settled }: Step): Condition {
  return all(settled ?? any(), statusKnown, missing(dateAhead(name)));
}

/** Begun with another milestone and not taken by the as-of date, by somebody who is here. */
export function openSince(begin: string, step: Step): Condition {
  return all(
    recorded(date(begin)),
    missing(date(step.date)),
    missing(departure),
    missing(laterStep(step)),
    not(settledByStatus(step)),
    arrived,
  );
}
