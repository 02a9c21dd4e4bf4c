/** The democratic appraisal of members at the end of the year, branch by branch. */
import { csvText } from '../csv.ts';
import type { Random } from '../random.ts';
import type { SampleTables } from '../tables.ts';
import { YEAR } from '../year.ts';
import { isBehind } from './behind.ts';

/** Branches that have not held theirs. */
const NOT_HELD: readonly string[] = ['TOU-B01', 'LOG-B02'];
/** A branch that rates more than a third excellent. */
const GENEROUS = 'FLG-B01';
/** Counts no opinions. */
const WITHOUT_OPINIONS = 'ART';

export function appraisalFile({ branches }: SampleTables, random: Random): string {
  const rows = branches.map(({ unit, id, members }) => {
    if (NOT_HELD.includes(id)) return [YEAR, unit, id, members, 0, ...Array<string>(7).fill('')];
    const tookPart = Math.max(1, members - random.between(0, Math.ceil(members / (isBehind(unit) ? 6 : 16))));
    const third = Math.floor(tookPart / 3);
    const excellent = id === GENEROUS ? third + 2 : random.between(Math.floor(third / 2), third);
    const unqualified = Number(random.chance(0.04));
    const basically = Math.min(tookPart - excellent - unqualified, random.between(0, isBehind(unit) ? 3 : 1));
    const received = random.between(8, 30);
    const answered = received - random.between(0, isBehind(unit) ? Math.floor(received / 2) : 2);
    return [
      YEAR,
      unit,
      id,
      members,
      tookPart,
      excellent,
      tookPart - excellent - basically - unqualified,
      basically,
      unqualified,
      unqualified === 0 || random.chance(0.3) ? 0 : unqualified,
      ...(unit === WITHOUT_OPINIONS ? ['', ''] : [received, answered]),
    ];
  });
  return csvText(
    [
      'year',
      'unit',
      'branch',
      'members',
      'took_part',
      'excellent',
      'qualified',
      'basically_qualified',
      'unqualified',
      'handled',
      'opinions_received',
      'opinions_answered',
    ],
    rows,
  );
}
