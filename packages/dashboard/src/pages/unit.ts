/** One department on one page: all that is known of it, beside what is known of all departments. */
import type { CountEstimate, Key } from '@muster/core';
import { html, nothing } from 'lit';
import { isOneCohort } from '../cohorts.ts';
import { againstAll } from '../figures/against-all.ts';
import { ratioCard } from '../figures/card.ts';
import { complianceCard } from '../figures/compliance-card.ts';
import type { Checked } from '../figures/compliance-text.ts';
import { countFigure } from '../figures/count-figure.ts';
import type { CardLine } from '../figures/model.ts';
import { figureId } from '../figures/model.ts';
import { ratioFigure } from '../figures/ratio-figure.ts';
import { sharesFigure, type UnitShare } from '../figures/shares-figure.ts';
import { stagesFigure } from '../figures/stages-figure.ts';
import { oneCohort } from '../state/address.ts';
import { cohortOrder } from '../ui.ts';
import { choice } from './choice.ts';
import {
  ask,
  comparedWith,
  howOf,
  type PageContext,
  placed,
  placedCard,
  shown,
  titleOf,
  uiOf,
} from './context.ts';
import { notWithin } from './limits.ts';
import { titledDistribution, titledReconciliation } from './titled-figure.ts';
import { unitOptions, unitsOf } from './unit-options.ts';
import { allBehind, whoBehind } from './who.ts';
import { wholeCountCard } from './whole-card.ts';

/** The page asks of the one department, and of all of them, whatever other pages are limited to. */
interface Profile {
  readonly unit: string;
  readonly own: PageContext;
  readonly all: PageContext;
}

export function unitPage(context: PageContext) {
  const { ui, view } = context;
  const units = unitsOf(context.school);
  const unit = view.profile ?? view.units[0] ?? null;
  if (unit === null || !units.includes(unit)) {
    return html`
      <div class="heading"><h1>${ui.say('page.unit.heading')}</h1>${unitChoice(context, unit)}</div>
      <p class="note">
        ${unit === null ? ui.say('page.unit.none') : ui.say('page.unit.unknown', { unit })}
      </p>
    `;
  }
  const within = (limits: readonly string[]) => ({ ...context, view: { ...view, units: limits } });
  const profile: Profile = { unit, own: within([unit]), all: within([]) };
  const { own } = profile;
  return html`
    <div class="heading">
      <h1>${ui.name('unit', unit)}</h1>
      ${unitChoice(context, unit)}
    </div>
    <p class="heading">
      <span class="note">${ui.say('page.unit.against')}</span>
      ${limitButton(context, unit)}
    </p>
    <section aria-label=${ui.say('page.unit.cohorts')}>
      <div class="cards">${cohortCards(profile)}</div>
    </section>
    <div class="figures wide">${shares(profile)}</div>
    ${notWithin(own, ratiosByUnit(own))}
    ${section(context, 'page.unit.admissions', [
      html`<div class="cards">
        ${there(own, ['admissions', 'conversions', 'honours']).map((id) => wholeCountCard(own, id))}
      </div>`,
      html`<div class="figures">
        ${isOneCohort(view.cohort) ? nothing : admissions(profile, 'cohort')}${plan(profile)}${admissions(profile, 'month')}
        ${grades(own, 'grade-at-admission')}
      </div>`,
    ])}
    ${section(context, 'page.unit.procedure', [
      html`<div class="cards">
        ${compliance(own, 'eligibility-gate', 'gates')}${compliance(own, 'rule-compliance', 'rules')}
        ${classes(profile)}
      </div>`,
      html`<div class="figures wide">${stageTimes(profile)}</div>`,
      html`<div class="figures">${distributions(own, ['pipeline', 'backlog'])}</div>`,
    ])}
    ${section(context, 'page.unit.people', [
      html`<div class="figures">
        ${there(own, ['member-movements']).map((id) => titledReconciliation(own, id))}
        ${grades(own, 'members-by-grade')}
        ${distributions(own, ['member-composition', 'branch-size', 'appraisal', 'training-credits'])}
      </div>`,
    ])}
  `;
}

type Heading = 'page.unit.admissions' | 'page.unit.procedure' | 'page.unit.people';

function section({ ui }: PageContext, heading: Heading, content: readonly unknown[]) {
  const id = heading.replaceAll('.', '-');
  return html`<section aria-labelledby=${id}><h2 id=${id}>${ui.say(heading)}</h2>${content}</section>`;
}

/** Those of the indicators whose files are there. */
function there({ school }: PageContext, indicators: readonly string[]): readonly string[] {
  return indicators.filter((indicator) => school.indicators.includes(indicator));
}

