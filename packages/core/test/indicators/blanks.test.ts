/** Blanks and contradictions in cells that a figure needs: counted beside it, and on neither side of it. */
import { describe, expect, it } from 'vitest';
import { estimates, wholeDistribution, wholeDuration, wholeRatio } from './ask.ts';

const question = { asOf: '2003-12-31' };

describe('members', () => {
  it('of no known entry year are in no grade, and said', async () => {
    const people = `person_key,unit,cohort,entry_year,approve_date
      A,ENG,undergraduate,2001,2003-05-01
      B,ENG,undergraduate,,2003-05-01`;
    expect(await wholeDistribution('members-by-grade', { 'people.csv': people }, question)).toMatchObject({
      count: 1,
      notRecorded: 1,
    });
  });

  it('of a unit where nobody has a branch are said', async () => {
    const people = `person_key,unit,cohort,branch,approve_date
      A,ENG,undergraduate,B1,2003-05-01
      B,LAW,undergraduate,,2003-05-01`;
    const list = await estimates('branch-size', { 'people.csv': people }, { ...question, by: ['unit'] });
    expect(list).toMatchObject([
      { by: { unit: 'ENG' }, count: 1, notRecorded: 0 },
      { by: { unit: 'LAW' }, count: 0, notRecorded: 1, status: 'no-data' },
    ]);
  });

  it('are full if they came as such, and of those whose status is of a later day nobody knows', async () => {
    const people = `person_key,unit,cohort,status,status_date,approve_date,transfer_in_date,transferred_as
      A,ENG,undergraduate,,,,2003-03-01,full
      B,ENG,undergraduate,,,,2003-03-01,probationary
      C,ENG,faculty,full,2003-12-31,1999-06-01,,
      D,ENG,faculty,full,2004-02-01,1999-06-01,,  // perhaps converted since
      E,ENG,faculty,full,2004-09-01,2003-06-01,,  // not before June 2004`;
    const { count, notRecorded, parts } = await wholeDistribution(
      'pipeline',
      { 'people.csv': people },
      question,
    );
    expect({ count, notRecorded }).toEqual({ count: 4, notRecorded: 1 });
    expect(parts).toEqual(
      expect.arrayContaining([
        { key: 'probationary', count: 2, share: 1 / 2 }, // B, E
        { key: 'full', count: 2, share: 1 / 2 }, // A, C
      ]),
    );
  });
});

describe('a backlog', () => {
  it('counts only those past a limit whose days it counts', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date
      A,ENG,undergraduate,2003-05-10,
      B,ENG,undergraduate,2003-05,`;
    expect(
      await wholeDistribution(
        'backlog',
        { 'people.csv': people },
        { ...question, where: ['stage=meeting-approve'] },
      ),
    ).toMatchObject({ count: 1, past: 1, notRecorded: 1 });
  });
});

describe('special dues', () => {
  it('leave out on both sides who was not asked or of whom it is not known who paid', async () => {
    const rows = `campaign,start_date,date,unit,branch,group,members,payers,amount
      X,2003-07-01,2003-07-03,ENG,B1,in-service,20,15,100
      X,2003-07-01,2003-07-03,ENG,B2,in-service,,10,100
      X,2003-07-01,2003-07-03,ENG,B3,in-service,10,,100
      X,2003-07-01,,ENG,B4,in-service,10,5,100`;
    // 15 of B1's 20; the 10 of B2 have no base, of B3 and B4 nobody knows
    expect(await wholeRatio('special-dues', { 'special-dues.csv': rows }, question)).toMatchObject({
      count: 15,
      of: 20,
      leftOut: 10,
      notRecorded: 2,
    });
  });

  it('paid before the campaign began are in no duration', async () => {
    const rows = `campaign,start_date,date,unit,branch,group,members,payers,amount
      X,2003-07-01,2003-06-28,ENG,B1,in-service,20,4,100
      X,2003-07-01,2003-07-03,ENG,B1,in-service,20,3,100`;
    expect(await wholeDuration('special-dues-days', { 'special-dues.csv': rows }, question)).toMatchObject({
      count: 3,
      median: 2,
    });
  });
});
