import { describe, expect, it } from 'vitest';
import { lightTokens, lorenzChart } from '../src/index.ts';
import { draw } from './draw.ts';
import { picture, theme } from './pictures.ts';

describe('the Lorenz curve', () => {
  it('runs from none to all below the diagonal, with a point per unit', async () => {
    const drawing = await picture('lorenz');
    expect(drawing.marks('symbol')).toHaveLength(3);
    const curve = drawing.marks('line').filter(({ stroke }) => stroke === lightTokens.accent);
    expect(curve).toHaveLength(4);
    const height = Number(curve[0]!.y);
    const places = curve.map(({ x, y }) => [Number(x) / drawing.width, 1 - Number(y) / height] as const);
    // By the fixture: 30 % of the people have 20 %, 70 % have half, all have all.
    const expected = [
      [0, 0],
      [0.3, 0.2],
      [0.7, 0.5],
      [1, 1],
    ];
    places.forEach(([population, share], index) => {
      expect(population).toBeCloseTo(expected[index]![0]!, 6);
      expect(share).toBeCloseTo(expected[index]![1]!, 6);
    });
  });

  it('is the diagonal alone where nobody is counted', async () => {
    const axis = { title: 'a', description: 'a' };
    const drawing = await draw(
      lorenzChart({
        estimates: [],
        words: {
          description: 'd',
          x: axis,
          y: axis,
          tooltip: String,
          lines: { curve: 'is', equal: 'equal' },
        },
        theme,
        layout: { width: 500 },
      }),
    );
    expect(drawing.warnings).toEqual([]);
    expect(drawing.marks('symbol')).toEqual([]);
    expect(drawing.marks('line')).toHaveLength(2);
  });
});
