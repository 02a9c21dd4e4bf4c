/** Headers to fields: which kind of file this is, and which column holds what. */
import type { Dataset, Field } from './dataset.ts';

/** A header without what printing adds to it: width, spaces, brackets' shape, colons, asterisks, case. */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s:*'"_()[\]-]/g, '')
    .toLowerCase();
}

export interface HeaderMatch {
  readonly dataset: Dataset;
  /** For each column of the file its field, or null. */
  readonly fields: readonly (Field | null)[];
  /** Columns that say the same as an earlier one. */
  readonly duplicates: readonly number[];
}

/** Maps the columns of one file to the fields of one kind: canonical names first, then synonyms. */
export function matchHeader(dataset: Dataset, header: readonly string[]): HeaderMatch {
  const byName = new Map<string, Field>();
  for (const field of dataset.fields) {
    for (const name of [field.name, ...(field.headers ?? [])]) byName.set(normaliseHeader(name), field);
  }
  const taken = new Set<Field>();
  const duplicates: number[] = [];
  const fields = header.map((text, column) => {
    const field = byName.get(normaliseHeader(text)) ?? null;
    if (field === null) return null;
    if (taken.has(field)) {
      duplicates.push(column);
      return null;
    }
    taken.add(field);
    return field;
  });
  return { dataset, fields, duplicates };
}

/** The required columns that a header lacks. */
export function missingColumns(match: HeaderMatch): string[] {
  const found = new Set(match.fields);
  return match.dataset.fields
    .filter((field) => (field.required || field.identifies) && !found.has(field))
    .map((field) => field.name);
}

/**
 * The kind that a header fits best. Of the kinds all of whose required columns are there it is the one that
 * explains the most columns.
 *
 * @returns the match; or, where no kind fits, the kind that comes nearest with the columns it misses, or null
 *   where not even two columns are known
 */
export function recogniseKind(
  datasets: readonly Dataset[],
  header: readonly string[],
): HeaderMatch | { readonly nearest: Dataset; readonly missing: readonly string[] } | null {
  const ranked = datasets
    .map((dataset) => matchHeader(dataset, header))
    .map((match) => ({
      match,
      found: match.fields.filter((field) => field !== null).length,
      missing: missingColumns(match),
    }))
    .sort((a, b) => b.found - a.found);
  const fitting = ranked.find(({ missing }) => missing.length === 0);
  const [first] = ranked;
  // A kind that explains far less than another is that other with a column missing.
  if (fitting !== undefined && fitting.found * 2 > first!.found) return fitting.match;
  if (first === undefined || first.found < 2) return null;
  return { nearest: first.match.dataset, missing: first.missing };
}
