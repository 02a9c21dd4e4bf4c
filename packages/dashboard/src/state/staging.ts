/**
 * Files that were brought and are not in use yet, and what was decided about them. Pure: decisions in, the next
 * state out; reading them is the engine's business.
 */
import type { Encoding, Recipe, TableInspection } from '@muster/core';
import {
  type DateReading,
  withColumn,
  withConstant,
  withDate,
  withDates,
  withFillDown,
  withHeader,
  withKind,
  withSheets,
  withValue,
} from './recipe-edits.ts';

/** A file of the user: `File` in a browser. */
export interface UserFile extends Blob {
  readonly name: string;
  readonly lastModified?: number;
}

export interface StagedFile {
  /** Differs from that of every other staged file, since issues and counts name files by it. */
  readonly name: string;
  readonly file: UserFile;
  /** Chosen by the user; null where it is told from the bytes. */
  readonly encoding: Encoding | null;
  /** What was decided about it, one recipe for each shape of table in it. */
  readonly recipes: readonly Recipe[];
}

export interface Staged {
  readonly files: readonly StagedFile[];
  /**
   * Whether files of the user that are in use stay, although there are new ones of their kinds; null as long as nobody
   * said: then they make way, unless what was staged are rows of theirs that come back mended.
   */
  readonly beside: boolean | null;
}

export const nothingStaged: Staged = { files: [], beside: null };

/** The tables that a decision holds for: all of one shape in one file. */
export interface Layout {
  readonly file: string;
  /** What the edits start from. */
  readonly recipe: Recipe;
}

export type Decision =
  | { readonly what: 'add'; readonly files: readonly UserFile[] }
  | { readonly what: 'remove'; readonly file: string }
  | { readonly what: 'beside'; readonly beside: boolean }
  | { readonly what: 'encoding'; readonly file: string; readonly encoding: Encoding | null }
  | { readonly what: 'kind'; readonly on: Layout; readonly kind: string }
  | {
      readonly what: 'header';
      readonly on: Layout;
      readonly shape: readonly string[];
      readonly headerRows: 1 | 2;
    }
  | { readonly what: 'sheets'; readonly on: Layout; readonly sheets: readonly string[] | undefined }
  | { readonly what: 'column'; readonly on: Layout; readonly header: string; readonly field: string | null }
  | {
      readonly what: 'constant';
      readonly on: Layout;
      readonly field: string;
      readonly value: string | undefined;
    }
  | {
      readonly what: 'value';
      readonly on: Layout;
      readonly field: string;
      readonly spelling: string;
      readonly value: string | null | undefined;
    }
  | {
      readonly what: 'dates';
      readonly on: Layout;
      readonly field: string;
      readonly reading: DateReading | undefined;
    }
  | { readonly what: 'date'; readonly on: Layout; readonly date: string | undefined }
  | { readonly what: 'fill-down'; readonly on: Layout; readonly header: string; readonly fill: boolean };

export type Step = Decision['what'];

/** What is staged after a decision. */
export function decide(staged: Staged, decision: Decision): Staged {
  switch (decision.what) {
    case 'add':
      return { ...staged, files: added(staged.files, decision.files) };
    case 'remove':
      return { ...staged, files: staged.files.filter(({ name }) => name !== decision.file) };
    case 'beside':
      return { ...staged, beside: decision.beside };
    case 'encoding':
      return withFile(staged, decision.file, (file) => ({ ...file, encoding: decision.encoding }));
    default:
      return withFile(staged, decision.on.file, (file) => edited(file, decision));
  }
}

/**
 * Where edits of a table start: from all that a recipe decided, since the edited one takes its place; else from
 * nothing but the shape, so that what was only guessed goes on being shown as a guess.
 */
export function layoutOf(file: StagedFile, table: TableInspection): Layout {
  const { schema, shape = table.columns.map(({ header }) => header) } = table.recipe;
  const own = file.recipes.find((recipe) => sameShape(recipe.shape, shape));
  if (own !== undefined) return { file: file.name, recipe: own };
  return {
    file: file.name,
    recipe: table.recipeApplied ? { ...table.recipe, shape } : { schema, shape },
  };
}

/**
 * A hidden sheet is to be read too, beside others that were said before.
 *
 * @param shown the sheets that are read without being named
 */
export function showSheet(file: StagedFile, name: string, shown: readonly string[]): Decision {
  const recipe = file.recipes.find(({ shape }) => shape === undefined) ?? { schema: 'muster-recipe/1' };
  return { what: 'sheets', on: { file: file.name, recipe }, sheets: [...(recipe.sheets ?? shown), name] };
}

export function sameShape(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type Edit = Extract<Decision, { readonly on: Layout }>;

function edited(file: StagedFile, decision: Edit): StagedFile {
  const { shape } = decision.on.recipe;
  // What was decided since the tables were shown counts as well.
  const recipe = file.recipes.find((own) => sameShape(own.shape, shape)) ?? decision.on.recipe;
  const next = edit(recipe, decision);
  // A header that was chosen anew is another shape; the decision about the former one goes with it.
  const others = file.recipes.filter(
    (own) => !sameShape(own.shape, shape) && !sameShape(own.shape, next.shape),
  );
  return { ...file, recipes: [next, ...others] };
}

function edit(recipe: Recipe, decision: Edit): Recipe {
  switch (decision.what) {
    case 'kind':
      return withKind(recipe, decision.kind);
    case 'header':
      return withHeader(recipe, decision.shape, decision.headerRows);
    case 'sheets':
      return withSheets(recipe, decision.sheets);
    case 'column':
      return withColumn(recipe, decision.header, decision.field);
    case 'constant':
      return withConstant(recipe, decision.field, decision.value);
    case 'value':
      return withValue(recipe, decision.field, decision.spelling, decision.value);
    case 'dates':
      return withDates(recipe, decision.field, decision.reading);
    case 'date':
      return withDate(recipe, decision.date);
    case 'fill-down':
      return withFillDown(recipe, decision.header, decision.fill);
  }
}

function withFile(staged: Staged, name: string, change: (file: StagedFile) => StagedFile): Staged {
  return { ...staged, files: staged.files.map((file) => (file.name === name ? change(file) : file)) };
}

/** The same file brought again stays as it is; another one of the same name is numbered. */
function added(files: readonly StagedFile[], brought: readonly UserFile[]): readonly StagedFile[] {
  const next = [...files];
  for (const file of brought) {
    if (next.some((other) => isSame(other.file, file))) continue;
    next.push({
      name: freeName(
        next.map(({ name }) => name),
        file.name,
      ),
      file,
      encoding: null,
      recipes: [],
    });
  }
  return next;
}

function isSame(one: UserFile, other: UserFile): boolean {
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}

/** The name itself where no other has it, else numbered: `people.csv`, `people (2).csv`, … */
export function freeName(taken: readonly string[], wanted: string): string {
  const dot = wanted.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  let name = wanted;
  for (let number = 2; taken.includes(name); number++) name = `${stem} (${number})${ending}`;
  return name;
}
