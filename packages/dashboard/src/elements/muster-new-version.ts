/** That a newer page is ready, for a slot of the dashboard; it comes when the user says so. */
import { createWords, type Language, languages } from '@muster/core/locales';
import { css, html, LitElement } from 'lit';
import { define } from './define.ts';
import type { Shown } from './muster-dashboard.ts';
import { base } from './styles.ts';

export class MusterNewVersion extends LitElement {
  static override readonly properties = {
    language: { state: true },
    othersOpen: { state: true },
  };
  static override readonly styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem 1rem;
        align-items: center;
        padding-block: 0.4rem;
        font-size: 0.875rem;
        color: var(--muted);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  declare language: Language;
  /** Whether the page is open in other tabs, which have to be closed first. */
  declare othersOpen: boolean;
  /** Takes the new version; false where that cannot be yet. */
  take: () => Promise<boolean> = () => Promise.resolve(false);

  readonly #follow = (event: Event) => {
    this.language = (event as CustomEvent<Shown>).detail.language;
  };

  constructor() {
    super();
    const { lang } = document.documentElement;
    this.language = Object.hasOwn(languages, lang) ? (lang as Language) : 'en';
    this.othersOpen = false;
    this.slot = 'news';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('muster-shown', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('muster-shown', this.#follow);
  }

  protected override render() {
    const say = createWords(this.language);
    return html`
      <p role="status" data-part="new-version">
        ${say('page.new-version.ready')} ${this.othersOpen ? say('page.new-version.others') : ''}
      </p>
      <button type="button" data-action="new-version" @click=${this.#take}>
        ${say('page.new-version.reload')}
      </button>
    `;
  }

  async #take(): Promise<void> {
    this.othersOpen = !(await this.take());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'muster-new-version': MusterNewVersion;
  }
}

define('muster-new-version', MusterNewVersion);
