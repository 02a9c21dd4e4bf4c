/** How long cases wait: the survival curve of one stage, and its steps as a table. */
import { survivalChart } from '@muster/charts';
import type { CurvePoint, DurationEstimate, SurvivalSummary } from '@muster/core';
import type { Ui } from '../ui.ts';
import { daysAxis, waitingAxis } from './axes.ts';
import { daysText } from './duration-figure.ts';
import { number, said, tableOf } from './filled-table.ts';
import type { Figure, Heading } from './model.ts';

export interface SurvivalFigureInput extends Heading {
  readonly estimate: DurationEstimate;
}

export function survivalFigure(ui: Ui, { id, title, how, estimate }: SurvivalFigureInput): Figure {
  const { say, format } = ui;
  const { survival } = estimate;
  const curve = survival.curve ?? [];
  const band = (point: CurvePoint) =>
    point.lower === null || point.upper === null
      ? ''
      : say('range.interval', { lower: format.percent(point.lower), upper: format.percent(point.upper) });
  const started = format.integer(survival.started);
  const half =
    curve.length === 0
      ? say('page.chart.empty')
      : survival.median === null
        ? say('page.chart.survival.open', { started })
        : say('page.chart.survival', { started, median: daysText(ui, survival.median) });
  const summary = [half, ...incidenceSentence(ui, survival)].join(say('sentence.separator'));
  return {
    id,
    title,
    summary,
    how,
    draw:
      curve.length === 0
        ? null
        : (layout, theme) =>
            survivalChart({
              estimates: survival,
              theme,
              layout,
              words: {
                description: say('page.chart.named', { title, summary }),
                x: daysAxis(ui, curve.at(-1)!.days),
                y: waitingAxis(ui),
                tooltip: (point) =>
                  say('page.mark.step', {
                    days: daysText(ui, point.days),
                    share: format.percent(point.survival),
                    atRisk: format.integer(point.atRisk),
                  }),
                median: (days) => say('page.mark.median', { days: daysText(ui, days) }),
              },
            }),
    table: tableOf<CurvePoint>(
      title,
      [
        [number('days', say('page.axis.days'), 'days'), (point) => said(point.days, format.days)],
        [
          number('survival', say('page.axis.waiting'), 'percent'),
          (point) => said(point.survival, format.percent),
        ],
        [number('interval', say('column.interval')), band],
        [
          number('incidence', say('column.incidence'), 'percent'),
          (point) => said(point.incidence, format.percent),
        ],
        [
          number('at-risk', say('page.axis.watched'), 'integer'),
          (point) => said(point.atRisk, format.integer),
        ],
        [number('ended', say('column.ended'), 'integer'), (point) => said(point.ended, format.integer)],
        [
          number('censored', say('page.axis.censored'), 'integer'),
          (point) => said(point.censored, format.integer),
        ],
      ],
      curve,
      ({ days }) => String(days),
    ),
  };
}

/** What became of the cases so far: whoever withdrew has no more to wait for, and is no open case either. */
function incidenceSentence({ say, format }: Ui, { incidence, curve }: SurvivalSummary): readonly string[] {
  const last = curve?.at(-1);
  if (incidence === null || last === undefined) return [];
  const [ended, withdrawn] = [incidence.ended, incidence.withdrawn].map(format.percent);
  return [
    say('page.chart.incidence', {
      days: say('page.days', { count: last.days, number: format.days(last.days) }),
      ended: ended!,
      withdrawn: withdrawn!,
    }),
  ];
}
