/**
 * The whole page as one element: files in, figures out. With the attribute `address` it is the page: it
 * keeps its state in the address bar and takes files dropped anywhere. Without, it is a part of a host's
 * page, leaves the address alone and takes files dropped on itself.
 */
import { indicators, type UnitInfo } from '@muster/core';
import { chooseLanguage, type Language, languages, type MessageKey } from '@muster/core/locales';
import { html, LitElement, nothing } from 'lit';
import { approvalPage } from '../pages/approval.ts';
import { choice } from '../pages/choice.ts';
import type { PageContext } from '../pages/context.ts';
import { dataPage } from '../pages/data.ts';
import { departmentsPage } from '../pages/departments.ts';
import { gradesPage } from '../pages/grades.ts';
import { overviewPage } from '../pages/overview.ts';
import {
  defaultView,
  isDate,
  type Page,
  pages,
  readAddress,
  type View,
  writeAddress,
} from '../state/address.ts';
import { connect } from '../state/connect.ts';
import { type Backend, Store } from '../state/store.ts';
import type { Theme } from '../tokens.ts';
import { createUi, type Ui } from '../ui.ts';
import { dashboardStyles } from './dashboard-styles.ts';
import { define } from './define.ts';
import './muster-card.ts';
import './muster-drop.ts';
import type { FilesEvent } from './muster-drop.ts';
import './muster-figure.ts';
import './muster-issues.ts';
import './muster-notice.ts';
import './muster-progress.ts';
import { base } from './styles.ts';

/** No roster is older; dates before it are such as are still being typed. */
const firstYear = '1900-01-01';
const noUnits: readonly UnitInfo[] = [];
const catalog = new Map(indicators.map((indicator) => [indicator.id, indicator]));

const rendered: Readonly<Record<Page, (context: PageContext) => unknown>> = {
  overview: overviewPage,
  departments: departmentsPage,
  grades: gradesPage,
  approval: approvalPage,
  data: dataPage,
};

/** How the page is shown, for the document around it. */
export interface Shown {
  readonly language: Language;
  readonly theme: Theme;
}

/** Each language under its own name, for those who cannot read the other. */
const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '中文' };

/**
 * @attr address - keep the state in the address bar and take drops on the whole window
 * @attr language - `en` or `zh-CN`; by default that of the browser
 * @fires muster-shown - when language or theme have changed; `detail` is `{ language, theme }`
 */
export class MusterDashboard extends LitElement {
  static override readonly properties = {
    address: { type: Boolean, reflect: true },
    language: { type: String },
    view: { state: true },
  };
  static override readonly styles = [base, dashboardStyles];

  declare address: boolean;
  declare language: string | null;
  declare view: View;
  /** Makes the place where figures come from; tests put their own here before connecting. */
  backend: () => Backend & { close(): void } = connect;

