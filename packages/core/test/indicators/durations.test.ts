/** Spells from one milestone to the next: those that ended, those open, and limits. */
import { describe, expect, it } from 'vitest';
import { stages } from '../../src/catalog/stages.ts';
import { answer, estimates, issuesOf, wholeDuration } from './ask.ts';

const year = { asOf: '2003-12-31' };

describe('spells that ended in the period', () => {
  it('are counted by the day they ended, whenever they began', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date
      A,ENG,undergraduate,2002-12-01,2002-12-31  // ended before
      B,ENG,undergraduate,2002-12-02,2003-01-01  // 30 days
      C,ENG,undergraduate,2003-12-01,2003-12-31  // 30 days
      D,ENG,undergraduate,2003-12-01,2004-01-01  // ends later: open`;
    expect(await wholeDuration('approval-cycle', { 'people.csv': people }, year)).toMatchObject({
      count: 2,
      open: 1,
      median: 30,
      max: 30,
    });
  });

  it('have the median of type 2 and the 90th percentile of type 1', async () => {
    const days = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const rows = days.map(
      (day) => `P${day},ENG,undergraduate,2003-03-01,2003-03-${String(1 + day).padStart(2, '0')}`,
    );
    const people = ['person_key,unit,cohort,meeting_date,approve_date', ...rows];
    // of 10: half lie at 5 or below and half at 6 or above, so half way between; 9 of 10 ended within 9 days
    expect(await wholeDuration('approval-cycle', { 'people.csv': people.join('\n') }, year)).toMatchObject({
      count: 10,
      median: 5.5,
      p90: 9,
      max: 10,
    });
    // of 9 (1 … 9): the fifth; 8 of 9 are 88.9 %, so it takes the ninth
    const nine = people.slice(0, 10).join('\n');
    expect(await wholeDuration('approval-cycle', { 'people.csv': nine }, year)).toMatchObject({
      count: 9,
      median: 5,
      p90: 9,
    });
  });

  it('may last no day at all, and never less', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date
      A,ENG,undergraduate,2003-03-01,2003-03-01
      B,ENG,undergraduate,2003-03-10,2003-03-01  // negative: an issue, and no duration`;
    const files = { 'people.csv': people };
    expect(await wholeDuration('approval-cycle', files, year)).toMatchObject({
      count: 1,
      open: 0,
      median: 0,
      max: 0,
      survival: { started: 1, open: 0, withdrawn: 0 },
    });
    expect(issuesOf(await answer(files, year))).toEqual([['negative-spell', '2003-03-01 < 2003-03-10']]);
  });

  it('enter in days only where both days are known', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date
      A,ENG,undergraduate,2003-03,2003-04-10  // began on some day in March
      B,ENG,undergraduate,2003-03-01,2003-04  // ended on some day in April
      C,ENG,undergraduate,2003-03-01,2003-04-10  // 40 days
      D,ENG,undergraduate,,2003-04-10  // when it began is not recorded`;
    expect(await wholeDuration('approval-cycle', { 'people.csv': people }, year)).toMatchObject({
      count: 1,
      open: 0,
      median: 40,
      notRecorded: 3,
    });
  });

  it('happened here: not before transferring in, not after leaving', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date,transfer_in_date,leave_date
      A,ENG,undergraduate,2003-03-01,2003-03-31,2003-04-01,  // approved elsewhere
      B,ENG,undergraduate,2003-03-01,2003-03-31,2003-03-31,  // approved here on the first day
      C,ENG,undergraduate,2003-03-01,2003-03-31,,2003-03-30  // approved after leaving
      D,ENG,undergraduate,2003-03-01,2003-03-31,,2003-03-31  // approved on the last day`;
    // B and D, 30 days each
    expect(await wholeDuration('approval-cycle', { 'people.csv': people }, year)).toMatchObject({
      count: 2,
      open: 0,
      median: 30,
    });
  });
});

