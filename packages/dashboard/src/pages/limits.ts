/** What the page limits its figures to, departments and a cohort, and which figures cannot be limited so. */
import type { Estimate, IndicatorInfo, UnitInfo } from '@muster/core';
import { html, type TemplateResult } from 'lit';
import { cohortsWithin } from '../cohorts.ts';
import type { PageContext } from './context.ts';

/** Units and all below them in the tree of units, each once. */
export function unitsWithin(chosen: readonly string[], units: readonly UnitInfo[]): readonly string[] {
  const found = new Set<string>();
  const add = (unit: string) => {
    // A tree that bites its own tail would go on for ever.
    if (found.has(unit)) return;
    found.add(unit);
    for (const below of units) if (below.parent === unit) add(below.unit);
  };
  for (const unit of chosen) add(unit);
  return [...found];
}

/** The conditions of a question within the page. A cohort of its own is what it asks unless one is chosen. */
export function whereWithin(
  { view, school }: Pick<PageContext, 'view' | 'school'>,
  { keys }: IndicatorInfo,
  where: readonly string[] = [],
): readonly string[] {
  const isOfCohort = view.cohort !== null && keys.includes('cohort');
  return [
    ...(isOfCohort ? where.filter((condition) => !condition.startsWith('cohort=')) : where),
    ...(isOfCohort ? [`cohort=${view.cohort}`] : []),
    ...unitsWithin(view.units, school.units).map((unit) => `unit=${unit}`),
  ];
}

/** Why a figure cannot be limited to what was chosen; null where it can, or where it is of just that. */
export function whyNotWithin(
  { ui, view: { units, cohort } }: Pick<PageContext, 'ui' | 'view'>,
  { keys, onlyCohort }: IndicatorInfo,
): string | null {
  if (units.length > 0 && !keys.includes('unit')) return ui.say('page.needs.unit');
  if (cohort === null || cohort === onlyCohort) return null;
  const knows = keys.includes('cohort');
  if (onlyCohort === null) return knows ? null : ui.say('page.needs.cohort');
  // What is of students can be narrowed to some of them.
  if (knows && cohortsWithin(onlyCohort).includes(cohort)) return null;
  return ui.say('page.needs.only', { cohort: ui.name('cohort', onlyCohort) });
}

/** Why there is nothing to say of the cohort that was chosen: plans are made for whom they are made, and no further. */
export function whyNoPlan(
  { ui, view: { cohort } }: Pick<PageContext, 'ui' | 'view'>,
  { files }: IndicatorInfo,
  estimates: readonly Estimate[],
): string | null {
  const isUnplanned = estimates.every((estimate) => estimate.kind === 'ratio' && estimate.of === null);
  if (cohort === null || !files.includes('plans') || !isUnplanned) return null;
  return ui.say('page.needs.plan', { cohort: ui.name('cohort', cohort) });
}

/** Those of some indicators that can be limited to what was chosen. */
export function within(context: PageContext, indicators: readonly string[]): readonly string[] {
  return indicators.filter((indicator) => {
    const info = context.catalog.get(indicator);
    return info === undefined || whyNotWithin(context, info) === null;
  });
}

/** Those of some indicators that are there but cannot be limited to what was chosen, in a line for each reason. */
export function notWithin(context: PageContext, indicators: readonly string[]): readonly TemplateResult[] {
  const { catalog, school, ui } = context;
  const titles = new Map<string, string[]>();
  for (const indicator of indicators.filter((id) => school.indicators.includes(id))) {
    const info = catalog.get(indicator);
    const why = info === undefined ? null : whyNotWithin(context, info);
    if (why !== null) titles.set(why, [...(titles.get(why) ?? []), ui.text(info!.title)]);
  }
  return [...titles].map(
    ([why, all]) =>
      html`<p class="note" data-part="limits">
        ${ui.say('page.of', { title: all.join(ui.say('list.separator')), part: why })}
      </p>`,
  );
}
