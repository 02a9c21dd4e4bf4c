import type { Change } from '@muster/core';
import { describe, expect, it } from 'vitest';
import { type Changed, chartTheme, differenceChart, isChanged, lightTokens } from '../src/index.ts';
import { draw } from './draw.ts';
import { departments, months } from './fixtures.ts';

const change = (difference: number | null): Change => ({
  from: '2002-12-31',
  count: 80,
  of: 1000,
  value: difference === null ? null : 0.08,
  difference,
  interval:
    difference === null
      ? null
      : { lower: difference - 0.02, upper: difference + 0.02, level: 0.95, method: 'newcombe' },
});

const changed: readonly Changed[] = [0.01, -0.03, 0, null].map((difference, index) => ({
  ...departments[index]!,
  change: change(difference),
}));

const words = {
  description: 'Changes of departments',
  x: { title: 'change', description: 'The axis of changes' },
  y: { title: 'unit', description: 'The axis of units' },
  label: ({ by }: Changed) => String(by.unit ?? by.month),
  value: ({ change: { difference } }: Changed) => (difference === null ? 'no data' : String(difference)),
  tooltip: ({ by, change: { difference } }: Changed) => `${by.unit ?? by.month}: ${difference}`,
};

const input = { words, theme: chartTheme(lightTokens), layout: { width: 640 } };

describe('the chart of changes', () => {
  it('has a dot and an interval for each known difference, and keeps the row of the others', async () => {
    const drawing = await draw(differenceChart({ ...input, estimates: changed }));
    expect(drawing.warnings).toEqual([]);
    const dots = drawing.marks('symbol');
    expect(dots.map(({ description }) => description)).toEqual(['ENG: 0.01', 'INF: -0.03', 'ART: 0']);
    // Three intervals, and the line at none.
    expect(drawing.marks('rule')).toHaveLength(4);
    expect(drawing.texts()).toContain('no data');
    expect(drawing.width).toBeLessThanOrEqual(640);
  });

  it('puts falls to the left of the line at none, and rises to its right', async () => {
    const drawing = await draw(differenceChart({ ...input, estimates: changed }));
    const [none] = drawing.marks('rule').map(({ x }) => Number(x));
    const [risen, fallen, same] = drawing.marks('symbol').map(({ x }) => Number(x));
    expect(fallen).toBeLessThan(none!);
    expect(risen).toBeGreaterThan(none!);
    expect(same).toBeCloseTo(none!, 6);
  });

  it('counts points without a sign of percent, and people whole', async () => {
    const shares = await draw(differenceChart({ ...input, estimates: changed }));
    expect(shares.texts().filter((text) => text.includes('%'))).toEqual([]);
    expect(shares.texts()).toContain('0');
    const counts = months.map((month) => ({
      ...month,
      change: { ...change(0), difference: month.count - 20 },
    }));
    const people = await draw(
      differenceChart({
        ...input,
        estimates: counts.map((one) => ({ ...one, change: { ...one.change, interval: null } })),
      }),
    );
    // By hand: differences from −20 to +20 on an axis in steps of ten.
    for (const tick of ['−20', '−10', '0', '+10', '+20']) expect(people.texts()).toContain(tick);
  });

  it('is still a picture without any change', async () => {
    const drawing = await draw(
      differenceChart({ ...input, estimates: [{ ...departments[0]!, change: change(null) }] }),
    );
    expect(drawing.warnings).toEqual([]);
    expect(drawing.marks('symbol')).toEqual([]);
  });

  it('is made of estimates that have one', () => {
    expect(isChanged(departments[0]!)).toBe(false);
    expect(isChanged(changed[3]!)).toBe(true);
  });
});
