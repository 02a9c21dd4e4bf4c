/** The card of one indicator as a whole, under its own title. */
import type { Estimate } from '@muster/core';
import { countCard, ratioCard } from '../figures/card.ts';
import { estimateKey, figureId } from '../figures/model.ts';
import { ask, howOf, type PageContext, placedCard, shown, titleOf } from './context.ts';

function heading(context: PageContext, indicator: string, estimate: Estimate) {
  return {
    id: figureId(indicator, estimateKey(estimate.by)),
    title: titleOf(context, indicator),
    how: howOf(context, indicator),
  };
}

export function wholeCountCard(context: PageContext, indicator: string) {
  const { ui } = context;
  return shown(context, ask(context, 'count', indicator), (estimates) =>
    estimates.map((estimate) =>
      placedCard(ui, countCard(ui, heading(context, indicator, estimate), estimate)),
    ),
  );
}

export function wholeRatioCard(context: PageContext, indicator: string) {
  const { ui } = context;
  return shown(context, ask(context, 'ratio', indicator), (estimates) =>
    estimates.map((estimate) =>
      placedCard(ui, ratioCard(ui, heading(context, indicator, estimate), estimate)),
    ),
  );
}
