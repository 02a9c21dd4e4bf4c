import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCdf } from '../../src/stats/binomial.ts';
import {
  betaQuantile,
  chiSquareQuantile,
  chiSquareSf,
  gammaTailQuantile,
  logGamma,
  normalCdf,
  normalQuantile,
} from '../../src/stats/special.ts';
import { expectReference, recordsOf } from './records.ts';

const inside = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

/** Within eleven digits, however small. */
function expectDigits(got: number, expected: number): void {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-11 * Math.abs(expected));
}

describe('distribution functions', () => {
  it.each(recordsOf('special_functions'))('meet the reference $id', expectReference);
});

describe('normalCdf and normalQuantile', () => {
  it('undo each other', () => {
    fc.assert(fc.property(inside, (p) => expectDigits(normalCdf(normalQuantile(p)), p)));
  });

  it('mirror at 0', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
        expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 14);
      }),
    );
  });

  it('know their ends', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
  });

  it('refuse what has no finite answer', () => {
    expect(() => normalCdf(Number.NaN)).toThrow('normalCdf: z must be a number, got NaN');
    expect(() => normalQuantile(0)).toThrow('normalQuantile: the quantile is infinite at 0 and 1, got 0');
    expect(() => normalQuantile(1)).toThrow('normalQuantile: the quantile is infinite at 0 and 1, got 1');
    expect(() => normalQuantile(1.1)).toThrow('normalQuantile: p must lie in 0 to 1 (0.9, not 90), got 1.1');
  });
});

describe('betaQuantile', () => {
  it('is the share at which a binomial tail is p', () => {
    const successes = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(successes, fc.integer({ min: 1, max: 500 }), inside, (x, failures, p) => {
        // P(X ≤ x | share) falls as the share grows: it is 1 − p where the share is the p-quantile.
        const share = betaQuantile(p, x + 1, failures);
        expect(binomialCdf(x, x + failures, share)).toBeCloseTo(1 - p, 10);
      }),
    );
  });

  it('is p itself for two shapes of 1, and knows its ends', () => {
    for (const p of [0, 0.2, 0.7, 1]) expect(betaQuantile(p, 1, 1)).toBeCloseTo(p, 15);
  });

  it('refuses a shape of 0 and a probability of 95', () => {
    expect(() => betaQuantile(0.5, 0, 1)).toThrow('betaQuantile: a must be finite and above 0, got 0');
    expect(() => betaQuantile(0.5, 1, Number.POSITIVE_INFINITY)).toThrow(
      'betaQuantile: b must be finite and above 0',
    );
    expect(() => betaQuantile(95, 1, 1)).toThrow('betaQuantile: p must lie in 0 to 1 (0.9, not 90), got 95');
  });
});

