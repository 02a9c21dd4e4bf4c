/** The pages of admissions, of change and of grades: what they ask, and what they say of it. */
import { describe, expect, it } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import '../src/elements/muster-dashboard.ts';
import { changeFigure } from '../src/figures/change-figure.ts';
import { crossingFigure } from '../src/figures/crossing-figure.ts';
import { heatFigure } from '../src/figures/heat-figure.ts';
import { seriesFigure } from '../src/figures/series-figure.ts';
import { stackedFigure } from '../src/figures/stacked-figure.ts';
import { heatYears, trendSentences, yearsFigure } from '../src/figures/years-figure.ts';
import { createUi } from '../src/ui.ts';
import { count, course, distribution, ratio } from './estimates.ts';
import { deepText, mount, until } from './mount.ts';
import { summary } from './school.ts';
import { StandIn } from './stand-in.ts';

const ui = createUi('en', 'light', summary.units);
const heading = { id: 'it', title: 'Of it', how: '' };

async function open(hash: string) {
  await browserPage.viewport(1280, 900);
  location.hash = hash;
  const backend = new StandIn();
  const dashboard = await mount('muster-dashboard', { address: true, backend: () => backend });
  const root = dashboard.shadowRoot;
  await until(() => root.querySelector('h1'));
  await until(() => root.querySelector('.main')!.getAttribute('aria-busy') === 'false');
  return { root, backend };
}

/** Cells of a row of a table by the names of their columns. */
function row(table: ReturnType<typeof changeFigure>['table'], key: string): Readonly<Record<string, string>> {
  const found = table.rows.find((one) => one.key === key)!;
  return Object.fromEntries(table.columns.map((column, index) => [column.key, found.cells[index]!]));
}

describe('the page of change', () => {
  it('asks for the year before, and for members from the day after it', async () => {
    const { backend } = await open('#/change?lang=en');
    const of = (indicator: string) => backend.asked.filter(({ indicators }) => indicators?.[0] === indicator);
    expect(of('admissions').some(({ compareTo }) => compareTo === '2002-12-31')).toBe(true);
    expect(of('member-movements').map(({ from }) => from)).toEqual(['2003-01-01']);
    expect(of('development-ratio').some(({ years }) => years === 3)).toBe(true);
    // The earlier date by itself, for what its targets were.
    expect(of('development-ratio').some(({ asOf }) => asOf === '2002-12-31')).toBe(true);
  });

  it('compares with the date that was chosen', async () => {
    const { root, backend } = await open('#/change?lang=en&compare-to=2001-06-30&from=2003-07-01');
    const movements = backend.asked.find(({ indicators }) => indicators?.[0] === 'member-movements');
    expect(movements?.from).toBe('2001-07-01');
    expect(root.querySelector('.main')!.textContent).toContain('31 December 2003 against 30 June 2001');
  });

  it('names those that crossed the target', async () => {
    const { root } = await open('#/change?lang=en');
    const crossed = root.querySelector('[data-figure="development-ratio:crossed"]')!;
    expect(deepText(crossed)).toContain('Came up to the target: Economics.');
  });

  it('takes from two to six years, and the address remembers', async () => {
    const { root, backend } = await open('#/change?lang=en');
    const select = [...root.querySelectorAll<HTMLSelectElement>('.main select')].at(-1)!;
    expect([...select.options].map(({ value }) => value)).toEqual(['2', '3', '4', '5', '6']);
    select.value = '5';
    select.dispatchEvent(new Event('change'));
    await until(() => backend.asked.some(({ years }) => years === 5));
    expect(location.hash).toBe('#/change?lang=en&years=5');
  });
});

