/** The rows of a figure as a table: for eyes, for readers of screens, and for copying. */
import { css, html, nothing } from 'lit';
import type { Leading } from '../figures/leads-to.ts';
import type { Column, Figure, Row, Table, Who } from '../figures/model.ts';
import { printable } from '../printable.ts';
import { onlyView } from '../state/chosen.ts';
import type { Ui } from '../ui.ts';
import { AskingElement, askingStyles } from './asking-element.ts';
import { ChosenEvent } from './chosen-event.ts';
import { define } from './define.ts';
import { base } from './styles.ts';
import { arranged, isLong, nextOrder, type Order } from './table-order.ts';
import { whoButton, whoNumber } from './who-button.ts';

/** Said beside the heading that rows are sorted by; shape and not colour. */
const arrows = { ascending: '▲', descending: '▼', none: '' } as const;

/**
 * @fires muster-chosen - a `ChosenEvent` when a row that leads somewhere was chosen, or all pages are to be limited to it
 */
export class MusterTable extends AskingElement {
  static override readonly properties = {
    table: { attribute: false },
    ui: { attribute: false },
    captionless: { type: Boolean },
    paper: { type: Boolean },
    unbroken: { type: Boolean, reflect: true },
    opened: { state: true },
    order: { state: true },
    search: { state: true },
  };
  static override readonly styles = [
    base,
    ...askingStyles,
    css`
      :host {
        display: block;
      }
      .scroll {
        overflow-x: auto;
        scroll-padding-inline-start: 8rem;
      }
      table {
        /* Lines that are shared with the next row would stay behind when a heading does. */
        border-collapse: separate;
        border-spacing: 0;
        width: 100%;
        font-size: 0.875rem;
        line-height: 1.4;
        font-variant-numeric: tabular-nums;
      }
      caption {
        text-align: start;
        font-weight: 600;
        padding-block-end: 0.4rem;
      }
      :host([data-theme]) caption {
        padding: 0.5rem 0.6rem;
      }
      th,
      td {
        padding: 0.35rem 0.6rem;
        text-align: start;
        border-block-end: 1px solid var(--line);
        vertical-align: baseline;
      }
      thead th {
        background: var(--quiet);
        color: var(--muted);
        font-weight: 600;
        vertical-align: bottom;
      }
      tbody th {
        font-weight: 500;
        min-width: 7rem;
      }
      /* What a row is of stays in sight when its numbers are scrolled. */
      tbody th,
      thead th:first-child {
        position: sticky;
        inset-inline-start: 0;
      }
      tbody th {
        background: var(--surface);
      }
      .numeric {
        text-align: end;
        white-space: nowrap;
      }
      thead .numeric {
        white-space: normal;
      }
      thead .numeric,
      td:not(.numeric) {
        /* Chinese may break after every character, and would. */
        min-width: 4.5em;
      }
      td.wide {
        min-width: 14em;
      }
      @media (max-width: 40rem) {
        /* What does not fit is scrolled to, and need not be piled up. */
        thead .numeric,
        td:not(.numeric, .wide) {
          min-width: 7em;
        }
      }
      .behind {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 0.2rem 0.4rem;
        align-items: baseline;
      }
      /* Numbers stand below one another, whether somebody is behind them or not. */
      .numeric .behind {
        flex-flow: row-reverse nowrap;
      }
      .who {
        white-space: nowrap;
        min-height: 1.5rem;
        padding: 0 0.4rem;
        font-size: 0.8125rem;
        color: var(--link);
      }
      /* Where the pointer or the focus is, and over the name, so that a long table stays calm. */
      .only {
        position: absolute;
        inset-inline-end: 0;
        inset-block-start: 0.2rem;
        min-height: 1.5rem;
        padding: 0 0.4rem;
        font-size: 0.75rem;
        color: var(--link);
        opacity: 0;
      }
      tr:is(:hover, :focus-within) .only {
        opacity: 1;
      }
      @media (hover: none) {
        .only {
          position: static;
          opacity: 1;
        }
      }
      .opener,
      .number,
      .chooser {
        border: 0;
        padding: 0;
        min-height: 1.5rem;
        background: none;
        font: inherit;
        text-align: start;
        color: var(--link);
      }
      /* Numbers stand beside the first line of a name that takes several. */
      .opener {
        display: inline-flex;
        gap: 0.3em;
        align-items: baseline;
      }
      .number {
        font-variant-numeric: inherit;
      }
      .chooser {
        color: inherit;
      }
      .chooser:hover {
        text-decoration: underline;
      }
      .sorter {
        border: 0;
        padding: 0;
        min-width: 1.5rem;
        min-height: 1.5rem;
        background: none;
        font: inherit;
        color: inherit;
        text-align: inherit;
        position: relative;
      }
      .sorter:hover {
        text-decoration: underline;
      }
      /* Between the columns, so that headings end where their numbers do. */
      .sorter span {
        position: absolute;
        inset-inline-start: 100%;
        inset-block-end: 0.55em;
        font-size: 0.7em;
      }
      .search {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.3rem 1rem;
        padding-block-end: 0.5rem;
        font-size: 0.875rem;
        color: var(--muted);
      }
      .search label {
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
      }
      @media print {
        .search {
          display: none;
        }
      }
      :host([unbroken]) td,
      :host([unbroken]) th {
        white-space: nowrap;
      }
      .note p {
        max-width: 46rem;
        line-height: 1.6;
      }
      .note p + p {
        margin-block-start: 0.35rem;
      }
      @media print {
        .scroll {
          overflow: visible;
        }
        table {
          font-size: 0.6875rem;
        }
        th,
        td {
          padding: 0.15rem 0.35rem;
        }
        /* A few rows are no reason to turn the page. */
        table:not(:has(tbody tr:nth-child(9))) {
          break-inside: avoid;
        }
        tbody th {
          position: static;
          background: none;
          min-width: 5.5rem;
        }
        /* Many columns on a narrow page. */
        table:has(thead th:nth-child(10)) {
          font-size: 0.5625rem;
        }
        table:has(thead th:nth-child(14)) {
          font-size: 0.5rem;
        }
        table:has(thead th:nth-child(10)) :is(th, td) {
          padding-inline: 0.15rem;
        }
        thead .numeric,
        td:not(.numeric) {
          min-width: 0;
        }
        table:has(thead th:nth-child(10)) .numeric {
          white-space: normal;
        }
        table:has(thead th:nth-child(10)) :is([data-column='interval'], td:not(.numeric)) {
          min-width: 5em;
        }
        a {
          color: inherit;
          text-decoration: none;
        }
        tr {
          break-inside: avoid;
        }
        /* No row stands alone on a page. */
        tbody tr:first-child {
          break-after: avoid;
        }
        tbody tr:last-child {
          break-before: avoid;
        }
        .opener {
          color: inherit;
        }
        .who,
        .only,
        .opener span {
          display: none;
        }
      }
    `,
  ];

