import axe from 'axe-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import { csvRecord, pastedRecord } from '../src/csv.ts';
import '../src/elements/muster-dashboard.ts';
import type { MusterWorkList } from '../src/elements/muster-work-list.ts';
import { deepAll, deepText, mount, until } from './mount.ts';
import { StandIn, workListOf } from './stand-in.ts';

beforeAll(() => browserPage.viewport(1280, 900));

async function open(hash: string, backend = new StandIn()) {
  location.hash = hash;
  const dashboard = await mount('muster-dashboard', { address: true, backend: () => backend });
  const root = dashboard.shadowRoot;
  await until(() => root.querySelector('h1'));
  await until(() => root.querySelector('.main[aria-busy="false"]'));
  return { root, backend };
}

function figure(root: ParentNode, id: string): ShadowRoot {
  const found = root.querySelector<HTMLElement>(`[data-figure="${id}"]`);
  if (found === null) throw new Error(`no figure ${id}`);
  return found.shadowRoot!;
}

/** The rows of a table, each with the texts of its cells. */
async function rows(root: ParentNode, id: string) {
  const found = await until(() => {
    const all = deepAll(figure(root, id), 'tbody tr[data-key]');
    return all.length > 0 ? all : null;
  });
  // The name of a row is that of its link; buttons stand beside it.
  return found.map((row) => [...row.children].map((cell) => deepText(cell.querySelector('a') ?? cell)));
}

const keysOf = (root: ParentNode, id: string) =>
  deepAll(figure(root, id), 'tbody tr[data-key]').map((row) => row.dataset.key);

function button(root: ParentNode, id: string, row: string, finding: string): HTMLElement {
  const [found] = deepAll(figure(root, id), `tr[data-key="${row}"] [data-who="${finding}"]`);
  if (found === undefined) throw new Error(`nobody is behind ${id} ${row} ${finding}`);
  return found;
}

function list(root: ParentNode): ShadowRoot {
  return root.querySelector<MusterWorkList>('muster-work-list')!.shadowRoot!;
}

async function listed(root: ParentNode): Promise<readonly HTMLElement[]> {
  return until(() => {
    const all = deepAll(list(root), 'tbody tr');
    return all.length > 0 ? all : null;
  });
}

describe('the rules', () => {
  it('stand with the broken ones first, then what cannot be checked, and those without a case last', async () => {
    const { root } = await open('#/rules?lang=en');
    await rows(root, 'rule-compliance:by-rule');
    expect(keysOf(root, 'rule-compliance:by-rule')).toEqual(['R18', 'R06', 'R08', 'R01', 'R16']);
    const [first] = await rows(root, 'rule-compliance:by-rule');
    expect(first!.slice(1)).toEqual(['warning', '6 Who', '0', '190', '96.94%', 'Trial rules of 1990']);
    // 500 + 302 + 211 + 196 cases, as the stand-in has them.
    expect(deepText(figure(root, 'rule-compliance:by-rule').querySelector('figcaption')!)).toContain(
      'Of 1,209 checks 8 found a rule broken, and 11 could not be made.',
    );
  });

  it('open their text and basis in place', async () => {
    const { root } = await open('#/rules?lang=en');
    await rows(root, 'rule-compliance:by-rule');
    const [opener] = deepAll(figure(root, 'rule-compliance:by-rule'), 'tr[data-key="R06"] .opener');
    expect(opener!.getAttribute('aria-expanded')).toBe('false');
    opener!.click();
    const [note] = await until(() => {
      const found = deepAll(figure(root, 'rule-compliance:by-rule'), '[data-note="R06"]');
      return found.length > 0 ? found : null;
    });
    expect(deepText(note!)).toContain('Basis:');
    opener!.click();
    await until(() => deepAll(figure(root, 'rule-compliance:by-rule'), '[data-note]').length === 0);
  });

  it('are looked at by department one at a time, as the address says', async () => {
    const { root, backend } = await open('#/rules?lang=en&rule=R06');
    await rows(root, 'rule-compliance:by-unit');
    expect(keysOf(root, 'rule-compliance:by-unit')).toEqual(['MGT', 'ENG', 'ART']);
    const asked = backend.asked.filter(({ by }) => by?.join() === 'unit');
    expect(asked.map(({ where }) => where)).toEqual([['rule=R06']]);
  });
});

