// How soon the page answers: from a change to the new figures on the screen, and to the charts in sight; and how long
// the main thread did not answer meanwhile, drawing included. Every change asks what was not asked before. Prints,
// asserts nothing but that the figures did change. Needs the built page, and rosters that `bench` has made.
//
//   node tests/bench/page-answers.mjs [--rounds N] [ROWS…]     by default the sample school, 100 000 and 1 000 000 rows
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { serve } from '../../packages/dashboard/server/serve.mjs';
import { findBrowser, quietFlags } from '../../scripts/browser.mjs';

const at = (name) => fileURLToPath(new URL(name, import.meta.url));

const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: { rounds: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const sizes = positionals.length > 0 ? positionals : ['sample', '100000', '1000000'];
for (const size of sizes) {
  if (size === 'sample' || existsSync(at(`data/${size}`))) continue;
  console.error(`There is no roster of ${size} rows yet: npx -y pnpm@12.21.0 bench ${size}`);
  process.exit(2);
}

/** A round begins with another date, so that all that follows is asked anew; the other choices differ too. */
const dates = [
  '2003-12-31',
  '2003-11-30',
  '2003-10-31',
  '2003-09-30',
  '2003-08-31',
  '2003-07-31',
  '2003-06-30',
];
const cohorts = ['graduate', 'faculty'];
const rules = ['R06', 'R09', 'R18', 'R22', 'R04', 'R08', 'R15'];

const chooses = (option, value) => ({ option, value });
const types = (setting, value) => ({ setting, value });
const turns = (page) => ({ page });

/** What is changed on which page, by the number of the round. */
const changes = [
  ['overview: date', (round) => types('as-of', dates[round])],
  [
    'overview: one department',
    (round) => chooses('ENG', ['ENG', 'MGT', 'JEW', 'INF', 'CSC', 'ECO', 'MAT'][round]),
  ],
  ['overview: all again, known', () => ({ chip: 'unit:' })],
  ['overview: period', (round) => types('from', `2003-0${(round % 6) + 1}-15`)],
  ['overview: by meeting', () => chooses('meeting', 'meeting')],
  ['', () => ({ chip: 'period' })],
  ['', () => ({ chip: 'admitted-by' })],
  ['departments', () => turns('departments')],
  ['departments: cohort', (round) => chooses('undergraduate', cohorts[round % 2])],
  ['', () => ({ chip: 'cohort' })],
  ['grades', () => turns('grades')],
  ['admissions', () => turns('admissions')],
  ['approval', () => turns('approval')],
  ['approval: stage', () => chooses('meeting-approve', 'pretrial-meeting')],
  ['', () => chooses('meeting-approve', 'meeting-approve')],
  ['movements', () => turns('movements')],
  ['change', () => turns('change')],
  ['what-if', () => turns('what-if')],
  ['what-if: target', (round) => types('target', String(8 + round))],
  ['life', () => turns('life')],
  ['life: one part', () => ({ fold: 'life-training' })],
  ['', () => ({ fold: 'life-training' })],
  ['rules', () => turns('rules')],
  ['rules: one rule', (round) => chooses('R06', rules[round])],
  ['data', () => turns('data')],
  ['', () => turns('overview')],
];

const server = await serve({ root: at('../../packages/dashboard/dist'), port: 0 });
const browser = await chromium.launch({ executablePath: findBrowser(), args: quietFlags });
try {
  for (const size of sizes) print(size, await measure(size));
} finally {
  await browser.close();
  await server.close();
}

/** The times of each change, in rounds. */
async function measure(size) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(watchTasks);
  await page.goto(server.url);
  await page.locator('muster-card').first().waitFor();
  if (size !== 'sample') await use(page, at(`data/${size}`));
  // What the first figures need is no part of the answers.
  await page.waitForTimeout(2000);
  const times = new Map();
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [name, change] of changes) {
      const given = change(round);
      // The date of the first round is that of the files.
      const isSame = round === 0 && given.setting === 'as-of';
      const time = isSame ? null : await page.evaluate(timed, given);
      if (name !== '' && time !== null) times.set(name, [...(times.get(name) ?? []), time]);
    }
  }
  await context.close();
  return times;
}

/** Imports all files of a folder. */
async function use(page, folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const began = performance.now();
  await page.locator('input[type="file"]').setInputFiles(files.map((name) => path.join(folder, name)));
  await page.locator('[data-import="fresh"]').waitFor({ timeout: 600_000 });
  await page.locator('[data-action="use"]').click();
  await page.locator('muster-staged-files').waitFor({ state: 'detached' });
  await page.locator('.main[aria-busy="false"]').waitFor({ timeout: 600_000 });
  console.error(`imported ${folder} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

function watchTasks() {
  globalThis.tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.tasks.push(duration);
  }).observe({ type: 'longtask' });
}

/** Makes a change as a user does; milliseconds until figures and charts are painted, and the longest task. */
async function timed({ setting, option, page, chip, fold, value }) {
  const host = document.querySelector('muster-dashboard');
  const root = host.shadowRoot;
  const all = (selector) => {
    const within = [
      root,
      ...[...root.querySelectorAll('muster-target')].map((element) => element.shadowRoot),
    ];
    return within.flatMap((one) => [...one.querySelectorAll(selector)]);
  };
  const figures = () => all('.main muster-card, .main muster-figure, .main h1, .period');
  const text = () =>
    figures()
      .map((element) => (element.shadowRoot ?? element).textContent)
      .join();
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const before = text();
  globalThis.tasks.length = 0;
  const began = performance.now();
  if (page !== undefined) all(`nav a[href^="#/${page}"]`)[0].click();
  else if (chip !== undefined) all(`[data-chip^="${chip}"]`)[0].click();
  else if (fold !== undefined) all(`[data-fold="${fold}"] summary`)[0].click();
  else {
    const control =
      setting === undefined
        ? all(`select:has(option[value="${option}"])`)[0]
        : all(`[data-setting="${setting}"]`)[0];
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
  for (;;) {
    await painted();
    if (root.querySelector('.main').ariaBusy === 'false' && text() !== before) break;
    if (performance.now() - began > 60_000)
      throw new Error(`nothing changed: ${JSON.stringify({ setting, option, page, chip, fold, value })}`);
  }
  const answered = performance.now() - began;
  await Promise.all(figures().map((figure) => figure.shadowRoot?.querySelector('muster-chart')?.drawn));
  await painted();
  const drawn = performance.now() - began;
  // The observer hears of a task after it.
  await new Promise((done) => setTimeout(done, 100));
  return { answered, drawn, task: Math.max(0, ...globalThis.tasks) };
}

function print(size, times) {
  const lines = [
    [
      size === 'sample' ? 'the sample school' : `${size} rows`,
      'median',
      'worst',
      'with charts',
      'longest task',
    ],
  ];
  for (const [name, taken] of times) {
    const of = (part) => taken.map((time) => time[part]).sort((a, b) => a - b);
    const median = (sorted) => (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
    const figures = [median(of('answered')), of('answered').at(-1), median(of('drawn')), of('task').at(-1)];
    lines.push([name, ...figures.map((ms) => ms.toFixed(0))]);
  }
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines) {
    console.log(
      line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '),
    );
  }
  console.log();
}
