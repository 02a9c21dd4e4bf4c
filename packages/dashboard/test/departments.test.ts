import type { DurationComparison, Question, RatioComparison, RatioMember } from '@muster/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import type { ChosenEvent } from '../src/elements/chosen-event.ts';
import '../src/elements/muster-dashboard.ts';
import '../src/elements/muster-table.ts';
import { againstAll } from '../src/figures/against-all.ts';
import { comparisonSentences, mixSentence } from '../src/figures/comparison-text.ts';
import { funnelFigure } from '../src/figures/funnel-figure.ts';
import { mixFigure } from '../src/figures/mix-figure.ts';
import type { Figure, Table } from '../src/figures/model.ts';
import { multiplesFigure } from '../src/figures/multiples-figure.ts';
import { rankedFigure } from '../src/figures/ranked-figure.ts';
import { sharesFigure } from '../src/figures/shares-figure.ts';
import { stagesFigure } from '../src/figures/stages-figure.ts';
import type { Reply } from '../src/state/outcomes.ts';
import { createUi, withPages } from '../src/ui.ts';
import { duration, ratio } from './estimates.ts';
import { deepAll, deepText, mount, until } from './mount.ts';
import { summary } from './school.ts';
import { StandIn } from './stand-in.ts';

beforeAll(() => browserPage.viewport(1280, 900));

const en = createUi('en', 'light', summary.units);
const zh = createUi('zh-CN', 'light', summary.units);

type Flag = 'below' | 'within' | 'above';

/** A holder; no figure of it is checked as a statistic. */
function member(key: string, count: number, of: number, rank: number, flag: Flag, mix: number): RatioMember {
  const value = count / of;
  return {
    key,
    count,
    of,
    value,
    rest: {
      difference: value - 0.07,
      interval: null,
      pValue: flag === 'within' ? 0.4 : 0.001,
      adjusted: flag === 'within' ? 0.5 : 0.002,
      signal: flag === 'within' ? 'similar' : flag === 'above' ? 'better' : 'worse',
    },
    funnel: {
      lower95: 0.055,
      upper95: 0.086,
      lower998: 0.047,
      upper998: 0.099,
      flag95: flag,
      flag998: key === 'MGT' ? 'above' : 'within',
      wide95: null,
    },
    shrunk: (value + 0.07) / 2,
    rank,
    mix: {
      expected: count / mix,
      ratio: mix,
      lower: mix - 0.05,
      upper: mix + 0.05,
      standardised: key === 'ART' ? null : value,
    },
  };
}

function compared(by: RatioComparison['by'] = {}): RatioComparison {
  return {
    indicator: 'development-ratio',
    kind: 'ratio',
    over: 'unit',
    by,
    count: 333,
    of: 4660,
    value: 333 / 4660,
    homogeneity: { chiSquare: 105.61, degrees: 2, pValue: 1e-9, approximate: true },
    overdispersion: { phi: 3.2, tau2: 0.0007 },
    rho: 0.005,
    gini: 0.156,
    variation: 0.286,
    theil: { total: 0.5, between: 0.1, within: 0.4 },
    members: [
      member('MGT', 212, 1980, 1, 'above', 1.4),
      member('ENG', 101, 980, 2, 'within', 1),
      member('ART', 20, 560, 3, 'below', 0.6),
    ],
  };
}

const departments = [
  ratio('development-ratio', { unit: 'ART' }, { count: 20, of: 560, target: 0.07, signal: 'worse' }),
  ratio('development-ratio', { unit: 'ENG' }, { count: 101, of: 980, target: 0.07, signal: 'better' }),
  ratio('development-ratio', { unit: 'MGT' }, { count: 212, of: 1980, target: 0.07, signal: 'better' }),
  ratio('development-ratio', { unit: 'NEW' }, { count: 2, of: null, target: 0.07 }),
];
const input = {
  id: 'development-ratio:by-unit',
  title: 'By department',
  how: 'How.',
  key: 'unit',
  estimates: departments,
  comparison: compared(),
} as const;

function cell({ table }: Figure, row: string, column: string): string {
  const index = table.columns.findIndex(({ key }) => key === column);
  return table.rows.find(({ key }) => key === row)!.cells[index]!;
}

const rowKeys = ({ table }: Figure) => table.rows.map(({ key }) => key);

