/** Whether a cell makes sense in a field: what settles a header that several fields have. */
import type { Field } from './dataset.ts';
import { readDate, readDates } from './date.ts';
import { readEntryYear } from './entry-year.ts';
import { plain, readFlag } from './spelling.ts';

/** Whether a field would take the cell. Text that may be anything is never a reason, so that it is no. */
export function couldRead(field: Field, cell: string): boolean {
  switch (field.type) {
    case 'date':
      return readDate(cell, { isText: true }).packed !== null;
    case 'dates':
      return readDates(cell) !== null;
    case 'flag':
      return readFlag(cell) !== null || spellings(field.values ?? {}).has(plain(cell));
    case 'integer':
      return /^\d+$/.test(plain(cell));
    case 'entry-year': {
      const reading = readEntryYear(cell, { date: null, programmeYears: null });
      return 'year' in reading || reading.fault !== 'unknown-value';
    }
    case 'category':
      return field.values !== undefined && !field.open && spellings(field.values).has(plain(cell));
    default:
      return false;
  }
}

function spellings(values: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> {
  return new Set(Object.entries(values).flat(2).map(plain));
}