describe('open spells', () => {
  it('have begun by the day and not ended, however long ago they began', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date
      A,ENG,undergraduate,1999-03-01,
      B,ENG,undergraduate,2003-12-31,
      C,ENG,undergraduate,2004-01-01,  // not begun
      D,ENG,undergraduate,2003-03-01,2004-01-01  // not ended by the day`;
    expect(await wholeDuration('approval-cycle', { 'people.csv': people }, year)).toMatchObject({
      count: 0,
      open: 3,
      median: null,
      p90: null,
      max: null,
    });
  });

  it('are closed by withdrawal, rejection, leaving, transfer out or removal by the day', async () => {
    const dates = ['withdrawn_date', 'rejected_date', 'leave_date', 'transfer_out_date', 'removed_date'];
    for (const date of dates) {
      const people = `person_key,unit,cohort,meeting_date,approve_date,${date}
        A,ENG,undergraduate,2003-03-01,,2003-12-31
        B,ENG,undergraduate,2003-03-01,,2004-01-01  // still here on the day`;
      expect((await wholeDuration('approval-cycle', { 'people.csv': people }, year)).open).toBe(1);
    }
  });

  it('wait for people who have not come yet', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date,transfer_in_date
      A,ENG,undergraduate,2003-03-01,,2003-12-31
      B,ENG,undergraduate,2003-03-01,,2004-01-01`;
    expect((await wholeDuration('approval-cycle', { 'people.csv': people }, year)).open).toBe(1);
  });

  it('are not those whose next step is dated: of these the end was not recorded', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date,convert_meeting_date
      A,ENG,undergraduate,2002-03-01,,2003-03-01
      B,ENG,undergraduate,2003-03-01,,`;
    expect(await wholeDuration('approval-cycle', { 'people.csv': people }, year)).toMatchObject({
      count: 0,
      open: 1,
      notRecorded: 1,
    });
  });

  it('have no end to miss where the next step was taken elsewhere: before coming, or after leaving', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date,convert_meeting_date,transfer_in_date,leave_date
      A,ENG,undergraduate,2002-03-01,,2003-03-01,,2003-02-28
      B,ENG,undergraduate,2002-03-01,,2003-03-01,2003-03-02,
      C,ENG,undergraduate,2002-03-01,,2003-03-01,,2003-03-01  // on the last day: here`;
    expect(await wholeDuration('approval-cycle', { 'people.csv': people }, year)).toMatchObject({
      count: 0,
      open: 0,
      notRecorded: 1,
    });
  });

  it('are not those whose status says that they are over', async () => {
    const people = `person_key,unit,cohort,status,status_date,meeting_date,approve_date
      A,ENG,undergraduate,probationary,2003-12-31,2003-03-01,
      B,ENG,undergraduate,target,2003-12-31,2003-03-01,`;
    expect((await wholeDuration('approval-cycle', { 'people.csv': people }, year)).open).toBe(1);
  });

  it('were open on an earlier day, whatever the status has become since', async () => {
    const people = `person_key,unit,cohort,status,status_date,meeting_date,approve_date
      A,ENG,undergraduate,probationary,2003-12-31,2003-03-01,2003-05-01
      B,ENG,undergraduate,full,,2002-10-01,2003-05-01
      C,ENG,undergraduate,probationary,2003-12-31,2003-03-01,  // what it became is not known on the day
      D,ENG,undergraduate,probationary,2003-03-31,2003-03-01,  // over already`;
    // A, B and C
    const spring = { asOf: '2003-03-31' };
    expect((await wholeDuration('approval-cycle', { 'people.csv': people }, spring)).open).toBe(3);
  });
});

