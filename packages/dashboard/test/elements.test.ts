import { InputError } from '@muster/core';
import { issueText } from '@muster/core/locales';
import { describe, expect, it } from 'vitest';
import '../src/elements/muster-card.ts';
import { FilesEvent } from '../src/elements/muster-drop.ts';
import '../src/elements/muster-figure.ts';
import '../src/elements/muster-issues.ts';
import '../src/elements/muster-notice.ts';
import '../src/elements/muster-progress.ts';
import { ratioCard } from '../src/figures/card.ts';
import { countFigure } from '../src/figures/count-figure.ts';
import { durationFigure } from '../src/figures/duration-figure.ts';
import { ratioFigure } from '../src/figures/ratio-figure.ts';
import { createUi } from '../src/ui.ts';
import { deepAll, deepText, mount, until } from './mount.ts';
import { count, duration, ratio, summary } from './stand-in.ts';

const en = createUi('en', 'light', summary.units);
const zh = createUi('zh-CN', 'light', summary.units);
const given = { count: 1200, of: 16800, target: 0.07, signal: 'similar', earlier: [960, 15000] } as const;
const undergraduates = ratio('development-ratio', { cohort: 'undergraduate' }, given);
const words = {
  id: 'development-ratio:undergraduate',
  title: 'Undergraduates',
  how: 'Members by headcount.',
};

function part(element: { readonly shadowRoot: ShadowRoot }, name: string): string {
  return element.shadowRoot.querySelector(`[data-part="${name}"]`)?.textContent?.trim() ?? '';
}

describe('a card', () => {
  it('says the figure, its fraction, its target, the verdict and the change', async () => {
    const card = await mount('muster-card', { ui: en, card: ratioCard(en, words, undergraduates) });
    expect(part(card, 'value')).toBe('7.14%');
    expect(part(card, 'fraction')).toBe('1,200 of 16,800');
    expect(part(card, 'target')).toBe('Target at least 7%');
    expect(part(card, 'verdict')).toContain(en.say('met.yes'));
    expect(part(card, 'verdict')).toContain(en.say('signal.similar'));
    expect(part(card, 'change')).toBe('+0.74 points against 31 December 2002 (6.40%)');
    expect(deepText(card)).toContain('Members by headcount.');
  });

  it('says the same in Chinese', async () => {
    const card = await mount('muster-card', { ui: zh, card: ratioCard(zh, words, undergraduates) });
    expect(part(card, 'value')).toBe('7.14%');
    expect(part(card, 'target')).toBe('目标：不低于 7%');
    expect(part(card, 'verdict')).toContain('达标');
    expect(part(card, 'change')).toBe('+0.74 个百分点（2002年12月31日为 6.40%）');
  });

  it('says that there is no data, and never a zero', async () => {
    const estimate = ratio('development-ratio', { cohort: 'retired' }, { count: 4, of: null, target: 0.07 });
    const card = await mount('muster-card', { ui: en, card: ratioCard(en, words, estimate) });
    expect(part(card, 'value')).toBe('no data');
    expect(deepText(card)).not.toContain('0.00%');
    expect(part(card, 'fraction')).toBe('');
  });

  it('says what it leaves out beside the figure', async () => {
    const estimate = { ...ratio('plan-completion', {}, { count: 5, of: 10 }), leftOut: 72, notRecorded: 1 };
    const card = await mount('muster-card', { ui: en, card: ratioCard(en, words, estimate) });
    const lines = card.shadowRoot.querySelector('.lines')!;
    expect(lines.querySelector('[data-part="left-out"]')!.textContent).toContain('72 people are left out');
    expect(lines.querySelector('[data-part="not-recorded"]')!.textContent).toContain('1 case cannot be told');
  });

  it.each(['better', 'similar', 'worse'] as const)(
    'has a sign and words for %s, not colour alone',
    async (signal) => {
      const estimate = ratio('development-ratio', {}, { count: 5, of: 100, target: 0.07, signal });
      const card = await mount('muster-card', { ui: en, card: ratioCard(en, words, estimate) });
      const verdict = card.shadowRoot.querySelector('[data-part="verdict"]')!;
      expect(verdict.textContent).toContain(en.say(`signal.${signal}`));
      expect(verdict.querySelector('[aria-hidden]')?.textContent).toMatch(/[▲●▼]/);
    },
  );
});

const departments = [
  ratio('development-ratio', { unit: 'ENG' }, { count: 101, of: 980, target: 0.07, signal: 'better' }),
  ratio('development-ratio', { unit: 'ART' }, { count: 20, of: 560, target: 0.07, signal: 'worse' }),
  ratio('development-ratio', { unit: 'NEW' }, { count: 2, of: null, target: 0.07 }),
];
const figure = ratioFigure(en, {
  id: 'development-ratio:by-unit',
  title: 'By department',
  how: 'How.',
  key: 'unit',
  estimates: departments,
});

