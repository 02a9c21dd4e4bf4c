import { describe, expect, it } from 'vitest';
import { chipsOf, nothingChosen } from '../src/elements/filter-chips.ts';
import '../src/elements/muster-dashboard.ts';
import { unitOptions } from '../src/pages/unit-options.ts';
import { defaultView, readAddress, type View, writeAddress } from '../src/state/address.ts';
import type { SchoolSummary } from '../src/state/school-summary.ts';
import { createUi } from '../src/ui.ts';
import { until } from './mount.ts';
import { summary } from './school.ts';
import { StandIn } from './stand-in.ts';

const unit = (code: string, parent: string | null, name = code) => ({
  unit: code,
  parent,
  nameZh: name,
  nameEn: name,
});
const tree: SchoolSummary = {
  ...summary,
  units: [
    unit('MED', null, 'Medicine'),
    unit('NUR', 'MED', 'Nursing'),
    unit('DEN', 'MED', 'Dentistry'),
    unit('ORA', 'DEN', 'Oral surgery'),
    unit('ART', null, 'Art'),
  ],
  present: { units: ['ART', 'XYZ'], cohorts: ['undergraduate', 'graduate', 'faculty'] },
};
const en = createUi('en', 'light', tree.units);
const zh = createUi('zh-CN', 'light', tree.units);

function texts(view: Partial<View>, ui = en, asOf = '2003-12-31') {
  const chips = chipsOf({ ui, view: { ...defaultView, ...view }, school: tree, asOf });
  return Object.fromEntries(chips.map(({ name, text }) => [name, text]));
}

describe('the list of departments', () => {
  it('has each below the one that it belongs to, by name and further in', () => {
    expect(unitOptions(en, tree)).toEqual([
      { value: 'ART', text: 'Art' },
      { value: 'MED', text: 'Medicine (4)' },
      { value: 'DEN', text: '\u2003Dentistry (2)' },
      { value: 'ORA', text: '\u2003\u2003Oral surgery' },
      { value: 'NUR', text: '\u2003Nursing' },
      { value: 'XYZ', text: 'XYZ' },
    ]);
  });

  it('has those too that belong to each other in a circle, each once', () => {
    const circle = { ...tree, units: [unit('A', 'B'), unit('B', 'A')], present: { units: [], cohorts: [] } };
    expect(unitOptions(en, circle).map(({ value }) => value)).toEqual(['A', 'B']);
  });
});

describe('chips', () => {
  it('say how many of how many departments figures are limited to, with all below', () => {
    expect(texts({ units: ['ART'] })).toEqual({ 'unit:ART': 'Art: 1 of 6 departments' });
    expect(texts({ units: ['MED'] })).toEqual({ 'unit:MED': 'Medicine: 4 of 6 departments' });
    expect(texts({ units: ['DEN', 'ART'] })).toEqual({
      'unit:DEN': 'Dentistry',
      'unit:ART': 'Art',
      units: '3 of 6 departments',
    });
  });

  it('say everything else that was chosen, where it holds', () => {
    const view = {
      asOf: '2003-06-30',
      cohort: 'graduate',
      threshold: '12',
      target: '8.5',
      plan: new Map([['ART', 30]]),
    };
    expect(texts({ ...view, page: 'overview' })).toEqual({
      'as-of': 'As of 30 June 2003',
      cohort: 'Graduate students: 1 of 3 cohorts',
      threshold: 'Departments over 12% too',
      target: 'Supposed: at least 8.5% of Graduate students, in place of the targets in force',
    });
    expect(Object.keys(texts({ ...view, page: 'what-if' }))).toEqual(['as-of', 'cohort', 'target', 'plan']);
    const { cohort, plan } = texts({ ...view, page: 'what-if' }, zh);
    expect(cohort).toContain('3 类人员中的 1 类');
    expect(plan).toBe('6 个院系中有 1 个采用假设计划');
  });

  it('take back what they say, one by one and all at once', () => {
    const view: View = {
      ...defaultView,
      page: 'what-if',
      asOf: '2003-06-30',
      from: '2003-01-01',
      compareTo: '2002-06-30',
      units: ['ART', 'MED'],
      admittedBy: 'meeting',
      cohort: 'graduate',
      target: '9',
      plan: new Map([['ART', 3]]),
    };
    const chips = chipsOf({ ui: en, view, school: tree, asOf: '2003-06-30' });
    const left = Object.assign({ ...view }, ...chips.map(({ without }) => without));
    expect(left).toEqual({ ...defaultView, page: 'what-if' });
    expect({ ...view, ...nothingChosen }).toEqual({ ...defaultView, page: 'what-if' });
  });
});

