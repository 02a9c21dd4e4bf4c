/** Rows as objects: only for the few small files that settle how a question is read, never for a roster. */
import { type Batch, NOT_RECORDED } from './column.ts';

export type RowValue = string | number | null;

/** The rows of some batches; dates are day numbers. A column that a file lacks is null. */
export function rowsOf<Name extends string>(
  batches: readonly Batch[],
  names: readonly Name[],
): Record<Name, RowValue>[] {
  return batches.flatMap((batch) => {
    const columns = names.map((name) => [name, batch.columns.get(name)] as const);
    return Array.from({ length: batch.length }, (_, i) => {
      const values = columns.map(([name, column]): [Name, RowValue] => {
        const value = column?.values[i] ?? NOT_RECORDED;
        if (value === NOT_RECORDED) return [name, null];
        return [name, column?.type === 'category' ? column.dictionary.texts[value]! : value];
      });
      return Object.fromEntries(values) as Record<Name, RowValue>;
    });
  });
}
