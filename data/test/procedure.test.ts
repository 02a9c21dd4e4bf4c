/** Every row keeps the order and the limits of the procedure. */
import { describe, expect, it } from 'vitest';
import { committed, lastDay, monthsLater, type Row, readRows } from './recount.ts';

const CLOSING = '2003-12-31';
const people = readRows(committed, 'people.csv');
const keys = (rows: readonly Row[]) => rows.map((row) => row.person_key);
const breaking = (condition: (row: Row) => boolean) => keys(people.filter((row) => !condition(row)));
/** Whether dates that were recorded stand in this order; a month counts from its last day. */
const inOrder = (row: Row, ...columns: readonly string[]) => {
  const days = columns.map((column) => lastDay(row[column]!)).filter((day) => day !== '');
  return days.every((day, i) => i === 0 || days[i - 1]! <= day);
};
const either = (...cells: readonly (string | undefined)[]) => cells.some((cell) => cell === '');

describe('every row', () => {
  it('has a key of its own, made of where the person is', () => {
    expect(new Set(keys(people)).size).toBe(people.length);
    expect(
      breaking((row) => {
        const stem = row.cohort === 'faculty' ? `F-${row.unit}` : `S${row.entry_year}-${row.unit}`;
        return new RegExp(`^${stem}-\\d{4}$`).test(row.person_key!);
      }),
    ).toEqual([]);
  });

  it('keeps the steps in order', () => {
    const steps = ['apply_date', 'talk_date', 'activist_date', 'target_date', 'pretrial_received_date'];
    const decision = ['pretrial_date', 'meeting_date', 'general_branch_date', 'approve_date', 'oath_date'];
    const probation = ['approve_date', 'convert_meeting_date', 'convert_approve_date', 'transfer_out_date'];
    expect(breaking((row) => inOrder(row, ...steps, ...decision))).toEqual([]);
    expect(breaking((row) => inOrder(row, 'meeting_date', 'higher_talk_date', 'approve_date'))).toEqual([]);
    expect(breaking((row) => inOrder(row, ...probation))).toEqual([]);
    expect(breaking((row) => inOrder(row, 'talk_date', 'league_recommend_date', 'activist_date'))).toEqual(
      [],
    );
    expect(
      breaking((row) => inOrder(row, 'activist_date', 'notice_from_date', 'notice_to_date', 'target_date')),
    ).toEqual([]);
    expect(breaking((row) => inOrder(row, 'target_date', 'review_date', 'meeting_date'))).toEqual([]);
    expect(breaking((row) => inOrder(row, 'activist_date', 'training_date', 'meeting_date'))).toEqual([]);
    for (const end of ['leave_date', 'withdrawn_date', 'rejected_date', 'transfer_out_date']) {
      const before = [...steps, ...decision, 'convert_meeting_date'].filter(
        (column) => column !== 'general_branch_date',
      );
      expect(
        breaking((row) => row[end] === '' || before.every((column) => inOrder(row, column, end))),
      ).toEqual([]);
    }
  });

  it('skips no step', () => {
    const steps = [
      'apply_date',
      'activist_date',
      'target_date',
      'pretrial_date',
      'meeting_date',
      'approve_date',
    ];
    const own = people.filter((row) => row.transfer_in_date === '');
    const skipped = own.filter((row) => {
      const reached = steps.map((column) => row[column] !== '');
      return reached.lastIndexOf(true) !== reached.filter(Boolean).length - 1;
    });
    expect(keys(skipped)).toEqual([]);
  });

  it('keeps the ages and the waiting times', () => {
    expect(
      breaking(
        (row) => either(row.apply_date) || monthsLater(row.birth_date!, 216) <= lastDay(row.apply_date!),
      ),
    ).toEqual([]);
    expect(
      breaking((row) => either(row.target_date) || monthsLater(row.activist_date!, 12) <= row.target_date!),
    ).toEqual([]);
    expect(
      breaking(
        (row) =>
          either(row.convert_meeting_date) ||
          monthsLater(row.meeting_date || row.approve_date!, 12) <= row.convert_meeting_date!,
      ),
    ).toEqual([]);
  });

  it('says nothing of the days after the year', () => {
    expect(
      breaking((row) =>
        Object.entries(row).every(([name, cell]) => !name.endsWith('_date') || cell <= CLOSING),
      ),
    ).toEqual([]);
  });

  it('has votes with both majorities of those entitled', () => {
    const voted = people.filter((row) => row.entitled !== '');
    expect(voted.length).toBeGreaterThan(2000);
    const wrong = voted.filter((row) => {
      const [entitled, present, inFavour] = [row.entitled, row.present, row.in_favour].map(Number) as [
        number,
        number,
        number,
      ];
      return !(inFavour <= present && present <= entitled && 2 * inFavour > entitled);
    });
    expect(keys(wrong)).toEqual([]);
  });

  it('has a status that its dates bear out', () => {
    const due = (row: Row) => {
      if (row.convert_outcome === 'converted') return 'full';
      if (row.approve_date !== '') return 'probationary';
      if (row.transferred_as !== '') return row.transferred_as;
      if (row.target_date !== '') return 'target';
      return row.activist_date === '' ? 'applicant' : 'activist';
    };
    expect(breaking((row) => row.status === due(row))).toEqual([]);
  });

  it('names a unit, class, branch and organizer of the other files', () => {
    const known = (file: string, column: string) =>
      new Set(readRows(committed, file).map((row) => row[column]));
    const units = known('units.csv', 'unit');
    expect(breaking((row) => units.has(row.unit))).toEqual([]);
    const branches = known('branches.csv', 'branch');
    expect(breaking((row) => branches.has(row.branch))).toEqual([]);
    const organizers = known('organizers.csv', 'organizer');
    expect(breaking((row) => either(row.organizer) || organizers.has(row.organizer))).toEqual([]);
    const classes = known('classes.csv', 'class');
    // The classes that graduated in July are no classes at the end of the year.
    expect(
      breaking((row) => either(row.class) || row.entry_year === '1999' || classes.has(row.class)),
    ).toEqual([]);
  });
});
