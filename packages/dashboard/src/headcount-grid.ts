/** Headcounts typed by hand: a grid of cells, and the file that it becomes. */
import { BYTE_ORDER_MARK, csvRecord } from './csv.ts';

export interface GridRow {
  readonly unit: string;
  /** Null where people are counted without regard to when they came. */
  readonly entryYear: string | null;
}

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly cohorts: readonly string[];
  /** By `cellKey`; what is not there is blank. */
  readonly cells: ReadonlyMap<string, string>;
}

export function cellKey({ unit, entryYear }: GridRow, cohort: string): string {
  return JSON.stringify([unit, entryYear, cohort]);
}

/** One row for each unit, or for each unit and entry year. */
export function gridRows(units: readonly string[], entryYears: readonly string[]): readonly GridRow[] {
  const years = entryYears.length === 0 ? [null] : entryYears;
  return units.flatMap((unit) => years.map((entryYear) => ({ unit, entryYear })));
}

/** The years of a text such as `2000 2001、2002` or `2000-2003`, each once. */
export function yearsOf(text: string): readonly string[] {
  const years = [...text.normalize('NFKC').matchAll(/(\d{4})(?:\s*[-–~至]\s*(\d{4}))?/g)].flatMap(
    ([, from, to]) => {
      const first = Number(from);
      const last = Math.min(Number(to ?? from), first + 20);
      return Array.from({ length: Math.max(1, last - first + 1) }, (_, more) => String(first + more));
    },
  );
  return [...new Set(years)];
}

/** Cells with a text pasted from a spreadsheet, from a place on to the right and down; what falls outside is left. */
export function paste(grid: Grid, row: number, column: number, text: string): ReadonlyMap<string, string> {
  const cells = new Map(grid.cells);
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  lines.forEach((line, down) => {
    line.split('\t').forEach((cell, right) => {
      const gridRow = grid.rows[row + down];
      const cohort = grid.cohorts[column + right];
      if (gridRow !== undefined && cohort !== undefined) cells.set(cellKey(gridRow, cohort), tidy(cell));
    });
  });
  return cells;
}

/** Whether a cell is blank or a whole number. */
export function isCount(cell: string): boolean {
  return /^\d*$/.test(tidy(cell));
}

/** How many cells hold a number. */
export function filled({ rows, cohorts, cells }: Grid): number {
  return rows.flatMap((row) => cohorts.filter((cohort) => tidy(cells.get(cellKey(row, cohort)) ?? '') !== ''))
    .length;
}

/** The grid as a file of headcounts; blank cells are no rows. */
export function headcountFile({ rows, cohorts, cells }: Grid, date: string): string {
  const withYears = rows.some(({ entryYear }) => entryYear !== null);
  const records = rows.flatMap((row) =>
    cohorts.flatMap((cohort) => {
      const count = tidy(cells.get(cellKey(row, cohort)) ?? '');
      if (count === '') return [];
      return [[date, row.unit, cohort, ...(withYears ? [row.entryYear ?? ''] : []), count]];
    }),
  );
  const header = ['date', 'unit', 'cohort', ...(withYears ? ['entry_year'] : []), 'headcount'];
  return BYTE_ORDER_MARK + [header, ...records].map(csvRecord).join('');
}

/** As numbers are written in tables: wide digits, and signs between thousands. */
function tidy(cell: string): string {
  return cell.normalize('NFKC').replace(/[\s,]/g, '');
}
