/** Holders and months side by side: the numbers of other programs come through files, keys and counts unchanged. */
import { describe, expect, it } from 'vitest';
import { isoMonthOf } from '../../src/calendar.ts';
import type {
  Comparison,
  CountComparison,
  DurationComparison,
  RatioComparison,
  SeriesComparison,
} from '../../src/indicators/comparisons/comparison.ts';
import { funnelCurve } from '../../src/indicators/comparisons/funnel-curve.ts';
import { lorenzPoints } from '../../src/indicators/comparisons/lorenz-points.ts';
import type { CountEstimate, RatioEstimate } from '../../src/indicators/estimate.ts';
import type { Question } from '../../src/indicators/question.ts';
import { wilsonInterval } from '../../src/stats/proportion.ts';
import { recordsOf } from '../stats/records.ts';
import { answer, type Files } from './ask.ts';

interface Part {
  readonly unit: string;
  readonly cohort?: string;
  readonly members: number;
  readonly of: number;
}

/** A school with so many members out of so many people in each unit and cohort, on 31 December 2003. */
function school(parts: readonly Part[]): Files {
  const rows = parts.flatMap(({ unit, cohort = 'undergraduate', members }) =>
    Array.from({ length: members }, (_, i) => `${unit}-${cohort}-${i},${unit},${cohort},2001-05-20`),
  );
  return {
    'people.csv': ['person_key,unit,cohort,approve_date', ...rows].join('\n'),
    'headcount.csv': [
      'date,unit,cohort,headcount',
      ...parts.map(({ unit, cohort = 'undergraduate', of }) => `2003-12-31,${unit},${cohort},${of}`),
    ].join('\n'),
  };
}

/** Units U1, U2 … with the counts of a record. */
function unitsOf(x: readonly number[], n: readonly number[]): readonly Part[] {
  return x.map((members, i) => ({ unit: `U${String(i + 1).padStart(2, '0')}`, members, of: n[i]! }));
}

async function comparisons(files: Files, question: Question): Promise<readonly Comparison[]> {
  return (await answer(files, { asOf: '2003-12-31', ...question })).results.comparisons;
}

async function ofUnits(parts: readonly Part[], where = ['cohort=undergraduate']): Promise<RatioComparison> {
  const question = { indicators: ['development-ratio'], by: ['unit'], where };
  const [comparison, ...others] = await comparisons(school(parts), question);
  expect(others).toEqual([]);
  return comparison as RatioComparison;
}

