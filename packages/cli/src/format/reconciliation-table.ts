/** How a stock came about: what there was, what came, what went, and what there should be. */
import type { CountEstimate, Reconciliation } from '@muster/core';
import type { GridColumn } from './grid.ts';
import { isWhole } from './key-columns.ts';
import type { Naming } from './naming.ts';

/** The columns in front of what was found. */
export function reconciliationColumns(
  estimates: readonly CountEstimate[],
  naming: Naming,
): GridColumn<CountEstimate>[] {
  const { words, number, label } = naming;
  // Of many lines the noughts would hide what happened; the one account of the whole is a form that shows them.
  const flow = (amount: number): string => (amount === 0 && !isWhole(estimates) ? '' : number(amount));
  const column = (heading: string, cell: (all: Reconciliation) => string): GridColumn<CountEstimate> => ({
    heading,
    align: 'right',
    cell: ({ reconciliation }) => (reconciliation === undefined ? '' : cell(reconciliation)),
  });
  const flows = (side: 'increase' | 'decrease'): GridColumn<CountEstimate>[] => {
    const names = new Set(
      estimates.flatMap(({ reconciliation }) => Object.keys(reconciliation?.[side] ?? {})),
    );
    return [...names].map((name) =>
      column(words(`column.${side}`, { name: label(null, name) }), (all) => flow(all[side][name] ?? 0)),
    );
  };
  return [
    column(words('column.opening'), ({ opening }) => number(opening)),
    ...flows('increase'),
    ...flows('decrease'),
    column(words('column.expected'), ({ expected }) => number(expected)),
  ];
}

/** What is said below the table. */
export function reconciliationNotes(estimates: readonly CountEstimate[], { words }: Naming): string[] {
  return estimates.some(({ reconciliation }) => reconciliation !== undefined)
    ? [words('command.reconciliation')]
    : [];
}
