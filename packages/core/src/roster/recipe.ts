/**
 * What was decided about files of one shape, to be decided once: applied by itself to the next file with the same
 * headers. A recipe without a shape holds what is true of all files, such as headers a school uses.
 */
import type { Encoding } from './encoding.ts';

export interface Recipe {
  readonly schema: 'muster-recipe/1';
  /** For those who keep several. */
  readonly name?: string;
  /** The headers of the files it is for, as written, from left to right. Without it, it is for all files. */
  readonly shape?: readonly string[];
  /** The kind of file that it is. */
  readonly kind?: string;
  /** For text whose encoding could not be told, or was told wrongly. */
  readonly encoding?: Encoding;
  /** The sheets to be read; without it all that are not hidden and have the shape. */
  readonly sheets?: readonly string[];
  /** How many rows the header takes. */
  readonly headerRows?: 1 | 2;
  /** The day that the file speaks of, where no cell says it; grades and statuses need it. */
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
