/** The same figure at an earlier date. */
import { describe, expect, it } from 'vitest';
import type { CountEstimate, RatioEstimate } from '../../src/indicators/estimate.ts';
import { newcombeDifference } from '../../src/stats/difference.ts';
import { estimates, type Files, table, wholeCount, wholeRatio } from './ask.ts';

const people = `person_key,unit,cohort,entry_year,approve_date,leave_date
  A,ENG,undergraduate,2000,2002-05-20,
  B,ENG,undergraduate,2000,2002-05-20,2003-07-01
  C,ENG,undergraduate,2002,2003-05-20,
  D,ENG,undergraduate,2002,2003-11-20,
  E,ART,undergraduate,2002,2003-11-20,`;
const headcount = `date,unit,cohort,headcount
  2002-12-31,ENG,undergraduate,40
  2003-12-31,ENG,undergraduate,50
  2003-12-31,ART,undergraduate,20`;
const files: Files = { 'people.csv': people, 'headcount.csv': headcount };
const question = { asOf: '2003-12-31', compareTo: '2002-12-31' };

describe('of a stock', () => {
  it('compares the members and the headcount of both dates', async () => {
    const ratio = await wholeRatio('development-ratio', files, { ...question, where: ['unit=ENG'] });
    // now A, C, D of 50; then A and B of 40
    expect(ratio).toMatchObject({ count: 3, of: 50 });
    expect(ratio.change).toMatchObject({ from: '2002-12-31', count: 2, of: 40, value: 2 / 40 });
    expect(ratio.change!.difference).toBeCloseTo(3 / 50 - 2 / 40, 15);
  });

  it('has an interval that is marked conservative and gives no verdict', async () => {
    const { change } = await wholeRatio('development-ratio', files, { ...question, where: ['unit=ENG'] });
    // Newcombe's interval of 3/50 − 2/40 from the Wilson intervals 0.0206–0.1622 and 0.0138–0.1650: 0.01 −
    // √(0.0394² + 0.1150²) and 0.01 + √(0.1022² + 0.0362²)
    expect(change!.interval).toMatchObject({ method: 'newcombe', level: 0.95, conservative: true });
    expect(change!.interval!.lower).toBeCloseTo(-0.1116, 3);
    expect(change!.interval!.upper).toBeCloseTo(0.1184, 3);
    expect(change).not.toHaveProperty('signal');
  });

  it('has no difference where the earlier headcount is missing', async () => {
    const list = (await estimates('development-ratio', files, {
      ...question,
      by: ['unit'],
    })) as RatioEstimate[];
    expect(list[0]).toMatchObject({
      by: { unit: 'ART' },
      value: 1 / 20,
      change: { count: 0, of: null, value: null, difference: null, interval: null },
    });
  });

  it('takes the grade of each date', async () => {
    const graded = {
      ...files,
      'headcount.csv': `date,unit,cohort,entry_year,headcount
        2002-12-31,ENG,undergraduate,2000,40
        2003-12-31,ENG,undergraduate,2000,30
        2003-12-31,ENG,undergraduate,2001,20`,
    };
    const list = await estimates('development-ratio', graded, {
      ...question,
      by: ['grade'],
      where: ['unit=ENG'],
    });
    // Grade 3: now those of 2001 (2003 − 2001 + 1), nobody of 20; then those of 2000, A and B of 40.
    const third = (list as RatioEstimate[]).find(({ by }) => by.grade === 3);
    expect(third).toMatchObject({ count: 0, of: 20, change: { count: 2, of: 40 } });
  });
});

