/** Tables that keep the numbers behind their texts, and leave out columns that no row fills. */
import type { Estimate } from '@muster/core';
import { leadsTo } from './leads-to.ts';
import { type Column, estimateKey, type NumberFormat, type Row, type Table, type Who } from './model.ts';

/** A text, with the number behind it where that is one. */
export type Said = string | readonly [text: string, value: number | null];

/** A column, what it says of an estimate, and who is behind it. */
export type Cell<E> = readonly [
  column: Column,
  said: (estimate: E) => Said,
  who?: (estimate: E) => readonly Who[],
];

export function text(key: string, title: string): Column {
  return { key, title, numeric: false };
}

export function number(key: string, title: string, format?: NumberFormat): Column {
  return { key, title, numeric: true, ...(format === undefined ? {} : { format }) };
}

/** What a cell says of a number, if there is one. */
export function said(value: number | null, format: (value: number) => string, none = ''): Said {
  return value === null ? none : [format(value), value];
}

/** A table with all its columns; `keyOf` gives each row its stable name. */
export function tableOf<Of>(
  caption: string,
  cells: readonly Cell<Of>[],
  rows: readonly Of[],
  keyOf: (row: Of) => string,
): Table {
  return {
    caption,
    columns: cells.map(([column]) => column),
    rows: rows.map((row): Row => {
      const all = cells.map(([, cell]) => cell(row));
      return {
        key: keyOf(row),
        cells: all.map(textOf),
        values: all.map((one) => (typeof one === 'string' ? null : one[1])),
        who: Object.fromEntries(cells.map(([{ key }, , who]) => [key, who?.(row) ?? []])),
        ...pageOf(row),
      };
    }),
  };
}

/** A row for each estimate; without any, all columns stand. */
export function filledTable<E extends Estimate>(
  caption: string,
  cells: readonly Cell<E>[],
  estimates: readonly E[],
): Table {
  const used = cells.filter(
    ([, cell]) => estimates.length === 0 || estimates.some((e) => textOf(cell(e)) !== ''),
  );
  return tableOf(caption, used, estimates, ({ by }) => estimateKey(by));
}

/** Rows of things that are no estimates lead nowhere. */
function pageOf(row: unknown): Pick<Row, 'leadsTo'> {
  if (typeof row !== 'object' || row === null || !('by' in row)) return {};
  const leading = leadsTo(row.by as Estimate['by']);
  return leading === null ? {} : { leadsTo: leading };
}

/** What is shown of it. */
export function textOf(one: Said): string {
  return typeof one === 'string' ? one : one[0];
}
