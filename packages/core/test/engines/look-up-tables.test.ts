/** What is looked up is what is worked out, within the days that tables know and beyond them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, bucketOf, dayOf } from '../../src/calendar.ts';
import { LookUpTables } from '../../src/engines/look-up-tables.ts';
import { NOT_RECORDED } from '../../src/roster/column.ts';

const days = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(NOT_RECORDED) },
    { weight: 8, arbitrary: fc.integer({ min: dayOf(1880, 1, 1), max: dayOf(2120, 12, 31) }) },
    { weight: 1, arbitrary: fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) }) },
    // The ends of the tables, and days that a month may lack.
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        dayOf(1889, 12, 31),
        dayOf(1890, 1, 1),
        dayOf(2110, 12, 31),
        dayOf(2111, 1, 1),
        dayOf(2000, 2, 29),
        dayOf(2003, 1, 31),
      ),
    },
  ),
  { minLength: 1, maxLength: 80 },
);

describe('tables', () => {
  const known = (list: readonly number[], work: (day: number) => number) =>
    list.map((day) => (day === NOT_RECORDED ? NOT_RECORDED : work(day)));

  it('have the days some months later', () => {
    const tables = new LookUpTables();
    fc.assert(
      fc.property(days, fc.integer({ min: -3000, max: 3000 }), (list, months) => {
        const into = new Int32Array(list.length);
        tables.plusMonths(months, Int32Array.from(list), list.length, into);
        expect([...into]).toEqual(known(list, (day) => addMonths(day, months)));
      }),
    );
  });

  it('have the buckets of days', () => {
    const tables = new LookUpTables();
    fc.assert(
      fc.property(days, fc.constantFrom('month', 'year', 'academic-year'), (list, bucket) => {
        const into = new Int32Array(list.length);
        tables.buckets(bucket, Int32Array.from(list), list.length, into);
        expect([...into]).toEqual(known(list, (day) => bucketOf(bucket, day)));
      }),
    );
  });
});
