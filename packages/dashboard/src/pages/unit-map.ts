/** Departments against a second key of one indicator, as a map of both. */
import { heatCells } from '@muster/charts';
import type { Key, Question } from '@muster/core';
import { heatFigure } from '../figures/heat-figure.ts';
import { figureId } from '../figures/model.ts';
import { ask, howOf, type PageContext, placed, shown } from './context.ts';

export interface UnitMapInput {
  readonly kind: 'count' | 'ratio';
  readonly indicator: string;
  readonly column: Key;
  readonly title: string;
  readonly where?: NonNullable<Question['where']>;
}

export function unitMap(context: PageContext, { kind, indicator, column, title, where = [] }: UnitMapInput) {
  const { ui } = context;
  return shown(context, ask(context, kind, indicator, { by: ['unit', column], where }), (estimates) =>
    placed(
      ui,
      heatFigure(ui, {
        id: figureId(indicator, `by-unit-${column}`),
        title,
        how: howOf(context, indicator),
        row: 'unit',
        column,
        heat: heatCells(estimates, 'unit', column),
      }),
    ),
  );
}
