/** Who came up to the target between two dates, and who no longer meets it. */
import type { Key, RatioEstimate } from '@muster/core';
import type { Ui } from '../ui.ts';
import { filledTable, number, said, text } from './filled-table.ts';
import type { Figure, Heading } from './model.ts';
import { boundText, valueText } from './ratio-text.ts';

export interface CrossingFigureInput extends Heading {
  readonly key: Key;
  readonly before: readonly RatioEstimate[];
  readonly now: readonly RatioEstimate[];
  /** The dates of both, ISO. */
  readonly from: string;
  readonly asOf: string;
}

/** Only those that crossed: everybody else stands in the figure of the change. */
export function crossingFigure(ui: Ui, input: CrossingFigureInput): Figure {
  const { id, title, how, key, before, now, from, asOf } = input;
  const { say, format } = ui;
  const earlier = new Map(before.map((estimate) => [estimate.by[key], estimate]));
  const metBefore = ({ by }: RatioEstimate) => metOf(earlier.get(by[key]));
  const crossed = now.filter((estimate) => {
    const [then, met] = [metBefore(estimate), metOf(estimate)];
    return then !== null && met !== null && then !== met;
  });
  const name = ({ by }: RatioEstimate) => ui.name(key, by[key] ?? null);
  const named = (met: boolean) =>
    crossed
      .filter((estimate) => metOf(estimate) === met)
      .map(name)
      .join(say('list.separator'));
  const [risen, fallen] = [named(true), named(false)];
  const isJudged = now.some((estimate) => metOf(estimate) !== null && metBefore(estimate) !== null);
  const sentences = [
    ...(risen === '' ? [] : [say('page.change.risen', { names: risen })]),
    ...(fallen === '' ? [] : [say('page.change.fallen', { names: fallen })]),
    ...(crossed.length > 0 ? [] : [say(isJudged ? 'page.change.nobody' : 'page.change.no-target')]),
  ];
  return {
    id,
    title,
    summary: sentences.join(say('sentence.separator')),
    how,
    draw: null,
    table: filledTable<RatioEstimate>(
      title,
      [
        [text('key', ui.keyName(key)), name],
        [
          number('earlier', say('column.earlier', { date: format.date(from) }), 'percent'),
          ({ by }) => said(earlier.get(by[key])?.value ?? null, format.percent),
        ],
        [
          number('value', say('column.earlier', { date: format.date(asOf) }), 'percent'),
          (estimate) => [valueText(ui, estimate), estimate.value],
        ],
        [
          text('target', say('column.target')),
          ({ targets }) => targets.map((target) => boundText(ui, target)).join(', '),
        ],
        [
          text('crossed', say('column.verdict')),
          (estimate) => say(metOf(estimate) ? 'page.change.now-met' : 'page.change.now-missed'),
        ],
      ],
      crossed,
    ),
  };
}

/** Whether all targets are met; null without any. */
function metOf(estimate: RatioEstimate | undefined): boolean | null {
  const met = estimate?.targets.map((target) => target.met) ?? [];
  return met.length === 0 || met.includes(null) ? null : met.every((one) => one === true);
}
