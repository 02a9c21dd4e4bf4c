/** Holders side by side: their ratios in the order of their ranks, with what is asked of all and what all have. */
import { type ChartLayout, type ChartTheme, type RankedRow, rankedDots, rankedRows } from '@muster/charts';
import type { Key, RatioComparison, RatioEstimate, TargetVerdict } from '@muster/core';
import type { Ui } from '../ui.ts';
import { rowsAxis, shareAxis } from './axes.ts';
import { comparedCells, sideText } from './compared-cells.ts';
import { comparisonSentences, isRanked } from './comparison-text.ts';
import type { Figure, Heading, WhoOf } from './model.ts';
import { ratioFigure, ratioTable } from './ratio-figure.ts';
import { boundText, ratioSentence, valueText } from './ratio-text.ts';

export interface RankedFigureInput extends Heading {
  readonly key: Key;
  readonly estimates: readonly RatioEstimate[];
  readonly comparison: RatioComparison;
  readonly who?: WhoOf;
}

/** What is asked of all holders alike; null where nothing is, or not the same. */
export function sharedTarget(estimates: readonly RatioEstimate[]): TargetVerdict | null {
  const [first, ...others] = estimates.map(({ targets }) => targets[0] ?? null);
  if (first === undefined || first === null) return null;
  const isSame = others.every((one) => one?.value === first.value && one.valueTo === first.valueTo);
  return isSame ? first : null;
}

/** How many meet what is asked of all, and how many are off it by more than chance. */
function targetSentence(
  ui: Ui,
  estimates: readonly RatioEstimate[],
  target: TargetVerdict | null,
): readonly string[] {
  const known = estimates.flatMap(({ targets }) => targets.slice(0, 1)).filter(({ met }) => met !== null);
  if (target === null || known.length === 0) return [];
  const withSignal = (one: TargetVerdict['signal']) => known.filter(({ signal }) => signal === one).length;
  return [
    ui.say('page.chart.met', {
      met: known.filter(({ met }) => met).length,
      of: known.length,
      bound: boundText(ui, target),
      better: withSignal('better'),
      worse: withSignal('worse'),
    }),
  ];
}

export function rankedFigure(ui: Ui, input: RankedFigureInput): Figure {
  const { comparison } = input;
  const figure = { comparison, ratios: input.estimates, target: sharedTarget(input.estimates) };
  const rows = rankedRows(figure);
  const estimates = rows.map(({ ratio }) => ratio);
  const plain = ratioFigure(ui, { ...input, estimates });
  return {
    ...plain,
    sentences: [...targetSentence(ui, estimates, figure.target), ...comparisonSentences(ui, comparison)],
    draw:
      plain.draw === null
        ? null
        : (layout, theme) => chart(ui, input, { ...figure, rows, summary: plain.summary }, layout, theme),
    table: ratioTable(ui, { ...input, estimates }, comparedCells(ui, comparison)),
  };
}

interface Ranked {
  readonly comparison: RatioComparison;
  readonly ratios: readonly RatioEstimate[];
  readonly target: ReturnType<typeof sharedTarget>;
  readonly rows: readonly RankedRow[];
  readonly summary: string;
}

function chart(
  ui: Ui,
  { title, key }: RankedFigureInput,
  { rows, summary, ...figure }: Ranked,
  layout: ChartLayout,
  theme: ChartTheme,
) {
  const { say, format } = ui;
  const name = ({ ratio }: RankedRow) => ui.name(key, ratio.by[key] ?? null);
  const largest = Math.max(0, ...figure.ratios.map((e) => e.interval?.upper ?? e.value ?? 0));
  const ranks = isRanked(figure.comparison);
  return rankedDots({
    estimates: figure,
    theme,
    layout,
    words: {
      description: say('page.chart.named', { title, summary }),
      x: shareAxis(ui, largest),
      y: rowsAxis(ui, ui.keyName(key), rows.map(name)),
      label: (row) =>
        ranks && row.member !== null
          ? say('page.rank.named', { rank: row.member.rank, name: name(row) })
          : name(row),
      value: ({ ratio }) => valueText(ui, ratio),
      tooltip: (row) =>
        [ratioSentence(ui, row.ratio, name(row)), sideText(ui, row.member)]
          .filter((text) => text !== '')
          .join(say('sentence.separator')),
      signals: {
        better: say('page.rest.better'),
        similar: say('page.rest.similar'),
        worse: say('page.rest.worse'),
      },
      noSignal: say('page.rest.none'),
      shrunk: say('page.column.shrunk'),
      lines: {
        whole: say('page.mark.whole', { value: format.percent(figure.comparison.value) }),
        target: say('page.mark.target', {
          value: figure.target === null ? '' : format.roundPercent(figure.target.value),
        }),
      },
    },
  });
}
