/** One main figure with everything that has to be said beside it. */
import type { CountEstimate, Estimate, RatioEstimate } from '@muster/core';
import type { Ui } from '../ui.ts';
import { yuanOf } from './counted.ts';
import type { Card, CardLine, Heading } from './model.ts';
import { boundText, intervalText, valueText, verdictText } from './ratio-text.ts';

export function countCard(ui: Ui, input: Heading, estimate: CountEstimate): Card {
  const value =
    estimate.status === 'ok' ? amountText(ui, estimate.count) : ui.say(`status.${estimate.status}`);
  const lines = [...reconciliation(ui, estimate), ...countChange(ui, estimate), ...uncounted(ui, estimate)];
  const known = estimate.status === 'ok';
  return {
    ...input,
    value,
    number: known ? (ui.isMoney ? yuanOf(estimate.count) : estimate.count) : null,
    format: ui.isMoney ? 'yuan' : 'integer',
    known,
    lines,
    notes: [],
  };
}

/** What counts are counts of, said beside the number where it is money. */
function amountText({ say, counted, isMoney }: Ui, count: number): string {
  return isMoney ? say('page.yuan', { amount: counted(count) }) : counted(count);
}

function reconciliation(ui: Ui, { reconciliation }: CountEstimate): readonly CardLine[] {
  if (reconciliation === undefined) return [];
  const text = ui.say('page.card.expected', {
    expected: ui.format.integer(reconciliation.expected),
    difference: ui.format.signed(reconciliation.difference),
  });
  return [{ part: 'expected', text }];
}

function countChange({ say, format }: Ui, { change }: CountEstimate): readonly CardLine[] {
  if (change === undefined || change.difference === null) return [];
  const text = say('page.card.change.count', {
    difference: format.signed(change.difference),
    date: format.date(change.from),
    value: format.integer(change.count),
  });
  return [{ part: 'change', text }];
}

export function ratioCard(ui: Ui, input: Heading, estimate: RatioEstimate): Card {
  return {
    ...input,
    value: valueText(ui, estimate),
    number: estimate.value,
    format: 'percent',
    known: estimate.status === 'ok',
    lines: [
      ...fraction(ui, estimate),
      ...interval(ui, estimate),
      ...targets(ui, estimate),
      ...change(ui, estimate),
      ...uncounted(ui, estimate),
    ],
    notes: notes(ui, estimate),
  };
}

function fraction(ui: Ui, { count, of }: RatioEstimate): readonly CardLine[] {
  if (of === null) return [];
  const text = ui.say('page.card.fraction', { count: ui.counted(count), of: amountText(ui, of) });
  return [{ part: 'fraction', text }];
}

function interval(ui: Ui, estimate: RatioEstimate): readonly CardLine[] {
  if (estimate.interval === null) return [];
  const text = ui.say('page.card.interval', { interval: intervalText(ui, estimate.interval) });
  return [{ part: 'interval', text }];
}

function targets(ui: Ui, estimate: RatioEstimate): readonly CardLine[] {
  return estimate.targets.flatMap((target): readonly CardLine[] => {
    const bound = ui.say('page.card.target', { bound: boundText(ui, target) });
    const signal = target.signal === null ? {} : { signal: target.signal };
    const missing =
      target.missing === null || target.missing === 0
        ? []
        : [
            {
              part: 'missing',
              text: ui.say('page.card.missing', { number: ui.format.integer(target.missing) }),
            },
          ];
    return [
      { part: 'target', text: bound },
      { part: 'verdict', text: verdictText(ui, target), ...signal },
      ...missing,
    ];
  });
}

function change(ui: Ui, { change }: RatioEstimate): readonly CardLine[] {
  if (change === undefined) return [];
  const date = ui.format.date(change.from);
  if (change.value === null || change.difference === null) {
    return [{ part: 'change', text: ui.say('page.card.change.none', { date }) }];
  }
  const text = ui.say('page.card.change', {
    difference: ui.say('page.points', { number: ui.format.points(change.difference) }),
    date,
    value: ui.format.percent(change.value),
  });
  return [{ part: 'change', text }];
}

/** What the figure leaves out stands beside it, not behind a click. */
export function uncounted(ui: Ui, estimate: Estimate): readonly CardLine[] {
  const leftOut = estimate.kind === 'ratio' ? (estimate.leftOut ?? 0) : 0;
  const { notRecorded } = estimate;
  return [
    ...(leftOut > 0 ? [{ part: 'left-out', text: ui.say('page.card.left-out', { count: leftOut }) }] : []),
    ...(notRecorded > 0
      ? [{ part: 'not-recorded', text: ui.say('page.card.not-recorded', { count: notRecorded }) }]
      : []),
  ];
}

function notes(ui: Ui, estimate: RatioEstimate): readonly string[] {
  const said: string[] = [];
  if (estimate.ofDate) said.push(ui.say('page.card.of-date', { date: ui.format.date(estimate.ofDate) }));
  if (estimate.units?.length) {
    said.push(estimate.units.map((unit) => ui.name('unit', unit)).join(ui.say('list.separator')));
  }
  return said;
}
