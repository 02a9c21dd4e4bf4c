/** What every figure of the page is limited to: units, period, the date to compare with; each can be taken back. */
import { html, nothing } from 'lit';
import { choice } from '../pages/choice.ts';
import { unitsWithin } from '../pages/context.ts';
import { isDate, type View } from '../state/address.ts';
import type { SchoolSummary } from '../state/engine.ts';
import type { Ui } from '../ui.ts';

export interface Filters {
  readonly ui: Ui;
  readonly view: View;
  readonly school: SchoolSummary;
  /** The date that the figures are of; blank until it is known. */
  readonly asOf: string;
  readonly go: (changes: Partial<View>) => void;
}

interface Chip {
  /** Stable name, for `data-chip`. */
  readonly name: string;
  readonly text: string;
  readonly without: Partial<View>;
}

const nothingChosen: Partial<View> = {
  units: [],
  from: null,
  to: null,
  compareTo: null,
  admittedBy: 'approval',
};

export function filters(given: Filters) {
  const { ui, view, go } = given;
  const { say } = ui;
  const chips = chipsOf(given);
  return html`
    <div class="filters" role="group" aria-label=${say('page.filters.label')}>
      ${unitChoice(given)}
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
  const known = school.units.map(({ unit }) => unit);
  const all = [...new Set([...known, ...school.present.units])];
  const free = all.filter((unit) => !view.units.includes(unit));
  const byName = (a: string, b: string) => ui.name('unit', a).localeCompare(ui.name('unit', b), ui.language);
  return choice({
    label: ui.say('page.filters.unit'),
    value: '',
    options: [
      {
        value: '',
        text: view.units.length === 0 ? ui.say('page.filters.unit.all') : ui.say('page.filters.unit.add'),
      },
      ...free.toSorted(byName).map((unit) => ({ value: unit, text: ui.name('unit', unit) })),
    ],
    choose: (unit) => {
      if (unit !== '') go({ units: [...view.units, unit] });
    },
  });
}

function dateChoice({ view, go }: Filters, name: 'from' | 'to' | 'compareTo', label: string) {
  const choose = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    if (value === '') go({ [name]: null });
    else if (isDate(value) && value !== view[name]) go({ [name]: value });
  };
  return html`
    <label class="choice">
      <span>${label}</span>
      <input type="date" data-setting=${name} .value=${view[name] ?? ''} @change=${choose} />
    </label>
  `;
}

/** What was chosen to limit the figures by, in words. */
export function chipsOf({ ui, view, school, asOf }: Omit<Filters, 'go'>): readonly Chip[] {
  const { say, format } = ui;
  const { units, from, to, compareTo, admittedBy } = view;
  const within = unitsWithin(units, school.units).length;
  const all = new Set([...school.units.map(({ unit }) => unit), ...school.present.units]).size;
  const chips: Chip[] = units.map((unit) => ({
    name: `unit:${unit}`,
    text: ui.name('unit', unit),
    without: { units: units.filter((other) => other !== unit) },
  }));
  if (units.length > 1 || within > units.length) {
    chips.push({
      name: 'units',
      text: say('page.filters.of', { count: String(within), of: String(all) }),
      without: { units: [] },
    });
  }
  if (from !== null || to !== null) {
    const [first, last] = [from, to].map((date) => (date === null ? '…' : format.date(date)));
    chips.push({
      name: 'period',
      text: say('page.filters.period', { from: first!, to: last! }),
      without: { from: null, to: null },
    });
  }
  if (compareTo !== null) {
    // A date that is not before that of the figures cannot be compared with; the chip says what is done instead.
    const used = asOf === '' || compareTo < asOf;
    chips.push({
      name: 'compare-to',
      text: say(used ? 'page.filters.compared' : 'page.filters.not-compared', {
        date: format.date(compareTo),
      }),
      without: { compareTo: null },
    });
  }
  if (admittedBy === 'meeting') {
    chips.push({
      name: 'admitted-by',
      text: say('page.filters.by-meeting'),
      without: { admittedBy: 'approval' },
    });
  }
  return chips;
}
