import { html, render } from 'lit';
import { expect, it } from 'vitest';
import { dateField } from '../src/elements/date-field.ts';
import { createUi } from '../src/ui.ts';

const field = (language: 'en' | 'zh-CN', value: string) => {
  const place = document.createElement('label');
  const input = html`<span>As of</span>${dateField(createUi(language, 'light', []), value, html`<input type="date" .value=${value} />`)}`;
  render(input, place);
  return {
    said: place.querySelector<HTMLElement>('.date > span')!,
    input: place.querySelector('input')!,
  };
};

it.each([
  ['en', '2003-12-31', '31 Dec 2003'],
  ['zh-CN', '2003-12-31', '2003年12月31日'],
  ['en', '', '–'],
  // A file can say no more than its year, which no field for a date can hold.
  ['zh-CN', '2003', '–'],
] as const)('in %s %j is said as %s, and the field itself has it', (language, value, expected) => {
  const { said, input } = field(language, value);
  expect(said.textContent).toBe(expected);
  expect(input.value).toBe(value.length === 10 ? value : '');
  // Readers of screens have the field, and need not hear it twice.
  expect(said.getAttribute('aria-hidden')).toBe('true');
});
