/** What both figures of concentrations share: their input, axes and the outer columns of their tables. */
import type { ConcentrationEstimate, Key } from '@muster/core';
import type { Ui } from '../ui.ts';
import { rowsAxis, shareAxis } from './axes.ts';
import { indexText, nameOf } from './concentration-text.ts';
import { type Cell, filledTable, number, said, text } from './filled-table.ts';
import type { Heading, Table } from './model.ts';

export interface ConcentrationFigureInput extends Heading {
  readonly key: Key;
  /** What the holders are values of. */
  readonly holder: Key;
  readonly estimates: readonly ConcentrationEstimate[];
}

/** The words of rows of shares, for either chart. */
export function rowWords(ui: Ui, input: ConcentrationFigureInput, summary: string, largest: number) {
  const { say } = ui;
  const { title, key, estimates } = input;
  return {
    description: say('page.chart.named', { title, summary }),
    x: shareAxis(ui, largest),
    y: rowsAxis(
      ui,
      ui.keyName(key),
      estimates.map((estimate) => nameOf(ui, estimate)),
    ),
    label: (estimate: ConcentrationEstimate) => nameOf(ui, estimate),
  };
}

/** The table of either: what is its own stands between how many there are and how uneven they are. */
export function concentrationTable(
  ui: Ui,
  { title, key, estimates }: ConcentrationFigureInput,
  own: readonly Cell<ConcentrationEstimate>[],
): Table {
  const { say, format } = ui;
  const cells: readonly Cell<ConcentrationEstimate>[] = [
    [text('key', ui.keyName(key)), (e) => nameOf(ui, e)],
    [number('count', say('column.count'), 'integer'), (e) => said(e.count, format.integer)],
    [
      number('holders', say('column.holders')),
      (e) => say('range.of', { count: format.integer(e.holders), of: format.integer(e.among) }),
    ],
    ...own,
    [number('gini', say('column.gini'), 'index'), (e) => [indexText(ui, e.gini), e.gini]],
    [number('theil', say('column.theil'), 'index'), (e) => [indexText(ui, e.theil), e.theil]],
    [
      number('not-recorded', say('column.not-recorded'), 'integer'),
      (e) => said(e.notRecorded || null, format.integer),
    ],
  ];
  return filledTable(title, cells, estimates);
}
