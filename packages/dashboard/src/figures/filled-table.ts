/** Tables of estimates whose columns are left out where no row fills them. */
import type { Estimate } from '@muster/core';
import { type Column, estimateKey, type Row, type Table } from './model.ts';

/** A column, and what it says of an estimate. */
export type Cell<E extends Estimate> = readonly [Column, (estimate: E) => string];

export function text(key: string, title: string): Column {
  return { key, title, numeric: false };
}

export function number(key: string, title: string): Column {
  return { key, title, numeric: true };
}

/** A row for each estimate; without any, all columns stand. */
export function filledTable<E extends Estimate>(
  caption: string,
  cells: readonly Cell<E>[],
  estimates: readonly E[],
): Table {
  const used = cells.filter(([, cell]) => estimates.length === 0 || estimates.some((e) => cell(e) !== ''));
  return {
    caption,
    columns: used.map(([column]) => column),
    rows: estimates.map(
      (estimate): Row => ({ key: estimateKey(estimate.by), cells: used.map(([, cell]) => cell(estimate)) }),
    ),
  };
}
