/** Shares of one unit against those of all: a row for each indicator. */
import type { RatioComparison, RatioEstimate } from '@muster/core';
import { hundredfold } from '../format.ts';
import type { Ui } from '../ui.ts';
import { sideText } from './compared-cells.ts';
import { isRanked, sideOf } from './comparison-text.ts';
import { countedSaid } from './counted.ts';
import { type Cell, number, tableOf, text } from './filled-table.ts';
import type { Figure } from './model.ts';
import { intervalText, valueText } from './ratio-text.ts';

/** One indicator of the unit. */
export interface UnitShare {
  readonly indicator: string;
  readonly title: string;
  /** How the indicator says what it counts. */
  readonly ui: Ui;
  readonly own: RatioEstimate;
  /** The same of all units. */
  readonly whole: RatioEstimate;
  /** Of all units; null where there is nothing to compare. */
  readonly comparison: RatioComparison | null;
}

export interface SharesFigureInput {
  readonly id: string;
  readonly title: string;
  /** The unit, by code. */
  readonly unit: string;
  readonly shares: readonly UnitShare[];
}

export function sharesFigure(ui: Ui, { id, title, unit, shares }: SharesFigureInput): Figure {
  const { say, format } = ui;
  const memberOf = ({ comparison }: UnitShare) => comparison?.members.find(({ key }) => key === unit) ?? null;
  const names = (side: 'above' | 'below') => {
    const found = shares.filter((share) => {
      const member = memberOf(share);
      return member !== null && sideOf(member) === side;
    });
    return found.length === 0
      ? say('page.unit.shares.nobody')
      : found.map((share) => share.title).join(say('list.separator'));
  };
  const cells: readonly Cell<UnitShare>[] = [
    [text('key', say('page.unit.share')), (share) => share.title],
    [number('value', say('column.value'), 'percent'), ({ own }) => [valueText(ui, own), own.value]],
    [number('count', say('column.count')), ({ own, ui: ofIts }) => countedSaid(ofIts, own.count)],
    [number('of', say('column.of')), ({ own, ui: ofIts }) => countedSaid(ofIts, own.of)],
    [number('interval', say('column.interval')), ({ own }) => intervalText(ui, own.interval)],
    [number('whole', say('page.unit.all'), 'percent'), ({ whole }) => [valueText(ui, whole), whole.value]],
    [
      number('rest', say('page.column.rest'), 'points'),
      (share) => {
        const rest = memberOf(share)?.rest ?? null;
        return rest === null ? '' : [format.points(rest.difference), hundredfold(rest.difference)];
      },
    ],
    [text('side', say('page.column.side')), (share) => sideText(ui, memberOf(share))],
    [
      number('rank', say('page.column.rank')),
      (share) => {
        const { comparison } = share;
        const member = memberOf(share);
        if (member === null || comparison === null || !isRanked(comparison)) return '';
        return say('page.rank.of', { rank: member.rank, count: comparison.members.length });
      },
    ],
  ];
  return {
    id,
    title,
    summary: say('page.unit.shares.summary', {
      count: shares.length,
      above: names('above'),
      below: names('below'),
    }),
    how: '',
    draw: null,
    table: tableOf(title, cells, shares, ({ indicator }) => indicator),
  };
}
