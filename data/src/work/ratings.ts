/** The assessment of units at the end of this year and the year before. */
import { csvText } from '../csv.ts';
import type { Random } from '../random.ts';
import type { SampleTables } from '../tables.ts';
import { YEAR } from '../year.ts';
import { isBehind } from './behind.ts';

/** Not yet assessed for this year. */
const PENDING = 'HKB';

export function ratingsFile({ units }: SampleTables, random: Random): string {
  const rows = [YEAR - 1, YEAR].flatMap((year) => {
    const good = units.filter(({ id }) => !isBehind(id) && id !== PENDING);
    const best = new Set(
      random
        .shuffled(good)
        .slice(0, Math.floor(units.length / 3))
        .map(({ id }) => id),
    );
    return units
      .filter(({ id }) => year < YEAR || id !== PENDING)
      .map(({ id }) => [
        year,
        id,
        best.has(id) ? 'excellent' : isBehind(id) && random.chance(0.6) ? 'basically-qualified' : 'qualified',
      ]);
  });
  return csvText(['year', 'unit', 'rating'], rows);
}
