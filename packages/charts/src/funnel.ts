/**
 * A funnel: the share of each holder against its size, between the limits within which chance alone would keep it.
 * Small holders lie far from the share of all without being unusual; the funnel shows which are.
 */
import type { FunnelPoint, RatioComparison, RatioMember, TargetVerdict } from '@muster/core';
import { shareAxis, shareExtent, tickValues, valueAxisWidth } from './axes.ts';
import {
  type AxisWords,
  type ChartInput,
  type ChartLayout,
  type ChartSpec,
  type ChartWords,
  chartSpec,
  legendOf,
} from './chart.ts';
import { type LineKind, lineChannels, type PointKind, pointChannels, sideColors, spoken } from './marks.ts';
import { nameLayers, type Place, sidesOf } from './placement.ts';
import { wrapped } from './text.ts';
import type { ChartTokens } from './theme.ts';

export interface FunnelFigure {
  readonly comparison: RatioComparison;
  /** The limits between the sizes of the holders; see `funnelCurve` of the core. */
  readonly curve: readonly FunnelPoint[];
  /** What is asked of all holders alike; null where nothing is. */
  readonly target: Pick<TargetVerdict, 'value' | 'valueTo'> | null;
  /** Which direction is better, as the indicator declares it. */
  readonly better: 'higher' | 'lower' | null;
}

/** How far out a holder lies: beyond the inner limits of 95 %, or beyond the outer ones of 99.8 % too. */
export type FunnelFlag = 'far-above' | 'above' | 'within' | 'below' | 'far-below';

/** A line of a funnel. */
export type FunnelLimit = 'whole' | 'target' | 'inner' | 'outer' | 'wide';

export interface FunnelWords extends ChartWords {
  /** The name of a holder; printed where it is flagged. */
  label(member: RatioMember): string;
  /** A holder as a sentence. */
  tooltip(member: RatioMember): string;
  readonly flags: Readonly<Record<FunnelFlag, string>>;
  /** The lines as the legend names them. */
  readonly lines: Readonly<Record<FunnelLimit, string>>;
}

const height = 320;

/** How far out a holder lies; where there are no limits, none lies outside. */
function flagOf({ funnel }: RatioMember): FunnelFlag {
  if (funnel === null || funnel.flag95 === 'within') return 'within';
  return funnel.flag998 === 'within' ? funnel.flag95 : `far-${funnel.flag998}`;
}

/**
 * One point per holder. Flagged ones differ in shape and colour, and have their names beside them as far as there is
 * room, those furthest out before others.
 */
export function funnelChart(input: ChartInput<FunnelFigure, FunnelWords>): ChartSpec {
  const { estimates: figure, words, theme, layout } = input;
  const { comparison, curve, target } = figure;
  const { members, value: whole } = comparison;
  const { tokens } = theme;
  const targets = target === null ? [] : [target.value, target.valueTo ?? target.value];
  const extent = shareExtent([...members.map(({ value }) => value), whole, ...targets, ...usual(members)]);
  const sizes = [...members, ...curve].map(({ of }) => of);
  const span = spanOf(sizes);
  const x = sizeAxis(span, words.x, layout);
  const y = shareAxis('value', extent, words.y);
  const points = members.map((member) => ({
    by: { [comparison.over]: member.key },
    of: member.of,
    value: member.value,
    flag: words.flags[flagOf(member)],
    tooltip: words.tooltip(member),
  }));
  const lines = limitLines(figure, span, words.lines);
  const lineKinds = kindsOfLines(words.lines, tokens).filter(({ name }) =>
    lines.some(({ line }) => line === name),
  );
  const kinds = kindsOfPoints(figure.better, words.flags, tokens).filter(({ name }) =>
    points.some(({ flag }) => flag === name),
  );
  const named = flagged(members).map((member) => ({
    by: { [comparison.over]: member.key },
    of: member.of,
    value: member.value,
    text: wrapped(words.label(member), nameWidth(layout)),
  }));
  const place = placeIn(span, extent, layout);
  const sides = sidesOf(
    named.map((one) => ({ ...place(one), text: one.text })),
    { width: plotWidth(layout), height, points: members.map(place), lines: lines.map(place) },
  );

  return chartSpec(words, theme, layout, {
    height,
    layer: [
      {
        data: { name: 'lines', values: lines },
        mark: { type: 'line', interpolate: 'monotone', strokeWidth: 1.4, clip: true, aria: false },
        encoding: {
          x,
          y,
          detail: { field: 'side', type: 'nominal' },
          ...lineChannels('line', lineKinds, legendOf(lineKinds, plotWidth(layout))),
        },
      },
      {
        data: { name: 'points', values: points },
        mark: { type: 'point', size: 70, filled: true, opacity: 1 },
        encoding: { x, y, ...pointChannels('flag', kinds, legendOf(kinds, plotWidth(layout))), ...spoken },
      },
      ...nameLayers(named, sides, { x, y }, tokens),
    ],
  });
}

/** From the smallest to the largest, and a little beyond, so that neither stands on an edge of the picture. */
function spanOf(sizes: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const beyond = (most / least) ** 0.03;
  return [least / beyond, most * beyond];
}

