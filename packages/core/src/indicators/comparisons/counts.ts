/** Counts of holders side by side: how much of the whole is in few hands. */
import { giniIndex } from '../../stats/gini.ts';
import { herfindahlIndex } from '../../stats/herfindahl.ts';
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
    const counts = held.map(({ count }) => count);
    const count = counts.reduce((sum, one) => sum + one, 0);
    const most = Math.max(...counts);
    const index = herfindahlIndex(counts);
    return [
      {
        indicator,
        kind: 'count',
        over,
        by,
        count,
        holders: counts.filter((one) => one > 0).length,
        top: count === 0 ? null : held.find((one) => one.count === most)!.by[over]!,
        topShare: count === 0 ? null : most / count,
        hhi: index?.hhi ?? null,
        effective: index?.effectiveNumber ?? null,
        gini: giniIndex(counts)?.gini ?? null,
      },
    ];
  });
}
