/** One main figure, large, with its fraction, interval, target, verdict and change in words. */
import { css, html, LitElement, nothing } from 'lit';
import type { Card, CardLine } from '../figures/model.ts';
import { cardFigure } from '../saving/card-table.ts';
import type { Ui } from '../ui.ts';
import { define } from './define.ts';
import { heading } from './heading.ts';
import { saveMenu, saveMenuStyles } from './save-menu.ts';
import { base } from './styles.ts';
import { unbroken } from './unbroken.ts';
import { whoList, whoListStyles } from './who-button.ts';

/** A sign of its own for each verdict, beside the words: colour alone says nothing. */
const signs = { better: '▲', similar: '●', worse: '▼' } as const;

export class MusterCard extends LitElement {
  static override readonly properties = { card: { attribute: false }, ui: { attribute: false } };
  static override readonly styles = [
    base,
    saveMenuStyles,
    whoListStyles,
    css`
      :host {
        display: grid;
        grid-template-rows: subgrid;
        row-gap: 0;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: 10px;
        padding: 0.9rem 1.1rem;
        min-width: 0;
      }
      .head {
        display: flex;
        gap: 0.5rem;
        align-items: start;
        justify-content: space-between;
      }
      h2,
      h3 {
        font-size: 0.9375rem;
        font-weight: 600;
        line-height: 1.4;
        color: var(--muted);
      }
      .value {
        font-size: 2rem;
        font-weight: 650;
        line-height: 1.3;
        letter-spacing: -0.01em;
        font-variant-numeric: tabular-nums;
        overflow-wrap: anywhere;
      }
      .value.unknown {
        font-size: 1.25rem;
        font-weight: 500;
        color: var(--muted);
      }
      .lines {
        font-size: 0.875rem;
        line-height: 1.55;
        margin-block-end: 0.35rem;
      }
      .interval {
        color: var(--muted);
      }
      .verdict {
        font-weight: 600;
        width: fit-content;
        margin-block: 0.15rem;
        padding-inline: 0.6rem;
        border: 1px solid;
        border-radius: 0.8rem;
        background: color-mix(in srgb, currentcolor 7%, transparent);
      }
      .sign {
        font-size: 0.7em;
        vertical-align: 0.12em;
      }
      .better {
        color: var(--better);
      }
      .similar {
        color: var(--similar);
      }
      .worse {
        color: var(--worse);
      }
      details {
        font-size: 0.8125rem;
      }
      details p {
        margin-block-start: 0.3rem;
        line-height: 1.55;
      }
      @media print {
        :host {
          break-inside: avoid;
          padding: 0.4rem 0.6rem;
          border-radius: 4px;
        }
        .value {
          font-size: 1.375rem;
        }
        h2,
        h3 {
          font-size: 0.75rem;
        }
        .lines {
          font-size: 0.75rem;
        }
        /* Said at the foot of the page, once for all cards that are computed alike. */
        details {
          display: none;
        }
      }
    `,
  ];

  declare card: Card | null;
  declare ui: Ui | null;

  constructor() {
    super();
    this.card = null;
    this.ui = null;
  }

  protected override render() {
    const { card, ui } = this;
    if (card === null || ui === null) return nothing;
    return html`
      <div class="head">
        ${heading(this, card.title)}
        ${saveMenu(ui, cardFigure(ui, card))}
      </div>
      <p class=${card.known ? 'value' : 'value unknown'} data-part="value">${card.value}</p>
      <div class="lines">${card.lines.map((line) => this.#line(line))}</div>
      <details>
        <summary aria-label=${ui.say('page.of', { title: ui.say('page.figure.how'), part: card.title })}>
          ${ui.say('page.figure.how')}
        </summary>
        <p>${card.how}</p>
        ${card.notes.map((note) => html`<p>${unbroken(note)}</p>`)}
        ${this.#lists(ui, card)}
      </details>
    `;
  }

  /** Who is behind its numbers, down to the keys of persons. */
  #lists(ui: Ui, { who = [] }: Card) {
    if (who.length === 0) return nothing;
    return whoList(ui, who);
  }

  #line({ part, text, signal }: CardLine) {
    const tone = signal === undefined ? part : `${part} ${signal}`;
    return html`
      <p class=${tone} data-part=${part} data-signal=${signal ?? nothing}>
        ${signal === undefined ? nothing : html`<span class="sign" aria-hidden="true">${signs[signal]}</span> `}${unbroken(text)}
      </p>
    `;
  }
}

define('muster-card', MusterCard);

declare global {
  interface HTMLElementTagNameMap {
    'muster-card': MusterCard;
  }
}
