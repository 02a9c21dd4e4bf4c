/** Where files come in: a button to choose them, and a cover that shows while files are dragged over. */
import { css, html, LitElement, nothing } from 'lit';
import type { Ui } from '../ui.ts';
import { define } from './define.ts';
import { base } from './styles.ts';

/** The files that the user brought. */
export class FilesEvent extends Event {
  static readonly type = 'muster-files';
  readonly files: readonly File[];

  constructor(files: readonly File[]) {
    super(FilesEvent.type, { bubbles: true, composed: true });
    this.files = files;
  }
}

/**
 * @fires muster-files - a `FilesEvent` when files were chosen or dropped
 */
export class MusterDrop extends LitElement {
  static override readonly properties = {
    ui: { attribute: false },
    area: { attribute: false },
    dragging: { state: true },
  };
  static override readonly styles = [
    base,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.35rem 0.75rem;
        font-size: 0.875rem;
      }
      span {
        color: var(--muted);
        font-size: 0.8125rem;
      }
      .cover {
        position: fixed;
        inset: 0.75rem;
        z-index: 10;
        display: grid;
        place-items: center;
        text-align: center;
        padding: 1rem;
        border: 3px dashed var(--link);
        border-radius: 14px;
        background: var(--surface);
        opacity: 0.94;
        font-size: 1.25rem;
        font-weight: 600;
        pointer-events: none;
      }
    `,
  ];

  declare ui: Ui | null;
  /** On what files may be dropped: the whole page, or the element that a host page put somewhere. */
  declare area: EventTarget | null;
  declare dragging: boolean;

  #listening: AbortController | null = null;

  constructor() {
    super();
    this.ui = null;
    this.area = null;
    this.dragging = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Listened again, where it was moved.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    this.#listening = null;
  }

  protected override updated(): void {
    if (this.#listening !== null || this.area === null || !this.isConnected) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const listen = (type: string, listener: (event: DragEvent) => void) =>
      this.area?.addEventListener(type, listener as (event: Event) => void, { signal });
    listen('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      this.dragging = true;
    });
    listen('dragleave', (event) => {
      // Leaving one part of the area for another is no leaving.
      const { area } = this;
      const to = event.relatedTarget as Node | null;
      if (to === null || (area instanceof Node && !area.contains(to))) this.dragging = false;
    });
    listen('drop', (event) => {
      this.dragging = false;
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      this.#bring([...event.dataTransfer.files]);
    });
  }

  #bring(files: readonly File[]): void {
    if (files.length > 0) this.dispatchEvent(new FilesEvent(files));
  }

  #chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.#bring([...(input.files ?? [])]);
    // So that choosing the same file again is a change again.
    input.value = '';
  }

  #choose(): void {
    this.renderRoot.querySelector('input')?.click();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  protected override render() {
    const { ui } = this;
    if (ui === null) return nothing;
    return html`
      <button type="button" class="primary" @click=${this.#choose}>${ui.say('page.files.choose')}</button>
      <input
        type="file"
        multiple
        hidden
        accept=".xlsx,.xls,.csv,.tsv,.txt,.json,.muster,text/csv"
        aria-label=${ui.say('page.files.choose')}
        @change=${this.#chosen}
      />
      <span>${ui.say(this.area === window ? 'page.files.drop' : 'page.files.drop-here')}</span>
      ${this.dragging ? html`<div class="cover" role="status">${ui.say('page.files.overlay')}</div>` : nothing}
    `;
  }
}

define('muster-drop', MusterDrop);
