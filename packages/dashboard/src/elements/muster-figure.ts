/** A figure: its title, its state in words, the chart or the same rows as a table, and how it is computed. */
import { css, html, nothing } from 'lit';
import type { Figure } from '../figures/model.ts';
import { paperTheme } from '../tokens.ts';
import type { Ui } from '../ui.ts';
import { AskingElement, askingStyles } from './asking-element.ts';
import { define } from './define.ts';
import type { MusterChart } from './muster-chart.ts';
import './muster-chart.ts';
import './muster-table.ts';
import { heading } from './heading.ts';
import { Paper } from './paper.ts';
import { saveMenu, saveMenuStyles } from './save-menu.ts';
import { base } from './styles.ts';
import { unbroken } from './unbroken.ts';
import { whoList, whoListStyles } from './who-button.ts';

export class MusterFigure extends AskingElement {
  static override readonly properties = {
    figure: { attribute: false },
    ui: { attribute: false },
    asTable: { type: Boolean, attribute: 'as-table', reflect: true },
  };
  static override readonly styles = [
    base,
    ...askingStyles,
    whoListStyles,
    saveMenuStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: 10px;
        padding: 1rem 1.1rem;
        min-width: 0;
      }
      figure {
        margin: 0;
        display: flex;
        flex: 1;
        flex-direction: column;
        gap: 0.6rem;
      }
      /* Beside a higher figure the room is between the drawing and what stands at the foot. */
      muster-chart,
      muster-table {
        flex: 1 0 auto;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem 1rem;
        align-items: start;
        justify-content: space-between;
      }
      h2,
      h3 {
        font-size: 1.0625rem;
        line-height: 1.35;
        flex: 1 1 12rem;
      }
      figcaption {
        font-size: 0.9375rem;
        line-height: 1.5;
        text-wrap: pretty;
      }
      figcaption p {
        color: var(--muted);
        font-size: 0.875rem;
        margin-block-start: 0.25rem;
        max-width: 60rem;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem 0.9rem;
      }
      .view {
        display: inline-flex;
      }
      .view button {
        min-height: 1.75rem;
        font-size: 0.8125rem;
        padding: 0.1rem 0.6rem;
      }
      .view button:first-child {
        border-start-end-radius: 0;
        border-end-end-radius: 0;
        border-inline-end: 0;
      }
      .view button:last-child {
        border-start-start-radius: 0;
        border-end-start-radius: 0;
      }
      .view button[aria-pressed='true'] {
        background: var(--link);
        border-color: var(--link);
        color: var(--on-link);
      }
      details {
        font-size: 0.875rem;
      }
      details p {
        margin-block-start: 0.35rem;
        line-height: 1.6;
        max-width: 46rem;
      }
      @media (forced-colors: active) {
        .view button[aria-pressed='true'] {
          forced-color-adjust: none;
          background: Highlight;
          border-color: Highlight;
          color: HighlightText;
        }
      }
      @media print {
        :host {
          display: block;
          border: 0;
          border-block-start: 1px solid var(--axis);
          border-radius: 0;
          padding: 0.5rem 0 0;
        }
        figure {
          display: block;
        }
        /* A page may end between the chart and its table, and nowhere else but between rows. */
        .head,
        figcaption {
          break-inside: avoid;
          break-after: avoid;
        }
        details {
          break-inside: avoid;
          font-size: 0.75rem;
        }
        summary {
          font-weight: 600;
        }
        figcaption,
        figcaption p {
          font-size: 0.75rem;
        }
        figure > * + * {
          margin-block-start: 0.5rem;
        }
        .tools,
        .lists {
          display: none;
        }
      }
    `,
  ];

  declare figure: Figure | null;
  declare ui: Ui | null;
  declare asTable: boolean;

  readonly #paper = new Paper(this);

  constructor() {
    super();
    this.figure = null;
    this.ui = null;
    this.asTable = false;
  }

  /** Shows both the chart and the table, and has drawn the chart, in sight or not. */
  async prepareForPaper(): Promise<void> {
    this.#paper.prepare();
    await this.updateComplete;
    const chart = this.renderRoot.querySelector<MusterChart>('muster-chart');
    await chart?.updateComplete;
    await chart?.drawn;
  }

  protected override take(figure: Figure | null, ui: Ui): void {
    this.figure = figure;
    this.ui = ui;
  }

  protected override render() {
    const said = this.said();
    if (said !== null) return said;
    const { figure, ui } = this;
    if (figure === null || ui === null) return nothing;
    const { say } = ui;
    const empty = figure.table.rows.length === 0;
    const paper = this.#paper.isOn;
    const table = this.asTable || figure.draw === null;
    return html`
      <figure>
        <div class="head">
          ${heading(this, figure.title)}
          <div class="tools">
            ${figure.draw === null ? nothing : this.#switch(ui, figure.title, table)} ${saveMenu(ui, figure)}
          </div>
        </div>
        <figcaption>${unbroken(figure.summary)}${(figure.sentences ?? []).map((text) => html`<p>${unbroken(text)}</p>`)}</figcaption>
        ${
          empty
            ? html`<p>${say('page.figure.empty')}</p>`
            : html`
                ${
                  figure.draw === null || (table && !paper)
                    ? nothing
                    : html`<muster-chart
                        .draw=${figure.draw}
                        .chartTheme=${paper ? paperTheme : ui.chartTheme}
                        .ui=${ui}
                        .whoAt=${figure.whoAt ?? null}
                        ?paper=${paper}
                      ></muster-chart>`
                }
                ${
                  table || paper
                    ? html`<muster-table .table=${figure.table} .ui=${ui} captionless ?paper=${paper}></muster-table>`
                    : nothing
                }
                ${this.#lists(ui, figure, table)}
              `
        }
        ${
          figure.how === ''
            ? nothing
            : html`<details ?open=${paper}>
                <summary aria-label=${say('page.of', { title: say('page.figure.how'), part: figure.title })}>
                  ${say('page.figure.how')}
                </summary>
                <p>${figure.how}</p>
              </details>`
        }
      </figure>
    `;
  }

  /** The work lists behind the figure; where the table is not shown those too that it has beside its numbers. */
  #lists(ui: Ui, { table, who: others = [] }: Figure, isTable: boolean) {
    const ofCells = table.rows.flatMap(({ who = {} }) => Object.values(who).flat());
    // Those at numbers are opened at marks.
    const beside = ofCells.filter(({ atNumber }) => !atNumber);
    const lists = isTable ? others : [...beside, ...others];
    if (lists.length === 0) return nothing;
    return html`
      <details class="lists">
        <summary>${ui.say('page.who.lists', { count: lists.length })}</summary>
        ${whoList(ui, lists)}
      </details>
    `;
  }

  #switch(ui: Ui, title: string, table: boolean) {
    const button = (asTable: boolean, text: string) => html`
      <button type="button" aria-pressed=${asTable === table} @click=${() => this.#show(asTable)}>${text}</button>
    `;
    return html`
      <div class="view" role="group" aria-label=${ui.say('page.figure.view', { title })}>
        ${button(false, ui.say('page.figure.chart'))}${button(true, ui.say('page.figure.table'))}
      </div>
    `;
  }

  #show(asTable: boolean): void {
    this.asTable = asTable;
  }
}

define('muster-figure', MusterFigure);

declare global {
  interface HTMLElementTagNameMap {
    'muster-figure': MusterFigure;
  }
}
