/** The main figures of the whole school: ratios of all cohorts, the year's admissions, and what stands out. */
import type { Estimate } from '@muster/core';
import { html } from 'lit';
import { ratioCard } from '../figures/card.ts';
import { countFigure } from '../figures/count-figure.ts';
import { estimateKey, figureId } from '../figures/model.ts';
import { ratioFigure } from '../figures/ratio-figure.ts';
import { cohortOrder } from '../ui.ts';
import { ask, comparedWith, howOf, type PageContext, placed, placedCard, shown, titleOf } from './context.ts';
import { ownFigures } from './own-figures.ts';
import { titledConcentration, titledDistribution, titledReconciliation } from './titled-figure.ts';
import { allBehind, whoBehind } from './who.ts';
import { wholeConcentrationCard, wholeCountCard, wholeRatioCard } from './whole-card.ts';

export function overviewPage(context: PageContext) {
  const { ui } = context;
  return html`
    <h1>${ui.say('page.overview.heading')}</h1>
    <section aria-label=${ui.say('page.overview.cards')}>
      <div class="cards">
        ${cohortCards(context)}${teacherCard(context)}${['admissions', 'conversions'].map((id) => wholeCountCard(context, id))}${wholeRatios.map((id) => wholeRatioCard(context, id))}
        ${thresholdCard(context)}${wholeConcentrationCard(context, concentration)}
      </div>
    </section>
    <div class="figures">${cohortFigure(context)}${admissions(context, 'cohort')}</div>
    <div class="figures wide">${admissions(context, 'month')}</div>
    <div class="figures">
      ${titledReconciliation(context, 'member-movements')}${titledConcentration(context, concentration, 'cohort')}
      ${titledDistribution(context, 'member-composition')}
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

function byCohort(context: PageContext) {
  return ask(context, 'ratio', ratio, { by: ['cohort'], compareTo: comparedWith(context) });
}

function inOrder<Counted extends Estimate>(estimates: readonly Counted[]): readonly Counted[] {
  return estimates.toSorted((a, b) => cohortOrder(a) - cohortOrder(b));
}

function cohortCards(context: PageContext) {
  const { ui } = context;
  return shown(context, byCohort(context), (estimates) =>
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

function thresholdCard(context: PageContext) {
  const { ui } = context;
  const indicator = 'units-over-threshold';
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

function cohortFigure(context: PageContext) {
  const { ui } = context;
  return shown(context, byCohort(context), (estimates) =>
    placed(
      ui,
      ratioFigure(ui, {
        id: figureId(ratio, 'by-cohort'),
        title: ui.say('page.overview.cohorts'),
        how: howOf(context, ratio),
        key: 'cohort',
        estimates: inOrder(estimates),
        who: whoBehind(context, ratio),
      }),
    ),
  );
}

function admissions(context: PageContext, key: 'cohort' | 'month') {
  const { ui } = context;
  return shown(context, ask(context, 'count', 'admissions', { by: [key] }), (estimates) =>
    placed(
      ui,
      countFigure(ui, {
        id: figureId('admissions', `by-${key}`),
        title: ui.say(key === 'cohort' ? 'page.overview.admissions' : 'page.overview.months'),
        how: howOf(context, 'admissions'),
        key,
        estimates: key === 'cohort' ? inOrder(estimates) : estimates,
        layout: key === 'cohort' ? 'rows' : 'columns',
        who: whoBehind(context, 'admissions'),
      }),
    ),
  );
}