describe('a comparison in words', () => {
  it('says whether they differ, who stands out, and how small ones rank', () => {
    expect(comparisonSentences(en, compared())).toEqual([
      'They differ more than chance would give (chi-square 105.6, 2 degrees of freedom, p\u00a0<\u00a00.001). Some are small, so that this is approximate.',
      'Against all others together: above – Management; below – Art; the rest similar.',
      // (10.71 + 7) ÷ 2 and so on
      'Ranked, small ones drawn towards the mean: 1 Management 8.85%, 2 Engineering 8.65%, 3 Art 5.29%.',
    ]);
  });

  it('says the same in Chinese', () => {
    const [first, second] = comparisonSentences(zh, compared());
    expect(first).toContain('彼此差异超出偶然');
    expect(second).toBe('与其余合计相比，偏高的是管理学院；偏低的是艺术与传媒学院；其余无明显差异。');
  });

  it('does not rank what is alike, and does not compare what is all the same', () => {
    expect(comparisonSentences(en, { ...compared(), rho: 0 }).at(-1)).toContain(
      'a ranking would rank chance',
    );
    expect(comparisonSentences(en, { ...compared(), homogeneity: null })).toEqual([
      en.say('comparison.same'),
    ]);
  });

  it('says who has more than its mix of cohorts gives', () => {
    expect(mixSentence(en, compared())).toEqual([
      'Given its mix of cohorts (found ÷ expected): above – Management 1.40; below – Art 0.60; the rest similar.',
    ]);
    const fixed = compared().members.map((one) => ({ ...one, mix: null }));
    expect(mixSentence(en, { ...compared(), members: fixed })).toEqual([]);
  });
});

describe('departments in their order', () => {
  const figure = rankedFigure(en, input);

  it('stand by rank, and those that could not be compared last', () => {
    expect(rowKeys(figure)).toEqual(['MGT', 'ENG', 'ART', 'NEW']);
    expect(cell(figure, 'MGT', 'rank')).toBe('1');
    expect(cell(figure, 'MGT', 'shrunk')).toBe('8.85%');
    expect(cell(figure, 'ART', 'rest')).toBe('−3.43');
    expect(cell(figure, 'ART', 'side')).toBe('below the others');
    expect(cell(figure, 'MGT', 'funnel')).toBe('far above');
    expect(cell(figure, 'NEW', 'rank')).toBe('');
    expect(cell(figure, 'NEW', 'value')).toBe('no data');
  });

  it('are told first by how many meet their target, and how many are off it by more than chance', () => {
    // NEW has no figure, and is none of them.
    expect(figure.sentences![0]).toBe(
      '2 of 3 meet the target (at least 7%). By more than chance would give, 2 are better than it and 1 worse.',
    );
    expect(rankedFigure(zh, input).sentences![0]).toBe(
      '共 3 项，其中 2 项达标（目标：不低于 7%）。超出偶然的，优于目标 2 项，差于目标 1 项。',
    );
    const without = { ...input, estimates: input.estimates.map((one) => ({ ...one, targets: [] })) };
    expect(rankedFigure(en, without).sentences).toEqual(figure.sentences!.slice(1));
  });

  it('are drawn with a mark for each with data, that says its ratio and how it stands to the others', async () => {
    const element = await mount('muster-figure', { ui: en, figure });
    const marks = await until(() => {
      const found = deepAll(element.shadowRoot, '.mark-symbol path[aria-label]');
      return found.length > 0 ? found : null;
    });
    expect(marks).toHaveLength(3);
    expect(marks[0]!.getAttribute('aria-label')).toContain('Management: 10.71%, 212 of 1,980');
    expect(marks[0]!.getAttribute('aria-label')).toContain('above the others');
    expect(deepText(element)).toContain('Against all others together');
  });
});

