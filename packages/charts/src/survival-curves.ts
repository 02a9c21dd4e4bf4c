/** Several groups of cases on one picture: the share of each still waiting after so many days. */
import type { CurvePoint, DurationEstimate } from '@muster/core';
import { distinctLabels } from './axes.ts';
import {
  type ChartInput,
  type ChartLayout,
  type ChartSpec,
  type ChartWords,
  chartSpec,
  isNarrow,
} from './chart.ts';
import { limitDays } from './durations.ts';
import { type LineKind, lineChannels, spoken } from './marks.ts';
import { keptClear, nameLayers } from './placement.ts';
import { lineHeight, linesOf, wrapped } from './text.ts';
import { type ChartTokens, groupColors } from './theme.ts';
import { daysAxis, waitingAxis } from './waiting-axes.ts';

export interface CurvesWords extends ChartWords {
  /** The name of the group, printed at the end of its curve. */
  label(estimate: DurationEstimate): string;
  /** How many of its cases are still open; printed below its name. */
  open(estimate: DurationEstimate): string;
  /** One step of a curve as a sentence. */
  tooltip(estimate: DurationEstimate, point: CurvePoint): string;
  /** The line of a limit, as it is printed. */
  limit(limit: NonNullable<DurationEstimate['limit']>): string;
}

/** Steps that can be pointed at: where as many are still waiting or fewer, and the last one. */
const told = [0.75, 0.5, 0.25];

const dashes: readonly (readonly number[])[] = [[], [7, 3], [2, 2], [9, 3, 2, 3]];

const start = { days: 0, survival: 1 };

/**
 * A curve of steps per group, with its name and open cases at its end; open cases are in it until the day they were
 * last seen. Groups without cases have no curve.
 */
export function survivalCurves(input: ChartInput<readonly DurationEstimate[], CurvesWords>): ChartSpec {
  const { estimates, words, theme, layout } = input;
  const { tokens } = theme;
  const curves = curvesOf(estimates, words, layout);
  const kinds = kindsOfLines(
    curves.map(({ group }) => group),
    tokens,
  );
  const limits = limitsOf(estimates, words);
  const longest = Math.max(1, ...curves.map(({ last }) => last.days), ...limits.map(({ days }) => days));
  const blocks = curves.map(({ text, last }) => ({
    lines: linesOf(text).length,
    at: last.survival,
    from: last.days / longest,
  }));
  const height = Math.max(260, ...[blocks.reduce((sum, { lines }) => sum + blockHeight(lines), 0)]);
  const places = untangled(blocks, height);
  const ends = curves.map(({ by, group, text, last }, index) => ({
    by,
    group,
    text,
    days: last.days,
    survival: last.survival,
    edge: longest,
    place: places[index]!,
  }));

  const x = daysAxis(longest, words.x);
  const y = (field: string) => waitingAxis(field, words.y);
  const channels = lineChannels('group', kinds, null);
  const color = { ...Object(channels.stroke) };

  return chartSpec(words, theme, layout, {
    height,
    layer: [
      {
        data: { name: 'limits', values: limits },
        mark: { type: 'rule', color: tokens.target, strokeDash: [5, 4], strokeWidth: 1.5 },
        encoding: { x, ...spoken },
      },
      {
        data: { name: 'curves', values: curves.flatMap(({ path }) => path) },
        mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2, aria: false },
        encoding: { x, y: y('survival'), ...channels },
      },
      {
        data: { name: 'leaders', values: ends },
        mark: { type: 'rule', strokeWidth: 1, opacity: 0.5, aria: false },
        encoding: { x, x2: { field: 'edge' }, y: y('survival'), y2: { field: 'place' }, color },
      },
      {
        data: { name: 'steps', values: curves.flatMap(({ steps }) => steps) },
        mark: { type: 'point', size: 34, filled: true, opacity: 1 },
        encoding: { x, y: y('survival'), color, ...spoken },
      },
      ...limits.flatMap((limit) => keptClear(limitText(limit, longest, x), tokens)),
      ...nameLayers(
        ends,
        ends.map(() => 'right'),
        { x: { value: 'width' }, y: y('place'), color },
        tokens,
      ),
    ],
  });
}

