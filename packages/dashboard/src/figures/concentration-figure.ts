/** Concentrations by a key: the largest shares, or how far ratios lie apart, whichever the estimates say. */
import type { Ui } from '../ui.ts';
import type { ConcentrationFigureInput } from './concentration-rows.ts';
import type { Figure } from './model.ts';
import { spreadFigure } from './spread-figure.ts';
import { topShareFigure } from './top-share-figure.ts';

export function concentrationFigure(ui: Ui, input: ConcentrationFigureInput): Figure {
  const ofRatios = input.estimates.some(({ spread }) => spread !== undefined);
  return ofRatios ? spreadFigure(ui, input) : topShareFigure(ui, input);
}