describe('ratios by unit', () => {
  const fisher = recordsOf('fisher_exact')
    .map(({ id, input, expected }) => ({
      id,
      ...(input as Record<'x1' | 'n1' | 'x2' | 'n2', number>),
      ...(expected as { pValue: number }),
    }))
    .filter(({ n1, n2 }) => n1 + n2 < 3000);
  it.each(fisher)('two units differ with the p-value of $id', async ({ x1, n1, x2, n2, pValue }) => {
    const { members } = await ofUnits(unitsOf([x1, x2], [n1, n2]));
    for (const { rest } of members) expect(rest!.pValue).toBeCloseTo(pValue, 10);
    expect(members[0]!.rest!.difference).toBeCloseTo(x1 / n1 - x2 / n2, 14);
  });

  const homogeneity = recordsOf('chisq_homogeneity')
    .map(({ id, input, expected }) => ({
      id,
      table: (input as { table: readonly (readonly number[])[] }).table,
      expected: expected as { statistic: number | null; df: number; pValue: number; minExpected: number },
    }))
    .filter(
      ({ table, expected }) => table.length > 1 && table[0]!.length === 2 && expected.statistic !== null,
    )
    .filter(({ table }) => table.every(([x, rest]) => x! + rest! > 0 && x! + rest! < 2000));
  it.each(homogeneity)('could all be alike with the p-value of $id', async ({ table, expected }) => {
    const units = unitsOf(
      table.map(([x]) => x!),
      table.map(([x, rest]) => x! + rest!),
    );
    const { homogeneity: found } = await ofUnits(units);
    expect(found).toMatchObject({ degrees: expected.df, approximate: expected.minExpected < 5 });
    expect(found!.chiSquare).toBeCloseTo(expected.statistic!, 9);
    expect(found!.pValue).toBeCloseTo(expected.pValue, 9);
  });

  const fits = recordsOf('betabinom_fit')
    .slice(0, 3)
    .map(({ id, input, expected }) => ({
      id,
      input: input as { x: readonly number[]; n: readonly number[] },
      expected: expected as { rho: number; shrunk: readonly number[] },
    }));
  it.each(fits)('are drawn towards their mean as in $id, and ranked so', async ({ input, expected }) => {
    const { members, rho } = await ofUnits(unitsOf(input.x, input.n));
    expect(rho).toBeCloseTo(expected.rho, 6);
    members.forEach(({ shrunk }, i) => {
      expect(shrunk).toBeCloseTo(expected.shrunk[i]!, 6);
    });
    const order = [...expected.shrunk].sort((a, b) => b - a);
    expect(members.map(({ rank }) => rank)).toEqual(expected.shrunk.map((one) => order.indexOf(one) + 1));
  });

  it('stand against the rest and not against a whole that they are part of', async () => {
    const { members, value } = await ofUnits(unitsOf([30, 10, 10], [100, 100, 100]));
    expect(value).toBe(50 / 300);
    expect(members[0]!.rest!.difference).toBeCloseTo(30 / 100 - 20 / 200, 14);
    // 10 of 100 against 40 of 200: 0.0324 summed over all tables in whole numbers, and adjusted the same, since
    // the other small unit has no smaller one.
    expect(members.map(({ rest }) => rest!.signal)).toEqual(['better', 'worse', 'worse']);
    expect(members[1]!.rest!.pValue).toBeCloseTo(0.03242454907948311, 12);
    expect(members[1]!.rest!.adjusted).toBeCloseTo(members[1]!.rest!.pValue, 15);
  });

  it('lie in a funnel around the whole, flagged by exact tails', async () => {
    const { members } = await ofUnits(unitsOf([7, 7, 93], [40, 93, 1367]));
    // 107 of 1500 is 7.1 %; of 40 people 7 are more than chance would give.
    expect(members.map(({ funnel }) => funnel!.flag95)).toEqual(['above', 'within', 'within']);
    for (const { funnel, value } of members) {
      expect(value > funnel!.upper95).toBe(funnel!.flag95 === 'above');
      expect(funnel!.lower998 <= funnel!.lower95 && funnel!.upper95 <= funnel!.upper998).toBe(true);
    }
  });

  it('leave out who has no denominator, or more members than people', async () => {
    const parts = [...unitsOf([3, 5, 9], [40, 50, 8]), { unit: 'U09', members: 2, of: 0 }];
    const { members, of } = await ofUnits(parts);
    expect(members.map(({ key }) => key)).toEqual(['U01', 'U02']);
    expect(of).toBe(90);
  });

  it('are not compared where there is one, or none', async () => {
    const question = { indicators: ['development-ratio'], by: ['unit'] };
    expect(await comparisons(school(unitsOf([3], [40])), question)).toEqual([]);
  });

  it('answer for nobody and for everybody', async () => {
    const nobody = await ofUnits(unitsOf([0, 0], [40, 50]));
    expect(nobody).toMatchObject({
      value: 0,
      homogeneity: null,
      overdispersion: null,
      gini: null,
      variation: null,
    });
    expect(nobody.members.map(({ rank, funnel }) => [rank, funnel])).toEqual([
      [1, null],
      [1, null],
    ]);
    const everybody = await ofUnits(unitsOf([40, 50], [40, 50]));
    expect(everybody).toMatchObject({ value: 1, homogeneity: null, gini: 0, variation: 0 });
  });
});

describe('the lines of a funnel', () => {
  const units = unitsOf([9, 30, 52, 110, 21, 190], [40, 210, 800, 1500, 210, 2600]);

  it('pass through the limits of every unit, and run a tenth beyond the smallest and the largest', async () => {
    const comparison = await ofUnits(units);
    const curve = funnelCurve(comparison);
    for (const { of, funnel } of comparison.members) {
      const { flag95: _, flag998: __, ...limits } = funnel!;
      expect(curve.find((point) => point.of === of)).toEqual({ of, ...limits });
    }
    // 40 ÷ 1.1 is 36.4, and 2600 × 1.1 is 2860.
    expect([curve[0]!.of, curve.at(-1)!.of]).toEqual([36, 2860]);
  });

  it('close around the share of all as sizes grow, the outer ones outside, the wide ones widest', async () => {
    const comparison = await ofUnits(units);
    const curve = funnelCurve(comparison);
    const sizes = curve.map(({ of }) => of);
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
    expect(curve.length).toBeGreaterThan(50);
    for (const { lower95, upper95, lower998, upper998, wide95 } of curve) {
      expect(lower998 <= lower95 && lower95 < comparison.value).toBe(true);
      expect(upper998 >= upper95 && upper95 > comparison.value).toBe(true);
      expect(wide95!.upper).toBeGreaterThan(wide95!.lower);
    }
    const [small, large] = [curve[0]!, curve.at(-1)!];
    expect(large.upper95 - large.lower95).toBeLessThan((small.upper95 - small.lower95) / 4);
  });

  it('are none around a share of 0 or 1', async () => {
    expect(funnelCurve(await ofUnits(unitsOf([0, 0], [40, 50])))).toEqual([]);
    expect(funnelCurve(await ofUnits(unitsOf([40, 50], [40, 50])))).toEqual([]);
  });
});

