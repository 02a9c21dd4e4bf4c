/** A sheet of a copy before it is written, and what all sheets have: titles, headers, totals, signatures. */
import type { Clean } from './clean.ts';
import type { Column } from './fields.ts';
import type { Cell, Speller } from './speller.ts';

/** Both ends included, counted from 0. */
export interface Merge {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  readonly hidden?: true;
  readonly hiddenColumns?: readonly number[];
}

export const FILLED_IN = '填表日期：2003年12月31日';
export const SIGNATURES = '填表人：　　　　审核人：　　　　（盖章）';

/** A text in the first of so many cells. */
export function lonely(text: string, width: number): Cell[] {
  return Array.from({ length: width }, (_, column) => (column === 0 ? text : ''));
}

/** The header in two rows, as merged cells are saved: each group over the first of its columns. */
export function headerInTwoRows(columns: readonly Column[]): readonly [string[], string[]] {
  const upper = columns.map(({ group, header }, i) =>
    group === '' ? header : columns[i - 1]?.group === group ? '' : group,
  );
  return [upper, columns.map(({ group, header }) => (group === '' ? '' : header))];
}

/** What the two rows of a header are merged to, from a row on: groups across, single headers down. */
export function headerMerges(columns: readonly Column[], row: number): Merge[] {
  const merges: Merge[] = [];
  columns.forEach(({ group }, column) => {
    if (group === '') merges.push({ fromRow: row, toRow: row + 1, fromColumn: column, toColumn: column });
    else if (columns[column - 1]?.group !== group) {
      let last = column;
      while (columns[last + 1]?.group === group) last++;
      if (last > column) merges.push({ fromRow: row, toRow: row, fromColumn: column, toColumn: last });
    }
  });
  return merges;
}

/** A row across all columns merged into one cell. */
export function across(row: number, width: number): Merge {
  return { fromRow: row, toRow: row, fromColumn: 0, toColumn: width - 1 };
}

export function personRow(columns: readonly Column[], person: Clean, line: number, speller: Speller): Cell[] {
  return columns.map((column) => speller.cell(column, person, line));
}