describe('a figure of changes', () => {
  const risen = ratio('development-ratio', { unit: 'ENG' }, { count: 90, of: 1000, earlier: [80, 1000] });
  const fallen = ratio('development-ratio', { unit: 'MGT' }, { count: 60, of: 1000, earlier: [80, 1000] });
  const figure = changeFigure(ui, {
    ...heading,
    key: 'unit',
    asOf: '2003-12-31',
    estimates: [risen, fallen],
  });

  it('sets both dates side by side', () => {
    // By hand: 90 and 80 in 1,000.
    expect(row(figure.table, 'ENG')).toMatchObject({
      key: 'Engineering',
      earlier: '8.00%',
      value: '9.00%',
      difference: '+1.00',
      count: '90 of 1,000',
    });
    expect(figure.summary).toContain('2 rows: 1 up, 1 down.');
    expect(figure.summary).toContain('From Management −2.00 points to Engineering +1.00 points.');
  });

  it('warns where the same people stand in both dates, and only there', () => {
    expect(figure.summary).not.toContain('on the wide side');
    const interval = { lower: 0, upper: 0.02, level: 0.95, method: 'newcombe', conservative: true } as const;
    const stock = { ...risen, change: { ...risen.change!, interval } };
    const said = changeFigure(ui, { ...heading, key: 'unit', asOf: '2003-12-31', estimates: [stock] });
    expect(said.summary).toContain('on the wide side');
    expect(row(said.table, 'ENG').interval).toBe('0.00 to +2.00');
  });

  it('counts people without points', () => {
    const change = { from: '2002-12-31', count: 12, of: null, value: null, difference: -2, interval: null };
    const admissions = { ...count('admissions', { unit: 'ENG' }, 10), change };
    const said = changeFigure(ui, { ...heading, key: 'unit', asOf: '2003-12-31', estimates: [admissions] });
    expect(row(said.table, 'ENG')).toMatchObject({ earlier: '12', value: '10', difference: '−2' });
    expect(said.summary).toContain('Engineering −2.');
  });

  it('says that there is nothing to compare with', () => {
    const alone = ratio('development-ratio', { unit: 'ENG' }, { count: 90, of: 1000 });
    const said = changeFigure(ui, { ...heading, key: 'unit', asOf: '2003-12-31', estimates: [alone] });
    expect(said.draw).toBeNull();
    expect(said.summary).toContain('no figure for the earlier date');
  });
});

describe('who crossed the target', () => {
  const of = (unit: string, members: number) =>
    ratio('development-ratio', { unit }, { count: members, of: 1000, target: 0.07 });
  const cross = (before: readonly [string, number][], now: readonly [string, number][]) =>
    crossingFigure(ui, {
      ...heading,
      key: 'unit',
      before: before.map(([unit, members]) => of(unit, members)),
      now: now.map(([unit, members]) => of(unit, members)),
      from: '2002-12-31',
      asOf: '2003-12-31',
    });

  it('is told on either side, and nobody else is', () => {
    const { table, summary: said } = cross(
      [
        ['ENG', 69],
        ['MGT', 70],
        ['ECO', 90],
      ],
      [
        ['ENG', 70],
        ['MGT', 69],
        ['ECO', 91],
      ],
    );
    expect(table.rows.map(({ key }) => key)).toEqual(['ENG', 'MGT']);
    expect(said).toBe('Came up to the target: Engineering. No longer meet it: Management.');
  });

  it('is not told of those without an earlier figure', () => {
    const { table, summary: said } = cross([], [['ENG', 70]]);
    expect(table.rows).toEqual([]);
    expect(said).toBe('There is no target, or no figure for one of the dates.');
  });
});

describe('a map by two keys', () => {
  const cell = (row: string, column: number | null, value: number | null) => {
    return { by: { unit: row }, row, column, value, count: value ?? 0, of: null };
  };
  const cells = [
    cell('ENG', 2, 5),
    cell('ENG', 1, 3),
    cell('MGT', 1, 9),
    cell('MGT', null, 1),
    cell('MGT', 5, null),
  ];
  const figure = heatFigure(ui, { ...heading, row: 'unit', column: 'grade', heat: { cells, shares: false } });

  it('has its columns in order, what was not recorded last, and none that is empty', () => {
    expect(figure.table.columns.map(({ key }) => key)).toEqual(['key', '1', '2', 'null']);
    expect(row(figure.table, 'ENG')).toEqual({ key: 'Engineering', 1: '3', 2: '5', null: '' });
  });

  it('calls its rows as the indicator does', () => {
    const of = { ...ui, keyName: () => 'Document' };
    const called = heatFigure(of, {
      ...heading,
      row: 'kind',
      column: 'grade',
      heat: { cells, shares: false },
    });
    expect(called.table.columns[0]!.title).toBe('Document');
  });

  it('names the most where one is', () => {
    expect(figure.summary).toBe('2 rows, 3 columns. Most: Management · Grade 1 (9).');
  });
});

