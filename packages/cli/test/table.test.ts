import type {
  ConcentrationEstimate,
  CountEstimate,
  Estimate,
  IndicatorInfo,
  Key,
  RatioEstimate,
  Results,
} from '@muster/core';
import { createWords, type Language } from '@muster/core/locales';
import { describe, expect, it } from 'vitest';
import { createNaming } from '../src/format/naming.ts';
import { formatTable } from '../src/format/table.ts';

const info = (
  id: string,
  kind: Estimate['kind'],
  en: string,
  zh: string,
  part: Key | null = null,
  words: IndicatorInfo['words'] = {},
): IndicatorInfo => ({
  id,
  code: 'X1',
  kind,
  title: { en, 'zh-CN': zh },
  how: { en: '', 'zh-CN': '' },
  keys: ['unit', 'cohort'],
  better: null,
  part,
  onlyCohort: null,
  partName: null,
  keyNames: {},
  unit: null,
  words,
  files: ['people'],
  findings: [],
});

const indicators = [
  info('development-ratio', 'ratio', 'Development ratio', '党员比例'),
  info('admissions', 'count', 'Admissions', '发展党员数'),
  info('grade-at-admission', 'distribution', 'Grade at admission', '发展时所在年级', 'grade'),
  info('approval-cycle', 'duration', 'Approval cycle', '审批用时'),
  info('member-movements', 'count', 'Reconciliation of members', '党员增减变动', null, {
    admitted: { en: 'admitted', 'zh-CN': '发展' },
    'transferred-out': { en: 'transferred out', 'zh-CN': '转出' },
  }),
  info('backlog', 'distribution', 'Backlog', '在办积压', 'kind', {
    'up-to-30': { en: 'up to 30 days', 'zh-CN': '30 天以内' },
    // A word of its own, although every key has one for it.
    ratio: { en: 'longer', 'zh-CN': '更久' },
  }),
  info('admission-concentration', 'concentration', 'Concentration in time', '发展时间集中度', 'month'),
  info('unit-balance', 'concentration', 'Balance of units', '单位间均衡程度', 'unit'),
];

const units = [
  { unit: 'ENG', parent: null, nameZh: '工程学院', nameEn: 'College of Engineering' },
  { unit: 'LIB', parent: null, nameZh: '图书馆', nameEn: null },
];

/** The lines that estimates are printed as. */
function lines(language: Language, ...results: readonly Estimate[]): string[] {
  const all: Results = {
    schema: 'muster-results/1',
    asOf: '2003-12-31',
    period: { from: '2003-01-01', to: '2003-12-31' },
    inputs: [],
    results,
    comparisons: [],
    issues: { errors: 0, warnings: 0, byCode: {} },
  };
  return formatTable(all, createNaming(createWords(language), language, units, indicators)).split('\n');
}

/** One line, its columns set apart by a bar. */
const cells = (line: string): string => line.trim().split(/ {2,}/).join('|');

const ratio: RatioEstimate = {
  indicator: 'development-ratio',
  kind: 'ratio',
  by: { unit: 'ENG', cohort: 'undergraduate' },
  status: 'ok',
  notRecorded: 0,
  count: 1200,
  of: 16800,
  value: 1200 / 16800,
  interval: { lower: 0.067631, upper: 0.075422, level: 0.95, method: 'wilson' },
  targets: [
    { bound: 'at-least', value: 0.07, met: true, missing: 0, signal: 'similar', source: 'Aim of 2003' },
  ],
  ofDate: '2003-12-31',
};

