/** Distributions side by side: a divided bar for each, and the parts of each as a table. */
import { stackedShares } from '@muster/charts';
import type { DistributionEstimate, DistributionPart, Key, Scalar } from '@muster/core';
import type { Ui } from '../ui.ts';
import { rowsAxis, shareAxis } from './axes.ts';
import { type Cell, filledTable, number, said, text } from './filled-table.ts';
import { listsOfParts } from './lists-behind.ts';
import type { Draw, Figure, Heading, WhoOf } from './model.ts';

export interface StackedFigureInput extends Heading {
  /** What the rows are of. */
  readonly key: Key;
  /** What the parts are values of. */
  readonly part: Key;
  readonly estimates: readonly DistributionEstimate[];
  readonly who?: WhoOf;
}

export function stackedFigure(ui: Ui, input: StackedFigureInput): Figure {
  const { id, title, how, key, part, estimates } = input;
  const { say, format } = ui;
  const name = ({ by }: DistributionEstimate) => ui.name(key, by[key] ?? null);
  const partName = (value: Scalar) => ui.name(part, value);
  const total = (estimate: DistributionEstimate) =>
    estimate.status === 'ok' ? format.integer(estimate.count) : say(`status.${estimate.status}`);
  const summary = summaryText(ui, input);
  const whoAt = listsOfParts(input.who, estimates, (one) => partName(one.key));
  const cells = keysOf(estimates).flatMap((value): readonly Cell<DistributionEstimate>[] => {
    const of = ({ parts }: DistributionEstimate) => parts.find((one) => one.key === value);
    const stable = value === null ? 'null' : String(value);
    return [
      [
        number(stable, partName(value), 'integer'),
        (e) => said(of(e)?.count ?? null, format.integer),
        ({ by }) => [whoAt({ by, key: value })].filter((who) => who !== null),
      ],
      [
        number(`${stable}-share`, say('page.column.share-of', { name: partName(value) }), 'percent'),
        (e) => said(of(e)?.share ?? null, format.percent),
      ],
    ];
  });
  return {
    id,
    title,
    summary,
    how,
    draw: stackedDraw(ui, input, summary, total),
    table: filledTable<DistributionEstimate>(
      title,
      [
        [text('key', ui.keyName(key)), name],
        [number('count', say('column.all'), 'integer'), (e) => [total(e), e.count]],
        ...cells,
        [
          number('not-recorded', say('column.not-recorded'), 'integer'),
          (e) => said(e.notRecorded || null, format.integer),
          (e) => input.who?.(e, 'not-recorded', say('column.not-recorded')) ?? [],
        ],
      ],
      estimates,
    ),
    whoAt,
  };
}

/**
 * The divided bars, or null where there is nothing to divide.
 *
 * @param total what is printed behind each bar
 */
export function stackedDraw(
  ui: Ui,
  { title, key, part, estimates }: Omit<StackedFigureInput, 'id' | 'how'>,
  summary: string,
  total: (estimate: DistributionEstimate) => string,
): Draw | null {
  if (estimates.every(({ count }) => count === 0)) return null;
  const { say, format } = ui;
  const name = ({ by }: DistributionEstimate) => ui.name(key, by[key] ?? null);
  return (layout, theme) =>
    stackedShares({
      estimates,
      theme,
      layout,
      words: {
        description: say('page.chart.named', { title, summary }),
        x: shareAxis(ui, 1),
        y: rowsAxis(ui, ui.keyName(key), estimates.map(name)),
        label: name,
        total,
        part: (value) => ui.name(part, value),
        value: ({ count }) => format.integer(count),
        tooltip: (estimate, one) =>
          say('page.mark.part', {
            name: ui.names({ [key]: estimate.by[key] ?? null, [part]: one.key }, ''),
            count: format.integer(one.count),
            share: one.share === null ? '' : format.percent(one.share),
          }),
      },
    });
}

/** All parts that occur; those that are numbers ascend, and what was not recorded comes last. */
function keysOf(estimates: readonly DistributionEstimate[]): readonly Scalar[] {
  const keys = [...new Set(estimates.flatMap(({ parts }) => parts.map((part) => part.key)))];
  return keys.toSorted((a, b) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return typeof a === 'number' && typeof b === 'number' ? a - b : 0;
  });
}

/** How many there are, and which part is the largest in how many rows. */
function summaryText(ui: Ui, { part, estimates }: StackedFigureInput): string {
  const { say } = ui;
  const known = estimates.filter(({ count }) => count > 0);
  if (known.length === 0) return say('page.chart.empty');
  const times = new Map<Scalar, number>();
  for (const estimate of known) {
    const largest = largestOf(estimate);
    if (largest !== null) times.set(largest.key, (times.get(largest.key) ?? 0) + 1);
  }
  const often = [...times].toSorted(([, a], [, b]) => b - a)[0];
  if (often === undefined) return say('page.chart.rows', { count: estimates.length });
  return say('page.chart.stacked', {
    count: known.length,
    times: often[1],
    name: ui.name(part, often[0]),
  });
}

/** Null where several share the first place. */
function largestOf({ parts }: DistributionEstimate): DistributionPart | null {
  const [first, second] = parts.toSorted((a, b) => b.count - a.count);
  return first === undefined || first.count === second?.count ? null : first;
}
