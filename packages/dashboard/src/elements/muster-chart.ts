/** A drawing: made when it comes into sight, let go of on disconnecting, and read with a pointer or by keys. */
import type { ChartSpec, ChartTheme } from '@muster/charts';
import { css, html, nothing } from 'lit';
import type { Item, ScenegraphEvent, View } from 'vega';
import { type Leading, leadingKeys, leadsTo } from '../figures/leads-to.ts';
import type { Draw, Figure, Marked, Who } from '../figures/model.ts';
import type { Ui } from '../ui.ts';
import { AskingElement, askingStyles } from './asking-element.ts';
import { ChartWalk } from './chart-walk.ts';
import { ChosenEvent } from './chosen-event.ts';
import { define } from './define.ts';
import { base } from './styles.ts';
import { loadedVega, turnToDraw, vegaModules, viewOf } from './vega-view.ts';
import { whenIdle } from './when-idle.ts';
import { WhoEvent } from './who-button.ts';

type By = Parameters<typeof leadsTo>[0];

/** The data of a mark as specifications have them; the name of a row has its text as a value. */
interface Datum extends Partial<Marked> {
  readonly label?: string;
  readonly tooltip?: string;
  readonly value?: unknown;
}

function datumOf(item: Item | null): Datum {
  return item?.datum ?? {};
}

/** Which group the name of a row is of. */
function groupsByLabel({ data, layer }: ChartSpec): ReadonlyMap<string, By> {
  const all = [data, ...((layer ?? []) as readonly { readonly data?: unknown }[]).map((one) => one.data)];
  const groups = new Map<string, By>();
  for (const { values = [] } of all.filter((one) => one !== undefined) as { values?: Datum[] }[]) {
    for (const { by, label } of values) if (by !== undefined && label !== undefined) groups.set(label, by);
  }
  return groups;
}

/** About what an axis with its labels and title takes, in pixels. */
const aroundPlot = 50;

/** In pixels. Wider than an A4 page, and made smaller on it, so that long names stay in one line. */
const paperWidth = 900;

/** The height of a page below a heading, by its width. */
const highest = 1.3;

/**
 * As wide as a place was that was heard of last, in pixels: until a new one is, room is kept as if for this. Heights hardly
 * hang on it, and room that is kept after the page was laid out would have it laid out again.
 */
let usualPlace = 640;

/**
 * @fires muster-drawn - when a drawing is finished
 * @fires muster-chosen - a `ChosenEvent` when a point or the name of a row was chosen that leads somewhere
 * @fires muster-who - a `WhoEvent` when a point was chosen that has a work list behind it
 */
