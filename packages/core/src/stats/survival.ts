/**
 * Time to an event when some are still waiting: the Kaplan–Meier curve and its quantiles, from counts per day.
 */
import { checkChoice, checkLevel, checkProbability, checkSpells } from './checks.ts';
import { daysWithRecords } from './days.ts';
import type { Interval } from './proportion.ts';
import { twoSidedQuantile } from './special.ts';
import { sumOf } from './sum.ts';

/** On which scale the limits of the curve are symmetric. */
export type SurvivalLimits = 'log-log' | 'log' | 'plain';

const LIMITS: readonly SurvivalLimits[] = ['log-log', 'log', 'plain'];

/** One day of the curve; the shares hold from this day to the next. */
export interface SurvivalPoint {
  readonly time: number;
  /** Waiting just before this time; the censored of the day still count among them. */
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  /** Share still without the event after this time. */
  readonly survival: number;
  /** Greenwood's standard error of `survival`; null once nobody is left. */
  readonly stdErr: number | null;
  /** Null before the first event and once nobody is left, where the variance says nothing. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Times by which a share of the cases had the event. */
export interface SurvivalQuantile {
  /** The quantile by the midpoint rule; null when the curve does not fall that far. */
  readonly quantile: number | null;
  /** Where the lower limit of the curve crosses, the earliest plausible time; null when it does not. */
  readonly lower: number | null;
  /** Where the upper limit of the curve crosses; null when it does not. */
  readonly upper: number | null;
  /** First recorded time by which at least the share had the event: "half decided within N days". */
  readonly firstTimeAtOrBelow: number | null;
}

/** Shares this near are one: they come from products of fractions that should meet exactly. */
const SAME_SHARE = 1.5e-8;

/** The limits of one point; the survival lies strictly between 0 and 1. */
function limitsAt(survival: number, relativeError: number, z: number, limits: SurvivalLimits): Interval {
  switch (limits) {
    case 'plain': {
      const half = z * survival * relativeError;
      return { lower: Math.max(0, survival - half), upper: Math.min(1, survival + half) };
    }
    case 'log': {
      const factor = Math.exp(z * relativeError);
      return { lower: survival / factor, upper: Math.min(1, survival * factor) };
    }
    case 'log-log': {
      const power = Math.exp((z * relativeError) / -Math.log(survival));
      return { lower: survival ** power, upper: survival ** (1 / power) };
    }
  }
}

/**
 * Kaplan–Meier curve: the share still without the event after each day, when some cases are still open.
 *
 * Open cases count as waiting until their last known day and then step out, so they are neither dropped (which
 * would make a slow stage look fast) nor counted as finished. Counts per day are all it needs, so curves of many
 * departments add up before they are computed. Log-log limits by default: they stay within 0 and 1 and keep
 * their coverage in small groups.
 *
 * @param times    days since the beginning, finite and ≥ 0, in any order; a day may repeat
 * @param events   cases that had the event on that day; integers ≥ 0, as many as times
 * @param censored cases last seen without it on that day; integers ≥ 0, as many as times
 * @param level    two-sided confidence, strictly between 0 and 1
 * @param limits   `log-log`, `log` or `plain`
 * @returns one point for each distinct day with any case, in order of time; empty without cases. Limits are null
 *   before the first event and, like the standard error, once nobody is left
 * @throws {InputError} `length` when the lists differ in length; `value` or `count` when an entry is out of
 *   range; `level` when the level is; `choice` when the limits are not known
 * @see Kaplan & Meier (1958), J. Am. Stat. Assoc. 53:457–481, doi:10.1080/01621459.1958.10501452
 * @see Kalbfleisch & Prentice (2002), The Statistical Analysis of Failure Time Data, section 1.4,
 *   doi:10.1002/9781118032985 (log-log limits)
 *
 * @example
 * kaplanMeier([12, 15, 20], [2, 3, 5], [0, 1, 4])[1]
 * // → {time: 15, atRisk: 13, events: 3, censored: 1, survival: 0.6667, stdErr: 0.1217, lower: 0.3753, upper: 0.8456}
 */
export function kaplanMeier(
  times: ArrayLike<number>,
  events: ArrayLike<number>,
  censored: ArrayLike<number>,
  level = 0.95,
  limits: SurvivalLimits = 'log-log',
): readonly SurvivalPoint[] {
  checkSpells('kaplanMeier', times, { events, censored });
  checkLevel('kaplanMeier', level);
  checkChoice('kaplanMeier', 'limits', limits, LIMITS);
  const z = twoSidedQuantile(level);
  const days = daysWithRecords(times, { events, censored });
  let atRisk = sumOf(days.map((day) => day.events + day.censored));
  let survival = 1;
  let greenwood = 0;
  return days.map((day) => {
    const surviving = atRisk - day.events;
    survival *= surviving / atRisk;
    greenwood += surviving === 0 ? 0 : day.events / (atRisk * surviving);
    const relativeError = Math.sqrt(greenwood);
    const interval = survival > 0 && survival < 1 ? limitsAt(survival, relativeError, z, limits) : null;
    const point: SurvivalPoint = {
      time: day.time,
      atRisk,
      events: day.events,
      censored: day.censored,
      survival,
      stdErr: survival > 0 ? survival * relativeError : null,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
    };
    atRisk = surviving - day.censored;
    return point;
  });
}

/** Where a falling step function reaches a height; a null step is no step. */
function crossing(
  curve: readonly SurvivalPoint[],
  heightOf: (point: SurvivalPoint) => number | null,
  height: number,
): number | null {
  let plateau: number | null = null;
  for (const point of curve) {
    const at = heightOf(point);
    if (at === null || at > height + SAME_SHARE) continue;
    if (at < height - SAME_SHARE) return plateau === null ? point.time : (plateau + point.time) / 2;
    plateau ??= point.time;
  }
  return plateau;
}

/**
 * Time by which a share of the cases had the event, read off a Kaplan–Meier curve, with its limits.
 *
 * The median waiting time is `prob` 0.5. Where the curve runs level exactly at the height asked for, the middle of
 * that stretch is the quantile, as for a median of an even number of cases; if it stays level to the end of the
 * data, the beginning of the stretch is. The limits are the times at which the limits of the curve cross.
 *
 * @param curve points of {@link kaplanMeier}
 * @param prob  share that had the event, 0 ≤ prob ≤ 1
 * @returns times in the unit of the curve; each null when it is not reached, all null for an empty curve, all 0
 *   when prob is 0
 * @throws {InputError} `probability` when prob is outside [0, 1]
 * @see Brookmeyer & Crowley (1982), Biometrics 38:29–41, doi:10.2307/2530286
 *
 * @example
 * kaplanMeierQuantile(kaplanMeier([12, 15, 20, 30, 45, 60], [2, 3, 5, 8, 4, 1], [0, 1, 0, 2, 3, 5]), 0.5)
 * // → {quantile: 30, lower: 30, upper: 45, firstTimeAtOrBelow: 30}
 */
export function kaplanMeierQuantile(curve: readonly SurvivalPoint[], prob: number): SurvivalQuantile {
  checkProbability('kaplanMeierQuantile', 'prob', prob);
  // At the start of time nobody had the event yet, whatever the first recorded day is.
  if (prob === 0 && curve.length > 0) return { quantile: 0, lower: 0, upper: 0, firstTimeAtOrBelow: 0 };
  const height = 1 - prob;
  return {
    quantile: crossing(curve, (point) => point.survival, height),
    lower: crossing(curve, (point) => point.lower, height),
    upper: crossing(curve, (point) => point.upper, height),
    firstTimeAtOrBelow: curve.find((point) => point.survival <= height + SAME_SHARE)?.time ?? null,
  };
}
