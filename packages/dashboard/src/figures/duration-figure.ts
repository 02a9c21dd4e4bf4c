/** Durations by a key: median and ninth tenth against the limit, and a table with the open cases beside. */
import { durationChart } from '@muster/charts';
import type { DurationEstimate, FindingName, Key } from '@muster/core';
import type { Ui } from '../ui.ts';
import { daysAxis, rowsAxis } from './axes.ts';
import { type Cell, number, said, tableOf, text } from './filled-table.ts';
import { estimateKey, type Figure, type Heading, type Table, type WhoOf } from './model.ts';

export interface DurationFigureInput extends Heading {
  readonly key: Key;
  readonly estimates: readonly DurationEstimate[];
  readonly who?: WhoOf;
}

/** `53.5 days`, or that there is none. */
export function daysText(ui: Ui, days: number | null): string {
  if (days === null) return ui.say('status.no-data');
  return ui.say('page.days', { count: days, number: ui.format.days(days) });
}

/** `3 months`; blank where there is none. */
export function limitText(ui: Ui, limit: DurationEstimate['limit']): string {
  if (limit?.months !== undefined) return ui.say('limit.months', { count: limit.months });
  return limit?.days === undefined ? '' : ui.say('limit.days', { count: limit.days });
}

export function durationFigure(ui: Ui, input: DurationFigureInput): Figure {
  const { id, title, how, key, estimates } = input;
  const { say, format, language } = ui;
  const name = (estimate: DurationEstimate) => ui.names(estimate.by, say('column.all'));
  const longest = estimates
    .filter((estimate) => estimate.median !== null)
    .toSorted((a, b) => b.median! - a.median!)[0];
  const summaryText = () => {
    if (longest === undefined) return say('page.chart.empty');
    // Of organizers nobody is held up: they are persons, and their cases differ.
    if (key === 'organizer') return say('page.chart.duration.plain', { count: estimates.length });
    const value = `${name(longest)} ${daysText(ui, longest.median)}`;
    return say('page.chart.duration', { count: estimates.length, longest: value });
  };
  const open = estimates.reduce((sum, estimate) => sum + estimate.open, 0);
  // Stages overlap, so a sum over them would count a case twice.
  const waiting =
    open === 0 || key === 'stage' ? '' : say('page.chart.open', { count: open, open: format.integer(open) });
  const summary = [summaryText(), waiting].filter((text) => text !== '').join(language === 'en' ? ' ' : '');
  const limits = limitTexts(ui, estimates);
  return {
    id,
    title,
    summary,
    how,
    draw:
      longest === undefined
        ? null
        : (layout, theme) =>
            durationChart({
              estimates,
              theme,
              layout,
              words: {
                description: say('page.chart.named', { title, summary }),
                x: daysAxis(ui, Math.max(...estimates.map((e) => e.p90 ?? 0))),
                y: rowsAxis(ui, ui.keyName(key), estimates.map(name)),
                label: name,
                value: (e) =>
                  e.median === null || e.p90 === null
                    ? say('status.no-data')
                    : `${format.days(e.median)} / ${format.days(e.p90)}`,
                tooltip: (e) =>
                  say('page.mark.duration', {
                    name: name(e),
                    median: daysText(ui, e.median),
                    p90: daysText(ui, e.p90),
                    max: daysText(ui, e.max),
                    count: format.integer(e.count),
                    open: format.integer(e.open),
                  }),
                median: say('column.median'),
                p90: say('column.p90'),
                // Stages with limits of their own share one mark, which then names none of them.
                limit: limits.length === 1 ? say('page.limit', { limit: limits[0]! }) : say('column.limit'),
              },
            }),
    table: durationTable(ui, input, name),
  };
}

/** The different limits in words. */
function limitTexts(ui: Ui, estimates: readonly DurationEstimate[]): string[] {
  const texts = estimates.map((estimate) => limitText(ui, estimate.limit));
  return [...new Set(texts.filter((text) => text !== ''))];
}

function durationTable(
  ui: Ui,
  { title, key, estimates, who }: DurationFigureInput,
  name: (estimate: DurationEstimate) => string,
): Table {
  const { say, format } = ui;
  const limits = limitTexts(ui, estimates);
  const limit = limits.join(say('list.separator'));
  type Of = (estimate: DurationEstimate) => number | null;
  const count = (key: string, title: string, of: Of, finding?: FindingName): Cell<DurationEstimate> => [
    number(key, title, 'integer'),
    (e) => said(of(e), format.integer),
    (e) => (finding === undefined ? [] : (who?.(e, finding, title) ?? [])),
  ];
  const days = (key: string, title: string, of: Of): Cell<DurationEstimate> => [
    number(key, title, 'days'),
    (e) => said(of(e), format.days, say('status.no-data')),
  ];
  const cells: readonly Cell<DurationEstimate>[] = [
    [text('key', ui.keyName(key)), name],
    count('ended', say('column.ended'), (e) => e.count),
    days('median', say('column.median'), (e) => e.median),
    days('p90', say('column.p90'), (e) => e.p90),
    days('max', say('column.max'), (e) => e.max),
    count('open', say('column.open'), (e) => e.open),
    days('survival-median', say('column.survival-median'), (e) => e.survival.median),
    ...(limits.length === 0
      ? []
      : [
          [text('limit', say('column.limit')), (e: DurationEstimate) => limitText(ui, e.limit)] as const,
          count('over', say('column.over', { limit }), (e) => e.limit?.over ?? null, 'over-limit'),
          count(
            'open-over',
            say('column.open-over', { limit }),
            (e) => e.limit?.openOver ?? null,
            'open-over-limit',
          ),
        ]),
    ...(estimates.every(({ notRecorded }) => notRecorded === 0)
      ? []
      : [count('not-recorded', say('column.not-recorded'), (e) => e.notRecorded, 'not-recorded')]),
  ];
  return tableOf(title, cells, estimates, ({ by }) => estimateKey(by));
}
