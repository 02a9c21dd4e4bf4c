/** The same small picture for each cohort or unit, all on one axis: rows in their order, each a dot. */
import type { CountEstimate, Key, RatioEstimate, Scalar, Signal } from '@muster/core';
import { distinctLabels, scaleEnd, shareFormat, tickValues } from './axes.ts';
import { type ChartInput, type ChartSpec, type ChartWords, legendOf, schema } from './chart.ts';
import { pointChannels, signalKinds, spoken, uprightBar } from './marks.ts';
import { fontSize, lineHeight, linesOf, textWidth, wrapped } from './text.ts';
import type { ChartTokens } from './theme.ts';

/** One row of a picture. */
export type MultiplesRow = RatioEstimate | CountEstimate;

export interface MultiplesFigure {
  readonly estimates: readonly MultiplesRow[];
  /** The key whose values have a picture each. */
  readonly panel: Key;
}

export interface MultiplesWords extends ChartWords {
  /** The title of a picture. */
  panel(key: Scalar): string;
  /** The name of a row. */
  label(row: MultiplesRow): string;
  /** What is printed at the end of a row. */
  value(row: MultiplesRow): string;
  /** A row as a sentence. */
  tooltip(row: MultiplesRow): string;
  readonly signals: Readonly<Record<Signal, string>>;
  /** Of a figure that has no target. */
  readonly noTarget: string;
  /** The mark of a target, as the legend names it. */
  readonly target: string;
}

/** In pixels; dots at the ends of an axis stand out by half. */
const edge = 7;
const gap = 28;
const narrowest = 260;
const mostColumns = 4;

/**
 * Pictures in the order given, as many side by side as there is room for. In each the rows with the largest figures
 * come first and those without one last; persons keep the order given. Names stand above their rows, so that all
 * pictures are equally wide however long the names are.
 */
export function smallMultiples(input: ChartInput<MultiplesFigure, MultiplesWords>): ChartSpec {
  const { estimates: figure, words, theme, layout } = input;
  const { tokens } = theme;
  const keys = [...new Set(figure.estimates.map(({ by }) => by[figure.panel] ?? null))];
  const columns = Math.max(
    1,
    Math.min(keys.length, mostColumns, Math.floor((layout.width + gap) / (narrowest + gap))),
  );
  const width = Math.floor((layout.width - 2 * edge - (columns - 1) * gap) / columns);
  const rows = figure.estimates.map((estimate) => rowOf(estimate, words, width));
  const kinds = [
    ...signalKinds(words.signals, words.noTarget, tokens).filter(({ name }) =>
      rows.some(({ signal, value }) => signal === name && value !== null),
    ),
    ...(rows.some(({ target }) => target !== null)
      ? [{ name: words.target, color: tokens.target, shape: uprightBar }]
      : []),
  ];
  const frame: Frame = {
    width,
    x: shared(rows, figure.estimates, words.x, width),
    rowHeight:
      Math.max(1, ...rows.map(({ name }) => linesOf(name).length)) * lineHeight + aboveDot + belowDot + 6,
    told: pointChannels('signal', kinds, kinds.length > 1 ? legendOf(kinds, layout.width) : null),
    tokens,
  };

  return {
    $schema: schema,
    description: words.description,
    config: theme.config,
    columns,
    // By the plots alone, so that whatever their axes and titles take they are as wide as was said.
    bounds: 'flush',
    spacing: { column: gap, row: 76 },
    concat: keys.map((key) => {
      const own = rows.filter(({ estimate }) => (estimate.by[figure.panel] ?? null) === key);
      return panel(linesOf(wrapped(words.panel(key), 0.9 * width)), inOrder(own, figure.panel), words, frame);
    }),
    resolve: { scale: { color: 'shared', shape: 'shared' } },
  };
}

/** What all pictures have alike. */
interface Frame {
  readonly width: number;
  readonly rowHeight: number;
  readonly told: Readonly<Record<string, unknown>>;
  readonly tokens: ChartTokens;
  x(field: string): Readonly<Record<string, unknown>>;
}

interface Row {
  readonly estimate: MultiplesRow;
  readonly name: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly target: number | null;
  readonly signal: string;
  readonly text: string;
  readonly tooltip: string;
}

function rowOf(estimate: MultiplesRow, words: MultiplesWords, width: number): Row {
  const text = words.value(estimate);
  const target = estimate.kind === 'ratio' ? estimate.targets[0] : undefined;
  const interval = estimate.kind === 'ratio' ? estimate.interval : null;
  const signal = target?.signal ?? null;
  const figure = estimate.kind === 'ratio' ? estimate.value : estimate.count;
  return {
    estimate,
    name: wrapped(words.label(estimate), width - textWidth(text) - 10),
    value: estimate.status === 'ok' ? figure : null,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    target: target?.value ?? null,
    signal: signal === null ? words.noTarget : words.signals[signal],
    text,
    tooltip: words.tooltip(estimate),
  };
}

