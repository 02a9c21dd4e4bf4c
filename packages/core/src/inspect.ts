/** What a file was taken for, so that somebody can look at it, and change it, before it counts. */

import type { IssueGroup } from './roster/issue.ts';
import type { Recipe } from './roster/recipe.ts';
import type { Format } from './roster/sheet.ts';

/** How a column was recognised; from the surest to the least sure. */
export type HowMatched = 'recipe' | 'name' | 'synonym' | 'values' | 'part';

export interface ColumnInspection {
  /** From 0. */
  readonly column: number;
  /** The header as written; of a header in two rows both, joined. */
  readonly header: string;
  /** The name of the column that it is read as; null for what is left out. */
  readonly field: string | null;
  readonly how: HowMatched | null;
  /** 0 to 1: how sure; 1 for names and recipes, least where only a part of the header was understood. */
  readonly confidence: number;
  /** Columns it may also be, the likeliest first; more than one where it has to be asked. */
  readonly candidates: readonly string[];
  /** Some cells as written, different from each other. None of columns that hold private matters. */
  readonly examples: readonly string[];
}

/** One table: a file of text, or a sheet of a workbook. */
export interface TableInspection {
  readonly file: string;
  readonly sheet: string | null;
  readonly format: Format;
  /** Null where it could not be told. */
  readonly kind: string | null;
  /** The rows above the header, each as one text. */
  readonly titles: readonly string[];
  /** The day that the file speaks of, as its title says or a recipe. */
  readonly date: string | null;
  /** Row of the header, from 1, and how many rows it takes; 0 where there is none. */
  readonly headerRow: number;
  readonly headerRows: number;
  /** The first rows as they stand, for choosing the header by eye. */
  readonly preview: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly columns: readonly ColumnInspection[];
  /** Columns that this kind of file needs and that are not there. */
  readonly missing: readonly string[];
  /** Everything that was decided, by itself or by recipes, as the recipe that decides it again. */
  readonly recipe: Recipe;
  /** Whether a recipe was there for this shape. */
  readonly recipeApplied: boolean;
}

export interface Inspection {
  readonly tables: readonly TableInspection[];
  readonly issues: readonly IssueGroup[];
}
