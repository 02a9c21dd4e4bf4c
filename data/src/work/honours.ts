/** What units were honoured with in three years. */
import { csvText } from '../csv.ts';
import type { Random } from '../random.ts';
import type { SampleTables } from '../tables.ts';
import { YEAR } from '../year.ts';
import { isBehind } from './behind.ts';

/** Titles with the level that gives them, and how many are given in a year. */
const titles = [
  ['advanced grassroots party organization', 'national', 0],
  ['advanced grassroots party organization', 'provincial', 1],
  ['civilized unit', 'provincial', 1],
  ['advanced grassroots party organization', 'municipal', 2],
  ['civilized unit', 'municipal', 2],
  ['top ten party branches', 'university', 10],
  ['advanced unit', 'university', 6],
] as const;

export function honoursFile({ units }: SampleTables, random: Random): string {
  const worthy = units.filter(({ id }) => !isBehind(id));
  const rows = [YEAR - 2, YEAR - 1, YEAR].flatMap((year) =>
    titles.flatMap(([title, level, given]) => {
      // The nation gives one in the last year, and none before.
      const count = level === 'national' ? Number(year === YEAR) : given;
      return random
        .shuffled(worthy)
        .slice(0, count)
        .map(({ id }) => [year, id, title, level]);
    }),
  );
  return csvText(['year', 'unit', 'title', 'level'], rows);
}