describe('a figure', () => {
  it('draws a mark for every row with data, each with the sentence of its row', async () => {
    const element = await mount('muster-figure', { ui: en, figure });
    const dots = await until(() => {
      const found = deepAll(element.shadowRoot, '.mark-symbol path[aria-label]');
      return found.length > 0 ? found : null;
    });
    expect(dots).toHaveLength(2);
    expect(dots[0]!.getAttribute('aria-label')).toContain('Engineering: 10.31%, 101 of 980');
  });

  it('has the same rows as a table, at a button', async () => {
    const element = await mount('muster-figure', { ui: en, figure });
    const button = [...element.shadowRoot.querySelectorAll('button')].find(
      (b) => b.textContent?.trim() === 'Table',
    )!;
    expect(button.getAttribute('aria-pressed')).toBe('false');
    button.click();
    await element.updateComplete;
    expect(button.getAttribute('aria-pressed')).toBe('true');
    const rows = await until(() => {
      const found = deepAll(element.shadowRoot, 'tbody tr');
      return found.length > 0 ? found : null;
    });
    expect(rows.map((row) => row.dataset.key)).toEqual(['ENG', 'ART', 'NEW']);
    const cell = (row: number, column: string) =>
      rows[row]!.querySelector(`[data-column="${column}"]`)!.textContent;
    expect(cell(0, 'value')).toBe('10.31%');
    expect(cell(1, 'missing')).toBe('20');
    expect(cell(2, 'value')).toBe('no data');
    expect(deepAll(element.shadowRoot, 'muster-chart')).toHaveLength(0);
  });

  it('walks over its marks with the arrow keys and says each', async () => {
    const element = await mount('muster-figure', { ui: en, figure });
    await until(() => deepAll(element.shadowRoot, '.mark-symbol path[aria-label]').length > 0);
    const [plot] = deepAll(element.shadowRoot, '.plot');
    plot!.focus();
    plot!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    const [live] = deepAll(element.shadowRoot, '[aria-live]');
    expect(live!.textContent).toContain('Engineering');
    plot!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(live!.textContent).toContain('Art');
  });

  it('lets go of its drawing when it leaves the page, and draws again when it comes back', async () => {
    const element = await mount('muster-figure', { ui: en, figure });
    await until(() => deepAll(element.shadowRoot, 'svg').length > 0);
    element.remove();
    document.body.append(element);
    await until(() => deepAll(element.shadowRoot, '.mark-symbol path[aria-label]').length === 2);
    expect(deepAll(element.shadowRoot, 'svg')).toHaveLength(1);
  });

  it('names none of several that share an end', () => {
    const estimates = [
      ratio('class-coverage', { unit: 'MGT' }, { count: 4, of: 4 }),
      ratio('class-coverage', { unit: 'ENG' }, { count: 5, of: 5 }),
      ratio('class-coverage', { unit: 'ART' }, { count: 1, of: 4 }),
    ];
    const { summary: text } = ratioFigure(en, { ...words, key: 'unit', estimates });
    expect(text).toBe('3 rows; highest: 100.00% (2 alike); lowest: Art 25.00%.');
  });

  it('draws no empty axes: without any value there is the table', async () => {
    const estimates = [ratio('development-ratio', { unit: 'MGT' }, { count: 4, of: null, target: 0.07 })];
    const figure = ratioFigure(en, { ...words, key: 'unit', estimates });
    const element = await mount('muster-figure', { ui: en, figure });
    expect(deepAll(element, 'muster-chart')).toEqual([]);
    expect(deepText(element)).toContain('no data');
  });

  it.each([
    [[0, 0], '2 bars; 0 in all.'],
    [[3, 3], '2 bars; 6 in all.'],
    [[3, 5], '2 bars; 8 in all; most in Engineering 5.'],
  ])('of counts %j names the most only where there is one', (counts, text) => {
    const units = ['MGT', 'ENG'];
    const estimates = counts.map((value, index) => count('admissions', { unit: units[index]! }, value));
    const figure = countFigure(en, { ...words, key: 'unit', estimates, layout: 'rows' });
    expect(figure.summary).toBe(text);
  });

  it('follows the width it has', async () => {
    const element = await mount('muster-figure', { ui: en, figure });
    element.style.setProperty('width', '700px');
    const width = () => Number(deepAll(element.shadowRoot, 'svg')[0]?.getAttribute('width') ?? 0);
    await until(() => width() > 500);
    element.style.setProperty('width', '360px');
    await until(() => width() > 0 && width() < 360);
    expect(width()).toBeLessThan(360);
  });

  it('says so when there is nothing to show', async () => {
    const empty = ratioFigure(en, { id: 'x', title: 'Nothing', how: '', key: 'unit', estimates: [] });
    const element = await mount('muster-figure', { ui: en, figure: empty });
    expect(deepText(element)).toContain(en.say('page.figure.empty'));
  });
});