function unitChoice({ ui, school, go }: PageContext, unit: string | null) {
  const options = unitOptions(ui, school);
  const isKnown = options.some(({ value }) => value === unit);
  return choice({
    label: ui.say('page.unit.choose'),
    value: isKnown ? unit! : '',
    options: isKnown ? options : [{ value: '', text: '' }, ...options],
    choose: (profile) => go({ profile }),
  });
}

function limitButton({ ui, view, go }: PageContext, unit: string) {
  const limited = view.units.length === 1 && view.units[0] === unit;
  return html`
    <button type="button" data-action="limit" @click=${() => go({ profile: unit, units: limited ? [] : [unit] })}>
      ${ui.say(limited ? 'page.unit.limited' : 'page.unit.limit')}
    </button>
  `;
}

const ratio = 'development-ratio';

function cohortCards({ unit, own, all }: Profile) {
  const { ui } = own;
  const compareTo = comparedWith(own);
  const whole = ask(all, 'ratio', ratio, { by: ['cohort'] });
  const compared = ask(all, 'ratio', ratio, { by: ['unit', 'cohort'], compareTo });
  return shown(own, ask(own, 'ratio', ratio, { by: ['cohort'], compareTo }), (estimates) =>
    estimates
      .filter(({ count, of }) => count > 0 || (of ?? 0) > 0)
      .toSorted((a, b) => cohortOrder(a) - cohortOrder(b))
      .map((estimate) => {
        const { cohort = null } = estimate.by;
        const ofAll =
          whole.status === 'known' ? whole.estimates.find(({ by }) => by.cohort === cohort) : null;
        const { comparisons, estimates: units } =
          compared.status === 'known' ? compared : { comparisons: [], estimates: [] };
        const comparison = comparisons.find(({ by }) => by.cohort === cohort);
        const member = units.find(({ by }) => by.unit === unit && by.cohort === cohort);
        const beside = againstAll(
          ui,
          member ?? null,
          ofAll ?? null,
          comparison?.kind === 'ratio' ? comparison : null,
        );
        const heading = {
          id: figureId(ratio, String(cohort)),
          title: ui.say('page.of', { title: titleOf(own, ratio), part: ui.name('cohort', cohort) }),
          how: howOf(own, ratio),
        };
        return ratioCardWith(own, heading, estimate, beside);
      }),
  );
}

type RatioCard = Parameters<typeof ratioCard>;

function ratioCardWith(
  own: PageContext,
  heading: RatioCard[1],
  estimate: RatioCard[2],
  beside: readonly CardLine[],
) {
  const card = ratioCard(own.ui, heading, estimate);
  const who = allBehind(own, estimate);
  return placedCard(own.ui, { ...card, lines: [...card.lines, ...beside], who });
}

/** What cards and figures of their own say is not said again. */
const saidElsewhere = [ratio, 'plan-completion'];

function ratiosByUnit(own: PageContext): readonly string[] {
  return there(own, [...own.catalog.keys()]).filter((id) => {
    const info = own.catalog.get(id)!;
    return info.kind === 'ratio' && info.keys.includes('unit') && !saidElsewhere.includes(id);
  });
}

/** All ratios that know of units, against those of all units. */
function shares({ unit, own, all }: Profile) {
  const { ui } = own;
  const known = ratiosByUnit(own).flatMap((indicator): UnitShare[] => {
    const [ofOwn, ofAll] = [own, all].map((context) => ask(context, 'ratio', indicator));
    const byUnit = ask(all, 'ratio', indicator, { by: ['unit'] });
    if (ofOwn?.status !== 'known' || ofAll?.status !== 'known') return [];
    const [mine, whole] = [ofOwn.estimates[0], ofAll.estimates[0]];
    if (mine === undefined || whole === undefined || mine.status === 'no-data') return [];
    const [title, saidUi] = [titleOf(own, indicator), uiOf(own, indicator)];
    const comparison =
      byUnit.status === 'known' ? byUnit.comparisons.find(({ kind }) => kind === 'ratio') : null;
    return [
      {
        indicator,
        title: saidUi.isMoney ? ui.say('column.yuan', { heading: title }) : title,
        ui: saidUi,
        own: mine,
        whole,
        comparison: comparison?.kind === 'ratio' ? comparison : null,
      },
    ];
  });
  if (known.length === 0) return nothing;
  return placed(
    ui,
    sharesFigure(ui, { id: 'unit-shares', title: ui.say('page.unit.shares'), unit, shares: known }),
  );
}

