/** Ratios by two keys: the same small picture for each value of the one, with a row for each value of the other. */
import { smallMultiples } from '@muster/charts';
import type { Key, RatioEstimate } from '@muster/core';
import type { Ui } from '../ui.ts';
import { rowsAxis, shareAxis } from './axes.ts';
import { type Cell, filledTable, number, said, text } from './filled-table.ts';
import type { Draw, Figure, Heading, Table } from './model.ts';
import { intervalText, ratioSentence, valueText, verdictText } from './ratio-text.ts';

export interface MultiplesFigureInput extends Heading {
  /** Whose values have a picture each. */
  readonly panel: Key;
  readonly row: Key;
  readonly estimates: readonly RatioEstimate[];
}

export function multiplesFigure(ui: Ui, input: MultiplesFigureInput): Figure {
  const { id, title, how, panel, row, estimates } = input;
  const { say, format } = ui;
  const panels = [...new Set(estimates.map(({ by }) => by[panel] ?? null))];
  const name = (estimate: RatioEstimate) => ui.names(estimate.by, say('column.all'));
  const range = panels.map((key) => {
    const values = estimates.flatMap(({ by, value }) =>
      (by[panel] ?? null) === key && value !== null ? [value] : [],
    );
    const [lower, upper] = [Math.min(...values), Math.max(...values)].map(format.percent);
    const part =
      values.length === 0
        ? say('status.no-data')
        : lower === upper
          ? lower!
          : say('range.interval', { lower: lower!, upper: upper! });
    return say('page.of', { title: ui.name(panel, key), part });
  });
  const summary = say('page.chart.multiples', { ranges: range.join(say('clause.separator')) });
  const largest = Math.max(0, ...estimates.map(({ interval, value }) => interval?.upper ?? value ?? 0));
  const draw: Draw = (layout, theme) =>
    smallMultiples({
      estimates: { estimates, panel },
      theme,
      layout,
      words: {
        description: say('page.chart.named', { title, summary }),
        x: shareAxis(ui, largest),
        y: rowsAxis(ui, ui.keyName(row), estimates.map(name)),
        panel: (key) => ui.name(panel, key),
        label: ({ by }) => ui.name(row, by[row] ?? null),
        value: (one) => (one.kind === 'ratio' ? valueText(ui, one) : ''),
        tooltip: (one) => (one.kind === 'ratio' ? ratioSentence(ui, one, name(one)) : ''),
        signals: {
          better: say('signal.better'),
          similar: say('signal.similar'),
          worse: say('signal.worse'),
        },
        noTarget: say('page.target.none'),
        target: say('column.target'),
      },
    });
  return {
    id,
    title,
    summary,
    how,
    draw: estimates.some(({ value }) => value !== null) ? draw : null,
    table: table(ui, input),
  };
}

function table(ui: Ui, { title, panel, row, estimates }: MultiplesFigureInput): Table {
  const { say, format } = ui;
  const cells: readonly Cell<RatioEstimate>[] = [
    [text('key', ui.keyName(row)), ({ by }) => ui.name(row, by[row] ?? null)],
    [text(panel, ui.keyName(panel)), ({ by }) => ui.name(panel, by[panel] ?? null)],
    [number('value', say('column.value'), 'percent'), (e) => [valueText(ui, e), e.value]],
    [number('count', say('column.count'), 'integer'), (e) => said(e.count, format.integer)],
    [number('of', say('column.of'), 'integer'), (e) => said(e.of, format.integer)],
    [number('interval', say('column.interval')), (e) => intervalText(ui, e.interval)],
    [
      text('met', say('column.verdict')),
      (e) => e.targets.map((target) => verdictText(ui, target)).join(', '),
    ],
  ];
  return filledTable(title, cells, estimates);
}
