/**
 * Rows in memory: batches of typed columns. Categories are small whole numbers with a dictionary, dates are
 * day numbers with their precision; no object and no lasting string per cell.
 */
import { NO_DAY } from '../calendar.ts';

/** Not recorded, in every integer column: outside what days, years and counts can be. */
export const NOT_RECORDED = NO_DAY;

/**
 * The text in memory of its own. A cell is often a slice of the megabyte it was cut from, and to keep the slice
 * keeps the megabyte.
 */
export function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/** The texts of a category column, shared by all batches of a data set; codes count from 0. */
export class Dictionary {
  readonly texts: string[] = [];
  private readonly codes = new Map<string, number>();

  /** The code of a text, a new one if it has not been met. */
  codeOf(text: string): number {
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.texts.length;
      const own = copyOf(text);
      this.texts.push(own);
      this.codes.set(own, code);
    }
    return code;
  }
}

export interface CategoryColumn {
  readonly type: 'category';
  /** Codes into the dictionary, or `NOT_RECORDED`. */
  readonly values: Int32Array;
  readonly dictionary: Dictionary;
}

export interface DateColumn {
  readonly type: 'date';
  /** Day numbers (the last day of a month or year given alone), or `NOT_RECORDED`. */
  readonly values: Int32Array;
  /** See `precision` in `date.ts`. */
  readonly precision: Uint8Array;
}

export interface IntegerColumn {
  readonly type: 'integer';
  readonly values: Int32Array;
}

export type Column = CategoryColumn | DateColumn | IntegerColumn;

/** A few thousand rows of one data set. A column that the file lacks is absent: nothing of it is recorded. */
export interface Batch {
  readonly kind: string;
  readonly length: number;
  readonly columns: ReadonlyMap<string, Column>;
  /** Whose rows these are and where they stood; only while ledgers are being joined. */
  readonly origin?: BatchOrigin;
  /** Where each row stands; only where somebody has to find it again. */
  readonly places?: BatchPlaces;
  /** Whose row each is; only until what other files say of the person has been added. */
  readonly people?: PersonHashes;
}

/** 64 bits of hash of each person key, in two halves. */
export interface PersonHashes {
  readonly high: Int32Array;
  readonly low: Int32Array;
}

export interface BatchPlaces {
  /** The table of each row, by its place among those read. */
  readonly tables: Int32Array;
  /** Row numbers as a spreadsheet counts. */
  readonly rows: Int32Array;
}

export interface BatchOrigin {
  /** The table they came from, by its place among those read. */
  readonly table: number;
  /** Row numbers as a spreadsheet counts. */
  readonly rows: Int32Array;
  /** 64 bits of hash of each person key, in two halves. */
  readonly keyHigh: Int32Array;
  readonly keyLow: Int32Array;
}
