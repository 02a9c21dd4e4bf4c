/** Two dates side by side: what rose and fell, who came up to the target, how the members came about; and the years. */
import { ranked } from '@muster/charts';
import { html } from 'lit';
import { changeFigure } from '../figures/change-figure.ts';
import { crossingFigure } from '../figures/crossing-figure.ts';
import { heatFigure } from '../figures/heat-figure.ts';
import { estimateKey, figureId } from '../figures/model.ts';
import { heatYears, trendSentences, yearsFigure } from '../figures/years-figure.ts';
import { oneCohort, yearsOffered } from '../state/address.ts';
import { cohortOrder } from '../ui.ts';
import { choice } from './choice.ts';
import { ask, comparedWith, howOf, type PageContext, placed, shown, titleOf } from './context.ts';
import { notWithin, within } from './limits.ts';
import { titledReconciliation } from './titled-figure.ts';
import { wholeCountCard, wholeRatioCard } from './whole-card.ts';

const ratio = 'development-ratio';
const flows = ['admissions', 'conversions'] as const;
const shares = ['admission-rate', 'low-grade-share'];

export function changePage(context: PageContext) {
  const { ui, view, asOf } = context;
  const { say, format } = ui;
  const before = comparedWith(context);
  const compared = { compareTo: before };
  const [later, earlier] = [asOf, before].map(format.date);
  return html`
    <h1>${say('page.change.heading')}</h1>
    <p class="note">${say('page.change.dates', { later: later!, earlier: earlier! })}</p>
    <div class="cards">
      ${flows.map((id) => wholeCountCard(context, id, compared))}
      ${within(context, shares).map((id) => wholeRatioCard(context, id, compared))}
    </div>
    ${notWithin(context, shares)}
    <div class="figures wide">
      ${byCohort(context)}${titledReconciliation(between(context), 'member-movements')}${byUnit(context)}
      ${crossings(context)}
    </div>
    <div class="figures">${flows.map((id) => flowsByUnit(context, id))}</div>
    <section aria-labelledby="years">
    <div class="heading">
      <h2 id="years">${say('page.change.years')}</h2>
      ${choice({
        label: say('page.change.years.count'),
        value: String(view.years),
        options: yearsOffered.map((years) => ({ value: String(years), text: String(years) })),
        choose: (years) => context.go({ years: Number(years) }),
      })}
    </div>
    <div class="figures">${yearsOfCohorts(context)}${flows.map((id) => yearsOfFlow(context, id))}</div>
    <div class="figures wide">${yearsOfUnits(context)}</div>
    </section>
  `;
}

/** The same page as it was on the date compared with. */
function then(context: PageContext): PageContext {
  const asOf = comparedWith(context);
  return { ...context, asOf, view: { ...context.view, asOf, from: null, to: null } };
}

/** The same page with the time between both dates as its period. */
function between(context: PageContext): PageContext {
  const from = new Date(`${comparedWith(context)}T00:00:00Z`);
  from.setUTCDate(from.getUTCDate() + 1);
  return { ...context, view: { ...context.view, from: from.toISOString().slice(0, 10), to: null } };
}

function byCohort(context: PageContext) {
  const { ui, asOf } = context;
  const asked = ask(context, 'ratio', ratio, { by: ['cohort'], compareTo: comparedWith(context) });
  return shown(context, asked, (estimates) =>
    placed(
      ui,
      changeFigure(ui, {
        id: figureId(ratio, 'change-by-cohort'),
        title: ui.say('page.change.cohorts'),
        how: howOf(context, ratio),
        key: 'cohort',
        estimates: estimates.toSorted((a, b) => cohortOrder(a) - cohortOrder(b)),
        asOf,
      }),
    ),
  );
}

/** The ratios of the departments in one cohort: of all together there is no target to cross. */
function ofUnits({ view }: PageContext) {
  return { by: ['unit'], where: [`cohort=${oneCohort(view)}`] };
}

