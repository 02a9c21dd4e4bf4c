/** A small menu of the formats that a figure can be saved in. Who shows the figure asks; the dashboard saves. */
import { css, html } from 'lit';
import type { Figure, Table } from '../figures/model.ts';
import { formatsOf, type SaveFormat } from '../saving/saved-file.ts';
import type { Ui } from '../ui.ts';

/** Asks for a figure as a file. */
export class SaveEvent extends CustomEvent<{ readonly figure: Figure; readonly format: SaveFormat }> {
  static readonly type = 'muster-save';

  constructor(figure: Figure, format: SaveFormat) {
    super(SaveEvent.type, { detail: { figure, format }, bubbles: true, composed: true });
  }
}

export const saveMenuStyles = css`
  .save {
    position: relative;
  }
  .save > summary {
    white-space: nowrap;
    font-size: 0.8125rem;
    line-height: 1.75rem;
  }
  .save > ul {
    position: absolute;
    inset-inline-end: 0;
    z-index: 3;
    display: grid;
    width: max-content;
    margin: 0;
    list-style: none;
    padding: 0.25rem;
    background: var(--surface);
    border: 1px solid var(--axis);
    border-radius: 8px;
  }
  .save > ul button {
    width: 100%;
    border: 0;
    text-align: start;
    white-space: nowrap;
  }
`;

export function saveMenu({ say }: Ui, figure: Figure) {
  const label = say('page.save.of', { title: figure.title });
  const save = (event: Event, format: SaveFormat) => {
    const button = event.currentTarget as HTMLElement;
    button.dispatchEvent(new SaveEvent(figure, format));
    close(button.closest('details')!);
  };
  return html`
    <details class="save" @keydown=${closeOnEscape} @focusout=${closeWhenLeft}>
      <summary aria-label=${label}>${say('page.save')}</summary>
      <ul aria-label=${label}>
        ${formatsOf(figure).map(
          (format) => html`
            <li>
              <button type="button" data-save=${format} @click=${(event: Event) => save(event, format)}>
                ${say(`page.save.${format}`)}
              </button>
            </li>
          `,
        )}
      </ul>
    </details>
  `;
}

/**
 * The menu of a table that stands for itself, and is no indicator's.
 *
 * @param summary what it is, in a sentence
 */
export function tableMenu(ui: Ui, id: string, table: Table, summary: string) {
  return saveMenu(ui, { id, title: table.caption, summary, how: '', draw: null, table });
}

/** The focus goes back to where the menu was opened. */
function close(menu: HTMLDetailsElement): void {
  menu.querySelector('summary')?.focus();
  menu.open = false;
}

function closeOnEscape(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.key === 'Escape' && menu.open) close(menu);
}

function closeWhenLeft(event: FocusEvent): void {
  const menu = event.currentTarget as HTMLDetailsElement;
  if (event.relatedTarget !== null && !menu.contains(event.relatedTarget as Node)) menu.open = false;
}
