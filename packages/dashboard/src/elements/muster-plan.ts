/** What it takes each unit to reach a target, with a field for what is planned there. */
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { number, text } from '../figures/filled-table.ts';
import type { Table } from '../figures/model.ts';
import type { WhatIfRow } from '../figures/what-if-rows.ts';
import type { Ui } from '../ui.ts';
import { define } from './define.ts';
import { importStyles } from './import-styles.ts';
import { Paper } from './paper.ts';
import { saveMenuStyles, tableMenu } from './save-menu.ts';
import { base } from './styles.ts';

/** How many admissions a year are planned in a unit; null for nothing planned. */
export class PlanEvent extends Event {
  static readonly type = 'muster-plan';
  readonly unit: string;
  readonly planned: number | null;

  constructor(unit: string, planned: number | null) {
    super(PlanEvent.type, { bubbles: true, composed: true });
    this.unit = unit;
    this.planned = planned;
  }
}

/**
 * @fires muster-plan - a `PlanEvent` when a plan was written
 */
export class MusterPlan extends LitElement {
  static override readonly properties = {
    ui: { attribute: false },
    heading: { attribute: false },
    rows: { attribute: false },
  };
  static override readonly styles = [
    base,
    importStyles,
    saveMenuStyles,
    css`
      table {
        font-variant-numeric: tabular-nums;
      }
      .number {
        text-align: end;
      }
      thead .number {
        /* Chinese may break after every character, and would. */
        min-width: 5em;
      }
      input {
        width: 5.5rem;
        text-align: end;
      }
      tbody th {
        min-width: 7rem;
      }
      [data-column='reached'],
      [data-column='with-plan'] {
        white-space: nowrap;
      }
      tr.all > * {
        font-weight: 600;
        border-block-start: 2px solid var(--line);
      }
      details p {
        max-width: 46rem;
        margin-block-start: 0.35rem;
        line-height: 1.6;
      }
      .scroll {
        max-height: none;
      }
      .head {
        display: flex;
        gap: 0.5rem 1rem;
        align-items: start;
        justify-content: space-between;
      }
      @media print {
        table,
        details {
          font-size: 0.6875rem;
        }
        summary {
          font-weight: 600;
        }
        th,
        td {
          padding: 0.15rem 0.35rem;
        }
      }
    `,
  ];

  declare ui: Ui | null;
  declare heading: string;
  declare rows: readonly WhatIfRow[];

  readonly #paper = new Paper(this);

  constructor() {
    super();
    this.ui = null;
    this.heading = '';
    this.rows = [];
  }

  protected override render() {
    const { ui, heading, rows } = this;
    if (ui === null) return nothing;
    const { say } = ui;
    return html`
      <div class="stack">
        <div class="head">
          <h2>${heading}</h2>
          ${tableMenu(ui, 'development-ratio:plan', tableOf(ui, heading, rows), say('page.what-if.plan.help'))}
        </div>
        <p class="muted">${say('page.what-if.plan.help')}</p>
        <div class="scroll" role="group" tabindex="0" aria-label=${heading}>
          <table>
            <caption class="unseen">${heading}</caption>
            <thead>
              <tr>
                <th scope="col">${ui.keyName('unit')}</th>
                ${numbers.map(([, column]) => html`<th scope="col" class="number" data-column=${column}>${say(`column.${column}`)}</th>`)}
                <th scope="col" data-column="reached">${say('column.reached')}</th>
                <th scope="col" class="number" data-column="planned-a-year">${say('column.planned-a-year')}</th>
                <th scope="col" data-column="with-plan">${say('column.with-plan')}</th>
              </tr>
            </thead>
            <tbody>
              ${rows.map((row) => this.#row(ui, row))}
            </tbody>
          </table>
        </div>
        <details ?open=${this.#paper.isOn}>
          <summary aria-label=${say('page.of', { title: say('page.figure.how'), part: heading })}>
            ${say('page.figure.how')}
          </summary>
          <p>${say('page.what-if.plan.how')}</p>
          <p>${say('command.needed')}</p>
        </details>
      </div>
    `;
  }

  #row(ui: Ui, row: WhatIfRow) {
    return html`
      <tr data-key=${row.unit ?? 'all'} class=${row.unit === null ? 'all' : nothing}>
        <th scope="row">${row.name}</th>
        ${numbers.map(([part, column]) => html`<td class="number" data-column=${column}>${row[part]}</td>`)}
        <td data-column="reached">${row.atPace}</td>
        <td class="number" data-column="planned-a-year">${this.#field(ui, row)}</td>
        <td data-column="with-plan">${row.withPlan}</td>
      </tr>
    `;
  }

  #field({ say }: Ui, { unit, name, planned }: WhatIfRow) {
    if (unit === null || this.#paper.isOn) return planned;
    return html`<input
      type="number"
      min="0"
      max="99999"
      step="1"
      inputmode="numeric"
      aria-label=${say('page.what-if.plan.of', { unit: name })}
      .value=${live(planned)}
      @change=${(event: Event) => this.#write(unit, event.target as HTMLInputElement)}
    />`;
  }

  #write(unit: string, { value }: HTMLInputElement): void {
    if (value === '' || /^\d{1,5}$/.test(value)) {
      this.dispatchEvent(new PlanEvent(unit, value === '' ? null : Number(value)));
    } else this.requestUpdate();
  }
}

/** The same rows for being saved, as they are said. */
function tableOf(ui: Ui, caption: string, rows: readonly WhatIfRow[]): Table {
  const { say } = ui;
  return {
    caption,
    columns: [
      text('key', ui.keyName('unit')),
      ...numbers.map(([, column]) => number(column, say(`column.${column}`))),
      text('reached', say('column.reached')),
      number('planned-a-year', say('column.planned-a-year')),
      text('with-plan', say('column.with-plan')),
    ],
    rows: rows.map((row) => ({
      key: row.unit ?? 'all',
      cells: [row.name, ...numbers.map(([part]) => row[part]), row.atPace, row.planned, row.withPlan],
    })),
  };
}

/** Parts of a row that are numbers, and the columns that they stand in. */
const numbers = [
  ['missing', 'missing'],
  ['growing', 'growing'],
  ['certain', 'certain'],
  ['admitted', 'admitted-in-period'],
] as const;

define('muster-plan', MusterPlan);
