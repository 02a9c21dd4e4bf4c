// What a first visit loads until the figures of the sample are there, and how long that takes: every load in a browser that
// has nothing of the page yet. Prints, asserts nothing. Needs the built page.
//
//   node tests/bench/page-first-load.mjs [LOADS]        by default nine
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { serve } from '../../packages/dashboard/server/serve.mjs';
import { findBrowser, quietFlags } from '../../scripts/browser.mjs';

const root = fileURLToPath(new URL('../../packages/dashboard/dist', import.meta.url));
const loads = Number(process.argv[2] ?? 9);

const server = await serve({ root, port: 0 });
const browser = await chromium.launch({ executablePath: findBrowser(), args: quietFlags });
try {
  const times = [];
  for (let load = 0; load < loads; load++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const asked = [];
    context.on('request', (request) => {
      if (request.serviceWorker() === null) asked.push(new URL(request.url()).pathname.slice(1));
    });
    await page.goto(server.url);
    const figures = await page.waitForFunction(() => {
      const cards = document.querySelector('muster-dashboard')?.shadowRoot?.querySelectorAll('muster-card');
      return (
        [...(cards ?? [])].some(({ shadowRoot }) => /\d %|\d%/.test(shadowRoot?.textContent ?? '')) &&
        performance.now()
      );
    });
    times.push(await figures.jsonValue());
    if (load === 0) {
      await page.waitForTimeout(1000);
      printParts(asked);
    }
    await context.close();
  }
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  const median = sorted[sorted.length >> 1];
  console.log(
    `figures visible after ${median} ms, median of ${loads} first visits (${sorted[0]} to ${sorted.at(-1)})`,
  );
} finally {
  await browser.close();
  await server.close();
}

function printParts(asked) {
  const parts = asked.slice(
    0,
    asked.findIndex((name) => name.includes('vega')),
  );
  const sizes = parts.map((name) => gzipSync(readFileSync(path.join(root, name || 'index.html'))).length);
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
  for (const [i, name] of parts.entries()) console.log(`${kilobytes(sizes[i])}  ${name || 'the document'}`);
  console.log(`${kilobytes(sizes.reduce((sum, size) => sum + size, 0))}  gzipped, before the code of charts`);
}
