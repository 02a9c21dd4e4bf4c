/** Durations: per stage, unit or organizer the median and the days within which 90 % ended, against a limit. */
import type { DurationEstimate } from '@muster/core';
import { countAxis, roomBehind, rowAxis, rowLabels, rowsHeight, scaleEnd } from './axes.ts';
import { type ChartInput, type ChartSpec, type ChartWords, chartSpec, legend } from './chart.ts';
import { pointChannels, spoken, uprightBar } from './marks.ts';

export interface DurationWords extends ChartWords {
  label(estimate: DurationEstimate): string;
  tooltip(estimate: DurationEstimate): string;
  /** What is printed behind the row. */
  value(estimate: DurationEstimate): string;
  readonly median: string;
  readonly p90: string;
  readonly limit: string;
}

/** A month of the calendar on average, to place a limit in months on an axis of days. */
const daysPerMonth = 365.2425 / 12;

/** Where a limit stands on an axis of days; cases are tested by the calendar, not by this. */
export function limitDays(limit: DurationEstimate['limit']): number | null {
  if (limit?.days !== undefined) return limit.days;
  return limit?.months === undefined ? null : limit.months * daysPerMonth;
}

/** One row per estimate, in the order given; a row without an ended case keeps its place and says so. */
export function durationChart(input: ChartInput<readonly DurationEstimate[], DurationWords>): ChartSpec {
  const { estimates, words, theme, layout } = input;
  const { tokens } = theme;
  const labels = rowLabels(
    estimates.map((estimate) => words.label(estimate)),
    layout,
  );
  const rows = estimates.map((estimate, index) => ({
    by: estimate.by,
    label: labels[index],
    median: estimate.median,
    p90: estimate.p90,
    limit: limitDays(estimate.limit),
    text: words.value(estimate),
    tooltip: words.tooltip(estimate),
  }));
  const days = rows.flatMap((row) => [row.median, row.p90, row.limit]);
  const end = scaleEnd(days, roomBehind(layout, 84));
  const measures = [
    { key: 'median', name: words.median, color: tokens.accent, shape: 'circle' },
    { key: 'p90', name: words.p90, color: tokens.similar, shape: 'square' },
    { key: 'limit', name: words.limit, color: tokens.worse, shape: uprightBar },
  ] as const;
  const points = rows.flatMap((row) =>
    measures
      .filter(({ key }) => row[key] !== null)
      .map(({ key, name }) => ({
        by: row.by,
        label: row.label,
        measure: name,
        days: row[key],
        tooltip: row.tooltip,
      })),
  );
  const present = measures.filter(({ name }) => points.some((point) => point.measure === name));

  const x = (field: string) => countAxis(field, end, words.x, scaleEnd(days, 0));
  const y = rowAxis(labels, words.y, layout);

  return chartSpec(words, theme, layout, {
    height: rowsHeight(labels, 28),
    layer: [
      {
        data: { name: 'spans', values: rows.filter((row) => row.median !== null && row.p90 !== null) },
        mark: { type: 'rule', strokeWidth: 3, color: tokens.similar, opacity: 0.45, aria: false },
        encoding: { x: x('median'), x2: { field: 'p90' }, y },
      },
      {
        data: { name: 'points', values: points },
        mark: { type: 'point', size: 80, filled: true, opacity: 1 },
        encoding: {
          x: x('days'),
          y,
          ...pointChannels('measure', present, legend(layout)),
          ...spoken,
        },
      },
      {
        data: { name: 'texts', values: rows },
        mark: { type: 'text', align: 'right', aria: false },
        encoding: { x: { value: 'width' }, y, text: { field: 'text', type: 'nominal' } },
      },
    ],
  });
}
