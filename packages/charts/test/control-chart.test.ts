import { describe, expect, it } from 'vitest';
import { lightTokens } from '../src/index.ts';
import { series } from './compared.ts';
import { picture } from './pictures.ts';

describe('the control chart', () => {
  it('has a point for each month that has a figure, what stands out in a shape of its own', async () => {
    const points = (await picture('control')).marks('symbol');
    expect(points).toHaveLength(series.points.length - 1);
    const shapes = new Map<unknown, number>();
    for (const { shape } of points) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    expect(shapes.get('triangle-up')).toBe(1);
    expect(shapes.get('triangle-down')).toBe(1);
    expect(shapes.get('circle')).toBe(4);
    expect([...shapes.keys()].filter((shape) => String(shape).startsWith('M'))).toHaveLength(1);
  });

  it('prints the figures of what stands out, and only those', async () => {
    const texts = (await picture('control', 1200)).marks('text').map(({ text }) => text);
    expect(new Set(texts)).toEqual(new Set(['60', '2', '21', '22', '23', '24', '25', '26', '27']));
  });

  it('dashes limits that are on trial, and no others', async () => {
    const dashes = async (name: string) =>
      (await picture(name))
        .marks('line')
        .filter(({ stroke }) => stroke === lightTokens.target)
        .map(({ strokeDash }) => strokeDash);
    expect(new Set((await dashes('control')).map((dash) => JSON.stringify(dash)))).toEqual(new Set(['[]']));
    expect(new Set((await dashes('control on trial')).map((dash) => JSON.stringify(dash)))).toEqual(
      new Set(['[4,4]']),
    );
  });

  it('lets limits of shares follow the months', async () => {
    const drawing = await picture('control on trial');
    const limits = drawing.marks('line').filter(({ stroke }) => stroke === lightTokens.target);
    expect(new Set(limits.map(({ y }) => y)).size).toBe(10);
  });

  it('leaves a gap where a month has no figure', async () => {
    const course = (await picture('control'))
      .marks('line')
      .filter(({ stroke }) => stroke === lightTokens.accent);
    expect(course.filter(({ defined }) => defined !== false)).toHaveLength(13);
  });

  it('says the year below its first month where there are several, and every second month where it is narrow', async () => {
    const labels = async (width: number) =>
      (await picture('control', width)).texts().filter((text) => /^M\d/.test(text));
    const wide = await labels(1200);
    expect(wide).toHaveLength(14);
    expect(wide[0]).toBe('M1\n2002');
    expect(wide[12]!.replace('\u200b', '')).toBe('M1\n2003');
    const narrow = await labels(390);
    expect(narrow).toHaveLength(7);
    expect(narrow[6]!.replace('\u200b', '')).toBe('M1\n2003');
  });
});
