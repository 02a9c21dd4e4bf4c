/** A figure from month to month: which months are more than the ordinary ups and downs, and the months as a table. */
import { controlChart } from '@muster/charts';
import { type SeriesComparison, type SeriesPoint, type SeriesPointType, unusualTypes } from '@muster/core';
import type { Ui } from '../ui.ts';
import { columnsAxis } from './axes.ts';
import { number, said, tableOf, text } from './filled-table.ts';
import type { Draw, Figure, Heading, Table } from './model.ts';

export interface SeriesFigureInput extends Heading {
  readonly series: SeriesComparison;
  /** Which direction is better, as the indicator declares it. */
  readonly better: 'higher' | 'lower' | null;
}

export function seriesFigure(ui: Ui, input: SeriesFigureInput): Figure {
  const { id, title, how, series, better } = input;
  const { say } = ui;
  const summary = summaryText(ui, series);
  const names = series.points.map((point) => nameOf(ui, series, point));
  const draw: Draw = (layout, theme) =>
    controlChart({
      estimates: { series, better },
      theme,
      layout,
      words: {
        description: say('page.chart.named', { title, summary }),
        x: columnsAxis(ui, ui.keyName(series.over), names),
        y: {
          title: say(series.chart === 'p' ? 'page.axis.share' : 'page.axis.people'),
          description: say('page.axis.series.described', { to: largestText(ui, series) }),
        },
        label: (point) => nameOf(ui, series, point),
        value: (point) => valueText(ui, series, point.value),
        tooltip: (point) =>
          say('page.mark.series', {
            name: nameOf(ui, series, point),
            value: valueText(ui, series, point.value),
            type: typeText(ui, point),
          }),
        types: typeNames(ui),
        lines: {
          centre: say('page.series.centre', { value: centreText(ui, series) }),
          limits: say(series.trial ? 'page.series.limits.trial' : 'page.series.limits'),
        },
      },
    });
  return { id, title, summary, how, draw: series.points.length === 0 ? null : draw, table: table(ui, input) };
}

function nameOf(ui: Ui, { over }: SeriesComparison, { key }: SeriesPoint): string {
  return ui.name(over, key);
}

/** Of a month it is a whole number of people, or a share. */
function valueText({ format, say }: Ui, { chart }: SeriesComparison, value: number | null): string {
  if (value === null) return say('status.no-data');
  return chart === 'p' ? format.percent(value) : format.integer(value);
}

/** Means and limits of whole numbers are none. */
function limitText({ format }: Ui, { chart }: SeriesComparison, value: number): string {
  return chart === 'p' ? format.percent(value) : format.decimal(value, 1);
}

function centreText(ui: Ui, series: SeriesComparison): string {
  return series.centre === null ? ui.say('status.no-data') : limitText(ui, series, series.centre);
}

function largestText(ui: Ui, series: SeriesComparison): string {
  const values = series.points.flatMap(({ value }) => (value === null ? [] : [value]));
  return valueText(ui, series, Math.max(0, ...values));
}

function typeNames({ say }: Ui): Readonly<Record<SeriesPointType, string>> {
  return {
    'above-limit': say('page.series.above-limit'),
    'below-limit': say('page.series.below-limit'),
    rising: say('page.series.rising'),
    falling: say('page.series.falling'),
    'two-of-three-above': say('page.series.two-of-three-above'),
    'two-of-three-below': say('page.series.two-of-three-below'),
    'run-above': say('page.series.run-above'),
    'run-below': say('page.series.run-below'),
    'common-cause': say('page.series.common-cause'),
  };
}

function typeText(ui: Ui, { type }: SeriesPoint): string {
  return type === null ? '' : typeNames(ui)[type];
}

function summaryText(ui: Ui, series: SeriesComparison): string {
  const { say } = ui;
  const found = unusualTypes.flatMap((type) => {
    const months = series.points.filter((point) => point.type === type);
    const named = months.map(
      (point) => `${nameOf(ui, series, point)} (${valueText(ui, series, point.value)})`,
    );
    return months.length === 0 ? [] : [say(`series.${type}`, { months: named.join(say('list.separator')) })];
  });
  const sentences = [
    ...ordinaryText(ui, series),
    found.length === 0
      ? say('comparison.usual')
      : say('comparison.unusual', { found: found.join(say('clause.separator')) }),
    ...(series.trial ? [say('comparison.trial')] : []),
  ];
  return sentences.join(say('sentence.separator'));
}

function ordinaryText(ui: Ui, series: SeriesComparison): readonly string[] {
  const { say } = ui;
  if (series.centre === null) return [];
  const centre = centreText(ui, series);
  // Limits of shares differ from month to month.
  if (series.chart === 'p') return [say('comparison.ordinary-share', { centre })];
  const { lower = null, upper = null } = series.points[0] ?? {};
  if (lower === null || upper === null) return [];
  return [
    say('comparison.ordinary', {
      lower: limitText(ui, series, lower),
      upper: limitText(ui, series, upper),
      centre,
    }),
  ];
}

function table(ui: Ui, { title, series }: SeriesFigureInput): Table {
  const { say } = ui;
  const limit = (value: number) => limitText(ui, series, value);
  const limits = series.chart === 'p' ? 'percent' : 'decimal';
  return tableOf<SeriesPoint>(
    title,
    [
      [text('key', ui.keyName(series.over)), (point) => nameOf(ui, series, point)],
      [
        number(
          'value',
          say(series.chart === 'p' ? 'column.value' : 'column.count'),
          series.chart === 'p' ? 'percent' : 'integer',
        ),
        ({ value }) => [valueText(ui, series, value), value],
      ],
      [number('lower', say('page.column.lower'), limits), ({ lower }) => said(lower, limit)],
      [number('upper', say('page.column.upper'), limits), ({ upper }) => said(upper, limit)],
      [text('type', say('page.column.type')), (point) => typeText(ui, point)],
    ],
    series.points,
    ({ key }) => String(key ?? 'null'),
  );
}
