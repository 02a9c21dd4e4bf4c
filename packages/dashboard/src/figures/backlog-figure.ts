/** How old the open cases of each stage are: a bar of age classes per stage, and how many are past their limit. */
import type { DistributionEstimate } from '@muster/core';
import type { Ui } from '../ui.ts';
import { type Cell, filledTable, number, said, text } from './filled-table.ts';
import { listsOfParts } from './lists-behind.ts';
import type { Figure, Marked, Who, WhoOf } from './model.ts';
import { type StackedFigureInput, stackedDraw } from './stacked-figure.ts';

export interface BacklogFigureInput extends StackedFigureInput {
  readonly who: WhoOf;
}

export function backlogFigure(ui: Ui, input: BacklogFigureInput): Figure {
  const { id, title, how, estimates } = input;
  const { say, format } = ui;
  const name = (estimate: DistributionEstimate) => ui.names(estimate.by, say('column.all'));
  const summary = summaryText(ui, estimates, name);
  const total = ({ count, past = 0 }: DistributionEstimate) =>
    past === 0
      ? format.integer(count)
      : say('page.mark.past', { count: format.integer(count), past: format.integer(past) });
  const whoAt = listsOfParts(input.who, estimates, ({ key }) => ui.name(input.part, key));
  return {
    id,
    title,
    summary,
    how,
    draw: stackedDraw(ui, input, summary, total),
    table: filledTable(title, cellsOf(ui, input, name, whoAt), estimates),
    whoAt,
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
      .map((estimate) =>
        say('page.chart.most', { name: name(estimate), count: format.integer(of(estimate)) }),
      );
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
  whoAt: (mark: Marked) => Who | null,
): readonly Cell<DistributionEstimate>[] {
  const { say, format } = ui;
  const ages = [...new Set(estimates.flatMap(({ parts }) => parts.map((one) => one.key)))];
  return [
    [text('key', ui.keyName(key)), name],
    ...ages.map(
      (age): Cell<DistributionEstimate> => [
        number(String(age), ui.name(part, age), 'integer'),
        ({ parts }) => said(parts.find((one) => one.key === age)?.count ?? null, format.integer),
        ({ by }) => [whoAt({ by, key: age })].filter((who) => who !== null),
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
