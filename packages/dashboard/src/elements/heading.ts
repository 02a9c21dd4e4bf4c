/** The heading of a card or figure: one level below that of the section it stands in, where that has one. */
import { html } from 'lit';

export function heading(element: HTMLElement, title: string) {
  const isWithin = element.closest('section[aria-labelledby]') !== null;
  return isWithin ? html`<h3>${title}</h3>` : html`<h2>${title}</h2>`;
}
