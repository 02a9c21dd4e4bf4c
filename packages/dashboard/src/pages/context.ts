/** What every page is given, and how a page asks: questions out, estimates or the reason for none back. */
import type { Estimate, EstimateKind, IndicatorInfo, IssueGroup, Key, Question } from '@muster/core';
import { html, type TemplateResult } from 'lit';
import type { Card, Figure } from '../figures/model.ts';
import type { View } from '../state/address.ts';
import type { SchoolSummary } from '../state/engine.ts';
import type { Store } from '../state/store.ts';
import { type Ui, withWords } from '../ui.ts';

export interface PageContext {
  readonly store: Store;
  readonly school: SchoolSummary;
  readonly ui: Ui;
  readonly view: View;
  /** What is wrong with the files, and with what they say together. */
  readonly issues: readonly IssueGroup[];
  /** The date that the figures are of. */
  readonly asOf: string;
  readonly catalog: ReadonlyMap<string, IndicatorInfo>;
  /** Whether the files of the sample lie beside the page. */
  readonly sampleBeside: boolean;
  go(changes: Partial<View>): void;
}

export type Asked<Kind extends EstimateKind> =
  | { readonly status: 'known'; readonly estimates: readonly Extract<Estimate, { kind: Kind }>[] }
  | { readonly status: 'pending' }
  | { readonly status: 'unavailable' }
  | { readonly status: 'failed'; readonly message: string };

/** Asks for one indicator as of the date of the page. */
export function ask<Kind extends EstimateKind>(
  { store, school, view }: PageContext,
  kind: Kind,
  indicator: string,
  question: Omit<Question, 'asOf' | 'indicators'> = {},
): Asked<Kind> {
  if (!school.indicators.includes(indicator)) return { status: 'unavailable' };
  const reply = store.reply({
    ...(view.asOf === null ? {} : { asOf: view.asOf }),
    indicators: [indicator],
    ...question,
  });
  if (reply === null) return { status: 'pending' };
  if (reply.status === 'failed') return reply;
  const isKind = (estimate: Estimate): estimate is Extract<Estimate, { kind: Kind }> =>
    estimate.kind === kind;
  return { status: 'known', estimates: reply.answer.results.results.filter(isKind) };
}

/** Shows the estimates, or says why there are none. */
export function shown<Kind extends EstimateKind>(
  { ui }: PageContext,
  asked: Asked<Kind>,
  show: (estimates: readonly Extract<Estimate, { kind: Kind }>[]) => unknown,
): unknown {
  switch (asked.status) {
    case 'known':
      return show(asked.estimates);
    case 'pending':
      return note(ui.say('page.progress.counting'));
    case 'unavailable':
      return note(ui.say('page.needs.files'));
    case 'failed':
      return note(ui.say('page.question.failed', { message: asked.message }));
  }
}

function note(text: string): TemplateResult {
  return html`<p class="note">${text}</p>`;
}

/** Title and "how computed" of an indicator in the reader's language. */
export function titleOf({ catalog, ui }: PageContext, indicator: string): string {
  const info = catalog.get(indicator);
  return info === undefined ? indicator : ui.text(info.title);
}

export function howOf({ catalog, ui }: PageContext, indicator: string): string {
  const info = catalog.get(indicator);
  return info === undefined ? '' : ui.text(info.how);
}

/** The same day of the year before; 29 February becomes 28 February. */
export function yearBefore(date: string): string {
  const year = String(Number(date.slice(0, 4)) - 1).padStart(4, '0');
  const rest = date.slice(4);
  return rest === '-02-29' ? `${year}-02-28` : year + rest;
}

/** The key whose values the parts of a distribution are, or the holders of a concentration. */
export function partOf({ catalog }: PageContext, indicator: string): Key {
  return catalog.get(indicator)?.part ?? 'kind';
}

/** Names as one indicator says them. */
export function uiOf({ catalog, ui }: PageContext, indicator: string): Ui {
  return withWords(ui, catalog.get(indicator)?.words ?? {});
}

/** A figure in its place on the page. */
export function placed(ui: Ui, figure: Figure): TemplateResult {
  return html`<muster-figure data-figure=${figure.id} .figure=${figure} .ui=${ui}></muster-figure>`;
}

/** A card in its place on the page. */
export function placedCard(ui: Ui, card: Card): TemplateResult {
  return html`<muster-card data-figure=${card.id} .card=${card} .ui=${ui}></muster-card>`;
}
