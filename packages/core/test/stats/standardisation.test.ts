import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/stats/proportion.ts';
import { poissonInterval } from '../../src/stats/rate.ts';
import { type StandardisedLimits, standardisedShare } from '../../src/stats/standardisation.ts';
import { counts } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

const methods: readonly StandardisedLimits[] = ['score', 'dobson-byar', 'fay-feuer'];

/** Strata with trials, and weights of which not all are 0. */
const strata = fc
  .array(fc.tuple(counts(500), fc.integer({ min: 0, max: 900 })), { minLength: 1, maxLength: 8 })
  .filter((list) => list.some(([, weight]) => weight > 0))
  .map((list) => ({
    x: list.map(([[x]]) => x),
    n: list.map(([[, n]]) => n),
    weights: list.map(([, weight]) => weight),
  }));

describe('standardisedShare', () => {
  it.each(recordsOf('direct_standardisation'))('meets the reference $id', expectReference);

  it('is the crude share with its Wilson interval when the strata are weighted by their own size', () => {
    fc.assert(
      fc.property(strata, ({ x, n }) => {
        const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
        const crude = wilsonInterval(sum(x), sum(n))!;
        const { share, lower, upper } = standardisedShare(x, n, n)!;
        expect(share).toBeCloseTo(sum(x) / sum(n), 12);
        expect(lower).toBeCloseTo(crude.lower, 9);
        expect(upper).toBeCloseTo(crude.upper, 9);
      }),
    );
  });

  it('by Dobson and by Fay and Feuer is a Poisson interval when there is one stratum', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 500 }), fc.integer({ min: 500, max: 5000 }), (x, n) => {
        const byar = poissonInterval(x, 0.95, 'byar');
        const exact = poissonInterval(x);
        expect(standardisedShare([x], [n], [1], 0.95, 'dobson-byar')).toEqual({
          share: x / n,
          lower: expect.closeTo(byar.lower / n, 12),
          upper: expect.closeTo(byar.upper / n, 12),
        });
        expect(standardisedShare([x], [n], [1], 0.95, 'fay-feuer')).toEqual({
          share: x / n,
          lower: expect.closeTo(exact.lower / n, 12),
          upper: expect.closeTo(exact.upper / n, 12),
        });
      }),
    );
  });

  it.each(methods)('by %s holds the share, and does not care for the unit of the weights', (method) => {
    fc.assert(
      fc.property(strata, ({ x, n, weights }) => {
        const one = standardisedShare(x, n, weights, 0.95, method)!;
        const other = standardisedShare(
          x,
          n,
          weights.map((weight) => weight / 7),
          0.95,
          method,
        )!;
        expect(other.share).toBeCloseTo(one.share, 12);
        if (one.lower === null || one.upper === null) {
          expect([one.lower, one.upper, other.lower, other.upper]).toEqual([null, null, null, null]);
          return;
        }
        expect(other.lower).toBeCloseTo(one.lower, 9);
        expect(other.upper).toBeCloseTo(one.upper, 9);
        expect(one.lower - one.share).toBeLessThan(1e-12);
        expect(one.share - one.upper).toBeLessThan(1e-12);
      }),
    );
  });

  it('by score stays in [0, 1], exactly there when none or all are', () => {
    fc.assert(
      fc.property(strata, ({ x, n, weights }) => {
        const { share, lower, upper } = standardisedShare(x, n, weights)!;
        expect(0 <= lower! && lower! <= share && share <= upper! && upper! <= 1).toBe(true);
        const none = standardisedShare(
          n.map(() => 0),
          n,
          weights,
        )!;
        expect([none.share, none.lower]).toEqual([0, 0]);
        const all = standardisedShare(n, n, weights)!;
        expect([all.share, all.upper]).toEqual([1, 1]);
      }),
    );
  });

  it('by Fay and Feuer begins at 0 without events, and allows for one where it would count most', () => {
    const { share, lower, upper } = standardisedShare([0, 0], [10, 40], [1, 1], 0.95, 'fay-feuer')!;
    expect([share, lower]).toEqual([0, 0]);
    // By hand: one event of weight ½ in ten; P(none) is e^−mean.
    expect(upper).toBeCloseTo(-Math.log(0.025) / 20, 12);
  });

  it('by Dobson has no limits below ten events', () => {
    const limits = (x: number) => standardisedShare([x, 4], [50, 50], [1, 2], 0.95, 'dobson-byar');
    // By hand: (5/50 + 2 · 4/50) ÷ 3.
    expect(limits(5)).toEqual({ share: expect.closeTo(13 / 150, 15), lower: null, upper: null });
    expect(limits(6)!.lower).not.toBeNull();
  });

  it('gives no weight to a stratum without weight', () => {
    expect(standardisedShare([3, 9], [40, 10], [5, 0])).toEqual(standardisedShare([3], [40], [5]));
  });

  it('is null when a stratum has no trials, and without any weight', () => {
    for (const method of methods) {
      expect(standardisedShare([3, 0], [40, 0], [1, 1], 0.95, method)).toBeNull();
      expect(standardisedShare([3, 1], [40, 9], [0, 0], 0.95, method)).toBeNull();
      expect(standardisedShare([], [], [], 0.95, method)).toBeNull();
    }
  });

  it('refuses lists that do not match, counts out of order and negative weights', () => {
    expect(() => standardisedShare([1], [9], [1, 2])).toThrow(
      'standardisedShare: successes, trials, weights must be equally long, got 1, 1, 2',
    );
    expect(() => standardisedShare([10], [9], [1])).toThrow(
      'standardisedShare: successes[0] must be at most trials[0], got 10 of 9',
    );
    for (const weight of [-1, Number.NaN]) {
      expect(() => standardisedShare([1], [9], [weight])).toThrow(
        `standardisedShare: weights[0] must be a finite number >= 0, got ${weight}`,
      );
    }
  });

  it('refuses a level of 95 and limits that it does not have', () => {
    expect(() => standardisedShare([1], [9], [1], 95)).toThrow(
      'standardisedShare: level must lie between 0 and 1 (0.95, not 95), got 95',
    );
    expect(() => standardisedShare([1], [9], [1], 0.95, 'wald' as StandardisedLimits)).toThrow(
      'standardisedShare: limits must be one of score, dobson-byar, fay-feuer, got wald',
    );
  });
});