describe('a funnel of departments', () => {
  const figure = funnelFigure(en, { ...input, id: 'funnel', better: 'higher' });

  it('names those beyond chance at their size, and has the limits of each as a table', () => {
    expect(figure.summary).toBe(
      '3 departments around 7.15%, all together. Higher than chance gives at their size: Management. Lower: Art.',
    );
    expect(rowKeys(figure)).toEqual(['MGT', 'ENG', 'ART']);
    expect(cell(figure, 'ENG', 'inner')).toBe('5.50% to 8.60%');
    expect(cell(figure, 'ENG', 'flag')).toBe('within chance');
    expect(figure.table.columns.map(({ key }) => key)).not.toContain('wide');
  });

  it('draws a mark for each', async () => {
    const element = await mount('muster-figure', {
      ui: zh,
      figure: funnelFigure(zh, { ...input, better: 'higher' }),
    });
    const marks = await until(() => {
      const found = deepAll(element.shadowRoot, '.mark-symbol path[aria-label]');
      return found.length > 0 ? found : null;
    });
    expect(marks.map((mark) => mark.getAttribute('aria-label'))).toContain(
      '管理学院：10.71%，212/1,980；远高于偶然范围',
    );
  });

  it('draws nothing where nobody has limits', () => {
    const members = compared().members.map((one) => ({ ...one, funnel: null }));
    const none = funnelFigure(en, { ...input, comparison: { ...compared(), members }, better: null });
    expect(none.draw).toBeNull();
    expect(none.summary).toContain('None lies beyond');
  });
});

it('a mix of cohorts is told as a table: found, expected, their ratio, and the share with the cohorts of all', () => {
  const figure = mixFigure(en, input);
  expect(cell(figure, 'MGT', 'expected')).toBe('151.4');
  expect(cell(figure, 'MGT', 'mix')).toBe('1.40');
  expect(cell(figure, 'MGT', 'mix-interval')).toBe('1.35 to 1.45');
  expect(cell(figure, 'ART', 'standardised')).toBe('');
  expect(figure.sentences!.at(-1)).toContain('Gini 0.16, variation 0.29.');
});

it('pictures by cohort say from where to where each reaches, and have all rows as one table', () => {
  const at = (unit: string, cohort: string, count: number, of: number) =>
    ratio('development-ratio', { unit, cohort }, { count, of });
  const figure = multiplesFigure(en, {
    ...input,
    panel: 'cohort',
    row: 'unit',
    estimates: [
      at('ENG', 'undergraduate', 7, 100),
      at('ART', 'undergraduate', 3, 100),
      at('ENG', 'graduate', 4, 10),
    ],
  });
  expect(figure.summary).toBe(
    'From the lowest to the highest. Undergraduates: 3.00% to 7.00%; Graduate students: 40.00%.',
  );
  expect(figure.table.rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
    ['Engineering', 'Undergraduates', '7.00%'],
    ['Art', 'Undergraduates', '3.00%'],
    ['Engineering', 'Graduate students', '40.00%'],
  ]);
  expect(figure.table.rows[1]!.leadsTo).toEqual({ key: 'unit', value: 'ART' });
});

describe('one department against all', () => {
  const whole = ratio('development-ratio', {}, { count: 333, of: 4660 });

  it('has beside its figure that of all, the side it is on, and its rank', () => {
    expect(againstAll(en, departments[2]!, whole, compared()).map(({ text }) => text)).toEqual([
      'All departments 7.15%',
      'above the others, allowing for chance',
      'Rank 1 of 3, small ones drawn towards the mean',
    ]);
  });

  it('has none of it that is not known', () => {
    expect(againstAll(en, departments[3]!, null, compared())).toEqual([]);
    expect(againstAll(en, null, null, null)).toEqual([]);
    const [, , rank] = againstAll(en, departments[2]!, whole, { ...compared(), rho: 0 });
    expect(rank!.text).toBe('No rank: the departments are alike within chance');
  });

  it('has other shares in a table, those clearly above and below named', () => {
    const share = (title: string, unit: number) => ({
      indicator: title,
      title,
      ui: en,
      own: departments[unit]!,
      whole,
      comparison: compared(),
    });
    const shares = [{ ...share('Attendance', 2) }, { ...share('Dues', 2), comparison: null }];
    const figure = sharesFigure(en, { id: 'unit-shares', title: 'Shares', unit: 'MGT', shares });
    expect(figure.summary).toBe('2 shares; above the other departments: Attendance; below: none.');
    expect(cell(figure, 'Attendance', 'rank')).toBe('1 of 3');
    expect(cell(figure, 'Dues', 'rank')).toBe('');
    expect(cell(figure, 'Dues', 'whole')).toBe('7.15%');
  });

  it('has its stages beside those of all, the slowest and the fastest by the pace of all', () => {
    const pace = (stage: string, observed: number, expected: number): DurationComparison => ({
      indicator: 'stage-duration',
      kind: 'duration',
      over: 'unit',
      by: { stage },
      logRank: null,
      members: [{ key: 'ENG', observed, expected }],
    });
    const figure = stagesFigure(en, {
      ...input,
      unit: 'ENG',
      own: [duration({ stage: 'meeting-approve' }, 80, 3), duration({ stage: 'apply-activist' }, 200)],
      all: [duration({ stage: 'apply-activist' }, 240), duration({ stage: 'meeting-approve' }, 64, 3)],
      comparisons: [pace('meeting-approve', 30, 40.25), pace('apply-activist', 50, 40)],
    });
    expect(rowKeys(figure)).toEqual(['apply-activist', 'meeting-approve']);
    expect(cell(figure, 'meeting-approve', 'all-median')).toBe('64');
    expect(cell(figure, 'meeting-approve', 'pace')).toBe('30 of 40.3');
    expect(figure.summary).toContain('slowest: Branch meeting to approval (median 80 days, all 64 days)');
  });
});

