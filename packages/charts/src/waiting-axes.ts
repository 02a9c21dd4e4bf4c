/** The axes of survival curves: days to the right, the share that still waits upwards. */
import { type AxisWords, type ChartLayout, isNarrow } from './chart.ts';

/** @param longest the last day that is drawn */
export function daysAxis(
  longest: number,
  words: AxisWords,
  layout: ChartLayout,
): Readonly<Record<string, unknown>> {
  return {
    field: 'days',
    type: 'quantitative',
    scale: { domain: [0, longest], nice: false },
    axis: {
      format: ',d',
      tickCount: isNarrow(layout) ? 4 : 8,
      grid: false,
      title: words.title,
      description: words.description,
    },
  };
}

/** From nobody to all, whatever the curve. */
export function waitingAxis(field: string, words: AxisWords): Readonly<Record<string, unknown>> {
  return {
    field,
    type: 'quantitative',
    scale: { domain: [0, 1] },
    axis: { format: '.0%', tickCount: 5, title: words.title, description: words.description },
  };
}
