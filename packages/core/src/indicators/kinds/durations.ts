/** Spells by group: how many of a group lasted how many days. */
import { histogramQuantile } from '../../stats/quantile.ts';
import { keyText, type Tally } from '../../tally/tally.ts';
import type { DurationEstimate, Key, Scalar } from '../estimate.ts';
import { labelsOf } from '../groups.ts';

/** The key of a tally that holds the days. */
export const DAYS = 'days';

/** Parallel lists: so many spells of so many days. */
export interface SpellsByDay {
  readonly days: readonly number[];
  readonly counts: readonly number[];
}

const none: SpellsByDay = { days: [], counts: [] };

export class Durations {
  private readonly byGroup = new Map<string, { days: number[]; counts: number[] }>();

  constructor(tally: Tally, by: readonly Key[]) {
    const place = tally.keys.indexOf(DAYS);
    if (place < 0) return; // A question that counts spells and not their days.
    for (const cell of tally.cells) {
      const text = keyText(labelsOf(tally, cell.key, by));
      const group = this.byGroup.get(text) ?? { days: [], counts: [] };
      group.days.push(cell.key[place] as number);
      group.counts.push(cell.count);
      this.byGroup.set(text, group);
    }
  }

  of(key: readonly Scalar[]): SpellsByDay {
    return this.byGroup.get(keyText(key)) ?? none;
  }
}

/** What half of the spells, nine in ten and all of them lasted at most. */
export function quantilesOf({ days, counts }: SpellsByDay): Pick<DurationEstimate, 'median' | 'p90' | 'max'> {
  return {
    median: histogramQuantile(days, counts, 0.5, 2),
    p90: histogramQuantile(days, counts, 0.9, 1),
    max: histogramQuantile(days, counts, 1, 1),
  };
}

/** How many spells there are. */
export function spellCount({ counts }: SpellsByDay): number {
  return counts.reduce((total, count) => total + count, 0);
}
