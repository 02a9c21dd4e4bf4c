import { describe, expect, it } from 'vitest';
import { contrast, customProperties, markPairs, textPairs, tokens } from '../src/tokens.ts';

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

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(textPairs)('can be read: %s on %s', (text, surface) => {
    expect(contrast(tokens[theme][text], tokens[theme][surface])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(markPairs)('can be seen: %s on %s', (mark, surface) => {
    expect(contrast(tokens[theme][mark], tokens[theme][surface])).toBeGreaterThanOrEqual(3);
  });

  it('says every token to the style sheets', () => {
    const text = customProperties(theme);
    expect(text).toContain(`--notice-surface: ${tokens[theme].noticeSurface};`);
    expect(text.match(/--[a-z-]+:/g)).toHaveLength(Object.keys(tokens[theme]).length);
  });
});
