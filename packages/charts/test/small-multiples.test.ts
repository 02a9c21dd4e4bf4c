import type { CountEstimate } from '@muster/core';
import { describe, expect, it } from 'vitest';
import { smallMultiples } from '../src/index.ts';
import { draw } from './draw.ts';
import { examples } from './examples.ts';
import { picture, theme } from './pictures.ts';

const words = {
  description: 'd',
  x: { title: 'x', description: 'x' },
  y: { title: 'y', description: 'y' },
  panel: String,
  label: ({ by }: CountEstimate | { by: CountEstimate['by'] }) => String(by.organizer ?? by.month),
  value: ({ count }: { count: number }) => String(count),
  tooltip: ({ by, count }: { by: CountEstimate['by']; count: number }) =>
    `${by.organizer ?? by.month} ${count}`,
  signals: { better: 'better', similar: 'similar', worse: 'worse' },
  noTarget: 'none',
  target: 'target',
};

function counts(key: 'organizer' | 'month'): readonly CountEstimate[] {
  return [3, 9, 5].map((count, index) => ({
    indicator: 'admissions',
    kind: 'count',
    by: { unit: 'ENG', [key]: `K${index}` },
    status: 'ok',
    notRecorded: 0,
    count,
  }));
}

const chart = (estimates: readonly CountEstimate[]) =>
  smallMultiples({ estimates: { estimates, panel: 'unit' }, words, theme, layout: { width: 700 } });

describe('small multiples', () => {
  it('have a picture for each cohort, and a dot for each figure that is known', async () => {
    const drawing = await picture('multiples');
    expect(drawing.marks('symbol').filter(({ description }) => description !== undefined)).toHaveLength(8);
    expect(drawing.texts()).toEqual(expect.arrayContaining(['Undergraduates', 'Graduates']));
  });

  it('share one axis, on which equal figures stand at equal places', async () => {
    const dots = (await picture('multiples'))
      .marks('symbol')
      .filter(({ description }) => description !== undefined);
    const ofInformation = dots.filter(({ description }) => description === 'College of Information: 84');
    expect(ofInformation).toHaveLength(2);
    expect(ofInformation[0]!.x).toBe(ofInformation[1]!.x);
  });

  it('put the largest first in each', async () => {
    const dots = (await draw(chart(counts('month')))).marks('symbol');
    const down = dots.toSorted((a, b) => Number(a.y) - Number(b.y)).map(({ description }) => description);
    expect(down).toEqual(['K1 9', 'K2 5', 'K0 3']);
  });

  it('rank no persons', async () => {
    const dots = (await draw(chart(counts('organizer')))).marks('symbol');
    const down = dots.toSorted((a, b) => Number(a.y) - Number(b.y)).map(({ description }) => description);
    expect(down).toEqual(['K0 3', 'K1 9', 'K2 5']);
  });

  it.each([
    [390, 1],
    [700, 2],
    [1200, 2],
  ])('stand side by side as there is room: at %d pixels %d of the two', (width, columns) => {
    const spec = examples('en', theme, { width }).multiples!;
    expect(spec.columns).toBe(columns);
    const [first] = spec.concat as readonly { width: number }[];
    expect(columns * first!.width).toBeLessThanOrEqual(width);
    expect(first!.width).toBeGreaterThan(240);
  });
});
