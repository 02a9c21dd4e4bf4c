/** The elements in pages of others: plain HTML, React and Vue, served under the policy of the product. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy } from '../../packages/dashboard/server/serve.mjs';
import { root, runMuster } from '../run-muster.ts';
import { pageRoot, textOf } from './browser.ts';
import { walks } from './walks.ts';

const examples = path.join(root, 'docs/examples/embed');
const vite = path.join(root, 'node_modules/vite/bin/vite.js');
const site = mkdtempSync(path.join(tmpdir(), 'muster-embed-'));

// A site of somebody else: the folder of the elements copied, twice, and the examples beside it.
beforeAll(async () => {
  cpSync(path.join(pageRoot, 'embed'), path.join(site, 'muster'), { recursive: true });
  cpSync(path.join(pageRoot, 'embed'), path.join(site, 'another'), { recursive: true });
  for (const name of ['html', 'people.csv', 'headcount.csv'])
    cpSync(path.join(examples, name), path.join(site, name), { recursive: true });
  for (const name of ['react', 'vue']) {
    const given = ['build', path.join(examples, name), '--base', './', '--outDir', path.join(site, name)];
    const { status, stderr } = spawnSync(process.execPath, [vite, ...given, '--emptyOutDir'], {
      encoding: 'utf8',
      // Frameworks would else build what is meant for tests.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
});
afterAll(() => rmSync(site, { recursive: true, force: true }));

const walk = walks({ root: site, at: 'html/' });

const figure = () => walk.page.locator('muster-figure');

/** The texts of a row of a table in an element. */
const row = async (element: Locator, key: string) =>
  (await element.locator(`tr[data-key="${key}"] > *`).allTextContents()).map((text) => text.trim());

/** Chooses the sample roster as a user does, and uses it. */
async function chooseFiles(): Promise<void> {
  const files = ['people.csv', 'headcount.csv'].map((name) => path.join(examples, name));
  await walk.page.locator('muster-import input[type="file"]').setInputFiles(files);
  await walk.page.locator('muster-import [data-action="use"]:enabled').click();
  await expect.poll(() => figure().locator('svg').count()).toBe(1);
}

/** Gives the sample roster to the element as a program does; the test tool would hold on to what it filled in itself. */
async function bringFiles(): Promise<void> {
  const texts = ['people.csv', 'headcount.csv'].map((name) => [
    name,
    readFileSync(path.join(examples, name), 'utf8'),
  ]);
  await walk.page.evaluate((given) => {
    const files = given.map(([name, text]) => new File([text!], name!));
    Object.assign(document.querySelector('muster-import')!, { files });
  }, texts);
}

/** What elements tell, from now on. */
async function listen(...types: readonly string[]): Promise<() => Promise<readonly unknown[]>> {
  await walk.page.evaluate((names) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const name of names)
      document.addEventListener(name, (event) => heard.push([name, (event as CustomEvent).detail.code]));
  }, types);
  return () => walk.page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
}

/** How many elements of a name the page still holds, once nobody else does. */
async function alive(name: string): Promise<number> {
  // The browser remembers styles, and by their clip paths the drawings that had them, until its fonts change.
  await walk.page.evaluate(async () => {
    document.fonts.add(new FontFace('another', 'local("Arial")'));
    document.body.style.fontFamily = 'another';
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  const session = await walk.context.newCDPSession(walk.page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { result } = await session.send('Runtime.evaluate', {
    expression: `customElements.get(${JSON.stringify(name)}).prototype`,
  });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
  const count = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: 'function () { return this.length; }',
    returnByValue: true,
  });
  for (const { objectId } of [objects, result])
    await session.send('Runtime.releaseObject', { objectId: objectId! });
  await session.detach();
  return count.result.value;
}

async function axeViolations(): Promise<readonly string[]> {
  await walk.page.evaluate(
    readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  );
  return walk.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await axe.run()).violations.map(({ id }) => id);
  });
}

