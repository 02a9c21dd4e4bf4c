/** The card of one indicator as a whole, under its own title. */
import type { Estimate, Question } from '@muster/core';
import { countCard, ratioCard } from '../figures/card.ts';
import { concentrationCard } from '../figures/concentration-card.ts';
import { estimateKey, figureId } from '../figures/model.ts';
import { ask, howOf, type PageContext, partOf, placedCard, shown, titleOf, uiOf } from './context.ts';
import { allBehind } from './who.ts';

function heading(context: PageContext, indicator: string, estimate: Estimate) {
  return {
    id: figureId(indicator, estimateKey(estimate.by)),
    title: titleOf(context, indicator),
    how: howOf(context, indicator),
  };
}

/** What a card asks besides the figure itself. */
type Besides = Pick<Question, 'compareTo'>;

export function wholeCountCard(context: PageContext, indicator: string, besides: Besides = {}) {
  const ui = uiOf(context, indicator);
  return shown(context, ask(context, 'count', indicator, besides), (estimates) =>
    estimates.map((estimate) =>
      placedCard(context.ui, {
        ...countCard(ui, heading(context, indicator, estimate), estimate),
        who: allBehind(context, estimate),
      }),
    ),
  );
}

export function wholeRatioCard(context: PageContext, indicator: string, besides: Besides = {}) {
  const ui = uiOf(context, indicator);
  return shown(context, ask(context, 'ratio', indicator, besides), (estimates) =>
    estimates.map((estimate) =>
      placedCard(context.ui, {
        ...ratioCard(ui, heading(context, indicator, estimate), estimate),
        who: allBehind(context, estimate),
      }),
    ),
  );
}

export function wholeConcentrationCard(context: PageContext, indicator: string) {
  const ui = uiOf(context, indicator);
  const holder = partOf(context, indicator);
  return shown(context, ask(context, 'concentration', indicator), (estimates) =>
    estimates.map((estimate) =>
      placedCard(context.ui, {
        ...concentrationCard(ui, { ...heading(context, indicator, estimate), holder }, estimate),
        who: allBehind(context, estimate),
      }),
    ),
  );
}
