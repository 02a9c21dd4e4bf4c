/** A real browser and the built page, served as users get it. */
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { serve } from '../../packages/dashboard/server/serve.mjs';
import { findBrowser, quietFlags } from '../../scripts/browser.mjs';

export const pageRoot = fileURLToPath(new URL('../../packages/dashboard/dist', import.meta.url));

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export async function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error('no browser: run the test script, which finds or installs one');
  return chromium.launch({ executablePath, args: quietFlags });
}

/** Serves a folder on a free port of this computer, with the policy of the product. */
export async function serveFolder(root: string = pageRoot): Promise<Served> {
  return serve({ root, port: 0 });
}

/** What a page did that it must not: errors, violations of the policy, requests that leave its origin. */
export interface Watch {
  readonly errors: string[];
  readonly violations: string[];
  readonly foreign: string[];
}

/** Watches a page from before its first script. */
export async function watch(page: Page, origin: string): Promise<Watch> {
  const seen: Watch = { errors: [], violations: [], foreign: [] };
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
      seen.foreign.push(url);
  });
  await page.exposeFunction('reportViolation', (directive: string) => seen.violations.push(directive));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = window as unknown as { reportViolation(text: string): void };
      reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  return seen;
}

/** The text inside an element of ours, which lies in its shadow; empty while the element is not there. */
export async function textOf(element: Locator): Promise<string> {
  if ((await element.count()) === 0) return '';
  return element.first().evaluate((host) => {
    const parts = (host.shadowRoot ?? host).querySelectorAll('h1, h2, h3, p, li, td, th');
    return [...parts].map((part) => part.textContent?.replace(/\s+/g, ' ').trim()).join('\n');
  });
}

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Drops files on the page as a user does from a folder. */
export async function drop(page: Page, ...files: readonly DroppedFile[]): Promise<void> {
  const list = files.map(({ name, bytes }) => ({ name, text: bytes.toString('base64') }));
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    return data;
  }, list);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}
