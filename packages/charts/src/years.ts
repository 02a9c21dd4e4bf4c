/** One figure over several years: each with its interval, against the target, and where it is met for the first time. */
import type { CountEstimate, RatioEstimate, Signal, YearPoint } from '@muster/core';
import {
  categoryAxis,
  countAxis,
  distinctLabels,
  scaleEnd,
  shareAxis,
  shareExtent,
  valueAxisWidth,
} from './axes.ts';
import { type ChartInput, type ChartSpec, type ChartWords, chartSpec, legendOf } from './chart.ts';
import { pointChannels, signalKinds, spoken } from './marks.ts';
import { nameLayers, placeAmong, sidesOf } from './placement.ts';

export interface YearsWords extends ChartWords {
  /** The name of the year. */
  label(point: YearPoint): string;
  /** The figure as printed, or why there is none. */
  value(point: YearPoint): string;
  /** A year as a sentence. */
  tooltip(point: YearPoint): string;
  /** How the latest year stands to the target. */
  readonly signals: Readonly<Record<Signal, string>>;
  /** Years that have no such verdict. */
  readonly noSignal: string;
  /** The target line, as a sentence. */
  target(value: number): string;
  /** Printed beside the first year that meets the target. */
  readonly firstTime: string;
}

const height = 240;

/**
 * A point per year joined by a line, the oldest first. The latest has its verdict as shape and colour, and a ring
 * where it is the first to meet the target. A year without a figure is a gap.
 */
export function yearsChart(input: ChartInput<RatioEstimate | CountEstimate, YearsWords>): ChartSpec {
  const { estimates: estimate, words, theme, layout } = input;
  const { tokens } = theme;
  const years = estimate.years ?? [];
  const target = estimate.kind === 'ratio' ? (estimate.targets[0] ?? null) : null;
  const labels = distinctLabels(years.map((point) => words.label(point)));
  const rows = years.map((point, index) => {
    const isLatest = index === years.length - 1;
    const signal = isLatest ? (target?.signal ?? null) : null;
    const isFirst = isLatest && target?.firstTime === true;
    return {
      label: labels[index]!,
      value: estimate.kind === 'count' ? point.count : point.value,
      lower: point.interval?.lower ?? null,
      upper: point.interval?.upper ?? null,
      signal: signal === null ? words.noSignal : words.signals[signal],
      isFirst,
      text: isFirst ? `${words.value(point)}\n${words.firstTime}` : words.value(point),
      tooltip: words.tooltip(point),
    };
  });
  const known = rows.flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]));
  const targets = target === null ? [] : [target.value, target.valueTo ?? target.value];
  const values = [...known.flatMap(({ lower, value, upper }) => [lower, value, upper]), ...targets];
  // Besides the values, figures of two lines have to fit in.
  const room = 0.18;
  const extent = estimate.kind === 'count' ? ([0, scaleEnd(values, 0)] as const) : shareExtent(values);
  const end = extent[1] + room * (extent[1] - extent[0]);
  const y = (field: string) =>
    estimate.kind === 'count' ? countAxis(field, end, words.y) : shareAxis(field, extent, words.y, room);
  const plot = { width: layout.width - valueAxisWidth, height };
  const x = categoryAxis(labels, words.x, plot.width);
  const kinds = signalKinds(words.signals, words.noSignal, tokens).filter(({ name }) =>
    known.some(({ signal }) => signal === name),
  );
  // Above the interval, which else would run through the figure; the latest years have theirs before others.
  const named = known
    .map(({ label, value, upper, text }) => ({ label, value: upper ?? value, text }))
    .reverse();
  const place = placeAmong(labels, [extent[0], end], plot);
  const sides = sidesOf(
    named.map((one) => ({ ...place(one), text: one.text })),
    { ...plot, points: [], sides: ['above', 'left'] },
  );

  return chartSpec(words, theme, layout, {
    height,
    layer: [
      // A group of marks that has none would be a picture without a name.
      ...(targets.length === 0
        ? []
        : [
            {
              data: {
                name: 'targets',
                values: [...new Set(targets)].map((value) => ({ value, tooltip: words.target(value) })),
              },
              mark: { type: 'rule', color: tokens.target, strokeDash: [5, 4], strokeWidth: 1.5 },
              encoding: { y: y('value'), ...spoken },
            },
          ]),
      {
        data: { name: 'intervals', values: known.filter(({ lower }) => lower !== null) },
        mark: { type: 'rule', strokeWidth: 3, color: tokens.similar, opacity: 0.45, aria: false },
        encoding: { x, y: y('lower'), y2: { field: 'upper' } },
      },
      {
        data: { name: 'course', values: rows },
        mark: { type: 'line', strokeWidth: 1.5, aria: false },
        encoding: { x, y: y('value') },
      },
      {
        data: { name: 'rings', values: known.filter(({ isFirst }) => isFirst) },
        mark: {
          type: 'point',
          size: 340,
          filled: false,
          color: tokens.target,
          strokeWidth: 1.5,
          aria: false,
        },
        encoding: { x, y: y('value') },
      },
      {
        data: { name: 'points', values: known },
        mark: { type: 'point', size: 80, filled: true, opacity: 1 },
        encoding: {
          x,
          y: y('value'),
          ...pointChannels('signal', kinds, kinds.length > 1 ? legendOf(kinds, plot.width) : null),
          ...spoken,
        },
      },
      ...nameLayers(named, sides, { x, y: y('value') }, tokens),
    ],
  });
}
