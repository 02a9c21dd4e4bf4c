/**
 * A drawing, and the only file that knows Vega. Loads it when a chart first comes into sight, runs it
 * under its interpreter so that a page may forbid `eval`, and lets go of it on disconnecting.
 */
import type { ChartSpec, ChartTheme } from '@muster/charts';
import { css, html, nothing } from 'lit';
import type { Item, ScenegraphEvent, View, ViewOptions } from 'vega';
import { type Leading, leadingKeys, leadsTo } from '../figures/leads-to.ts';
import type { Draw, Figure, Marked, Who } from '../figures/model.ts';
import type { Ui } from '../ui.ts';
import { AskingElement, askingStyles } from './asking-element.ts';
import { placeAfter, pointsOf, textOf } from './chart-points.ts';
import { ChosenEvent } from './chosen-event.ts';
import { define } from './define.ts';
import { base } from './styles.ts';
import { WhoEvent } from './who-button.ts';

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
  // Names of rows can be pointed at as their marks can; Vega-Lite has no word for it.
  for (const axis of compiled.axes ?? []) {
    axis.encode = { ...axis.encode, labels: { ...axis.encode?.labels, interactive: true } };
  }
  return new vega.View(vega.parse(compiled, undefined, { ast: true }), {
    expr: expressionInterpreter,
    ...options,
  });
}

let lastTurn: Promise<void> = Promise.resolve();

/** One drawing in a task, after what stands beside it has been painted: texts are not to wait for drawings. */
function turnToDraw(): Promise<void> {
  lastTurn = lastTurn.then(() => new Promise((goOn) => setTimeout(goOn)));
  return lastTurn;
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
  /** That was drawn for last, or is being drawn for. */
  #width = 0;
  #visible = false;
  #turn = 0;
  #here = -1;
  #groups: ReadonlyMap<string, By> = new Map();
  /** What was touched last: a finger points first, and chooses when it comes again. */
  #touched: Item | null = null;
  #drawn: Promise<void> = Promise.resolve();

  readonly #resize = new ResizeObserver((entries) => {
    this.#place = Math.floor(entries.at(-1)!.contentRect.width);
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
    if (!this.paper) await turnToDraw();
    const container = this.renderRoot.querySelector<HTMLElement>('.plot');
    // A later drawing, or the end of the element, may have come while Vega was loading.
    if (turn !== this.#turn) return;
    if (container === null || !this.isConnected) {
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
    this.#here = -1;
    this.#touched = null;
    this.#tip('', 0, 0);
  }

  /** What a mark or the name of a row leads to; null where the page does not turn to it. */
  #leading(item: Item | null): Leading | null {
    const { by, value } = datumOf(item);
    const isName = item?.mark.role === 'axis-label';
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

  /**
   * Keys walk over the points, saying each, and choose one; Vega's own marks take no focus. A point that is walked to
   * is pointed at, and one that is chosen is clicked, so that keys do what the pointer does.
   */
  #walk(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#leave();
    const points = pointsOf(this.renderRoot.querySelector('.plot')!);
    if (event.key === 'Enter') {
      const { shiftKey } = event;
      // What opens takes the focus, and would take the key too.
      event.preventDefault();
      points[this.#here]?.[0].dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey }));
    }
    const next = points.length === 0 ? null : placeAfter(event.key, this.#here, points.length);
    if (next === null) return;
    event.preventDefault();
    this.#leave();
    this.#here = next;
    const point = points[next]!;
    for (const mark of point) mark.classList.add('here');
    const { right: clientX, bottom: clientY } = point[0].getBoundingClientRect();
    point[0].dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX, clientY }));
    const live = this.renderRoot.querySelector('[aria-live]');
    if (live !== null) live.textContent = textOf(point);
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
    const { ui, paper } = this;
    // Readers of screens leave the arrow keys to an application; nobody walks on paper.
    return html`
      <div
        class="frame"
        role=${paper ? nothing : 'application'}
        tabindex=${paper ? nothing : '0'}
        aria-describedby=${paper ? nothing : 'keys'}
        @keydown=${this.#walk}
        @blur=${this.#leave}
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
