/**
 * Where files come in, in a host's page: the user's own, or those that the host puts in. Other elements take their
 * figures from it. The files are read in a worker, which ends with the element.
 */
import type { UnitInfo } from '@muster/core';
import { html, LitElement, nothing } from 'lit';
import { announceSource } from '../embed/source.ts';
import { connect } from '../state/connect.ts';
import { unusable } from '../state/doubts.ts';
import { type Backend, Store } from '../state/store.ts';
import { Workspace } from '../state/workspace.ts';
import { Appearance } from './appearance.ts';
import { filesBar } from './dashboard-files.ts';
import { define } from './define.ts';
import { FailedEvent, LoadedEvent } from './embed-events.ts';
import { filesStyles } from './files-styles.ts';
import './muster-issues.ts';
import { base } from './styles.ts';
import { themedStyles } from './themed-styles.ts';
import { whenRemoved } from './when-removed.ts';

const noUnits: readonly UnitInfo[] = [];
const noFiles: readonly File[] = [];

/**
 * @attr language - `en` or `zh-CN`
 * @attr theme - `light`, `dark` or `contrast`
 * @fires muster-loaded - a `LoadedEvent` when files were put to use
 * @fires muster-failed - a `FailedEvent` when files of the host cannot be used
 */
export class MusterImport extends LitElement {
  static override readonly properties = {
    files: { attribute: false },
    language: {},
    theme: {},
    showsIssues: { state: true },
  };
  static override readonly styles = [base, themedStyles, filesStyles];

  /** Files to use at once, without asking the user. */
  declare files: Iterable<File>;
  declare language: string | null;
  declare theme: string | null;
  declare showsIssues: boolean;
  /** Makes the place where figures come from; tests put their own here before connecting. */
  backend: () => Backend & { close(): void } = connect;

  readonly #appearance = new Appearance(this, () => this);
  #store: Store | null = null;
  #workspace: Workspace | null = null;
  #close: () => void = () => undefined;
  #loaded: unknown = null;

  constructor() {
    super();
    this.files = noFiles;
    this.language = null;
    this.theme = null;
    this.showsIssues = false;
  }

  /** What other elements ask that name this one as their source. */
  get store(): Store | null {
    return this.#store;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // It was only moved.
    if (this.#store !== null) return;
    const backend = this.backend();
    const store = new Store(backend);
    const workspace = new Workspace(store, backend, null);
    const leave = [store, workspace].map((one) => one.subscribe(() => this.#changed()));
    this.#store = store;
    this.#workspace = workspace;
    this.#close = () => {
      for (const end of leave) end();
      workspace.close();
      backend.close();
    };
    announceSource();
    this.requestUpdate('files', noFiles);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    whenRemoved(this, () => this.#end());
  }

  #end(): void {
    if (this.#store === null) return;
    this.#close();
    this.#store = null;
    this.#workspace = null;
    announceSource();
  }

  protected override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('files')) void this.#useFiles();
  }

  async #useFiles(): Promise<void> {
    const store = this.#store;
    const files = [...(this.files ?? noFiles)];
    if (store === null || files.length === 0) return;
    const { importing } = store;
    if (importing.staged.files.length > 0) await importing.discard();
    await store.bring(files);
    const { review, staged, stopped } = importing;
    // Other files came, or the element has gone.
    if (this.#store !== store || files.some((file) => ![...(this.files ?? noFiles)].includes(file))) return;
    const { say } = this.#appearance.show(store.school?.units ?? noUnits);
    if (review === null) {
      if (stopped?.status !== 'failed') return;
      this.#fail(say('page.failure.unexpected', { message: stopped.message }));
      return;
    }
    const useless = unusable(staged, review);
    if (useless.length === 0) await store.use();
    else this.#fail(say('page.embed.unusable', { names: useless.join(say('list.separator')) }));
  }

  /** Why is said by the panel of the files, which stay there to be mended. */
  #fail(message: string): void {
    this.dispatchEvent(new FailedEvent('unusable-files', message));
  }

  #changed(): void {
    this.requestUpdate();
    const notice = this.#store?.notice ?? null;
    if (notice?.kind !== 'loaded' || notice === this.#loaded) return;
    this.#loaded = notice;
    const { kind, ...detail } = notice;
    this.dispatchEvent(new LoadedEvent(detail));
  }

  protected override render() {
    const store = this.#store;
    const workspace = this.#workspace;
    if (store === null || workspace === null) return nothing;
    const ui = this.#appearance.show(store.school?.units ?? noUnits);
    return html`
      ${filesBar({
        store,
        workspace,
        ui,
        area: this,
        hasSample: false,
        showIssues: () => {
          store.dismiss();
          this.showsIssues = true;
        },
        look: () => undefined,
      })}
      ${this.showsIssues ? html`<muster-issues .ui=${ui} .issues=${store.school?.issues ?? []}></muster-issues>` : nothing}
    `;
  }
}

define('muster-import', MusterImport);

declare global {
  interface HTMLElementTagNameMap {
    'muster-import': MusterImport;
  }
}
