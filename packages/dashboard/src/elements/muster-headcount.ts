/** A grid for headcounts that no file has: typed, or pasted from a spreadsheet; becomes a file of its own. */
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { download } from '../download.ts';
import {
  cellKey,
  filled,
  type Grid,
  type GridRow,
  gridRows,
  headcountFile,
  isCount,
  paste,
  yearsOf,
} from '../headcount-grid.ts';
import type { Ui } from '../ui.ts';
import { dateField, dateFieldStyles } from './date-field.ts';
import { define } from './define.ts';
import { importStyles } from './import-styles.ts';
import { FilesEvent } from './muster-drop.ts';
import { base } from './styles.ts';

/** How the arrow keys and Enter move: rows down, columns to the right. */
const moves: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * @fires muster-files - a `FilesEvent` with the file when it is to be used
 */
export class MusterHeadcount extends LitElement {
  static override readonly properties = {
    ui: { attribute: false },
    units: { attribute: false },
    cohorts: { attribute: false },
    date: { state: true },
    years: { state: true },
    cells: { state: true },
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
      thead th {
        min-width: 6rem;
      }
      tbody th {
        min-width: 8rem;
      }
      td input {
        width: 6rem;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      .wrong {
        color: var(--worse);
        font-weight: 600;
      }
      button:disabled {
        background: var(--quiet);
        border-color: var(--axis);
        color: var(--muted);
        cursor: default;
      }
    `,
  ];

  declare ui: Ui | null;
  /** The units, one row each. */
  declare units: readonly string[];
  /** The cohorts, one column each. */
  declare cohorts: readonly string[];
  declare date: string;
  declare years: string;
  declare cells: ReadonlyMap<string, string>;

  constructor() {
    super();
    this.ui = null;
    this.units = [];
    this.cohorts = [];
    this.date = '';
    this.years = '';
    this.cells = new Map();
  }

  get #grid(): Grid {
    return { rows: gridRows(this.units, yearsOf(this.years)), cohorts: this.cohorts, cells: this.cells };
  }

  protected override render() {
    const { ui } = this;
    if (ui === null) return nothing;
    const { say } = ui;
    const grid = this.#grid;
    const wrong = [...this.cells.values()].filter((cell) => !isCount(cell)).length;
    const count = filled(grid);
    const ready = this.date !== '' && count > 0 && wrong === 0;
    return html`
      <p class="muted">${say('page.headcount.help')}</p>
      <div class="row">
        <label class="field">
          <span>${say('page.headcount.date')}</span>
          ${dateField(
            ui,
            this.date,
            html`<input
              type="date"
              data-setting="headcount-date"
              .value=${live(this.date)}
              @change=${(event: Event) => {
                this.date = (event.target as HTMLInputElement).value;
              }}
            />`,
          )}
        </label>
        <label class="field">
          <span>${say('page.headcount.years')}</span>
          <input
            type="text"
            data-setting="headcount-years"
            placeholder="2000-2003"
            .value=${live(this.years)}
            @change=${(event: Event) => {
              this.years = (event.target as HTMLInputElement).value;
            }}
          />
        </label>
      </div>
      ${grid.rows.length === 0 || grid.cohorts.length === 0 ? html`<p>${say('page.headcount.none')}</p>` : this.#table(ui, grid)}
      <div class="row">
        <button type="button" class="primary" data-action="stage-headcount" ?disabled=${!ready} @click=${() => this.#use(ui)}>
          ${say('page.headcount.use')}
        </button>
        <button type="button" data-action="keep-headcount" ?disabled=${!ready} @click=${() => download(this.#name(ui), this.#text())}>
          ${say('page.headcount.keep')}
        </button>
        <span role="status" class=${wrong > 0 ? 'wrong' : 'muted'}>
          ${wrong > 0 ? say('page.headcount.wrong', { count: wrong }) : say('page.headcount.filled', { count })}${
            this.date === '' && count > 0 ? say('sentence.separator') + say('page.headcount.no-date') : ''
          }
        </span>
      </div>
    `;
  }

  #table(ui: Ui, { rows, cohorts, cells }: Grid) {
    const { say } = ui;
    const caption = say('page.headcount.heading');
    return html`
      <div class="scroll" role="group" aria-label=${caption}>
        <table @keydown=${this.#move} @paste=${this.#paste}>
          <caption class="unseen">${caption}</caption>
          <thead>
            <tr>
              <th scope="col">${say('key.unit')}</th>
              ${cohorts.map((cohort) => html`<th scope="col">${ui.name('cohort', cohort)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row, down) => html`
                <tr data-key=${row.unit} data-year=${row.entryYear ?? nothing}>
                  <th scope="row">${this.#rowName(ui, row)}</th>
                  ${cohorts.map((cohort, right) => {
                    const cell = cells.get(cellKey(row, cohort)) ?? '';
                    return html`<td>
                      <input
                        inputmode="numeric"
                        autocomplete="off"
                        data-place=${`${down},${right}`}
                        aria-label=${say('page.of', { title: this.#rowName(ui, row), part: ui.name('cohort', cohort) })}
                        aria-invalid=${isCount(cell) ? 'false' : 'true'}
                        .value=${live(cell)}
                        @change=${(event: Event) => this.#write(row, cohort, (event.target as HTMLInputElement).value)}
                      />
                    </td>`;
                  })}
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #rowName(ui: Ui, { unit, entryYear }: GridRow): string {
    const name = ui.name('unit', unit);
    return entryYear === null ? name : `${name} · ${entryYear}`;
  }

  #write(row: GridRow, cohort: string, value: string): void {
    this.cells = new Map(this.cells).set(cellKey(row, cohort), value);
  }

  readonly #move = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    const input = event.target as HTMLInputElement;
    const place = placeOf(input);
    if (move === undefined || place === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const [down, right] = move;
    // Within a number the arrows move between its digits; at its ends they leave it.
    const { selectionStart, selectionEnd, value } = input;
    if (right === -1 && (selectionStart !== 0 || selectionEnd !== 0) && !isWhole(input)) return;
    if (right === 1 && (selectionStart !== value.length || selectionEnd !== value.length) && !isWhole(input))
      return;
    const next = this.#cellAt(place[0] + down, place[1] + right);
    if (next === null) return;
    event.preventDefault();
    next.focus();
    next.select();
  };

  readonly #paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const place = placeOf(event.target as HTMLInputElement);
    // A single number goes where the cursor stands.
    if (place === null || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    this.cells = paste(this.#grid, place[0], place[1], text);
  };

  #cellAt(down: number, right: number): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(`input[data-place="${down},${right}"]`);
  }

  #text(): string {
    return headcountFile(this.#grid, this.date);
  }

  #name({ say }: Ui): string {
    return `${say('page.headcount.file')}-${this.date}.csv`;
  }

  #use(ui: Ui): void {
    this.dispatchEvent(new FilesEvent([new File([this.#text()], this.#name(ui), { type: 'text/csv' })]));
  }
}

function placeOf(input: HTMLInputElement): readonly [number, number] | null {
  const match = /^(\d+),(\d+)$/.exec(input.dataset.place ?? '');
  return match === null ? null : [Number(match[1]), Number(match[2])];
}

function isWhole({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  return selectionStart === 0 && selectionEnd === value.length;
}

define('muster-headcount', MusterHeadcount);