describe('a Lorenz curve of units', () => {
  it('passes the unit with the lowest share first, and ends with all people and all who count', async () => {
    const points = lorenzPoints(await ofUnits(unitsOf([30, 10, 10], [100, 300, 100])));
    // 10 of 300, then 10 of 100, then 30 of 100: of 500 people 300, 400, 500, and of 50 counted 10, 20, 50.
    expect(points.map(({ key }) => key)).toEqual(['U02', 'U03', 'U01']);
    const expected = [
      [0.6, 0.2],
      [0.8, 0.4],
      [1, 1],
    ];
    points.forEach(({ population, share }, i) => {
      expect(population).toBeCloseTo(expected[i]![0]!, 12);
      expect(share).toBeCloseTo(expected[i]![1]!, 12);
    });
  });

  it('has no points where nobody is counted', async () => {
    expect(lorenzPoints(await ofUnits(unitsOf([0, 0], [40, 50])))).toEqual([]);
  });
});

describe('units with several cohorts', () => {
  const parts: readonly Part[] = [
    { unit: 'A', cohort: 'undergraduate', members: 6, of: 100 },
    { unit: 'A', cohort: 'graduate', members: 20, of: 50 },
    { unit: 'B', cohort: 'undergraduate', members: 8, of: 100 },
  ];

  it('are set against what their mix of cohorts would give', async () => {
    const { members, theil } = await ofUnits(parts, []);
    // Of undergraduates 14 of 200 are members, of graduates 20 of 50.
    expect(members[0]!.mix!.expected).toBeCloseTo(100 * (14 / 200) + 50 * (20 / 50), 12);
    expect(members[0]!.mix!.ratio).toBeCloseTo(26 / 27, 12);
    expect(members[1]!.mix).toMatchObject({ expected: 100 * (14 / 200), standardised: null });
    expect(members[1]!.mix!.ratio).toBeCloseTo(8 / 7, 12);
    // With the cohorts of the whole, 200 and 50: (200 · 6 % + 50 · 40 %) ÷ 250.
    expect(members[0]!.mix!.standardised).toBeCloseTo((200 * 0.06 + 50 * 0.4) / 250, 12);
    expect(theil!.within + theil!.between).toBeCloseTo(theil!.total, 12);
  });

  it('are not where the question fixes the cohort', async () => {
    const { members, theil } = await ofUnits(parts, ['cohort=undergraduate']);
    expect([members.map(({ mix }) => mix), theil]).toEqual([[null, null], null]);
  });
});

describe('waiting times by unit', () => {
  it('are compared day by day, those who still wait included', async () => {
    const people = [
      ['A', '2003-10-01', '2003-10-11'],
      ['A', '2003-10-01', '2003-10-21'],
      ['A', '2003-12-21', ''],
      ['B', '2003-10-01', '2003-11-30'],
      ['B', '2003-10-01', ''],
    ].map(([unit, meeting, approval], i) => `P${i},${unit},undergraduate,${meeting},${approval}`);
    const [comparison] = (await comparisons(
      { 'people.csv': ['person_key,unit,cohort,meeting_date,approve_date', ...people].join('\n') },
      { indicators: ['approval-cycle'], by: ['unit'] },
    )) as readonly DurationComparison[];
    // Worked by hand. Day 10: 5 wait, 3 of A, and one censored there stays at risk; day 20: 1 of A and 2 of B;
    // day 60: 2 of B. Expected of A: 3/5 + 1/3 + 0. Variance: (3·2)/25 + (1·2)/9.
    const [expected, variance] = [3 / 5 + 1 / 3, 6 / 25 + 2 / 9];
    expect(comparison!.members[0]).toMatchObject({ key: 'A', observed: 2 });
    expect(comparison!.members[0]!.expected).toBeCloseTo(expected, 12);
    expect(comparison!.logRank!.degrees).toBe(1);
    expect(comparison!.logRank!.chiSquare).toBeCloseTo((2 - expected) ** 2 / variance, 12);
  });
});

