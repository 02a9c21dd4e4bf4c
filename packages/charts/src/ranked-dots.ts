/** Holders in their order: the share of each with its interval, and how it stands to all others together. */
import type { Key, RatioComparison, RatioEstimate, RatioMember, Signal, TargetVerdict } from '@muster/core';
import { roomBehind, rowAxis, rowAxisWidth, rowLabels, rowsHeight, shareAxis, shareExtent } from './axes.ts';
import { type ChartInput, type ChartSpec, type ChartWords, chartSpec, legendOf } from './chart.ts';
import { lineChannels, pointChannels, signalKinds, spoken, uprightBar } from './marks.ts';

export interface RankedFigure {
  readonly comparison: RatioComparison;
  /** The ratios that were compared, for their intervals; those that could not be compared stand last. */
  readonly ratios: readonly RatioEstimate[];
  /** What is asked of all holders alike; null where nothing is. */
  readonly target: Pick<TargetVerdict, 'value' | 'valueTo'> | null;
}

/** A row: a holder with its ratio, and its place among the others; null for one that could not be compared. */
export interface RankedRow {
  readonly ratio: RatioEstimate;
  readonly member: RatioMember | null;
}

export interface RankedWords extends ChartWords {
  /** The name of the row, with its rank where it should have one. */
  label(row: RankedRow): string;
  /** The figure as printed, or why there is none. */
  value(row: RankedRow): string;
  /** The row as a sentence. */
  tooltip(row: RankedRow): string;
  readonly signals: Readonly<Record<Signal, string>>;
  /** Where neither direction is better. */
  readonly noSignal: string;
  /** The mark at the value that holders are ranked by. */
  readonly shrunk: string;
  /** The lines as the legend names them. */
  readonly lines: Readonly<Record<'whole' | 'target', string>>;
}

/**
 * The rows of a ranking: holders by rank, the larger first of those that share one, and last those that could not
 * be compared. Organizers are persons and keep the order given.
 */
export function rankedRows({ comparison, ratios }: RankedFigure): readonly RankedRow[] {
  const { over, members } = comparison;
  const others = Object.entries(comparison.by);
  const own = ratios.filter(({ by }) => others.every(([key, value]) => by[key as Key] === value));
  const rows = own.map((ratio): RankedRow => {
    return { ratio, member: members.find(({ key }) => key === ratio.by[over]) ?? null };
  });
  const rank = ({ member }: RankedRow) => member?.rank ?? Number.POSITIVE_INFINITY;
  const size = ({ ratio }: RankedRow) => ratio.of ?? 0;
  if (over === 'organizer') return rows;
  return rows.toSorted((a, b) => (rank(a) === rank(b) ? size(b) - size(a) : rank(a) - rank(b)));
}

/**
 * One row per holder, the best first. Colour and shape say how it stands to the others; a small mark shows the share
 * that it is ranked by, drawn towards that of all the more the smaller the holder is.
 */
export function rankedDots(input: ChartInput<RankedFigure, RankedWords>): ChartSpec {
  const { estimates: figure, words, theme, layout } = input;
  const { comparison, target } = figure;
  const { tokens } = theme;
  const ranking = rankedRows(figure);
  const labels = rowLabels(
    ranking.map((row) => words.label(row)),
    layout,
  );
  const rows = ranking.map((row, index) => {
    const signal = row.member?.rest?.signal ?? null;
    return {
      by: row.ratio.by,
      label: labels[index],
      value: row.ratio.value,
      lower: row.ratio.interval?.lower ?? null,
      upper: row.ratio.interval?.upper ?? null,
      shrunk: row.member?.shrunk ?? null,
      mark: signal === null ? words.noSignal : words.signals[signal],
      text: words.value(row),
      tooltip: words.tooltip(row),
    };
  });
  const lines = [
    { line: words.lines.whole, value: comparison.value },
    ...(target === null ? [] : [{ line: words.lines.target, value: target.value }]),
    ...(target?.valueTo === undefined ? [] : [{ line: words.lines.target, value: target.valueTo }]),
  ];
  const shrunk = rows.flatMap((row) =>
    row.shrunk === null ? [] : [{ by: row.by, label: row.label, shrunk: row.shrunk, mark: words.shrunk }],
  );
  const kinds = [
    ...signalKinds(words.signals, words.noSignal, tokens).filter(({ name }) =>
      rows.some(({ mark, value }) => mark === name && value !== null),
    ),
    { name: words.shrunk, color: tokens.text, shape: uprightBar },
  ];
  const plotWidth = layout.width - rowAxisWidth(labels);
  const lineKinds = [
    { name: words.lines.whole, color: tokens.accent, dash: [] },
    { name: words.lines.target, color: tokens.target, dash: [5, 4] },
  ].slice(0, target === null ? 1 : 2);
  const told = pointChannels('mark', kinds, legendOf(kinds, plotWidth));
  const values = [
    ...rows.flatMap(({ lower, value, upper }) => [lower, value, upper]),
    ...lines.map(({ value }) => value),
  ];
  const [start, padded] = shareExtent(values);
  const largest = Math.max(start, ...values.filter((value) => value !== null));
  const end = largest > start ? largest : padded;
  const x = (field: string) => shareAxis(field, [start, end], words.x, roomBehind(layout, 66));
  const y = rowAxis(labels, words.y, layout);

  return chartSpec(words, theme, layout, {
    height: rowsHeight(labels, 26),
    layer: [
      {
        data: { name: 'lines', values: lines },
        mark: { type: 'rule', strokeWidth: 1.5, aria: false },
        encoding: {
          x: x('value'),
          ...lineChannels('line', lineKinds, legendOf(lineKinds, plotWidth)),
        },
      },
      {
        data: { name: 'intervals', values: rows.filter(({ lower }) => lower !== null) },
        mark: { type: 'rule', strokeWidth: 3, opacity: 0.55, aria: false },
        encoding: { x: x('lower'), x2: { field: 'upper' }, y, color: told.color },
      },
      {
        data: { name: 'shrunk', values: shrunk },
        mark: { type: 'point', size: 90, filled: true, opacity: 1, aria: false },
        encoding: { x: x('shrunk'), y, ...told },
      },
      {
        data: { name: 'dots', values: rows.filter(({ value }) => value !== null) },
        mark: { type: 'point', size: 90, filled: true, opacity: 1 },
        encoding: { x: x('value'), y, ...told, ...spoken },
      },
      {
        data: { name: 'texts', values: rows },
        mark: { type: 'text', align: 'right', aria: false },
        encoding: { x: { value: 'width' }, y, text: { field: 'text', type: 'nominal' } },
      },
    ],
  });
}
