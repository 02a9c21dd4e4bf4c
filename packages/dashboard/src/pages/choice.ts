/** A choice of one among several, with its label. */
import { html } from 'lit';

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly choose: (value: string) => void;
}

export function choice({ label, value, options, choose }: Choice) {
  return html`
    <label class="choice">
      <span>${label}</span>
      <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${options.map(
          (option) =>
            html`<option value=${option.value} .selected=${option.value === value}>${option.text}</option>`,
        )}
      </select>
    </label>
  `;
}
