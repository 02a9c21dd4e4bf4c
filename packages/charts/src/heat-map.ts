/** Figures by two keys: a cell for each pair, the darker the more, with the figure in it where there is room. */
import type { Scalar } from '@muster/core';
import {
  distinctLabels,
  labelLines,
  rowAxis,
  rowAxisWidth,
  rowLabels,
  rowsHeight,
  shareFormat,
} from './axes.ts';
import { type ChartInput, type ChartSpec, type ChartWords, chartSpec, legend } from './chart.ts';
import type { HeatCell, HeatFigure } from './heat-cells.ts';
import { spoken } from './marks.ts';
import { lineHeight, linesOf, textWidth, wrapped } from './text.ts';

export interface HeatWords extends ChartWords {
  row(key: Scalar): string;
  column(key: Scalar): string;
  /** What is printed in a cell. */
  value(cell: HeatCell): string;
  /** A cell as a sentence. */
  tooltip(cell: HeatCell): string;
  /** A cell without a value, as the legend names it. */
  readonly missing: string;
}

/** Three strokes across the square from −1 to 1. */
const hatch = 'M-1,0.2L0.2,-1M-1,1L1,-1M-0.2,1L1,-0.2';

/** A column narrower than this, in pixels, has no name of its own. */
const narrowest = 14;

/**
 * Rows in the order given; columns too, unless they are numbers or dates, which ascend. Cells without a value are
 * hatched and not coloured, and pairs that do not occur stay empty.
 *
 * Columns that belong to one row each, as classes do to units, stand side by side from the left without names.
 */
export function heatMap(input: ChartInput<HeatFigure, HeatWords>): ChartSpec {
  const { estimates: figure, words, theme, layout } = input;
  const { tokens } = theme;
  const { cells, shares } = figure;
  const rowKeys = distinct(cells.map(({ row }) => row));
  const labels = rowLabels(
    rowKeys.map((key) => words.row(key)),
    layout,
  );
  const columns = columnsOf(cells);
  const width = (layout.width - rowAxisWidth(labels)) / Math.max(1, columns.count);
  const names =
    columns.keys === null
      ? unnamed(columns.count)
      : columnNames(
          columns.keys.map((key) => words.column(key)),
          width,
        );
  const data = cells.map((cell) => ({
    by: cell.by,
    label: labels[rowKeys.indexOf(cell.row)],
    column: names.labels[columns.place(cell)],
    value: cell.value,
    missing: words.missing,
    text: words.value(cell),
    tooltip: words.tooltip(cell),
  }));
  const known = data.filter(({ value }) => value !== null);
  const unknown = data.filter(({ value }) => value === null);
  const fits = known.every(({ text }) => textWidth(text) + 4 <= width);
  const values = known.map(({ value }) => value!);
  const [least, most] = [Math.min(...values, 1), Math.max(...values, 0)];
  // Where all lie close together, as shares of cases in order do, all would look alike from 0 on.
  const low = least > 0.5 * most ? least : 0;
  const high = most > low ? most : low + 1;
  const rowHeight = rowsHeight(labels, 26) / Math.max(1, labels.length);

  const x = {
    field: 'column',
    type: 'nominal',
    sort: null,
    scale: { domain: names.labels, paddingInner: 0, paddingOuter: 0 },
    axis: {
      orient: 'top',
      title: words.x.title,
      description: words.x.description,
      domain: false,
      ticks: false,
      ...names.axis,
    },
  };
  const y = rowAxis(labels, words.y, layout);

  return chartSpec(words, theme, layout, {
    height: rowsHeight(labels, 26),
    layer: [
      {
        data: { name: 'cells', values: known },
        mark: { type: 'rect', stroke: tokens.surface, strokeWidth: 2 },
        encoding: {
          x,
          y,
          color: {
            field: 'value',
            type: 'quantitative',
            scale: {
              domain: [low, high],
              range: [tokens.rampLow, tokens.rampHigh],
              nice: false,
              zero: false,
            },
            legend: {
              title: null,
              format: shares ? shareFormat(high - low) : ',d',
              tickCount: 3,
              gradientLength: Math.min(160, layout.width / 4),
              gradientThickness: 10,
              gradientStrokeColor: tokens.axis,
              gradientStrokeWidth: 1,
            },
          },
          ...spoken,
        },
      },
      // A group of marks that has none would be a picture without a name.
      ...(unknown.length === 0
        ? []
        : [
            {
              data: { name: 'unknown', values: unknown },
              mark: {
                type: 'point',
                size: (0.6 * Math.min(width, rowHeight)) ** 2,
                filled: false,
                stroke: tokens.muted,
                strokeWidth: 1,
                opacity: 1,
              },
              encoding: {
                x,
                y,
                shape: {
                  field: 'missing',
                  type: 'nominal',
                  scale: { domain: [words.missing], range: [hatch] },
                  legend: legend(layout),
                },
                ...spoken,
              },
            },
          ]),
      {
        data: { name: 'texts', values: fits ? known : [] },
        mark: { type: 'text', aria: false },
        encoding: { x, y, text: { field: 'text', type: 'nominal' } },
      },
    ],
  });
}

