/** The figure of one indicator by one of its keys, whatever its kind, under the title of both. */
import { ranked } from '@muster/charts';
import type { Estimate, Key } from '@muster/core';
import { countFigure } from '../figures/count-figure.ts';
import { durationFigure } from '../figures/duration-figure.ts';
import { figureId } from '../figures/model.ts';
import { ratioFigure } from '../figures/ratio-figure.ts';
import { stackedFigure } from '../figures/stacked-figure.ts';
import { cohortOrder } from '../ui.ts';
import { ask, howOf, type PageContext, partOf, placed, shown, titleOf, uiOf } from './context.ts';
import { whoBehind } from './who.ts';

/** Months and years have an order of their own and short names. */
function isTime(key: Key): boolean {
  return key === 'month' || key === 'year';
}

/** Cohorts in the order in which they are read out, all else as it comes. */
function inOrder<E extends Estimate>(key: Key, estimates: readonly E[]): readonly E[] {
  return key === 'cohort' ? estimates.toSorted((a, b) => cohortOrder(a) - cohortOrder(b)) : estimates;
}

/** Concentrations and compliance have figures of their own. */
export function figureBy(context: PageContext, indicator: string, key: Key) {
  const ui = uiOf(context, indicator);
  const heading = {
    id: figureId(indicator, `by-${key}`),
    title: ui.say('page.own.by', { title: titleOf(context, indicator), key: ui.keyName(key).toLowerCase() }),
    how: howOf(context, indicator),
    key,
  };
  const asked = { by: [key] };
  switch (context.catalog.get(indicator)?.kind) {
    case 'count':
      return shown(context, ask(context, 'count', indicator, asked), (estimates) =>
        placed(
          context.ui,
          countFigure(ui, {
            ...heading,
            estimates:
              key === 'unit' ? estimates.toSorted((a, b) => b.count - a.count) : inOrder(key, estimates),
            layout: isTime(key) ? 'columns' : 'rows',
            ...(ui.isMoney ? {} : { counts: ui.say('column.count') }),
          }),
        ),
      );
    case 'ratio':
      return shown(context, ask(context, 'ratio', indicator, asked), (estimates) =>
        placed(
          context.ui,
          ratioFigure(ui, {
            ...heading,
            estimates: key === 'unit' ? ranked(estimates) : inOrder(key, estimates),
          }),
        ),
      );
    case 'distribution':
      return shown(context, ask(context, 'distribution', indicator, asked), (estimates) =>
        placed(
          context.ui,
          stackedFigure(ui, {
            ...heading,
            part: partOf(context, indicator),
            estimates: inOrder(key, estimates),
          }),
        ),
      );
    case 'duration':
      return shown(context, ask(context, 'duration', indicator, asked), (estimates) =>
        placed(
          context.ui,
          durationFigure(ui, {
            ...heading,
            estimates: inOrder(key, estimates),
            who: whoBehind(context, indicator),
          }),
        ),
      );
    default:
      return '';
  }
}