describe('a long table', () => {
  const table: Table = {
    caption: 'Departments',
    columns: [
      { key: 'key', title: 'Unit', numeric: false },
      { key: 'value', title: 'Share', numeric: true },
    ],
    rows: Array.from({ length: 10 }, (_, index) => ({
      key: `U${index}`,
      cells: [`Unit ${index}`, `${(index * 7) % 10}.00%`],
      values: [null, ((index * 7) % 10) / 100],
      leadsTo: { key: 'unit', value: `U${index}` },
    })),
  };
  const linked = withPages(en, (_key, unit) => `#/unit?profile=${unit}`);
  const open = () => mount('muster-table', { ui: linked, table });
  const shown = (root: ParentNode) =>
    [...root.querySelectorAll<HTMLElement>('tbody tr')].map((row) => row.dataset.key);

  it('sorts by a heading, with a pointer or with keys, and says so', async () => {
    const { shadowRoot, updateComplete } = await open();
    await updateComplete;
    const heading = shadowRoot.querySelector<HTMLElement>('[data-column="value"]')!;
    expect(heading.getAttribute('aria-sort')).toBe('none');
    heading.querySelector('button')!.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => heading.getAttribute('aria-sort') === 'descending');
    // 7 × 7 = 49: of ten rows the one whose share ends in 9 is the seventh.
    expect(shown(shadowRoot).slice(0, 2)).toEqual(['U7', 'U4']);
    heading.querySelector('button')!.click();
    await until(() => heading.getAttribute('aria-sort') === 'ascending');
    expect(shown(shadowRoot)[0]).toBe('U0');
    heading.querySelector('button')!.click();
    await until(() => heading.getAttribute('aria-sort') === 'none');
    expect(shown(shadowRoot)).toEqual(table.rows.map(({ key }) => key));
  });

  it('finds rows by their text, and says how many', async () => {
    const { shadowRoot } = await open();
    const input = shadowRoot.querySelector<HTMLInputElement>('input[type="search"]')!;
    input.value = 'unit 3';
    input.dispatchEvent(new Event('input'));
    await until(() => shown(shadowRoot).length === 1);
    expect(shadowRoot.querySelector('[role="status"]')!.textContent).toBe('1 of 10 rows');
  });

  it('leads to the page of a department, by a link and a typed event', async () => {
    const element = await open();
    const chosen: ChosenEvent[] = [];
    document.body.addEventListener('muster-chosen', (event) => chosen.push(event as ChosenEvent), {
      once: true,
    });
    const link = element.shadowRoot.querySelector<HTMLAnchorElement>('[data-key="U4"] a')!;
    expect(link.getAttribute('href')).toBe('#/unit?profile=U4');
    link.click();
    expect(chosen.map(({ detail }) => detail)).toEqual([{ key: 'unit', value: 'U4', only: false }]);
  });

  it('is plain where it is short', async () => {
    const { shadowRoot } = await mount('muster-table', {
      ui: linked,
      table: { ...table, rows: table.rows.slice(2) },
    });
    expect(shadowRoot.querySelector('input, [aria-sort]')).toBeNull();
  });
});

