/** A browser that is killed, with SIGKILL and all its processes: nothing lost, nothing half. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, quietFlags } from '../../scripts/browser.mjs';
import { inside, isKept, OURS, ours, SAMPLE, sample, undergraduates, use } from './own-work.ts';
import { type Watch, walks, watch } from './walks.ts';

const walk = walks({ at: null });

interface Running {
  readonly process: ChildProcess;
  readonly page: Page;
  readonly seen: Watch;
}

/** A browser of its own on a folder of its own, for being killed. */
async function start(profile: string): Promise<Running> {
  const port = path.join(profile, 'DevToolsActivePort');
  rmSync(port, { force: true });
  const { server, bypass } = walk.outside.proxy(walk.url);
  const args = [
    ...quietFlags,
    '--headless=new',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    `--proxy-server=${server}`,
    `--proxy-bypass-list=${bypass}`,
  ];
  // With all that it starts in a group, so that a kill leaves nothing of it.
  const process = spawn(findBrowser()!, [...args, 'about:blank'], { stdio: 'ignore', detached: true });
  await expect.poll(() => existsSync(port) && readFileSync(port, 'utf8').includes('\n')).toBe(true);
  const [number] = readFileSync(port, 'utf8').split('\n');
  const connected = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
  const [context] = connected.contexts();
  const seen = await watch(context!, walk.url);
  const page = await context!.newPage();
  await page.goto(`${walk.url}#/overview?lang=en`);
  return { process, page, seen };
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

async function kill({ process, seen }: Running): Promise<void> {
  const ended = new Promise((resolve) => process.once('exit', resolve));
  globalThis.process.kill(-process.pid!, 'SIGKILL');
  await ended;
  expect(seen).toEqual({ errors: [], violations: [], foreign: [] });
}

describe.skipIf(process.platform === 'win32')('a browser that is killed', () => {
  let profile: string;
  let running: Running | null = null;

  beforeEach(() => {
    profile = mkdtempSync(path.join(tmpdir(), 'muster-killed-'));
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
    await use(at, ours);
    await isKept(at, 'kept');
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
    await use(at, ours);
    await isKept(at, 'kept');
    let before = OURS;
    for (const delay of [0, 3, 10, 30, 100]) {
      const [file, after] =
        before === OURS
          ? [{ ...ours, bytes: Buffer.from(sample) }, SAMPLE]
          : [{ ...ours, bytes: ours.bytes }, OURS];
      await use(at, file);
      await at.waitForTimeout(delay);
      at = await restart();
      await expect.poll(() => undergraduates(at)).toMatch(new RegExp(`${before}|${after}`));
      expect(await at.locator('[data-notice]').count()).toBe(0);
      expect((await inside(at)).pointers).toBe(1);
      if ((await undergraduates(at)).includes(after)) before = after;
    }
    // And it goes on from there.
    const [file, after] = before === OURS ? [{ ...ours, bytes: Buffer.from(sample) }, SAMPLE] : [ours, OURS];
    await use(at, file);
    await expect.poll(() => undergraduates(at)).toContain(after);
    await isKept(at, 'kept');
    expect(await inside(at)).toEqual({ pointers: 1, contents: 1 });
  });
});
