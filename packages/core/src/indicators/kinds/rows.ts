/** Queries over the rows of one kind of file, as a question asks for them. */
import {
  all,
  always,
  bindCondition,
  bindExpression,
  type Condition,
  type Expression,
} from '../../tally/expression.ts';
import type { Tally, TallyQuery } from '../../tally/tally.ts';
import type { Key, Scalar } from '../estimate.ts';
import { Counts, crossWithPeriod, rowKeys } from '../groups.ts';
import { type Filter, filterCondition, isEventKey, type KeySources, keyExpressions } from '../keys.ts';
import type { Ask } from '../question.ts';

/** What of a definition the queries need. */
export interface RowsOf {
  readonly rows: string;
  readonly event: Expression;
  readonly population?: { readonly cohort: string; readonly always: boolean };
  readonly keysFrom?: KeySources;
}

/** The filters of a question, with the cohort that an indicator speaks of unless the question names another. */
export function filtersOf({ population }: Pick<RowsOf, 'population'>, ask: Ask): readonly Filter[] {
  if (population === undefined) return ask.filters;
  const named = ask.by.includes('cohort') || ask.filters.some((filter) => filter.key === 'cohort');
  if (named && !population.always) return ask.filters;
  return [...ask.filters, { key: 'cohort', values: [population.cohort] }];
}

/** Counts the rows that meet a condition, by the keys of the question. */
export function countRows(
  definition: RowsOf,
  ask: Ask,
  where: Condition,
  extra: readonly Key[] = [],
): TallyQuery {
  const { rows, event, keysFrom } = definition;
  const keys = keyExpressions([...ask.by, ...extra.filter((key) => !ask.by.includes(key))], event, keysFrom);
  return {
    kind: rows,
    where: bindCondition(
      all(where, filterCondition(filtersOf(definition, ask), event, keysFrom)),
      ask.bindings,
    ),
    keys: Object.fromEntries(
      Object.entries(keys).map(([key, expression]) => [key, bindExpression(expression, ask.bindings)]),
    ),
  };
}

/** Every combination of the rows' own keys that occurs, whatever happened to the people. */
export function occurringRows(definition: RowsOf, ask: Ask): TallyQuery {
  const own: Ask = {
    ...ask,
    by: rowKeys(ask.by),
    filters: ask.filters.filter((filter) => !isEventKey(filter.key)),
  };
  return countRows(definition, own, always);
}

/** The groups that come of `occurringRows`. */
export function occurringGroups(tally: Tally, ask: Ask): Scalar[][] {
  return crossWithPeriod(ask, ask.by, new Counts(tally, rowKeys(ask.by)));
}
