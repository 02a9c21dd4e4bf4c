/** Guards shared by the statistics: every public function checks its arguments here, inner ones trust them. */
import { InputError } from '../errors.ts';
import { sumOf } from './sum.ts';

function refuse(where: string, code: string, rule: string, got: unknown): never {
  throw new InputError(code, `${where}: ${rule}, got ${got}`, { where, got: String(got) });
}

/** Throws `count` unless both are whole numbers and 0 ≤ successes ≤ trials. */
export function checkCounts(where: string, successes: number, trials: number): void {
  if (
    !(
      Number.isSafeInteger(successes) &&
      Number.isSafeInteger(trials) &&
      0 <= successes &&
      successes <= trials
    )
  ) {
    refuse(
      where,
      'count',
      'counts must be whole numbers with 0 <= successes <= trials',
      `${successes} of ${trials}`,
    );
  }
}

/** Throws `count` unless it is a whole number ≥ 0. */
export function checkCount(where: string, name: string, count: number): void {
  if (!(Number.isSafeInteger(count) && count >= 0)) {
    refuse(where, 'count', `${name} must be a whole number >= 0`, count);
  }
}

/** Throws `count` unless every entry is a whole number ≥ 0 and the total can be counted exactly. */
export function checkCountList(where: string, name: string, counts: ArrayLike<number>): void {
  let total = 0;
  for (let i = 0; i < counts.length; i++) {
    checkCount(where, `${name}[${i}]`, counts[i]!);
    total += counts[i]!;
  }
  if (!Number.isSafeInteger(total)) refuse(where, 'count', `${name} must add up to less than 2^53`, total);
}

/** Throws `length` or `count` unless the lists run in parallel and 0 ≤ successes ≤ trials in whole numbers. */
export function checkCountPairs(
  where: string,
  successes: ArrayLike<number>,
  trials: ArrayLike<number>,
  most = Number.MAX_SAFE_INTEGER,
): void {
  checkSameLength(where, { successes, trials });
  checkCountList(where, 'trials', trials);
  for (let i = 0; i < trials.length; i++) {
    if (trials[i]! > most) refuse(where, 'count', `trials[${i}] must be at most ${most}`, trials[i]);
    checkCount(where, `successes[${i}]`, successes[i]!);
    if (successes[i]! > trials[i]!) {
      const rule = `successes[${i}] must be at most trials[${i}]`;
      refuse(where, 'count', rule, `${successes[i]} of ${trials[i]}`);
    }
  }
}

/** Throws `order` unless no entry is less than the one before it. */
export function checkAscending(where: string, name: string, values: ArrayLike<number>): void {
  for (let i = 1; i < values.length; i++) {
    if (values[i]! < values[i - 1]!) {
      refuse(where, 'order', `${name} must ascend`, `${values[i - 1]} before ${values[i]}`);
    }
  }
}

/** Throws `value` unless every entry is a finite number ≥ 0. */
export function checkValueList(where: string, name: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(Number.isFinite(value) && value >= 0)) {
      refuse(where, 'value', `${name}[${i}] must be a finite number >= 0`, value);
    }
  }
}

/** So that neither the sum of two lists nor the product of their totals leaves the range of numbers. */
const MOST_TOTAL = 1e150;

/** Throws `value` unless every entry is a finite number ≥ 0 and the total can be computed with. */
export function checkAmountList(where: string, name: string, amounts: ArrayLike<number>): void {
  checkValueList(where, name, amounts);
  const total = sumOf(amounts);
  if (total > MOST_TOTAL) refuse(where, 'value', `${name} must add up to at most ${MOST_TOTAL}`, total);
}

/** Throws `value` unless it is a number, of either sign, that can be computed with. */
export function checkNumber(where: string, name: string, value: number): void {
  if (!(Number.isFinite(value) && Math.abs(value) <= MOST_TOTAL)) {
    refuse(where, 'value', `${name} must be a number from -${MOST_TOTAL} to ${MOST_TOTAL}`, value);
  }
}

/** Throws `value` unless every entry is a number, of either sign, that can be computed with. */
export function checkNumberList(where: string, name: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) checkNumber(where, `${name}[${i}]`, values[i]!);
}

/** Throws `length` unless the lists run in parallel. */
export function checkSameLength(where: string, lists: Readonly<Record<string, ArrayLike<unknown>>>): void {
  const entries = Object.entries(lists);
  if (new Set(entries.map(([, list]) => list.length)).size > 1) {
    const names = entries.map(([name]) => name).join(', ');
    refuse(
      where,
      'length',
      `${names} must be equally long`,
      entries.map(([, list]) => list.length).join(', '),
    );
  }
}

/** Throws `length`, `value` or `count` unless the lists run in parallel and hold days and whole numbers of cases. */
export function checkSpells(
  where: string,
  times: ArrayLike<number>,
  counts: Readonly<Record<string, ArrayLike<number>>>,
): void {
  checkSameLength(where, { times, ...counts });
  checkValueList(where, 'times', times);
  for (const [name, list] of Object.entries(counts)) checkCountList(where, name, list);
}

/** Throws `level` unless 0 < level < 1. Catches the habit of writing 95. */
export function checkLevel(where: string, level: number): void {
  if (!(Number.isFinite(level) && level > 0 && level < 1)) {
    refuse(where, 'level', 'level must lie between 0 and 1 (0.95, not 95)', level);
  }
}

/** Throws `probability` unless 0 ≤ p ≤ 1. */
export function checkProbability(where: string, name: string, p: number | null): void {
  if (!(Number.isFinite(p) && p! >= 0 && p! <= 1)) {
    refuse(where, 'probability', `${name} must lie in 0 to 1 (0.9, not 90)`, p);
  }
}

/** Throws `trim` unless 0 ≤ trim ≤ 0.5: a share cut off at either end. */
export function checkTrim(where: string, trim: number): void {
  if (!(Number.isFinite(trim) && trim >= 0 && trim <= 0.5)) {
    refuse(where, 'trim', 'trim must lie in 0 to 0.5 (0.1, not 10)', trim);
  }
}

/** Throws `target` unless 0 ≤ target ≤ 1. Catches a target of 7 that means 7 %. */
export function checkTarget(where: string, target: number): void {
  if (!(Number.isFinite(target) && target >= 0 && target <= 1)) {
    refuse(where, 'target', 'target must lie in 0 to 1 (0.07, not 7)', target);
  }
}

/** Throws `parameter` unless the parameter of a distribution is finite, above 0 and at most `most`. */
export function checkParameter(where: string, name: string, value: number, most = Number.MAX_VALUE): void {
  if (!(Number.isFinite(value) && value > 0 && value <= most)) {
    const rule = most === Number.MAX_VALUE ? 'finite and above 0' : `above 0 and at most ${most}`;
    refuse(where, 'parameter', `${name} must be ${rule}`, value);
  }
}

/** Throws `choice` unless the word (or number) is one of those that the function knows. */
export function checkChoice<T>(where: string, name: string, choice: T, known: readonly T[]): void {
  if (!known.includes(choice)) refuse(where, 'choice', `${name} must be one of ${known.join(', ')}`, choice);
}
