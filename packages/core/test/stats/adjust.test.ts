import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Adjustment, adjustedPValues } from '../../src/stats/adjust.ts';
import { expectReference, recordsOf } from './records.ts';

const methods: readonly Adjustment[] = ['BH', 'holm', 'bonferroni'];

/** P-values with ties, in parts of 1000; 0 is replaced by null. */
const pValues = fc.array(
  fc.integer({ min: 0, max: 1000 }).map((k) => (k === 0 ? null : k / 1000)),
  {
    maxLength: 30,
  },
);

describe('adjustedPValues', () => {
  it.each(recordsOf('p_adjust'))('meets the reference $id', expectReference);

  it('by Benjamini–Hochberg rejects at a level what the step-up rule rejects', () => {
    fc.assert(
      fc.property(pValues, fc.integer({ min: 1, max: 999 }), (list, at) => {
        // Half a per mille beside the p-values, so that no comparison hangs on the last bit.
        const level = (at + 0.5) / 1000;
        const ascending = list.filter((p) => p !== null).sort((a, b) => a - b);
        const last = ascending.findLastIndex((p, i) => p <= ((i + 1) / ascending.length) * level);
        const bound = last < 0 ? -1 : ascending[last]!;
        adjustedPValues(list).forEach((adjusted, i) => {
          if (adjusted !== null && Math.abs(adjusted - level) > 1e-9) {
            expect(adjusted <= level).toBe(list[i]! <= bound);
          }
        });
      }),
    );
  });

  it('by Holm rejects at a level what the step-down rule rejects', () => {
    fc.assert(
      fc.property(pValues, fc.integer({ min: 1, max: 999 }), (list, at) => {
        const level = (at + 0.5) / 1000;
        const ascending = list.filter((p) => p !== null).sort((a, b) => a - b);
        const first = ascending.findIndex((p, i) => p > level / (ascending.length - i));
        const bound = first < 0 ? 1 : ascending[first]!;
        adjustedPValues(list, 'holm').forEach((adjusted, i) => {
          if (adjusted !== null && Math.abs(adjusted - level) > 1e-9) {
            expect(adjusted <= level).toBe(first < 0 || list[i]! < bound);
          }
        });
      }),
    );
  });

  it('lies between the p-value and Bonferroni, nulls in their places', () => {
    fc.assert(
      fc.property(pValues, (list) => {
        const [bh, holm, bonferroni] = methods.map((method) => adjustedPValues(list, method));
        list.forEach((p, i) => {
          if (p === null) expect([bh![i], holm![i], bonferroni![i]]).toEqual([null, null, null]);
          else {
            const steps = [p, bh![i]!, holm![i]!, bonferroni![i]!, 1];
            for (let k = 1; k < steps.length; k++) expect(steps[k]! - steps[k - 1]!).toBeGreaterThan(-1e-15);
          }
        });
      }),
    );
  });

  it.each(methods)('by %s gives each p-value the same whatever the order of the list', (method) => {
    fc.assert(
      fc.property(pValues, (list) => {
        const reversed = adjustedPValues([...list].reverse(), method);
        expect([...reversed].reverse()).toEqual(adjustedPValues(list, method));
      }),
    );
  });

  it('is empty for an empty list and null for a list of nulls', () => {
    for (const method of methods) {
      expect(adjustedPValues([], method)).toEqual([]);
      expect(adjustedPValues([null, null], method)).toEqual([null, null]);
    }
  });

  it('takes a typed array', () => {
    expect(adjustedPValues(Float64Array.of(0.01, 0.04), 'bonferroni')).toEqual([0.02, 0.08]);
  });

  it('refuses p-values outside [0, 1], saying which, and unknown methods', () => {
    for (const p of [-0.1, 1.1, 50, Number.NaN]) {
      expect(() => adjustedPValues([0.5, p])).toThrow(
        `adjustedPValues: pValues[1] must lie in 0 to 1 (0.9, not 90), got ${p}`,
      );
    }
    expect(() => adjustedPValues([0.5], 'fdr' as Adjustment)).toThrow(
      'adjustedPValues: method must be one of BH, holm, bonferroni, got fdr',
    );
  });
});
