/** How a stock came about: a waterfall from what there was to what was found, and the same steps as a table. */
import {
  type Reconciled,
  type ReconciliationStep,
  reconciliationChart,
  reconciliationSteps,
} from '@muster/charts';
import type { CountEstimate } from '@muster/core';
import type { Ui } from '../ui.ts';
import { countAxis, rowsAxis } from './axes.ts';
import { number, said, tableOf, text } from './filled-table.ts';
import type { Figure, Heading } from './model.ts';

export interface ReconciliationFigureInput extends Heading {
  readonly estimate: Reconciled;
}

/** Whether it is known how a count came about. */
export function isReconciled(estimate: CountEstimate): estimate is Reconciled {
  return estimate.reconciliation !== undefined;
}

export function reconciliationFigure(ui: Ui, input: ReconciliationFigureInput): Figure {
  const { id, title, how, estimate } = input;
  const { say, format } = ui;
  const { opening, increase, decrease, expected, difference } = estimate.reconciliation;
  const steps = reconciliationSteps(estimate);
  const sum = (flows: Readonly<Record<string, number>>) =>
    format.integer(Object.values(flows).reduce((total, count) => total + count, 0));
  const summary = say('page.chart.reconciliation', {
    opening: format.integer(opening),
    increase: sum(increase),
    decrease: sum(decrease),
    expected: format.integer(expected),
    found: format.integer(estimate.count),
    difference: format.signed(difference),
  });
  const name = (step: ReconciliationStep): string =>
    'name' in step
      ? say(`column.${step.kind}`, { name: ui.name('kind', step.name) })
      : say(`column.${step.kind}`);
  const isFlow = ({ kind }: ReconciliationStep) => kind === 'increase' || kind === 'decrease';
  const signed = ({ kind, count }: ReconciliationStep) => (kind === 'decrease' ? -count : count);
  const formatOf = (step: ReconciliationStep) => (isFlow(step) ? format.signed : format.integer);
  const amount = (step: ReconciliationStep): string => formatOf(step)(signed(step));
  const rows = [
    ...steps.map((step) => ({
      key: 'name' in step ? step.name : step.kind,
      name: name(step),
      amount: said(signed(step), formatOf(step)),
    })),
    { key: 'difference', name: say('column.gap'), amount: said(difference, format.signed) },
  ];
  return {
    id,
    title,
    summary,
    how,
    draw: (layout, theme) =>
      reconciliationChart({
        estimates: estimate,
        theme,
        layout,
        words: {
          description: say('page.chart.named', { title, summary }),
          x: countAxis(ui, say('column.count'), format.integer(Math.max(opening, expected, estimate.count))),
          y: rowsAxis(ui, say('column.part'), steps.map(name)),
          label: name,
          value: amount,
          tooltip: (step) => say('page.mark.count', { name: name(step), count: amount(step) }),
        },
      }),
    table: tableOf<(typeof rows)[number]>(
      title,
      [
        [text('key', say('column.part')), (row) => row.name],
        [number('count', say('column.count'), 'integer'), (row) => row.amount],
      ],
      rows,
      (row) => row.key,
    ),
  };
}
