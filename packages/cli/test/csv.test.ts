import { readFileSync } from 'node:fs';
import type { Estimate, Results } from '@muster/core';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvColumns, formatCsv } from '../src/format/csv.ts';

const results: Results = {
  schema: 'muster-results/1',
  asOf: '2003-12-31',
  period: { from: '2003-01-01', to: '2003-12-31' },
  inputs: [],
  comparisons: [],
  issues: { errors: 0, warnings: 0, byCode: {} },
  results: [
    {
      indicator: 'development-ratio',
      kind: 'ratio',
      by: { unit: '=HYPERLINK("x")', cohort: null },
      status: 'ok',
      notRecorded: 1,
      count: 7,
      of: 99,
      value: 7 / 99,
      interval: { lower: 0.0346, upper: 0.1389, level: 0.95, method: 'wilson' },
      targets: [
        { bound: 'at-least', value: 0.07, met: true, missing: 0, signal: 'similar', source: '@plan' },
      ],
      ofDate: '2003-12-31',
      leftOut: 2,
      change: { from: '2002-12-31', count: 8, of: 99, value: 8 / 99, difference: -1 / 99, interval: null },
    },
    {
      indicator: 'grade-at-admission',
      kind: 'distribution',
      by: { unit: 'ENG', cohort: 'undergraduate' },
      status: 'ok',
      notRecorded: 0,
      count: 4,
      parts: [
        { key: 1, count: 3, share: 0.75 },
        { key: null, count: 1, share: 0.25 },
      ],
    },
    {
      indicator: 'approval-cycle',
      kind: 'duration',
      by: { unit: 'ENG', cohort: 'undergraduate' },
      status: 'ok',
      notRecorded: 0,
      count: 2,
      open: 1,
      median: 20.5,
      p90: 30,
      max: 30,
      survival: { median: 30, lower: 11, upper: null, started: 3, open: 1, withdrawn: 0, incidence: null },
      limit: { months: 3, over: 0, openOver: 1 },
    },
    {
      indicator: 'member-movements',
      kind: 'count',
      by: {},
      status: 'ok',
      notRecorded: 0,
      count: 96,
      reconciliation: {
        opening: 90,
        increase: { admitted: 12 },
        decrease: { removed: 1, 'transferred-out': 4 },
        expected: 97,
        difference: -1,
      },
    },
    {
      indicator: 'backlog',
      kind: 'distribution',
      by: {},
      status: 'ok',
      notRecorded: 0,
      count: 1,
      parts: [{ key: 'over-365', count: 1, share: 1 }],
      past: 1,
    },
    {
      indicator: 'admission-concentration',
      kind: 'concentration',
      by: {},
      status: 'ok',
      notRecorded: 0,
      count: 4,
      holders: 2,
      among: 12,
      top: '2003-12',
      topShare: 0.75,
      hhi: 0.625,
      effective: 1.6,
      gini: 0.875,
      theil: 1.92,
      limit: { topShare: 0.5, holders: 3, exceeded: true },
    },
    {
      indicator: 'unit-balance',
      kind: 'concentration',
      by: {},
      status: 'ok',
      notRecorded: 0,
      count: 3,
      holders: 2,
      among: 2,
      top: 'ENG',
      topShare: 2 / 3,
      hhi: 5 / 9,
      effective: 9 / 5,
      gini: 1 / 3,
      theil: 0.23,
      spread: {
        of: 60,
        value: 3 / 60,
        lowest: { key: 'ART', count: 1, of: 40, value: 1 / 40 },
        highest: { key: 'ENG', count: 2, of: 20, value: 2 / 20 },
        ratio: 4,
        variation: 0.7,
        below: 1,
      },
    },
  ],
};

const text = formatCsv(results, []);
const rows = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data;

