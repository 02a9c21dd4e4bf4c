/** Every screen against WCAG 2.2 AA: by axe in both languages and all themes, and what axe does not find by itself. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { pages } from '../../packages/dashboard/src/state/address.ts';
import { themes } from '../../packages/dashboard/src/tokens.ts';
import { drop } from './browser.ts';
import { walks } from './walks.ts';

const walk = walks({ at: null });
const languages = ['en', 'zh-CN'] as const;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The standard, to which sizes of targets belong, and what is good practice besides. */
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

async function violations(): Promise<readonly (readonly [rule: string, where: readonly string[]])[]> {
  if (!(await walk.page.evaluate(() => 'axe' in window))) await walk.page.evaluate(axe);
  const { violations: found } = await walk.page.evaluate(
    (given) =>
      (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(given),
    options,
  );
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** Shows a screen and waits until what is in sight of it is drawn. */
async function show(screen: string, scope: Readonly<Record<string, string>>): Promise<void> {
  const { page } = walk;
  const address = `#/${screen}?${new URLSearchParams({ profile: 'ENG', ...scope })}`;
  await page.evaluate((hash) => location.replace(hash), address);
  await page.locator(`nav [aria-current="page"][href^="#/${screen}?"]`).waitFor();
  await page.locator('.main[aria-busy="false"]:has(h1)').waitFor();
  await page.waitForFunction(() => {
    const isInSight = (element: Element) => element.getBoundingClientRect().top < innerHeight;
    const { shadowRoot } = document.querySelector('muster-dashboard')!;
    return [...shadowRoot!.querySelectorAll('muster-figure')]
      .flatMap((figure) => [...figure.shadowRoot!.querySelectorAll('muster-chart')])
      .filter(isInSight)
      .every((chart) => chart.shadowRoot!.querySelector('svg') !== null);
  });
}

/** The first screen, as somebody finds it who has not been here before. */
async function arrive(media: Parameters<typeof walk.page.emulateMedia>[0] = {}): Promise<void> {
  await walk.arrive();
  await walk.page.emulateMedia(media);
  await walk.page.locator('.main[aria-busy="false"]:has(h1)').waitFor();
}

describe.each(languages)('in %s and any theme, axe finds nothing', (lang) => {
  it('on any screen', { timeout: 600_000 }, async () => {
    await arrive();
    for (const screen of pages) {
      for (const theme of themes) {
        await show(screen, { lang, theme, section: 'life-dues' });
        expect.soft(await violations(), `${screen}, ${theme}`).toEqual([]);
      }
    }
  });

  it('in files under review, with everything open', async () => {
    await arrive();
    await drop(walk.page, {
      name: '名册.csv',
      bytes: Buffer.from('学号,院系,类别,谈话时间,审批时间,备注\n1,工程学院,进修生,2003.9.31,2003-05-01,\n'),
    });
    await walk.page.locator('muster-import-file').first().waitFor();
    await walk.page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    for (const theme of themes) {
      await show('data', { lang, theme });
      expect(await violations(), theme).toEqual([]);
    }
  });

  it('in an open menu, an open work list, and a department that is not chosen', async () => {
    await arrive();
    for (const theme of themes) {
      await show('unit', { lang, theme, profile: '' });
      expect(await violations(), theme).toEqual([]);
      await show('rules', { lang, theme });
      await walk.page.locator('.save > summary').first().click();
      expect(await violations(), theme).toEqual([]);
      await walk.page.locator('.who').first().click();
      await walk.page.locator('muster-work-list dialog[open] tbody tr').first().waitFor();
      expect(await violations(), theme).toEqual([]);
      await walk.page.keyboard.press('Escape');
    }
  });
});

/** What readers set who need more room between letters, words and lines: criterion 1.4.12. */
const spaced = `* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }
  p { margin-block-end: 2em !important; }`;

describe('a page as narrow as 320 pixels', () => {
  const isTooWide = () => walk.page.evaluate(() => document.scrollingElement!.scrollWidth > innerWidth);

  it.each(languages)('scrolls in one direction only, with the spacing of any reader: %s', async (lang) => {
    await arrive();
    await walk.page.setViewportSize({ width: 320, height: 640 });
    for (const screen of pages) {
      await show(screen, { lang });
      expect(await isTooWide(), screen).toBe(false);
      await walk.page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        const within = (root: Document | ShadowRoot) => {
          if (!root.adoptedStyleSheets.includes(sheet))
            root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
          for (const { shadowRoot } of root.querySelectorAll('*'))
            if (shadowRoot !== null) within(shadowRoot);
        };
        within(document);
      }, spaced);
      expect(await isTooWide(), `${screen}, spaced`).toBe(false);
    }
  });
});

