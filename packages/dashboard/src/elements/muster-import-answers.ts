/**
 * Where the user says what nobody else can: a value for all rows that the file lacks, what a spelling means, which
 * month `2003.1` is. What was answered stays there to be changed.
 */
import type { Field, IssueGroup, UnitInfo } from '@muster/core';
import { css, html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fieldName, issueWords, type Option, valueName, valueOptions } from '../import-words.ts';
import { printable } from '../printable.ts';
import {
  constantFields,
  type DateDoubt,
  dateDoubts,
  isAnswer,
  type Spelling,
  type SpellingDoubt,
  saysWho,
  spellingDoubts,
  type TableGroup,
} from '../state/doubts.ts';
import { type DateReading, SHEET_NAME } from '../state/recipe-edits.ts';
import type { Ui } from '../ui.ts';
import { define } from './define.ts';
import { DecisionEvent } from './import-events.ts';
import { importStyles } from './import-styles.ts';
import { select } from './select.ts';
import { base } from './styles.ts';

/** How many spellings of a column are shown until more are asked for. */
const spellingsAtOnce = 20;

const OPEN = '?';
const NOT_RECORDED = '';

/**
 * @fires muster-decide - a `DecisionEvent` for every answer
 */
export class MusterImportAnswers extends LitElement {
  static override readonly properties = {
    ui: { attribute: false },
    group: { attribute: false },
    issues: { attribute: false },
    units: { attribute: false },
    limit: { state: true },
  };
  static override readonly styles = [
    base,
    importStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.6rem;
      }
      li {
        padding-block: 0.15rem;
      }
      .spelling {
        font-weight: 600;
        overflow-wrap: anywhere;
        min-width: 6rem;
      }
    `,
  ];

  declare ui: Ui | null;
  declare group: TableGroup | null;
  declare issues: readonly IssueGroup[];
  declare units: readonly UnitInfo[];
  declare limit: number;

  constructor() {
    super();
    this.ui = null;
    this.group = null;
    this.issues = [];
    this.units = [];
    this.limit = spellingsAtOnce;
  }

  protected override render() {
    const { ui, group, issues } = this;
    if (ui === null || group === null) return nothing;
    const missing = constantFields(group);
    const dates = dateDoubts(group, issues);
    return html`
      ${missing.length === 0 ? nothing : this.#missing(ui, group, missing)}
      ${spellingDoubts(group, issues).map((doubt) => this.#spellings(ui, doubt))}
      ${dates.length === 0 ? nothing : this.#dates(ui, dates)}
    `;
  }

  #missing(ui: Ui, group: TableGroup, fields: readonly Field[]) {
    const { say } = ui;
    return html`
      <div class="asks stack" data-asks="missing">
        <h4>${say('page.import.missing')}</h4>
        <p>${say('page.import.missing.help')}</p>
        <div class="row">${fields.map((field) => this.#constant(ui, group, field))}</div>
      </div>
    `;
  }

  #constant(ui: Ui, { on, tables }: TableGroup, field: Field) {
    const { say } = ui;
    const name = fieldName(ui, field);
    if (saysWho(field)) {
      return html`<p data-constant=${field.name}>${say('page.import.missing.key', { field: name })}</p>`;
    }
    const value = on.recipe.constants?.[field.name];
    const label = say('page.import.for-all', { field: name });
    const options = valueOptions(ui, field, this.units);
    const give = (given: string) =>
      this.#decide({ what: 'constant', on, field: field.name, value: given === '' ? undefined : given });
    const sheet = tables.some((table) => table.sheet !== null)
      ? [{ value: SHEET_NAME, text: say('page.import.sheet-name') }]
      : [];
    return html`
      <span class="field" data-constant=${field.name}>
        <span aria-hidden="true">${label}</span>
        ${
          options === null
            ? this.#input(ui, field, label, field.type === 'date' ? 'date' : 'text', value ?? '', give)
            : select({
                label,
                value: value ?? '',
                options: [{ value: '', text: say('page.import.choose') }, ...sheet, ...options],
                choose: give,
              })
        }
      </span>
    `;
  }

  #spellings(ui: Ui, doubt: SpellingDoubt) {
    const { say } = ui;
    const { issue, spellings, field } = doubt;
    const open = spellings.some(({ means }) => means === undefined);
    const hidden = spellings.length - this.limit;
    const first = issue?.examples[0];
    return html`
      <div class=${open ? 'asks stack' : 'stack'} data-asks="values" data-field=${field.name}>
        <h4>${say('page.import.values', { column: doubt.header })}</h4>
        ${
          issue === null || first === undefined
            ? nothing
            : html`<p>${issueWords(ui, first, issue.count).sentence} ${this.#rows(ui, issue)}</p>`
        }
        <ul>
          ${repeat(
            spellings.slice(0, this.limit),
            ({ text }) => text,
            (spelling) => this.#spelling(ui, doubt, spelling),
          )}
        </ul>
        ${
          hidden > 0
            ? html`<div>
                <button type="button" @click=${() => this.#more()}>${say('page.import.more', { count: hidden })}</button>
              </div>`
            : nothing
        }
      </div>
    `;
  }

  #spelling(ui: Ui, { on, field }: SpellingDoubt, { text, count, means, nearest }: Spelling) {
    const { say, format } = ui;
    const label = say('page.import.means', { seen: text });
    const decide = (value: string | null | undefined) =>
      this.#decide({ what: 'value', on, field: field.name, spelling: text, value });
    const options = valueOptions(ui, field, this.units);
    return html`
      <li class="row" data-spelling=${text}>
        <span class="spelling">${printable(text)}</span>
        ${count === null ? nothing : html`<span class="muted">${say('page.import.cells', { count: format.integer(count) })}</span>`}
        <span class="field">
          <span aria-hidden="true">${say('page.import.means.short')}</span>
          ${
            options === null
              ? // As text: of a date perhaps only the month is known.
                this.#input(ui, field, label, 'text', means ?? '', (value) =>
                  decide(value === '' ? undefined : value),
                )
              : select({
                  label,
                  value: means === undefined ? OPEN : (means ?? NOT_RECORDED),
                  options: this.#meanings(ui, options),
                  choose: (value) =>
                    decide(value === OPEN ? undefined : value === NOT_RECORDED ? null : value),
                })
          }
        </span>
        ${
          nearest === null || means !== undefined
            ? nothing
            : html`<button type="button" data-nearest=${nearest} @click=${() => decide(nearest)}>
                ${say('page.import.nearest', { name: valueName(ui, field, nearest) })}
              </button>`
        }
      </li>
    `;
  }

  #meanings({ say }: Ui, options: readonly Option[]): readonly Option[] {
    return [
      { value: OPEN, text: say('page.import.undecided') },
      ...options,
      { value: NOT_RECORDED, text: say('page.import.not-recorded') },
    ];
  }

  /** The columns together: most files that lost noughts lost them everywhere. */
  #dates(ui: Ui, doubts: readonly DateDoubt[]) {
    const { say } = ui;
    const open = doubts.some(({ on, field }) => on.recipe.dates?.[field.name] === undefined);
    const seen = doubts.find(({ issue }) => issue !== null)?.issue?.examples[0]?.seen ?? '2003.1';
    const year = seen.slice(0, 4);
    return html`
      <div class=${open ? 'asks stack' : 'stack'}>
        <p>${say('page.import.dates.help', { seen, january: `${year}-01`, october: `${year}-10` })}</p>
        <ul class="row">
          ${doubts.map((doubt) => this.#reading(ui, doubt))}
        </ul>
      </div>
    `;
  }

  #reading({ say }: Ui, { on, field, header }: DateDoubt) {
    const label = say('page.import.dates', { column: header });
    return html`
      <li class="field" data-asks="dates" data-field=${field.name}>
        <span aria-hidden="true">${printable(header)}</span>
        ${select({
          label,
          value: on.recipe.dates?.[field.name] ?? OPEN,
          options: [
            { value: OPEN, text: say('page.import.undecided') },
            { value: 'january', text: say('page.import.dates.january') },
            { value: 'october', text: say('page.import.dates.october') },
          ],
          choose: (value) =>
            this.#decide({
              what: 'dates',
              on,
              field: field.name,
              reading: value === OPEN ? undefined : (value as DateReading),
            }),
        })}
      </li>
    `;
  }

  /** What would be no answer is said at once, and not given: the files would be read again for nothing. */
  #input(
    { say }: Ui,
    field: Field,
    label: string,
    type: 'date' | 'text',
    value: string,
    give: (value: string) => void,
  ) {
    return html`<input
      type=${type}
      aria-label=${label}
      .value=${value}
      @change=${({ target }: Event) => {
        const input = target as HTMLInputElement;
        const given = input.value.trim();
        const isGiven = given === '' || isAnswer(field, given);
        const isOfDate = field.type === 'date' || field.type === 'dates';
        const remedy = isOfDate ? say('remedy.invalid-date') : say('page.import.number');
        input.setCustomValidity(isGiven ? '' : remedy);
        input.ariaInvalid = String(!isGiven);
        if (isGiven) give(given);
        else input.reportValidity();
      }}
    />`;
  }

  /** Where the first few stand, so that they can be looked up in the file. */
  #rows({ say }: Ui, { examples, count }: IssueGroup): string {
    const rows = examples.slice(0, 5).flatMap(({ row }) => (row === null ? [] : [String(row)]));
    if (rows.length === 0) return '';
    return `${say('page.data.row')}${say('page.colon')}${rows.join(say('list.separator'))}${count > rows.length ? ' …' : ''}`;
  }

  #more(): void {
    this.limit += 5 * spellingsAtOnce;
  }

  #decide(decision: DecisionEvent['decision']): void {
    this.dispatchEvent(new DecisionEvent(decision));
  }
}

define('muster-import-answers', MusterImportAnswers);
