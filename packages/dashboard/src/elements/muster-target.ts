/** A supposed target: a slider and the number beside it, which say the same. */
import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { percentage } from '../state/address.ts';
import type { Ui } from '../ui.ts';
import { define } from './define.ts';
import { base } from './styles.ts';

/** A percentage without its sign; null for the target in force. */
export class TargetEvent extends Event {
  static readonly type = 'muster-target';
  readonly percent: string | null;

  constructor(percent: string | null) {
    super(TargetEvent.type, { bubbles: true, composed: true });
    this.percent = percent;
  }
}

/**
 * @fires muster-target - a `TargetEvent` when another target is supposed; not while the slider is on its way
 */
export class MusterTarget extends LitElement {
  static override readonly properties = {
    ui: { attribute: false },
    label: { attribute: false },
    percent: { attribute: false },
    most: { attribute: false },
    moving: { state: true },
  };
  static override readonly styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4rem 0.9rem;
        font-size: 0.9375rem;
      }
      .label {
        font-weight: 600;
      }
      .slider {
        flex: 1 1 14rem;
        max-width: 40rem;
        min-height: 1.5rem;
        padding: 0;
        accent-color: var(--link);
      }
      .number {
        width: 6rem;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      span {
        color: var(--muted);
      }
    `,
  ];

  declare ui: Ui | null;
  declare label: string;
  /** The percentage; blank where there is none. */
  declare percent: string;
  /** The end of the slider; the number may be larger. */
  declare most: number;
  /** Where the slider is while it is being moved. */
  declare moving: string | null;

  constructor() {
    super();
    this.ui = null;
    this.label = '';
    this.percent = '';
    this.most = 100;
    this.moving = null;
  }

  protected override render() {
    const { ui, label, most } = this;
    if (ui === null) return nothing;
    const { say, format } = ui;
    const percent = this.moving ?? this.percent;
    const said = percent === '' ? say('page.target.none') : format.roundPercent(Number(`${percent}e-2`));
    return html`
      <label class="label" for="slider">${label}</label>
      <input
        id="slider"
        class="slider"
        type="range"
        min="0"
        max=${most}
        step=${most > 50 ? 0.5 : 0.1}
        data-setting="target-slider"
        aria-valuetext=${said}
        .value=${live(percent === '' ? '0' : percent)}
        @input=${this.#move}
        @change=${this.#choose}
      />
      <input
        class="number"
        type="number"
        min="0"
        max="100"
        step="any"
        inputmode="decimal"
        data-setting="target"
        aria-label=${say('page.of', { title: label, part: say('page.what-if.number') })}
        .value=${live(percent)}
        @change=${this.#choose}
      />
      <span aria-hidden="true">%</span>
    `;
  }

  readonly #move = (event: Event): void => {
    this.moving = (event.target as HTMLInputElement).value;
  };

  readonly #choose = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    this.moving = null;
    const percent = percentage(value);
    // What is no percentage is as it was.
    if (percent !== null || value === '') this.dispatchEvent(new TargetEvent(percent));
    else this.requestUpdate();
  };
}

define('muster-target', MusterTarget);
