/** The departments side by side: development ratio against the target, plans, admissions; and their branches. */
import { ranked } from '@muster/charts';
import type { CountEstimate } from '@muster/core';
import { html } from 'lit';
import { countFigure } from '../figures/count-figure.ts';
import { figureId } from '../figures/model.ts';
import { ratioFigure } from '../figures/ratio-figure.ts';
import { choice } from './choice.ts';
import { ask, comparedWith, howOf, type PageContext, placed, shown } from './context.ts';
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

function cohortChoice(context: PageContext) {
  const { ui, view } = context;
  const asked = ask(context, 'ratio', 'development-ratio', { by: ['cohort'] });
  const there = asked.status === 'known' ? asked.estimates.map(({ by }) => by.cohort) : [];
  const cohorts = [...new Set([view.cohort, ...there])].filter((cohort) => typeof cohort === 'string');
  return choice({
    label: ui.say('page.departments.cohort'),
    value: view.cohort,
    options: cohorts.map((cohort) => ({ value: cohort, text: ui.name('cohort', cohort) })),
    choose: (cohort) => context.go({ cohort }),
  });
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

/** One figure per cohort that was planned for: plans are made for students and for staff. */
function plans(context: PageContext) {
  const { ui } = context;
  const asked = ask(context, 'ratio', 'plan-completion', { by: ['unit', 'cohort'] });
  return shown(context, asked, (estimates) => {
    // Where nobody was planned and nobody admitted there is nothing to complete.
    const planned = estimates.filter(({ count, of }) => count > 0 || (of ?? 0) > 0);
    const cohorts = [...new Set(planned.map(({ by }) => by.cohort ?? null))];
    return cohorts.map((cohort) =>
      placed(
        ui,
        ratioFigure(ui, {
          id: figureId('plan-completion', `by-unit:${cohort ?? 'all'}`),
          title: ui.say('page.departments.plan', {
            cohort: cohort === null ? ui.say('column.all') : ui.name('cohort', cohort),
          }),
          how: howOf(context, 'plan-completion'),
          key: 'unit',
          estimates: ranked(planned.filter(({ by }) => (by.cohort ?? null) === cohort)),
        }),
      ),
    );
  });
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