describe('the keyboard', () => {
  it('shows where it is, at every stop of a screen', async () => {
    await arrive();
    await show('departments', { lang: 'en', theme: 'contrast' });
    const stops: string[] = [];
    for (let stop = 0; stop < 40; stop++) {
      await walk.page.keyboard.press('Tab');
      const { name, outline, isInSight } = await walk.page.evaluate(() => {
        let element = document.activeElement!;
        while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { top, bottom, height } = element.getBoundingClientRect();
        return {
          name: `${element.localName} ${element.textContent?.trim().slice(0, 20)}`,
          outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
          isInSight: height > 0 && bottom > 0 && top < innerHeight,
        };
      });
      expect({ name, isMarked: outline >= 2, isInSight }).toEqual({ name, isMarked: true, isInSight: true });
      stops.push(name);
    }
    expect(new Set(stops).size).toBeGreaterThan(25);
  });
});

describe('what a reader has told the system', () => {
  it('to move nothing, holds while files are read', async () => {
    await arrive({ reducedMotion: 'reduce' });
    const moving = () =>
      walk.page.evaluate(() => {
        const { shadowRoot } = document.querySelector('muster-dashboard')!;
        return shadowRoot!.getAnimations().length;
      });
    // Files that take for ever.
    await walk.page.addInitScript(() => {
      window.Worker = class extends EventTarget {
        postMessage() {}
        terminate() {}
      } as unknown as typeof Worker;
    });
    await walk.page.reload();
    await walk.page.locator('.waiting').waitFor();
    expect(await moving()).toBe(0);
    await walk.page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect.poll(moving).toBeGreaterThan(0);
  });

  it('about contrast and darkness, chooses the theme until the reader chooses one', async () => {
    await arrive({ contrast: 'more' });
    const dashboard = walk.page.locator('muster-dashboard');
    await expect.poll(() => dashboard.getAttribute('data-theme')).toBe('contrast');
    await walk.page.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
    await expect.poll(() => dashboard.getAttribute('data-theme')).toBe('dark');
    await show('overview', { theme: 'light' });
    expect(await dashboard.getAttribute('data-theme')).toBe('light');
  });

  it('to use its own colours, leaves edges, what is chosen, and every mark of a chart', async () => {
    await arrive({ forcedColors: 'active' });
    await show('departments', { lang: 'en' });
    const [card] = await walk.page.locator('muster-figure').all();
    expect(await card!.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('1px');
    const pressed = card!.locator('[aria-pressed]');
    const backgrounds = await pressed.evaluateAll((all) =>
      all.map((one) => getComputedStyle(one).backgroundColor),
    );
    expect(new Set(backgrounds).size).toBe(2);
    const marks = await card!
      .locator('.mark-symbol path')
      .evaluateAll((all) =>
        all.map((one) => [
          getComputedStyle(one).fill,
          getComputedStyle(one.closest('.plot')!).backgroundColor,
        ]),
      );
    expect(marks.length).toBeGreaterThan(20);
    expect(marks.filter(([mark, behind]) => mark === behind)).toEqual([]);
  });
});
