/** The user's work in a real browser: kept over a reload, a crash and a second tab; handed on as a file; erased. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, quietFlags } from '../../scripts/browser.mjs';
import { root } from '../run-muster.ts';
import {
  type DroppedFile,
  drop,
  launch,
  type Served,
  serveFolder,
  textOf,
  type Watch,
  watch,
} from './browser.ts';

let browser: Browser;
let server: Served;
let context: BrowserContext;
let page: Page;
let seen: Watch;

beforeAll(async () => {
  browser = await launch();
  server = await serveFolder();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  page = await context.newPage();
  seen = await watch(page, server.url);
  await page.goto(server.url);
});

afterEach(async () => {
  await context.close();
});

const sample = readFileSync(path.join(root, 'data/school-2003/people.csv'), 'utf8');
const withoutUnit = (unit: string) =>
  sample
    .split('\n')
    .filter((line) => !new RegExp(`^S\\d+-${unit}-\\d+,${unit},undergraduate,`).test(line))
    .join('\n');

/** One college has 101 members among its undergraduates (data/README.md); 1,200 are all. */
const ours: DroppedFile = { name: 'ours.csv', bytes: Buffer.from(withoutUnit('ENG')) };
const OURS = '1,099 of 16,800';
const SAMPLE = '1,200 of 16,800';

const catalog: DroppedFile = {
  name: 'ours.catalog.json',
  bytes: readFileSync(path.join(root, 'docs/examples/own-indicators.catalog.json')),
};

const undergraduates = (at: Page = page) =>
  textOf(at.locator('muster-card[data-figure="development-ratio:undergraduate"]'));
const action = (name: string, at: Page = page) => at.locator(`[data-action="${name}"]`);
const notice = (at: Page = page) => at.locator('[data-notice]').getAttribute('data-notice');

async function use(file: DroppedFile, at: Page = page): Promise<void> {
  await drop(at, file);
  await at.locator('[data-action="use"]:enabled').click();
}

/** Until the page of the data says how the work stands. */
async function isKept(as: string, at: Page = page): Promise<void> {
  await at.locator('nav a[href*="#/data"]').click();
  await expect.poll(() => at.locator('muster-kept [data-keeping]').getAttribute('data-keeping')).toBe(as);
  await at.locator('nav a[href*="#/overview"]').click();
}

/** The database as it lies behind the page. */
function inside(at: Page = page): Promise<{ readonly pointers: number; readonly contents: number }> {
  return at.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('muster'));
    const step = database.transaction(['pointer', 'contents']);
    const pointers = await done(step.objectStore('pointer').count());
    const contents = await done(step.objectStore('contents').count());
    database.close();
    return { pointers, contents };
  });
}

