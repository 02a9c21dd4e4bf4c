/** Grades and classes: in which grade people were admitted and are now, and which second-year classes have a member. */
import { ranked } from '@muster/charts';
import { html } from 'lit';
import { distributionFigure } from '../figures/distribution-figure.ts';
import { estimateKey, figureId } from '../figures/model.ts';
import { ratioFigure } from '../figures/ratio-figure.ts';
import { ask, howOf, type PageContext, placed, shown } from './context.ts';
import { titledDistribution } from './titled-figure.ts';
import { wholeRatioCard } from './whole-card.ts';

export function gradesPage(context: PageContext) {
  const { ui } = context;
  return html`
    <h1>${ui.say('page.grades.heading')}</h1>
    <div class="cards">
      ${['low-grade-share', 'class-coverage', 'unit-coverage'].map((indicator) => wholeRatioCard(context, indicator))}
    </div>
    <div class="figures">
      ${distribution(context)}${titledDistribution(context, 'members-by-grade', { layout: 'columns' })}
    </div>
    <div class="figures">
      ${byUnit(context, 'low-grade-share', ui.say('page.grades.low'))}
      ${byUnit(context, 'class-coverage', ui.say('page.grades.classes'))}
    </div>
  `;
}

function distribution(context: PageContext) {
  const { ui } = context;
  const indicator = 'grade-at-admission';
  return shown(context, ask(context, 'distribution', indicator), (estimates) =>
    estimates.map((estimate) =>
      placed(
        ui,
        distributionFigure(ui, {
          id: figureId(indicator, estimateKey(estimate.by)),
          title: ui.say('page.grades.distribution'),
          how: howOf(context, indicator),
          key: 'grade',
          estimate,
          layout: 'columns',
        }),
      ),
    ),
  );
}

function byUnit(context: PageContext, indicator: string, title: string) {
  const { ui } = context;
  return shown(context, ask(context, 'ratio', indicator, { by: ['unit'] }), (estimates) =>
    placed(
      ui,
      ratioFigure(ui, {
        id: figureId(indicator, 'by-unit'),
        title,
        how: howOf(context, indicator),
        key: 'unit',
        estimates: ranked(estimates),
      }),
    ),
  );
}
