/** A target that only one question knows: what if it were this? Read as strictly as a row of a file of targets. */
import { InputError } from '../errors.ts';
import { decimalShare } from '../roster/values.ts';
import type { TargetRule } from './target.ts';

/** A target as asked, in force on every date: where it applies, those of files and catalogue do not. */
export interface QuestionTarget {
  readonly indicator: string;
  /** Every unit and the whole where it names none. */
  readonly unit?: string;
  /** Any where it names none. */
  readonly cohort?: string;
  readonly bound: TargetRule['bound'];
  /** A share as text, so that arithmetic on it is exact: `0.07` or `7%`. */
  readonly value: string;
  /** The upper end, for `within` only. */
  readonly valueTo?: string;
}

const bounds: readonly TargetRule['bound'][] = ['at-least', 'at-most', 'within'];

const shares = '0.07, 7%';

/** @throws {InputError} `unknown-value` when a part of it is none that a file of targets could have */
export function parseTarget(target: QuestionTarget): TargetRule {
  const { indicator, unit = null, cohort = null, bound } = target;
  if (!bounds.includes(bound)) throw unusable('bound', bound, bounds.join(', '));
  const value = parseShare('value', target.value);
  const valueTo = target.valueTo === undefined ? null : parseShare('valueTo', target.valueTo);
  if (bound === 'within' && !(Number(valueTo) > Number(value))) {
    throw unusable('valueTo', target.valueTo, `> ${value}`);
  }
  const rule = { indicator, unit, cohort, from: null, to: null, bound, value, valueTo, source: null };
  return { ...rule, supposed: true };
}

/** @throws {InputError} `unknown-value` when a target names an indicator or a cohort that there is not */
export function checkTargetNames(
  targets: readonly TargetRule[],
  indicators: readonly string[],
  cohorts: readonly string[],
): void {
  for (const { indicator, cohort } of targets) {
    if (!indicators.includes(indicator)) throw unusable('indicator', indicator, indicators.join(', '));
    if (cohort !== null && !cohorts.includes(cohort)) throw unusable('cohort', cohort, cohorts.join(', '));
  }
}

function parseShare(part: string, text: unknown): string {
  const share = typeof text === 'string' ? decimalShare(text) : null;
  if (share === null) throw unusable(part, text, shares);
  return share;
}

function unusable(part: string, value: unknown, values: string): InputError {
  const seen = String(value);
  return new InputError('unknown-value', `targets: ${part} cannot be ${seen}; it can be ${values}`, {
    key: `targets.${part}`,
    value: seen,
    values,
  });
}
