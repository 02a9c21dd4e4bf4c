import { describe, expect, it } from 'vitest';
import {
  type ChartSpec,
  chartTheme,
  countColumns,
  countRows,
  darkTokens,
  distributionBars,
  distributionRows,
  durationChart,
  intervalChart,
  lightTokens,
  type ReconciliationStep,
  ranked,
  reconciliationChart,
  reconciliationSteps,
  spreadChart,
  survivalChart,
  topShareChart,
} from '../src/index.ts';
import { draw } from './draw.ts';
import {
  balances,
  cohorts,
  concentrations,
  departments,
  durations,
  grades,
  months,
  movements,
  survival,
  waiting,
} from './fixtures.ts';

const theme = chartTheme(lightTokens);
const layout = { width: 640 };
const axes = {
  x: { title: 'across', description: 'The axis across' },
  y: { title: 'up', description: 'The axis up' },
};

const intervalWords = {
  ...axes,
  description: 'Ratios of departments',
  label: (e: (typeof departments)[number]) => String(e.by.unit),
  value: (e: (typeof departments)[number]) => (e.value === null ? 'no data' : `${e.count} of ${e.of}`),
  tooltip: (e: (typeof departments)[number]) => `${e.by.unit}: ${e.count} of ${e.of}`,
  signals: { better: 'better', similar: 'similar', worse: 'worse' },
  noTarget: 'no target',
  target: (value: number) => `target ${value}`,
};
const durationWords = {
  ...axes,
  description: 'Days of stages',
  label: (e: (typeof durations)[number]) => String(e.by.stage),
  value: (e: (typeof durations)[number]) => (e.median === null ? 'no data' : `${e.median} days`),
  tooltip: (e: (typeof durations)[number]) => `${e.by.stage}: ${e.median} days`,
  median: 'median',
  p90: '90 % within',
  limit: 'limit',
};
const countWords = {
  ...axes,
  description: 'Counts of months',
  label: (e: (typeof months)[number]) => String(e.by.month),
  value: (e: (typeof months)[number]) => String(e.count),
  tooltip: (e: (typeof months)[number]) => `${e.by.month}: ${e.count}`,
};

const spreadWords = {
  ...axes,
  description: 'Units set side by side',
  label: (e: (typeof balances)[number]) => String(e.by.cohort),
  value: (e: (typeof balances)[number]) => (e.spread === undefined ? 'no data' : `${e.spread.below} below`),
  tooltip: (e: (typeof balances)[number], mark: string) => `${e.by.cohort}: ${mark}`,
  marks: { lowest: 'lowest', together: 'all together', highest: 'highest' },
};
const topShareWords = {
  ...axes,
  description: 'Months set side by side',
  label: (e: (typeof concentrations)[number]) => String(e.by.unit),
  value: (e: (typeof concentrations)[number]) => (e.top === null ? 'no data' : `${e.topShare} in ${e.top}`),
  tooltip: (e: (typeof concentrations)[number]) => `${e.by.unit}: ${e.topShare} in ${e.top}`,
  limit: (share: number) => `more than ${share} is too much`,
};
const nameOf = (step: ReconciliationStep) => ('name' in step ? step.name : step.kind);
const reconciliationWords = {
  ...axes,
  description: 'How the stock came about',
  label: nameOf,
  value: (step: ReconciliationStep) => String(step.count),
  tooltip: (step: ReconciliationStep) => `${nameOf(step)}: ${step.count}`,
};

const charts: Readonly<Record<string, ChartSpec>> = {
  departments: intervalChart({ estimates: departments, words: intervalWords, theme, layout }),
  cohorts: intervalChart({ estimates: cohorts, words: intervalWords, theme, layout }),
  grades: distributionBars({
    estimates: grades,
    words: {
      ...axes,
      description: 'Grades at admission',
      label: (part) => `Year ${part.key}`,
      value: (part) => String(part.count),
      tooltip: (part) => `Year ${part.key}: ${part.count}`,
    },
    theme,
    layout,
  }),
  waiting: distributionRows({
    estimates: waiting,
    words: {
      ...axes,
      description: 'Days of waiting',
      label: (part) => String(part.key),
      value: (part) => String(part.count),
      tooltip: (part) => `${part.key}: ${part.count}`,
    },
    theme,
    layout,
  }),
  balances: spreadChart({ estimates: balances, words: spreadWords, theme, layout }),
  concentrations: topShareChart({ estimates: concentrations, words: topShareWords, theme, layout }),
  movements: reconciliationChart({ estimates: movements, words: reconciliationWords, theme, layout }),
  months: countColumns({ estimates: months, words: countWords, theme, layout }),
  'months in rows': countRows({ estimates: months, words: countWords, theme, layout }),
  durations: durationChart({ estimates: durations, words: durationWords, theme, layout }),
  survival: survivalChart({
    estimates: survival,
    words: {
      ...axes,
      description: 'Share still waiting',
      tooltip: (point) => `after ${point.days} days`,
      median: (days) => `half within ${days} days`,
    },
    theme,
    layout,
  }),
};

