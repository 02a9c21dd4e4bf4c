/** A school in which every text means harm: it shows as text everywhere, and nothing of it happens. */
import { readFileSync } from 'node:fs';
import { readDirectory, unpack } from '@muster/core/zip';
import { parseCsv } from 'hucre/csv';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { drop } from './browser.ts';
import { csvOf, hostile, hostileSchool, hostileUnits, turning } from './hostile-school.ts';
import { alive } from './inert.ts';
import { isKept } from './own-work.ts';
import { drawAll, screens, settled, turnTo } from './screens.ts';
import { walks } from './walks.ts';

const walk = walks({ at: '#/overview?lang=en&profile=__proto__' });

let dialogs: string[] = [];

beforeEach(() => {
  dialogs = [];
  walk.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return () => expect(dialogs).toEqual([]);
});

const files = hostileSchool();

async function useSchool(page: Page): Promise<void> {
  await drop(page, ...files);
  await page.locator('[data-action="use"]:enabled').click({ timeout: 60_000 });
  await expect.poll(() => page.locator('muster-staged-files').count()).toBe(0);
  // A reload before would find the sample.
  await isKept(page, 'kept');
}

/** Shows all that stands folded. */
async function unfold(page: Page): Promise<void> {
  await page.locator('summary').evaluateAll((all) => {
    for (const { parentElement } of all) {
      if (!parentElement!.classList.contains('save')) parentElement!.setAttribute('open', '');
    }
  });
}

it('is staged as text: names of files and sheets, headers, cells, spellings', async () => {
  const { page } = walk;
  await drop(page, ...files);
  await expect.poll(() => page.locator('[data-action="use"]:enabled').count(), { timeout: 60_000 }).toBe(1);
  await unfold(page);
  expect(await alive(page)).toEqual([]);
  expect(await page.locator('[data-staged]').count()).toBe(files.length);
  const roster = page.locator('[data-staged$="people.csv"]');
  const headers = await roster.locator('muster-import-columns th[scope="row"]').allTextContents();
  for (const text of hostile.slice(0, 10)) expect(headers).toContain(text);

  await page.locator('[data-action="discard"]').click();
  const rows = [...hostile, ...turning].map((text, index) => [`K${index}`, text, text, text, '2003-05-05']);
  const header = ['person_key', 'unit', 'cohort', 'entry_year', 'approve_date'];
  await drop(page, {
    name: '<b>.csv',
    bytes: csvOf([header, ['K', 'A', 'undergraduate', '2001', ''], ...rows]),
  });
  await expect.poll(() => page.locator('[data-asks="values"]').count()).toBeGreaterThan(0);
  await unfold(page);
  expect(await alive(page)).toEqual([]);
  const cohorts = page.locator('[data-asks="values"][data-field="cohort"]');
  const more = cohorts.locator('> div > button');
  while ((await more.count()) > 0) await more.click();
  const spellings = await cohorts.locator('.spelling').allTextContents();
  for (const text of hostile) expect(spellings).toContain(text);
  // A word that every object knows is decided like any other.
  for (const text of ['__proto__', 'constructor']) {
    const choice = cohorts.locator(`[data-spelling="${text}"] select`);
    await choice.selectOption('undergraduate');
    await expect.poll(() => choice.inputValue()).toBe('undergraduate');
  }

  await page.locator('[data-action="discard"]').click();
  const sheets = ['<img src=x>', '{count, plural}', '=1+1', '\u202eabc', '__proto__'].map((name) => ({
    name,
    rows: [header, ['K1', name, 'undergraduate', '2001', '2003-05-05']],
  }));
  await drop(page, { name: 'javascript:.xlsx', bytes: Buffer.from(await writeXlsx({ sheets })) });
  await expect.poll(() => page.locator('[data-part="sheets"]').count()).toBeGreaterThan(0);
  await unfold(page);
  expect(await alive(page)).toEqual([]);
  expect(await page.locator('[data-part="sheets"]').first().textContent()).toContain('<img src=x>');
});

it('is shown as text on every screen: sentences, charts, tables, notes', async () => {
  const { page } = walk;
  await useSchool(page);
  for (const screen of screens) {
    await turnTo(page, screen);
    await drawAll(page);
    await unfold(page);
    expect(await alive(page), screen).toEqual([]);
    for (const button of await page.locator('muster-figure .view button:last-child').all())
      await button.click();
    expect(await alive(page), screen).toEqual([]);
  }
  await turnTo(page, 'departments');
  const chart = page.locator('muster-chart').first();
  await drawAll(page);
  const marks = await chart.locator('[aria-label]').evaluateAll((all) => all.map((mark) => mark.ariaLabel));
  for (const text of ['datum.value', '__proto__']) expect(marks.join('\n')).toContain(text);
  await chart.locator('[tabindex="0"]').first().focus();
  await page.keyboard.press('ArrowRight');
  expect(await alive(page)).toEqual([]);
});

