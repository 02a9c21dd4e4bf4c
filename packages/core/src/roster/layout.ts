/**
 * Where a table lies in its sheet: the titles above it, the header in one row or two, the day the sheet speaks of,
 * and which column holds what. A recipe of the same shape decides; else the rows that explain the most columns.
 */
import type { BlockFault } from './block.ts';
import { precision, readDate } from './cells/date.ts';
import { type Dataset, saysWho } from './dataset.ts';
import {
  bestOf,
  type HeaderMatch,
  type HeaderText,
  joinedHeader,
  type MatchOptions,
  matchHeader,
  missingColumns,
  normaliseHeader,
  separatedHeader,
} from './header/header.ts';
import { withoutNumbers } from './issues.ts';
import type { Recipe } from './recipe.ts';

/** The header stands among the first rows, or there is none. */
const SEARCHED = 30;
/** Rows whose cells tell what columns hold. */
const SAMPLED = 200;
/** How many rows a layout is found from. */
export const HEAD_ROWS = SEARCHED + SAMPLED;

/** The first rows of a sheet. */
export interface Head {
  /** Row number of the first record, from 1. */
  readonly row: number;
  readonly records: readonly (readonly string[])[];
  /** What kept the rows after these from being read. */
  readonly faults: readonly BlockFault[];
}

export interface Layout {
  /** Row of the header, from 1, and how many rows it takes. */
  readonly headerRow: number;
  readonly headerRows: 1 | 2;
  /** The header of each column as people call it. */
  readonly header: readonly string[];
  /** The rows above the header, each as one text, blank ones left out. */
  readonly titles: readonly string[];
  /** The rows down to the header: where one comes again, it is no record. */
  readonly tops: readonly (readonly string[])[];
  /** The day that the sheet speaks of. */
  readonly day: number | null;
  readonly match: HeaderMatch;
  /** Columns that the kind needs and that neither the file nor a recipe has. */
  readonly missing: readonly string[];
  /** The recipe that was followed; what is true of all files is in it too. */
  readonly recipe: Recipe | null;
  /** The recipe of this very shape, if there is one. */
  readonly own: Recipe | null;
  /** A kind that the recipe names and that there is not. */
  readonly unknownKind: string | null;
}

interface Candidate {
  readonly at: number;
  readonly rows: 1 | 2;
  readonly header: readonly HeaderText[];
}

export interface LayoutOptions {
  readonly datasets: readonly Dataset[];
  /** The kind, when it was said. */
  readonly kind?: string;
  readonly recipes: readonly Recipe[];
  /** The day of this very file, when it was said. */
  readonly date?: string;
}

/**
 * Finds the table in a sheet.
 *
 * @returns null where no row looks like a header
 */
export function findLayout(head: Head, options: LayoutOptions): Layout | null {
  const general = mergedRecipe(options.recipes.filter(isGeneral).map(withoutKind));
  const decided = byRecipe(head, options);
  if (decided !== null) {
    const recipe = mergedRecipe([...(general === null ? [] : [general]), decided.recipe])!;
    return layoutOf(head, decided.candidate, options, recipe, decided.recipe);
  }
  const words = knownHeaders(options.datasets, general);
  const promising = candidates(head)
    .map((candidate) => ({ candidate, known: countKnown(candidate.header, words) }))
    .filter(({ known }) => known > 0);
  const look = ({ candidate }: { readonly candidate: Candidate }) =>
    layoutOf(head, candidate, options, general, null);
  const [best] = [...promising]
    .sort((a, b) => b.known - a.known)
    .slice(0, 4)
    .map(look)
    .sort(better);
  if (best !== undefined) {
    const earlier = promising.filter(({ candidate: { at } }) => head.row + at < best.headerRow);
    const ats = new Set(earlier.filter(({ known }) => known >= 2).map(({ candidate: { at } }) => at));
    for (const at of ats) {
      const [above] = earlier
        // A title over a header adds nothing to it.
        .filter(({ candidate }) => candidate.at === at || (candidate.at === at + 1 && candidate.rows === 1))
        .map(look)
        .sort(better);
      if (hasRecords(above!, best.headerRow, head)) return above!;
    }
    return best;
  }
  const [first] = candidates(head);
  return first === undefined ? null : layoutOf(head, first, options, general, null);
}

/** Whether a recipe is for all files. */
export function isGeneral({ shape }: Recipe): boolean {
  return shape === undefined;
}

/** The kind is that of a shape: not all files can be of one. */
function withoutKind({ kind: _, ...recipe }: Recipe): Recipe {
  return recipe;
}

/** Whether a recipe is for sheets of this shape, or for all. */
export function isFor(recipe: Recipe, head: Head, datasets: readonly Dataset[]): boolean {
  return isGeneral(recipe) || byRecipe(head, { recipes: [recipe], datasets }) !== null;
}

