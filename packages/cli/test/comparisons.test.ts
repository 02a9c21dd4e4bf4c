/** What is said below tables of how units, organizers and months compare. */
import {
  type Comparison,
  type CountComparison,
  type DurationComparison,
  type RatioComparison,
  type RatioMember,
  type SeriesComparison,
  unusualTypes,
} from '@muster/core';
import { createWords, type Language } from '@muster/core/locales';
import { describe, expect, it } from 'vitest';
import { comparisonBlocks } from '../src/format/comparisons/comparison-blocks.ts';
import { createNaming } from '../src/format/naming.ts';

const units = [
  { unit: 'ENG', parent: null, nameZh: '工程学院', nameEn: 'Engineering' },
  { unit: 'ART', parent: null, nameZh: '艺术系', nameEn: 'Art' },
];

/** The lines of the blocks, without what sets them apart. */
function lines(language: Language, ...comparisons: readonly Comparison[]): string[] {
  const text = comparisonBlocks(comparisons, createNaming(createWords(language), language, units, []));
  expect(text).toMatch(/^\n.*\n$/s);
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim());
}

function member(key: string | null, over: Partial<RatioMember> = {}): RatioMember {
  return {
    key,
    count: 7,
    of: 100,
    value: 0.07,
    rest: null,
    funnel: null,
    shrunk: 0.07,
    rank: 2,
    mix: null,
    ...over,
  };
}

const rest = (difference: number, adjusted: number): RatioMember['rest'] => ({
  difference,
  interval: null,
  pValue: adjusted / 2,
  adjusted,
  signal: null,
});

const ratio: RatioComparison = {
  indicator: 'development-ratio',
  kind: 'ratio',
  over: 'unit',
  by: { cohort: 'undergraduate' },
  count: 1200,
  of: 16800,
  value: 1200 / 16800,
  homogeneity: { chiSquare: 1953.52, degrees: 2, pValue: 1e-9, approximate: false },
  overdispersion: { phi: 3.21, tau2: 0.002 },
  rho: 0.02,
  gini: 0.359,
  variation: 0.74,
  theil: { total: 0.5, within: 0.2, between: 0.3 },
  members: [
    member('ENG', {
      rest: rest(0.05, 0.049),
      shrunk: 0.1044,
      rank: 1,
      mix: { expected: 5, ratio: 1.4, lower: 1.01, upper: 1.9, standardised: null },
    }),
    member('ART', {
      rest: rest(-0.02, 0.001),
      shrunk: 0.031,
      rank: 3,
      mix: { expected: 8, ratio: 0.875, lower: 0.6, upper: 1.2, standardised: null },
    }),
    member(null, { rest: rest(0.09, 0.05), shrunk: 0.07, rank: 2 }),
  ],
};

