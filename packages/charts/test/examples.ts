/** The pictures of comparisons, years and groups with words in both languages, as a page would draw them. */
import type { CountEstimate, DurationEstimate, RatioEstimate, Scalar, SeriesPointType } from '@muster/core';
import {
  type AxisWords,
  type ChartLayout,
  type ChartSpec,
  type ChartTheme,
  controlChart,
  funnelChart,
  heatCells,
  heatMap,
  heatParts,
  lorenzChart,
  rankedDots,
  smallMultiples,
  stackedShares,
  survivalCurves,
  yearsChart,
} from '../src/index.ts';
import {
  comparison,
  curve,
  distributions,
  figureOfYears,
  groups,
  longName,
  lorenz,
  series,
  shortSeries,
} from './compared.ts';
import { cohorts, departments, months } from './fixtures.ts';

export type Language = 'en' | 'zh-CN';

const unitNames: Readonly<Record<string, readonly [string, string]>> = {
  ART: ['Department of Art', '艺术系'],
  ENG: ['College of Engineering', '工程学院'],
  INF: ['College of Information', '信息学院'],
  LAW: ['School of Marxist Theory and Political Education (Preparatory Office)', longName],
  MGT: ['College of Management', '管理学院'],
  NEW: ['New College', '新建学院'],
  PED: ['Department of Physical Education', '体育系'],
};

export const estimates: readonly RatioEstimate[] = [
  ...comparison.members.map(
    ({ key, count, of, value }): RatioEstimate => ({
      ...departments[0]!,
      by: { unit: key },
      count,
      of,
      value,
      interval: { lower: value * 0.8, upper: value * 1.2, level: 0.95, method: 'wilson' },
    }),
  ),
  departments[3]!,
];

/** Counts by unit and month: one month is hidden, and one unit has no second month at all. */
export const cells: readonly CountEstimate[] = [
  ['ENG', '2003-02', 12],
  ['ENG', '2003-01', 0],
  ['LAW', '2003-01', 31],
  ['LAW', '2003-02', null],
  ['ART', '2003-01', 7],
].map(([unit, month, count]) => ({
  ...months[0]!,
  by: { unit, month } as CountEstimate['by'],
  status: count === null ? 'hidden' : 'ok',
  count: Number(count),
}));

const panels: readonly RatioEstimate[] = ['undergraduate', 'graduate'].flatMap((cohort, index) =>
  estimates.slice(index, index + 4).map((estimate) => ({
    ...estimate,
    by: { ...estimate.by, cohort },
    targets: index === 0 ? cohorts[0]!.targets : [],
  })),
);

