/** What is wrong with the files: grouped by cause, with the place, what was seen, what to do. */
import type { Issue, IssueGroup } from '@muster/core';
import { css, html, LitElement, nothing } from 'lit';
import type { Table } from '../figures/model.ts';
import { issueWords } from '../import-words.ts';
import { printable } from '../printable.ts';
import type { Ui } from '../ui.ts';
import { define } from './define.ts';
import './muster-table.ts';
import { base } from './styles.ts';

/** How many rows of a cause are named beside it; a table below has more. */
const rowsAtOnce = 5;

export class MusterIssues extends LitElement {
  static override readonly properties = { ui: { attribute: false }, issues: { attribute: false } };
  static override readonly styles = [
    base,
    css`
      :host {
        display: block;
      }
      ul {
        list-style: none;
        display: grid;
        gap: 0.75rem;
      }
      li {
        background: var(--surface);
        border: 1px solid var(--line);
        border-inline-start: 5px solid var(--axis);
        border-radius: 8px;
        padding: 0.75rem 1rem;
        display: grid;
        gap: 0.35rem;
        min-width: 0;
        font-size: 0.9375rem;
        line-height: 1.5;
      }
      li.error {
        border-inline-start-color: var(--worse);
      }
      .place {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 0.75rem;
        font-size: 0.8125rem;
        color: var(--muted);
      }
      .severity {
        font-weight: 600;
        color: var(--text);
      }
      .sentence {
        font-weight: 500;
        overflow-wrap: anywhere;
      }
      .remedy {
        color: var(--muted);
      }
      muster-table {
        margin-block-start: 0.4rem;
      }
    `,
  ];

  declare ui: Ui | null;
  declare issues: readonly IssueGroup[];

  constructor() {
    super();
    this.ui = null;
    this.issues = [];
  }

  protected override render() {
    const { ui, issues } = this;
    if (ui === null) return nothing;
    if (issues.length === 0) return html`<p>${ui.say('page.data.none')}</p>`;
    return html`<ul>
      ${issues.map((group) => this.#group(ui, group))}
    </ul>`;
  }

  #group(ui: Ui, group: IssueGroup) {
    const { say } = ui;
    const first = group.examples[0];
    if (first === undefined) return nothing;
    const { sentence, remedy } = issueWords(ui, first, group.count);
    return html`
      <li class=${group.severity} data-issue=${group.code} data-count=${group.count}>
        <p class="place">
          <span class="severity">${say(`severity.${group.severity}`)}</span>
          ${group.file === null ? nothing : html`<span>${printable(group.file)}</span>`}
          ${
            group.column === null
              ? nothing
              : html`<span>${say('page.data.column')}${say('page.colon')}${printable(group.column)}</span>`
          }
          ${first.row === null ? nothing : html`<span data-part="rows">${this.#rows(ui, group)}</span>`}
          <span>${say('page.data.count', { count: group.count })}</span>
        </p>
        <p class="sentence">${sentence}</p>
        <p class="remedy">${remedy}</p>
        ${
          first.row === null && group.examples.length === 1
            ? nothing
            : html`<details>
                <summary>
                  ${say('page.data.examples', {
                    shown: ui.format.integer(group.examples.length),
                    count: ui.format.integer(group.count),
                  })}
                </summary>
                ${
                  first.row === null
                    ? group.examples.map((issue) => html`<p>${issueWords(ui, issue, 1).sentence}</p>`)
                    : html`<muster-table captionless .table=${this.#examples(ui, sentence, group.examples)}></muster-table>`
                }
              </details>`
        }
      </li>
    `;
  }

  /** The rows of the first few, so that most faults are found without opening anything. */
  #rows({ say }: Ui, { count, examples }: IssueGroup): string {
    const rows = examples.slice(0, rowsAtOnce).map(({ row }) => row);
    return `${say('page.data.row')}${say('page.colon')}${rows.join(say('list.separator'))}${count > rows.length ? ' …' : ''}`;
  }

  #examples(ui: Ui, caption: string, examples: readonly Issue[]): Table {
    const { say } = ui;
    const title = { row: 'page.data.row', column: 'page.data.column', seen: 'page.data.seen' } as const;
    return {
      caption,
      columns: [
        { key: 'row', title: say(title.row), numeric: true },
        { key: 'column', title: say(title.column), numeric: false },
        { key: 'seen', title: say(title.seen), numeric: false },
        { key: 'expected', title: say('page.data.expected'), numeric: false },
      ],
      rows: examples.map((issue, index) => ({
        key: String(index),
        cells: [
          issue.row === null ? '' : String(issue.row),
          issue.column ?? '',
          issue.seen === null || issue.seen === '' ? say('page.data.blank') : issue.seen,
          issue.expected ?? '',
        ],
      })),
    };
  }
}

define('muster-issues', MusterIssues);
