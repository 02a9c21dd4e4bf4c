/** The figure of one indicator by one of its keys, whatever its kind, under the title of both. */
import type { Key } from '@muster/core';
import { indicatorFigure } from '../figures/indicator-figure.ts';
import { ask, type PageContext, placed, shown, uiOf } from './context.ts';
import { whoBehind } from './who.ts';

export function figureBy(context: PageContext, indicator: string, key: Key) {
  const info = context.catalog.get(indicator);
  if (info === undefined) return '';
  const who = whoBehind(context, indicator);
  return shown(context, ask(context, info.kind, indicator, { by: [key] }), (estimates) =>
    placed(context.ui, indicatorFigure(uiOf(context, indicator), { info, key, estimates, who })),
  );
}
