import { describe, expect, it } from 'vitest';
import { rankedRows } from '../src/index.ts';
import { comparison } from './compared.ts';
import { estimates } from './examples.ts';
import { picture } from './pictures.ts';

const figure = { comparison, ratios: estimates, target: null };

describe('rankedRows', () => {
  it('puts the first rank first and what could not be compared last', () => {
    const rows = rankedRows(figure);
    expect(rows.map(({ ratio }) => ratio.by.unit)).toEqual(['ENG', 'MGT', 'INF', 'PED', 'LAW', 'ART', 'NEW']);
    expect(rows.at(-1)!.member).toBeNull();
  });

  it('puts the larger of two with one rank first', () => {
    const members = comparison.members.map((member) => ({ ...member, rank: 1 }));
    const rows = rankedRows({ ...figure, comparison: { ...comparison, members } });
    expect(rows.map(({ ratio }) => ratio.of)).toEqual([2000, 1200, 1000, 400, 250, 150, null]);
  });

  it('ranks no persons', () => {
    const rows = rankedRows({
      ...figure,
      comparison: { ...comparison, over: 'organizer' },
      ratios: estimates.map((ratio) => ({ ...ratio, by: { organizer: ratio.by.unit! } })),
    });
    expect(rows.map(({ ratio }) => ratio.by.organizer)).toEqual(estimates.map(({ by }) => by.unit));
  });

  it('takes the ratios of its own part alone', () => {
    const ofCohort = (cohort: string) =>
      estimates.map((ratio) => ({ ...ratio, by: { ...ratio.by, cohort } }));
    const rows = rankedRows({
      ...figure,
      comparison: { ...comparison, by: { cohort: 'graduate' } },
      ratios: [...ofCohort('undergraduate'), ...ofCohort('graduate')],
    });
    expect(rows).toHaveLength(7);
    expect(new Set(rows.map(({ ratio }) => ratio.by.cohort))).toEqual(new Set(['graduate']));
  });
});

describe('the ranking', () => {
  it('has a dot, an interval and the mark it is ranked by per unit, and one line each for whole and target', async () => {
    const drawing = await picture('ranked');
    const spoken = drawing.marks('symbol').filter(({ description }) => description !== undefined);
    expect(spoken).toHaveLength(6);
    expect(drawing.marks('symbol')).toHaveLength(12);
    expect(drawing.marks('rule')).toHaveLength(6 + 2);
    expect(drawing.marks('text').map(({ text }) => text)).toContain('no data');
    expect(new Set(spoken.map(({ shape }) => shape))).toEqual(
      new Set(['triangle-up', 'circle', 'triangle-down']),
    );
    expect(new Set(spoken.map(({ fill }) => fill)).size).toBe(3);
  });

  it('stands in the order of the ranks', async () => {
    const dots = (await picture('ranked'))
      .marks('symbol')
      .filter(({ description }) => description !== undefined);
    const down = dots.toSorted((a, b) => Number(a.y) - Number(b.y)).map(({ description }) => description);
    expect(down[0]).toBe('College of Engineering: 10.00%');
    expect(down.at(-1)).toBe('Department of Art: 3.50%');
  });
});
