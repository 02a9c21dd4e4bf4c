/** The work of a user who has brought a roster of their own, and where it is seen and kept. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { root } from '../run-muster.ts';
import { type DroppedFile, drop, textOf } from './browser.ts';

export const sample = readFileSync(path.join(root, 'data/school-2003/people.csv'), 'utf8');

const withoutUnit = (unit: string) =>
  sample
    .split('\n')
    .filter((line) => !new RegExp(`^S\\d+-${unit}-\\d+,${unit},undergraduate,`).test(line))
    .join('\n');

/** One college has 101 members among its undergraduates (data/README.md); 1,200 are all. */
export const ours: DroppedFile = { name: 'ours.csv', bytes: Buffer.from(withoutUnit('ENG')) };
export const OURS = '1,099 of 16,800';
export const SAMPLE = '1,200 of 16,800';

export const undergraduates = (page: Page) =>
  textOf(page.locator('muster-card[data-figure="development-ratio:undergraduate"]'));
export const action = (page: Page, name: string) => page.locator(`[data-action="${name}"]`);
export const notice = (page: Page) => page.locator('[data-notice]').getAttribute('data-notice');

export async function use(page: Page, file: DroppedFile): Promise<void> {
  await drop(page, file);
  await page.locator('[data-action="use"]:enabled').click();
}

/** Until the page of the data says how the work stands. */
export async function isKept(page: Page, as: string): Promise<void> {
  await page.locator('nav a[href*="#/data"]').click();
  await expect.poll(() => page.locator('muster-kept [data-keeping]').getAttribute('data-keeping')).toBe(as);
  await page.locator('nav a[href*="#/overview"]').click();
}

/** The database as it lies behind the page. */
export function inside(page: Page): Promise<{ readonly pointers: number; readonly contents: number }> {
  return page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('muster'));
    const step = database.transaction(['pointer', 'contents']);
    const pointers = await done(step.objectStore('pointer').count());
    const contents = await done(step.objectStore('contents').count());
    database.close();
    return { pointers, contents };
  });
}
