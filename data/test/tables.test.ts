/** The rosters against the tables they were made from, counted person by person. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSchool } from '../src/index.ts';
import {
  committed,
  countBy,
  daysBetween,
  isAdmitted,
  isConverted,
  isMember,
  median,
  type Row,
  readRows,
  table,
} from './recount.ts';

const OPENING = '2002-12-31';
const CLOSING = '2003-12-31';
const other = mkdtempSync(join(tmpdir(), 'muster-school-'));
afterAll(() => rmSync(other, { recursive: true }));

const placeOf = (row: Row) => [row.unit, row.cohort, row.subgroup, row.entry_year].join();
const cellOf = (row: Row) =>
  [row.unit_id, row.cohort, row.subgroup!.replaceAll('_', '-'), row.entry_year].join();

describe.each([
  ['the sample school', committed, null],
  ['a school of another seed', other, 4],
])('%s', (_, folder, seed) => {
  let people: readonly Row[];
  let admitted: readonly Row[];
  let members: readonly Row[];

  beforeAll(async () => {
    if (seed !== null) await writeSchool({ out: folder, seed });
    people = readRows(folder, 'people.csv');
    admitted = people.filter(isAdmitted);
    members = people.filter((row) => isMember(row, CLOSING));
  });

  it('has every row of the cells', () => {
    const counted = {
      members_open: countBy(
        people.filter((row) => isMember(row, OPENING)),
        placeOf,
      ),
      admitted_h1: countBy(
        admitted.filter((row) => row.approve_date! < '2003-09-01'),
        placeOf,
      ),
      admitted_h2: countBy(
        admitted.filter((row) => row.approve_date! >= '2003-09-01'),
        placeOf,
      ),
      transfer_in: countBy(
        people.filter((row) => row.transfer_in_date!.startsWith('2003')),
        placeOf,
      ),
      transfer_out: countBy(
        people.filter((row) => row.transfer_out_date!.startsWith('2003')),
        placeOf,
      ),
      members_close: countBy(members, placeOf),
      conversions: countBy(people.filter(isConverted), placeOf),
    };
    const cells = table('cells-2003');
    for (const [column, counts] of Object.entries(counted)) {
      const places = cells.map(cellOf);
      expect([...counts.keys()].filter((place) => !places.includes(place))).toEqual([]);
      const found = cells.map((cell) => `${cellOf(cell)}: ${counts.get(cellOf(cell)) ?? 0}`);
      expect(found, column).toEqual(cells.map((cell) => `${cellOf(cell)}: ${cell[column]}`));
    }
  });

  it('has the grade of each admission', () => {
    const gradeOf = (row: Row) => {
      const [year, month] = row.approve_date!.split('-').map(Number) as [number, number];
      return (month >= 9 ? year : year - 1) - Number(row.entry_year) + 1;
    };
    const students = admitted.filter((row) => row.entry_year !== '');
    const counted = countBy(students, (row) => `${row.unit},${row.cohort},${gradeOf(row)}`);
    const due = new Map<string, number>();
    for (const cell of table('cells-2003')) {
      for (const half of ['h1', 'h2']) {
        const count = Number(cell[`admitted_${half}`]);
        if (count === 0 || cell.entry_year === '') continue;
        const name = `${cell.unit_id},${cell.cohort},${cell[`grade_at_${half}`]}`;
        due.set(name, (due.get(name) ?? 0) + count);
      }
    }
    expect([...counted].sort()).toEqual([...due].sort());
  });

  it('has the members of the year before', () => {
    const counts = countBy(
      people.filter((row) => isMember(row, OPENING)),
      placeOf,
    );
    for (const cell of table('baseline-2002')) {
      expect(counts.get(cellOf(cell)) ?? 0, cellOf(cell)).toBe(Number(cell.members));
    }
  });

  it('has the members of every class and branch, and no member without one', () => {
    const inClass = countBy(members, (row) => row.class!);
    for (const row of table('classes-2003')) {
      expect(inClass.get(row.class_id!) ?? 0, row.class_id).toBe(Number(row.members));
    }
    expect(inClass.get('')).toBe(members.filter((row) => row.cohort !== 'undergraduate').length);
    const inBranch = countBy(members, (row) => row.branch!);
    for (const row of table('branches-2003')) {
      expect(inBranch.get(row.branch_id!) ?? 0, row.branch_id).toBe(Number(row.members));
    }
    expect(inBranch.get('')).toBeUndefined();
  });

  it('has the admissions of every month', () => {
    const counts = countBy(admitted, (row) => [row.unit, row.cohort, row.approve_date!.slice(0, 7)].join());
    const due = table('admissions-by-month-2003').map((row) => [
      [row.unit_id, row.cohort, row.month].join(),
      Number(row.admitted),
    ]);
    expect([...counts].sort()).toEqual(due.sort());
  });

  it('has the cases and the times of every organizer', () => {
    const spells = (organizer: string, from: string, to: string) =>
      people
        .filter((row) => row.organizer === organizer && row[to]!.startsWith('2003') && row[from] !== '')
        .map((row) => daysBetween(row[from]!, row[to]!));
    const cases = countBy(admitted, (row) => row.organizer!);
    for (const { organizer_id: id, ...row } of table('organizers-2003')) {
      expect(cases.get(id!), id).toBe(Number(row.cases_2003));
      const pretrial = spells(id!, 'pretrial_received_date', 'pretrial_date');
      expect(median(pretrial), `pre-trial of ${id}`).toBe(Number(row.pre_review_median_days));
      const talk = spells(id!, 'pretrial_date', 'higher_talk_date');
      expect(median(talk), `talk of ${id}`).toBe(Number(row.talk_median_days));
    }
    expect([...cases.values()].reduce((sum, count) => sum + count)).toBe(1090);
  });

  it('has the review times of every general branch', () => {
    for (const row of table('units')) {
      const days = people
        .filter(({ unit, general_branch_date: day }) => unit === row.unit_id && day!.startsWith('2003'))
        .map((person) => daysBetween(person.meeting_date!, person.general_branch_date!));
      expect(median(days), row.unit_id).toBe(Number(row.general_branch_review_median_days));
    }
  });

  it('has headcounts and plans as in the tables', () => {
    const heads = readRows(folder, 'headcount.csv').map(
      (row) => `${row.date},${placeOf(row)},${row.headcount}`,
    );
    expect(heads).toEqual([
      ...table('baseline-2002').map((cell) => `${OPENING},${cellOf(cell)},${cell.headcount}`),
      ...table('cells-2003')
        .filter((cell) => cell.grade_at_year_end !== 'left')
        .map((cell) => `${CLOSING},${cellOf(cell)},${cell.headcount}`),
    ]);
    const plans = readRows(folder, 'plans.csv').map((row) => [row.unit, row.cohort, row.planned].join());
    expect(plans).toEqual(
      table('units').flatMap((row) => [
        `${row.unit_id},student,${row.plan_students}`,
        `${row.unit_id},faculty,${row.plan_faculty}`,
      ]),
    );
  });
});
