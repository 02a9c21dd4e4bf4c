/** Denominators: which rows of the headcount count, and what becomes of members without one. */
import { describe, expect, it } from 'vitest';
import { answer, estimates, issuesOf, table, wholeRatio } from './ask.ts';

const people = `person_key,unit,cohort,subgroup,entry_year,approve_date
  A,ENG,undergraduate,,2001,2002-05-20
  B,ENG,undergraduate,,2002,2002-05-20
  C,ENG,faculty,full-time-teacher,,2002-05-20
  D,ART,undergraduate,,2001,2002-05-20`;

function ratio(headcount: string, question: object = { asOf: '2003-12-31' }) {
  return wholeRatio('development-ratio', { 'people.csv': people, 'headcount.csv': headcount }, question);
}

describe('the rows in force', () => {
  it('are those of the latest date, added up', async () => {
    const headcount = `date,unit,cohort,entry_year,headcount
      2003-06-30,ENG,undergraduate,2001,11
      2003-12-31,ENG,undergraduate,2001,20
      2003-12-31,ENG,undergraduate,2002,30
      2004-06-30,ENG,undergraduate,2001,99  // after the as-of date`;
    expect(await ratio(headcount)).toMatchObject({ count: 2, of: 50, ofDate: '2003-12-31' });
    expect(await ratio(headcount, { asOf: '2003-12-30' })).toMatchObject({ of: 11, ofDate: '2003-06-30' });
  });

  it('are at most twelve months old', async () => {
    const headcount = `date,unit,cohort,headcount
      2002-12-31,ENG,undergraduate,50`;
    expect(await ratio(headcount)).toMatchObject({ count: 2, of: 50 });
    expect(await ratio(headcount, { asOf: '2004-01-01' })).toMatchObject({
      of: null,
      value: null,
      status: 'no-data',
    });
    // 29 February 2004 + 12 months is 28 February 2005
    const leap = `date,unit,cohort,headcount
      2004-02-29,ENG,undergraduate,50`;
    expect(await ratio(leap, { asOf: '2005-02-28' })).toMatchObject({ of: 50 });
    expect(await ratio(leap, { asOf: '2005-03-01' })).toMatchObject({ of: null });
  });

  it('are of one date for each unit and cohort, and never of two', async () => {
    // ENG has moved on to June with one of its two entry years; the other is not carried over from May.
    const headcount = `date,unit,cohort,entry_year,headcount
      2003-05-31,ENG,undergraduate,2001,20
      2003-05-31,ENG,undergraduate,2002,30
      2003-06-30,ENG,undergraduate,2001,21
      2003-05-31,ENG,faculty,,10  // another cohort, in force by itself
      2003-05-31,ART,undergraduate,2001,40`;
    expect(await ratio(headcount)).toMatchObject({ count: 4, of: 21 + 10 + 40, ofDate: '2003-05-31' });
    const byUnit = await estimates(
      'development-ratio',
      { 'people.csv': people, 'headcount.csv': headcount },
      { asOf: '2003-12-31', by: ['unit'], where: ['cohort=undergraduate'] },
    );
    expect(table(byUnit, 'count', 'of', 'ofDate')).toEqual([
      ['ART', 1, 40, '2003-05-31'],
      ['ENG', 2, 21, '2003-06-30'],
    ]);
  });

  it('come from all files of the kind', async () => {
    const { results } = await answer(
      {
        'people.csv': people,
        'eng.csv': `date,unit,cohort,headcount
          2003-12-31,ENG,undergraduate,50`,
        'art.csv': `date,unit,cohort,headcount
          2003-12-31,ART,undergraduate,30`,
      },
      { indicators: ['development-ratio'], where: ['cohort=undergraduate'] },
    );
    expect(results.results).toMatchObject([{ count: 3, of: 80 }]);
  });

  it('settle the as-of date by the latest of them', async () => {
    const headcount = `date,unit,cohort,headcount
      2003-06-30,ENG,undergraduate,50
      2002-12-31,ART,undergraduate,50`;
    const { results } = await answer({ 'people.csv': people, 'headcount.csv': headcount });
    expect(results.asOf).toBe('2003-06-30');
    expect(results.period).toEqual({ from: '2003-01-01', to: '2003-06-30' });
  });
});

describe('a unit and cohort without headcount', () => {
  const headcount = `date,unit,cohort,headcount
    2003-12-31,ENG,undergraduate,50`;

  it('is no data by itself, with its members shown', async () => {
    const files = { 'people.csv': people, 'headcount.csv': headcount };
    const list = await estimates('development-ratio', files, { by: ['unit', 'cohort'] });
    expect(table(list, 'status', 'count', 'of', 'value')).toEqual([
      ['ART', 'undergraduate', 'no-data', 1, null, null],
      ['ENG', 'faculty', 'no-data', 1, null, null],
      ['ENG', 'undergraduate', 'ok', 2, 50, 2 / 50],
    ]);
  });

  it('is left out of both sides of a roll-up, and said', async () => {
    expect(await ratio(headcount)).toMatchObject({ count: 2, of: 50, value: 2 / 50, leftOut: 2 });
    const [issues] = [issuesOf(await answer({ 'people.csv': people, 'headcount.csv': headcount }))];
    expect(issues).toEqual([
      ['missing-headcount', 'ART, undergraduate: 1'],
      ['missing-headcount', 'ENG, faculty: 1'],
    ]);
  });

  it('is told apart from one whose headcount is too old', async () => {
    const old = `date,unit,cohort,headcount
      2003-12-31,ENG,undergraduate,50
      2003-12-31,ENG,faculty,5
      2002-12-30,ART,undergraduate,30`;
    expect(issuesOf(await answer({ 'people.csv': people, 'headcount.csv': old }))).toEqual([
      ['old-headcount', 'ART, undergraduate: 1'],
    ]);
  });

  it('is not worth a word where nobody is a member', async () => {
    const nobody = `person_key,unit,cohort,approve_date
      A,ENG,undergraduate,2002-05-20
      B,LAW,undergraduate,`;
    expect(issuesOf(await answer({ 'people.csv': nobody, 'headcount.csv': headcount }))).toEqual([]);
  });

  it('makes the whole no data where nothing else is there', async () => {
    const other = `date,unit,cohort,headcount
      2003-12-31,LAW,undergraduate,0`;
    expect(await ratio(other)).toMatchObject({
      status: 'no-data',
      of: 0,
      value: null,
      interval: null,
      leftOut: 4,
    });
  });
});

