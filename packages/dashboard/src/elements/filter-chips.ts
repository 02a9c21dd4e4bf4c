/** What was chosen, in words that can be taken back one by one: what figures are limited to and set against. */
import { cohortsWithin, isOneCohort } from '../cohorts.ts';
import { unitsWithin } from '../pages/limits.ts';
import { unitsOf } from '../pages/unit-options.ts';
import { defaultView, oneCohort, type Page, type View } from '../state/address.ts';
import type { SchoolSummary } from '../state/school-summary.ts';
import type { Ui } from '../ui.ts';

export interface Chosen {
  readonly ui: Ui;
  readonly view: View;
  readonly school: SchoolSummary;
  /** The date that the figures are of; blank until it is known. */
  readonly asOf: string;
}

export interface Chip {
  /** Stable name, for `data-chip`. */
  readonly name: string;
  readonly text: string;
  readonly without: Partial<View>;
}

/** Nothing of what chips say. */
export const nothingChosen: Partial<View> = {
  asOf: null,
  from: null,
  to: null,
  compareTo: null,
  units: [],
  admittedBy: defaultView.admittedBy,
  cohort: null,
  threshold: null,
  target: null,
  plan: new Map(),
};

/** The pages that know of a choice; on others it would say what does not hold. */
const pagesOf: Readonly<Record<'threshold' | 'plan', readonly Page[]>> = {
  threshold: ['overview'],
  plan: ['what-if'],
};

export function chipsOf(chosen: Chosen): readonly Chip[] {
  return [...dateChips(chosen), ...unitChips(chosen), ...cohortChips(chosen), ...targetChips(chosen)];
}

function dateChips({ ui, view, asOf }: Chosen): readonly Chip[] {
  const { say, format } = ui;
  const { from, to, compareTo, admittedBy } = view;
  const chips: Chip[] = [];
  if (view.asOf !== null) {
    const text = say('page.filters.as-of', { date: format.date(view.asOf) });
    chips.push({ name: 'as-of', text, without: { asOf: null } });
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

function unitChips({ ui, view: { units }, school }: Chosen): readonly Chip[] {
  if (units.length === 0) return [];
  const count = unitsWithin(units, school.units).length;
  const all = new Set([...unitsOf(school), ...units]).size;
  const of = ui.say('page.filters.of', { count: String(count), of: String(all) });
  const chips = units.map((unit) => ({
    name: `unit:${unit}`,
    text: ui.name('unit', unit),
    without: { units: units.filter((other) => other !== unit) },
  }));
  const [one] = chips;
  return chips.length === 1
    ? [{ ...one!, text: ui.say('page.of', { title: one!.text, part: of }) }]
    : [...chips, { name: 'units', text: of, without: { units: [] } }];
}

function cohortChips({ ui, view: { cohort }, school }: Chosen): readonly Chip[] {
  if (cohort === null) return [];
  const within = cohortsWithin(cohort);
  const there = new Set([...school.present.cohorts, ...(isOneCohort(cohort) ? within : [])]);
  const count = within.filter((one) => there.has(one)).length;
  const text = ui.say('page.filters.cohort', { cohort: ui.name('cohort', cohort), count, of: there.size });
  return [{ name: 'cohort', text, without: { cohort: null } }];
}

function targetChips({ ui, view, school }: Chosen): readonly Chip[] {
  const { say, format } = ui;
  const { page, threshold, target, plan } = view;
  const percent = (text: string) => format.roundPercent(Number(`${text}e-2`));
  const chips: Chip[] = [];
  if (threshold !== null && pagesOf.threshold.includes(page)) {
    const text = say('page.filters.over', { threshold: percent(threshold) });
    chips.push({ name: 'threshold', text, without: { threshold: null } });
  }
  if (target !== null) {
    const cohort = ui.name('cohort', oneCohort(view));
    const text = say('page.filters.supposed', { value: percent(target), cohort });
    chips.push({ name: 'target', text, without: { target: null } });
  }
  const { size } = plan;
  if (size > 0 && pagesOf.plan.includes(page)) {
    const text = say('page.filters.planned', { count: size, of: unitsOf(school).length });
    chips.push({ name: 'plan', text, without: { plan: new Map() } });
  }
  return chips;
}
