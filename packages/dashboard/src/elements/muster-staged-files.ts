/**
 * The panel of staged files: what each was taken for and what became of its rows, questions with their answers,
 * steps back and forth; and the one button that puts them all to use.
 */
import type { UnitInfo } from '@muster/core';
import { css, html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { download } from '../download.ts';
import { groupsOf, hiddenSheets, needed, told, unusable } from '../state/doubts.ts';
import type { Happened, Importing } from '../state/importing.ts';
import type { FileInUse } from '../state/school-summary.ts';
import type { Store } from '../state/store.ts';
import type { Ui } from '../ui.ts';
import { define } from './define.ts';
import type { DecisionEvent, KeepEvent } from './import-events.ts';
import { importStyles } from './import-styles.ts';
import type { FileReview } from './muster-import-file.ts';
import './muster-import-file.ts';
import './muster-progress.ts';
import { base } from './styles.ts';

const noUnits: readonly UnitInfo[] = [];

/** What the panel shows, made once for each state of the files. */
interface Shown {
  readonly version: number;
  readonly files: readonly FileReview[];
  /** Files that need an answer, and files of which nothing can be used. */
  readonly asking: number;
  readonly unusable: readonly string[];
}

export class MusterStagedFiles extends LitElement {
  static override readonly properties = {
    ui: { attribute: false },
    // The same store all the time; what is in it changes.
    store: { attribute: false, hasChanged: () => true },
  };
  static override readonly styles = [
    base,
    importStyles,
    css`
      button.primary:disabled {
        background: var(--quiet);
        border-color: var(--axis);
        color: var(--muted);
        cursor: default;
      }
      button:disabled {
        color: var(--muted);
        cursor: default;
      }
      .status {
        font-weight: 600;
      }
      label.check {
        display: flex;
        gap: 0.5rem;
        align-items: center;
      }
      label.check input {
        min-height: 0;
      }
    `,
  ];

  declare ui: Ui | null;
  declare store: Store | null;

  #shown: Shown | null = null;
  /** The change of staged files that the focus has followed. */
  #followed: Happened | null = null;

  constructor() {
    super();
    this.ui = null;
    this.store = null;
  }

  protected override updated(): void {
    const { store } = this;
    if (store === null) return;
    const { happened, freshness } = store.importing;
    const heading = this.renderRoot.querySelector<HTMLElement>('h2');
    if (happened !== this.#followed && happened?.what === 'decided' && happened.step === 'add')
      heading?.focus();
    this.#followed = happened;
    // Nothing is asked, so the next key press may be the one that uses the files; unless the user went elsewhere.
    const root = this.renderRoot as ShadowRoot;
    if (freshness === 'fresh' && root.activeElement === heading && this.#isClear()) {
      root.querySelector<HTMLElement>('[data-action="use"]')?.focus();
    }
  }

  protected override render() {
    const { ui, store } = this;
    if (ui === null || store === null) return nothing;
    const { importing } = store;
    const { say } = ui;
    const shown = this.#show(importing);
    const units = importing.review?.units ?? store.school?.units ?? noUnits;
    return html`
      <section
        class="panel stack"
        aria-labelledby="heading"
        data-import=${importing.reading === null ? importing.freshness : 'reading'}
        @muster-decide=${(event: DecisionEvent) => void importing.decide(event.decision)}
        @muster-keep=${(event: KeepEvent) => void this.#keep(event)}
      >
        <div class="row">
          <h2 id="heading" tabindex="-1">${say('page.import.heading')}</h2>
          ${this.#actions(ui, store, shown)}
        </div>
        <p class="muted" id="until">${say('page.import.until')}</p>
        ${
          importing.reading === null
            ? nothing
            : html`<muster-progress
                .ui=${ui}
                .progress=${importing.reading.progress}
                @muster-cancel=${() => void importing.cancel()}
              ></muster-progress>`
        }
        <p class="status" role="status" data-part="status">${this.#status(ui, importing, shown)}</p>
        ${this.#stopped(ui, importing)} ${this.#effects(ui, importing)}
        ${repeat(
          shown.files,
          ({ file }) => file.name,
          (of) =>
            html`<muster-import-file
              .ui=${ui}
              .of=${of}
              .units=${units}
              ?outdated=${importing.freshness === 'outdated'}
            ></muster-import-file>`,
        )}
      </section>
    `;
  }

  #actions({ say }: Ui, store: Store, shown: Shown) {
    const { importing } = store;
    const { undo, redo } = importing.steps;
    const ready =
      importing.freshness === 'fresh' && importing.reading === null && shown.unusable.length === 0;
    const named = (action: 'undo' | 'redo', step: string | null) =>
      step === null
        ? say(`page.import.${action}`)
        : say('page.of', { title: say(`page.import.${action}`), part: say('page.import.step', { step }) });
    return html`
      <button
        type="button"
        class="primary"
        data-action="use"
        aria-describedby="until"
        ?disabled=${!ready}
        @click=${() => void store.use()}
      >
        ${say('page.import.use', { count: importing.staged.files.length })}
      </button>
      <button type="button" data-action="undo" aria-label=${named('undo', undo)} title=${named('undo', undo)} ?disabled=${undo === null} @click=${() => void importing.undo()}>
        ↶ ${say('page.import.undo')}
      </button>
      <button type="button" data-action="redo" aria-label=${named('redo', redo)} title=${named('redo', redo)} ?disabled=${redo === null} @click=${() => void importing.redo()}>
        ↷ ${say('page.import.redo')}
      </button>
      <button type="button" data-action="discard" @click=${() => void importing.discard()}>
        ${say('page.import.discard')}
      </button>
    `;
  }

  /** What happened last, and how things stand. */
  #status(
    { say, format }: Ui,
    { happened, reading, freshness, review, staged }: Importing,
    shown: Shown,
  ): string {
    const sentences: string[] = [];
    if (happened?.what === 'recipe')
      sentences.push(say('page.import.recipe.learned', { file: happened.file }));
    else if (happened !== null && (happened.what !== 'decided' || happened.step !== 'add')) {
      const step = say('page.import.step', { step: happened.step });
      sentences.push(say(`page.import.${happened.what}`, { step }));
    }
    if (reading === null && freshness === 'fresh' && review !== null) {
      const rows = review.inputs.reduce((sum, { used }) => sum + used, 0);
      const rejected = review.inputs.reduce((sum, input) => sum + input.rejected, 0);
      sentences.push(say('page.import.status', { files: staged.files.length, rows: format.integer(rows) }));
      if (shown.unusable.length > 0) {
        const names = shown.unusable.join(say('list.separator'));
        sentences.push(say('page.import.status.unusable', { names }));
      } else if (shown.asking > 0) {
        sentences.push(say('page.import.status.asking', { count: shown.asking }));
      } else if (rejected > 0) {
        sentences.push(say('page.import.status.rejected', { count: rejected }));
      } else {
        sentences.push(say('page.import.status.clear'));
      }
    }
    return sentences.join(say('sentence.separator'));
  }

  #stopped({ say }: Ui, importing: Importing) {
    const { stopped } = importing;
    if (stopped === null) return nothing;
    const text =
      stopped.status === 'cancelled'
        ? say('page.cancelled')
        : say('page.failure.unexpected', { message: stopped.message });
    return html`
      <div class="failed row" role="alert" data-notice=${stopped.status}>
        <span>${text}</span>
        <button type="button" data-action="again" @click=${() => void importing.readAgain()}>
          ${say('page.import.again')}
        </button>
      </div>
    `;
  }

  /** Which files in use make way and which stay, before it happens. */
  #effects(ui: Ui, importing: Importing) {
    const { review } = importing;
    if (review === null) return nothing;
    const { say } = ui;
    const names = (files: readonly FileInUse[]) =>
      files
        .map(({ name, origin }) => (origin === 'sample' ? say('page.import.of-sample', { name }) : name))
        .join(say('list.separator'));
    return html`
      <div class="muted stack" data-part="effects">
        ${review.replaced.length === 0 ? nothing : html`<p data-part="replaced">${say('page.import.replaces', { names: names(review.replaced) })}</p>`}
        ${review.kept.length === 0 ? nothing : html`<p data-part="kept">${say('page.import.keeps', { names: names(review.kept) })}</p>`}
        ${
          review.ownOfSameKinds
            ? html`<label class="check">
                <input
                  type="checkbox"
                  data-setting="beside"
                  .checked=${review.beside}
                  @change=${(event: Event) =>
                    void importing.decide({
                      what: 'beside',
                      beside: (event.target as HTMLInputElement).checked,
                    })}
                />
                <span>${say('page.import.beside')}</span>
              </label>`
            : nothing
        }
      </div>
    `;
  }

  #isClear(): boolean {
    return this.#shown !== null && this.#shown.asking === 0 && this.#shown.unusable.length === 0;
  }

  /** Progress comes ten times a second; what the files are taken for does not change with it. */
  #show({ version, staged, inspection, review, freshness }: Importing): Shown {
    if (this.#shown?.version === version) return this.#shown;
    const groups = inspection === null ? [] : groupsOf(staged, inspection);
    const issues = review?.issues ?? inspection?.issues ?? [];
    const files = staged.files.map((file): FileReview => {
      const own = (name: string | null) => name === file.name;
      return {
        file,
        groups: groups.filter((group) => group.file === file),
        hidden: inspection === null ? [] : hiddenSheets(file, inspection),
        inputs: review === null ? null : review.inputs.filter((input) => own(input.file)),
        issues: issues.filter((issue) => own(issue.file)),
      };
    });
    const asking = files.filter((of) =>
      told(of.groups).main.some((group) => needed(group, of.issues) > 0),
    ).length;
    const useless = review === null || freshness !== 'fresh' ? [] : unusable(staged, review);
    this.#shown = { version, files, asking, unusable: useless };
    return this.#shown;
  }

  async #keep({ wanted }: KeepEvent): Promise<void> {
    const { store, ui } = this;
    if (store === null || ui === null) return;
    if (wanted.what === 'recipe') {
      download(wanted.name, wanted.text);
      return;
    }
    try {
      for (const { name, content } of await store.rejected(wanted.file, ui.language)) download(name, content);
      store.importing.expectRejected(wanted.file, ui.say('command.reason'));
    } catch (error) {
      store.tell({ kind: 'failed', message: String(error) });
    }
  }
}

define('muster-staged-files', MusterStagedFiles);
