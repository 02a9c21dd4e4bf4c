import axe from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import '../src/elements/muster-dashboard.ts';
import type { MusterWorkList } from '../src/elements/muster-work-list.ts';
import { deepAll, deepText, mount, until } from './mount.ts';
import { StandIn } from './stand-in.ts';

beforeAll(() => browserPage.viewport(1280, 900));

async function open(hash: string) {
  location.hash = hash;
  const backend = new StandIn();
  const dashboard = await mount('muster-dashboard', { address: true, backend: () => backend });
  const root = dashboard.shadowRoot;
  await until(() => root.querySelector('h1'));
  await until(() => root.querySelector('.main[aria-busy="false"]'));
  const figure = (id: string) => root.querySelector<HTMLElement>(`[data-figure="${id}"]`)!;
  const marks = (id: string, selector: string) =>
    until(() => {
      figure(id).scrollIntoView();
      const all = deepAll(figure(id).shadowRoot!, `.role-mark > ${selector}[aria-label]`);
      return all.length > 0 ? all : null;
    });
  const list = root.querySelector<MusterWorkList>('muster-work-list')!.shadowRoot!;
  const listed = async () => {
    await until(() => deepAll(list, 'tbody tr').length > 0);
    return deepText(list.querySelector('h2')!);
  };
  return { root, backend, figure, marks, listed, list };
}

describe('a bar of a distribution', () => {
  it('lists who is behind it when it is clicked', async () => {
    const { backend, marks, listed } = await open('#/grades?lang=en');
    const bars = await marks('grade-at-admission', 'path');
    const second = bars.find(({ ariaLabel }) => ariaLabel?.startsWith('Grade 2'))!;
    second.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(await listed()).toBe('Grade at admission: Grade 2');
    expect(backend.listed).toEqual([
      {
        subject: { indicator: 'grade-at-admission', finding: 'counted', part: '2' },
        question: { where: [] },
      },
    ]);
  });

  it('says so under the pointer', async () => {
    const { figure, marks } = await open('#/grades?lang=en');
    const [bar] = await marks('grade-at-admission', 'path');
    bar!.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }));
    const [tip] = deepAll(figure('grade-at-admission').shadowRoot!, '.tip');
    expect(tip!.textContent).toContain('Click or Enter: who that is');
    expect(getComputedStyle(bar!).cursor).toBe('pointer');
  });

  it('is asked within what all pages are limited to', async () => {
    const { backend, marks, listed } = await open('#/grades?lang=en&unit=ENG&from=2003-02-01');
    const [bar] = await marks('grade-at-admission', 'path');
    bar!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await listed();
    expect(backend.listed[0]!.question).toEqual({ from: '2003-02-01', where: ['unit=ENG'] });
  });
});

describe('a cell of a map', () => {
  it('lists who is behind it at Enter, and limits pages to its department with Shift', async () => {
    const { root, backend, figure, marks, listed, list } = await open('#/admissions?lang=en');
    const [first] = await marks('admissions:by-unit-month', 'path');
    const [frame] = deepAll(figure('admissions:by-unit-month').shadowRoot!, '.frame');
    const press = (key: string, shiftKey = false) => {
      const event = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true });
      frame!.dispatchEvent(event);
      return event;
    };
    press('ArrowRight');
    expect(first!.classList.contains('here')).toBe(true);
    // Else the button that has the focus in the dialog would be pressed by the same key.
    expect(press('Enter').defaultPrevented).toBe(true);
    expect(await listed()).toMatch(/^Admissions · Management · May: counted$/);
    const [{ subject, question }] = backend.listed as [(typeof backend.listed)[number]];
    expect(subject).toEqual({ indicator: 'admissions', finding: 'counted' });
    expect(question.where).toEqual(['unit=MGT', 'month=2003-05']);
    list.querySelector('dialog')!.close();
    press('Enter', true);
    await until(() => root.querySelector('[data-chip="units"], [data-chip^="unit:"]'));
    expect(backend.listed).toHaveLength(1);
  });

  it('leads nowhere where nobody is behind it', async () => {
    const { root, marks } = await open('#/admissions?lang=en');
    const cells = await marks('admissions:by-unit-month', 'path');
    const none = cells.find(({ ariaLabel }) => ariaLabel?.endsWith(': 0'))!;
    none.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }));
    expect(getComputedStyle(none).cursor).not.toBe('pointer');
    none.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(root.querySelector('nav [aria-current]')!.textContent!.trim()).toBe('Admissions');
  });

  it('is its number in the table, once and with its name', async () => {
    const { backend, figure, listed } = await open('#/admissions?lang=en');
    const { shadowRoot } = figure('admissions:by-unit-month');
    deepAll(shadowRoot!, '.view button')[1]!.click();
    const [number] = await until(() => {
      const all = deepAll(shadowRoot!, 'td [data-who="counted"]');
      return all.length > 0 ? all : null;
    });
    expect(deepText(number!.closest('td')!)).toMatch(/^\d+$/);
    expect(number!.ariaLabel).toMatch(/^\d+: Who: Admissions · Management · May: counted$/);
    number!.click();
    await listed();
    expect(backend.listed).toHaveLength(1);
    expect(deepAll(shadowRoot!, '.lists')).toEqual([]);
    const { violations } = await axe.run(figure('admissions:by-unit-month'));
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
