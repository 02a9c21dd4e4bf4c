/** Reconciliation: a stock at the end of a period against the stock before it and what came and went between. */
import type { Condition, Expression } from '../../tally/expression.ts';
import type { TallyQuery } from '../../tally/tally.ts';
import type { CountEstimate } from '../estimate.ts';
import { byOf, Counts, unionOfKeys } from '../groups.ts';
import type { Prepared } from '../prepared.ts';
import type { Ask } from '../question.ts';
import { countRows, occurringGroups, occurringRows } from './rows.ts';

export interface ReconciliationRule {
  readonly rows: string;
  readonly event: Expression;
  /** Whether a row belongs to the stock on the as-of date. */
  readonly stock: Condition;
  /** What comes in and goes out in the period, by name; a row is in at most one of each side at a time. */
  readonly increase: Readonly<Record<string, Condition>>;
  readonly decrease: Readonly<Record<string, Condition>>;
  readonly notRecorded: Condition;
}

export function prepareReconciliation(
  rule: ReconciliationRule,
  ask: Ask,
  indicator: string,
): Prepared<readonly CountEstimate[]> {
  const { by } = ask;
  // The period ends on the day of the stock that is found, and begins the day after the opening one.
  const closing = onDay(ask, ask.to);
  const count = (where: Condition): TallyQuery => countRows(rule, closing, where);
  const [ins, outs] = [Object.keys(rule.increase), Object.keys(rule.decrease)];
  return {
    queries: [
      occurringRows(rule, ask),
      count(rule.stock),
      countRows(rule, onDay(ask, ask.from - 1), rule.stock),
      count(rule.notRecorded),
      ...[...Object.values(rule.increase), ...Object.values(rule.decrease)].map(count),
    ],
    estimate([occurring, found, before, blank, ...flows]) {
      const counts = new Counts(found!, by);
      const opening = new Counts(before!, by);
      const notRecorded = new Counts(blank!, by);
      const moved = flows.map((tally) => new Counts(tally, by));
      const groups = unionOfKeys(
        by,
        occurringGroups(occurring!, ask),
        counts.keys,
        opening.keys,
        notRecorded.keys,
        ...moved.map(({ keys }) => keys),
      );
      return groups.map((key) => {
        const amounts = moved.map((one) => one.of(key));
        const named = (names: readonly string[], from: number) =>
          Object.fromEntries(names.map((name, i) => [name, amounts[from + i]!]));
        const sum = (list: readonly number[]) => list.reduce((total, amount) => total + amount, 0);
        const expected = opening.of(key) + sum(amounts.slice(0, ins.length)) - sum(amounts.slice(ins.length));
        return {
          indicator,
          kind: 'count',
          by: byOf(by, key),
          status: 'ok',
          notRecorded: notRecorded.of(key),
          count: counts.of(key),
          reconciliation: {
            opening: opening.of(key),
            increase: named(ins, 0),
            decrease: named(outs, ins.length),
            expected,
            difference: counts.of(key) - expected,
          },
        };
      });
    },
  };
}

/** The same question on another day: nothing later is known. */
function onDay(ask: Ask, asOf: number): Ask {
  const { bindings } = ask;
  return { ...ask, asOf, bindings: { ...bindings, parameters: { ...bindings.parameters, asOf } } };
}
