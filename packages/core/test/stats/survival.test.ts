import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogramQuantile } from '../../src/stats/quantile.ts';
import {
  kaplanMeier,
  kaplanMeierQuantile,
  type SurvivalLimits,
  type SurvivalPoint,
} from '../../src/stats/survival.ts';
import { lists, type SpellRow, spellRows } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

const scales: readonly SurvivalLimits[] = ['log-log', 'log', 'plain'];

function curve(rows: readonly SpellRow[], limits?: SurvivalLimits): readonly SurvivalPoint[] {
  return kaplanMeier(...lists(rows), 0.95, limits);
}

/**
 * The same curve by another road, Efron's (1967): every case weighs the same, and whoever is censored hands its
 * weight on to those who are seen longer, in equal parts.
 */
function redistributed(rows: readonly SpellRow[]): readonly number[] {
  const cases = rows
    .flatMap(([day, ended, open]) => [
      ...new Array<readonly [number, boolean]>(ended).fill([day, true]),
      ...new Array<readonly [number, boolean]>(open).fill([day, false]),
    ])
    .sort(([dayA, endedA], [dayB, endedB]) => dayA - dayB || Number(endedB) - Number(endedA));
  const weights = cases.map(() => 1 / cases.length);
  let left = 1;
  const shares = new Map<number, number>();
  cases.forEach(([day, ended], i) => {
    const after = cases.length - i - 1;
    if (ended) left -= weights[i]!;
    else for (let j = i + 1; j < cases.length; j++) weights[j]! += weights[i]! / after;
    shares.set(day, left);
  });
  return [...shares.values()];
}

describe('kaplanMeier', () => {
  it.each(recordsOf('km'))('meets the reference $id', expectReference);

  it('equals redistribution to the right', () => {
    fc.assert(
      fc.property(spellRows, (rows) => {
        const other = redistributed(rows);
        const points = curve(rows);
        expect(points).toHaveLength(other.length);
        points.forEach(({ survival }, i) => {
          expect(survival).toBeCloseTo(other[i]!, 12);
        });
      }),
    );
  });

  it('with nothing open is the share still waiting, with the standard error of a share', () => {
    fc.assert(
      fc.property(spellRows, (rows) => {
        const ended = rows.map(([day, count]): SpellRow => [day, count, 0]);
        const total = ended.reduce((sum, [, count]) => sum + count, 0);
        for (const { time, survival, stdErr } of curve(ended)) {
          const waiting = ended.reduce((sum, [day, count]) => sum + (day > time ? count : 0), 0);
          expect(survival).toBeCloseTo(waiting / total, 12);
          if (waiting === 0) expect(stdErr).toBeNull();
          else expect(stdErr).toBeCloseTo(Math.sqrt(((waiting / total) * (1 - waiting / total)) / total), 12);
        }
      }),
    );
  });

  it('accounts for every case', () => {
    fc.assert(
      fc.property(spellRows, (rows) => {
        const points = curve(rows);
        points.forEach((point, i) => {
          const next = points[i + 1]?.atRisk ?? 0;
          expect(point.atRisk - point.events - point.censored).toBe(next);
        });
        expect(points[0]?.atRisk ?? 0).toBe(rows.reduce((sum, [, ended, open]) => sum + ended + open, 0));
      }),
    );
  });

  it.each(scales)(
    'has %s limits in [0, 1] around the curve, and none where the variance says nothing',
    (limits) => {
      fc.assert(
        fc.property(spellRows, (rows) => {
          for (const { survival, lower, upper } of curve(rows, limits)) {
            if (survival === 0 || survival === 1) expect([lower, upper]).toEqual([null, null]);
            else expect(0 <= lower! && lower! <= survival && survival <= upper! && upper! <= 1).toBe(true);
          }
        }),
      );
    },
  );

  it('has limits that lie as far apart on their scale as the level says', () => {
    const transforms = {
      plain: (s: number) => s,
      log: (s: number) => Math.log(s),
      'log-log': (s: number) => Math.log(-Math.log(s)),
    };
    for (const limits of scales) {
      const points = kaplanMeier([12, 15, 20], [2, 3, 5], [0, 1, 40], 0.95, limits);
      const { lower, upper, survival, stdErr } = points[1]!;
      const scale = transforms[limits];
      // The delta method, with the slope of the scale from a small step.
      const slope = Math.abs(scale(survival + 1e-6) - scale(survival - 1e-6)) / 2e-6;
      expect(Math.abs(scale(upper!) - scale(lower!))).toBeCloseTo(2 * 1.959963984540054 * slope * stdErr!, 8);
    }
  });

  it('does not depend on the order of the rows, nor on rows that are split or empty', () => {
    fc.assert(
      fc.property(spellRows, (rows) => {
        const split = rows.flatMap(([day, ended, open]): SpellRow[] => [
          [day, 0, open],
          [day, ended, 0],
        ]);
        expect(curve([...split.reverse(), [5, 0, 0]])).toEqual(curve(rows));
      }),
    );
  });

  it('counts the open cases of a day among those at risk on it', () => {
    // By hand: 4 waiting on day 5, one ends; that the other three are last seen on the same day changes nothing.
    expect(kaplanMeier([5], [1], [3])[0]).toMatchObject({ atRisk: 4, survival: 0.75 });
  });

  it('has an event on day 0', () => {
    expect(kaplanMeier([0, -0, 3], [1, 1, 2], [0, 0, 0])).toMatchObject([
      { time: 0, events: 2, survival: 0.5 },
      { time: 3, survival: 0, stdErr: null, lower: null, upper: null },
    ]);
  });

  it('is empty without cases', () => {
    expect(kaplanMeier([], [], [])).toEqual([]);
    expect(kaplanMeier([4, 5], [0, 0], [0, 0])).toEqual([]);
  });

  it('takes typed arrays', () => {
    expect(kaplanMeier(Int32Array.of(5), Uint32Array.of(1), Uint32Array.of(3))[0]!.survival).toBe(0.75);
  });

  it('refuses what are no spells, saying where', () => {
    expect(() => kaplanMeier([1, 2], [1], [1])).toThrow(
      'kaplanMeier: times, events, censored must be equally long, got 2, 1, 1',
    );
    expect(() => kaplanMeier([-1], [1], [0])).toThrow(
      'kaplanMeier: times[0] must be a finite number >= 0, got -1',
    );
    expect(() => kaplanMeier([1], [0.5], [0])).toThrow(
      'kaplanMeier: events[0] must be a whole number >= 0, got 0.5',
    );
    expect(() => kaplanMeier([1], [1], [-1])).toThrow(
      'kaplanMeier: censored[0] must be a whole number >= 0, got -1',
    );
    expect(() => kaplanMeier([1], [1], [0], 95)).toThrow('kaplanMeier: level must lie between 0 and 1');
    expect(() => kaplanMeier([1], [1], [0], 0.95, 'logit' as SurvivalLimits)).toThrow(
      'kaplanMeier: limits must be one of log-log, log, plain, got logit',
    );
  });
});

