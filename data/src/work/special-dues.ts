/** Special dues of one week: most people pay in its first days, and nobody has to. */
import { dayOf, isoDay } from '../calendar.ts';
import { csvText } from '../csv.ts';
import type { Random } from '../random.ts';
import type { Branch, SampleTables } from '../tables.ts';
import { YEAR } from '../year.ts';
import { isBehind } from './behind.ts';
import { yuan } from './yuan.ts';

const CAMPAIGN = 'flood relief';
const START = dayOf(YEAR, 11, 10);
/** How likely the days from the first on are. */
const DAYS = [30, 26, 18, 12, 9, 0, 0, 5];

type Group = 'in-service' | 'retired' | 'student';

/** How many in a hundred pay, from and to; in units that are behind half of them. */
const willing: Readonly<Record<Group, readonly [number, number]>> = {
  'in-service': [92, 100],
  retired: [0, 90],
  student: [35, 75],
};

/** What one of them gives, in whole yuan. */
const gift: Readonly<Record<Group, readonly [number, number]>> = {
  'in-service': [200, 320],
  retired: [80, 180],
  student: [8, 24],
};

export function specialDuesFile({ branches }: SampleTables, random: Random): string {
  const rows = branches.flatMap((branch) =>
    groupsOf(branch, random).flatMap(([group, members]) => {
      const [least, most] = willing[group];
      const share = random.between(least, most) / (isBehind(branch.unit) ? 200 : 100);
      const payers = Math.round(members * share);
      const place = [branch.unit, branch.id, group, members];
      const row = (day: string, count: number, fen: number) => [
        CAMPAIGN,
        isoDay(START),
        day,
        ...place,
        count,
        yuan(fen),
      ];
      // Whoever was asked and gave nothing belongs to the base all the same.
      if (payers === 0) return [row('', 0, 0)];
      return byDay(payers, random).map(([day, count]) => {
        const [little, much] = gift[group];
        return row(isoDay(START + day), count, count * random.between(little, much) * 100);
      });
    }),
  );
  return csvText(
    ['campaign', 'start_date', 'date', 'unit', 'branch', 'group', 'members', 'payers', 'amount'],
    rows,
  );
}

/** The members of a branch by group; a third of the branches of staff have pensioners. */
function groupsOf({ kind, members }: Branch, random: Random): (readonly [Group, number])[] {
  if (kind !== 'faculty') return [['student', members]];
  const staff = ['in-service', members] as const;
  return random.chance(1 / 3) ? [staff, ['retired', random.between(2, 6)]] : [staff];
}

/** On which days so many paid: at most on three, as branches collect. */
function byDay(payers: number, random: Random): (readonly [day: number, count: number])[] {
  const days = [...new Set([1, 2, 3].map(() => random.weighted(DAYS)))]
    .sort((a, b) => a - b)
    .slice(0, payers);
  let left = payers;
  return days.map((day, i) => {
    const rest = days.length - 1 - i;
    const count = rest === 0 ? left : Math.max(1, Math.min(left - rest, Math.round(left * 0.7)));
    left -= count;
    return [day, count];
  });
}
