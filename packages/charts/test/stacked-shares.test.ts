import type { DistributionEstimate } from '@muster/core';
import { describe, expect, it } from 'vitest';
import { lightTokens, stackedShares } from '../src/index.ts';
import { distributions } from './compared.ts';
import { draw } from './draw.ts';
import { picture, theme } from './pictures.ts';

describe('stacked shares', () => {
  it('have a bar for each part that has any, each from where the one before it ends', async () => {
    const bars = (await picture('stacked')).marks('rect');
    expect(bars).toHaveLength(3 + 4);
    const ends = bars.map(({ x, width }) => [Number(x), Number(x) + Number(width)] as const);
    const [first, second, third] = ends;
    expect(first![0]).toBe(0);
    expect(second![0]).toBeCloseTo(first![1], 6);
    expect(third![0]).toBeCloseTo(second![1], 6);
    // 20, 30 and 50 of 100.
    const whole = third![1];
    expect(first![1] / whole).toBeCloseTo(0.2, 6);
    expect(second![1] / whole).toBeCloseTo(0.5, 6);
    // The other row is as long, whatever it counts.
    expect(ends.at(-1)![1]).toBeCloseTo(whole, 6);
  });

  it('give a part the same colour in every row, and what was not recorded none', async () => {
    const bars = (await picture('stacked')).marks('rect');
    const fill = (end: string) =>
      bars.filter(({ description }) => String(description).includes(end)).map((bar) => bar.fill);
    expect(new Set(fill('Year 3')).size).toBe(1);
    expect(fill('Year 3')).toHaveLength(2);
    expect(fill('not recorded')).toEqual([lightTokens.surface]);
  });

  it('print counts where they fit, and totals behind', async () => {
    const texts = (await picture('stacked')).marks('text').map(({ text }) => text);
    // The one case of 200 has no room.
    expect(texts).toEqual(['20', '30', '50', '19', '80', '100', '100 in all', '200 in all', 'no data']);
  });

  it('print totals of two lines about the middle of their row', async () => {
    const axis = { title: '', description: '' };
    const words = {
      description: '',
      x: axis,
      y: axis,
      label: ({ by }: DistributionEstimate) => String(by.unit),
      total: () => '200\n12 past limit',
      part: String,
      value: () => '',
      tooltip: () => '',
    };
    const { marks } = await draw(
      stackedShares({ estimates: distributions, words, theme, layout: { width: 300 } }),
    );
    const totals = marks('text').filter(({ align }) => align === 'right');
    expect(totals).toHaveLength(distributions.length);
    // Half a line of 14 pixels up.
    for (const total of totals) expect(total).toMatchObject({ text: '200\n12 past limit', dy: -7 });
  });
});
