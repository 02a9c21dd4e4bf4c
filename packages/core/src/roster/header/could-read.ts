/** Whether a cell makes sense in a field: what settles a header that several fields have. */

import { readAmount } from '../cells/amount.ts';
import { readDate, readDates } from '../cells/date.ts';
import { readEntryYear } from '../cells/entry-year.ts';
import { plain, readFlag } from '../cells/spelling.ts';
import type { Field } from '../dataset.ts';

/** Tells whether a field would take a cell. Text that may be anything is never a reason, so that it is no. */
export function couldRead(field: Field): (cell: string) => boolean {
  const spellings = new Set(
    Object.entries(field.values ?? {})
      .flat(2)
      .map(plain),
  );
  switch (field.type) {
    case 'date':
      return (cell) => readDate(cell, { isText: true }).packed !== null;
    case 'dates':
      return (cell) => readDates(cell) !== null;
    case 'flag':
      return (cell) => readFlag(cell) !== null || spellings.has(plain(cell));
    case 'integer':
      return (cell) => /^\d+$/.test(plain(cell));
    case 'amount':
      return (cell) => readAmount(cell) !== null;
    case 'entry-year':
      return (cell) => {
        const reading = readEntryYear(cell, { date: null, programmeYears: null });
        return 'year' in reading || reading.fault !== 'unknown-value';
      };
    case 'category':
      return (cell) => !field.open && spellings.has(plain(cell));
    default:
      return () => false;
  }
}
