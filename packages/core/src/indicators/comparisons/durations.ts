/** Waiting times of holders side by side: could all of them wait alike. */
import { type GroupSpells, logRankTest } from '../../stats/log-rank.ts';
import type { DurationEstimate, Key } from '../estimate.ts';
import { type DurationComparison, groupedBut } from './comparison.ts';

/**
 * @param spellsOf the spells begun by an estimate's group, the ended with their days and the others censored
 */
export function compareDurations(
  indicator: string,
  over: Key,
  estimates: readonly DurationEstimate[],
  spellsOf: (estimate: DurationEstimate) => GroupSpells,
): readonly DurationComparison[] {
  return groupedBut(over, estimates).flatMap(({ by, all }) => {
    if (all.length < 2) return [];
    const test = logRankTest(all.map(spellsOf));
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
