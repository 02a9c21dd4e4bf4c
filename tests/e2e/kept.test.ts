/** The user's work in a real browser: kept over a reload, a crash and a second tab; handed on as a file; erased. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../run-muster.ts';
import { type DroppedFile, drop, textOf } from './browser.ts';
import {
  action,
  inside,
  isKept,
  notice,
  OURS,
  ours,
  SAMPLE,
  sample,
  undergraduates,
  use,
} from './own-work.ts';
import { walks } from './walks.ts';

const walk = walks();

const catalog: DroppedFile = {
  name: 'ours.catalog.json',
  bytes: readFileSync(path.join(root, 'docs/examples/own-indicators.catalog.json')),
};

describe('work that is kept', () => {
  it('is there again after a reload: files, catalogues, decisions, and what was looked at', async () => {
    await expect.poll(() => undergraduates(walk.page)).toContain(SAMPLE);
    await use(walk.page, ours);
    await expect.poll(() => undergraduates(walk.page)).toContain(OURS);
    await drop(walk.page, catalog);
    await expect.poll(() => notice(walk.page)).toBe('catalog');
    await walk.page.locator('nav a[href*="#/departments"]').click();
    await walk.page.locator('h1').getByText('Departments').waitFor();
    await isKept(walk.page, 'kept');
    await walk.page.waitForTimeout(500);

    await walk.page.goto('about:blank');
    await walk.page.goto(walk.url);
    await expect.poll(() => undergraduates(walk.page)).toContain(OURS);
    expect(walk.page.url()).toContain('#/overview');
    expect(await walk.page.locator('[data-origin]').getAttribute('data-origin')).toBe('mixed');
    await walk.page.locator('nav a[href*="#/data"]').click();
    await expect
      .poll(() => walk.page.locator('[data-catalog]').getAttribute('data-catalog'))
      .toBe(catalog.name);
    await walk.page.reload();
    await expect.poll(() => walk.page.locator('[data-catalog]').count()).toBe(1);
  });

  it('holds nothing of the sample', async () => {
    await expect.poll(() => undergraduates(walk.page)).toContain(SAMPLE);
    await walk.page.reload();
    await expect.poll(() => undergraduates(walk.page)).toContain(SAMPLE);
    await isKept(walk.page, 'nothing');
    expect(await walk.page.evaluate(async () => (await indexedDB.databases()).length)).toBeLessThanOrEqual(1);
    expect(await inside(walk.page)).toEqual({ pointers: 0, contents: 0 });
  });

  it('is what the page shows: back at the sample there are no files in it', async () => {
    await use(walk.page, ours);
    await expect.poll(() => undergraduates(walk.page)).toContain(OURS);
    await walk.page.getByRole('button', { name: 'Back to the sample school' }).click();
    await expect.poll(() => undergraduates(walk.page)).toContain(SAMPLE);
    await expect.poll(async () => (await inside(walk.page)).contents).toBe(0);
    await walk.page.reload();
    await expect.poll(() => undergraduates(walk.page)).toContain(SAMPLE);
  });

  it('is gone for good when everything was erased, and only then', async () => {
    await use(walk.page, ours);
    await drop(walk.page, catalog);
    await expect.poll(() => notice(walk.page)).toBe('catalog');
    await isKept(walk.page, 'kept');
    await walk.page.locator('nav a[href*="#/data"]').click();
    await action(walk.page, 'erase').click();
    await action(walk.page, 'erase-not').click();
    expect(await inside(walk.page)).toEqual({ pointers: 1, contents: 1 });
    await action(walk.page, 'erase').click();
    await action(walk.page, 'erase-all').click();
    await expect.poll(() => notice(walk.page)).toBe('erased');
    expect(await inside(walk.page)).toEqual({ pointers: 0, contents: 0 });
    await expect.poll(() => walk.page.locator('[data-catalog]').count()).toBe(0);
    await walk.page.reload();
    await isKept(walk.page, 'nothing');
    await expect.poll(() => undergraduates(walk.page)).toContain(SAMPLE);
  });

  it('fails aloud, once, where the browser keeps nothing, and the page works on', async () => {
    await walk.page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('not here', 'SecurityError');
      };
    });
    await walk.page.reload();
    await expect.poll(() => undergraduates(walk.page)).toContain(SAMPLE);
    expect(await walk.page.locator('[data-notice]').count()).toBe(0);
    await use(walk.page, ours);
    await expect.poll(() => undergraduates(walk.page)).toContain(OURS);
    await expect.poll(() => notice(walk.page)).toBe('keeping-failed');
    await walk.page.locator('[data-notice] button').first().click();
    await drop(walk.page, catalog);
    await expect.poll(() => notice(walk.page)).toBe('catalog');
    await isKept(walk.page, 'failed');
    expect(await notice(walk.page)).toBe('catalog');
  });
});

describe('a second tab', () => {
  it('shows the same, says so, hears of changes, and may take over', async () => {
    await use(walk.page, ours);
    await isKept(walk.page, 'kept');
    const second = await walk.context.newPage();
    await second.goto(`${walk.url}#/overview`);
    await expect.poll(() => undergraduates(second)).toContain(OURS);
    await expect.poll(() => second.locator('[data-keeping="elsewhere"]').count()).toBe(1);
    expect(await walk.page.locator('[data-keeping="elsewhere"]').count()).toBe(0);

    // What the first changes comes to the second.
    await use(walk.page, { ...ours, bytes: Buffer.from(sample) });
    await expect.poll(() => undergraduates(walk.page)).toContain(SAMPLE);
    await expect.poll(() => undergraduates(second)).toContain(SAMPLE);

    // What the second changes comes to nobody, until it takes over.
    await use(second, ours);
    await expect.poll(() => undergraduates(second)).toContain(OURS);
    await walk.page.reload();
    await expect.poll(() => undergraduates(walk.page)).toContain(SAMPLE);
    await action(second, 'take-over').click();
    await expect.poll(() => undergraduates(walk.page)).toContain(OURS);
    await expect.poll(() => walk.page.locator('[data-keeping="elsewhere"]').count()).toBe(1);
    expect(await second.locator('[data-keeping="elsewhere"]').count()).toBe(0);

    // And once it has gone, the first keeps.
    await second.close();
    await expect.poll(() => walk.page.locator('[data-keeping="elsewhere"]').count()).toBe(0);
  });

  it('forgets with the first', async () => {
    await use(walk.page, ours);
    await isKept(walk.page, 'kept');
    const second = await walk.context.newPage();
    await second.goto(`${walk.url}#/overview`);
    await expect.poll(() => undergraduates(second)).toContain(OURS);
    await walk.page.locator('nav a[href*="#/data"]').click();
    await action(walk.page, 'erase').click();
    await action(walk.page, 'erase-all').click();
    await expect.poll(() => undergraduates(second)).toContain(SAMPLE);
    expect(await inside(walk.page)).toEqual({ pointers: 0, contents: 0 });
  });
});

describe('work as one file', () => {
  const fields = () => walk.page.locator('muster-kept input[type="password"]');

  async function saved(passphrase: string | null): Promise<DroppedFile> {
    await walk.page.locator('nav a[href*="#/data"]').click();
    if (passphrase !== null) {
      await fields().nth(0).fill(passphrase);
      await fields().nth(1).fill(passphrase);
    }
    const [download] = await Promise.all([
      walk.page.waitForEvent('download'),
      action(walk.page, 'save-work').click(),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** As on another computer. */
  async function elsewhere(): Promise<void> {
    await walk.arrive();
    await expect.poll(() => undergraduates(walk.page)).toContain(SAMPLE);
  }

  it('is saved, staged, shown, and used on another computer', async () => {
    await use(walk.page, ours);
    await drop(walk.page, catalog);
    await expect.poll(() => notice(walk.page)).toBe('catalog');
    await walk.page.goto(`${walk.url}#/overview?lang=en&as-of=2003-06-30`);
    const file = await saved(null);
    expect(file.name).toMatch(/^work-\d{4}-\d\d-\d\d\.muster$/);
    await elsewhere();
    await drop(walk.page, file);
    const panel = walk.page.locator('[data-work="ready"]');
    await expect.poll(() => panel.textContent()).toContain('1 catalogue');
    expect(await textOf(walk.page.locator('muster-staged-work'))).toContain(file.name);
    // Up to here nothing has changed.
    expect(await undergraduates(walk.page)).toContain(SAMPLE);
    await action(walk.page, 'use-work').click();
    await expect.poll(() => walk.page.url()).toContain('as-of=2003-06-30');
    await expect.poll(() => notice(walk.page)).toBe('work');
    await walk.page.locator('nav a[href*="#/data"]').click();
    await expect.poll(() => walk.page.locator('[data-catalog]').count()).toBe(1);
    expect(await walk.page.locator('[data-origin]').getAttribute('data-origin')).toBe('mixed');
    // And there it is kept.
    await walk.page.goto('about:blank');
    await walk.page.goto(`${walk.url}#/overview`);
    await expect.poll(() => undergraduates(walk.page)).toContain(OURS);
  });

  it('under a passphrase opens with it, and tells a wrong one', async () => {
    await use(walk.page, ours);
    const file = await saved('长路漫漫 2003');
    expect(file.bytes.subarray(0, 15).toString()).toBe('MUSTER-SEALED/1');
    expect(file.bytes.includes('person_key')).toBe(false);
    await elsewhere();
    await drop(walk.page, file);
    const field = walk.page.locator('muster-staged-work input');
    await field.fill('wrong');
    await walk.page.keyboard.press('Enter');
    await expect
      .poll(() => walk.page.locator('muster-staged-work [role="alert"]').textContent())
      .toContain('not the passphrase');
    await field.fill('长路漫漫 2003');
    await action(walk.page, 'unlock').click();
    await action(walk.page, 'use-work').click();
    await walk.page.locator('nav a[href*="#/overview"]').click();
    await expect.poll(() => undergraduates(walk.page)).toContain(OURS);
  });

  it('is not saved under two passphrases that differ', async () => {
    await walk.page.locator('nav a[href*="#/data"]').click();
    await fields().nth(0).fill('one');
    await fields().nth(1).fill('other');
    await action(walk.page, 'save-work').click();
    await expect
      .poll(() => walk.page.locator('muster-kept [role="alert"]').textContent())
      .toContain('differ');
  });

  it.each([
    ['damaged', (bytes: Buffer) => bytes.subarray(0, bytes.length - 30)],
    ['no work at all', () => Buffer.from('hello')],
  ])('changes nothing when it is %s', async (_, change) => {
    await use(walk.page, ours);
    const file = await saved(null);
    await drop(walk.page, { ...file, bytes: change(file.bytes) });
    await expect.poll(() => walk.page.locator('[data-work="failed"]').textContent()).toContain('damaged');
    await action(walk.page, 'discard-work').click();
    await walk.page.locator('nav a[href*="#/overview"]').click();
    await expect.poll(() => undergraduates(walk.page)).toContain(OURS);
  });
});
