/** How a stock came about, as a waterfall: what there was, each way in and out, what there should be, what was found. */
import type { CountEstimate, Reconciliation } from '@muster/core';
import { roomBehind, rowAxis, rowLabels, rowsHeight, tickValues } from './axes.ts';
import { type ChartInput, type ChartSpec, type ChartWords, chartSpec } from './chart.ts';
import { spoken } from './marks.ts';

/** A stock, or what changed it; `name` is that of the way, as in `admitted`. */
export type ReconciliationStep =
  | { readonly kind: 'opening' | 'expected' | 'found'; readonly count: number }
  | { readonly kind: 'increase' | 'decrease'; readonly name: string; readonly count: number };

export interface ReconciliationWords extends ChartWords {
  /** The name of the step. */
  label(step: ReconciliationStep): string;
  /** What is printed behind the bar. */
  value(step: ReconciliationStep): string;
  /** The step as a sentence. */
  tooltip(step: ReconciliationStep): string;
}

export type Reconciled = CountEstimate & { readonly reconciliation: Reconciliation };

/** From what there was to what was found, in the order in which it is read. */
export function reconciliationSteps({ count, reconciliation }: Reconciled): readonly ReconciliationStep[] {
  const { opening, increase, decrease, expected } = reconciliation;
  const flows = (kind: 'increase' | 'decrease', amounts: Readonly<Record<string, number>>) =>
    Object.entries(amounts).map(([name, amount]) => ({ kind, name, count: amount }) as const);
  return [
    { kind: 'opening', count: opening },
    ...flows('increase', increase),
    ...flows('decrease', decrease),
    { kind: 'expected', count: expected },
    { kind: 'found', count },
  ];
}

/**
 * One row per step from top to bottom. A stock is a bar from 0; what came and went hangs between the stock
 * before it and the one behind it, and says its direction in its text.
 */
export function reconciliationChart(input: ChartInput<Reconciled, ReconciliationWords>): ChartSpec {
  const { estimates: estimate, words, theme, layout } = input;
  const { tokens } = theme;
  const steps = reconciliationSteps(estimate);
  const labels = rowLabels(
    steps.map((step) => words.label(step)),
    layout,
  );
  const names = { stock: 'stock', flow: 'flow' };
  let stock = 0;
  const bars = steps.map((step, index) => {
    const isFlow = step.kind === 'increase' || step.kind === 'decrease';
    const from = isFlow ? stock : 0;
    stock = isFlow ? stock + (step.kind === 'increase' ? step.count : -step.count) : step.count;
    return {
      label: labels[index]!,
      from,
      to: stock,
      right: Math.max(from, stock),
      part: isFlow ? names.flow : names.stock,
      text: words.value(step),
      tooltip: words.tooltip(step),
    };
  });
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const largest = Math.max(1, ...ends);
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    // Where dates contradict each other more can go than there was.
    scale: { domain: [Math.min(0, ...ends), largest * (1 + roomBehind(layout, 60))], nice: false },
    axis: {
      format: ',d',
      // Of a handful there would be halves.
      values: tickValues(largest).filter(Number.isInteger),
      title: words.x.title,
      description: words.x.description,
      domain: false,
      ticks: false,
    },
  });
  const y = rowAxis(labels, words.y, layout);
  // From the end of each bar down to the next one, to which it leads; what was found stands by itself.
  const links = bars
    .slice(0, -2)
    .map(({ label, to }, index) => ({ label, next: bars[index + 1]!.label, to }));

  return chartSpec(words, theme, layout, {
    height: rowsHeight(labels, 28),
    layer: [
      {
        data: { name: 'links', values: links },
        mark: { type: 'rule', color: tokens.axis, strokeWidth: 1, aria: false },
        encoding: { x: x('to'), y, y2: { field: 'next' } },
      },
      {
        data: { name: 'bars', values: bars },
        mark: { type: 'bar', cornerRadius: 2, height: { band: 0.66 } },
        encoding: {
          x: x('from'),
          x2: { field: 'to' },
          y,
          color: {
            field: 'part',
            type: 'nominal',
            scale: { domain: [names.stock, names.flow], range: [tokens.accent, tokens.similar] },
            legend: null,
          },
          ...spoken,
        },
      },
      {
        data: { name: 'texts', values: bars.map(({ label, right, text }) => ({ label, right, text })) },
        mark: { type: 'text', align: 'left', dx: 6, aria: false },
        encoding: { x: x('right'), y, text: { field: 'text', type: 'nominal' } },
      },
    ],
  });
}
