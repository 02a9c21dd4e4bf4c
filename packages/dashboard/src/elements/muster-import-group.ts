/** One table, or several sheets of one shape: what it was taken for, its header, date and columns, and what it lacks. */
import { datasets, type IssueGroup, type TableInspection, type UnitInfo } from '@muster/core';
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Option } from '../import-words.ts';
import { printable } from '../printable.ts';
import { columnsAsked, isRead, type TableGroup } from '../state/doubts.ts';
import { headerOf } from '../state/header-rows.ts';
import type { Ui } from '../ui.ts';
import { dateField, dateFieldStyles } from './date-field.ts';
import { define } from './define.ts';
import { DecisionEvent } from './import-events.ts';
import { importStyles } from './import-styles.ts';
import './muster-import-answers.ts';
import './muster-import-columns.ts';
import { select } from './select.ts';
import { base } from './styles.ts';

/** How much of the beginning of a table is shown for choosing its header by eye. */
const previewRows = 12;
const previewCells = 12;

/**
 * @fires muster-decide - a `DecisionEvent` when something is to be read otherwise
 */
export class MusterImportGroup extends LitElement {
  static override readonly properties = {
    ui: { attribute: false },
    group: { attribute: false },
    issues: { attribute: false },
    units: { attribute: false },
    open: { state: true },
  };
  static override readonly styles = [
    base,
    importStyles,
    dateFieldStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.6rem;
      }
      details > *:not(summary) {
        margin-block-start: 0.5rem;
      }
      td .cell,
      th .cell {
        max-width: 9rem;
      }
      tr.header td,
      tr.header th {
        background: var(--quiet);
        font-weight: 600;
      }
    `,
  ];

  declare ui: Ui | null;
  declare group: TableGroup | null;
  declare issues: readonly IssueGroup[];
  declare units: readonly UnitInfo[];
  /** Whether the columns are shown, which are not drawn before; null until they were asked about, or opened. */
  declare open: boolean | null;

  constructor() {
    super();
    this.ui = null;
    this.group = null;
    this.issues = [];
    this.units = [];
    this.open = null;
  }

  protected override willUpdate(): void {
    // They stay open when all has been answered: who is at work in them is not to be interrupted.
    if (this.open === null && this.group !== null && columnsAsked(this.group)) this.open = true;
  }

  protected override render() {
    const { ui, group, issues, units } = this;
    if (ui === null || group === null) return nothing;
    const { say } = ui;
    const table = group.tables[0]!;
    // Of what could not be read nothing can be chosen.
    if (table.preview.length === 0) return nothing;
    const read = table.columns.filter((column) => isRead(table.kind, column)).length;
    const columns = say('page.import.columns.count', { read, left: table.columns.length - read });
    return html`
      ${this.#sheets(ui, group)}
      <div class="row">
        ${this.#kind(ui, group, table)} ${this.#date(ui, group, table)}
        ${table.recipeApplied ? html`<span class="muted" data-part="recipe">${say('page.import.recipe.applied')}</span>` : nothing}
      </div>
      <muster-import-answers .ui=${ui} .group=${group} .issues=${issues} .units=${units}></muster-import-answers>
      ${
        table.kind === null
          ? nothing
          : html`<details ?open=${this.open === true} @toggle=${this.#toggled}>
              <summary>${columns}</summary>
              ${
                this.open === true
                  ? html`<muster-import-columns .ui=${ui} .group=${group}></muster-import-columns>`
                  : nothing
              }
            </details>`
      }
      <details ?open=${table.kind === null}>
        <summary data-part="header">${this.#headerText(ui, table)}</summary>
        <div class="stack">${this.#header(ui, group, table)} ${this.#preview(ui, table)}</div>
      </details>
    `;
  }

  #toggled(event: Event): void {
    this.open = (event.target as HTMLDetailsElement).open;
  }

  #sheets({ say }: Ui, { tables }: TableGroup) {
    const names = tables.flatMap(({ sheet }) => (sheet === null ? [] : [sheet]));
    if (names.length === 0) return nothing;
    return html`<h4 data-part="sheets">
      ${say('page.import.sheets', { count: names.length })}${say('page.colon')}${names.map(printable).join(say('list.separator'))}
    </h4>`;
  }

  #kind(ui: Ui, { on }: TableGroup, { kind }: TableInspection) {
    const { say } = ui;
    const options = datasets.map((dataset) => ({ value: dataset.kind, text: ui.fileKind(dataset.kind) }));
    const unknown: readonly Option[] = kind === null ? [{ value: '', text: say('page.import.choose') }] : [];
    return html`
      <span class="field" data-setting="kind">
        <span aria-hidden="true">${say('page.import.kind')}</span>
        ${select({
          label: say('page.import.kind'),
          value: kind ?? '',
          options: [...unknown, ...options],
          choose: (value) => {
            if (value !== '') this.#decide({ what: 'kind', on, kind: value });
          },
        })}
      </span>
    `;
  }

  #date(ui: Ui, { on }: TableGroup, { date, kind }: TableInspection) {
    if (kind === null) return nothing;
    const shown = on.recipe.date ?? date ?? '';
    return html`
      <label class="field">
        <span>${ui.say('page.import.date')}</span>
        ${dateField(
          ui,
          shown,
          html`<input
            type="date"
            data-setting="date"
            .value=${live(shown)}
            @change=${(event: Event) => {
              const { value } = event.target as HTMLInputElement;
              this.#decide({ what: 'date', on, date: value === '' ? undefined : value });
            }}
          />`,
        )}
      </label>
    `;
  }

  #headerText({ say, format }: Ui, { headerRow, headerRows }: TableInspection): string {
    if (headerRow === 0) return say('page.import.header.none');
    return say('page.import.header.row', { row: format.integer(headerRow), rows: headerRows });
  }

  #header(ui: Ui, { on }: TableGroup, { preview, headerRow, headerRows }: TableInspection) {
    const { say, format } = ui;
    const rows = preview.slice(0, previewRows);
    const choose = (row: number, count: 1 | 2) => {
      const at = rows.findIndex((one) => one.row === row);
      if (at === -1) return;
      const shape = headerOf(rows[at]!.cells, count === 2 ? rows[at + 1]?.cells : undefined);
      this.#decide({ what: 'header', on, shape, headerRows: count });
    };
    const two = headerRows === 2 ? 2 : 1;
    return html`
      <div class="row">
        <span class="field" data-setting="header-row">
          <span aria-hidden="true">${say('page.import.header.choose')}</span>
          ${select({
            label: say('page.import.header.choose'),
            value: String(headerRow),
            options: [
              ...(rows.some(({ row }) => row === headerRow)
                ? []
                : [{ value: String(headerRow), text: say('page.import.choose') }]),
              ...rows.map(({ row }) => ({
                value: String(row),
                text: say('page.import.row', { row: format.integer(row) }),
              })),
            ],
            choose: (value) => choose(Number(value), two),
          })}
        </span>
        <span class="field" data-setting="header-rows">
          <span aria-hidden="true">${say('page.import.header.rows')}</span>
          ${select({
            label: say('page.import.header.rows'),
            value: String(two),
            options: ['1', '2'].map((value) => ({ value, text: value })),
            choose: (value) => choose(headerRow, value === '2' ? 2 : 1),
          })}
        </span>
      </div>
    `;
  }

  #preview({ say }: Ui, { preview, headerRow, headerRows }: TableInspection) {
    const caption = say('page.import.preview');
    return html`
      <div class="scroll" role="group" tabindex="0" aria-label=${caption}>
        <table>
          <caption class="unseen">${caption}</caption>
          <tbody>
            ${preview.slice(0, previewRows).map(
              ({ row, cells }) => html`
                <tr class=${row >= headerRow && row < headerRow + headerRows ? 'header' : nothing}>
                  <th scope="row">${row}</th>
                  ${cells.slice(0, previewCells).map((cell) => html`<td><span class="cell">${printable(cell)}</span></td>`)}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #decide(decision: DecisionEvent['decision']): void {
    this.dispatchEvent(new DecisionEvent(decision));
  }
}

define('muster-import-group', MusterImportGroup);