describe('a figure of durations', () => {
  it('shows open cases and limits in its table, as a row without data says so', () => {
    const { table } = durationFigure(en, {
      id: 'stage-duration:by-stage',
      title: 'Stages',
      how: '',
      key: 'stage',
      estimates: [
        duration({ stage: 'meeting-approve' }, 64, 3),
        duration({ stage: 'pretrial-meeting' }, null),
      ],
    });
    const column = (key: string) => table.columns.findIndex((one) => one.key === key);
    expect(table.rows[0]!.cells[column('open')]).toBe('7');
    expect(table.rows[0]!.cells[column('over')]).toBe('3');
    expect(table.rows[0]!.cells[column('open-over')]).toBe('1');
    expect(table.rows[1]!.cells[column('median')]).toBe('no data');
    expect(table.rows[1]!.cells[column('over')]).toBe('');
  });
});

describe('dropping files', () => {
  async function drop() {
    const area = document.createElement('div');
    document.body.append(area);
    const element = await mount('muster-drop', { ui: en, area });
    const brought: FilesEvent[] = [];
    element.addEventListener(FilesEvent.type, (event) => brought.push(event as FilesEvent));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['a,b'], 'people.csv'));
    const fire = async (type: string) => {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      area.dispatchEvent(event);
      await element.updateComplete;
      return event;
    };
    return { element, brought, fire };
  }

  it('covers the page while files are over it, and brings them when they are let go', async () => {
    const { element, brought, fire } = await drop();
    expect((await fire('dragover')).defaultPrevented).toBe(true);
    expect(element.shadowRoot.querySelector('.cover')?.textContent).toContain('Drop the files');
    expect((await fire('drop')).defaultPrevented).toBe(true);
    expect(element.shadowRoot.querySelector('.cover')).toBeNull();
    expect(brought.map(({ files }) => files.map(({ name }) => name))).toEqual([['people.csv']]);
  });

  it('takes the cover away when they are carried off', async () => {
    const { element, fire } = await drop();
    await fire('dragover');
    await fire('dragleave');
    expect(element.shadowRoot.querySelector('.cover')).toBeNull();
  });
});

describe('progress', () => {
  it('says the file, the rows and the share, and can be stopped', async () => {
    const progress = { file: 'people.csv', rows: 12_000, share: 0.456 };
    const element = await mount('muster-progress', { ui: en, progress });
    expect(deepText(element)).toContain('Reading people.csv');
    expect(deepText(element)).toContain('12,000 rows');
    expect(deepText(element)).toContain('45% of all files');
    let stopped = 0;
    element.addEventListener('muster-cancel', () => {
      stopped += 1;
    });
    element.shadowRoot.querySelector('button')!.click();
    expect(stopped).toBe(1);
  });
});

describe('issues', () => {
  it('that have no row are all said, not the first alone', async () => {
    const examples = ['ENG, undergraduate, 3', 'ENG, graduate, 2'].map((seen) => ({
      code: 'missing-headcount' as const,
      severity: 'warning' as const,
      file: 'headcount.csv',
      sheet: null,
      row: null,
      column: null,
      seen,
      expected: null,
    }));
    const issues = [
      {
        code: 'missing-headcount' as const,
        severity: 'warning' as const,
        file: 'headcount.csv',
        column: null,
        count: 2,
        examples,
        seen: [],
      },
    ];
    const element = await mount('muster-issues', { ui: en, issues });
    const [first, second] = examples.map((example) => issueText(en.say, example, 1).sentence);
    expect(first).not.toBe(second);
    expect(deepText(element)).toContain(first);
    expect(deepText(element)).toContain(second);
  });

  it('are listed by cause with file, row, column, what was seen, what was expected, and what to do', async () => {
    const element = await mount('muster-issues', { ui: en, issues: summary.issues });
    const text = deepText(element);
    for (const word of ['people.csv', 'approve_date', '2003-02-30', 'YYYY-MM-DD', '2 places']) {
      expect(text).toContain(word);
    }
    expect(text).toContain(en.say('remedy.invalid-date'));
    expect(
      deepAll(element.shadowRoot, 'tbody tr').map((row) => row.querySelector('th')!.textContent),
    ).toEqual(['7', '12']);
  });

  it('say so when there are none', async () => {
    const element = await mount('muster-issues', { ui: zh, issues: [] });
    expect(deepText(element)).toBe(zh.say('page.data.none'));
  });
});

describe('a notice', () => {
  it('interrupts a reader of screens only when files were refused', async () => {
    const error = new InputError('bad-recipe', 'bad', { place: 'schema', seen: 'null', expected: '…' });
    const refused = { kind: 'recipe-failed', file: 'ours.json', error };
    const element = await mount('muster-notice', { ui: en, notice: refused });
    expect(element.shadowRoot.querySelector('[role="alert"]')?.textContent).toContain('ours.json');
    Object.assign(element, { notice: { kind: 'loaded', files: 1, rows: 4107 } });
    await element.updateComplete;
    expect(element.shadowRoot.querySelector('[role="alert"]')).toBeNull();
    expect(element.shadowRoot.querySelector('[role="status"]')?.textContent).toContain('4,107 rows');
  });
});
