/** The pages in sections and the quality of data, over a school of a few rows that is worked by hand. */
import type { Question } from '@muster/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import '../src/elements/muster-dashboard.ts';
import { Engine } from '../src/state/engine.ts';
import type { Outcome, Reply } from '../src/state/outcomes.ts';
import { deepText, mount, until } from './mount.ts';
import { StandIn } from './stand-in.ts';

beforeAll(() => browserPage.viewport(1280, 900));

const files: Readonly<Record<string, readonly string[]>> = {
  people: [
    'person_key,unit,cohort,branch,apply_date,approve_date,leave_date',
    'P1,ENG,undergraduate,B1,2001-03-01,2002-05-10,2003-06-30', // left
    'P2,ENG,undergraduate,B1,2002-03-01,2003-05-10,',
    'P3,ART,undergraduate,B2,,2002-05-10,',
    'P4,ART,undergraduate,B2,2003-03-01,,', // an applicant
  ],
  headcount: [
    'date,unit,cohort,headcount',
    '2003-12-31,ENG,undergraduate,40',
    '2003-12-31,ART,undergraduate,20',
  ],
  sessions: [
    'date,unit,branch,kind,expected,present,leave',
    '2003-01-10,ENG,B1,branch-meeting,20,18,1',
    '2003-02-10,ENG,B1,study,20,12,2',
    '2003-03-10,ART,B2,study,20,,2', // how many came?
  ],
  dues: [
    'month,unit,branch,due,paid,on_time,amount_due,amount_paid',
    '2003-01,ENG,B1,20,20,18,40.50,40.50',
    '2003-02,ENG,B1,20,19,14,40.50,38',
  ],
  'special-dues': [
    'campaign,start_date,date,unit,branch,group,members,payers,amount',
    'C1,2003-05-10,2003-05-11,ENG,B1,in-service,20,12,3120',
    'C1,2003-05-10,2003-05-14,ART,B2,student,20,8,2080.50',
  ],
  surveys: [
    'survey,unit,group,question,answer,score,count,sent,returned',
    'S1,ENG,student,,,,,40,30',
    'S1,ENG,student,Q1,no,0,12,,',
    'S1,ENG,student,Q1,yes,1,18,,',
    'S1,ENG,student,Q2,yes,1,3,,', // too few to show
    'S1,ENG,student,Q3,no,0,6,,',
    'S1,ENG,student,Q3,yes,1,6,,',
  ],
};

/** The engine itself in place of figures made up. */
class SmallSchool extends StandIn {
  readonly #engine = new Engine(async () =>
    Object.entries(files).map(([kind, lines]) => ({ name: `${kind}.csv`, text: lines.join('\n') })),
  );

  override useSample(): Promise<Outcome> {
    return this.#engine.useSample(() => undefined);
  }

  override async ask(questions: readonly Question[]): Promise<readonly Reply[]> {
    return (await this.#engine.ask(questions)) ?? [];
  }
}

async function open(hash: string) {
  location.hash = hash;
  const dashboard = await mount('muster-dashboard', { address: true, backend: () => new SmallSchool() });
  const root = dashboard.shadowRoot;
  await until(() => root.querySelector('h1'));
  await until(() => root.querySelector('.main')!.getAttribute('aria-busy') === 'false');
  return root;
}

