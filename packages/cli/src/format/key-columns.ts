/** Columns that all tables of estimates share: the keys in front, what was not recorded behind. */
import type { Change, Estimate, Key } from '@muster/core';
import type { GridColumn } from './grid.ts';
import type { Naming } from './naming.ts';

/** One column for each key the figures are broken down by. */
export function keyColumns<E extends Estimate>(estimates: readonly E[], naming: Naming): GridColumn<E>[] {
  const keys = [...new Set(estimates.flatMap((estimate) => Object.keys(estimate.by) as Key[]))];
  return keys.map((key) => ({
    heading: naming.keyName(key),
    align: 'left',
    cell: (estimate) => naming.label(key, estimate.by[key] ?? null),
  }));
}

/** Whether there is one estimate alone, of the whole. */
export function isWhole([first, ...others]: readonly Estimate[]): boolean {
  return first !== undefined && others.length === 0 && Object.keys(first.by).length === 0;
}

/** A difference with its sign. */
export function signed(difference: number, { counted }: Naming): string {
  return difference > 0 ? `+${counted(difference)}` : counted(difference);
}

/** The heading of a column of counts, which says it where they are money. */
export function countedHeading(heading: 'column.count' | 'column.of', { words, isMoney }: Naming): string {
  return isMoney ? words('column.yuan', { heading: words(AMOUNTS[heading]) }) : words(heading);
}

const AMOUNTS = { 'column.count': 'column.amount', 'column.of': 'column.of' } as const;

/** How many rows lack a cell that the figure needs; blank where none does. */
export function notRecordedColumn(naming: Naming): GridColumn<Estimate> {
  return {
    heading: naming.words('column.not-recorded'),
    align: 'right',
    cell: ({ notRecorded }) => (notRecorded === 0 ? '' : naming.number(notRecorded)),
  };
}

/** The number, or the word for why there is none. */
export function answerCell<E extends Estimate>(
  naming: Naming,
  cell: (estimate: E) => string,
): (estimate: E) => string {
  return (estimate) =>
    estimate.status === 'ok' ? cell(estimate) : naming.words(`status.${estimate.status}`);
}

/** The heading of the earlier figures, with their date; all estimates of one answer share it. */
export function earlierHeading(estimates: readonly { readonly change?: Change }[], naming: Naming): string {
  const date = estimates.find((estimate) => estimate.change !== undefined)?.change?.from ?? '';
  return naming.words('column.earlier', { date });
}
