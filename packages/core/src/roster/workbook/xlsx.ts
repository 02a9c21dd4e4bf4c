/** XLSX to sheets: hucre reads them, this file says in Muster's words what it found, and what went wrong. */
import type { CellValue, Sheet } from 'hucre/xlsx';
import { WorkbookError, type WorkbookSheet } from '../workbook.ts';
import { booleanText, isoText, numberText, secondsText } from './cell-text.ts';
import { Budget, Grid, MOST_SHEETS } from './grid.ts';
import { trimPackage } from './zip-directory.ts';

/** How hucre says that a sheet has no cells because it is a chart; read again without it. */
const NO_CELLS = /missing worksheet file for sheet "(.*)"$/s;

/**
 * The sheets of an XLSX file. Read twice: once for what surrounds the cells, and once row by row for the cells, since a
 * small file may spread a few of them over more places than there is memory for.
 *
 * @throws {WorkbookError} when it is no workbook, or too much of one
 */
export async function readXlsxSheets(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  const data = trimPackage(bytes);
  const { sheets, places, is1904 } = await readFrames(data);
  const budget = new Budget();
  const read: WorkbookSheet[] = [];
  for (const [i, sheet] of sheets.entries()) {
    budget.spendSheet();
    const grid = new Grid(budget);
    await readCells(data, places[i]!, is1904, grid);
    for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
      grid.merge(startRow, startCol, endRow, endCol);
    }
    sheet.columns?.forEach(({ hidden }, column) => {
      if (hidden === true) grid.hideColumns(column, column);
    });
    read.push(grid.sheet(sheet.name, sheet.hidden === true || sheet.veryHidden === true));
  }
  return read;
}

interface Frames {
  readonly sheets: readonly Sheet[];
  /** Where each stands among all sheets, charts included. */
  readonly places: readonly number[];
  readonly is1904: boolean;
}

/** The sheets without their cells. */
async function readFrames(data: Uint8Array): Promise<Frames> {
  const { readXlsx } = await import('hucre/xlsx');
  const charts = new Set<string>();
  for (;;) {
    const places: number[] = [];
    try {
      const { sheets, dateSystem } = await readXlsx(data, {
        range: 'A1:A1',
        sheets: (info, index) => {
          if (index >= MOST_SHEETS) {
            throw new WorkbookError('workbook-too-large', `more than ${MOST_SHEETS} sheets`);
          }
          if (charts.has(info.name)) return false;
          places.push(index);
          return true;
        },
      });
      return { sheets, places, is1904: dateSystem === '1904' };
    } catch (error) {
      const chart = NO_CELLS.exec(error instanceof Error ? error.message : '')?.[1];
      if (chart === undefined || charts.has(chart)) throw error;
      charts.add(chart);
    }
  }
}

async function readCells(data: Uint8Array, place: number, is1904: boolean, grid: Grid): Promise<void> {
  const { streamXlsxRows } = await import('hucre/xlsx');
  for await (const { index, values } of streamXlsxRows(data, { sheet: place })) {
    values.forEach((value, column) => {
      if (value !== null) grid.set(index, column, textOf(value, is1904), typeof value === 'string');
    });
  }
}

function textOf(value: NonNullable<CellValue>, is1904: boolean): string {
  if (typeof value === 'string') return isoText(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return booleanText(value);
  return secondsText(value.getTime() / 1000, is1904);
}
