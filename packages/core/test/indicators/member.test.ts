/** Who is a member on a day: the sentence of the contract, clause by clause. */
import { describe, expect, it } from 'vitest';
import { answer, issuesOf, wholeRatio } from './ask.ts';

const headcount = `date,unit,cohort,headcount
  2003-12-31,ENG,undergraduate,100`;

/** Members among some people, out of a hundred. */
async function members(people: string, asOf = '2003-12-31') {
  const { count, notRecorded } = await wholeRatio(
    'development-ratio',
    { 'people.csv': people, 'headcount.csv': headcount },
    { asOf },
  );
  return { count, notRecorded };
}

describe('by approval', () => {
  it('counts somebody approved on the day and not somebody approved the day after', async () => {
    const people = `person_key,unit,cohort,approve_date
      A,ENG,undergraduate,2003-12-30
      B,ENG,undergraduate,2003-12-31
      C,ENG,undergraduate,2004-01-01
      D,ENG,undergraduate,`;
    // A and B
    expect(await members(people)).toEqual({ count: 2, notRecorded: 0 });
    // and C a day later; the headcount is then a day old
    expect(await members(people, '2004-01-01')).toEqual({ count: 3, notRecorded: 0 });
  });

  it('counts from the last day of a month or year that has no day', async () => {
    const people = `person_key,unit,cohort,approve_date
      A,ENG,undergraduate,2003-12
      B,ENG,undergraduate,2003
      C,ENG,undergraduate,2004-01`;
    expect((await members(people)).count).toBe(2);
    // on 30 December 2003 neither the month nor the year is over, and the headcount is of the 31st
    const early = `date,unit,cohort,headcount
      2003-11-30,ENG,undergraduate,100`;
    const files = { 'people.csv': people, 'headcount.csv': early };
    expect((await wholeRatio('development-ratio', files, { asOf: '2003-12-30' })).count).toBe(0);
  });

  it('counts somebody approved long ago, whatever the period', async () => {
    const people = `person_key,unit,cohort,approve_date
      A,ENG,undergraduate,1990-07-01`;
    expect((await members(people)).count).toBe(1);
  });
});

describe('until leaving', () => {
  it.each(['transfer_out_date', 'leave_date', 'removed_date'])(
    'leaves the day of %s outside',
    async (date) => {
      const people = `person_key,unit,cohort,approve_date,${date}
      A,ENG,undergraduate,2002-05-20,2003-12-30
      B,ENG,undergraduate,2002-05-20,2003-12-31  // gone on the day itself
      C,ENG,undergraduate,2002-05-20,2004-01-01  // a member for one day more`;
      expect((await members(people)).count).toBe(1);
    },
  );

  it('takes the earliest of several leaving dates', async () => {
    const people = `person_key,unit,cohort,approve_date,transfer_out_date,leave_date,removed_date
      A,ENG,undergraduate,2002-05-20,2004-07-01,2003-07-01,
      B,ENG,undergraduate,2002-05-20,,2004-07-01,2003-07-01
      C,ENG,undergraduate,2002-05-20,2004-07-01,2004-07-01,2004-07-01`;
    expect((await members(people)).count).toBe(1);
  });

  it('ends with a conversion that was cancelled, on its day, and with no other outcome', async () => {
    const people = `person_key,unit,cohort,approve_date,convert_approve_date,convert_outcome
      A,ENG,undergraduate,2002-05-20,2003-12-31,cancelled
      B,ENG,undergraduate,2002-05-20,2004-01-01,cancelled  // still a member on the day
      C,ENG,undergraduate,2002-05-20,2003-06-01,extended
      D,ENG,undergraduate,2002-05-20,2003-06-01,deferred
      E,ENG,undergraduate,2002-05-20,2003-06-01,converted
      F,ENG,undergraduate,2002-05-20,2003-06-01,`;
    // B, C, D, E, F
    expect((await members(people)).count).toBe(5);
  });

  it('is not undone by a withdrawn or rejected application of an earlier attempt', async () => {
    const people = `person_key,unit,cohort,approve_date,withdrawn_date,rejected_date
      A,ENG,undergraduate,2003-05-20,2001-05-20,
      B,ENG,undergraduate,2003-05-20,,2001-05-20`;
    expect((await members(people)).count).toBe(2);
  });
});

