/** The start script and the lines of HTML, as the README shows them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../run-muster.ts';
import { pageRoot, serveFolder } from './browser.ts';
import { SAMPLE, undergraduates } from './own-work.ts';
import { walks } from './walks.ts';

const walk = walks({ at: null });

it('starts on the next port when the usual one is taken, says so, and serves the sample', async () => {
  const holder: Server = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port } = holder.address() as AddressInfo;
  const child: ChildProcess = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let printed = '';
    child.stdout!.on('data', (text) => {
      printed += text;
    });
    await expect.poll(() => printed, { timeout: 100_000 }).toContain('was taken');
    expect(printed).toContain(`Port ${port} was taken`);
    const url = /Muster: (\S+)/.exec(printed)?.[1];
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    await walk.arrive(url);
    await expect.poll(() => undergraduates(walk.page), { timeout: 20_000 }).toContain(SAMPLE);
  } finally {
    child.kill('SIGTERM');
    holder.close();
  }
});

it('shows a figure of the files of a visitor by the lines in the README', async () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const lines = /^```html\n([\s\S]*?)^```$/m.exec(readme)![1]!;
  const folder = mkdtempSync(path.join(tmpdir(), 'muster-embed-'));
  cpSync(path.join(pageRoot, 'embed'), path.join(folder, 'muster'), { recursive: true });
  const head = '<title>Host</title><link rel="icon" href="data:,">';
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head>${head}</head><body><h1>Host</h1>${lines}</body></html>`,
  );
  const server = await serveFolder(folder);
  try {
    await walk.arrive(server.url);
    const { page } = walk;
    const files = ['people.csv', 'headcount.csv'].map((name) => path.join(root, 'data/school-2003', name));
    await page.locator('muster-import input[type="file"]').setInputFiles(files);
    await page.locator('muster-import [data-action="use"]:enabled').click();
    const figure = page.locator('muster-figure');
    await expect.poll(() => figure.locator('svg').count()).toBe(1);
    expect(await figure.locator('figcaption').textContent()).toMatch(/\d+ of \d+ units|\d%/);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
