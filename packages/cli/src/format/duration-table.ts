/** Durations as a table: how long those took that ended, how many are open, how many are over the limit. */
import type { DurationEstimate } from '@muster/core';
import { formatGrid } from './grid.ts';
import { answerCell, keyColumns, notRecordedColumn } from './key-columns.ts';
import type { Naming } from './naming.ts';

/** One line an estimate; all numbers but counts are days. */
export function durationTable(estimates: readonly DurationEstimate[], naming: Naming): string {
  const { words, number } = naming;
  const days = (value: number | null): string => (value === null ? '' : number(value));
  return formatGrid<DurationEstimate>(
    [
      ...keyColumns(estimates, naming),
      {
        heading: words('column.ended'),
        align: 'right',
        always: true,
        cell: answerCell(naming, ({ count }) => number(count)),
      },
      { heading: words('column.median'), align: 'right', cell: ({ median }) => days(median) },
      { heading: words('column.p90'), align: 'right', cell: ({ p90 }) => days(p90) },
      { heading: words('column.max'), align: 'right', cell: ({ max }) => days(max) },
      { heading: words('column.open'), align: 'right', always: true, cell: ({ open }) => number(open) },
      { heading: words('column.limit'), align: 'right', cell: (estimate) => limitText(estimate, naming) },
      {
        heading: words('column.over'),
        align: 'right',
        cell: ({ limit }) => (limit === undefined ? '' : number(limit.over)),
      },
      {
        heading: words('column.open-over'),
        align: 'right',
        cell: ({ limit }) => (limit === undefined ? '' : number(limit.openOver)),
      },
      {
        heading: words('column.survival-median'),
        align: 'right',
        cell: ({ survival }) => (survival.median === null ? '' : survivalText(survival, naming)),
      },
      notRecordedColumn(naming),
    ],
    estimates,
  );
}

/** What is said below the table. */
export function durationNotes(estimates: readonly DurationEstimate[], { words, number }: Naming): string[] {
  const notes = [words('command.ended')];
  if (estimates.some(({ survival }) => survival.median !== null)) notes.push(words('command.survival'));
  const [whole] = estimates;
  if (estimates.length === 1 && whole !== undefined) {
    const { started, open, withdrawn } = whole.survival;
    notes.push(
      words('command.begun', { started: number(started), open: number(open), withdrawn: number(withdrawn) }),
    );
  }
  return notes;
}

function limitText({ limit }: DurationEstimate, { words }: Naming): string {
  if (limit?.months !== undefined) return words('limit.months', { count: limit.months });
  if (limit?.days !== undefined) return words('limit.days', { count: limit.days });
  return '';
}

function survivalText(
  { median, lower, upper }: DurationEstimate['survival'],
  { words, number }: Naming,
): string {
  if (median === null) return '';
  if (lower === null && upper === null) return number(median);
  const end = (value: number | null): string => (value === null ? '?' : number(value));
  return `${number(median)} (${words('range.interval', { lower: end(lower), upper: end(upper) })})`;
}
