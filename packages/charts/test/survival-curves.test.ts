import { describe, expect, it } from 'vitest';
import { lightTokens, survivalCurves } from '../src/index.ts';
import { groups, waiting } from './compared.ts';
import { draw } from './draw.ts';
import { picture, theme } from './pictures.ts';

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

  // All end at none, as those of a stage without open cases do, whichever is named first.
  it.each([[[34, 56, 101, 41, 42]], [[101, 56, 42, 41, 34]], [[42, 101, 34, 56, 41]]])(
    'are led to their names by lines that do not cross, where they end after %j days',
    async (ends) => {
      const axis = { title: '', description: '' };
      const drawing = await draw(
        survivalCurves({
          estimates: ends.map((days, index) => waiting(`U${index}`, [10, days], 1)),
          theme,
          layout: { width: 700 },
          words: {
            description: '',
            x: axis,
            y: axis,
            label: ({ by }) => String(by.unit),
            open: () => 'open',
            tooltip: () => '',
            limit: () => '',
          },
        }),
      );
      const lines = drawing
        .marks('rule')
        .filter(({ opacity }) => opacity === 0.5)
        .map(({ x, y, x2, y2 }) => [x, y, x2, y2].map(Number) as [number, number, number, number]);
      expect(lines).toHaveLength(5);
      const heightAt = ([x, y, x2, y2]: (typeof lines)[number], at: number) =>
        x === x2 ? y : y + ((y2 - y) * (at - x)) / (x2 - x);
      for (const one of lines) {
        for (const other of lines) {
          const from = Math.max(one[0], other[0]);
          // What is lower where both have begun is not higher at the edge.
          const apart = heightAt(one, from) - heightAt(other, from);
          if (apart > 1e-9) expect(one[3]).toBeGreaterThan(other[3]);
        }
      }
    },
  );

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
