/** The calendar of holidays, where the user's files have one. */
import type { WorkingDays } from './calendar.ts';
import type { Batch } from './roster/column.ts';
import { rowsOf } from './roster/rows.ts';

/** Which days are worked, as the user's files say; null where none does. */
export function workingDaysOf(batches: readonly Batch[]): WorkingDays | null {
  const holidays = batches.filter((batch) => batch.kind === 'holidays');
  if (holidays.length === 0) return null;
  const rows = rowsOf(holidays, ['date', 'kind'] as const);
  const days = (isWorked: boolean) =>
    rows.filter(({ kind }) => (kind === 'workday') === isWorked).map(({ date }) => date as number);
  return { off: days(false), on: days(true) };
}
