import type { CountEstimate } from '@muster/core';
import { describe, expect, it } from 'vitest';
import { lightTokens, yearsChart } from '../src/index.ts';
import { figureOfYears } from './compared.ts';
import { draw } from './draw.ts';
import { months } from './fixtures.ts';
import { picture, theme } from './pictures.ts';

const words = {
  description: 'd',
  x: { title: 'x', description: 'x' },
  y: { title: 'y', description: 'y' },
  label: ({ asOf }: { asOf: string }) => asOf.slice(0, 4),
  value: ({ count }: { count: number }) => String(count),
  tooltip: ({ asOf }: { asOf: string }) => asOf,
  signals: { better: 'better', similar: 'similar', worse: 'worse' },
  noSignal: 'earlier',
  target: String,
  firstTime: 'first time',
};

describe('the years', () => {
  it('have a point and an interval for each that has a figure, and a gap where one has none', async () => {
    const drawing = await picture('years');
    expect(drawing.marks('symbol').filter(({ description }) => description !== undefined)).toHaveLength(4);
    const rules = drawing.marks('rule');
    expect(rules.filter(({ stroke }) => stroke === lightTokens.similar)).toHaveLength(4);
    expect(rules.filter(({ stroke }) => stroke === lightTokens.target)).toHaveLength(1);
    expect(drawing.marks('line').filter(({ defined }) => defined !== false)).toHaveLength(4);
  });

  it('give the latest its verdict, and ring it where it is the first to meet the target', async () => {
    const symbols = (await picture('years')).marks('symbol');
    const spoken = symbols.filter(({ description }) => description !== undefined);
    expect(spoken.map(({ shape }) => shape)).toEqual(['diamond', 'diamond', 'diamond', 'circle']);
    const [ring] = symbols.filter(({ description }) => description === undefined);
    expect([ring!.x, ring!.y]).toEqual([spoken[3]!.x, spoken[3]!.y]);
    const again = { ...figureOfYears, targets: [{ ...figureOfYears.targets[0]!, firstTime: false }] };
    const drawing = await draw(yearsChart({ estimates: again, words, theme, layout: { width: 700 } }));
    expect(drawing.marks('symbol')).toHaveLength(4);
    expect(drawing.texts().join()).not.toContain('first time');
  });

  it('print their figures, the latest before others where it is narrow', async () => {
    const texts = async (width: number) =>
      (await picture('years', width)).marks('text').map(({ text }) => String(text).replaceAll('\n', ' '));
    expect(new Set(await texts(700))).toEqual(new Set(['5.20%', '5.80%', '6.60%', '7.20% first time']));
    expect(await texts(230)).toContain('7.20% first time');
    expect(new Set(await texts(230)).size).toBeLessThan(4);
  });

  it('may be counts, which have neither interval nor target', async () => {
    const estimate: CountEstimate = {
      ...months[0]!,
      years: [40, 70].map((count, index) => ({
        asOf: `${2002 + index}-12-31`,
        count,
        of: null,
        value: null,
        interval: null,
      })),
    };
    const drawing = await draw(yearsChart({ estimates: estimate, words, theme, layout: { width: 700 } }));
    expect(drawing.warnings).toEqual([]);
    expect(drawing.marks('rule')).toEqual([]);
    const [earlier, later] = drawing.marks('symbol').map(({ y }) => Number(y));
    // On an axis from 0, 40 and 70 stand as 4 to 7 above the ground.
    expect((240 - later!) / (240 - earlier!)).toBeCloseTo(70 / 40, 6);
  });

  it('draw without complaint where none were asked for', async () => {
    const { years: _, ...single } = figureOfYears;
    const drawing = await draw(yearsChart({ estimates: single, words, theme, layout: { width: 700 } }));
    expect(drawing.warnings).toEqual([]);
    expect(drawing.marks('symbol')).toEqual([]);
  });
});