export class MusterChart extends AskingElement {
  static override readonly properties = {
    draw: { attribute: false },
    chartTheme: { attribute: false },
    ui: { attribute: false },
    whoAt: { attribute: false },
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
      .plot svg {
        display: block;
      }
      .plot.leads svg {
        cursor: pointer;
      }
      /* Drawings know no colours of the system: they stay as they are, on their own surface. */
      @media (forced-colors: active) {
        .plot {
          forced-color-adjust: none;
          background: var(--surface);
        }
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
        white-space: pre-line;
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
        /* It would be cut between pages, and the table below says the same. */
        :host([paper]) .high {
          display: none;
        }
      }
    `,
  ];

  /** Makes the specification for the room there is; the dashboard's figures bring it. */
  declare draw: Draw | null;
  declare chartTheme: ChartTheme | null;
  /** Needed only where points lead somewhere. */
  declare ui: Ui | null;
  /** Who is behind a mark; what a mark has of its own goes before what it leads to. */
  declare whoAt: ((mark: Marked) => Who | null) | null;
  /** Drawn for paper: as wide as that is, and whether in sight or not. */
  declare paper: boolean;

  #view: View | null = null;
  /** Of the place for the drawing, as it was heard of: to ask for it would lay out the whole page at once. */
  #place = 0;
  /** What room was last kept for before it was drawn. */
  #reserved: Draw | null = null;
  /** That was drawn for last, or is being drawn for. */
  #width = 0;
  #visible = false;
  #turn = 0;
  #groups: ReadonlyMap<string, By> = new Map();
  /** What was touched last: a finger points first, and chooses when it comes again. */
  #touched: Item | null = null;
  #drawn: Promise<void> = Promise.resolve();

  readonly #walk = new ChartWalk(
    () => this.renderRoot,
    () => this.#tip('', 0, 0),
  );
  readonly #resize = new ResizeObserver((entries) => {
    this.#place = Math.floor(entries.at(-1)!.contentRect.width);
    usualPlace = this.#place || usualPlace;
    this.#refresh(false);
  });
  readonly #sight = new IntersectionObserver(
    (entries) => {
      this.#visible = entries.at(-1)?.isIntersecting === true;
      this.#refresh(false);
    },
    { rootMargin: '200px' },
  );

  constructor() {
    super();
    this.draw = null;
    this.chartTheme = null;
    this.ui = null;
    this.whoAt = null;
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
    whenIdle(() => void vegaModules().catch(() => undefined));
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
    this.ui = ui;
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
    const width = this.paper ? paperWidth : this.#place;
    if (this.#view === null && this.#reserved !== draw) {
      this.#reserved = draw;
      this.#reserve(draw({ width: width || usualPlace }, chartTheme));
    }
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
    // Once it is loaded nothing is waited for: a page that is about to be printed gives no time.
    const modules = loadedVega() ?? (await vegaModules().catch(() => null));
    if (!this.paper) await turnToDraw();
    const container = this.renderRoot.querySelector<HTMLElement>('.plot');
    // A later drawing, or the end of the element, may have come while Vega was loading.
    if (turn !== this.#turn) return;
    if (modules === null || container === null || !this.isConnected) {
      // Nothing was drawn, so that the same width is still to be drawn when it is asked for again.
      this.#width = 0;
      return;
    }
    this.#release();
    const view = viewOf(modules, spec, { renderer: 'svg', container, hover: true });
    // The names of rows have something to say too, and Vega would tell of marks only.
    view.tooltip(() => undefined);
    view.addEventListener('mousemove', (event, item) => this.#point(event, item ?? null));
    view.addEventListener('mouseout', (event) => this.#point(event, null));
    view.addEventListener('click', (event, item) => this.#choose(event, item ?? null));
    this.#groups = groupsByLabel(spec);
    if (!this.paper) this.renderRoot.querySelector('.frame')?.setAttribute('aria-label', spec.description);
    this.#view = view;
    await view.runAsync();
    if (view === this.#view) {
      // As the drawing itself says: to measure it would lay out the whole page.
      const { width, height } = container.querySelector('svg')!;
      this.#room(Math.ceil(height.baseVal.value));
      container.classList.toggle('high', height.baseVal.value > highest * width.baseVal.value);
    }
    this.dispatchEvent(new CustomEvent('muster-drawn', { bubbles: true, composed: true }));
  }

  #release(): void {
    this.#view?.finalize();
    this.#view = null;
    this.#touched = null;
    this.#walk.leave();
  }

  /** What a mark or the name of a row leads to; null where the page does not turn to it. */
  #leading(item: Item | null): Leading | null {
    const { by, value } = datumOf(item);
    const isName = item?.mark.role === 'axis-label';
    // Beside cells that list who is behind them, one that nobody is behind is no way to somewhere else.
    if (!isName && value === 0 && this.whoAt !== null) return null;
    const group = isName ? this.#groups.get(String(value)) : by;
    const leading = group === undefined ? null : leadsTo(group);
    return leading === null || this.#href(leading) === null ? null : leading;
  }

  #href({ key, value }: Leading): string | null {
    return this.ui?.href(key, value) ?? null;
  }

  /** The work list behind a mark; null where there is none. */
  #listed(item: Item | null): Who | null {
    const { by, ...mark } = datumOf(item);
    return by === undefined ? null : (this.whoAt?.({ ...mark, by }) ?? null);
  }

  /** Says a mark beside the pointer, and what it leads to. */
  #point(event: ScenegraphEvent, item: Item | null): void {
    const leads = this.#listed(item) !== null || this.#leading(item) !== null;
    this.renderRoot.querySelector('.plot')?.classList.toggle('leads', leads);
    const { clientX, clientY } = event as MouseEvent;
    const { left, top } = this.getBoundingClientRect();
    const texts = [datumOf(item).tooltip ?? '', this.#hint(item)];
    this.#tip(texts.filter((text) => text !== '').join('\n'), clientX - left, clientY - top);
  }

  /** What choosing a mark does; blank where that is nothing. */
  #hint(item: Item | null): string {
    if (this.#listed(item) !== null) return this.ui?.say('page.chart.leads.who') ?? '';
    const leading = this.#leading(item);
    // Where a choice leads in a host's page is for that to say.
    if (leading === null || this.#href(leading) === '') return '';
    const leads = leadingKeys.find((one) => one === leading.key);
    return leads === undefined ? '' : (this.ui?.say(`page.chart.leads.${leads}`) ?? '');
  }

  #choose(event: ScenegraphEvent, item: Item | null): void {
    const who = this.#listed(item);
    const leading = this.#leading(item);
    const { pointerType, shiftKey } = event as PointerEvent;
    const isFirst = pointerType === 'touch' && item !== this.#touched;
    this.#touched = item;
    if (isFirst) this.#point(event, item);
    else if (who !== null && !shiftKey) this.dispatchEvent(new WhoEvent(who));
    else if (leading !== null) this.dispatchEvent(new ChosenEvent(leading.key, leading.value, shiftKey));
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

  protected override render() {
    const said = this.said();
    if (said !== null) return said;
    if (this.isAnswered && this.draw === null) return this.nothingDrawn();
    const { ui, paper } = this;
    // Readers of screens leave the arrow keys to an application; nobody walks on paper.
    return html`
      <div
        class="frame"
        role=${paper ? nothing : 'application'}
        tabindex=${paper ? nothing : '0'}
        aria-describedby=${paper ? nothing : 'keys'}
        @keydown=${(event: KeyboardEvent) => this.#walk.press(event)}
        @blur=${() => this.#walk.leave()}
      >
        <div class="plot"></div>
      </div>
      <div class="tip" hidden aria-hidden="true"></div>
      <p class="unseen" id="keys" hidden>${ui?.say('page.chart.keys')}</p>
      <div class="unseen" aria-live="polite"></div>
    `;
  }
}

define('muster-chart', MusterChart);
