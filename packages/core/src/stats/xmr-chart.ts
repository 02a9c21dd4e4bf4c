/** Whether an indicator has changed from month to month: the control chart of single values and moving ranges. */
import { checkNumberList } from './checks.ts';
import { type PointType, pointTypes } from './run-rules.ts';
import { sumOf } from './sum.ts';

/** Where values lie as long as nothing changes, and which do not. */
export interface XmrChart {
  readonly mean: number;
  /** Both null for a single value. The lower one may lie below what is possible, such as a share below 0. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Fewer than twelve values: limits that more values will still move. */
  readonly trial: boolean;
  /** One for each value, in the order given. */
  readonly points: readonly PointType[];
}

// Factors for ranges of two values: limits at 3 ÷ d₂, and D₄, above which a range is itself a signal.
const LIMIT = 2.66;
const UNUSUAL_RANGE = 3.267;

const ENOUGH = 12;

function meanOf(list: readonly number[]): number {
  return sumOf(list) / list.length;
}

/** Mean moving range; with screening, of the ranges that are not signals themselves. */
function averageRange(ranges: readonly number[], screenOutliers: boolean): number {
  const all = meanOf(ranges);
  const usual = ranges.filter((range) => range < UNUSUAL_RANGE * all);
  // A series that hardly ever moves would be left without any limits to speak of.
  const isTelling = screenOutliers && usual.some((range) => range > 0);
  return isTelling ? meanOf(usual) : all;
}

/**
 * XmR chart: which values of a series stand out from its ordinary variation.
 *
 * The limits come from the steps between neighbours, not from the standard deviation, so that a shift half way
 * does not widen the limits by which it should be seen. No distribution has to be assumed, and the denominators
 * need not be known; where they are and differ much, take {@link pChart}.
 *
 * @param values         one value for each period without gaps, numbers in order of time
 * @param screenOutliers whether to leave unusually large steps out of the average, once
 * @returns mean and limits in the unit of the values, limits equal to the mean when nothing ever moved; null
 *   without values
 * @throws {InputError} `value` when a value is not a number that can be computed with
 * @see Wheeler & Chambers (1992), Understanding Statistical Process Control (the factors)
 * @see Nelson (1984), J. Qual. Technol. 16:237–239, doi:10.1080/00224065.1984.11978921 (rules for points)
 *
 * @example
 * xmrChart([4, 5, 4])
 * // → {mean: 4.3333, lower: 1.6733, upper: 6.9933, trial: true, points: ['common-cause', 'common-cause', 'common-cause']}
 */
export function xmrChart(values: ArrayLike<number>, screenOutliers = true): XmrChart | null {
  checkNumberList('xmrChart', 'values', values);
  const series = Array.from(values);
  if (series.length === 0) return null;
  const mean = meanOf(series);
  const trial = series.length < ENOUGH;
  if (series.length === 1) return { mean, lower: null, upper: null, trial, points: ['common-cause'] };
  const ranges = series.slice(1).map((value, i) => Math.abs(value - series[i]!));
  const reach = LIMIT * averageRange(ranges, screenOutliers);
  return {
    mean,
    lower: mean - reach,
    upper: mean + reach,
    trial,
    points: pointTypes(series, mean, reach),
  };
}
