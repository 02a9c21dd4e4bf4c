/** Importing in a real browser under the policy: what a clerk has, mapped, mended, undone, used, and kept. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { root } from '../run-muster.ts';
import { drop, textOf } from './browser.ts';
import { toGb18030 } from './gb18030.ts';
import { walks } from './walks.ts';

const walk = walks();

beforeEach(ready);

async function ready(): Promise<void> {
  await expect.poll(() => textOf(undergraduates())).toContain('1,200 of 16,800');
}

const undergraduates = () => walk.page.locator('muster-card[data-figure="development-ratio:undergraduate"]');
const counts = () => walk.page.locator('[data-part="counts"]').first();
const fresh = () => walk.page.locator('[data-import="fresh"]').count();
const action = (name: string) => walk.page.locator(`[data-action="${name}"]`);

/** Chooses in the select inside some place. */
async function choose(place: string, value: string): Promise<void> {
  await walk.page.locator(place).locator('select').selectOption(value);
}

/** The text of a file that the page hands over when a button is pressed. */
async function kept(button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    walk.page.waitForEvent('download'),
    walk.page.locator(button).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

const roster = readFileSync(path.join(root, 'data/school-2003/people.csv'), 'utf8').trimEnd();
const headers: Readonly<Record<string, string>> = {
  person_key: '学号/工号',
  unit: '学院',
  cohort: '层次',
  entry_year: '入学年份',
  approve_date: '审批时间',
  leave_date: '离校时间',
};

/**
 * The roster as an office has it: titles above, Chinese headers of which one is nobody's, undergraduates under a word
 * of the house. Without the undergraduates of one college, who have 101 members (data/README.md).
 */
function officeRoster(): Buffer {
  const [header, ...rows] = roster.split('\n');
  const names = header!.split(',').map((name) => headers[name] ?? name);
  const lines = rows
    .filter((row) => !/^S\d+-ENG-\d+,ENG,undergraduate,/.test(row))
    .map((row) => row.replace(',undergraduate,', ',甲类,'));
  const titles = ['样本大学党员名册', '填表日期：2003年12月31日'];
  return toGb18030([...titles, names.join(','), ...lines, ''].join('\r\n'));
}

describe('a roster in GBK with titles, an unknown header and an unknown word', () => {
  it('is mapped, mended for all rows at once, undone, done again, and used', async () => {
    await drop(walk.page, { name: '名册.csv', bytes: officeRoster() });
    await expect
      .poll(() => walk.page.locator('[data-staged="名册.csv"]').getAttribute('data-state'))
      .toBe('bad');
    await expect
      .poll(() => walk.page.locator('[data-setting="encoding"]').textContent())
      .toContain('gb18030');
    expect(await walk.page.locator('[data-part="header"]').textContent()).toContain('Header: row 3');
    expect(await action('use').isDisabled()).toBe(true);

    await choose('tr[data-key="层次"]', 'cohort');
    await expect.poll(() => walk.page.locator('[data-spelling="甲类"]').count()).toBe(1);
    const before = await counts().textContent();
    await choose('[data-spelling="甲类"]', 'undergraduate');
    await expect.poll(() => counts().textContent()).toContain(' 0 rejected');
    const mended = await counts().textContent();

    await action('undo').click();
    await expect.poll(() => counts().textContent()).toBe(before);
    await action('redo').click();
    await expect.poll(() => counts().textContent()).toBe(mended);

    // Up to here nothing has changed.
    expect(await textOf(undergraduates())).toContain('1,200 of 16,800');
    await expect.poll(() => action('use').isEnabled()).toBe(true);
    await action('use').click();
    await expect.poll(() => textOf(undergraduates())).toContain('1,099 of 16,800');
    expect(await walk.page.locator('muster-staged-files').count()).toBe(0);
  });

  it('needs no second answer: neither in this session, nor by its recipe in another', async () => {
    await drop(walk.page, { name: '名册.csv', bytes: officeRoster() });
    await choose('tr[data-key="层次"]', 'cohort');
    await choose('[data-spelling="甲类"]', 'undergraduate');
    await expect.poll(() => counts().textContent()).toContain(' 0 rejected');
    const recipe = await kept('[data-keep="recipe"]');
    expect(recipe.name).toBe('名册.recipe.json');
    await action('use').click();
    await expect.poll(() => textOf(undergraduates())).toContain('1,099 of 16,800');

    await drop(walk.page, { name: '再来.csv', bytes: officeRoster() });
    await expect
      .poll(() => walk.page.locator('[data-staged="再来.csv"]').getAttribute('data-state'))
      .toBe('good');

    // What is in use comes back; what was only looked at does not.
    await walk.page.reload();
    await expect.poll(() => textOf(undergraduates())).toContain('1,099 of 16,800');
    expect(await walk.page.locator('[data-staged]').count()).toBe(0);

    await walk.arrive();
    await ready();
    await drop(
      walk.page,
      { name: '名册.csv', bytes: officeRoster() },
      { name: recipe.name, bytes: Buffer.from(recipe.text) },
    );
    await expect
      .poll(() => walk.page.locator('[data-staged="名册.csv"]').getAttribute('data-state'))
      .toBe('good');
  });

  it('hands over the rows that cannot be used, which come back mended', async () => {
    await drop(walk.page, { name: '名册.csv', bytes: officeRoster() });
    await choose('tr[data-key="层次"]', 'cohort');
    await expect.poll(() => walk.page.locator('[data-spelling="甲类"]').count()).toBe(1);
    const rejected = await kept('[data-keep="rejected"]');
    expect(rejected.name).toBe('名册-rejected.csv');
    const lines = rejected.text.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffReason,学号\/工号,学院,层次,/);
    const [, number] = /([\d,]+) rejected/.exec((await counts().textContent())!)!;
    expect(lines.length - 1).toBe(Number(number!.replace(',', '')));
    const mended = Buffer.from(rejected.text.replaceAll(',甲类,', ',undergraduate,'));
    await drop(walk.page, { name: rejected.name, bytes: mended });
    await expect.poll(() => walk.page.locator('[data-staged]').count()).toBe(2);
    await expect
      .poll(() => walk.page.locator(`[data-staged="${rejected.name}"]`).getAttribute('data-state'))
      .toBe('good');
    await action('use').click();
    await expect.poll(() => textOf(undergraduates())).toContain('1,099 of 16,800');
  });
});

