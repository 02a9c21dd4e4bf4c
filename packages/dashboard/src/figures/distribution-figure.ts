/** A distribution: a bar per part, and the same parts as a table. */
import { distributionBars, distributionRows } from '@muster/charts';
import type { DistributionEstimate, DistributionPart, Key } from '@muster/core';
import type { Ui } from '../ui.ts';
import { countAxis, rowsAxis } from './axes.ts';
import { number, said, tableOf, text } from './filled-table.ts';
import { listsBehind, listsOfParts } from './lists-behind.ts';
import type { Draw, Figure, Heading, Marked, Table, Who, WhoOf } from './model.ts';

export interface DistributionFigureInput extends Heading {
  /** What the parts are values of. */
  readonly key: Key;
  /** What they are called, where the name of the key says too little. */
  readonly partName?: string | null;
  readonly estimate: DistributionEstimate;
  /** `columns` where labels are short, such as grades. */
  readonly layout: 'columns' | 'rows';
  readonly who?: WhoOf;
}

export function distributionFigure(ui: Ui, input: DistributionFigureInput): Figure {
  const { id, title, how, key, estimate } = input;
  const { say, format } = ui;
  const name = (part: DistributionPart) => ui.name(key, part.key);
  const share = (part: DistributionPart) => (part.share === null ? '' : format.percent(part.share));
  const summary = summaryText(ui, estimate, name);
  const largest = Math.max(0, ...estimate.parts.map((part) => part.count));
  const counts = countAxis(ui, say('column.count'), format.integer(largest));
  const parts = rowsAxis(ui, input.partName ?? ui.keyName(key), estimate.parts.map(name));
  const draw: Draw = (layout, theme) => {
    const words = {
      description: say('page.chart.named', { title, summary }),
      x: input.layout === 'rows' ? counts : parts,
      y: input.layout === 'rows' ? parts : counts,
      label: name,
      value: (part: DistributionPart) => format.integer(part.count),
      tooltip: (part: DistributionPart) =>
        say('page.mark.part', {
          name: name(part),
          count: format.integer(part.count),
          share: share(part),
        }),
    };
    const chart = { estimates: estimate, words, theme, layout };
    return input.layout === 'rows' ? distributionRows(chart) : distributionBars(chart);
  };
  const whoAt = listsOfParts(input.who, [estimate], name);
  return {
    id,
    title,
    summary,
    how,
    draw: estimate.count === 0 ? null : draw,
    table: partsTable(ui, input, name, whoAt),
    who: listsBehind(ui, [estimate], input.who),
    whoAt,
  };
}

/** The parts, all of them, and how many are past a limit. */
function partsTable(
  ui: Ui,
  { title, key, partName, estimate }: DistributionFigureInput,
  name: (part: DistributionPart) => string,
  whoAt: (mark: Marked) => Who | null,
): Table {
  const { say, format } = ui;
  const { count, parts, past } = estimate;
  const rows = [
    ...parts.map((part) => ({
      ...part,
      key: String(part.key),
      name: name(part),
      who: whoAt({ by: estimate.by, key: part.key }),
    })),
    { key: 'all', name: say('column.all'), count, share: count === 0 ? null : 1, who: null },
    ...(past === undefined
      ? []
      : [{ key: 'past', name: say('column.past'), count: past, share: null, who: null }]),
  ];
  return tableOf<(typeof rows)[number]>(
    title,
    [
      [text('key', partName ?? ui.keyName(key)), (row) => row.name],
      [
        number('count', say('column.count'), 'integer'),
        (row) => said(row.count, format.integer),
        (row) => (row.who === null ? [] : [row.who]),
      ],
      [number('share', say('column.share'), 'percent'), (row) => said(row.share, format.percent)],
    ],
    rows,
    (row) => row.key,
  );
}

function summaryText(
  { say, format }: Ui,
  { count, parts, past }: DistributionEstimate,
  name: (part: DistributionPart) => string,
): string {
  const [most, next] = parts.toSorted((a, b) => b.count - a.count);
  if (count === 0 || most === undefined) return say('page.chart.empty');
  const sentences = [
    // Of several that are first none is named.
    most.count === next?.count
      ? say('page.chart.count.plain', { count: parts.length, total: format.integer(count) })
      : say('page.chart.count', {
          count: parts.length,
          total: format.integer(count),
          most: say('page.chart.most', { name: name(most), count: format.integer(most.count) }),
        }),
    ...(past === undefined ? [] : [say('page.chart.past', { past: format.integer(past) })]),
  ];
  return sentences.join(say('sentence.separator'));
}
