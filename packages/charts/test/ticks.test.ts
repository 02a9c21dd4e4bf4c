import { describe, expect, it } from 'vitest';
import { countAxis, shareExtent, shareTicks, tickValues } from '../src/axes.ts';

describe('tickValues', () => {
  // Worked by hand: the round step that gives at most seven parts.
  it.each([
    [0.13, [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12]],
    [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [1.2, [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2]],
    [0.5, [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
    [328, [0, 50, 100, 150, 200, 250, 300]],
  ])('for %d are round and end at it', (largest, expected) => {
    const ticks = tickValues(largest);
    expect(ticks).toHaveLength(expected.length);
    ticks.forEach((tick, index) => {
      expect(tick).toBeCloseTo(expected[index]!, 12);
    });
  });

  it('lie between the ends where an axis does not begin at 0', () => {
    const ticks = tickValues(0.975, 0.905);
    const expected = [0.91, 0.92, 0.93, 0.94, 0.95, 0.96, 0.97];
    expect(ticks).toHaveLength(expected.length);
    ticks.forEach((tick, index) => {
      expect(tick).toBeCloseTo(expected[index]!, 12);
    });
  });

  it('are nothing but the start where there is no value', () => {
    expect(tickValues(0)).toEqual([0]);
  });
});

describe('shareTicks', () => {
  it.each([
    [[0.2, 0.9935], 1.08, 1],
    [[0.2, null], 0.25, 0.2],
    [[0.5, 1.2], 1.4, 1.2],
    // The scale ends before all.
    [[0.9], 0.95, 0.8],
  ])('of %j on a scale to %d end at %d', (values, end, last) => {
    expect(shareTicks(values, end).at(-1)).toBeCloseTo(last, 12);
  });
});

describe('countAxis', () => {
  it('has no tick between two whole numbers, which would be printed as one of them', () => {
    expect(countAxis('days', 3.4, { title: '', description: '' }).axis).toMatchObject({
      values: [0, 1, 2, 3],
    });
  });
});

describe('shareExtent', () => {
  // By hand: 15 % of the range beyond it, and a tenth of the largest at least.
  it.each([
    [[0.02, 0.12], 0, 0.135],
    [[0.9, 0.96], 0.804, 1],
    [[0.8, 1], 0.7, 1],
    [[0.9, 1.2], 0.78, 1.32],
    [[null, 0.5], 0.45, 0.55],
    [[0, 0], 0, 0.005],
    [[null], 0, 1],
  ])('of %j is from %d to %d', (values, start, end) => {
    const extent = shareExtent(values);
    expect(extent[0]).toBeCloseTo(start, 12);
    expect(extent[1]).toBeCloseTo(end, 12);
  });
});
