/** Who is behind a figure: its work lists, within the scope that the page asks its figures in. */
import { type Estimate, figureOf, type Key } from '@muster/core';
import { listsBehind } from '../figures/lists-behind.ts';
import type { Who, WhoOf } from '../figures/model.ts';
import { datesOf, type PageContext, titleOf, uiOf } from './context.ts';
import { whereWithin } from './limits.ts';

/**
 * @param where what the question of the figure narrows it to
 * @param of    the same in words, where the groups of the figure do not say it
 */
export function whoBehind(
  context: PageContext,
  indicator: string,
  where: readonly string[] = [],
  of = '',
): WhoOf {
  const { catalog, ui, view } = context;
  const info = catalog.get(indicator);
  const names = uiOf(context, indicator);
  return (estimate, finding, word, part): readonly Who[] => {
    const count = part === undefined ? figureOf(finding, estimate) : part.count;
    if (info === undefined || !info.findings.includes(finding) || count === 0) return [];
    const by = Object.entries(estimate.by) as [Key, string | number | null][];
    // What the page is limited to would come on top of the unit and the cohort that are meant.
    const units = 'unit' in estimate.by ? [] : view.units;
    const cohort = 'cohort' in estimate.by ? null : view.cohort;
    const within = { ...context, view: { ...view, units, cohort } };
    const group = [of, ...by.map(([key, value]) => names.name(key, value))].filter((name) => name !== '');
    const figure = [titleOf(context, indicator), ...group].join(' · ');
    return [
      {
        title: ui.say('page.of', { title: figure, part: word }),
        subject: { indicator, finding, ...(part === undefined ? {} : { part: String(part.key) }) },
        question: {
          ...datesOf(view),
          where: whereWithin(within, info, [...where, ...by.map(([key, value]) => `${key}=${value}`)]),
        },
      },
    ];
  };
}

/** All work lists behind the estimate of a card. */
export function allBehind(
  context: PageContext,
  estimate: Estimate,
  where: readonly string[] = [],
  of = '',
): readonly Who[] {
  return listsBehind(context.ui, [estimate], whoBehind(context, estimate.indicator, where, of));
}