/** Every object inside a value, the value included. */
function objects(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objects);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

describe.each(Object.entries(charts))('the chart of %s', (_name, spec) => {
  it('compiles and runs without warnings, in the width it was given', async () => {
    const drawing = await draw(spec);
    expect(drawing.warnings).toEqual([]);
    expect(drawing.width).toBeGreaterThan(0);
    expect(drawing.width).toBeLessThanOrEqual(640);
  });

  it('leaves all computing to the core', () => {
    const names = objects(spec).flatMap(Object.keys);
    expect(names).not.toContain('aggregate');
    expect(names).not.toContain('bin');
    expect(names).not.toContain('transform');
    expect(objects(spec).map((object) => object.type)).not.toContain('errorbar');
  });

  it('describes itself and its axes, and has a finished text for every mark that can be pointed at', () => {
    expect(spec.description).not.toBe('');
    const { config: _config, ...rest } = spec;
    const drawn = objects(rest).filter((object) => 'axis' in object && object.axis !== null);
    expect(drawn.length).toBeGreaterThan(0);
    for (const channel of drawn) {
      expect((channel.axis as { description: string }).description).toMatch(/^The axis/);
    }
    const tooltips = objects(spec).filter(
      (object) => 'tooltip' in object && typeof object.tooltip === 'object',
    );
    expect(tooltips.length).toBeGreaterThan(0);
    for (const encoding of tooltips) expect(encoding.description).toEqual(encoding.tooltip);
  });

  it('has the specification that was reviewed', () => {
    const { config: _config, ...rest } = spec;
    expect(rest).toMatchSnapshot();
  });
});

describe('marks', () => {
  it('are one dot and one interval for each department with data, and a text for all', async () => {
    const drawing = await draw(charts.departments!);
    expect(drawing.marks('symbol')).toHaveLength(3);
    expect(drawing.marks('text')).toHaveLength(4);
    // Three intervals and the one target line that all rows share.
    expect(drawing.marks('rule')).toHaveLength(4);
  });

  it('are a target of its own for each cohort that has one, when targets differ', async () => {
    const drawing = await draw(charts.cohorts!);
    expect(drawing.marks('symbol')).toHaveLength(3);
    expect(drawing.marks('rule')).toHaveLength(3);
    expect(drawing.marks('rect')).toHaveLength(2);
  });

  it('are one bar for each grade and month, zero included', async () => {
    expect((await draw(charts.grades!)).marks('rect')).toHaveLength(4);
    expect((await draw(charts.months!)).marks('rect')).toHaveLength(4);
    expect((await draw(charts['months in rows']!)).marks('rect')).toHaveLength(4);
  });

  it('are median, nine tenths and limit of each stage, as far as there is one', async () => {
    const drawing = await draw(charts.durations!);
    expect(drawing.marks('symbol')).toHaveLength(2 + 2 + 1);
    expect(drawing.marks('text')).toHaveLength(3);
  });

  it('are a point for each step, and a curve that starts with everybody waiting', async () => {
    const drawing = await draw(charts.survival!);
    expect(drawing.marks('symbol')).toHaveLength(4);
    expect(drawing.marks('line')).toHaveLength(5);
    expect(drawing.marks('area')).toHaveLength(4);
    expect(drawing.marks('line')[0]).toMatchObject({ x: 0, y: 0 });
  });

  it('are both ends and the whole of each row that has ratios, on a line between the ends', async () => {
    const drawing = await draw(charts.balances!);
    expect(drawing.marks('symbol')).toHaveLength(2 * 3);
    expect(drawing.marks('rule')).toHaveLength(2);
    expect(drawing.marks('text')).toHaveLength(3);
    expect(new Set(drawing.marks('symbol').map(({ shape }) => shape)).size).toBe(3);
  });

  it('are a bar for each largest share, and one line for what is too much', async () => {
    const drawing = await draw(charts.concentrations!);
    const bars = drawing.marks('rect');
    expect(bars).toHaveLength(2);
    expect(drawing.marks('text')).toHaveLength(3);
    const [line, ...others] = drawing.marks('rule');
    expect(others).toEqual([]);
    // 0.3 does not reach the limit of 0.5, and 0.6 goes beyond it.
    const ends = bars.map(({ x, width }) => Number(x) + Number(width));
    expect(ends[0]).toBeLessThan(Number(line!.x));
    expect(ends[1]).toBeGreaterThan(Number(line!.x));
  });

  it('are a bar for each step of a reconciliation, each beginning where the one before it ended', async () => {
    const drawing = await draw(charts.movements!);
    const bars = drawing.marks('rect').map(({ x, width }) => [Number(x), Number(x) + Number(width)] as const);
    expect(bars).toHaveLength(7);
    const [opening, admitted, restored, removed, left, expected, found] = bars;
    const unit = opening![1] / 90;
    const at = (stock: number) => expect.closeTo(stock * unit, 6);
    // By hand: 90 + 12 = 102, 102 − 1 = 101, 101 − 4 = 97 as there should be; 96 were found.
    expect(admitted).toEqual([at(90), at(102)]);
    expect(restored).toEqual([at(102), at(102)]);
    expect(removed).toEqual([at(101), at(102)]);
    expect(left).toEqual([at(97), at(101)]);
    expect(expected).toEqual([at(0), at(97)]);
    expect(found).toEqual([at(0), at(96)]);
    expect(drawing.marks('rule')).toHaveLength(5);
    expect(drawing.marks('text').map(({ text }) => text)).toEqual(['90', '12', '0', '1', '4', '97', '96']);
  });

  it('stand from top to bottom in the order of the parts, however they would sort', async () => {
    const drawing = await draw(charts.waiting!);
    const texts = drawing.marks('text').toSorted((a, b) => Number(a.y) - Number(b.y));
    expect(texts.map(({ text }) => text)).toEqual(['3', '5', '0', '2']);
  });

  it('stand from left to right in the order of the parts', async () => {
    const columns = distributionBars({
      estimates: { ...grades, parts: grades.parts.toReversed() },
      words: { ...countWords, label: ({ key }) => String(key), value: String, tooltip: String },
      theme,
      layout,
    });
    const bars = (await draw(columns)).marks('rect').toSorted((a, b) => Number(a.x) - Number(b.x));
    // 350, 314, 124, 22: the last grade first, as given.
    const heights = bars.map(({ height }) => Number(height));
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  });

  it('stand where their value is: twice the value, twice as far from the start', async () => {
    const [one, two] = (await draw(charts['months in rows']!)).marks('rect').filter((m) => m.width !== 0);
    expect(Number(two!.width) / Number(one!.width)).toBeCloseTo(40 / 3, 6);
  });
});

