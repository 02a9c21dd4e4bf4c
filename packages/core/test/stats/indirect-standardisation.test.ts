import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indirectRatio } from '../../src/stats/indirect-standardisation.ts';
import { counts } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

describe('indirectRatio', () => {
  it.each(recordsOf('indirect_standardisation'))('meets the reference $id', expectReference);

  it('is 1 for the reference itself', () => {
    fc.assert(
      fc.property(fc.array(counts(500), { minLength: 1, maxLength: 5 }), (strata) => {
        const [x, n] = [strata.map(([successes]) => successes), strata.map(([, trials]) => trials)];
        const found = indirectRatio(x, n, x, n);
        if (x.every((successes) => successes === 0)) expect(found).toBeNull();
        else {
          expect(found!.ratio).toBeCloseTo(1, 12);
          expect(found!.lower < 1 && 1 < found!.upper).toBe(true);
        }
      }),
    );
  });

  it('leaves out strata in which the unit has nobody, whatever the reference has there', () => {
    const alone = indirectRatio([3], [40], [70], [1000]);
    expect(indirectRatio([3, 0], [40, 0], [70, 500], [1000, 600])).toEqual(alone);
    expect(indirectRatio([3, 0], [40, 0], [70, 0], [1000, 0])).toEqual(alone);
  });

  it('is null where nothing is expected, or the reference has nobody to compare with', () => {
    expect(indirectRatio([], [], [], [])).toBeNull();
    expect(indirectRatio([0], [40], [0], [1000])).toBeNull();
    expect(indirectRatio([3], [40], [0], [0])).toBeNull();
  });

  it('refuses counts, lists and levels that cannot be', () => {
    expect(() => indirectRatio([5], [4], [1], [2])).toThrow(
      'indirectRatio: successes[0] must be at most trials[0]',
    );
    expect(() => indirectRatio([1], [4], [1], [2, 3])).toThrow('must be equally long');
    expect(() => indirectRatio([1], [4], [1], [2], 95)).toThrow(
      'level must lie between 0 and 1 (0.95, not 95)',
    );
  });
});
