import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homogeneityTest } from '../../src/stats/homogeneity.ts';
import { cochranArmitageTest } from '../../src/stats/trend.ts';
import { unitCounts } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

/** Years with gaps, one for each unit. */
function yearsOf(trials: readonly number[], gap: number): number[] {
  return trials.map((_, i) => 1995 + i + (i % 3 === 2 ? gap : 0));
}

describe('cochranArmitageTest', () => {
  it.each(recordsOf('cochran_armitage'))('meets the reference $id', expectReference);

  it('is the weighted slope of the shares in standard errors', () => {
    fc.assert(
      fc.property(unitCounts, fc.integer({ min: 0, max: 9 }), ([x, n], gap) => {
        const scores = yearsOf(n, gap);
        const test = cochranArmitageTest(x, n, scores);
        if (test === null) return;
        const sum = (term: (i: number) => number) => n.reduce((total, _, i) => total + term(i), 0);
        const all = sum((i) => n[i]!);
        const pooled = sum((i) => x[i]!) / all;
        const middle = sum((i) => n[i]! * scores[i]!) / all;
        const spread = sum((i) => n[i]! * (scores[i]! - middle) ** 2);
        const slope = sum((i) => (x[i]! - n[i]! * pooled) * (scores[i]! - middle)) / spread;
        expect(test.z).toBeCloseTo(slope / Math.sqrt((pooled * (1 - pooled)) / spread), 6);
      }),
    );
  });

  it('for two groups is the test of homogeneity, with a sign', () => {
    fc.assert(
      fc.property(unitCounts, ([x, n]) => {
        const groups = n.flatMap((trials, i) => (trials > 0 ? [[x[i]!, trials] as const] : [])).slice(0, 2);
        if (groups.length < 2) return;
        const test = cochranArmitageTest(
          groups.map(([successes]) => successes),
          groups.map(([, trials]) => trials),
          [2022, 2023],
        );
        const whole = homogeneityTest(groups.map(([successes, trials]) => [successes, trials - successes]));
        if (whole === null) {
          expect(test).toBeNull();
          return;
        }
        expect(test!.statistic).toBeCloseTo(whole.statistic, 8);
        expect(test!.pValue).toBeCloseTo(whole.pValue, 8);
      }),
    );
  });

  it('is the same for scores counted from elsewhere and in other units, and turns round with them', () => {
    const unit = fc.constantFrom(1e-140, 1 / 365, 86400, 1e140);
    fc.assert(
      fc.property(unitCounts, unit, fc.integer({ min: -3000, max: 3000 }), ([x, n], scale, start) => {
        const scores = n.map((_, i) => i);
        const test = cochranArmitageTest(x, n, scores);
        const same = cochranArmitageTest(
          x,
          n,
          scores.map((score) => (score + start) * scale),
        );
        const turned = cochranArmitageTest(
          x,
          n,
          scores.map((score) => -score),
        );
        if (test === null) {
          expect([same, turned]).toEqual([null, null]);
          return;
        }
        expect(same!.z).toBeCloseTo(test.z, 6);
        expect(turned!.z).toBeCloseTo(-test.z, 9);
        expect(test.statistic).toBeCloseTo(test.z ** 2, 12);
      }),
    );
  });

  it('leaves groups without trials out', () => {
    const test = cochranArmitageTest([1, 4, 9], [50, 50, 50], [1, 2, 4]);
    expect(cochranArmitageTest([1, 4, 0, 9], [50, 50, 0, 50], [1, 2, 900, 4])).toEqual(test);
  });

  it('is 0 with a p-value of 1 when the share stays', () => {
    expect(cochranArmitageTest([3, 3, 3], [30, 30, 30], [1, 2, 3])).toEqual({
      z: 0,
      statistic: 0,
      pValue: 1,
    });
  });

  it('is null when none or all meet the condition, and without two places to stand', () => {
    expect(cochranArmitageTest([0, 0], [9, 9], [1, 2])).toBeNull();
    expect(cochranArmitageTest([9, 9], [9, 9], [1, 2])).toBeNull();
    expect(cochranArmitageTest([1, 2], [9, 9], [2024, 2024])).toBeNull();
    expect(cochranArmitageTest([1, 0], [9, 0], [1, 2])).toBeNull();
    expect(cochranArmitageTest([], [], [])).toBeNull();
  });

  it('refuses lists that do not match, counts out of order and scores that are none', () => {
    expect(() => cochranArmitageTest([1, 2], [9, 9], [1])).toThrow(
      'cochranArmitageTest: successes, trials, scores must be equally long, got 2, 2, 1',
    );
    expect(() => cochranArmitageTest([1, 10], [9, 9], [1, 2])).toThrow(
      'cochranArmitageTest: successes[1] must be at most trials[1], got 10 of 9',
    );
    for (const score of [Number.NaN, Number.POSITIVE_INFINITY, -1e200]) {
      expect(() => cochranArmitageTest([1, 2], [9, 9], [1, score])).toThrow(
        `cochranArmitageTest: scores[1] must be a number from -1e+150 to 1e+150, got ${score}`,
      );
    }
  });
});
