/** Axes: of rows with their names, of shares and counts, of months and years; and how far their scales reach. */
import { type AxisWords, type ChartLayout, isNarrow } from './chart.ts';
import { lineHeight, linesOf, textWidth, wrapped } from './text.ts';

/** How wide the labels of a category axis may grow before they go on in a further line. */
export function labelLimit(layout: ChartLayout): number {
  return isNarrow(layout) ? Math.round(layout.width * 0.4) : layout.width < 900 ? 240 : 320;
}

/** The labels of rows, distinct, and in several lines where they are long. */
export function rowLabels(texts: readonly string[], layout: ChartLayout): readonly string[] {
  // A label as wide as its limit would be cut already.
  return distinctLabels(texts).map((text) => wrapped(text, labelLimit(layout) - 2));
}

/** About what the labels of rows take beside the plot. */
export function rowAxisWidth(labels: readonly string[]): number {
  return Math.max(0, ...labels.flatMap((label) => linesOf(label).map(textWidth))) + 14;
}

/** About what an axis of numbers with its title takes beside the plot. */
export const valueAxisWidth = 60;

/** What an axis needs to print labels in the lines that they were broken into. */
export function labelLines(labels: readonly string[]): Readonly<Record<string, unknown>> {
  return mostLines(labels) > 1 ? { labelExpr: "split(datum.label, '\\n')" } : {};
}

function mostLines(labels: readonly string[]): number {
  return Math.max(1, ...labels.map((label) => linesOf(label).length));
}

/** Labels of several lines would hang below the middle of their row. */
function centred(labels: readonly string[]): Readonly<Record<string, unknown>> {
  const most = mostLines(labels);
  if (most === 1) return {};
  const condition = Array.from({ length: most - 1 }, (_, index) => ({
    test: `length(split(datum.label, '\\n')) == ${index + 2}`,
    value: (-(index + 1) * lineHeight) / 2,
  }));
  return { labelOffset: { condition, value: 0 }, labelLineHeight: lineHeight };
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
      ...centred(labels),
    },
  };
}

/**
 * The height of a chart with one row per category, high enough that no label touches the next one; never nothing, so
 * that empty axes still show.
 */
export function rowsHeight(labels: readonly string[], rowHeight: number): number {
  // Above the first and below the last stands something of one line too.
  const lines = [1, ...labels.map((label) => linesOf(label).length), 1];
  const pairs = lines.slice(1).map((own, index) => (own + lines[index]!) / 2);
  return Math.max(1, labels.length) * Math.max(rowHeight, Math.max(...pairs) * lineHeight + 6);
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
 * Up to eight ticks at round values from the smallest to the largest value; none beyond it, where a scale leaves
 * room for texts and a share of 120 % would make no sense.
 */
export function tickValues(largest: number, smallest = 0): readonly number[] {
  const range = largest - smallest;
  if (range <= 0) return [smallest];
  const power = 10 ** Math.floor(Math.log10(range / 5));
  const step = [1, 2, 5, 10].map((round) => round * power).find((round) => range / round <= 7) ?? range;
  // Counted in steps, so that no error adds up.
  const first = Math.ceil(smallest / step - 1e-9);
  const last = Math.floor(largest / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** Ticks of shares up to the largest, or to 100 % where the scale ends behind it. */
export function shareTicks(values: readonly (number | null)[], end: number): readonly number[] {
  const largest = Math.max(0, ...values.filter((value) => value !== null));
  return tickValues(largest < 1 && end >= 1 ? 1 : largest);
}

/**
 * From where to where an axis of shares reaches that holds all values: from 0 unless they all lie far from it, since
 * points, unlike bars, need no ground to stand on.
 */
export function shareExtent(values: readonly (number | null)[]): readonly [number, number] {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return [0, 1];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const pad = Math.max(0.15 * (high - low), 0.1 * high, 0.005);
  // More than planned may be admitted; other shares end at 1.
  const end = high > 1 ? high + pad : Math.min(1, high + pad);
  return [low < 0.5 * high ? 0 : Math.max(0, low - pad), end];
}

/**
 * The axis of shares over such an extent.
 *
 * @param room how much longer than its extent the scale is, for a text behind the largest value
 */
export function shareAxis(
  field: string,
  [start, end]: readonly [number, number],
  words: AxisWords,
  room = 0,
): Readonly<Record<string, unknown>> {
  return {
    field,
    type: 'quantitative',
    scale: { domain: [start, end + room * (end - start)], nice: false, zero: false },
    axis: {
      format: shareFormat(end - start),
      values: tickValues(end, start),
      title: words.title,
      description: words.description,
    },
  };
}

/**
 * The axis of counts, from 0.
 *
 * @param largest where ticks end; the scale may leave room for texts behind it
 */
export function countAxis(
  field: string,
  end: number,
  words: AxisWords,
  largest = end,
): Readonly<Record<string, unknown>> {
  return {
    field,
    type: 'quantitative',
    scale: { domain: [0, end], nice: false },
    axis: {
      format: ',d',
      // Of a handful there would be halves.
      values: tickValues(largest).filter(Number.isInteger),
      title: words.title,
      description: words.description,
    },
  };
}

/**
 * The axis of a chart with one point per month or year, from left to right in the order given. Where there is no room
 * for all labels there is one for every second, third, fourth or sixth point, or a year.
 *
 * @param pixels the width of the plot
 */
export function categoryAxis(
  labels: readonly string[],
  words: AxisWords,
  pixels: number,
): Readonly<Record<string, unknown>> {
  const widest = Math.max(0, ...labels.flatMap((label) => linesOf(label).map(textWidth))) + 6;
  const step = [1, 2, 3, 4, 6, 12, 24].find((every) => (every * pixels) / labels.length >= widest) ?? 60;
  return {
    field: 'label',
    type: 'nominal',
    sort: null,
    scale: { type: 'point', domain: labels, padding: 0.5 },
    axis: {
      values: labels.filter((_, index) => index % step === 0),
      title: words.title,
      description: words.description,
      labelAngle: 0,
      ticks: false,
      labelPadding: 6,
      grid: false,
      ...labelLines(labels),
    },
  };
}

/** Whole percents while the axis is long enough for them, else one decimal. */
export function shareFormat(range: number): string {
  return range > 0.04 ? '.0%' : '.1%';
}
