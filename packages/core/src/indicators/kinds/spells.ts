/**
 * Spells of a stage, as conditions on a person's row. A spell begins with one milestone and is over with the
 * next, or with withdrawal, rejection or departure; until then it is open. What happened before a transfer in
 * or after leaving happened elsewhere.
 */
import {
  all,
  always,
  any,
  type Condition,
  compare,
  constant,
  date,
  dateAhead,
  daysBetween,
  type Expression,
  earliest,
  missing,
  not,
  parameter,
  plusMonths,
  recorded,
  within,
} from '../../tally/expression.ts';
import type { Stage } from '../indicator.ts';

/** Which spells, by how many days (if that matters), and on which milestone month and year hang. */
export interface Spells {
  readonly where: Condition;
  readonly days: Expression | null;
  readonly event: 'begin' | 'end';
}

const asOf = parameter('asOf');
const transferIn = dateAhead('transfer_in_date');
/** A status of a later day says nothing of what was known on this one. */
const statusKnown = not(compare(dateAhead('status_date'), '>', asOf));

/** When a person is gone, for whatever reason. */
const departure = earliest(
  date('withdrawn_date'),
  date('rejected_date'),
  date('leave_date'),
  date('transfer_out_date'),
  date('removed_date'),
);

export function spellsOf(stage: Stage): Readonly<Record<SpellQuestion, Spells>> {
  const begin = date(stage.from);
  const end = date(stage.to);
  const days = daysBetween(begin, end);
  const isLong = compare(days, '>=', constant(0));
  // A tie with the departure counts as ended: the step was taken.
  const ended = all(recorded(end), not(compare(end, '>', departure)), not(compare(end, '<', transferIn)));
  const inPeriod = (day: Expression) => within(day, parameter('from'), parameter('to'));
  const endedInPeriod = all(ended, inPeriod(end));
  const laterStep = earliest(...stage.later.map((name) => date(name)));
  // What the status says counts only where no date tells when it came about.
  const settled = all(stage.settled ?? any(), statusKnown, missing(dateAhead(stage.to)));
  // A later step shows that this one was taken, on a day that nobody wrote down.
  const open = all(
    recorded(begin),
    missing(end),
    missing(departure),
    missing(laterStep),
    not(settled),
    not(compare(transferIn, '>', asOf)),
  );
  const endNotWritten = all(
    missing(end),
    inPeriod(laterStep),
    not(compare(laterStep, '>', departure)),
    not(compare(laterStep, '<', transferIn)),
  );
  const since = stage.yearLong ? parameter('yearBefore') : parameter('from');
  const inWindow = all(within(begin, since, parameter('to')), not(compare(transferIn, '>', asOf)));
  const withdrawnAfter = daysBetween(begin, departure);
  const unfinished = all(
    any(missing(end), compare(end, '>', departure)),
    any(missing(laterStep), compare(laterStep, '>', departure)),
    not(settled),
  );
  return {
    ended: { where: all(endedInPeriod, isLong), days, event: 'end' },
    overLimit: {
      where: all(endedInPeriod, isLong, beyondLimit(stage, begin, end, days)),
      days: null,
      event: 'end',
    },
    open: { where: open, days: null, event: 'end' },
    openOverLimit: {
      where: all(open, beyondLimit(stage, begin, asOf, daysBetween(begin, asOf))),
      days: null,
      event: 'end',
    },
    notRecorded: { where: any(all(endedInPeriod, missing(days)), endNotWritten), days: null, event: 'end' },
    curveEnded: { where: all(inWindow, ended, isLong), days, event: 'begin' },
    curveOpen: {
      where: all(inWindow, open, recorded(daysBetween(begin, asOf))),
      days: daysBetween(begin, asOf),
      event: 'begin',
    },
    curveWithdrawn: {
      where: all(inWindow, recorded(departure), unfinished, compare(withdrawnAfter, '>=', constant(0))),
      days: withdrawnAfter,
      event: 'begin',
    },
  };
}

/** What is asked about a stage: how many such spells there are, or how many days they lasted. */
export const spellQuestions = [
  'ended',
  'overLimit',
  'open',
  'openOverLimit',
  'notRecorded',
  'curveEnded',
  'curveOpen',
  'curveWithdrawn',
] as const;

export type SpellQuestion = (typeof spellQuestions)[number];

/** Limits are tested on each row: some months on by the calendar, or some days. */
function beyondLimit({ limit }: Stage, begin: Expression, until: Expression, days: Expression): Condition {
  if (limit === undefined) return not(always);
  return 'months' in limit
    ? compare(until, '>', plusMonths(begin, limit.months))
    : compare(days, '>', constant(limit.days));
}
