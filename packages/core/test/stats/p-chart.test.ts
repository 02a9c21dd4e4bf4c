import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pChart, type ShareVariation } from '../../src/stats/p-chart.ts';
import { counts } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

type Period = readonly [successes: number, trials: number];

const periods = fc.array(counts(500), { minLength: 1, maxLength: 20 });

function chart(list: readonly Period[], variation?: ShareVariation) {
  return pChart(
    list.map(([successes]) => successes),
    list.map(([, trials]) => trials),
    variation,
  );
}

describe('pChart', () => {
  it.each(recordsOf('p_chart'))('meets the reference $id', expectReference);

  it('has limits at which a share is three standard errors from that of all', () => {
    fc.assert(
      fc.property(periods, (list) => {
        const { centre, points } = chart(list);
        const successes = list.reduce((sum, [count]) => sum + count, 0);
        expect(centre).toBe(successes / list.reduce((sum, [, trials]) => sum + trials, 0));
        points.forEach(({ share, lower, upper }, i) => {
          const [count, trials] = list[i]!;
          expect(share).toBe(count / trials);
          const nine = (9 * centre! * (1 - centre!)) / trials;
          if (lower! > 0) expect((centre! - lower!) ** 2).toBeCloseTo(nine, 12);
          else expect(centre! ** 2).toBeLessThan(nine + 1e-12);
          if (upper! < 1) expect((upper! - centre!) ** 2).toBeCloseTo(nine, 12);
          else expect((1 - centre!) ** 2).toBeLessThan(nine + 1e-12);
        });
      }),
    );
  });

  it("by Laney's variation is an XmR chart of the shares when all periods have as many people", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }).chain((trials) =>
          fc.array(
            fc.integer({ min: 0, max: trials }).map((count): Period => [count, trials]),
            { minLength: 2, maxLength: 20 },
          ),
        ),
        (list) => {
          const { centre, points } = chart(list, 'laney');
          const shares = list.map(([count, trials]) => count / trials);
          const way = shares.slice(1).reduce((sum, share, i) => sum + Math.abs(share - shares[i]!), 0);
          const half = (3 * way) / (shares.length - 1) / 1.128;
          for (const { lower, upper } of points) {
            expect(lower).toBeCloseTo(Math.max(0, centre! - half), 10);
            expect(upper).toBeCloseTo(Math.min(1, centre! + half), 10);
          }
        },
      ),
    );
  });

  it('has limits in [0, 1] around the centre, closer the more people', () => {
    fc.assert(
      fc.property(periods, fc.constantFrom('binomial', 'laney'), (list, variation) => {
        const { centre, points } = chart([...list, ...list], variation);
        const bySize = points
          .map(({ lower, upper }, i) => ({ lower: lower!, upper: upper!, trials: [...list, ...list][i]![1] }))
          .sort((a, b) => a.trials - b.trials);
        bySize.forEach(({ lower, upper }, i) => {
          expect(0 <= lower && lower <= centre! && centre! <= upper && upper <= 1).toBe(true);
          if (i > 0) expect(upper).toBeLessThanOrEqual(bySize[i - 1]!.upper);
        });
      }),
    );
  });

  it('leaves a period without people out, and takes no step across it', () => {
    const nothing = { share: null, lower: null, upper: null };
    const list: readonly Period[] = [
      [3, 40],
      [9, 60],
      [5, 50],
      [4, 40],
    ];
    const gap: readonly Period[] = [...list.slice(0, 2), [0, 0], ...list.slice(2)];
    const { centre, points } = chart(gap);
    expect(points[2]).toEqual(nothing);
    expect(points.filter((point) => point.share !== null)).toEqual(chart(list).points);
    expect(centre).toBe(chart(list).centre);
    // By hand: shares 0.1, 0.2, gap, 0.1, 0.2 of 100 each; both steps are 0.1, and 0.15 ± 3 · 0.1 ÷ 1.128.
    const level = chart(
      [
        [10, 100],
        [20, 100],
        [0, 0],
        [10, 100],
        [20, 100],
      ],
      'laney',
    );
    expect(level.points[0]!.upper).toBeCloseTo(0.15 + 0.3 / 1.128, 12);
    // With a step of 0.4 across the gap instead the limits are the same around another centre.
    const shifted = chart(
      [
        [10, 100],
        [20, 100],
        [0, 0],
        [60, 100],
        [70, 100],
      ],
      'laney',
    );
    expect(shifted.points[0]!.upper).toBeCloseTo(0.4 + 0.3 / 1.128, 12);
  });

  it('has no Laney limits without two neighbouring periods', () => {
    expect(chart([[3, 40]], 'laney')).toEqual({
      centre: 0.075,
      points: [{ share: 0.075, lower: null, upper: null }],
    });
    expect(
      chart(
        [
          [3, 40],
          [0, 0],
          [3, 40],
        ],
        'laney',
      ).points[0]!.upper,
    ).toBeNull();
    expect(chart([[3, 40]]).points[0]!.upper).not.toBeNull();
  });

  it('has limits at the centre when nobody or everybody was counted', () => {
    for (const variation of ['binomial', 'laney'] as const) {
      expect(
        chart(
          [
            [0, 40],
            [0, 60],
          ],
          variation,
        ).points[0],
      ).toEqual({ share: 0, lower: 0, upper: 0 });
      expect(
        chart(
          [
            [40, 40],
            [60, 60],
          ],
          variation,
        ).points[1],
      ).toEqual({ share: 1, lower: 1, upper: 1 });
    }
  });

  it('has no centre when there was nobody to count', () => {
    expect(chart([])).toEqual({ centre: null, points: [] });
    expect(chart([[0, 0]], 'laney')).toEqual({
      centre: null,
      points: [{ share: null, lower: null, upper: null }],
    });
  });

  it('refuses counts out of order, lists of different lengths and unknown variations', () => {
    expect(() =>
      chart([
        [3, 40],
        [6, 5],
      ]),
    ).toThrow('pChart: successes[1] must be at most trials[1], got 6 of 5');
    expect(() => pChart([1, 2], [3])).toThrow('pChart: successes, trials must be equally long, got 2, 1');
    expect(() => chart([[3, 40]], 'prime' as ShareVariation)).toThrow(
      'pChart: variation must be one of binomial, laney, got prime',
    );
  });
});
