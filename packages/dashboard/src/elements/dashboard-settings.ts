/** The date of the figures, the language and the appearance. */
import { type Language, languages } from '@muster/core/locales';
import { html } from 'lit';
import { choice } from '../pages/choice.ts';
import { isDate, type View } from '../state/address.ts';
import { type Theme, themes } from '../tokens.ts';
import type { Ui } from '../ui.ts';
import { dateField } from './date-field.ts';

/** No roster is older; dates before it are such as are still being typed. */
const firstYear = '1900-01-01';

/** Each language under its own name, for those who cannot read the other. */
const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '中文' };

export interface Settings {
  readonly ui: Ui;
  /** What was chosen, which may have changed since this was drawn. */
  readonly view: () => View;
  /** The date that the figures are of; blank until it is known. */
  readonly asOf: string;
  readonly go: (changes: Partial<View>) => void;
  /** Null while there is nothing to print or to save. */
  readonly take: { readonly print: () => void; readonly save: () => void } | null;
}

export function settings({ ui, view, asOf, go, take }: Settings) {
  const { say } = ui;
  /** A date that is being typed changes with every key: 0002, 0020, 0200, 2002. None of these is meant. */
  const chooseDate = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    if (isDate(value) && value >= firstYear && value !== view().asOf) go({ asOf: value });
  };
  /** A date that was cleared is the one of the files again; one that was not finished is as it was. */
  const leaveDate = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (input.value === '' && view().asOf !== null) go({ asOf: null });
    if (asOf !== '') input.value = asOf;
  };
  return html`
    <div class="settings" role="group" aria-label=${say('page.settings.label')}>
      <label class="choice">
        <span>${say('page.as-of.label')}</span>
        ${dateField(
          ui,
          asOf,
          html`<input
            type="date"
            data-setting="as-of"
            min=${firstYear}
            .value=${asOf}
            @change=${chooseDate}
            @blur=${leaveDate}
          />`,
        )}
      </label>
      ${choice({
        label: say('page.language.label'),
        value: ui.language,
        options: (Object.keys(languages) as Language[]).map((value) => ({
          value,
          text: languageNames[value],
        })),
        choose: (value) => go({ language: value as Language }),
      })}
      ${choice({
        label: say('page.theme.label'),
        value: view().theme ?? 'system',
        options: (['system', ...themes] as const).map((value) => ({
          value,
          text: say(`page.theme.${value}`),
        })),
        choose: (value) => go({ theme: value === 'system' ? null : (value as Theme) }),
      })}
      <button type="button" data-action="print" ?disabled=${take === null} @click=${() => take?.print()}>
        ${say('page.print')}
      </button>
      <button type="button" data-action="save-page" ?disabled=${take === null} @click=${() => take?.save()}>
        ${say('page.save.page')}
      </button>
    </div>
  `;
}