/** Every picture by its name. */
export function examples(
  language: Language,
  theme: ChartTheme,
  layout: ChartLayout,
): Readonly<Record<string, ChartSpec>> {
  const say = (english: string, chinese: string) => (language === 'en' ? english : chinese);
  const unit = (key: Scalar | undefined) => say(...(unitNames[String(key)] ?? ['unknown', '不详']));
  const percent = (value: number | null) =>
    value === null ? say('no data', '无数据') : `${(value * 100).toFixed(2)}%`;
  const axis = (english: string, chinese: string): AxisWords => ({
    title: say(english, chinese),
    description: say(`Scale of ${english}`, `${chinese}轴`),
  });
  const share = axis('share', '比例');
  const units = axis('unit', '单位');
  const month = axis('month', '月份');
  const monthName = (key: Scalar) =>
    say(`M${Number(String(key).slice(5))}`, `${Number(String(key).slice(5))}月`);
  const described = (english: string, chinese: string) => ({ description: say(english, chinese) });
  const lines = {
    whole: say('all 7.00%', '合计 7.00%'),
    target: say('target 7%', '目标 7%'),
    inner: say('95% limits', '95% 界限'),
    outer: say('99.8% limits', '99.8% 界限'),
    wide: say('95% limits with spread', '95% 界限（计入普遍差异）'),
  };
  const signals = {
    better: say('clearly better', '明显更好'),
    similar: say('no clear difference', '无明显差异'),
    worse: say('clearly worse', '明显更差'),
  };
  const types: Readonly<Record<SeriesPointType, string>> = {
    'above-limit': say('above the limit', '超出上限'),
    'below-limit': say('below the limit', '低于下限'),
    rising: say('rising', '连续上升'),
    falling: say('falling', '连续下降'),
    'two-of-three-above': say('near the upper limit', '接近上限'),
    'two-of-three-below': say('near the lower limit', '接近下限'),
    'run-above': say('above the mean', '连续高于平均'),
    'run-below': say('below the mean', '连续低于平均'),
    'common-cause': say('ordinary', '正常波动'),
  };
  const figure = { comparison, curve, target: { value: 0.07 }, better: 'higher' } as const;
  const control = (of: typeof series) =>
    controlChart({
      estimates: { series: of, better: null },
      theme,
      layout,
      words: {
        ...described('Admissions by month', '各月发展党员数'),
        x: month,
        y: axis('people', '人数'),
        label: ({ key }) => monthName(key),
        value: ({ value }) => (of.chart === 'p' ? percent(value) : String(value)),
        tooltip: ({ key, value }) => `${monthName(key)}: ${value}`,
        types,
        lines: {
          centre: say('mean', '平均'),
          limits: of.trial ? say('limits on trial', '暂定控制限') : say('limits', '控制限'),
        },
      },
    });
  const heat = (
    input: Parameters<typeof heatMap>[0]['estimates'],
    column: (key: Scalar) => string,
    x: AxisWords,
  ) =>
    heatMap({
      estimates: input,
      theme,
      layout,
      words: {
        ...described('Figures by two keys', '按两项分组的数据'),
        x,
        y: units,
        row: unit,
        column,
        value: ({ value }) =>
          value === null
            ? say('no data', '无数据')
            : input.shares
              ? `${Math.round(value * 100)}%`
              : String(value),
        tooltip: (cell) =>
          `${unit(cell.row)} ${column(cell.column)}: ${cell.value ?? say('no data', '无数据')}`,
        missing: say('no data', '无数据'),
      },
    });
  const grade = (key: Scalar) =>
    key === null ? say('not recorded', '未记录') : say(`Year ${key}`, `${key}年级`);
  const waiting = ({ by }: DurationEstimate) => unit(by.unit);

  return {
    funnel: funnelChart({
      estimates: figure,
      theme,
      layout,
      words: {
        ...described('Shares of units by their size', '各单位比例与规模'),
        x: axis('headcount', '人数'),
        y: share,
        label: ({ key }) => unit(key),
        tooltip: ({ key, value }) => `${unit(key)}: ${percent(value)}`,
        flags: {
          'far-above': say('far above', '远高于偶然范围'),
          above: say('above', '高于偶然范围'),
          within: say('within', '在偶然范围内'),
          below: say('below', '低于偶然范围'),
          'far-below': say('far below', '远低于偶然范围'),
        },
        lines,
      },
    }),
    ranked: rankedDots({
      estimates: { comparison, ratios: estimates, target: { value: 0.07 } },
      theme,
      layout,
      words: {
        ...described('Units by rank', '各单位排序'),
        x: share,
        y: units,
        label: ({ ratio, member }) => `${member?.rank ?? '–'} ${unit(ratio.by.unit)}`,
        value: ({ ratio }) => percent(ratio.value),
        tooltip: ({ ratio }) => `${unit(ratio.by.unit)}: ${percent(ratio.value)}`,
        signals,
        noSignal: say('not compared', '未比较'),
        shrunk: say('drawn towards the mean', '向平均值收缩后'),
        lines,
      },
    }),
    'heat map': heat(heatCells(cells, 'unit', 'month'), monthName, month),
    'heat map of shares': heat(heatParts(distributions, 'unit'), grade, axis('grade', '年级')),
    control: control(series),
    'control on trial': control(shortSeries),
    curves: survivalCurves({
      estimates: groups,
      theme,
      layout,
      words: {
        ...described('Still waiting by unit', '各单位仍未完成的比例'),
        x: axis('days', '天数'),
        y: axis('still waiting', '仍未完成的比例'),
        label: waiting,
        open: ({ survival }) => say(`${survival.open} open`, `未办结 ${survival.open} 例`),
        tooltip: (estimate, point) => `${waiting(estimate)}: ${point.days}`,
        limit: ({ months: limit }) => say(`limit ${limit} months`, `时限 ${limit} 个月`),
      },
    }),
    multiples: smallMultiples({
      estimates: { estimates: panels, panel: 'cohort' },
      theme,
      layout,
      words: {
        ...described('Shares of units by cohort', '各类人员各单位比例'),
        x: share,
        y: units,
        panel: (key) => (key === 'graduate' ? say('Graduates', '研究生') : say('Undergraduates', '本科生')),
        label: ({ by }) => unit(by.unit),
        value: (row) => (row.kind === 'ratio' ? percent(row.value) : String(row.count)),
        tooltip: ({ by, count }) => `${unit(by.unit)}: ${count}`,
        signals,
        noTarget: say('no target', '无目标'),
        target: say('target', '目标'),
      },
    }),
    years: yearsChart({
      estimates: figureOfYears,
      theme,
      layout,
      words: {
        ...described('The share over the years', '历年比例'),
        x: axis('year', '年份'),
        y: share,
        label: ({ asOf }) => asOf.slice(0, 4),
        value: ({ value }) => percent(value),
        tooltip: ({ asOf, value }) => `${asOf}: ${percent(value)}`,
        signals,
        noSignal: say('earlier years', '历年'),
        target: (value) => say(`target ${value}`, `目标 ${value}`),
        firstTime: say('first time', '首次达到'),
      },
    }),
    stacked: stackedShares({
      estimates: distributions,
      theme,
      layout,
      words: {
        ...described('Grades at admission by unit', '各单位发展时的年级'),
        x: share,
        y: units,
        label: ({ by }) => unit(by.unit),
        total: ({ count }) =>
          count === 0 ? say('no data', '无数据') : say(`${count} in all`, `共 ${count}`),
        part: grade,
        value: ({ count }) => String(count),
        tooltip: ({ by }, { key, count }) => `${unit(by.unit)} ${grade(key)}: ${count}`,
      },
    }),
    lorenz: lorenzChart({
      estimates: lorenz,
      theme,
      layout,
      words: {
        ...described('Members by people', '党员在各单位的分布'),
        x: axis('people', '人数累计'),
        y: axis('members', '党员累计'),
        tooltip: ({ key, share: own }) => `${unit(key)}: ${percent(own)}`,
        lines: { curve: say('as it is', '实际'), equal: say('equal shares', '完全均等') },
      },
    }),
  };
}