describe('shares side by side', () => {
  it('differ, stand out, rank and are seen by their mix, in English', () => {
    expect(lines('en', ratio)).toEqual([
      'Comparison: Unit (Undergraduates)',
      'They differ more than chance would give (chi-square 1,953.5, 2 degrees of freedom, p < 0.001).',
      // 0.05 is no longer below 0.05.
      'Against all others together: above – Engineering; below – Art; the rest similar.',
      'Ranked, small ones drawn towards the mean: 1 Engineering 10.4%, 2 Not recorded 7.0%, 3 Art 3.1%.',
      'Given its mix of cohorts (found ÷ expected): above – Engineering 1.40; the rest similar.',
      'Gini 0.36, variation 0.74. Of the inequality 60% lies between them, 40% between the cohorts within them (Theil).',
    ]);
  });

  it('and in Chinese', () => {
    expect(lines('zh-CN', ratio)).toEqual([
      '各单位比较（本科生）',
      '彼此差异超出偶然（卡方 1,953.5，自由度 2，p < 0.001）。',
      '与其余合计相比，偏高的是工程学院；偏低的是艺术系；其余无明显差异。',
      '排序（基数小的向平均值收缩）：1 工程学院 10.4%、2 未记录 7.0%、3 艺术系 3.1%。',
      '考虑人员类别构成后（实有÷应有），偏高的是工程学院 1.40；其余无明显差异。',
      '基尼系数 0.36，变异系数 0.74。差距中 60% 在彼此之间，40% 在各自内部不同人员类别之间（泰尔指数分解）。',
    ]);
  });

  it('claim nothing where chance may have given it all', () => {
    const alike: RatioComparison = {
      ...ratio,
      homogeneity: { chiSquare: 3, degrees: 2, pValue: 0.2231, approximate: true },
      rho: 0,
      theil: null,
      members: ratio.members.map((one) => ({ ...one, rest: rest(0.1, 0.4), mix: null })),
    };
    expect(lines('en', alike).slice(1)).toEqual([
      'They differ no more than chance may give (chi-square 3, 2 degrees of freedom, p = 0.223). Some are small, so that this is approximate.',
      'Against all others together: none stands out.',
      'Drawn towards the mean, all are alike; a ranking would rank chance.',
      'Gini 0.36, variation 0.74.',
    ]);
    expect(lines('en', { ...alike, homogeneity: null }).slice(1)).toEqual([
      'All are at 0 %, or all at 100 %: there is nothing to tell apart.',
    ]);
  });

  it('of many are measured by their own spread, and cut in the middle', () => {
    const wide95 = { lower: 0.02, upper: 0.3 };
    const funnel = { lower95: 0.05, upper95: 0.1, lower998: 0.04, upper998: 0.12, wide95 } as const;
    const flags = { flag95: 'above', flag998: 'above' } as const;
    const members = Array.from({ length: 12 }, (_, i) =>
      member(`U${i + 1}`, {
        // The first is beyond the wide limits; all are beyond those of chance.
        value: i === 0 ? 0.31 : 0.29 - i / 100,
        rest: rest(0.3 - i / 100, 0.001),
        funnel: { ...funnel, ...flags },
        shrunk: 0.3 - i / 100,
        rank: i + 1,
      }),
    );
    const printed = lines('en', { ...ratio, by: {}, members });
    expect(printed[2]).toBe(
      'Against all others together: above – U1, U2, U3, U4, U5, U6, U7, U8 and 4 more.',
    );
    expect(printed[3]).toBe(
      'They vary 3.2 times as much as chance gives (variance); allowing for that: above – U1; the rest similar.',
    );
    expect(printed[4]).toBe(
      'Ranked, small ones drawn towards the mean: 1 U1 30.0%, 2 U2 29.0%, 3 U3 28.0%, 4 U4 27.0%, 5 U5 26.0% … 8 U8 23.0%, 9 U9 22.0%, 10 U10 21.0%, 11 U11 20.0%, 12 U12 19.0%.',
    );
    // Of nine of them the spread is their own, and nothing to measure one by.
    const few = lines('en', { ...ratio, by: {}, members: members.slice(0, 9) });
    expect(few.join('\n')).not.toContain('They vary');
    const narrow = lines('en', { ...ratio, by: {}, members, overdispersion: { phi: 1.4, tau2: 0.001 } });
    expect(narrow.join('\n')).not.toContain('They vary');
  });

  it('of persons have no ranking', () => {
    const printed = lines('en', { ...ratio, over: 'organizer', by: {} });
    expect(printed.join('\n')).not.toContain('Ranked');
    expect(printed.at(-1)).toBe('This describes workload. It does not grade a person.');
  });
});

describe('waiting times side by side', () => {
  const durations: DurationComparison = {
    indicator: 'approval-cycle',
    kind: 'duration',
    over: 'unit',
    by: {},
    logRank: { chiSquare: 20.04, degrees: 1, pValue: 0.0011 },
    members: [
      { key: 'ENG', observed: 60, expected: 25.04 },
      // Two less than expected are within chance, and of four expected nothing is.
      { key: 'LIB', observed: 38, expected: 40 },
      { key: 'ADM', observed: 9, expected: 4 },
      { key: 'ART', observed: 13, expected: 56.2 },
      { key: 'MUS', observed: null, expected: null },
    ],
  };

  it('name who is clearly slower or faster than all together', () => {
    expect(lines('en', durations)).toEqual([
      'Comparison: Unit',
      'They do not all wait equally long (log-rank test: chi-square 20, 1 degree of freedom, p = 0.001). Some are small, so that this is approximate.',
      'Slower than all together (ended, of as many as at the pace of all): Art 13 of 56.2.',
      'Faster: Engineering 60 of 25.',
    ]);
    expect(lines('zh-CN', durations).slice(2)).toEqual([
      '慢于全体的（已办结数/按全体速度应办结数）：艺术系 13/56.2。',
      '快于全体的：工程学院 60/25。',
    ]);
  });

  it('name nobody where chance may have given it, or nothing can be told', () => {
    const logRank = { chiSquare: 1, degrees: 1, pValue: 0.32 };
    expect(lines('en', { ...durations, logRank })).toHaveLength(2);
    expect(lines('en', { ...durations, logRank: null })[1]).toBe(
      'Too few cases to tell whether they wait equally long.',
    );
  });
});