describe('by transfer', () => {
  it('waits for a transfer in that is later than the day', async () => {
    const people = `person_key,unit,cohort,approve_date,transfer_in_date
      A,ENG,undergraduate,2002-05-20,2003-12-31
      B,ENG,undergraduate,2002-05-20,2004-01-01  // not here yet
      C,ENG,undergraduate,2002-05-20,`;
    expect((await members(people)).count).toBe(2);
  });

  it('makes a member without approval only of who was transferred as one', async () => {
    const people = `person_key,unit,cohort,approve_date,transfer_in_date,transferred_as
      A,ENG,undergraduate,,2003-09-01,full
      B,ENG,undergraduate,,2003-09-01,probationary
      C,ENG,undergraduate,,2003-09-01,activist
      D,ENG,undergraduate,,2003-09-01,
      E,ENG,undergraduate,,2004-09-01,full  // not here yet
      F,ENG,undergraduate,,,full  // never came`;
    expect((await members(people)).count).toBe(2);
  });

  it('does not look at what somebody was transferred as where an approval is dated, even one still ahead', async () => {
    const people = `person_key,unit,cohort,approve_date,transfer_in_date,transferred_as
      A,ENG,undergraduate,2004-03-01,2003-09-01,full  // the two contradict each other: the approval decides
      B,ENG,undergraduate,2002-03-01,2003-09-01,activist`;
    expect((await members(people)).count).toBe(1);
  });

  it('leaves nothing unrecorded of who came as a member', async () => {
    const people = `person_key,unit,cohort,status,approve_date,transfer_in_date,transferred_as
      A,ENG,undergraduate,full,,2003-09-01,full
      B,ENG,undergraduate,full,,2004-09-01,full  // not here yet
      C,ENG,undergraduate,full,,2003-09-01,  // a member by status, and nothing says of what standing they came`;
    expect(await members(people)).toEqual({ count: 1, notRecorded: 1 });
  });

  it('keeps each stay apart: who moves from one unit to another is a member once', async () => {
    const people = `person_key,unit,cohort,approve_date,transfer_in_date,transfer_out_date
      A,ENG,undergraduate,2002-05-20,,2003-12-31
      A,ART,undergraduate,2002-05-20,2003-12-31,`;
    const two = `${headcount}
      2003-12-31,ART,undergraduate,50`;
    const files = { 'people.csv': people, 'headcount.csv': two };
    const { results, issues } = (await answer(files, { indicators: ['development-ratio'], by: ['unit'] }))
      .results;
    expect(results).toMatchObject([
      { by: { unit: 'ART' }, count: 1, of: 50 },
      { by: { unit: 'ENG' }, count: 0, of: 100 },
    ]);
    expect(issues.errors).toBe(0);
  });
});

describe('where approvals are not written down', () => {
  it('takes the meeting in a file without the column, and says nothing of people in one with it', async () => {
    const meetings = `person_key,unit,cohort,meeting_date
      A,ENG,undergraduate,2003-12-31
      B,ENG,undergraduate,2004-01-01`;
    expect((await members(meetings)).count).toBe(1);
    const both = `person_key,unit,cohort,meeting_date,approve_date
      A,ENG,undergraduate,2003-10-31,  // voted on, not approved
      B,ENG,undergraduate,2003-10-31,2003-12-01`;
    expect((await members(both)).count).toBe(1);
  });

  it('decides so for each file by itself', async () => {
    const { results } = await answer(
      {
        'with.csv': `person_key,unit,cohort,meeting_date,approve_date
          A,ENG,undergraduate,2003-10-31,`,
        'without.csv': `person_key,unit,cohort,meeting_date
          B,ENG,undergraduate,2003-10-31`,
        'headcount.csv': headcount,
      },
      { indicators: ['development-ratio'] },
    );
    expect(results.results).toMatchObject([{ count: 1 }]);
  });

  const byStatus = `person_key,unit,cohort,status,status_date
    A,ENG,undergraduate,full,2003-12-31
    B,ENG,undergraduate,probationary,2003-12-31
    C,ENG,undergraduate,activist,2003-12-31
    D,ENG,undergraduate,,2003-12-31`;

  it('takes the status where there is neither, on the own date of the file only', async () => {
    expect(await members(byStatus)).toEqual({ count: 2, notRecorded: 0 });
    // a day later the two are members by their status and by no date: not recorded, not counted
    expect(await members(byStatus, '2004-01-01')).toEqual({ count: 0, notRecorded: 2 });
  });

  it('says so', async () => {
    const files = { 'people.csv': byStatus, 'headcount.csv': headcount };
    expect(issuesOf(await answer(files))).toEqual([['undated-status', 'status']]);
    const dated = `person_key,unit,cohort,status,status_date,approve_date
      A,ENG,undergraduate,full,2003-12-31,2002-05-20`;
    expect(issuesOf(await answer({ 'people.csv': dated, 'headcount.csv': headcount }))).toEqual([]);
  });

  it('leaves the status alone in a file that has approvals, and counts those without one beside', async () => {
    const people = `person_key,unit,cohort,status,status_date,approve_date
      A,ENG,undergraduate,full,2003-12-31,
      B,ENG,undergraduate,full,2003-12-31,2002-05-20
      C,ENG,undergraduate,full,2003-12-31,2003-13-40  // unreadable: not recorded, and an error
      D,ENG,undergraduate,applicant,2003-12-31,`;
    expect(await members(people)).toEqual({ count: 1, notRecorded: 2 });
  });

  it('counts no member of another party', async () => {
    const people = `person_key,unit,cohort,政治面貌,status_date
      A,ENG,undergraduate,民盟盟员,2003-12-31
      B,ENG,undergraduate,九三学社社员,2003-12-31
      C,ENG,undergraduate,中共党员,2003-12-31`;
    expect(await members(people)).toEqual({ count: 1, notRecorded: 0 });
  });
});
