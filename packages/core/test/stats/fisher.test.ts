import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExactTest } from '../../src/stats/fisher.ts';
import { logGamma } from '../../src/stats/special.ts';
import { counts } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

const choose = (n: number, k: number) => Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1));

describe('fisherExactTest', () => {
  it.each(recordsOf('fisher_exact'))('meets the reference $id', expectReference);

  it('is the share of tables that are no likelier, counted one by one', () => {
    fc.assert(
      fc.property(counts(25), counts(25), ([x1, n1], [x2, n2]) => {
        const ways = (k: number) => choose(n1, k) * choose(n2, x1 + x2 - k);
        const from = Math.max(0, x1 + x2 - n2);
        const tables = Array.from({ length: Math.min(n1, x1 + x2) - from + 1 }, (_, i) => ways(from + i));
        const as = tables.filter((table) => table <= ways(x1) * (1 + 1e-7));
        const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
        expect(fisherExactTest(x1, n1, x2, n2)!).toBeCloseTo(sum(as) / sum(tables), 9);
      }),
    );
  });

  it('does not mind which group is the first, nor whether members or others are counted', () => {
    fc.assert(
      fc.property(counts(3000), counts(3000), ([x1, n1], [x2, n2]) => {
        const p = fisherExactTest(x1, n1, x2, n2)!;
        expect(p >= 0 && p <= 1).toBe(true);
        expect(fisherExactTest(x2, n2, x1, n1)!).toBeCloseTo(p, 9);
        expect(fisherExactTest(n1 - x1, n1, n2 - x2, n2)!).toBeCloseTo(p, 9);
      }),
    );
  });

  it('is small beyond doubt and no doubt of rounding where groups are large', () => {
    expect(fisherExactTest(0, 5000, 5000, 5000)).toBe(0);
    expect(fisherExactTest(5000, 10_000, 5000, 10_000)).toBe(1);
  });

  it('is null when either group is empty, and 1 when nobody or everybody is counted', () => {
    expect(fisherExactTest(0, 0, 3, 40)).toBeNull();
    expect(fisherExactTest(3, 40, 0, 0)).toBeNull();
    expect(fisherExactTest(0, 4, 0, 40)).toBe(1);
    expect(fisherExactTest(4, 4, 40, 40)).toBe(1);
  });

  it('refuses counts that cannot be', () => {
    expect(() => fisherExactTest(5, 4, 0, 1)).toThrow(
      'fisherExactTest: counts must be whole numbers with 0 <= successes <= trials, got 5 of 4',
    );
    expect(() => fisherExactTest(1, 4, 0.5, 1)).toThrow('got 0.5 of 1');
  });
});
