/** The panel of staged files, on a backend that finds in them what each test wants. */
import type { IssueGroup, Recipe, TableInspection } from '@muster/core';
import axe from 'axe-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import '../src/elements/muster-dashboard.ts';
import { FilesEvent } from '../src/elements/muster-drop.ts';
import type { Review } from '../src/state/outcomes.ts';
import type { Staged } from '../src/state/staging.ts';
import { issueGroup, named, table } from './inspections.ts';
import { deepAll, deepText, mount, until } from './mount.ts';
import { clearReview, StandIn } from './stand-in.ts';

// Wide enough that no table scrolls: axe takes the colour behind a cell that is scrolled out of sight for the
// colour of whatever lies beside the table.
beforeAll(() => browserPage.viewport(1280, 900));

const headers = ['学号', '姓名', '院系', '类别', '谈话时间', '审批时间', 'note'];

/** A roster that leaves much in doubt: an ambiguous header, unknown values, near units, dates that lost a nought. */
const doubtful: TableInspection = table({
  file: 'ours.csv',
  headers,
  format: 'gb18030',
  headerRow: 3,
  titles: ['党员名册', '填表日期：2003年12月31日'],
  date: '2003-12-31',
  preview: [
    { row: 1, cells: ['党员名册'] },
    { row: 2, cells: ['填表日期：2003年12月31日'] },
    { row: 3, cells: headers },
    { row: 4, cells: ['S1', '张三', '信息学院', '普本', '2003.1', '2003.10.2', 'x'] },
  ],
  columns: {
    学号: {
      field: 'person_key',
      how: 'synonym',
      confidence: 0.95,
      candidates: ['person_key'],
      examples: ['S1', 'S2'],
    },
    姓名: { field: null, how: null, candidates: [] },
    院系: {
      field: 'unit',
      how: 'synonym',
      confidence: 0.95,
      candidates: ['unit'],
      examples: ['信息学院', '艺术'],
    },
    类别: { field: 'cohort', how: 'part', confidence: 0.6, candidates: ['cohort'], examples: ['普本', '研'] },
    谈话时间: { candidates: ['talk_date', 'higher_talk_date'], examples: ['2003.1'] },
    审批时间: {
      field: 'approve_date',
      how: 'synonym',
      confidence: 0.95,
      candidates: ['approve_date'],
      examples: ['2003.1'],
    },
  },
});

const issues: readonly IssueGroup[] = [
  issueGroup('unknown-value', 'ours.csv', '类别', { 普本: 120, 研: 4 }, 'undergraduate, graduate'),
  issueGroup('near-unit', 'ours.csv', '院系', { 信息学院: 80 }, 'INF'),
  issueGroup('ambiguous-date', 'ours.csv', '审批时间', { '2003.1': 33 }, '2003-01, 2003-10'),
  issueGroup('unknown-column', 'ours.csv', '姓名', { 姓名: 1 }),
];

const counts = { file: 'ours.csv', kind: 'people', encoding: 'gb18030', rows: 200, skipped: 2 };

function review(staged: Staged, changes: Partial<Review> = {}): Review {
  return {
    ...clearReview(staged),
    tables: [doubtful],
    issues,
    inputs: [{ ...counts, used: 74, rejected: 124 }],
    ...changes,
  };
}

