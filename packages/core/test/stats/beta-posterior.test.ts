import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaPosterior } from '../../src/stats/beta-posterior.ts';
import { binomialSf } from '../../src/stats/binomial.ts';
import { counts, perMille } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

const whole = fc.integer({ min: 1, max: 50 });

describe('betaPosterior', () => {
  it.each(recordsOf('beta_posterior'))('meets the reference $id', expectReference);

  it('with whole shapes is a binomial tail: the share is above the target as often as enough fall short', () => {
    fc.assert(
      fc.property(counts(500), whole, whole, perMille, ([x, n], alpha, beta, target) => {
        // P(Beta(a, b) > t) = P(Bin(a + b − 1, t) < a) = P(Bin(a + b − 1, 1 − t) > b − 1).
        const { probAboveTarget } = betaPosterior(x, n, alpha, beta, target / 1000)!;
        const tail = binomialSf(n - x + beta - 1, n + alpha + beta - 1, 1 - target / 1000);
        expect(probAboveTarget).toBeCloseTo(tail, 10);
      }),
    );
  });

  it('leaves half of what is outside the level beyond either limit, and the mean within', () => {
    const shape = fc.double({ min: 0.5, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(counts(2000), shape, shape, ([x, n], alpha, beta) => {
        const { mean, lower, upper } = betaPosterior(x, n, alpha, beta, 0.07, 0.9)!;
        expect(betaPosterior(x, n, alpha, beta, lower)!.probAboveTarget).toBeCloseTo(0.95, 9);
        expect(betaPosterior(x, n, alpha, beta, upper)!.probAboveTarget).toBeCloseTo(0.05, 9);
        expect(0 <= lower && lower < mean && mean < upper && upper <= 1).toBe(true);
        // Between what was thought before and what was counted.
        const ends = [alpha / (alpha + beta), x / n];
        expect(mean).toBeGreaterThan(Math.min(...ends) - 1e-12);
        expect(mean).toBeLessThan(Math.max(...ends) + 1e-12);
      }),
    );
  });

  it('knows targets of none and of all', () => {
    expect(betaPosterior(3, 40, 2.8, 37.2, 0)!.probAboveTarget).toBe(1);
    expect(betaPosterior(3, 40, 2.8, 37.2, 1)!.probAboveTarget).toBe(0);
  });

  it('is null when there is nothing to count', () => {
    expect(betaPosterior(0, 0, 2.8, 37.2, 0.07)).toBeNull();
  });

  it('refuses counts out of order, shapes of 0, a target of 7 and a level of 95', () => {
    expect(() => betaPosterior(6, 5, 1, 1, 0.07)).toThrow('betaPosterior: counts must be whole numbers');
    for (const shape of [0, -1, Number.POSITIVE_INFINITY, Number.NaN]) {
      expect(() => betaPosterior(1, 5, shape, 1, 0.07)).toThrow(
        `betaPosterior: alpha must be finite and above 0, got ${shape}`,
      );
      expect(() => betaPosterior(1, 5, 1, shape, 0.07)).toThrow(
        `betaPosterior: beta must be finite and above 0, got ${shape}`,
      );
    }
    expect(() => betaPosterior(1, 5, 1, 1, 7)).toThrow(
      'betaPosterior: target must lie in 0 to 1 (0.07, not 7), got 7',
    );
    expect(() => betaPosterior(0, 0, 1, 1, 0.07, 95)).toThrow(
      'betaPosterior: level must lie between 0 and 1 (0.95, not 95), got 95',
    );
  });
});