/** Answers with comparisons. */
class Comparing extends StandIn {
  override async ask(questions: readonly Question[]): Promise<readonly Reply[]> {
    const replies = await super.ask(questions);
    return replies.map((reply, index) => {
      const { by = [], indicators = [] } = questions[index]!;
      if (reply.status !== 'known' || !by.includes('unit') || indicators[0] !== 'development-ratio')
        return reply;
      const comparisons = [compared(by.includes('cohort') ? { cohort: 'undergraduate' } : {})];
      const results = { ...reply.answer.results, comparisons };
      return { ...reply, answer: { ...reply.answer, results } };
    });
  }
}

async function openPage(hash: string) {
  location.hash = hash;
  const backend = new Comparing();
  const dashboard = await mount('muster-dashboard', { address: true, backend: () => backend });
  const root = dashboard.shadowRoot;
  await until(() => root.querySelector('h1'));
  return { root, backend };
}

describe('the page of departments', () => {
  it('shows them in their order, in a funnel, by cohort, and given their mix', async () => {
    const { root } = await openPage('#/departments?lang=en');
    const ids = [...root.querySelectorAll<HTMLElement>('[data-figure^="development-ratio"]')].map(
      (one) => one.dataset.figure,
    );
    expect(ids).toEqual([
      'development-ratio:by-unit',
      'development-ratio:by-unit:funnel',
      'development-ratio:by-unit-and-cohort',
      'development-ratio:by-unit:mix',
    ]);
  });

  it('leads from a row to the profile of its department', async () => {
    const { root } = await openPage('#/departments?lang=en');
    const figure = root.querySelector('[data-figure="development-ratio:by-unit"]')!;
    [...figure.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent === 'Table')!.click();
    const link = await until(() => deepAll(figure.shadowRoot!, '[data-key="ENG"] a')[0]);
    link.click();
    await until(() => root.querySelector('h1')!.textContent === 'Engineering');
    expect(location.hash).toBe('#/unit?lang=en&profile=ENG');
    expect(root.activeElement).toBe(root.querySelector('.main'));
  });
});

describe('the profile of a department', () => {
  it('asks for it alone, and for all whatever the pages are limited to', async () => {
    const { root, backend } = await openPage('#/unit?lang=en&profile=ENG&unit=MGT');
    expect(root.querySelector('h1')!.textContent).toBe('Engineering');
    const asked = backend.asked.filter(({ indicators }) => indicators?.[0] === 'development-ratio');
    expect(asked.some(({ by, where }) => by?.[0] === 'cohort' && where?.[0] === 'unit=ENG')).toBe(true);
    expect(asked.some(({ by, where }) => by?.length === 2 && where === undefined)).toBe(true);
    expect(asked.some(({ where }) => where?.includes('unit=MGT'))).toBe(false);
  });

  it('is that of the first department that the pages are limited to, where none is named', async () => {
    const { root } = await openPage('#/unit?lang=en&unit=ART');
    expect(root.querySelector('h1')!.textContent).toBe('Art');
  });

  it('limits all pages to it at a press, and lets go at another', async () => {
    const { root } = await openPage('#/unit?lang=en&profile=ENG');
    const button = () => root.querySelector<HTMLButtonElement>('[data-action="limit"]')!;
    button().click();
    await until(() => root.querySelector('[data-chip="unit:ENG"]'));
    expect(location.hash).toBe('#/unit?lang=en&unit=ENG&profile=ENG');
    await until(() => button().textContent!.includes('Show all again'));
    button().click();
    await until(() => root.querySelector('[data-chip]') === null);
  });

  it('is chosen from a list, and says which are not there', async () => {
    const { root } = await openPage('#/unit?lang=en');
    expect(deepText(root.querySelector('.main')!)).toContain('Choose a department.');
    const select = root.querySelector<HTMLSelectElement>('.main select')!;
    select.value = 'MGT';
    select.dispatchEvent(new Event('change'));
    await until(() => root.querySelector('h1')!.textContent === 'Management');
    const unknown = await openPage('#/unit?lang=en&profile=XYZ');
    expect(deepText(unknown.root.querySelector('.main')!)).toContain('No department is called XYZ');
  });
});
