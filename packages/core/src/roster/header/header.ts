/** Headers to kinds: which kind of file this is, by what its columns hold. */
import type { Dataset } from '../dataset.ts';
import { type ColumnMatch, type HeaderMatch, isIdle, type MatchOptions, matchHeader } from './match.ts';
import type { HeaderText } from './words.ts';

export { type ColumnMatch, type HeaderMatch, type MatchOptions, matchHeader } from './match.ts';
export { type HeaderText, joinedHeader, normaliseHeader, separatedHeader } from './words.ts';

/** The required columns that a header lacks. */
export function missingColumns(match: HeaderMatch): string[] {
  const found = new Set(match.fields);
  return match.dataset.fields
    .filter((field) => (field.required || field.identifies) && !found.has(field))
    .map((field) => field.name);
}

/** A column that only a part of its header names may well be another. */
const WORTH_OF_PART = 0.5;

interface Held {
  readonly match: HeaderMatch;
  readonly missing: readonly string[];
}

/**
 * Of the kinds that a header was held against the one that it fits best: of those that miss no column the one that
 * explains the most. Where none fits, the one that explains the most all the same.
 */
export function bestOf<H extends Held>(held: readonly H[]): H {
  // Columns that all kinds know tell none from another; those that nobody counts do, as lists of people have many.
  const everywhere = new Set(
    held[0]!.match.dataset.fields.filter((field) =>
      held.every(({ match }) => match.dataset.fields.includes(field)),
    ),
  );
  const worth = ({ field, how, candidates }: ColumnMatch) => {
    if (field === null) return candidates.length > 1 ? 1 : 0;
    return everywhere.has(field) ? 0 : how === 'part' ? WORTH_OF_PART : 1;
  };
  const ranked = held
    .map((one) => ({ one, explained: one.match.columns.reduce((sum, column) => sum + worth(column), 0) }))
    .sort((a, b) => b.explained - a.explained);
  const [first] = ranked;
  // A kind that explains far less than another is that other with a column missing.
  const fitting = ranked.find(
    ({ one, explained }) => one.missing.length === 0 && explained * 2 > first!.explained,
  );
  return (fitting ?? first!).one;
}

/**
 * The kind that a header fits best.
 *
 * @returns the match; or, where no kind fits, the kind that comes nearest with the columns it misses, or null
 *   where not even two columns are known
 */
export function recogniseKind(
  datasets: readonly Dataset[],
  header: readonly HeaderText[],
  options: MatchOptions = {},
): HeaderMatch | { readonly nearest: Dataset; readonly missing: readonly string[] } | null {
  const { match, missing } = bestOf(
    datasets
      .map((dataset) => matchHeader(dataset, header, options))
      .map((one) => ({ match: one, missing: missingColumns(one) })),
  );
  if (missing.length === 0) return match;
  const found = match.fields.filter((field) => field !== null && !isIdle(field)).length;
  return found < 2 ? null : { nearest: match.dataset, missing };
}