describe('kaplanMeierQuantile', () => {
  it.each(recordsOf('km_quantile'))('meets the reference $id', expectReference);

  it('with nothing open is the quantile of type 2, and the first time that of type 1', () => {
    fc.assert(
      fc.property(spellRows, fc.integer({ min: 1, max: 63 }), (rows, k) => {
        const ended = rows.map(([day, count]): SpellRow => [day, count, 0]);
        const [values, counts] = lists(ended);
        const { quantile, firstTimeAtOrBelow } = kaplanMeierQuantile(curve(ended), k / 64);
        expect(quantile).toBe(histogramQuantile(values, counts, k / 64));
        expect(firstTimeAtOrBelow).toBe(histogramQuantile(values, counts, k / 64, 1));
      }),
    );
  });

  it('lies between its limits, which are null for never', () => {
    fc.assert(
      fc.property(spellRows, fc.integer({ min: 1, max: 63 }), (rows, k) => {
        const { quantile, lower, upper } = kaplanMeierQuantile(curve(rows), k / 64);
        if (quantile !== null && lower !== null) expect(lower).toBeLessThanOrEqual(quantile);
        if (quantile !== null && upper !== null) expect(upper).toBeGreaterThanOrEqual(quantile);
        if (quantile === null) expect(upper).toBeNull();
      }),
    );
  });

  it('takes the middle of a stretch at the height asked for, or its beginning at the end of the data', () => {
    // By hand: half are left from day 10 on; the next event is on day 30, or none ever.
    const then = kaplanMeier([10, 20, 30], [2, 0, 1], [0, 1, 0]);
    expect(kaplanMeierQuantile(then, 0.5)).toMatchObject({ quantile: 20, firstTimeAtOrBelow: 10 });
    const never = kaplanMeier([10, 20], [2, 0], [0, 2]);
    expect(kaplanMeierQuantile(never, 0.5)).toMatchObject({ quantile: 10, firstTimeAtOrBelow: 10 });
  });

  it('is null when the curve does not fall that far', () => {
    const curveOfMany = kaplanMeier([10, 20], [1, 0], [0, 99]);
    expect(kaplanMeierQuantile(curveOfMany, 0.5)).toEqual({
      quantile: null,
      lower: null,
      upper: null,
      firstTimeAtOrBelow: null,
    });
  });

  it('at 1 is the day on which nobody was left', () => {
    expect(kaplanMeierQuantile(kaplanMeier([3, 8], [1, 1], [0, 0]), 1).quantile).toBe(8);
    expect(kaplanMeierQuantile(kaplanMeier([3, 8], [1, 1], [0, 1]), 1).quantile).toBeNull();
  });

  it('at 0 is 0, and null for an empty curve', () => {
    const zero = { quantile: 0, lower: 0, upper: 0, firstTimeAtOrBelow: 0 };
    expect(kaplanMeierQuantile(kaplanMeier([3], [1], [0]), 0)).toEqual(zero);
    for (const prob of [0, 0.5]) expect(kaplanMeierQuantile([], prob).quantile).toBeNull();
  });

  it('refuses a probability of 50', () => {
    expect(() => kaplanMeierQuantile([], 50)).toThrow(
      'kaplanMeierQuantile: prob must lie in 0 to 1 (0.9, not 90), got 50',
    );
  });
});
