// Takes pictures of the page for people to look at: npx -y pnpm@12.21.0 screenshots [FOLDER] [--only TEXT] [--docs]
// Every screen that the page offers, in both languages, all themes and from a phone to a projector, and what no screen
// shows by itself: reading, files under review, nothing there, failure, paper. Nothing is compared; somebody has to look.
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

const here = (place) => fileURLToPath(new URL(place, import.meta.url));
const languages = ['en', 'zh-CN'];
const themes = ['light', 'dark', 'contrast'];
const widths = [390, 1280, 1920];
/** As the documentation shows them: what is in sight first. */
const documented = ['overview', 'departments'];

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { only: { type: 'string', default: '' }, docs: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const folder = values.docs ? here('../docs/images') : path.resolve(positionals[0] ?? here('../screenshots'));

const isWanted = (name) => name.includes(values.only);

buildLibraries('data');
buildPage();
mkdirSync(folder, { recursive: true });
const server = await serve({ root: pageRoot, port: 0 });
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: quietFlags });
try {
  await (values.docs ? takeDocumented() : takeAll());
} finally {
  await browser.close();
  await server.close();
}

/** The page as somebody sees it who comes for the first time. */
async function visit(
  { width = 1280, height = 900, address = '#/overview', ...options },
  prepare = async () => {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  await prepare(page);
  await page.goto(`${server.url}${address}`);
  return page;
}

/** Until all is counted and, at the height that the page needs, drawn. */
async function ready(page, width, whole = true) {
  await page.locator('[aria-busy="false"]').first().waitFor();
  if (whole)
    await page.setViewportSize({ width, height: await page.evaluate(() => document.body.scrollHeight) });
  await page.waitForFunction(() => {
    const inSight = (element) => element.getBoundingClientRect().top < innerHeight;
    const dashboard = document.querySelector('muster-dashboard').shadowRoot;
    const charts = [...dashboard.querySelectorAll('muster-figure')].flatMap(({ shadowRoot }) => [
      ...shadowRoot.querySelectorAll('muster-chart'),
    ]);
    return charts.filter(inSight).every((chart) => chart.shadowRoot.querySelector('svg'));
  });
}

async function shoot(page, name, options = { fullPage: true }) {
  await page.screenshot({ path: path.join(folder, `${name}.png`), ...options });
  console.log(`${name}.png`);
}

async function takeAll() {
  const screens = await screensOffered();
  for (const width of widths) {
    const page = await visit({ width });
    for (const screen of screens) {
      for (const language of languages) {
        for (const theme of themes) {
          const name = `${screen}-${language}-${theme}-${width}`;
          if (!isWanted(name)) continue;
          await page.setViewportSize({ width, height: 900 });
          await page.goto(`${server.url}#/${screen}?lang=${language}&theme=${theme}&profile=ENG`);
          await ready(page, width);
          await shoot(page, name);
        }
      }
    }
    await page.context().close();
  }
  for (const language of languages) {
    for (const screen of screens) await takeOnPaper(screen, language);
    for (const width of widths) await takeStates(language, width);
  }
}

/** The navigation is made of the list of screens. */
async function screensOffered() {
  const page = await visit({});
  const links = page.locator('nav a');
  await links.first().waitFor();
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  await page.context().close();
  return addresses.map((address) => /^#\/([^?]*)/.exec(address)[1]);
}

async function takeOnPaper(screen, language) {
  const name = `${screen}-${language}-print`;
  if (!isWanted(name)) return;
  const page = await visit({ width: 780, address: `#/${screen}?lang=${language}&profile=ENG` });
  await ready(page, 780);
  await page.emulateMedia({ media: 'print' });
  await ready(page, 780);
  await shoot(page, name);
  await page.context().close();
}

/** What a screen shows only for a while, or where something is missing. */
async function takeStates(language, width) {
  const states = {
    // What reads the files never comes.
    loading: [(page) => page.route(/worker-.*\.js/, () => {}), (page) => page.locator('.waiting').waitFor()],
    failed: [
      (page) => page.route(/worker-.*\.js/, (route) => route.abort()),
      (page) => page.locator('[role="alert"]').first().waitFor(),
    ],
    import: [undefined, stageFaulty],
    empty: [undefined, (page) => page.goto(`${server.url}#/departments?lang=${language}&as-of=1990-01-01`)],
    'forced-colors': [(page) => page.emulateMedia({ forcedColors: 'active' }), undefined],
  };
  for (const [state, [prepare, act]] of Object.entries(states)) {
    const name = `${state}-${language}-${width}`;
    if (!isWanted(name)) continue;
    const page = await visit({ width, address: `#/departments?lang=${language}` }, prepare);
    if (prepare === undefined) await ready(page, width, false);
    await act?.(page);
    if (state !== 'loading' && state !== 'failed') await ready(page, width);
    await shoot(page, name);
    await page.context().close();
  }
}

/** A school's own files with all that is wrong in such files. */
async function stageFaulty(page) {
  const { writeDirtySchool } = await import('../data/dist/index.js');
  const dirty = mkdtempSync(path.join(tmpdir(), 'muster-dirty-'));
  await writeDirtySchool('faults', dirty);
  const files = readdirSync(dirty).filter((name) => name.endsWith('.csv'));
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(files.map((name) => path.join(dirty, name)));
  await page.locator('[data-action="use"]:enabled').waitFor();
  rmSync(dirty, { recursive: true });
}

async function takeDocumented() {
  for (const language of languages) {
    for (const screen of documented) {
      const page = await visit({ address: `#/${screen}?lang=${language}&theme=light` });
      await ready(page, 1280, false);
      await shoot(page, `${screen}-${language}`, {});
      await page.context().close();
    }
  }
}
