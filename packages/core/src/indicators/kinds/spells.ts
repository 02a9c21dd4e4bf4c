/**
 * Spells of a stage, as conditions on a person's row. A spell begins with one milestone and is over with the
 * next, or with withdrawal, rejection or departure; until then it is open. What happened before a transfer in
 * or after leaving happened elsewhere.
 */
import {
  all,
  any,
  type Condition,
  compare,
  constant,
  date,
  daysBetween,
  type Expression,
  missing,
  never,
  not,
  parameter,
  plusMonths,
  recorded,
  within,
} from '../../tally/expression.ts';
import type { Stage } from '../indicator.ts';
import {
  arrived,
  departure,
  inPeriod,
  laterStep,
  openSince,
  type Step,
  settledByStatus,
  taken,
  takenUnwritten,
} from '../step.ts';

/** Which spells, by how many days (if that matters), and on which milestone month and year hang. */
export interface Spells {
  readonly where: Condition;
  readonly days: Expression | null;
  readonly event: 'begin' | 'end';
}

const asOf = parameter('asOf');

export function spellsOf(stage: Stage): Readonly<Record<SpellQuestion, Spells>> {
  const begin = date(stage.from);
  const end = date(stage.to);
  const days = daysBetween(begin, end);
  const isLong = compare(days, '>=', constant(0));
  const step: Step = { ...stage, date: stage.to };
  const ended = taken(step);
  const endedInPeriod = all(ended, inPeriod(end));
  const later = laterStep(step);
  const open = openSince(stage.from, step);
  const since = stage.yearLong ? parameter('yearBefore') : parameter('from');
  const inWindow = all(within(begin, since, parameter('to')), arrived);
  const withdrawnAfter = daysBetween(begin, departure);
  const unfinished = all(
    any(missing(end), compare(end, '>', departure)),
    any(missing(later), compare(later, '>', departure)),
    not(settledByStatus(step)),
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
    notRecorded: {
      where: any(all(endedInPeriod, missing(days)), takenUnwritten(step)),
      days: null,
      event: 'end',
    },
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
  if (limit === undefined) return never;
  return 'months' in limit
    ? compare(until, '>', plusMonths(begin, limit.months))
    : compare(days, '>', constant(limit.days));
}
