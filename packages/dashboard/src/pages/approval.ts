/** The time that approval takes: stage by stage, who is where on the way, how long cases of a stage wait, and where. */
import { type DurationEstimate, type Key, stages } from '@muster/core';
import { html } from 'lit';
import { durationFigure } from '../figures/duration-figure.ts';
import { figureId } from '../figures/model.ts';
import { survivalFigure } from '../figures/survival-figure.ts';
import { choice } from './choice.ts';
import { ask, howOf, type PageContext, placed, shown } from './context.ts';
import { titledDistribution } from './titled-figure.ts';

const indicator = 'stage-duration';

export function approvalPage(context: PageContext) {
  const { ui, view } = context;
  const stage = ui.name('stage', view.stage);
  return html`
    <h1>${ui.say('page.approval.heading')}</h1>
    <div class="figures wide">${allStages(context)}</div>
    <div class="figures">${['pipeline', 'conversion-outcomes'].map((id) => titledDistribution(context, id))}</div>
    <div class="heading">
      <h2>${stage}</h2>
      ${choice({
        label: ui.say('page.approval.stage'),
        value: view.stage,
        options: stages.map((value) => ({ value, text: ui.name('stage', value) })),
        choose: (value) => context.go({ stage: value }),
      })}
    </div>
    <div class="figures wide">
      ${curve(context, ui.say('page.approval.survival', { stage }))}
      ${titledDistribution(context, 'backlog', { where: [`stage=${view.stage}`], of: stage })}
    </div>
    <div class="figures">
      ${byKey(context, 'unit', ui.say('page.approval.units', { stage }))}
      ${byKey(context, 'organizer', ui.say('page.approval.organizers', { stage }))}
    </div>
    <p class="note">${ui.say('page.approval.load')}</p>
  `;
}

function allStages(context: PageContext) {
  const { ui } = context;
  const order = (estimate: DurationEstimate) => stages.indexOf(String(estimate.by.stage));
  return shown(context, ask(context, 'duration', indicator, { by: ['stage'] }), (estimates) =>
    placed(
      ui,
      durationFigure(ui, {
        id: figureId(indicator, 'by-stage'),
        title: ui.say('page.approval.stages'),
        how: howOf(context, indicator),
        key: 'stage',
        estimates: estimates.toSorted((a, b) => order(a) - order(b)),
      }),
    ),
  );
}

function curve(context: PageContext, title: string) {
  const { ui, view } = context;
  const asked = ask(context, 'duration', indicator, { where: [`stage=${view.stage}`], curves: true });
  return shown(context, asked, (estimates) =>
    estimates.map((estimate) =>
      placed(
        ui,
        survivalFigure(ui, {
          id: figureId(indicator, 'curve'),
          title,
          how: howOf(context, indicator),
          estimate,
        }),
      ),
    ),
  );
}

function byKey(context: PageContext, key: Key, title: string) {
  const { ui, view } = context;
  const asked = ask(context, 'duration', indicator, { by: [key], where: [`stage=${view.stage}`] });
  const slowest = (a: DurationEstimate, b: DurationEstimate) => (b.median ?? -1) - (a.median ?? -1);
  // Organizers are persons: no order of theirs may say who is slow. Those not recorded come last.
  const byName = ({ by: a }: DurationEstimate, { by: b }: DurationEstimate) =>
    a[key] === null || b[key] === null
      ? Number(a[key] === null) - Number(b[key] === null)
      : String(a[key]).localeCompare(String(b[key]), ui.language, { numeric: true });
  return shown(context, asked, (estimates) =>
    placed(
      ui,
      durationFigure(ui, {
        id: figureId(indicator, `by-${key}`),
        title,
        how: howOf(context, indicator),
        key,
        estimates: key === 'organizer' ? estimates.toSorted(byName) : estimates.toSorted(slowest),
      }),
    ),
  );
}
