/** How much the largest holder has: per row its share as a bar from 0 to all, against what is too much. */
import type { ConcentrationEstimate } from '@muster/core';
import { roomBehind, rowAxis, rowLabels, rowsHeight } from './axes.ts';
import { type ChartInput, type ChartSpec, type ChartWords, chartSpec } from './chart.ts';
import { spoken } from './marks.ts';

export interface TopShareWords extends ChartWords {
  /** The name of the row. */
  label(estimate: ConcentrationEstimate): string;
  /** What is printed behind the row, or why there is nothing. */
  value(estimate: ConcentrationEstimate): string;
  /** The row as a sentence. */
  tooltip(estimate: ConcentrationEstimate): string;
  /** The line of what is too much, as a sentence. */
  limit(share: number): string;
}

/** In pixels: the name of a holder and its share; longer names are cut. */
const textWidth = 110;

/** One row per estimate, in the order given; a row without any keeps its place and says so. */
export function topShareChart(input: ChartInput<readonly ConcentrationEstimate[], TopShareWords>): ChartSpec {
  const { estimates, words, theme, layout } = input;
  const { tokens } = theme;
  const labels = rowLabels(
    estimates.map((estimate) => words.label(estimate)),
    layout,
  );
  const rows = estimates.map((estimate, index) => ({
    by: estimate.by,
    label: labels[index],
    share: estimate.topShare,
    text: words.value(estimate),
    tooltip: words.tooltip(estimate),
  }));
  // An indicator has one limit for all its rows.
  const limit = estimates.find((estimate) => estimate.limit !== undefined)?.limit?.topShare;
  const limits = limit === undefined ? [] : [{ limit, tooltip: words.limit(limit) }];
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    // To all there is, so that a small share looks small; texts stand in the room behind.
    scale: { domain: [0, 1 + roomBehind(layout, textWidth)], nice: false },
    axis: {
      format: '.0%',
      values: [0, 0.2, 0.4, 0.6, 0.8, 1],
      title: words.x.title,
      description: words.x.description,
    },
  });
  const y = rowAxis(labels, words.y, layout);

  return chartSpec(words, theme, layout, {
    height: rowsHeight(labels, 30),
    layer: [
      {
        data: { name: 'bars', values: rows.filter(({ share }) => share !== null) },
        mark: { type: 'bar', cornerRadiusEnd: 2, height: { band: 0.66 } },
        encoding: { x: x('share'), y, ...spoken },
      },
      {
        data: { name: 'limits', values: limits },
        mark: { type: 'rule', color: tokens.target, strokeDash: [5, 4], strokeWidth: 1.5 },
        encoding: { x: x('limit'), ...spoken },
      },
      {
        data: { name: 'texts', values: rows },
        mark: { type: 'text', align: 'right', limit: textWidth - 8, aria: false },
        encoding: { x: { value: 'width' }, y, text: { field: 'text', type: 'nominal' } },
      },
    ],
  });
}
