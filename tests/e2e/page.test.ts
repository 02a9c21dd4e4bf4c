/** The built page in a real browser under its policy: first visit, files dropped, language, broken files. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run-muster.ts';
import { drop, textOf } from './browser.ts';
import { blankInSight, drawAll, screens, textOn, turnTo } from './screens.ts';
import { walks } from './walks.ts';

const walk = walks();

const card = (id: string) => walk.page.locator(`muster-card[data-figure="${id}"]`);
const undergraduates = () => card('development-ratio:undergraduate');
const value = async (id: string) => (await card(id).locator('[data-part="value"]').textContent())?.trim();

const roster = readFileSync(path.join(root, 'data/school-2003/people.csv'), 'utf8');

/** Drops a file, and uses it once it has been read. */
async function use(name: string, text: string): Promise<void> {
  await drop(walk.page, { name, bytes: Buffer.from(text) });
  await walk.page.locator('[data-action="use"]:enabled').click();
}

describe('the page', () => {
  it('shows the sample school against its target on the first visit', async () => {
    await expect.poll(() => textOf(undergraduates())).toContain('7.14%');
    const text = await textOf(undergraduates());
    expect(text).toContain('1,200 of 16,800');
    expect(text).toContain('at least 7%');
    expect(text).toContain('met');
    expect(text).toContain('6.40%');
  });

  /** Screens that are made of tables and forms alone. */
  const undrawn: readonly string[] = ['rules', 'data'];

  it('shows every screen, with every chart drawn and nothing said that is no word', async () => {
    const { page } = walk;
    await page.goto(`${walk.url}#/overview?lang=en&profile=ENG`);
    for (const screen of screens) {
      await turnTo(page, screen);
      expect((await drawAll(page)) > 0, screen).toBe(!undrawn.includes(screen));
      const text = await textOn(page);
      expect(text.length, screen).toBeGreaterThan(500);
      expect(text, screen).not.toMatch(/undefined|NaN|Infinity|\[object/);
    }
  });

  it('replaces the figures by those of a dropped roster', async () => {
    await expect.poll(() => value('admissions')).toBe('1,090');
    // The same roster without the undergraduates of one college: 101 members fewer (data/README.md).
    const lines = roster.split('\n').filter((line) => !/^S\d+-ENG-\d+,ENG,undergraduate,/.test(line));
    expect(lines.length).toBeLessThan(roster.split('\n').length);
    await use('people.csv', lines.join('\n'));
    await expect.poll(() => textOf(undergraduates())).toContain('1,099 of 16,800');
    expect(await textOf(undergraduates())).toContain('6.54%');
  });

  it('lists what was wrong with a dropped file and keeps the rows that were right', async () => {
    await expect.poll(() => value('admissions')).toBe('1,090');
    const [header, ...rows] = roster.trimEnd().split('\n');
    const columns = header!.split(',');
    const cell = (row: string, column: string) => row.split(',')[columns.indexOf(column)]!;
    const admitted = rows.findIndex(
      (row) => cell(row, 'approve_date').startsWith('2003') && cell(row, 'transfer_in_date') === '',
    );
    const cells = rows[admitted]!.split(',');
    cells[columns.indexOf('approve_date')] = '2003-02-30';
    rows[admitted] = cells.join(',');
    await use('mine.csv', [header, ...rows].join('\n'));
    await expect.poll(() => value('admissions')).toBe('1,089');
    await walk.page.locator('nav a[href="#/data"]').click();
    const issue = walk.page.locator('[data-issue="invalid-date"]');
    await expect.poll(() => issue.textContent()).toContain('2003-02-30');
    const text = await issue.textContent();
    expect(text).toContain('mine.csv');
    expect(text).toContain('approve_date');
    expect(text).toContain(String(admitted + 2));
  });

  it.each([
    ['no roster', 'hello,world\n1,2\n'],
    ['empty', ''],
    ['without a usable key', 'person_key,unit,cohort,approve_date\n,ENG,undergraduate,2003-05-20\n'],
  ])('leaves the figures as they were when a file is %s', async (_, text) => {
    await expect.poll(() => value('admissions')).toBe('1,090');
    await drop(walk.page, { name: 'broken.csv', bytes: Buffer.from(text) });
    await expect.poll(() => textOf(walk.page.locator('muster-staged-files'))).toContain('of broken.csv');
    expect(await walk.page.locator('[data-staged="broken.csv"]').getAttribute('data-state')).toBe('bad');
    expect(await walk.page.locator('[data-action="use"]').isDisabled()).toBe(true);
    expect(await value('admissions')).toBe('1,090');
    expect(await textOf(undergraduates())).toContain('7.14%');
  });

  it('speaks Chinese and English', async () => {
    await expect.poll(() => textOf(undergraduates())).toContain('Undergraduates');
    await walk.page.locator('select:has(option[value="zh-CN"])').selectOption('zh-CN');
    await expect.poll(() => textOf(undergraduates())).toContain('本科生');
    expect(await walk.page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await textOf(undergraduates())).toContain('党员比例');
    expect(await textOf(undergraduates())).toContain('7.14%');
    await walk.page.reload();
    await expect.poll(() => textOf(undergraduates())).toContain('本科生');
  });

  it('has a table beside every chart', async () => {
    await walk.page.locator('nav a[href="#/departments"]').click();
    const figure = walk.page.locator('muster-figure').first();
    await expect.poll(() => figure.locator('svg').count()).toBe(1);
    await figure.getByRole('button', { name: 'Table' }).click();
    await expect.poll(() => figure.locator('tbody tr').count()).toBe(20);
    expect(await figure.locator('table').textContent()).toContain('10.71%');
  });

  it('takes the pictures of the README', async () => {
    const folder = process.env.MUSTER_SCREENSHOTS ? 'docs/images' : 'tests/e2e/.output';
    mkdirSync(path.join(root, folder), { recursive: true });
    await walk.page.setViewportSize({ width: 1280, height: 1640 });
    for (const language of ['en', 'zh-CN']) {
      await walk.page.locator('select:has(option[value="zh-CN"])').selectOption(language);
      await expect.poll(() => walk.page.locator('html').getAttribute('lang')).toBe(language);
      // Every figure is there and every chart drawn.
      await expect.poll(() => walk.page.locator('muster-card').count()).toBeGreaterThan(11);
      await expect.poll(() => blankInSight(walk.page)).toBe(0);
      await expect.poll(() => walk.page.locator('muster-chart svg text').count()).toBeGreaterThan(10);
      const picture = await walk.page.screenshot();
      expect(picture.length).toBeGreaterThan(20_000);
      writeFileSync(path.join(root, folder, `overview-${language}.png`), picture);
    }
  });
});