describe('chiSquareSf and chiSquareQuantile', () => {
  it('undo each other', () => {
    fc.assert(
      fc.property(inside, fc.double({ min: 0.5, max: 1e5, noNaN: true }), (p, degrees) => {
        expect(chiSquareSf(chiSquareQuantile(p, degrees), degrees)).toBeCloseTo(1 - p, 11);
      }),
    );
  });

  it('are an exponential with two degrees of freedom and a squared normal with one', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 500, noNaN: true }), (x) => {
        expectDigits(chiSquareSf(x, 2), Math.exp(-x / 2));
        expectDigits(chiSquareSf(x, 1), 2 * normalCdf(-Math.sqrt(x)));
      }),
    );
    fc.assert(fc.property(inside, (p) => expectDigits(chiSquareQuantile(p, 2), -2 * Math.log1p(-p))));
  });

  it('are a sum of Poisson probabilities when the degrees are even', () => {
    const wholes = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(wholes, fc.double({ min: -6, max: 6, noNaN: true }), (count, z) => {
        const expected = Math.max(0.01, count + z * Math.sqrt(count));
        let sum = 0;
        for (let k = 0; k < count; k++) {
          sum += Math.exp(k * Math.log(expected) - expected - logGamma(k + 1));
        }
        expect(chiSquareSf(2 * expected, 2 * count)).toBeCloseTo(sum, 10);
      }),
    );
  });

  // mpmath 1.3.0 with forty digits: its gammainc(a, x, inf, regularized=True).
  it.each([
    [2004, 2002, 0.483196937089018],
    [2200, 2002, 0.00117523056813656],
    [2500, 2000, 1.0740080231386176e-13],
    [2_000_400, 2_000_000, 0.420615162466034],
  ])('keep their digits at %d of %d degrees', (x, degrees, expected) => {
    expectDigits(chiSquareSf(x, degrees), expected);
  });

  it('keep the digits of tiny probabilities', () => {
    // By hand: P(X ≤ x) with two degrees of freedom is x/2 − …, so the 1e-300 quantile is 2e-300.
    expectDigits(chiSquareQuantile(1e-300, 2), 2e-300);
    // With one degree it is π·p²/2, which no number can hold; with 1000 it is from mpmath 1.3.0, forty digits.
    expect(chiSquareQuantile(1e-300, 1)).toBe(0);
    expectDigits(chiSquareQuantile(1e-300, 1000), 103.2656981758432);
  });

  it('know their ends', () => {
    expect(chiSquareQuantile(0, 3)).toBe(0);
    expect(chiSquareSf(0, 3)).toBe(1);
  });

  it('refuse what they cannot answer', () => {
    expect(() => chiSquareSf(-1, 3)).toThrow('chiSquareSf: x[0] must be a finite number >= 0, got -1');
    expect(() => chiSquareSf(1, 0)).toThrow(
      'chiSquareSf: degrees must be above 0 and at most 200000000, got 0',
    );
    expect(() => chiSquareSf(1, 3e8)).toThrow(
      'chiSquareSf: degrees must be above 0 and at most 200000000, got 300000000',
    );
    expect(() => chiSquareQuantile(1, 3)).toThrow('chiSquareQuantile: the quantile is infinite at 1, got 1');
    expect(() => chiSquareQuantile(0.5, 3e8)).toThrow(
      'chiSquareQuantile: degrees must be above 0 and at most 200000000',
    );
  });
});

describe('gammaTailQuantile', () => {
  const shape = fc.double({ min: 0.5, max: 1e5, noNaN: true });
  const tail = fc.double({ min: 1e-300, max: 0.999, noNaN: true });

  it('leaves the tail above it', () => {
    fc.assert(
      fc.property(shape, tail, (a, p) => {
        // A last digit of the quantile is worth as many digits of the tail as there are deviations to it.
        expect(chiSquareSf(2 * gammaTailQuantile(p, a, true), 2 * a) / p).toBeCloseTo(1, 8);
      }),
    );
  });

  it('is the same from below and from above', () => {
    fc.assert(
      fc.property(shape, fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (a, p) => {
        const fromBelow = gammaTailQuantile(p, a, false);
        expect(gammaTailQuantile(1 - p, a, true) / fromBelow).toBeCloseTo(1, 6);
      }),
    );
  });

  it('goes on where the sum would be too long', () => {
    for (const isUpper of [true, false]) {
      const near = gammaTailQuantile(0.001, 1e8, isUpper) - 1e8;
      expect(gammaTailQuantile(0.001, 1e8 + 1, isUpper) - (1e8 + 1)).toBeCloseTo(near, 3);
    }
  });
});

describe('logGamma', () => {
  it('grows by log a from a to a + 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (a) => {
        const scale = Math.max(1, Math.abs(logGamma(a)));
        expect(Math.abs(logGamma(a + 1) - logGamma(a) - Math.log(a)) / scale).toBeLessThan(1e-13);
      }),
    );
  });

  it('refuses 0', () => {
    expect(() => logGamma(0)).toThrow('logGamma: a must be finite and above 0, got 0');
  });
});
