/**
 * A drawing, and the only file that knows Vega. Loads it when a chart first comes into sight, runs it
 * under its interpreter so that a page may forbid `eval`, and lets go of it on disconnecting.
 */
import type { ChartSpec, ChartTheme } from '@muster/charts';
import { css, html } from 'lit';
import type { View, ViewOptions } from 'vega';
import type { Draw, Figure } from '../figures/model.ts';
import type { Ui } from '../ui.ts';
import { askingStyles, AskingElement } from './asking-element.ts';
import { define } from './define.ts';
import { base } from './styles.ts';

const loadVega = () => Promise.all([import('vega'), import('vega-lite'), import('vega-interpreter')]);

type Vega = Awaited<ReturnType<typeof loadVega>>;

/** Once it is there, drawing waits for nothing: a page that is about to be printed gives no time. */
let loaded: Vega | null = null;

async function vegaModules(): Promise<Vega> {
  loaded ??= await loadVega();
  return loaded;
}

function viewOf(
  [vega, vegaLite, { expressionInterpreter }]: Vega,
  spec: ChartSpec,
  options: ViewOptions,
): View {
  const { spec: compiled } = vegaLite.compile(spec as unknown as Parameters<typeof vegaLite.compile>[0]);
  return new vega.View(vega.parse(compiled, undefined, { ast: true }), {
    expr: expressionInterpreter,
    ...options,
  });
}

