import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  neededAtFixedHeadcount,
  neededAtGrowingHeadcount,
  neededForLowerLimit,
} from '../../src/stats/needed.ts';
import { observedShare, wilsonInterval } from '../../src/stats/proportion.ts';
import { counts, perMille } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

const every = [neededAtFixedHeadcount, neededAtGrowingHeadcount, neededForLowerLimit];

describe('numbers needed', () => {
  it.each(recordsOf('number_needed'))('meets the reference $id', expectReference);

  it.each(every)('%o is null when there is nothing to count', (needed) => {
    expect(needed(0, 0, '0.07')).toBeNull();
  });

  it.each(every)('%o is 0 for a target of 0', (needed) => {
    expect(needed(0, 5, 0)).toBe(0);
  });

  it.each(every)('%o reads the same target in every notation', (needed) => {
    const plain = needed(20, 1263, '0.07');
    for (const same of [0.07, '.07', '0.0700', '7e-2', '70E-3', '0.7e-1']) {
      expect(needed(20, 1263, same)).toBe(plain);
    }
  });

  it.each(every)('%o refuses what is no decimal from 0 to 1', (needed) => {
    for (const target of [
      '7',
      7,
      '7%',
      '-0.07',
      '1.0000000000000000000001',
      '',
      '.',
      'e1',
      '1e-9999',
      Number.NaN,
    ]) {
      expect(() => needed(1, 5, target)).toThrow(
        `${needed.name}: target must be a decimal from 0 to 1 (0.07, not 7 or 7%), got ${target}`,
      );
    }
  });

  it.each(every)('%o refuses counts out of order', (needed) => {
    expect(() => needed(6, 5, '0.07')).toThrow(`${needed.name}: counts must be whole numbers`);
  });
});

describe('neededAtFixedHeadcount', () => {
  it('is the first number that is enough', () => {
    fc.assert(
      fc.property(counts(1e6), perMille, ([x, n], target) => {
        const k = neededAtFixedHeadcount(x, n, String(target / 1000))!;
        expect((x + k) * 1000 >= target * n).toBe(true);
        expect(k === 0 || (x + k - 1) * 1000 < target * n).toBe(true);
      }),
    );
  });

  it('is 0 exactly when the observed share reaches the target', () => {
    fc.assert(
      fc.property(counts(1e6), perMille, ([x, n], target) => {
        const isMet = observedShare(x, n)! >= target / 1000;
        expect(neededAtFixedHeadcount(x, n, target / 1000) === 0).toBe(isMet);
      }),
    );
  });

  it('takes a target with more digits than a number holds at its word', () => {
    expect(neededAtFixedHeadcount(7, 100, '0.07')).toBe(0);
    expect(neededAtFixedHeadcount(7, 100, '0.0700000000000000000000000000001')).toBe(1);
  });
});

describe('neededAtGrowingHeadcount', () => {
  it('is the first number that is enough', () => {
    const below1 = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(counts(1e6), below1, ([x, n], target) => {
        const k = neededAtGrowingHeadcount(x, n, String(target / 1000))!;
        expect((x + k) * 1000 >= target * (n + k)).toBe(true);
        expect(k === 0 || (x + k - 1) * 1000 < target * (n + k - 1)).toBe(true);
      }),
    );
  });

  it('is null when one is missing for all', () => {
    expect(neededAtGrowingHeadcount(9, 10, 1)).toBeNull();
    expect(neededAtGrowingHeadcount(10, 10, 1)).toBe(0);
  });
});

describe('neededForLowerLimit', () => {
  it('is the first number that is enough, and null when all are not', () => {
    fc.assert(
      fc.property(counts(3000), perMille, ([x, n], target) => {
        const k = neededForLowerLimit(x, n, target / 1000);
        const lower = (more: number) => wilsonInterval(x + more, n)!.lower;
        if (k === null) expect(lower(n - x)).toBeLessThan(target / 1000);
        else {
          expect(lower(k)).toBeGreaterThanOrEqual(target / 1000);
          if (k > 0) expect(lower(k - 1)).toBeLessThan(target / 1000);
        }
      }),
    );
  });

  it('refuses a level of 95', () => {
    expect(() => neededForLowerLimit(1, 5, '0.07', 95)).toThrow(
      'neededForLowerLimit: level must lie between 0 and 1',
    );
  });
});
