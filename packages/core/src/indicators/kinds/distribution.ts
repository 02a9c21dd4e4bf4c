/** Distributions: the same rows split by the values of one key. */
import { all, type Expression, recorded } from '../../tally/expression.ts';
import { compareValues } from '../../tally/tally.ts';
import type { DistributionEstimate, Scalar } from '../estimate.ts';
import { byOf, Counts, unionOfKeys } from '../groups.ts';
import type { DistributionDefinition } from '../indicator.ts';
import { keyExpression } from '../keys.ts';
import type { Prepared } from '../prepared.ts';
import type { Ask } from '../question.ts';
import { countRows, occurringGroups, occurringRows } from './rows.ts';

export function prepareDistribution(
  definition: DistributionDefinition,
  ask: Ask,
): Prepared<readonly DistributionEstimate[]> {
  const { by } = ask;
  const { part, event, keysFrom } = definition;
  const value = keyExpression(part, event, keysFrom);
  const hasPart = recorded(value);
  return {
    queries: [
      occurringRows(definition, ask),
      countRows(definition, ask, all(definition.where, hasPart), [part]),
      countRows(definition, ask, definition.notRecorded),
    ],
    estimate([occurring, counted, blank]) {
      const parts = new Counts(counted!, [...by, part]);
      const counts = new Counts(counted!, by);
      const notRecorded = new Counts(blank!, by);
      const groups = unionOfKeys(by, occurringGroups(occurring!, ask), counts.keys, notRecorded.keys);
      const ordered = partsInOrder(value, parts);
      return groups.map((key) => {
        const count = counts.of(key);
        return {
          indicator: definition.id,
          kind: 'distribution',
          by: byOf(by, key),
          status: count === 0 ? 'no-data' : 'ok',
          notRecorded: notRecorded.of(key),
          count,
          parts: ordered.map((value: Scalar) => {
            const own = parts.of([...key, value]);
            return { key: value, count: own, share: count === 0 ? null : own / count };
          }),
        };
      });
    },
  };
}

/** Parts that the indicator declares in its own order, whether they occur or not; others in the order of values. */
function partsInOrder(part: Expression, counted: Counts): readonly Scalar[] {
  if ('cases' in part) return [...new Set(part.cases.map(({ word }) => word))];
  return [...new Set(counted.keys.map((key) => key.at(-1)!))].sort(compareValues);
}
