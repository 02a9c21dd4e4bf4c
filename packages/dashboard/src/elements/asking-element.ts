/**
 * What the elements for a host's page have in common: a question as attributes, where its answer comes from, and what
 * is said while there is none. Within the dashboard nothing of this is set: there they are given what they show.
 */
import type { IndicatorInfo, UnitInfo } from '@muster/core';
import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { type Answered, answerOfFiles, answerOfResults, type Shown } from '../embed/answer.ts';
import type { Asked } from '../embed/question.ts';
import { FollowedSource, type SourceElement } from '../embed/source.ts';
import type { Figure } from '../figures/model.ts';
import type { Ui } from '../ui.ts';
import { Appearance } from './appearance.ts';
import { AnswerEvent, FailedEvent } from './embed-events.ts';
import type { SaveEvent } from './save-menu.ts';
import { themedStyles } from './themed-styles.ts';

const noUnits: readonly UnitInfo[] = [];

let catalog: readonly IndicatorInfo[] | null = null;

export const askingStyles = [
  themedStyles,
  css`
    :host([data-theme]) {
      background: var(--surface) !important;
    }
    .said {
      padding: 0.5rem 0.75rem;
      font-size: 0.875rem;
      color: var(--muted);
    }
    .said.failed {
      border-radius: 8px;
      background: var(--error-surface);
      color: var(--error-text);
    }
  `,
];

export abstract class AskingElement extends LitElement implements Asked {
  static override readonly properties: PropertyDeclarations = {
    source: {},
    results: { attribute: false },
    indicator: {},
    by: {},
    where: {},
    asOf: { attribute: 'as-of' },
    from: {},
    to: {},
    compareTo: { attribute: 'compare-to' },
    admittedBy: { attribute: 'admitted-by' },
    language: {},
    theme: {},
  };

  /** The element whose files answer, or its id. */
  declare source: string | SourceElement | null;
  /** What the command printed as JSON, in place of a source. */
  declare results: unknown;
  declare indicator: string | null;
  declare by: string | null;
  declare where: string | readonly string[] | null;
  declare asOf: string | null;
  declare from: string | null;
  declare to: string | null;
  declare compareTo: string | null;
  declare admittedBy: string | null;
  declare language: string | null;
  declare theme: string | null;

  readonly #source = new FollowedSource(this, () => this.source ?? null);
  readonly #appearance = new Appearance(this, () => ({
    language: this.language ?? null,
    theme: this.theme ?? null,
  }));
  #answered: Answered | null = null;
  /** What was answered last: it stays until the next answer is there, so that nothing jumps. */
  #last: { readonly answered: Shown; readonly ui: Ui; readonly indicator: string | null } | null = null;
  #told: unknown = null;
  /** Why there is no catalogue; null while there may be one. */
  #lack: unknown = null;

  constructor() {
    super();
    this.source = null;
    this.results = null;
    this.indicator = null;
    this.by = null;
    this.where = null;
    this.asOf = null;
    this.from = null;
    this.to = null;
    this.compareTo = null;
    this.admittedBy = null;
    this.language = null;
    this.theme = null;
    this.addEventListener('muster-save', (event) => void this.#save(event as SaveEvent));
  }

  /** Takes what is to be shown; null where there is nothing. */
  protected abstract take(figure: Figure | null, ui: Ui): void;

  /** Whether the element asks for itself. */
  get #asks(): boolean {
    return [this.source, this.results, this.indicator].some((given) => given !== null && given !== undefined);
  }

  protected override willUpdate(): void {
    if (!this.#asks) return;
    const { store } = this.#source;
    const ui = this.#appearance.show(store?.school?.units ?? noUnits);
    const answered = this.#answer(ui);
    this.#answered = answered;
    const last = this.#last;
    if (answered.is === 'shown') {
      // The same answer is not drawn again.
      if (last?.answered.results === answered.results && last.ui === ui && last.indicator === this.indicator)
        return;
      this.#last = { answered, ui, indicator: this.indicator };
      this.take(answered.figure, answered.ui);
    } else if (answered.is === 'failed' || !answered.isSoon || last?.ui.language !== ui.language) {
      this.#last = null;
      this.take(null, ui);
    }
  }

  #answer(ui: Ui): Answered {
    try {
      if (this.results === null || this.results === undefined) {
        const name = typeof this.source === 'string' ? this.source : '';
        return answerOfFiles(ui, this, { store: this.#source.store, name });
      }
      if (this.#lack !== null) throw this.#lack;
      if (catalog === null) void this.#loadCatalog();
      return answerOfResults(ui, this, this.results, catalog);
    } catch (error) {
      // Nothing that a host gives may throw in its page.
      const message = ui.say('page.failure.unexpected', { message: String(error) });
      return { is: 'failed', code: 'unexpected', message };
    }
  }

  async #loadCatalog(): Promise<void> {
    try {
      catalog = (await import('../embed/catalog.ts')).indicators;
    } catch (error) {
      this.#lack = error;
    }
    this.requestUpdate();
  }

  protected override updated(_changed: Map<PropertyKey, unknown>): void {
    const answered = this.#answered;
    if (answered === null) return;
    this.ariaBusy = answered.is === 'waiting' ? 'true' : null;
    if (answered.is === 'waiting') return;
    const told = answered.is === 'shown' ? this.#last : answered.message;
    if (told === this.#told) return;
    this.#told = told;
    this.dispatchEvent(
      answered.is === 'shown'
        ? new AnswerEvent(answered.results)
        : new FailedEvent(answered.code, answered.message),
    );
  }

  /** Whether the element shows what it asked for. */
  protected get isAnswered(): boolean {
    return this.#last !== null;
  }

  /** What is said in place of a figure; null where one is shown. */
  protected said(): TemplateResult | typeof nothing | null {
    const answered = this.#answered;
    if (answered === null || this.#last !== null) return null;
    if (answered.is === 'failed') return html`<p class="said failed" role="alert">${answered.message}</p>`;
    return answered.is === 'waiting' ? html`<p class="said" role="status">${answered.text}</p>` : nothing;
  }

  /** What is said in place of a chart. */
  protected nothingDrawn(): TemplateResult {
    return html`<p class="said">${this.#last?.ui.say('page.embed.no-chart')}</p>`;
  }

  async #save({ detail: { figure, format } }: SaveEvent): Promise<void> {
    if (this.#last === null) return;
    const { answered } = this.#last;
    try {
      // Loaded when it is wanted: it draws too, as some of these elements do.
      const { saveFigure } = await import('../embed/save-figure.ts');
      await saveFigure(answered, format);
    } catch (error) {
      const message = answered.ui.say('page.save.failed', { file: figure.title, message: String(error) });
      this.dispatchEvent(new FailedEvent('unexpected', message));
    }
  }
}
