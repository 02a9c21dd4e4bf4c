import { inspect, load, textSource } from '@muster/core';
import { describe, expect, it } from 'vitest';
import { FilesEvent } from '../src/elements/muster-drop.ts';
import '../src/elements/muster-headcount.ts';
import {
  cellKey,
  type Grid,
  gridRows,
  headcountFile,
  isCount,
  paste,
  yearsOf,
} from '../src/headcount-grid.ts';
import { headerOf } from '../src/state/header-rows.ts';
import { createUi } from '../src/ui.ts';
import { deepText, mount } from './mount.ts';
import { summary } from './school.ts';

const cohorts = ['undergraduate', 'faculty'];
const grid = (units: readonly string[], years: readonly string[] = []): Grid => ({
  rows: gridRows(units, years),
  cohorts,
  cells: new Map(),
});

describe('a grid of headcounts', () => {
  it('takes what was copied from a spreadsheet, from a cell on; what falls outside is left', () => {
    const cells = paste(grid(['A', 'B']), 0, 1, '1,980\t7\r\n４０\t8\r\n3\t9\r\n');
    expect([...cells.entries()]).toEqual([
      [cellKey({ unit: 'A', entryYear: null }, 'faculty'), '1980'],
      [cellKey({ unit: 'B', entryYear: null }, 'faculty'), '40'],
    ]);
  });

  it('becomes a file that reads back as it was typed', async () => {
    const empty = grid(['A', 'B'], ['2001', '2002']);
    const cells = paste(empty, 0, 0, '10\t\n20\t5\n\t6');
    const text = headcountFile({ ...empty, cells }, '2003-12-31');
    const school = await load([textSource('headcount.csv', text)]);
    expect(school.inputs).toMatchObject([{ kind: 'headcount', rows: 4, used: 4 }]);
    expect(text.split('\r\n').slice(1, 5)).toEqual([
      '2003-12-31,A,undergraduate,2001,10',
      '2003-12-31,A,undergraduate,2002,20',
      '2003-12-31,A,faculty,2002,5',
      '2003-12-31,B,faculty,2001,6',
    ]);
  });

  it.each([
    ['2000 2001、2003', ['2000', '2001', '2003']],
    ['2000-2003', ['2000', '2001', '2002', '2003']],
    ['２００１至2002', ['2001', '2002']],
    ['', []],
    ['2000-9999', Array.from({ length: 21 }, (_, more) => String(2000 + more))],
  ])('reads entry years from %j', (text, years) => {
    expect(yearsOf(text)).toEqual(years);
  });

  it.each([
    ['', true],
    ['12', true],
    ['1,980', true],
    ['１２', true],
    ['1.5', false],
    ['-3', false],
    ['twelve', false],
  ])('takes %j for a number: %s', (cell, number) => {
    expect(isCount(cell)).toBe(number);
  });
});

describe('typing headcounts', () => {
  async function open() {
    const ui = createUi('en', 'light', summary.units);
    const element = await mount('muster-headcount', { ui, units: ['ENG', 'MGT'], cohorts });
    const root = element.shadowRoot;
    const cell = (down: number, right: number) =>
      root.querySelector<HTMLInputElement>(`[data-place="${down},${right}"]`)!;
    const write = async (input: HTMLInputElement, value: string) => {
      input.value = value;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
    };
    const key = (name: string) =>
      (root.activeElement as HTMLElement).dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
      );
    const use = () => root.querySelector<HTMLButtonElement>('[data-action="stage-headcount"]')!;
    return { element, root, cell, write, key, use };
  }

  it('names every cell by its unit and cohort', async () => {
    const { cell } = await open();
    expect(cell(0, 1).getAttribute('aria-label')).toBe('Engineering: Faculty and staff in service');
  });

  it('moves by arrow keys and Enter, and stays within the grid', async () => {
    const { root, cell, key } = await open();
    cell(0, 0).focus();
    key('ArrowRight');
    expect(root.activeElement).toBe(cell(0, 1));
    key('Enter');
    expect(root.activeElement).toBe(cell(1, 1));
    key('ArrowDown');
    expect(root.activeElement).toBe(cell(1, 1));
    key('ArrowLeft');
    key('ArrowUp');
    expect(root.activeElement).toBe(cell(0, 0));
  });

  it('leaves the arrows to the digits of a number that is being edited', async () => {
    const { root, cell, write, key } = await open();
    await write(cell(0, 0), '120');
    cell(0, 0).focus();
    cell(0, 0).setSelectionRange(1, 1);
    key('ArrowRight');
    expect(root.activeElement).toBe(cell(0, 0));
    cell(0, 0).setSelectionRange(3, 3);
    key('ArrowRight');
    expect(root.activeElement).toBe(cell(0, 1));
  });

  it('fills from the cell with the focus when something is pasted', async () => {
    const { element, cell } = await open();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '233\t12\n180\t9');
    cell(0, 0).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await element.updateComplete;
    expect([cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)].map(({ value }) => value)).toEqual([
      '233',
      '12',
      '180',
      '9',
    ]);
  });

  it('becomes a staged file once there is a date and every cell is a number', async () => {
    const { element, root, cell, write, use } = await open();
    const brought: (readonly File[])[] = [];
    element.addEventListener(FilesEvent.type, (event) => brought.push((event as FilesEvent).files));
    expect(use().disabled).toBe(true);
    await write(cell(0, 0), '233');
    await write(cell(1, 1), 'many');
    expect(deepText(element)).toContain('Say first when they were counted.');
    await write(root.querySelector('[data-setting="headcount-date"]')!, '2003-12-31');
    expect(use().disabled).toBe(true);
    expect(deepText(element)).toContain('1 cell is no whole number');
    expect(deepText(element)).not.toContain('Say first');
    await write(cell(1, 1), '');
    use().click();
    const [file] = brought[0]!;
    expect(file!.name).toBe('headcount-2003-12-31.csv');
    expect(await file!.text()).toBe('date,unit,cohort,headcount\r\n2003-12-31,ENG,undergraduate,233\r\n');
  });

  it('has a row for each unit and entry year where these are told apart', async () => {
    const { root, write } = await open();
    await write(root.querySelector('[data-setting="headcount-years"]')!, '2001-2002');
    const rows = [...root.querySelectorAll<HTMLElement>('tbody tr')];
    expect(rows.map((row) => [row.dataset.key, row.dataset.year])).toEqual([
      ['ENG', '2001'],
      ['ENG', '2002'],
      ['MGT', '2001'],
      ['MGT', '2002'],
    ]);
  });
});

describe('a header that is chosen by eye', () => {
  it.each([
    ['one row', '学号,单位,人员类别\nP1,A,本科生\n', 1],
    ['two rows', '基本情况,,发展对象\n学号,单位,时间\nP1,A,2003.5\n', 2],
    ['two rows with a column by itself', '学号,所在,\n,单位,班级\nP1,A,1\n', 2],
  ] as const)('of %s is the one that a recipe finds', async (_what, text, headerRows) => {
    const [upper, lower] = text.split('\n').map((line) => line.split(','));
    const shape = headerOf(upper!, headerRows === 2 ? lower : undefined);
    const recipe = { schema: 'muster-recipe/1', shape, headerRows, kind: 'people' } as const;
    const { tables } = await inspect([textSource('ours.csv', text)], { recipes: [recipe] });
    expect(tables).toMatchObject([{ recipeApplied: true, headerRow: 1, headerRows }]);
    expect(tables[0]!.columns.map(({ header }) => header)).toEqual(shape);
  });
});