function admissions({ own }: Profile, key: Key & ('cohort' | 'month')) {
  const { ui } = own;
  const order = (estimates: readonly CountEstimate[]) =>
    key === 'cohort' ? estimates.toSorted((a, b) => cohortOrder(a) - cohortOrder(b)) : estimates;
  return shown(own, ask(own, 'count', 'admissions', { by: [key] }), (estimates) =>
    placed(
      ui,
      countFigure(ui, {
        id: figureId('admissions', `by-${key}`),
        title: ui.say(`page.unit.admissions.${key}`),
        how: howOf(own, 'admissions'),
        key,
        estimates: order(estimates),
        layout: key === 'cohort' ? 'rows' : 'columns',
        who: whoBehind(own, 'admissions'),
      }),
    ),
  );
}

function plan({ own }: Profile) {
  const { ui } = own;
  const indicator = 'plan-completion';
  if (there(own, [indicator]).length === 0) return nothing;
  return shown(own, ask(own, 'ratio', indicator, { by: ['cohort'] }), (estimates) => {
    const planned = estimates.filter(({ count, of }) => count > 0 || (of ?? 0) > 0);
    return placed(
      ui,
      ratioFigure(ui, {
        id: figureId(indicator, 'by-cohort'),
        title: ui.say('page.unit.plan'),
        how: howOf(own, indicator),
        key: 'cohort',
        estimates: planned.toSorted((a, b) => cohortOrder(a) - cohortOrder(b)),
        who: whoBehind(own, indicator),
      }),
    );
  });
}

function distributions(own: PageContext, indicators: readonly string[]) {
  return there(own, indicators).map((indicator) => titledDistribution(own, indicator, { layout: 'rows' }));
}

/** Of one cohort, as figures of grades are. */
function grades(own: PageContext, indicator: string) {
  const of = own.ui.name('cohort', oneCohort(own.view));
  return there(own, [indicator]).map((id) => titledDistribution(own, id, { layout: 'columns', of }));
}

function compliance(own: PageContext, indicator: string, checked: Checked) {
  const { ui } = own;
  if (there(own, [indicator]).length === 0) return nothing;
  return shown(own, ask(own, 'compliance', indicator), (estimates) =>
    estimates.map((estimate) =>
      placedCard(ui, {
        ...complianceCard(
          ui,
          { id: indicator, title: titleOf(own, indicator), how: howOf(own, indicator), checked },
          estimate,
        ),
        who: allBehind(own, estimate),
      }),
    ),
  );
}

/** How many of its second-year classes have a member, and how many have none. */
function classes({ own, all, unit }: Profile) {
  const { ui } = own;
  const indicator = 'class-coverage';
  if (there(own, [indicator]).length === 0) return nothing;
  const byUnit = ask(all, 'ratio', indicator, { by: ['unit'] });
  const whole = ask(all, 'ratio', indicator);
  const { comparisons, estimates: units } =
    byUnit.status === 'known' ? byUnit : { comparisons: [], estimates: [] };
  const comparison = comparisons.find(({ kind }) => kind === 'ratio');
  return shown(own, ask(own, 'ratio', indicator), (estimates) =>
    estimates.map((estimate) => {
      const { count, of } = estimate;
      const text = ui.say('page.unit.uncovered', {
        count: (of ?? 0) - count,
        of: ui.format.integer(of ?? 0),
      });
      return ratioCardWith(
        own,
        { id: indicator, title: titleOf(own, indicator), how: howOf(own, indicator) },
        estimate,
        [
          ...(of === null || of === 0 ? [] : [{ part: 'missing', text }]),
          ...againstAll(
            ui,
            units.find(({ by }) => by.unit === unit) ?? null,
            whole.status === 'known' ? (whole.estimates[0] ?? null) : null,
            comparison?.kind === 'ratio' ? comparison : null,
          ),
        ],
      );
    }),
  );
}

function stageTimes({ own, all, unit }: Profile) {
  const { ui } = own;
  const indicator = 'stage-duration';
  if (there(own, [indicator]).length === 0) return nothing;
  const ofAll = ask(all, 'duration', indicator, { by: ['stage'] });
  const byUnit = ask(all, 'duration', indicator, { by: ['unit', 'stage'] });
  return shown(own, ask(own, 'duration', indicator, { by: ['stage'] }), (estimates) =>
    placed(
      ui,
      stagesFigure(ui, {
        id: figureId(indicator, 'by-stage'),
        title: ui.say('page.unit.stages'),
        how: howOf(own, indicator),
        unit,
        own: estimates,
        all: ofAll.status === 'known' ? ofAll.estimates : [],
        comparisons:
          byUnit.status === 'known' ? byUnit.comparisons.filter((one) => one.kind === 'duration') : [],
      }),
    ),
  );
}
