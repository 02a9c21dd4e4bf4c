import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exceeding } from '../../src/stats/exceeding.ts';

const below = (counts: readonly number[]) =>
  counts.flatMap((count) => Array.from({ length: count }, (_, r) => r));

function summed(counts: readonly number[], f: (r: number) => number): number {
  const { at, weight } = exceeding(counts);
  return at.reduce((sum, r, i) => sum + weight[i]! * f(r), 0);
}

describe('terms that stand for the people of units', () => {
  it('are the people themselves where units are not large', () => {
    const { at, weight } = exceeding([3, 0, 5]);
    expect([...at]).toEqual([0, 1, 2, 3, 4]);
    expect([...weight]).toEqual([2, 2, 2, 1, 1]);
  });

  it('sum what is summed person by person, with far fewer terms', () => {
    const counts = fc.array(
      fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 2040, max: 2070 })),
      { minLength: 1, maxLength: 5 },
    );
    // From units that hardly differ to those that are nearly all or nothing.
    const spread = fc.double({ min: -12, max: 4, noNaN: true }).map((power) => 10 ** power);
    const share = fc.double({ min: 0.001, max: 1, noNaN: true });
    fc.assert(
      fc.property(counts, share, spread, (given, m, s) => {
        const people = below(given);
        const functions: ((r: number) => number)[] = [
          () => 1,
          (r) => r / (m + r * s),
          (r) => 1 / (m + r * s),
          (r) => (r / (m + r * s)) ** 2,
          (r) => r / (m + r * s) ** 2,
          (r) => (m + r * s) ** -2,
        ];
        for (const f of functions) {
          const exact = people.reduce((sum, r) => sum + f(r), 0);
          expect(Math.abs(summed(given, f) - exact)).toBeLessThanOrEqual(1e-11 * exact);
        }
        const log = (r: number) => Math.log(m + r * s);
        const size = people.reduce((sum, r) => sum + Math.abs(log(r)), 0);
        const exact = people.reduce((sum, r) => sum + log(r), 0);
        // Near 1 a logarithm is as small as what its argument was rounded by.
        const rounding = people.length * 2 ** -52;
        expect(Math.abs(summed(given, log) - exact)).toBeLessThanOrEqual(1e-11 * size + rounding);
        expect(exceeding(given).at.length).toBeLessThan(2048 + 120 * given.length);
      }),
      { numRuns: 30 },
    );
  });
});
