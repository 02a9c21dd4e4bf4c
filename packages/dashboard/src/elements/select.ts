/** A choice of one among several whose label stands elsewhere. */
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Option } from '../import-words.ts';

interface Select {
  /** Said to who cannot see what it stands beside. */
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly choose: (value: string) => void;
}

export function select({ label, value, options, choose }: Select) {
  return html`
    <select
      aria-label=${label}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      ${options.map(
        (option) =>
          html`<option value=${option.value} .selected=${live(option.value === value)}>${option.text}</option>`,
      )}
    </select>
  `;
}
