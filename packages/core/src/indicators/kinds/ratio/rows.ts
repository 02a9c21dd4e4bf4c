/** Ratios of the same rows: some of them out of all. */
import { all } from '../../../tally/expression.ts';
import { byOf, Counts, unionOfKeys } from '../../groups.ts';
import type { RatioDefinition } from '../../indicator.ts';
import type { Prepared } from '../../prepared.ts';
import type { Ask } from '../../question.ts';
import { countRows, occurringGroups, occurringRows } from '../rows.ts';
import type { CountedRatio } from './counted.ts';

export function countRowsRatio(
  definition: RatioDefinition & { readonly basis: 'rows' },
  ask: Ask,
): Prepared<readonly CountedRatio[]> {
  const { by } = ask;
  return {
    queries: [
      occurringRows(definition, ask),
      countRows(definition, ask, all(definition.where, definition.numerator)),
      countRows(definition, ask, definition.where),
      countRows(definition, ask, definition.notRecorded),
    ],
    estimate([occurring, numerator, denominator, blank]) {
      const counts = new Counts(numerator!, by);
      const outOf = new Counts(denominator!, by);
      const notRecorded = new Counts(blank!, by);
      const groups = unionOfKeys(by, occurringGroups(occurring!, ask), outOf.keys, notRecorded.keys);
      return groups.map((key) => ({
        by: byOf(by, key),
        count: counts.of(key),
        of: outOf.of(key),
        notRecorded: notRecorded.of(key),
      }));
    },
  };
}
