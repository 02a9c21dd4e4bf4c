import { describe, expect, it } from 'vitest';
import { type ChartSpec, chartTheme, intervalChart, lightTokens } from '../src/index.ts';
import { linesOf, textWidth, wrapped } from '../src/text.ts';
import { draw } from './draw.ts';
import { departments } from './fixtures.ts';

describe('textWidth', () => {
  it('counts Chinese characters as wide as they are high, and Latin letters narrower', () => {
    expect(textWidth('文学院')).toBe(36);
    expect(textWidth('（）')).toBe(24);
    expect(textWidth('abc')).toBeLessThan(36);
    expect(textWidth('')).toBe(0);
  });
});

describe('wrapped', () => {
  // Twelve pixels a Chinese character, so that five stand in sixty.
  it.each([
    ['文学院', 60, '文学院'],
    ['水利与环境工程学院', 60, '水利与环境\n工程学院'],
    ['经济（管理）学院', 60, '经济（管\n理）学院'],
    ['经济管理（学院）', 60, '经济管理\n（学院）'],
    ['Faculty of Arts', 70, 'Faculty of\nArts'],
    // By the widths of the module: I and seven more, then ten of which three are narrow.
    ['Internationalisation', 60, 'Internat\nionalisati\non'],
    // Three capitals and a space take 33, so that two Chinese characters follow.
    ['MBA 教育中心', 60, 'MBA 教育\n中心'],
    ['', 60, ''],
  ])('breaks %s in lines of %d pixels', (text, pixels, expected) => {
    expect(wrapped(text, pixels)).toBe(expected);
  });

  it('loses no character, whatever the width, and keeps to it unless one character is wider', () => {
    const text = '国际教育学院（Office of Joint Programmes）';
    for (let pixels = 5; pixels < 400; pixels += 7) {
      const lines = linesOf(wrapped(text, pixels));
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(textWidth(line) <= pixels || line.length <= 2).toBe(true);
    }
  });
});

describe('long names of rows', () => {
  const name = '马克思主义理论与思想政治教育研究院（筹建办公室）';
  const axis = { title: '', description: 'rows' };
  const chart = (width: number): ChartSpec =>
    intervalChart({
      estimates: departments,
      words: {
        description: 'departments',
        x: axis,
        y: axis,
        label: (estimate) => (estimate.by.unit === 'ENG' ? name : String(estimate.by.unit)),
        value: (estimate) => String(estimate.count),
        tooltip: String,
        signals: { better: 'better', similar: 'similar', worse: 'worse' },
        noTarget: 'no target',
        target: String,
      },
      theme: chartTheme(lightTokens),
      layout: { width },
    });

  it.each([390, 700, 1200])('stand there whole at %d pixels', async (width) => {
    const drawing = await draw(chart(width));
    const drawn = drawing.texts().find((text) => text.startsWith('马克思'))!;
    expect(drawn.replaceAll('\n', '')).toBe(name);
    for (const line of linesOf(drawn)) expect(textWidth(line)).toBeLessThan(width * 0.45);
  });

  it('make their rows higher, and leave those of short names as they are', () => {
    expect(chart(390).height).toBeGreaterThan(4 * 26);
    expect(chart(1200).height).toBe(4 * 26);
  });
});
