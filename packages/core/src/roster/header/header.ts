/** Headers to kinds: which kind of file this is, by what its columns hold. */
import type { Dataset } from '../dataset.ts';
import { type HeaderMatch, isIdle, type MatchOptions, matchHeader } from './match.ts';
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

/** How many columns were understood by more than a part of their header. */
export function surelyKnown({ columns }: HeaderMatch): number {
  return columns.filter(({ field, how }) => field !== null && how !== 'part').length;
}

/**
 * The kind that a header fits best. Of the kinds all of whose required columns are there it is the one that
 * explains the most columns, and of several that explain as many the one that is surer of them.
 *
 * @returns the match; or, where no kind fits, the kind that comes nearest with the columns it misses, or null
 *   where not even two columns are known
 */
export function recogniseKind(
  datasets: readonly Dataset[],
  header: readonly HeaderText[],
  options: MatchOptions = {},
): HeaderMatch | { readonly nearest: Dataset; readonly missing: readonly string[] } | null {
  const ranked = datasets
    .map((dataset) => matchHeader(dataset, header, options))
    .map((match) => ({
      match,
      found: match.fields.filter((field) => field !== null && !isIdle(field)).length,
      missing: missingColumns(match),
    }))
    .sort((a, b) => b.found - a.found || surelyKnown(b.match) - surelyKnown(a.match));
  const fitting = ranked.find(({ missing }) => missing.length === 0);
  const [first] = ranked;
  // A kind that explains far less than another is that other with a column missing.
  if (fitting !== undefined && fitting.found * 2 > first!.found) return fitting.match;
  if (first === undefined || first.found < 2) return null;
  return { nearest: first.match.dataset, missing: first.missing };
}