/** Each once, in the order in which they come. */
function distinct(keys: readonly Scalar[]): readonly Scalar[] {
  return [...new Set(keys)];
}

interface Columns {
  readonly count: number;
  /** What columns stand for; null where each row has its own. */
  readonly keys: readonly Scalar[] | null;
  /** Which column a cell stands in. */
  place(cell: HeatCell): number;
}

function columnsOf(cells: readonly HeatCell[]): Columns {
  const keys = ascending(distinct(cells.map(({ column }) => column)));
  const rows = distinct(cells.map(({ row }) => row));
  const isOwn = rows.length > 1 && cells.length === keys.length && !isOrdered(keys);
  if (!isOwn) return { count: keys.length, keys, place: ({ column }) => keys.indexOf(column) };
  const inRow = (row: Scalar) => cells.filter((cell) => cell.row === row);
  const count = Math.max(...rows.map((row) => inRow(row).length));
  return { count, keys: null, place: (cell) => inRow(cell.row).indexOf(cell) };
}

/** Whether keys are numbers or dates, as grades and months are. */
function isOrdered(keys: readonly Scalar[]): boolean {
  return keys.every((key) => key === null || typeof key === 'number' || /^\d{4}(-\d\d)*$/.test(key));
}

/** Numbers and dates ascend; other keys stay as they are; what was not recorded comes last. */
function ascending(keys: readonly Scalar[]): readonly Scalar[] {
  const known = keys.filter((key) => key !== null);
  const sorted = isOrdered(keys) ? known.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)) : known;
  return keys.length === known.length ? sorted : [...sorted, null];
}

/** Names of columns in as many lines as it takes, or upright where that would be too many. */
function columnNames(names: readonly string[], width: number) {
  const broken = names.map((name) => wrapped(name, Math.max(narrowest, width - 4)));
  const lines = Math.max(1, ...broken.map((name) => linesOf(name).length));
  const isNarrow = broken.flatMap(linesOf).some((line) => textWidth(line) > width);
  // Chinese may be written from top to bottom, a word of letters may not.
  const isTorn = names.some((name, index) => wordsOf(name).some((word) => !broken[index]!.includes(word)));
  if (isNarrow || isTorn || lines > 4) {
    return { labels: distinctLabels(names), axis: { labelAngle: -90, labelLimit: 320, labelOverlap: true } };
  }
  // Further lines of a label hang below its first one, so that all begin on one height.
  const axis = { labelAngle: 0, labelBaseline: 'top', labelPadding: lines * lineHeight + 2 };
  return { labels: distinctLabels(broken), axis: { ...axis, ...labelLines(broken) } };
}

function wordsOf(name: string): readonly string[] {
  return name.match(/[\w'-]{2,}/g) ?? [];
}

function unnamed(count: number) {
  return { labels: Array.from({ length: count }, (_, index) => String(index + 1)), axis: { labels: false } };
}
