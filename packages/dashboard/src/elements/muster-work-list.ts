/**
 * The work list behind a number, in a dialog of its own: keys of persons, for the eyes of the department only. It is
 * asked for when it is opened and let go of when it is closed.
 */
import type { WorkList } from '@muster/core';
import { css, html, LitElement, nothing } from 'lit';
import { BYTE_ORDER_MARK, csvRecord, pastedRecord } from '../csv.ts';
import { download } from '../download.ts';
import type { Table, Who } from '../figures/model.ts';
import { workListTable } from '../figures/work-list-table.ts';
import { refusalText } from '../refusal-text.ts';
import type { ListReply } from '../state/outcomes.ts';
import type { Ui } from '../ui.ts';
import { define } from './define.ts';
import './muster-table.ts';
import { base } from './styles.ts';

/** Rows that are shown; more are in the file, which can be searched and sorted. */
const shownAtMost = 500;

interface Opened {
  readonly who: Who;
  readonly ui: Ui;
  readonly reply: ListReply | null;
}

export class MusterWorkList extends LitElement {
  static override readonly properties = { opened: { state: true }, copied: { state: true } };
  static override readonly styles = [
    base,
    css`
      dialog {
        width: min(75rem, calc(100vw - 2rem));
        max-height: calc(100vh - 2rem);
        padding: 1rem 1.1rem;
        color: var(--text);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: 10px;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      .stack {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.6rem;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem 0.6rem;
        align-items: center;
      }
      .head {
        display: flex;
        gap: 1rem;
        align-items: start;
        justify-content: space-between;
      }
      .head button {
        flex: none;
      }
      h2 {
        font-size: 1.0625rem;
        line-height: 1.35;
      }
      p {
        font-size: 0.875rem;
        line-height: 1.5;
      }
      .private {
        background: var(--notice-surface);
        color: var(--notice-text);
        padding: 0.4rem 0.75rem;
        border-radius: 8px;
      }
    `,
  ];

  declare opened: Opened | null;
  declare copied: boolean;

  constructor() {
    super();
    this.opened = null;
    this.copied = false;
  }

  /** Opens the list that is asked for; words of its figure come with `ui`. */
  async open(who: Who, ui: Ui, ask: (who: Who) => Promise<ListReply>): Promise<void> {
    const opened: Opened = { who, ui, reply: null };
    this.opened = opened;
    this.copied = false;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
    const reply = await ask(who);
    // It may have been closed meanwhile.
    if (this.opened === opened) this.opened = { ...opened, reply };
  }

  protected override render() {
    const { opened } = this;
    if (opened === null) return nothing;
    const { who, ui, reply } = opened;
    const { say } = ui;
    return html`
      <dialog aria-labelledby="heading" @close=${this.#closed}>
        <div class="stack">
          <div class="head">
            <h2 id="heading">${who.title}</h2>
            <button type="button" data-action="close-list" @click=${this.#close}>${say('page.who.close')}</button>
          </div>
          <p class="private">${say('page.who.private')}</p>
          <p role="status" data-part="state">${this.#state(opened)}</p>
          ${reply?.status === 'listed' ? this.#list(ui, who, reply.list) : nothing}
        </div>
      </dialog>
    `;
  }

  #state({ ui, reply }: Opened): string {
    const { say, format } = ui;
    if (reply === null) return say('page.who.reading');
    if (reply.status === 'failed') return refusalText(ui, reply);
    if (this.copied) return say('page.who.copied');
    const { items, asOf } = reply.list;
    const count = say('page.who.count', {
      count: items.length,
      number: format.integer(items.length),
      date: format.date(asOf),
    });
    const some = say('page.who.some', { shown: format.integer(shownAtMost) });
    return items.length > shownAtMost ? [count, some].join(say('sentence.separator')) : count;
  }

  #list(ui: Ui, { title }: Who, list: WorkList) {
    const { say } = ui;
    if (list.items.length === 0) return nothing;
    const table = workListTable(ui, title, list);
    const { indicator, finding, part, asOf } = list;
    const name = `${[indicator, finding, ...(part === undefined ? [] : [part]), asOf].join('-')}.csv`;
    return html`
      <div class="row">
        <button type="button" data-action="save-list" @click=${() => download(name, csvOf(table))}>
          ${say('page.who.save')}
        </button>
        ${
          // A page that did not come over a safe line may not write to the clipboard.
          navigator.clipboard === undefined
            ? nothing
            : html`<button type="button" data-action="copy-list" @click=${() => this.#copy(table)}>
                ${say('page.who.copy')}
              </button>`
        }
      </div>
      <muster-table
        captionless
        unbroken
        .table=${{ ...table, rows: table.rows.slice(0, shownAtMost) }}
        .ui=${ui}
      ></muster-table>
    `;
  }

  async #copy(table: Table): Promise<void> {
    await navigator.clipboard.writeText(recordsOf(table).map(pastedRecord).join(''));
    this.copied = true;
  }

  readonly #close = () => this.renderRoot.querySelector('dialog')?.close();

  readonly #closed = () => {
    this.opened = null;
  };
}

function recordsOf({ columns, rows }: Table): readonly (readonly string[])[] {
  return [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells)];
}

function csvOf(table: Table): string {
  return BYTE_ORDER_MARK + recordsOf(table).map(csvRecord).join('');
}

define('muster-work-list', MusterWorkList);
