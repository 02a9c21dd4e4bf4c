/** The stages of one unit against those of all: their days, and whether it keeps the pace of all. */
import { type DurationComparison, type DurationEstimate, type Scalar, stages } from '@muster/core';
import type { Ui } from '../ui.ts';
import { daysText, durationFigure } from './duration-figure.ts';
import { type Cell, number, said, tableOf, text } from './filled-table.ts';
import { estimateKey, type Figure, type Heading } from './model.ts';

/** Of fewer expected cases a pace is an accident. */
const ENOUGH = 5;

export interface StagesFigureInput extends Heading {
  /** The unit, by code. */
  readonly unit: string;
  /** By stage, of the unit. */
  readonly own: readonly DurationEstimate[];
  /** By stage, of all units. */
  readonly all: readonly DurationEstimate[];
  /** Of all units, one for each stage. */
  readonly comparisons: readonly DurationComparison[];
}

interface Stage {
  readonly by: DurationEstimate['by'];
  readonly own: DurationEstimate;
  readonly all: DurationEstimate | null;
  readonly pace: { readonly observed: number; readonly expected: number } | null;
}

export function stagesFigure(ui: Ui, input: StagesFigureInput): Figure {
  const { say, format } = ui;
  const rows = rowsOf(input);
  const estimates = rows.map(({ own }) => own);
  const { id, title, how } = input;
  const days = (value: number | null) => said(value, format.days, say('status.no-data'));
  const cells: readonly Cell<Stage>[] = [
    [text('key', say('key.stage')), ({ by }) => stageName(ui, by.stage ?? null)],
    [number('ended', say('column.ended'), 'integer'), ({ own }) => said(own.count, format.integer)],
    [number('median', say('column.median'), 'days'), ({ own }) => days(own.median)],
    [number('all-median', say('page.column.all-median'), 'days'), ({ all }) => days(all?.median ?? null)],
    [number('p90', say('column.p90'), 'days'), ({ own }) => days(own.p90)],
    [number('all-p90', say('page.column.all-p90'), 'days'), ({ all }) => days(all?.p90 ?? null)],
    [number('open', say('column.open'), 'integer'), ({ own }) => said(own.open, format.integer)],
    [number('pace', say('page.column.pace')), ({ pace }) => (pace === null ? '' : paceText(ui, pace))],
  ];
  return {
    ...durationFigure(ui, { id, title, how, key: 'stage', estimates }),
    summary: summaryText(ui, rows),
    table: tableOf(title, cells, rows, ({ by }) => estimateKey(by)),
  };
}

function rowsOf({ unit, own, all, comparisons }: StagesFigureInput): readonly Stage[] {
  const place = ({ by }: DurationEstimate) => stages.indexOf(String(by.stage));
  return own
    .toSorted((a, b) => place(a) - place(b))
    .map((estimate) => {
      const { stage } = estimate.by;
      const member = comparisons
        .find(({ by }) => by.stage === stage)
        ?.members.find(({ key }) => key === unit);
      const { observed = null, expected = null } = member ?? {};
      return {
        by: estimate.by,
        own: estimate,
        all: all.find(({ by }) => by.stage === stage) ?? null,
        pace: observed === null || expected === null ? null : { observed, expected },
      };
    });
}

function stageName(ui: Ui, stage: Scalar): string {
  return ui.name('stage', stage);
}

function paceText({ say, format }: Ui, { observed, expected }: NonNullable<Stage['pace']>): string {
  return say('range.of', { count: format.integer(observed), of: format.decimal(expected, 1) });
}

function summaryText(ui: Ui, rows: readonly Stage[]): string {
  const { say } = ui;
  const paced = rows
    .flatMap(({ by, own, all, pace }) =>
      pace === null || pace.expected < ENOUGH
        ? []
        : [{ ratio: pace.observed / pace.expected, stage: stageName(ui, by.stage ?? null), own, all }],
    )
    .toSorted((a, b) => a.ratio - b.ratio);
  const [slowest, fastest] = [paced[0], paced.at(-1)];
  if (slowest === undefined || fastest === undefined || slowest === fastest) {
    return say('page.unit.stages.none');
  }
  const end = ({ stage, own, all }: typeof slowest) =>
    say('page.unit.stages.end', {
      stage,
      own: daysText(ui, own.median),
      all: daysText(ui, all?.median ?? null),
    });
  return say('page.unit.stages.summary', { slowest: end(slowest), fastest: end(fastest) });
}