/** Limits of the holder of middle size, so that the funnel does not lie outside its picture. */
function usual(members: readonly RatioMember[]): readonly (number | null)[] {
  const middle = members.toSorted((a, b) => a.of - b.of)[Math.floor(members.length / 2)]?.funnel;
  return [middle?.lower95 ?? null, middle?.upper95 ?? null];
}

/** Those outside the limits, those far outside and the larger ones first. */
function flagged(members: readonly RatioMember[]): readonly RatioMember[] {
  const far = (member: RatioMember) => Number(flagOf(member).startsWith('far'));
  return members
    .filter((member) => flagOf(member) !== 'within')
    .toSorted((a, b) => far(b) - far(a) || b.of - a.of);
}

function plotWidth(layout: ChartLayout): number {
  return layout.width - valueAxisWidth;
}

function nameWidth(layout: ChartLayout): number {
  return Math.min(180, 0.36 * plotWidth(layout));
}

/** Where a point stands in pixels, on a logarithmic axis across and an even one up. */
function placeIn(
  [least, most]: readonly [number, number],
  [start, end]: readonly [number, number],
  layout: ChartLayout,
): (point: { readonly of: number; readonly value: number }) => Place {
  const across = (of: number) => Math.log(of / least) / Math.log(most / least);
  return ({ of, value }) => ({
    x: most === least ? 0 : across(of) * plotWidth(layout),
    y: (1 - (value - start) / (end - start)) * height,
  });
}

/** Sizes on a logarithmic axis, so that small holders do not crowd at its start. */
function sizeAxis([least, most]: readonly [number, number], words: AxisWords, layout: ChartLayout) {
  const powers = [1, 10, 100, 1000, 10_000, 100_000];
  const fine = powers.flatMap((power) => [power, 2 * power, 5 * power]);
  const within = (values: readonly number[]) => values.filter((value) => value >= least && value <= most);
  const fits = within(fine).length * 52 <= plotWidth(layout);
  const values = within(fits ? fine : powers);
  return {
    field: 'of',
    type: 'quantitative',
    scale: { type: 'log', domain: [least, most], nice: false },
    axis: {
      format: ',d',
      // Sizes that are all much alike may lie between two round ones.
      values: values.length < 2 ? tickValues(most, least).filter(Number.isInteger) : values,
      labelOverlap: true,
      grid: false,
      title: words.title,
      description: words.description,
    },
  };
}

interface LinePoint {
  readonly of: number;
  readonly value: number;
  /** The name of the line; its upper and its lower half are two sides. */
  readonly line: string;
  readonly side: string;
}

function limitLines(
  { comparison, curve, target }: FunnelFigure,
  span: readonly [number, number],
  names: FunnelWords['lines'],
): readonly LinePoint[] {
  const across = (line: string, side: string, value: number) => span.map((of) => ({ of, value, line, side }));
  const side = (line: string, half: string, at: (point: FunnelPoint) => number | undefined) =>
    curve.flatMap((point) => {
      const value = at(point);
      return value === undefined ? [] : [{ of: point.of, value, line, side: half }];
    });
  return [
    ...side(names.outer, 'outer lower', ({ lower998 }) => lower998),
    ...side(names.outer, 'outer upper', ({ upper998 }) => upper998),
    ...side(names.inner, 'inner lower', ({ lower95 }) => lower95),
    ...side(names.inner, 'inner upper', ({ upper95 }) => upper95),
    ...side(names.wide, 'wide lower', ({ wide95 }) => wide95?.lower),
    ...side(names.wide, 'wide upper', ({ wide95 }) => wide95?.upper),
    ...across(names.whole, 'whole', comparison.value),
    ...(target === null ? [] : across(names.target, 'target', target.value)),
    ...(target?.valueTo === undefined ? [] : across(names.target, 'target to', target.valueTo)),
  ];
}

function kindsOfLines(names: FunnelWords['lines'], tokens: ChartTokens): readonly LineKind[] {
  return [
    { name: names.whole, color: tokens.accent, dash: [] },
    { name: names.target, color: tokens.target, dash: [5, 4] },
    { name: names.inner, color: tokens.similar, dash: [] },
    { name: names.outer, color: tokens.axis, dash: [] },
    { name: names.wide, color: tokens.ochre, dash: [2, 3] },
  ];
}

/** Two triangles on top of each other, in the square from −1 to 1. */
const twiceUp = 'M-0.9,0.1L0,-1L0.9,0.1ZM-0.9,1L0,-0.1L0.9,1Z';
const twiceDown = 'M-0.9,-0.1L0,1L0.9,-0.1ZM-0.9,-1L0,0.1L0.9,-1Z';

function kindsOfPoints(
  better: FunnelFigure['better'],
  names: FunnelWords['flags'],
  tokens: ChartTokens,
): readonly PointKind[] {
  const [up, down] = sideColors(better, tokens);
  return [
    { name: names['far-above'], color: up, shape: twiceUp },
    { name: names.above, color: up, shape: 'triangle-up' },
    { name: names.within, color: tokens.similar, shape: 'circle' },
    { name: names.below, color: down, shape: 'triangle-down' },
    { name: names['far-below'], color: down, shape: twiceDown },
  ];
}
