/** A distribution: a column per part, and the same parts as a table. */
import { distributionBars } from '@muster/charts';
import type { DistributionEstimate, DistributionPart, Key } from '@muster/core';
import type { Ui } from '../ui.ts';
import type { Figure } from './model.ts';

export interface DistributionFigureInput {
  readonly id: string;
  readonly title: string;
  readonly how: string;
  /** What the parts are values of. */
  readonly key: Key;
  readonly estimate: DistributionEstimate;
}

export function distributionFigure(ui: Ui, input: DistributionFigureInput): Figure {
  const { id, title, how, key, estimate } = input;
  const { say, format } = ui;
  const name = (part: DistributionPart) => ui.name(key, part.key);
  const share = (part: DistributionPart) => (part.share === null ? '' : format.percent(part.share));
  const most = estimate.parts.toSorted((a, b) => b.count - a.count)[0];
  const summary =
    most === undefined
      ? say('page.chart.empty')
      : say('page.chart.count', {
          count: estimate.parts.length,
          total: format.integer(estimate.count),
          most: `${name(most)} ${format.integer(most.count)}`,
        });
  return {
    id,
    title,
    summary,
    how,
    draw:
      most === undefined
        ? null
        : (layout) =>
            distributionBars({
              estimates: estimate,
              theme: ui.chartTheme,
              layout,
              words: {
                description: say('page.chart.named', { title, summary }),
                x: {
                  title: say(`key.${key}`),
                  description: say('page.axis.rows.described', {
                    count: estimate.parts.length,
                    names: estimate.parts.map(name).join(say('list.separator')),
                  }),
                },
                y: {
                  title: say('page.axis.people'),
                  description: say('page.axis.count.described', { to: format.integer(most.count) }),
                },
                label: name,
                value: (part) => format.integer(part.count),
                tooltip: (part) =>
                  say('page.mark.part', {
                    name: name(part),
                    count: format.integer(part.count),
                    share: share(part),
                  }),
              },
            }),
    table: {
      caption: title,
      columns: [
        { key: 'key', title: say(`key.${key}`), numeric: false },
        { key: 'count', title: say('column.count'), numeric: true },
        { key: 'share', title: say('column.share'), numeric: true },
      ],
      rows: [
        ...estimate.parts.map((part) => ({
          key: String(part.key),
          cells: [name(part), format.integer(part.count), share(part)],
        })),
        {
          key: 'all',
          cells: [
            say('column.all'),
            format.integer(estimate.count),
            estimate.count === 0 ? '' : format.percent(1),
          ],
        },
      ],
    },
  };
}
