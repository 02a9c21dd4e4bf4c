/** Figures as files: what is read back from each is what the figure says. */
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import '../src/elements/muster-figure.ts';
import { SaveEvent } from '../src/elements/save-menu.ts';
import { countCard, ratioCard } from '../src/figures/card.ts';
import { countFigure } from '../src/figures/count-figure.ts';
import { ratioFigure } from '../src/figures/ratio-figure.ts';
import { aboutPage, figureNotes } from '../src/saving/about.ts';
import { figureFile, pageFile } from '../src/saving/saved-file.ts';
import { sheetNames } from '../src/saving/workbook.ts';
import { createUi } from '../src/ui.ts';
import { count, ratio } from './estimates.ts';
import { deepAll, mount, until } from './mount.ts';
import { summary } from './school.ts';

const en = createUi('en', 'dark', summary.units);
const zh = createUi('zh-CN', 'light', summary.units);

const estimates = [
  ratio('development-ratio', { unit: 'ENG' }, { count: 101, of: 980, target: 0.07, signal: 'better' }),
  ratio('development-ratio', { unit: '=SUM(A1)' }, { count: 20, of: 560, target: 0.07, signal: 'worse' }),
  ratio('development-ratio', { unit: 'NEW' }, { count: 2, of: null, target: 0.07 }),
];
const input = {
  id: 'development-ratio:by-unit',
  title: 'Ratio & target by <department>',
  how: 'Members by headcount.',
  key: 'unit',
  estimates,
} as const;
const figure = ratioFigure(en, input);
const about = aboutPage(en, '2003-12-31', 'As of 31 December 2003.', [], summary);

