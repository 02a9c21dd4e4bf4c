/** The cells of a sheet as they are found, and the sheet that they make: the same for every format. */

import { isQuantity } from './cell-text.ts';
import { WorkbookError, type WorkbookSheet } from './workbook.ts';

/** Excel's own bounds; a cell beyond them is no cell. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** Nobody leafs through more sheets; each costs, even an empty one. */
export const MOST_SHEETS = 1000;

/** Rows and cells of a workbook, blank ones between others included: 200,000 people with 40 columns and to spare. */
export const MOST_CELLS = 10_000_000;

/** A merged cell that covers more than this stands for whole rows or columns and is filled as far as cells are used. */
const WHOLE_MERGE = 4096;

/** Cells that stand as one, by row and column from 0, both ends included. */
interface Merge {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** What all sheets of a workbook may cost together. */
export class Budget {
  private left = MOST_CELLS;
  private sheets = 0;

  spend(cells: number): void {
    this.left -= cells;
    if (this.left < 0) throw new WorkbookError('workbook-too-large', `more than ${MOST_CELLS} cells`);
  }

  spendSheet(): void {
    if (++this.sheets > MOST_SHEETS) {
      throw new WorkbookError('workbook-too-large', `more than ${MOST_SHEETS} sheets`);
    }
  }
}

/** Text that a number would have been written as. */
const LIKE_A_NUMBER = /^[\d.]+$/;

export class Grid {
  private readonly rows: string[][] = [];
  private width = 0;
  private readonly merges: Merge[] = [];
  private readonly textCells = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly budget: Budget;

  constructor(budget: Budget) {
    this.budget = budget;
  }

  /** Puts the text of a cell, counted from 0; `isText` says that it was text or a date where it came from. */
  set(row: number, column: number, text: string, isText: boolean): void {
    if (text === '') return;
    if (!(row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS)) {
      throw new WorkbookError('workbook-damaged', `cell at row ${row + 1}, column ${column + 1}`);
    }
    const cells = this.rowAt(row);
    if (column >= cells.length) {
      this.budget.spend(column + 1 - cells.length);
      while (cells.length < column) cells.push('');
      if (column >= this.width) this.width = column + 1;
    }
    cells[column] = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    const key = row * MOST_COLUMNS + column;
    if (isText && LIKE_A_NUMBER.test(text)) this.textCells.add(key);
    else if (this.textCells.size > 0) this.textCells.delete(key);
  }

  /** Says that the first of these cells stands for all, or for its row alone where it holds a quantity. */
  merge(fromRow: number, fromColumn: number, toRow: number, toColumn: number): void {
    if (!(fromRow >= 0 && fromColumn >= 0 && fromRow < MOST_ROWS && fromColumn < MOST_COLUMNS)) return;
    const endRow = Math.min(toRow, MOST_ROWS - 1);
    const endColumn = Math.min(toColumn, MOST_COLUMNS - 1);
    if (!(endRow >= fromRow && endColumn >= fromColumn) || (endRow === fromRow && endColumn === fromColumn))
      return;
    this.budget.spend(1);
    this.merges.push({ fromRow, toRow: endRow, fromColumn, toColumn: endColumn });
  }

  hideColumns(from: number, to: number): void {
    for (let column = Math.max(0, from); column <= Math.min(to, MOST_COLUMNS - 1); column++) {
      this.budget.spend(1);
      this.hiddenColumns.add(column);
    }
  }

  get isBlank(): boolean {
    return this.rows.length === 0;
  }

  /** The sheet; nothing may be put after. */
  sheet(name: string, hidden: boolean): WorkbookSheet {
    const usedRows = this.rows.length;
    const usedColumns = this.width;
    for (const merge of this.merges) this.fill(merge, usedRows, usedColumns);
    return {
      name,
      hidden,
      hiddenColumns: [...this.hiddenColumns].sort((a, b) => a - b),
      rows: this.rows,
      textCells: [...this.textCells],
    };
  }

  private rowAt(row: number): string[] {
    if (row >= this.rows.length) {
      this.budget.spend(row + 1 - this.rows.length);
      while (this.rows.length <= row) this.rows.push([]);
    }
    return this.rows[row]!;
  }

  private fill(merge: Merge, usedRows: number, usedColumns: number): void {
    const { fromRow, fromColumn } = merge;
    const text = this.rows[fromRow]?.[fromColumn] ?? '';
    if (text === '') return;
    const isSmall = (merge.toRow - fromRow + 1) * (merge.toColumn - fromColumn + 1) <= WHOLE_MERGE;
    const isText = this.textCells.has(fromRow * MOST_COLUMNS + fromColumn);
    const lastRow = isSmall ? merge.toRow : Math.min(merge.toRow, usedRows - 1);
    // What is counted for several rows together must not be counted for each.
    const toRow = !isText && isQuantity(text) ? fromRow : lastRow;
    const toColumn = isSmall ? merge.toColumn : Math.min(merge.toColumn, usedColumns - 1);
    this.budget.spend((toRow - fromRow + 1) * (toColumn - fromColumn + 1));
    for (let row = fromRow; row <= toRow; row++) {
      for (let column = fromColumn; column <= toColumn; column++) this.set(row, column, text, isText);
    }
  }
}
