/** A figure as comma-separated text: the header, the rows, and below an empty line what is to be said of them. */
import { BYTE_ORDER_MARK, csvRecord } from '../csv.ts';
import type { Figure } from '../figures/model.ts';
import type { Ui } from '../ui.ts';
import { type About, figureNotes } from './about.ts';

/** Numbers are as exact as they are known, not as they are shown. */
export function figureCsv(ui: Ui, figure: Figure, about: About): string {
  const { columns, rows } = figure.table;
  const { say } = ui;
  const shares = columns.some(({ format }) => format === 'percent')
    ? [[say('page.notes.shares'), say('page.notes.shares.fractions')]]
    : [];
  const records = [
    columns.map(({ title }) => title),
    ...rows.map(({ cells, values }) => cells.map((cell, index) => values?.[index] ?? cell)),
    [],
    ...figureNotes(ui, figure, about),
    ...shares,
  ];
  return BYTE_ORDER_MARK + records.map(csvRecord).join('');
}
