import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { placeAfter } from '../src/elements/chart-points.ts';
import type { Chosen, ChosenEvent } from '../src/elements/chosen-event.ts';
import '../src/elements/muster-figure.ts';
import { durationFigure } from '../src/figures/duration-figure.ts';
import { leadsTo } from '../src/figures/leads-to.ts';
import { ratioFigure } from '../src/figures/ratio-figure.ts';
import { chosenView, onlyView } from '../src/state/chosen.ts';
import { createUi, type Ui, withPages } from '../src/ui.ts';
import { duration, ratio } from './estimates.ts';
import { deepAll, mount, until } from './mount.ts';
import { summary } from './school.ts';

const en = withPages(createUi('en', 'light', summary.units), (key, value) =>
  chosenView(key, value) === null ? null : `#/${value}`,
);
const zh = withPages(createUi('zh-CN', 'light', summary.units), () => '#/');

const departments = [
  ratio('development-ratio', { unit: 'ENG' }, { count: 101, of: 980, target: 0.07, signal: 'better' }),
  ratio('development-ratio', { unit: 'ART' }, { count: 20, of: 560, target: 0.07, signal: 'worse' }),
];

async function chartOf(ui: Ui) {
  const figure = ratioFigure(ui, {
    id: 'development-ratio:by-unit',
    title: 'By department',
    how: 'How.',
    key: 'unit',
    estimates: departments,
  });
  const element = await mount('muster-figure', { ui, figure });
  await until(() => deepAll(element.shadowRoot, '.mark-symbol path[aria-label]').length === 2);
  const [frame] = deepAll(element.shadowRoot, '.frame');
  const chosen: Chosen[] = [];
  element.addEventListener('muster-chosen', (event) => chosen.push((event as ChosenEvent).detail));
  const press = (key: string, shiftKey = false) =>
    frame!.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
  const find = (selector: string) => deepAll(element.shadowRoot, selector);
  return { element, chosen, press, find, said: () => find('[aria-live]')[0]!.textContent };
}

describe('a point of a chart', () => {
  it('chooses what it is of when it is clicked, and limits pages to it with Shift', async () => {
    const { chosen, find } = await chartOf(en);
    const [, art] = find('.mark-symbol path[aria-label]');
    art!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    art!.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    expect(chosen).toEqual([
      { key: 'unit', value: 'ART', only: false },
      { key: 'unit', value: 'ART', only: true },
    ]);
  });

  it('does so at the name of its row', async () => {
    const { chosen, find } = await chartOf(en);
    const names = find('.role-axis-label text');
    const engineering = names.find(({ textContent }) => textContent === 'Engineering');
    engineering!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(chosen).toEqual([{ key: 'unit', value: 'ENG', only: false }]);
  });

  it('says where it leads, under a hand', async () => {
    const { find } = await chartOf(en);
    const [engineering] = find('.mark-symbol path[aria-label]');
    engineering!.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }));
    expect(find('.tip')[0]!.textContent).toContain(en.say('page.chart.leads.unit'));
    expect(getComputedStyle(engineering!).cursor).toBe('pointer');
  });

  it('leads nowhere where there are no pages', async () => {
    const { chosen, find } = await chartOf(createUi('en', 'light', summary.units));
    const [engineering] = find('.mark-symbol path[aria-label]');
    engineering!.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }));
    engineering!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(chosen).toEqual([]);
    expect(find('.tip')[0]!.textContent).not.toContain(en.say('page.chart.leads.unit'));
  });

  it('is told by a finger first, and chosen when it is touched again', async () => {
    const { chosen, find } = await chartOf(en);
    const [engineering] = find('.mark-symbol path[aria-label]');
    const touch = () =>
      engineering!.dispatchEvent(new PointerEvent('click', { bubbles: true, pointerType: 'touch' }));
    touch();
    expect(chosen).toEqual([]);
    expect(find('.tip')[0]!.textContent).toContain('Engineering');
    touch();
    expect(chosen).toEqual([{ key: 'unit', value: 'ENG', only: false }]);
  });
});