describe('work that is kept', () => {
  it('is there again after a reload: files, catalogues, decisions, and what was looked at', async () => {
    await expect.poll(undergraduates).toContain(SAMPLE);
    await use(ours);
    await expect.poll(undergraduates).toContain(OURS);
    await drop(page, catalog);
    await expect.poll(notice).toBe('catalog');
    await page.locator('nav a[href*="#/departments"]').click();
    await page.locator('h1').getByText('Departments').waitFor();
    await isKept('kept');
    await page.waitForTimeout(500);

    await page.goto('about:blank');
    await page.goto(server.url);
    await expect.poll(undergraduates).toContain(OURS);
    expect(page.url()).toContain('#/overview');
    expect(await page.locator('[data-origin]').getAttribute('data-origin')).toBe('mixed');
    await page.locator('nav a[href*="#/data"]').click();
    await expect.poll(() => page.locator('[data-catalog]').getAttribute('data-catalog')).toBe(catalog.name);
    await page.reload();
    await expect.poll(() => page.locator('[data-catalog]').count()).toBe(1);
    expect(seen).toEqual({ errors: [], violations: [], foreign: [] });
  });

  it('holds nothing of the sample', async () => {
    await expect.poll(undergraduates).toContain(SAMPLE);
    await page.reload();
    await expect.poll(undergraduates).toContain(SAMPLE);
    await isKept('nothing');
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBeLessThanOrEqual(1);
    expect(await inside()).toEqual({ pointers: 0, contents: 0 });
  });

  it('is what the page shows: back at the sample there are no files in it', async () => {
    await use(ours);
    await expect.poll(undergraduates).toContain(OURS);
    await page.getByRole('button', { name: 'Back to the sample school' }).click();
    await expect.poll(undergraduates).toContain(SAMPLE);
    await expect.poll(async () => (await inside()).contents).toBe(0);
    await page.reload();
    await expect.poll(undergraduates).toContain(SAMPLE);
  });

  it('is gone for good when everything was erased, and only then', async () => {
    await use(ours);
    await drop(page, catalog);
    await expect.poll(notice).toBe('catalog');
    await isKept('kept');
    await page.locator('nav a[href*="#/data"]').click();
    await action('erase').click();
    await action('erase-not').click();
    expect(await inside()).toEqual({ pointers: 1, contents: 1 });
    await action('erase').click();
    await action('erase-all').click();
    await expect.poll(notice).toBe('erased');
    expect(await inside()).toEqual({ pointers: 0, contents: 0 });
    await expect.poll(() => page.locator('[data-catalog]').count()).toBe(0);
    await page.reload();
    await isKept('nothing');
    await expect.poll(undergraduates).toContain(SAMPLE);
    expect(seen).toEqual({ errors: [], violations: [], foreign: [] });
  });

  it('fails aloud, once, where the browser keeps nothing, and the page works on', async () => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('not here', 'SecurityError');
      };
    });
    await page.reload();
    await expect.poll(undergraduates).toContain(SAMPLE);
    expect(await page.locator('[data-notice]').count()).toBe(0);
    await use(ours);
    await expect.poll(undergraduates).toContain(OURS);
    await expect.poll(notice).toBe('keeping-failed');
    await page.locator('[data-notice] button').first().click();
    await drop(page, catalog);
    await expect.poll(notice).toBe('catalog');
    await isKept('failed');
    expect(await notice()).toBe('catalog');
  });
});

describe('a second tab', () => {
  it('shows the same, says so, hears of changes, and may take over', async () => {
    await use(ours);
    await isKept('kept');
    const second = await context.newPage();
    await second.goto(`${server.url}#/overview`);
    await expect.poll(() => undergraduates(second)).toContain(OURS);
    await expect.poll(() => second.locator('[data-keeping="elsewhere"]').count()).toBe(1);
    expect(await page.locator('[data-keeping="elsewhere"]').count()).toBe(0);

    // What the first changes comes to the second.
    await use({ ...ours, bytes: Buffer.from(sample) });
    await expect.poll(undergraduates).toContain(SAMPLE);
    await expect.poll(() => undergraduates(second)).toContain(SAMPLE);

    // What the second changes comes to nobody, until it takes over.
    await use(ours, second);
    await expect.poll(() => undergraduates(second)).toContain(OURS);
    await page.reload();
    await expect.poll(undergraduates).toContain(SAMPLE);
    await action('take-over', second).click();
    await expect.poll(undergraduates).toContain(OURS);
    await expect.poll(() => page.locator('[data-keeping="elsewhere"]').count()).toBe(1);
    expect(await second.locator('[data-keeping="elsewhere"]').count()).toBe(0);

    // And once it has gone, the first keeps.
    await second.close();
    await expect.poll(() => page.locator('[data-keeping="elsewhere"]').count()).toBe(0);
    expect(seen).toEqual({ errors: [], violations: [], foreign: [] });
  });

  it('forgets with the first', async () => {
    await use(ours);
    await isKept('kept');
    const second = await context.newPage();
    await second.goto(`${server.url}#/overview`);
    await expect.poll(() => undergraduates(second)).toContain(OURS);
    await page.locator('nav a[href*="#/data"]').click();
    await action('erase').click();
    await action('erase-all').click();
    await expect.poll(() => undergraduates(second)).toContain(SAMPLE);
    expect(await inside()).toEqual({ pointers: 0, contents: 0 });
  });
});