describe('the gates', () => {
  it('stand side by side for each department, those with failures first', async () => {
    const { root } = await open('#/rules?lang=en');
    const all = await rows(root, 'eligibility-gate:by-unit');
    expect(all).toEqual([
      ['Management', '70 / 2 / 3 Failed Not recorded', '74 / 1 / 0 Failed'],
      ['Art', '12 / 0 / 1 Not recorded', '13 / 0 / 0'],
      ['Engineering', '40 / 0 / 0', '40 / 0 / 0'],
    ]);
  });

  it('are passed, failed or not recorded, also as a whole', async () => {
    const { root } = await open('#/rules?lang=en');
    const parts = [...figure(root, 'eligibility-gate').querySelectorAll<HTMLElement>('[data-part]')];
    expect(parts.map(({ dataset, textContent }) => [dataset.part, textContent!.trim()])).toEqual([
      // 121 ÷ 124.
      ['value', '97.58%'],
      ['ok', 'Passed: 121'],
      ['breach', 'Failed: 3'],
      ['not-recorded', 'Not recorded: 4'],
    ]);
  });
});

describe('a work list', () => {
  it('is asked for when it is opened, for the group and within the scope of the page', async () => {
    const { root, backend } = await open('#/rules?lang=en&as-of=2003-06-30&unit=ENG');
    await rows(root, 'rule-compliance:by-rule');
    expect(backend.listed).toEqual([]);
    button(root, 'rule-compliance:by-rule', 'R18', 'breach').click();
    await listed(root);
    expect(backend.listed).toEqual([
      {
        subject: { indicator: 'rule-compliance', finding: 'breach' },
        question: { asOf: '2003-06-30', where: ['rule=R18', 'unit=ENG'] },
      },
    ]);
    button(root, 'rule-compliance:by-unit', 'MGT', 'breach').click();
    await until(() => backend.listed.length === 2);
    // Not those of the unit that the page is limited to as well.
    expect(backend.listed[1]!.question.where).toEqual(['unit=MGT']);
  });

  it('says file, row, key, unit and dates, and for whose eyes it is', async () => {
    const { root } = await open('#/rules?lang=en');
    await rows(root, 'rule-compliance:by-rule');
    button(root, 'rule-compliance:by-rule', 'R18', 'breach').click();
    const all = await listed(root);
    expect(list(root).querySelector('dialog')!.open).toBe(true);
    expect(all.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['S-1', 'Engineering', 'Undergraduates', '2003-09-01', '', 'people.csv', '12'],
      ['=S-2', 'Engineering', 'Undergraduates', '2003-09-01', '2003-12', 'people.csv', '40'],
    ]);
    expect(deepText(list(root))).toContain('for the department’s own eyes');
    expect(list(root).querySelector('h2')!.textContent).toBe(
      'Rules kept · R18 Approval within three months of the meeting: Broken',
    );
  });

  it('is in no address, and gone when it is closed; the focus goes back to its button', async () => {
    const { root } = await open('#/rules?lang=en');
    await rows(root, 'rule-compliance:by-rule');
    const before = location.hash;
    const opener = button(root, 'rule-compliance:by-rule', 'R18', 'breach');
    opener.focus();
    opener.click();
    await listed(root);
    expect(location.hash).toBe(before);
    list(root).querySelector<HTMLElement>('[data-action="close-list"]')!.click();
    await until(() => list(root).querySelector('dialog') === null);
    expect((opener.getRootNode() as ShadowRoot).activeElement).toBe(opener);
    expect(deepText(root)).not.toContain('S-1');
  });

  it('says why there is none', async () => {
    const backend = new StandIn();
    backend.list = () => ({ status: 'failed', message: 'no such rule' });
    const { root } = await open('#/rules?lang=en', backend);
    await rows(root, 'rule-compliance:by-rule');
    button(root, 'rule-compliance:by-rule', 'R18', 'breach').click();
    await until(() => deepText(list(root)).includes('no such rule'));
  });

  it('shows the first of many and says so', async () => {
    const backend = new StandIn();
    const {
      items: [item],
      ...rest
    } = workListOf({ indicator: 'rule-compliance', finding: 'breach' });
    const items = Array.from({ length: 501 }, (_, index) => ({ ...item!, row: index + 2 }));
    backend.list = () => ({ status: 'listed', list: { ...rest, items } });
    const { root } = await open('#/rules?lang=en', backend);
    await rows(root, 'rule-compliance:by-rule');
    button(root, 'rule-compliance:by-rule', 'R18', 'breach').click();
    expect(await listed(root)).toHaveLength(500);
    expect(deepText(list(root))).toContain('501 rows');
    expect(deepText(list(root))).toContain('The first 500 are shown');
  });

  it('is saved as a file that starts no formula', async () => {
    const { root } = await open('#/rules?lang=en');
    await rows(root, 'rule-compliance:by-rule');
    button(root, 'rule-compliance:by-rule', 'R18', 'breach').click();
    await listed(root);
    const saved: Blob[] = [];
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      saved.push(blob);
      return create.call(URL, new Blob());
    };
    try {
      list(root).querySelector<HTMLElement>('[data-action="save-list"]')!.click();
    } finally {
      URL.createObjectURL = create;
    }
    const bytes = new Uint8Array(await saved[0]!.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, ...records] = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(header).toMatch(/^Person key,Unit,Cohort,.*,File,Row$/);
    expect(records).toEqual([
      'S-1,Engineering,Undergraduates,2003-09-01,,people.csv,12',
      "'=S-2,Engineering,Undergraduates,2003-09-01,2003-12,people.csv,40",
    ]);
  });
});

