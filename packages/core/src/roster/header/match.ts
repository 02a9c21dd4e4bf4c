/** Headers to fields: which column of a file holds what. */

import { cleanCell, isBlankWord } from '../cells/spelling.ts';
import type { Dataset, Field } from '../dataset.ts';
import { couldRead } from './could-read.ts';
import {
  comparedText,
  fieldsByHeader,
  type HeaderParts,
  type HeaderText,
  joinedHeader,
  normaliseHeader,
  partOf,
  partsIn,
  withGroup,
} from './words.ts';

export interface ColumnMatch {
  readonly field: Field | null;
  /** How it was recognised, from the surest to the least sure; null if it was not, or may be several. */
  readonly how: 'recipe' | 'name' | 'synonym' | 'values' | 'part' | null;
  /** The fields it may be, the likeliest first; more than one where somebody has to say. */
  readonly candidates: readonly Field[];
  /** The known header that it was recognised by, as it is compared. */
  readonly synonym: string | null;
}

export interface HeaderMatch {
  readonly dataset: Dataset;
  readonly columns: readonly ColumnMatch[];
  /** For each column of the file its field, or null; what is private stays so though a recipe leaves it out. */
  readonly fields: readonly (Field | null)[];
  /** Columns that say the same as an earlier one. */
  readonly duplicates: readonly number[];
}

export interface MatchOptions {
  /** Decided before: header as written → name of the field, or null to leave the column out. */
  readonly columns?: Readonly<Record<string, string | null>>;
  /** Further headers by the name of their field. */
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  /** Cells of the first rows, which settle headers that several fields have. */
  readonly sample?: (column: number) => readonly string[];
}

/**
 * Maps the columns of one file to the fields of one kind: first what was decided, then canonical names, then known
 * headers, each taking its field from the pool; then headers that several fields have, by what is left or by their
 * cells; and last headers that only contain a known one. What still fits several fields is left open.
 */
export function matchHeader(
  dataset: Dataset,
  header: readonly HeaderText[],
  options: MatchOptions = {},
): HeaderMatch {
  return new Matching(dataset, header, options).match();
}

/** Nothing is counted by it, so it tells no kind of file from another and takes no header from a field that is. */
export function isIdle(field: Field): boolean {
  return field.type === 'unused' || field.type === 'private';
}

interface KnownHeaders {
  readonly names: ReadonlyMap<string, readonly Field[]>;
  readonly words: ReadonlyMap<string, readonly Field[]>;
  readonly parts: HeaderParts;
  /** The fields that a header means the second time. */
  readonly seconds: readonly Field[];
}

/** Each of the first rows of a file is held against every kind, so what is known of a kind is made ready once. */
const remembered = new WeakMap<Dataset, KnownHeaders>();

function knownHeaders(dataset: Dataset, further: MatchOptions['headers']): KnownHeaders {
  const before = further === undefined ? remembered.get(dataset) : undefined;
  if (before !== undefined) return before;
  const words = fieldsByHeader(dataset, further);
  const names = new Map(dataset.fields.map((field) => [normaliseHeader(field.name), [field]]));
  const seconds = dataset.fields.filter((field) => field.second !== undefined);
  const known = { names, words, parts: partsIn(words), seconds };
  if (further === undefined) remembered.set(dataset, known);
  return known;
}

const unknown: ColumnMatch = { field: null, how: null, candidates: [], synonym: null };

class Matching {
  private readonly columns: (ColumnMatch | null)[];
  private readonly duplicates: number[] = [];
  private readonly taken = new Set<Field>();
  private readonly names: ReadonlyMap<string, readonly Field[]>;
  private readonly words: ReadonlyMap<string, readonly Field[]>;
  private readonly parts: HeaderParts;
  /** For each field that a header means the second time: the first column of the word it stands behind. */
  private readonly seconds: readonly { readonly field: Field; readonly of: string; readonly after: number }[];

  private readonly dataset: Dataset;
  private readonly header: readonly HeaderText[];
  private readonly options: MatchOptions;

  constructor(dataset: Dataset, header: readonly HeaderText[], options: MatchOptions) {
    this.dataset = dataset;
    this.header = header;
    this.options = options;
    this.columns = header.map(() => null);
    const { names, words, parts, seconds } = knownHeaders(dataset, options.headers);
    this.names = names;
    this.words = words;
    this.parts = parts;
    this.seconds = seconds.map((field) => {
      const { of, after } = field.second!;
      return { field, of, after: header.findIndex((each) => joinedHeader(each).includes(after)) };
    });
  }

  match(): HeaderMatch {
    this.each((column) => this.decided(column));
    this.each((column, header) => this.exact(column, [comparedText(header)], this.names, 'name'));
    this.each((column, header) => this.exact(column, withGroup(header), this.words, 'synonym'));
    this.each((column, header) => this.exact(column, [comparedText(header)], this.words, 'synonym'));
    this.several();
    this.each((column, header) => this.byPart(column, comparedText(header)));
    const columns = this.columns.map((column) => column ?? unknown);
    return {
      dataset: this.dataset,
      columns,
      fields: columns.map(({ field, how }, column) =>
        how === 'recipe' ? (field ?? this.privateField(column)) : field,
      ),
      duplicates: [...this.duplicates].sort((a, b) => a - b),
    };
  }

  /** Goes over the columns that nothing has been said of yet. */
  private each(visit: (column: number, header: HeaderText) => void): void {
    this.header.forEach((header, column) => {
      if (this.columns[column] === null) visit(column, header);
    });
  }