describe('verdicts', () => {
  it('are told by shape as well as by colour', async () => {
    const dots = (await draw(charts.departments!)).marks('symbol');
    expect(new Set(dots.map((dot) => dot.shape))).toEqual(
      new Set(['triangle-up', 'circle', 'triangle-down']),
    );
    expect(new Set(dots.map((dot) => dot.fill)).size).toBe(3);
  });
});

describe('ranked', () => {
  it('puts the largest first and figures without data last', () => {
    const shuffled = [departments[2]!, departments[3]!, departments[0]!, departments[1]!];
    expect(ranked(shuffled).map((estimate) => estimate.by.unit)).toEqual(['ENG', 'INF', 'ART', 'NEW']);
  });
});

describe('equal labels', () => {
  it('keep a row each', async () => {
    const twice = [departments[0]!, departments[0]!];
    const drawing = await draw(intervalChart({ estimates: twice, words: intervalWords, theme, layout }));
    expect(new Set(drawing.marks('symbol').map((dot) => dot.y)).size).toBe(2);
  });
});

describe('nothing to show', () => {
  it.each([
    ['no departments', intervalChart({ estimates: [], words: intervalWords, theme, layout })],
    ['no months', countColumns({ estimates: [], words: countWords, theme, layout })],
    ['no balances', spreadChart({ estimates: [], words: spreadWords, theme, layout })],
    ['no concentrations', topShareChart({ estimates: [], words: topShareWords, theme, layout })],
    ['no stages', durationChart({ estimates: [], words: durationWords, theme, layout })],
  ])('draws without complaint: %s', async (_what, spec) => {
    expect((await draw(spec)).warnings).toEqual([]);
  });
});

describe('a reconciliation', () => {
  it('is read from what there was to what was found', () => {
    expect(reconciliationSteps(movements)).toEqual([
      { kind: 'opening', count: 90 },
      { kind: 'increase', name: 'admitted', count: 12 },
      { kind: 'increase', name: 'restored', count: 0 },
      { kind: 'decrease', name: 'removed', count: 1 },
      { kind: 'decrease', name: 'transferred-out', count: 4 },
      { kind: 'expected', count: 97 },
      { kind: 'found', count: 96 },
    ]);
  });

  it('stays within its axis where more went than there was', async () => {
    const estimates = {
      ...movements,
      count: 0,
      reconciliation: { opening: 1, increase: {}, decrease: { removed: 3 }, expected: -2, difference: 2 },
    };
    const drawing = await draw(reconciliationChart({ estimates, words: reconciliationWords, theme, layout }));
    for (const { x, width } of drawing.marks('rect')) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(drawing.width);
    }
    expect(drawing.warnings).toEqual([]);
  });
});

describe('the theme', () => {
  it('takes every colour of marks and texts from its tokens', () => {
    const dark = chartTheme(darkTokens);
    const spec = JSON.stringify(
      intervalChart({ estimates: departments, words: intervalWords, theme: dark, layout }),
    );
    const known = new Set(Object.values(darkTokens));
    for (const color of spec.match(/#[0-9a-f]{6}/g) ?? []) expect(known).toContain(color);
    expect(spec).toContain(darkTokens.better);
  });
});
