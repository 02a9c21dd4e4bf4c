/** What only a printed page has: at its head what the figures are of, at its foot what is to be known of them. */
import { html, nothing } from 'lit';
import type { About } from '../saving/about.ts';
import type { Ui } from '../ui.ts';
import type { MusterCard } from './muster-card.ts';
import type { MusterFigure } from './muster-figure.ts';

export function paperHead({ say }: Ui, about: About | null) {
  if (about === null) return nothing;
  const lines = [
    [say('page.notes.date'), about.period],
    [say('page.notes.scope'), about.scope],
    [say('page.notes.files'), about.files],
  ];
  return html`
    <div class="inner paper" data-part="paper-head">
      <p><strong>${say('page.title')}</strong> ${say('page.subtitle')}</p>
      ${lines.map(([title, part]) => html`<p>${say('page.of', { title: title!, part: part! })}</p>`)}
    </div>
  `;
}

export function paperFoot({ say }: Ui, about: About | null) {
  if (about === null) return nothing;
  const hidden = say('page.of', { title: say('page.notes.hidden'), part: say('page.notes.hidden.none') });
  return html`<p class="paper" data-part="paper-foot">${hidden} ${about.program}</p>`;
}

/** Prints once every figure is ready, which a page that is printed by the browser's own menu has no time for. */
export async function printPage(root: ParentNode): Promise<void> {
  const all = root.querySelectorAll<MusterFigure | MusterCard>('muster-figure, muster-card');
  await Promise.all([...all].map((one) => one.prepareForPaper()));
  print();
}
