/** Departments against a second key of one indicator, as a map of both. */
import { heatCells } from '@muster/charts';
import type { Key, Question } from '@muster/core';
import { heatFigure } from '../figures/heat-figure.ts';
import { listAt } from '../figures/lists-behind.ts';
import { estimateKey, figureId, type Marked } from '../figures/model.ts';
import { ask, howOf, type PageContext, placed, shown } from './context.ts';
import { whoBehind } from './who.ts';

export interface UnitMapInput {
  readonly kind: 'count' | 'ratio';
  readonly indicator: string;
  readonly column: Key;
  readonly title: string;
  readonly where?: NonNullable<Question['where']>;
}

export function unitMap(context: PageContext, { kind, indicator, column, title, where = [] }: UnitMapInput) {
  const { ui } = context;
  const who = whoBehind(context, indicator, where);
  const hasLists = context.catalog.get(indicator)?.findings.includes('counted') ?? false;
  return shown(context, ask(context, kind, indicator, { by: ['unit', column], where }), (estimates) => {
    const byGroup = new Map(estimates.map((estimate) => [estimateKey(estimate.by), estimate]));
    const whoAt = ({ by }: Marked) => {
      const estimate = byGroup.get(estimateKey(by));
      return estimate === undefined ? null : listAt(who, estimate, ui.say('finding.counted'));
    };
    return placed(
      ui,
      heatFigure(ui, {
        id: figureId(indicator, `by-unit-${column}`),
        title,
        how: howOf(context, indicator),
        row: 'unit',
        column,
        heat: heatCells(estimates, 'unit', column),
        ...(hasLists ? { whoAt } : {}),
      }),
    );
  });
}