describe('money', () => {
  const indicators = [
    { ...info('dues-paid', 'ratio', 'Dues paid', '党费'), unit: 'fen' as const },
    { ...info('special-dues-amount', 'count', 'Special dues', '特殊党费'), unit: 'fen' as const },
  ];
  const printed = (language: Language, estimate: Estimate) =>
    formatTable(
      {
        schema: 'muster-results/1',
        asOf: '2003-12-31',
        period: { from: '2003-01-01', to: '2003-12-31' },
        inputs: [],
        results: [estimate],
        comparisons: [],
        issues: { errors: 0, warnings: 0, byCode: {} },
      },
      createNaming(createWords(language), language, units, indicators),
    ).split('\n');

  it('is printed in yuan with both decimals, and its columns say so', () => {
    const dues: RatioEstimate = {
      ...ratio,
      indicator: 'dues-paid',
      count: 785_000,
      of: 810_005,
      interval: null,
      targets: [],
    };
    const [, , , heading, , row] = printed('en', dues);
    expect(cells(heading!)).toContain('|Amount (yuan)|Out of (yuan)|Share');
    expect(cells(row!)).toContain('|7,850.00|8,100.05|96.91%');
    const amount: CountEstimate = {
      ...{ indicator: 'special-dues-amount', kind: 'count', by: {}, status: 'ok', notRecorded: 0 },
      count: 520_050,
      change: {
        from: '2002-12-31',
        count: 600_000,
        of: null,
        value: null,
        difference: -79_950,
        interval: null,
      },
    };
    const [, , , chinese, , line] = printed('zh-CN', amount);
    expect(cells(chinese!)).toMatch(/^金额（元）\|/);
    expect(cells(line!)).toBe('5,200.50|6,000.00|−799.50');
  });
});

describe('a key of a name of its own', () => {
  const own: IndicatorInfo = {
    ...info('survey', 'distribution', 'Answers', '答复', 'kind'),
    keyNames: { kind: { en: 'Question', 'zh-CN': '题目' } },
    partName: { en: 'Answer', 'zh-CN': '答复' },
  };
  const heading = (language: Language, by: Estimate['by']): string => {
    const estimate: Estimate = {
      ...{ indicator: 'survey', kind: 'distribution', by, status: 'ok', notRecorded: 0 },
      count: 2,
      parts: [{ key: 'yes', count: 2, share: 1 }],
    };
    const naming = createNaming(createWords(language), language, units, [own]);
    const results: Results = {
      schema: 'muster-results/1',
      asOf: '2003-12-31',
      period: { from: '2003-01-01', to: '2003-12-31' },
      inputs: [],
      results: [estimate],
      comparisons: [],
      issues: { errors: 0, warnings: 0, byCode: {} },
    };
    return cells(formatTable(results, naming).split('\n')[3]!);
  };

  it('heads its column, and the parts head theirs', () => {
    expect(heading('en', { kind: 'Q1' })).toBe('Question|All|yes');
    expect(heading('zh-CN', {})).toMatch(/^答复\|数量/);
  });
});

describe('a ratio', () => {
  it('reads from left to right in English', () => {
    const printed = lines('en', ratio);
    expect(printed.slice(0, 3)).toEqual([
      'Development ratio (X1 development-ratio)',
      'As of 2003-12-31; period 2003-01-01 to 2003-12-31',
      '',
    ]);
    expect(cells(printed[3]!)).toBe(
      'Unit|Cohort|Count|Out of|Share|95% interval|Target|Verdict|Allowing for chance',
    );
    expect(cells(printed[5]!)).toBe(
      'College of Engineering|Undergraduates|1,200|16,800|7.14%|6.76% to 7.54%|at least 7%|met|no clear difference',
    );
    expect(printed.slice(6)).toEqual([
      'Denominator as of 2003-12-31.',
      'Target at least 7%: Aim of 2003.',
      '',
    ]);
  });

  it('reads from left to right in Chinese', () => {
    const printed = lines('zh-CN', ratio);
    expect(printed[0]).toBe('党员比例 (X1 development-ratio)');
    expect(cells(printed[3]!)).toBe('单位|人员类别|数量|基数|比例|95% 区间|目标|是否达标|统计判断');
    expect(cells(printed[5]!)).toBe(
      '工程学院|本科生|1,200|16,800|7.14%|6.76%～7.54%|不低于 7%|达标|与目标无明显差异',
    );
  });

  it('says how many are missing from a target', () => {
    const missed = { ...ratio.targets[0]!, met: false, missing: 14, signal: 'worse' } as const;
    const [, , , heading, , row] = lines('en', { ...ratio, targets: [missed] });
    expect(cells(heading!)).toContain('Verdict|Short by');
    expect(cells(row!)).toContain('missed|14|clearly worse');
  });

  it('shows two targets in one line, each with its verdict', () => {
    const ceiling = { bound: 'within', value: 0.05, valueTo: 0.1, met: true, missing: null } as const;
    const both = [ratio.targets[0]!, { ...ceiling, signal: null, source: null }];
    expect(cells(lines('en', { ...ratio, targets: both })[5]!)).toContain('at least 7%; 5% to 10%|met; met');
  });

  it('shows the change in points, from exact fractions', () => {
    const change = {
      from: '2002-12-31',
      count: 960,
      of: 15000,
      value: 0.064,
      difference: 1200 / 16800 - 0.064,
      interval: { lower: 0.00189, upper: 0.01294, level: 0.95, method: 'newcombe', conservative: true },
    } as const;
    const printed = lines('en', { ...ratio, change });
    expect(cells(printed[3]!)).toContain('On 2002-12-31|Change (points)|95% interval of change');
    expect(cells(printed[5]!)).toContain('6.40%|+0.74|0.19 to 1.29');
    expect(printed.join('\n')).toContain('most people stand in both dates');
  });

  it('says that there is no headcount, and whom that leaves out', () => {
    const none = { ...ratio, by: { unit: 'LIB' }, status: 'no-data', of: null, value: null } as const;
    const printed = lines('en', { ...none, count: 0, interval: null, targets: [], leftOut: 3 });
    expect(cells(printed[3]!)).toBe('Unit|Count|Share|Left out');
    // Without an English name the Chinese one is better than a code.
    expect(cells(printed[5]!)).toBe('图书馆|0|no data|3');
    expect(printed.join('\n')).toContain('Left out: what has no headcount or plan to be divided by.');
  });

  it('names the units that it counts', () => {
    expect(lines('zh-CN', { ...ratio, by: {}, units: ['ENG', 'XYZ'] }).join('\n')).toContain(
      '单位：工程学院、XYZ。',
    );
    expect(lines('en', { ...ratio, by: {}, units: [] }).join('\n')).toContain('Units: none.');
  });

  it('keeps dates apart where denominators have several', () => {
    const other = { ...ratio, by: { unit: 'LIB' }, ofDate: '2003-06-30' };
    const printed = lines('en', ratio, other);
    expect(cells(printed[3]!)).toContain('Denominator as of');
    expect(printed[5]).toContain('2003-12-31');
    expect(printed[6]).toContain('2003-06-30');
  });
});

