/** A table as it stands in a file: a text file holds one, a workbook one or more. */
import type { Block } from './block.ts';
import type { Source } from './source.ts';
import type { Encoding } from './text/encoding.ts';

/** What a file was written as. */
export type Format = Encoding | 'xlsx' | 'xls' | 'html' | 'xml';

export interface Sheet {
  readonly source: Source;
  /** Its name in the workbook; null for a file of text. */
  readonly name: string | null;
  readonly format: Format;
  /** Hidden from who opens the workbook. */
  readonly hidden: boolean;
  /** Columns, counted from 0, that are hidden. */
  readonly hiddenColumns: readonly number[];
  /**
   * The records from the first row; may be called again. `onBytes` hears how many bytes of the file were taken.
   */
  blocks(onBytes?: (count: number) => void): AsyncIterable<Block>;
}
