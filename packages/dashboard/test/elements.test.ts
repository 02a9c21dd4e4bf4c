import { InputError } from '@muster/core';
import { issueText } from '@muster/core/locales';
import { describe, expect, it } from 'vitest';
import '../src/elements/muster-card.ts';
import { FilesEvent } from '../src/elements/muster-drop.ts';
import '../src/elements/muster-figure.ts';
import '../src/elements/muster-issues.ts';
import '../src/elements/muster-notice.ts';
import '../src/elements/muster-progress.ts';
import { SaveEvent } from '../src/elements/save-menu.ts';
import type { WhoEvent } from '../src/elements/who-button.ts';
import { countCard, ratioCard } from '../src/figures/card.ts';
import { concentrationCard } from '../src/figures/concentration-card.ts';
import { concentrationFigure } from '../src/figures/concentration-figure.ts';
import { countFigure } from '../src/figures/count-figure.ts';
import { distributionFigure } from '../src/figures/distribution-figure.ts';
import { durationFigure } from '../src/figures/duration-figure.ts';
import type { Figure } from '../src/figures/model.ts';
import { ratioFigure } from '../src/figures/ratio-figure.ts';
import { isReconciled, reconciliationFigure } from '../src/figures/reconciliation-figure.ts';
import { createUi, withWords } from '../src/ui.ts';
import { balance, concentration, count, distribution, duration, movements, ratio } from './estimates.ts';
import { deepAll, deepText, mount, until } from './mount.ts';
import { summary } from './school.ts';

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
    // Else it could end a line after 年.
    const date = card.shadowRoot.querySelector('[data-part="change"] .unbroken')!;
    expect(date.textContent).toBe('2002年12月31日');
    expect(getComputedStyle(date).whiteSpace).toBe('nowrap');
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
    expect(lines.querySelector('[data-part="left-out"]')!.textContent).toContain('Left out: 72,');
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

describe('a card of a concentration', () => {
  it('says where most of it is, whether that is too much, and how few have any', async () => {
    const card = concentrationCard(
      en,
      { ...words, holder: 'month' },
      concentration('admission-concentration', {}, 0.6),
    );
    const element = await mount('muster-card', { ui: en, card });
    expect(part(element, 'value')).toBe('60.00%');
    expect(part(element, 'top')).toBe('Most in Dec');
    expect(part(element, 'judged')).toBe('too concentrated');
    expect(part(element, 'holders')).toBe('Month: 8 of 12 have any');
    expect(part(element, 'effective')).toBe('As concentrated as 5.7 equal ones');
    expect(deepText(element)).toContain('one has more than 50%, or fewer than 3 have any.');
  });

  it('of ratios says from which to which they reach, and whose they are', async () => {
    const estimate = balance({}, [0.035, 0.0714, 0.107]);
    const card = concentrationCard(zh, { ...words, holder: 'unit' }, estimate);
    const element = await mount('muster-card', { ui: zh, card });
    expect(part(element, 'value')).toBe('3.50%～10.70%');
    expect(part(element, 'lowest')).toBe('最低：艺术与传媒学院 3.50%');
    expect(part(element, 'highest')).toBe('最高：管理学院 10.70%');
    expect(part(element, 'below')).toBe('12 个中有 5 个低于合计的 7.14%');
  });

  it('says that there is no data, and nothing else', async () => {
    const none = concentration('admission-concentration', {}, null);
    const card = concentrationCard(en, { ...words, holder: 'month' }, none);
    const element = await mount('muster-card', { ui: en, card });
    expect(part(element, 'value')).toBe('no data');
    expect(element.shadowRoot.querySelector('.lines')!.textContent!.trim()).toBe('');
  });
});