describe('the page', () => {
  async function open(hash: string) {
    history.replaceState(null, '', hash);
    const dashboard = document.createElement('muster-dashboard');
    const backend = new StandIn();
    dashboard.address = true;
    dashboard.shelf = `filters-${crypto.randomUUID()}`;
    dashboard.backend = () => backend;
    document.body.append(dashboard);
    const root = dashboard.shadowRoot!;
    await until(() => root.querySelector('muster-card, muster-figure'));
    const set = (setting: string, value: string) => {
      const input = root.querySelector<HTMLInputElement>(`[data-setting="${setting}"]`)!;
      input.value = value;
      input.dispatchEvent(new Event('change'));
    };
    return { root, backend, set };
  }

  it('supposes a target on every page, and asks core for it', async () => {
    const { root, backend, set } = await open('#/departments?lang=en');
    set('all-target', '8.5');
    await until(() => root.querySelector('[data-chip="target"]'));
    expect(readAddress(location.hash).target).toBe('8.5');
    const target = {
      indicator: 'development-ratio',
      cohort: 'undergraduate',
      bound: 'at-least',
      value: '8.5%',
    };
    const asked = await until(() => {
      const found = backend.asked.filter(({ targets }) => targets !== undefined);
      return found.length > 0 ? found : null;
    });
    for (const { indicators, targets } of asked) {
      expect(indicators).toEqual(['development-ratio']);
      expect(targets).toEqual([target]);
    }
    root.querySelector<HTMLButtonElement>('[data-chip="target"]')!.click();
    await until(() => root.querySelector('[data-chip]') === null);
    expect(readAddress(location.hash).target).toBeNull();
  });

  it('counts departments over a threshold of the user, beside the usual ones', async () => {
    const { root, backend, set } = await open('#/overview?lang=en');
    set('all-threshold', '12');
    await until(() => root.querySelector('[data-figure="units-over-threshold:0.12"]'));
    const thresholds = backend.asked.flatMap(({ where = [] }) =>
      where.filter((one) => one.startsWith('thr')),
    );
    expect(new Set(thresholds)).toEqual(new Set(['threshold=0.07', 'threshold=0.1', 'threshold=0.12']));
    expect(root.querySelector('[data-chip="threshold"]')).not.toBeNull();
  });

  it('leaves what is no percentage as it was', async () => {
    const { root, set } = await open('#/overview?lang=en&threshold=12');
    set('all-threshold', '120');
    const input = root.querySelector<HTMLInputElement>('[data-setting="all-threshold"]')!;
    expect(input.value).toBe('12');
    expect(writeAddress(readAddress(location.hash))).toBe('#/overview?lang=en&threshold=12');
  });

  it('keeps the focus beside what goes or stops when it is pressed', async () => {
    const { root } = await open('#/overview?lang=en&cohort=graduate&as-of=2003-06-30');
    const press = async (selector: string, isDone: () => boolean) => {
      const button = root.querySelector<HTMLElement>(selector)!;
      button.focus();
      button.click();
      await until(isDone);
    };
    await press('[data-chip="cohort"]', () => root.querySelector('[data-chip="cohort"]') === null);
    expect(root.activeElement!.getAttribute('data-chip')).toBe('as-of');
    await press('[data-chip="as-of"]', () => root.querySelector('.filters .chips') === null);
    expect(root.activeElement).toBe(root.querySelector('.filters select'));
    const undo = () => root.querySelector<HTMLButtonElement>('[data-step="undo"]')!;
    await press('[data-step="undo"]', () => root.querySelector('[data-chip="as-of"]') !== null);
    expect(root.activeElement).toBe(undo());
    await press('[data-step="undo"]', () => undo().disabled);
    expect(root.activeElement!.getAttribute('data-step')).toBe('redo');
  });
});
