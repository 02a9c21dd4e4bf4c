import axe from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import type { MusterDashboard } from '../src/elements/muster-dashboard.ts';
import '../src/elements/muster-dashboard.ts';
import { FilesEvent } from '../src/elements/muster-drop.ts';
import { duration } from './estimates.ts';
import { deepAll, deepText, mount, until } from './mount.ts';
import { summary } from './school.ts';
import { StandIn } from './stand-in.ts';

// Wide enough that no table scrolls: axe takes the colour behind a cell that is scrolled out of sight for the
// colour of whatever lies beside the table.
beforeAll(() => browserPage.viewport(1280, 900));

async function open(hash: string, backend = new StandIn()) {
  location.hash = hash;
  const dashboard = await mount('muster-dashboard', { address: true, backend: () => backend });
  const root = dashboard.shadowRoot;
  await until(() => root.querySelector('h1'));
  await until(() => !/Counting|正在统计/.test(deepText(root.querySelector('.main')!)));
  return { dashboard, root, backend };
}

function figure(root: ParentNode, id: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-figure="${id}"]`);
  if (found === null) throw new Error(`no figure ${id}`);
  return found;
}

async function drawn(root: ParentNode): Promise<void> {
  const [chart] = deepAll(root, 'muster-chart');
  if (chart === undefined) return;
  chart.scrollIntoView();
  await until(() => chart.shadowRoot!.querySelector('svg'));
}

describe('the overview', () => {
  it('has a card for each main figure, under a name that stays', async () => {
    const { root } = await open('#/overview?lang=en');
    const value = (id: string) =>
      figure(root, id).shadowRoot!.querySelector('[data-part="value"]')!.textContent!.trim();
    expect(value('development-ratio:undergraduate')).toBe('7.14%');
    expect(value('development-ratio:full-time-teacher')).toBe('57.80%');
    expect(value('development-ratio:junior-college')).toBe('no data');
    expect(value('admissions')).toBe('1,090');
    expect(value('conversions')).toBe('545');
    expect(value('low-grade-share')).toBe('18.02%');
    expect(value('class-coverage')).toBe('85.34%');
    expect(value('unit-coverage')).toBe('70.00%');
    expect(value('plan-completion')).toBe('100.28%');
    expect(value('units-over-threshold:0.07')).toBe('3');
    expect(value('admission-concentration')).toBe('30.00%');
  });

  it('asks for the change against the year before', async () => {
    const { backend } = await open('#/overview?lang=en');
    const asked = backend.asked.filter(({ indicators }) => indicators?.[0] === 'development-ratio');
    expect(asked.some(({ by, compareTo }) => by?.[0] === 'cohort' && compareTo === '2002-12-31')).toBe(true);
    const flows = backend.asked.filter(({ by, compareTo }) => by === undefined && compareTo === '2002-12-31');
    expect(flows.map(({ indicators }) => indicators?.[0])).toEqual(
      expect.arrayContaining(['admissions', 'conversions']),
    );
  });

  it('reads cohorts in their usual order, students before staff', async () => {
    const { root } = await open('#/overview?lang=en');
    const ids = [...root.querySelectorAll<HTMLElement>('muster-card[data-figure^="development-ratio:"]')].map(
      (card) => card.dataset.figure!.split(':')[1],
    );
    expect(ids).toEqual([
      'undergraduate',
      'junior-college',
      'graduate',
      'adult',
      'faculty',
      'full-time-teacher',
    ]);
  });
});

describe('what an indicator has words of its own for', () => {
  it('is called by them, in the language of the page', async () => {
    const { root } = await open('#/approval?lang=zh-CN');
    const [, table] = figure(root, 'backlog').shadowRoot!.querySelectorAll('button');
    table!.click();
    const rows = await until(() => {
      const found = deepAll(figure(root, 'backlog').shadowRoot!, 'tbody tr');
      return found.length > 0 ? found : null;
    });
    expect(rows.map((row) => row.querySelector('th')!.textContent)).toEqual([
      '30 天以内',
      '31–90 天',
      '365 天以上',
      '合计',
      '超过时限',
    ]);
  });
});

const charted = ['overview', 'departments', 'grades', 'admissions', 'approval', 'change'] as const;

describe.each(charted)('every chart of %s', (page) => {
  it('has a table with as many rows as it has names', async () => {
    const { root } = await open(`#/${page}?lang=en`);
    const figures = [...root.querySelectorAll<HTMLElement>('muster-figure')];
    expect(figures.length).toBeGreaterThan(0);
    for (const one of figures) {
      const [chart] = deepAll(one.shadowRoot!, 'muster-chart');
      if (chart === undefined) continue;
      chart.scrollIntoView();
      const svg = await until(() => deepAll(one.shadowRoot!, 'svg')[0]);
      const marks = svg.querySelectorAll('.mark-symbol path[aria-label], .mark-rect path[aria-label]').length;
      const [, table] = one.shadowRoot!.querySelectorAll('button');
      table!.click();
      const rows = await until(() => {
        const found = deepAll(one.shadowRoot!, 'tbody tr');
        return found.length > 0 ? found : null;
      });
      expect(marks, one.dataset.figure).toBeGreaterThan(0);
      expect(rows.length, one.dataset.figure).toBeGreaterThan(0);
      // A mark per row with data; durations have up to three: median, nine tenths, limit; so have both ends and the middle.
      const sums = ['all', 'past', 'difference'];
      const known = rows.filter(
        (row) => !sums.includes(row.dataset.key!) && !row.textContent!.includes('no data'),
      );
      const ofThree = /^stage-duration:by|^unit-balance/.test(one.dataset.figure!);
      // Maps and divided bars have one for each column.
      const ofColumns = /by-unit-|^(grade-at-admission|members-by-grade):by-unit|^backlog:by-stage/.test(
        one.dataset.figure!,
      );
      const perRow = ofThree ? 3 : ofColumns ? rows[0]!.querySelectorAll('td').length : 1;
      expect(marks, one.dataset.figure).toBeGreaterThanOrEqual(known.length);
      expect(marks, one.dataset.figure).toBeLessThanOrEqual(rows.length * perRow);
    }
  });
});

