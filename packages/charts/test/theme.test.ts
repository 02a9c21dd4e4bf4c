import { describe, expect, it } from 'vitest';
import {
  type ChartTokens,
  contrast,
  contrastTokens,
  darkTokens,
  lightTokens,
  printTokens,
} from '../src/index.ts';
import { groupColors, rampColors } from '../src/theme.ts';

describe('contrast', () => {
  it('is 21 for black on white, 1 for a colour on itself, and the same both ways round', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#777777')).toBe(1);
  });

  it('agrees with the threshold case of WCAG: #767676 is the lightest grey that passes on white', () => {
    expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });
});

describe.each([
  ['screen', lightTokens],
  ['dark screen', darkTokens],
  ['screen of high contrast', contrastTokens],
  ['paper', printTokens],
] as const)('the colours for a %s', (_name, tokens: ChartTokens) => {
  it('can be read where they are texts', () => {
    const texts = [
      tokens.text,
      tokens.muted,
      tokens.better,
      tokens.similar,
      tokens.worse,
      ...groupColors(tokens),
    ];
    for (const color of texts) expect(contrast(color, tokens.surface), color).toBeGreaterThanOrEqual(4.5);
  });

  it('can be seen where they are marks', () => {
    for (const color of [tokens.axis, tokens.target])
      expect(contrast(color, tokens.surface)).toBeGreaterThanOrEqual(3);
  });

  it('let a text be read on every step of a ramp', () => {
    for (const color of rampColors(tokens, 9))
      expect(contrast(tokens.text, color), color).toBeGreaterThanOrEqual(4.5);
  });
});

describe('a ramp', () => {
  it('begins and ends with its tokens, and has as many steps as asked for', () => {
    const steps = rampColors(darkTokens, 5);
    expect(steps).toHaveLength(5);
    expect([steps[0], steps[4]]).toEqual([darkTokens.rampLow, darkTokens.rampHigh]);
    // Half way from 22, 2c and 3b to 35, 60 and 9f: 2b.8, 46 and 6d.
    expect(steps[2]).toBe('#2c466d');
  });

  it('of one step is the most', () => {
    expect(rampColors(lightTokens, 1)).toEqual([lightTokens.rampHigh]);
  });
});