/** How much of a header was understood; a required column that is missing weighs more than one that is known. */
function found({ match, missing }: Layout): number {
  // A column that says the same as an earlier one is not understood: a row above may tell them apart.
  const columns = match.columns.filter(({ field, candidates }) => field !== null || candidates.length > 1);
  return columns.length - missing.length * 0.5;
}

function better(a: Layout, b: Layout): number {
  return found(b) - found(a) || a.headerRows - b.headerRows || a.headerRow - b.headerRow;
}

/**
 * Whether rows between a header and a richer one further down are records of the first: then the second is no title
 * of theirs, but another header among the records.
 */
function hasRecords({ headerRow, headerRows, match, missing }: Layout, until: number, head: Head): boolean {
  if (missing.length > 0) return false;
  const columns = match.fields.flatMap((field, column) =>
    field !== null && (saysWho(field) || field.required || field.identifies) ? [column] : [],
  );
  if (columns.length < 2) return false;
  return head.records
    .slice(headerRow + headerRows - head.row, until - head.row)
    .some((record) => columns.every((column) => (record[column] ?? '').trim() !== ''));
}

function* candidatesOf({ records }: Head): Iterable<Candidate> {
  for (let at = 0; at < Math.min(records.length, SEARCHED); at++) {
    const record = records[at]!;
    if (isBlank(record)) continue;
    yield { at, rows: 1, header: record.map((cell) => separatedHeader(headerCell(cell))) };
    const next = records[at + 1];
    if (at + 1 < SEARCHED && next !== undefined && !isBlank(next))
      yield { at, rows: 2, header: twoRows(record, next) };
  }
}

/** What was taken for a header may be somebody's numbers. */
function headerCell(cell: string): string {
  return withoutNumbers(cell.trim());
}

function candidates(head: Head): Candidate[] {
  return [...candidatesOf(head)];
}

function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '');
}

/**
 * A header in two rows: the upper names groups of columns, or a column by itself. Where merged cells were saved as
 * text only the first column of a group has its name.
 */
function twoRows(upper: readonly string[], lower: readonly string[]): HeaderText[] {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const above = headerCell(upper[column] ?? '');
    const below = headerCell(lower[column] ?? '');
    if (above !== '') group = above;
    if (below === '' || below === above) {
      group = below === '' ? '' : group;
      return { text: above, group: '' };
    }
    return { text: below, group };
  });
}

/** Every header that is known for some field, to tell quickly which rows are worth a closer look. */
function knownHeaders(datasets: readonly Dataset[], general: Recipe | null): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { fields } of datasets) {
    for (const { name, headers = [] } of fields) {
      for (const word of [name, ...headers, ...(general?.headers?.[name] ?? [])])
        words.add(normaliseHeader(word));
    }
  }
  return words;
}

function countKnown(header: readonly HeaderText[], words: ReadonlySet<string>): number {
  let known = 0;
  for (const { text, group } of header) {
    if (text === '') continue;
    const plain = normaliseHeader(text);
    if (words.has(plain)) known += 1;
    else if (plain.length >= 2 && plain.length <= 40 && containsKnown(plain, words)) known += 0.5;
    // Between the rows of a header and its lower row alone, the groups may tell columns apart; a number adds nothing.
    const grouped = normaliseHeader(group + text);
    if (grouped !== plain && words.has(grouped)) known += 0.25;
  }
  return known;
}

function containsKnown(text: string, words: ReadonlySet<string>): boolean {
  for (let length = text.length; length >= Math.max(2, text.length / 2); length--) {
    for (let from = 0; from + length <= text.length; from++) {
      if (words.has(text.slice(from, from + length))) return true;
    }
  }
  return false;
}

/**
 * The recipe whose headers stand in one of the first rows, or in two of them together; of several the last, since it
 * was decided last.
 */
function byRecipe(
  head: Head,
  { recipes, datasets }: LayoutOptions,
): { readonly recipe: Recipe; readonly candidate: Candidate } | null {
  const shaped = recipes
    .flatMap((recipe) => (recipe.shape === undefined ? [] : [{ recipe, shape: shapeKey(recipe.shape) }]))
    .reverse();
  if (shaped.length === 0) return null;
  const reasons = reasonHeaders(datasets);
  const rows = new Map<number, { readonly candidate: Candidate; readonly header: readonly string[] }[]>();
  for (const candidate of candidatesOf(head)) {
    const header = candidate.header.map(joinedHeader);
    rows.set(candidate.at, [...(rows.get(candidate.at) ?? []), { candidate, header }]);
  }
  for (const together of rows.values()) {
    const keyed = together.map(({ candidate, header }) => ({
      candidate,
      shape: shapeKey(header),
      // Rows that could not be used come back with the reason in front, under a header in one row.
      rejected: reasons.has(normaliseHeader(header[0]!)) ? shapeKey(header.slice(1)) : null,
    }));
    for (const { recipe, shape } of shaped) {
      const fitting = keyed.find(
        (each) =>
          each.rejected === shape ||
          (each.shape === shape && (recipe.headerRows ?? each.candidate.rows) === each.candidate.rows),
      );
      if (fitting !== undefined) return { recipe, candidate: fitting.candidate };
    }
  }
  return null;
}