function inOrder(rows: readonly Row[], panelKey: Key): readonly Row[] {
  const arePersons =
    panelKey !== 'organizer' && rows.some(({ estimate }) => estimate.by.organizer !== undefined);
  return arePersons ? rows : rows.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
}

/** The axis that all pictures share. */
function shared(
  rows: readonly Row[],
  estimates: readonly MultiplesRow[],
  words: ChartWords['x'],
  width: number,
): Frame['x'] {
  const values = rows.flatMap(({ value, upper, target }) => [value, upper, target]);
  const isShare = estimates.some(({ kind }) => kind === 'ratio');
  const end = scaleEnd(values, 0.04);
  const ticks = tickValues(Math.max(0, ...values.filter((value) => value !== null)));
  // In a small picture half as many have to do.
  const few = width < 330 && ticks.length > 5 ? ticks.filter((_, index) => index % 2 === 0) : ticks;
  return (field) => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, end], nice: false },
    axis: {
      format: isShare ? shareFormat(end) : ',d',
      values: isShare ? few : few.filter(Number.isInteger),
      labelFlush: true,
      grid: false,
      title: words.title,
      description: words.description,
    },
  });
}

/** From the dot up to the name of its row, and down to the next row, in pixels. */
const aboveDot = 8;
const belowDot = 10;

function panel(
  title: readonly string[],
  own: readonly Row[],
  words: MultiplesWords,
  { width, rowHeight, x, told, tokens }: Frame,
): Readonly<Record<string, unknown>> {
  const labels = distinctLabels(own.map(({ name }) => name));
  const rows = own.map(({ estimate: { by }, ...row }, index) => ({ ...row, by, label: labels[index]! }));
  const known = rows.filter(({ value }) => value !== null);
  const targets = rows.flatMap(({ label, target }) =>
    target === null ? [] : [{ label, target, signal: words.target }],
  );
  const y = (pixels: number) => ({
    field: 'label',
    type: 'nominal',
    sort: null,
    scale: { type: 'band', domain: labels, padding: 0 },
    bandPosition: 1 - pixels / rowHeight,
    axis: null,
  });
  const text = { type: 'text', lineBreak: '\n', lineHeight, aria: false };
  const numbers = [...new Set(rows.map(({ name }) => linesOf(name).length))];
  return {
    title: { text: title, anchor: 'start', color: tokens.text, fontSize: fontSize + 1, offset: 6 },
    width,
    height: Math.max(1, rows.length) * rowHeight,
    layer: [
      {
        data: { values: rows.map(({ by, label }) => ({ by, label })) },
        mark: { type: 'rule', color: tokens.grid, aria: false },
        encoding: { y: y(belowDot) },
      },
      {
        data: { values: targets },
        mark: { type: 'point', size: 130, filled: true, opacity: 1, aria: false },
        encoding: { x: x('target'), y: y(belowDot), ...told },
      },
      {
        data: { values: known.map(spanOf) },
        mark: { type: 'rule', strokeWidth: 3, opacity: 0.55, aria: false },
        encoding: { x: x('lower'), x2: { field: 'upper' }, y: y(belowDot), color: told.color },
      },
      {
        data: { values: known },
        mark: { type: 'point', size: 80, filled: true, opacity: 1 },
        encoding: { x: x('value'), y: y(belowDot), ...told, ...spoken },
      },
      // Names of several lines begin higher, and all end just above their dots.
      ...numbers.map((lines) => ({
        data: { values: rows.filter(({ name }) => linesOf(name).length === lines) },
        mark: { ...text, align: 'left', baseline: 'top' },
        encoding: {
          x: { value: 0 },
          y: y(belowDot + aboveDot + lines * lineHeight),
          text: { field: 'name', type: 'nominal' },
        },
      })),
      {
        data: { values: rows },
        mark: { ...text, align: 'right', baseline: 'top' },
        encoding: {
          x: { value: width },
          y: y(belowDot + aboveDot + lineHeight),
          text: { field: 'text', type: 'nominal' },
        },
      },
    ],
  };
}

/** The line behind a dot: its interval, or of a count what it counts. */
function spanOf({ label, value, lower, upper, signal }: Omit<Row, 'estimate'> & { readonly label: string }) {
  return { label, signal, lower: lower ?? (upper === null ? 0 : value), upper: upper ?? value };
}
