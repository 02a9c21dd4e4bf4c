/** Charts as data: estimates and words in, Vega-Lite specifications out. */
export type { BarWords } from './bars.ts';
export { countColumns, countRows, distributionBars, distributionRows } from './bars.ts';
export type { AxisWords, ChartInput, ChartLayout, ChartSpec, ChartWords } from './chart.ts';
export { contrast } from './contrast.ts';
export type { DurationWords } from './durations.ts';
export { durationChart } from './durations.ts';
export type { IntervalWords } from './interval.ts';
export { intervalChart, ranked } from './interval.ts';
export type { Reconciled, ReconciliationStep, ReconciliationWords } from './reconciliation.ts';
export { reconciliationChart, reconciliationSteps } from './reconciliation.ts';
export type { SpreadMark, SpreadWords } from './spread.ts';
export { spreadChart } from './spread.ts';
export type { SurvivalWords } from './survival.ts';
export { survivalChart } from './survival.ts';
export type { ChartTheme, ChartTokens } from './theme.ts';
export { chartTheme, darkTokens, fontStack, lightTokens, printTokens } from './theme.ts';
export type { TopShareWords } from './top-share.ts';
export { topShareChart } from './top-share.ts';
