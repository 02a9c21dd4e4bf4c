/** One cohort on every screen: chosen once, found everywhere, in the address, on what is saved, and let go of again. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { root } from '../run-muster.ts';
import { textOf } from './browser.ts';
import { SAMPLE, undergraduates } from './own-work.ts';
import { screens, settled, turnTo } from './screens.ts';
import { walks } from './walks.ts';

const walk = walks({ at: '#/overview?lang=en' });

/** Graduate students, from the whole numbers that the sample was made from. */
function graduates() {
  const text = readFileSync(path.join(root, 'data/tables/cells-2003.csv'), 'utf8').trimEnd();
  const [header, ...lines] = text.split('\n').map((line) => line.split(','));
  const rows = lines.filter((cells) => cells[header!.indexOf('cohort')] === 'graduate');
  const sum = (name: string) => rows.reduce((all, row) => all + Number(row[header!.indexOf(name)]), 0);
  const say = (count: number) => count.toLocaleString('en');
  return {
    ratio: `${say(sum('members_close'))} of ${say(sum('headcount'))}`,
    admitted: say(sum('admitted')),
  };
}

const others = [
  'Undergraduates',
  'Junior-college students',
  'Adult-education students',
  'in service',
  'Retired',
];

/** Figures, cards and their tables on a screen that name somebody else. */
function ofOthers(page: Page): Promise<readonly string[]> {
  return page.locator('.main muster-figure, .main muster-card').evaluateAll(
    (elements, names) =>
      elements.flatMap((element) => {
        const { figure, card } = element as unknown as Record<'figure' | 'card', Record<string, unknown>>;
        const { how: _, ...said } = figure ?? card;
        const text = JSON.stringify(said, (key, value) => (key === 'who' ? undefined : value));
        return names.filter((name) => text.includes(name)).map((name) => `${said.id}: ${name}`);
      }),
    others,
  );
}

/** What the first figure of the screen says of itself where it is taken elsewhere; null where there is none. */
async function savedText(page: Page): Promise<string | null> {
  const save = page.locator('.main muster-figure .save').first();
  if ((await save.count()) === 0) return null;
  await save.locator('summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    save.locator('[data-save="csv"]').click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

it('is chosen on one screen and holds on all of them', async () => {
  const { page } = walk;
  const { ratio, admitted } = graduates();
  const ask = page.locator('.filters select').nth(1);
  const chip = page.locator('[data-chip="cohort"]');
  await expect.poll(() => undergraduates(page)).toContain(SAMPLE);
  await ask.selectOption('graduate');
  const card = (id: string) => textOf(page.locator(`muster-card[data-figure="${id}"]`));
  await expect.poll(() => card('development-ratio:graduate')).toContain(ratio);
  expect(await card('admissions')).toContain(admitted);
  expect(await undergraduates(page)).toBe('');

  let figures = 0;
  for (const screen of screens) {
    await turnTo(page, screen);
    expect(await ask.inputValue()).toBe('graduate');
    expect(await chip.textContent()).toContain('Graduate students: 1 of 4 cohorts');
    expect(await ofOthers(page), screen).toEqual([]);
    const text = await savedText(page);
    if (text === null) continue;
    expect(text).toContain('Graduate students: 1 of 4 cohorts');
    figures += 1;
  }
  // The profile waits for a department; what is on the screens of what-if and of data stands in elements of their own.
  expect(figures).toBe(screens.length - 3);

  await page.goBack();
  await settled(page, 'rules');
  await expect.poll(() => chip.count()).toBe(1);
  await turnTo(page, 'overview');
  await page.keyboard.press('Control+z');
  await expect.poll(() => undergraduates(page)).toContain(SAMPLE);
  await expect.poll(() => chip.count()).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => card('development-ratio:graduate')).toContain(ratio);
  await chip.click();
  await expect.poll(() => undergraduates(page)).toContain(SAMPLE);
  expect(page.url()).not.toContain('cohort=');
});

it('is found again under an address from before, and says what is of other people alone', async () => {
  await walk.arrive('#/departments?lang=en&cohort=faculty');
  const { page } = walk;
  await settled(page, 'departments');
  const title = page.locator('muster-figure[data-figure="development-ratio:by-unit"]');
  await expect.poll(() => textOf(title)).toContain('Faculty and staff in service');
  await turnTo(page, 'grades');
  const notes = () => page.locator('[data-part="limits"]').allTextContents();
  await expect.poll(async () => (await notes()).join()).toContain('of Undergraduates only.');
  await page.locator('select:has(option[value="zh-CN"])').selectOption('zh-CN');
  await expect.poll(async () => (await notes()).join()).toContain('仅统计本科生。');
});

it('is chosen in a table of cohorts, and at the keyboard', async () => {
  const { page } = walk;
  const figure = page.locator('muster-figure[data-figure="development-ratio:by-cohort"]');
  await figure.getByRole('button', { name: 'Table' }).click();
  await figure.locator('[data-only="faculty"]').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('[data-chip="cohort"]').textContent()).toContain('in service');
  await settled(page, 'overview');
  await page.locator('[data-chip="cohort"]').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => undergraduates(page)).toContain(SAMPLE);
  await figure.getByRole('link', { name: 'Graduate students' }).click();
  await settled(page, 'departments');
  expect(page.url()).toContain('cohort=graduate');
});
