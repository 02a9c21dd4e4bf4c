/** Workbooks as sheets of texts, whatever their format was. */

/** One sheet of a workbook, whole: workbooks are limited, so they are read at once. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenColumns: readonly number[];
  /**
   * Cells as texts, from the first row and column: dates as `YYYY-MM-DD`, whole numbers without exponent up to 15
   * digits and with one above, where a spreadsheet has rounded them. Merged cells hold their text in each place;
   * of quantities, such as a headcount, only the first row of them does.
   */
  readonly rows: readonly (readonly string[])[];
  /** Cells that hold text or a year written like a number, as row index × 16384 + column index. */
  readonly textCells: readonly number[];
}

export type WorkbookFormat = 'xlsx' | 'xls' | 'html' | 'xml';

export interface Workbook {
  readonly format: WorkbookFormat;
  readonly sheets: readonly WorkbookSheet[];
}

/** Why a workbook was not read. */
export type WorkbookFault =
  | 'workbook-too-large'
  | 'workbook-damaged'
  | 'workbook-encrypted'
  | 'workbook-timeout'
  | 'workbook-format';

export class WorkbookError extends Error {
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault, message: string) {
    super(message);
    this.name = 'WorkbookError';
    this.fault = fault;
  }
}

/** A workbook of more bytes than this is refused unread; one of 250,000 people with 20 columns has nearly as many. */
export const MOST_BYTES = 30 * 1024 * 1024;

/**
 * Reads a workbook. The command and the page hand in one that runs in a worker, which a time-out can end; without,
 * `readWorkbook` runs where it is called.
 *
 * @throws {WorkbookError} when the bytes are no workbook, too much of one, or take too long
 */
export type WorkbookReader = (bytes: Uint8Array, format: WorkbookFormat) => Promise<Workbook>;
