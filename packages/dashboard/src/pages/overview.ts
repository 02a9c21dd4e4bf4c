/** The main figures of the whole school: ratios of all cohorts, the year's admissions, and what stands out. */
import { ranked } from '@muster/charts';
import type { CountEstimate, Estimate } from '@muster/core';
import { html } from 'lit';
import { isOneCohort } from '../cohorts.ts';
import { ratioCard } from '../figures/card.ts';
import { countFigure } from '../figures/count-figure.ts';
import { estimateKey, figureId } from '../figures/model.ts';
import { ratioFigure } from '../figures/ratio-figure.ts';
import { cohortOrder } from '../ui.ts';
import { ask, comparedWith, howOf, type PageContext, placed, placedCard, shown, titleOf } from './context.ts';
import { notWithin, within } from './limits.ts';
import { ownFigures } from './own-figures.ts';
import { titledConcentration, titledDistribution, titledReconciliation } from './titled-figure.ts';
import { allBehind, whoBehind } from './who.ts';
import { wholeConcentrationCard, wholeCountCard, wholeRatioCard } from './whole-card.ts';

export function overviewPage(context: PageContext) {
  const { ui } = context;
  const key = partsKey(context);
  const compared = { compareTo: comparedWith(context) };
  return html`
    <h1>${ui.say('page.overview.heading')}</h1>
    <section aria-label=${ui.say('page.overview.cards')}>
      <div class="cards">
        ${cohortCards(context)}${teacherCard(context)}${['admissions', 'conversions'].map((id) => wholeCountCard(context, id, compared))}${within(context, wholeRatios).map((id) => wholeRatioCard(context, id))}
        ${wholeConcentrationCard(context, concentration)}${within(context, [overThreshold]).map(() => thresholdCards(context))}
      </div>
      ${notWithin(context, [...wholeRatios, overThreshold, composition])}
    </section>
    <div class="figures">${ratiosBy(context, key)}${admissions(context, key)}</div>
    <div class="figures wide">${admissions(context, 'month')}</div>
    <div class="figures">
      ${titledConcentration(context, concentration, key)}${within(context, [composition]).map((id) => titledDistribution(context, id))}
      ${titledReconciliation(context, 'member-movements')}
    </div>
    ${ownFigures(context)}
  `;
}

const ratio = 'development-ratio';

/** The ratios that have a card of their own, besides the development ratio. */
const wholeRatios = [
  'conversions-on-time',
  'admission-rate',
  'low-grade-share',
  'class-coverage',
  'unit-coverage',
  'plan-completion',
];

const concentration = 'admission-concentration';
const composition = 'member-composition';
const overThreshold = 'units-over-threshold';

/** What the school is set apart by: cohorts, or the departments where all is of one cohort. */
type PartsKey = 'cohort' | 'unit';

function partsKey({ view }: PageContext): PartsKey {
  return isOneCohort(view.cohort) ? 'unit' : 'cohort';
}

function askRatios(context: PageContext, key: PartsKey) {
  return ask(context, 'ratio', ratio, { by: [key], compareTo: comparedWith(context) });
}

function inOrder<Counted extends Estimate>(estimates: readonly Counted[]): readonly Counted[] {
  return estimates.toSorted((a, b) => cohortOrder(a) - cohortOrder(b));
}

function cohortCards(context: PageContext) {
  const { ui } = context;
  return shown(context, askRatios(context, 'cohort'), (estimates) =>
    inOrder(estimates).map((estimate) =>
      placedCard(ui, {
        ...ratioCard(
          ui,
          {
            id: figureId(ratio, estimateKey(estimate.by)),
            title: ui.say('page.of', {
              title: titleOf(context, ratio),
              part: ui.names(estimate.by, ui.say('column.all')),
            }),
            how: howOf(context, ratio),
          },
          estimate,
        ),
        who: allBehind(context, estimate),
      }),
    ),
  );
}