describe('with a work list and the text of a rule open', () => {
  it.each(['light', 'dark'])('there is no violation that axe can find: %s', async (theme) => {
    const { root } = await open(`#/rules?lang=zh-CN&theme=${theme}`);
    await rows(root, 'rule-compliance:by-rule');
    deepAll(figure(root, 'rule-compliance:by-rule'), 'tr[data-key="R06"] .opener')[0]!.click();
    button(root, 'rule-compliance:by-rule', 'R18', 'breach').click();
    await listed(root);
    const { violations } = await axe.run(document.body, {
      rules: { 'page-has-heading-one': { enabled: true }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('records', () => {
  it('start no formula, in a file or pasted, and keep to their cells', () => {
    expect(csvRecord(['=1', 'a,b'])).toBe('\'=1,"a,b"\r\n');
    expect(pastedRecord(['=1', 'a\tb\nc'])).toBe("'=1\ta b c\r\n");
  });
});

describe('the pace of departments', () => {
  it('is said with the test, and only of those that it can be said of', async () => {
    const { root } = await open('#/approval?lang=en');
    const text = deepText(figure(root, 'stage-duration:by-unit:curve').querySelector('figcaption')!);
    expect(text).toContain('They do not all wait equally long');
    expect(text).toContain('p < 0.001');
    // 20 of 40 lie more than two roots of 40 below, 60 of 36 as many above; 31 of 30 do not, and 4 are too few.
    expect(text).toMatch(/Slower than all together[^.]*: Management 20 of 40\.0\./);
    expect(text).toMatch(/Faster: Engineering 60 of 36\.0\./);
    expect(text).not.toContain('Economics');
  });

  it('of organizers is none: they stand by name, and nobody is named as having most', async () => {
    const { root } = await open('#/approval?lang=en');
    const load = figure(root, 'organizer-load:by-organizer');
    expect(deepText(load.querySelector('figcaption')!)).toBe(
      '3 bars; 200 in all. Spread over 3; the one with most has 45.00%; as concentrated as 2.7 equal ones.',
    );
    load.querySelectorAll<HTMLElement>('.view button')[1]!.click();
    await rows(root, 'organizer-load:by-organizer');
    expect(keysOf(root, 'organizer-load:by-organizer')).toEqual(['O-01', 'O-02', 'O-10']);
  });
});

describe('open cases', () => {
  it('past their limit have a list behind them, also where the chart stands', async () => {
    const { root, backend } = await open('#/approval?lang=en');
    const backlog = figure(root, 'backlog:by-stage');
    expect(deepText(backlog.querySelector('figcaption')!)).toContain(
      'Past the limit of their stage: Branch meeting to approval (9).',
    );
    backlog.querySelector<HTMLElement>('.lists [data-who="open-over-limit"]')!.click();
    await listed(root);
    expect(backend.listed).toEqual([
      {
        subject: { indicator: 'backlog', finding: 'open-over-limit' },
        question: { where: ['stage=meeting-approve'] },
      },
    ]);
  });

  it('are set beside what ended and what was withdrawn', async () => {
    const { root } = await open('#/approval?lang=en');
    expect(deepText(figure(root, 'stage-duration:curve').querySelector('figcaption')!)).toContain(
      'Within 121 days, 80.00% had ended and 2.00% had been withdrawn or rejected, or had left; the rest wait.',
    );
  });
});
