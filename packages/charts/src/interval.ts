/**
 * Dot and interval: one row per key, the figure as a dot, its interval as a line, targets as marks to
 * compare with. For ranked departments and for cohorts.
 */
import type { RatioEstimate, Signal } from '@muster/core';
import { roomBehind, rowAxis, rowLabels, rowsHeight, scaleEnd, shareFormat, shareTicks } from './axes.ts';
import { type ChartInput, type ChartSpec, type ChartWords, chartSpec, legend } from './chart.ts';
import { pointChannels, signalKinds, spoken } from './marks.ts';

export interface IntervalWords extends ChartWords {
  /** The name of the row. */
  label(estimate: RatioEstimate): string;
  /** The figure as printed, or why there is none. */
  value(estimate: RatioEstimate): string;
  /** The whole row as a sentence. */
  tooltip(estimate: RatioEstimate): string;
  readonly signals: Readonly<Record<Signal, string>>;
  /** Of a figure that has no target. */
  readonly noTarget: string;
  /** The target line, as a sentence. */
  target(value: number): string;
}

/** Largest first; figures without data last; the given order where equal. */
export function ranked(estimates: readonly RatioEstimate[]): readonly RatioEstimate[] {
  return estimates.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
}

/**
 * Ratios as dots with their intervals, in the order given.
 *
 * Colour and shape both say the verdict. A target that all rows share is one line across; otherwise each
 * row has its own. A row without data keeps its place and says so.
 */
export function intervalChart(input: ChartInput<readonly RatioEstimate[], IntervalWords>): ChartSpec {
  const { estimates, words, theme, layout } = input;
  const { tokens } = theme;
  const labels = rowLabels(
    estimates.map((estimate) => words.label(estimate)),
    layout,
  );
  const rows = estimates.map((estimate, index) => {
    const signal = estimate.targets[0]?.signal ?? null;
    return {
      by: estimate.by,
      label: labels[index],
      value: estimate.value,
      lower: estimate.interval?.lower ?? null,
      upper: estimate.interval?.upper ?? null,
      text: words.value(estimate),
      tooltip: words.tooltip(estimate),
      verdict: signal === null ? words.noTarget : words.signals[signal],
      target: estimate.targets[0]?.value ?? null,
    };
  });
  const targets = [...new Set(rows.map((row) => row.target))];
  const shared = targets.length === 1 && targets[0] !== null ? targets[0] : null;
  const extent = rows.flatMap((row) => [row.value, row.upper, row.target]);
  const end = scaleEnd(extent, roomBehind(layout, 66));

  const verdicts = signalKinds(words.signals, words.noTarget, tokens).filter(({ name }) =>
    rows.some((row) => row.verdict === name && row.value !== null),
  );
  const told = pointChannels('verdict', verdicts, verdicts.length > 1 ? legend(layout) : null);

  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, end], nice: false, zero: true },
    axis: {
      format: shareFormat(end),
      values: shareTicks(extent, end),
      title: words.x.title,
      description: words.x.description,
    },
  });
  const y = rowAxis(labels, words.y, layout);

  const targetLayer =
    shared === null
      ? {
          data: { name: 'targets', values: rows.filter((row) => row.target !== null) },
          mark: { type: 'tick', color: tokens.target, thickness: 2, size: 20, aria: false },
          encoding: { x: x('target'), y },
        }
      : {
          data: { name: 'targets', values: [{ target: shared, tooltip: words.target(shared) }] },
          mark: { type: 'rule', color: tokens.target, strokeDash: [5, 4], strokeWidth: 1.5 },
          encoding: { x: x('target'), ...spoken },
        };

  return chartSpec(words, theme, layout, {
    height: rowsHeight(labels, 26),
    layer: [
      targetLayer,
      {
        data: { name: 'intervals', values: rows.filter((row) => row.lower !== null) },
        mark: { type: 'rule', strokeWidth: 3, opacity: 0.55, aria: false },
        encoding: { x: x('lower'), x2: { field: 'upper' }, y, color: told.color },
      },
      {
        data: { name: 'dots', values: rows.filter((row) => row.value !== null) },
        mark: { type: 'point', size: 90, filled: true, opacity: 1 },
        encoding: {
          x: x('value'),
          y,
          ...told,
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
