/** The departments side by side: development ratio against the target, plans, admissions; and their branches. */
import { ranked } from '@muster/charts';
import type { CountEstimate } from '@muster/core';
import { html } from 'lit';
import { countFigure } from '../figures/count-figure.ts';
import { figureId } from '../figures/model.ts';
import { ratioFigure } from '../figures/ratio-figure.ts';
import { cohortChoice } from './cohort-choice.ts';
import { ask, comparedWith, howOf, type PageContext, placed, shown } from './context.ts';
import { plans } from './plans.ts';
import { titledConcentration, titledDistribution, titledReconciliation } from './titled-figure.ts';

export function departmentsPage(context: PageContext) {
  const { ui, view } = context;
  return html`
    <div class="heading">
      <h1>${ui.say('page.departments.heading')}</h1>
      ${cohortChoice(context)}
    </div>
    <div class="figures wide">${ratios(context, view.cohort)}${titledConcentration(context, 'unit-balance', 'cohort')}</div>
    <div class="figures">${plans(context)}</div>
    <div class="figures wide">${admissions(context, view.cohort)}</div>
    <div class="figures">${titledReconciliation(context, 'branches')}${titledDistribution(context, 'branch-size')}</div>
  `;
}

function ratios(context: PageContext, cohort: string) {
  const { ui } = context;
  const asked = ask(context, 'ratio', 'development-ratio', {
    by: ['unit'],
    where: [`cohort=${cohort}`],
    compareTo: comparedWith(context),
  });
  return shown(context, asked, (estimates) =>
    placed(
      ui,
      ratioFigure(ui, {
        id: figureId('development-ratio', 'by-unit'),
        title: ui.say('page.departments.ratio', { cohort: ui.name('cohort', cohort) }),
        how: howOf(context, 'development-ratio'),
        key: 'unit',
        estimates: ranked(estimates),
      }),
    ),
  );
}

function admissions(context: PageContext, cohort: string) {
  const { ui } = context;
  const asked = ask(context, 'count', 'admissions', { by: ['unit'], where: [`cohort=${cohort}`] });
  const most = (a: CountEstimate, b: CountEstimate) => b.count - a.count;
  return shown(context, asked, (estimates) =>
    placed(
      ui,
      countFigure(ui, {
        id: figureId('admissions', 'by-unit'),
        title: ui.say('page.departments.admissions', { cohort: ui.name('cohort', cohort) }),
        how: howOf(context, 'admissions'),
        key: 'unit',
        estimates: estimates.toSorted(most),
        layout: 'rows',
      }),
    ),
  );
}
