/** What the policy forbids does not happen: counted at a server that nobody may reach. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, type Served, serveFolder, textOf } from './browser.ts';

let browser: Browser;
let server: Served;
let outside: Server;
const reached: string[] = [];

beforeAll(async () => {
  browser = await launch();
  server = await serveFolder();
  outside = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('reached');
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  outside?.closeAllConnections();
  outside?.close();
});

const address = () => `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;

it('reaches the other server when nothing forbids it', async () => {
  const page = await browser.newPage();
  await page.goto(`${address()}/control-page`);
  expect(await page.evaluate(async (url) => (await fetch(`${url}/control`)).text(), address())).toBe(
    'reached',
  );
  expect(reached).toContain('/control');
  await page.close();
});

it('sends nothing from the page or its worker, and runs no text as code', async () => {
  const page = await browser.newPage();
  await page.goto(server.url);
  await expect.poll(() => textOf(page.locator('muster-card[data-figure="admissions"]'))).toContain('1,090');
  const before = reached.length;

  const fromPage = await page.evaluate(async (url) => {
    const image = new Image();
    image.src = `${url}/image`;
    navigator.sendBeacon(`${url}/beacon`, 'x');
    const results: string[] = [];
    try {
      new WebSocket(`${url.replace('http', 'ws')}/socket`);
    } catch {
      results.push('socket refused');
    }
    results.push(
      await fetch(`${url}/fetch`).then(
        () => 'sent',
        () => 'refused',
      ),
    );
    results.push(
      await fetch('/index.html').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    // Later, since what the test tool runs itself is exempt from the policy.
    results.push(
      await new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(new Function('return 1')()));
          } catch {
            resolve('no code from text');
          }
        });
      }),
    );
    return results;
  }, address());
  expect(fromPage.filter((result) => result !== 'socket refused')).toEqual([
    'refused',
    'refused',
    'no code from text',
  ]);

  const [worker] = page.workers();
  expect(worker).toBeDefined();
  const fromWorker = await worker!.evaluate(async (url) => {
    const sent = await fetch(`${url}/worker`).then(
      () => 'sent',
      () => 'refused',
    );
    const ran = await new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          resolve(String(new Function('return 1')()));
        } catch {
          resolve('no code from text');
        }
      });
    });
    return [sent, ran];
  }, address());
  expect(fromWorker).toEqual(['refused', 'no code from text']);
  await page.waitForTimeout(300);
  expect(reached.slice(before)).toEqual([]);
  await page.close();
});
