/**
 * The whole page as one element: files in, figures out. With the attribute `address` it is the page: it
 * keeps its state in the address bar and takes files dropped anywhere. Without, it is a part of a host's
 * page, leaves the address alone and takes files dropped on itself.
 */
import type { UnitInfo } from '@muster/core';
import type { Language } from '@muster/core/locales';
import { html, LitElement, nothing } from 'lit';
import { download } from '../download.ts';
import { announceSource } from '../embed/source.ts';
import type { PageContext } from '../pages/context.ts';
import { type Drawing, Drawings } from '../pages/drawing.ts';
import { type About, aboutPage } from '../saving/about.ts';
import { figureFile, pageFile } from '../saving/saved-file.ts';
import { defaultView, readAddress, type View, withAsked, writeAddress } from '../state/address.ts';
import { chosenView, onlyView } from '../state/chosen.ts';
import { connect } from '../state/connect.ts';
import type { Download } from '../state/outcomes.ts';
import { type Backend, Store } from '../state/store.ts';
import type { Way } from '../state/timeline.ts';
import { Workspace } from '../state/workspace.ts';
import type { Theme } from '../tokens.ts';
import { type Ui, withWords } from '../ui.ts';
import { Appearance } from './appearance.ts';
import type { ChosenEvent } from './chosen-event.ts';
import { filesBar } from './dashboard-files.ts';
import { filters } from './dashboard-filters.ts';
import { navigation } from './dashboard-navigation.ts';
import { type Printed, paperFoot, paperHead } from './dashboard-paper.ts';
import { settings } from './dashboard-settings.ts';
import { dashboardStyles } from './dashboard-styles.ts';
import { dateFieldStyles } from './date-field.ts';
import { define } from './define.ts';
import { documentTitle } from './document-title.ts';
import { filesStyles } from './files-styles.ts';
import { chipsOf } from './filter-chips.ts';
import { historyButtons } from './history-buttons.ts';
import { wayOf } from './history-keys.ts';
import './muster-card.ts';
import type { MusterDrop } from './muster-drop.ts';
import './muster-figure.ts';
import './muster-headcount.ts';
import './muster-issues.ts';
import './muster-kept.ts';
import './muster-templates.ts';
import './muster-work-list.ts';
import type { MusterWorkList } from './muster-work-list.ts';
import { Paper } from './paper.ts';
import { paperStyles } from './paper-styles.ts';
import { type SaveEvent, saveMenuStyles } from './save-menu.ts';
import { base } from './styles.ts';
import { themedStyles } from './themed-styles.ts';
import { unbroken } from './unbroken.ts';
import { whenRemoved } from './when-removed.ts';
import type { WhoEvent } from './who-button.ts';

const noUnits: readonly UnitInfo[] = [];

/** The address without how it is shown. */
function placeOf(view: View): string {
  return writeAddress({ ...view, language: null, theme: null });
}

/** How the page is shown, for the document around it. */
export interface Shown {
  readonly language: Language;
  readonly theme: Theme;
}

/**
 * @attr address - keep the state in the address bar and take drops on the whole window
 * @attr keep - keep the user's work in the browser, as the page does
 * @attr language - `en` or `zh-CN`; by default that of the host's page, else of the browser
 * @attr theme - `light`, `dark` or `contrast`; by default that of the system, where the host's page is ready for it
 * @fires muster-shown - when language or theme have changed; `detail` is `{ language, theme }`
 */
export class MusterDashboard extends LitElement {
  static override readonly properties = {
    address: { type: Boolean, reflect: true },
    keep: { type: Boolean },
    language: {},
    theme: {},
    view: { state: true },
    failure: { state: true },
  };
  static override readonly styles = [
    base,
    themedStyles,
    filesStyles,
    saveMenuStyles,
    dateFieldStyles,
    dashboardStyles,
    paperStyles,
  ];

  declare address: boolean;
  declare keep: boolean;
  declare language: string | null;
  declare theme: string | null;
  declare view: View;
  /** Why a file could not be made; blank where it could. */
  declare failure: string;
  /** Makes the place where figures come from; tests put their own here before connecting. */
  backend: () => Backend & { close(): void } = connect;
  /** The name under which the browser keeps the work; tests put their own here before connecting. */
  shelf = 'muster';

