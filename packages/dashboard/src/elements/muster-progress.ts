/** How far the reading has come, and a way to stop it. */
import { css, html, LitElement, nothing } from 'lit';
import type { FileProgress } from '../state/progress.ts';
import type { Ui } from '../ui.ts';
import { define } from './define.ts';
import { base } from './styles.ts';

/**
 * @fires muster-cancel - when the user stops the reading
 */
export class MusterProgress extends LitElement {
  static override readonly properties = { ui: { attribute: false }, progress: { attribute: false } };
  static override readonly styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 0.35rem;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: 10px;
        padding: 0.75rem 1.1rem;
        font-size: 0.875rem;
      }
      progress {
        width: 100%;
        accent-color: var(--link);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.35rem 1rem;
        font-variant-numeric: tabular-nums;
      }
      button {
        margin-inline-start: auto;
      }
    `,
  ];

  declare ui: Ui | null;
  /** Null until the first rows are read. */
  declare progress: FileProgress | null;

  constructor() {
    super();
    this.ui = null;
    this.progress = null;
  }

  #cancel(): void {
    this.dispatchEvent(new Event('muster-cancel', { bubbles: true, composed: true }));
  }

  protected override render() {
    const { ui, progress } = this;
    if (ui === null) return nothing;
    const { say, format } = ui;
    const text =
      progress === null ? say('page.progress.start') : say('page.progress.reading', { file: progress.file });
    const share = progress === null ? 0 : Math.floor(progress.share * 100) / 100;
    return html`
      <div class="row">
        <span role="status">${text}</span>
        ${
          progress === null
            ? nothing
            : html`<span>${say('page.progress.rows', {
                rows: format.integer(progress.rows),
                rate: format.integer(progress.rowsPerSecond),
              })}</span>
                <span>${say('page.progress.share', { percent: format.roundPercent(share) })}</span>`
        }
        <button type="button" @click=${this.#cancel}>${say('page.progress.cancel')}</button>
      </div>
      <progress max="1" value=${progress === null ? nothing : share} aria-label=${text}></progress>
    `;
  }
}

define('muster-progress', MusterProgress);
