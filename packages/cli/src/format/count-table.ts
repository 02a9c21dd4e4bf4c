/** Counts as a table. */
import type { CountEstimate } from '@muster/core';
import { formatGrid } from './grid.ts';
import { answerCell, earlierHeading, keyColumns, notRecordedColumn } from './key-columns.ts';
import type { Naming } from './naming.ts';

/** One line an estimate: the count, and how it changed if that was asked. */
export function countTable(estimates: readonly CountEstimate[], naming: Naming): string {
  const { words, number } = naming;
  return formatGrid<CountEstimate>(
    [
      ...keyColumns(estimates, naming),
      {
        heading: words('column.count'),
        align: 'right',
        always: true,
        cell: answerCell(naming, (estimate) => number(estimate.count)),
      },
      {
        heading: earlierHeading(estimates, naming),
        align: 'right',
        cell: ({ change }) => (change === undefined ? '' : number(change.count)),
      },
      {
        heading: words('column.difference'),
        align: 'right',
        cell: ({ change }) => {
          if (change === undefined || change.difference === null) return '';
          return change.difference > 0 ? `+${number(change.difference)}` : number(change.difference);
        },
      },
      notRecordedColumn(naming),
    ],
    estimates,
  );
}
