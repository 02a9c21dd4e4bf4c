import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GroupSpells, logRankTest } from '../../src/stats/log-rank.ts';
import { lists, type SpellRow, spellRows } from './arbitraries.ts';
import { expectReference, recordsOf } from './records.ts';

function groupOf(rows: readonly SpellRow[]): GroupSpells {
  const [times, events, censored] = lists(rows);
  return { times, events, censored };
}

const groupRows = fc.array(spellRows, { minLength: 2, maxLength: 5 });

describe('logRankTest', () => {
  it.each(recordsOf('logrank'))('meets the reference $id', expectReference);

  it('on a single day with events is (n − 1)/n times the chi-square of the table', () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (table) => {
        const all = table.reduce((sum, [ended, open]) => sum + ended + open, 0);
        const ended = table.reduce((sum, [cases]) => sum + cases, 0);
        const test = logRankTest(
          table.map(([cases, open]) =>
            groupOf([
              [4, cases, 0],
              [9, 0, open],
            ]),
          ),
        );
        if (ended === 0) {
          expect(test).toBeNull();
          return;
        }
        const pearson = table.reduce((sum, [cases, open]) => {
          const expected = ((cases + open) * ended) / all;
          const rest = cases + open - expected;
          return sum + (cases - expected) ** 2 / expected + (open - rest) ** 2 / rest;
        }, 0);
        expect(test!.chiSquare).toBeCloseTo(((all - 1) / all) * pearson, 9);
        expect(test!.degrees).toBe(table.length - 1);
      }),
    );
  });

  it('for two groups is the squared difference over its variance, both summed over the days', () => {
    fc.assert(
      fc.property(spellRows, spellRows, (first, second) => {
        const test = logRankTest([groupOf(first), groupOf(second)]);
        let difference = 0;
        let variance = 0;
        for (let day = 0; day <= 12; day++) {
          const seen = (rows: readonly SpellRow[]) => rows.filter(([time]) => time >= day);
          const cases = (rows: readonly SpellRow[]) => rows.reduce((sum, row) => sum + row[1] + row[2], 0);
          const ended = (rows: readonly SpellRow[]) =>
            rows.reduce((sum, [time, count]) => sum + (time === day ? count : 0), 0);
          const n1 = cases(seen(first));
          const n = n1 + cases(seen(second));
          const d = ended(first) + ended(second);
          if (d === 0) continue;
          difference += ended(first) - (d * n1) / n;
          if (n > 1) variance += (d * (n - d) * n1 * (n - n1)) / (n * n * (n - 1));
        }
        if (variance === 0) expect(test).toBeNull();
        else expect(test!.chiSquare).toBeCloseTo(difference ** 2 / variance, 9);
      }),
    );
  });

  it('expects as many events as there were, and gives groups without cases null', () => {
    fc.assert(
      fc.property(groupRows, (rows) => {
        const test = logRankTest(rows.map(groupOf));
        if (test === null) return;
        const sum = (field: 'observed' | 'expected') =>
          test.groups.reduce((before, group) => before + (group?.[field] ?? 0), 0);
        expect(sum('expected')).toBeCloseTo(sum('observed'), 9);
        rows.forEach((group, i) => {
          const cases = group.reduce((before, row) => before + row[1] + row[2], 0);
          const observed = group.reduce((before, row) => before + row[1], 0);
          if (cases === 0) expect(test.groups[i]).toBeNull();
          else expect(test.groups[i]!.observed).toBe(observed);
        });
      }),
    );
  });

  it('does not depend on the order of groups and rows, nor on rows that are split or groups that are empty', () => {
    fc.assert(
      fc.property(groupRows, (rows) => {
        const split = rows.map((group) =>
          group
            .flatMap(([day, ended, open]): SpellRow[] => [
              [day, 0, open],
              [day, ended, 0],
            ])
            .reverse(),
        );
        const one = logRankTest(rows.map(groupOf));
        const other = logRankTest([...split.reverse(), [[3, 0, 0]] as const].map(groupOf));
        expect(other === null).toBe(one === null);
        if (one === null || other === null) return;
        expect(other.degrees).toBe(one.degrees);
        expect(other.chiSquare).toBeCloseTo(one.chiSquare, 8);
        expect(other.pValue).toBeCloseTo(one.pValue, 8);
      }),
    );
  });

  it('finds nothing between a group and its double', () => {
    fc.assert(
      fc.property(spellRows, (rows) => {
        const double = [...rows, ...rows];
        const test = logRankTest([groupOf(rows), groupOf(double)]);
        if (test !== null) expect(test.chiSquare).toBeCloseTo(0, 12);
      }),
    );
  });

  it('counts groups that left before the first event neither as evidence nor as a degree of freedom', () => {
    const early = groupOf([[2, 0, 5]]);
    const quick = groupOf([
      [3, 2, 0],
      [6, 0, 1],
    ]);
    const slow = groupOf([
      [5, 1, 0],
      [9, 0, 4],
    ]);
    const test = logRankTest([quick, early, slow])!;
    expect(test.degrees).toBe(1);
    expect(test.groups[1]).toEqual({ observed: 0, expected: 0 });
    expect(test.chiSquare).toBe(logRankTest([quick, slow])!.chiSquare);
  });

  it('is null when there is nothing to compare', () => {
    const group = groupOf([[3, 2, 1]]);
    expect(logRankTest([])).toBeNull();
    expect(logRankTest([group])).toBeNull();
    expect(logRankTest([group, groupOf([])])).toBeNull();
    expect(logRankTest([group, groupOf([[2, 0, 5]])])).toBeNull();
    expect(logRankTest([groupOf([[3, 0, 1]]), groupOf([[3, 0, 2]])])).toBeNull();
    // Everybody had the event on the same day: no group could have been faster.
    expect(logRankTest([groupOf([[3, 2, 0]]), groupOf([[3, 5, 0]])])).toBeNull();
  });

  it('takes typed arrays', () => {
    const group = (day: number) => ({
      times: Int32Array.of(day, 9),
      events: Uint32Array.of(2, 0),
      censored: Uint32Array.of(0, 2),
    });
    expect(logRankTest([group(3), group(3)])).toMatchObject({ chiSquare: 0, pValue: 1 });
  });

  it('refuses what are no spells, saying in which group', () => {
    const good = groupOf([[3, 2, 1]]);
    expect(() => logRankTest([good, { times: [1, 2], events: [1], censored: [1] }])).toThrow(
      'logRankTest: groups[1]: times, events, censored must be equally long, got 2, 1, 1',
    );
    expect(() => logRankTest([good, groupOf([[-1, 1, 0]])])).toThrow(
      'logRankTest: groups[1]: times[0] must be a finite number >= 0, got -1',
    );
    expect(() => logRankTest([groupOf([[1, 0.5, 0]]), good])).toThrow(
      'logRankTest: groups[0]: events[0] must be a whole number >= 0, got 0.5',
    );
    expect(() => logRankTest([good, groupOf([[1, 1, -1]])])).toThrow(
      'logRankTest: groups[1]: censored[0] must be a whole number >= 0, got -1',
    );
  });
});