describe('counts side by side', () => {
  const counts: CountComparison = {
    indicator: 'admissions',
    kind: 'count',
    over: 'unit',
    by: {},
    count: 1090,
    holders: 23,
    top: 'ENG',
    topShare: 0.1642,
    hhi: 0.0792,
    effective: 12.62,
    gini: 0.4696,
  };

  it('say how much is in few hands', () => {
    expect(lines('en', counts).slice(1)).toEqual([
      '1,090, spread over 23; most: Engineering, 16.4%.',
      'As concentrated as 12.6 equal ones would be (Herfindahl 0.08, Gini 0.47).',
    ]);
    expect(lines('zh-CN', counts).slice(1)).toEqual([
      '共 1,090，分布于 23 个；最多的是工程学院，占 16.4%。',
      '集中程度相当于由 12.6 个等量分担（赫芬达尔指数 0.08，基尼系数 0.47）。',
    ]);
  });

  it('or that there is nothing to hold', () => {
    const none = { count: 0, holders: 0, top: null, topShare: null, hhi: null, effective: null, gini: null };
    expect(lines('en', { ...counts, ...none }).slice(1)).toEqual(['None has any.']);
  });
});

describe('months side by side', () => {
  const point = (month: number, value: number | null, type: SeriesComparison['points'][number]['type']) => ({
    key: `2003-${String(month).padStart(2, '0')}`,
    value,
    lower: 0,
    upper: 234.54,
    type,
  });
  const series: SeriesComparison = {
    indicator: 'admissions',
    kind: 'series',
    over: 'month',
    by: {},
    chart: 'xmr',
    centre: 90.83,
    trial: false,
    points: [
      point(1, 60, 'common-cause'),
      point(2, 9, 'run-below'),
      point(3, 8, 'run-below'),
      point(4, 328, 'above-limit'),
    ],
  };

  it('stand out, each for its reason, the limits first', () => {
    expect(lines('en', series)).toEqual([
      'Comparison: Month',
      'As long as nothing changes, months lie between 0 and 234.5, around 90.8.',
      'Stand out: above the limits 2003-04 (328); seven or more below the mean 2003-02 (9), 2003-03 (8).',
    ]);
    expect(lines('zh-CN', series)[2]).toBe(
      '异常：超出上限 2003-04 (328)；连续七个月以上低于平均 2003-02 (9)、2003-03 (8)。',
    );
  });

  it.each(unusualTypes)('have words for %s', (type) => {
    for (const language of ['en', 'zh-CN'] as const) {
      const words = createWords(language)(`series.${type}`, { months: '2003-05 (7)' });
      const [, , line] = lines(language, { ...series, points: [point(5, 7, type)] });
      expect(line).toContain(words);
    }
  });

  it('of shares have limits of their own, and of less than a year limits on trial', () => {
    const points = [point(1, 0.05, 'common-cause'), point(2, null, null)];
    expect(lines('en', { ...series, chart: 'p', centre: 0.0712, trial: true, points }).slice(1)).toEqual([
      'All months together: 7.1%; the limits of each are the wider the fewer it counts.',
      'No month stands out.',
      'Limits on trial: fewer than twelve months.',
    ]);
  });

  it('too many for anybody to read are counted', () => {
    const many = (count: number) => lines('en', ...Array.from({ length: count }, () => series));
    expect(many(6).filter((line) => line.startsWith('Comparison'))).toHaveLength(6);
    expect(many(7)).toEqual(['7 comparisons, too many to print: --format json has them.']);
  });
});
