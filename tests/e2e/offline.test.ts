/** The page once its server has gone, the page once there is a newer one, and what makes it an app. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tokens } from '../../packages/dashboard/src/tokens.ts';
import { launch, pageRoot, type Served, serveFolder } from './browser.ts';
import { type Outside, openOutside } from './outside.ts';
import { OURS, ours, SAMPLE, sample, undergraduates, use } from './own-work.ts';
import { type Watch, watch } from './walks.ts';

let browser: Awaited<ReturnType<typeof launch>>;
let server: Served;
let context: BrowserContext;
let page: Page;
let seen: Watch;
let outside: Outside;
let folder: string;

beforeAll(async () => {
  browser = await launch();
  outside = await openOutside();
});
afterAll(async () => {
  await browser?.close();
  outside?.close();
});

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'muster-offline-'));
});

afterEach(async () => {
  await context.close();
  await leave();
  rmSync(folder, { recursive: true });
  const reached = outside.reached.splice(0);
  expect({ ...seen, reached }).toEqual({ errors: [], violations: [], foreign: [], reached: [] });
});

/** The server goes: nobody answers any more. */
async function leave(): Promise<void> {
  const { url } = server;
  await server.close().catch(() => {});
  await expect(fetch(url)).rejects.toThrow();
}

async function visit(root: string): Promise<void> {
  server = await serveFolder(root);
  context = await browser.newContext({ locale: 'en-GB', proxy: outside.proxy(server.url) });
  seen = await watch(context, server.url);
  page = await context.newPage();
  await page.goto(server.url);
  await expect.poll(() => undergraduates(page)).toContain(SAMPLE);
}

/** Until the browser has all of the page. */
async function isKept(): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active!.state === 'activated') return;
    await new Promise((resolve) => active!.addEventListener('statechange', resolve));
  });
}

describe('without its server', () => {
  beforeEach(async () => {
    await visit(pageRoot);
    await isKept();
    await leave();
  });

  it('opens again with the sample, in both languages, and draws', async () => {
    await page.reload();
    await expect.poll(() => undergraduates(page)).toContain(SAMPLE);
    await page.locator('nav a[href*="#/departments"]').click();
    await page.locator('muster-chart svg').first().waitFor();
    await page.goto(`${server.url}index.html#/overview?lang=zh-CN`);
    await expect.poll(() => page.title()).toContain('总览');
    await expect.poll(() => undergraduates(page)).toContain('1,200');
  });

  it('reads a roster and a workbook, and finds the work again', async () => {
    await page.reload();
    await use(page, ours);
    await expect.poll(() => undergraduates(page)).toContain(OURS);
    const [header, ...rows] = sample.trimEnd().split('\n');
    const workbook = await writeXlsx({
      sheets: [{ name: 'people', rows: [header!, ...rows].map((row) => row.split(',')) }],
    });
    await use(page, { name: 'people.xlsx', bytes: Buffer.from(workbook) });
    await expect.poll(() => undergraduates(page)).toContain(SAMPLE);
    await page.reload();
    await expect.poll(() => page.locator('[data-origin]').getAttribute('data-origin')).toBe('mixed');
    await expect.poll(() => undergraduates(page)).toContain(SAMPLE);
  });

  it('hands out the files of the sample', async () => {
    await page.locator('nav a[href*="#/data"]').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-sample="people.csv"]').click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(sample);
  });
});

