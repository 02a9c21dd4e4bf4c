import { describe, expect, it } from 'vitest';
import { lightTokens } from '../src/index.ts';
import { groups } from './compared.ts';
import { picture } from './pictures.ts';

describe('the curves of groups', () => {
  it('are one for each that has cases, from all waiting on', async () => {
    const lines = (await picture('curves')).marks('line');
    expect(new Set(lines.map(({ stroke }) => stroke)).size).toBe(3);
    // As many steps as cases, and the start.
    expect(lines).toHaveLength(8 + 5 + 4 + 3);
    expect(lines.filter(({ x, y }) => x === 0 && y === 0)).toHaveLength(3);
  });

  it.each([390, 700, 1200])(
    'say at their ends who they are and how many cases are open, at %d pixels',
    async (width) => {
      const texts = (await picture('curves', width))
        .marks('text')
        .map(({ text }) => String(text).replaceAll('\n', ' '));
      for (const open of [3, 1, 12]) expect(texts.some((text) => text.endsWith(`${open} open`))).toBe(true);
      expect(texts.some((text) => text.startsWith('College of Engineering'))).toBe(true);
    },
  );

  it('keep their names apart, though all end at none', async () => {
    const names = (await picture('curves')).marks('text').filter(({ text }) => String(text).includes('open'));
    const heights = [...new Set(names.map(({ y }) => Number(y)))].sort((a, b) => a - b);
    expect(heights).toHaveLength(3);
    for (const [index, y] of heights.slice(1).entries()) expect(y - heights[index]!).toBeGreaterThan(28);
    expect(heights[0]).toBeGreaterThan(0);
    expect(heights.at(-1)).toBeLessThan(260);
  });

  it('are set against the one limit that they share', async () => {
    const drawing = await picture('curves');
    const limits = drawing.marks('rule').filter(({ stroke }) => stroke === lightTokens.target);
    expect(limits.map(({ description }) => description)).toEqual(['limit 3 months']);
    // A quarter of a year on average is 91.3 days, of the 120 that the longest took.
    expect(Number(limits[0]!.x) / drawing.width).toBeCloseTo(365.2425 / 4 / 120, 1);
  });

  it('can be pointed at where three quarters, half and a quarter still wait, and at their ends', async () => {
    const steps = (await picture('curves')).marks('symbol').map(({ description }) => description);
    // Of eight cases the second leaves 0.75, the fourth half, the sixth a quarter.
    expect(steps.slice(0, 4)).toEqual([20, 30, 40, 70].map((days) => `College of Engineering: ${days}`));
    expect(groups[3]!.survival.curve).toEqual([]);
    expect(steps.some((step) => String(step).startsWith('New'))).toBe(false);
  });
});
