/** The curve of a stage: spells that began in the period, so that slow open cases are not forgotten. */
import { describe, expect, it } from 'vitest';
import type { DurationEstimate } from '../../src/indicators/estimate.ts';
import { estimates, wholeDuration } from './ask.ts';

const year = { asOf: '2003-12-31' };

async function survival(people: string, question: object = year) {
  return (await wholeDuration('approval-cycle', { 'people.csv': people }, question)).survival;
}

describe('the window', () => {
  it('takes spells that began in the period, whenever they ended by the day', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date
      A,ENG,undergraduate,2002-12-31,2003-01-10  // began before
      B,ENG,undergraduate,2003-01-01,2003-01-11
      C,ENG,undergraduate,2003-06-30,2003-08-01  // ended after the period and before the day
      D,ENG,undergraduate,2003-07-01,2003-07-11  // began after
      E,ENG,undergraduate,2003-06-01,2004-01-10  // open on the day`;
    const half = { asOf: '2003-12-31', from: '2003-01-01', to: '2003-06-30' };
    expect(await survival(people, half)).toMatchObject({ started: 3, open: 1, withdrawn: 0 });
  });

  it('begins with the year before for the stages of twelve months and more', async () => {
    const yearLong = [
      ['activist-target', 'activist_date,target_date'],
      ['approve-convert-meeting', 'approve_date,convert_meeting_date'],
    ];
    for (const [stage, dates] of yearLong) {
      const people = `person_key,unit,cohort,${dates}
        A,ENG,undergraduate,2002-01-01,2003-02-01
        B,ENG,undergraduate,2001-12-31,2003-02-01  // before the year before
        C,ENG,undergraduate,2003-05-01,`;
      const [estimate] = (await estimates(
        'stage-duration',
        { 'people.csv': people },
        { ...year, where: [`stage=${stage}`] },
      )) as DurationEstimate[];
      expect(estimate!.survival).toMatchObject({ started: 2, open: 1 });
      // of those that ended in the period both count
      expect(estimate!.count).toBe(2);
    }
  });
});

describe('the curve', () => {
  it('keeps open cases at risk until the day', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date
      A,ENG,undergraduate,2003-03-01,2003-03-11  // 10 days
      B,ENG,undergraduate,2003-03-01,2003-03-21  // 20 days
      C,ENG,undergraduate,2003-12-16,  // open for 15 days
      D,ENG,undergraduate,2003-03-01,`; // open for 305 days
    const curves = { ...year, curves: true };
    // 10 days: 4 at risk, 1 ends, 3/4 still wait. 15: C leaves. 20: 2 at risk, 1 ends, 3/4 · 1/2 = 3/8.
    const { curve, median } = await survival(people, curves);
    expect(curve!.map(({ days, atRisk, ended, censored }) => [days, atRisk, ended, censored])).toEqual([
      [10, 4, 1, 0],
      [15, 3, 0, 1],
      [20, 2, 1, 0],
      [305, 1, 0, 1],
    ]);
    const shares = curve!.map((point) => point.survival);
    expect(shares).toEqual([0.75, 0.75, 0.375, 0.375]);
    // half had ended after 20 days; of the ended ones alone the median is 15
    expect(median).toBe(20);
    const { median: endedMedian } = await wholeDuration('approval-cycle', { 'people.csv': people }, year);
    expect(endedMedian).toBe(15);
  });

  it('has no median until half have ended', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date
      A,ENG,undergraduate,2003-03-01,2003-03-11
      B,ENG,undergraduate,2003-03-01,
      C,ENG,undergraduate,2003-03-01,`;
    expect(await survival(people)).toMatchObject({ median: null, started: 3, open: 2 });
  });

  it('lets withdrawal, rejection and departure censor, and counts them', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date,withdrawn_date,leave_date
      A,ENG,undergraduate,2003-03-01,,2003-03-06,  // withdrawn after 5 days
      B,ENG,undergraduate,2003-03-01,2003-04-01,,2003-03-16  // left after 15 days, approved elsewhere
      C,ENG,undergraduate,2003-03-01,2003-03-11,,2003-07-01`; // ended after 10 days, left later
    const { curve, ...counts } = await survival(people, { ...year, curves: true });
    expect(counts).toMatchObject({ started: 3, open: 0, withdrawn: 2 });
    expect(curve!.map(({ days, atRisk, ended, censored }) => [days, atRisk, ended, censored])).toEqual([
      [5, 3, 0, 1],
      [10, 2, 1, 0],
      [15, 1, 0, 1],
    ]);
  });

  it('knows nothing of spells that ended before the person came', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date,transfer_in_date,leave_date
      A,ENG,undergraduate,2003-03-01,2003-04-01,2003-09-01,2003-12-01  // ended elsewhere, left here later
      B,ENG,undergraduate,2003-03-01,2003-10-01,2003-09-01,  // ended here
      C,ENG,undergraduate,2003-03-01,2003-04-01,2003-09-01,`;
    expect(await survival(people)).toMatchObject({ started: 1, open: 0, withdrawn: 0 });
  });

  it('takes no spell for withdrawn whose end was only not written down', async () => {
    const people = `person_key,unit,cohort,status,meeting_date,approve_date,convert_meeting_date,leave_date
      A,ENG,undergraduate,full,2003-03-01,,2003-05-01,2003-12-01  // approved on some day, left as a member
      B,ENG,undergraduate,probationary,2003-03-01,,,2003-12-01  // the same by status alone
      C,ENG,undergraduate,target,2003-03-01,,,2003-12-01`;
    expect(await survival(people)).toMatchObject({ started: 1, open: 0, withdrawn: 1 });
  });

  it('is shown in full only when asked for', async () => {
    const people = `person_key,unit,cohort,meeting_date,approve_date
      A,ENG,undergraduate,2003-03-01,2003-03-11`;
    expect(await survival(people)).not.toHaveProperty('curve');
  });
});