async function open(
  hash = '#/overview?lang=en',
  find: (staged: Staged) => Review = review,
  names: readonly string[] = ['ours.csv'],
) {
  location.hash = hash;
  const backend = new StandIn();
  backend.find = (staged) => ({ status: 'reviewed', review: find(staged) });
  const dashboard = await mount('muster-dashboard', { address: true, backend: () => backend });
  const root = dashboard.shadowRoot;
  await until(() => root.querySelector('h1'));
  const bring = (...files: readonly File[]) =>
    deepAll(root, 'muster-drop')[0]!.dispatchEvent(new FilesEvent(files));
  bring(...names.map((name) => new File(['x'], name)));
  await until(() => one('[data-import="fresh"]'));
  function all<Found extends HTMLElement = HTMLElement>(selector: string): readonly Found[] {
    return deepAll(root, selector) as readonly Found[];
  }
  function one<Found extends HTMLElement = HTMLElement>(selector: string): Found | undefined {
    return all<Found>(selector)[0];
  }
  /** Waits until what is staged has been read so many times, and drawn. */
  const read = async (times: number) => {
    await until(() => backend.reviewed.length === times);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await until(() => one('[data-import="fresh"]'));
  };
  /** Chooses in the select inside some place, and waits until that has been read. */
  const choose = async (place: string, value: string) => {
    const before = backend.reviewed.length;
    const select = one<HTMLSelectElement>(`${place} select`)!;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await read(before + 1);
  };
  const press = async (action: string) => {
    const button = await until(() => one<HTMLButtonElement>(`[data-action="${action}"]:not(:disabled)`));
    button.click();
  };
  const recipes = (): readonly Recipe[] => backend.reviewed.at(-1)!.files[0]!.recipes;
  const status = () => one('[data-part="status"]')!.textContent!.replace(/\s+/g, ' ').trim();
  return { root, backend, bring, one, all, read, choose, press, recipes, status };
}

