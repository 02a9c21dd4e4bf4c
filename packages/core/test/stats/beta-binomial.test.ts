import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaBinomialFit } from '../../src/stats/beta-binomial.ts';
import { logGamma } from '../../src/stats/special.ts';
import { unitCounts } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Log-likelihood as the textbooks write it. */
function logLikelihood(x: readonly number[], n: readonly number[], alpha: number, beta: number): number {
  return x.reduce((sum, successes, i) => {
    const failures = n[i]! - successes;
    const choose = logGamma(n[i]! + 1) - logGamma(successes + 1) - logGamma(failures + 1);
    return sum + choose + logBeta(successes + alpha, failures + beta) - logBeta(alpha, beta);
  }, 0);
}

/** Where chance alone makes units differ. */
function binomialLogLikelihood(x: readonly number[], n: readonly number[], share: number): number {
  return x.reduce((sum, successes, i) => {
    const failures = n[i]! - successes;
    const choose = logGamma(n[i]! + 1) - logGamma(successes + 1) - logGamma(failures + 1);
    const one = successes === 0 ? 0 : successes * Math.log(share);
    return sum + choose + one + (failures === 0 ? 0 : failures * Math.log(1 - share));
  }, 0);
}

describe('betaBinomialFit', () => {
  it.each(recordsOf('betabinom_fit'))('meets the reference $id', expectReference);

  it('finds shapes that no others beat', () => {
    const factor = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(unitCounts, factor, factor, ([x, n], one, other) => {
        const fit = betaBinomialFit(x, n);
        // Beyond a sum of 1e6 the textbook's gamma functions have no digits left to compare.
        if (fit === null || fit.alpha === null || fit.alpha + fit.beta! > 1e6) return;
        const { alpha, beta, logLik } = fit;
        expect(logLikelihood(x, n, alpha, beta!)).toBeCloseTo(logLik!, 6);
        const shapes = [alpha * Math.exp(one), beta! * Math.exp(other)] as const;
        expect(logLikelihood(x, n, ...shapes)).toBeLessThan(logLik! + 1e-6);
        expect(binomialLogLikelihood(x, n, fit.mean)).toBeLessThan(logLik! + 1e-6);
      }),
    );
  });

  it('takes chance for enough only where no shapes are better', () => {
    const shape = fc.double({ min: 0.1, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(unitCounts, shape, shape, ([x, n], alpha, beta) => {
        const fit = betaBinomialFit(x, n);
        if (fit === null || fit.rho !== 0) return;
        expect(logLikelihood(x, n, alpha, beta)).toBeLessThan(binomialLogLikelihood(x, n, fit.mean) + 1e-6);
      }),
    );
  });

  it('finds the higher of two peaks', () => {
    // mpmath 1.3.0, forty digits: where the derivatives of the likelihood are 0. Its logarithm at rho = 0 is −7.97.
    const { alpha, beta, logLik } = betaBinomialFit([1, 1], [1566, 1])!;
    expect(alpha).toBeCloseTo(0.135634855971687, 9);
    expect(beta).toBeCloseTo(0.142341082163947, 9);
    expect(logLik).toBeCloseTo(-4.41947890564836, 9);
  });

  it('draws each share towards the mean, and less the more trials there are', () => {
    fc.assert(
      fc.property(unitCounts, ([x, n]) => {
        const fit = betaBinomialFit(x, n);
        if (fit === null) return;
        fit.shrunk.forEach((shrunk, i) => {
          if (n[i] === 0) {
            expect(shrunk).toBeNull();
            return;
          }
          const raw = x[i]! / n[i]!;
          expect(shrunk).toBeGreaterThan(Math.min(raw, fit.mean) - 1e-12);
          expect(shrunk).toBeLessThan(Math.max(raw, fit.mean) + 1e-12);
          const weight = (n[i]! * fit.rho) / (n[i]! * fit.rho + 1 - fit.rho);
          expect(shrunk).toBeCloseTo(fit.mean + weight * (raw - fit.mean), 9);
        });
      }),
    );
  });

  it('does not depend on the order of the units, nor on those without trials', () => {
    fc.assert(
      fc.property(unitCounts, ([x, n]) => {
        const one = betaBinomialFit(x, n);
        const other = betaBinomialFit([0, ...x].reverse(), [0, ...n].reverse());
        if (one === null) {
          expect(other).toBeNull();
          return;
        }
        expect(other).toEqual({ ...one, shrunk: [null, ...one.shrunk].reverse(), logLik: other!.logLik });
        if (one.logLik !== null) expect(other!.logLik).toBeCloseTo(one.logLik, 6);
      }),
    );
  });

  it('mirrors when success and failure swap', () => {
    fc.assert(
      fc.property(unitCounts, ([x, n]) => {
        const one = betaBinomialFit(x, n);
        const other = betaBinomialFit(
          x.map((successes, i) => n[i]! - successes),
          n,
        );
        if (one === null) {
          expect(other).toBeNull();
          return;
        }
        expect(other!.mean).toBeCloseTo(1 - one.mean, 9);
        expect(other!.rho).toBeCloseTo(one.rho, 9);
      }),
    );
  });

  it('has equal units share one share', () => {
    const none = { alpha: null, beta: null, rho: 0, logLik: null };
    expect(betaBinomialFit([7, 14], [100, 200])).toEqual({ ...none, mean: 0.07, shrunk: [0.07, 0.07] });
    expect(betaBinomialFit([3], [40])).toEqual({ ...none, mean: 0.075, shrunk: [0.075] });
    expect(betaBinomialFit([0, 0], [9, 40])).toEqual({ ...none, mean: 0, shrunk: [0, 0] });
    expect(betaBinomialFit([9, 40], [9, 40])).toEqual({ ...none, mean: 1, shrunk: [1, 1] });
    // Of single people nobody can tell whether they are alike.
    expect(betaBinomialFit([0, 1, 1, 0], [1, 1, 1, 1])).toMatchObject({ ...none, mean: 0.5 });
  });

  it('leaves shares as they are where every unit is all or nothing', () => {
    expect(betaBinomialFit([0, 40, 0], [9, 40, 5])).toEqual({
      alpha: null,
      beta: null,
      mean: 1 / 3,
      rho: 1,
      logLik: null,
      shrunk: [0, 1, 0],
    });
  });

  it('is null when there is nothing to count', () => {
    expect(betaBinomialFit([], [])).toBeNull();
    expect(betaBinomialFit([0, 0], [0, 0])).toBeNull();
  });

  it('refuses lists that do not match and counts out of order or too large, saying where', () => {
    expect(() => betaBinomialFit([1], [1, 2])).toThrow(
      'betaBinomialFit: successes, trials must be equally long, got 1, 2',
    );
    expect(() => betaBinomialFit([1, 3], [1, 2])).toThrow(
      'betaBinomialFit: successes[1] must be at most trials[1], got 3 of 2',
    );
    expect(() => betaBinomialFit([1, 0.5], [1, 2])).toThrow(
      'betaBinomialFit: successes[1] must be a whole number >= 0, got 0.5',
    );
    expect(() => betaBinomialFit([1, 3], [1, 1e7])).toThrow(
      'betaBinomialFit: trials[1] must be at most 1000000, got 10000000',
    );
  });
});