function figure(root: ParentNode, id: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-figure="${id}"]`);
  if (found === null) throw new Error(`no figure ${id}`);
  return found;
}

/** The cells of the table of a figure by row and column. */
async function cells(root: ParentNode, id: string, row: string): Promise<Readonly<Record<string, string>>> {
  const host = figure(root, id);
  if (host.localName === 'muster-figure') Object.assign(host, { asTable: true });
  const table = await until(() =>
    host.localName === 'muster-table' ? host : host.shadowRoot!.querySelector<HTMLElement>('muster-table'),
  );
  const line = await until(() => table.shadowRoot!.querySelector(`tr[data-key="${row}"]`));
  const all = [...line.querySelectorAll<HTMLElement>('[data-column]')];
  // The name of a row is that of its link; buttons stand beside it.
  return Object.fromEntries(
    all.map((cell) => [cell.dataset.column!, deepText(cell.querySelector('a') ?? cell)]),
  );
}

describe('the page of organization life', () => {
  const unfolded = ['sessions', 'dues', 'surveys'].map((id) => `&section=life-${id}`).join('');
  const openLife = (query = 'lang=en') => open(`#/life?${query}${unfolded}`);

  it('has a section for each part of it, and leads to each', async () => {
    const root = await open('#/life?lang=en');
    const links = [...root.querySelectorAll<HTMLButtonElement>('[data-section]')];
    expect(links.map((link) => link.textContent!.trim())).toEqual([
      'Plan',
      'Training',
      'Sessions',
      'Notes, essays, reports and lectures',
      'Dues',
      'Appraisal',
      'Surveys',
      'Honours and ratings',
    ]);
    for (const link of links) {
      link.click();
      expect((root.activeElement as HTMLElement).id).toBe(link.dataset.section);
      expect(root.activeElement!.localName).toBe('h2');
    }
  });

  it('says which files sections need that are not there, and shows no empty cards for them', async () => {
    const root = await open('#/life?lang=en');
    const of = (id: string) => root.querySelector(`section[aria-labelledby="${id}"]`)!;
    expect(deepText(of('life-training'))).toContain('needs files of the kinds Training enrolments');
    expect(of('life-training').querySelectorAll('muster-card, muster-figure')).toHaveLength(0);
    expect(of('life-sessions').querySelectorAll('[data-part="needs"]')).toHaveLength(1);
    expect(deepText(of('life-sessions').querySelector('[data-part="needs"]')!)).toBe(
      'Sessions against plan: Not available: needs files of the kinds Sessions planned.',
    );
  });

  it('begins with its cards alone, and asks for the figures of a section once it is unfolded', async () => {
    const root = await open('#/life?lang=en');
    const folds = () =>
      [...root.querySelectorAll<HTMLDetailsElement>('.fold')]
        .filter(({ open: isOpen }) => isOpen)
        .map(({ dataset }) => dataset.fold);
    expect(root.querySelectorAll('muster-card').length).toBeGreaterThan(3);
    expect(root.querySelectorAll('muster-figure')).toHaveLength(0);
    root.querySelector<HTMLElement>('[data-fold="life-dues"] summary')!.click();
    await until(() => root.querySelector('[data-figure="dues-paid:by-unit"]'));
    expect(root.querySelector('[data-figure="attendance:by-unit"]')).toBeNull();
    root.querySelector<HTMLElement>('[data-section="life-sessions"]')!.click();
    await until(() => root.querySelector('[data-figure="attendance:by-unit"]'));
    expect(folds()).toEqual(['life-sessions', 'life-dues']);
    expect(location.hash).toContain('section=life-dues&section=life-sessions');
    root.querySelector<HTMLElement>('[data-fold="life-dues"] summary')!.click();
    await until(() => root.querySelector('[data-figure="dues-paid:by-unit"]') === null);
    history.back();
    await until(() => folds().length === 2);
  });

  it('counts sessions by kind and month, and attendance by department', async () => {
    const root = await openLife();
    expect(await cells(root, 'sessions-held:by-kind', 'study')).toEqual({ key: 'Group study', count: '2' });
    expect(deepText(figure(root, 'sessions-held:by-kind'))).toContain('Kind of session');
    expect(await cells(root, 'attendance:by-unit', 'ENG')).toMatchObject({
      value: '75.00%',
      count: '30',
      of: '40',
    });
    expect(await cells(root, 'attendance:by-unit', 'ART')).toMatchObject({ 'not-recorded': '1' });
  });

  it('says money in yuan', async () => {
    const root = await openLife();
    const card = (id: string) => deepText(figure(root, id));
    expect(card('dues-paid')).toContain('96.91% 78.50 of 81.00 yuan');
    expect(card('special-dues-amount')).toContain('5,200.50 yuan');
    expect(deepText(figure(await openLife('lang=zh-CN'), 'special-dues-amount'))).toContain('5,200.50 元');
  });

  it('heads columns of money with it', async () => {
    const root = await openLife();
    expect(await cells(root, 'special-dues-amount:by-unit', 'ENG')).toMatchObject({ count: '3,120.00' });
    expect(deepText(figure(root, 'special-dues-amount:by-unit'))).toContain('Amount (yuan)');
    expect(await cells(root, 'dues-paid:by-month', '2003-02')).toMatchObject({ count: '38.00', of: '40.50' });
  });

  it('shows the answers to each question, and hides those of which there are too few', async () => {
    const root = await openLife();
    expect(await cells(root, 'survey:Q1', 'yes')).toMatchObject({ count: '18', share: '60.00%' });
    expect(root.querySelector('[data-figure="survey:Q2"]')).toBeNull();
    expect(deepText(root.querySelector('.main')!)).toContain('too few answered: Q2.');
  });

  it('names no answer alone that shares the first place', async () => {
    const root = await openLife();
    expect(deepText(figure(root, 'survey:Q1'))).toContain('most in yes (18)');
    expect(deepText(figure(root, 'survey:Q3'))).toContain('2 bars; 12 in all.');
  });

  it('speaks of the chosen departments', async () => {
    const root = await openLife('lang=en&unit=ART');
    expect(await cells(root, 'sessions-held:by-kind', 'study')).toEqual({ key: 'Group study', count: '1' });
    expect(deepText(figure(root, 'special-dues-amount'))).toContain('2,080.50 yuan');
  });
});

