/** Several years in tables and CSV, and how many are needed to meet a target. */
import type { CountEstimate, Estimate, RatioEstimate, Results } from '@muster/core';
import { createWords, type Language } from '@muster/core/locales';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { formatCsv } from '../src/format/csv.ts';
import { createNaming } from '../src/format/naming.ts';
import { formatTable } from '../src/format/table.ts';

function resultsOf(...results: readonly Estimate[]): Results {
  return {
    schema: 'muster-results/1',
    asOf: '2003-12-31',
    period: { from: '2003-01-01', to: '2003-12-31' },
    inputs: [],
    results,
    comparisons: [],
    issues: { errors: 0, warnings: 0, byCode: {} },
  };
}

/** The table without its title: headings, a rule, one line an estimate, what is said below. */
function table(language: Language, ...results: readonly Estimate[]): string[] {
  const naming = createNaming(createWords(language), language, [], []);
  return formatTable(resultsOf(...results), naming)
    .split('\n')
    .slice(3);
}

const cells = (line: string | undefined): string => line!.trim().split(/ {2,}/).join('|');

const target = { bound: 'at-least', value: 0.07, signal: 'similar', source: null } as const;

const ratio: RatioEstimate = {
  indicator: 'development-ratio',
  kind: 'ratio',
  by: { unit: 'ENG' },
  status: 'ok',
  notRecorded: 0,
  count: 90,
  of: 1000,
  value: 0.09,
  interval: { lower: 0.0737, upper: 0.1093, level: 0.95, method: 'wilson' },
  targets: [{ ...target, met: true, missing: 0, needed: { growing: 0, certain: 0 }, firstTime: true }],
  years: [
    { asOf: '2001-12-31', count: 12, of: null, value: null, interval: null },
    { asOf: '2002-12-31', count: 60, of: 960, value: 0.0625, interval: null },
    { asOf: '2003-12-31', count: 90, of: 1000, value: 0.09, interval: null },
  ],
  trend: { z: 2.3, pValue: 0.0214 },
};

const count: CountEstimate = {
  indicator: 'admissions',
  kind: 'count',
  by: {},
  status: 'ok',
  notRecorded: 0,
  count: 1090,
  years: [
    { asOf: '2002-12-31', count: 0, of: null, value: null, interval: null },
    { asOf: '2003-12-31', count: 1090, of: null, value: null, interval: null },
  ],
};

describe('several years', () => {
  it('have a column each, and a trend in words', () => {
    const [heading, , line, ...notes] = table('en', ratio);
    expect(cells(heading)).toBe(
      'Unit|Count|Out of|Share|95% interval|Target|Verdict|Allowing for chance|2001|2002|2003|Trend',
    );
    expect(cells(line)).toContain(
      'met for the first time|no clear difference|no data|6.25%|9.00%|rises (p = 0.021)',
    );
    expect(notes[0]).toBe('Years: as of 2001-12-31, 2002-12-31, 2003-12-31.');
    expect(notes[1]).toMatch(/^Trend: /);
    const [, , chinese, below] = table('zh-CN', ratio);
    expect(cells(chinese)).toContain('首次达标|与目标无明显差异|无数据|6.25%|9.00%|上升（p = 0.021）');
    expect(below).toBe('历年统计日：2001-12-31、2002-12-31、2003-12-31。');
  });

  it.each([
    [{ z: -2.3, pValue: 0.0214 }, 'falls (p = 0.021)'],
    [{ z: -4, pValue: 0.00006 }, 'falls (p < 0.001)'],
    [{ z: 1.9, pValue: 0.0574 }, 'no clear trend (p = 0.057)'],
  ])('go %j: %s', (trend, text) => {
    expect(cells(table('en', { ...ratio, trend })[2])).toContain(text);
  });

  it('of what has no trend do not speak of one', () => {
    expect(table('en', { ...ratio, trend: null }).join('\n')).not.toMatch(/trend/i);
  });

  it('of counts are counts, none being a count too', () => {
    const [heading, , line, note] = table('en', count);
    expect([cells(heading), cells(line)]).toEqual(['Count|2002|2003', '1,090|0|1,090']);
    expect(note).toBe('Years: as of 2002-12-31, 2003-12-31.');
  });

  it('have lines of their own in CSV, which add nothing to the sums of the figures', () => {
    const { data } = Papa.parse<Record<string, string>>(formatCsv(resultsOf(ratio), []).slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(
      data.map((line) => [
        line.count,
        line.of,
        line.year_as_of,
        line.year_count,
        line.year_of,
        line.year_value,
      ]),
    ).toEqual([
      ['90', '1000', '', '', '', ''],
      ['', '', '2001-12-31', '12', '', ''],
      ['', '', '2002-12-31', '60', '960', '0.0625'],
      ['', '', '2003-12-31', '90', '1000', '0.09'],
    ]);
    expect(
      data.map(({ target_first_time, trend_z, trend_p }) => [target_first_time, trend_z, trend_p]),
    ).toEqual([['true', '2.3', '0.0214'], ...Array.from({ length: 3 }, () => ['', '', ''])]);
  });
});

describe('how many are needed', () => {
  const { years, trend, ...alone } = ratio;
  const missed: RatioEstimate = {
    ...alone,
    count: 20,
    of: 1263,
    value: 20 / 1263,
    targets: [{ ...target, met: false, missing: 69, needed: { growing: 74, certain: 88 } }],
  };

  it('is said at this denominator, if it grows, and for certain', () => {
    const [heading, , line, note] = table('en', missed);
    expect(cells(heading)).toContain('Verdict|Short by|If each joins|To be certain');
    expect(cells(line)).toContain('missed|69|74|88');
    expect(note).toMatch(/^Short by: so many more at this denominator; if each joins: /);
    expect(cells(table('zh-CN', missed)[0])).toContain('是否达标|尚差|同时计入基数|确有把握');
  });

  it('is not where a target is met, even if it is not certain to be', () => {
    const near = { ...target, met: true, missing: 0, needed: { growing: 0, certain: 6 } };
    const printed = table('en', { ...alone, targets: [near] });
    expect(cells(printed[0])).not.toMatch(/Short by|If each joins|To be certain/);
    expect(printed.join('\n')).not.toContain('Short by');
  });

  it('is one number where nobody joins what is divided by, as with a plan', () => {
    const printed = table('en', { ...missed, interval: null });
    expect(cells(printed[0])).toContain('Short by');
    expect(printed.join('\n')).not.toMatch(/If each joins|To be certain/);
  });
});
