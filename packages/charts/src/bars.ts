/** Bars of counts: grades at admission, days of waiting, admissions by month or cohort. */
import type { CountEstimate, DistributionEstimate, DistributionPart, Estimate, Scalar } from '@muster/core';
import { distinctLabels, roomBehind, rowAxis, rowLabels, rowsHeight, scaleEnd } from './axes.ts';
import { type ChartInput, type ChartLayout, type ChartSpec, type ChartWords, chartSpec } from './chart.ts';
import { spoken } from './marks.ts';
import type { ChartTheme } from './theme.ts';

/** In pixels: a few columns do not fill a wide screen. */
const widestColumn = 90;

/** One bar: what it is of, how long it is, what is printed at its end and said about it. */
interface Bar {
  readonly by: Estimate['by'];
  /** Of a part of a distribution. */
  readonly key?: Scalar;
  readonly label: string;
  readonly count: number;
  readonly text: string;
  readonly tooltip: string;
}

export interface BarWords<Item> extends ChartWords {
  /** The name of the bar. */
  label(item: Item): string;
  /** What is printed at the end of the bar. */
  value(item: Item): string;
  /** The bar as a sentence. */
  tooltip(item: Item): string;
}

/** The parts of a distribution as columns, in the order given: how many were admitted in each grade. */
export function distributionBars(
  input: ChartInput<DistributionEstimate, BarWords<DistributionPart>>,
): ChartSpec {
  return columns(parts(input), input.words, input.theme, input.layout);
}

/** The parts of a distribution as rows, where labels are long: outcomes, days of waiting. */
export function distributionRows(
  input: ChartInput<DistributionEstimate, BarWords<DistributionPart>>,
): ChartSpec {
  return rows(parts(input), input.words, input.theme, input.layout);
}

/** Counts as columns from left to right: months. */
export function countColumns(
  input: ChartInput<readonly CountEstimate[], BarWords<CountEstimate>>,
): ChartSpec {
  return columns(
    bars(input.estimates, input.words, ({ by }) => ({ by })),
    input.words,
    input.theme,
    input.layout,
  );
}

/** Counts as rows from top to bottom, where labels are long: cohorts, units. */
export function countRows(input: ChartInput<readonly CountEstimate[], BarWords<CountEstimate>>): ChartSpec {
  return rows(
    bars(input.estimates, input.words, ({ by }) => ({ by })),
    input.words,
    input.theme,
    input.layout,
  );
}

function parts({
  estimates: { by, parts },
  words,
}: ChartInput<DistributionEstimate, BarWords<DistributionPart>>): readonly Bar[] {
  return bars(parts, words, ({ key }) => ({ by, key }));
}

function bars<Item extends { readonly count: number }>(
  items: readonly Item[],
  words: BarWords<Item>,
  of: (item: Item) => Pick<Bar, 'by' | 'key'>,
): readonly Bar[] {
  const labels = distinctLabels(items.map((item) => words.label(item)));
  return items.map((item, index) => ({
    ...of(item),
    label: labels[index]!,
    count: item.count,
    text: words.value(item),
    tooltip: words.tooltip(item),
  }));
}

function quantity(end: number, words: { title: string; description: string }) {
  return {
    field: 'count',
    type: 'quantitative',
    scale: { domain: [0, end], nice: false },
    axis: {
      format: ',d',
      tickCount: 5,
      tickMinStep: 1,
      title: words.title,
      description: words.description,
      domain: false,
      ticks: false,
    },
  };
}

function columns(data: readonly Bar[], words: ChartWords, theme: ChartTheme, layout: ChartLayout): ChartSpec {
  const y = quantity(
    scaleEnd(
      data.map((bar) => bar.count),
      0.12,
    ),
    words.y,
  );
  const x = {
    field: 'label',
    type: 'nominal',
    sort: null,
    axis: {
      title: words.x.title,
      description: words.x.description,
      labelAngle: 0,
      labelOverlap: true,
      ticks: false,
      labelPadding: 6,
    },
  };
  return chartSpec(words, theme, layout, {
    height: 220,
    data: { name: 'bars', values: data },
    layer: [
      {
        mark: {
          type: 'bar',
          cornerRadiusEnd: 2,
          width: { band: Math.min(0.72, (widestColumn * data.length) / layout.width) },
        },
        encoding: { x, y, ...spoken },
      },
      {
        mark: { type: 'text', baseline: 'bottom', dy: -4, aria: false },
        encoding: { x, y, text: { field: 'text', type: 'nominal' } },
      },
    ],
  });
}

function rows(items: readonly Bar[], words: ChartWords, theme: ChartTheme, layout: ChartLayout): ChartSpec {
  const labels = rowLabels(
    items.map((bar) => bar.label),
    layout,
  );
  const data = items.map((bar, index) => ({ ...bar, label: labels[index] }));
  const x = quantity(
    scaleEnd(
      data.map((bar) => bar.count),
      roomBehind(layout, 48),
    ),
    words.x,
  );
  const y = rowAxis(labels, words.y, layout);
  return chartSpec(words, theme, layout, {
    height: rowsHeight(labels, 30),
    data: { name: 'bars', values: data },
    layer: [
      {
        mark: { type: 'bar', cornerRadiusEnd: 2, height: { band: 0.66 } },
        encoding: { x, y, ...spoken },
      },
      {
        mark: { type: 'text', align: 'left', dx: 6, aria: false },
        encoding: { x, y, text: { field: 'text', type: 'nominal' } },
      },
    ],
  });
}
