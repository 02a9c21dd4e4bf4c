import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FunnelScale,
  funnelOverdispersion,
  overdispersedFunnelLimits,
} from '../../src/stats/funnel-overdispersion.ts';
import { unitCounts } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

const scales: readonly FunnelScale[] = ['asin', 'raw'];

describe('funnelOverdispersion', () => {
  it.each(recordsOf('funnel_overdispersion'))('meets the reference $id', expectReference);

  it.each(scales)('on the scale %s has a z whose square, untrimmed, is phi on average', (scale) => {
    fc.assert(
      fc.property(unitCounts, ([x, n]) => {
        const found = funnelOverdispersion(x, n, 0.07, scale, 0);
        if (found === null) return;
        const z = found.z.filter((value) => value !== null);
        expect(found.zWinsorised).toEqual(found.z);
        expect(found.phi).toBeCloseTo(z.reduce((sum, value) => sum + value ** 2, 0) / z.length, 9);
      }),
    );
  });

  it.each(scales)('on the scale %s has the variance between that makes up for phi', (scale) => {
    fc.assert(
      fc.property(unitCounts, ([x, n]) => {
        const found = funnelOverdispersion(x, n, null, scale);
        if (found === null || found.tau2 === null) return;
        const { target, phi, tau2 } = found;
        const precisions = n
          .filter((trials) => trials > 0)
          .map((trials) => (scale === 'asin' ? 4 * trials : trials / (target * (1 - target))));
        const sum = precisions.reduce((total, w) => total + w, 0);
        const squares = precisions.reduce((total, w) => total + w * w, 0);
        // The expected value of phi·k under a variance between of tau2, solved for in the method.
        const expected = precisions.length - 1 + tau2 * (sum - squares / sum);
        if (tau2 > 0) expect(expected / (phi * precisions.length)).toBeCloseTo(1, 9);
        else expect(phi * precisions.length).toBeLessThanOrEqual(expected);
      }),
    );
  });

  it('does not depend on the order of the units, nor on those without trials', () => {
    fc.assert(
      fc.property(unitCounts, ([x, n]) => {
        const one = funnelOverdispersion(x, n);
        const other = funnelOverdispersion([0, ...x].reverse(), [0, ...n].reverse());
        expect(other === null).toBe(one === null);
        if (one === null || other === null) return;
        expect(other.z.at(-1)).toBeNull();
        expect(other.z.slice(0, -1).reverse()).toEqual(one.z);
        expect(other.phi).toBeCloseTo(one.phi, 9);
        if (one.tau2 !== null) expect(other.tau2).toBeCloseTo(one.tau2, 9);
      }),
    );
  });

  it('pulls the ends in to the quantiles', () => {
    // By hand, at a half: z is 2 · √n · (x/n − ½) on the raw scale, and n = 4 gives −2, −1, 0, 1, 2. With a quarter
    // trimmed, type 7 has −1 and 1.
    const { z, zWinsorised, phi } = funnelOverdispersion([0, 1, 2, 3, 4], [4, 4, 4, 4, 4], 0.5, 'raw', 0.25)!;
    expect(z).toEqual([-2, -1, 0, 1, 2]);
    expect(zWinsorised).toEqual([-1, -1, 0, 1, 1]);
    expect(phi).toBe(0.8);
  });

  it('has no variance between for one unit, and none beyond chance for equal ones', () => {
    expect(funnelOverdispersion([3], [40], 0.07)).toMatchObject({ tau2: null });
    expect(funnelOverdispersion([7, 7], [100, 100])).toMatchObject({
      target: 0.07,
      z: [0, 0],
      phi: 0,
      tau2: 0,
    });
  });

  it('is null without trials, and for a target of none or of all', () => {
    expect(funnelOverdispersion([], [])).toBeNull();
    expect(funnelOverdispersion([0, 0], [0, 0], 0.07)).toBeNull();
    expect(funnelOverdispersion([0, 0], [10, 20])).toBeNull();
    expect(funnelOverdispersion([10, 20], [10, 20])).toBeNull();
    expect(funnelOverdispersion([1, 2], [10, 20], 0)).toBeNull();
  });

  it('refuses lists that do not match, saying where', () => {
    expect(() => funnelOverdispersion([1], [1, 2])).toThrow(
      'funnelOverdispersion: successes, trials must be equally long, got 1, 2',
    );
    expect(() => funnelOverdispersion([1, 3], [1, 2])).toThrow(
      'funnelOverdispersion: successes[1] must be at most trials[1], got 3 of 2',
    );
    expect(() => funnelOverdispersion([1, -1], [1, 2])).toThrow(
      'funnelOverdispersion: successes[1] must be a whole number >= 0, got -1',
    );
  });

  it('refuses a target of 7, a scale that it does not have and a trim of 10', () => {
    expect(() => funnelOverdispersion([], [], 7)).toThrow(
      'funnelOverdispersion: target must lie in 0 to 1 (0.07, not 7), got 7',
    );
    expect(() => funnelOverdispersion([], [], 0.07, 'logit' as FunnelScale)).toThrow(
      'funnelOverdispersion: scale must be one of asin, raw, got logit',
    );
    for (const trim of [10, 0.6, -0.1, Number.NaN]) {
      expect(() => funnelOverdispersion([], [], 0.07, 'asin', trim)).toThrow(
        `funnelOverdispersion: trim must lie in 0 to 0.5 (0.1, not 10), got ${trim}`,
      );
    }
  });
});

