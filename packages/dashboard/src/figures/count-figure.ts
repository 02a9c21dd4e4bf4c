/** Counts by a key: bars, and the same rows as a table. */
import { countColumns, countRows } from '@muster/charts';
import type { CountComparison, CountEstimate, Key } from '@muster/core';
import type { Ui } from '../ui.ts';
import { countAxis, rowsAxis } from './axes.ts';
import { countedColumn, countedSaid, countedTitle, inUnits } from './counted.ts';
import { tableOf, text } from './filled-table.ts';
import { listsBehind } from './lists-behind.ts';
import { type Draw, estimateKey, type Figure, type Heading, type WhoOf } from './model.ts';

export interface CountFigureInput extends Heading {
  readonly key: Key;
  readonly estimates: readonly CountEstimate[];
  /** `columns` where labels are short and have an order, such as months. */
  readonly layout: 'columns' | 'rows';
  /** What is counted; people where absent. */
  readonly counts?: string;
  readonly who?: WhoOf;
  /** How much of it is in few hands. */
  readonly comparison?: CountComparison | undefined;
}

export function countFigure(ui: Ui, input: CountFigureInput): Figure {
  const { id, title, how, estimates } = input;
  const { say } = ui;
  const name = (estimate: CountEstimate) => ui.names(estimate.by, say('column.all'));
  const count = (estimate: CountEstimate) =>
    estimate.status === 'ok' ? ui.counted(estimate.count) : say(`status.${estimate.status}`);
  const total = estimates.reduce((sum, estimate) => sum + estimate.count, 0);
  const most = estimates.toSorted((a, b) => b.count - a.count)[0];
  const sums = { count: estimates.length, total: ui.counted(total) };
  // Where all are zero, or several are first, none is named; and organizers are persons.
  const single =
    input.key !== 'organizer' &&
    most !== undefined &&
    estimates.filter((e) => e.count >= most.count).length === 1;
  const sentence =
    most === undefined
      ? say('page.chart.empty')
      : single && most.count > 0
        ? say('page.chart.count', {
            ...sums,
            most: say('page.chart.most', { name: name(most), count: count(most) }),
          })
        : say('page.chart.count.plain', sums);
  const summary = [sentence, ...handsSentence(ui, input.comparison)].join(say('sentence.separator'));
  const counts = countAxis(
    ui,
    input.counts ?? (ui.isMoney ? countedTitle(ui, 'count') : say('page.axis.people')),
    ui.counted(most?.count ?? 0),
  );
  const rows = rowsAxis(ui, ui.keyName(input.key), estimates.map(name));
  // What is drawn is in the units of the axis.
  const textOfMark = (drawn: CountEstimate) => count(estimates.find(({ by }) => by === drawn.by) ?? drawn);
  const draw: Draw = (layout, theme) => {
    const words = {
      description: say('page.chart.named', { title, summary }),
      x: input.layout === 'rows' ? counts : rows,
      y: input.layout === 'rows' ? rows : counts,
      label: name,
      value: textOfMark,
      tooltip: (estimate: CountEstimate) =>
        say('page.mark.count', { name: name(estimate), count: textOfMark(estimate) }),
    };
    const chart = { estimates: inUnits(ui, estimates), words, theme, layout };
    return input.layout === 'rows' ? countRows(chart) : countColumns(chart);
  };
  return {
    id,
    title,
    summary,
    how,
    draw: estimates.length === 0 ? null : draw,
    who: listsBehind(ui, estimates, input.who),
    table: tableOf<CountEstimate>(
      title,
      [
        [text('key', ui.keyName(input.key)), name],
        [
          countedColumn(ui, 'count', countedTitle(ui, 'count')),
          (e) => (e.status === 'ok' ? countedSaid(ui, e.count) : count(e)),
        ],
      ],
      estimates,
      ({ by }) => estimateKey(by),
    ),
  };
}

/** How much the holder of most has, without saying who that is. */
function handsSentence({ say, format }: Ui, comparison: CountComparison | undefined): readonly string[] {
  if (comparison === undefined || comparison.topShare === null || comparison.effective === null) return [];
  return [
    say('page.chart.hands', {
      holders: format.integer(comparison.holders),
      share: format.percent(comparison.topShare),
      effective: format.decimal(comparison.effective, 1),
    }),
  ];
}
