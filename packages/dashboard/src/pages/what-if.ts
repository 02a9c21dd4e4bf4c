/** What if the target were another: who meets it, what it takes in each department and in all, and when it is reached. */
import { ranked } from '@muster/charts';
import type { Question, RatioEstimate } from '@muster/core';
import { html, nothing } from 'lit';
import '../elements/muster-plan.ts';
import type { PlanEvent } from '../elements/muster-plan.ts';
import '../elements/muster-target.ts';
import { csvRecord } from '../csv.ts';
import type { TargetEvent } from '../elements/muster-target.ts';
import { figureId } from '../figures/model.ts';
import { ratioFigure } from '../figures/ratio-figure.ts';
import { boundText } from '../figures/ratio-text.ts';
import { presentPace } from '../figures/reached-text.ts';
import { meetingCard, supposedCard } from '../figures/what-if-cards.ts';
import { whatIfRows } from '../figures/what-if-rows.ts';
import { hundredfold } from '../format.ts';
import { oneCohort } from '../state/address.ts';
import { ask, howOf, type PageContext, placed, placedCard, shown, titleOf } from './context.ts';

const ratio = 'development-ratio';
const id = 'what-if';

export function whatIfPage(context: PageContext) {
  const { ui, view } = context;
  return html`
    <h1>${ui.say('page.of', { title: ui.say('page.what-if.heading'), part: ui.name('cohort', oneCohort(view)) })}</h1>
    <p class="note">${ui.say('page.what-if.help')}</p>
    ${shown(context, inForce(context), ([whole]) => (whole === undefined ? nothing : supposed(context, whole)))}
  `;
}

function inForce(context: PageContext, by: Question['by'] = []) {
  return ifIt({ ...context, view: { ...context.view, target: null } }, by);
}

/** The same under the target that is supposed, if one is. */
function ifIt(context: PageContext, by: Question['by'] = []) {
  return ask(context, 'ratio', ratio, { by, where: [`cohort=${oneCohort(context.view)}`] });
}

/** @param now all units together, under the target in force */
function supposed(context: PageContext, now: RatioEstimate) {
  const { ui, view, go } = context;
  const { say } = ui;
  const cohort = ui.name('cohort', oneCohort(view));
  const floor = now.targets.find(({ bound }) => bound !== 'at-most');
  const percent = view.target ?? (floor === undefined ? '' : String(hundredfold(floor.value)));
  return html`
    <section class="panel" aria-label=${say('page.what-if.target', { cohort })}>
      <muster-target
        .ui=${ui}
        .label=${say('page.what-if.target', { cohort })}
        .percent=${percent}
        .most=${sliderEnd(context, percent)}
        @muster-target=${(event: TargetEvent) => go({ target: event.percent })}
      ></muster-target>
      <p class="heading">
        <span class="note" data-part="in-force">
          ${
            floor === undefined
              ? say('page.what-if.none-in-force', { cohort })
              : say('page.what-if.in-force', { bound: boundText(ui, floor) })
          }
        </span>
        ${
          view.target === null
            ? nothing
            : html`<span>
                <button type="button" data-action="target-in-force" @click=${() => go({ target: null })}>
                  ${say(floor === undefined ? 'page.what-if.clear' : 'page.what-if.reset')}
                </button>
                <button type="button" data-action="stage-target" @click=${() => stage(context, view.target!)}>
                  ${say('page.what-if.stage')}
                </button>
              </span>`
        }
      </p>
    </section>
    ${percent === '' ? nothing : whatItTakes(context)}
  `;
}

/** Twice what the highest has, or what is supposed, so that there is room on both sides. */
function sliderEnd(context: PageContext, percent: string): number {
  const asked = inForce(context, ['unit']);
  const values = asked.status === 'known' ? asked.estimates.map(({ value }) => hundredfold(value ?? 0)) : [];
  const highest = Math.max(Number(percent), ...values.filter((value) => value <= 100));
  return [10, 20, 50].find((end) => end >= highest * 1.25) ?? 100;
}

function whatItTakes(context: PageContext) {
  const { ui, view, asOf, go } = context;
  const { say } = ui;
  const part = { cohort: ui.name('cohort', oneCohort(view)) };
  const { target, plan } = view;
  const where = [`cohort=${oneCohort(view)}`];
  const how = howOf(context, ratio);
  const admitted = ask(context, 'count', 'admissions', { by: ['unit'], where });
  const admittedInAll = ask(context, 'count', 'admissions', { where });
  const before = target === null ? null : inForce(context, ['unit']);
  return shown(context, ifIt(context), ([whole]) =>
    shown(context, ifIt(context, ['unit']), (estimates) => {
      if (whole === undefined) return nothing;
      const inAll = admittedInAll.status === 'known' ? admittedInAll.estimates[0] : undefined;
      const rows = whatIfRows(ui, {
        estimates: ranked(estimates),
        whole,
        admitted: admitted.status === 'known' ? admitted.estimates : [],
        admittedInAll: inAll,
        period: context.period,
        asOf,
        plan,
      });
      const write = ({ unit, planned }: PlanEvent) => {
        const others = [...plan].filter(([other]) => other !== unit);
        go({ plan: new Map(planned === null ? others : [...others, [unit, planned]]) });
      };
      return html`
        <div class="cards">
          ${placedCard(
            ui,
            supposedCard(
              ui,
              { id, title: say('page.of', { title: titleOf(context, ratio), part: part.cohort }), how },
              whole,
              presentPace(inAll, context.period),
              asOf,
            ),
          )}
          ${placedCard(
            ui,
            meetingCard(
              ui,
              { id: figureId(id, 'units'), title: say('page.what-if.units', part), how },
              estimates,
              before?.status === 'known' ? before.estimates : null,
            ),
          )}
        </div>
        <muster-plan
          class="panel"
          data-figure=${figureId(id, 'plan')}
          .ui=${ui}
          .heading=${say('page.what-if.plan', part)}
          .rows=${rows}
          @muster-plan=${write}
        ></muster-plan>
        ${
          plan.size === 0
            ? nothing
            : html`<p>
                <button type="button" data-action="clear-plan" @click=${() => go({ plan: new Map() })}>
                  ${say('page.what-if.plan.clear')}
                </button>
              </p>`
        }
        <div class="figures wide">
          ${placed(
            ui,
            ratioFigure(ui, {
              id: figureId(id, 'by-unit'),
              title: say('page.what-if.ratios', part),
              how,
              key: 'unit',
              estimates: ranked(estimates),
            }),
          )}
        </div>
      `;
    }),
  );
}

/** The supposed target as a file of targets, which is looked at before it is used like any other. */
function stage({ ui, view, workspace }: PageContext, percent: string): void {
  const cohort = oneCohort(view);
  const header = ['indicator', 'cohort', 'bound', 'value'];
  const text = [header, [ratio, cohort, 'at-least', `${percent}%`]].map(csvRecord).join('');
  const name = `${ui.say('page.what-if.file')}-${cohort}.csv`;
  void workspace.bring([new File([text], name, { type: 'text/csv' })]);
}
