/** XLSX to sheets: hucre reads them, this file says in Muster's words what it found, and what went wrong. */
import type { CellValue, Sheet } from 'hucre/xlsx';
import { WorkbookError, type WorkbookSheet } from '../workbook.ts';
import { booleanText, isoText, numberText, secondsText } from './cell-text.ts';
import { Budget, Grid, MOST_SHEETS } from './grid.ts';
import { trimPackage } from './zip-directory.ts';

/** How hucre says that a sheet has no cells because it is a chart; read again without it. */
const NO_CELLS = /missing worksheet file for sheet "(.*)"$/s;

/**
 * The sheets of an XLSX file.
 *
 * @throws {WorkbookError} when it is no workbook, or too much of one
 */
export async function readXlsxSheets(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  const { readXlsx } = await import('hucre/xlsx');
  const data = trimPackage(bytes);
  const charts = new Set<string>();
  for (;;) {
    try {
      const { sheets, dateSystem } = await readXlsx(data, {
        sheets: (info, index) => {
          if (index >= MOST_SHEETS) {
            throw new WorkbookError('workbook-too-large', `more than ${MOST_SHEETS} sheets`);
          }
          return !charts.has(info.name);
        },
      });
      const budget = new Budget();
      return sheets.map((sheet) => sheetOf(sheet, dateSystem === '1904', budget));
    } catch (error) {
      const chart = NO_CELLS.exec(messageOf(error))?.[1];
      if (chart === undefined || charts.has(chart)) throw explained(error);
      charts.add(chart);
    }
  }
}

function sheetOf(sheet: Sheet, is1904: boolean, budget: Budget): WorkbookSheet {
  budget.spendSheet();
  const grid = new Grid(budget);
  sheet.rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== null) grid.set(row, column, textOf(value, is1904), typeof value === 'string');
    });
    // Most of the memory is theirs, and each row is needed once.
    sheet.rows[row] = [];
  });
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    grid.merge(startRow, startCol, endRow, endCol);
  }
  sheet.columns?.forEach(({ hidden }, column) => {
    if (hidden === true) grid.hideColumns(column, column);
  });
  return grid.sheet(sheet.name, sheet.hidden === true || sheet.veryHidden === true);
}

function textOf(value: NonNullable<CellValue>, is1904: boolean): string {
  if (typeof value === 'string') return isoText(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return booleanText(value);
  return secondsText(value.getTime() / 1000, is1904);
}

function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof WorkbookError) return error;
  if (/over the \d+ limit/.test(error.message)) return new WorkbookError('workbook-too-large', error.message);
  return error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
