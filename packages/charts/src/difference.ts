/**
 * Changes against an earlier date: one row per key, the difference as a dot to the right or the left of none, its
 * interval as a line. No verdict: where the same people stand in both dates, the interval is too wide to give one.
 */
import type { Change, CountEstimate, RatioEstimate } from '@muster/core';
import { roomBehind, rowAxis, rowLabels, rowsHeight, tickValues } from './axes.ts';
import { type ChartInput, type ChartSpec, type ChartWords, chartSpec } from './chart.ts';
import { spoken } from './marks.ts';

/** An estimate that is set beside the same one of an earlier date. */
export type Changed = (CountEstimate | RatioEstimate) & { readonly change: Change };

export interface DifferenceWords extends ChartWords {
  /** The name of the row. */
  label(estimate: Changed): string;
  /** The difference as printed, or why there is none. */
  value(estimate: Changed): string;
  /** The whole row as a sentence. */
  tooltip(estimate: Changed): string;
}

/** Whether an estimate is set beside an earlier date. */
export function isChanged(estimate: CountEstimate | RatioEstimate): estimate is Changed {
  return estimate.change !== undefined;
}

/** One row per estimate, in the order given; a row without a difference keeps its place and says so. */
export function differenceChart(input: ChartInput<readonly Changed[], DifferenceWords>): ChartSpec {
  const { estimates, words, theme, layout } = input;
  const { tokens } = theme;
  const labels = rowLabels(
    estimates.map((estimate) => words.label(estimate)),
    layout,
  );
  const rows = estimates.map((estimate, index) => ({
    by: estimate.by,
    label: labels[index],
    difference: estimate.change.difference,
    lower: estimate.change.interval?.lower ?? null,
    upper: estimate.change.interval?.upper ?? null,
    text: words.value(estimate),
    tooltip: words.tooltip(estimate),
  }));
  const known = rows
    .flatMap(({ difference, lower, upper }) => [difference, lower, upper])
    .filter((value) => value !== null);
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  const range = most === least ? 1 : most - least;
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: {
      domain: [least - 0.03 * range, most + range * Math.max(0.03, roomBehind(layout, 66))],
      nice: false,
      zero: false,
    },
    axis: {
      ...tickLabels(estimates, range),
      values: tickValues(most, least),
      title: words.x.title,
      description: words.x.description,
    },
  });
  const y = rowAxis(labels, words.y, layout);

  return chartSpec(words, theme, layout, {
    height: rowsHeight(labels, 26),
    layer: [
      {
        data: { name: 'none', values: [{ none: 0 }] },
        mark: { type: 'rule', color: tokens.target, strokeDash: [5, 4], strokeWidth: 1.5, aria: false },
        encoding: { x: x('none') },
      },
      {
        data: { name: 'intervals', values: rows.filter(({ lower }) => lower !== null) },
        mark: { type: 'rule', strokeWidth: 3, opacity: 0.55, color: tokens.accent, aria: false },
        encoding: { x: x('lower'), x2: { field: 'upper' }, y },
      },
      {
        data: { name: 'dots', values: rows.filter(({ difference }) => difference !== null) },
        mark: { type: 'point', size: 90, filled: true, opacity: 1, color: tokens.accent },
        encoding: { x: x('difference'), y, ...spoken },
      },
      {
        data: { name: 'texts', values: rows },
        mark: { type: 'text', align: 'right', aria: false },
        encoding: { x: { value: 'width' }, y, text: { field: 'text', type: 'nominal' } },
      },
    ],
  });
}

/** Signed; a difference of shares in points, which a sign of percent would turn into something else. */
function tickLabels(estimates: readonly Changed[], range: number): Readonly<Record<string, unknown>> {
  const labelExpr = "datum.value === 0 ? '0' : replace(datum.label, '%', '')";
  if (estimates.every(({ kind }) => kind === 'count')) return { format: '+,d', tickMinStep: 1, labelExpr };
  return { format: range > 0.04 ? '+.0%' : '+.1%', labelExpr };
}
