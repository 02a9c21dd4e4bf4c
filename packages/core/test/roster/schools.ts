/** Files handed to the public functions, and what came of them. */
import { load, type Recipe, type RejectedRow, type School, type Source } from '../../src/index.ts';
import { type RowValue, rowsOf } from '../../src/roster/rows.ts';
import type { WorkbookReader, WorkbookSheet } from '../../src/roster/workbook/workbook.ts';

export interface Loaded extends School {
  readonly rejected: readonly RejectedRow[];
}

export interface LoadOptions {
  readonly recipes?: readonly Recipe[];
  readonly workbooks?: WorkbookReader;
}

/** Loads a school with the rows it rejects; fails where rows were lost on the way. */
export async function loadAll(sources: readonly Source[], options: LoadOptions = {}): Promise<Loaded> {
  const rejected: RejectedRow[] = [];
  const school = await load(sources, { ...options, onReject: (row) => rejected.push(row) });
  checkAccounts(school, rejected);
  return { ...school, rejected };
}

/** Fails unless every row of every input was used, rejected or skipped, and the rejected ones were handed over. */
export function checkAccounts({ inputs }: Pick<School, 'inputs'>, rejected: readonly RejectedRow[]): void {
  for (const { file, rows, used, rejected: refused, skipped } of inputs) {
    if (rows !== used + refused + skipped || Math.min(used, refused, skipped) < 0) {
      throw new Error(`${file}: ${rows} rows, ${used} used, ${refused} rejected, ${skipped} skipped`);
    }
  }
  const refused = inputs.reduce((sum, input) => sum + input.rejected, 0);
  if (refused !== rejected.length) throw new Error(`${refused} rejected, ${rejected.length} handed over`);
}

/** The rows of people, or of another kind. */
export function rowsIn(
  { batches }: Pick<School, 'batches'>,
  names: readonly string[],
  kind = 'people',
): Record<string, RowValue>[] {
  return rowsOf(
    batches.filter((batch) => batch.kind === kind),
    names,
  );
}

/** A workbook that needs no reading: a source, and the reader that gives these sheets. */
export function workbookOf(
  name: string,
  sheets: readonly Partial<WorkbookSheet>[],
): { readonly source: Source; readonly workbooks: WorkbookReader } {
  const whole = sheets.map((sheet, i) => ({
    name: `Sheet${i + 1}`,
    hidden: false,
    hiddenColumns: [],
    rows: [],
    textCells: [],
    ...sheet,
  }));
  const zip = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);
  const source: Source = {
    name,
    bytes: async function* () {
      yield zip;
    },
  };
  return { source, workbooks: async () => ({ format: 'xlsx', sheets: whole }) };
}

/** How `textCells` of a sheet counts a cell, by row and column from 0. */
export function textCell(row: number, column: number): number {
  return row * 16384 + column;
}
