// How long the page does not answer while it imports: every task of its main thread over 50 ms, and the time from
// drop to figures. Prints, asserts nothing. Needs the built page.
//
//   node tests/bench/page-import.mjs [CSV]        by default the roster of 100 000 rows that `bench` has made
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../packages/dashboard/server/serve.mjs';
import { findBrowser, quietFlags } from '../../scripts/browser.mjs';

const at = (name) => fileURLToPath(new URL(name, import.meta.url));
const file = path.resolve(process.argv[2] ?? at('data/100000/people.csv'));

const server = await serve({ root: at('../../packages/dashboard/dist'), port: 0 });
const browser = await chromium.launch({ executablePath: findBrowser(), args: quietFlags });
try {
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.locator('muster-card').first().waitFor();
  // What the first figures need is no part of the import.
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries()) globalThis.tasks.push({ duration, startTime });
    }).observe({ type: 'longtask' });
  });
  const began = performance.now();
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.locator('[data-import="fresh"]').waitFor({ timeout: 600_000 });
  const seconds = (performance.now() - began) / 1000;
  await page.waitForTimeout(200);
  const reading = await page.evaluate(() => globalThis.tasks.splice(0));
  console.log(await page.locator('[data-part="counts"]').first().textContent());
  console.log(`read and counted in ${seconds.toFixed(1)} s; main-thread tasks over 50 ms: ${said(reading)}`);
  await page.locator('[data-action="use"]').click();
  await page.locator('muster-staged-files').waitFor({ state: 'detached' });
  await page.locator('.main[aria-busy="false"]').waitFor();
  await page.waitForTimeout(1000);
  const using = await page.evaluate(() => globalThis.tasks);
  console.log(`then used; tasks over 50 ms, of which drawing charts is most: ${said(using)}`);
} finally {
  await browser.close();
  await server.close();
}

function said(tasks) {
  return tasks.length === 0 ? 'none' : tasks.map(({ duration }) => `${Math.round(duration)} ms`).join(', ');
}