  declare table: Table | null;
  /** Needed only where rows open, are sorted, lead elsewhere or have work lists behind them. */
  declare ui: Ui | null;
  /** The caption is said and not shown, where a heading above says the same. */
  declare captionless: boolean;
  /** Nothing to press: a head with buttons is not said again on every page. */
  declare paper: boolean;
  /** Cells have one line each, and the table scrolls sideways. */
  declare unbroken: boolean;
  /** The rows whose notes are open. */
  declare opened: ReadonlySet<string>;
  /** By which column rows are sorted; null for the order of the table. */
  declare order: Order | null;
  /** The text that rows have to hold. */
  declare search: string;

  constructor() {
    super();
    this.table = null;
    this.ui = null;
    this.opened = new Set();
    this.order = null;
    this.search = '';
    this.captionless = false;
    this.paper = false;
    this.unbroken = false;
  }

  protected override take(figure: Figure | null, ui: Ui): void {
    this.table = figure?.table ?? null;
    this.ui = ui;
  }

  protected override render() {
    const said = this.said();
    if (said !== null) return said;
    const { table } = this;
    if (table === null) return nothing;
    const { ui } = this;
    const long = ui !== null && isLong(table);
    const rows = long ? arranged(table, this.order, this.search, ui.language) : table.rows;
    return html`
      ${long ? this.#searchBox(ui, table, rows.length) : nothing}
      <div class="scroll" role="group" tabindex="0" aria-label=${table.caption}>
        <table>
          <caption class=${this.captionless ? 'unseen' : nothing}>
            ${table.caption}
          </caption>
          <thead>
            <tr>
              ${table.columns.map((column) => this.#heading(table, column, long && !this.paper))}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) => html`
                <tr data-key=${row.key}>
                  ${row.cells.map((_, index) => this.#cell(table, row, index))}
                </tr>
                ${this.#note(table, row)}
              `,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #searchBox({ say }: Ui, { caption, rows }: Table, shown: number) {
    const text = shown === rows.length ? '' : say('page.table.shown', { shown, count: rows.length });
    return html`
      <p class="search">
        <label>
          <span>${say('page.table.search')}</span>
          <input
            type="search"
            aria-label=${say('page.of', { title: say('page.table.search'), part: caption })}
            .value=${this.search}
            @input=${(event: Event) => {
              this.search = (event.target as HTMLInputElement).value;
            }}
          />
        </label>
        <span role="status">${text}</span>
      </p>
    `;
  }

  #heading(table: Table, { key, title, numeric }: Column, sortable: boolean) {
    const alignment = numeric ? 'numeric' : nothing;
    if (!sortable) return html`<th scope="col" data-column=${key} class=${alignment}>${title}</th>`;
    const { order } = this;
    const sorted = order?.column !== key ? 'none' : order.descending ? 'descending' : 'ascending';
    const turn = () => {
      this.order = nextOrder(table, order, key);
    };
    return html`
      <th scope="col" data-column=${key} class=${alignment} aria-sort=${sorted}>
        <button type="button" class="sorter" @click=${turn}
          >${title}<span aria-hidden="true">${arrows[sorted]}</span></button
        >
      </th>
    `;
  }

  #cell(table: Table, row: Row, index: number) {
    const { key, numeric, wide } = table.columns[index]!;
    const alignment = numeric ? 'numeric' : wide ? 'wide' : nothing;
    const cell = printable(row.cells[index]!);
    const content = this.#behind(cell, row.who?.[key] ?? []);
    return index === 0
      ? html`<th scope="row" data-column=${key} class=${alignment}>${this.#header(row, cell)}</th>`
      : html`<td data-column=${key} class=${alignment}>${content}</td>`;
  }

  /** A number with the work lists behind it. */
  #behind(cell: string, lists: readonly Who[]) {
    const { ui } = this;
    const [first] = lists;
    if (ui === null || first === undefined) return cell;
    if (first.atNumber) return this.paper ? cell : whoNumber(ui, first, cell);
    return html`<span class="behind">${cell}${lists.map((who) => whoButton(ui, who))}</span>`;
  }

  #header(row: Row, cell: string) {
    if (row.notes === undefined) return this.#link(row, cell);
    const isOpen = this.opened.has(row.key);
    return html`
      <button type="button" class="opener" aria-expanded=${isOpen} @click=${() => this.#turn(row.key)}>
        <span aria-hidden="true">${isOpen ? '▾' : '▸'}</span> ${cell}
      </button>
    `;
  }

  /** The name of a row that leads to a page of its own. */
  #link({ leadsTo }: Row, cell: string) {
    const href = leadsTo === undefined ? null : (this.ui?.href(leadsTo.key, leadsTo.value) ?? null);
    if (leadsTo === undefined || href === null) return cell;
    if (href === '') {
      const tell = () => this.dispatchEvent(new ChosenEvent(leadsTo.key, leadsTo.value));
      return html`<button type="button" class="chooser" @click=${tell}>${cell}</button>`;
    }
    const choose = (event: MouseEvent) => {
      // A new tab or window is the browser's business.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.dispatchEvent(new ChosenEvent(leadsTo.key, leadsTo.value));
    };
    return html`<a href=${href} @click=${choose}>${cell}</a>${this.paper ? nothing : this.#only(leadsTo, cell)}`;
  }

  /** Beside what leads to its own page: all pages limited to it. */
  #only({ key, value }: Leading, cell: string) {
    if (this.ui === null || onlyView(key, value) === null) return nothing;
    const { say } = this.ui;
    return html`
      <button
        type="button"
        class="only"
        data-only=${value}
        aria-label=${say('page.table.only.of', { name: cell })}
        @click=${() => this.dispatchEvent(new ChosenEvent(key, value, true))}
        >${say('page.table.only')}</button
      >
    `;
  }

  #note({ columns }: Table, { key, notes }: Row) {
    if (notes === undefined || !this.opened.has(key)) return nothing;
    return html`
      <tr class="note" data-note=${key}>
        <td colspan=${columns.length}>${notes.map((note) => html`<p>${note}</p>`)}</td>
      </tr>
    `;
  }

  #turn(key: string): void {
    const others = [...this.opened].filter((other) => other !== key);
    this.opened = new Set(others.length < this.opened.size ? others : [...others, key]);
  }
}

define('muster-table', MusterTable);
