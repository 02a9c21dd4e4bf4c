/** One unit against all others: what stands beside its figure on a card. */
import type { RatioComparison, RatioEstimate } from '@muster/core';
import type { Ui } from '../ui.ts';
import { memberOf, sideText } from './compared-cells.ts';
import { isRanked } from './comparison-text.ts';
import type { CardLine } from './model.ts';
import { valueText } from './ratio-text.ts';

/**
 * @param own        the estimate of the unit, with the unit among its keys; null where it could not be compared
 * @param whole      the same of all units; null where there is none
 * @param comparison of all units
 */
export function againstAll(
  ui: Ui,
  own: RatioEstimate | null,
  whole: RatioEstimate | null,
  comparison: RatioComparison | null,
): readonly CardLine[] {
  const { say } = ui;
  const member = own === null || comparison === null ? null : memberOf(comparison, own);
  const side = sideText(ui, member);
  return [
    ...(whole === null || whole.value === null
      ? []
      : [{ part: 'whole', text: say('page.unit.whole', { value: valueText(ui, whole) }) }]),
    ...(side === '' ? [] : [{ part: 'side', text: say('page.unit.side', { side }) }]),
    ...(member === null || comparison === null
      ? []
      : [{ part: 'rank', text: rankLine(ui, comparison, member.rank) }]),
  ];
}

function rankLine({ say }: Ui, comparison: RatioComparison, rank: number): string {
  return isRanked(comparison)
    ? say('page.unit.rank', { rank, count: comparison.members.length })
    : say('page.unit.unranked');
}
