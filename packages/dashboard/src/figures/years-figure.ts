/** One figure over several years: a point a year with its interval, and the years as a table. */
import { type HeatCell, type HeatFigure, yearsChart } from '@muster/charts';
import type { CountEstimate, Key, RatioEstimate, Trend, YearPoint } from '@muster/core';
import type { Ui } from '../ui.ts';
import { columnsAxis } from './axes.ts';
import { chanceText, isBeyondChance } from './comparison-text.ts';
import { type Cell, number, said, tableOf, text } from './filled-table.ts';
import type { Draw, Figure, Heading, Table } from './model.ts';
import { intervalText, metText } from './ratio-text.ts';

export interface YearsFigureInput extends Heading {
  /** With its years, the oldest first. */
  readonly estimate: CountEstimate | RatioEstimate;
}

export function yearsFigure(ui: Ui, input: YearsFigureInput): Figure {
  const { id, title, how, estimate } = input;
  const { say, format } = ui;
  const years = estimate.years ?? [];
  const summary = summaryText(ui, estimate);
  const draw: Draw = (layout, theme) =>
    yearsChart({
      estimates: estimate,
      theme,
      layout,
      words: {
        description: say('page.chart.named', { title, summary }),
        x: columnsAxis(ui, say('key.year'), years.map(yearOf)),
        y: {
          title: say(estimate.kind === 'ratio' ? 'page.axis.share' : 'page.axis.people'),
          description: say('page.axis.years.described'),
        },
        label: yearOf,
        value: (year) => valueText(ui, estimate, year),
        tooltip: (year) => sentence(ui, estimate, year),
        signals: {
          better: say('signal.better'),
          similar: say('signal.similar'),
          worse: say('signal.worse'),
        },
        noSignal: say('page.years.before'),
        target: (value) => say('page.mark.target', { value: format.roundPercent(value) }),
        firstTime: say('met.first'),
      },
    });
  return {
    id,
    title,
    summary,
    how,
    draw: years.some((year) => isKnown(estimate, year)) ? draw : null,
    table: table(ui, input),
  };
}

/** Figures of several rows by year: a cell each. */
export function heatYears(estimates: readonly (CountEstimate | RatioEstimate)[], row: Key): HeatFigure {
  const cells = estimates.flatMap((estimate) =>
    (estimate.years ?? []).map((year): HeatCell => {
      const value = estimate.kind === 'count' ? year.count : year.value;
      const at = { by: estimate.by, row: estimate.by[row] ?? null, column: yearOf(year) };
      return { ...at, value, count: year.count, of: year.of };
    }),
  );
  return { cells, shares: estimates.some(({ kind }) => kind === 'ratio') };
}

/** `rises (p = 0.009)`; blank where there are too few years to tell. */
export function trendText(ui: Ui, trend: Trend | null | undefined): string {
  if (!trend) return '';
  const direction = trend.z > 0 ? 'trend.rises' : 'trend.falls';
  return ui.say(isBeyondChance(trend.pValue) ? direction : 'trend.none', { p: chanceText(ui, trend.pValue) });
}

/** Who rises, who falls and who meets the target for the first time, of several. */
export function trendSentences(ui: Ui, estimates: readonly RatioEstimate[], key: Key): readonly string[] {
  const names = (is: (estimate: RatioEstimate) => boolean) =>
    estimates
      .filter(is)
      .map(({ by }) => ui.name(key, by[key] ?? null))
      .join(ui.say('list.separator'));
  const isTold = ({ trend }: RatioEstimate) => !!trend && isBeyondChance(trend.pValue);
  const rising = names((estimate) => isTold(estimate) && estimate.trend!.z > 0);
  const falling = names((estimate) => isTold(estimate) && estimate.trend!.z < 0);
  const first = names(({ targets }) => targets.some(({ firstTime }) => firstTime));
  return [
    ...(rising === '' ? [] : [ui.say('page.years.rising', { names: rising })]),
    ...(falling === '' ? [] : [ui.say('page.years.falling', { names: falling })]),
    ...(first === '' ? [] : [ui.say('page.years.first', { names: first })]),
  ];
}

function yearOf({ asOf }: YearPoint): string {
  return asOf.slice(0, 4);
}

function isKnown({ kind }: CountEstimate | RatioEstimate, { value }: YearPoint): boolean {
  return kind === 'count' || value !== null;
}

function valueText({ say, format }: Ui, { kind }: CountEstimate | RatioEstimate, year: YearPoint): string {
  if (kind === 'count') return format.integer(year.count);
  return year.value === null ? say('status.no-data') : format.percent(year.value);
}

function sentence(ui: Ui, estimate: CountEstimate | RatioEstimate, year: YearPoint): string {
  const { say, format } = ui;
  const [name, value] = [format.date(year.asOf), valueText(ui, estimate, year)];
  if (estimate.kind === 'count') return say('page.mark.count', { name, count: value });
  return say(year.interval === null ? 'page.mark.ratio.plain' : 'page.mark.ratio', {
    name,
    value,
    count: format.integer(year.count),
    of: year.of === null ? '–' : format.integer(year.of),
    interval: intervalText(ui, year.interval),
    verdict: '',
  }).trim();
}

function summaryText(ui: Ui, estimate: CountEstimate | RatioEstimate): string {
  const { say, format } = ui;
  const years = estimate.years ?? [];
  const trend = estimate.kind === 'ratio' ? trendText(ui, estimate.trend) : '';
  const isFirst = estimate.kind === 'ratio' && estimate.targets.some(({ firstTime }) => firstTime);
  const sentences = [
    say('command.years', { dates: years.map(({ asOf }) => format.date(asOf)).join(say('list.separator')) }),
    ...(trend === '' ? [] : [say('page.years.trend', { trend })]),
    ...(isFirst ? [say('page.years.first-time')] : []),
  ];
  return sentences.join(say('sentence.separator'));
}

function table(ui: Ui, { title, estimate }: YearsFigureInput): Table {
  const { say, format } = ui;
  const years = estimate.years ?? [];
  const key: Cell<YearPoint> = [text('key', say('page.column.as-of')), ({ asOf }) => format.date(asOf)];
  const ofYear = ({ asOf }: YearPoint) => asOf;
  const count: Cell<YearPoint> = [
    number('count', say('column.count'), 'integer'),
    (year) => said(year.count, format.integer),
  ];
  if (estimate.kind === 'count') return tableOf(title, [key, count], years, ofYear);
  const latest = years.at(-1);
  const verdict = estimate.targets
    .map((target) => (target.firstTime ? say('met.first') : metText(ui, target)))
    .join(', ');
  const cells: readonly Cell<YearPoint>[] = [
    key,
    [number('value', say('column.value'), 'percent'), (year) => [valueText(ui, estimate, year), year.value]],
    count,
    [number('of', say('column.of'), 'integer'), ({ of }) => said(of, format.integer)],
    [number('interval', say('column.interval')), ({ interval }) => intervalText(ui, interval)],
    ...(verdict === ''
      ? []
      : [
          [
            text('met', say('column.verdict')),
            (year: YearPoint) => (year === latest ? verdict : ''),
          ] as const,
        ]),
  ];
  return tableOf(title, cells, years, ofYear);
}
