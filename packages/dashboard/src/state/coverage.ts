/** How far the columns of the files are filled. */
import { NOT_RECORDED, type School } from '@muster/core';

/** One column of the files of one kind. */
export interface ColumnCoverage {
  readonly kind: string;
  /** The name of the field. */
  readonly column: string;
  /** Cells that were read; the others are blank, or could not be. */
  readonly recorded: number;
  readonly rows: number;
}

/** Every column that the files in use have, kind by kind in the order of the files. */
export function coverageOf(batches: School['batches']): readonly ColumnCoverage[] {
  const rows = new Map<string, number>();
  const recorded = new Map<string, Map<string, number>>();
  for (const { kind, length, columns } of batches) {
    rows.set(kind, (rows.get(kind) ?? 0) + length);
    const ofKind = recorded.get(kind) ?? new Map<string, number>();
    recorded.set(kind, ofKind);
    for (const [name, { values }] of columns) {
      let count = 0;
      for (let row = 0; row < length; row += 1) if (values[row] !== NOT_RECORDED) count += 1;
      ofKind.set(name, (ofKind.get(name) ?? 0) + count);
    }
  }
  return [...recorded].flatMap(([kind, columns]) =>
    [...columns].map(([column, count]) => ({ kind, column, recorded: count, rows: rows.get(kind)! })),
  );
}