describe('a card of a count that is set against what came and went', () => {
  it('says what there should be, and how far that is from what was found', async () => {
    const element = await mount('muster-card', { ui: en, card: countCard(en, words, movements) });
    expect(part(element, 'value')).toBe('3,195');
    expect(part(element, 'expected')).toBe('Should be 3,196; difference −1');
  });
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
    [[3, 5], '2 bars; 8 in all; most in Engineering (5).'],
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

const cellsOf = ({ table }: Figure) =>
  table.rows.map(({ cells }) =>
    Object.fromEntries(table.columns.map(({ key }, index) => [key, cells[index]])),
  );

describe('a figure of a concentration', () => {
  const input = { ...words, key: 'cohort', holder: 'month' } as const;
  const rows = [
    concentration('admission-concentration', { cohort: 'undergraduate' }, 0.3),
    concentration('admission-concentration', { cohort: 'faculty' }, 0.6),
    concentration('admission-concentration', { cohort: 'retired' }, null),
  ];

  it('says which row has the largest share, and which have too large a one', () => {
    const { summary: text } = concentrationFigure(en, { ...input, estimates: rows });
    expect(text).toBe(
      '3 rows; largest share: Faculty and staff in service 60.00%. Too concentrated: Faculty and staff in service.',
    );
    expect(concentrationFigure(zh, { ...input, estimates: rows.slice(0, 1) }).summary).toBe(
      '共 1,090，12月最多，占 30.00%；12 个中涉及 8 个。',
    );
    expect(concentrationFigure(en, { ...input, estimates: rows.slice(2) }).summary).toBe('No data.');
  });

  it('has the same as a table, where a row without data says so', () => {
    const cells = cellsOf(concentrationFigure(en, { ...input, estimates: rows }));
    expect(cells[1]).toMatchObject({
      count: '1,090',
      holders: '8 of 12',
      top: 'Dec',
      'top-share': '60.00%',
      judged: 'too concentrated',
      hhi: '0.174',
      effective: '5.7',
      gini: '0.547',
    });
    expect(cells[2]).toMatchObject({ 'top-share': 'no data', top: '', judged: '', hhi: '' });
  });

  it('draws a bar for every row with data', async () => {
    const figure = concentrationFigure(en, { ...input, estimates: rows });
    const element = await mount('muster-figure', { ui: en, figure });
    const bars = await until(() => {
      const found = deepAll(element.shadowRoot, '.mark-rect path[aria-label]');
      return found.length > 0 ? found : null;
    });
    expect(bars.map((bar) => bar.getAttribute('aria-label'))).toEqual([
      expect.stringContaining('Undergraduates: 30.00% in Dec; 8 of 12 have any'),
      expect.stringContaining('Faculty and staff in service: 60.00% in Dec'),
    ]);
  });

  it('without any data is a table, and no empty axes', () => {
    expect(concentrationFigure(en, { ...input, estimates: rows.slice(2) }).draw).toBeNull();
  });

  it('of ratios shows both ends of each row and calls units by their names', async () => {
    const estimates = [
      balance({ cohort: 'undergraduate' }, [0.035, 0.0714, 0.107]),
      balance({ cohort: 'graduate' }, [0.39, 0.416, 0.445]),
      concentration('unit-balance', { cohort: 'retired' }, null),
    ];
    const figure = concentrationFigure(en, { ...input, holder: 'unit', estimates });
    expect(figure.summary).toBe('3 rows; furthest apart: Undergraduates 3.50% to 10.70%.');
    const cells = cellsOf(figure);
    expect(cells[0]).toMatchObject({
      together: '7.14%',
      lowest: 'Art 3.50%',
      highest: 'Management 10.70%',
      times: '3.1',
      below: '5',
      variation: '1.008',
    });
    expect(cells[2]).toMatchObject({ together: 'no data', lowest: '', times: '' });
    const element = await mount('muster-figure', { ui: en, figure });
    const marks = await until(() => {
      const found = deepAll(element.shadowRoot, '.mark-symbol path[aria-label]');
      return found.length > 0 ? found : null;
    });
    expect(marks).toHaveLength(6);
    expect(marks[0]!.getAttribute('aria-label')).toContain('Undergraduates, Lowest: Art 3.50%, 35 of 1,000');
  });
});

describe('a figure of a reconciliation', () => {
  const own = withWords(zh, { admitted: { en: 'admitted', 'zh-CN': '发展' } });
  if (!isReconciled(movements)) throw new Error('the stand-in has lost its reconciliation');
  const figure = reconciliationFigure(own, { ...words, estimate: movements });

  it('reads from what there was to what was found, in the words of its indicator', () => {
    expect(figure.summary).toBe('上期 2,654，增加 1,090，减少 548；应有 3,196，实有 3,195，差数 −1。');
    expect(figure.table.rows.map(({ key, cells }) => [key, ...cells])).toEqual([
      ['opening', '上期', '2,654'],
      ['admitted', '+ 发展', '+1,090'],
      ['restored', '+ 恢复党籍', '0'],
      ['removed', '− 除名', '0'],
      ['transferred-out', '− transferred-out', '−548'],
      ['expected', '应有', '3,196'],
      ['found', '实有', '3,195'],
      ['difference', '差数', '−1'],
    ]);
  });

  it('draws a bar for each step', async () => {
    const element = await mount('muster-figure', { ui: zh, figure });
    const bars = await until(() => {
      const found = deepAll(element.shadowRoot, '.mark-rect path[aria-label]');
      return found.length > 0 ? found : null;
    });
    expect(bars).toHaveLength(7);
    expect(bars[1]!.getAttribute('aria-label')).toContain('+ 发展：+1,090');
  });
});

describe('a figure of a distribution', () => {
  const parts = [
    ['up-to-30', 3],
    ['over-365', 5],
  ] as const;

  it('says how many are past a limit, in the sentence and in the table', () => {
    const own = withWords(en, {
      'over-365': { en: 'over 365 days', 'zh-CN': '365 天以上' },
    });
    const estimate = { ...distribution(parts, 'backlog'), past: 4 };
    const figure = distributionFigure(own, { ...words, key: 'kind', estimate, layout: 'rows' });
    expect(figure.summary).toBe('2 bars; 8 in all; most in over 365 days (5). 4 past the limit.');
    expect(figure.table.rows.map(({ key, cells }) => [key, ...cells])).toEqual([
      ['up-to-30', 'up-to-30', '3', '37.50%'],
      ['over-365', 'over 365 days', '5', '62.50%'],
      ['all', 'All', '8', '100.00%'],
      ['past', 'Past limit', '4', ''],
    ]);
  });

  it('says nothing of a limit that there is not, and draws nothing of nobody', () => {
    const none = distribution([['up-to-30', 0]], 'backlog');
    const nobody = { ...none, parts: [{ key: 'up-to-30', count: 0, share: null }] };
    const figure = distributionFigure(en, { ...words, key: 'kind', estimate: nobody, layout: 'rows' });
    expect(figure.summary).toBe('No data.');
    expect(figure.draw).toBeNull();
    expect(figure.table.rows.map(({ key }) => key)).toEqual(['up-to-30', 'all']);
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

  it('still takes them after it was moved', async () => {
    const { element, brought, fire } = await drop();
    document.body.append(element);
    await element.updateComplete;
    await fire('drop');
    expect(brought).toHaveLength(1);
  });

  it('takes the cover away when they are carried off', async () => {
    const { element, fire } = await drop();
    await fire('dragover');
    await fire('dragleave');
    expect(element.shadowRoot.querySelector('.cover')).toBeNull();
  });
});

describe('a place for files in a host’s page', () => {
  it('is left for what lies beside it, and not for what lies within', async () => {
    const area = document.createElement('section');
    const [within, beside] = [document.createElement('p'), document.createElement('p')];
    area.append(within);
    document.body.append(area, beside);
    const element = await mount('muster-drop', { ui: en, area });
    const cover = () => element.shadowRoot.querySelector('.cover');
    const fire = async (type: string, relatedTarget: EventTarget | null = null) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'people.csv'));
      area.dispatchEvent(new DragEvent(type, { dataTransfer, relatedTarget, cancelable: true }));
      await element.updateComplete;
    };
    await fire('dragover');
    await fire('dragleave', within);
    expect(cover()).not.toBeNull();
    await fire('dragleave', beside);
    expect(cover()).toBeNull();
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

describe('what a card can be asked for', () => {
  const who = {
    title: 'Undergraduates: counted',
    subject: { indicator: 'development-ratio', finding: 'counted' },
    question: {},
  } as const;
  const open = () =>
    mount('muster-card', { ui: en, card: { ...ratioCard(en, words, undergraduates), who: [who] } });

  it('is itself as a file, without a picture', async () => {
    const element = await open();
    const saved: SaveEvent[] = [];
    element.addEventListener(SaveEvent.type, (event) => saved.push(event as SaveEvent));
    const buttons = deepAll(element.shadowRoot, '[data-save]');
    expect(buttons.map(({ dataset }) => dataset.save)).toEqual(['csv', 'xlsx']);
    buttons[0]!.click();
    const { figure: taken, format } = saved[0]!.detail;
    expect(format).toBe('csv');
    expect(taken).toMatchObject({ id: words.id, title: words.title, draw: null });
    expect(taken.summary).toContain('1,200 of 16,800');
    expect(taken.table.rows[0]!.values).toEqual([null, 1200 / 16800, null]);
  });

  it('is who is behind its numbers, within how it is computed', async () => {
    const element = await open();
    const asked: unknown[] = [];
    element.addEventListener('muster-who', (event) => asked.push((event as WhoEvent).who));
    deepAll(element.shadowRoot, 'details .lists [data-who="counted"]')[0]!.click();
    expect(asked).toEqual([who]);
  });
});

describe('the work lists of a figure', () => {
  const behind = (estimate: { by: object }, finding: string) =>
    finding === 'counted' ? [{ ...ofUnit, title: JSON.stringify(estimate.by) }] : [];
  const ofUnit = {
    title: '',
    subject: { indicator: 'development-ratio', finding: 'counted' },
    question: {},
  } as const;

  it('are there beside its chart and beside its table, once', async () => {
    const estimates = departments.slice(0, 2);
    const input = { ...words, key: 'unit', estimates, who: behind } as const;
    const element = await mount('muster-figure', { ui: en, figure: ratioFigure(en, input) });
    const titles = () => deepAll(element.shadowRoot, '.lists li').map((item) => deepText(item));
    const expected = ['{"unit":"ENG"} Who', '{"unit":"ART"} Who'];
    expect(titles()).toEqual(expected);
    deepAll(element.shadowRoot, '.view button')[1]!.click();
    await until(() => deepAll(element.shadowRoot, 'muster-table').length > 0);
    expect(titles()).toEqual(expected);
  });
});
