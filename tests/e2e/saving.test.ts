/** What users take away from the built page: files, paper, and the page itself as one file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { pageRoot, textOf } from './browser.ts';
import { walks } from './walks.ts';

const walk = walks({ at: null });

const figureOf = (id: string) => walk.page.locator(`muster-figure[data-figure="${id}"]`);

/** Saves a figure from its menu, and reads what came. */
async function saved(id: string, format: string): Promise<{ name: string; bytes: Buffer }> {
  const figure = figureOf(id);
  await figure.locator('.save > summary').click();
  const [download] = await Promise.all([
    walk.page.waitForEvent('download'),
    figure.locator(`[data-save="${format}"]`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The table of a figure as it is shown. */
async function shown(id: string): Promise<string[][]> {
  const figure = figureOf(id);
  await figure.getByRole('button', { name: 'Table' }).click();
  await expect.poll(() => figure.locator('tbody tr').count()).toBeGreaterThan(0);
  return figure
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim() ?? '')),
    );
}

describe('a figure that is saved', () => {
  it('holds in a workbook the numbers that its table shows', async () => {
    await walk.arrive('#/overview?lang=en');
    const id = 'development-ratio:by-cohort';
    await expect.poll(() => figureOf(id).count()).toBe(1);
    const { name, bytes } = await saved(id, 'xlsx');
    expect(name).toBe('development-ratio-by-cohort_2003-12-31_en.xlsx');
    const { sheets } = await readXlsx(bytes);
    const [header, ...rows] = await shown(id);
    expect(sheets[0]!.rows[0]).toEqual(header);
    const share = header!.indexOf('Share');
    expect(rows).toHaveLength(4);
    rows.forEach((row, index) => {
      const value = sheets[0]!.rows[index + 1]![share];
      expect(`${(Number(value) * 100).toFixed(2)}%`).toBe(row[share]);
    });
    expect(sheets[1]!.rows.flat().join('\n')).toContain('As of 31 December 2003');
    expect(sheets[1]!.rows.flat().join('\n')).toContain('people.csv (7,782 rows)');
  });

  it('comes as CSV, SVG and PNG under the policy of the page', async () => {
    await walk.arrive('#/overview?lang=zh-CN');
    const id = 'admissions:by-month';
    await expect.poll(() => figureOf(id).count()).toBe(1);
    const csv = await saved(id, 'csv');
    expect(csv.name).toBe('admissions-by-month_2003-12-31_zh-CN.csv');
    expect(csv.bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(csv.bytes.toString('utf8')).toContain('\r\n12月,328\r\n');
    const svg = (await saved(id, 'svg')).bytes.toString('utf8');
    expect(svg).toContain('<title>各月发展党员数</title>');
    expect(svg).toContain('2003年12月31日');
    const png = await saved(id, 'png');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    // The width stands behind the name of the first part.
    expect(png.bytes.readUInt32BE(16)).toBe(1920);
  });
});

describe('a page on paper', () => {
  it('has its date and files, its tables, and no navigation', async () => {
    await walk.arrive('#/overview?lang=en&theme=dark');
    const { page } = walk;
    await expect.poll(() => page.locator('muster-figure').count()).toBeGreaterThan(3);
    expect(await page.locator('muster-figure tbody tr').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    const figures = await page.locator('muster-figure').count();
    await expect.poll(() => page.locator('muster-figure table').count()).toBe(figures);
    expect(await page.locator('nav').isVisible()).toBe(false);
    const head = await page.locator('[data-part="paper-head"]').textContent();
    for (const said of ['As of 31 December 2003', 'All departments', 'people.csv']) {
      expect(head).toContain(said);
    }
    const color = () => page.locator('h1').evaluate((heading) => getComputedStyle(heading).color);
    expect(await color()).toBe('rgb(26, 34, 48)');
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('muster-figure table').count()).toBe(0);
    expect(await page.locator('[data-part="paper-head"]').count()).toBe(0);
  });

  it('is printed at a button once all its charts are drawn', async () => {
    await walk.arrive('#/overview?lang=en');
    const { page } = walk;
    await expect.poll(() => page.locator('muster-figure').count()).toBeGreaterThan(3);
    await page.evaluate(() => {
      window.print = () => {
        document.title = 'printed';
      };
    });
    await page.locator('[data-action="print"]').click();
    await expect.poll(() => page.title()).toBe('printed');
    const charts = await page.locator('muster-chart').count();
    expect(await page.locator('muster-chart svg').count()).toBe(charts);
    expect(charts).toBeGreaterThan(3);
  });
});

describe('the page as one file', () => {
  it('opens from a disk, shows the sample school, saves, and asks for nothing', async () => {
    const url = pathToFileURL(path.join(pageRoot, 'muster.html')).href;
    await walk.arrive(url);
    const { page } = walk;
    await expect
      .poll(() => textOf(page.locator('muster-card[data-figure="development-ratio:undergraduate"]')))
      .toContain('7.14%');
    await page.locator('muster-figure').first().scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator('muster-chart svg').count()).toBeGreaterThan(0);
    const { bytes } = await saved('development-ratio:by-cohort', 'xlsx');
    expect((await readXlsx(bytes)).sheets).toHaveLength(2);
  });
});
