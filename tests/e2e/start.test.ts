/** The start script and the one line of HTML, as the README shows them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../run-muster.ts';
import { pageRoot, serveFolder, textOf } from './browser.ts';
import { walks } from './walks.ts';

const walk = walks({ at: null });

async function figureAt(url: string): Promise<string> {
  await walk.arrive(url);
  const card = walk.page.locator('muster-card[data-figure="development-ratio:undergraduate"]');
  await expect.poll(() => textOf(card), { timeout: 20_000 }).toContain('7.14%');
  return textOf(card);
}

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
    expect(await figureAt(url!)).toContain('1,200');
  } finally {
    child.kill('SIGTERM');
    holder.close();
  }
});

it('shows the page as an element of another page, by the line in the README', async () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const line = /^```html\n([\s\S]*?)^```$/m.exec(readme)![1]!;
  const folder = mkdtempSync(path.join(tmpdir(), 'muster-embed-'));
  cpSync(path.join(pageRoot, 'embed'), folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><title>Host</title></head><body><h1>Host</h1>${line}</body></html>`,
  );
  const server = await serveFolder(folder);
  try {
    expect(await figureAt(server.url)).toContain('7.14%');
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
