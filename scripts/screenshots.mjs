// Takes pictures of the page for people to look at: npx -y pnpm@12.21.0 screenshots [FOLDER] [--only TEXT] [--docs]
// Every screen that the page offers, in both languages and all themes, from a phone to a projector and on paper; and what
// no screen shows by itself: reading, files under review, nothing there, failure, the colours of the system. Nothing is
// compared: somebody has to look. With --docs those that the documentation shows, where it has them.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { serve } from '../packages/dashboard/server/serve.mjs';
import { findOrInstallBrowser, quietFlags } from './browser.mjs';
import { buildLibraries } from './build-libraries.mjs';
import { buildPage, pageRoot } from './build-page.mjs';

const languages = { en: 'en-GB', 'zh-CN': 'zh-CN' };
const themes = ['light', 'dark', 'contrast'];
const widths = [390, 1280, 1920];
/** What the documentation shows, as it is seen first. */
const documented = ['overview', 'departments'];
/** A4 within its margins, in pixels. */
const paper = 688;

/** What a screen shows only for a while, or where something is missing: before the page is opened, and after. */
const states = {
  loading: { before: (page) => page.route(/worker-/, () => {}), after: (page) => seen(page, '.waiting') },
  failed: {
    before: (page) => page.route(/worker-/, (route) => route.abort()),
    after: (page) => seen(page, '[role="alert"]'),
  },
  review: { after: stageFaulty },
  empty: { scope: '&as-of=1990-01-01', after: drawn },
  system: { before: (page) => page.emulateMedia({ forcedColors: 'active' }), after: drawn },
};

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { only: { type: 'string', default: '' }, docs: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const here = (place) => fileURLToPath(new URL(place, import.meta.url));
const folder = values.docs ? here('../docs/images') : path.resolve(positionals[0] ?? here('../screenshots'));
const isWanted = (name) => name.includes(values.only);

buildLibraries('data');
buildPage();
mkdirSync(folder, { recursive: true });
const server = await serve({ root: pageRoot, port: 0 });
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: quietFlags });
try {
  const screens = await screensOffered();
  for (const language of Object.keys(languages)) {
    if (values.docs) {
      await takeDocumented(language);
      continue;
    }
    for (const width of widths) {
      await takeScreens(screens, language, width);
      await takeStates(language, width);
    }
    await takePaper(screens, language);
  }
} finally {
  await browser.close();
  await server.close();
}

/** A window of somebody who comes for the first time. */
async function open(language, width) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: languages[language],
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  return context.newPage();
}

/** The department that is shown where one has to be chosen is the same everywhere. */
async function go(page, screen, language, scope = '') {
  await page.goto(`${server.url}#/${screen}?lang=${language}&profile=ENG${scope}`);
  await page.locator(`nav [aria-current="page"][href^="#/${screen}?"]`).waitFor();
}

/** What is folded on a long page has a picture of its own. */
async function unfold(page) {
  const folded = page.locator('.fold:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
}

/** The navigation is made of the list of screens. */
async function screensOffered() {
  const page = await open('en', 1280);
  await page.goto(server.url);
  await seen(page, 'nav a');
  const links = await page
    .locator('nav a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  await page.context().close();
  return links.map((link) => /^#\/([^?]*)/.exec(link)[1]);
}

async function takeScreens(screens, language, width) {
  const page = await open(language, width);
  for (const screen of screens) {
    for (const theme of themes) {
      const name = `${screen}-${language}-${theme}-${width}`;
      if (!isWanted(name)) continue;
      await page.setViewportSize({ width, height: 900 });
      await go(page, screen, language, `&theme=${theme}`);
      await drawn(page);
      await take(page, name);
      if ((await page.locator('.fold').count()) === 0) continue;
      await unfold(page);
      await drawn(page);
      await take(page, `${name}-unfolded`);
    }
  }
  await page.context().close();
}

async function takeStates(language, width) {
  for (const [state, { before, scope, after }] of Object.entries(states)) {
    const name = `${state}-${language}-${width}`;
    if (!isWanted(name)) continue;
    const page = await open(language, width);
    await before?.(page);
    await go(page, 'departments', language, scope);
    await after(page);
    await take(page, name);
    await page.context().close();
  }
}

async function takePaper(screens, language) {
  for (const screen of screens) {
    const name = `${screen}-${language}-paper`;
    if (!isWanted(name)) continue;
    const page = await open(language, paper);
    await go(page, screen, language);
    await drawn(page);
    await page.emulateMedia({ media: 'print' });
    await drawn(page);
    await take(page, name);
    await page.context().close();
  }
}

async function takeDocumented(language) {
  for (const screen of documented) {
    const page = await open(language, 1280);
    await go(page, screen, language, '&theme=light');
    await drawn(page);
    await page.setViewportSize({ width: 1280, height: 1000 });
    await take(page, `${screen}-${language}`, false);
    await page.context().close();
  }
}

async function take(page, name, fullPage = true) {
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage });
  console.log(`${name}.png`);
}

function seen(page, selector) {
  return page.locator(selector).first().waitFor();
}

/** Until all is counted and, in a window as high as the page, drawn. */
async function drawn(page) {
  await page.locator('.main[aria-busy="false"]:has(h1)').waitFor();
  const height = await page.evaluate(() => document.body.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize().width, height });
  await page.waitForFunction(() => {
    const { shadowRoot } = document.querySelector('muster-dashboard');
    return [...shadowRoot.querySelectorAll('muster-figure')]
      .flatMap((figure) => [...figure.shadowRoot.querySelectorAll('muster-chart')])
      .every((chart) => chart.shadowRoot.querySelector('svg'));
  });
}

/** A school's own files, with all that is wrong in such files. */
async function stageFaulty(page) {
  const { writeDirtySchool } = await import('../data/dist/index.js');
  const dirty = mkdtempSync(path.join(tmpdir(), 'muster-dirty-'));
  await writeDirtySchool('faults', dirty);
  const files = readdirSync(dirty).filter((name) => name.endsWith('.csv'));
  await page.locator('input[type="file"]').setInputFiles(files.map((name) => path.join(dirty, name)));
  await page.locator('[data-action="use"]:enabled').waitFor();
  rmSync(dirty, { recursive: true });
  await drawn(page);
}
