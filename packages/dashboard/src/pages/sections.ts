/** A long page in sections: a way from each to any other, cards and figures, and what the files there are lack for some. */
import type { Key } from '@muster/core';
import type { MessageKey } from '@muster/core/locales';
import { html, nothing } from 'lit';
import { isOneCohort } from '../cohorts.ts';
import { lacking, neededText, type PageContext } from './context.ts';
import { figureBy } from './figure-by.ts';
import { notWithin, within } from './limits.ts';
import { titledDistribution, titledReconciliation } from './titled-figure.ts';
import { wholeCountCard, wholeRatioCard } from './whole-card.ts';

/** An indicator by one of its keys; whole where none is named. */
export type Shown = readonly [indicator: string, key?: Key];

export interface Section {
  readonly id: string;
  readonly title: MessageKey;
  readonly cards: readonly string[];
  readonly figures: readonly Shown[];
  /** Figures that are made in a way of their own, of these indicators. */
  readonly own?: { readonly of: readonly string[]; readonly show: (context: PageContext) => unknown };
}

/**
 * Links that lead within the page. They are buttons: what stands after `#` in the address says which page it is.
 *
 * @param chosen what else a choice does
 */
export function sectionLinks(
  { ui }: PageContext,
  sections: readonly Section[],
  chosen: (id: string) => void = () => undefined,
) {
  const go = (event: Event, id: string) => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot | Document;
    const heading = root.querySelector<HTMLElement>(`#${id}`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView();
    chosen(id);
  };
  return html`
    <div class="chips" role="navigation" aria-label=${ui.say('page.sections')}>
      ${sections.map(
        ({ id, title }) =>
          html`<button type="button" data-section=${id} @click=${(event: Event) => go(event, id)}>${ui.say(title)}</button>`,
      )}
    </div>
  `;
}

export function section(context: PageContext, one: Section) {
  const { heads, figures } = partsOf(context, one);
  return html`<section aria-labelledby=${one.id}>${heads}${figures === null ? nothing : figures()}</section>`;
}

/** A section that begins with its cards alone: its figures are asked for once they are unfolded. */
export function foldedSection(context: PageContext, one: Section) {
  const { ui, view } = context;
  const { heads, figures } = partsOf(context, one);
  const isOpen = view.unfolded.includes(one.id);
  const turn = (event: Event) => unfold(context, one.id, (event.target as HTMLDetailsElement).open);
  const name = ui.say('page.sections.figures');
  return html`
    <section aria-labelledby=${one.id}>
      ${heads}
      ${
        figures === null
          ? nothing
          : html`<details class="fold" data-fold=${one.id} ?open=${isOpen} @toggle=${turn}>
              <summary aria-label=${ui.say('page.of', { title: name, part: ui.say(one.title) })}>${name}</summary>
              ${isOpen ? figures() : nothing}
            </details>`
      }
    </section>
  `;
}

/** Unfolds the figures of a section, or folds them. */
export function unfold({ go }: PageContext, id: string, isOpen = true): void {
  go(({ unfolded }) => {
    if (unfolded.includes(id) === isOpen) return {};
    return { unfolded: isOpen ? [...unfolded, id] : unfolded.filter((other) => other !== id) };
  });
}

/** What a section begins with, and its figures, not asked for yet; null where there are none. */
function partsOf(context: PageContext, { id, title, cards, figures, own }: Section) {
  const { school, view } = context;
  const all = [...new Set([...cards, ...figures.map(([indicator]) => indicator), ...(own?.of ?? [])])];
  const possible = within(context, school.indicators);
  const there = (indicator: string) => possible.includes(indicator);
  const shownCards = cards.filter(there);
  // Of one cohort alone, what is by cohort says what the whole says.
  const known = figures.filter(
    ([indicator, key]) => there(indicator) && (key !== 'cohort' || !isOneCohort(view.cohort)),
  );
  // Those by unit are long, and would leave holes beside short ones.
  const [long, short] = [
    known.filter(([, key]) => key === 'unit'),
    known.filter(([, key]) => key !== 'unit'),
  ];
  const ownFigures = own?.of.some(there) ? own : null;
  return {
    heads: html`
      <h2 id=${id} tabindex="-1">${context.ui.say(title)}</h2>
      ${needs(context, all)}${notWithin(context, all)}
      ${shownCards.length === 0 ? nothing : html`<div class="cards">${shownCards.map((indicator) => card(context, indicator))}</div>`}
    `,
    figures:
      known.length === 0 && ownFigures === null
        ? null
        : () => html`
            ${figuresOf(context, short)}${figuresOf(context, long)}
            ${ownFigures === null ? nothing : html`<div class="figures">${ownFigures.show(context)}</div>`}
          `,
  };
}

/** The figures that cannot be had, by the files that each lacks. */
function needs(context: PageContext, all: readonly string[]) {
  const { catalog, school, ui } = context;
  const byKinds = new Map<string, string[]>();
  for (const indicator of all.filter((id) => !school.indicators.includes(id))) {
    const info = catalog.get(indicator);
    if (info === undefined) continue;
    const text = neededText(ui, lacking(info, school));
    byKinds.set(text, [...(byKinds.get(text) ?? []), ui.text(info.title)]);
  }
  return [...byKinds].map(
    ([text, titles]) =>
      html`<p class="note" data-part="needs">
        ${ui.say('page.of', { title: titles.join(ui.say('list.separator')), part: text })}
      </p>`,
  );
}

function card(context: PageContext, indicator: string) {
  return context.catalog.get(indicator)?.kind === 'ratio'
    ? wholeRatioCard(context, indicator)
    : wholeCountCard(context, indicator);
}

function figuresOf(context: PageContext, all: readonly Shown[]) {
  if (all.length === 0) return nothing;
  return html`<div class="figures">${all.map((one) => figure(context, one))}</div>`;
}

function figure(context: PageContext, [indicator, key]: Shown) {
  if (key !== undefined) return figureBy(context, indicator, key);
  return context.catalog.get(indicator)?.kind === 'distribution'
    ? titledDistribution(context, indicator)
    : titledReconciliation(context, indicator);
}
