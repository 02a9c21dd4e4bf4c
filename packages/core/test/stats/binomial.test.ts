import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCdf, binomialSf, binomialTails } from '../../src/stats/binomial.ts';
import { counts, perMille } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

/** P(X ≤ x) for p in per mille by the definition, summed in whole numbers. */
function exactCdf(x: number, n: number, p: number): number {
  let choose = 1n;
  let sum = 0n;
  for (let k = 0; k <= x; k++) {
    sum += choose * BigInt(p) ** BigInt(k) * BigInt(1000 - p) ** BigInt(n - k);
    choose = (choose * BigInt(n - k)) / BigInt(k + 1);
  }
  // Eighteen digits are more than a double holds.
  return Number((sum * 10n ** 18n) / 1000n ** BigInt(n)) / 1e18;
}

describe('binomialTails', () => {
  it.each(recordsOf('binom_tails'))('meets the reference $id', expectReference);

  it('agrees with the sum of its terms in whole numbers', () => {
    fc.assert(
      fc.property(counts(60), perMille, ([x, n], p) => {
        const { pLower, pUpper, midLower, midUpper } = binomialTails(x, n, p / 1000)!;
        const below = x === 0 ? 0 : exactCdf(x - 1, n, p);
        const upTo = exactCdf(x, n, p);
        expect(pLower).toBeCloseTo(upTo, 12);
        expect(pUpper).toBeCloseTo(1 - below, 12);
        expect(midLower).toBeCloseTo((below + upTo) / 2, 12);
        expect(midUpper).toBeCloseTo(1 - (below + upTo) / 2, 12);
      }),
    );
  });

  it('mirrors when success and failure swap', () => {
    const mirrored = { below: 'above', within: 'within', above: 'below' } as const;
    fc.assert(
      fc.property(counts(2000), fc.integer({ min: 0, max: 64 }), ([x, n], p) => {
        // Parts of 64, since only then is 1 − target exact and both sides ask for the same thing.
        const one = binomialTails(x, n, p / 64)!;
        const other = binomialTails(n - x, n, 1 - p / 64)!;
        expect(one.pLower).toBeCloseTo(other.pUpper, 11);
        expect(one.midUpper).toBeCloseTo(other.midLower, 11);
        expect(one.flag95).toBe(mirrored[other.flag95]);
        expect(one.flag998).toBe(mirrored[other.flag998]);
      }),
    );
  });

  it('flags by the smaller tail, at 2.5 % and at 0.1 %', () => {
    fc.assert(
      fc.property(counts(500), perMille, ([x, n], p) => {
        const { pLower, pUpper, flag95, flag998 } = binomialTails(x, n, p / 1000)!;
        expect(flag95).toBe(pLower < 0.025 ? 'below' : pUpper < 0.025 ? 'above' : 'within');
        expect(flag998).toBe(pLower < 0.001 ? 'below' : pUpper < 0.001 ? 'above' : 'within');
      }),
    );
  });

  it('needs a tail below the limit, not at it', () => {
    // By hand: of one trial, P(X ≥ 1) is the target.
    expect(binomialTails(1, 1, 0.025)).toMatchObject({ pUpper: 0.025, flag95: 'within' });
    expect(binomialTails(1, 1, 0.0249)).toMatchObject({ pUpper: 0.0249, flag95: 'above' });
    expect(binomialTails(1, 1, 0.001)).toMatchObject({ pUpper: 0.001, flag998: 'within' });
  });

  it('knows targets of none and of all', () => {
    const certain = {
      pLower: 1,
      pUpper: 1,
      midLower: 0.5,
      midUpper: 0.5,
      flag95: 'within',
      flag998: 'within',
    };
    expect(binomialTails(0, 9, 0)).toEqual(certain);
    expect(binomialTails(9, 9, 1)).toEqual(certain);
    expect(binomialTails(1, 9, 0)).toMatchObject({ pLower: 1, pUpper: 0, flag998: 'above' });
    expect(binomialTails(8, 9, 1)).toMatchObject({ pLower: 0, pUpper: 1, flag998: 'below' });
  });

  it('is null when there is nothing to count', () => {
    expect(binomialTails(0, 0, 0.07)).toBeNull();
  });

  it('refuses counts out of order and a target of 7', () => {
    expect(() => binomialTails(6, 5, 0.07)).toThrow('got 6 of 5');
    for (const target of [7, -0.1, Number.NaN]) {
      expect(() => binomialTails(1, 5, target)).toThrow(
        `binomialTails: target must lie in 0 to 1 (0.07, not 7), got ${target}`,
      );
    }
  });
});

describe('binomialCdf and binomialSf', () => {
  it('add up to one', () => {
    fc.assert(
      fc.property(counts(1e5), perMille, ([x, n], p) => {
        expect(binomialCdf(x, n, p / 1000) + binomialSf(x, n, p / 1000)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('keep the digits of a tail far below the last digit of 1', () => {
    // By hand: P(X > 9 of 10) = 0.001¹⁰.
    expect(binomialSf(9, 10, 0.001) / 1e-30).toBeCloseTo(1, 12);
    expect(binomialCdf(0, 10, 0.999) / 1e-30).toBeCloseTo(1, 10);
  });

  it('are certain when every trial has been counted', () => {
    expect(binomialCdf(5, 5, 0.3)).toBe(1);
    expect(binomialSf(5, 5, 0.3)).toBe(0);
    expect(binomialCdf(0, 0, 0.3)).toBe(1);
  });

  it('refuse a probability above 1', () => {
    expect(() => binomialCdf(1, 5, 1.1)).toThrow('binomialCdf: p must lie in 0 to 1 (0.9, not 90), got 1.1');
    expect(() => binomialSf(1, 5, -0.1)).toThrow('binomialSf: p must lie in 0 to 1 (0.9, not 90), got -0.1');
  });
});