describe('of a flow', () => {
  it('of people is the difference of two counts', async () => {
    expect(await wholeCount('admissions', files, question)).toMatchObject({
      count: 3,
      change: { from: '2002-12-31', count: 2, of: null, value: null, difference: 1, interval: null },
    });
  });

  it('of a share has an unmarked interval', async () => {
    const shares = await wholeRatio('low-grade-share', files, question);
    // 2003: C in grade 1, D and E in grade 2, of 3. 2002: A and B of entry year 2000 in May are in grade 2, of 2.
    expect(shares).toMatchObject({ count: 3, of: 3, change: { count: 2, of: 2, difference: 0 } });
    const { lower, upper } = newcombeDifference(3, 3, 2, 2)!;
    expect(shares.change!.interval).toEqual({ lower, upper, level: 0.95, method: 'newcombe' });
  });

  it('of a plan has no interval', async () => {
    const planned = { ...files, 'plans.csv': 'year,unit,branch,cohort,planned\n2003,ENG,,,4\n2002,ENG,,,4' };
    const completion = await wholeRatio('plan-completion', planned, question);
    expect(completion).toMatchObject({
      count: 2,
      of: 4,
      change: { count: 2, of: 4, difference: 0, interval: null },
    });
  });

  it('knows of the earlier date only what was dated by then', async () => {
    const late = { ...question, compareTo: '2002-05-19' };
    expect((await wholeCount('admissions', files, late)).change).toMatchObject({ count: 0, difference: 3 });
  });
});

describe('the period of the earlier date', () => {
  /** Admissions on the first and last day of what should be counted, and on the days next to them. */
  async function earlierCount(from: string, to: string, compareTo: string, first: string, last: string) {
    const day = (text: string, shift: number) =>
      new Date(Date.parse(text) + shift * 86_400_000).toISOString().slice(0, 10);
    const dates = [day(first, -1), first, last, day(last, 1)];
    const rows = dates.map((date, i) => `P${i},ENG,undergraduate,${date}`);
    const text = ['person_key,unit,cohort,approve_date', ...rows].join('\n');
    const list = await estimates('admissions', { 'people.csv': text }, { asOf: to, from, to, compareTo });
    return (list[0] as CountEstimate).change!.count;
  }

  it.each([
    ['a year', '2003-01-01', '2003-12-31', '2002-12-31', '2002-01-01'],
    ['a leap year', '2004-01-01', '2004-12-31', '2003-12-31', '2003-01-01'],
    ['a year against a leap year', '2005-01-01', '2005-12-31', '2004-12-31', '2004-01-01'],
    ['February of a leap year', '2004-02-01', '2004-02-29', '2003-02-28', '2003-02-01'],
    ['February against one of a leap year', '2005-02-01', '2005-02-28', '2004-02-29', '2004-02-01'],
    ['an academic year', '2003-09-01', '2004-08-31', '2003-08-31', '2002-09-01'],
    ['the year up to a day in November', '2003-01-01', '2003-11-20', '2002-11-20', '2002-01-01'],
    ['the same in a leap year', '2004-01-01', '2004-11-20', '2003-11-20', '2003-01-01'],
    ['the same against a leap year', '2005-01-01', '2005-11-20', '2004-11-20', '2004-01-01'],
    ['a half year against the one before', '2003-07-01', '2003-12-31', '2003-06-30', '2003-01-01'],
    ['a week against the one before', '2003-03-03', '2003-03-09', '2003-03-02', '2003-02-24'],
  ])('ends there and is as long: %s', async (_, from, to, compareTo, first) => {
    expect(await earlierCount(from, to, compareTo, first, compareTo)).toBe(2);
  });

  it('is not compared by month, where no month is in both periods', async () => {
    const list = await estimates('admissions', files, { ...question, by: ['month'] });
    expect(table(list, 'change').every(([, change]) => change === undefined)).toBe(true);
  });

  it.each(['2003-12-31', '2004-06-30'])('is refused when it is not earlier: %s', async (compareTo) => {
    const asked = estimates('admissions', files, { ...question, compareTo });
    await expect(asked).rejects.toThrow(`compare-to: earlier than 2003-12-31, got ${compareTo}`);
  });
});

describe('of a month that the question names', () => {
  const may = { ...question, where: ['month=2003-05'] };

  it('is set beside the same month of the year before', async () => {
    // C in May 2003; A and B in May 2002
    const { count, change } = await wholeCount('admissions', files, may);
    expect({ count, change }).toMatchObject({ count: 1, change: { count: 2, difference: -1 } });
  });

  it('is set beside nothing where the dates are not whole years apart', async () => {
    expect(await wholeCount('admissions', files, { ...may, compareTo: '2002-11-30' })).not.toHaveProperty(
      'change',
    );
  });
});
