import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialTails } from '../../src/stats/binomial.ts';
import { funnelLimits } from '../../src/stats/funnel.ts';
import { counts } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

const inside = fc.integer({ min: 1, max: 999 });

describe('funnelLimits', () => {
  it.each(recordsOf('funnel_limits'))('meets the reference $id', expectReference);

  it('has outside it what the exact tails flag, at 95 % and at 99.8 %', () => {
    fc.assert(
      fc.property(counts(3000), inside, ([x, n], p) => {
        const { flag95, flag998 } = binomialTails(x, n, p / 1000)!;
        for (const [level, flag] of [
          [0.95, flag95],
          [0.998, flag998],
        ] as const) {
          const { lower, upperReflected } = funnelLimits(n, p / 1000, level)!;
          expect(x / n < lower ? 'below' : x / n > upperReflected ? 'above' : 'within').toBe(flag);
        }
      }),
    );
  });

  it('runs straight through the distribution function: half way where its tail is half way', () => {
    // By hand: of two, each with a half, P(X ≤ 0) is 0.25 and P(X ≤ 1) is 0.75. A tail of 0.25 is reached at 0, one of
    // 0.125 half a person before, one of 0.375 a quarter of the way to 1.
    expect(funnelLimits(2, 0.5, 0.5)).toMatchObject({ lowerRaw: 0, upperReflectedRaw: 1, upperRaw: 0.5 });
    expect(funnelLimits(2, 0.5, 0.75)).toMatchObject({ lowerRaw: -0.25, upperReflectedRaw: 1.25 });
    expect(funnelLimits(2, 0.5, 0.25)).toMatchObject({ lowerRaw: 0.125, upperReflectedRaw: 0.875 });
  });

  it('mirrors when success and failure swap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 63 }), (n, p) => {
        // Parts of 64, since only then is 1 − target exact.
        const one = funnelLimits(n, p / 64)!;
        const other = funnelLimits(n, 1 - p / 64)!;
        expect(one.lowerRaw).toBeCloseTo(1 - other.upperReflectedRaw, 9);
        expect(one.upperReflected).toBeCloseTo(1 - other.lower, 9);
      }),
    );
  });

  it('stays in [0, 1] where it is not raw, and widens with the level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), inside, (n, p) => {
        const narrow = funnelLimits(n, p / 1000, 0.95)!;
        const wide = funnelLimits(n, p / 1000, 0.998)!;
        for (const { lower, upper, upperReflected } of [narrow, wide]) {
          expect(0 <= lower && lower <= upperReflected && upperReflected <= 1).toBe(true);
          expect(0 <= upper && upper <= upperReflected).toBe(true);
        }
        expect(wide.lowerRaw).toBeLessThan(narrow.lowerRaw);
        expect(wide.upperReflectedRaw).toBeGreaterThan(narrow.upperReflectedRaw);
      }),
    );
  });

  it('is null without trials, and for a target of none or of all', () => {
    expect(funnelLimits(0, 0.07)).toBeNull();
    expect(funnelLimits(30, 0)).toBeNull();
    expect(funnelLimits(30, 1)).toBeNull();
  });

  it('refuses counts that are none, a target of 7 and a level of 95', () => {
    for (const trials of [-1, 1.5, Number.NaN]) {
      expect(() => funnelLimits(trials, 0.07)).toThrow(
        `funnelLimits: trials must be a whole number >= 0, got ${trials}`,
      );
    }
    expect(() => funnelLimits(0, 7)).toThrow('funnelLimits: target must lie in 0 to 1 (0.07, not 7), got 7');
    expect(() => funnelLimits(0, 0.07, 95)).toThrow(
      'funnelLimits: level must lie between 0 and 1 (0.95, not 95), got 95',
    );
  });
});
