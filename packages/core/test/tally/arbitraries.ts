/** Random tallies and the rows they may be of. */
import fc from 'fast-check';
import type { Cell, CellValue, Tally } from '../../src/tally/tally.ts';
import { tallyOf } from '../../src/tally/tally.ts';

// Few values, so that cells meet; and some that would be taken for each other if they were only joined.
export const cellValue: fc.Arbitrary<CellValue> = fc.constantFrom(
  null,
  'null',
  '',
  'A',
  'B',
  '1',
  1,
  -1,
  2003,
  '","',
  '甲',
);

/** Cells of so many keys, in any order, keys repeating; counts of nought and below among them. */
export const cells = (keys: number): fc.Arbitrary<readonly Cell[]> =>
  fc.array(
    fc.record({
      key: fc.array(cellValue, { minLength: keys, maxLength: keys }),
      count: fc.integer({ min: -3, max: 1_000_000 }),
    }),
    { maxLength: 12 },
  );

export const KEYS: readonly string[] = ['unit', 'cohort', 'month'];

export const tally: fc.Arbitrary<Tally> = cells(KEYS.length).map((some) => tallyOf(KEYS, some));
