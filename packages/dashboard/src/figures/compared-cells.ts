/** What a comparison says of each ratio, as columns: its rank, how it stands to the others, where it lies in the funnel. */
import type { Funnel, RatioComparison, RatioEstimate, RatioMember } from '@muster/core';
import { hundredfold } from '../format.ts';
import type { Ui } from '../ui.ts';
import { isRanked, sideOf } from './comparison-text.ts';
import { type Cell, number, said, text } from './filled-table.ts';

/** A holder of a comparison, by the estimate that is of it. */
export function memberOf(comparison: RatioComparison, { by }: RatioEstimate): RatioMember | null {
  const key = by[comparison.over];
  return key === undefined ? null : (comparison.members.find((member) => member.key === key) ?? null);
}

/** `above the others`; blank where there are none. */
export function sideText({ say }: Ui, member: RatioMember | null): string {
  const side = member === null ? null : sideOf(member);
  return side === null ? '' : say(`page.rest.${side}`);
}

/** How far out in the funnel: beyond 95 %, or beyond 99.8 % too. */
export function flagText({ say }: Ui, funnel: Funnel | null): string {
  if (funnel === null) return '';
  const { flag95, flag998 } = funnel;
  return say(
    flag998 !== 'within'
      ? `page.funnel.far-${flag998}`
      : flag95 === 'within'
        ? 'page.funnel.within'
        : `page.funnel.${flag95}`,
  );
}

export function comparedCells(ui: Ui, comparison: RatioComparison): readonly Cell<RatioEstimate>[] {
  const { say, format } = ui;
  const of =
    <T>(cell: (member: RatioMember) => T, none: T) =>
    (estimate: RatioEstimate): T => {
      const member = memberOf(comparison, estimate);
      return member === null ? none : cell(member);
    };
  const ranks: readonly Cell<RatioEstimate>[] = isRanked(comparison)
    ? [
        [
          number('rank', say('page.column.rank'), 'integer'),
          of(({ rank }) => said(rank, format.integer), ''),
        ],
        [
          number('shrunk', say('page.column.shrunk'), 'percent'),
          of(({ shrunk }) => said(shrunk, format.percent), ''),
        ],
      ]
    : [];
  return [
    ...ranks,
    [
      number('rest', say('page.column.rest'), 'points'),
      of(
        ({ rest }) => (rest === null ? '' : [format.points(rest.difference), hundredfold(rest.difference)]),
        '',
      ),
    ],
    [text('side', say('page.column.side')), of((member) => sideText(ui, member), '')],
    [text('funnel', say('page.column.funnel')), of(({ funnel }) => flagText(ui, funnel), '')],
  ];
}

/** What the mix of cohorts of a holder would give, and what it has. */
export function mixCells(ui: Ui, comparison: RatioComparison): readonly Cell<RatioEstimate>[] {
  const { say, format } = ui;
  const mix = (estimate: RatioEstimate) => memberOf(comparison, estimate)?.mix ?? null;
  const decimal = (places: number) => (value: number) => format.decimal(value, places);
  return [
    [
      number('expected', say('column.expected'), 'decimal'),
      (e) => said(mix(e)?.expected ?? null, decimal(1)),
    ],
    [number('mix', say('page.column.mix'), 'index'), (e) => said(mix(e)?.ratio ?? null, decimal(2))],
    [
      number('mix-interval', say('column.interval')),
      (e) => {
        const found = mix(e);
        return found === null
          ? ''
          : say('range.interval', { lower: decimal(2)(found.lower), upper: decimal(2)(found.upper) });
      },
    ],
    [
      number('standardised', say('page.column.standardised'), 'percent'),
      (e) => said(mix(e)?.standardised ?? null, format.percent),
    ],
  ];
}
