/** Ratios of sums: what one field of whole numbers adds up to, out of what another does in the same rows. */
import { all, any, field, missing, never, not } from '../../../tally/expression.ts';
import { byOf, Counts, unionOfKeys } from '../../groups.ts';
import type { RatioDefinition } from '../../indicator.ts';
import type { Prepared } from '../../prepared.ts';
import type { Ask } from '../../question.ts';
import { countRows, occurringGroups, occurringRows } from '../rows.ts';
import type { CountedRatio } from './counted.ts';

export function countSumsRatio(
  definition: RatioDefinition & { readonly basis: 'sums' },
  ask: Ask,
): Prepared<readonly CountedRatio[]> {
  const { by } = ask;
  const { where, numerator, denominator } = definition;
  // A row with one of the numbers would shift the share, so both sides leave it out and say so.
  const isBlank = any(missing(field(numerator)), missing(field(denominator)));
  // A row without its date belongs to no period, and might to this one.
  const undated = 'date' in definition.event ? missing({ dateAhead: definition.event.date }) : never;
  const complete = countRows(definition, ask, all(where, not(isBlank)));
  return {
    queries: [
      occurringRows(definition, ask),
      complete,
      { ...complete, sum: numerator },
      { ...complete, sum: denominator },
      countRows(definition, ask, any(all(where, isBlank), undated)),
    ],
    estimate([occurring, rows, counted, outOf, blank]) {
      const known = new Counts(rows!, by);
      const counts = new Counts(counted!, by);
      const totals = new Counts(outOf!, by);
      const notRecorded = new Counts(blank!, by);
      const groups = unionOfKeys(by, occurringGroups(occurring!, ask), known.keys, notRecorded.keys);
      return groups.map((key) => ({
        by: byOf(by, key),
        count: counts.of(key),
        of: known.of(key) === 0 ? null : totals.of(key),
        notRecorded: notRecorded.of(key),
      }));
    },
  };
}