describe('by keyboard', () => {
  it('a file that was understood is used with one key, and the focus comes back', async () => {
    await drop(walk.page, { name: 'people.csv', bytes: Buffer.from(roster) });
    const focused = () =>
      walk.page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return (element as HTMLElement | null)?.dataset.action ?? element?.className ?? null;
      });
    await expect.poll(focused).toBe('use');
    await walk.page.keyboard.press('Enter');
    await expect.poll(() => walk.page.locator('muster-staged-files').count()).toBe(0);
    expect(await focused()).toBe('primary');
  });
});

describe('headcounts that no file has', () => {
  it('are typed, become a file, and change the ratio', async () => {
    await walk.page.goto(`${walk.url}#/data?lang=en`);
    const cell = walk.page.locator('muster-headcount tr[data-key="ENG"] input').first();
    await expect.poll(() => cell.count()).toBe(1);
    await walk.page.locator('[data-setting="headcount-date"]').fill('2003-12-31');
    await cell.fill('980');
    await walk.page.keyboard.press('ArrowDown');
    await action('stage-headcount').click();
    await expect.poll(fresh).toBe(1);
    expect(await walk.page.locator('[data-staged]').getAttribute('data-staged')).toBe(
      'headcount-2003-12-31.csv',
    );
    await action('use').click();
    await walk.page.goto(`${walk.url}#/overview?lang=en`);
    // The members of that college among its undergraduates: 101 of 980 (data/tables/cells-2003.csv).
    await expect.poll(() => textOf(undergraduates())).toContain('101 of 980');
  });
});