describe('a page of plain HTML', () => {
  it('says that figures come with files, and shows them when these are used', async () => {
    await expect.poll(() => textOf(figure())).toBe('This figure appears once files are in use.');
    await chooseFiles();
    // 101 members of 980 undergraduates, as in the whole sample school; 9.14 % a year before.
    await figure().getByRole('button', { name: 'Table' }).click();
    const cells = await row(figure(), 'ENG');
    expect(cells.slice(0, 4)).toEqual(['ENG', '10.31%', '101', '980']);
    expect(cells).toContain('9.14%');
    // Several at once, each in its own language and colours.
    const table = walk.page.locator('.pair > muster-table');
    expect(await table.getAttribute('lang')).toBe('zh-CN');
    await expect.poll(() => textOf(table)).toContain('单位');
    expect(await row(table, 'MGT')).toEqual(['MGT', '147']);
    await expect.poll(() => walk.page.locator('.pair > muster-chart svg').count()).toBe(1);
    expect(walk.page.workers()).toHaveLength(1);
    expect(await axeViolations()).toEqual([]);
  });

  it('follows its attributes and properties', async () => {
    await chooseFiles();
    await figure().evaluate((element) => element.setAttribute('as-table', ''));
    await figure().evaluate((element) => element.removeAttribute('compare-to'));
    await figure().evaluate((element) => element.setAttribute('as-of', '2002-12-31'));
    await expect.poll(async () => (await row(figure(), 'ENG'))[1]).toBe('9.14%');
    await figure().evaluate((element) =>
      Object.assign(element, { by: 'whole', asOf: null, language: 'zh-CN' }),
    );
    // 358 of 3,780: the three departments together.
    await expect.poll(() => row(figure(), 'all')).toContain('358');
    expect(await textOf(figure())).toContain('党员比例');
    const said = await listen('muster-answer');
    await figure().evaluate((element) => element.setAttribute('indicator', 'admissions'));
    await expect.poll(() => row(figure(), 'all')).toContain('245');
    expect(await said()).toEqual([['muster-answer', undefined]]);
  });

  it('tells what is chosen in it, by pointer and by keys', async () => {
    await chooseFiles();
    await walk.page.evaluate(() => {
      const chosen: unknown[] = [];
      Object.assign(window, { chosen });
      document.addEventListener('muster-chosen', (event) => chosen.push((event as CustomEvent).detail));
    });
    const chosen = () => walk.page.evaluate(() => (window as unknown as { chosen: unknown[] }).chosen);
    await figure().locator('.mark-symbol path[aria-label]').first().click();
    await figure().locator('.frame').focus();
    await walk.page.keyboard.press('ArrowRight');
    await walk.page.keyboard.press('Shift+Enter');
    const table = walk.page.locator('.pair > muster-table');
    await table.getByRole('button', { name: 'MGT' }).press('Enter');
    const [first, second, third] = await chosen();
    // The same department: that at the top.
    expect(first).toEqual({ key: 'unit', value: expect.stringMatching(/^[A-Z]{3}$/), only: false });
    expect(second).toEqual({ ...(first as object), only: true });
    expect(third).toEqual({ key: 'unit', value: 'MGT', only: false });
    expect(await figure().getByRole('link').count()).toBe(0);
  });

  it('takes its colours from the page, and neither gives nor takes anything else', async () => {
    const styleOf = (selector: string, name: string) =>
      walk.page
        .locator(selector)
        .first()
        .evaluate((element, wanted) => getComputedStyle(element).getPropertyValue(wanted), name);
    const before = [await styleOf('h1', 'font-family'), await styleOf('h1', 'margin-top')];
    await chooseFiles();
    expect(await styleOf('muster-figure', 'background-color')).toBe('rgb(253, 247, 255)');
    expect(await styleOf('muster-table', 'background-color')).toBe('rgb(23, 30, 41)');
    const marks = figure().locator('.mark-symbol path[aria-label]');
    const colors = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('fill')));
    expect(colors.length).toBeGreaterThan(2);
    await figure().evaluate((element) => element.style.setProperty('--muster-better', 'rebeccapurple'));
    await figure().evaluate((element) => Object.assign(element, { theme: 'light' }));
    await expect
      .poll(() => marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('fill') ?? '')))
      .toContain('#663399');
    expect(await styleOf('muster-figure', 'letter-spacing')).toBe('normal');
    expect([await styleOf('h1', 'font-family'), await styleOf('h1', 'margin-top')]).toEqual(before);
    expect(await walk.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(await walk.page.locator('head style, body style').count()).toBe(0);
  });

  it('stays as it is among rules for everything', async () => {
    await chooseFiles();
    const table = walk.page.locator('.pair > muster-table');
    const look = () =>
      table.evaluate((element) => {
        const names = [
          'color',
          'font',
          'direction',
          'letterSpacing',
          'textTransform',
          'whiteSpace',
          'boxSizing',
        ] as const;
        const styles = getComputedStyle(element.shadowRoot!.querySelector('th')!);
        return [getComputedStyle(element).backgroundColor, ...names.map((name) => styles[name])];
      });
    const before = await look();
    await walk.page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        * { all: unset; white-space: pre; }
        body { color: red; font: italic bold 40px/3 fantasy; letter-spacing: 1em; text-transform: uppercase; }
        table, th, button { display: none; color: lime; }
      `);
      document.adoptedStyleSheets.push(sheet);
      document.querySelector('muster-import')!.hidden = true;
    });
    expect(await look()).toEqual(before);
    expect(await table.getByRole('button', { name: 'MGT' }).isVisible()).toBe(true);
    expect(await walk.page.locator('muster-import').isVisible()).toBe(false);
  });

  it.each([
    [
      'indicator',
      'nonsense',
      'unknown-indicator',
      'There is no figure of this name: nonsense.',
      '没有名为“nonsense”的指标',
    ],
    ['as-of', '2003-02-30', 'bad-question', '2003-02-30', 'as-of 的“2003-02-30”不是日期'],
    ['by', 'branch', 'bad-question', 'has no key “branch”', '不能按“branch”分组'],
    ['by', 'unit,grade', 'bad-question', 'one key at a time', '只能按一个维度分组'],
    ['where', 'cohort', 'bad-question', 'KEY=VALUE', '“cohort”不是条件'],
    ['indicator', 'dues-on-time', 'missing-files', 'needs files of the kind', '缺少文件'],
    ['source', 'nowhere', 'no-source', 'nowhere', '没有可用的数据来源'],
  ])(
    'says in its place what is wrong with %s="%s", and tells it',
    async (name, value, code, text, chinese) => {
      await chooseFiles();
      const said = await listen('muster-failed', 'muster-answer');
      const [attribute, original] = [name, await figure().getAttribute(name)];
      await figure().evaluate((element, [key, wrong]) => element.setAttribute(key!, wrong!), [name, value]);
      await expect.poll(() => textOf(figure())).toContain(text);
      expect(await said()).toEqual([['muster-failed', code]]);
      expect(await figure().locator('[role="alert"]').count()).toBe(1);
      await figure().evaluate((element) => Object.assign(element, { language: 'zh-CN' }));
      await expect.poll(() => textOf(figure())).toContain(chinese);
      await figure().evaluate((element) => Object.assign(element, { language: null }));
      await figure().evaluate(
        (element, [key, right]) => element.setAttribute(key!, right!),
        [attribute, original],
      );
      await expect.poll(() => figure().locator('svg').count()).toBe(1);
    },
  );

  it('takes the script twice, and another copy of it', async () => {
    await chooseFiles();
    for (const script of ['../muster/muster.js?again', '../another/muster.js']) {
      // As a text, which the test tool leaves as it is.
      await walk.page.evaluate(`import(new URL('${script}', location.href).href)`);
    }
    await figure().evaluate((element) => element.setAttribute('as-table', ''));
    expect((await row(figure(), 'ENG'))[1]).toBe('10.31%');
  });

  it('lets go of charts that are removed, and ends its worker with the last element', async () => {
    await bringFiles();
    await expect.poll(() => walk.page.locator('muster-chart svg').count()).toBe(2);
    await walk.page.evaluate(async () => {
      for (let round = 0; round < 10; round += 1) {
        const chart = document.createElement('muster-chart');
        for (const [name, value] of Object.entries({ source: 'school', indicator: 'admissions', by: 'unit' }))
          chart.setAttribute(name, value);
        const drawn = new Promise((resolve) => chart.addEventListener('muster-drawn', resolve));
        document.querySelector('main')!.prepend(chart);
        await drawn;
        chart.remove();
      }
    });
    // Two are still there; Vega and the browser each remember what was drawn last.
    await expect.poll(() => alive('muster-chart')).toBeLessThanOrEqual(4);
    await walk.page.evaluate(() => document.querySelector('main')!.remove());
    await expect.poll(() => walk.page.workers().length).toBe(0);
  });

  it('lets go of sources that are removed while files are read', async () => {
    await walk.page.evaluate(async () => {
      for (let round = 0; round < 20; round += 1) {
        const source = Object.assign(document.createElement('muster-import'), {
          files: [new File(['person_key,unit,cohort\n1,ENG,本科生'], 'people.csv')],
        });
        document.body.append(source);
        // Some before their worker has begun, some after.
        await new Promise((resolve) => setTimeout(resolve, round * 5));
        source.remove();
      }
    });
    // That of the page is still there.
    await expect.poll(() => alive('muster-import')).toBeLessThanOrEqual(2);
    expect(walk.page.workers()).toHaveLength(1);
  });

  it('keeps its files when it is moved', async () => {
    await chooseFiles();
    await walk.page.evaluate(() => document.body.append(document.querySelector('muster-import')!));
    await figure().evaluate((element) => element.setAttribute('as-table', ''));
    expect((await row(figure(), 'ENG'))[1]).toBe('10.31%');
    expect(walk.page.workers()).toHaveLength(1);
  });
});

describe('a page made with React', () => {
  it('shows files of the program, and follows what the user chooses', async () => {
    await walk.arrive('react/');
    await expect.poll(() => figure().locator('svg').count()).toBe(1);
    expect(await walk.page.locator('#told').textContent()).toBe('3 rows');
    await walk.page.locator('select').selectOption('entryYear');
    await expect.poll(() => walk.page.locator('#told').textContent()).not.toBe('3 rows');
    await expect.poll(() => textOf(figure())).toContain('Development ratio, by entry year');
    expect(await axeViolations()).toEqual([]);
    await walk.page.getByRole('button', { name: 'Hide' }).click();
    await expect.poll(() => walk.page.workers().length).toBe(0);
    await walk.page.getByRole('button', { name: 'Show' }).click();
    await expect.poll(() => figure().locator('svg').count()).toBe(1);
  });
});

describe('a page made with Vue', () => {
  it('shows results of the command, without a roster and without a worker', async () => {
    // Vue makes a policy of its own for trusted types, which whoever serves it has to name.
    await walk.context.route('**/vue/', (route) =>
      route.fulfill({
        path: path.join(site, 'vue/index.html'),
        contentType: 'text/html',
        headers: {
          'Content-Security-Policy': policy.replace('trusted-types ', 'trusted-types vue '),
        },
      }),
    );
    await walk.page.goto(new URL('vue/', walk.url).href);
    const table = walk.page.locator('muster-table');
    await expect.poll(() => row(table, 'ENG')).toContain('10.31%');
    await expect.poll(() => walk.page.locator('muster-chart svg').count()).toBe(1);
    expect(await walk.page.locator('#told').textContent()).toBe('2003-12-31');
    expect(walk.page.workers()).toHaveLength(0);
    await walk.page.locator('select').selectOption('admissions');
    await expect.poll(() => row(table, 'MGT')).toEqual(['MGT', '147']);
    expect(await axeViolations()).toEqual([]);
  });

  it('shows what the command prints', () => {
    const given = ['people.csv', 'headcount.csv'].map((name) => `docs/examples/embed/${name}`);
    const asked = [
      '--indicator',
      'development-ratio,admissions',
      '--by',
      'unit',
      '--where',
      'cohort=undergraduate',
    ];
    const { stdout } = runMuster('compute', ...given, ...asked, '--format', 'json');
    const names = stdout.replaceAll('docs/examples/embed/', '');
    expect(JSON.parse(names)).toEqual(JSON.parse(readFileSync(path.join(examples, 'results.json'), 'utf8')));
  });
});

it('has types that hold in React and Vue', () => {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', examples], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});