describe('a chart at the keyboard', () => {
  it('is one stop, says each point and shows where it is', async () => {
    const { press, find, said } = await chartOf(en);
    expect(find('[tabindex="0"]')).toHaveLength(1);
    press('ArrowRight');
    expect(said()).toContain('Engineering: 10.31%');
    const here = find('.here');
    expect(here.map(({ ariaLabel }) => ariaLabel)).toEqual([said()]);
    press('End');
    // Last comes the line that points are read against.
    expect(said()).toContain('7%');
    press('Home');
    press('ArrowDown');
    expect(said()).toContain('Art');
  });

  it('chooses with Enter, and lets go with Escape', async () => {
    const { chosen, press, find } = await chartOf(zh);
    press('Enter');
    expect(chosen).toEqual([]);
    press('ArrowRight');
    press('Enter');
    press('Enter', true);
    expect(chosen).toEqual([
      { key: 'unit', value: 'ENG', only: false },
      { key: 'unit', value: 'ENG', only: true },
    ]);
    press('Escape');
    expect(find('.here')).toEqual([]);
    expect(find('.tip')[0]!.hidden).toBe(true);
  });

  it('says once what several marks of a row say', async () => {
    const estimates = [
      duration({ stage: 'meeting-approve' }, 40, 3),
      duration({ stage: 'target-pretrial' }, 90),
    ];
    const figure = durationFigure(en, { id: 'x', title: 'Stages', how: '', key: 'stage', estimates });
    const element = await mount('muster-figure', { ui: en, figure });
    await until(() => deepAll(element.shadowRoot, '.mark-symbol path[aria-label]').length > 2);
    const [frame] = deepAll(element.shadowRoot, '.frame');
    const said = [1, 2, 3].map(() => {
      frame!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      return deepAll(element.shadowRoot, '[aria-live]')[0]!.textContent;
    });
    expect(said[1]).not.toBe(said[0]);
    expect(said[2]).toBe(said[0]);
  });

  it.each([
    ['en', en],
    ['zh-CN', zh],
  ])('has a name and keys that are said, and nothing that axe finds, in %s', async (_language, ui) => {
    const { element, find } = await chartOf(ui);
    const [frame] = find('.frame');
    expect(frame!.getAttribute('aria-label')).toContain('By department');
    expect(find(`#${frame!.getAttribute('aria-describedby')}`)[0]!.textContent).toBe(
      ui.say('page.chart.keys'),
    );
    const { violations } = await axe.run(element);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('a row of a table', () => {
  it('leads to its page, and beside it to all pages limited to it', async () => {
    const { chosen, find } = await chartOf(en);
    find('.view button')[1]!.click();
    await until(() => find('tbody tr').length === 2);
    find('tbody a')[0]!.click();
    find('tbody .only')[1]!.click();
    expect(chosen).toEqual([
      { key: 'unit', value: 'ENG', only: false },
      { key: 'unit', value: 'ART', only: true },
    ]);
    expect(find('tbody .only')[1]!.ariaLabel).toBe('Only this: Art, on all pages');
  });
});

describe('what a group leads to', () => {
  it.each([
    [
      { unit: 'ENG', month: '2003-02' },
      { page: 'unit', profile: 'ENG' },
    ],
    [{ cohort: 'graduate' }, { page: 'departments', cohort: 'graduate' }],
    [
      { stage: 'meeting-approve', unit: null },
      { page: 'approval', stage: 'meeting-approve' },
    ],
    [{ rule: 'R07' }, { page: 'rules', rule: 'R07' }],
    [{ month: '2004-02' }, { from: '2004-02-01', to: '2004-02-29' }],
    [{ cohort: 'student' }, { page: 'departments', cohort: 'student' }],
  ])('%j', (by, view) => {
    const { key, value } = leadsTo(by)!;
    expect(chosenView(key, value)).toEqual(view);
  });

  it.each([[{}], [{ unit: null }], [{ organizer: 'A. Person' }], [{ grade: 2 }]])(
    'is nothing for %j',
    (by) => {
      expect(leadsTo(by)).toBeNull();
    },
  );

  it('limits pages to departments and cohorts alone', () => {
    expect(onlyView('unit', 'ENG')).toEqual({ units: ['ENG'] });
    expect(onlyView('cohort', 'graduate')).toEqual({ cohort: 'graduate' });
    expect(onlyView('month', '2003-12')).toBeNull();
  });
});

describe('the place after a key', () => {
  it('goes round at both ends, and begins at the one that it comes from', () => {
    expect(placeAfter('ArrowRight', -1, 3)).toBe(0);
    expect(placeAfter('ArrowRight', 2, 3)).toBe(0);
    expect(placeAfter('ArrowLeft', -1, 3)).toBe(2);
    expect(placeAfter('ArrowLeft', 0, 3)).toBe(2);
    expect(placeAfter('a', 1, 3)).toBeNull();
  });
});
