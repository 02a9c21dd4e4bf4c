/** Whether a target will be met as things are: the target against the limits of a control chart. */
import { checkChoice, checkNumber } from './checks.ts';
import type { XmrChart } from './xmr-chart.ts';

/** What to expect of coming periods; `inconsistent` is met in some and missed in others by chance. */
export type Assurance = 'consistent-pass' | 'consistent-fail' | 'inconsistent';

/** Which side of the target is good. */
export type AssuranceBound = 'at-least' | 'at-most';

const BOUNDS: readonly AssuranceBound[] = ['at-least', 'at-most'];

/**
 * Assurance: whether a process that does not change will meet its target always, never, or now and then.
 *
 * The last value alone does not tell: when the target lies between the limits, a month that meets it is luck as
 * much as one that misses it, and only a change of the process helps.
 *
 * @param limits lower and upper limit of an {@link xmrChart}
 * @param target finite number in the unit of the limits
 * @param bound  `at-least` when values at the target and above are good, `at-most` when those below are
 * @returns `consistent-pass` or `consistent-fail` when the target lies outside the limits, else `inconsistent`;
 *   null when there are no limits
 * @throws {InputError} `value` when the target is not a number that can be computed with; `choice` when the bound
 *   is not known
 * @see NHS England (2018), Making data count, https://www.england.nhs.uk/publication/making-data-count/
 *
 * @example targetAssurance({lower: 0.02, upper: 0.06}, 0.07, 'at-least') // → 'consistent-fail'
 */
export function targetAssurance(
  limits: Pick<XmrChart, 'lower' | 'upper'>,
  target: number,
  bound: AssuranceBound,
): Assurance | null {
  checkNumber('targetAssurance', 'target', target);
  checkChoice('targetAssurance', 'bound', bound, BOUNDS);
  const { lower, upper } = limits;
  if (lower === null || upper === null) return null;
  if (target > upper) return bound === 'at-least' ? 'consistent-fail' : 'consistent-pass';
  if (target < lower) return bound === 'at-least' ? 'consistent-pass' : 'consistent-fail';
  return 'inconsistent';
}
