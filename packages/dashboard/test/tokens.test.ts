import { contrast } from '@muster/charts';
import { describe, expect, it } from 'vitest';
import { customProperties, markPairs, paperProperties, textPairs, themes, tokens } from '../src/tokens.ts';

describe.each(themes)('the %s theme', (theme) => {
  const [ofText, ofMarks] = theme === 'contrast' ? [7, 4.5] : [4.5, 3];

  it.each(textPairs)('can be read: %s on %s', (text, surface) => {
    expect(contrast(tokens[theme][text], tokens[theme][surface])).toBeGreaterThanOrEqual(ofText);
  });

  it.each(markPairs)('can be seen: %s on %s', (mark, surface) => {
    expect(contrast(tokens[theme][mark], tokens[theme][surface])).toBeGreaterThanOrEqual(ofMarks);
  });

  it('says every token to the style sheets', () => {
    const text = customProperties(theme);
    expect(text).toContain(`--notice-surface: var(--muster-notice-surface, ${tokens[theme].noticeSurface});`);
    expect(text.match(/--[a-z-]+:/g)).toHaveLength(Object.keys(tokens[theme]).length);
  });
});

it('leaves paper to no page', () => {
  expect(paperProperties()).toContain(`--notice-surface: ${tokens.light.noticeSurface};`);
  expect(paperProperties()).not.toContain('--muster-');
});
