/** The elements as they stand in a host's page, each with a question of its own. */
import type { Results } from '@muster/core';
import { describe, expect, it } from 'vitest';
import results from '../../../docs/examples/embed/results.json';
import { chartThemeOf } from '../src/elements/chart-colors.ts';
import type { ChosenEvent } from '../src/elements/chosen-event.ts';
import type { AnswerEvent, FailedEvent, LoadedEvent } from '../src/elements/embed-events.ts';
import type { MusterChart } from '../src/elements/muster-chart.ts';
import type { MusterDashboard, Shown } from '../src/elements/muster-dashboard.ts';
import type { MusterFigure } from '../src/elements/muster-figure.ts';
import type { MusterImport } from '../src/elements/muster-import.ts';
import type { MusterTable } from '../src/elements/muster-table.ts';
import '../src/embed.ts';
import { Store } from '../src/state/store.ts';
import { chartThemes, tokens } from '../src/tokens.ts';
import type {
  MusterAnswerEvent,
  MusterChartElement,
  MusterChosenEvent,
  MusterDashboardElement,
  MusterFailedEvent,
  MusterFigureElement,
  MusterImportElement,
  MusterLoadedEvent,
  MusterShownEvent,
  MusterTableElement,
} from '../types/elements.d.ts';
import { deepAll, deepText, mount, until } from './mount.ts';
import { StandIn } from './stand-in.ts';

/** What is declared for others is what there is; the compiler sees to it. */
export type Declared = [
  Holds<MusterChart, MusterChartElement>,
  Holds<MusterDashboard, MusterDashboardElement>,
  Holds<MusterFigure, MusterFigureElement>,
  Holds<MusterImport, MusterImportElement>,
  Holds<MusterTable, MusterTableElement>,
  Same<FailedEvent['detail'], MusterFailedEvent['detail']>,
  Same<LoadedEvent['detail'], MusterLoadedEvent['detail']>,
  Same<Shown, MusterShownEvent['detail']>,
  Holds<AnswerEvent, MusterAnswerEvent>,
  Holds<ChosenEvent, MusterChosenEvent>,
];
type Holds<Own extends Told, Told> = Own;
type Same<Own extends Told, Told extends Back, Back = Own> = [Own, Back];

describe('results that were computed elsewhere', () => {
  it.each([
    ['an object', results],
    ['a text', JSON.stringify(results)],
  ])('are shown as %s, and the indicator chooses', async (_, given) => {
    const table = await mount('muster-table', { results: given, language: 'en' });
    await until(() => deepText(table).includes('10.31%'));
    expect(deepText(table)).toContain('Development ratio');
    Object.assign(table, { indicator: 'admissions' });
    await until(() => deepText(table).includes('147'));
    expect(deepText(table)).not.toContain('10.31%');
  });

  it('show those of an indicator of the user under its name', async () => {
    const given = JSON.parse(JSON.stringify(results).replaceAll('"admissions"', '"ours"')) as Results;
    const table = await mount('muster-table', { results: given, indicator: 'ours', language: 'en' });
    await until(() => deepText(table).includes('147'));
    expect(deepText(table)).toContain('ours');
  });

  it.each([
    ['no results', { hello: 1 }, 'bad-results'],
    ['no JSON', '{', 'bad-results'],
    ['no figure of the name', results, 'unknown-indicator'],
    [
      'two keys',
      { ...results, results: [{ ...results.results[0], by: { unit: 'A', grade: 1 } }] },
      'bad-question',
    ],
    [
      'figures without figures',
      { ...results, results: [{ indicator: 'ours', kind: 'ratio', by: {} }] },
      'unexpected',
    ],
  ])('are refused in place where they are %s', async (what, given, code) => {
    const told: string[] = [];
    const chart = document.createElement('muster-chart');
    chart.addEventListener('muster-failed', (event) => told.push((event as CustomEvent).detail.code));
    const indicator = what === 'no figure of the name' ? 'nonsense' : null;
    document.body.append(Object.assign(chart, { results: given, indicator }));
    await until(() => chart.shadowRoot?.querySelector('[role="alert"]'));
    expect(told).toEqual([code]);
  });
});

