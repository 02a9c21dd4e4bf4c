import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PoissonLimits, poissonInterval } from '../../src/stats/rate.ts';
import { chiSquareSf, logGamma } from '../../src/stats/special.ts';
import { expectReference, recordsOf } from './records.ts';

const methods: readonly PoissonLimits[] = ['exact', 'byar'];
const level = fc.integer({ min: 1, max: 999 }).map((k) => k / 1000);

/** P(X ≤ count) by the definition. */
function poissonCdf(count: number, expected: number): number {
  let sum = 0;
  for (let k = 0; k <= count; k++) sum += Math.exp(k * Math.log(expected) - expected - logGamma(k + 1));
  return sum;
}

describe('poissonInterval', () => {
  it.each(recordsOf('poisson_ci'))('meets the reference $id', expectReference);

  it('has limits at which the count is just within the tail', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), level, (count, confidence) => {
        const { lower, upper } = poissonInterval(count, confidence);
        const tail = (1 - confidence) / 2;
        expect(1 - poissonCdf(count - 1, lower)).toBeCloseTo(tail, 9);
        expect(poissonCdf(count, upper)).toBeCloseTo(tail, 9);
      }),
    );
  });

  it('by Byar comes near the exact limits from ten events on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1e6 }), (count) => {
        const exact = poissonInterval(count);
        const byar = poissonInterval(count, 0.95, 'byar');
        expect(Math.abs(byar.lower / exact.lower - 1)).toBeLessThan(0.002);
        expect(Math.abs(byar.upper / exact.upper - 1)).toBeLessThan(0.001);
      }),
    );
  });

  it.each(methods)('by %s holds the count, is not negative and widens with the level', (method) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), level, (count, confidence) => {
        const narrow = poissonInterval(count, confidence, method);
        const wide = poissonInterval(count, 1 - (1 - confidence) / 10, method);
        expect(0 <= wide.lower && wide.lower <= narrow.lower && narrow.lower <= count).toBe(true);
        expect(count <= narrow.upper && narrow.upper <= wide.upper).toBe(true);
      }),
    );
  });

  it('of no event goes from 0 to where none is as rare as the tail', () => {
    // By hand: P(X = 0) is e^−upper.
    expect(poissonInterval(0)).toEqual({ lower: 0, upper: expect.closeTo(-Math.log(0.025), 12) });
    expect(poissonInterval(0, 0.95, 'byar').lower).toBe(0);
  });

  it('goes on for counts beyond all rosters', () => {
    const { lower, upper } = poissonInterval(1e12);
    // By hand: nearly normal, 1e12 ± 1.959964 · 1e6, and shifted by (z² − 1) ÷ 3 and one more above.
    expect(lower - 1e12).toBeCloseTo(-1_959_963.984540054 + 0.947, 1);
    expect(upper - 1e12).toBeCloseTo(1_959_963.984540054 + 1.947, 1);
    expect(chiSquareSf(2 * poissonInterval(99_999_999).upper, 2e8)).toBeCloseTo(0.025, 9);
  });

  it('refuses counts that are none, a level of 95 and unknown methods', () => {
    for (const count of [-1, 0.5, Number.NaN]) {
      expect(() => poissonInterval(count)).toThrow(
        `poissonInterval: count must be a whole number >= 0, got ${count}`,
      );
    }
    expect(() => poissonInterval(1, 95)).toThrow(
      'poissonInterval: level must lie between 0 and 1 (0.95, not 95), got 95',
    );
    expect(() => poissonInterval(1, 0.95, 'wald' as PoissonLimits)).toThrow(
      'poissonInterval: method must be one of exact, byar, got wald',
    );
  });
});
