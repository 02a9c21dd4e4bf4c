/** What only a printed page has: at its head what the figures are of, at its foot how those without a chart are computed. */
import { html, nothing } from 'lit';
import type { Card, Figure } from '../figures/model.ts';
import { type About, pageNotes } from '../saving/about.ts';
import type { Ui } from '../ui.ts';

/** What is on the page. */
export interface Printed {
  readonly cards: readonly Card[];
  readonly figures: readonly Figure[];
}

export function paperHead(ui: Ui, about: About, { cards, figures }: Printed) {
  const { say } = ui;
  return html`
    <div class="inner paper" data-part="paper-head">
      <p><strong>${say('page.title')}</strong> ${say('page.subtitle')}</p>
      ${pageNotes(ui, about, [...cards, ...figures]).map(([title, part]) => html`<p>${say('page.of', { title, part })}</p>`)}
    </div>
  `;
}

/** Cards are too small for how they are computed; each way is said once. */
export function paperFoot({ say }: Ui, { cards }: Printed) {
  const ways = [...new Set(cards.map(({ how }) => how))].filter((how) => how !== '');
  if (ways.length === 0) return nothing;
  const titlesOf = (way: string) =>
    cards
      .filter(({ how }) => how === way)
      .map(({ title }) => title)
      .join(say('list.separator'));
  return html`
    <section class="paper" data-part="paper-foot">
      <h2>${say('page.of', { title: say('page.notes.cards'), part: say('page.notes.how') })}</h2>
      ${ways.map((way) => html`<p><strong>${titlesOf(way)}</strong> ${way}</p>`)}
    </section>
  `;
}
