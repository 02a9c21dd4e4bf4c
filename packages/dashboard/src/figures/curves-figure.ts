/** How long cases wait in several departments and in all: their survival curves, and a table of every department. */
import { survivalCurves } from '@muster/charts';
import type { DurationComparison, DurationEstimate, Key } from '@muster/core';
import type { Ui } from '../ui.ts';
import { daysAxis, waitingAxis } from './axes.ts';
import { daysText, limitText } from './duration-figure.ts';
import { type Cell, filledTable, number, said, text } from './filled-table.ts';
import type { Draw, Figure, Heading } from './model.ts';
import { paceTexts } from './pace-text.ts';

export interface CurvesFigureInput extends Heading {
  readonly key: Key;
  readonly whole: DurationEstimate;
  readonly estimates: readonly DurationEstimate[];
  /** How they stand to one another; none where there is but one. */
  readonly comparison: DurationComparison | undefined;
}

/** More curves than these, the whole aside, are no longer told apart. */
const DRAWN = 4;

export function curvesFigure(ui: Ui, input: CurvesFigureInput): Figure {
  const { id, title, how, whole, estimates, comparison } = input;
  const { say, format } = ui;
  const drawn = [whole, ...mostCases(estimates)];
  const hasCurve = ({ survival }: DurationEstimate) => (survival.curve ?? []).length > 0;
  const name = (estimate: DurationEstimate) => ui.names(estimate.by, say('column.all'));
  const { verdict, paces } =
    comparison === undefined ? { verdict: '', paces: [] } : paceTexts(ui, comparison);
  const summary = verdict === '' ? say('page.chart.rows', { count: estimates.length }) : verdict;
  const draw: Draw = (layout, theme) =>
    survivalCurves({
      estimates: drawn,
      theme,
      layout,
      words: {
        description: say('page.chart.named', { title, summary }),
        x: daysAxis(ui, lastDay(drawn)),
        y: waitingAxis(ui),
        label: name,
        open: (e) => say('page.mark.open', { open: format.integer(e.survival.open) }),
        tooltip: (e, point) =>
          say('page.of', {
            title: name(e),
            part: say('page.mark.step', {
              days: daysText(ui, point.days),
              share: format.percent(point.survival),
              atRisk: format.integer(point.atRisk),
            }),
          }),
        limit: (limit) => say('page.limit', { limit: limitText(ui, limit) }),
      },
    });
  return {
    id,
    title,
    summary,
    sentences: [...paces, ...(estimates.length > DRAWN ? [say('page.chart.curves', { count: DRAWN })] : [])],
    how,
    draw: drawn.some(hasCurve) ? draw : null,
    table: filledTable(title, cellsOf(ui, input, name), [whole, ...estimates]),
  };
}

/** Those with most cases, in the order in which they come. */
function mostCases(estimates: readonly DurationEstimate[]): readonly DurationEstimate[] {
  const most = estimates.toSorted((a, b) => b.survival.started - a.survival.started).slice(0, DRAWN);
  return estimates.filter((estimate) => most.includes(estimate));
}

function lastDay(estimates: readonly DurationEstimate[]): number {
  return Math.max(0, ...estimates.map(({ survival }) => survival.curve?.at(-1)?.days ?? 0));
}

function cellsOf(
  ui: Ui,
  { key, comparison }: CurvesFigureInput,
  name: (estimate: DurationEstimate) => string,
): readonly Cell<DurationEstimate>[] {
  const { say, format } = ui;
  const ofKey = new Map(comparison?.members.map((member) => [member.key, member]));
  const member = ({ by }: DurationEstimate) => (key in by ? ofKey.get(by[key] ?? null) : undefined);
  return [
    [text('key', ui.keyName(key)), name],
    [number('started', say('column.started'), 'integer'), (e) => said(e.survival.started, format.integer)],
    [number('open', say('column.open'), 'integer'), (e) => said(e.survival.open, format.integer)],
    [
      number('withdrawn', say('column.withdrawn'), 'integer'),
      (e) => said(e.survival.withdrawn, format.integer),
    ],
    [
      number('survival-median', say('column.survival-median'), 'days'),
      (e) => said(e.survival.median, format.days, say('status.no-data')),
    ],
    [
      number('interval', say('column.interval')),
      ({ survival: { lower, upper } }) =>
        lower === null || upper === null
          ? ''
          : say('range.interval', { lower: format.days(lower), upper: format.days(upper) }),
    ],
    [
      number('observed', say('column.ended'), 'integer'),
      (e) => said(member(e)?.observed ?? null, format.integer),
    ],
    [
      number('expected', say('column.at-pace'), 'decimal'),
      (e) => said(member(e)?.expected ?? null, (value) => format.decimal(value, 1)),
    ],
  ];
}