it('is chosen, filtered by, planned for and listed like any other', async () => {
  const { page } = walk;
  await useSchool(page);
  const names = hostileUnits.filter((text) => text.length < 61 && !/\p{Cc}/u.test(text));
  const chosen = names.slice(0, 5);
  for (const unit of chosen) await page.locator('.filters select').first().selectOption(unit);
  const chips = () => page.locator('[data-chip^="unit:"]').allTextContents();
  await expect.poll(async () => (await chips()).length).toBe(chosen.length);
  const before = await chips();
  await page.reload();
  await expect.poll(chips).toEqual(before);
  await page.locator('[data-chip="all"]').click();
  await expect.poll(chips).toEqual([]);
  await page.goBack();
  await expect.poll(chips).toEqual(before);
  await page.locator('[data-chip="all"]').click();
  for (const unit of [...names.slice(4, 8), ...turning.slice(0, 2)]) {
    await page.goto(`${walk.url}#/unit?lang=en&profile=${encodeURIComponent(unit)}`);
    await settled(page, 'unit');
    await expect.poll(() => page.locator('.main[aria-busy="false"] muster-card').count()).toBeGreaterThan(0);
    expect(await alive(page), unit).toEqual([]);
  }
  await turnTo(page, 'what-if');
  for (const unit of ['__proto__', 'constructor']) {
    const field = page.locator(`muster-plan tr[data-key="${unit}"] input`);
    await field.fill('24');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.url()).toContain(`24%3A${unit}`);
    await page.reload();
    await expect.poll(() => field.inputValue()).toBe('24');
  }
  await turnTo(page, 'rules');
  await page.locator('[data-who]').first().click();
  const list = page.locator('muster-work-list muster-table');
  await expect.poll(() => list.locator('tbody tr').count()).toBeGreaterThan(0);
  expect(await alive(page)).toEqual([]);
});

/** Every figure of the screen in one format. */
async function savedAll(page: Page, format: 'csv' | 'svg'): Promise<readonly Buffer[]> {
  const saved: Buffer[] = [];
  for (const menu of await page.locator('muster-figure .save').all()) {
    const button = menu.locator(`[data-save="${format}"]`);
    if ((await button.count()) === 0) continue;
    await menu.evaluate((details) => details.setAttribute('open', ''));
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    saved.push(readFileSync(await download.path()));
  }
  return saved;
}

/** What spreadsheet programs take for a formula; a number with a minus is none. */
const isFormula = (cell: string) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell);

it('is saved as text: CSV, workbooks, pictures', async () => {
  const { page } = walk;
  await useSchool(page);
  await turnTo(page, 'departments');
  const cells = (await savedAll(page, 'csv')).flatMap((bytes) => parseCsv(bytes.toString('utf8')).flat());
  expect(cells.map(String).filter(isFormula)).toEqual([]);
  for (const text of ['__proto__', `'=HYPERLINK("http://outside.example","x")`, `'-2+3`]) {
    expect(cells).toContain(text);
  }

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-action="save-page"]').click(),
  ]);
  const workbook = readFileSync(await download.path());
  const { sheets } = await readXlsx(workbook);
  for (const text of ['__proto__', `=HYPERLINK("http://outside.example","x")`]) {
    expect(sheets.flatMap(({ rows }) => rows.flat())).toContain(text);
  }
  for (const [name, part] of readDirectory(workbook)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of unpack(workbook, part)) pieces.push(piece);
    expect(Buffer.concat(pieces).toString('utf8'), name).not.toMatch(/<f[ >]|TargetMode="External"/);
  }

  const reader = await walk.context.newPage();
  for (const svg of await savedAll(page, 'svg')) {
    const found = await reader.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
      return [root, ...root.querySelectorAll('*')].flatMap((element) => {
        const isMore = /^(parsererror|script|foreignobject|a|image|use|animate|set)$/i.test(
          element.localName,
        );
        const leads = [...element.attributes].some(
          ({ name, value }) => name.startsWith('on') || (name.endsWith('href') && !value.startsWith('#')),
        );
        return isMore || leads ? [element.outerHTML.slice(0, 200)] : [];
      });
    }, svg.toString('utf8'));
    expect(found).toEqual([]);
  }
});
