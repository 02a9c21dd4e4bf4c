import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightedGini } from '../../src/stats/gini.ts';
import { lorenzCurve } from '../../src/stats/lorenz.ts';
import { units } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

describe('lorenzCurve', () => {
  it.each(recordsOf('lorenz'))('meets the reference $id', expectReference);

  it('runs from (0, 0) to (1, 1), under the diagonal and ever steeper', () => {
    fc.assert(
      fc.property(units, (list) => {
        const curve = lorenzCurve(
          list.map(([amount, people]) => amount / people),
          list.map(([, people]) => people),
        )!;
        expect(curve).toHaveLength(list.length + 1);
        expect(curve[0]).toEqual({ population: 0, share: 0 });
        expect(curve.at(-1)).toEqual({ population: 1, share: 1 });
        let slope = 0;
        for (let i = 1; i < curve.length; i++) {
          const { population, share } = curve[i]!;
          expect(share).toBeLessThan(population + 1e-12);
          const next = (share - curve[i - 1]!.share) / (population - curve[i - 1]!.population);
          expect(next).toBeGreaterThan(slope - 1e-9 * Math.max(1, slope));
          slope = next;
        }
      }),
    );
  });

  it('gives at every point the least that so many people can have, whichever whole units they are in', () => {
    fc.assert(
      fc.property(units, fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }), (list, chosen) => {
        const whole = list.reduce((sum, [amount]) => sum + amount, 0);
        const everybody = list.reduce((sum, [, people]) => sum + people, 0);
        const some = list.filter((_, i) => chosen[i]);
        const population = some.reduce((sum, [, people]) => sum + people, 0) / everybody;
        const share = some.reduce((sum, [amount]) => sum + amount, 0) / whole;
        const curve = lorenzCurve(
          list.map(([amount, people]) => amount / people),
          list.map(([, people]) => people),
        )!;
        const after = Math.max(
          1,
          curve.findIndex((point) => point.population >= population),
        );
        const from = curve[after - 1]!;
        const to = curve[after]!;
        const part = (population - from.population) / (to.population - from.population);
        expect(from.share + part * (to.share - from.share)).toBeLessThan(share + 1e-9);
      }),
    );
  });

  it('leaves an area of half the Gini index under the diagonal', () => {
    fc.assert(
      fc.property(units, (list) => {
        const rates = list.map(([amount, people]) => amount / people);
        const weights = list.map(([, people]) => people);
        const curve = lorenzCurve(rates, weights)!;
        let under = 0;
        for (let i = 1; i < curve.length; i++) {
          const width = curve[i]!.population - curve[i - 1]!.population;
          under += (width * (curve[i]!.share + curve[i - 1]!.share)) / 2;
        }
        expect(1 - 2 * under).toBeCloseTo(weightedGini(rates, weights)!, 12);
      }),
    );
  });

  it('is null without units, without people and when the whole is nothing', () => {
    expect(lorenzCurve([])).toBeNull();
    expect(lorenzCurve([0, 0])).toBeNull();
    expect(lorenzCurve([0.1], [0])).toBeNull();
  });

  it('takes typed arrays', () => {
    expect(lorenzCurve(Float64Array.of(3, 1), Uint32Array.of(1, 1))![1]).toEqual({
      population: 0.5,
      share: 0.25,
    });
  });

  it('refuses lists of different lengths and negative entries', () => {
    expect(() => lorenzCurve([1, 2], [1])).toThrow(
      'lorenzCurve: rates, weights must be equally long, got 2, 1',
    );
    expect(() => lorenzCurve([1, -2])).toThrow('lorenzCurve: rates[1] must be a finite number >= 0, got -2');
    expect(() => lorenzCurve([1], [-2])).toThrow(
      'lorenzCurve: weights[0] must be a finite number >= 0, got -2',
    );
  });
});