describe('formatCsv', () => {
  it('opens in spreadsheet programs: byte-order mark, CRLF, no formulas', () => {
    expect(text.startsWith('\ufeffindicator,kind,unit,cohort,status,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(rows[0]).toMatchObject({ unit: '\'=HYPERLINK("x")', target_source: "'@plan" });
  });

  it('keeps every figure as it is', () => {
    expect(rows[0]).toMatchObject({
      indicator: 'development-ratio',
      cohort: '',
      count: '7',
      of: '99',
      value: String(7 / 99),
      lower: '0.0346',
      upper: '0.1389',
      not_recorded: '1',
      left_out: '2',
      of_date: '2003-12-31',
      target_bound: 'at-least',
      target_met: 'true',
      target_missing: '0',
      target_signal: 'similar',
      earlier_date: '2002-12-31',
      difference: String(-1 / 99),
      as_of: '2003-12-31',
      from: '2003-01-01',
    });
    expect(rows.find(({ indicator }) => indicator === 'approval-cycle')).toMatchObject({
      count: '2',
      open: '1',
      median: '20.5',
      limit_months: '3',
      limit_days: '',
      limit_open_over: '1',
      survival_median: '30',
      survival_upper: '',
      survival_started: '3',
    });
  });

  it('gives each part a line of its own, which adds nothing to the sums of the wholes', () => {
    const lines = rows.filter(({ indicator }) => indicator === 'grade-at-admission');
    expect(
      lines.map(({ count, part_key, part_count, part_share }) => [count, part_key, part_count, part_share]),
    ).toEqual([
      ['4', '', '', ''],
      ['', '1', '3', '0.75'],
      ['', '', '1', '0.25'],
    ]);
    expect(lines.every(({ unit }) => unit === 'ENG')).toBe(true);
  });

  it('gives what came and what went a line each, beside what there should be', () => {
    const lines = rows.filter(({ indicator }) => indicator === 'member-movements');
    expect(
      lines.map((line) => [line.count, line.opening, line.expected, line.unexplained, line.part_side]),
    ).toEqual([
      ['96', '90', '97', '-1', ''],
      ['', '', '', '', 'increase'],
      ['', '', '', '', 'decrease'],
      ['', '', '', '', 'decrease'],
    ]);
    expect(lines.map(({ part_key, part_count }) => [part_key, part_count])).toEqual([
      ['', ''],
      ['admitted', '12'],
      ['removed', '1'],
      ['transferred-out', '4'],
    ]);
  });

  it('says of a concentration who holds how much, and of ratios how far they lie apart', () => {
    const line = (id: string) => rows.find(({ indicator }) => indicator === id);
    expect(line('admission-concentration')).toMatchObject({
      count: '4',
      holders: '2',
      among: '12',
      top: '2003-12',
      top_share: '0.75',
      hhi: '0.625',
      effective: '1.6',
      gini: '0.875',
      theil: '1.92',
      limit_top_share: '0.5',
      limit_holders: '3',
      limit_exceeded: 'true',
      spread_value: '',
      lowest: '',
    });
    expect(line('unit-balance')).toMatchObject({
      limit_exceeded: '',
      spread_of: '60',
      spread_value: '0.05',
      lowest: 'ART',
      lowest_count: '1',
      lowest_of: '40',
      lowest_value: '0.025',
      highest: 'ENG',
      highest_count: '2',
      highest_of: '20',
      highest_value: '0.1',
      spread_ratio: '4',
      spread_variation: '0.7',
      spread_below: '1',
    });
  });

  it('says of a distribution how many are past a limit, once', () => {
    const lines = rows.filter(({ indicator }) => indicator === 'backlog');
    expect(lines.map(({ past }) => past)).toEqual(['1', '']);
  });

  it('writes money in yuan, with both decimals, and says so', () => {
    const dues: Estimate = {
      indicator: 'dues-paid',
      kind: 'ratio',
      by: {},
      status: 'ok',
      notRecorded: 0,
      count: 7850,
      of: 810_005,
      value: 7850 / 810_005,
      interval: null,
      targets: [],
      change: { from: '2002-12-31', count: 5, of: 0, value: null, difference: null, interval: null },
    };
    const amount: Estimate = {
      ...{ indicator: 'special-dues-amount', kind: 'count', by: {}, status: 'ok', notRecorded: 3 },
      count: 0,
      change: { from: '2002-12-31', count: 105, of: null, value: null, difference: -105, interval: null },
    };
    const money = ['dues-paid', 'special-dues-amount'].map((id) => ({ id, unit: 'fen' as const }));
    const text = formatCsv({ ...results, results: [dues, amount, results.results[0]!] }, money);
    const [first, second, people] = Papa.parse<Record<string, string>>(text.slice(1), { header: true }).data;
    expect(first).toMatchObject({
      currency: 'yuan',
      count: '78.50',
      of: '8100.05',
      value: String(7850 / 810_005),
      earlier_count: '0.05',
      earlier_of: '0.00',
    });
    expect(second).toMatchObject({
      currency: 'yuan',
      count: '0.00',
      not_recorded: '3',
      earlier_count: '1.05',
      difference: '-1.05',
    });
    expect(people).toMatchObject({ currency: '', count: '7', of: '99', difference: String(-1 / 99) });
  });

  it('has the columns that the documentation lists', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const table = readme.slice(readme.indexOf('### CSV')).split('\n## ')[0]!;
    const listed = [...table.matchAll(/^\| ((?:`[a-z0-9_]+`(?:, )?)+) +\|/gm)].flatMap((match) =>
      [...match[1]!.matchAll(/`([a-z0-9_]+)`/g)].map((name) => name[1]),
    );
    expect(listed).toEqual(csvColumns);
  });
});
