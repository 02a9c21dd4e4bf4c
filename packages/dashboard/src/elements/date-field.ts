/**
 * A field for a date as the reader's language writes it. Browsers write dates as their own language does, whatever that
 * of the page is; so what is in the field is said over it, until somebody goes there to change it.
 */
import { css, html, type TemplateResult } from 'lit';
import { isDate } from '../state/address.ts';
import type { Ui } from '../ui.ts';

export const dateFieldStyles = css`
  .date {
    display: inline-grid;
    min-width: 0;
  }
  .date > * {
    grid-area: 1 / 1;
  }
  .date input {
    width: 100%;
    /* What browsers need for the digits of a date and the button of the picker. */
    min-width: 8.75rem;
  }
  .date > span {
    /* Within the edge of the field, beside that button. */
    margin: 2px 2.2rem 2px 2px;
    padding-inline-start: 0.6rem;
    display: flex;
    align-items: center;
    overflow: hidden;
    white-space: nowrap;
    font-size: 0.875rem;
    color: var(--text);
    border-radius: 4px;
    background: var(--surface);
    pointer-events: none;
  }
  .date:focus-within > span {
    visibility: hidden;
  }
`;

/**
 * @param value ISO; blank where there is none
 * @param input the field, which has the value too
 */
export function dateField({ format }: Ui, value: string, input: TemplateResult) {
  return html`<span class="date"
    >${input}<span aria-hidden="true">${isDate(value) ? format.shortDate(value) : '–'}</span></span
  >`;
}
