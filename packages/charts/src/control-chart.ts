/** A control chart: a figure from month to month, between the limits within which it goes up and down by itself. */
import type { SeriesComparison, SeriesPoint, SeriesPointType } from '@muster/core';
import { categoryAxis, countAxis, scaleEnd, shareAxis, shareExtent, valueAxisWidth } from './axes.ts';
import { type ChartInput, type ChartSpec, type ChartWords, chartSpec, legendOf } from './chart.ts';
import { lineChannels, type PointKind, pointChannels, sideColors, spoken } from './marks.ts';
import { nameLayers, placeAmong, sidesOf } from './placement.ts';
import type { ChartTokens } from './theme.ts';

export interface ControlFigure {
  readonly series: SeriesComparison;
  /** Which direction is better, as the indicator declares it. */
  readonly better: 'higher' | 'lower' | null;
}

export interface ControlWords extends ChartWords {
  /** The name of the month. */
  label(point: SeriesPoint): string;
  /** The figure as printed, beside points that stand out. */
  value(point: SeriesPoint): string;
  /** A month as a sentence. */
  tooltip(point: SeriesPoint): string;
  readonly types: Readonly<Record<SeriesPointType, string>>;
  /** The lines as the legend names them; limits on trial should say that they are. */
  readonly lines: Readonly<Record<'centre' | 'limits', string>>;
}

const height = 240;
const room = 0.12;

/**
 * Points joined by a line, those that stand out with a shape and their figure. Limits are dashed while they are on
 * trial, and follow the size of each month where figures are shares. A month without a figure is a gap.
 */
export function controlChart(input: ChartInput<ControlFigure, ControlWords>): ChartSpec {
  const { estimates: figure, words, theme, layout } = input;
  const { series, better } = figure;
  const { tokens } = theme;
  const labels = monthLabels(series.points, words);
  const rows = series.points.map((point, index) => ({
    by: { ...series.by, [series.over]: point.key },
    label: labels[index]!,
    value: point.value,
    type: words.types[point.type ?? 'common-cause'],
    tooltip: words.tooltip(point),
  }));
  const lines = series.points.flatMap(({ lower, upper }, index) => [
    { label: labels[index], line: words.lines.centre, side: 'centre', value: series.centre },
    { label: labels[index], line: words.lines.limits, side: 'lower', value: lower },
    { label: labels[index], line: words.lines.limits, side: 'upper', value: upper },
  ]);
  const [start, highest] = extentOf(figure);
  // Above the highest point its figure has to fit in.
  const end = highest + room * (highest - start);
  const y =
    series.chart === 'p'
      ? shareAxis('value', [start, highest], words.y, room)
      : countAxis('value', end, words.y);
  const plot = { width: layout.width - valueAxisWidth, height };
  const x = categoryAxis(labels, words.x, plot.width);
  const kinds = kindsOfPoints(better, words.types, tokens).filter(({ name }) =>
    rows.some(({ type, value }) => type === name && value !== null),
  );
  const unusual = series.points.flatMap((point, index) =>
    point.value === null || point.type === null || point.type === 'common-cause'
      ? []
      : [{ label: labels[index]!, value: point.value, text: words.value(point) }],
  );
  const place = placeAmong(labels, [start, end], plot);
  const known = rows.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
  const sides = sidesOf(
    unusual.map((one) => ({ ...place(one), text: one.text })),
    { ...plot, points: known.map(place), sides: ['above', 'below', 'right', 'left'] },
  );
  const lineKinds = [
    { name: words.lines.centre, color: tokens.similar, dash: [] },
    { name: words.lines.limits, color: tokens.target, dash: series.trial ? [4, 4] : [] },
  ];

  return chartSpec(words, theme, layout, {
    height,
    layer: [
      {
        data: { name: 'lines', values: lines },
        mark: { type: 'line', interpolate: 'step', strokeWidth: 1.4, aria: false },
        encoding: {
          x,
          y,
          detail: { field: 'side', type: 'nominal' },
          ...lineChannels('line', lineKinds, legendOf(lineKinds, plot.width)),
        },
      },
      {
        data: { name: 'course', values: rows },
        mark: { type: 'line', strokeWidth: 1.5, aria: false },
        encoding: { x, y },
      },
      {
        data: { name: 'points', values: rows.filter(({ value }) => value !== null) },
        mark: { type: 'point', size: 70, filled: true, opacity: 1 },
        encoding: { x, y, ...pointChannels('type', kinds, legendOf(kinds, plot.width)), ...spoken },
      },
      ...nameLayers(unusual, sides, { x, y }, tokens),
    ],
  });
}

function extentOf({ series }: ControlFigure): readonly [number, number] {
  const values = series.points.flatMap(({ value, lower, upper }) => [value, lower, upper]);
  if (series.chart === 'p') return shareExtent([...values, series.centre]);
  return [0, scaleEnd([...values, series.centre], 0)];
}

/**
 * The names of months, the first of each year with the year below where there are several. Names that recur in another
 * year are told apart by characters that have no width.
 */
function monthLabels(points: readonly SeriesPoint[], words: ControlWords): readonly string[] {
  const years = points.map(({ key }) => String(key).slice(0, 4));
  const several = new Set(years).size > 1;
  return points.map((point, index) => {
    const nth = new Set(years.slice(0, index + 1)).size;
    const name = `${words.label(point)}${'\u200b'.repeat(nth - 1)}`;
    return several && years[index] !== years[index - 1] ? `${name}\n${years[index]}` : name;
  });
}

/** Slanted bars, for what goes up or down over several months. */
const rising = 'M-1,0.5L0.5,-1L1,-0.5L-0.5,1Z';
const falling = 'M-1,-0.5L0.5,1L1,0.5L-0.5,-1Z';

function kindsOfPoints(
  better: ControlFigure['better'],
  names: ControlWords['types'],
  tokens: ChartTokens,
): readonly PointKind[] {
  const [up, down] = sideColors(better, tokens);
  return [
    { name: names['above-limit'], color: up, shape: 'triangle-up' },
    { name: names['below-limit'], color: down, shape: 'triangle-down' },
    { name: names.rising, color: up, shape: rising },
    { name: names.falling, color: down, shape: falling },
    { name: names['two-of-three-above'], color: up, shape: 'square' },
    { name: names['two-of-three-below'], color: down, shape: 'square' },
    { name: names['run-above'], color: up, shape: 'diamond' },
    { name: names['run-below'], color: down, shape: 'diamond' },
    { name: names['common-cause'], color: tokens.similar, shape: 'circle' },
  ];
}
