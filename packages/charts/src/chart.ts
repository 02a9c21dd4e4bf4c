/**
 * What every chart takes and gives. A chart is a pure function from finished estimates to a Vega-Lite
 * specification; it computes no statistic and has no words of its own.
 */
import { textWidth } from './text.ts';
import type { ChartTheme } from './theme.ts';

/** A Vega-Lite specification as plain JSON. */
export interface ChartSpec {
  readonly $schema: string;
  readonly description: string;
  readonly [property: string]: unknown;
}

/** The version of Vega-Lite that specifications are written for. */
export const schema = 'https://vega.github.io/schema/vega-lite/v6.json';

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

/** Whether there is little room for labels, and none for legends of several columns. */
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

/**
 * A legend with so many names beside one another as there is room for, so that none is cut.
 *
 * @param pixels the width of the plot, above which legends stand
 */
export function legendOf(
  kinds: readonly { readonly name: string }[],
  pixels: number,
): Readonly<Record<string, unknown>> {
  // With the symbol and the gap behind the name.
  const widest = Math.max(0, ...kinds.map(({ name }) => textWidth(name))) + 36;
  const columns = Math.max(1, Math.min(kinds.length, Math.floor(pixels / widest)));
  return { title: null, symbolOpacity: 1, labelLimit: pixels - 30, columns };
}

/** The frame that all charts share; `parts` are the marks and their encodings. */
export function chartSpec(
  words: ChartWords,
  theme: ChartTheme,
  layout: ChartLayout,
  parts: Readonly<Record<string, unknown>>,
): ChartSpec {
  return {
    $schema: schema,
    description: words.description,
    width: layout.width,
    autosize: { type: 'fit-x', contains: 'padding' },
    config: theme.config,
    ...parts,
  };
}