/** Full-time teachers have a share of their own in every year-end summary. */
function teacherCard(context: PageContext) {
  const { ui, view } = context;
  if (view.cohort !== null && view.cohort !== 'faculty') return '';
  const where = ['cohort=faculty', 'subgroup=full-time-teacher'];
  const teachers = ui.name('subgroup', 'full-time-teacher');
  const asked = ask(context, 'ratio', ratio, {
    where,
    compareTo: comparedWith(context),
  });
  if (asked.status !== 'known') return '';
  return asked.estimates
    .filter((estimate) => estimate.value !== null)
    .map((estimate) =>
      placedCard(ui, {
        ...ratioCard(
          ui,
          {
            id: figureId(ratio, 'full-time-teacher'),
            title: ui.say('page.of', { title: titleOf(context, ratio), part: teachers }),
            how: howOf(context, ratio),
          },
          estimate,
        ),
        who: allBehind(context, estimate, where, teachers),
      }),
    );
}

/** The thresholds that every year-end summary names. */
const usual = [0.07, 0.1];

function thresholdCards(context: PageContext) {
  const { ui } = context;
  const indicator = overThreshold;
  const { threshold: own } = context.view;
  const thresholds = own === null ? usual : [...usual, Number(`${own}e-2`)];
  return [...new Set(thresholds)].map((threshold) =>
    shown(context, ask(context, 'ratio', indicator, { where: [`threshold=${threshold}`] }), (estimates) =>
      estimates.map((estimate) => {
        const over = ui.say('page.overview.over', { threshold: ui.format.roundPercent(threshold) });
        const card = ratioCard(
          ui,
          {
            id: figureId(indicator, String(threshold)),
            title: ui.say('page.of', { title: titleOf(context, indicator), part: over }),
            how: howOf(context, indicator),
          },
          estimate,
        );
        const names = (estimate.units ?? []).map((unit) => ui.name('unit', unit));
        // Here the number of units is the figure; their share is said below it.
        const text = ui.say('page.card.fraction.share', {
          count: ui.format.integer(estimate.count),
          of: ui.format.integer(estimate.of ?? 0),
          share: card.value,
        });
        const share = card.lines.map((line) => (line.part === 'fraction' ? { ...line, text } : line));
        const listed = { part: 'units', text: names.join(ui.say('list.separator')) };
        return placedCard(ui, {
          ...card,
          value: estimate.status === 'ok' ? ui.format.integer(estimate.count) : card.value,
          number: estimate.status === 'ok' ? estimate.count : null,
          format: 'integer',
          lines: names.length === 0 ? share : [...share, listed],
          notes: [],
        });
      }),
    ),
  );
}

function ratiosBy(context: PageContext, key: PartsKey) {
  const { ui, view } = context;
  const isByCohort = key === 'cohort';
  return shown(context, askRatios(context, key), (estimates) =>
    placed(
      ui,
      ratioFigure(ui, {
        id: figureId(ratio, `by-${key}`),
        title: isByCohort
          ? ui.say('page.overview.cohorts')
          : ui.say('page.departments.ratio', { cohort: ui.name('cohort', view.cohort) }),
        how: howOf(context, ratio),
        key,
        estimates: isByCohort ? inOrder(estimates) : ranked(estimates),
        who: whoBehind(context, ratio),
      }),
    ),
  );
}

function admissions(context: PageContext, key: PartsKey | 'month') {
  const { ui, view } = context;
  const titles = {
    cohort: ui.say('page.overview.admissions'),
    unit: ui.say('page.departments.admissions', { cohort: ui.name('cohort', view.cohort) }),
    month: ui.say('page.overview.months'),
  };
  const order = {
    cohort: inOrder,
    unit: (all: readonly CountEstimate[]) => all.toSorted((a, b) => b.count - a.count),
    month: (all: readonly CountEstimate[]) => all,
  };
  return shown(context, ask(context, 'count', 'admissions', { by: [key] }), (estimates) =>
    placed(
      ui,
      countFigure(ui, {
        id: figureId('admissions', `by-${key}`),
        title: titles[key],
        how: howOf(context, 'admissions'),
        key,
        estimates: order[key](estimates),
        layout: key === 'month' ? 'columns' : 'rows',
        who: whoBehind(context, 'admissions'),
      }),
    ),
  );
}
