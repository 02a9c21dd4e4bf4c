import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmrChart } from '../../src/stats/xmr-chart.ts';
import { expectReference, recordsOf } from './records.ts';

const series = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 30 });

const turned = {
  'above-limit': 'below-limit',
  'below-limit': 'above-limit',
  rising: 'falling',
  falling: 'rising',
  'two-of-three-above': 'two-of-three-below',
  'two-of-three-below': 'two-of-three-above',
  'run-above': 'run-below',
  'run-below': 'run-above',
  'common-cause': 'common-cause',
} as const;

describe('xmrChart', () => {
  it.each(recordsOf('xmr'))('meets the reference $id', expectReference);

  it('has limits 2.66 mean steps from the mean', () => {
    fc.assert(
      fc.property(series, (values) => {
        const { mean, lower, upper } = xmrChart(values, false)!;
        const way = values.slice(1).reduce((sum, value, i) => sum + Math.abs(value - values[i]!), 0);
        const all = values.reduce((sum, value) => sum + value, 0);
        expect(mean).toBeCloseTo(all / values.length, 12);
        expect(upper! - mean).toBeCloseTo((2.66 * way) / (values.length - 1), 10);
        expect(mean - lower!).toBeCloseTo(upper! - mean, 12);
      }),
    );
  });

  it('with screening never has wider limits, and the same when no step is unusual', () => {
    fc.assert(
      fc.property(series, (values) => {
        const all = xmrChart(values, false)!;
        const screened = xmrChart(values)!;
        const steps = values.slice(1).map((value, i) => Math.abs(value - values[i]!));
        const limit = (3.267 * steps.reduce((sum, step) => sum + step, 0)) / steps.length;
        if (steps.every((step) => step < limit)) expect(screened).toEqual(all);
        else expect(screened.upper).toBeLessThanOrEqual(all.upper!);
      }),
    );
  });

  it('turns over when the series does', () => {
    fc.assert(
      fc.property(series, fc.boolean(), (values, screen) => {
        const one = xmrChart(values, screen)!;
        const other = xmrChart(
          values.map((value) => -value),
          screen,
        )!;
        expect(other.points).toEqual(one.points.map((type) => turned[type]));
        expect([other.mean + one.mean, other.lower! + one.upper!, other.upper! + one.lower!]).toEqual([
          0, 0, 0,
        ]);
      }),
    );
  });

  it('calls a series that never moves noise at the mean, whatever rounding makes of the mean', () => {
    for (const value of [5, 0.1, 1 / 3]) {
      for (const length of [2, 12, 30]) {
        const chart = xmrChart(new Array<number>(length).fill(value))!;
        expect(chart.points).toEqual(new Array<string>(length).fill('common-cause'));
        expect(chart.lower).toBe(chart.mean);
        expect(chart.upper).toBe(chart.mean);
      }
    }
  });

  it('keeps the steps of a series that moves only once', () => {
    // By hand: of eleven steps one is 6; 6 ÷ 11 · 2.66.
    const values = Array.from({ length: 12 }, (_, i) => (i < 6 ? 2 : 8));
    const { mean, upper } = xmrChart(values)!;
    expect(mean).toBe(5);
    expect(upper).toBeCloseTo(5 + (2.66 * 6) / 11, 12);
  });

  it('has no limits for a single value, trial limits under twelve, and is null for none', () => {
    expect(xmrChart([7])).toEqual({
      mean: 7,
      lower: null,
      upper: null,
      trial: true,
      points: ['common-cause'],
    });
    expect(xmrChart([7, 8, 7, 8, 7, 8, 7, 8, 7, 8, 7])!.trial).toBe(true);
    expect(xmrChart([7, 8, 7, 8, 7, 8, 7, 8, 7, 8, 7, 8])!.trial).toBe(false);
    expect(xmrChart([])).toBeNull();
  });

  it('takes typed arrays and numbers below 0', () => {
    expect(xmrChart(Int32Array.of(-2, 2))).toMatchObject({ mean: 0, lower: -10.64, upper: 10.64 });
  });

  it('refuses what is no number, saying which', () => {
    expect(() => xmrChart([1, Number.NaN])).toThrow(
      'xmrChart: values[1] must be a number from -1e+150 to 1e+150, got NaN',
    );
    expect(() => xmrChart([1e200])).toThrow('xmrChart: values[0] must be a number');
  });
});
