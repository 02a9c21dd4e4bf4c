/** What every page is given, and how a page asks: questions out, estimates or the reason for none back. */
import type {
  Comparison,
  Estimate,
  EstimateKind,
  IndicatorInfo,
  IssueGroup,
  Key,
  Question,
  Results,
} from '@muster/core';
import { html, type TemplateResult } from 'lit';
import type { Card, Figure } from '../figures/model.ts';
import { refusalText } from '../refusal-text.ts';
import { supposedTarget, type View } from '../state/address.ts';
import type { Refusal } from '../state/outcomes.ts';
import type { SchoolSummary } from '../state/school-summary.ts';
import type { Store } from '../state/store.ts';
import type { Workspace } from '../state/workspace.ts';
import { asSaidBy, type Ui } from '../ui.ts';
import { whereWithin, whyNoPlan, whyNotWithin } from './limits.ts';

export interface PageContext {
  readonly store: Store;
  readonly workspace: Workspace;
  readonly school: SchoolSummary;
  readonly ui: Ui;
  readonly view: View;
  /** What is wrong with the files, and with what they say together. */
  readonly issues: readonly IssueGroup[];
  /** The date that the figures are of. */
  readonly asOf: string;
  /** The period of the figures, cut at their date. */
  readonly period: Results['period'];
  readonly catalog: ReadonlyMap<string, IndicatorInfo>;
  /** Changes what is looked at; a function is given that as it is by then, which may be newer than `view`. */
  go(changes: Partial<View> | ((view: View) => Partial<View>)): void;
}

export type Asked<Kind extends EstimateKind> =
  | {
      readonly status: 'known';
      readonly estimates: readonly Extract<Estimate, { kind: Kind }>[];
      /** How they stand to one another, where the question names a key to compare over. */
      readonly comparisons: readonly Comparison[];
    }
  | { readonly status: 'pending' }
  | { readonly status: 'left-out'; readonly why: string }
  | Refusal;

/**
 * Asks for one indicator within the scope of the page: its dates, its units, its cohort, how admissions are dated, and
 * the target that is supposed. A figure that knows of no units cannot be limited to some, and says so rather than speak
 * of all; so does one that knows of no cohorts.
 */
export function ask<Kind extends EstimateKind>(
  context: PageContext,
  kind: Kind,
  indicator: string,
  question: Omit<Question, 'asOf' | 'indicators'> = {},
): Asked<Kind> {
  const { store, school, ui, view, catalog } = context;
  const leftOut = (why: string) =>
    ({
      status: 'left-out',
      why: ui.say('page.of', { title: titleOf(context, indicator), part: why }),
    }) as const;
  const info = catalog.get(indicator);
  if (info === undefined || !school.indicators.includes(indicator)) {
    return leftOut(neededText(ui, info === undefined ? [] : lacking(info, school)));
  }
  const why = whyNotWithin(context, info);
  if (why !== null) return leftOut(why);
  const where = whereWithin(context, info, question.where);
  const target = supposedTarget(view);
  const reply = store.reply({
    ...datesOf(view),
    indicators: [indicator],
    ...(target?.indicator === indicator ? { targets: [target] } : {}),
    ...question,
    ...(where.length === 0 ? {} : { where }),
  });
  if (reply === null) return { status: 'pending' };
  if (reply.status === 'failed') return reply;
  const isKind = (estimate: Estimate): estimate is Extract<Estimate, { kind: Kind }> =>
    estimate.kind === kind;
  const { results, comparisons } = reply.answer.results;
  const whyNone = whyNoPlan(context, info, results);
  if (whyNone !== null) return leftOut(whyNone);
  return { status: 'known', estimates: results.filter(isKind), comparisons };
}

/** The kinds of files that an indicator needs and that are not there. */
export function lacking({ files }: IndicatorInfo, { kinds }: SchoolSummary): readonly string[] {
  return files.filter((kind) => !kinds.includes(kind));
}

/** Shows the estimates, or says why there are none. */
export function shown<Kind extends EstimateKind>(
  { ui }: PageContext,
  asked: Asked<Kind>,
  show: (
    estimates: readonly Extract<Estimate, { kind: Kind }>[],
    comparisons: readonly Comparison[],
  ) => unknown,
): unknown {
  switch (asked.status) {
    case 'known':
      return show(asked.estimates, asked.comparisons);
    case 'pending':
      return note(ui.say('page.progress.counting'));
    case 'left-out':
      return note(asked.why);
    case 'failed':
      return note(refusalText(ui, asked));
  }
}

/** Which kinds of files are not there. */
export function neededText(ui: Ui, kinds: readonly string[]): string {
  if (kinds.length === 0) return ui.say('page.needs.files');
  return ui.say('page.needs.kinds', { kinds: kinds.map(ui.fileKind).join(ui.say('list.separator')) });
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

/** What the page asks of the calendar, beside what a figure asks. */
export function datesOf({ asOf, from, to, admittedBy }: View): Omit<Question, 'indicators'> {
  return {
    ...(asOf === null ? {} : { asOf }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(admittedBy === 'approval' ? {} : { admittedBy }),
  };
}

/** The date that figures are compared with: the one chosen, else the same day of the year before. */
export function comparedWith({ view, asOf }: PageContext): string {
  return view.compareTo !== null && view.compareTo < asOf ? view.compareTo : yearBefore(asOf);
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

/** What the parts of a distribution are called, where the name of their key says too little. */
export function partNameOf({ catalog, ui }: PageContext, indicator: string): string | null {
  const name = catalog.get(indicator)?.partName ?? null;
  return name === null ? null : ui.text(name);
}

/** Names as one indicator says them, and what it counts. */
export function uiOf({ catalog, ui }: PageContext, indicator: string): Ui {
  const info = catalog.get(indicator);
  return info === undefined ? ui : asSaidBy(ui, info);
}

/** A figure in its place on the page. */
export function placed(ui: Ui, figure: Figure): TemplateResult {
  return html`<muster-figure data-figure=${figure.id} .figure=${figure} .ui=${ui}></muster-figure>`;
}

/** A card in its place on the page. */
export function placedCard(ui: Ui, card: Card): TemplateResult {
  return html`<muster-card data-figure=${card.id} .card=${card} .ui=${ui}></muster-card>`;
}