describe('limits', () => {
  it('of months are the same day of the month, or its last', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date
      A,ENG,undergraduate,2002-11-30,2003-02-28  // 30 November + 3 months: 28 February
      B,ENG,undergraduate,2002-11-30,2003-03-01  // a day over, although only 91 days
      C,ENG,undergraduate,2003-05-31,2003-08-31  // within, although 92 days
      D,ENG,undergraduate,2003-05-31,2003-09-01`;
    expect((await wholeDuration('approval-cycle', { 'people.csv': people }, year)).limit).toEqual({
      months: 3,
      over: 2,
      openOver: 0,
    });
  });

  it('are 29 February in a leap year', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date
      A,ENG,undergraduate,2003-11-30,2004-02-29
      B,ENG,undergraduate,2003-11-30,2004-03-01`;
    const leap = { asOf: '2004-12-31' };
    expect((await wholeDuration('approval-cycle', { 'people.csv': people }, leap)).limit!.over).toBe(1);
  });

  it('are tested on open spells at the day', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date
      A,ENG,undergraduate,2003-09-30,  // due 30 December
      B,ENG,undergraduate,2003-10-01,  // due 1 January`;
    expect(await wholeDuration('approval-cycle', { 'people.csv': people }, year)).toMatchObject({
      open: 2,
      limit: { over: 0, openOver: 1 },
    });
  });

  it('of days are counted in days, and a month without a day breaches none', async () => {
    const people = `person_key,unit,cohort,meeting_date,general_branch_date
      A,ENG,undergraduate,2003-03-01,2003-03-31  // 30 days
      B,ENG,undergraduate,2003-03-01,2003-04-01  // 31
      C,ENG,undergraduate,2003-03,2003-12-01
      D,ENG,undergraduate,2003-03,  // open, and over 30 days even from 31 March, but by how many?`;
    expect((await wholeDuration('general-branch-review', { 'people.csv': people }, year)).limit).toEqual({
      days: 30,
      over: 1,
      openOver: 0,
    });
  });

  it('are left out where stages of different limits stand together', async () => {
    const people = `person_key,unit,cohort,pretrial_date,meeting_date,approve_date
      A,ENG,undergraduate,2003-03-01,2003-03-11,2003-03-31`;
    const files = { 'people.csv': people };
    const all = await wholeDuration('stage-duration', files, year);
    // pretrial–meeting 10 days, meeting–approve 20 days; the talk and the general branch were not written down
    expect(all).toMatchObject({ count: 2, median: 15, max: 20 });
    expect(all).not.toHaveProperty('limit');
  });
});

describe('stages', () => {
  it('are the seven in a row and the four across, each from one milestone to another', () => {
    expect(stages.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['apply-activist', 'apply_date', 'activist_date'],
      ['activist-target', 'activist_date', 'target_date'],
      ['target-pretrial', 'target_date', 'pretrial_date'],
      ['pretrial-meeting', 'pretrial_date', 'meeting_date'],
      ['meeting-approve', 'meeting_date', 'approve_date'],
      ['approve-convert-meeting', 'approve_date', 'convert_meeting_date'],
      ['convert-meeting-convert-approve', 'convert_meeting_date', 'convert_approve_date'],
      ['meeting-general-branch', 'meeting_date', 'general_branch_date'],
      ['general-branch-approve', 'general_branch_date', 'approve_date'],
      ['pretrial-received-pretrial', 'pretrial_received_date', 'pretrial_date'],
      ['pretrial-higher-talk', 'pretrial_date', 'higher_talk_date'],
    ]);
  });

  it.each(stages)('measures $id', async ({ id, from, to }) => {
    const people = `person_key,unit,cohort,${from},${to}
      A,ENG,undergraduate,2003-03-01,2003-03-08
      B,ENG,undergraduate,2003-03-01,`;
    const question = { ...year, by: ['stage'], where: [`stage=${id}`] };
    expect(await estimates('stage-duration', { 'people.csv': people }, question)).toMatchObject([
      { by: { stage: id }, count: 1, open: 1, median: 7 },
    ]);
  });

  it.each([
    ['approval-cycle', 'meeting_date', 'approve_date'],
    ['general-branch-review', 'meeting_date', 'general_branch_date'],
    ['pretrial-cycle', 'pretrial_received_date', 'pretrial_date'],
    ['talk-cycle', 'pretrial_date', 'higher_talk_date'],
  ])('of %s go from %s to %s', async (indicator, from, to) => {
    const people = `person_key,unit,cohort,${from},${to}
      A,ENG,undergraduate,2003-03-01,2003-03-08`;
    expect(await wholeDuration(indicator, { 'people.csv': people }, year)).toMatchObject({
      count: 1,
      median: 7,
    });
  });

  it('may be named with the dash they are printed with', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date
      A,ENG,undergraduate,2003-03-01,2003-03-08`;
    const question = { ...year, where: ['stage=meeting–approve'] };
    expect(await estimates('stage-duration', { 'people.csv': people }, question)).toMatchObject([
      { count: 1 },
    ]);
  });
});
