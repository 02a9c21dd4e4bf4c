/** How far ratios lie apart: per row the lowest, all together and the highest, on a line from end to end. */
import type { ConcentrationEstimate } from '@muster/core';
import { roomBehind, rowAxis, rowLabels, rowsHeight, scaleEnd, shareFormat, shareTicks } from './axes.ts';
import { type ChartInput, type ChartSpec, type ChartWords, chartSpec, legend } from './chart.ts';
import { pointChannels, spoken } from './marks.ts';

/** What a row shows: its two ends, and where all of it stands together. */
export type SpreadMark = 'lowest' | 'together' | 'highest';

export interface SpreadWords extends ChartWords {
  /** The name of the row. */
  label(estimate: ConcentrationEstimate): string;
  /** What is printed behind the row, or why there is nothing. */
  value(estimate: ConcentrationEstimate): string;
  /** One mark as a sentence. */
  tooltip(estimate: ConcentrationEstimate, mark: SpreadMark): string;
  /** The marks as the legend names them. */
  readonly marks: Readonly<Record<SpreadMark, string>>;
}

/** One row per estimate, in the order given; a row without ratios keeps its place and says so. */
export function spreadChart(input: ChartInput<readonly ConcentrationEstimate[], SpreadWords>): ChartSpec {
  const { estimates, words, theme, layout } = input;
  const { tokens } = theme;
  const labels = rowLabels(
    estimates.map((estimate) => words.label(estimate)),
    layout,
  );
  // Both ends look alike: neither is better, and where the row ends says which is which.
  const marks = [
    { mark: 'lowest', name: words.marks.lowest, color: tokens.similar, shape: 'triangle-right' },
    { mark: 'together', name: words.marks.together, color: tokens.accent, shape: 'diamond' },
    { mark: 'highest', name: words.marks.highest, color: tokens.similar, shape: 'triangle-left' },
  ] as const;
  const rows = estimates.flatMap((estimate, index) => {
    const { spread } = estimate;
    if (spread === undefined) return [];
    const values = {
      lowest: spread.lowest.value,
      together: spread.value,
      highest: spread.highest.value,
    };
    return [{ by: estimate.by, label: labels[index], estimate, ...values }];
  });
  const points = rows.flatMap((row) =>
    marks.map(({ mark, name }) => ({
      by: row.by,
      label: row.label,
      mark: name,
      value: row[mark],
      tooltip: words.tooltip(row.estimate, mark),
    })),
  );
  const values = rows.map(({ highest }) => highest);
  const end = scaleEnd(values, roomBehind(layout, 116));
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, end], nice: false },
    axis: {
      format: shareFormat(end),
      values: shareTicks(values, end),
      title: words.x.title,
      description: words.x.description,
    },
  });
  const y = rowAxis(labels, words.y, layout);

  return chartSpec(words, theme, layout, {
    height: rowsHeight(labels, 32),
    layer: [
      {
        data: {
          name: 'spans',
          values: rows.map(({ by, label, lowest, highest }) => ({ by, label, lowest, highest })),
        },
        mark: { type: 'rule', strokeWidth: 3, color: tokens.similar, opacity: 0.45, aria: false },
        encoding: { x: x('lowest'), x2: { field: 'highest' }, y },
      },
      {
        data: { name: 'points', values: points },
        mark: { type: 'point', size: 90, filled: true, opacity: 1 },
        encoding: {
          x: x('value'),
          y,
          ...pointChannels('mark', marks, legend(layout)),
          ...spoken,
        },
      },
      {
        data: {
          name: 'texts',
          values: estimates.map((estimate, index) => ({
            by: estimate.by,
            label: labels[index],
            text: words.value(estimate),
          })),
        },
        mark: { type: 'text', align: 'right', aria: false },
        encoding: { x: { value: 'width' }, y, text: { field: 'text', type: 'nominal' } },
      },
    ],
  });
}
