/** What counts are counts of, in columns: numbers, or amounts of money in yuan. */
import type { CountEstimate } from '@muster/core';
import type { Ui } from '../ui.ts';
import { number, type Said } from './filled-table.ts';
import type { Column } from './model.ts';

/** A heading, which says it where what stands below is money. */
export function countedTitle({ say, isMoney }: Ui, column: 'count' | 'of'): string {
  if (!isMoney) return say(`column.${column}`);
  return say('column.yuan', { heading: say(column === 'count' ? 'column.amount' : 'column.of') });
}

export function countedColumn(ui: Ui, key: string, title: string): Column {
  return number(key, title, ui.isMoney ? 'yuan' : 'integer');
}

/** Counts for an axis that is in yuan where they are money. */
export function inUnits({ isMoney }: Ui, estimates: readonly CountEstimate[]): readonly CountEstimate[] {
  if (!isMoney) return estimates;
  return estimates.map((estimate) => ({ ...estimate, count: yuanOf(estimate.count) }));
}

/** By moving the point, since dividing could add an error of its own. */
export function yuanOf(fen: number): number {
  return Number(`${fen}e-2`);
}

/** The text of a count, and the number behind it. */
export function countedSaid({ counted, isMoney }: Ui, count: number | null): Said {
  if (count === null) return '';
  return [counted(count), isMoney ? yuanOf(count) : count];
}
