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