function byUnit(context: PageContext) {
  const { ui, asOf, view } = context;
  const asked = ask(context, 'ratio', ratio, { ...ofUnits(context), compareTo: comparedWith(context) });
  return shown(context, asked, (estimates) =>
    placed(
      ui,
      changeFigure(ui, {
        id: figureId(ratio, 'change-by-unit'),
        title: ui.say('page.change.units', { cohort: ui.name('cohort', oneCohort(view)) }),
        how: howOf(context, ratio),
        key: 'unit',
        estimates: estimates.toSorted((a, b) => (b.change?.difference ?? -2) - (a.change?.difference ?? -2)),
        asOf,
      }),
    ),
  );
}

function crossings(context: PageContext) {
  const { ui, asOf, view } = context;
  const earlier = then(context);
  return shown(context, ask(context, 'ratio', ratio, ofUnits(context)), (now) =>
    shown(context, ask(earlier, 'ratio', ratio, ofUnits(context)), (before) =>
      placed(
        ui,
        crossingFigure(ui, {
          id: figureId(ratio, 'crossed'),
          title: ui.say('page.change.crossed', { cohort: ui.name('cohort', oneCohort(view)) }),
          how: howOf(context, ratio),
          key: 'unit',
          before,
          now: ranked(now),
          from: earlier.asOf,
          asOf,
        }),
      ),
    ),
  );
}

function flowsByUnit(context: PageContext, indicator: (typeof flows)[number]) {
  const { ui, asOf } = context;
  const asked = ask(context, 'count', indicator, { by: ['unit'], compareTo: comparedWith(context) });
  return shown(context, asked, (estimates) =>
    placed(
      ui,
      changeFigure(ui, {
        id: figureId(indicator, 'change-by-unit'),
        title: ui.say(`page.change.${indicator}`),
        how: howOf(context, indicator),
        key: 'unit',
        estimates: estimates.toSorted((a, b) => (b.change?.difference ?? 0) - (a.change?.difference ?? 0)),
        asOf,
      }),
    ),
  );
}

/** A figure for each cohort, and for the flows: what they are of differs too much for one axis. */
function yearsOfCohorts(context: PageContext) {
  const { ui, view } = context;
  return shown(context, ask(context, 'ratio', ratio, { by: ['cohort'], years: view.years }), (estimates) =>
    estimates
      .toSorted((a, b) => cohortOrder(a) - cohortOrder(b))
      .map((estimate) =>
        placed(
          ui,
          yearsFigure(ui, {
            id: figureId(ratio, `years:${estimateKey(estimate.by)}`),
            title: ui.say('page.of', {
              title: titleOf(context, ratio),
              part: ui.names(estimate.by, ui.say('column.all')),
            }),
            how: howOf(context, ratio),
            estimate,
          }),
        ),
      ),
  );
}

function yearsOfFlow(context: PageContext, indicator: (typeof flows)[number]) {
  const { ui, view } = context;
  return shown(context, ask(context, 'count', indicator, { years: view.years }), (estimates) =>
    estimates.map((estimate) =>
      placed(
        ui,
        yearsFigure(ui, {
          id: figureId(indicator, 'years'),
          title: titleOf(context, indicator),
          how: howOf(context, indicator),
          estimate,
        }),
      ),
    ),
  );
}

function yearsOfUnits(context: PageContext) {
  const { ui, view } = context;
  const asked = ask(context, 'ratio', ratio, { ...ofUnits(context), years: view.years });
  return shown(context, asked, (estimates) => {
    const all = ranked(estimates);
    return placed(
      ui,
      heatFigure(ui, {
        id: figureId(ratio, 'by-unit-year'),
        title: ui.say('page.change.years.units', { cohort: ui.name('cohort', oneCohort(view)) }),
        how: howOf(context, ratio),
        row: 'unit',
        column: 'year',
        heat: heatYears(all, 'unit'),
        sentences: trendSentences(ui, all, 'unit'),
      }),
    );
  });
}
