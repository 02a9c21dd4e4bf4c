/** A department at its work: what an office keeps is brought, compared, limited, shown to others and taken away. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DirtyCopy, writeDirtySchool } from '@muster/data';
import { parseCsv } from 'hucre/csv';
import { expect, it } from 'vitest';
import { runMuster } from '../run-muster.ts';
import { drop } from './browser.ts';
import { SAMPLE, undergraduates } from './own-work.ts';
import { settled, turnTo } from './screens.ts';
import { walks } from './walks.ts';

const walk = walks({ at: '#/overview?lang=en' });

const copies: readonly DirtyCopy[] = ['gbk-csv', 'workbook'];

it.each(copies)(
  'brings the school as an office keeps it, in %s, and finds the same figures',
  async (copy) => {
    const { page } = walk;
    const folder = mkdtempSync(path.join(tmpdir(), 'muster-school-'));
    await writeDirtySchool(copy, folder);
    const names = readdirSync(folder).filter((name) => !name.endsWith('.json'));
    await drop(page, ...names.map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) })));
    rmSync(folder, { recursive: true });
    await page.locator('[data-action="use"]:enabled').click({ timeout: 60_000 });
    await expect.poll(() => page.locator('muster-staged-files').count()).toBe(0);
    await expect.poll(() => page.locator('[data-origin]').getAttribute('data-origin')).not.toBe('sample');
    await expect.poll(() => undergraduates(page)).toContain(SAMPLE);
    const admissions = page.locator('muster-card[data-figure="admissions"] [data-part="value"]');
    expect((await admissions.textContent())?.trim()).toBe('1,090');
  },
);

it('compares departments by the numbers that the command gives', async () => {
  const { page } = walk;
  await turnTo(page, 'departments');
  const figure = page.locator('muster-figure[data-figure="development-ratio:by-unit"]');
  await figure.locator('.save > summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figure.locator('[data-save="csv"]').click(),
  ]);
  const [header, ...rows] = parseCsv(readFileSync(await download.path(), 'utf8'));
  const at = (title: string) => header!.indexOf(title);
  const shown = rows
    .slice(
      0,
      rows.findIndex((row) => row.every((cell) => cell === '')),
    )
    .map((row) => [Number(row[at('Share')]), Number(row[at('Count')]), Number(row[at('Out of')])]);

  const asked = ['--indicator', 'development-ratio', '--by', 'unit', '--where', 'cohort=undergraduate'];
  const { stdout } = runMuster('compute', 'data/school-2003', ...asked, '--format', 'json');
  const { results } = JSON.parse(stdout) as { results: { value: number; count: number; of: number }[] };
  const computed = results.map(({ value, count, of }) => [value, count, of]);
  expect(computed).toHaveLength(20);
  expect(shown.toSorted()).toEqual(computed.filter(([value]) => value !== null).toSorted());
});

it('limits every screen to departments, and finds its way back and forth', async () => {
  const { page } = walk;
  const chips = () =>
    page
      .locator('[data-chip^="unit:"]')
      .evaluateAll((all) => all.map((chip) => (chip as HTMLElement).dataset.chip));
  const ask = page.locator('.filters select').first();
  await expect.poll(() => undergraduates(page)).toContain(SAMPLE);
  await ask.selectOption('ENG');
  // The members of that college among its undergraduates (data/tables/cells-2003.csv).
  await expect.poll(() => undergraduates(page)).toContain('101 of 980');
  await ask.selectOption('ART');
  await expect.poll(chips).toEqual(['unit:ENG', 'unit:ART']);
  await turnTo(page, 'approval');
  expect(page.url()).toContain('unit=ENG&unit=ART');

  // As somebody else sees it, to whom the address was given.
  const other = await walk.context.newPage();
  await other.goto(page.url());
  await settled(other, 'approval');
  await expect.poll(() => other.locator('[data-chip^="unit:"]').count()).toBe(2);
  await other.close();

  await page.goBack();
  await settled(page, 'overview');
  await page.goBack();
  await expect.poll(() => undergraduates(page)).toContain('101 of 980');
  await page.goBack();
  await expect.poll(() => undergraduates(page)).toContain(SAMPLE);
  await page.goForward();
  await expect.poll(() => undergraduates(page)).toContain('101 of 980');
  await page.locator('[data-chip="unit:ENG"]').click();
  await expect.poll(() => undergraduates(page)).toContain(SAMPLE);
});

it('is shown in another language and in the dark, after a reload too, on every screen', async () => {
  const { page } = walk;
  const shown = () =>
    page
      .locator('muster-dashboard')
      .evaluate((element) => [document.documentElement.lang, element.dataset.theme]);
  await expect.poll(shown).toEqual(['en', 'light']);
  await page.locator('select:has(option[value="zh-CN"])').selectOption('zh-CN');
  await page.locator('select:has(option[value="dark"])').selectOption('dark');
  await expect.poll(shown).toEqual(['zh-CN', 'dark']);
  await turnTo(page, 'departments');
  await page.reload();
  await settled(page, 'departments');
  expect(await shown()).toEqual(['zh-CN', 'dark']);
  expect(await page.locator('.main h1').textContent()).toMatch(/\p{Script=Han}/u);
  // How the page is shown is no place to come back to.
  await page.goBack();
  await settled(page, 'overview');
});
