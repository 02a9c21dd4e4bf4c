import { describe, expect, it } from 'vitest';
import { funnelChart, lightTokens } from '../src/index.ts';
import { comparison } from './compared.ts';
import { draw } from './draw.ts';
import { examples } from './examples.ts';
import { picture, theme } from './pictures.ts';

describe('the funnel', () => {
  it('has a point per unit, flagged ones in shapes and colours of their own', async () => {
    const points = (await picture('funnel')).marks('symbol');
    const told = points.map(({ description, shape, fill }) => [
      String(description).split(':')[0],
      shape,
      fill,
    ]);
    // Two triangles on top of each other are a path, and far out.
    const twice = expect.stringMatching(/^M/);
    expect(told).toEqual([
      ['Department of Art', twice, lightTokens.worse],
      ['College of Engineering', twice, lightTokens.better],
      ['College of Information', 'circle', lightTokens.similar],
      [expect.stringContaining('Marxist'), 'circle', lightTokens.similar],
      ['College of Management', 'triangle-up', lightTokens.better],
      ['Department of Physical Education', 'circle', lightTokens.similar],
    ]);
    expect(points[0]!.shape).not.toBe(points[1]!.shape);
  });

  it.each([390, 700, 1200])('names the flagged units and no other at %d pixels', async (width) => {
    const drawing = await picture('funnel', width);
    const names = new Set(drawing.marks('text').map(({ text }) => String(text).replaceAll('\n', ' ')));
    expect(names).toEqual(new Set(['Department of Art', 'College of Engineering', 'College of Management']));
  });

  it('puts twice the size as far from the size as that from half of it', async () => {
    const points = (await picture('funnel')).marks('symbol');
    const x = (unit: string) => Number(points[comparison.members.findIndex(({ key }) => key === unit)]!.x);
    // 1000 and 2000 in the fixture, and by the same factor 400 × 2.5 and 400.
    const perDoubling = x('MGT') - x('ENG');
    expect(x('ENG') - x('ART')).toBeCloseTo(perDoubling * Math.log2(2.5), 6);
  });

  it('draws limits, whole and target as lines, the wide limits and the target dashed', async () => {
    const lines = (await picture('funnel')).marks('line');
    const dashed = new Map(
      lines.map(({ stroke, strokeDash }) => [stroke, ((strokeDash ?? []) as readonly number[]).length > 0]),
    );
    expect(dashed).toEqual(
      new Map([
        [lightTokens.axis, false],
        [lightTokens.similar, false],
        [lightTokens.ochre, true],
        [lightTokens.accent, false],
        [lightTokens.target, true],
      ]),
    );
  });

  it('judges by nothing where neither direction is better, and draws without limits around 0 or 1', async () => {
    const spec = examples('en', theme, { width: 700 }).funnel!;
    expect(JSON.stringify(spec)).toContain(lightTokens.better);
    const words = {
      description: 'd',
      x: { title: 'x', description: 'x' },
      y: { title: 'y', description: 'y' },
      label: String,
      tooltip: String,
      flags: { 'far-above': 'aa', above: 'a', within: 'w', below: 'b', 'far-below': 'bb' },
      lines: { whole: 'all', target: 't', inner: 'i', outer: 'o', wide: 'w' },
    };
    const plain = funnelChart({
      estimates: { comparison, curve: [], target: null, better: null },
      words,
      theme,
      layout: { width: 700 },
    });
    expect(JSON.stringify({ ...plain, config: null })).not.toContain(lightTokens.better);
    const members = comparison.members.map((member) => ({ ...member, value: 0, count: 0, funnel: null }));
    const none = funnelChart({
      estimates: {
        comparison: { ...comparison, value: 0, members },
        curve: [],
        target: null,
        better: 'higher',
      },
      words,
      theme,
      layout: { width: 700 },
    });
    const drawing = await draw(none);
    expect(drawing.warnings).toEqual([]);
    expect(drawing.marks('text')).toEqual([]);
    expect(new Set(drawing.marks('symbol').map(({ shape }) => shape))).toEqual(new Set(['circle']));
  });
});