describe('language and appearance', () => {
  it('are those of the address, said to document and reader', async () => {
    const { dashboard, root } = await open('#/grades?lang=zh-CN&theme=dark');
    expect(dashboard.lang).toBe('zh-CN');
    expect(dashboard.dataset.theme).toBe('dark');
    expect(root.querySelector('h1')!.textContent).toBe('年级与班级');
  });

  it('can be switched, and the address remembers', async () => {
    const { dashboard, root } = await open('#/overview?lang=en');
    const select = [...root.querySelectorAll('select')].find((one) => one.textContent!.includes('中文'))!;
    select.value = 'zh-CN';
    select.dispatchEvent(new Event('change'));
    await until(() => root.querySelector('h1')!.textContent === '总览');
    expect(dashboard.lang).toBe('zh-CN');
    expect(location.hash).toBe('#/overview?lang=zh-CN');
  });

  it('say nothing in the other language: no English sentence on the Chinese page', async () => {
    const { root } = await open('#/data?lang=zh-CN');
    const prose = deepText(root.querySelector('.main')!).replace(
      /[\w.-]+\.csv|approve_date|utf-8|YYYY-MM-DD/g,
      '',
    );
    expect(prose.match(/[A-Za-z]{3,}( [A-Za-z]+)+/)).toBeNull();
  });
});

