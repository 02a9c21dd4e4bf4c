/**
 * What was decided about files of one shape, to be decided once: applied by itself to the next file with the same
 * headers. A recipe without a shape holds what is true of all files, such as headers a school uses.
 */
import { InputError } from '../errors.ts';
import { parseDate } from './cells/date.ts';
import type { Encoding } from './text/encoding.ts';

export interface Recipe {
  readonly schema: 'muster-recipe/1';
  /** For those who keep several. */
  readonly name?: string;
  /** The headers of the files it is for, as written, from left to right. Without it, it is for all files. */
  readonly shape?: readonly string[];
  /** The kind of file that it is; only with a shape. */
  readonly kind?: string;
  /** For text whose encoding could not be told, or was told wrongly. */
  readonly encoding?: Encoding;
  /** The sheets to be read of a workbook in which it is followed, and no others; without it all that are not hidden. */
  readonly sheets?: readonly string[];
  /** How many rows the header takes. */
  readonly headerRows?: 1 | 2;
  /** The day that the file speaks of, where no title says it; grades and statuses need it. */
  readonly date?: string;
  /** Header as written → name of the column it is read as; null leaves it out. */
  readonly columns?: Readonly<Record<string, string | null>>;
  /** Column name → the value of all rows, for what the file does not say; `@sheet` stands for the sheet's name. */
  readonly constants?: Readonly<Record<string, string>>;
  /** Column name → spelling → the value it means; null for not recorded. For units, their aliases. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  /** Column name → what `2003.1` means there: January, or October without its nought. */
  readonly dates?: Readonly<Record<string, 'january' | 'october'>>;
  /** Headers of columns in which a blank cell repeats the one above, as when merged cells were saved as text. */
  readonly fillDown?: readonly string[];
  /** Column name → further headers that mean it. */
  readonly headers?: Readonly<Record<string, readonly string[]>>;
}

const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isList =
  (each: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(each);
const isMap =
  (each: Check): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value as object).every(each);
const isOneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const isDay: Check = (value) =>
  isText(value) && isoDay.test(value as string) && parseDate(value as string) !== null;
const isoDay = /^\d{4}-\d\d-\d\d$/;
const isTextOrNull: Check = (value) => value === null || isText(value);

/** What each part of a recipe has to be, in a few words for those who wrote one by hand. */
const parts: Readonly<Record<keyof Recipe, readonly [Check, string]>> = {
  schema: [isOneOf(['muster-recipe/1']), '"muster-recipe/1"'],
  name: [isText, '"…"'],
  shape: [isList(isText), '["学号", "姓名"]'],
  kind: [isText, '"people"'],
  encoding: [isOneOf(encodings), encodings.join(', ')],
  sheets: [isList(isText), '["Sheet1"]'],
  headerRows: [isOneOf([1, 2]), '1, 2'],
  date: [isDay, '"2003-12-31"'],
  columns: [isMap(isTextOrNull), '{"学号": "person_key", "备注": null}'],
  constants: [isMap(isText), '{"cohort": "undergraduate"}'],
  values: [isMap(isMap(isTextOrNull)), '{"cohort": {"普本": "undergraduate"}}'],
  dates: [isMap(isOneOf(['january', 'october'])), '{"apply_date": "october"}'],
  fillDown: [isList(isText), '["学院"]'],
  headers: [isMap(isList(isText)), '{"meeting_date": ["吸收时间"]}'],
};

/**
 * Reads a recipe.
 *
 * @param text JSON
 * @throws {InputError} `bad-recipe` with the place, what was seen there and what was expected
 */
export function parseRecipe(text: string): Recipe {
  return recipeFrom(parseJson(text));
}

/**
 * Reads the recipes of a file, which holds one or a list of them.
 *
 * @throws {InputError} `bad-recipe`; in a list the place begins with the number of the recipe, from 1
 */
export function parseRecipes(text: string): readonly Recipe[] {
  const value = parseJson(text);
  return Array.isArray(value) ? value.map((each, i) => recipeFrom(each, `${i + 1}. `)) : [recipeFrom(value)];
}

const wholeRecipe = '{"schema": "muster-recipe/1", …}';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw badRecipe('JSON', (error as Error).message, wholeRecipe);
  }
}

function recipeFrom(value: unknown, before = ''): Recipe {
  if (!isMap(() => true)(value)) throw badRecipe(`${before}JSON`, value, wholeRecipe);
  const given = value as Record<string, unknown>;
  if (given.schema === undefined) throw badRecipe(`${before}schema`, null, parts.schema[1]);
  for (const [place, part] of Object.entries(given)) {
    if (!Object.hasOwn(parts, place)) throw badRecipe(before + place, part, Object.keys(parts).join(', '));
    const [check, expected] = parts[place as keyof Recipe];
    if (!check(part)) throw badRecipe(before + place, part, expected);
  }
  return given as unknown as Recipe;
}

/** The mistake of a recipe, with the place, what was seen there and what was expected. */
export function badRecipe(place: string, seen: unknown, expected: string): InputError {
  const shown = String(JSON.stringify(seen)).slice(0, 200);
  return new InputError('bad-recipe', `recipe: ${place} must be ${expected}, got ${shown}`, {
    place,
    seen: shown,
    expected,
  });
}

/** A recipe as the text of its file. */
export function formatRecipe(recipe: Recipe): string {
  return `${JSON.stringify(recipe, null, 2)}\n`;
}
