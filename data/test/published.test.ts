/** The figures of the published summary, counted from the files of the sample school. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  committed,
  dataFolder,
  isAdmitted,
  isConverted,
  isMember,
  type Row,
  readRows,
  table,
} from './recount.ts';

const OPENING = '2002-12-31';
const CLOSING = '2003-12-31';
const people = readRows(committed, 'people.csv');
const admitted = people.filter(isAdmitted);
const members = people.filter((row) => isMember(row, CLOSING));

describe('the published figures', () => {
  const figures: readonly { id: string; value: number | string | string[]; decimals?: number }[] = JSON.parse(
    readFileSync(join(dataFolder, 'tables', 'expected.json'), 'utf8'),
  ).figures;
  const where = (rows: readonly Row[], conditions: Readonly<Record<string, string>>) =>
    rows.filter((row) => Object.entries(conditions).every(([column, value]) => row[column] === value));
  const percent = (conditions: Readonly<Record<string, string>>, day: string) => {
    const of = where(readRows(committed, 'headcount.csv'), { ...conditions, date: day }).reduce(
      (sum, row) => sum + Number(row.headcount),
      0,
    );
    return (100 * where(people, conditions).filter((row) => isMember(row, day)).length) / of;
  };
  const graded = (conditions: Readonly<Record<string, string>>, grade: number) =>
    where(admitted, { ...conditions, cohort: 'undergraduate' }).filter((row) => {
      const academicYear = row.approve_date! >= '2003-09-01' ? 2003 : 2002;
      return academicYear - Number(row.entry_year) + 1 === grade;
    }).length;
  const unitsOver = (limit: number) =>
    table('units')
      .filter((row) => row.has_undergraduates === '1')
      .map((row) => row.unit_id!)
      .filter((unit) => percent({ unit, cohort: 'undergraduate' }, CLOSING) > limit);

  const counted: Readonly<Record<string, () => unknown>> = {
    F01: () => admitted.length,
    F02: () => where(admitted, { cohort: 'faculty' }).length,
    F03: () => where(admitted, { cohort: 'undergraduate' }).length,
    F04: () => where(admitted, { cohort: 'graduate' }).length,
    F05: () => where(admitted, { cohort: 'adult' }).length,
    F06: () => people.filter(isConverted).length,
    F07: () => percent({ cohort: 'undergraduate' }, OPENING),
    F08: () => percent({ cohort: 'undergraduate' }, CLOSING),
    F09: () => percent({ cohort: 'graduate' }, CLOSING),
    F10: () => percent({ cohort: 'adult' }, CLOSING),
    F11: () => percent({ cohort: 'adult' }, OPENING),
    F12: () => percent({ cohort: 'faculty' }, CLOSING),
    F13: () => percent({ cohort: 'faculty', subgroup: 'full-time-teacher' }, CLOSING),
    F14: () => where(members, { unit: 'ENG' }).length,
    F15: () => where(members, { unit: 'ENG', cohort: 'graduate' }).length,
    F16: () => where(admitted, { unit: 'HKB' }).length,
    F17: () => where(admitted, { unit: 'HKB' }).filter((row) => row.cohort !== 'faculty').length,
    F18: () => where(admitted, { unit: 'FLG', cohort: 'faculty' }).length,
    F19: () => where(admitted, { unit: 'FLG', subgroup: 'full-time-teacher' }).length,
    F20: () => where(admitted, { unit: 'MGT', cohort: 'undergraduate' }).length,
    F21: () => graded({ unit: 'MGT' }, 1),
    F22: () => graded({ unit: 'MGT' }, 2),
    F23: () => graded({}, 1) + graded({}, 2),
    F24: () => {
      const second = where(readRows(committed, 'classes.csv'), { date: CLOSING, entry_year: '2002' });
      const covered = new Set(members.map((row) => row.class));
      const units = new Set(second.map((row) => row.unit));
      const missing = new Set(second.filter((row) => !covered.has(row.class)).map((row) => row.unit));
      return (100 * (units.size - missing.size)) / units.size;
    },
    F25: () => unitsOver(7).length,
    F26: () => unitsOver(10),
    F27: () => {
      const rows = readRows(committed, 'organizers.csv');
      const appointed = rows.filter((row) => row.appointed_date!.startsWith('2003'));
      return new Set(appointed.map((row) => row.organizer)).size;
    },
    F28: () =>
      ['MEC', 'MPH', 'HIT', 'LOG'].filter((unit) => {
        const [plan] = where(readRows(committed, 'plans.csv'), { unit, cohort: 'faculty' });
        return where(admitted, { unit, cohort: 'faculty' }).length >= Number(plan!.planned);
      }),
  };

  it.each(figures)('$id: $what', ({ id, value, decimals }) => {
    const found = counted[id]!();
    if (decimals === undefined) expect(found).toEqual(value);
    else expect((found as number).toFixed(decimals)).toBe(Number(value).toFixed(decimals));
  });
});
