/** Time to an event when another may come first: the Aalen–Johansen curves, from counts per day. */
import { checkSpells } from './checks.ts';
import { daysWithRecords } from './days.ts';
import { sumOf } from './sum.ts';

/** One day of the curves; the shares hold from this day to the next and add up to 1. */
export interface IncidencePoint {
  readonly time: number;
  /** Waiting just before this time; the censored of the day still count among them. */
  readonly atRisk: number;
  readonly events: number;
  readonly competing: number;
  readonly censored: number;
  /** Share that has had the event. */
  readonly incidence: number;
  readonly stdErr: number;
  /** Share that has had the competing event, after which the event cannot come any more. */
  readonly competingIncidence: number;
  readonly competingStdErr: number;
  /** Share still waiting for either. */
  readonly survival: number;
}

/** An incidence and what carries its variance on: that of those still waiting, and their covariance. */
interface Moments {
  readonly incidence: number;
  readonly variance: number;
  readonly covariance: number;
  readonly survivalVariance: number;
}

const START: Moments = { incidence: 0, variance: 0, covariance: 0, survivalVariance: 0 };

/** Variance of events ÷ waiting on one day, the events drawn without replacement as soon as there are two. */
function rateVariance(events: number, atRisk: number): number {
  const drawn = events > 1 ? (atRisk - events) / (atRisk - 1) : 1;
  return (drawn * events) / atRisk ** 2;
}

/** The moments after one more day. */
function afterDay(before: Moments, survival: number, atRisk: number, own: number, other: number): Moments {
  const rate = own / atRisk;
  const staying = (atRisk - own - other) / atRisk;
  const ownVariance = survival ** 2 * rateVariance(own, atRisk);
  const otherVariance = survival ** 2 * rateVariance(other, atRisk);
  return {
    incidence: before.incidence + survival * rate,
    variance:
      before.variance + 2 * rate * before.covariance + rate ** 2 * before.survivalVariance + ownVariance,
    covariance: staying * (before.covariance + rate * before.survivalVariance) - ownVariance,
    survivalVariance: staying ** 2 * before.survivalVariance + ownVariance + otherVariance,
  };
}

/** Rounding may leave a little more than all when all had the event, */
function share({ incidence }: Moments): number {
  return Math.min(1, incidence);
}

/** and a little less than nothing of the variance. */
function standardError({ variance }: Moments): number {
  return Math.sqrt(Math.max(0, variance));
}

/**
 * Cumulative incidence: the share that has had an event by each day, when some cases end in another way and some
 * are still open.
 *
 * One less the Kaplan–Meier curve would answer what share had been approved by then if nobody could be rejected or
 * withdraw, and so overstate approval; here those who can no longer have the event stay in the base. The curves of
 * the event, of the competing event and of those still waiting add up to everybody.
 *
 * @param times     days since the beginning, finite and ≥ 0, in any order; a day may repeat
 * @param events    cases that had the event on that day; integers ≥ 0, as many as times
 * @param competing cases that ended in another way on that day; integers ≥ 0, as many as times
 * @param censored  cases last seen open on that day; integers ≥ 0, as many as times
 * @returns one point for each distinct day with any case, in order of time, shares in [0, 1] and standard errors
 *   in the same unit; empty without cases
 * @throws {InputError} `length` when the lists differ in length; `value` or `count` when an entry is out of range
 * @see Aalen & Johansen (1978), Scand. J. Stat. 5:141–150, https://www.jstor.org/stable/4615704
 * @see Aalen (1978), Ann. Stat. 6:534–545, doi:10.1214/aos/1176344198 (the standard errors)
 *
 * @example
 * cumulativeIncidence([12, 15, 20], [2, 3, 5], [1, 0, 0], [0, 1, 4]).map((day) => day.incidence)
 * // → [0.125, 0.3125, 0.6597]
 */
export function cumulativeIncidence(
  times: ArrayLike<number>,
  events: ArrayLike<number>,
  competing: ArrayLike<number>,
  censored: ArrayLike<number>,
): readonly IncidencePoint[] {
  checkSpells('cumulativeIncidence', times, { events, competing, censored });
  const days = daysWithRecords(times, { events, competing, censored });
  let atRisk = sumOf(days.map((day) => day.events + day.competing + day.censored));
  let survival = 1;
  let event = START;
  let rival = START;
  return days.map((day) => {
    event = afterDay(event, survival, atRisk, day.events, day.competing);
    rival = afterDay(rival, survival, atRisk, day.competing, day.events);
    const staying = atRisk - day.events - day.competing;
    survival *= staying / atRisk;
    const point: IncidencePoint = {
      time: day.time,
      atRisk,
      events: day.events,
      competing: day.competing,
      censored: day.censored,
      incidence: share(event),
      stdErr: standardError(event),
      competingIncidence: share(rival),
      competingStdErr: standardError(rival),
      survival,
    };
    atRisk = staying - day.censored;
    return point;
  });
}
