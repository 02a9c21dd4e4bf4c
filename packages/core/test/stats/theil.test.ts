import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { theilDecomposition, theilIndex } from '../../src/stats/theil.ts';
import { amounts, units } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

type Units = readonly (readonly [amount: number, people: number])[];

function lists(list: Units): readonly [number[], number[]] {
  return [list.map(([amount]) => amount), list.map(([, people]) => people)];
}

/** Theil's own form: the mean over people of r·ln r, where r is the ratio of their unit to that of the whole. */
function byRatios(list: Units): number {
  const whole = list.reduce((sum, [amount]) => sum + amount, 0);
  const people = list.reduce((sum, [, weight]) => sum + weight, 0);
  return list.reduce((sum, [amount, weight]) => {
    const ratio = amount / weight / (whole / people);
    return sum + (weight / people) * (ratio === 0 ? 0 : ratio * Math.log(ratio));
  }, 0);
}

describe('theilIndex', () => {
  it.each(recordsOf('theil'))('meets the reference $id', expectReference);

  it('is the mean of r·ln r over people, and of −ln r, where r is the ratio to that of the whole', () => {
    fc.assert(
      fc.property(units, (list) => {
        const { theilT, meanLogDeviation } = theilIndex(...lists(list))!;
        expect(theilT).toBeCloseTo(byRatios(list), 12);
        const whole = list.reduce((sum, [amount]) => sum + amount, 0);
        const people = list.reduce((sum, [, weight]) => sum + weight, 0);
        const logs = list.reduce(
          (sum, [amount, weight]) => sum - (weight / people) * Math.log(amount / weight / (whole / people)),
          0,
        );
        if (list.some(([amount]) => amount === 0)) expect(meanLogDeviation).toBeNull();
        else expect(meanLogDeviation).toBeCloseTo(logs, 12);
      }),
    );
  });

  it('does not change when units with the same ratio are put together', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 2, max: 9 }), (list, parts) => {
        const [list1, list2] = lists(list);
        const scaled = theilIndex(
          [...list1, ...list1.map((amount) => amount * parts)],
          [...list2, ...list2.map((people) => people * parts)],
        )!;
        expect(scaled.theilT).toBeCloseTo(theilIndex(list1, list2)!.theilT!, 12);
      }),
    );
  });

  it('lies between 0 and ln k of k equal units', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const { theilT } = theilIndex(list)!;
        expect(theilT).toBeGreaterThanOrEqual(0);
        expect(theilT).toBeLessThan(Math.log(list.length) + 1e-12);
      }),
    );
  });

  it('is 0 when every unit has the same ratio, large or small', () => {
    expect(theilIndex([7, 14, 21], [100, 200, 300])).toEqual({ theilT: 0, meanLogDeviation: 0 });
    expect(theilIndex([5, 5, 5])).toEqual({ theilT: 0, meanLogDeviation: 0 });
  });

  it('is null where it is infinite, and does not see units with neither people nor amount', () => {
    expect(theilIndex([3, 4], [0, 10])!.theilT).toBeNull();
    expect(theilIndex([0, 4], [10, 10])!.meanLogDeviation).toBeNull();
    expect(theilIndex([0, 7, 14], [0, 100, 200])).toEqual({ theilT: 0, meanLogDeviation: 0 });
  });

  it('is null as a whole without units, people or amounts', () => {
    expect(theilIndex([])).toBeNull();
    expect(theilIndex([0, 0])).toBeNull();
    expect(theilIndex([3, 4], [0, 0])).toBeNull();
  });

  it('refuses lists of different lengths and negative entries', () => {
    expect(() => theilIndex([1, 2], [1])).toThrow(
      'theilIndex: amounts, weights must be equally long, got 2, 1',
    );
    expect(() => theilIndex([1, -2])).toThrow('theilIndex: amounts[1] must be a finite number >= 0, got -2');
    expect(() => theilIndex([1], [-2])).toThrow(
      'theilIndex: weights[0] must be a finite number >= 0, got -2',
    );
  });
});

describe('theilDecomposition', () => {
  /** Units, each in one of four groups. */
  const grouped = units.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: list.length, maxLength: list.length }),
    ),
  );

  it.each(recordsOf('theil_decomposition'))('meets the reference $id', expectReference);

  it('adds up, and is between the groups the index of the groups as units', () => {
    fc.assert(
      fc.property(grouped, ([list, groups]) => {
        const { total, within, between } = theilDecomposition(...lists(list), groups)!;
        expect(within + between).toBeCloseTo(total, 12);
        expect(total).toBeCloseTo(byRatios(list), 12);
        const names = [...new Set(groups)];
        const merged = names.map((name) =>
          list
            .filter((_, i) => groups[i] === name)
            .reduce(([x, n], [amount, people]) => [x + amount, n + people] as const, [0, 0] as const),
        );
        expect(between).toBeCloseTo(byRatios(merged), 12);
      }),
    );
  });

  it('is all within for one group and all between for groups of one', () => {
    fc.assert(
      fc.property(units, (list) => {
        const one = theilDecomposition(
          ...lists(list),
          list.map(() => 'a'),
        )!;
        expect(one.between).toBe(0);
        expect(one.within).toBe(one.total);
        const alone = theilDecomposition(
          ...lists(list),
          list.map((_, i) => i),
        )!;
        expect(alone.within).toBe(0);
        expect(alone.between).toBe(alone.total);
      }),
    );
  });

  it('has no share of nothing', () => {
    const alike = theilDecomposition([7, 14, 21], [100, 200, 300], ['a', 'a', 'b']);
    expect(alike).toEqual({ total: 0, within: 0, between: 0, betweenShare: null });
  });

  it('counts a group that has nothing as between', () => {
    // By hand: half the people have everything, in equal parts; ln 2.
    const { within, between, betweenShare } = theilDecomposition(
      [0, 0, 6, 6],
      [10, 20, 15, 15],
      ['a', 'a', 'b', 'b'],
    )!;
    expect(within).toBe(0);
    expect(between).toBeCloseTo(Math.LN2, 14);
    expect(betweenShare).toBe(1);
  });

  it('is null where the index is', () => {
    expect(theilDecomposition([], [], [])).toBeNull();
    expect(theilDecomposition([0, 0], [5, 5], ['a', 'b'])).toBeNull();
    expect(theilDecomposition([1, 2], [0, 5], ['a', 'b'])).toBeNull();
  });

  it('refuses lists of different lengths and negative entries', () => {
    expect(() => theilDecomposition([1, 2], [1, 2], ['a'])).toThrow(
      'theilDecomposition: amounts, weights, groups must be equally long, got 2, 2, 1',
    );
    expect(() => theilDecomposition([-1], [1], ['a'])).toThrow(
      'theilDecomposition: amounts[0] must be a finite number >= 0, got -1',
    );
    expect(() => theilDecomposition([1], [-1], ['a'])).toThrow(
      'theilDecomposition: weights[0] must be a finite number >= 0, got -1',
    );
  });
});
