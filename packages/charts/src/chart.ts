/**
 * What every chart takes and gives. A chart is a pure function from finished estimates to a Vega-Lite
 * specification; it computes no statistic and has no words of its own.
 */
import { lineHeight, linesOf, wrapped } from './text.ts';
import type { ChartTheme } from './theme.ts';

/** A Vega-Lite specification as plain JSON. */
export interface ChartSpec {
  readonly $schema: string;
  readonly description: string;
  readonly [property: string]: unknown;
}

/** An axis in words: its visible title, and the sentence that a screen reader says. */
export interface AxisWords {
  readonly title: string;
  readonly description: string;
}

/** The words that every chart needs. */
export interface ChartWords {
  /** The whole picture in a sentence or two. */
  readonly description: string;
  readonly x: AxisWords;
  readonly y: AxisWords;
}

/** The room there is. */
export interface ChartLayout {
  /** In pixels, axes and legends included. */
  readonly width: number;
}

/** The one argument of every chart. */
export interface ChartInput<Estimates, Words extends ChartWords> {
  readonly estimates: Estimates;
  readonly words: Words;
  readonly theme: ChartTheme;
  readonly layout: ChartLayout;
}

/** Whether labels have to be shortened and legends stacked. */
export function isNarrow(layout: ChartLayout): boolean {
  return layout.width < 520;
}

/** Legends stand in one column where there is no room for a line. */
export function legend(layout: ChartLayout): Readonly<Record<string, unknown>> {
  // Else the key would take on the paleness of the lines behind the dots.
  return {
    title: null,
    symbolOpacity: 1,
    labelLimit: layout.width - 40,
    ...(isNarrow(layout) ? { columns: 1 } : {}),
  };
}

/** How wide the labels of a category axis may grow before they go on in a further line. */
export function labelLimit(layout: ChartLayout): number {
  return isNarrow(layout) ? Math.round(layout.width * 0.4) : layout.width < 900 ? 240 : 320;
}

/** The labels of rows, distinct, and in several lines where they are long. */
export function rowLabels(texts: readonly string[], layout: ChartLayout): readonly string[] {
  // A label as wide as its limit would be cut already.
  return distinctLabels(texts).map((text) => wrapped(text, labelLimit(layout) - 2));
}

/** What an axis needs to print labels in the lines that they were broken into. */
export function labelLines(labels: readonly string[]): Readonly<Record<string, unknown>> {
  return labels.some((label) => linesOf(label).length > 1) ? { labelExpr: "split(datum.label, '\\n')" } : {};
}

/** The axis of a chart with one row per category, in the order given. */
export function rowAxis(
  labels: readonly string[],
  words: AxisWords,
  layout: ChartLayout,
): Readonly<Record<string, unknown>> {
  return {
    field: 'label',
    type: 'nominal',
    sort: null,
    scale: { domain: labels },
    axis: {
      title: null,
      labelLimit: labelLimit(layout),
      domain: false,
      ticks: false,
      labelPadding: 8,
      description: words.description,
      ...labelLines(labels),
    },
  };
}

/**
 * The height of a chart with one row per category, each high enough for its label; never nothing, so that empty
 * axes still show.
 */
export function rowsHeight(labels: readonly string[], rowHeight: number): number {
  const lines = Math.max(1, ...labels.map((label) => linesOf(label).length));
  return Math.max(1, labels.length) * Math.max(rowHeight, lines * lineHeight + 8);
}

/** The frame that all charts share; `parts` are the marks and their encodings. */
export function chartSpec(
  words: ChartWords,
  theme: ChartTheme,
  layout: ChartLayout,
  parts: Readonly<Record<string, unknown>>,
): ChartSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: words.description,
    width: layout.width,
    autosize: { type: 'fit-x', contains: 'padding' },
    config: theme.config,
    ...parts,
  };
}

/**
 * Category labels made distinct, since a chart puts equal labels in one place: a repeated label gets a
 * number, and no row hides behind another.
 */
export function distinctLabels(labels: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return times === 1 ? label : `${label} (${times})`;
  });
}

/** The end of a scale from 0 that holds all values and leaves room for a text behind the largest. */
export function scaleEnd(values: readonly (number | null)[], room: number): number {
  const largest = Math.max(0, ...values.filter((value) => value !== null));
  return largest === 0 ? 1 : largest * (1 + room);
}

/**
 * How much longer than its largest value a scale has to be, so that a text of so many pixels fits behind
 * that value; labels are taken at their widest, since their true width is known only when drawn.
 */
export function roomBehind(layout: ChartLayout, pixels: number): number {
  const plot = Math.max(2 * pixels, layout.width - labelLimit(layout) - 16);
  return pixels / (plot - pixels);
}

/**
 * Up to eight ticks at round values from 0 to the largest value; none beyond it, where a scale leaves room
 * for texts and a share of 120 % would make no sense.
 */
export function tickValues(largest: number): readonly number[] {
  if (largest <= 0) return [0];
  const power = 10 ** Math.floor(Math.log10(largest / 5));
  const step = [1, 2, 5, 10].map((round) => round * power).find((round) => largest / round <= 7) ?? largest;
  // Counted in steps, so that no error adds up.
  return Array.from({ length: Math.floor(largest / step + 1e-9) + 1 }, (_, index) => index * step);
}

/** Whole percents while the axis is long enough for them, else one decimal. */
export function shareFormat(end: number): string {
  return end > 0.04 ? '.0%' : '.1%';
}
