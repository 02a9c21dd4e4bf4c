/** Waiting times of holders side by side: could all of them wait alike. */
import { logRankTest } from '../../stats/log-rank.ts';
import type { Key } from '../estimate.ts';
import type { BegunSpells } from '../kinds/duration.ts';
import { type DurationComparison, groupedBut } from './comparison.ts';

export function compareDurations(
  indicator: string,
  over: Key,
  begun: readonly BegunSpells[],
): readonly DurationComparison[] {
  return groupedBut(over, begun).flatMap(({ by, all }) => {
    if (all.length < 2) return [];
    const test = logRankTest(all.map(({ spells }) => spells));
    return [
      {
        indicator,
        kind: 'duration',
        over,
        by,
        logRank:
          test === null ? null : { chiSquare: test.chiSquare, degrees: test.degrees, pValue: test.pValue },
        members: all.map((one, i) => ({
          key: one.by[over]!,
          observed: test?.groups[i]?.observed ?? null,
          expected: test?.groups[i]?.expected ?? null,
        })),
      },
    ];
  });
}
