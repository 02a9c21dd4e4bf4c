/** A concentration as one main figure: the share of the largest holder, or from the lowest ratio to the highest. */
import type { ConcentrationEstimate, Key, Spread } from '@muster/core';
import type { Ui } from '../ui.ts';
import { uncounted } from './card.ts';
import { endText, indexText, judgedText, rangeText, topShareText } from './concentration-text.ts';
import type { Card, CardLine, Heading } from './model.ts';

export function concentrationCard(
  ui: Ui,
  input: Heading & { readonly holder: Key },
  estimate: ConcentrationEstimate,
): Card {
  const { holder, ...rest } = input;
  const { spread, status } = estimate;
  const lines =
    spread === undefined ? topLines(ui, holder, estimate) : spreadLines(ui, holder, estimate, spread);
  return {
    ...rest,
    value: spread === undefined ? topShareText(ui, estimate) : rangeText(ui, estimate),
    ...(spread === undefined ? { number: estimate.topShare, format: 'percent' as const } : {}),
    known: status === 'ok',
    lines: [...(status === 'ok' ? lines : []), ...uncounted(ui, estimate)],
    notes: notes(ui, estimate),
  };
}

function topLines(ui: Ui, holder: Key, estimate: ConcentrationEstimate): readonly CardLine[] {
  const { say, format } = ui;
  const { top, holders, among, effective } = estimate;
  const judged = judgedText(ui, estimate);
  return [
    { part: 'top', text: say('page.card.most', { name: ui.name(holder, top) }) },
    ...(judged === '' ? [] : [{ part: 'judged', text: judged }]),
    {
      part: 'holders',
      text: say('page.card.holders', {
        key: ui.keyName(holder),
        count: format.integer(holders),
        of: format.integer(among),
      }),
    },
    ...(effective === null
      ? []
      : [
          {
            part: 'effective',
            text: say('page.card.effective', { number: format.decimal(effective, 1) }),
          },
        ]),
  ];
}

function spreadLines(
  ui: Ui,
  holder: Key,
  { among, gini }: ConcentrationEstimate,
  { lowest, highest, value, below, variation }: Spread,
): readonly CardLine[] {
  const { say, format } = ui;
  const end = (part: 'lowest' | 'highest', of: Spread['lowest']): CardLine => ({
    part,
    text: say('page.of', { title: say(`column.${part}`), part: endText(ui, holder, of) }),
  });
  return [
    end('lowest', lowest),
    end('highest', highest),
    {
      part: 'below',
      text: say('page.card.below', {
        count: format.integer(below),
        of: format.integer(among),
        value: format.percent(value),
      }),
    },
    ...(variation === null || gini === null
      ? []
      : [
          {
            part: 'uneven',
            text: say('page.card.uneven', {
              variation: indexText(ui, variation),
              gini: indexText(ui, gini),
            }),
          },
        ]),
  ];
}

/** What would be too much. */
function notes({ say, format }: Ui, { limit }: ConcentrationEstimate): readonly string[] {
  if (limit === undefined) return [];
  const share = format.roundPercent(limit.topShare);
  return [say('limit.concentration', { share, holders: format.integer(limit.holders) })];
}
