/** Ratios of the same rows, or of the different values of one field in them: some out of all. */
import { all, type Condition } from '../../../tally/expression.ts';
import type { Tally } from '../../../tally/tally.ts';
import { byOf, Counts, unionOfKeys } from '../../groups.ts';
import type { RatioDefinition } from '../../indicator.ts';
import type { Prepared } from '../../prepared.ts';
import type { Ask } from '../../question.ts';
import { distinctCells, withDistinct } from '../count.ts';
import { countRows, occurringGroups, occurringRows } from '../rows.ts';
import type { CountedRatio } from './counted.ts';

export function countRowsRatio(
  definition: RatioDefinition & { readonly basis: 'rows' },
  ask: Ask,
): Prepared<readonly CountedRatio[]> {
  const { by } = ask;
  const { where, numerator, distinct } = definition;
  const rows = (condition: Condition) => {
    const query = countRows(definition, ask, condition);
    return distinct === undefined ? query : withDistinct(query, distinct);
  };
  const counted = (tally: Tally) => new Counts(distinct === undefined ? tally : distinctCells(tally, by), by);
  return {
    queries: [
      occurringRows(definition, ask),
      rows(all(where, numerator)),
      rows(where),
      countRows(definition, ask, definition.notRecorded),
    ],
    estimate([occurring, some, every, blank]) {
      const counts = counted(some!);
      const outOf = counted(every!);
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