/** A browser of its own on a folder of its own, for being killed. */
async function start(profile: string): Promise<{ readonly process: ChildProcess; readonly page: Page }> {
  const port = path.join(profile, 'DevToolsActivePort');
  rmSync(port, { force: true });
  const args = [...quietFlags, '--headless=new', `--user-data-dir=${profile}`, '--remote-debugging-port=0'];
  // With all that it starts in a group, so that a kill leaves nothing of it.
  const process = spawn(findBrowser()!, [...args, 'about:blank'], { stdio: 'ignore', detached: true });
  await expect.poll(() => existsSync(port) && readFileSync(port, 'utf8').includes('\n')).toBe(true);
  const [number] = readFileSync(port, 'utf8').split('\n');
  const connected = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
  const opened = await connected.contexts()[0]!.newPage();
  await opened.goto(`${server.url}#/overview?lang=en`);
  return { process, page: opened };
}

/** Three hundred thousand people, which take a while; made where they are dropped, since sending them takes longer. */
async function dropMany(at: Page): Promise<void> {
  const transfer = await at.evaluateHandle((text) => {
    const [header, ...rows] = text.trimEnd().split('\n');
    const copies = Array.from({ length: 40 }, (_, copy) => rows.map((row) => `${copy}${row}`).join('\n'));
    const data = new DataTransfer();
    data.items.add(new File([[header, ...copies].join('\n')], 'many.csv'));
    return data;
  }, sample);
  await at.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

async function kill({ process }: { readonly process: ChildProcess }): Promise<void> {
  const ended = new Promise((resolve) => process.once('exit', resolve));
  globalThis.process.kill(-process.pid!, 'SIGKILL');
  await ended;
}

describe.skipIf(process.platform === 'win32')('a browser that is killed', () => {
  let profile: string;
  let running: Awaited<ReturnType<typeof start>> | null = null;

  beforeEach(() => {
    profile = mkdtempSync(path.join(tmpdir(), 'muster-kept-'));
  });

  afterEach(async () => {
    if (running !== null) await kill(running);
    running = null;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  const restart = async () => {
    if (running !== null) await kill(running);
    running = null;
    running = await start(profile);
    return running.page;
  };

  it('in the middle of reading has the last good state: nothing lost, nothing half', async () => {
    let at = await restart();
    await use(ours, at);
    await isKept('kept', at);
    await dropMany(at);
    await expect.poll(() => at.locator('[data-import="reading"]').count()).toBe(1);
    at = await restart();
    await expect.poll(() => undergraduates(at)).toContain(OURS);
    expect(await at.locator('muster-staged-files').count()).toBe(0);
    expect(await at.locator('[data-notice]').count()).toBe(0);
    expect(await inside(at)).toEqual({ pointers: 1, contents: 1 });
  });

  it('at any moment of keeping has the state before or after, whole', async () => {
    let at = await restart();
    await use(ours, at);
    await isKept('kept', at);
    let before = OURS;
    for (const delay of [0, 3, 10, 30, 100]) {
      const [file, after] =
        before === OURS
          ? [{ ...ours, bytes: Buffer.from(sample) }, SAMPLE]
          : [{ ...ours, bytes: ours.bytes }, OURS];
      await use(file, at);
      await at.waitForTimeout(delay);
      at = await restart();
      await expect.poll(() => undergraduates(at)).toMatch(new RegExp(`${before}|${after}`));
      expect(await at.locator('[data-notice]').count()).toBe(0);
      expect((await inside(at)).pointers).toBe(1);
      if ((await undergraduates(at)).includes(after)) before = after;
    }
    // And it goes on from there.
    const [file, after] = before === OURS ? [{ ...ours, bytes: Buffer.from(sample) }, SAMPLE] : [ours, OURS];
    await use(file, at);
    await expect.poll(() => undergraduates(at)).toContain(after);
    await isKept('kept', at);
    expect(await inside(at)).toEqual({ pointers: 1, contents: 1 });
  });
});

describe('work as one file', () => {
  const fields = () => page.locator('muster-kept input[type="password"]');

  async function saved(passphrase: string | null): Promise<DroppedFile> {
    await page.locator('nav a[href*="#/data"]').click();
    if (passphrase !== null) {
      await fields().nth(0).fill(passphrase);
      await fields().nth(1).fill(passphrase);
    }
    const [download] = await Promise.all([page.waitForEvent('download'), action('save-work').click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** As on another computer. */
  async function elsewhere(): Promise<void> {
    await context.close();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    page = await context.newPage();
    seen = await watch(page, server.url);
    await page.goto(server.url);
    await expect.poll(undergraduates).toContain(SAMPLE);
  }

  it('is saved, staged, shown, and used on another computer', async () => {
    await use(ours);
    await drop(page, catalog);
    await expect.poll(notice).toBe('catalog');
    await page.goto(`${server.url}#/overview?lang=en&as-of=2003-06-30`);
    const file = await saved(null);
    expect(file.name).toMatch(/^work-\d{4}-\d\d-\d\d\.muster$/);
    await elsewhere();
    await drop(page, file);
    const panel = page.locator('[data-work="ready"]');
    await expect.poll(() => panel.textContent()).toContain('1 catalogue');
    expect(await textOf(page.locator('muster-staged-work'))).toContain(file.name);
    // Up to here nothing has changed.
    expect(await undergraduates()).toContain(SAMPLE);
    await action('use-work').click();
    await expect.poll(() => page.url()).toContain('as-of=2003-06-30');
    await expect.poll(notice).toBe('work');
    await page.locator('nav a[href*="#/data"]').click();
    await expect.poll(() => page.locator('[data-catalog]').count()).toBe(1);
    expect(await page.locator('[data-origin]').getAttribute('data-origin')).toBe('mixed');
    // And there it is kept.
    await page.goto('about:blank');
    await page.goto(`${server.url}#/overview`);
    await expect.poll(undergraduates).toContain(OURS);
    expect(seen).toEqual({ errors: [], violations: [], foreign: [] });
  });

  it('under a passphrase opens with it, and tells a wrong one', async () => {
    await use(ours);
    const file = await saved('长路漫漫 2003');
    expect(file.bytes.subarray(0, 15).toString()).toBe('MUSTER-SEALED/1');
    expect(file.bytes.includes('person_key')).toBe(false);
    await elsewhere();
    await drop(page, file);
    const field = page.locator('muster-staged-work input');
    await field.fill('wrong');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('muster-staged-work [role="alert"]').textContent())
      .toContain('not the passphrase');
    await field.fill('长路漫漫 2003');
    await action('unlock').click();
    await action('use-work').click();
    await page.locator('nav a[href*="#/overview"]').click();
    await expect.poll(undergraduates).toContain(OURS);
    expect(seen).toEqual({ errors: [], violations: [], foreign: [] });
  });

  it('is not saved under two passphrases that differ', async () => {
    await page.locator('nav a[href*="#/data"]').click();
    await fields().nth(0).fill('one');
    await fields().nth(1).fill('other');
    await action('save-work').click();
    await expect.poll(() => page.locator('muster-kept [role="alert"]').textContent()).toContain('differ');
  });

  it.each([
    ['damaged', (bytes: Buffer) => bytes.subarray(0, bytes.length - 30)],
    ['no work at all', () => Buffer.from('hello')],
  ])('changes nothing when it is %s', async (_, change) => {
    await use(ours);
    const file = await saved(null);
    await drop(page, { ...file, bytes: change(file.bytes) });
    await expect.poll(() => page.locator('[data-work="failed"]').textContent()).toContain('damaged');
    await action('discard-work').click();
    await page.locator('nav a[href*="#/overview"]').click();
    await expect.poll(undergraduates).toContain(OURS);
  });
});
