/** How old the open cases of each stage are: a bar of age classes per stage, and how many are past their limit. */
import { stackedShares } from '@muster/charts';
import type { DistributionEstimate, Key } from '@muster/core';
import type { Ui } from '../ui.ts';
import { type Cell, filledTable, number, said, text } from './filled-table.ts';
import type { Draw, Figure, WhoOf } from './model.ts';

export interface BacklogFigureInput {
  readonly id: string;
  readonly title: string;
  readonly how: string;
  readonly key: Key;
  /** What the parts are values of. */
  readonly part: Key;
  readonly estimates: readonly DistributionEstimate[];
  readonly who: WhoOf;
}

export function backlogFigure(ui: Ui, input: BacklogFigureInput): Figure {
  const { id, title, how, key, part, estimates } = input;
  const { say, format } = ui;
  const name = (estimate: DistributionEstimate) => ui.names(estimate.by, say('column.all'));
  const summary = summaryText(ui, estimates, name);
  const draw: Draw = (layout, theme) =>
    stackedShares({
      estimates,
      theme,
      layout,
      words: {
        description: say('page.chart.named', { title, summary }),
        x: {
          title: say('page.axis.share'),
          description: say('page.axis.share.described', {
            from: format.roundPercent(0),
            to: format.roundPercent(1),
          }),
        },
        y: {
          title: say(`key.${key}`),
          description: say('page.axis.rows.described', {
            count: estimates.length,
            names: estimates.map(name).join(say('list.separator')),
          }),
        },
        label: name,
        total: ({ count, past = 0 }) =>
          past === 0
            ? format.integer(count)
            : say('page.mark.past', { count: format.integer(count), past: format.integer(past) }),
        part: (value) => ui.name(part, value),
        value: ({ count }) => format.integer(count),
        tooltip: (estimate, { key: age, count, share }) =>
          say('page.of', {
            title: name(estimate),
            part: say('page.mark.part', {
              name: ui.name(part, age),
              count: format.integer(count),
              share: share === null ? '' : format.percent(share),
            }),
          }),
      },
    });
  return {
    id,
    title,
    summary,
    how,
    draw: estimates.every(({ count }) => count === 0) ? null : draw,
    table: filledTable(title, cellsOf(ui, input, name), estimates),
  };
}

function summaryText(
  { say, format }: Ui,
  estimates: readonly DistributionEstimate[],
  name: (estimate: DistributionEstimate) => string,
): string {
  const ranked = (of: (estimate: DistributionEstimate) => number) =>
    estimates
      .filter((estimate) => of(estimate) > 0)
      .toSorted((a, b) => of(b) - of(a))
      .map((estimate) => `${name(estimate)} ${format.integer(of(estimate))}`);
  const [longest] = ranked(({ count }) => count);
  if (longest === undefined) return say('page.chart.empty');
  const late = ranked(({ past }) => past ?? 0);
  return [
    say('page.chart.backlog', { longest }),
    late.length === 0
      ? say('page.chart.backlog.in-time')
      : say('page.chart.backlog.late', { names: late.join(say('list.separator')) }),
  ].join(say('sentence.separator'));
}

function cellsOf(
  ui: Ui,
  { key, part, estimates, who }: BacklogFigureInput,
  name: (estimate: DistributionEstimate) => string,
): readonly Cell<DistributionEstimate>[] {
  const { say, format } = ui;
  const ages = [...new Set(estimates.flatMap(({ parts }) => parts.map((one) => one.key)))];
  return [
    [text('key', say(`key.${key}`)), name],
    ...ages.map(
      (age): Cell<DistributionEstimate> => [
        number(String(age), ui.name(part, age), 'integer'),
        ({ parts }) => said(parts.find((one) => one.key === age)?.count ?? null, format.integer),
      ],
    ),
    [number('count', say('column.open'), 'integer'), ({ count }) => said(count, format.integer)],
    [
      number('past', say('column.past'), 'integer'),
      ({ past }) => said(past ?? null, format.integer),
      (e) => who(e, 'open-over-limit', say('column.open-over')),
    ],
    [
      number('not-recorded', say('column.not-recorded'), 'integer'),
      ({ notRecorded }) => (notRecorded === 0 ? '' : [format.integer(notRecorded), notRecorded]),
      (e) => who(e, 'not-recorded', say('column.not-recorded')),
    ],
  ];
}
