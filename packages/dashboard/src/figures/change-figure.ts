/** Figures set beside those of an earlier date: the difference per row with its interval, and both figures as a table. */
import { type Changed, type ChartLayout, type ChartTheme, differenceChart, isChanged } from '@muster/charts';
import type { CountEstimate, Key, RatioEstimate } from '@muster/core';
import { hundredfold } from '../format.ts';
import type { Ui } from '../ui.ts';
import { rowsAxis } from './axes.ts';
import { type Cell, filledTable, number, said, text } from './filled-table.ts';
import type { Figure, Heading, Table } from './model.ts';
import { valueText } from './ratio-text.ts';

export interface ChangeFigureInput extends Heading {
  readonly key: Key;
  /** Those without an earlier figure keep their row and say so. */
  readonly estimates: readonly (CountEstimate | RatioEstimate)[];
  /** The later date, ISO. */
  readonly asOf: string;
}

export function changeFigure(ui: Ui, input: ChangeFigureInput): Figure {
  const { id, title, how, estimates } = input;
  const changed = estimates.filter(isChanged);
  const summary = summaryText(ui, changed);
  return {
    id,
    title,
    summary,
    how,
    draw: changed.some(({ change }) => change.difference !== null)
      ? (layout, theme) =>
          chart(ui, input.key, changed, ui.say('page.chart.named', { title, summary }), layout, theme)
      : null,
    table: table(ui, input, changed),
  };
}

function nameOf(ui: Ui, { by }: Changed): string {
  return ui.names(by, ui.say('column.all'));
}

/** The difference as printed: `+0.74`, or `no data`. */
export function differenceText({ format, say }: Ui, { kind, change: { difference } }: Changed): string {
  if (difference === null) return say('status.no-data');
  return kind === 'count' ? format.signed(difference) : format.points(difference);
}

function nowText(ui: Ui, estimate: Changed): string {
  return estimate.kind === 'count' ? ui.format.integer(estimate.count) : valueText(ui, estimate);
}

function thenText({ format, say }: Ui, { kind, change }: Changed): string {
  if (kind === 'count') return format.integer(change.count);
  return change.value === null ? say('status.no-data') : format.percent(change.value);
}

function intervalOf({ format, say }: Ui, { change: { interval } }: Changed): string {
  if (interval === null) return '';
  const [lower, upper] = [interval.lower, interval.upper].map(format.points);
  return say('range.interval', { lower: lower!, upper: upper! });
}

function summaryText(ui: Ui, changed: readonly Changed[]): string {
  const { say } = ui;
  const known = changed
    .filter(({ change }) => change.difference !== null)
    .toSorted((a, b) => b.change.difference! - a.change.difference!);
  const [most, least] = [known[0], known.at(-1)];
  if (most === undefined || least === undefined) return say('page.change.none');
  const end = (one: Changed) =>
    say('page.chart.end', {
      name: nameOf(ui, one),
      value:
        one.kind === 'ratio'
          ? say('page.points', { number: differenceText(ui, one) })
          : differenceText(ui, one),
    });
  const risen = known.filter(({ change }) => change.difference! > 0).length;
  const fallen = known.filter(({ change }) => change.difference! < 0).length;
  const isWide = known.some(({ change }) => change.interval?.conservative);
  const sentences = [
    say('page.change.summary', { count: known.length, risen, fallen }),
    ...(known.length > 1
      ? [say('page.change.ends', { most: end(most), least: end(least) })]
      : [`${end(most)}.`]),
    ...(isWide ? [say('command.conservative')] : []),
  ];
  return sentences.join(say('sentence.separator'));
}

function chart(
  ui: Ui,
  key: Key,
  changed: readonly Changed[],
  description: string,
  layout: ChartLayout,
  theme: ChartTheme,
) {
  const { say } = ui;
  const isRatio = changed.some(({ kind }) => kind === 'ratio');
  return differenceChart({
    estimates: changed,
    theme,
    layout,
    words: {
      description,
      x: {
        title: say(isRatio ? 'column.percentage-points' : 'column.difference'),
        description: say('page.axis.change.described'),
      },
      y: rowsAxis(
        ui,
        ui.keyName(key),
        changed.map((one) => nameOf(ui, one)),
      ),
      label: (one) => nameOf(ui, one),
      value: (one) => differenceText(ui, one),
      tooltip: (one) =>
        say('page.mark.change', {
          name: nameOf(ui, one),
          difference: differenceText(ui, one),
          before: thenText(ui, one),
          now: nowText(ui, one),
          interval: intervalOf(ui, one) || 'none',
        }),
    },
  });
}

function table(ui: Ui, { title, key, asOf }: ChangeFigureInput, changed: readonly Changed[]): Table {
  const { say, format } = ui;
  const [first] = changed;
  const isRatio = first?.kind === 'ratio';
  const before = first === undefined ? '' : format.date(first.change.from);
  const share = isRatio ? 'percent' : 'integer';
  const cells: readonly Cell<Changed>[] = [
    [text('key', ui.keyName(key)), (e) => nameOf(ui, e)],
    [
      number('earlier', say('column.earlier', { date: before }), share),
      (e) =>
        said(e.kind === 'count' ? e.change.count : e.change.value, () => thenText(ui, e), thenText(ui, e)),
    ],
    [
      number('value', say('column.earlier', { date: format.date(asOf) }), share),
      (e) => said(e.kind === 'count' ? e.count : e.value, () => nowText(ui, e), nowText(ui, e)),
    ],
    [
      number(
        'difference',
        say(isRatio ? 'column.percentage-points' : 'column.difference'),
        isRatio ? 'points' : 'integer',
      ),
      (e) => {
        const { difference } = e.change;
        if (difference === null) return '';
        return [differenceText(ui, e), isRatio ? hundredfold(difference) : difference];
      },
    ],
    [number('interval', say('column.change-interval')), (e) => intervalOf(ui, e)],
    ...(isRatio
      ? ([
          [
            number('earlier-count', say('page.change.fraction', { date: before })),
            (e) => fraction(ui, e.change),
          ],
          [
            number('count', say('page.change.fraction', { date: format.date(asOf) })),
            (e) => (e.kind === 'ratio' ? fraction(ui, e) : ''),
          ],
        ] satisfies readonly Cell<Changed>[])
      : []),
  ];
  return filledTable(title, cells, changed);
}

function fraction(
  { say, format }: Ui,
  { count, of }: { readonly count: number; readonly of: number | null },
): string {
  return of === null ? '' : say('range.of', { count: format.integer(count), of: format.integer(of) });
}