  private decided(column: number): void {
    const { columns = {} } = this.options;
    const header = this.header[column]!;
    const written = [joinedHeader(header), header.text].find((name) => Object.hasOwn(columns, name));
    if (written === undefined) return;
    const name = columns[written];
    const field = this.dataset.fields.find((candidate) => candidate.name === name);
    if (field !== undefined) this.take(column, field, 'recipe', null);
    else if (name === null) this.columns[column] = { ...unknown, how: 'recipe' };
  }

  /** The private field that a header names which is left out: left out it says no more than before. */
  private privateField(column: number): Field | null {
    const { text, group } = this.header[column]!;
    for (const word of [normaliseHeader(group + text), normaliseHeader(text)]) {
      const fields = this.words.get(word) ?? partOf(word, this.parts, this.words)?.fields ?? [];
      const hidden = fields.find(({ type }) => type === 'private');
      if (hidden !== undefined) return hidden;
    }
    return null;
  }

  /** Takes a field that alone has one of these headers. */
  private exact(
    column: number,
    texts: readonly string[],
    known: ReadonlyMap<string, readonly Field[]>,
    how: 'name' | 'synonym',
  ): void {
    for (const text of texts) {
      const [field, ...others] = known.get(text) ?? [];
      if (field === undefined || others.length > 0 || this.isApart(field, column)) continue;
      this.take(column, field, how, text);
      return;
    }
  }

  private take(
    column: number,
    field: Field,
    how: NonNullable<ColumnMatch['how']>,
    synonym: string | null,
  ): void {
    const chosen = this.isFree(field) ? field : this.secondOf(field, column);
    if (chosen === undefined) {
      this.duplicates.push(column);
      this.columns[column] = { field: null, how: null, candidates: [field], synonym };
      return;
    }
    this.taken.add(chosen);
    this.columns[column] = { field: chosen, how, candidates: [chosen], synonym };
  }

  /** Whether the header speaks of a step that the field is not of. */
  private isApart(field: Field, column: number): boolean {
    const { text, group } = this.header[column]!;
    return (this.dataset.apart ?? []).some(
      (word) =>
        (text + group).includes(word) && !(field.headers ?? []).some((header) => header.includes(word)),
    );
  }

  /** Whether a header names a step besides the words that were understood: `发展对象审批时间` is no approval. */
  private isOfOtherStep(text: string, synonym: string, field: Field): boolean {
    const rest = normaliseHeader(text).replace(normaliseHeader(synonym), '');
    return (this.dataset.steps ?? []).some(
      (word) => rest.includes(word) && !(field.headers ?? []).some((header) => header.includes(word)),
    );
  }

  private isFree(field: Field): boolean {
    return field.many === true || !this.taken.has(field);
  }

  /** What a header means the second time, standing behind a certain word. */
  private secondOf(field: Field, column: number): Field | undefined {
    return this.seconds.find(
      ({ field: other, of, after }) =>
        of === field.name && !this.taken.has(other) && after >= 0 && after < column,
    )?.field;
  }

  /** Headers that several fields have: the one left in the pool, or the one whose values the cells are. */
  private several(): void {
    const open: { readonly column: number; readonly text: string; readonly rank: number }[] = [];
    this.each((column, header) => {
      const text = [...withGroup(header), comparedText(header)].find((word) => this.words.has(word));
      if (text !== undefined) open.push({ column, text, rank: this.rankOf(text) });
    });
    // Headers that say it better go first.
    for (const { column, text } of open.sort((a, b) => a.rank - b.rank || a.column - b.column)) {
      this.settle(column, text, this.words.get(text)!);
    }
  }

  /** The place of a header among those of the first field that has it. */
  private rankOf(text: string): number {
    const [field] = this.words.get(text)!;
    return [field!.name, ...(field!.headers ?? [])].findIndex((header) => normaliseHeader(header) === text);
  }

  private settle(column: number, text: string, fields: readonly Field[]): void {
    const own = fields.filter((field) => !this.isApart(field, column));
    if (own.length === 0) return;
    const free = own.filter((field) => this.isFree(field));
    const counted = free.filter((field) => !isIdle(field));
    const left = counted.length > 0 ? counted : free;
    if (left.length <= 1) {
      this.take(column, left[0] ?? own[0]!, 'synonym', text);
      return;
    }
    const cells = (this.options.sample?.(column) ?? []).map(cleanCell).filter((cell) => !isBlankWord(cell));
    const fitting = cells.length > 0 ? readers(left, cells) : left.filter((field) => field.required);
    // Where no cell says anything, none can be misread.
    const how = cells.length > 0 ? 'values' : 'synonym';
    if (fitting.length === 1) this.take(column, fitting[0]!, how, text);
    else this.columns[column] = { field: null, how: null, candidates: left, synonym: text };
  }

  private byPart(column: number, text: string): void {
    const part = partOf(text, this.parts, this.words);
    // Taken already, and by a better header, or of another step: this one is about something else.
    const isForeign = (field: Field) => !this.isFree(field) || this.isApart(field, column);
    if (part === null || part.fields.some(isForeign)) return;
    const { synonym, fields } = part;
    if (fields.some((field) => this.isOfOtherStep(text, synonym, field))) return;
    if (fields.length === 1) this.take(column, fields[0]!, 'part', synonym);
    else this.columns[column] = { field: null, how: null, candidates: fields, synonym };
  }
}

/** The fields that read any of the cells, if they read half or more: a slip of the pen is no reason to ask. */
function readers(fields: readonly Field[], cells: readonly string[]): readonly Field[] {
  const counted = fields
    .map((field) => ({ field, read: cells.filter(couldRead(field)).length }))
    .filter(({ read }) => read > 0);
  return counted.every(({ read }) => read * 2 >= cells.length) ? counted.map(({ field }) => field) : [];
}
