/** How far ratios lie apart: the lowest, all together and the highest per row, and the same rows as a table. */
import { type ChartLayout, type ChartTheme, type SpreadMark, spreadChart } from '@muster/charts';
import type { ConcentrationEstimate, Spread } from '@muster/core';
import type { Ui } from '../ui.ts';
import { type ConcentrationFigureInput, concentrationTable, rowWords } from './concentration-rows.ts';
import { endText, indexText, nameOf, rangeText } from './concentration-text.ts';
import { number, type Said, said } from './filled-table.ts';
import type { Figure, Table } from './model.ts';

export function spreadFigure(ui: Ui, input: ConcentrationFigureInput): Figure {
  const { id, title, how } = input;
  const summary = summaryText(ui, input);
  return {
    id,
    title,
    summary,
    how,
    draw: (layout, theme) => chart(ui, input, summary, layout, theme),
    table: table(ui, input),
  };
}

function summaryText(ui: Ui, { holder, estimates }: ConcentrationFigureInput): string {
  const { say, format } = ui;
  const variation = ({ spread }: ConcentrationEstimate) => spread?.variation ?? -1;
  const widest = estimates.toSorted((a, b) => variation(b) - variation(a))[0]!;
  if (estimates.length > 1) {
    return say('page.chart.spreads', {
      count: estimates.length,
      widest: say('page.chart.end', { name: nameOf(ui, widest), value: rangeText(ui, widest) }),
    });
  }
  const { lowest, highest, value, below } = widest.spread!;
  return say('page.chart.spread', {
    lowest: endText(ui, holder, lowest),
    highest: endText(ui, holder, highest),
    value: format.percent(value),
    below: format.integer(below),
    among: format.integer(widest.among),
  });
}

function chart(
  ui: Ui,
  input: ConcentrationFigureInput,
  summary: string,
  layout: ChartLayout,
  theme: ChartTheme,
) {
  const { say, format } = ui;
  const { holder, estimates } = input;
  const largest = Math.max(0, ...estimates.map(({ spread }) => spread?.highest.value ?? 0));
  const tooltip = (estimate: ConcentrationEstimate, mark: SpreadMark): string => {
    const spread = estimate.spread!;
    const shown =
      mark === 'together'
        ? { value: format.percent(spread.value), count: estimate.count, of: spread.of }
        : { ...spread[mark], value: endText(ui, holder, spread[mark]) };
    return say('page.mark.spread', {
      name: nameOf(ui, estimate),
      end: say(`column.${mark}`),
      value: shown.value,
      count: format.integer(shown.count),
      of: format.integer(shown.of),
    });
  };
  return spreadChart({
    estimates,
    theme,
    layout,
    words: {
      ...rowWords(ui, input, summary, largest),
      value: (estimate) => rangeText(ui, estimate),
      tooltip,
      marks: {
        lowest: say('column.lowest'),
        together: say('column.together'),
        highest: say('column.highest'),
      },
    },
  });
}

function table(ui: Ui, input: ConcentrationFigureInput): Table {
  const { say, format } = ui;
  const { holder } = input;
  const of = (cell: (spread: Spread) => Said) => {
    return ({ spread }: ConcentrationEstimate): Said => (spread === undefined ? '' : cell(spread));
  };
  return concentrationTable(ui, input, [
    [
      number('together', say('column.together'), 'percent'),
      (e) => said(e.spread?.value ?? null, format.percent, rangeText(ui, e)),
    ],
    [number('lowest', say('column.lowest')), of(({ lowest }) => endText(ui, holder, lowest))],
    [number('highest', say('column.highest')), of(({ highest }) => endText(ui, holder, highest))],
    [
      number('times', say('column.times'), 'decimal'),
      of(({ ratio }) => said(ratio, (times) => format.decimal(times, 1))),
    ],
    [number('below', say('column.below'), 'integer'), of(({ below }) => said(below, format.integer))],
    [
      number('variation', say('column.variation'), 'index'),
      of(({ variation }) => [indexText(ui, variation), variation]),
    ],
  ]);
}
