/** The axes of survival curves: days to the right, the share that still waits upwards. */
import { countAxis } from './axes.ts';
import type { AxisWords } from './chart.ts';

/** @param longest the last day that is drawn */
export function daysAxis(longest: number, words: AxisWords): Readonly<Record<string, unknown>> {
  const days = countAxis('days', longest, words);
  return { ...days, axis: { ...Object(days.axis), grid: false } };
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
