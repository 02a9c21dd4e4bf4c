/** Where the names of points stand, so that none covers another name or a point. */
import { lineHeight, linesOf, textWidth } from './text.ts';
import type { ChartTokens } from './theme.ts';

/** In pixels from the upper left corner of the plot. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export type Side = 'right' | 'left' | 'above' | 'below';

/** A point with the name that it is to have. */
export interface Named extends Place {
  readonly text: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From the middle of a point to its name. */
const gap = 9;
/** Half of a point. */
const radius = 5;

/** What names have to keep clear of, and where they may stand. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** All points of the picture. */
  readonly points: readonly Place[];
  /** Points of its lines, which a name covers only where there is no other room. */
  readonly lines?: readonly Place[];
  /** The sides of a point, the best first. */
  readonly sides?: readonly Side[];
}

/**
 * For each point the side that its name stands on, the first that is free; null where there is room on none. Those
 * that come first choose first.
 */
export function sidesOf(
  named: readonly Named[],
  { width, height, points, lines = [], sides = ['right', 'left', 'above', 'below'] }: Room,
): readonly (Side | null)[] {
  const taken: Box[] = [];
  const covered = lines.map(pointBox);
  return named.map((one) => {
    const others = points.filter(({ x, y }) => x !== one.x || y !== one.y).map(pointBox);
    const free = sides.filter((side) => {
      const box = nameBox(one, side);
      const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      return isInside && ![...taken, ...others].some((other) => overlap(box, other));
    });
    const clear = free.find((side) => !covered.some((line) => overlap(nameBox(one, side), line)));
    const chosen = clear ?? free[0] ?? null;
    if (chosen !== null) taken.push(nameBox(one, chosen));
    return chosen;
  });
}

/** Where a point stands in pixels, among points at equal distances across and on an even axis up. */
export function placeAmong(
  labels: readonly string[],
  [start, end]: readonly [number, number],
  plot: { readonly width: number; readonly height: number },
): (point: { readonly label: string; readonly value: number }) => Place {
  const step = plot.width / Math.max(1, labels.length);
  return ({ label, value }) => ({
    x: (labels.indexOf(label) + 0.5) * step,
    y: (1 - (value - start) / (end - start)) * plot.height,
  });
}

function pointBox({ x, y }: Place): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function nameBox({ x, y, text }: Named, side: Side): Box {
  const lines = linesOf(text);
  const width = Math.max(...lines.map(textWidth));
  const height = lines.length * lineHeight;
  const left = side === 'right' ? x + gap : side === 'left' ? x - gap - width : x - width / 2;
  const top = side === 'above' ? y - gap - height : side === 'below' ? y + gap : y - height / 2;
  return { left, right: left + width, top, bottom: top + height };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** How a text mark of so many lines stands on a side of its point. */
export function textOn(side: Side, lines: number): Readonly<Record<string, unknown>> {
  // Further lines hang below the first one, wherever that stands.
  const hanging = (lines - 1) * lineHeight;
  const mark = { type: 'text', lineBreak: '\n', lineHeight, aria: false };
  switch (side) {
    case 'right':
      return { ...mark, align: 'left', baseline: 'middle', dx: gap, dy: -hanging / 2 };
    case 'left':
      return { ...mark, align: 'right', baseline: 'middle', dx: -gap, dy: -hanging / 2 };
    case 'above':
      return { ...mark, align: 'center', baseline: 'bottom', dy: -gap - hanging };
    case 'below':
      return { ...mark, align: 'center', baseline: 'top', dy: gap };
  }
}

/**
 * Layers of texts, one for each side and number of lines that occurs, kept clear of the lines that they cross.
 *
 * @param encode the channels that place a text where its point is
 */
export function nameLayers<Row extends { readonly text: string }>(
  rows: readonly Row[],
  sides: readonly (Side | null)[],
  encode: Readonly<Record<string, unknown>>,
  tokens: ChartTokens,
): readonly TextLayer[] {
  const layers = new Map<string, { side: Side; lines: number; values: Row[] }>();
  rows.forEach((row, index) => {
    const side = sides[index] ?? null;
    if (side === null) return;
    const lines = linesOf(row.text).length;
    const key = `${side} ${lines}`;
    const layer = layers.get(key) ?? { side, lines, values: [] };
    layer.values.push(row);
    layers.set(key, layer);
  });
  return [...layers].flatMap(([key, { side, lines, values }]) =>
    keptClear(
      {
        data: { name: `names ${key}`, values },
        mark: textOn(side, lines),
        encoding: { ...encode, text: { field: 'text', type: 'nominal' } },
      },
      tokens,
    ),
  );
}

/** A layer of texts. */
interface TextLayer {
  readonly data: { readonly name: string; readonly values: readonly object[] };
  readonly mark: object;
  readonly encoding: object;
}

/** A layer of texts, and below it one of their outlines that hides the lines that they cross. */
export function keptClear(layer: TextLayer, { surface }: ChartTokens): readonly TextLayer[] {
  const outline = { stroke: surface, strokeWidth: 5, strokeJoin: 'round', opacity: 0.9 };
  return [
    {
      ...layer,
      data: { ...layer.data, name: `behind ${layer.data.name}` },
      mark: { ...layer.mark, ...outline },
    },
    layer,
  ];
}