describe('a newer version', () => {
  const news = (at: Page = page) => at.locator('muster-new-version');
  const version = () => page.locator('meta[name="version"]').getAttribute('content', { timeout: 1000 });

  /** Another build: its document says so, and its worker knows the document by another mark. */
  function build(name: string): void {
    const document = readFileSync(path.join(pageRoot, 'index.html'), 'utf8');
    writeFileSync(
      path.join(folder, 'index.html'),
      document.replace('<head>', `<head><meta name="version" content="${name}" />`),
    );
    const worker = readFileSync(path.join(pageRoot, 'sw.js'), 'utf8');
    const marked = worker.replace(/(index\.html`,revision:`)[^`]+/, `$1${name}`);
    expect(marked).not.toBe(worker);
    writeFileSync(path.join(folder, 'sw.js'), marked);
  }

  beforeEach(async () => {
    cpSync(pageRoot, folder, { recursive: true });
    build('first');
    await visit(folder);
    await isKept();
  });

  it('is fetched behind the page, said, and comes when it is wanted; the work stays', async () => {
    await use(page, ours);
    await expect.poll(() => undergraduates(page)).toContain(OURS);
    build('second');
    await page.reload();
    await news().waitFor();
    expect(await news().locator('p').textContent()).toContain('A new version of this page is ready.');
    expect(await version()).toBe('first');
    await expect.poll(() => undergraduates(page)).toContain(OURS);

    // It is there when the server has gone, too.
    await leave();
    await news().locator('button').click();
    await expect.poll(version).toBe('second');
    await expect.poll(() => undergraduates(page)).toContain(OURS);
    expect(await news().count()).toBe(0);
  });

  it('waits while other tabs show the one before, and none is loaded anew', async () => {
    const other = await context.newPage();
    await other.goto(server.url);
    await expect.poll(() => undergraduates(other)).toContain(SAMPLE);
    build('second');
    await page.reload();
    await news().waitFor();
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    await news().locator('button').click();
    await expect.poll(() => news().locator('p').textContent()).toContain('close them first');
    expect(await version()).toBe('first');
    await other.close();
    await news().locator('button').click();
    await expect.poll(version).toBe('second');
    expect(await page.evaluate(() => 'isSame' in window)).toBe(false);
  });
});

describe('as an app', () => {
  beforeEach(() => visit(pageRoot));

  interface Icon {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
    readonly purpose?: string;
  }

  it('says what it is called, looks like and opens, in a manifest that the browser finds nothing wrong with', async () => {
    const browserSide = await context.newCDPSession(page);
    const { url, errors, data } = await browserSide.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data!);
    expect(manifest).toMatchObject({
      name: expect.stringContaining('发展党员统计'),
      short_name: 'Muster',
      display: 'standalone',
      theme_color: tokens.light.surface,
      background_color: tokens.light.page,
    });
    expect(new URL(manifest.start_url, url).href).toBe(server.url);
    expect(new URL(manifest.scope, url).href).toBe(server.url);
    const { installabilityErrors } = await browserSide.send('Page.getInstallabilityErrors');
    // Users of tests are private windows.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);

    const icons: readonly Icon[] = manifest.icons;
    expect(icons.map(({ purpose, sizes }) => purpose ?? sizes)).toEqual([
      'any',
      '192x192',
      '512x512',
      'maskable',
    ]);
    for (const { src, sizes, type } of icons) {
      const answer = await fetch(new URL(src, url));
      expect(answer.status, src).toBe(200);
      expect(answer.headers.get('content-type')).toBe(type);
      if (type !== 'image/png') continue;
      const bytes = Buffer.from(await answer.arrayBuffer());
      // Width and height stand at a fixed place in a PNG file (ISO/IEC 15948, 11.2.2).
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, src).toBe(sizes);
    }
  });

  it('takes files that are opened with it as if they were dropped', async () => {
    // The system's side of it is stood in for: no test installs an app.
    await context.addInitScript(() => {
      const launchQueue = { setConsumer: (take: unknown) => Object.assign(window, { take }) };
      Object.defineProperty(window, 'launchQueue', { value: launchQueue });
    });
    await page.reload();
    await expect.poll(() => undergraduates(page)).toContain(SAMPLE);
    await page.evaluate(async (text) => {
      const file = new File([text], 'ours.csv');
      const { take } = window as unknown as { take(launch: object): Promise<void> };
      await take({});
      await take({ files: [{ getFile: async () => file }] });
    }, ours.bytes.toString());
    await page.locator('[data-action="use"]:enabled').click();
    await expect.poll(() => undergraduates(page)).toContain(OURS);
    const { file_handlers } = await (await fetch(`${server.url}manifest.webmanifest`)).json();
    expect(Object.values(file_handlers[0].accept).flat()).toEqual(['.csv', '.xlsx', '.xls', '.muster']);
  });

  it('is not what one file, or the element in another page, could ever become', () => {
    const scripts = readdirSync(path.join(pageRoot, 'embed'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => path.join('embed', name));
    expect(scripts.length).toBeGreaterThan(1);
    for (const name of ['muster.html', ...scripts]) {
      expect(readFileSync(path.join(pageRoot, name), 'utf8'), name).not.toContain('serviceWorker');
    }
  });
});