/** A small reader of its own, so that the writer is not tested by itself. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)) {
    rows.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

describe('a figure as CSV', () => {
  it('has its numbers in full and its texts as shown, and opens as it is meant', async () => {
    const { name, content } = await figureFile(en, figure, about, 'csv');
    expect(name).toBe('development-ratio-by-unit_2003-12-31_en.csv');
    const bytes = new Uint8Array(await content.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, ...rows] = readCsv(await content.text());
    expect(header).toEqual(figure.table.columns.map(({ title }) => title));
    const column = (key: string) => figure.table.columns.findIndex((one) => one.key === key);
    expect(Number(rows[0]![column('value')])).toBe(101 / 980);
    expect(rows[0]![column('count')]).toBe('101');
    expect(rows[2]![column('value')]).toBe('no data');
    // No spreadsheet program may take a name for a formula.
    expect(rows[1]![0]).toBe("'=SUM(A1)");
  });

  it('says below the rows what they are of', async () => {
    const { content } = await figureFile(en, figure, about, 'csv');
    const records = readCsv(await content.text());
    const notes = records.slice(records.findIndex((cells) => cells.join('') === '') + 1);
    expect(notes.slice(0, -1)).toEqual(figureNotes(en, figure, about).map((note) => [...note]));
    expect(notes.flat()).toContain('Shares are fractions: 0.07 is 7%.');
    expect(notes.flat().join('\n')).toContain('people.csv (');
  });

  it('leaves numbers with a minus the numbers that they are', async () => {
    const fallen = ratio('development-ratio', {}, { count: 1, of: 10, earlier: [2, 10] });
    const { content } = await figureFile(
      en,
      ratioFigure(en, { ...input, estimates: [fallen] }),
      about,
      'csv',
    );
    const [header, row] = readCsv(await content.text());
    expect(row![header!.indexOf('Change (points)')]).toBe('-10');
  });
});

describe('a figure as a workbook', () => {
  it('has numbers as numbers with their formats, texts as texts, and a sheet of notes', async () => {
    const { name, content } = await figureFile(zh, ratioFigure(zh, input), about, 'xlsx');
    expect(name).toBe('development-ratio-by-unit_2003-12-31_zh-CN.xlsx');
    const { sheets } = await readXlsx(new Uint8Array(await content.arrayBuffer()), { readStyles: true });
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Ratio & target by <department>', '说明']);
    const [table, notes] = sheets;
    const column = figure.table.columns.findIndex(({ key }) => key === 'value');
    expect(table!.rows[1]![column]).toBe(101 / 980);
    expect(table!.cells?.get(`1,${column}`)?.style?.numFmt).toBe('0.00%');
    expect(table!.rows[2]![0]).toBe('=SUM(A1)');
    expect(table!.cells?.get('2,0')?.formula).toBeUndefined();
    expect(table!.rows[3]![column]).toBe('无数据');
    expect(notes!.rows.map(([label]) => label)).toEqual([
      '标题',
      '概要',
      '统计时间',
      '统计范围',
      '数据来源',
      '小数目',
      '生成工具',
      '计算方法',
    ]);
    expect(notes!.rows.flat().join('\n')).toContain('As of 31 December 2003.');
  });

  it('of a page has the main figures and a sheet for each table', async () => {
    const words = { id: 'x', title: 'A', how: 'How.' };
    const cards = [ratioCard(en, words, estimates[0]!), countCard(en, words, count('admissions', {}, 1090))];
    const counts = countFigure(en, {
      ...words,
      key: 'unit',
      estimates: [count('admissions', { unit: 'ENG' }, 1090)],
      layout: 'rows',
    });
    const { name, content } = await pageFile(en, 'overview', cards, [figure, counts], about);
    expect(name).toBe('overview_2003-12-31_en.xlsx');
    const { sheets } = await readXlsx(new Uint8Array(await content.arrayBuffer()), { readStyles: true });
    expect(sheets).toHaveLength(4);
    const [main] = sheets;
    expect(main!.rows.slice(1).map((row) => row[1])).toEqual([101 / 980, 1090]);
    expect(main!.cells?.get('1,1')?.style?.numFmt).toBe('0.00%');
    expect(main!.cells?.get('2,1')?.style?.numFmt).toBe('#,##0');
  });

  it('names sheets as programs allow, each once', () => {
    const long = 'The development ratio of each of the departments';
    expect(sheetNames([long, long, 'A/B: [c]?', "'x'", ''])).toEqual([
      'The development ratio of each o',
      'The development ratio of each 2',
      'A B   c',
      'x',
      '–',
    ]);
  });
});

describe('a figure as a picture', () => {
  it('is well-formed SVG with its title, date, scope and method, light whatever the page is', async () => {
    const { content } = await figureFile(en, figure, about, 'svg');
    const drawn = new DOMParser().parseFromString(await content.text(), 'image/svg+xml');
    expect(drawn.querySelector('parsererror')).toBeNull();
    expect(drawn.querySelector('title')!.textContent).toBe('Ratio & target by <department>');
    const texts = [...drawn.querySelectorAll('text')].map((text) => text.textContent).join(' ');
    for (const said of [
      'Ratio & target',
      'As of 31 December 2003.',
      'All departments',
      'Members by headcount.',
    ]) {
      expect(texts).toContain(said);
    }
    expect(drawn.querySelector('rect')!.getAttribute('fill')).toBe('#ffffff');
    expect(drawn.documentElement.getAttribute('font-family')).toMatch(/sans-serif$/);
    expect(drawn.querySelectorAll('.mark-symbol path').length).toBeGreaterThan(1);
  });

  it('is a PNG twice as fine as the drawing', async () => {
    const svg = await (await figureFile(en, figure, about, 'svg')).content.text();
    const { content } = await figureFile(en, figure, about, 'png');
    expect(content.type).toBe('image/png');
    const bitmap = await createImageBitmap(content);
    expect(bitmap.width).toBe(1920);
    expect(bitmap.height).toBe(2 * Number(/height="(\d+)"/.exec(svg)![1]));
    expect(content.size).toBeGreaterThan(20_000);
  });
});

describe('the menu of a figure', () => {
  it('asks for the format that was chosen, and closes with the focus where it was opened', async () => {
    const element = await mount('muster-figure', { ui: en, figure });
    const asked: string[] = [];
    document.body.addEventListener(SaveEvent.type, (event) => asked.push((event as SaveEvent).detail.format));
    const menu = element.shadowRoot.querySelector<HTMLDetailsElement>('.save')!;
    const summaryOf = menu.querySelector('summary')!;
    expect(summaryOf.getAttribute('aria-label')).toBe('Save “Ratio & target by <department>”');
    menu.open = true;
    const buttons = [...menu.querySelectorAll<HTMLButtonElement>('[data-save]')];
    expect(buttons.map(({ dataset }) => dataset.save)).toEqual(['csv', 'xlsx', 'svg', 'png']);
    buttons[1]!.click();
    expect(asked).toEqual(['xlsx']);
    expect(menu.open).toBe(false);
    expect(element.shadowRoot.activeElement).toBe(summaryOf);
    menu.open = true;
    menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(menu.open).toBe(false);
  });

  it('has no pictures where there is no drawing', async () => {
    const element = await mount('muster-figure', { ui: en, figure: { ...figure, draw: null } });
    const formats = deepAll(element.shadowRoot, '[data-save]').map(({ dataset }) => dataset.save);
    expect(formats).toEqual(['csv', 'xlsx']);
  });
});

describe('a figure on paper', () => {
  it('shows its table below its chart and how it is computed, and is as before afterwards', async () => {
    const element = await mount('muster-figure', { ui: en, figure });
    await until(() => deepAll(element.shadowRoot, 'svg').length > 0);
    expect(deepAll(element.shadowRoot, 'tbody tr')).toHaveLength(0);
    dispatchEvent(new Event('beforeprint'));
    await until(() => deepAll(element.shadowRoot, 'tbody tr').length === 3);
    const [svg] = deepAll(element.shadowRoot, 'svg');
    expect(element.shadowRoot.querySelector<HTMLDetailsElement>('details:not(.save)')!.open).toBe(true);
    await until(() => deepAll(element.shadowRoot, 'svg')[0]?.getAttribute('width') === '900');
    expect(svg).toBeDefined();
    dispatchEvent(new Event('afterprint'));
    await until(() => deepAll(element.shadowRoot, 'tbody tr').length === 0);
    await until(() => deepAll(element.shadowRoot, 'svg')[0]?.getAttribute('width') !== '900');
  });
});
