/** Which holders stand out, given their size: a funnel, and the limits of each as a table. */
import { type ChartLayout, type ChartTheme, funnelChart } from '@muster/charts';
import type { Funnel, FunnelPoint, Key, RatioComparison, RatioEstimate, RatioMember } from '@muster/core';
import type { Ui } from '../ui.ts';
import { shareAxis } from './axes.ts';
import { flagText, memberOf } from './compared-cells.ts';
import { type Cell, filledTable, number, said, text } from './filled-table.ts';
import type { Figure, Heading, Table } from './model.ts';
import { sharedTarget } from './ranked-figure.ts';

export interface FunnelFigureInput extends Heading {
  readonly key: Key;
  readonly estimates: readonly RatioEstimate[];
  readonly comparison: RatioComparison;
  /** Which direction is better, as the indicator declares it. */
  readonly better: 'higher' | 'lower' | null;
}

export function funnelFigure(ui: Ui, input: FunnelFigureInput): Figure {
  const { id, title, how, comparison } = input;
  const summary = summaryText(ui, comparison);
  const isKnown = comparison.members.some(({ funnel }) => funnel !== null);
  return {
    id,
    title,
    summary,
    how,
    draw: isKnown ? (layout, theme) => chart(ui, input, summary, layout, theme) : null,
    table: table(ui, input),
  };
}

function summaryText(ui: Ui, { members, over, value }: RatioComparison): string {
  const { say, format } = ui;
  const names = (flag: Funnel['flag95']) =>
    members
      .filter(({ funnel }) => funnel?.flag95 === flag)
      .map(({ key }) => ui.name(over, key))
      .join(say('list.separator'));
  const [above, below] = [names('above'), names('below')];
  const sentences = [
    say('page.funnel.summary', { count: members.length, value: format.percent(value) }),
    ...(above === '' ? [] : [say('page.funnel.all-above', { names: above })]),
    ...(below === '' ? [] : [say('page.funnel.all-below', { names: below })]),
    ...(above === '' && below === '' ? [say('page.funnel.none')] : []),
  ];
  return sentences.join(say('sentence.separator'));
}

/**
 * The limits of the holders themselves, by their size. A finer curve would have to be computed, and what computes is
 * not loaded where the page is shown: its libraries try to compile code, which the policy of the page forbids.
 */
function curveOf({ members }: RatioComparison): readonly FunnelPoint[] {
  const points = members.flatMap(({ of, funnel }): FunnelPoint[] => {
    if (funnel === null) return [];
    const { flag95: _inner, flag998: _outer, ...limits } = funnel;
    return [{ of, ...limits }];
  });
  const distinct = new Map(points.map((point) => [point.of, point]));
  return [...distinct.values()].toSorted((a, b) => a.of - b.of);
}

function chart(
  ui: Ui,
  { title, key, estimates, comparison, better }: FunnelFigureInput,
  summary: string,
  layout: ChartLayout,
  theme: ChartTheme,
) {
  const { say, format } = ui;
  const target = sharedTarget(estimates);
  const label = (member: RatioMember) => ui.name(key, member.key);
  const sizes = comparison.members.map(({ of }) => of);
  const values = comparison.members.map(({ value }) => value);
  return funnelChart({
    estimates: { comparison, curve: curveOf(comparison), target, better },
    theme,
    layout,
    words: {
      description: say('page.chart.named', { title, summary }),
      x: {
        title: say('page.axis.size'),
        description: say('page.axis.size.described', {
          from: format.integer(Math.min(...sizes)),
          to: format.integer(Math.max(...sizes)),
        }),
      },
      y: shareAxis(ui, Math.max(...values), Math.min(...values)),
      label,
      tooltip: (member) =>
        say('page.mark.funnel', {
          name: label(member),
          value: format.percent(member.value),
          count: format.integer(member.count),
          of: format.integer(member.of),
          flag: flagText(ui, member.funnel),
        }),
      flags: {
        'far-above': say('page.funnel.far-above'),
        above: say('page.funnel.above'),
        within: say('page.funnel.within'),
        below: say('page.funnel.below'),
        'far-below': say('page.funnel.far-below'),
      },
      lines: {
        whole: say('page.mark.whole', { value: format.percent(comparison.value) }),
        target: say('page.mark.target', {
          value: target === null ? '' : format.roundPercent(target.value),
        }),
        inner: say('page.funnel.inner'),
        outer: say('page.funnel.outer'),
        wide: say('page.funnel.wide'),
      },
    },
  });
}

function table(ui: Ui, { title, key, estimates, comparison }: FunnelFigureInput): Table {
  const { say, format } = ui;
  const funnel = (estimate: RatioEstimate) => memberOf(comparison, estimate)?.funnel ?? null;
  const limits = (name: string, heading: string, of: (funnel: Funnel) => [number, number] | null) =>
    [
      number(name, heading),
      (estimate) => {
        const found = funnel(estimate);
        const ends = found === null ? null : of(found);
        if (ends === null) return '';
        return say('range.interval', { lower: format.percent(ends[0]), upper: format.percent(ends[1]) });
      },
    ] satisfies Cell<RatioEstimate>;
  const cells: readonly Cell<RatioEstimate>[] = [
    [text('key', ui.keyName(key)), (e) => ui.name(key, e.by[key] ?? null)],
    [number('of', say('column.of'), 'integer'), (e) => said(e.of, format.integer)],
    [number('count', say('column.count'), 'integer'), (e) => said(e.count, format.integer)],
    [number('value', say('column.value'), 'percent'), (e) => said(e.value, format.percent)],
    limits('inner', say('page.funnel.inner'), ({ lower95, upper95 }) => [lower95, upper95]),
    limits('outer', say('page.funnel.outer'), ({ lower998, upper998 }) => [lower998, upper998]),
    limits('wide', say('page.funnel.wide'), ({ wide95 }) =>
      wide95 === null ? null : [wide95.lower, wide95.upper],
    ),
    [text('flag', say('page.column.funnel')), (e) => flagText(ui, funnel(e))],
  ];
  const compared = estimates.filter((estimate) => memberOf(comparison, estimate) !== null);
  return filledTable(
    title,
    cells,
    compared.toSorted((a, b) => b.of! - a.of!),
  );
}
