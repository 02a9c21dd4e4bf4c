/** What each column of a table was taken for, with examples of its values and how sure that is; all changeable. */
import type { ColumnInspection, FieldType } from '@muster/core';
import { css, html, LitElement, nothing } from 'lit';
import { confidenceSigns, fieldName, type Option, recognition } from '../import-words.ts';
import { printable } from '../printable.ts';
import { decidedOf, fieldsOf, type TableGroup } from '../state/doubts.ts';
import type { Ui } from '../ui.ts';
import { define } from './define.ts';
import { DecisionEvent } from './import-events.ts';
import { importStyles } from './import-styles.ts';
import { select } from './select.ts';
import { base } from './styles.ts';

/** A hostile file may have as many columns as it likes. */
const columnsAtOnce = 100;

/** Each column brings a list of all fields: so many are drawn in a task, so that the page goes on answering. */
const columnsInTask = 12;

const LEFT_OUT = '';
const OPEN = '?';

/** Types of fields of which an inspection has no examples, though there are cells. */
const notShown: ReadonlySet<FieldType> = new Set(['private', 'names', 'person']);

/**
 * @fires muster-decide - a `DecisionEvent` when a column is to be read otherwise
 */
export class MusterImportColumns extends LitElement {
  static override readonly properties = {
    ui: { attribute: false },
    group: { attribute: false },
    limit: { state: true },
    drawn: { state: true },
  };
  static override readonly styles = [
    base,
    importStyles,
    css`
      td.examples {
        color: var(--muted);
      }
      select {
        width: 11rem;
      }
      .signs {
        letter-spacing: 0.1em;
        white-space: nowrap;
      }
      tr.open th,
      tr.open td {
        background: var(--notice-surface);
        color: var(--notice-text);
      }
    `,
  ];

  declare ui: Ui | null;
  declare group: TableGroup | null;
  declare limit: number;
  declare drawn: number;

  constructor() {
    super();
    this.ui = null;
    this.group = null;
    this.limit = columnsAtOnce;
    this.drawn = columnsInTask;
  }

  protected override updated(): void {
    const wanted = Math.min(this.limit, this.group?.tables[0]?.columns.length ?? 0);
    if (this.drawn >= wanted) return;
    requestAnimationFrame(() => {
      this.drawn += columnsInTask;
    });
  }

  protected override render() {
    const { ui, group, limit } = this;
    if (ui === null || group === null) return nothing;
    const { say } = ui;
    const { columns } = group.tables[0]!;
    const hidden = columns.length - limit;
    return html`
      <div class="scroll" role="group" tabindex="0" aria-label=${say('page.import.columns')}>
        <table>
          <caption class="unseen">${say('page.import.columns')}</caption>
          <thead>
            <tr>
              <th scope="col">${say('page.import.header')}</th>
              <th scope="col">${say('page.import.examples')}</th>
              <th scope="col">${say('page.import.read-as')}</th>
              <th scope="col">${say('page.import.sure')}</th>
            </tr>
          </thead>
          <tbody>
            ${columns.slice(0, Math.min(limit, this.drawn)).map((column) => this.#column(ui, group, column))}
          </tbody>
        </table>
      </div>
      ${
        hidden > 0
          ? html`<button type="button" @click=${() => this.#more(columns.length)}>
              ${say('page.import.more', { count: hidden })}
            </button>`
          : nothing
      }
    `;
  }

  #more(all: number): void {
    this.limit = Math.min(all, this.limit + 5 * columnsAtOnce);
  }

  #column(ui: Ui, { on, tables }: TableGroup, column: ColumnInspection) {
    const { say } = ui;
    const { header, field, candidates } = column;
    const decided = decidedOf(on.recipe.columns, header);
    const isOpen = field === null && candidates.length > 1 && decided === undefined;
    const current = decided === undefined ? field : decided;
    const shown = header === '' ? say('page.data.blank') : printable(header);
    return html`
      <tr data-key=${header} data-field=${current ?? nothing} class=${isOpen ? 'open' : nothing}>
        <th scope="row"><span class="cell">${shown}</span></th>
        <td class="examples">
          <span class="cell">${this.#examples(ui, tables[0]!.kind, column)}</span>
        </td>
        <td>
          ${select({
            label: say('page.of', { title: say('page.import.read-as'), part: shown }),
            value: isOpen ? OPEN : (current ?? LEFT_OUT),
            options: this.#options(ui, tables[0]!.kind, column, isOpen),
            choose: (value) => {
              if (value !== OPEN) this.#decide(header, value === LEFT_OUT ? null : value);
            },
          })}
        </td>
        <td>
          <span class="signs" aria-hidden="true">${confidenceSigns(column)}</span>
          <span data-part="how">${recognition(ui, column)}</span>
        </td>
      </tr>
    `;
  }

  #options(
    ui: Ui,
    kind: string | null,
    { field, candidates }: ColumnInspection,
    isOpen: boolean,
  ): readonly Option[] {
    const fields = fieldsOf(kind);
    const likely = candidates.flatMap((name) => fields.filter((one) => one.name === name));
    const others = fields.filter(
      (one) =>
        !likely.includes(one) && (one.name === field || (one.type !== 'private' && one.type !== 'unused')),
    );
    return [
      ...(isOpen ? [{ value: OPEN, text: ui.say('page.import.choose') }] : []),
      { value: LEFT_OUT, text: ui.say('page.import.left-out') },
      ...[...likely, ...others].map((one) => ({ value: one.name, text: fieldName(ui, one) })),
    ];
  }

  /** Cells as they stand; those of private columns, and who people are, are nobody's business. */
  #examples({ say }: Ui, kind: string | null, { field, examples }: ColumnInspection): string {
    if (examples.length > 0) return examples.map(printable).join(say('list.separator'));
    const isPersonal = fieldsOf(kind).some(
      ({ name, type }) => name === field && (notShown.has(type) || name === 'name'),
    );
    return say(isPersonal ? 'page.import.examples.none' : 'page.data.blank');
  }

  #decide(header: string, field: string | null): void {
    const { on } = this.group!;
    this.dispatchEvent(new DecisionEvent({ what: 'column', on, header, field }));
  }
}

define('muster-import-columns', MusterImportColumns);
