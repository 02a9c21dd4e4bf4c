/** What is in the sample to be found: people easily counted wrong, people waiting at every step, planted faults. */
import { describe, expect, it } from 'vitest';
import { plantedGaps } from '../src/faults.ts';
import { committed, isAdmitted, monthsLater, readRows } from './recount.ts';

const CLOSING = '2003-12-31';
const people = readRows(committed, 'people.csv');

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
      people.filter((row) => row[from] !== '' && row[to] !== '' && row[to]! > monthsLater(row[from]!, months))
        .length;
    expect(over('meeting_date', 'approve_date', 3)).toBeGreaterThan(5);
    expect(over('meeting_date', 'approve_date', 6)).toBe(0);
    expect(over('convert_meeting_date', 'convert_approve_date', 3)).toBe(5);
    expect(over('convert_meeting_date', 'convert_approve_date', 6)).toBe(0);
  });
});
