import { describe, expect, it } from 'vitest';
import { tickValues } from '../src/chart.ts';

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

  it('are nothing but the start where there is no value', () => {
    expect(tickValues(0)).toEqual([0]);
  });
});
