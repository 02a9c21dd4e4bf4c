/** The time that approval takes: stage by stage, what waits and for how long, and how departments compare. */
import {
  type CountEstimate,
  type DistributionEstimate,
  type DurationEstimate,
  type Estimate,
  type Key,
  stages,
} from '@muster/core';
import { html } from 'lit';
import { backlogFigure } from '../figures/backlog-figure.ts';
import { countFigure } from '../figures/count-figure.ts';
import { curvesFigure } from '../figures/curves-figure.ts';
import { durationFigure } from '../figures/duration-figure.ts';
import { figureId } from '../figures/model.ts';
import { survivalFigure } from '../figures/survival-figure.ts';
import { choice } from './choice.ts';
import { ask, howOf, type PageContext, partOf, placed, shown, titleOf, uiOf } from './context.ts';
import { titledDistribution } from './titled-figure.ts';
import { whoBehind } from './who.ts';

const indicator = 'stage-duration';
const backlog = 'backlog';
const load = 'organizer-load';

export function approvalPage(context: PageContext) {
  const { ui, view } = context;
  const stage = ui.name('stage', view.stage);
  return html`
    <h1>${ui.say('page.approval.heading')}</h1>
    <div class="figures wide">${allStages(context)}${backlogByStage(context)}</div>
    <div class="figures">${['pipeline', 'conversion-outcomes'].map((id) => titledDistribution(context, id))}</div>
    <section aria-labelledby="stage">
    <div class="heading">
      <h2 id="stage">${stage}</h2>
      ${choice({
        label: ui.say('page.approval.stage'),
        value: view.stage,
        options: stages.map((value) => ({ value, text: ui.name('stage', value) })),
        choose: (value) => context.go({ stage: value }),
      })}
    </div>
    <div class="figures wide">
      ${curve(context, ui.say('page.approval.survival', { stage }))}
      ${curvesByUnit(context, ui.say('page.approval.curves', { stage }))}
      ${titledDistribution(context, backlog, { where: [`stage=${view.stage}`], of: stage })}
    </div>
    <div class="figures">
      ${byKey(context, 'unit', ui.say('page.approval.units', { stage }))}
      ${byKey(context, 'organizer', ui.say('page.approval.organizers', { stage }))}
      ${organizerLoad(context)}
    </div>
    <p class="note">${ui.say('page.approval.load')}</p>
    </section>
  `;
}

function inOrder<E extends Estimate>(estimates: readonly E[]): readonly E[] {
  const order = ({ by }: Estimate) => stages.indexOf(String(by.stage));
  return estimates.toSorted((a, b) => order(a) - order(b));
}

function allStages(context: PageContext) {
  const { ui } = context;
  return shown(context, ask(context, 'duration', indicator, { by: ['stage'] }), (estimates) =>
    placed(
      ui,
      durationFigure(ui, {
        id: figureId(indicator, 'by-stage'),
        title: ui.say('page.approval.stages'),
        how: howOf(context, indicator),
        key: 'stage',
        estimates: inOrder(estimates),
        who: whoBehind(context, indicator),
      }),
    ),
  );
}

function backlogByStage(context: PageContext) {
  const ui = uiOf(context, backlog);
  const asked = ask(context, 'distribution', backlog, { by: ['stage'] });
  return shown(context, asked, (estimates: readonly DistributionEstimate[]) =>
    placed(
      context.ui,
      backlogFigure(ui, {
        id: figureId(backlog, 'by-stage'),
        title: ui.say('page.approval.backlog', { title: titleOf(context, backlog) }),
        how: howOf(context, backlog),
        key: 'stage',
        part: partOf(context, backlog),
        estimates: inOrder(estimates),
        who: whoBehind(context, backlog),
      }),
    ),
  );
}

/** The chosen stage with its curves: for all who show it, so that it is answered once. */
function ofStage({ view }: PageContext) {
  return { where: [`stage=${view.stage}`], curves: true };
}

function curve(context: PageContext, title: string) {
  const { ui } = context;
  return shown(context, ask(context, 'duration', indicator, ofStage(context)), (estimates) =>
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

function curvesByUnit(context: PageContext, title: string) {
  const { ui } = context;
  const whole = ask(context, 'duration', indicator, ofStage(context));
  const byUnit = ask(context, 'duration', indicator, { ...ofStage(context), by: ['unit'] });
  if (whole.status !== 'known' || byUnit.status !== 'known') return '';
  const name = ({ by }: DurationEstimate) => ui.name('unit', by.unit ?? null);
  return whole.estimates.map((estimate) =>
    placed(
      ui,
      curvesFigure(ui, {
        id: figureId(indicator, 'by-unit:curve'),
        title,
        how: howOf(context, indicator),
        key: 'unit',
        whole: estimate,
        estimates: byUnit.estimates.toSorted((a, b) => name(a).localeCompare(name(b), ui.language)),
        comparison: byUnit.comparisons.find((one) => one.kind === 'duration'),
      }),
    ),
  );
}

function byKey(context: PageContext, key: Key, title: string) {
  const { ui, view } = context;
  const { where, curves } = ofStage(context);
  const asked = ask(context, 'duration', indicator, { where, curves, by: [key] });
  const slowest = (a: DurationEstimate, b: DurationEstimate) => (b.median ?? -1) - (a.median ?? -1);
  return shown(context, asked, (estimates) =>
    placed(
      ui,
      durationFigure(ui, {
        id: figureId(indicator, `by-${key}`),
        title,
        how: howOf(context, indicator),
        key,
        estimates:
          key === 'organizer' ? estimates.toSorted(byOrganizer(context)) : estimates.toSorted(slowest),
        who: whoBehind(context, indicator, where, ui.name('stage', view.stage)),
      }),
    ),
  );
}

/** How many cases each organizer has in hand: counts only, and by name. */
function organizerLoad(context: PageContext) {
  const { ui } = context;
  const asked = ask(context, 'count', load, { by: ['organizer'] });
  if (asked.status !== 'known') return shown(context, asked, () => '');
  const isSomebody = ({ by, count }: CountEstimate) => by.organizer !== null || count > 0;
  return placed(
    ui,
    countFigure(ui, {
      id: figureId(load, 'by-organizer'),
      title: ui.say('page.approval.organizer-load', { title: titleOf(context, load) }),
      how: howOf(context, load),
      key: 'organizer',
      estimates: asked.estimates.filter(isSomebody).toSorted(byOrganizer(context)),
      layout: 'rows',
      who: whoBehind(context, load),
      comparison: asked.comparisons.find((one) => one.kind === 'count'),
    }),
  );
}

/** Organizers are persons: no order of theirs may say who is slow. Those not recorded come last. */
function byOrganizer({ ui }: PageContext) {
  return ({ by: a }: Estimate, { by: b }: Estimate) =>
    a.organizer === null || b.organizer === null
      ? Number(a.organizer === null) - Number(b.organizer === null)
      : String(a.organizer).localeCompare(String(b.organizer), ui.language, { numeric: true });
}
