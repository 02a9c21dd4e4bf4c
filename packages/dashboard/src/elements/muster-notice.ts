/** What came of files: used and counted, kept as a recipe or a catalogue, or refused and why. */
import { css, html, LitElement, nothing } from 'lit';
import { mistakeText } from '../refusal-text.ts';
import type { Notice } from '../state/store.ts';
import type { Ui } from '../ui.ts';
import { define } from './define.ts';
import { base } from './styles.ts';

/**
 * @fires muster-dismiss - when the user has read it
 * @fires muster-issues - when the user wants to see what is wrong with the files
 */
export class MusterNotice extends LitElement {
  static override readonly properties = { ui: { attribute: false }, notice: { attribute: false } };
  static override readonly styles = [
    base,
    css`
      .notice {
        display: grid;
        gap: 0.5rem;
        border: 1px solid transparent;
        border-radius: 10px;
        padding: 0.75rem 1.1rem;
        line-height: 1.5;
        background: var(--notice-surface);
        color: var(--notice-text);
      }
      .failed {
        background: var(--error-surface);
        color: var(--error-text);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1rem;
        align-items: center;
      }
      .row p {
        flex: 1 1 14rem;
        font-weight: 600;
      }
    `,
  ];

  declare ui: Ui | null;
  declare notice: Notice | null;

  constructor() {
    super();
    this.ui = null;
    this.notice = null;
  }

  #dismiss(): void {
    this.dispatchEvent(new Event('muster-dismiss', { bubbles: true, composed: true }));
  }

  #open(): void {
    this.dispatchEvent(new Event('muster-issues', { bubbles: true, composed: true }));
  }

  protected override render() {
    const { ui, notice } = this;
    if (ui === null || notice === null) return nothing;
    const failed = notice.kind.endsWith('failed');
    return html`
      <div
        class=${failed ? 'notice failed' : 'notice'}
        role=${failed ? 'alert' : 'status'}
        data-notice=${notice.kind}
      >
        <div class="row">
          <p>${this.#headline(ui, notice)}</p>
          <button type="button" @click=${this.#dismiss}>${ui.say('page.failure.close')}</button>
        </div>
        ${notice.kind === 'loaded' ? this.#faults(ui, notice) : nothing}
      </div>
    `;
  }

  #headline(ui: Ui, notice: Notice): string {
    switch (notice.kind) {
      case 'loaded':
        return ui.say('page.loaded', { files: notice.files, rows: ui.format.integer(notice.rows) });
      case 'failed':
        return notice.message === ''
          ? ui.say('page.failure.incomplete')
          : ui.say('page.failure.unexpected', { message: notice.message });
      case 'recipe':
        return ui.say('page.recipe.kept', { file: notice.file });
      case 'recipe-failed':
        return ui.say('error.bad-recipe', { ...notice.error.details, file: notice.file });
      case 'catalog':
        return ui.say('page.catalog.used', { file: notice.file, count: notice.count });
      case 'work':
        return ui.say('page.work.used', { file: notice.file });
      case 'erased':
        return ui.say('page.kept.erased');
      case 'keeping-failed':
        return ui.say(`page.kept.failed.${notice.why}`);
      case 'catalog-failed':
        return mistakeText(ui, notice) ?? notice.code;
    }
  }

  /** Who sees that all went well must also see what did not. */
  #faults(ui: Ui, { rejected, errors, warnings }: Extract<Notice, { kind: 'loaded' }>) {
    if (rejected + errors + warnings === 0) return nothing;
    const { say } = ui;
    const parts = [
      ...(rejected > 0 ? [say('page.loaded.rejected', { count: rejected })] : []),
      ...(errors > 0 ? [say('page.data.errors', { count: errors })] : []),
      ...(warnings > 0 ? [say('page.data.warnings', { count: warnings })] : []),
    ];
    return html`<div class="row" data-part="faults">
      <span>${parts.join(say('list.separator'))}</span>
      <button type="button" @click=${this.#open}>${say('page.loaded.show')}</button>
    </div>`;
  }
}

define('muster-notice', MusterNotice);
