/** Where the user's work is kept and how much of it, as a file to be saved, and erased for good. */
import { css, html, LitElement, nothing } from 'lit';
import { download } from '../download.ts';
import type { KeepingState } from '../state/keeping.ts';
import { ENDING } from '../state/work-file.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Ui } from '../ui.ts';
import { define } from './define.ts';
import { importStyles } from './import-styles.ts';
import { base } from './styles.ts';

export class MusterKept extends LitElement {
  static override readonly properties = {
    ui: { attribute: false },
    workspace: { attribute: false },
    failure: { state: true },
    saving: { state: true },
  };
  static override readonly styles = [
    base,
    importStyles,
    css`
      p {
        max-width: 46rem;
      }
      dialog {
        width: min(30rem, calc(100vw - 2rem));
        color: var(--text);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: 10px;
        padding: 1rem 1.1rem;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
    `,
  ];

  declare ui: Ui | null;
  declare workspace: Workspace | null;
  /** Why the file was not made; blank where nothing went wrong. */
  declare failure: string;
  declare saving: boolean;

  #leave: (() => void) | null = null;

  constructor() {
    super();
    this.ui = null;
    this.workspace = null;
    this.failure = '';
    this.saving = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate('workspace');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = null;
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (!changed.has('workspace')) return;
    this.#leave?.();
    this.#leave = this.workspace?.subscribe(() => this.requestUpdate()) ?? null;
  }

  protected override render() {
    const { ui, workspace } = this;
    if (ui === null || workspace === null) return nothing;
    const { say } = ui;
    const { keeping } = workspace;
    return html`
      <div class="stack" data-keeping=${keeping?.is ?? 'off'}>
        <h2>${say('page.kept.heading')}</h2>
        ${this.#state(ui, keeping).map((text) => html`<p>${text}</p>`)}
        ${
          keeping === null
            ? nothing
            : html`<p>
                <button type="button" data-action="erase" @click=${this.#ask}>${say('page.kept.erase')}</button>
              </p>`
        }
        <h3>${say('page.work.save.heading')}</h3>
        <p class="muted">${say('page.work.save.help')}</p>
        ${this.#form(ui)}
      </div>
      ${this.#question(ui)}
    `;
  }

  #state({ say, format }: Ui, keeping: KeepingState | null): readonly string[] {
    if (keeping === null) return [say('page.kept.off')];
    switch (keeping.is) {
      case 'nothing':
      case 'elsewhere':
      case 'aside':
        return [say(`page.kept.${keeping.is}`)];
      case 'failed':
        return [say(`page.kept.failed.${keeping.why}`), keeping.message];
      case 'kept': {
        const { files, bytes, savedAt } = keeping.label;
        return [
          say('page.kept.kept', { files, size: format.bytes(bytes), date: format.moment(savedAt) }),
          say(keeping.persistent ? 'page.kept.persistent' : 'page.kept.best-effort'),
        ];
      }
    }
  }

  #form({ say }: Ui) {
    // Only where the page was served so that nobody on the way could have changed it.
    const canSeal = isSecureContext;
    const field = (name: string, label: string) => html`
      <label class="field">
        <span>${label}</span>
        <input type="password" name=${name} autocomplete="new-password" aria-describedby="lost" ?disabled=${!canSeal} />
      </label>
    `;
    return html`
      <form class="stack" @submit=${this.#save}>
        <div class="row">
          ${field('passphrase', say('page.work.save.passphrase'))} ${field('again', say('page.work.save.again'))}
          <button type="submit" data-action="save-work" ?disabled=${this.saving}>${say('page.work.save.do')}</button>
        </div>
        <p class="muted" id="lost">${say(canSeal ? 'page.work.save.lost' : 'page.work.save.insecure')}</p>
        ${this.failure === '' ? nothing : html`<p class="failed" role="alert">${this.failure}</p>`}
      </form>
    `;
  }

  #question({ say }: Ui) {
    return html`
      <dialog aria-labelledby="question" aria-describedby="what">
        <div class="stack">
          <h2 id="question">${say('page.kept.erase.question')}</h2>
          <p id="what">${say('page.kept.erase.what')}</p>
          <div class="row">
            <button type="button" autofocus data-action="erase-not" @click=${this.#close}>
              ${say('page.kept.erase.not')}
            </button>
            <button type="button" data-action="erase-all" @click=${this.#erase}>${say('page.kept.erase.do')}</button>
          </div>
        </div>
      </dialog>
    `;
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { ui, workspace } = this;
    const form = event.target as HTMLFormElement;
    const typed = new FormData(form);
    const [passphrase, again] = [typed.get('passphrase') ?? '', typed.get('again') ?? ''];
    if (ui === null || workspace === null || this.saving) return;
    this.failure = passphrase === again ? '' : ui.say('page.work.save.differ');
    if (this.failure !== '') return;
    this.saving = true;
    try {
      const file = await workspace.save(passphrase === '' ? null : String(passphrase));
      download(`${ui.say('page.work.save.name')}-${today()}${ENDING}`, file);
      form.reset();
    } catch (error) {
      this.failure = ui.say('page.work.save.failed', { message: String(error) });
    }
    this.saving = false;
  }

  #ask(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  #close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  #erase(): void {
    this.#close();
    void this.workspace?.erase();
  }
}

/** As the user's calendar has it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

define('muster-kept', MusterKept);
