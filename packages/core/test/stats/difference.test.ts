import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeDifference } from '../../src/stats/difference.ts';
import { wilsonInterval } from '../../src/stats/proportion.ts';
import { counts } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

// Newcombe (1998), Stat. Med. 17:873–890, Table II, method 10, to four digits.
const newcombe = [
  { first: [56, 70], second: [48, 80], lower: 0.0524, upper: 0.3339 },
  { first: [9, 10], second: [3, 10], lower: 0.1705, upper: 0.809 },
  { first: [5, 56], second: [0, 29], lower: -0.0381, upper: 0.1926 },
  { first: [10, 10], second: [0, 20], lower: 0.6791, upper: 1 },
] as const;

describe('newcombeDifference', () => {
  it.each(recordsOf('newcombe_diff'))('meets the reference $id', expectReference);

  it.each(newcombe)('prints $lower to $upper for $first and $second, as the paper does', (row) => {
    const { lower, upper } = newcombeDifference(row.first[0], row.first[1], row.second[0], row.second[1])!;
    expect(lower).toBeCloseTo(row.lower, 4);
    expect(upper).toBeCloseTo(row.upper, 4);
  });

  it('stays in [−1, 1], holds the difference, and changes sign when the groups swap', () => {
    fc.assert(
      fc.property(counts(5000), counts(5000), ([x1, n1], [x2, n2]) => {
        const { difference, lower, upper } = newcombeDifference(x1, n1, x2, n2)!;
        const swapped = newcombeDifference(x2, n2, x1, n1)!;
        expect(-1 <= lower && lower <= difference && difference <= upper && upper <= 1).toBe(true);
        expect(difference).toBeCloseTo(-swapped.difference, 14);
        expect(lower).toBeCloseTo(-swapped.upper, 12);
      }),
    );
  });

  it('becomes the Wilson interval of the first share when the second is known for certain', () => {
    fc.assert(
      fc.property(counts(5000), ([x, n]) => {
        const { lower, upper } = newcombeDifference(x, n, 0, 1e15)!;
        const alone = wilsonInterval(x, n)!;
        expect(lower).toBeCloseTo(alone.lower, 12);
        expect(upper).toBeCloseTo(alone.upper, 12);
      }),
    );
  });

  it('is null when either group is empty', () => {
    expect(newcombeDifference(0, 0, 3, 40)).toBeNull();
    expect(newcombeDifference(3, 40, 0, 0)).toBeNull();
  });

  it('refuses counts out of order in either group, and a level of 95', () => {
    expect(() => newcombeDifference(4, 3, 3, 40)).toThrow('newcombeDifference: counts must be whole numbers');
    expect(() => newcombeDifference(3, 40, 4, 3)).toThrow('got 4 of 3');
    expect(() => newcombeDifference(3, 40, 0, 0, 95)).toThrow(
      'newcombeDifference: level must lie between 0 and 1',
    );
  });
});
