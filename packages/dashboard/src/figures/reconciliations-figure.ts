/** How stocks came about, a row for each: what there was, what came and went, and what there should be and is. */
import type { Reconciled } from '@muster/charts';
import type { Key } from '@muster/core';
import type { Ui } from '../ui.ts';
import { type Cell, filledTable, number, said, text } from './filled-table.ts';
import type { Figure, Heading, WhoOf } from './model.ts';

export interface ReconciliationsFigureInput extends Heading {
  readonly key: Key;
  readonly estimates: readonly Reconciled[];
  readonly who?: WhoOf;
}

export function reconciliationsFigure(ui: Ui, input: ReconciliationsFigureInput): Figure {
  const { id, title, how, key, estimates, who } = input;
  const { say, format } = ui;
  const differing = estimates.filter(({ reconciliation }) => reconciliation.difference !== 0).length;
  const amount = (
    name: string,
    heading: string,
    of: (estimate: Reconciled) => number | undefined,
  ): Cell<Reconciled> => [
    number(name, heading, 'integer'),
    // A nought for every way that nobody went would hide the ways that somebody did.
    (e) => said(of(e) || null, format.integer),
  ];
  const flows = (side: 'increase' | 'decrease') =>
    [...new Set(estimates.flatMap(({ reconciliation }) => Object.keys(reconciliation[side])))].map((way) =>
      amount(
        way,
        say(`column.${side}`, { name: ui.name('kind', way) }),
        ({ reconciliation }) => reconciliation[side][way],
      ),
    );
  const notRecorded = say('column.not-recorded');
  return {
    id,
    title,
    summary: say('page.chart.reconciliations', { count: estimates.length, differing }),
    how,
    draw: null,
    table: filledTable<Reconciled>(
      title,
      [
        [text('key', ui.keyName(key)), ({ by }) => ui.name(key, by[key] ?? null)],
        [
          number('opening', say('column.opening'), 'integer'),
          (e) => said(e.reconciliation.opening, format.integer),
        ],
        ...flows('increase'),
        ...flows('decrease'),
        [
          number('expected', say('column.expected'), 'integer'),
          (e) => said(e.reconciliation.expected, format.integer),
        ],
        [number('found', say('column.found'), 'integer'), (e) => said(e.count, format.integer)],
        [
          number('difference', say('column.gap'), 'integer'),
          (e) => said(e.reconciliation.difference, format.signed),
        ],
        [
          number('not-recorded', notRecorded, 'integer'),
          (e) => said(e.notRecorded || null, format.integer),
          (e) => who?.(e, 'not-recorded', notRecorded) ?? [],
        ],
      ],
      estimates,
    ),
  };
}