describe('a key that the headcount lacks', () => {
  const headcount = `date,unit,cohort,headcount
    2003-12-31,ENG,undergraduate,50
    2003-12-31,ART,undergraduate,30`;

  it('gives no data for each of its values', async () => {
    const files = { 'people.csv': people, 'headcount.csv': headcount };
    const question = { by: ['entryYear'], where: ['cohort=undergraduate'] };
    const list = await estimates('development-ratio', files, question);
    // no row of the headcount says an entry year, and no member lacks one
    expect(table(list, 'count', 'of', 'status')).toEqual([
      [2001, 2, null, 'no-data'],
      [2002, 1, null, 'no-data'],
      [null, 0, 80, 'ok'],
    ]);
  });

  it('gives no data as a condition too', async () => {
    expect(await ratio(headcount, { where: ['entryYear=2001'] })).toMatchObject({
      of: null,
      status: 'no-data',
    });
  });

  it('leaves out the units that lack it, and only them', async () => {
    const mixed = `date,unit,cohort,entry_year,headcount
      2003-12-31,ENG,undergraduate,2001,20
      2003-12-31,ENG,undergraduate,2002,30
      2003-12-31,ART,undergraduate,,30`;
    const files = { 'people.csv': people, 'headcount.csv': mixed };
    const list = await estimates('development-ratio', files, {
      by: ['entryYear'],
      where: ['cohort=undergraduate'],
    });
    expect(table(list, 'count', 'of', 'leftOut')).toEqual([
      [2001, 1, 20, 1],
      [2002, 1, 30, undefined],
      [null, 0, 30, undefined],
    ]);
  });

  it('leaves out members of the values that the headcount of their unit lacks, also under a condition', async () => {
    const partly = `date,unit,cohort,entry_year,headcount
      2003-12-31,ENG,undergraduate,2001,20
      2003-12-31,ART,undergraduate,2001,40`;
    // A and D of 2001; B of 2002 has no denominator
    const where = ['entryYear=2001', 'entryYear=2002'];
    expect(await ratio(partly, { where })).toMatchObject({ count: 2, of: 60, leftOut: 1 });
  });
});

describe('more members than headcount', () => {
  it('prints the value without an interval, and is an issue', async () => {
    const headcount = `date,unit,cohort,headcount
      2003-12-31,ENG,undergraduate,1`;
    const files = { 'people.csv': people, 'headcount.csv': headcount };
    const question = { indicators: ['development-ratio'], where: ['cohort=undergraduate', 'unit=ENG'] };
    const own = await answer(files, question);
    expect(own.results.results).toMatchObject([{ count: 2, of: 1, value: 2, interval: null, status: 'ok' }]);
    expect(own.results.results).toMatchObject([{ targets: [{ met: true, missing: 0, signal: null }] }]);
    expect(issuesOf(own)[0]).toEqual(['more-members-than-headcount', 'ENG, undergraduate: 2']);
    expect(own.results.issues).toMatchObject({ errors: 1, byCode: { 'more-members-than-headcount': 1 } });
  });

  it('has no value against a headcount of nobody, and is an issue as well', async () => {
    const headcount = `date,unit,cohort,headcount
      2003-12-31,ENG,undergraduate,0`;
    const files = { 'people.csv': people, 'headcount.csv': headcount };
    const own = await answer(files, { indicators: ['development-ratio'], by: ['unit'], where: ['unit=ENG'] });
    expect(own.results.results).toMatchObject([{ count: 2, of: 0, value: null, status: 'no-data' }]);
    expect(issuesOf(own)[0]).toEqual(['more-members-than-headcount', 'ENG, undergraduate: 2']);
  });
});

it('refuses a headcount row without a cohort and says where', async () => {
  const headcount = `date,unit,cohort,headcount
    2003-12-31,ENG,,50
    2003-12-31,ENG,本科生,40`;
  const own = await answer(
    { 'people.csv': people, 'headcount.csv': headcount },
    { where: ['cohort=undergraduate'] },
  );
  expect(own.results.inputs[1]).toMatchObject({ rows: 2, used: 1, rejected: 1 });
  expect(own.issues[0]).toMatchObject({ code: 'missing-value', file: 'headcount.csv', column: 'cohort' });
  expect(own.results.results[1]).toMatchObject({ indicator: 'development-ratio', count: 2, of: 40 });
});
