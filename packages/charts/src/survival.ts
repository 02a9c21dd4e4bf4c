/** The survival curve of a stage: the share still waiting after so many days, with its band. */
import type { CurvePoint, SurvivalSummary } from '@muster/core';
import { type ChartInput, type ChartSpec, type ChartWords, chartSpec } from './chart.ts';
import { spoken } from './marks.ts';
import { daysAxis, waitingAxis } from './waiting-axes.ts';

export interface SurvivalWords extends ChartWords {
  /** One step as a sentence. */
  tooltip(point: CurvePoint): string;
  /** The line at the median, as a sentence. */
  median(days: number): string;
}

/** Before the first end everybody still waits; the curve starts there. */
const start = { days: 0, survival: 1, lower: 1, upper: 1 };

/**
 * The curve as steps that hold until the next end; open cases are in it until the day they were last seen.
 * Empty axes where the estimate brought no curve.
 */
export function survivalChart(input: ChartInput<SurvivalSummary, SurvivalWords>): ChartSpec {
  const { estimates: survival, words, theme, layout } = input;
  const { tokens } = theme;
  const curve = survival.curve ?? [];
  const steps = curve.map((point) => ({
    days: point.days,
    survival: point.survival,
    lower: point.lower,
    upper: point.upper,
    tooltip: words.tooltip(point),
  }));
  const path = steps[0]?.days === 0 ? steps : [start, ...steps];
  const medians =
    survival.median === null ? [] : [{ days: survival.median, tooltip: words.median(survival.median) }];

  const x = daysAxis(Math.max(1, ...steps.map((step) => step.days)), words.x);
  const y = (field: string) => waitingAxis(field, words.y);

  return chartSpec(words, theme, layout, {
    height: 260,
    layer: [
      {
        data: { name: 'band', values: path.filter((point) => point.lower !== null && point.upper !== null) },
        mark: { type: 'area', interpolate: 'step-after', opacity: 0.18, aria: false },
        encoding: { x, y: y('lower'), y2: { field: 'upper' } },
      },
      {
        data: { name: 'curve', values: path },
        mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2, aria: false },
        encoding: { x, y: y('survival') },
      },
      {
        data: { name: 'median', values: medians },
        mark: { type: 'rule', color: tokens.target, strokeDash: [5, 4], strokeWidth: 1.5 },
        encoding: { x, ...spoken },
      },
      {
        data: { name: 'steps', values: steps },
        mark: { type: 'point', size: 26, filled: true, opacity: 1 },
        encoding: { x, y: y('survival'), ...spoken },
      },
    ],
  });
}
