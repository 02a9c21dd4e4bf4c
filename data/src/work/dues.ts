/** Dues by branch and month since September, when they were first booked so. */
import { csvText } from '../csv.ts';
import type { Random } from '../random.ts';
import type { SampleTables } from '../tables.ts';
import { YEAR } from '../year.ts';
import { isBehind } from './behind.ts';
import { yuan } from './yuan.ts';

const MONTHS = [9, 10, 11, 12];

/** What a student owes a month, in fen. */
const STUDENT_DUES = 20;

/** Notes no days, so that nobody can say who was in time. */
const WITHOUT_DAYS = 'PED';
/** Notes no amounts. */
const WITHOUT_AMOUNTS = 'HIT';
/** Has handed in nothing for the last month. */
const WITHOUT_DECEMBER = 'TOU';

export function duesFile({ branches }: SampleTables, random: Random): string {
  // Of staff a part of their pay is due, which differs from branch to branch.
  const dues = branches.map(({ kind }) => (kind === 'faculty' ? random.between(600, 1150) : STUDENT_DUES));
  const rows = MONTHS.flatMap((month) =>
    branches.map(({ unit, id, members }, i) => {
      // Branches grow to their size at the end of the year.
      const due = Math.max(1, members - Math.round((members * (12 - month)) / 40));
      const unpaid = isBehind(unit) ? random.between(0, Math.ceil(due / 6)) : Number(random.chance(0.12));
      const paid = Math.max(0, due - unpaid);
      const late = isBehind(unit)
        ? random.between(Math.floor(due / 12), Math.ceil(due / 4))
        : Math.max(0, random.between(-4, 2));
      const isMissing = unit === WITHOUT_DECEMBER && month === 12;
      const hasAmounts = unit !== WITHOUT_AMOUNTS;
      return [
        `${YEAR}-${String(month).padStart(2, '0')}`,
        unit,
        id,
        due,
        isMissing ? '' : paid,
        isMissing || unit === WITHOUT_DAYS ? '' : Math.max(0, paid - late),
        hasAmounts ? yuan(due * dues[i]!) : '',
        hasAmounts && !isMissing ? yuan(paid * dues[i]!) : '',
      ];
    }),
  );
  return csvText(['month', 'unit', 'branch', 'due', 'paid', 'on_time', 'amount_due', 'amount_paid'], rows);
}
