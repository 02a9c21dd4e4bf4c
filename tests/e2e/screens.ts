/** Turning from screen to screen, and waiting until each has said and drawn all that it has. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pages, type Page as Screen } from '../../packages/dashboard/src/state/address.ts';

export const screens: readonly Screen[] = pages;

/** Turns to a screen as a user does, and unfolds what is folded there. */
export async function turnTo(page: Page, screen: Screen): Promise<void> {
  await page.locator(`nav a[href^="#/${screen}?"], nav a[href="#/${screen}"]`).click();
  await settled(page, screen);
  const folded = page.locator('.fold:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  await settled(page, screen);
}

/** Until the screen is there, with all its figures known. */
export async function settled(page: Page, screen: Screen): Promise<void> {
  await expect.poll(() => page.locator('nav a[aria-current="page"]').getAttribute('href')).toContain(screen);
  await expect.poll(() => page.locator('.main[aria-busy="false"] h1').count()).toBe(1);
}

/** How many charts stand in the window, or partly, and are not drawn. */
export function blankInSight(page: Page): Promise<number> {
  return page.locator('muster-chart').evaluateAll((charts) => {
    const isBlank = (chart: Element) => chart.shadowRoot?.querySelector('svg') == null;
    const isInSight = (chart: Element) => {
      const { top, bottom } = chart.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    };
    return charts.filter((chart) => isInSight(chart) && isBlank(chart)).length;
  });
}

/** Draws every chart: each is drawn once it has come into sight. */
export async function drawAll(page: Page): Promise<number> {
  const drawn = () =>
    page.locator('muster-chart').evaluateAll((charts) => {
      const blank = charts.filter((chart) => chart.shadowRoot?.querySelector('svg') == null);
      blank[0]?.scrollIntoView();
      return blank.length;
    });
  await expect.poll(drawn, { timeout: 30_000 }).toBe(0);
  await page.evaluate(() => scrollTo(0, 0));
  return page.locator('muster-chart').count();
}

/** All that a screen says, whatever it stands in. */
export function textOn(page: Page): Promise<string> {
  return page.locator('.main').evaluate((main) => {
    const textIn = (node: Node): string => {
      if (node instanceof HTMLStyleElement) return '';
      if (node instanceof Text) return node.data;
      const inside = node instanceof Element ? (node.shadowRoot ?? node) : node;
      return [...inside.childNodes].map(textIn).join(' ');
    };
    return textIn(main).replace(/\s+/g, ' ');
  });
}
