/** A supposed target in two cards: what it means for all together, and how many units meet it. */
import type { RatioEstimate, TargetVerdict } from '@muster/core';
import type { Ui } from '../ui.ts';
import { ratioCard } from './card.ts';
import type { Card, CardLine, Heading } from './model.ts';
import { boundText } from './ratio-text.ts';
import { type Pace, reachedText } from './reached-text.ts';

export function supposedCard(
  ui: Ui,
  input: Heading,
  estimate: RatioEstimate,
  pace: Pace | null,
  asOf: string,
): Card {
  const card = ratioCard(ui, input, estimate);
  const target = estimate.targets[0];
  if (target === undefined || target.missing === null) return card;
  const { say } = ui;
  const reached = reachedText(ui, estimate, pace, asOf);
  const atPace = { part: 'pace', text: say('page.what-if.pace', { reached }) };
  return {
    ...card,
    lines: [
      ...card.lines,
      ...neededLines(ui, target),
      ...(reached === '' || target.missing === 0 ? [] : [atPace]),
    ],
  };
}

function neededLines({ say, format }: Ui, { needed, missing }: TargetVerdict): readonly CardLine[] {
  if (needed === undefined) return [];
  const line = (part: 'growing' | 'certain', number: number | null): CardLine => ({
    part,
    text:
      number === null
        ? say(`page.what-if.${part}.never`)
        : say(`page.what-if.${part}`, { number: format.integer(number) }),
  });
  return [
    ...(missing === 0 ? [] : [line('growing', needed.growing)]),
    ...(needed.certain === 0 ? [] : [line('certain', needed.certain)]),
  ];
}

/** @param inForce the same units under the targets in force; null where they are what is supposed */
export function meetingCard(
  ui: Ui,
  input: Heading,
  estimates: readonly RatioEstimate[],
  inForce: readonly RatioEstimate[] | null,
): Card {
  const { say, format } = ui;
  const [met, of] = meeting(estimates);
  const missing = estimates.reduce((sum, { targets }) => sum + (targets[0]?.missing ?? 0), 0);
  const [metNow, ofNow] = meeting(inForce ?? []);
  const bound = inForce?.find(({ targets }) => targets.length > 0)?.targets[0];
  return {
    ...input,
    value:
      of === 0
        ? say('status.no-data')
        : say('page.card.fraction', { count: format.integer(met), of: format.integer(of) }),
    number: of === 0 ? null : met,
    format: 'integer',
    known: of > 0,
    lines: [
      ...(bound === undefined
        ? []
        : [
            {
              part: 'in-force',
              text: say('page.what-if.units.in-force', {
                bound: boundText(ui, bound),
                met: format.integer(metNow),
                of: format.integer(ofNow),
              }),
            },
          ]),
      ...(missing === 0
        ? []
        : [
            {
              part: 'missing',
              text: say('page.what-if.units.missing', { missing: format.integer(missing) }),
            },
          ]),
    ],
    notes: [],
  };
}

/** How many meet all that applies to them, of those of whom it can be said. */
function meeting(estimates: readonly RatioEstimate[]): readonly [met: number, of: number] {
  const judged = estimates.filter(
    ({ targets }) => targets.length > 0 && targets.every(({ met }) => met !== null),
  );
  return [judged.filter(({ targets }) => targets.every(({ met }) => met)).length, judged.length];
}
