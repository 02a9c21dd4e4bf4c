import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observedShare, wilsonInterval } from '../../src/stats/proportion.ts';
import { normalQuantile } from '../../src/stats/special.ts';
import { counts } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

// Cases from Newcombe (1998), Stat. Med. 17:857–872, chosen there to cover the hard corners; his Table I prints
// the score limits (method 3) to four digits.
const newcombe = [
  { successes: 81, trials: 263, lower: 0.2553, upper: 0.3662 },
  { successes: 15, trials: 148, lower: 0.0624, upper: 0.1605 },
  { successes: 0, trials: 20, lower: 0, upper: 0.1611 },
  { successes: 1, trials: 29, lower: 0.0061, upper: 0.1718 },
];

describe('wilsonInterval', () => {
  it.each(recordsOf('wilson'))('meets the reference $id', expectReference);

  it.each(newcombe)('prints $lower to $upper for $successes of $trials, as the paper does', (row) => {
    const { lower, upper } = wilsonInterval(row.successes, row.trials)!;
    expect(lower).toBeCloseTo(row.lower, 4);
    expect(upper).toBeCloseTo(row.upper, 4);
  });

  it('has ends that solve (share − p)² = z²·p(1 − p)/n', () => {
    const z = normalQuantile(0.975);
    fc.assert(
      fc.property(counts(1e6), ([x, n]) => {
        const { lower, upper } = wilsonInterval(x, n)!;
        for (const p of [lower, upper]) {
          expect(Math.abs((x / n - p) ** 2 - (z ** 2 * p * (1 - p)) / n)).toBeLessThan(1e-12);
        }
      }),
    );
  });

  it('stays in [0, 1], holds the estimate, and mirrors when success and failure swap', () => {
    fc.assert(
      fc.property(counts(1e6), fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), ([x, n], level) => {
        const one = wilsonInterval(x, n, level)!;
        const other = wilsonInterval(n - x, n, level)!;
        expect(0 <= one.lower && one.lower <= x / n && x / n <= one.upper && one.upper <= 1).toBe(true);
        expect(one.lower).toBeCloseTo(1 - other.upper, 12);
      }),
    );
  });

  it('widens with the level', () => {
    fc.assert(
      fc.property(counts(1e4), ([x, n]) => {
        const narrow = wilsonInterval(x, n, 0.95)!;
        const wide = wilsonInterval(x, n, 0.998)!;
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
    );
  });

  it('keeps the digits of a lower limit far below the share', () => {
    // By hand, for 1 of n with n growing: n·lower tends to the root q of (1 − q)² = z²·q, to within 1/n.
    const level = 1 - 1e-12;
    const z2 = normalQuantile((1 - level) / 2) ** 2;
    const limit = 1 / (1 + z2 / 2 + Math.sqrt(z2 + z2 ** 2 / 4));
    const { lower } = wilsonInterval(1, 1e15, level)!;
    expect(Math.abs((lower * 1e15) / limit - 1)).toBeLessThan(1e-14);
  });

  it('holds the share and stays within 1 to the last bit', () => {
    // Without care, rounding gives a lower limit above the share here and an upper limit of 1.0000000000000002.
    for (let n = 2; n < 60; n++) {
      for (let x = 1; x < n; x++) expect(wilsonInterval(x, n, 1e-16)!.lower).toBeLessThanOrEqual(x / n);
    }
    expect(wilsonInterval(5011872336273657, 5011872336273658)!.upper).toBe(1);
  });

  it('is exactly 0 below none and exactly 1 above all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (n) => {
        expect(wilsonInterval(0, n)!.lower).toBe(0);
        expect(wilsonInterval(n, n)!.upper).toBe(1);
      }),
    );
  });

  it('is null when there is nothing to count', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it.each([
    [-1, 5],
    [6, 5],
    [1.5, 5],
    [Number.NaN, 5],
    [0, Number.POSITIVE_INFINITY],
  ])('refuses %d of %d, naming both', (x, n) => {
    expect(() => wilsonInterval(x, n)).toThrow(
      `wilsonInterval: counts must be whole numbers with 0 <= successes <= trials, got ${x} of ${n}`,
    );
  });

  it('refuses a level of 0, 1 or more, even without data', () => {
    for (const level of [0, 1, 95, Number.NaN]) {
      expect(() => wilsonInterval(0, 0, level)).toThrow(
        `wilsonInterval: level must lie between 0 and 1 (0.95, not 95), got ${level}`,
      );
    }
  });
});

describe('observedShare', () => {
  it('reaches a target that the product would miss', () => {
    expect(observedShare(7, 100)! >= 0.07).toBe(true);
    expect(0.07 * 100 > 7).toBe(true);
  });

  it('is null when there is nothing to count', () => {
    expect(observedShare(0, 0)).toBeNull();
  });

  it('refuses counts out of order', () => {
    expect(() => observedShare(6, 5)).toThrow('observedShare: counts must be whole numbers');
  });
});