describe('counts', () => {
  it('by organizer say how much is in few hands', async () => {
    const people = ['O1', 'O1', 'O1', 'O2', ''].map(
      (organizer, i) => `P${i},ENG,undergraduate,${organizer},2003-05-20`,
    );
    const [comparison] = (await comparisons(
      { 'people.csv': ['person_key,unit,cohort,organizer,approve_date', ...people].join('\n') },
      { indicators: ['organizer-load'], by: ['organizer'] },
    )) as readonly CountComparison[];
    expect(comparison).toMatchObject({
      count: 4,
      holders: 2,
      top: 'O1',
      topShare: 3 / 4,
      hhi: 10 / 16,
      gini: 1 / 4,
    });
  });

  const charts = recordsOf('xmr')
    .filter(({ input }) => {
      const { values, screenOutliers } = input as { values: readonly number[]; screenOutliers: boolean };
      return (
        screenOutliers &&
        values.length >= 12 &&
        values.every((value) => Number.isInteger(value) && value >= 0)
      );
    })
    .map(({ id, input, expected }) => ({
      id,
      values: (input as { values: readonly number[] }).values,
      expected: expected as { mean: number; lower: number; upper: number },
    }));
  it.each(charts)('by month keep to the limits of $id', async ({ values, expected }) => {
    const from = 2003 * 12;
    const people = values.flatMap((count, i) =>
      Array.from({ length: count }, (_, n) => `P${i}-${n},ENG,undergraduate,${isoMonthOf(from + i)}-10`),
    );
    const last = isoMonthOf(from + values.length - 1);
    const [comparison] = (await comparisons(
      { 'people.csv': ['person_key,unit,cohort,approve_date', ...people].join('\n') },
      { indicators: ['admissions'], by: ['month'], from: '2003-01-01', asOf: `${last}-28` },
    )) as readonly SeriesComparison[];
    expect(comparison!.centre).toBeCloseTo(expected.mean, 9);
    expect(comparison!.points.map(({ value }) => value)).toEqual(values);
    for (const { lower, upper } of comparison!.points) {
      expect(lower).toBeCloseTo(Math.max(0, expected.lower), 9);
      expect(upper).toBeCloseTo(expected.upper, 9);
    }
  });
});

describe('months of which no two with shares follow one another', () => {
  it('have no limits, and none of them is called ordinary', async () => {
    const people = `person_key,unit,cohort,entry_year,approve_date
      A,ENG,undergraduate,2002,2003-03-20
      B,ENG,undergraduate,2000,2003-03-20
      C,ENG,undergraduate,2000,2003-09-20`;
    const [comparison] = (await comparisons(
      { 'people.csv': people },
      { indicators: ['low-grade-share'], by: ['month'], asOf: '2003-12-31' },
    )) as readonly SeriesComparison[];
    const shares = comparison!.points.filter(({ value }) => value !== null);
    expect(shares).toEqual([
      { key: '2003-03', value: 1 / 2, lower: null, upper: null, type: null },
      { key: '2003-09', value: 0, lower: null, upper: null, type: null },
    ]);
  });
});

