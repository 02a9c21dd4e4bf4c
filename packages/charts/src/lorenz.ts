/** A Lorenz curve: which share of those counted the holders with the lowest shares have, by their share of the people. */
import type { LorenzHolder } from '@muster/core';
import { valueAxisWidth } from './axes.ts';
import { type ChartInput, type ChartSpec, type ChartWords, chartSpec, legendOf } from './chart.ts';
import { lineChannels, spoken } from './marks.ts';

export interface LorenzWords extends ChartWords {
  /** A holder as a sentence, with all that come before it. */
  tooltip(holder: LorenzHolder): string;
  /** The lines as the legend names them: what there is, and what equal shares would give. */
  readonly lines: Readonly<Record<'curve' | 'equal', string>>;
}

const tenths = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** The curve hangs below the diagonal of equal shares, the further the less equal; see `lorenzPoints` of the core. */
export function lorenzChart(input: ChartInput<readonly LorenzHolder[], LorenzWords>): ChartSpec {
  const { estimates: holders, words, theme, layout } = input;
  const { tokens } = theme;
  const points = holders.map((holder) => ({
    population: holder.population,
    share: holder.share,
    tooltip: words.tooltip(holder),
  }));
  const curve = [{ population: 0, share: 0 }, ...points].map(({ population, share }) => ({
    population,
    share,
    line: words.lines.curve,
  }));
  const diagonal = [0, 1].map((at) => ({ population: at, share: at, line: words.lines.equal }));
  const lineKinds = [
    { name: words.lines.curve, color: tokens.accent, dash: [] },
    { name: words.lines.equal, color: tokens.target, dash: [5, 4] },
  ];
  const axis = (field: string, axisWords: ChartWords['x']) => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, 1] },
    axis: { format: '.0%', values: tenths, title: axisWords.title, description: axisWords.description },
  });
  const x = axis('population', words.x);
  const y = axis('share', words.y);

  return chartSpec(words, theme, layout, {
    height: Math.min(360, layout.width),
    layer: [
      {
        data: {
          name: 'gap',
          values: points.length === 0 ? [] : curve.map((point) => ({ ...point, equal: point.population })),
        },
        mark: { type: 'area', opacity: 0.15, aria: false },
        encoding: { x, y, y2: { field: 'equal' } },
      },
      {
        data: { name: 'lines', values: points.length === 0 ? diagonal : [...diagonal, ...curve] },
        mark: { type: 'line', strokeWidth: 2, aria: false },
        encoding: {
          x,
          y,
          ...lineChannels('line', lineKinds, legendOf(lineKinds, layout.width - valueAxisWidth)),
        },
      },
      {
        data: { name: 'points', values: points },
        mark: { type: 'point', size: 40, filled: true, opacity: 1 },
        encoding: { x, y, ...spoken },
      },
    ],
  });
}
