import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homogeneityTest } from '../../src/stats/homogeneity.ts';
import { normalCdf } from '../../src/stats/special.ts';
import { counts } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) => {
    const row = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

function turned(table: readonly (readonly number[])[]): number[][] {
  return table[0]!.map((_, j) => table.map((row) => row[j]!));
}

describe('homogeneityTest', () => {
  it.each(recordsOf('chisq_homogeneity'))('meets the reference $id', expectReference);

  it('for two groups is the square of the difference of their shares in standard errors', () => {
    fc.assert(
      fc.property(counts(1000), counts(1000), ([x1, n1], [x2, n2]) => {
        const test = homogeneityTest([
          [x1, n1 - x1],
          [x2, n2 - x2],
        ]);
        const pooled = (x1 + x2) / (n1 + n2);
        if (pooled === 0 || pooled === 1) {
          expect(test).toBeNull();
          return;
        }
        const z = (x1 / n1 - x2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
        expect(test!.statistic).toBeCloseTo(z ** 2, 8);
        expect(test!.pValue).toBeCloseTo(2 * normalCdf(-Math.abs(z)), 8);
        expect(test!.degrees).toBe(1);
      }),
    );
  });

  it('does not care which are rows, in which order, and how many are empty', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const test = homogeneityTest(table);
        const padded = [...table, table[0]!.map(() => 0)].reverse().map((row) => [0, ...row]);
        const other = homogeneityTest(padded);
        const mirrored = homogeneityTest(turned(table));
        if (test === null) {
          expect([other, mirrored]).toEqual([null, null]);
          return;
        }
        for (const same of [other!, mirrored!]) {
          expect(same.statistic).toBeCloseTo(test.statistic, 9);
          expect(same.degrees).toBe(test.degrees);
          expect(same.minExpected).toBeCloseTo(test.minExpected, 12);
        }
      }),
    );
  });

  it('is 0 when every row has the same shares, and grows with the table', () => {
    expect(
      homogeneityTest([
        [1, 2],
        [10, 20],
        [100, 200],
      ]),
    ).toEqual({ statistic: 0, degrees: 2, pValue: 1, minExpected: 1 });
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 1000 }), (table, times) => {
        const test = homogeneityTest(table);
        const larger = homogeneityTest(table.map((row) => row.map((count) => count * times)));
        if (test === null) {
          expect(larger).toBeNull();
          return;
        }
        expect(larger!.statistic / times).toBeCloseTo(test.statistic, 8);
      }),
    );
  });

  it('is null when fewer than two rows or columns have any case', () => {
    for (const table of [
      [],
      [[]],
      [[1, 2]],
      [[1], [2]],
      [
        [0, 3],
        [0, 4],
      ],
      [
        [0, 0],
        [3, 4],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    ]) {
      expect(homogeneityTest(table)).toBeNull();
    }
  });

  it('takes typed arrays and many rows', () => {
    const row = Uint32Array.of(7, 93);
    expect(homogeneityTest(new Array(3000).fill(row))).toMatchObject({ degrees: 2999, minExpected: 7 });
  });

  it('refuses rows of another length and counts that are none, saying where', () => {
    expect(() => homogeneityTest([[1, 2], [3, 4], [5]])).toThrow(
      'homogeneityTest: table[0], table[2] must be equally long, got 2, 1',
    );
    expect(() =>
      homogeneityTest([
        [1, 2],
        [3, -4],
      ]),
    ).toThrow('homogeneityTest: table[1][1] must be a whole number >= 0, got -4');
    expect(() => homogeneityTest([[0.5, 2]])).toThrow('table[0][0] must be a whole number >= 0, got 0.5');
    expect(() =>
      homogeneityTest([
        [2 ** 52, 0],
        [0, 2 ** 52],
      ]),
    ).toThrow('homogeneityTest: sums of rows must add up to less than 2^53');
  });
});