  #store: Store | null = null;
  #workspace: Workspace | null = null;
  #close: (() => void) | null = null;
  /** Where keys are heard: those pressed elsewhere in a host's page are the host's. */
  #keys: EventTarget = this;
  #said = '';
  #drawings = new Drawings();
  readonly #paper = new Paper(this);
  /** Whether what is looked at is that of the user, and not yet what was kept. */
  #isLooking = false;
  /** What tells the button that had the focus before the page was drawn, if one that goes or stops when it is pressed. */
  #pressed: string | null = null;
  /** Whether files were staged when the page was drawn last. */
  #staged = false;
  readonly #appearance = new Appearance(this, () => ({
    language: this.view.language ?? this.language,
    theme: this.view.theme ?? this.theme,
    isPage: this.address,
  }));
  readonly #update = () => this.requestUpdate();
  readonly #go: PageContext['go'] = (changes) => {
    const changed = typeof changes === 'function' ? changes(this.view) : changes;
    this.#show({ ...this.view, ...changed });
  };
  readonly #turn = async (way: Way) => {
    const workspace = this.#workspace;
    const asked = (await workspace?.turn(way)) ?? null;
    // Whoever was taken out of the page meanwhile has no say in its address.
    if (asked !== null && workspace === this.#workspace) this.#show(withAsked(this.view, asked));
  };
  readonly #press = (event: KeyboardEvent) => {
    const way = wayOf(event);
    if (way === null || event.defaultPrevented) return;
    event.preventDefault();
    void this.#turn(way);
  };
  readonly #readAddress = () => {
    this.view = readAddress(location.hash);
  };

  constructor() {
    super();
    this.address = false;
    this.keep = false;
    this.language = null;
    this.theme = null;
    this.view = defaultView;
    this.failure = '';
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
    this.#close = () => backend.close();
    const store = new Store(backend);
    this.#store = store;
    store.subscribe(this.#update);
    announceSource();
    if (this.address) {
      this.#readAddress();
      addEventListener('hashchange', this.#readAddress);
    }
    this.#keys = this.address ? window : this;
    this.#keys.addEventListener('keydown', this.#press as EventListener);
    const keeps = this.address || this.keep;
    const workspace = new Workspace(store, backend, keeps ? this.shelf : null, () => this.#forget());
    workspace.subscribe(this.#update);
    void this.#start(workspace);
  }

  /** Begins where the user left off, unless the address says where. */
  async #start(workspace: Workspace): Promise<void> {
    this.#workspace = workspace;
    const address = await workspace.start();
    if (this.#workspace !== workspace) return;
    this.#isLooking = true;
    if (address !== null && this.#isUnsaid()) this.#look(address);
    else workspace.look(writeAddress(this.view));
  }

  /** Whether nothing was chosen: an address without anything, and for a part of a host's page the view as it begins. */
  #isUnsaid(): boolean {
    return this.address ? location.hash.length < 2 : this.view === defaultView;
  }

  /** What was looked at elsewhere, without adding a place to come back to. */
  #look(address: string): void {
    this.view = readAddress(address);
    if (this.address) history.replaceState(null, '', address);
    this.#workspace?.look(address);
  }

  /** Nothing of what was limited to the user's units may stay. */
  #forget(): void {
    const { page, language, theme } = this.view;
    this.#look(writeAddress({ ...defaultView, page, language, theme }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    whenRemoved(this, () => this.#end());
  }

  #end(): void {
    if (this.#store === null) return;
    this.#workspace?.close();
    this.#workspace = null;
    this.#isLooking = false;
    this.#close?.();
    this.#store = null;
    announceSource();
    this.#drawings = new Drawings();
    removeEventListener('hashchange', this.#readAddress);
    this.#keys.removeEventListener('keydown', this.#press as EventListener);
  }

  #show(view: View): void {
    const isPlace = placeOf(view) !== placeOf(this.view);
    this.view = view;
    if (!this.address) return;
    // A page and what it is asked are a place to come back to; how it is shown is not.
    if (isPlace) history.pushState(null, '', writeAddress(view));
    else history.replaceState(null, '', writeAddress(view));
  }

  protected override willUpdate(): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    this.#pressed = ['data-chip', 'data-step'].find((name) => activeElement?.hasAttribute(name)) ?? null;
  }

  protected override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    this.#followFiles();
    this.#followPressed();
    // Not before the next picture: what is asked of the worker is to leave first, and this has the page laid out.
    if (changed.has('view')) requestAnimationFrame(() => this.#followPage());
    if (this.#isLooking && changed.has('view')) this.#workspace?.look(writeAddress(this.view));
    const { language, theme } = this.#appearance;
    if (this.#said === `${language} ${theme}`) return;
    this.#said = `${language} ${theme}`;
    const detail: Shown = { language, theme };
    this.dispatchEvent(new CustomEvent('muster-shown', { detail, bubbles: true, composed: true }));
  }

  /** What somebody else looked at, in the language and colours of this user. */
  #lookAs(address: string): void {
    const { language, theme } = this.view;
    this.#go({ ...readAddress(address), language, theme });
  }

  /** On a phone there are more links than fit: the one of this page is among those in sight. */
  #followPage(): void {
    const link = this.renderRoot.querySelector<HTMLElement>('nav [aria-current]');
    const list = link?.closest('ul');
    if (link && list) list.scrollLeft = link.offsetLeft - (list.clientWidth - link.offsetWidth) / 2;
  }

  /** A chip goes when it is pressed, and a step may be the last: the focus goes to what is beside it. */
  #followPressed(): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (this.#pressed === null || (activeElement !== null && !activeElement.matches(':disabled'))) return;
    const all = (selector: string) => [...this.renderRoot.querySelectorAll<HTMLElement>(selector)];
    const beside = all(`[${this.#pressed}]:enabled:not([data-chip="all"])`).at(-1);
    (beside ?? all('.filters select')[0])?.focus();
  }

  /** The panel of staged files has gone, and with it what had the focus: back to where files come from. */
  #followFiles(): void {
    const isStaged = (this.#store?.importing.staged.files.length ?? 0) > 0;
    const staged = isStaged || (this.#workspace?.staged ?? null) !== null;
    const gone = this.#staged && !staged;
    this.#staged = staged;
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (gone && activeElement === null) this.renderRoot.querySelector<MusterDrop>('muster-drop')?.focus();
  }

  protected override render() {
    const store = this.#store;
    const workspace = this.#workspace;
    if (store === null || workspace === null) return nothing;
    const { view } = this;
    const go = this.#go;
    const ui = this.#appearance.show(store.school?.units ?? noUnits);
    // The title of a host's page is the host's.
    if (this.address) document.title = documentTitle(ui, view, store.school);
    const drawing = this.#drawings.draw({
      store,
      workspace,
      ui,
      view,
      go,
    });
    const { content, period, busy } = drawing;
    const about = this.#about(store, ui, drawing);
    const take =
      about === null ? null : { print: () => void this.#print(), save: () => void this.#savePage(ui, about) };
    const printed = this.#paper.isOn ? this.#printed() : null;
    return html`
      <header class="top">
        <a class="skip" href=${writeAddress(view)} @click=${this.#skip}>${ui.say('page.skip')}</a>
        <div class="inner">
          <div class="bar">
            <p class="brand">
              <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
                <rect width="32" height="32" rx="7" />
                <path d="M7 23V15h4v8zm7 0V9h4v14zm7 0v-6h4v6z" />
                <path d="M5 13h22" />
              </svg>
              <strong>${ui.say('page.title')}</strong><span>${ui.say('page.subtitle')}</span>
            </p>
            ${settings({ ui, view: () => this.view, asOf: view.asOf ?? drawing.asOf ?? '', go, take })}
          </div>
          ${navigation(ui, view, go)}
        </div>
      </header>
      ${printed === null || about === null ? nothing : paperHead(ui, about, printed)}
      <div class="inner">
        <slot name="news"></slot>
        ${filesBar({
          store,
          workspace,
          ui,
          area: this.address ? window : this,
          showIssues: () => this.#showIssues(),
          hasSample: true,
          look: (address) => this.#lookAs(address),
        })}
        ${
          store.school === null
            ? nothing
            : html`<div class="asking" role="region" aria-label=${ui.say('page.filters.label')}>
                ${filters({ ui, view, school: store.school, asOf: drawing.asOf ?? '', go })}
                ${historyButtons({ ui, steps: workspace.steps, turned: workspace.turned, turn: this.#turn })}
              </div>`
        }
        <div
          class=${busy ? 'main busy' : 'main'}
          role=${this.address ? 'main' : 'region'}
          aria-label=${this.address ? nothing : ui.say('page.subtitle')}
          aria-busy=${busy || store.loading ? 'true' : 'false'}
          tabindex="-1"
          @muster-save=${(event: SaveEvent) => about !== null && void this.#saveFigure(ui, about, event)}
          @muster-chosen=${(event: ChosenEvent) => this.#open(event)}
          @muster-who=${(event: WhoEvent) => this.#showWho(store, ui, event)}
        >
          <p class="note period" role="status">${unbroken(period)}</p>
          <p class="unseen" role="status">${ui.say(`page.nav.${view.page}`)}</p>
          ${this.failure === '' ? nothing : html`<p class="failure" role="alert">${this.failure}</p>`}
          ${content}
        </div>
        <muster-work-list></muster-work-list>
        ${printed === null ? nothing : paperFoot(ui, printed)}
        <footer>
          <p>${ui.say('page.foot')}</p>
        </footer>
      </div>
    `;
  }

  /** What the figures that are shown have in common; null until they are. */
  #about({ school }: Store, ui: Ui, { asOf, period, busy }: Drawing): About | null {
    if (school === null || asOf === null || busy) return null;
    return aboutPage(ui, asOf, period, chipsOf({ ui, view: this.view, school, asOf }), school);
  }

  /** The cards and figures on the page, in the order in which they stand there. */
  #printed(): Printed {
    const all = <Tag extends 'muster-card' | 'muster-figure'>(tag: Tag) => [
      ...this.renderRoot.querySelectorAll<HTMLElementTagNameMap[Tag]>(tag),
    ];
    return {
      cards: all('muster-card').flatMap(({ card }) => card ?? []),
      figures: all('muster-figure').flatMap(({ figure }) => figure ?? []),
    };
  }

  /** Prints once every figure is ready; a page printed by the browser's own menu gives less time for it. */
  async #print(): Promise<void> {
    this.#paper.prepare();
    const figures = [...this.renderRoot.querySelectorAll('muster-figure')];
    await Promise.all([this.updateComplete, ...figures.map((figure) => figure.prepareForPaper())]);
    print();
  }

  async #saveFigure(ui: Ui, about: About, { detail: { figure, format } }: SaveEvent): Promise<void> {
    await this.#save(ui, figure.title, figureFile(ui, figure, about, format));
  }

  async #savePage(ui: Ui, about: About): Promise<void> {
    const { page } = this.view;
    const { cards, figures } = this.#printed();
    await this.#save(ui, page, pageFile(ui, page, cards, figures, about));
  }

  async #save({ say }: Ui, title: string, file: Promise<Download>): Promise<void> {
    try {
      const { name, content } = await file;
      this.failure = '';
      download(name, content);
    } catch (error) {
      this.failure = say('page.save.failed', { file: title, message: String(error) });
    }
  }

  /** There the notice would say the same twice. */
  #showIssues(): void {
    this.#store?.dismiss();
    this.#go({ page: 'data' });
  }

  #showWho(store: Store, ui: Ui, { who }: WhoEvent): void {
    const { indicator } = who.subject;
    const words = store.school?.infos.find(({ id }) => id === indicator)?.words ?? {};
    const element = this.renderRoot.querySelector<MusterWorkList>('muster-work-list');
    void element?.open(who, withWords(ui, words), ({ question, subject }) =>
      store.workList(question, subject),
    );
  }

  /** What was chosen, on this page or on one of its own, and then from its beginning. */
  #open({ detail: { key, value, only } }: ChosenEvent): void {
    const { page } = this.view;
    const chosen = only ? onlyView(key, value) : chosenView(key, value);
    if (chosen === null) return;
    this.#go(chosen);
    if (only || (this.view.page === page && key !== 'unit')) return;
    this.renderRoot.querySelector<HTMLElement>('.main')?.focus({ preventScroll: true });
    this.scrollIntoView();
  }

  #skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('.main')?.focus();
  }
}

define('muster-dashboard', MusterDashboard);

declare global {
  interface HTMLElementTagNameMap {
    'muster-dashboard': MusterDashboard;
  }
}
