/** The rows of a figure as a table: for eyes, for readers of screens, and for copying. */
import { css, html, LitElement, nothing } from 'lit';
import type { Table } from '../figures/model.ts';
import { define } from './define.ts';
import { base } from './styles.ts';

export class MusterTable extends LitElement {
  static override readonly properties = { table: { attribute: false }, captionless: { type: Boolean } };
  static override readonly styles = [
    base,
    css`
      :host {
        display: block;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        border-collapse: collapse;
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
      th,
      td {
        padding: 0.35rem 0.6rem;
        text-align: start;
        border-block-end: 1px solid var(--line);
        vertical-align: top;
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
      .numeric {
        text-align: end;
        white-space: nowrap;
      }
      thead .numeric {
        white-space: normal;
        /* Chinese may break after every character, and would. */
        min-width: 4.5em;
      }
    `,
  ];

  declare table: Table | null;
  /** The caption is said and not shown, where a heading above says the same. */
  declare captionless: boolean;

  constructor() {
    super();
    this.table = null;
    this.captionless = false;
  }

  protected override render() {
    const { table } = this;
    if (table === null) return nothing;
    return html`
      <div class="scroll" role="group" tabindex="0" aria-label=${table.caption}>
        <table>
          <caption class=${this.captionless ? 'unseen' : nothing}>
            ${table.caption}
          </caption>
          <thead>
            <tr>
              ${table.columns.map(
                ({ key, title, numeric }) =>
                  html`<th scope="col" data-column=${key} class=${numeric ? 'numeric' : nothing}>${title}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${table.rows.map(
              (row) => html`
                <tr data-key=${row.key}>
                  ${row.cells.map((cell, index) => this.#cell(table, cell, index))}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #cell(table: Table, cell: string, index: number) {
    const { key, numeric } = table.columns[index]!;
    const alignment = numeric ? 'numeric' : nothing;
    return index === 0
      ? html`<th scope="row" data-column=${key} class=${alignment}>${cell}</th>`
      : html`<td data-column=${key} class=${alignment}>${cell}</td>`;
  }
}

define('muster-table', MusterTable);
