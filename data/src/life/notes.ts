/** The quarterly inspections of study notes, branch by branch. */
import { dayOf, isoDay, workdayBetween } from '../calendar.ts';
import { csvText } from '../csv.ts';
import type { Random } from '../random.ts';
import type { SampleTables } from '../tables.ts';
import { isBehind } from '../work/behind.ts';
import { YEAR } from '../year.ts';

const QUARTERS = [3, 6, 9, 12];

/** Held no inspection in the third quarter. */
const SKIPPED = { unit: 'TOU', month: 9 };
/** Fails although its unit is rated excellent, once. */
const FAILED = { branch: 'GEO-B05', month: 6 };

/** Notes of fewer than so many in a hundred are no pass. */
const ENOUGH = 85;

export function notesFile({ units, branches }: SampleTables, random: Random): string {
  const rows = QUARTERS.flatMap((month) =>
    units.flatMap(({ id: unit }) => {
      const date = workdayBetween(dayOf(YEAR, month, 17), dayOf(YEAR, month, 28), random);
      if (unit === SKIPPED.unit && month === SKIPPED.month) return [];
      return branches
        .filter((branch) => branch.unit === unit)
        .map(({ id, members: due }) => {
          const isFailed = id === FAILED.branch && month === FAILED.month;
          const share = isFailed ? 70 : random.between(isBehind(unit) ? 60 : 90, 100);
          const inspected = Math.ceil((due * share) / 100);
          // The result of a few has not come back.
          const result = inspected * 100 < due * ENOUGH ? 'failed' : 'passed';
          return [isoDay(date), unit, id, due, inspected, !isFailed && random.chance(0.02) ? '' : result];
        });
    }),
  );
  return csvText(['date', 'unit', 'branch', 'due', 'inspected', 'result'], rows);
}