/** The headers of the column that says why a row was not used. */
function reasonHeaders(datasets: readonly Dataset[]): ReadonlySet<string> {
  const fields = datasets.flatMap((dataset) => dataset.fields).filter(({ name }) => name === 'reason');
  return new Set(fields.flatMap(({ name, headers = [] }) => [name, ...headers]).map(normaliseHeader));
}

/** Headers as one text: blank columns at the end say nothing. */
function shapeKey(header: readonly string[]): string {
  return header
    .map((text) => normaliseHeader(headerCell(text)))
    .join('\n')
    .trimEnd();
}

function layoutOf(
  head: Head,
  { at, rows, header }: Candidate,
  { datasets, kind, date }: LayoutOptions,
  recipe: Recipe | null,
  own: Recipe | null,
): Layout {
  const sampled = head.records.slice(at + rows, at + rows + SAMPLED);
  const options: MatchOptions = {
    ...(recipe?.columns === undefined ? {} : { columns: recipe.columns }),
    ...(recipe?.headers === undefined ? {} : { headers: recipe.headers }),
    // A header that comes again says nothing of what its column holds.
    sample: (column) =>
      sampled.map((record) => record[column] ?? '').filter((cell) => cell.trim() !== header[column]!.text),
  };
  const wanted = kind ?? recipe?.kind;
  const ofKind = datasets.filter((dataset) => dataset.kind === wanted);
  const { match, missing } = bestOf(
    (ofKind.length === 0 ? datasets : ofKind)
      .map((dataset) => matchHeader(dataset, header, options))
      .map((one) => ({ match: one, missing: stillMissing(one, recipe) })),
  );
  const above = head.records.slice(0, at);
  return {
    headerRow: head.row + at,
    headerRows: rows,
    header: header.map(joinedHeader),
    titles: above.map(titleText).filter((title) => title !== ''),
    tops: head.records.slice(0, at + rows),
    // A recipe speaks of files of this shape, a title of this file.
    day: dayOfText(date ?? '') ?? dayInTitles(above) ?? dayOfText(recipe?.date ?? ''),
    match,
    missing,
    recipe,
    own,
    unknownKind: wanted !== undefined && ofKind.length === 0 ? wanted : null,
  };
}

function stillMissing(match: HeaderMatch, recipe: Recipe | null): string[] {
  const constant = recipe?.constants ?? {};
  return missingColumns(match).filter((name) => constant[name] === undefined);
}

/** The different texts of a row of titles; merged cells repeat theirs. */
function titleText(record: readonly string[]): string {
  const texts = new Set(record.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  return withoutNumbers([...texts].join(' '));
}

const dayInText = /(?<!\d)\d{4}\s*(?:年|[-/.])\s*\d{1,2}\s*(?:月|[-/.])\s*\d{1,2}(?!\d)\s*[日号]?/;

/** The first whole day that the rows above the header name, such as when the form was filled in. */
function dayInTitles(above: readonly (readonly string[])[]): number | null {
  for (const record of above) {
    for (const cell of record) {
      const day = dayOfText(dayInText.exec(cell.normalize('NFKC'))?.[0] ?? '');
      if (day !== null) return day;
    }
  }
  return null;
}

function dayOfText(text: string): number | null {
  const { packed } = readDate(text.replace(/\s/g, ''));
  return packed !== null && (packed & 3) === precision.day ? packed >> 2 : null;
}

/** Several recipes as one; what a later one says counts. */
export function mergedRecipe(recipes: readonly Recipe[]): Recipe | null {
  const [first] = recipes;
  if (first === undefined) return null;
  const { columns, constants, dates, values, headers } = recipes.reduce(
    (merged, recipe) => ({
      columns: mergedMap(merged.columns, recipe.columns, later),
      constants: mergedMap(merged.constants, recipe.constants, later),
      dates: mergedMap(merged.dates, recipe.dates, later),
      values: mergedMap(merged.values, recipe.values, (a, b) => mergedMap(a, b, later)),
      headers: mergedMap(merged.headers, recipe.headers, (a, b) => [...a, ...b]),
    }),
    {} as Pick<Recipe, 'columns' | 'constants' | 'dates' | 'values' | 'headers'>,
  );
  return Object.assign({}, ...recipes, { columns, constants, dates, values, headers }) as Recipe;
}

function later<V>(_: V, b: V): V {
  return b;
}

/** Two maps as one. By entries, as headers and values may be called `__proto__`. */
function mergedMap<V>(
  a: Readonly<Record<string, V>> = {},
  b: Readonly<Record<string, V>> = {},
  both: (a: V, b: V) => V,
): Readonly<Record<string, V>> {
  const merged = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const before = merged.get(key);
    merged.set(key, before === undefined ? value : both(before, value));
  }
  return Object.fromEntries(merged);
}