describe('a count', () => {
  it('shows what was not recorded, as a key and as a number', () => {
    const count = { indicator: 'admissions', kind: 'count', status: 'ok', count: 1090 } as const;
    const printed = lines(
      'zh-CN',
      { ...count, by: { unit: 'ENG' }, notRecorded: 0 },
      { ...count, by: { unit: null }, count: 2, notRecorded: 5 },
    );
    expect(cells(printed[3]!)).toBe('单位|数量|未记录');
    expect(cells(printed[5]!)).toBe('工程学院|1,090');
    expect(cells(printed[6]!)).toBe('未记录|2|5');
  });
});

describe('a count that is set against what came and went', () => {
  const whole: CountEstimate = {
    indicator: 'member-movements',
    kind: 'count',
    by: {},
    status: 'ok',
    notRecorded: 2,
    count: 3195,
    reconciliation: {
      opening: 2654,
      increase: { admitted: 1090, restored: 0 },
      decrease: { 'transferred-out': 548 },
      expected: 3196,
      difference: -1,
    },
  };

  it('reads downwards as a form does, noughts included, in columns of Chinese', () => {
    expect(lines('zh-CN', whole).slice(3, -2)).toEqual([
      '上期        2,654',
      '+ 发展      1,090',
      // Without words of its own a way is called what files call it.
      '+ 恢复党籍      0',
      '− 转出        548',
      '应有        3,196',
      '实有        3,195',
      '差数           −1',
      '未记录          2',
    ]);
  });

  it('says the same in English, and what a difference means', () => {
    const printed = lines('en', whole);
    expect(printed.slice(3, -2).map(cells)).toEqual([
      'Opening|2,654',
      '+ admitted|1,090',
      '+ restored|0',
      '− transferred out|548',
      'Should be|3,196',
      'Found|3,195',
      'Difference|−1',
      'Not recorded|2',
    ]);
    expect(printed.at(-2)).toContain('dates of some rows contradict each other');
  });

  it('has a line a key when broken down, without ways that nobody went', () => {
    const quiet = { ...whole.reconciliation!, increase: { admitted: 0, restored: 0 } };
    const change = { from: '2002-12-31', count: 10, of: null, value: null, difference: 2, interval: null };
    const printed = lines(
      'en',
      { ...whole, by: { unit: 'ENG' }, notRecorded: 0, change },
      { ...whole, by: { unit: 'LIB' }, notRecorded: 0, reconciliation: quiet },
    ).map(cells);
    expect(printed[3]).toBe(
      'Unit|Opening|+ admitted|− transferred out|Should be|Found|Difference|On 2002-12-31|Change',
    );
    expect(printed[5]).toBe('College of Engineering|2,654|1,090|548|3,196|3,195|−1|10|+2');
    expect(printed[6]).toBe('图书馆|2,654|548|3,196|3,195|−1');
  });
});

