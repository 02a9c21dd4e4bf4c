/** Counts as a table. */
import type { CountEstimate } from '@muster/core';
import { formatGrid, formatRecord, type GridColumn } from './grid.ts';
import {
  answerCell,
  countedHeading,
  earlierHeading,
  isWhole,
  keyColumns,
  notRecordedColumn,
  signed,
} from './key-columns.ts';
import type { Naming } from './naming.ts';
import { reconciliationColumns } from './reconciliation-table.ts';
import { yearColumns } from './year-columns.ts';

/** One line an estimate: the count, and how it changed if that was asked. */
export function countTable(estimates: readonly CountEstimate[], naming: Naming): string {
  const { words, counted } = naming;
  const reconciled = estimates.some(({ reconciliation }) => reconciliation !== undefined);
  const columns: readonly GridColumn<CountEstimate>[] = [
    ...keyColumns(estimates, naming),
    ...(reconciled ? reconciliationColumns(estimates, naming) : []),
    {
      heading: reconciled ? words('column.found') : countedHeading('column.count', naming),
      align: 'right',
      always: true,
      cell: answerCell(naming, (estimate) => counted(estimate.count)),
    },
    {
      heading: words('column.gap'),
      align: 'right',
      cell: ({ reconciliation }) =>
        reconciliation === undefined ? '' : signed(reconciliation.difference, naming),
    },
    ...yearColumns(estimates, naming),
    {
      heading: earlierHeading(estimates, naming),
      align: 'right',
      cell: ({ change }) => (change === undefined ? '' : counted(change.count)),
    },
    {
      heading: words('column.difference'),
      align: 'right',
      cell: ({ change }) =>
        change === undefined || change.difference === null ? '' : signed(change.difference, naming),
    },
    notRecordedColumn(naming),
  ];
  return reconciled && isWhole(estimates)
    ? formatRecord(columns, estimates[0]!)
    : formatGrid(columns, estimates);
}
