/** One staged file: how it is written, its tables, what became of its rows, and what is wrong with it. */
import { type Encoding, formatRecipe, type InputSummary, type IssueGroup, type UnitInfo } from '@muster/core';
import { css, html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { countsText } from '../import-words.ts';
import { printable } from '../printable.ts';
import { isAsked, needed, type TableGroup, told } from '../state/doubts.ts';
import { type StagedFile, showSheet } from '../state/staging.ts';
import type { Ui } from '../ui.ts';
import { define } from './define.ts';
import { DecisionEvent, KeepEvent } from './import-events.ts';
import { importStyles } from './import-styles.ts';
import './muster-import-group.ts';
import './muster-issues.ts';
import { select } from './select.ts';
import { base } from './styles.ts';

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const satisfies readonly Encoding[];

/** What is known of a staged file. */
export interface FileReview {
  readonly file: StagedFile;
  readonly groups: readonly TableGroup[];
  /** The hidden sheets that are not read. */
  readonly hidden: readonly string[];
  /** What became of the rows of each of its tables; null until they have been read. */
  readonly inputs: readonly InputSummary[] | null;
  readonly issues: readonly IssueGroup[];
}

/**
 * @fires muster-decide - a `DecisionEvent` when something is to be read otherwise, or the file to be left out
 * @fires muster-keep - a `KeepEvent` when rows or a recipe are wanted as a file
 */
export class MusterImportFile extends LitElement {
  static override readonly properties = {
    ui: { attribute: false },
    of: { attribute: false },
    units: { attribute: false },
    outdated: { type: Boolean },
  };
  static override readonly styles = [
    base,
    importStyles,
    css`
      section {
        border: 1px solid var(--line);
        border-inline-start: 5px solid var(--axis);
        border-radius: 8px;
        padding: 0.75rem 1rem;
      }
      section.good {
        border-inline-start-color: var(--better);
      }
      section.asking {
        border-inline-start-color: var(--focus);
      }
      section.bad {
        border-inline-start-color: var(--worse);
      }
      h3 {
        flex: 1 1 12rem;
      }
      .state {
        font-weight: 600;
      }
      muster-import-group + muster-import-group {
        border-block-start: 1px solid var(--line);
        padding-block-start: 0.6rem;
      }
    `,
  ];

  declare ui: Ui | null;
  declare of: FileReview | null;
  declare units: readonly UnitInfo[];
  /** Whether the counts are those before the last decision. */
  declare outdated: boolean;

  constructor() {
    super();
    this.ui = null;
    this.of = null;
    this.units = [];
    this.outdated = false;
  }

  protected override render() {
    const { ui, of } = this;
    if (ui === null || of === null) return nothing;
    const { say } = ui;
    const { file, groups, inputs, issues } = of;
    const { main, aside } = told(groups);
    const open = main.reduce((sum, group) => sum + needed(group, issues), 0);
    const used = inputs?.reduce((sum, input) => sum + input.used, 0) ?? null;
    const rejected = inputs?.reduce((sum, input) => sum + input.rejected, 0) ?? 0;
    const tone = used === 0 ? 'bad' : open > 0 || rejected > 0 ? 'asking' : used === null ? '' : 'good';
    const others = issues.filter((issue) => !isAsked(issue, groups));
    return html`
      <section class=${tone === '' ? 'stack' : `stack ${tone}`} aria-labelledby="name" data-staged=${file.name} data-state=${tone === '' ? 'reading' : tone}>
        <div class="row">
          <h3 id="name">${printable(file.name)}</h3>
          ${this.#format(ui, of)}
          <button
            type="button"
            aria-label=${say('page.of', { title: say('page.import.remove'), part: file.name })}
            @click=${() => this.#decide({ what: 'remove', file: file.name })}
          >
            ${say('page.import.remove')}
          </button>
        </div>
        <p class="state">${this.#state(ui, open, used, rejected)}</p>
        ${inputs === null || inputs.length === 0 ? nothing : this.#counts(ui, of, inputs)}
        ${this.#hidden(ui, of)}
        ${repeat(
          main,
          // By place: a table whose header is chosen anew stays the same part of the page.
          (_group, index) => index,
          (group) => this.#group(ui, group, issues),
        )}
        ${
          aside.length === 0
            ? nothing
            : html`<details>
                <summary>${say('page.import.aside', { count: aside.flatMap(({ tables }) => tables).length })}</summary>
                ${aside.map((group) => this.#group(ui, group, issues))}
              </details>`
        }
        ${
          others.length === 0
            ? nothing
            : html`<details ?open=${used === 0}>
                <summary>${say('page.import.others', { count: others.length })}</summary>
                <muster-issues .ui=${ui} .issues=${others}></muster-issues>
              </details>`
        }
      </section>
    `;
  }

  /** A sign beside the words, and the edge in a colour: neither says anything alone. */
  #state({ say }: Ui, open: number, used: number | null, rejected: number): string {
    if (used === 0) return `✕ ${say('page.import.state.unusable')}`;
    if (open > 0) return `? ${say('page.import.state.asking', { count: open })}`;
    if (used === null) return say('page.import.state.reading');
    if (rejected > 0) return `! ${say('page.import.status.rejected', { count: rejected })}`;
    return `✓ ${say('page.import.state.understood')}`;
  }

  #format({ say }: Ui, { file, groups, inputs }: FileReview) {
    const format = groups[0]?.tables[0]?.format ?? inputs?.[0]?.encoding ?? null;
    const isText =
      file.encoding !== null || format === null || encodings.some((encoding) => encoding === format);
    if (!isText) return html`<span class="muted">${format.toUpperCase()}</span>`;
    const found = file.encoding === null && format !== null ? ` (${format})` : '';
    return html`
      <span class="field" data-setting="encoding">
        <span aria-hidden="true">${say('column.encoding')}</span>
        ${select({
          label: say('page.of', { title: say('column.encoding'), part: file.name }),
          value: file.encoding ?? '',
          options: [
            { value: '', text: say('page.import.encoding.found') + found },
            ...encodings.map((encoding) => ({ value: encoding, text: encoding })),
          ],
          choose: (value) =>
            this.#decide({
              what: 'encoding',
              file: file.name,
              encoding: encodings.find((encoding) => encoding === value) ?? null,
            }),
        })}
      </span>
    `;
  }

  #counts(ui: Ui, { file, groups }: FileReview, inputs: readonly InputSummary[]) {
    const rejected = inputs.some((input) => input.rejected > 0);
    return html`
      <div class="row">
        <span data-part="counts">
          ${inputs.every((input) => input.rows === 0) ? nothing : countsText(ui, inputs)}${this.outdated ? html` <span>${ui.say('page.import.outdated')}</span>` : nothing}
        </span>
        ${
          groups.some(({ tables: [table] }) => table!.kind !== null)
            ? html`<button type="button" data-keep="recipe" @click=${() => this.#keepRecipe(groups)}>
                ${ui.say('page.import.recipe.keep')}
              </button>`
            : nothing
        }
        ${
          rejected
            ? html`<button
                type="button"
                data-keep="rejected"
                @click=${() => this.dispatchEvent(new KeepEvent({ what: 'rejected', file: file.name }))}
              >
                ${ui.say('page.import.rejected.keep')}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #group(ui: Ui, group: TableGroup, issues: readonly IssueGroup[]) {
    return html`<muster-import-group
      .ui=${ui}
      .group=${group}
      .issues=${issues}
      .units=${this.units}
    ></muster-import-group>`;
  }

  /** Sheets that who opens the workbook does not see are read only when somebody says so. */
  #hidden({ say }: Ui, { file, hidden, groups }: FileReview) {
    const tables = groups.flatMap((group) => group.tables);
    const shown = tables.flatMap(({ sheet }) => (sheet === null || hidden.includes(sheet) ? [] : [sheet]));
    return hidden.map(
      (name) => html`
        <p class="row" data-hidden=${name}>
          <span>${say('page.import.sheets.hidden', { name })}</span>
          <button type="button" @click=${() => this.#decide(showSheet(file, name, shown))}>
            ${say('page.import.sheets.read')}
          </button>
        </p>
      `,
    );
  }

  /** What was decided about the tables of a file, by itself or by the user: one recipe, or a list of them. */
  #keepRecipe(groups: readonly TableGroup[]): void {
    const { name } = this.of!.file;
    const recipes = groups.flatMap(({ tables: [table] }) => (table!.kind === null ? [] : [table!.recipe]));
    const [first] = recipes;
    if (first === undefined) return;
    const text = recipes.length === 1 ? formatRecipe(first) : `${JSON.stringify(recipes, null, 2)}\n`;
    const stem = name.replace(/\.[^.]*$/, '');
    this.dispatchEvent(new KeepEvent({ what: 'recipe', name: `${stem}.recipe.json`, text }));
  }

  #decide(decision: DecisionEvent['decision']): void {
    this.dispatchEvent(new DecisionEvent(decision));
  }
}

define('muster-import-file', MusterImportFile);
