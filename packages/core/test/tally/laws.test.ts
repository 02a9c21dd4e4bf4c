/** The laws of tallies: they may be taken apart and put together in any way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryEngine } from '../../src/engines/memory.ts';
import { encodeTally } from '../../src/tally/codec.ts';
import {
  compareKeys,
  compareValues,
  foldTally,
  mergeTallies,
  type Tally,
  tallyOf,
  total,
} from '../../src/tally/tally.ts';
import { KIND, parts, queries, types } from '../engines/arbitraries.ts';
import { BatchMaker, type Row } from '../engines/rows.ts';
import { cells, cellValue, KEYS, tally } from './arbitraries.ts';

const same = (a: Tally, b: Tally): void => {
  expect(encodeTally(a)).toBe(encodeTally(b));
};
const none: Tally = { keys: KEYS, cells: [] };

describe('merging', () => {
  it('is associative', () => {
    fc.assert(
      fc.property(tally, tally, tally, (a, b, c) => {
        const leftFirst = mergeTallies([mergeTallies([a, b]), c]);
        same(leftFirst, mergeTallies([a, mergeTallies([b, c])]));
        same(leftFirst, mergeTallies([a, b, c]));
      }),
    );
  });
  it('is commutative', () => {
    fc.assert(fc.property(tally, tally, (a, b) => same(mergeTallies([a, b]), mergeTallies([b, a]))));
  });
  it('is not changed by the tally of no rows', () => {
    fc.assert(
      fc.property(tally, (a) => {
        same(mergeTallies([a, none]), a);
        same(mergeTallies([none, a]), a);
        same(mergeTallies([a]), a);
      }),
    );
  });
  it('adds up totals', () => {
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        expect(total(mergeTallies([a, b]))).toBe(total(a) + total(b));
      }),
    );
  });
  it('leaves what it merges as it was', () => {
    fc.assert(
      fc.property(tally, (a) => {
        const before = encodeTally(a);
        mergeTallies([a, a]);
        expect(encodeTally(a)).toBe(before);
      }),
    );
  });
  it('adds the cells of equal keys and drops those of nought', () => {
    const a = tallyOf(
      ['unit'],
      [
        { key: ['A'], count: 2 },
        { key: ['B'], count: 3 },
      ],
    );
    const b = tallyOf(
      ['unit'],
      [
        { key: ['A'], count: 5 },
        { key: ['B'], count: -3 },
        { key: [null], count: 1 },
      ],
    );
    expect(mergeTallies([a, b]).cells).toEqual([
      { key: ['A'], count: 7 },
      { key: [null], count: 1 },
    ]);
  });
  it('refuses tallies of other keys, naming both', () => {
    const of = (...keys: string[]): Tally => ({ keys, cells: [] });
    const merge = () => mergeTallies([of('unit', 'month'), of('month', 'unit')]);
    expect(merge).toThrow(
      expect.objectContaining({
        name: 'InputError',
        code: 'keys',
        message: 'mergeTallies: keys differ: unit, month and month, unit',
      }),
    );
  });
});

describe('rows', () => {
  const maker = () => new BatchMaker(KIND, types);
  const all = parts.map((some) => some.flatMap(({ rows }) => rows));

  it('tally to the merge of the tallies of any split of them', () => {
    fc.assert(
      fc.property(all, queries, fc.array(fc.boolean(), { maxLength: 60 }), (rows, asked, sides) => {
        const side = (wanted: boolean) => rows.filter((_, i) => (sides[i] ?? false) === wanted);
        const run = (some: readonly Row[]) => memoryEngine([maker().batch(some)]).run(asked);
        const [whole, left, right] = [run(rows), run(side(true)), run(side(false))];
        whole.forEach((expected, i) => {
          same(mergeTallies([left[i]!, right[i]!]), expected);
        });
      }),
      { numRuns: 300 },
    );
  });
  it('tally alike in any order', () => {
    const shuffled = all.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray([...rows.keys()], { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, queries, ([rows, order], asked) => {
        const expected = memoryEngine([maker().batch(rows)]).run(asked);
        const batch = maker().batch(order.map((i) => rows[i]!));
        memoryEngine([batch])
          .run(asked)
          .forEach((tally, i) => {
            same(tally, expected[i]!);
          });
      }),
      { numRuns: 300 },
    );
  });
});

describe('folding', () => {
  const keep = fc.shuffledSubarray([...KEYS]);

  it('commutes with merging', () => {
    fc.assert(
      fc.property(tally, tally, keep, (a, b, kept) => {
        same(foldTally(mergeTallies([a, b]), kept), mergeTallies([foldTally(a, kept), foldTally(b, kept)]));
      }),
    );
  });
  it('keeps the total', () => {
    fc.assert(
      fc.property(tally, keep, (a, kept) => {
        expect(total(foldTally(a, kept))).toBe(total(a));
      }),
    );
  });
  it('over no key gives the tally back, and over all the total in one cell', () => {
    fc.assert(
      fc.property(tally, (a) => {
        same(foldTally(a, KEYS), a);
        const sum = a.cells.reduce((so, { count }) => so + count, 0);
        expect(foldTally(a, []).cells).toEqual(sum === 0 ? [] : [{ key: [], count: sum }]);
      }),
    );
  });
  it('in two steps is folding in one', () => {
    fc.assert(
      fc.property(tally, (a) => {
        same(foldTally(foldTally(a, ['month', 'unit']), ['unit']), foldTally(a, ['unit']));
      }),
    );
  });
  it('refuses a key that is not there', () => {
    expect(() => foldTally(none, ['unit', 'grade'])).toThrow(
      expect.objectContaining({
        name: 'InputError',
        code: 'keys',
        message: 'foldTally: no key grade among unit, cohort, month',
      }),
    );
  });
});

describe('cells', () => {
  it('stand in the order of their keys, each key once, none of nought, however they came', () => {
    fc.assert(
      fc.property(cells(2), (some) => {
        const { cells: kept } = tallyOf(['unit', 'cohort'], some);
        for (let i = 1; i < kept.length; i++) {
          expect(compareKeys(kept[i - 1]!.key, kept[i]!.key)).toBeLessThan(0);
        }
        expect(kept.filter(({ count }) => count === 0)).toEqual([]);
        same(tallyOf(['unit', 'cohort'], [...some].reverse()), { keys: ['unit', 'cohort'], cells: kept });
      }),
    );
  });
  it('are ordered numbers first, then texts by code unit, then what is not recorded', () => {
    const values = ['b', null, 10, 'B', 9, '', '甲', -1];
    expect([...values].sort(compareValues)).toEqual([-1, 9, 10, '', 'B', 'b', '甲', null]);
  });
  it('are ordered without contradiction', () => {
    fc.assert(
      fc.property(cellValue, cellValue, cellValue, (a, b, c) => {
        expect(Math.sign(compareValues(a, b))).toBe(-Math.sign(compareValues(b, a)) + 0);
        expect(compareValues(a, b) === 0).toBe(a === b);
        if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0)
          expect(compareValues(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuse a count of %d', (count) => {
    expect(() => tallyOf(['unit'], [{ key: ['A'], count }])).toThrow(
      expect.objectContaining({
        name: 'InputError',
        code: 'count',
        message: `tallyOf: counts are whole numbers below 2^53, got ${count}`,
      }),
    );
  });
  it('refuse to be added up beyond what whole numbers hold', () => {
    const most = { key: ['A'], count: Number.MAX_SAFE_INTEGER };
    expect(tallyOf(['unit'], [most]).cells).toEqual([most]);
    expect(() => tallyOf(['unit'], [most, { key: ['A'], count: 1 }])).toThrow(
      expect.objectContaining({
        name: 'InputError',
        code: 'count',
        message: 'tallyOf: counts are whole numbers below 2^53, got 9007199254740992',
      }),
    );
  });
});
