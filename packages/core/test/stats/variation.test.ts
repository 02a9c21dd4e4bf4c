import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coefficientOfVariation, weightedVariation } from '../../src/stats/variation.ts';
import { amounts, units } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

describe('coefficientOfVariation', () => {
  it.each(recordsOf('coefficient_of_variation'))('meets the reference $id', expectReference);

  it('squared is half the mean squared difference of two values, as a share of the squared mean', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const n = list.length;
        const mean = list.reduce((sum, value) => sum + value, 0) / n;
        let differences = 0;
        for (const a of list) for (const b of list) differences += (a - b) ** 2;
        const cv = coefficientOfVariation(list);
        if (n === 1) expect(cv).toBeNull();
        else expect(cv! ** 2).toBeCloseTo(differences / (2 * n * (n - 1)) / mean ** 2, 10);
      }),
    );
  });

  it('is 0 for equal values and √n when all but one are 0', () => {
    expect(coefficientOfVariation([5, 5, 5])).toBe(0);
    for (const n of [2, 9, 30]) {
      const values = Array.from({ length: n }, (_, i) => (i === 0 ? 4 : 0));
      expect(coefficientOfVariation(values)).toBeCloseTo(Math.sqrt(n), 12);
    }
  });

  it('is null for fewer than two values and for a mean of 0', () => {
    expect(coefficientOfVariation([])).toBeNull();
    expect(coefficientOfVariation([4])).toBeNull();
    expect(coefficientOfVariation([0, 0])).toBeNull();
  });

  it('refuses negative values, saying which', () => {
    expect(() => coefficientOfVariation([1, -1])).toThrow(
      'coefficientOfVariation: values[1] must be a finite number >= 0, got -1',
    );
  });
});

describe('weightedVariation', () => {
  it('has the values worked by hand', () => {
    // Mean (300·0.05 + 100·0.1) ÷ 400 = 0.0625; variance (300·0.0125² + 100·0.0375²) ÷ 400 = 0.00046875.
    expect(weightedVariation([0.05, 0.1], [300, 100])).toBeCloseTo(Math.sqrt(0.00046875) / 0.0625, 14);
    // Mean 0.5, and everybody 0.5 away from it.
    expect(weightedVariation([0, 1], [50, 50])).toBe(1);
    // Mean 0.25; (3·0.0625 + 0.5625) ÷ 4 = 0.1875 and √0.1875 ÷ 0.25 = √3.
    expect(weightedVariation([0, 1], [75, 25])).toBeCloseTo(Math.sqrt(3), 14);
  });

  it('with equal weights divides by n where the other divides by n − 1', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 5000 }), (list, people) => {
        const n = list.length;
        const weighted = weightedVariation(
          list,
          list.map(() => people),
        )!;
        if (n === 1) expect(weighted).toBe(0);
        else expect(weighted).toBeCloseTo(coefficientOfVariation(list)! * Math.sqrt((n - 1) / n), 12);
      }),
    );
  });

  it('does not change when a unit is split into two of the same rate', () => {
    fc.assert(
      fc.property(units, (list) => {
        const rates = list.map(([amount, people]) => amount / people);
        const weights = list.map(([, people]) => people);
        const halves = weights.map((people) => people / 2);
        const split = weightedVariation([...rates, ...rates], [...halves, ...halves])!;
        expect(split).toBeCloseTo(weightedVariation(rates, weights)!, 12);
      }),
    );
  });

  it('does not see a unit without people', () => {
    expect(weightedVariation([0.9, 0.1, 0.1], [0, 20, 30])).toBeCloseTo(0, 12);
  });

  it('is null without people and when the rate of the whole is 0', () => {
    expect(weightedVariation([], [])).toBeNull();
    expect(weightedVariation([0.1, 0.2], [0, 0])).toBeNull();
    expect(weightedVariation([0, 0], [10, 20])).toBeNull();
    expect(weightedVariation([0.5, 0], [0, 20])).toBeNull();
  });

  it('refuses lists of different lengths and negative entries', () => {
    expect(() => weightedVariation([0.1, 0.2], [10])).toThrow(
      'weightedVariation: rates, weights must be equally long, got 2, 1',
    );
    expect(() => weightedVariation([-0.1], [10])).toThrow(
      'weightedVariation: rates[0] must be a finite number >= 0, got -0.1',
    );
    expect(() => weightedVariation([0.1], [-10])).toThrow(
      'weightedVariation: weights[0] must be a finite number >= 0, got -10',
    );
  });
});
