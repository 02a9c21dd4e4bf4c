/** Who was admitted, and who was converted, in a period. */
import { describe, expect, it } from 'vitest';
import { estimates, table, wholeCount } from './ask.ts';

const year = { asOf: '2003-12-31' };

describe('admitted in the period', () => {
  it('takes both ends of the period in, and nobody outside', async () => {
    const people = `person_key,unit,cohort,approve_date
      A,ENG,undergraduate,2003-02-28
      B,ENG,undergraduate,2003-03-01
      C,ENG,undergraduate,2003-06-30
      D,ENG,undergraduate,2003-07-01`;
    const period = { ...year, from: '2003-03-01', to: '2003-06-30' };
    // B and C
    expect((await wholeCount('admissions', { 'people.csv': people }, period)).count).toBe(2);
  });

  it('leaves out who was approved before transferring in, and takes in who was approved that day', async () => {
    const people = `person_key,unit,cohort,approve_date,transfer_in_date
      A,ENG,undergraduate,2003-05-20,2003-05-21
      B,ENG,undergraduate,2003-05-20,2003-05-20
      C,ENG,undergraduate,2003-05-20,2003-05-19
      D,ENG,undergraduate,2003-05-20,2004-03-01  // comes after the as-of date, so was admitted elsewhere
      E,ENG,undergraduate,,2003-05-20  // came, and was admitted nowhere`;
    // B and C
    expect((await wholeCount('admissions', { 'people.csv': people }, year)).count).toBe(2);
  });

  it('keeps who left or was removed later in the year', async () => {
    const people = `person_key,unit,cohort,approve_date,leave_date,transfer_out_date,removed_date
      A,ENG,undergraduate,2003-05-20,2003-07-01,,
      B,ENG,undergraduate,2003-05-20,,2003-07-01,
      C,ENG,undergraduate,2003-05-20,,,2003-07-01`;
    expect((await wholeCount('admissions', { 'people.csv': people }, year)).count).toBe(3);
  });

  it('leaves out who was approved after leaving, so that two stays are one admission', async () => {
    const people = `person_key,unit,cohort,approve_date,transfer_in_date,transfer_out_date
      A,ENG,undergraduate,2003-11-20,,2003-09-01           // gone by then
      A,ART,undergraduate,2003-11-20,2003-09-01,           // approved here
      B,ENG,undergraduate,2003-09-01,,2003-09-01           // approved on the last day`;
    const files = { 'people.csv': people };
    expect((await wholeCount('admissions', files, { ...year, where: ['unit=ENG'] })).count).toBe(1);
    expect((await wholeCount('admissions', files, year)).count).toBe(2);
  });

  it('takes all cohorts of students together when asked for students', async () => {
    const people = `person_key,unit,cohort,approve_date
      A,ENG,undergraduate,2003-05-20
      B,ENG,junior-college,2003-05-20
      C,ENG,graduate,2003-05-20
      D,ENG,adult,2003-05-20
      E,ENG,faculty,2003-05-20
      F,ENG,retired,2003-05-20`;
    const where = (...values: readonly string[]) => ({ ...year, where: values });
    const files = { 'people.csv': people };
    expect((await wholeCount('admissions', files, where('cohort=student'))).count).toBe(4);
    expect((await wholeCount('admissions', files, where('cohort=student', 'cohort=faculty'))).count).toBe(5);
  });

  it('counts a month from its last day', async () => {
    const people = `person_key,unit,cohort,approve_date
      A,ENG,undergraduate,2003-06
      B,ENG,undergraduate,2003`;
    const files = { 'people.csv': people };
    expect((await wholeCount('admissions', files, { ...year, to: '2003-06-29' })).count).toBe(0);
    expect((await wholeCount('admissions', files, { ...year, to: '2003-06-30' })).count).toBe(1);
    expect((await wholeCount('admissions', files, year)).count).toBe(2);
    // In the middle of its month an approval without a day is not known to have happened.
    expect((await wholeCount('admissions', files, { asOf: '2003-06-15' })).count).toBe(0);
  });

  it('counts beside, and not as zero, a member of whom no date is known', async () => {
    const people = `person_key,unit,cohort,status,approve_date
      A,ENG,undergraduate,probationary,
      B,ENG,undergraduate,probationary,2003-05-20
      C,ENG,undergraduate,activist,`;
    expect(await wholeCount('admissions', { 'people.csv': people }, year)).toMatchObject({
      count: 1,
      notRecorded: 1,
    });
  });
});

