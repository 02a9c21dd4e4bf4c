import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogramQuantile, type QuantileType } from '../../src/stats/quantile.ts';
import { lists, type SpellRow, spellRows } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

const types: readonly QuantileType[] = [1, 2, 7];
/** In parts of 64, which are exact, so that n·p is a whole number when it should be. */
const sixtyFourths = fc.integer({ min: 0, max: 64 });

/** Every value as often as it occurred, in order. */
function expanded(rows: readonly SpellRow[]): readonly number[] {
  return rows.flatMap(([day, ended]) => new Array<number>(ended).fill(day)).sort((a, b) => a - b);
}

function quantile(rows: readonly SpellRow[], prob: number, type?: QuantileType): number | null {
  const [values, counts] = lists(rows);
  return histogramQuantile(values, counts, prob, type);
}

describe('histogramQuantile', () => {
  it.each(recordsOf('histogram_quantile'))('meets the reference $id', expectReference);

  it('of type 1 is the least value that at least the share of the cases do not exceed', () => {
    fc.assert(
      fc.property(spellRows, sixtyFourths, (rows, k) => {
        const all = expanded(rows);
        const least = all.find(
          (value) => all.filter((other) => other <= value).length * 64 >= k * all.length,
        );
        expect(quantile(rows, k / 64, 1)).toBe(least ?? null);
      }),
    );
  });

  it('of type 2 is the middle between the least such value and the greatest one from the other end', () => {
    fc.assert(
      fc.property(spellRows, sixtyFourths, (rows, k) => {
        const all = expanded(rows);
        const least = all.find(
          (value) => all.filter((other) => other <= value).length * 64 >= k * all.length,
        );
        const greatest = all.findLast(
          (value) => all.filter((other) => other >= value).length * 64 >= (64 - k) * all.length,
        );
        expect(quantile(rows, k / 64)).toBe(least === undefined ? null : (least + greatest!) / 2);
      }),
    );
  });

  it('of type 7 runs straight through value i at (i − 1) ÷ (n − 1)', () => {
    fc.assert(
      fc.property(spellRows, fc.nat(), fc.integer({ min: 0, max: 10 }), (rows, pick, tenths) => {
        const all = expanded(rows);
        if (all.length < 2) return;
        const i = pick % (all.length - 1);
        const between = all[i]! + (tenths / 10) * (all[i + 1]! - all[i]!);
        expect(quantile(rows, (i + tenths / 10) / (all.length - 1), 7)).toBeCloseTo(between, 10);
      }),
    );
  });

  it('does not depend on the order of the rows, nor on rows that are split or empty', () => {
    fc.assert(
      fc.property(spellRows, sixtyFourths, fc.constantFrom(...types), (rows, k, type) => {
        const split = rows.flatMap(([day, ended]): SpellRow[] =>
          Array.from({ length: ended }, () => [day, 1, 0] as const),
        );
        const rearranged: readonly SpellRow[] = [...split.reverse(), [3, 0, 0]];
        expect(quantile(rearranged, k / 64, type)).toBe(quantile(rows, k / 64, type));
      }),
    );
  });

  it('has the smallest value at 0 and the largest at 1', () => {
    for (const type of types) {
      expect(histogramQuantile([9, 4, 1], [2, 2, 0], 0, type)).toBe(4);
      expect(histogramQuantile([9, 4, 11], [2, 2, 0], 1, type)).toBe(9);
    }
  });

  it('takes n·p for the whole number that it misses by its last bit', () => {
    const days = Array.from({ length: 50 }, (_, i) => i + 1);
    expect(0.14 * 50).toBeGreaterThan(7);
    expect(histogramQuantile(days, new Array<number>(50).fill(1), 0.14, 1)).toBe(7);
    expect(histogramQuantile(days, new Array<number>(50).fill(1), 0.14, 2)).toBe(7.5);
  });

  it('is the only value there is', () => {
    for (const type of types) expect(histogramQuantile([7], [1], 0.3, type)).toBe(7);
  });

  it('is null when nothing was counted', () => {
    expect(histogramQuantile([], [], 0.5)).toBeNull();
    expect(histogramQuantile([1, 2], [0, 0], 0.5)).toBeNull();
  });

  it('takes typed arrays', () => {
    expect(histogramQuantile(Int32Array.of(5, 1), Uint32Array.of(1, 1), 0.5)).toBe(3);
  });

  it('refuses what is no histogram, saying where', () => {
    const refusal = (values: number[], counts: number[]) => () => histogramQuantile(values, counts, 0.5);
    expect(refusal([1, 2], [1])).toThrow('histogramQuantile: values, counts must be equally long, got 2, 1');
    expect(refusal([1, -2], [1, 1])).toThrow(
      'histogramQuantile: values[1] must be a finite number >= 0, got -2',
    );
    expect(refusal([Number.NaN], [1])).toThrow('values[0] must be a finite number >= 0, got NaN');
    expect(refusal([1, 2], [1, -1])).toThrow(
      'histogramQuantile: counts[1] must be a whole number >= 0, got -1',
    );
    expect(refusal([1], [0.5])).toThrow('counts[0] must be a whole number >= 0, got 0.5');
    expect(refusal([1, 2], [2 ** 53 - 1, 1])).toThrow(
      'histogramQuantile: counts must add up to less than 2^53',
    );
  });

  it('refuses a probability of 90 and a type that it does not have', () => {
    expect(() => histogramQuantile([1], [1], 90)).toThrow(
      'histogramQuantile: prob must lie in 0 to 1 (0.9, not 90), got 90',
    );
    expect(() => histogramQuantile([1], [1], 0.5, 6 as QuantileType)).toThrow(
      'histogramQuantile: type must be one of 1, 2, 7, got 6',
    );
  });
});