describe('the page of members', () => {
  it('sets what there is against what came and went, by cohort and by department', async () => {
    const root = await open('#/movements?lang=en');
    expect(await cells(root, 'member-movements:by-unit', 'ENG')).toEqual({
      key: 'ENG',
      opening: '1',
      admitted: '1',
      left: '1',
      expected: '1',
      found: '1',
      difference: '0',
    });
    expect(await cells(root, 'member-movements:by-cohort', 'undergraduate')).toMatchObject({
      opening: '2',
      expected: '2',
      found: '2',
    });
    const whole = root.querySelector('muster-figure[data-figure="member-movements"]')!;
    expect(deepText(whole)).toContain('Opening 2; 1 came, 1 went');
  });

  it('shows who comes after the members', async () => {
    const root = await open('#/movements?lang=en');
    expect(await cells(root, 'pipeline', 'applicant')).toMatchObject({ count: '1' });
    expect(deepText(figure(root, 'pipeline'))).toContain('Step');
  });
});

describe('the page of data', () => {
  it('names what figures could not tell of, the largest first', async () => {
    const root = await open('#/data?lang=en');
    expect(await cells(root, 'not-recorded', 'attendance')).toMatchObject({
      'not-recorded': '1',
      counted: '40',
    });
    const table = figure(root, 'not-recorded').shadowRoot!;
    const gaps = [...table.querySelectorAll('td[data-column="not-recorded"]')].map((cell) =>
      Number(cell.textContent),
    );
    expect(gaps.length).toBeGreaterThan(1);
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
    expect(gaps.at(-1)).toBeGreaterThan(0);
  });

  it('names the figures that cannot be had and the files that each lacks', async () => {
    const root = await open('#/data?lang=en');
    expect(await cells(root, 'unavailable', 'training-pass')).toEqual({
      figure: 'Examinations passed',
      lacking: 'Training enrolments',
    });
    expect(figure(root, 'unavailable').shadowRoot!.querySelector('tr[data-key="attendance"]')).toBeNull();
  });

  it('says how far each column is filled, the emptiest first', async () => {
    const root = await open('#/data?lang=en');
    const people = await until(() => root.querySelector('[data-coverage="people"]'));
    const table = people.querySelector('muster-table')!.shadowRoot!;
    const rows = [...table.querySelectorAll<HTMLElement>('tbody tr')].map((line) => [
      line.dataset.key,
      deepText(line.querySelector('[data-column="recorded"]')!),
      deepText(line.querySelector('[data-column="share"]')!),
    ]);
    expect(rows[0]).toEqual(['leave_date', '1', '25.00%']);
    expect(rows).toContainEqual(['apply_date', '3', '75.00%']);
    expect(rows.at(-1)).toEqual([expect.any(String), '4', '100.00%']);
  });

  it('is of the chosen departments', async () => {
    const rows = async (unit: string) => {
      const root = await open(`#/data?lang=en&unit=${unit}`);
      const table = root.querySelector('[data-figure="not-recorded"]')?.shadowRoot;
      return [...(table?.querySelectorAll<HTMLElement>('tbody tr') ?? [])].map(({ dataset }) => dataset.key);
    };
    expect(await rows('ART')).toContain('attendance');
    expect(await rows('ENG')).not.toContain('attendance');
  });
});
