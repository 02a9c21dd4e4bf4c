/** The pages as links, so that they can be opened elsewhere and come back to. */
import type { MessageKey } from '@muster/core/locales';
import { html, nothing } from 'lit';
import { type Page, pages, type View, writeAddress } from '../state/address.ts';
import type { Ui } from '../ui.ts';

export function navigation(ui: Ui, view: View, go: (changes: Partial<View>) => void) {
  const turn = (event: MouseEvent, page: Page) => {
    // A new tab or window is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go({ page });
  };
  return html`
    <nav aria-label=${ui.say('page.nav.label')}>
      <ul>
        ${pages.map(
          (page) => html`
            <li>
              <a
                href=${writeAddress({ ...view, page })}
                aria-current=${page === view.page ? 'page' : nothing}
                @click=${(event: MouseEvent) => turn(event, page)}
                >${ui.say(`page.nav.${page}` satisfies MessageKey)}</a
              >
            </li>
          `,
        )}
      </ul>
    </nav>
  `;
}
