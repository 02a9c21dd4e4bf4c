/** Grades and classes: in which grade people were admitted and are now, and which second-year classes have a member. */
import { ranked } from '@muster/charts';
import type { RatioEstimate } from '@muster/core';
import { html } from 'lit';
import { distributionFigure } from '../figures/distribution-figure.ts';
import { heatFigure } from '../figures/heat-figure.ts';
import { estimateKey, figureId } from '../figures/model.ts';
import { ratioFigure } from '../figures/ratio-figure.ts';
import { stackedFigure } from '../figures/stacked-figure.ts';
import { heatYears } from '../figures/years-figure.ts';
import { oneCohort } from '../state/address.ts';
import { ask, howOf, type PageContext, partOf, placed, shown } from './context.ts';
import { notWithin, within } from './limits.ts';
import { titledDistribution } from './titled-figure.ts';
import { unitMap } from './unit-map.ts';
import { whoBehind } from './who.ts';
import { wholeRatioCard } from './whole-card.ts';

const lowGradeShare = 'low-grade-share';
const classCoverage = 'class-coverage';

/** These are of no other cohort, whatever is asked. */
const ofUndergraduates = [lowGradeShare, classCoverage, 'unit-coverage'];

export function gradesPage(context: PageContext) {
  const { ui, view } = context;
  const { say } = ui;
  const part = { cohort: ui.name('cohort', oneCohort(view)) };
  return html`
    <h1>${say('page.grades.heading')}</h1>
    <div class="cards">
      ${within(context, ofUndergraduates).map((indicator) => wholeRatioCard(context, indicator))}
    </div>
    ${notWithin(context, ofUndergraduates)}
    <div class="figures">
      ${distribution(context, say('page.grades.distribution', part))}
      ${titledDistribution(context, 'members-by-grade', { layout: 'columns', of: part.cohort })}
    </div>
    <div class="figures">
      ${within(context, [lowGradeShare]).map(() => lowGrades(context))}
      ${within(context, [classCoverage]).map(() => classes(context))}
    </div>
    <div class="figures wide">
      ${shares(context, 'grade-at-admission', say('page.grades.shares', part))}
      ${byGrade(context, 'count', 'admissions', say('page.grades.admissions', part))}
      ${shares(context, 'members-by-grade', say('page.grades.members', part))}
      ${byGrade(context, 'ratio', 'development-ratio', say('page.grades.ratios', part))}
    </div>
  `;
}

function distribution(context: PageContext, title: string) {
  const { ui } = context;
  const indicator = 'grade-at-admission';
  return shown(context, ask(context, 'distribution', indicator), (estimates) =>
    estimates.map((estimate) =>
      placed(
        ui,
        distributionFigure(ui, {
          id: figureId(indicator, estimateKey(estimate.by)),
          title,
          how: howOf(context, indicator),
          key: 'grade',
          estimate,
          layout: 'columns',
          who: whoBehind(context, indicator),
        }),
      ),
    ),
  );
}

function lowGrades(context: PageContext) {
  const { ui } = context;
  const indicator = lowGradeShare;
  return shown(context, ask(context, 'ratio', indicator, { by: ['unit'] }), (estimates) =>
    placed(
      ui,
      ratioFigure(ui, {
        id: figureId(indicator, 'by-unit'),
        title: ui.say('page.grades.low'),
        how: howOf(context, indicator),
        key: 'unit',
        estimates: ranked(estimates),
        who: whoBehind(context, indicator),
      }),
    ),
  );
}

/** A map of departments by years where there are lists of classes of several, else the departments of this one. */
function classes(context: PageContext) {
  const { ui, view } = context;
  const indicator = classCoverage;
  const asked = ask(context, 'ratio', indicator, { by: ['unit'], years: view.years });
  return shown(context, asked, (estimates) => {
    const heading = {
      id: figureId(indicator, 'by-unit'),
      title: ui.say('page.grades.classes'),
      how: howOf(context, indicator),
    };
    const all = ranked(estimates);
    if (knownYears(all) < 2) {
      const who = whoBehind(context, indicator);
      return placed(ui, ratioFigure(ui, { ...heading, key: 'unit', estimates: all, who }));
    }
    const heat = heatYears(all, 'unit');
    return placed(ui, heatFigure(ui, { ...heading, row: 'unit', column: 'year', heat }));
  });
}

function knownYears(estimates: readonly RatioEstimate[]): number {
  const known = estimates.flatMap(({ years = [] }) => years.filter(({ value }) => value !== null));
  return new Set(known.map(({ asOf }) => asOf)).size;
}

function shares(context: PageContext, indicator: string, title: string) {
  const { ui } = context;
  return shown(context, ask(context, 'distribution', indicator, { by: ['unit'] }), (estimates) =>
    placed(
      ui,
      stackedFigure(ui, {
        id: figureId(indicator, 'by-unit'),
        title,
        how: howOf(context, indicator),
        key: 'unit',
        part: partOf(context, indicator),
        // Departments without anybody of the cohort have nothing to divide.
        estimates: estimates.filter(({ count, notRecorded }) => count + notRecorded > 0),
        who: whoBehind(context, indicator),
      }),
    ),
  );
}

/** Of undergraduates, as other figures of grades are unless another cohort is asked for. */
function byGrade(context: PageContext, kind: 'count' | 'ratio', indicator: string, title: string) {
  const where = [`cohort=${oneCohort(context.view)}`];
  return unitMap(context, { kind, indicator, column: 'grade', title, where });
}
