/** Dates within a text that stay in one line: Chinese may break after every character, and would after 年. */
import { html } from 'lit';

const dates = /(\d{4}年\d{1,2}月\d{1,2}日)/;

export function unbroken(text: string) {
  const parts = text.split(dates);
  if (parts.length === 1) return text;
  return parts.map((part) => (dates.test(part) ? html`<span class="unbroken">${part}</span>` : part));
}
