import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent, percentAsGiven, percentOfShare, pointsOfChange } from '../src/format/percent.ts';

/** A text such as `−12.34` as a whole number of its last places. */
function scaled(text: string, decimals: number): bigint {
  const [whole, fraction = ''] = text.replace(/^[+−]/, '').split('.') as [string, string?];
  expect(fraction).toHaveLength(decimals);
  const size = BigInt(whole) * 10n ** BigInt(decimals) + BigInt(fraction || '0');
  return text.startsWith('−') ? -size : size;
}

const whole = fc.integer({ min: 0, max: 2_000_000_000 });
const positive = fc.integer({ min: 1, max: 2_000_000_000 });
const places = fc.integer({ min: 0, max: 4 });

describe('percent', () => {
  it.each([
    [850, 11905, 2, '7.14'],
    [1, 16, 1, '6.3'], // 6.25, exactly half
    [3, 16, 1, '18.8'], // 18.75, exactly half
    [1, 200, 0, '1'], // 0.5, exactly half
    [1, 201, 0, '0'],
    [69995, 1_000_000, 2, '7.00'],
    [69994, 1_000_000, 2, '7.00'],
    [699949, 10_000_000, 2, '7.00'],
    [6999, 100_000, 2, '7.00'],
    [1005, 100_000, 2, '1.01'], // 1.005, which binary fractions make 1.00
    [0, 7, 2, '0.00'],
    [7, 7, 2, '100.00'],
    [3, 2, 2, '150.00'],
    [-1, 16, 1, '−6.3'],
    [-1, 1_000_000, 2, '0.00'],
  ])('of %d of %d to %d places is %s', (count, of, decimals, text) => {
    expect(percent(count, of, decimals)).toBe(text);
  });

  it('is the one multiple of the last place p with 2p − 1 ≤ 2x < 2p + 1, x being exact', () => {
    fc.assert(
      fc.property(whole, positive, places, (count, of, decimals) => {
        const p = scaled(percent(count, of, decimals), decimals);
        const twice = 2n * BigInt(count) * 10n ** BigInt(decimals + 2);
        expect((2n * p - 1n) * BigInt(of) <= twice).toBe(true);
        expect(twice < (2n * p + 1n) * BigInt(of)).toBe(true);
      }),
    );
  });

  it('does not depend on how the fraction is written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 1, max: 9999 }),
        positive,
        (a, b, k) => {
          const scale = (k % 1000) + 1;
          expect(percent(a * scale, b * scale)).toBe(percent(a, b));
        },
      ),
    );
  });

  it.each([
    [1, 0],
    [1, -1],
    [0.5, 2],
    [1, Number.NaN],
  ])('refuses %d of %d, naming both', (count, of) => {
    expect(() => percent(count, of)).toThrow(`got ${count} of ${of}`);
  });
});

describe('pointsOfChange', () => {
  it('takes the difference before rounding, and signs it', () => {
    expect(pointsOfChange(714, 10_000, 64, 1000)).toBe('+0.74');
    expect(pointsOfChange(64, 1000, 714, 10_000)).toBe('−0.74');
    expect(pointsOfChange(1, 3, 1, 3)).toBe('0.00');
    // 33.33 − 16.67 would be 16.66.
    expect(pointsOfChange(1, 3, 1, 6)).toBe('+16.67');
  });

  it('turns its sign when now and then change places', () => {
    fc.assert(
      fc.property(whole, positive, whole, positive, (a, b, c, d) => {
        const there = scaled(pointsOfChange(a, b, c, d), 2);
        expect(scaled(pointsOfChange(c, d, a, b), 2)).toBe(-there);
      }),
    );
  });

  it('is the per cent of one fraction when the other is nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (a, b) => {
        expect(pointsOfChange(a, b, 0, 1)).toBe(`+${percent(a, b)}`);
      }),
    );
  });
});

describe('shares that are no counts', () => {
  it('print a target with the places it was given', () => {
    expect([0.07, 0.075, 0.1, 1, 0.9999, 0.29].map(percentAsGiven)).toEqual([
      '7',
      '7.5',
      '10',
      '100',
      '99.99',
      '29',
    ]);
  });

  it('print a target with two places at most, rounded half up as it reads', () => {
    // 0.07145 is stored a hair below, and 12 is more than a whole.
    expect([1 / 3, 2 / 3, 0.07145, 12, 0.00004].map(percentAsGiven)).toEqual([
      '33.33',
      '66.67',
      '7.15',
      '1200',
      '0',
    ]);
  });

  it('print the ends of intervals to two places', () => {
    expect(percentOfShare(0.066942)).toBe('6.69');
    expect(percentOfShare(-0.002)).toBe('−0.20');
    expect(percentOfShare(-0.00001)).toBe('0.00');
  });
});