describe('navigation', () => {
  it('turns the page, marks it, and comes back with the history', async () => {
    const { root } = await open('#/overview?lang=en');
    root.querySelectorAll<HTMLAnchorElement>('nav a')[1]!.click();
    await until(() => root.querySelector('h1')!.textContent === 'Departments');
    expect(location.hash).toBe('#/departments?lang=en');
    expect(root.querySelector('nav [aria-current="page"]')!.textContent!.trim()).toBe('Departments');
    history.back();
    await until(() => root.querySelector('h1')!.textContent === 'Overview');
  });

  it('leaves the address of a host page alone', async () => {
    const dashboard = await mount('muster-dashboard', { language: 'en', backend: () => new StandIn() });
    const root = dashboard.shadowRoot;
    await until(() => root.querySelector('h1'));
    root.querySelector<HTMLAnchorElement>('nav a[href*="/grades"]')!.click();
    await until(() => root.querySelector('h1')!.textContent === 'Grades and classes');
    expect(location.hash).toBe('');
    expect(root.querySelector('[role="main"]')).toBeNull();
  });

  it('has the window called by the screen, its department, and what it is limited to', async () => {
    const { root } = await open('#/overview?lang=en&cohort=graduate');
    expect(document.title).toBe('Overview · Graduate students: 1 of 3 cohorts · Muster');
    root.querySelector<HTMLAnchorElement>('nav a[href*="/grades"]')!.click();
    await until(() => root.querySelector('h1')!.textContent === 'Grades and classes');
    expect(document.title).toMatch(/^Grades · /);
    expect([...root.querySelectorAll('[role="status"]')].map((one) => one.textContent)).toContain('Grades');
    await open('#/unit?lang=zh-CN&profile=MGT');
    expect(document.title).toBe('管理学院 · 单位概况 · Muster');
  });

  it('leaves the title of a host page alone', async () => {
    document.title = 'Our school';
    const { shadowRoot } = await mount('muster-dashboard', { language: 'en', backend: () => new StandIn() });
    await until(() => shadowRoot.querySelector('h1'));
    expect(document.title).toBe('Our school');
  });

  it('has figures of a section one level below its heading, and all others below that of the page', async () => {
    const levels = (root: ParentNode, selector: string) =>
      [...root.querySelectorAll(selector)].map(
        ({ shadowRoot }) => shadowRoot!.querySelector('h2, h3')!.localName,
      );
    const { root } = await open('#/approval?lang=en');
    expect(new Set(levels(root, 'section muster-figure'))).toEqual(new Set(['h3']));
    expect(new Set(levels(root, '.main > .figures > muster-figure'))).toEqual(new Set(['h2']));
  });

  it('has nothing to press that is lower than 24 pixels', async () => {
    const { root } = await open('#/what-if?lang=en');
    const all = deepAll(root, 'button, summary, select, input').filter((one) => one.checkVisibility());
    expect(all.length).toBeGreaterThan(10);
    const low = all.filter((one) => one.getBoundingClientRect().height < 24);
    expect(low.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  it('skips to the figures', async () => {
    const { root } = await open('#/overview?lang=en');
    root.querySelector<HTMLAnchorElement>('.skip')!.click();
    expect(root.activeElement).toBe(root.querySelector('.main'));
  });
});

describe('another date', () => {
  it('is asked of every figure and written into the address', async () => {
    const { root, backend } = await open('#/overview?lang=en');
    const input = root.querySelector<HTMLInputElement>('[data-setting="as-of"]')!;
    expect(input.value).toBe('2003-12-31');
    backend.asked.length = 0;
    input.value = '2003-06-30';
    input.dispatchEvent(new Event('change'));
    await until(() => backend.asked.length > 5);
    expect(backend.asked.every(({ asOf }) => asOf === '2003-06-30')).toBe(true);
    expect(location.hash).toBe('#/overview?lang=en&as-of=2003-06-30');
  });
});

describe('while figures are worked out', () => {
  /** Holds its answers back until told. */
  class Slow extends StandIn {
    #open: (() => void)[] = [];
    held = false;

    override async ask(questions: Parameters<StandIn['ask']>[0]) {
      if (this.held) await new Promise<void>((resolve) => this.#open.push(resolve));
      return super.ask(questions);
    }

    letGo(): void {
      this.held = false;
      for (const open of this.#open) open();
    }
  }

  const choose = (root: ParentNode, date: string) => {
    const input = root.querySelector<HTMLInputElement>('[data-setting="as-of"]')!;
    input.value = date;
    input.dispatchEvent(new Event('change'));
    return input;
  };

  it('keeps what is there, says so, and shows the new ones together', async () => {
    const backend = new Slow();
    const { dashboard, root } = await open('#/overview?lang=en', backend);
    const main = root.querySelector('.main')!;
    const period = () => root.querySelector('[role="status"]')!.textContent;
    expect(period()).toContain('31 December 2003');
    const cards = root.querySelectorAll('muster-card').length;
    backend.held = true;
    const input = choose(root, '2003-06-30');
    await until(() => main.getAttribute('aria-busy') === 'true');
    await dashboard.updateComplete;
    expect(period()).toBe('Counting …');
    expect(root.querySelectorAll('muster-card').length).toBe(cards);
    expect(input.value).toBe('2003-06-30');
    backend.letGo();
    await until(() => main.getAttribute('aria-busy') === 'false');
    expect(period()).toContain('30 June 2003');
    expect(root.querySelectorAll('muster-card').length).toBe(cards);
  });

  it('shows nothing of one page under the name of another', async () => {
    const backend = new Slow();
    const { root } = await open('#/overview?lang=en', backend);
    backend.held = true;
    root.querySelectorAll<HTMLAnchorElement>('nav a')[1]!.click();
    await until(() => root.querySelectorAll('muster-card').length === 0);
    expect(root.querySelector('[role="status"]')!.textContent).toBe('Counting …');
    backend.letGo();
    await until(() => root.querySelector('h1')?.textContent === 'Departments');
  });

  it('takes no date that is still being typed, and goes back to that of the files when cleared', async () => {
    const { root } = await open('#/overview?lang=en');
    const input = choose(root, '0200-12-31');
    expect(location.hash).toBe('#/overview?lang=en');
    expect(input.value).toBe('0200-12-31');
    choose(root, '2002-12-31');
    expect(location.hash).toBe('#/overview?lang=en&as-of=2002-12-31');
    choose(root, '');
    expect(location.hash).toBe('#/overview?lang=en&as-of=2002-12-31');
    input.dispatchEvent(new Event('blur'));
    expect(location.hash).toBe('#/overview?lang=en');
    await until(() => input.value === '2003-12-31');
  });
});

describe('organizers', () => {
  it('stand in the order of their names, and nobody is named as the slowest', async () => {
    const backend = new StandIn();
    const ask = backend.ask.bind(backend);
    // Slowest first, and one that is not recorded.
    backend.ask = async (questions) =>
      (await ask(questions)).map((reply, index) => {
        if (questions[index]!.by?.[0] !== 'organizer' || reply.status !== 'known') return reply;
        const results = [
          duration({ organizer: 'O-10' }, 90, 3),
          duration({ organizer: null }, 70, 3),
          duration({ organizer: 'O-2' }, 30, 3),
        ];
        return { ...reply, answer: { ...reply.answer, results: { ...reply.answer.results, results } } };
      });
    const { root } = await open('#/approval?lang=en', backend);
    const one = figure(root, 'stage-duration:by-organizer');
    expect(one.shadowRoot!.querySelector('figcaption')!.textContent).toBe('3 rows. 21 cases still open.');
    one.shadowRoot!.querySelectorAll('button')[1]!.click();
    const rows = await until(() => {
      const found = deepAll(one.shadowRoot!, 'tbody tr');
      return found.length > 0 ? found : null;
    });
    expect(rows.map((row) => row.dataset.key)).toEqual(['O-2', 'O-10', 'null']);
  });
});

describe('files of the user', () => {
  const bring = (root: ParentNode) =>
    deepAll(root, 'muster-drop')[0]!.dispatchEvent(new FilesEvent([new File(['x'], 'ours.csv')]));
  const press = async (root: ParentNode, action: string) => {
    const button = await until(
      () => deepAll(root, `[data-action="${action}"]:not(:disabled)`)[0] as HTMLButtonElement | undefined,
    );
    button.click();
  };

  it('change nothing until they are used', async () => {
    const { root } = await open('#/overview?lang=en');
    bring(root);
    await until(() => deepAll(root, '[data-import="fresh"]')[0]);
    expect(root.querySelector('[data-origin]')!.getAttribute('data-origin')).toBe('sample');
    expect(figure(root, 'admissions').shadowRoot!.textContent).toContain('1,090');
  });

  it('are said beside the figures, with what is still of the sample', async () => {
    const backend = new StandIn();
    const { root } = await open('#/data?lang=en', backend);
    expect(root.querySelector('[data-origin]')!.getAttribute('data-origin')).toBe('sample');
    const [headcount] = summary.files.filter(({ kinds }) => kinds.includes('headcount'));
    const files = [headcount!, { name: 'ours.csv', kinds: ['people'], origin: 'user' as const }];
    const mixed = { ...summary, files };
    backend.outcome = { status: 'loaded', school: mixed };
    bring(root);
    await press(root, 'use');
    const state = await until(() => root.querySelector('[data-origin="mixed"]'));
    expect(state.textContent).toContain('ours.csv');
    expect(deepText(root)).toContain('Back to the sample school');
    backend.outcome = { status: 'loaded', school: { ...mixed, files: files.slice(1) } };
    await press(root, 'leave-sample');
    await until(() => root.querySelector('[data-origin="user"]'));
    expect(root.querySelector('[data-action="leave-sample"]')).toBeNull();
  });

  it('say by name which figures they cannot give, and which files those lack', async () => {
    const backend = new StandIn();
    const { root } = await open('#/overview?lang=zh-CN', backend);
    backend.outcome = {
      status: 'loaded',
      school: { ...summary, indicators: ['admissions'], kinds: ['people'] },
    };
    bring(root);
    await press(root, 'use');
    await until(() => deepText(root).includes('党员比例：无法统计，缺少文件（人数统计表）。'));
    expect(deepText(root)).toContain('发展计划完成率：无法统计，缺少文件（发展计划）。');
  });

  it('are listed, and nothing is waited for, where they answer nothing', async () => {
    const backend = new StandIn();
    const { root } = await open('#/overview?lang=en', backend);
    backend.outcome = { status: 'loaded', school: { ...summary, indicators: [] } };
    bring(root);
    await press(root, 'use');
    await until(() => deepText(root).includes('These files are not enough for any figure.'));
    expect(root.querySelector('.main')!.getAttribute('aria-busy')).toBe('false');
    location.hash = '#/data?lang=en';
    const files = await until(() => root.querySelector('[data-figure="files"]'));
    expect(deepText(files)).toContain('people.csv');
    expect(deepText(root)).toContain('These files are not enough for any figure.');
  });

  it('lead to what is wrong with them', async () => {
    const { root } = await open('#/overview?lang=en');
    bring(root);
    await press(root, 'use');
    const faults = await until(() => deepAll(root, '[data-part="faults"]')[0]);
    expect(faults.textContent).toContain('2 errors');
    faults.querySelector('button')!.click();
    await until(() => root.querySelector('h1')?.textContent === 'Files and issues');
  });

  it('are refused aloud, and the figures stay', async () => {
    const backend = new StandIn();
    const { root } = await open('#/overview?lang=en', backend);
    backend.find = () => ({ status: 'failed', message: 'the disk is gone' });
    bring(root);
    const alert = await until(() => deepAll(root, '[role="alert"]')[0]);
    expect(alert.textContent).toContain('the disk is gone');
    expect(root.querySelector('[data-origin="sample"]')).not.toBeNull();
    expect(figure(root, 'admissions').shadowRoot!.textContent).toContain('1,090');
  });

  it.each(['use', 'discard'])('take the focus, and give it back after %s', async (action) => {
    const { root } = await open('#/overview?lang=en');
    bring(root);
    const panel = await until(() => root.querySelector('muster-staged-files'));
    await until(() => deepAll(root, '[data-import="fresh"]')[0]);
    // Nothing was in doubt, so the next key press may use them.
    await until(() => (panel.shadowRoot!.activeElement as HTMLElement | null)?.dataset.action === 'use');
    await press(root, action);
    await until(() => root.querySelector('muster-staged-files') === null);
    expect((root.activeElement as HTMLElement).localName).toBe('muster-drop');
  });
});

describe('without any files', () => {
  it('the page says so, also when what went wrong is dismissed, and waits for nothing', async () => {
    const backend = new StandIn();
    backend.useSample = () => Promise.reject(new Error('out of memory'));
    location.hash = '#/overview?lang=en';
    const { shadowRoot: root } = await mount('muster-dashboard', { address: true, backend: () => backend });
    const main = root.querySelector('.main')!;
    await until(() => deepText(main).includes('There are no files.'));
    expect(deepText(root.querySelector('muster-notice')!)).toContain('out of memory');
    const buttons = deepAll(root.querySelector('muster-notice')!.shadowRoot!, 'button');
    buttons.at(-1)!.click();
    await until(() => deepText(root.querySelector('muster-notice')!) === '');
    expect(main.querySelector('.waiting')).toBeNull();
    expect(main.getAttribute('aria-busy')).toBe('false');
  });
});

describe('indicators of one’s own', () => {
  const drop = (root: ShadowRoot) =>
    root
      .querySelector('muster-drop')!
      .dispatchEvent(new FilesEvent([new File(['{"schema": "muster-catalog/1"}'], 'ours.catalog.json')]));

  async function learned(hash: string) {
    const { root, backend } = await open(hash);
    drop(root);
    await until(() => root.querySelector('#own, #catalogs'));
    return { root, backend };
  }

  it('come to the overview when a catalogue is dropped: card, chart, table and how computed', async () => {
    const { root } = await learned('#/overview?lang=en');
    expect(deepAll(root, '[data-notice="catalog"]')[0]!.textContent).toContain(
      '2 indicators of ours.catalog.json',
    );
    const card = await until(() => root.querySelector('muster-card[data-figure="oath-in-time"]'));
    expect(deepText(card)).toContain('95.00%');
    expect(deepText(card)).toContain('As agreed.');
    expect(deepText(figure(root, 'long-waits'))).toContain('12');
    const byUnit = figure(root, 'oath-in-time:by-unit');
    expect(deepText(byUnit)).toContain('Oath in time, by unit');
    const shadow = byUnit.shadowRoot!;
    expect(shadow.querySelector('muster-chart')).not.toBeNull();
    [...shadow.querySelectorAll<HTMLButtonElement>('.view button')].at(-1)!.click();
    await until(() => deepAll(shadow, '[data-key="MGT"]')[0]);
    expect(deepText(byUnit)).toContain('100.00%');
    expect(deepText(figure(root, 'long-waits:by-month'))).toContain('Long waits, by month');
  });

  it('say which files they lack', async () => {
    const { root } = await learned('#/overview?lang=zh-CN');
    expect(deepText(root)).toContain('新建支部数');
    expect(root.querySelector('[data-figure^="new-branches"]')).toBeNull();
  });

  it('have no violation that axe can find', async () => {
    const { root } = await learned('#/overview?lang=en');
    await drawn(root);
    const { violations } = await axe.run(document.body, {
      rules: { 'page-has-heading-one': { enabled: true }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it('are listed with their files, and can be removed', async () => {
    const { root } = await learned('#/data?lang=en');
    const listed = root.querySelector('[data-catalog="ours.catalog.json"]')!;
    expect(deepText(listed)).toContain('ours.catalog.json: 3 indicators');
    listed.querySelector('button')!.click();
    await until(() => root.querySelector('#catalogs') === null);
  });

  it('are refused aloud, with the place', async () => {
    const backend = new StandIn();
    const details = {
      file: 'ours.json',
      place: 'indicators[0].keys[1]',
      seen: 'stage',
      near: 'none',
      expected: 'unit',
    };
    backend.learned = { status: 'refused', code: 'catalog-key', details };
    const { root } = await open('#/overview?lang=zh-CN', backend);
    drop(root);
    const alert = await until(() => deepAll(root, '[role="alert"]')[0]);
    expect(alert.textContent).toContain(
      'ours.json 无法使用：indicators[0].keys[1] 处，该指标不能按 stage 分组',
    );
    expect(root.querySelector('#own')).toBeNull();
  });
});

describe('leaving the page', () => {
  it('ends the worker', async () => {
    const backend = new StandIn();
    const { dashboard } = await open('#/overview?lang=en', backend);
    dashboard.remove();
    await until(() => backend.cancelled === 1);
  });

  it('keeps its files where it is only moved', async () => {
    const backend = new StandIn();
    const { root, ...opened } = await open('#/overview?lang=en', backend);
    const dashboard = opened.dashboard as MusterDashboard & typeof opened.dashboard;
    const { store } = dashboard;
    const place = document.body.appendChild(document.createElement('section'));
    place.append(dashboard);
    await dashboard.updateComplete;
    expect(dashboard.store).toBe(store);
    expect(backend.cancelled).toBe(0);
    expect(root.querySelector('h1')).not.toBeNull();
    place.remove();
    await until(() => dashboard.store === null);
  });
});