function curvesOf(estimates: readonly DurationEstimate[], words: CurvesWords, layout: ChartLayout) {
  const groups = distinctLabels(estimates.map((estimate) => words.label(estimate)));
  const room = isNarrow(layout) ? 0.32 * layout.width : 200;
  return estimates.flatMap((estimate, index) => {
    const curve = estimate.survival.curve ?? [];
    const last = curve.at(-1);
    if (last === undefined) return [];
    const group = groups[index]!;
    const marked = [...told.map((share) => curve.find(({ survival }) => survival <= share)), last];
    return [
      {
        by: estimate.by,
        group,
        last,
        text: `${wrapped(group, room)}\n${wrapped(words.open(estimate), room)}`,
        path: [start, ...curve].map(({ days, survival }) => ({ by: estimate.by, group, days, survival })),
        steps: [...new Set(marked)].flatMap((point) =>
          point === undefined
            ? []
            : [
                {
                  by: estimate.by,
                  group,
                  days: point.days,
                  survival: point.survival,
                  tooltip: words.tooltip(estimate, point),
                },
              ],
        ),
      },
    ];
  });
}

function kindsOfLines(groups: readonly string[], tokens: ChartTokens): readonly LineKind[] {
  const colors = groupColors(tokens);
  return groups.map((name, index) => ({
    name,
    color: colors[index % colors.length]!,
    dash: dashes[index % dashes.length]!,
  }));
}

/** Groups of one stage share one limit. */
function limitsOf(estimates: readonly DurationEstimate[], words: CurvesWords) {
  const found = new Map<number, string>();
  for (const { limit } of estimates) {
    const days = limitDays(limit);
    if (limit !== undefined && days !== null) found.set(days, words.limit(limit));
  }
  return [...found].map(([days, tooltip]) => ({ days, tooltip }));
}

/** Beside the upper end of its line, on the side that has more room. */
function limitText(
  { days, tooltip }: { readonly days: number; readonly tooltip: string },
  longest: number,
  x: object,
) {
  const isLate = days > longest / 2;
  return {
    data: { name: `limit of ${days}`, values: [{ days, text: tooltip }] },
    mark: {
      type: 'text',
      baseline: 'top',
      align: isLate ? 'right' : 'left',
      dx: isLate ? -5 : 5,
      aria: false,
    },
    encoding: { x, y: { value: 2 }, text: { field: 'text', type: 'nominal' } },
  };
}

function blockHeight(lines: number): number {
  return lines * lineHeight + 4;
}

/** A text at the end of a curve. */
interface Block {
  readonly lines: number;
  /** The share at which the curve ends. */
  readonly at: number;
  /** Where it ends, from 0 to the edge of the plot at 1. */
  readonly from: number;
}

/** Shares at which texts stand, in an order in which no line that leads to one crosses another. */
function untangled(blocks: readonly Block[], height: number): readonly number[] {
  const order = [...blocks.keys()].sort((a, b) => blocks[b]!.at - blocks[a]!.at);
  // Exchanging two that cross makes their lines shorter, so that this ends; texts of unequal heights may go in circles.
  for (let round = 0; round < blocks.length ** 2; round += 1) {
    const places = dodged(order, blocks, height);
    const pairs = order.flatMap((upper, i) => order.slice(i + 1).map((lower) => [upper, lower] as const));
    const crossed = pairs.find(([upper, lower]) =>
      cross(blocks[upper]!, places[upper]!, blocks[lower]!, places[lower]!),
    );
    if (crossed === undefined) return places;
    const [upper, lower] = crossed.map((index) => order.indexOf(index));
    [order[upper!], order[lower!]] = [order[lower!]!, order[upper!]!];
  }
  return dodged(order, blocks, height);
}

/** Whether the line to the upper of two texts begins below that to the lower one. */
function cross(upper: Block, upperPlace: number, lower: Block, lowerPlace: number): boolean {
  const from = Math.max(upper.from, lower.from);
  return heightAt(upper, upperPlace, from) < heightAt(lower, lowerPlace, from);
}

/** The share at which a line from the end of its curve to its text at the edge passes a place. */
function heightAt({ at, from }: Block, place: number, passed: number): number {
  return from === 1 ? at : at + ((place - at) * (passed - from)) / (1 - from);
}

/**
 * Shares at which texts stand in an order from above, that want to stand at other shares but have heights: pushed down
 * until none covers another, and up again from the ground.
 */
function dodged(order: readonly number[], blocks: readonly Block[], height: number): readonly number[] {
  const middles = new Map<number, number>();
  let free = 0;
  for (const index of order) {
    const half = blockHeight(blocks[index]!.lines) / 2;
    const middle = Math.max(free + half, (1 - blocks[index]!.at) * height);
    middles.set(index, middle);
    free = middle + half;
  }
  free = height;
  for (const index of order.toReversed()) {
    const half = blockHeight(blocks[index]!.lines) / 2;
    const middle = Math.min(free - half, middles.get(index)!);
    middles.set(index, middle);
    free = middle - half;
  }
  return blocks.map((_, index) => 1 - middles.get(index)! / height);
}
