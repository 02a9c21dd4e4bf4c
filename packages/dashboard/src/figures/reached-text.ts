/** When a target is reached, in words; what core says of months is said here in months and as a date. */
import { type CountEstimate, monthsAfter, monthsOf, monthsToTarget, type RatioEstimate } from '@muster/core';
import type { Ui } from '../ui.ts';

/** Admissions, and the months that they took or are to take. */
export interface Pace {
  readonly admitted: number;
  readonly months: number;
}

const MONTHS_OF_A_YEAR = 12;

export function presentPace(
  estimate: CountEstimate | undefined,
  period: { readonly from: string; readonly to: string },
): Pace | null {
  if (estimate === undefined || estimate.status !== 'ok') return null;
  return { admitted: estimate.count, months: monthsOf(period) };
}

export function plannedPace(planned: number | undefined): Pace | null {
  return planned === undefined ? null : { admitted: planned, months: MONTHS_OF_A_YEAR };
}

/** `21 months, by 30 September 2005`; blank where there is no pace, or nothing to reach. */
export function reachedText(ui: Ui, { targets }: RatioEstimate, pace: Pace | null, asOf: string): string {
  const missing = targets[0]?.missing ?? null;
  if (missing === null || pace === null) return '';
  const months = monthsToTarget(missing, pace.admitted, pace.months);
  if (months === null) return ui.say('page.what-if.never');
  if (months === 0) return ui.say('page.what-if.met');
  return ui.say('page.what-if.reached', { months, date: ui.format.date(monthsAfter(asOf, months)) });
}