  #store: Store | null = null;
  #close: (() => void) | null = null;
  #said = '';
  #drawn: { view: View; ui: Ui; version: number; period: string; content: unknown } | null = null;
  #ui: { ui: Ui; units: readonly UnitInfo[] } | null = null;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #update = () => this.requestUpdate();
  readonly #readAddress = () => {
    this.view = readAddress(location.hash);
  };

  constructor() {
    super();
    this.address = false;
    this.language = null;
    this.view = defaultView;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const backend = this.backend();
    this.#close = () => backend.close();
    const store = new Store(backend);
    this.#store = store;
    store.subscribe(this.#update);
    this.#dark.addEventListener('change', this.#update);
    if (this.address) {
      this.#readAddress();
      addEventListener('hashchange', this.#readAddress);
    }
    void store.useSample();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close?.();
    this.#store = null;
    this.#drawn = null;
    this.#dark.removeEventListener('change', this.#update);
    removeEventListener('hashchange', this.#readAddress);
  }

  get #language(): Language {
    const wanted = this.view.language ?? this.language;
    return wanted !== null && Object.hasOwn(languages, wanted)
      ? (wanted as Language)
      : chooseLanguage(navigator.languages);
  }

  get #theme(): Theme {
    return this.view.theme ?? (this.#dark.matches ? 'dark' : 'light');
  }

  #go(changes: Partial<View>): void {
    const view = { ...this.view, ...changes };
    const turned = view.page !== this.view.page;
    this.view = view;
    if (!this.address) return;
    // A page is a place to come back to; a setting is not.
    if (turned) history.pushState(null, '', writeAddress(view));
    else history.replaceState(null, '', writeAddress(view));
  }

  protected override updated(): void {
    const language = this.#language;
    const theme = this.#theme;
    this.lang = language;
    this.dataset.theme = theme;
    if (this.#said === `${language} ${theme}`) return;
    this.#said = `${language} ${theme}`;
    const detail: Shown = { language, theme };
    this.dispatchEvent(new CustomEvent('muster-shown', { detail, bubbles: true, composed: true }));
  }

  protected override render() {
    const store = this.#store;
    if (store === null) return nothing;
    const ui = this.#currentUi(store.school?.units ?? noUnits);
    const context = this.#context(store, ui);
    const { content, period, busy } = this.#page(store, ui, context);
    return html`
      <a class="skip" href=${writeAddress(this.view)} @click=${this.#skip}>${ui.say('page.skip')}</a>
      <header class="top">
        <div class="inner">
          <div class="bar">
            <p class="brand">
              <strong>${ui.say('page.title')}</strong><span>${ui.say('page.subtitle')}</span>
            </p>
            ${this.#settings(ui, this.view.asOf ?? context?.asOf ?? '')}
          </div>
          ${this.#navigation(ui)}
        </div>
      </header>
      <div class="inner">
        ${this.#files(store, ui)}
        <div
          class=${busy ? 'main busy' : 'main'}
          role=${this.address ? 'main' : 'region'}
          aria-label=${this.address ? nothing : ui.say('page.subtitle')}
          aria-busy=${busy || store.reading !== null ? 'true' : 'false'}
          tabindex="-1"
        >
          <p class="note period" role="status">${period}</p>
          ${content}
        </div>
        <footer>
          <p>${ui.say('page.foot')}</p>
        </footer>
      </div>
    `;
  }

  /** Null until the files are read and the date of their figures is known. */
  #context(store: Store, ui: Ui): PageContext | null {
    const { view } = this;
    const { school } = store;
    const basis = this.#basis(store);
    if (school === null || basis === null) return null;
    const { asOf } = basis.results;
    return {
      store,
      school,
      issues: basis.issues,
      ui,
      view,
      asOf,
      catalog,
      sampleBeside: this.address,
      go: (changes) => this.#go(changes),
    };
  }

  /** The date and period of the figures, from the smallest question there is. */
  #basis(store: Store) {
    const reply = this.#basisReply(store);
    return reply?.status === 'known' ? reply.answer : null;
  }

  /** Why even the smallest question has no answer. */
  #failure(store: Store): string | null {
    const reply = this.#basisReply(store);
    return reply?.status === 'failed' ? reply.message : null;
  }

  #basisReply(store: Store) {
    const first = store.school?.indicators[0];
    if (first === undefined) return null;
    const { asOf } = this.view;
    return store.reply({ ...(asOf === null ? {} : { asOf }), indicators: [first] });
  }

  /**
   * The page with all its figures, which come together: what was there stays until the last of them is
   * known, so that nothing jumps and no figure of one date stands beside one of another. Progress comes ten
   * times a second and must redraw no chart, so what has not changed is not made again.
   */
  #page(
    store: Store,
    ui: Ui,
    context: PageContext | null,
  ): { readonly content: unknown; readonly period: string; readonly busy: boolean } {
    const { view } = this;
    const last = this.#drawn;
    if (context !== null) {
      if (last !== null && last.view === view && last.ui === ui && last.version === store.version) {
        return { ...last, busy: false };
      }
      const content = rendered[view.page](context);
      if (!store.waiting) {
        this.#drawn = { view, ui, version: store.version, period: this.#period(store, context), content };
        return { ...this.#drawn, busy: false };
      }
    }
    const failed = this.#failure(store);
    if (failed !== null) {
      const content = html`<p class="note">${ui.say('page.question.failed', { message: failed })}</p>`;
      return { content, period: '', busy: false };
    }
    const period = ui.say(store.school === null ? 'page.progress.start' : 'page.progress.counting');
    const stays = last !== null && last.view.page === view.page && last.ui.language === ui.language;
    return { content: stays ? last.content : nothing, period, busy: true };
  }

  /** The same object while nothing in it has changed. */
  #currentUi(units: readonly UnitInfo[]): Ui {
    const language = this.#language;
    const theme = this.#theme;
    const last = this.#ui;
    if (last?.ui.language === language && last.ui.theme === theme && last.units === units) return last.ui;
    const ui = createUi(language, theme, units);
    this.#ui = { ui, units };
    return ui;
  }

  #period(store: Store, { ui }: PageContext): string {
    const basis = this.#basis(store);
    if (basis === null) return '';
    const { format } = ui;
    const { asOf, period } = basis.results;
    return ui.say('page.as-of.known', {
      date: format.date(asOf),
      from: format.date(period.from),
      to: format.date(period.to),
    });
  }

  #settings(ui: Ui, asOf: string) {
    const { say } = ui;
    const themes = [
      { value: 'system', text: say('page.theme.system') },
      { value: 'light', text: say('page.theme.light') },
      { value: 'dark', text: say('page.theme.dark') },
    ];
    return html`
      <div class="settings" role="group" aria-label=${say('page.settings.label')}>
        <label class="choice">
          <span>${say('page.as-of.label')}</span>
          <input
            type="date"
            data-setting="as-of"
            min=${firstYear}
            .value=${asOf}
            @change=${this.#chooseDate}
            @blur=${this.#leaveDate}
          />
        </label>
        ${choice({
          label: say('page.language.label'),
          value: ui.language,
          options: Object.entries(languageNames).map(([value, text]) => ({ value, text })),
          choose: (value) => this.#go({ language: value as Language }),
        })}
        ${choice({
          label: say('page.theme.label'),
          value: this.view.theme ?? 'system',
          options: themes,
          choose: (value) => this.#go({ theme: value === 'system' ? null : (value as Theme) }),
        })}
      </div>
    `;
  }

  /** A date that is being typed changes with every key: 0002, 0020, 0200, 2002. None of these is meant. */
  #chooseDate(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (isDate(value) && value >= firstYear && value !== this.view.asOf) this.#go({ asOf: value });
  }

  /** A date that was cleared is the one of the files again; one that was not finished is as it was. */
  #leaveDate(event: Event): void {
    const input = event.target as HTMLInputElement;
    if (input.value === '' && this.view.asOf !== null) this.#go({ asOf: null });
    const shown = this.#store === null ? null : (this.#basis(this.#store)?.results.asOf ?? null);
    if (shown !== null) input.value = this.view.asOf ?? shown;
  }

  #navigation(ui: Ui) {
    const title = (page: Page) => ui.say(`page.nav.${page}` satisfies MessageKey);
    return html`
      <nav aria-label=${ui.say('page.nav.label')}>
        <ul>
          ${pages.map(
            (page) => html`
              <li>
                <a
                  href=${writeAddress({ ...this.view, page })}
                  aria-current=${page === this.view.page ? 'page' : nothing}
                  @click=${(event: MouseEvent) => this.#turn(event, page)}
                  >${title(page)}</a
                >
              </li>
            `,
          )}
        </ul>
      </nav>
    `;
  }

  #turn(event: MouseEvent, page: Page): void {
    // A new tab or window is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#go({ page });
  }

  /** There the notice would say the same twice. */
  #showIssues(): void {
    this.#store?.dismiss();
    this.#go({ page: 'data' });
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('.main')?.focus();
  }

  #files(store: Store, ui: Ui) {
    const { say } = ui;
    return html`
      <section class="files" aria-label=${say('page.files.label')}>
        <div class="row">
          ${this.#inUse(store, ui)}
          <muster-drop
            .ui=${ui}
            .area=${this.address ? window : this}
            @muster-files=${(event: FilesEvent) => void store.add(event.files)}
          ></muster-drop>
          <span class="muted">${say('page.files.private')}</span>
        </div>
        ${
          // The first reading, of the sample, is short, and there is nothing yet to go back to.
          store.reading === null || store.school === null
            ? nothing
            : html`<muster-progress
                .ui=${ui}
                .progress=${store.reading.progress}
                @muster-cancel=${() => void store.cancel()}
              ></muster-progress>`
        }
        <muster-notice .ui=${ui} .notice=${store.notice} @muster-dismiss=${() => store.dismiss()} @muster-issues=${() => this.#showIssues()}></muster-notice>
      </section>
    `;
  }

  /** Whose figures these are: the sample's, the user's, or a mixture that has to be said aloud. */
  #inUse({ school }: Store, ui: Ui) {
    if (school === null) return nothing;
    const { say } = ui;
    const own = school.files.filter(({ origin }) => origin === 'user');
    if (own.length === 0) {
      return html`<p class="state" data-origin="sample">${say('page.files.sample')}</p>`;
    }
    const mixed = own.length < school.files.length;
    const names = own.map(({ name }) => name).join(say('list.separator'));
    return html`
      <p class=${mixed ? 'state mixed' : 'state'} data-origin=${mixed ? 'mixed' : 'user'}>
        ${mixed ? say('page.files.mixed', { own: own.length, names }) : say('page.files.yours', { count: own.length })}
      </p>
      <button type="button" @click=${() => void this.#store?.useSample()}>${say('page.files.reset')}</button>
    `;
  }
}

define('muster-dashboard', MusterDashboard);
