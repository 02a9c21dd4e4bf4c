/** Counts by a key: bars, and the same rows as a table. */
import { countColumns, countRows } from '@muster/charts';
import type { CountEstimate, Key } from '@muster/core';
import type { Ui } from '../ui.ts';
import { number, tableOf, text } from './filled-table.ts';
import { type Draw, estimateKey, type Figure } from './model.ts';

export interface CountFigureInput {
  readonly id: string;
  readonly title: string;
  readonly how: string;
  readonly key: Key;
  readonly estimates: readonly CountEstimate[];
  /** `columns` where labels are short and have an order, such as months. */
  readonly layout: 'columns' | 'rows';
}

export function countFigure(ui: Ui, input: CountFigureInput): Figure {
  const { id, title, how, estimates } = input;
  const { say, format } = ui;
  const name = (estimate: CountEstimate) => ui.names(estimate.by, say('column.all'));
  const count = (estimate: CountEstimate) =>
    estimate.status === 'ok' ? format.integer(estimate.count) : say(`status.${estimate.status}`);
  const total = estimates.reduce((sum, estimate) => sum + estimate.count, 0);
  const most = estimates.toSorted((a, b) => b.count - a.count)[0];
  const sums = { count: estimates.length, total: format.integer(total) };
  // Where all are zero, or several are first, none is named.
  const single = most !== undefined && estimates.filter((e) => e.count >= most.count).length === 1;
  const summary =
    most === undefined
      ? say('page.chart.empty')
      : single && most.count > 0
        ? say('page.chart.count', { ...sums, most: `${name(most)} ${count(most)}` })
        : say('page.chart.count.plain', sums);
  const counts = {
    title: say('page.axis.people'),
    description: say('page.axis.count.described', { to: format.integer(most?.count ?? 0) }),
  };
  const rows = {
    title: say(`key.${input.key}`),
    description: say('page.axis.rows.described', {
      count: estimates.length,
      names: estimates.map(name).join(say('list.separator')),
    }),
  };
  const draw: Draw = (layout, theme) => {
    const words = {
      description: say('page.chart.named', { title, summary }),
      x: input.layout === 'rows' ? counts : rows,
      y: input.layout === 'rows' ? rows : counts,
      label: name,
      value: count,
      tooltip: (estimate: CountEstimate) =>
        say('page.mark.count', { name: name(estimate), count: count(estimate) }),
    };
    const chart = { estimates, words, theme, layout };
    return input.layout === 'rows' ? countRows(chart) : countColumns(chart);
  };
  return {
    id,
    title,
    summary,
    how,
    draw: estimates.length === 0 ? null : draw,
    table: tableOf<CountEstimate>(
      title,
      [
        [text('key', say(`key.${input.key}`)), name],
        [
          number('count', say('column.count'), 'integer'),
          (e) => [count(e), e.status === 'ok' ? e.count : null],
        ],
      ],
      estimates,
      ({ by }) => estimateKey(by),
    ),
  };
}
