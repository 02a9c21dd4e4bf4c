/** Counts of holders side by side: how much of the whole is in few hands. */
import { concentrationOf } from '../concentrated.ts';
import type { CountEstimate, Key } from '../estimate.ts';
import { type CountComparison, groupedBut } from './comparison.ts';

export function compareCounts(
  indicator: string,
  over: Key,
  estimates: readonly CountEstimate[],
): readonly CountComparison[] {
  return groupedBut(over, estimates).flatMap(({ by, all }) => {
    // What nobody is known to hold is in no hands.
    const held = all.filter((one) => one.by[over] !== null);
    if (held.length < 2) return [];
    const hands = held.map(({ by: own, count }) => ({ key: own[over]!, count }));
    return [{ indicator, kind: 'count', over, by, ...concentrationOf(hands) }];
  });
}