describe('a concentration', () => {
  const months: ConcentrationEstimate = {
    indicator: 'admission-concentration',
    kind: 'concentration',
    by: {},
    status: 'ok',
    notRecorded: 0,
    count: 1090,
    holders: 8,
    among: 12,
    top: '2003-12',
    topShare: 328 / 1090,
    hhi: 0.17412,
    effective: 5.743,
    gini: 0.5474,
    theil: 0.5781,
    limit: { topShare: 0.5, holders: 3, exceeded: false },
  };

  it('says where most of it is, how few have it, and whether that is too much', () => {
    expect(lines('en', months).slice(3, -1).map(cells)).toEqual([
      'Count|1,090',
      'Spread over|8 of 12',
      'Month with most|2003-12',
      'Share|30.09%',
      'Judged|not too concentrated',
      'Herfindahl|0.174',
      'As many equal ones|5.7',
      'Gini|0.547',
      'Theil|0.578',
      expect.stringMatching(/^Herfindahl: /),
      'Too concentrated: one has more than 50%, or fewer than 3 have any.',
    ]);
  });

  it('has a line a key when broken down', () => {
    const over = { ...months, by: { unit: 'ENG' }, limit: { topShare: 0.5, holders: 3, exceeded: true } };
    const none: ConcentrationEstimate = {
      ...months,
      by: { unit: 'LIB' },
      status: 'no-data',
      count: 0,
      holders: 0,
      top: null,
      topShare: null,
      hhi: null,
      effective: null,
      gini: null,
      theil: null,
      limit: { topShare: 0.5, holders: 3, exceeded: null },
    };
    const printed = lines('zh-CN', over, none).map(cells);
    expect(printed[3]).toBe(
      '单位|数量|涉及个数|最多的月份|占比|判断|赫芬达尔指数|相当的等量个数|基尼系数|泰尔指数',
    );
    expect(printed[5]).toBe('工程学院|1,090|8/12|2003-12|30.09%|过于集中|0.174|5.7|0.547|0.578');
    expect(printed[6]).toBe('图书馆|无数据|0/12');
  });

  it('says of ratios how far they lie apart, and calls units by their names', () => {
    const { limit: _, ...rest } = months;
    const balance: ConcentrationEstimate = {
      ...rest,
      indicator: 'unit-balance',
      holders: 2,
      among: 2,
      top: 'ENG',
      spread: {
        of: 16800,
        value: 1090 / 16800,
        lowest: { key: 'LIB', count: 0, of: 800, value: 0 },
        highest: { key: 'ENG', count: 1090, of: 16000, value: 1090 / 16000 },
        ratio: null,
        variation: 0.2236,
        below: 1,
      },
    };
    const printed = lines('en', balance);
    expect(printed.slice(3, -1).map(cells)).toEqual([
      'Count|1,090',
      'Spread over|2 of 2',
      'All together|6.49%',
      'Lowest|图书馆 0.00%',
      'Highest|College of Engineering 6.81%',
      'Below all together|1',
      'Variation|0.224',
      'Gini|0.547',
      'Theil|0.578',
      'Variation, Gini and Theil weigh each by its denominator; they are 0 where all have the same ratio.',
    ]);
    // A ratio to nothing is left out, and so is the largest share, which is that of the largest unit.
    expect(printed.join()).not.toContain('Highest by lowest');
  });
});