/** A drawing as SVG, on no page. */
export async function chartSvg(spec: ChartSpec): Promise<string> {
  const view = viewOf(await vegaModules(), spec, { renderer: 'none' });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/** About what an axis with its labels and title takes, in pixels. */
const aroundPlot = 50;

/** In pixels. Wider than an A4 page, and made smaller on it, so that long names stay in one line. */
const paperWidth = 900;

/**
 * @fires muster-drawn - when a drawing is finished
 */
export class MusterChart extends AskingElement {
  static override readonly properties = {
    draw: { attribute: false },
    chartTheme: { attribute: false },
    paper: { type: Boolean, reflect: true },
  };
  static override readonly styles = [
    base,
    ...askingStyles,
    css`
      :host {
        display: block;
        position: relative;
        /* The room of the drawing, kept before it is there and while it is made anew. */
        min-height: var(--room, 5rem);
      }
      :host([paper]) {
        min-height: 0;
      }
      .plot {
        overflow: hidden;
      }
      :host([paper]) svg {
        max-width: 100%;
        height: auto;
      }
      .plot .here {
        stroke: var(--focus);
        stroke-width: 3px;
        stroke-opacity: 1;
        opacity: 1;
      }
      .tip {
        position: absolute;
        z-index: 2;
        max-width: min(20rem, 90%);
        padding: 0.35rem 0.55rem;
        border-radius: 6px;
        background: var(--text);
        color: var(--surface);
        font-size: 0.8125rem;
        line-height: 1.45;
        pointer-events: none;
        left: var(--tip-x);
        top: var(--tip-y);
      }
      .tip[hidden] {
        display: none;
      }
      @media print {
        :host {
          break-inside: avoid;
        }
      }
    `,
  ];

  /** Makes the specification for the room there is; the dashboard's figures bring it. */
  declare draw: Draw | null;
  declare chartTheme: ChartTheme | null;
  /** Drawn for paper: as wide as that is, and whether in sight or not. */
  declare paper: boolean;

  #view: View | null = null;
  #width = 0;
  #visible = false;
  #turn = 0;
  #here = -1;
  #drawn: Promise<void> = Promise.resolve();

  readonly #resize = new ResizeObserver(() => this.#refresh(false));
  readonly #sight = new IntersectionObserver(
    (entries) => {
      this.#visible = entries.some((entry) => entry.isIntersecting);
      this.#refresh(false);
    },
    { rootMargin: '200px' },
  );

  constructor() {
    super();
    this.draw = null;
    this.chartTheme = null;
    this.paper = false;
  }

  /** Until the drawing under way is finished. */
  get drawn(): Promise<void> {
    return this.#drawn;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
    this.#sight.observe(this);
    // Sooner or later it is needed, and when the page is printed it is too late to load it.
    const later = globalThis.requestIdleCallback ?? setTimeout;
    later(() => void vegaModules());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#sight.disconnect();
    this.#release();
    this.#width = 0;
  }

  protected override take(figure: Figure | null, ui: Ui): void {
    this.draw = figure?.draw ?? null;
    this.chartTheme = ui.chartTheme;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    if (changed.has('draw') || changed.has('chartTheme') || changed.has('paper')) this.#refresh(true);
  }

  /** Draws when in sight and the width or what is drawn has changed; in a hidden place there is no width. */
  #refresh(anew: boolean): void {
    if (anew) this.#width = 0;
    const { draw, chartTheme } = this;
    if (draw === null || chartTheme === null) {
      this.#release();
      return;
    }
    const width = this.paper ? paperWidth : Math.floor(this.clientWidth);
    if (this.#view === null && width > 0) this.#reserve(draw({ width }, chartTheme));
    const isDue = this.paper || this.#visible;
    if (!isDue || width === 0 || width === this.#width) return;
    this.#width = width;
    this.#drawn = this.#render(draw({ width }, chartTheme));
  }

  /** Axes and keys come on top of the height that a specification names. */
  #reserve({ height }: ChartSpec): void {
    if (typeof height === 'number') this.#room(height + aroundPlot);
  }

  #room(pixels: number): void {
    this.style.setProperty('--room', `${pixels}px`);
  }

  async #render(spec: ChartSpec): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const modules = loaded ?? (await vegaModules());
    const container = this.renderRoot.querySelector<HTMLElement>('.plot');
    // A later drawing, or the end of the element, may have come while Vega was loading.
    if (turn !== this.#turn || container === null || !this.isConnected) return;
    this.#release();
    const view = viewOf(modules, spec, { renderer: 'svg', container, hover: true });
    view.tooltip((_handler: unknown, event: MouseEvent | null, _item: unknown, value: unknown) => {
      // Vega clears the tooltip without an event when a drawing begins.
      if (event === null || typeof value !== 'string') {
        this.#tip('', 0, 0);
        return;
      }
      const { left, top } = this.getBoundingClientRect();
      this.#tip(value, event.clientX - left, event.clientY - top);
    });
    this.#view = view;
    await view.runAsync();
    if (view === this.#view) this.#room(Math.ceil(container.getBoundingClientRect().height));
    this.dispatchEvent(new CustomEvent('muster-drawn', { bubbles: true, composed: true }));
  }

  #release(): void {
    this.#view?.finalize();
    this.#view = null;
    this.#here = -1;
    this.#tip('', 0, 0);
  }

  #tip(text: string, x: number, y: number): void {
    const tip = this.renderRoot.querySelector<HTMLElement>('.tip');
    if (tip === null) return;
    tip.hidden = text === '';
    tip.textContent = text;
    const room = Math.max(0, this.clientWidth - tip.offsetWidth);
    tip.style.setProperty('--tip-x', `${Math.min(room, Math.max(0, x + 12))}px`);
    tip.style.setProperty('--tip-y', `${y + 16}px`);
  }

  /** Arrow keys walk over the marks, saying each; Vega's own marks take no focus. */
  #walk(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') this.#leave();
    if (step === undefined) return;
    const marks = [
      ...this.renderRoot.querySelectorAll<SVGElement>('.mark-symbol path, .mark-rect path'),
    ].filter((mark) => mark.hasAttribute('aria-label'));
    if (marks.length === 0) return;
    event.preventDefault();
    marks[this.#here]?.classList.remove('here');
    this.#here = (this.#here + step + marks.length) % marks.length;
    const mark = marks[this.#here]!;
    mark.classList.add('here');
    const text = mark.getAttribute('aria-label') ?? '';
    const [box, host] = [mark.getBoundingClientRect(), this.getBoundingClientRect()];
    this.#tip(text, box.right - host.left, box.bottom - host.top);
    const live = this.renderRoot.querySelector('[aria-live]');
    if (live !== null) live.textContent = text;
  }

  #leave(): void {
    for (const mark of this.renderRoot.querySelectorAll('.here')) mark.classList.remove('here');
    this.#here = -1;
    this.#tip('', 0, 0);
  }

  protected override render() {
    const said = this.said();
    if (said !== null) return said;
    if (this.isAnswered && this.draw === null) return this.nothingDrawn();
    return html`
      <div class="plot" tabindex="0" @keydown=${this.#walk} @blur=${this.#leave}></div>
      <div class="tip" hidden aria-hidden="true"></div>
      <div class="unseen" aria-live="polite"></div>
    `;
  }
}

define('muster-chart', MusterChart);
