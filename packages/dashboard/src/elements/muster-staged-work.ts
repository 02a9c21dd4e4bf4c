/** Work that was brought as one file: opened with its passphrase, shown, and then put in place of everything. */
import type { InputSummary } from '@muster/core';
import { html, LitElement, nothing } from 'lit';
import type { Table } from '../figures/model.ts';
import type { HeldFile } from '../state/work.ts';
import type { StagedWork } from '../state/workspace.ts';
import type { Ui } from '../ui.ts';
import { define } from './define.ts';
import { importStyles } from './import-styles.ts';
import './muster-progress.ts';
import './muster-table.ts';
import { base } from './styles.ts';

/** The passphrase of the staged file. */
export class UnlockEvent extends Event {
  static readonly type = 'muster-unlock';
  readonly passphrase: string;

  constructor(passphrase: string) {
    super(UnlockEvent.type, { bubbles: true, composed: true });
    this.passphrase = passphrase;
  }
}

/**
 * @fires muster-unlock - an `UnlockEvent` with the passphrase that was typed
 * @fires muster-use-work - when the work is to be used
 * @fires muster-discard-work - when it is not
 */
export class MusterStagedWork extends LitElement {
  static override readonly properties = { ui: { attribute: false }, staged: { attribute: false } };
  static override readonly styles = [base, importStyles];

  declare ui: Ui | null;
  declare staged: StagedWork | null;

  /** The state that the focus has followed. */
  #followed: string | null = null;

  constructor() {
    super();
    this.ui = null;
    this.staged = null;
  }

  /** The next key press is for what is asked: the passphrase, or whether to use the work. */
  protected override updated(): void {
    const is = this.staged?.is ?? null;
    if (is === this.#followed) return;
    this.#followed = is;
    const wanted = { locked: 'input', reading: 'h2', ready: '[data-action="use-work"]', failed: 'h2' };
    if (is !== null) this.renderRoot.querySelector<HTMLElement>(wanted[is])?.focus();
  }

  protected override render() {
    const { ui, staged } = this;
    if (ui === null || staged === null) return nothing;
    const { say } = ui;
    return html`
      <section class="panel stack" aria-labelledby="heading" data-work=${staged.is}>
        <div class="row">
          <h2 id="heading" tabindex="-1">${say('page.work.of', { file: staged.file.name })}</h2>
          ${
            staged.is === 'ready'
              ? html`<button type="button" class="primary" data-action="use-work" @click=${() => this.#fire('muster-use-work')}>
                  ${say('page.work.use')}
                </button>`
              : nothing
          }
          <button type="button" data-action="discard-work" @click=${() => this.#fire('muster-discard-work')}>
            ${say('page.work.discard')}
          </button>
        </div>
        ${this.#body(ui, staged)}
      </section>
    `;
  }

  #body(ui: Ui, staged: StagedWork) {
    const { say } = ui;
    switch (staged.is) {
      case 'locked':
        return html`
          <form class="row" @submit=${this.#unlock}>
            <label class="field">
              <span>${say('page.work.passphrase')}</span>
              <input type="password" name="passphrase" required autocomplete="off" />
            </label>
            <button type="submit" data-action="unlock">${say('page.work.unlock')}</button>
          </form>
          ${staged.isWrong ? html`<p class="failed" role="alert">${say('page.work.fault.wrong-passphrase')}</p>` : nothing}
        `;
      case 'reading':
        return html`<muster-progress
          .ui=${ui}
          .progress=${staged.progress}
          @muster-cancel=${() => this.#fire('muster-discard-work')}
        ></muster-progress>`;
      case 'ready':
        return html`
          <p>${this.#holds(ui, staged)}</p>
          <p class="asks">${say('page.work.replaces')}</p>
          <muster-table captionless .table=${filesTable(ui, staged)}></muster-table>
        `;
      case 'failed': {
        const { fault, file } = staged;
        return html`<p class="failed" role="alert">
          ${say(`page.work.fault.${fault ?? 'unreadable'}`, { file: file.name })}
        </p>`;
      }
    }
  }

  #holds({ say }: Ui, { work }: Extract<StagedWork, { is: 'ready' }>): string {
    const of = (wanted: HeldFile['origin']) => work.files.filter(({ origin }) => origin === wanted).length;
    const sample = of('sample');
    return [
      say('page.work.files', { count: of('user') }),
      ...(sample === 0 ? [] : [say('page.work.sample', { count: sample })]),
      say('page.work.recipes', { count: work.recipes.length }),
      say('page.work.catalogs', { count: work.catalogs.length }),
    ].join(say('list.separator'));
  }

  #unlock(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const passphrase = new FormData(form).get('passphrase');
    if (typeof passphrase === 'string' && passphrase !== '') this.dispatchEvent(new UnlockEvent(passphrase));
  }

  #fire(type: string): void {
    this.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  }
}

/** The user's files as they were read. */
function filesTable({ say, format, fileKind }: Ui, { opened }: Extract<StagedWork, { is: 'ready' }>): Table {
  const numbers = ['rows', 'used', 'rejected'] as const;
  const own = opened.files.filter(({ origin }) => origin === 'user').map(({ name }) => name);
  const isOwn = ({ file }: InputSummary) => own.includes(file);
  return {
    caption: say('page.files.list'),
    columns: [
      { key: 'file', title: say('column.file'), numeric: false },
      { key: 'kind', title: say('column.kind'), numeric: false },
      ...numbers.map((key) => ({ key, title: say(`column.${key}`), numeric: true })),
    ],
    rows: opened.inputs.filter(isOwn).map((input) => ({
      key: input.kind ?? input.file,
      cells: [
        input.file,
        input.kind === null ? say('file.unknown') : fileKind(input.kind),
        ...numbers.map((key) => format.integer(input[key])),
      ],
    })),
  };
}

define('muster-staged-work', MusterStagedWork);