describe('admitted by meeting', () => {
  const people = `person_key,unit,cohort,meeting_date,approve_date
    A,ENG,undergraduate,2002-12-20,2003-01-15  // a December meeting approved in January
    B,ENG,undergraduate,2003-12-20,2004-01-15  // pending on the as-of date: no admission
    C,ENG,undergraduate,2003-11-20,2003-12-20
    D,ENG,undergraduate,2003-11-20,  // pending
    E,ENG,undergraduate,,2003-05-20  // approved, but when was the meeting?`;
  const files = { 'people.csv': people };

  it('moves the admission to the date of the meeting', async () => {
    // by approval: A, C, E
    expect(await wholeCount('admissions', files, year)).toMatchObject({ count: 3, notRecorded: 0 });
    // by meeting: C; A was admitted the year before, and of E it is not recorded when
    const byMeeting = { ...year, admittedBy: 'meeting' } as const;
    expect(await wholeCount('admissions', files, byMeeting)).toMatchObject({ count: 1, notRecorded: 1 });
  });

  it('counts a meeting of the period once it was approved, even after the period', async () => {
    const question = {
      asOf: '2003-12-31',
      from: '2002-01-01',
      to: '2002-12-31',
      admittedBy: 'meeting',
    } as const;
    // A, whose approval of 15 January 2003 is known on 31 December 2003
    expect((await wholeCount('admissions', files, question)).count).toBe(1);
  });

  it('takes month and grade from the meeting too', async () => {
    const graded = `person_key,unit,cohort,entry_year,meeting_date,approve_date
      A,ENG,undergraduate,2002,2003-08-31,2003-09-10`;
    const by = { ...year, by: ['month', 'grade'], where: ['month=2003-08'] };
    // the academic year 2002 on 31 August: grade 1; 2003 on 10 September: grade 2
    const byMeeting = await estimates(
      'admissions',
      { 'people.csv': graded },
      { ...by, admittedBy: 'meeting' },
    );
    expect(table(byMeeting, 'count')).toEqual([['2003-08', 1, 1]]);
    const byApproval = await estimates('admissions', { 'people.csv': graded }, { ...by, where: [] });
    expect(table(byApproval, 'count')).toEqual([['2003-09', 2, 1]]);
  });
});

describe('converted in the period', () => {
  it('takes outcome converted or blank, and no other', async () => {
    const people = `person_key,unit,cohort,approve_date,convert_approve_date,convert_outcome
      A,ENG,undergraduate,2002-05-20,2003-01-01,converted
      B,ENG,undergraduate,2002-05-20,2003-12-31,
      C,ENG,undergraduate,2002-05-20,2003-06-01,extended
      D,ENG,undergraduate,2002-05-20,2003-06-01,deferred
      E,ENG,undergraduate,2002-05-20,2003-06-01,cancelled
      F,ENG,undergraduate,2002-05-20,2002-12-31,converted
      G,ENG,undergraduate,2002-05-20,2004-01-01,converted`;
    // A and B
    expect((await wholeCount('conversions', { 'people.csv': people }, year)).count).toBe(2);
  });

  it('leaves out what happened before transferring in or after leaving, and takes in both days', async () => {
    const people = `person_key,unit,cohort,convert_approve_date,transfer_in_date,leave_date
      A,ENG,undergraduate,2003-06-10,2003-06-11,
      B,ENG,undergraduate,2003-06-10,2003-06-10,
      C,ENG,undergraduate,2003-06-10,,2003-06-09
      D,ENG,undergraduate,2003-06-10,,2003-06-10`;
    // B and D
    expect((await wholeCount('conversions', { 'people.csv': people }, year)).count).toBe(2);
  });

  it('counts a member wherever they were admitted', async () => {
    const people = `person_key,unit,cohort,approve_date,convert_approve_date,transfer_in_date,transferred_as
      A,ENG,graduate,,2003-10-10,2003-09-01,probationary
      B,ENG,graduate,2002-10-01,2003-10-10,2003-09-01,probationary`;
    const files = { 'people.csv': people };
    expect((await wholeCount('conversions', files, year)).count).toBe(2);
    expect((await wholeCount('admissions', files, { ...year, from: '2002-01-01' })).count).toBe(0);
  });

  it('says of how many the date was not recorded', async () => {
    const people = `person_key,unit,cohort,convert_approve_date,convert_outcome
      A,ENG,undergraduate,,converted
      B,ENG,undergraduate,,extended`;
    expect(await wholeCount('conversions', { 'people.csv': people }, year)).toMatchObject({
      count: 0,
      notRecorded: 1,
    });
  });
});

describe('whoever was removed and restored', () => {
  it('is converted here after it', async () => {
    const people = `person_key,unit,cohort,approve_date,convert_approve_date,removed_date,restored_date
      A,ENG,undergraduate,2002-05-01,2003-06-01,2002-12-01,2003-02-01
      B,ENG,undergraduate,2002-05-01,2003-06-01,2002-12-01,`;
    // A; B was never restored
    expect((await wholeCount('conversions', { 'people.csv': people }, { asOf: '2003-12-31' })).count).toBe(1);
  });
});
