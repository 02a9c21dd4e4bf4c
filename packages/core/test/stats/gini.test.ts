import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { giniIndex, weightedGini } from '../../src/stats/gini.ts';
import { amounts, units } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

/** The definition: the mean difference of all pairs of persons, half of it as a share of the mean. */
function meanDifference(rates: readonly number[], weights: readonly number[]): number {
  let differences = 0;
  let people = 0;
  let amount = 0;
  rates.forEach((rate, i) => {
    people += weights[i]!;
    amount += rate * weights[i]!;
    rates.forEach((other, j) => {
      differences += weights[i]! * weights[j]! * Math.abs(rate - other);
    });
  });
  return differences / (2 * people * amount);
}

describe('giniIndex', () => {
  it.each(recordsOf('gini'))('meets the reference $id', expectReference);

  it('is half the mean difference as a share of the mean', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const other = meanDifference(
          list,
          list.map(() => 1),
        );
        expect(giniIndex(list)!.gini).toBeCloseTo(other, 12);
      }),
    );
  });

  it('does not change when the amounts grow in proportion or change places', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 1000 }), (list, factor) => {
        const grown = [...list].reverse().map((amount) => amount * factor);
        expect(giniIndex(grown)!.gini).toBeCloseTo(giniIndex(list)!.gini, 12);
      }),
    );
  });

  it('falls when a richer unit hands on to a poorer one', () => {
    fc.assert(
      fc.property(amounts, fc.nat(), fc.nat(), (list, pick, other) => {
        const rich = pick % list.length;
        const poor = other % list.length;
        if (list[rich]! - list[poor]! < 2) return;
        const evened = list.map((amount, i) => amount - Number(i === rich) + Number(i === poor));
        expect(giniIndex(evened)!.gini).toBeLessThan(giniIndex(list)!.gini);
      }),
    );
  });

  it('is 0 for equal units and corrected 1 when one has everything, however many they are', () => {
    for (const units of [2, 3, 7, 50]) {
      const alike = new Array<number>(units).fill(3);
      const bunched = alike.map((amount, i) => (i === 0 ? amount : 0));
      expect(giniIndex(alike)).toEqual({ gini: 0, corrected: 0 });
      // By hand: the curve lies on the axis up to the last unit.
      expect(giniIndex(bunched)!.gini).toBeCloseTo(1 - 1 / units, 14);
      expect(giniIndex(bunched)!.corrected).toBeCloseTo(1, 14);
    }
  });

  it('has nothing to correct for a single unit, and is null for none and for nothing', () => {
    expect(giniIndex([7])).toEqual({ gini: 0, corrected: null });
    expect(giniIndex([])).toBeNull();
    expect(giniIndex([0, 0])).toBeNull();
  });

  it('takes typed arrays', () => {
    expect(giniIndex(Uint32Array.of(0, 10))).toEqual({ gini: 0.5, corrected: 1 });
  });

  it('refuses negative and endless amounts, saying which, and totals beyond all reckoning', () => {
    for (const amount of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => giniIndex([3, amount])).toThrow(
        `giniIndex: amounts[1] must be a finite number >= 0, got ${amount}`,
      );
    }
    expect(() => giniIndex([1e151, 1])).toThrow('giniIndex: amounts must add up to at most 1e+150');
  });
});

describe('weightedGini', () => {
  it.each(recordsOf('gini_weighted'))('meets the reference $id', expectReference);

  it('is half the mean difference of all pairs of persons as a share of the mean', () => {
    fc.assert(
      fc.property(units, (list) => {
        const rates = list.map(([amount, people]) => amount / people);
        const weights = list.map(([, people]) => people);
        expect(weightedGini(rates, weights)).toBeCloseTo(meanDifference(rates, weights), 12);
      }),
    );
  });

  it('is the index of units when all weigh the same', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 5000 }), (list, people) => {
        const same = list.map(() => people);
        expect(weightedGini(list, same)).toBeCloseTo(giniIndex(list)!.gini, 12);
      }),
    );
  });

  it('does not change when a unit is split into two of the same rate', () => {
    fc.assert(
      fc.property(units, (list) => {
        const rates = list.map(([amount, people]) => amount / people);
        const weights = list.map(([, people]) => people);
        const halves = weights.map((people) => people / 2);
        const split = weightedGini([...rates, ...rates], [...halves, ...halves])!;
        expect(split).toBeCloseTo(weightedGini(rates, weights)!, 12);
      }),
    );
  });

  it('does not see a unit without people', () => {
    expect(weightedGini([0.9, 0, 0.2], [0, 50, 50])).toBe(0.5);
  });

  it('is null without people, and when all rates are 0', () => {
    expect(weightedGini([], [])).toBeNull();
    expect(weightedGini([0.1, 0.2], [0, 0])).toBeNull();
    expect(weightedGini([0, 0], [10, 20])).toBeNull();
  });

  it('refuses lists of different lengths and negative entries', () => {
    expect(() => weightedGini([0.1, 0.2], [10])).toThrow(
      'weightedGini: rates, weights must be equally long, got 2, 1',
    );
    expect(() => weightedGini([-0.1], [10])).toThrow('weightedGini: rates[0] must be a finite number >= 0');
    expect(() => weightedGini([0.1], [-10])).toThrow('weightedGini: weights[0] must be a finite number >= 0');
  });
});
