/** Admissions through the year: which months stand out, who admits when, whom, how many of how many, and to plan. */
import type { SeriesComparison } from '@muster/core';
import { html, nothing } from 'lit';
import { isOneCohort } from '../cohorts.ts';
import { figureId } from '../figures/model.ts';
import { ratioFigure } from '../figures/ratio-figure.ts';
import { seriesFigure } from '../figures/series-figure.ts';
import { cohortOrder } from '../ui.ts';
import { ask, howOf, type PageContext, placed, shown } from './context.ts';
import { plans } from './plans.ts';
import { titledConcentration, titledDistribution } from './titled-figure.ts';
import { unitMap } from './unit-map.ts';
import { whoBehind } from './who.ts';
import { wholeConcentrationCard, wholeCountCard, wholeRatioCard } from './whole-card.ts';

const indicator = 'admissions';

export function admissionsPage(context: PageContext) {
  return html`
    <h1>${context.ui.say('page.admissions.heading')}</h1>
    <div class="cards">
      ${wholeCountCard(context, indicator)}${['admission-rate', 'plan-completion'].map((id) => wholeRatioCard(context, id))}
      ${wholeConcentrationCard(context, 'admission-concentration')}
    </div>
    <div class="figures wide">${months(context)}${unitsByMonth(context)}</div>
    <div class="figures wide">${titledConcentration(context, 'admission-concentration', 'unit')}</div>
    <div class="figures">
      ${titledDistribution(context, 'admission-composition')}${isOneCohort(context.view.cohort) ? nothing : rates(context)}
    </div>
    <div class="figures">${plans(context, true)}</div>
  `;
}

function months(context: PageContext) {
  const { ui, catalog } = context;
  return shown(context, ask(context, 'count', indicator, { by: ['month'] }), (_, comparisons) =>
    comparisons
      .filter((comparison): comparison is SeriesComparison => comparison.kind === 'series')
      .map((series) =>
        placed(
          ui,
          seriesFigure(ui, {
            id: figureId(indicator, 'course'),
            title: ui.say('page.admissions.months'),
            how: howOf(context, indicator),
            series,
            better: catalog.get(indicator)?.better ?? null,
          }),
        ),
      ),
  );
}

function unitsByMonth(context: PageContext) {
  const title = context.ui.say('page.admissions.units');
  return unitMap(context, { kind: 'count', indicator, column: 'month', title });
}

function rates(context: PageContext) {
  const { ui } = context;
  const rate = 'admission-rate';
  return shown(context, ask(context, 'ratio', rate, { by: ['cohort'] }), (estimates) =>
    placed(
      ui,
      ratioFigure(ui, {
        id: figureId(rate, 'by-cohort'),
        title: ui.say('page.admissions.rate'),
        how: howOf(context, rate),
        key: 'cohort',
        estimates: estimates.toSorted((a, b) => cohortOrder(a) - cohortOrder(b)),
        who: whoBehind(context, rate),
      }),
    ),
  );
}
