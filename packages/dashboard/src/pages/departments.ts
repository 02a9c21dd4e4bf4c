/** The departments side by side: development ratio against the target, plans, admissions; and their branches. */
import { ranked } from '@muster/charts';
import type { CountEstimate } from '@muster/core';
import { html, nothing } from 'lit';
import { isOneCohort } from '../cohorts.ts';
import { countFigure } from '../figures/count-figure.ts';
import { funnelFigure } from '../figures/funnel-figure.ts';
import { mixFigure } from '../figures/mix-figure.ts';
import { figureId } from '../figures/model.ts';
import { multiplesFigure } from '../figures/multiples-figure.ts';
import { rankedFigure } from '../figures/ranked-figure.ts';
import { ratioFigure } from '../figures/ratio-figure.ts';
import { oneCohort } from '../state/address.ts';
import { cohortOrder } from '../ui.ts';
import { ask, comparedWith, howOf, type PageContext, placed, shown } from './context.ts';
import { plans } from './plans.ts';
import { titledConcentration, titledDistribution, titledReconciliation } from './titled-figure.ts';
import { whoBehind } from './who.ts';

export function departmentsPage(context: PageContext) {
  const { ui, view } = context;
  const cohort = oneCohort(view);
  return html`
    <h1>${ui.say('page.departments.heading')}</h1>
    <div class="figures wide">
      ${ratios(context, cohort)}${isOneCohort(view.cohort) ? nothing : cohorts(context)}${view.cohort === null ? mix(context) : nothing}
      ${titledConcentration(context, 'unit-balance', 'cohort')}
    </div>
    <div class="figures">${plans(context)}</div>
    <div class="figures wide">${admissions(context, cohort)}</div>
    <div class="figures">${titledReconciliation(context, 'branches')}${titledDistribution(context, 'branch-size')}</div>
  `;
}

const ratio = 'development-ratio';

/** In their order, and whether those that stand out do so by more than chance. */
function ratios(context: PageContext, cohort: string) {
  const { ui, catalog } = context;
  const asked = ask(context, 'ratio', ratio, {
    by: ['unit'],
    where: [`cohort=${cohort}`],
    compareTo: comparedWith(context),
  });
  const part = { cohort: ui.name('cohort', cohort) };
  const how = howOf(context, ratio);
  return shown(context, asked, (estimates, comparisons) => {
    const input = {
      id: figureId(ratio, 'by-unit'),
      title: ui.say('page.departments.ratio', part),
      how,
      key: 'unit',
      estimates: ranked(estimates),
      who: whoBehind(context, ratio, [`cohort=${cohort}`], part.cohort),
    } as const;
    const comparison = comparisons.find((one) => one.kind === 'ratio');
    // Of one department alone there is nothing to compare.
    if (comparison === undefined) return placed(ui, ratioFigure(ui, input));
    const better = catalog.get(ratio)?.better ?? null;
    const id = figureId(ratio, 'by-unit:funnel');
    const title = ui.say('page.departments.funnel', part);
    return [
      placed(ui, rankedFigure(ui, { ...input, comparison })),
      placed(ui, funnelFigure(ui, { ...input, id, title, comparison, better })),
    ];
  });
}

/** All cohorts together, which departments have in different shares. */
function mix(context: PageContext) {
  const { ui } = context;
  return shown(context, ask(context, 'ratio', ratio, { by: ['unit'] }), (estimates, comparisons) => {
    const comparison = comparisons.find((one) => one.kind === 'ratio');
    if (comparison === undefined) return nothing;
    return placed(
      ui,
      mixFigure(ui, {
        id: figureId(ratio, 'by-unit:mix'),
        title: ui.say('page.departments.mix'),
        how: howOf(context, ratio),
        key: 'unit',
        estimates: ranked(estimates),
        who: whoBehind(context, ratio),
        comparison,
      }),
    );
  });
}

/** A small picture for each cohort. */
function cohorts(context: PageContext) {
  const { ui } = context;
  const asked = ask(context, 'ratio', ratio, { by: ['unit', 'cohort'], compareTo: comparedWith(context) });
  return shown(context, asked, (estimates) => {
    const there = estimates.filter(({ count, of }) => count > 0 || (of ?? 0) > 0);
    return placed(
      ui,
      multiplesFigure(ui, {
        id: figureId(ratio, 'by-unit-and-cohort'),
        title: ui.say('page.departments.cohorts'),
        how: howOf(context, ratio),
        panel: 'cohort',
        row: 'unit',
        estimates: there.toSorted((a, b) => cohortOrder(a) - cohortOrder(b)),
      }),
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
        who: whoBehind(context, 'admissions', [`cohort=${cohort}`], ui.name('cohort', cohort)),
      }),
    ),
  );
}