describe('overdispersedFunnelLimits', () => {
  const sizes = fc
    .array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 20 })
    .map((list) => list.sort((a, b) => a - b));
  const inside = fc.integer({ min: 1, max: 999 }).map((k) => k / 1000);
  const variance = fc.integer({ min: 0, max: 100 }).map((k) => k / 1000);

  it.each(recordsOf('funnel_od_limits'))('meets the reference $id', expectReference);

  it('narrows with size, holds the target and stays in [0, 1]', () => {
    fc.assert(
      fc.property(sizes, inside, variance, (n, target, tau2) => {
        let before = { lower: 0, upper: 1 };
        for (const limits of overdispersedFunnelLimits(n, target, tau2)) {
          const { lower, upper } = limits!;
          expect(before.lower <= lower && upper <= before.upper).toBe(true);
          before = { lower, upper };
        }
        expect(0 <= before.lower && before.upper <= 1).toBe(true);
        const [{ lower, upper }] = overdispersedFunnelLimits([1e6], target, 0) as [typeof before];
        expect(lower < target && target < upper).toBe(true);
      }),
    );
  });

  it('lies as many deviations from the target on the arcsine scale as the level says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 1e6 }), (n) => {
        const [limits] = overdispersedFunnelLimits([n], 0.25, 0.001);
        // By hand: asin √¼ is π ÷ 6, and 1.959964 deviations are well inside 0 to π ÷ 2 at this size.
        const half = 1.959963984540054 * Math.sqrt(1 / (4 * n) + 0.001);
        expect(Math.asin(Math.sqrt(limits!.lower))).toBeCloseTo(Math.PI / 6 - half, 12);
        expect(Math.asin(Math.sqrt(limits!.upper))).toBeCloseTo(Math.PI / 6 + half, 12);
      }),
    );
  });

  it('has no limit on the side where the scale ends', () => {
    const limits = overdispersedFunnelLimits([1, 2, 3, 1000], 0.07, 0.01);
    expect(limits.slice(0, 2).map((interval) => interval!.lower)).toEqual([0, 0]);
    expect(limits[3]!.lower).toBeGreaterThan(0);
    const mirrored = overdispersedFunnelLimits([1, 2, 3, 1000], 0.93, 0.01);
    expect(mirrored.slice(0, 2).map((interval) => interval!.upper)).toEqual([1, 1]);
  });

  it('is null for a size of 0, and for a target of none or of all', () => {
    expect(overdispersedFunnelLimits([0, 0, 9], 0.07, 0).slice(0, 2)).toEqual([null, null]);
    expect(overdispersedFunnelLimits([5, 9], 0, 0)).toEqual([null, null]);
    expect(overdispersedFunnelLimits([5, 9], 1, 0)).toEqual([null, null]);
    expect(overdispersedFunnelLimits([], 0.07, 0)).toEqual([]);
  });

  it('refuses sizes out of order, a negative variance, a target of 7 and a level of 95', () => {
    expect(() => overdispersedFunnelLimits([5, 9, 8], 0.07, 0)).toThrow(
      'overdispersedFunnelLimits: trials must ascend, got 9 before 8',
    );
    expect(() => overdispersedFunnelLimits([1.5], 0.07, 0)).toThrow(
      'overdispersedFunnelLimits: trials[0] must be a whole number >= 0, got 1.5',
    );
    for (const tau2 of [-1, Number.NaN]) {
      expect(() => overdispersedFunnelLimits([5], 0.07, tau2)).toThrow(
        `overdispersedFunnelLimits: tau2[0] must be a finite number >= 0, got ${tau2}`,
      );
    }
    expect(() => overdispersedFunnelLimits([5], 7, 0)).toThrow(
      'overdispersedFunnelLimits: target must lie in 0 to 1 (0.07, not 7), got 7',
    );
    expect(() => overdispersedFunnelLimits([5], 0.07, 0, 95)).toThrow(
      'overdispersedFunnelLimits: level must lie between 0 and 1 (0.95, not 95), got 95',
    );
  });
});
