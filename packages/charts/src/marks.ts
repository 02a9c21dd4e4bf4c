/** How marks that mean different things are told apart: points by shape as well as colour, lines by their dashes too. */
import type { Signal } from '@muster/core';
import type { ChartTokens } from './theme.ts';

/** One meaning of a point, as the legend names it. */
export interface PointKind {
  readonly name: string;
  readonly color: string;
  /** A shape of Vega's, or a path in the square from −1 to 1. */
  readonly shape: string;
}

/** One meaning of a line. */
export interface LineKind {
  readonly name: string;
  readonly color: string;
  /** Lengths of strokes and gaps in pixels; none for a line without gaps. */
  readonly dash: readonly number[];
}

/** An upright bar in the square from −1 to 1 in which Vega draws symbols. */
export const uprightBar = 'M-0.22,-1H0.22V1H-0.22Z';

type Channels = Readonly<Record<string, unknown>>;

/** The text of a mark, for a pointer and for a screen reader. */
export const spoken: Channels = {
  tooltip: { field: 'tooltip', type: 'nominal' },
  description: { field: 'tooltip', type: 'nominal' },
};

/** Colour and shape by a field that holds the name of a kind. */
export function pointChannels(field: string, kinds: readonly PointKind[], legend: Channels | null): Channels {
  const domain = kinds.map(({ name }) => name);
  const channel = (range: readonly string[]) => ({
    field,
    type: 'nominal',
    scale: { domain, range },
    legend,
  });
  return {
    color: channel(kinds.map(({ color }) => color)),
    shape: channel(kinds.map(({ shape }) => shape)),
  };
}

/**
 * Colour and dashes by a field that holds the name of a kind; the colour is that of strokes, as points have their own.
 * Their legend stands below the picture, so as not to stand beside that of the points.
 */
export function lineChannels(field: string, kinds: readonly LineKind[], legend: Channels | null): Channels {
  const domain = kinds.map(({ name }) => name);
  // Long enough for dashes to be told apart.
  const key = legend === null ? null : { ...legend, orient: 'bottom', symbolType: 'stroke', symbolSize: 300 };
  const channel = (range: readonly unknown[]) => ({
    field,
    type: 'nominal',
    scale: { domain, range },
    legend: key,
  });
  return {
    stroke: channel(kinds.map(({ color }) => color)),
    strokeDash: channel(kinds.map(({ dash }) => dash)),
  };
}

/** How figures stand to what they are compared with, and last the kind of those that are compared with nothing. */
export function signalKinds(
  signals: Readonly<Record<Signal, string>>,
  none: string,
  tokens: ChartTokens,
): readonly PointKind[] {
  return [
    { name: signals.better, color: tokens.better, shape: 'triangle-up' },
    { name: signals.similar, color: tokens.similar, shape: 'circle' },
    { name: signals.worse, color: tokens.worse, shape: 'triangle-down' },
    { name: none, color: tokens.accent, shape: 'diamond' },
  ];
}

/** The colours of what lies above and of what lies below; one for both where neither direction is better. */
export function sideColors(
  better: 'higher' | 'lower' | null,
  { better: good, worse: bad, accent }: ChartTokens,
): readonly [string, string] {
  if (better === null) return [accent, accent];
  return better === 'higher' ? [good, bad] : [bad, good];
}
