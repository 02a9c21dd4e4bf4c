import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PointType, pointTypes } from '../../src/stats/run-rules.ts';

/** Types around a mean of 0 with limits at ±9, in one letter each; capitals are above or upwards. */
const letters: Readonly<Record<PointType, string>> = {
  'above-limit': 'L',
  'below-limit': 'l',
  rising: 'T',
  falling: 't',
  'two-of-three-above': 'O',
  'two-of-three-below': 'o',
  'run-above': 'R',
  'run-below': 'r',
  'common-cause': '.',
};

function types(...values: readonly number[]): string {
  return pointTypes(values, 0, 9)
    .map((type) => letters[type])
    .join('');
}

// The records of xmr hold types of points too; xmr-chart.test.ts runs them.
describe('pointTypes', () => {
  it('flags points outside the limits, not on them', () => {
    expect(types(9, 10, -9, -10)).toBe('.L.l');
  });

  it('flags all of seven points that rise or fall, and not of six', () => {
    expect(types(-3, -2, -1, 0, 1, 2, 3)).toBe('TTTTTTT');
    expect(types(-3, -2, -1, 0, 1, 2)).toBe('......');
    expect(types(5, 3, 2, 1, 0, -1, -2, -1)).toBe('ttttttt.');
    // A step of nothing ends the trend.
    expect(types(-3, -2, -1, 0, 0, 1, 2, 3)).toBe('........');
  });

  it('names a trend by its own direction, and a turning point by the later one', () => {
    expect(types(-3, -2, -1, 0, 1, 2, 3, -3, -2, -1, 0, 1, 2, 3)).toBe('TTTTTTTTTTTTTT');
    expect(types(-3, -2, -1, 0, 1, 2, 3, 2, 1, 0, -1, -2, -3)).toBe('TTTTTTttttttt');
  });

  it('flags two of three in the outer third on one side, and the third only if it is there too', () => {
    expect(types(7, 1, 7)).toBe('O.O');
    expect(types(1, -7, -7, -1)).toBe('.oo.');
    expect(types(7, 7, 7)).toBe('OOO');
    // On the line is not in the outer third; too far apart; one of them on the other side of the mean.
    expect(types(6, 1, 7)).toBe('...');
    expect(types(7, 1, 1, 7)).toBe('....');
    expect(types(7, -1, 7)).toBe('...');
    expect(types(7, 0, 7)).toBe('...');
  });

  it('counts a point outside the limits for itself, not as one of the two', () => {
    expect(types(10, 1, 7)).toBe('L..');
    expect(types(7, 10, 7)).toBe('OLO');
  });

  it('flags all of seven points on one side of the mean, and not of six', () => {
    expect(types(1, 2, 1, 2, 1, 2, 1)).toBe('RRRRRRR');
    expect(types(-1, -2, -1, -2, -1, -2, -1, -2, 1)).toBe('rrrrrrrr.');
    expect(types(1, 2, 1, 2, 1, 2)).toBe('......');
    // A point on the mean ends the run, and so does one that misses it by rounding.
    expect(types(1, 2, 1, 0, 1, 2, 1, 2)).toBe('........');
    expect(types(1, 2, 1, 1e-12, 1, 2, 1, 2)).toBe('........');
  });

  it('lets the stronger reason win', () => {
    expect(types(1, 2, 3, 4, 7, 8, 10)).toBe('TTTTTTL');
    expect(types(2, 1, 7, 7, 1, 2, 1)).toBe('RROORRR');
  });

  it('flags nothing that keeps crossing the mean, far as it may go without limits', () => {
    const alternating = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 5 : -5));
    expect(new Set(pointTypes(alternating, 0, Number.POSITIVE_INFINITY))).toEqual(new Set(['common-cause']));
  });

  it('does not change with the unit of the values', () => {
    const values = fc.array(fc.integer({ min: -12, max: 12 }), { maxLength: 30 });
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(0.25, 8, 1024),
        fc.integer({ min: -50, max: 50 }),
        (list, unit, zero) => {
          // Powers of two and whole numbers, so that no comparison hangs on the last bit.
          const scaled = list.map((value) => (value + zero) * unit);
          expect(pointTypes(scaled, zero * unit, 9 * unit)).toEqual(pointTypes(list, 0, 9));
        },
      ),
    );
  });
});
