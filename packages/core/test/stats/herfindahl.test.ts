import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { herfindahlIndex } from '../../src/stats/herfindahl.ts';
import { amounts } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

describe('herfindahlIndex', () => {
  it.each(recordsOf('hhi'))('meets the reference $id', expectReference);

  it('is the share of pairs of pieces, drawn with replacement, that are in the same hands', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const total = list.reduce((sum, amount) => sum + amount, 0);
        const same = list.reduce((sum, amount) => sum + amount * amount, 0);
        const { hhi, effectiveNumber } = herfindahlIndex(list)!;
        expect(hhi).toBeCloseTo(same / total ** 2, 12);
        expect(effectiveNumber).toBeCloseTo(total ** 2 / same, 10);
      }),
    );
  });

  it('is normalised the variance of the amounts as a share of the largest possible', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const k = list.length;
        const total = list.reduce((sum, amount) => sum + amount, 0);
        const squares = (all: readonly number[]) =>
          all.reduce((sum, amount) => sum + (amount - total / k) ** 2, 0);
        const bunched = list.map((_, i) => (i === 0 ? total : 0));
        const { normalised } = herfindahlIndex(list)!;
        if (k === 1) expect(normalised).toBeNull();
        else expect(normalised).toBeCloseTo(squares(list) / squares(bunched), 12);
      }),
    );
  });

  it('halves when every holder divides into two', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const divided = herfindahlIndex(list.flatMap((amount) => [amount, amount]))!;
        expect(divided.hhi).toBeCloseTo(herfindahlIndex(list)!.hhi / 2, 12);
      }),
    );
  });

  it('counts k equal holders as k, and one who has everything as one', () => {
    for (const holders of [2, 3, 7, 49]) {
      const alike = new Array<number>(holders).fill(3);
      expect(herfindahlIndex(alike)!.normalised).toBeCloseTo(0, 14);
      expect(herfindahlIndex(alike)!.normalised).toBeGreaterThanOrEqual(0);
      expect(herfindahlIndex(alike)!.effectiveNumber).toBeCloseTo(holders, 10);
      expect(herfindahlIndex([...alike.map(() => 0), 5])).toEqual({
        hhi: 1,
        normalised: 1,
        effectiveNumber: 1,
      });
    }
  });

  it('has nothing to normalise for one holder, and is null for none and for nothing', () => {
    expect(herfindahlIndex([7])).toEqual({ hhi: 1, normalised: null, effectiveNumber: 1 });
    expect(herfindahlIndex([])).toBeNull();
    expect(herfindahlIndex([0, 0])).toBeNull();
  });

  it('refuses negative amounts, saying which', () => {
    expect(() => herfindahlIndex([1, -1])).toThrow(
      'herfindahlIndex: amounts[1] must be a finite number >= 0, got -1',
    );
  });
});
