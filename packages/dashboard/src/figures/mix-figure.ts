/** Ratios of holders that mix cohorts differently: what each has, and what its mix would give. */
import type { RatioComparison } from '@muster/core';
import type { Ui } from '../ui.ts';
import { mixCells } from './compared-cells.ts';
import { inequalitySentence, mixSentence } from './comparison-text.ts';
import type { Figure } from './model.ts';
import { type RatioFigureInput, ratioFigure, ratioTable } from './ratio-figure.ts';

export function mixFigure(
  ui: Ui,
  input: RatioFigureInput & { readonly comparison: RatioComparison },
): Figure {
  const { comparison } = input;
  return {
    ...ratioFigure(ui, input),
    sentences: [...mixSentence(ui, comparison), ...inequalitySentence(ui, comparison)],
    table: ratioTable(ui, input, mixCells(ui, comparison)),
  };
}
