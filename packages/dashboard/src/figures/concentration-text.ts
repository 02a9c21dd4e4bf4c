/** Concentrations in words: the same texts for cards, tables and charts. */
import type { ConcentrationEstimate, Holder, Key, Status } from '@muster/core';
import type { Ui } from '../ui.ts';

/** Enough to tell two years apart; more would feign that the last place means something. */
const DECIMALS = 3;

/** What an estimate is of. */
export function nameOf(ui: Ui, { by }: ConcentrationEstimate): string {
  return ui.names(by, ui.say('column.all'));
}

/** `Hankou Branch 3.50%`. */
export function endText(ui: Ui, holder: Key, { key, value }: Holder): string {
  return ui.say('page.chart.end', { name: ui.name(holder, key), value: ui.format.percent(value) });
}

/** `3.50% to 10.71%`, or why there is none. */
export function rangeText(ui: Ui, { spread, status }: ConcentrationEstimate): string {
  if (spread === undefined || status !== 'ok') return noneText(ui, status);
  return ui.say('range.interval', {
    lower: ui.format.percent(spread.lowest.value),
    upper: ui.format.percent(spread.highest.value),
  });
}

/** The share of the largest holder, or why there is none. */
export function topShareText(ui: Ui, { topShare, status }: ConcentrationEstimate): string {
  return topShare === null || status !== 'ok' ? noneText(ui, status) : ui.format.percent(topShare);
}

function noneText(ui: Ui, status: Status): string {
  return ui.say(status === 'hidden' ? 'status.hidden' : 'status.no-data');
}

/** Whether it is too much; blank where the indicator has no limit, or nothing to measure by it. */
export function judgedText(ui: Ui, { limit }: ConcentrationEstimate): string {
  if (limit === undefined || limit.exceeded === null) return '';
  return ui.say(limit.exceeded ? 'concentrated.yes' : 'concentrated.no');
}

/** `0.286`; blank where there is none. */
export function indexText(ui: Ui, index: number | null): string {
  return index === null ? '' : ui.format.decimal(index, DECIMALS);
}
