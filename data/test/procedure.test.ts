/** Every row keeps the order of the procedure, every step has people waiting at it, and faults are the planted ones. */
import { describe, expect, it } from 'vitest';
import { plantedGaps } from '../src/faults.ts';
import { committed, isAdmitted, lastDay, monthsLater, type Row, readRows } from './recount.ts';

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

describe('the traps', () => {
  it('has first-year admissions of activists who were that before they enrolled', () => {
    const firstYear = people.filter((row) => {
      const academicYear = row.approve_date! >= '2003-09-01' ? '2003' : '2002';
      return isAdmitted(row) && row.cohort === 'undergraduate' && row.entry_year === academicYear;
    });
    expect(firstYear.length).toBe(22);
    expect(firstYear.every((row) => row.activist_date! < `${row.entry_year}-09-01`)).toBe(true);
  });

  it('has members who were admitted or converted elsewhere in the same year', () => {
    const arrived = people.filter((row) => row.transfer_in_date!.startsWith('2003'));
    expect(arrived.length).toBe(364);
    expect(arrived.filter((row) => row.approve_date!.startsWith('2003')).length).toBeGreaterThan(50);
    expect(arrived.filter((row) => row.convert_approve_date!.startsWith('2003')).length).toBeGreaterThan(20);
    expect(arrived.filter((row) => row.approve_date === '' && row.transferred_as === 'full').length).toBe(10);
  });

  it('has members of entry year 2002 who do not convert in the year', () => {
    const opening = people.filter(
      (row) =>
        row.cohort === 'undergraduate' &&
        row.entry_year === '2002' &&
        row.approve_date !== '' &&
        row.approve_date! <= '2002-12-31',
    );
    expect(opening.length).toBe(20);
    expect(opening.some((row) => row.convert_approve_date!.startsWith('2003'))).toBe(false);
    expect(new Set(opening.map((row) => row.status))).toEqual(new Set(['full', 'probationary']));
  });

  it('has applications of which only the month is known, none of them of this century', () => {
    const months = people.filter((row) => row.apply_date!.length === 7);
    expect(months.length).toBeGreaterThan(300);
    expect(months.every((row) => row.cohort === 'faculty' && row.apply_date! < '1990')).toBe(true);
  });
});

describe('the end of the year', () => {
  const gone = ['withdrawn_date', 'rejected_date', 'leave_date', 'transfer_out_date'];
  const here = people.filter((row) => gone.every((column) => row[column] === ''));
  const waiting = (last: string, next: string) =>
    here.filter((row) => row[last] !== '' && row[next] === '' && row.approve_date! <= row[last]!).length;

  it.each([
    ['apply_date', 'activist_date', 1000],
    ['activist_date', 'target_date', 1000],
    ['target_date', 'pretrial_received_date', 200],
    ['pretrial_received_date', 'pretrial_date', 30],
    ['pretrial_date', 'meeting_date', 30],
    ['meeting_date', 'general_branch_date', 30],
    ['meeting_date', 'higher_talk_date', 15],
    ['general_branch_date', 'approve_date', 30],
    ['convert_meeting_date', 'convert_approve_date', 20],
  ])('has people between %s and %s', (last, next, least) => {
    expect(waiting(last, next)).toBeGreaterThan(least);
  });

  it('has people whose probation is over and undecided, extended and long overdue among them', () => {
    const over = here.filter(
      (row) =>
        row.status === 'probationary' &&
        row.meeting_date !== '' &&
        monthsLater(row.meeting_date!, 12) <= CLOSING,
    );
    const undiscussed = over.filter((row) => row.convert_meeting_date === '');
    expect(undiscussed.length).toBeGreaterThan(20);
    expect(undiscussed.filter((row) => monthsLater(row.meeting_date!, 13) < CLOSING).length).toBeGreaterThan(
      5,
    );
    expect(over.filter((row) => row.convert_outcome === 'extended').length).toBeGreaterThan(3);
  });

  it('has people who withdrew, were rejected, or graduated on their way', () => {
    for (const column of ['withdrawn_date', 'rejected_date', 'leave_date']) {
      expect(people.filter((row) => row[column] !== '').length, column).toBeGreaterThan(15);
    }
  });
});

describe('the faults', () => {
  const admitted = people.filter(isAdmitted);
  const without = (...columns: readonly string[]) =>
    admitted.filter((row) => columns.every((column) => row[column] === '')).length;

  it('has as many gaps as were planted, in files of their own', () => {
    expect(without('review_done', 'review_date')).toBe(plantedGaps.review);
    expect(without('training_passed')).toBe(plantedGaps.training);
    expect(without('consultation_agrees')).toBe(plantedGaps.consultation);
    const recommended = admitted.filter((row) => row.league_member === 'yes');
    expect(recommended.filter((row) => row.league_recommend_date === '').length).toBe(
      plantedGaps.recommendation,
    );
  });

  it('has approvals and conversions over their three months, none over six', () => {
    const over = (from: string, to: string, months: number) =>
      people.filter((row) => !either(row[from], row[to]) && row[to]! > monthsLater(row[from]!, months))
        .length;
    expect(over('meeting_date', 'approve_date', 3)).toBeGreaterThan(5);
    expect(over('meeting_date', 'approve_date', 6)).toBe(0);
    expect(over('convert_meeting_date', 'convert_approve_date', 3)).toBe(5);
    expect(over('convert_meeting_date', 'convert_approve_date', 6)).toBe(0);
  });
});