describe.each([
  ['en', 'light'],
  ['en', 'dark'],
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
] as const)('in %s and %s', (language, theme) => {
  it('has no violation that axe can find, with everything open', async () => {
    const { all } = await open(`#/data?lang=${language}&theme=${theme}`);
    for (const details of all<HTMLDetailsElement>('details')) details.open = true;
    await until(() => all('tr:has(.examples)').length > 0);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('a file that was understood', () => {
  it('says so, and what of the files in use makes way and stays', async () => {
    const { status, one } = await open('#/overview?lang=en', (staged) => clearReview(staged));
    expect(status()).toBe('1 file read, 10 rows can be used. Everything was understood.');
    expect(one('[data-staged="ours.csv"]')!.dataset.state).toBe('good');
    expect(one('[data-part="replaced"]')!.textContent).toContain('people.csv');
    expect(one('[data-part="kept"]')!.textContent).toContain('headcount.csv');
    expect(one('[data-setting="beside"]')).toBeUndefined();
  });

  it('is staged beside the others that were brought', async () => {
    const { status, all, bring, read } = await open('#/overview?lang=en', (staged) => clearReview(staged), [
      'one.csv',
      'two.csv',
    ]);
    bring(new File(['z'], 'three.csv'));
    await read(2);
    expect(all('[data-staged]').map((file) => file.dataset.staged)).toEqual([
      'one.csv',
      'two.csv',
      'three.csv',
    ]);
    expect(status()).toContain('3 files read, 30 rows can be used.');
  });
});

describe('a file in doubt', () => {
  it('says how many answers it needs, and can still be used', async () => {
    const { status, one } = await open();
    // Two spellings, an ambiguous header and the reading of dates; a near unit may be left as it is.
    expect(deepText(one('[data-staged]')!)).toContain('4 answers needed');
    expect(one('[data-staged]')!.dataset.state).toBe('asking');
    expect(status()).toContain('1 file needs an answer.');
    expect(one<HTMLButtonElement>('[data-action="use"]')!.disabled).toBe(false);
  });

  it('shows what became of its rows, and what is wrong besides what is asked', async () => {
    const { one } = await open();
    expect(one('[data-part="counts"]')!.textContent!.trim()).toBe(
      '200 rows: 74 used, 124 rejected, 2 skipped',
    );
    expect(deepAll(one('[data-staged]')!, '[data-issue]').map((li) => li.dataset.issue)).toEqual([
      'unknown-column',
    ]);
  });

  it('shows each column with examples, what it is read as, and how sure that is', async () => {
    const { all } = await open();
    const rows = all('tr:has(.examples)').map((row) => [
      row.dataset.key,
      row.querySelector<HTMLSelectElement>('select')!.value,
      row.querySelector('[data-part="how"]')!.textContent,
      row.querySelector('.examples')!.textContent!.trim(),
    ]);
    expect(rows.slice(0, 5)).toEqual([
      ['学号', 'person_key', 'sure: a known header', 'S1, S2'],
      ['姓名', '', 'not known', '(blank)'],
      ['院系', 'unit', 'sure: a known header', '信息学院, 艺术'],
      ['类别', 'cohort', 'please check: by a part of the header', '普本, 研'],
      ['谈话时间', '?', 'may be several: please choose', '2003.1'],
    ]);
  });

  it('says that cells are not shown where they say who somebody is', async () => {
    const headers = ['工号', '姓名', '应交时间'];
    const fields = ['person_key', 'name', 'due_date'];
    const essays = table({
      file: 'ours.csv',
      kind: 'essays',
      headers,
      columns: Object.fromEntries(headers.map((header, i) => [header, named(fields[i]!)])),
      missing: ['unit'],
    });
    const { all } = await open('#/overview?lang=en', (staged) =>
      review(staged, { tables: [essays], issues: [] }),
    );
    const shown = all('tr:has(.examples)').map((row) => [
      row.dataset.key,
      row.querySelector('.examples')!.textContent!.trim(),
    ]);
    expect(shown).toEqual([
      ['工号', '(not shown)'],
      ['姓名', '(not shown)'],
      ['应交时间', '(blank)'],
    ]);
  });

  it('takes an answer for all rows at once, and keeps it there to be changed', async () => {
    const { choose, one, recipes, status } = await open();
    await choose('[data-spelling="普本"]', 'undergraduate');
    expect(recipes()).toEqual([
      { schema: 'muster-recipe/1', shape: headers, values: { cohort: { 普本: 'undergraduate' } } },
    ]);
    expect(one<HTMLSelectElement>('[data-spelling="普本"] select')!.value).toBe('undergraduate');
    expect(deepText(one('[data-staged]')!)).toContain('3 answers needed');
    expect(status()).toContain('Changed: meaning of a value.');
    await choose('[data-spelling="普本"]', '');
    expect(recipes()[0]!.values).toEqual({ cohort: { 普本: null } });
    await choose('[data-spelling="普本"]', '?');
    expect(recipes()[0]!.values).toBeUndefined();
  });

  it('offers the unit that was probably meant', async () => {
    const { one, recipes, read } = await open();
    const button = one<HTMLButtonElement>('[data-nearest="INF"]')!;
    expect(button.textContent!.trim()).toBe('It is Information');
    button.click();
    await read(2);
    expect(recipes()[0]!.values).toEqual({ unit: { 信息学院: 'INF' } });
    expect(one('[data-nearest]')).toBeUndefined();
  });

  it('takes what a column is read as, what dates mean, its kind, date and header', async () => {
    const { choose, one, read, recipes, backend } = await open();
    await choose('tr[data-key="谈话时间"]', 'talk_date');
    await choose('tr[data-key="院系"]', '');
    await choose('[data-asks="dates"]', 'october');
    const date = one<HTMLInputElement>('[data-setting="date"]')!;
    expect(date.value).toBe('2003-12-31');
    date.value = '2003-06-30';
    date.dispatchEvent(new Event('change'));
    await read(5);
    expect(recipes()).toEqual([
      {
        schema: 'muster-recipe/1',
        shape: headers,
        columns: { 谈话时间: 'talk_date', 院系: null },
        dates: { approve_date: 'october' },
        date: '2003-06-30',
      },
    ]);
    await choose('[data-setting="header-row"]', '2');
    expect(recipes()[0]).toMatchObject({ shape: ['填表日期：2003年12月31日'], headerRows: 1 });
    await choose('[data-setting="kind"]', 'headcount');
    expect(backend.reviewed.at(-1)!.files[0]!.recipes.some(({ kind }) => kind === 'headcount')).toBe(true);
  });

  it('says at once that what is no date is no answer, and does not take it', async () => {
    const { one, recipes, read, backend } = await open('#/overview?lang=en', (staged) =>
      review(staged, {
        issues: [issueGroup('invalid-date', 'ours.csv', '审批时间', { 去年秋天: 1 }, 'YYYY-MM-DD')],
      }),
    );
    const input = one<HTMLInputElement>('[data-spelling="去年秋天"] input')!;
    const answer = (text: string) => {
      input.value = text;
      input.dispatchEvent(new Event('change'));
    };
    for (const text of ['autumn', '2003-02-30', '2003-13', '2003']) {
      answer(text);
      expect(input.validationMessage, text).toContain('2003-09-01');
      expect(input.ariaInvalid).toBe('true');
    }
    expect(backend.reviewed).toHaveLength(1);
    answer('2003-10');
    expect(input.validity.valid).toBe(true);
    await read(2);
    expect(recipes()[0]!.values).toEqual({ approve_date: { 去年秋天: '2003-10' } });
  });

  it('asks nobody what a number means that says who somebody is', async () => {
    const { all, one } = await open('#/overview?lang=en', (staged) =>
      review(staged, { issues: [issueGroup('invalid-number', 'ours.csv', '学号', { '2.00312E+11': 3 })] }),
    );
    expect(all('[data-spelling]')).toEqual([]);
    expect(deepAll(one('[data-staged]')!, '[data-issue]').map((li) => li.dataset.issue)).toEqual([
      'invalid-number',
    ]);
  });

  it('calls a unit that was probably meant by its name', async () => {
    const { one } = await open();
    expect(one('[data-asks="values"][data-field="unit"] p')!.textContent).toContain('Expected: Information.');
  });

  it('counts no column as read that is nobody’s business', async () => {
    const { one } = await open('#/overview?lang=en', (staged) =>
      review(staged, {
        tables: [
          table({
            file: 'ours.csv',
            headers: ['学号', '身份证号'],
            columns: { 学号: named('person_key'), 身份证号: named('national_id') },
          }),
        ],
        issues: [],
      }),
    );
    expect(deepText(one('[data-staged]')!)).toContain('Columns: 1 read, 1 left out');
  });

  it('does not call all understood while rows cannot be used', async () => {
    const { status, one } = await open('#/overview?lang=en', (staged) =>
      review(staged, {
        issues: [],
        inputs: [{ ...counts, used: 196, rejected: 2 }],
        tables: clearReview(staged).tables,
      }),
    );
    expect(status()).toContain('2 rows cannot be used; why is said below.');
    expect(status()).not.toContain('Everything was understood');
    expect(one('[data-staged="ours.csv"]')!.dataset.state).toBe('asking');
  });

  it('takes another encoding', async () => {
    const { choose, backend, one } = await open();
    expect(one('[data-setting="encoding"] option')!.textContent).toBe('found by itself (gb18030)');
    await choose('[data-setting="encoding"]', 'utf-8');
    expect(backend.reviewed.at(-1)!.files[0]!.encoding).toBe('utf-8');
  });
});

describe('what a file does not say', () => {
  const lacking = (staged: Staged): Review => {
    const people = table({
      file: 'ours.csv',
      headers: ['学号'],
      columns: { 学号: named('person_key') },
      missing: ['unit', 'cohort'],
    });
    const used = { ...counts, used: 0, rejected: 198 };
    return { ...clearReview(staged), tables: [people], inputs: [used] };
  };

  it('is asked, with the known units and values to choose from', async () => {
    const { choose, all, recipes } = await open('#/overview?lang=en', lacking);
    const units = all<HTMLOptionElement>('[data-constant="unit"] option').map(({ value }) => value);
    expect(units).toEqual(['', 'MGT', 'ENG', 'ECO', 'INF', 'MCE', 'FOR', 'ART']);
    await choose('[data-constant="unit"]', 'ENG');
    await choose('[data-constant="cohort"]', 'graduate');
    expect(recipes()[0]!.constants).toEqual({ unit: 'ENG', cohort: 'graduate' });
    await choose('[data-constant="unit"]', '');
    expect(recipes()[0]!.constants).toEqual({ cohort: 'graduate' });
  });

  it.each(['people', 'essays'])('is no person for all rows: %s', async (kind) => {
    const { one, all } = await open('#/overview?lang=en', (staged) => ({
      ...lacking(staged),
      tables: [table({ file: 'ours.csv', kind, headers: ['单位'], missing: ['person_key'] })],
    }));
    expect(one('[data-constant="person_key"]')!.textContent).toContain('person key');
    expect(all('[data-constant="person_key"] :is(input, select)')).toEqual([]);
  });

  it('keeps all files from being used while no row of one can be', async () => {
    const { one, status, backend } = await open('#/overview?lang=en', lacking);
    expect(one<HTMLButtonElement>('[data-action="use"]')!.disabled).toBe(true);
    expect(status()).toContain('No row can be used of ours.csv.');
    expect(backend.used).toBe(0);
    one<HTMLButtonElement>('h3 ~ button')!.click();
    await until(() => one('muster-staged-files') === undefined);
    expect(backend.discarded).toBe(1);
  });
});

describe('a file that is no table', () => {
  it('has nothing to choose, and no recipe to keep', async () => {
    const { all, one } = await open('#/overview?lang=en', (staged) =>
      review(staged, {
        tables: [table({ file: 'ours.csv', kind: null, headers: [], headerRow: 0, preview: [] })],
        issues: [issueGroup('empty-file', 'ours.csv', null, { '': 1 })],
        inputs: [{ ...counts, rows: 0, used: 0, rejected: 0, skipped: 0 }],
      }),
    );
    expect(all('[data-setting="kind"], [data-setting="header-row"], [data-keep]')).toEqual([]);
    expect(one('[data-part="counts"]')!.textContent!.trim()).toBe('');
    expect(one('[data-issue="empty-file"]')).toBeDefined();
  });
});

describe('a workbook', () => {
  const sheet = (name: string | null, hidden = false, kind: string | null = 'people') =>
    table({
      file: 'book.xlsx',
      sheet: name,
      hidden,
      kind,
      format: 'xlsx',
      headers: kind === null ? ['封面'] : ['学号', '单位'],
      columns: { 学号: named('person_key'), 单位: named('unit') },
    });
  const found = (staged: Staged): Review => ({
    ...clearReview(staged),
    tables: [sheet('封面', false, null), sheet('信息'), sheet('艺术'), sheet('旧表', true)],
    inputs: ['信息', '艺术'].map((name) => ({
      ...counts,
      file: 'book.xlsx',
      sheet: name,
      rows: 5,
      used: 5,
      rejected: 0,
      skipped: 0,
    })),
  });

  it('is decided once for sheets of the same columns; a cover sheet is no question', async () => {
    const { all, one, choose, recipes, status } = await open('#/overview?lang=en', found, ['book.xlsx']);
    expect(
      all('[data-part="sheets"]').map((text) => text.textContent!.replace(/\s+/g, ' ').trim()),
    ).toContain('2 sheets with the same columns: 信息, 艺术');
    expect(status()).toContain('Everything was understood.');
    expect(one('[data-setting="encoding"]')).toBeUndefined();
    for (const details of all<HTMLDetailsElement>('details')) details.open = true;
    await until(() => one('tr[data-key="单位"]'));
    await choose('tr[data-key="单位"]', '');
    expect(recipes()).toEqual([
      { schema: 'muster-recipe/1', shape: ['学号', '单位'], columns: { 单位: null } },
    ]);
  });

  it('reads a hidden sheet only when told to', async () => {
    const { one, backend, recipes } = await open('#/overview?lang=en', found, ['book.xlsx']);
    const hidden = one('[data-hidden="旧表"]')!;
    hidden.querySelector('button')!.click();
    await until(() => backend.reviewed.length === 2);
    // Sheets that are named are the only ones, so those that are seen are named too.
    expect(recipes()[0]!.sheets).toEqual(expect.arrayContaining(['信息', '艺术', '旧表']));
  });
});

describe('steps', () => {
  it('are undone and done again, each with its name', async () => {
    const { choose, one, press, read, recipes, status } = await open();
    await choose('[data-spelling="普本"]', 'undergraduate');
    await choose('[data-spelling="研"]', 'graduate');
    expect(one('[data-action="undo"]')!.getAttribute('aria-label')).toBe('Undo: meaning of a value');
    await press('undo');
    await read(4);
    expect(recipes()[0]!.values).toEqual({ cohort: { 普本: 'undergraduate' } });
    expect(status()).toContain('Undone: meaning of a value.');
    expect(one<HTMLSelectElement>('[data-spelling="研"] select')!.value).toBe('?');
    await press('redo');
    await read(5);
    expect(recipes()[0]!.values).toEqual({ cohort: { 普本: 'undergraduate', 研: 'graduate' } });
    expect(one<HTMLButtonElement>('[data-action="redo"]')!.disabled).toBe(true);
  });
});

describe('while files are read', () => {
  it('shows how far and how fast, keeps the counts before as outdated, and can be stopped', async () => {
    const { one, backend, press, root } = await open();
    let finish: (() => void) | undefined;
    const wait = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const ask = backend.review.bind(backend);
    backend.review = async (...given) => {
      const outcome = await ask(...given);
      await wait;
      return outcome;
    };
    const select = one<HTMLSelectElement>('[data-spelling="普本"] select')!;
    select.value = 'undergraduate';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => one('[data-import="reading"]'));
    const progress = await until(() => one('muster-progress'));
    await until(() => deepText(progress).includes('1,000 rows, 5,000 a second'));
    expect(deepText(progress)).toContain('25% of all files');
    expect(one('[data-part="counts"]')!.textContent).toContain('(before your last change)');
    expect(one<HTMLButtonElement>('[data-action="use"]')!.disabled).toBe(true);
    progress.shadowRoot!.querySelector('button')!.click();
    expect(backend.cancelled).toBe(1);
    finish!();
    await until(() => one('[data-import="fresh"]'));
    backend.find = () => ({ status: 'cancelled' });
    await press('undo');
    const alert = await until(() => deepAll(root, '[data-notice="cancelled"]')[0]);
    expect(alert.textContent).toContain('The figures are as they were.');
    expect(one('[data-action="again"]')).toBeDefined();
  });
});

describe('what can be kept', () => {
  it('is the recipe of a file, and the rows that cannot be used', async () => {
    const kept: { name: string; text: Promise<string> }[] = [];
    const blobs = new Map<string, Blob>();
    const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      const url = `blob:${blobs.size}`;
      blobs.set(url, blob as Blob);
      return url;
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      kept.push({ name: this.download, text: blobs.get(this.href)!.text() });
    });
    try {
      const { one, backend } = await open();
      one<HTMLButtonElement>('[data-keep="recipe"]')!.click();
      expect(kept[0]!.name).toBe('ours.recipe.json');
      expect(JSON.parse(await kept[0]!.text)).toEqual(doubtful.recipe);
      backend.downloads = [{ name: 'ours-rejected.csv', content: new Blob(['rows']) }];
      one<HTMLButtonElement>('[data-keep="rejected"]')!.click();
      await until(() => kept.length === 2);
      expect(kept[1]!.name).toBe('ours-rejected.csv');
      expect(await kept[1]!.text).toBe('rows');
    } finally {
      make.mockRestore();
      click.mockRestore();
    }
  });

  it('is what was decided: it holds for the next file of the shape, save for what only one file says', async () => {
    const decided: Recipe = { ...doubtful.recipe, constants: { unit: 'ENG' }, date: '2003-12-31' };
    const { press, bring, backend, one } = await open('#/overview?lang=en', (staged) =>
      review(staged, { tables: [{ ...doubtful, recipe: decided }] }),
    );
    await press('use');
    await until(() => one('muster-staged-files') === undefined);
    bring(new File(['y'], 'next.csv'));
    await until(() => backend.reviewed.length === 2);
    expect(backend.recipes[1]).toEqual([doubtful.recipe]);
  });
});

describe('the choice between adding to the files in use and replacing them', () => {
  it('is there where the user has files of the same kinds', async () => {
    const { one, backend } = await open('#/overview?lang=en', (staged) =>
      review(staged, { ownOfSameKinds: true }),
    );
    one<HTMLInputElement>('[data-setting="beside"]')!.click();
    await until(() => backend.reviewed.length === 2);
    expect(backend.reviewed[1]!.beside).toBe(true);
  });
});
