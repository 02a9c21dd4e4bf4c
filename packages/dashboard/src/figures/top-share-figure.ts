/** How much the largest holder has: its share per row against what is too much, and the same rows as a table. */
import { type ChartLayout, type ChartTheme, topShareChart } from '@muster/charts';
import type { ConcentrationEstimate } from '@muster/core';
import type { Ui } from '../ui.ts';
import { type ConcentrationFigureInput, concentrationTable, rowWords } from './concentration-rows.ts';
import { indexText, judgedText, nameOf, topShareText } from './concentration-text.ts';
import { number, said, text } from './filled-table.ts';
import type { Figure, Table } from './model.ts';

export function topShareFigure(ui: Ui, input: ConcentrationFigureInput): Figure {
  const { id, title, how, estimates } = input;
  const summary = summaryText(ui, input);
  return {
    id,
    title,
    summary,
    how,
    draw: estimates.every(({ topShare }) => topShare === null)
      ? null
      : (layout, theme) => chart(ui, input, summary, layout, theme),
    table: table(ui, input),
  };
}

function summaryText(ui: Ui, { holder, estimates }: ConcentrationFigureInput): string {
  const { say, format } = ui;
  const known = estimates.filter(({ topShare }) => topShare !== null);
  const largest = known.toSorted((a, b) => b.topShare! - a.topShare!)[0];
  if (largest === undefined) return say('page.chart.empty');
  if (estimates.length === 1) {
    return say('page.chart.top', {
      share: topShareText(ui, largest),
      total: format.integer(largest.count),
      name: ui.name(holder, largest.top),
      holders: format.integer(largest.holders),
      among: format.integer(largest.among),
    });
  }
  const exceeded = known.filter(({ limit }) => limit?.exceeded === true).map((one) => nameOf(ui, one));
  const sentences = [
    say('page.chart.tops', {
      count: estimates.length,
      largest: say('page.chart.end', { name: nameOf(ui, largest), value: topShareText(ui, largest) }),
    }),
    ...(exceeded.length === 0
      ? []
      : [say('page.chart.exceeded', { names: exceeded.join(say('list.separator')) })]),
  ];
  return sentences.join(say('sentence.separator'));
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
  const top = (estimate: ConcentrationEstimate) => ui.name(holder, estimate.top);
  return topShareChart({
    estimates,
    theme,
    layout,
    words: {
      ...rowWords(ui, input, summary, 1),
      value: (estimate) =>
        estimate.topShare === null
          ? topShareText(ui, estimate)
          : say('page.chart.end', { name: top(estimate), value: topShareText(ui, estimate) }),
      tooltip: (estimate) =>
        say('page.mark.top', {
          name: nameOf(ui, estimate),
          share: topShareText(ui, estimate),
          top: top(estimate),
          holders: format.integer(estimate.holders),
          among: format.integer(estimate.among),
        }),
      limit: (share) => say('page.mark.too-much', { share: format.roundPercent(share) }),
    },
  });
}

function table(ui: Ui, input: ConcentrationFigureInput): Table {
  const { say, format } = ui;
  const { holder } = input;
  return concentrationTable(ui, input, [
    [
      text('top', say('column.top', { key: ui.keyName(holder) })),
      (e) => (e.topShare === null ? '' : ui.name(holder, e.top)),
    ],
    [number('top-share', say('column.share'), 'percent'), (e) => [topShareText(ui, e), e.topShare]],
    [text('judged', say('column.judged')), (e) => judgedText(ui, e)],
    [number('hhi', say('column.hhi'), 'index'), (e) => [indexText(ui, e.hhi), e.hhi]],
    [
      number('effective', say('column.effective'), 'decimal'),
      (e) => said(e.effective, (number) => format.decimal(number, 1)),
    ],
  ]);
}
