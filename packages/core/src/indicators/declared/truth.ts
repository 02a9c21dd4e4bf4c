/**
 * Conditions over cells that may be blank, in three values: it certainly holds, it may hold, it cannot. What is
 * not recorded is neither a pass nor a failure, so a declaration has to know of whom it cannot be told.
 *
 * Laws: what certainly holds may hold; `all`, `any` and `not` are those of Kleene's strong logic.
 */
import { all, always, any, type Condition, never, not } from '../../tally/expression.ts';

/** Both are conditions of two values, as engines know them; the same object where nothing is left open. */
export interface Truth {
  readonly certain: Condition;
  readonly possible: Condition;
}

/** What can always be told. */
export function known(condition: Condition): Truth {
  return { certain: condition, possible: condition };
}

/** A condition of which it cannot be told whether it holds where `open` does. */
export function leftOpen(condition: Condition, open: Condition): Truth {
  return { certain: condition, possible: any(condition, open) };
}

export function allOf(parts: readonly Truth[]): Truth {
  return combined(parts, all);
}

export function anyOf(parts: readonly Truth[]): Truth {
  return combined(parts, any);
}

export function notOf({ certain, possible }: Truth): Truth {
  if (certain === possible) return known(not(certain));
  return { certain: not(possible), possible: not(certain) };
}

function combined(
  parts: readonly Truth[],
  combine: (...conditions: readonly Condition[]) => Condition,
): Truth {
  const certain = combine(...parts.map((part) => part.certain));
  if (parts.every((part) => part.certain === part.possible)) return known(certain);
  return { certain, possible: combine(...parts.map((part) => part.possible)) };
}

/** The rows of which it can be told. */
export function decided({ certain, possible }: Truth): Condition {
  return certain === possible ? always : any(certain, not(possible));
}

/** The rows that may belong and are not among those that are counted. */
export function open(possible: Condition, counted: Condition): Condition {
  return possible === counted ? never : all(possible, not(counted));
}

/** Both conditions; the first as it is where the second says nothing. */
export function bothHold(first: Condition, second: Condition): Condition {
  return second === always ? first : all(first, second);
}
