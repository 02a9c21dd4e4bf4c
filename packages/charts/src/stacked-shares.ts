/** Distributions side by side: each a bar from 0 to all of it, divided among its parts, with the counts in them. */
import type { DistributionEstimate, DistributionPart, Scalar } from '@muster/core';
import { distinctLabels, rowAxis, rowAxisWidth, rowLabels, rowsHeight } from './axes.ts';
import { type ChartInput, type ChartSpec, type ChartWords, chartSpec, legendOf } from './chart.ts';
import { spoken } from './marks.ts';
import { lineHeight, linesOf, textWidth } from './text.ts';
import { rampColors } from './theme.ts';

export interface StackedWords extends ChartWords {
  /** The name of the row. */
  label(estimate: DistributionEstimate): string;
  /** What is printed behind the row, in one line or two: how many there are in all, or why there are none. */
  total(estimate: DistributionEstimate): string;
  /** The name of a part. */
  part(key: Scalar): string;
  /** What is printed in a part where there is room. */
  value(part: DistributionPart): string;
  /** A part as a sentence. */
  tooltip(estimate: DistributionEstimate, part: DistributionPart): string;
}

/**
 * One row per distribution, in the order given, with the parts in the order of the indicator: the colours go from the
 * first part to the last, and what was not recorded comes after them without one.
 */
export function stackedShares(input: ChartInput<readonly DistributionEstimate[], StackedWords>): ChartSpec {
  const { estimates, words, theme, layout } = input;
  const { tokens } = theme;
  const labels = rowLabels(
    estimates.map((estimate) => words.label(estimate)),
    layout,
  );
  const plotWidth = layout.width - rowAxisWidth(labels);
  const totals = estimates.map((estimate) => words.total(estimate));
  const behind = Math.max(0, ...totals.flatMap(linesOf).map(textWidth)) + 10;
  const width = Math.max(80, plotWidth - behind);
  const keys = keysOf(estimates);
  const names = distinctLabels(keys.map((key) => words.part(key)));
  const parts = estimates.flatMap((estimate, index) => {
    let before = 0;
    return ordered(estimate, keys).flatMap((part) => {
      const from = before / estimate.count;
      before += part.count;
      if (part.count === 0) return [];
      const to = before / estimate.count;
      return [
        {
          by: estimate.by,
          key: part.key,
          label: labels[index],
          from,
          to,
          middle: (from + to) / 2,
          part: names[keys.indexOf(part.key)],
          text: words.value(part),
          tooltip: words.tooltip(estimate, part),
        },
      ];
    });
  });
  const colors = rampColors(tokens, keys.filter((key) => key !== null).length);
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, 1 + behind / width], nice: false },
    axis: {
      format: '.0%',
      values: [0, 0.25, 0.5, 0.75, 1],
      title: words.x.title,
      description: words.x.description,
      grid: false,
    },
  });
  const y = rowAxis(labels, words.y, layout);

  return chartSpec(words, theme, layout, {
    height: rowsHeight(labels, 32),
    layer: [
      {
        data: { name: 'parts', values: parts },
        // Neighbours on the ramp are too much alike without an edge between them.
        mark: { type: 'bar', stroke: tokens.axis, strokeWidth: 1, height: { band: 0.7 } },
        encoding: {
          x: x('from'),
          x2: { field: 'to' },
          y,
          color: {
            field: 'part',
            type: 'nominal',
            scale: {
              domain: names,
              range: keys.map((key, index) => (key === null ? tokens.surface : colors[index]!)),
            },
            legend: {
              ...legendOf(
                names.map((name) => ({ name })),
                plotWidth,
              ),
              symbolType: 'square',
              symbolStrokeColor: tokens.axis,
              symbolStrokeWidth: 1,
            },
          },
          ...spoken,
        },
      },
      {
        data: {
          name: 'texts',
          values: parts.filter(({ from, to, text }) => textWidth(text) + 6 <= (to - from) * width),
        },
        mark: { type: 'text', aria: false },
        encoding: { x: x('middle'), y, text: { field: 'text', type: 'nominal' } },
      },
      {
        data: {
          name: 'totals',
          values: totals.map((text, index) => ({ by: estimates[index]!.by, label: labels[index], text })),
        },
        mark: {
          type: 'text',
          align: 'right',
          lineBreak: '\n',
          lineHeight,
          // Further lines hang below the first one.
          dy: { expr: `-${lineHeight / 2} * (length(split(datum.text, '\\n')) - 1)` },
          aria: false,
        },
        encoding: { x: { value: 'width' }, y, text: { field: 'text', type: 'nominal' } },
      },
    ],
  });
}

/** All parts that occur, in the order in which the distributions have them; what was not recorded comes last. */
function keysOf(estimates: readonly DistributionEstimate[]): readonly Scalar[] {
  const keys = [...new Set(estimates.flatMap(({ parts }) => parts.map(({ key }) => key)))];
  const known = keys.filter((key) => key !== null);
  const numbers = known.every((key) => typeof key === 'number');
  // A grade that only one of several has would else come after all others.
  const sorted = numbers ? known.toSorted((a, b) => Number(a) - Number(b)) : known;
  return known.length === keys.length ? sorted : [...sorted, null];
}

function ordered({ parts }: DistributionEstimate, keys: readonly Scalar[]): readonly DistributionPart[] {
  return parts.toSorted((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
}
