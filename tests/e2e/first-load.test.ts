/** What the page loads before the code of its charts: as much as a slow line carries, counted in a real visit. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pageRoot } from './browser.ts';
import { SAMPLE, undergraduates } from './own-work.ts';
import { walks } from './walks.ts';

const walk = walks();

/** Gzipped, of all there is: document, style, scripts of the page and its worker, the sample. */
const LIMIT = 500_000;

it('shows the figures of the sample after less than 500 kB', async () => {
  const asked: string[] = [];
  walk.context.on('request', (request) => {
    if (request.serviceWorker() === null) asked.push(new URL(request.url()).pathname.slice(1));
  });
  await walk.page.reload();
  await expect.poll(() => undergraduates(walk.page)).toContain(SAMPLE);
  await walk.page.locator('nav a[href*="#/departments"]').click();
  await walk.page.locator('muster-chart svg').first().waitFor();

  const before = asked.slice(
    0,
    asked.findIndex((name) => name.includes('vega')),
  );
  for (const part of ['index', 'worker', 'sample']) {
    expect(before.join('\n')).toMatch(new RegExp(`^assets/${part}-.*\\.js$`, 'm'));
  }
  const loaded = before.map((name) => {
    const bytes = gzipSync(readFileSync(path.join(pageRoot, name || 'index.html'))).length;
    return { name, bytes };
  });
  const sum = loaded.reduce((total, { bytes }) => total + bytes, 0);
  expect(sum, loaded.map(({ name, bytes }) => `${bytes} ${name}`).join('\n')).toBeLessThan(LIMIT);
});