describe('a distribution', () => {
  const distribution = {
    indicator: 'grade-at-admission',
    kind: 'distribution',
    by: {},
    status: 'ok',
    notRecorded: 2,
    count: 8,
    parts: [
      { key: 'before-entry', count: 1, share: 1 / 8 },
      { key: 1, count: 2, share: 1 / 4 },
      { key: 2, count: 5, share: 5 / 8 },
    ],
  } as const;

  it('has a line a part and one for all', () => {
    const printed = lines('en', distribution).map(cells);
    expect(printed.slice(3)).toEqual([
      'Grade|Count|Share',
      '------------|-----|-------',
      'Before entry|1|12.50%',
      'Grade 1|2|25.00%',
      'Grade 2|5|62.50%',
      'All|8|100.00%',
      'Not recorded, and so not counted: 2.',
      '',
    ]);
  });

  it('has a column a part when broken down', () => {
    const printed = lines('zh-CN', { ...distribution, by: { unit: 'ENG' }, notRecorded: 0 }).map(cells);
    expect(printed[3]).toBe('单位|合计|入学前|一年级|二年级');
    expect(printed[5]).toBe('工程学院|8|1 (12.5%)|2 (25.0%)|5 (62.5%)');
  });

  it('goes back to lines when there are too many parts for columns', () => {
    const parts = Array.from({ length: 9 }, (_, i) => ({ key: i + 1, count: 1, share: 1 / 9 }));
    const many = { ...distribution, by: { unit: 'ENG' }, count: 9, parts, notRecorded: 0 };
    const printed = lines('en', many).map(cells);
    expect(printed[3]).toBe('Unit|Grade|Count|Share');
    expect(printed[5]).toBe('College of Engineering|Grade 1|1|11.11%');
    expect(printed).toContain('College of Engineering|All|9|100.00%');
  });
});

describe('a distribution with a limit', () => {
  const backlog = {
    indicator: 'backlog',
    kind: 'distribution',
    by: {},
    status: 'ok',
    notRecorded: 0,
    count: 4,
    // In the order of the indicator, which is not that of the alphabet.
    parts: [
      { key: 'up-to-30', count: 3, share: 3 / 4 },
      { key: 'ratio', count: 1, share: 1 / 4 },
      { key: 'days', count: 0, share: 0 },
    ],
    past: 1,
  } as const;

  it('says how many are past it, and calls parts by the words of the indicator', () => {
    expect(lines('zh-CN', backlog).slice(3, -1).map(cells)).toEqual([
      '种类|数量|占比|超过时限',
      '---------|----|-------|--------',
      '30 天以内|3|75.00%',
      '更久|1|25.00%',
      'days|0|0.00%',
      '合计|4|100.00%|1',
    ]);
  });

  it('has a column for them when broken down', () => {
    const printed = lines('en', { ...backlog, by: { unit: 'ENG' } }).map(cells);
    expect(printed[3]).toBe('Unit|All|up to 30 days|longer|Past limit');
    expect(printed[5]).toBe('College of Engineering|4|3 (75.0%)|1 (25.0%)|1');
  });
});

describe('a duration', () => {
  const duration = {
    indicator: 'approval-cycle',
    kind: 'duration',
    by: {},
    status: 'ok',
    notRecorded: 0,
    count: 1090,
    open: 131,
    median: 24.5,
    p90: 38,
    max: 101,
    survival: { median: 25, lower: 24, upper: null, started: 1228, open: 131, withdrawn: 8, incidence: null },
    limit: { months: 3, over: 6, openOver: 1 },
  } as const;

  it('shows those that ended, those open and those over the limit', () => {
    const printed = lines('en', duration).map(cells);
    expect(printed[3]).toBe(
      'Ended|Median days|90% within|Longest|Open|Limit|Over limit|Open over limit|Median with open ones',
    );
    expect(printed[5]).toBe('1,090|24.5|38|101|131|3 months|6|1|25 (24 to ?)');
    expect(printed.join(' ')).toContain('Begun: 1,228; of these open 131, withdrawn or gone 8.');
  });

  it('still counts open cases when none has ended', () => {
    const none = { ...duration, status: 'no-data', count: 0, median: null, p90: null, max: null } as const;
    const survival = { ...duration.survival, median: null, lower: null };
    const printed = lines('zh-CN', { ...none, survival, limit: { days: 30, over: 0, openOver: 2 } }).map(
      cells,
    );
    expect(printed[3]).toBe('已办结|未办结|时限|已办结超限|未办结超限');
    expect(printed[5]).toBe('无数据|131|30 天|0|2');
  });
});

describe('all tables', () => {
  it('stand one after the other, each under its title', () => {
    const printed = lines('en', ratio, {
      indicator: 'admissions',
      kind: 'count',
      by: {},
      status: 'ok',
      notRecorded: 0,
      count: 1090,
    });
    expect(printed.filter((line) => line.startsWith('As of '))).toHaveLength(2);
    expect(printed.indexOf('Admissions (X1 admissions)')).toBeGreaterThan(5);
  });
});