describe('several years', () => {
  /** Members and headcount of the years 2001 to 2003; every member stays. */
  function years(members: readonly number[], of: readonly number[]): Files {
    const rows = members.flatMap((total, i) => {
      const before = members[i - 1] ?? 0;
      return Array.from(
        { length: total - before },
        (_, n) => `P${i}-${n},ENG,undergraduate,${2001 + i}-05-20`,
      );
    });
    return {
      'people.csv': ['person_key,unit,cohort,approve_date', ...rows].join('\n'),
      'headcount.csv': [
        'date,unit,cohort,headcount',
        ...of.map((headcount, i) => `${2001 + i}-12-31,ENG,undergraduate,${headcount}`),
      ].join('\n'),
    };
  }
  async function asked(files: Files, count: number): Promise<RatioEstimate> {
    const question = { indicators: ['development-ratio'], where: ['cohort=undergraduate'], years: count };
    const { results } = (await answer(files, { asOf: '2003-12-31', ...question })).results;
    return results[0] as RatioEstimate;
  }

  it('stand beside one another, with their trend', async () => {
    // The record cochran_armitage-open-001: 5 of 40, 8 of 38, 12 of 42.
    const expected = recordsOf('cochran_armitage')[0]!.expected as { z: number; pValue: number };
    const found = await asked(years([5, 8, 12], [40, 38, 42]), 3);
    const interval = (count: number, of: number) => ({
      ...wilsonInterval(count, of, 0.95),
      level: 0.95,
      method: 'wilson',
    });
    expect(found.years).toEqual([
      { asOf: '2001-12-31', count: 5, of: 40, value: 5 / 40, interval: interval(5, 40) },
      { asOf: '2002-12-31', count: 8, of: 38, value: 8 / 38, interval: interval(8, 38) },
      { asOf: '2003-12-31', count: 12, of: 42, value: 12 / 42, interval: found.interval },
    ]);
    expect(found.trend!.z).toBeCloseTo(expected.z, 9);
    expect(found.trend!.pValue).toBeCloseTo(expected.pValue, 9);
  });

  it('tell the first that meets a target', async () => {
    const first = async (members: readonly number[], of: readonly number[], count = 3) =>
      (await asked(years(members, of), count)).targets[0]!.firstTime;
    expect(await first([5, 6, 7], [100, 100, 100])).toBe(true);
    expect(await first([5, 7, 8], [100, 100, 100])).toBe(false); // the year before did already
    expect(await first([5, 6, 6], [100, 100, 100])).toBe(false); // not met
    expect(await first([7, 7, 7], [100, 110, 100])).toBe(false); // met before, lost, and met again
    expect(await first([5, 6, 7], [100, 100, 100], 1)).toBeUndefined(); // nobody asked
  });

  it('set a month beside the same month, and move conditions along', async () => {
    const days = ['2002-05-03', '2002-11-20', '2002-11-21', '2003-05-06', '2003-05-07'];
    const people = days.map((day, i) => `P${i},ENG,undergraduate,${day}`);
    const files = { 'people.csv': ['person_key,unit,cohort,approve_date', ...people].join('\n') };
    const counts = async (question: Question) => {
      const asked = { indicators: ['admissions'], asOf: '2003-12-31', years: 2, ...question };
      const { results } = (await answer(files, asked)).results;
      return (results as readonly CountEstimate[]).map(({ by, years }) => [
        by.month,
        ...years!.map(({ count }) => count),
      ]);
    };
    const months = await counts({ by: ['month'] });
    expect(months.filter(([month]) => month === '2003-05' || month === '2003-11')).toEqual([
      ['2003-05', 1, 2],
      ['2003-11', 2, 0],
    ]);
    expect(await counts({ where: ['month=2003-05'] })).toEqual([[undefined, 1, 2]]);
  });

  it('claim nothing of years that have no figure', async () => {
    const found = await asked(
      {
        ...years([7], [100]),
        'headcount.csv': 'date,unit,cohort,headcount\n2003-12-31,ENG,undergraduate,100',
      },
      2,
    );
    expect(found.years![0]).toEqual({
      asOf: '2002-12-31',
      count: 7,
      of: null,
      value: null,
      interval: null,
    });
    expect(found.targets[0]).toMatchObject({ met: true, firstTime: false });
    expect(found.trend).toBeNull();
  });

  it('are a whole number of at least one', async () => {
    await expect(asked(years([5], [100]), 0)).rejects.toThrow('years: a whole number from 1 to 50, got 0');
    await expect(asked(years([5], [100]), 1.5)).rejects.toThrow('got 1.5');
  });
});

describe('how many are needed', () => {
  it('at a fixed headcount, if it grows with them, and for certain', async () => {
    const { results } = (
      await answer(school([{ unit: 'ENG', members: 20, of: 1263 }]), {
        asOf: '2003-12-31',
        indicators: ['development-ratio'],
        where: ['cohort=undergraduate'],
      })
    ).results;
    const [target] = (results[0] as RatioEstimate).targets;
    // 7 % of 1263 is 88.41: 69 more. Growing: (20 + 74) ÷ (1263 + 74) = 7.03 %, with 73 it is 6.96 %.
    expect(target).toMatchObject({ missing: 69, needed: { growing: 74 } });
    expect(target!.needed!.certain! > 69).toBe(true);
  });
});
