/** The figure of one indicator under its own title, for the kinds that one figure says in full. */
import type { Key, Question } from '@muster/core';
import { concentrationFigure } from '../figures/concentration-figure.ts';
import { distributionFigure } from '../figures/distribution-figure.ts';
import { figureId } from '../figures/model.ts';
import { isReconciled, reconciliationFigure } from '../figures/reconciliation-figure.ts';
import { cohortOrder } from '../ui.ts';
import { ask, howOf, type PageContext, partNameOf, partOf, placed, shown, titleOf, uiOf } from './context.ts';
import { whoBehind } from './who.ts';

/** How the members came about, or the branches: everything that has an opening stock. */
export function titledReconciliation(context: PageContext, indicator: string) {
  const ui = uiOf(context, indicator);
  return shown(context, ask(context, 'count', indicator), (estimates) =>
    estimates.filter(isReconciled).map((estimate) =>
      placed(
        context.ui,
        reconciliationFigure(ui, {
          id: figureId(indicator, 'all'),
          title: titleOf(context, indicator),
          how: howOf(context, indicator),
          estimate,
        }),
      ),
    ),
  );
}

/** A distribution, of the whole or of what the question narrows it to; `of` says in the title to what. */
export function titledDistribution(
  context: PageContext,
  indicator: string,
  {
    where = [],
    of,
    layout,
  }: {
    readonly where?: NonNullable<Question['where']>;
    readonly of?: string;
    readonly layout?: 'columns' | 'rows';
  } = {},
) {
  const ui = uiOf(context, indicator);
  const title = titleOf(context, indicator);
  return shown(context, ask(context, 'distribution', indicator, { where }), (estimates) =>
    estimates.map((estimate) =>
      placed(
        context.ui,
        distributionFigure(ui, {
          id: figureId(indicator, 'all'),
          title: of === undefined ? title : ui.say('page.of', { title, part: of }),
          how: howOf(context, indicator),
          key: partOf(context, indicator),
          partName: partNameOf(context, indicator),
          estimate,
          // Numbers are short and have an order.
          layout: layout ?? (estimate.parts.every(({ key }) => typeof key === 'number') ? 'columns' : 'rows'),
          who: whoBehind(context, indicator, where, of),
        }),
      ),
    ),
  );
}

/** A concentration, a row for each value of a key: cohorts in their order, others the most concentrated first. */
export function titledConcentration(context: PageContext, indicator: string, key: Key) {
  const ui = uiOf(context, indicator);
  return shown(context, ask(context, 'concentration', indicator, { by: [key] }), (estimates) =>
    placed(
      context.ui,
      concentrationFigure(ui, {
        id: figureId(indicator, `by-${key}`),
        title: titleOf(context, indicator),
        how: howOf(context, indicator),
        key,
        holder: partOf(context, indicator),
        estimates:
          key === 'cohort'
            ? estimates.toSorted((a, b) => cohortOrder(a) - cohortOrder(b))
            : estimates.toSorted((a, b) => (b.topShare ?? -1) - (a.topShare ?? -1)),
      }),
    ),
  );
}