describe('a course of months', () => {
  it('says which stand out, and what is ordinary', () => {
    const figure = seriesFigure(ui, { ...heading, series: course, better: null });
    expect(figure.summary).toBe(
      'As long as nothing changes, months lie between 0.0 and 234.5, around 90.8. Stand out: above the limits Nov (260).',
    );
    expect(row(figure.table, '2003-11')).toEqual({
      key: 'Nov',
      value: '260',
      lower: '0.0',
      upper: '234.5',
      type: 'above the limits',
    });
    expect(row(figure.table, '2003-01')).toMatchObject({ type: 'ordinary' });
  });
});

describe('distributions side by side', () => {
  it('have the parts of all, and say which is the largest most often', () => {
    const of = (unit: string, counts: readonly (readonly [number, number])[]) => ({
      ...distribution(counts),
      by: { unit },
    });
    const estimates = [
      of('ENG', [
        [3, 6],
        [4, 2],
      ]),
      of('MGT', [
        [1, 1],
        [3, 3],
      ]),
    ];
    const figure = stackedFigure(ui, { ...heading, key: 'unit', part: 'grade', estimates });
    expect(figure.table.columns.map(({ key }) => key)).toEqual([
      'key',
      'count',
      '1',
      '1-share',
      '3',
      '3-share',
      '4',
      '4-share',
    ]);
    // By hand: 6 of 8; nobody of the first grade is no nought that was counted.
    expect(row(figure.table, 'ENG')).toMatchObject({ count: '8', 1: '', 3: '6', '3-share': '75.00%' });
    expect(figure.summary).toBe('2 rows; in 2 of them the largest part is Grade 3.');
  });
});

describe('a figure over the years', () => {
  const point = (asOf: string, members: number | null) => ({
    asOf,
    count: members ?? 0,
    of: members === null ? null : 1000,
    value: members === null ? null : members / 1000,
    interval: null,
  });
  const base = ratio('development-ratio', { cohort: 'undergraduate' }, { count: 75, of: 1000, target: 0.07 });
  const estimate = {
    ...base,
    targets: base.targets.map((target) => ({ ...target, firstTime: true })),
    years: [point('2001-12-31', null), point('2002-12-31', 60), point('2003-12-31', 75)],
    trend: { z: 1.9, pValue: 0.2 },
  };

  it('says where it goes, and that the target is met for the first time', () => {
    const { summary: said, table } = yearsFigure(ui, { ...heading, estimate });
    expect(said).toContain('Trend: no clear trend (p\u00a0=\u00a00.200).');
    expect(said).toContain('The target is met for the first time.');
    expect(row(table, '2001-12-31')).toMatchObject({ value: 'no data', of: '', met: '' });
    expect(row(table, '2003-12-31')).toMatchObject({
      value: '7.50%',
      count: '75',
      met: 'met for the first time',
    });
  });

  it('becomes a row of a map', () => {
    const { cells, shares } = heatYears([estimate], 'cohort');
    expect(shares).toBe(true);
    expect(cells.map(({ column, value }) => [column, value])).toEqual([
      ['2001', null],
      ['2002', 0.06],
      ['2003', 0.075],
    ]);
  });

  it('names who rises only where that is more than chance', () => {
    const rising = { ...estimate, trend: { z: 2.6, pValue: 0.009 } };
    const falling = { ...rising, trend: { z: -2.6, pValue: 0.009 }, targets: [] };
    expect(trendSentences(ui, [estimate], 'cohort')).toEqual([
      'Meeting the target for the first time: Undergraduates.',
    ]);
    expect(trendSentences(ui, [rising, falling], 'cohort').slice(0, 2)).toEqual([
      'Rising: Undergraduates.',
      'Falling: Undergraduates.',
    ]);
  });
});
