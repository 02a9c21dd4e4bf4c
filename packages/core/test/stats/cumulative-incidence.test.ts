import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeIncidence, type IncidencePoint } from '../../src/stats/cumulative-incidence.ts';
import { kaplanMeier } from '../../src/stats/survival.ts';
import { expectReference, recordsOf } from './records.ts';

type Row = readonly [day: number, events: number, competing: number, censored: number];

const rows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: 0, max: 2 }),
  ),
  { maxLength: 20 },
);

function curves(list: readonly Row[]): readonly IncidencePoint[] {
  return cumulativeIncidence(
    list.map(([day]) => day),
    list.map(([, events]) => events),
    list.map(([, , competing]) => competing),
    list.map(([, , , censored]) => censored),
  );
}

/**
 * The same curves by another road: every case weighs the same, and whoever is censored hands its weight on to those
 * who are seen longer, in equal parts.
 */
function redistributed(list: readonly Row[]): readonly (readonly [event: number, competing: number])[] {
  const cases = list
    .flatMap(([day, ...counts]) => counts.flatMap((count, end) => new Array(count).fill({ day, end })))
    .sort((a, b) => a.day - b.day || a.end - b.end);
  const weights = cases.map(() => 1 / cases.length);
  const had = [0, 0] as [number, number];
  const shares = new Map<number, readonly [number, number]>();
  cases.forEach(({ day, end }, i) => {
    const after = cases.length - i - 1;
    if (end < 2) had[end as 0 | 1] += weights[i]!;
    else for (let j = i + 1; j < cases.length; j++) weights[j]! += weights[i]! / after;
    shares.set(day, [...had]);
  });
  return [...shares.values()];
}

/**
 * Aalen's variance of the incidence on the last of the days, day by day: by how much one event more would have moved
 * it, squared, times the variance of the events.
 */
function aalenVariance(points: readonly IncidencePoint[]): number {
  const last = points.at(-1)!;
  let before = 1;
  let sum = 0;
  for (const { atRisk, events, competing, incidence, survival } of points) {
    const variance = (count: number) =>
      count > 1 ? (count * (atRisk - count)) / (atRisk ** 2 * (atRisk - 1)) : count / atRisk ** 2;
    // Who leaves today takes a part of all that came later out of it.
    const lost = survival === 0 ? 0 : (last.incidence - incidence) / survival;
    sum += before ** 2 * ((1 - lost) ** 2 * variance(events) + lost ** 2 * variance(competing));
    before = survival;
  }
  return sum;
}

describe('cumulativeIncidence', () => {
  it.each(recordsOf('cuminc'))('meets the reference $id', expectReference);

  it('equals redistribution to the right', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const points = curves(list);
        const other = redistributed(list);
        expect(points).toHaveLength(other.length);
        points.forEach(({ incidence, competingIncidence }, i) => {
          expect(incidence).toBeCloseTo(other[i]![0], 12);
          expect(competingIncidence).toBeCloseTo(other[i]![1], 12);
        });
      }),
    );
  });

  it("has the standard error of Aalen's sum", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const points = curves(list);
        points.forEach(({ stdErr }, i) => {
          expect(stdErr ** 2).toBeCloseTo(aalenVariance(points.slice(0, i + 1)), 12);
        });
      }),
    );
  });

  it('adds up to everybody, and loses nobody', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const points = curves(list);
        points.forEach((point, i) => {
          const { incidence, competingIncidence, survival } = point;
          expect(incidence + competingIncidence + survival).toBeCloseTo(1, 12);
          expect(Math.max(incidence, competingIncidence)).toBeLessThanOrEqual(1);
          const left = point.atRisk - point.events - point.competing - point.censored;
          expect(left).toBe(points[i + 1]?.atRisk ?? 0);
        });
      }),
    );
  });

  it('without competing events is one less the Kaplan–Meier curve, which with them overstates it', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const alone = list.map(([day, events, , censored]): Row => [day, events, 0, censored]);
        const days = list.map(([day]) => day);
        const events = list.map((row) => row[1]);
        const curve = kaplanMeier(
          days,
          events,
          list.map((row) => row[3]),
        );
        curves(alone).forEach(({ incidence, competingStdErr }, i) => {
          expect(incidence).toBeCloseTo(1 - curve[i]!.survival, 12);
          expect(competingStdErr).toBe(0);
        });
        const naive = kaplanMeier(
          days,
          events,
          list.map((row) => row[2] + row[3]),
        );
        curves(list).forEach(({ incidence }, i) => {
          expect(incidence).toBeLessThan(1 - naive[i]!.survival + 1e-12);
        });
      }),
    );
  });

  it('swaps its curves when the events swap', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const swapped = curves(list.map(([day, a, b, censored]): Row => [day, b, a, censored]));
        curves(list).forEach((point, i) => {
          expect(swapped[i]).toMatchObject({
            incidence: point.competingIncidence,
            stdErr: point.competingStdErr,
            competingIncidence: point.incidence,
            competingStdErr: point.stdErr,
          });
        });
      }),
    );
  });

  it('does not depend on the order of the rows, nor on rows that are split or empty', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const split = list.flatMap(([day, a, b, censored]): Row[] => [
          [day, 0, b, censored],
          [day, a, 0, 0],
        ]);
        expect(curves([...split.reverse(), [5, 0, 0, 0]])).toEqual(curves(list));
      }),
    );
  });

  it('has nothing uncertain left when all had the event on one day', () => {
    expect(curves([[4, 3, 0, 0]])).toMatchObject([{ incidence: 1, stdErr: 0, survival: 0 }]);
  });

  it('is empty without cases', () => {
    expect(curves([])).toEqual([]);
    expect(curves([[4, 0, 0, 0]])).toEqual([]);
  });

  it('takes typed arrays', () => {
    const one = Uint32Array.of(1);
    expect(cumulativeIncidence(Int32Array.of(5), one, one, Uint32Array.of(2))[0]!.incidence).toBe(0.25);
  });

  it('refuses what are no spells, saying where', () => {
    expect(() => cumulativeIncidence([1, 2], [1], [1], [1])).toThrow(
      'cumulativeIncidence: times, events, competing, censored must be equally long, got 2, 1, 1, 1',
    );
    expect(() => curves([[-1, 1, 0, 0]])).toThrow(
      'cumulativeIncidence: times[0] must be a finite number >= 0, got -1',
    );
    expect(() => curves([[1, 1, 0.5, 0]])).toThrow(
      'cumulativeIncidence: competing[0] must be a whole number >= 0, got 0.5',
    );
  });
});
