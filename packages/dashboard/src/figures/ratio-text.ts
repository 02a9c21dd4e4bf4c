/** Ratios in words: the same texts for cards, tables and charts. */
import type { EstimateInterval, RatioEstimate, TargetVerdict } from '@muster/core';
import type { Ui } from '../ui.ts';

/** The value as printed, or why there is none. */
export function valueText(ui: Ui, estimate: RatioEstimate): string {
  if (estimate.status === 'hidden') return ui.say('status.hidden');
  return estimate.value === null ? ui.say('status.no-data') : ui.format.percent(estimate.value);
}

export function intervalText(ui: Ui, interval: EstimateInterval | null): string {
  if (interval === null) return '';
  return ui.say('range.interval', {
    lower: ui.format.percent(interval.lower),
    upper: ui.format.percent(interval.upper),
  });
}

/** `at least 7%`. */
export function boundText(ui: Ui, target: TargetVerdict): string {
  return ui.say(`bound.${target.bound}`, {
    value: ui.format.roundPercent(target.value),
    valueTo: ui.format.roundPercent(target.valueTo ?? target.value),
  });
}

export function metText(ui: Ui, target: TargetVerdict): string {
  if (target.met === null) return ui.say('status.no-data');
  return ui.say(target.met ? 'met.yes' : 'met.no');
}

/** Arithmetic and statistics together: `met; within chance`. */
export function verdictText(ui: Ui, target: TargetVerdict): string {
  if (target.signal === null) return metText(ui, target);
  return ui.say('page.verdict', { met: metText(ui, target), signal: ui.say(`signal.${target.signal}`) });
}

/** The row as a sentence. */
export function ratioSentence(ui: Ui, estimate: RatioEstimate, name: string): string {
  const parameters = {
    name,
    value: valueText(ui, estimate),
    count: ui.counted(estimate.count),
    of: estimate.of === null ? '–' : ui.counted(estimate.of),
    interval: intervalText(ui, estimate.interval),
    verdict: estimate.targets.map((target) => verdictText(ui, target)).join(ui.say('list.separator')),
  };
  return ui.say(estimate.interval === null ? 'page.mark.ratio.plain' : 'page.mark.ratio', parameters).trim();
}
