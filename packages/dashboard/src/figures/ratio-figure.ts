/** Ratios by a key: a dot and its interval per row, and the same rows as a table. */
import { type ChartLayout, type ChartTheme, intervalChart } from '@muster/charts';
import type { Key, RatioEstimate } from '@muster/core';
import { hundredfold } from '../format.ts';
import type { Ui } from '../ui.ts';
import { rowsAxis, shareAxis } from './axes.ts';
import { countedColumn, countedSaid, countedTitle } from './counted.ts';
import { type Cell, filledTable, number, said, text } from './filled-table.ts';
import { listsBehind } from './lists-behind.ts';
import type { Figure, Heading, Table, WhoOf } from './model.ts';
import { boundText, intervalText, metText, ratioSentence, valueText } from './ratio-text.ts';

export interface RatioFigureInput extends Heading {
  readonly key: Key;
  readonly estimates: readonly RatioEstimate[];
  readonly who?: WhoOf;
}

export function ratioFigure(ui: Ui, input: RatioFigureInput): Figure {
  const { id, title, how, estimates } = input;
  const summary = summaryText(ui, input);
  return {
    id,
    title,
    summary,
    how,
    draw:
      // Empty axes with a target line would look like a picture of something.
      estimates.every((estimate) => estimate.value === null)
        ? null
        : (layout, theme) => chart(ui, input, ui.say('page.chart.named', { title, summary }), layout, theme),
    table: ratioTable(ui, input),
    who: listsBehind(ui, estimates, input.who),
  };
}

/** The figure's own key is enough: what else an estimate is of stands in the title. */
function nameOf(ui: Ui, key: Key, { by }: RatioEstimate): string {
  const value = by[key];
  return value === undefined ? ui.names(by, ui.say('column.all')) : ui.name(key, value);
}

function summaryText(ui: Ui, input: RatioFigureInput): string {
  const { estimates } = input;
  const known = estimates.filter((estimate) => estimate.value !== null);
  if (known.length === 0) return ui.say('page.chart.empty');
  const sorted = known.toSorted((a, b) => b.value! - a.value!);
  // Of several that share an end none is named alone.
  const end = (estimate: RatioEstimate) => {
    const tied = known.filter(({ value }) => value === estimate.value).length;
    const value = valueText(ui, estimate);
    return tied > 1
      ? ui.say('page.chart.end.tied', { value, count: tied })
      : ui.say('page.chart.end', { value, name: nameOf(ui, input.key, estimate) });
  };
  return ui.say('page.chart.ratio', {
    count: estimates.length,
    highest: end(sorted[0]!),
    lowest: end(sorted.at(-1)!),
  });
}

function chart(ui: Ui, input: RatioFigureInput, description: string, layout: ChartLayout, theme: ChartTheme) {
  const { say, format } = ui;
  const names = input.estimates.map((estimate) => nameOf(ui, input.key, estimate));
  const largest = Math.max(0, ...input.estimates.map((e) => e.interval?.upper ?? e.value ?? 0));
  return intervalChart({
    estimates: input.estimates,
    theme,
    layout,
    words: {
      description,
      x: shareAxis(ui, largest),
      y: rowsAxis(ui, ui.keyName(input.key), names),
      label: (estimate) => nameOf(ui, input.key, estimate),
      value: (estimate) => valueText(ui, estimate),
      tooltip: (estimate) => ratioSentence(ui, estimate, nameOf(ui, input.key, estimate)),
      signals: {
        better: say('signal.better'),
        similar: say('signal.similar'),
        worse: say('signal.worse'),
      },
      noTarget: say('page.target.none'),
      target: (value) => say('page.mark.target', { value: format.roundPercent(value) }),
    },
  });
}

/** @param further columns, between the ratios of the rows and how they stand to their targets */
export function ratioTable(
  ui: Ui,
  input: RatioFigureInput,
  further: readonly Cell<RatioEstimate>[] = [],
): Table {
  const { say, format } = ui;
  const changed = input.estimates.find((estimate) => estimate.change !== undefined)?.change;
  const cells: readonly Cell<RatioEstimate>[] = [
    [text('key', ui.keyName(input.key)), (e) => nameOf(ui, input.key, e)],
    [number('value', say('column.value'), 'percent'), (e) => [valueText(ui, e), e.value]],
    [countedColumn(ui, 'count', countedTitle(ui, 'count')), (e) => countedSaid(ui, e.count)],
    [countedColumn(ui, 'of', countedTitle(ui, 'of')), (e) => countedSaid(ui, e.of)],
    [number('interval', say('column.interval')), (e) => intervalText(ui, e.interval)],
    ...further,
    [text('target', say('column.target')), (e) => e.targets.map((t) => boundText(ui, t)).join(', ')],
    [text('met', say('column.verdict')), (e) => e.targets.map((t) => metText(ui, t)).join(', ')],
    [
      text('signal', say('column.signal')),
      (e) => e.targets.map((t) => (t.signal === null ? '' : say(`signal.${t.signal}`))).join(', '),
    ],
    [
      number('missing', say('column.missing'), 'integer'),
      (e) => {
        const missing = e.targets.flatMap((t) => t.missing || []);
        // Of several targets there is no one number.
        return [missing.map(format.integer).join(' '), missing.length === 1 ? missing[0]! : null];
      },
    ],
    [
      number(
        'earlier',
        changed === undefined ? '' : say('column.earlier', { date: format.date(changed.from) }),
        'percent',
      ),
      (e) => said(e.change?.value ?? null, format.percent),
    ],
    [
      number('difference', say('column.percentage-points'), 'points'),
      (e) => {
        const difference = e.change?.difference ?? null;
        return difference === null ? '' : [format.points(difference), hundredfold(difference)];
      },
    ],
    [
      number('not-recorded', say('column.not-recorded'), 'integer'),
      (e) => said(e.notRecorded || null, format.integer),
    ],
    [number('left-out', say('column.left-out'), 'integer'), (e) => said(e.leftOut || null, format.integer)],
  ];
  return filledTable(input.title, cells, input.estimates);
}
