/** What every figure of the page is limited to and set against: units, cohort, dates, targets; each can be taken back. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { choosable, cohortsWithin } from '../cohorts.ts';
import { choice } from '../pages/choice.ts';
import { unitOptions } from '../pages/unit-options.ts';
import { isDate, percentage, type View } from '../state/address.ts';
import { dateField } from './date-field.ts';
import { type Chosen, chipsOf, nothingChosen } from './filter-chips.ts';

export interface Filters extends Chosen {
  readonly go: (changes: Partial<View>) => void;
}

export function filters(given: Filters) {
  const { ui, view, go } = given;
  const { say } = ui;
  const chips = chipsOf(given);
  return html`
    <div class="filters">
      ${unitChoice(given)}${cohortChoice(given)}
      <details class="ask">
        <summary>${say('page.filters.more')}</summary>
        <div class="asked">
          ${dateChoice(given, 'from', say('page.filters.from'))} ${dateChoice(given, 'to', say('page.filters.to'))}
          ${dateChoice(given, 'compareTo', say('page.filters.compare-to'))}
          ${choice({
            label: say('page.filters.admitted-by'),
            value: view.admittedBy,
            options: [
              { value: 'approval', text: say('page.filters.admitted-by.approval') },
              { value: 'meeting', text: say('page.filters.admitted-by.meeting') },
            ],
            choose: (value) => go({ admittedBy: value as View['admittedBy'] }),
          })}
          ${percentChoice(given, 'target', say('page.filters.target'))}
          ${percentChoice(given, 'threshold', say('page.filters.threshold'))}
        </div>
      </details>
      ${
        chips.length === 0
          ? nothing
          : html`<ul class="chips">
              ${chips.map(
                ({ name, text, without }) => html`<li>
                  <button
                    type="button"
                    class="chip"
                    data-chip=${name}
                    aria-label=${say('page.filters.remove', { text })}
                    @click=${() => go(without)}
                  >
                    <span>${text}</span><span aria-hidden="true">×</span>
                  </button>
                </li>`,
              )}
              <li>
                <button type="button" data-chip="all" @click=${() => go(nothingChosen)}>
                  ${say('page.filters.clear')}
                </button>
              </li>
            </ul>`
      }
    </div>
  `;
}

function unitChoice({ ui, view, school, go }: Filters) {
  const free = unitOptions(ui, school).filter(({ value }) => !view.units.includes(value));
  const none = ui.say(view.units.length === 0 ? 'page.filters.unit.all' : 'page.filters.unit.add');
  return choice({
    label: ui.say('page.filters.unit'),
    value: '',
    options: [{ value: '', text: none }, ...free],
    choose: (unit) => {
      if (unit !== '') go({ units: [...view.units, unit] });
    },
  });
}

/** Those that there are, and all students together where they are of several. */
function cohortChoice({ ui, view, school, go }: Filters) {
  const { cohorts } = school.present;
  const options = choosable
    .filter((one) => one === view.cohort || cohortsWithin(one).some((cohort) => cohorts.includes(cohort)))
    .map((value) => ({ value, text: ui.name('cohort', value) }));
  return choice({
    label: ui.keyName('cohort'),
    value: view.cohort ?? '',
    options: [{ value: '', text: ui.say('page.filters.cohort.all') }, ...options],
    choose: (cohort) => go({ cohort: cohort === '' ? null : cohort }),
  });
}

function dateChoice({ ui, view, go }: Filters, name: 'from' | 'to' | 'compareTo', label: string) {
  const choose = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    if (value === '') go({ [name]: null });
    else if (isDate(value) && value !== view[name]) go({ [name]: value });
  };
  return html`
    <label class="choice">
      <span>${label}</span>
      ${dateField(
        ui,
        view[name] ?? '',
        html`<input type="date" data-setting=${name} .value=${view[name] ?? ''} @change=${choose} />`,
      )}
    </label>
  `;
}

function percentChoice({ view, go }: Filters, name: 'threshold' | 'target', label: string) {
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const percent = percentage(input.value);
    if (percent !== null || input.value === '') go({ [name]: percent });
    // What is no percentage is as it was.
    else input.value = view[name] ?? '';
  };
  return html`
    <label class="choice">
      <span>${label}</span>
      <input
        type="number"
        min="0"
        max="100"
        step="any"
        inputmode="decimal"
        data-setting="all-${name}"
        .value=${live(view[name] ?? '')}
        @change=${choose}
      />
    </label>
  `;
}
