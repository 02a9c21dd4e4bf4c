import { describe, expect, it } from 'vitest';
import { type Named, type Place, type Side, sidesOf } from '../src/placement.ts';
import { lineHeight, linesOf, textWidth } from '../src/text.ts';

const plot = { width: 400, height: 300 };

/** Where a name stands, as text marks are laid out: nine pixels from its point. */
function box({ x, y, text }: Named, side: Side) {
  const width = Math.max(...linesOf(text).map(textWidth));
  const height = linesOf(text).length * lineHeight;
  const left = { right: x + 9, left: x - 9 - width, above: x - width / 2, below: x - width / 2 }[side];
  const top = { right: y - height / 2, left: y - height / 2, above: y - 9 - height, below: y + 9 }[side];
  return { left, right: left + width, top, bottom: top + height };
}

describe('sidesOf', () => {
  it('takes the first side that is free', () => {
    const point = { x: 200, y: 150, text: '工程学院' };
    expect(sidesOf([point], { ...plot, points: [point] })).toEqual(['right']);
    // Another point where the name would stand to the right.
    const beside = { x: 230, y: 150 };
    expect(sidesOf([point], { ...plot, points: [point, beside] })).toEqual(['left']);
    expect(sidesOf([{ ...point, x: 390 }], { ...plot, points: [] })).toEqual(['left']);
    expect(sidesOf([point], { ...plot, points: [], sides: ['below'] })).toEqual(['below']);
  });

  it('covers a line only where there is no other room', () => {
    const point = { x: 200, y: 150, text: '工程学院' };
    const line = [210, 220, 230, 240].map((x) => ({ x, y: 150 }));
    expect(sidesOf([point], { ...plot, points: [], lines: line })).toEqual(['left']);
    expect(sidesOf([point], { ...plot, points: [], lines: line, sides: ['right'] })).toEqual(['right']);
  });

  it('leaves out a name that has no room, those that come first choosing first', () => {
    const same = { x: 200, y: 150 };
    const named = ['工程学院', '信息学院', '艺术系', '体育系', '管理学院'].map((text) => ({ ...same, text }));
    expect(sidesOf(named, { ...plot, points: [] })).toEqual(['right', 'left', 'above', 'below', null]);
  });

  it('never lets names cover each other, a point or the edge, however many there are', () => {
    // A lattice that is tighter than its names, with steps that share no divisor.
    const points: readonly Place[] = Array.from({ length: 60 }, (_, i) => ({
      x: (i * 67) % 400,
      y: (i * 41) % 300,
    }));
    const named = points.map((point, i) => ({ ...point, text: i % 3 === 0 ? '信息工程\n学院' : '艺术系' }));
    const sides = sidesOf(named, { ...plot, points });
    const boxes = named.flatMap((one, i) => (sides[i] === null ? [] : [box(one, sides[i]!)]));
    expect(boxes.length).toBeGreaterThan(10);
    boxes.forEach((one, i) => {
      expect(one.left >= 0 && one.right <= 400 && one.top >= 0 && one.bottom <= 300).toBe(true);
      for (const other of boxes.slice(i + 1)) {
        const apart =
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top;
        expect(apart).toBe(true);
      }
      const covered = points.filter(
        ({ x, y }) => x > one.left && x < one.right && y > one.top && y < one.bottom,
      );
      expect(covered).toEqual([]);
    });
  });
});
