/** The main figures of a page as one table, each with what stands beside it. */
import { tableOf, text } from '../figures/filled-table.ts';
import type { Card, Figure, Table } from '../figures/model.ts';
import type { Ui } from '../ui.ts';

export function cardTable({ say }: Ui, cards: readonly Card[]): Table {
  const table = tableOf<Card>(
    say('page.notes.cards'),
    [
      [text('key', say('page.notes.title')), ({ title }) => title],
      [
        { key: 'value', title: say('column.value'), numeric: true },
        (card) => [card.value, card.number ?? null],
      ],
      [
        text('lines', say('page.notes')),
        ({ lines }) => lines.map((line) => line.text).join(say('list.separator')),
      ],
    ],
    cards,
    ({ id }) => id,
  );
  const rows = table.rows.map((row, index) => {
    const { format } = cards[index]!;
    return format === undefined ? row : { ...row, format };
  });
  return { ...table, rows };
}

/** A card as a figure without a drawing, for being saved alone. */
export function cardFigure(ui: Ui, card: Card): Figure {
  const { id, title, how, value, lines, notes } = card;
  const said = [value, ...lines.map(({ text }) => text)].join(ui.say('list.separator'));
  return {
    id,
    title,
    summary: said,
    how: [how, ...notes].join(ui.say('sentence.separator')),
    draw: null,
    table: { ...cardTable(ui, [card]), caption: title },
  };
}