describe('what is wrong with a question', () => {
  const refused = (code: string, details: Record<string, string>) => {
    const backend = new StandIn();
    backend.ask = async (questions) =>
      questions.map(() => ({ status: 'failed', message: 'as core says it', mistake: { code, details } }));
    return backend;
  };
  const said = async (backend: StandIn, language: string) => {
    const store = new Store(backend);
    const source = Object.assign(document.createElement('div'), { store });
    await store.useSample();
    const element = await mount('muster-table', { source, indicator: 'admissions', language });
    const told = await until(() => element.shadowRoot.querySelector('[role="alert"]'));
    return told.textContent;
  };

  it.each([
    ['en', '“2003-02-30” of as-of is no date. Write it as 2003-12-31.'],
    ['zh-CN', 'as-of 的“2003-02-30”不是日期。请写成 2003-12-31。'],
  ])('is said in the language of the element: %s', async (language, text) => {
    const backend = refused('invalid-date', { option: 'as-of', value: '2003-02-30' });
    expect(await said(backend, language)).toContain(text);
  });

  it('is said as core says it where there are no words for it', async () => {
    expect(await said(refused('never-heard-of', {}), 'zh-CN')).toContain('as core says it');
  });
});

describe('what is chosen in an element', () => {
  it('is told the page around it, which decides where it leads', async () => {
    const figure = await mount('muster-figure', { results, language: 'en', asTable: true });
    const told: unknown[] = [];
    figure.addEventListener('muster-chosen', (event) => told.push((event as CustomEvent).detail));
    const names = await until(() => {
      const all = deepAll(figure.shadowRoot, 'tbody th button');
      return all.length > 0 ? all : null;
    });
    names.find(({ textContent }) => textContent === 'ENG')!.click();
    expect(told).toEqual([{ key: 'unit', value: 'ENG', only: false }]);
    expect(deepAll(figure.shadowRoot, 'tbody a, .only')).toEqual([]);
  });
});

describe('an element without files', () => {
  it('says that its source is not there, and finds it when it comes', async () => {
    const figure = await mount('muster-figure', { source: 'later', indicator: 'admissions', language: 'en' });
    expect(deepText(figure)).toContain('No files to take this figure from: later.');
    const files = document.createElement('muster-import');
    files.id = 'later';
    document.body.append(files);
    await until(() => deepText(figure).includes('This figure appears once files are in use.'));
    files.remove();
    await until(() => deepText(figure).includes('No files to take this figure from: later.'));
  });

  it('does not follow its source once it was taken out, however soon that was', async () => {
    const source = Object.assign(document.createElement('div'), { store: new Store(new StandIn()) });
    let followers = 0;
    source.store.subscribe = () => {
      followers += 1;
      return () => (followers -= 1);
    };
    const table = await mount('muster-table', { source, indicator: 'admissions' });
    expect(followers).toBe(1);
    table.remove();
    expect(followers).toBe(0);
    document.body.append(table);
    table.remove();
    await table.updateComplete;
    expect(followers).toBe(0);
  });

  it('is as it was within the page: it shows nothing of its own', async () => {
    const table = await mount('muster-table');
    expect(deepText(table)).toBe('');
    expect(table.dataset.theme).toBeUndefined();
  });
});

describe('how an element looks', () => {
  it('follows the page around it, unless it is told', async () => {
    document.documentElement.lang = 'zh-CN';
    const table = await mount('muster-table', { results });
    expect([table.lang, table.dataset.theme]).toEqual(['zh-CN', 'light']);
    document.body.style.colorScheme = 'dark';
    const dark = await mount('muster-table', { results, language: 'en' });
    expect([dark.lang, dark.dataset.theme]).toEqual(['en', 'dark']);
    document.body.style.colorScheme = '';
    document.documentElement.lang = 'en';
  });

  it('gives charts the colours that a page has set, in the form that they know', async () => {
    const table = await mount('muster-table', { results, theme: 'light' });
    expect(chartThemeOf(table, 'light')).toBe(chartThemes.light);
    table.style.setProperty('--muster-accent', 'rebeccapurple');
    table.style.setProperty('--muster-target', 'no color');
    const { tokens: own } = chartThemeOf(table, 'light');
    expect(own).toEqual({ ...tokens.light, accent: '#663399' });
    expect(chartThemeOf(table, 'light')).toBe(chartThemeOf(table, 'light'));
  });
});
