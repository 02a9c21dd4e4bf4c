import { describe, expect, it } from 'vitest';
import {
  type ChartSpec,
  chartTheme,
  countColumns,
  countRows,
  darkTokens,
  distributionBars,
  durationChart,
  intervalChart,
  lightTokens,
  ranked,
  survivalChart,
} from '../src/index.ts';
import { draw } from './draw.ts';
import { cohorts, departments, durations, grades, months, survival } from './fixtures.ts';

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
    ['no stages', durationChart({ estimates: [], words: durationWords, theme, layout })],
  ])('draws without complaint: %s', async (_what, spec) => {
    expect((await draw(spec)).warnings).toEqual([]);
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
