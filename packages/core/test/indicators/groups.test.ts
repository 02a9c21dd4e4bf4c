/** Which groups a breakdown has: every combination that occurs, and every month of the period. */
import { describe, expect, it } from 'vitest';
import { estimates, table, wholeRatio } from './ask.ts';

const year = { asOf: '2003-12-31' };
const people = `person_key,unit,cohort,class,entry_year,approve_date
  A,ENG,undergraduate,E1,2002,2003-05-20
  B,ENG,undergraduate,E2,2002,
  C,ART,graduate,,,`;
const files = { 'people.csv': people };

describe('groups of people', () => {
  it('are those that occur, also with nobody counted, and no others', async () => {
    const list = await estimates('admissions', files, { ...year, by: ['unit', 'cohort'] });
    // ENG has no graduates and ART no undergraduates, so these two are not there
    expect(table(list, 'count')).toEqual([
      ['ART', 'graduate', 0],
      ['ENG', 'undergraduate', 1],
    ]);
  });

  it('stay within the conditions', async () => {
    const list = await estimates('admissions', files, { ...year, by: ['unit'], where: ['unit=ART'] });
    expect(table(list, 'count')).toEqual([['ART', 0]]);
  });

  it('are found by any name that the units file gives a unit', async () => {
    const units = 'unit,name_zh,name_en,aliases\n  ART,艺术系,Department of Art,美术';
    for (const name of ['ART', '艺术系', 'department of art', '美术']) {
      const question = { ...year, by: ['unit'], where: [`unit=${name}`] };
      const list = await estimates('admissions', { ...files, 'units.csv': units }, question);
      expect(table(list, 'count'), name).toEqual([['ART', 0]]);
    }
  });

  it('occur with every month of the period, to its last and no further', async () => {
    const quarter = { ...year, from: '2003-04-15', to: '2003-06-01' };
    const list = await estimates('admissions', files, { ...quarter, by: ['month', 'unit'] });
    expect(table(list, 'count')).toEqual([
      ['2003-04', 'ART', 0],
      ['2003-04', 'ENG', 0],
      ['2003-05', 'ART', 0],
      ['2003-05', 'ENG', 1],
      ['2003-06', 'ART', 0],
      ['2003-06', 'ENG', 0],
    ]);
  });

  it('have all months of a year and of a turn of the year', async () => {
    const months = async (question: object) =>
      (await estimates('admissions', files, { ...year, ...question, by: ['month'] })).map(
        ({ by }) => by.month,
      );
    expect(await months({})).toEqual(
      Array.from({ length: 12 }, (_, i) => `2003-${String(i + 1).padStart(2, '0')}`),
    );
    expect(await months({ from: '2002-12-01', to: '2003-02-28' })).toEqual(['2002-12', '2003-01', '2003-02']);
  });

  it('are no other months than those that a condition leaves', async () => {
    const question = { ...year, by: ['month'], where: ['month=2003-05', 'month=2003-06'] };
    expect(table(await estimates('admissions', files, question), 'count')).toEqual([
      ['2003-05', 1],
      ['2003-06', 0],
    ]);
  });

  it('have only the grades that occur at the event', async () => {
    const list = await estimates('admissions', files, { ...year, by: ['grade'] });
    expect(table(list, 'count')).toEqual([[1, 1]]);
  });
});

describe('groups of denominators', () => {
  it('are there without any person', async () => {
    const headcount = `date,unit,cohort,headcount
      2003-12-31,ENG,undergraduate,100
      2003-12-31,LAW,undergraduate,50`;
    const list = await estimates(
      'development-ratio',
      { ...files, 'headcount.csv': headcount },
      { ...year, by: ['unit'] },
    );
    expect(table(list, 'count', 'of', 'value', 'status')).toEqual([
      ['ART', 0, null, null, 'no-data'],
      ['ENG', 1, 100, 0.01, 'ok'],
      ['LAW', 0, 50, 0, 'ok'],
    ]);
  });
});

describe('coverage of classes', () => {
  const classes = `date,class,unit,cohort,entry_year,headcount
    2003-12-31,E1,ENG,undergraduate,2002,30
    2003-12-31,E2,ENG,undergraduate,2002,30
    2003-12-31,E3,ENG,undergraduate,2001,30  // third year on 31 December
    2003-12-31,E4,ENG,graduate,2002,30  // not undergraduates
    2003-12-31,L1,LAW,undergraduate,2002,30  // nobody of LAW is on the roster
    2003-12-31,M1,MED,undergraduate,2003,30  // no second-year class, and nobody on the roster`;
  const both = { ...files, 'classes.csv': classes };

  it('has classes and units without any member in its base', async () => {
    const list = await estimates('class-coverage', both, { ...year, by: ['unit'] });
    expect(table(list, 'count', 'of', 'status')).toEqual([
      ['ENG', 1, 2, 'ok'],
      ['LAW', 0, 1, 'ok'],
    ]);
    // of ENG and LAW, whose classes are E1, E2 and L1, neither is covered in full
    expect(await wholeRatio('unit-coverage', both, year)).toMatchObject({ count: 0, of: 2, units: [] });
  });

  it('asks for the second year on the day, by the entry year of the class', async () => {
    // on 31 August 2003 the academic year is 2002: E3 of 2001 is in its second year; the list must be of then
    const august = {
      ...files,
      'classes.csv': classes.replaceAll('2003-12-31', '2003-08-31'),
    };
    const list = await estimates('class-coverage', august, { asOf: '2003-08-31', by: ['unit'] });
    expect(table(list, 'count', 'of')).toEqual([['ENG', 0, 1]]);
  });

  it('is covered by members only, of the same unit', async () => {
    const same = `person_key,unit,cohort,class,entry_year,approve_date,leave_date
      A,LAW,undergraduate,E1,2002,2003-05-20,  // a class of the same name in another unit
      B,ENG,undergraduate,E1,2002,2003-05-20,2003-12-01  // gone
      C,ENG,undergraduate,E1,2002,2004-01-01,  // not yet
      D,ENG,undergraduate,E2,,2003-05-20,  // a member, whose own entry year nobody wrote down`;
    const list = await estimates(
      'class-coverage',
      { ...both, 'people.csv': same },
      { ...year, by: ['unit'] },
    );
    expect(table(list, 'count', 'of')).toEqual([
      ['ENG', 1, 2],
      ['LAW', 0, 1],
    ]);
  });

  it('is no data for a unit with undergraduates and no second-year class, and for one without a class list', async () => {
    const others = `person_key,unit,cohort,class,entry_year,approve_date
      A,MED,undergraduate,M1,2003,2003-10-20
      B,ART,undergraduate,A1,2002,2003-05-20`;
    const list = await estimates(
      'class-coverage',
      { ...both, 'people.csv': others },
      { ...year, by: ['unit'] },
    );
    expect(table(list, 'count', 'of', 'status')).toEqual([
      ['ART', 0, null, 'no-data'],
      ['ENG', 0, 2, 'ok'],
      ['LAW', 0, 1, 'ok'],
      ['MED', 0, 0, 'no-data'],
    ]);
  });

  it('takes the classes of the latest list, at most twelve months old', async () => {
    const lists = `date,class,unit,cohort,entry_year,headcount
      2003-06-30,E1,ENG,undergraduate,2002,30
      2003-06-30,E9,ENG,undergraduate,2002,30
      2003-12-31,E1,ENG,undergraduate,2002,30
      2002-12-30,L1,LAW,undergraduate,2002,30  // too old`;
    expect(await wholeRatio('class-coverage', { ...files, 'classes.csv': lists }, year)).toMatchObject({
      count: 1,
      of: 1,
      ofDate: '2003-12-31',
    });
  });
});

describe('grade', () => {
  const graded = (rows: string) => ({
    'people.csv': `person_key,unit,cohort,entry_year,approve_date\n${rows}`,
  });

  it('is taken at the event and not at the date of the report', async () => {
    const list = await estimates('admissions', graded('A,ENG,undergraduate,2002,2003-05-20'), {
      ...year,
      by: ['grade'],
    });
    // academic year 2002 − 2002 + 1 = 1, though 2 at the end of the year
    expect(table(list, 'count')).toEqual([[1, 1]]);
  });

  it('rises on 1 September', async () => {
    const rows = 'A,ENG,undergraduate,2001,2003-08-31\nB,ENG,undergraduate,2001,2003-09-01';
    expect(table(await estimates('admissions', graded(rows), { ...year, by: ['grade'] }), 'count')).toEqual([
      [2, 1],
      [3, 1],
    ]);
  });

  it('is never capped, before entry below 1, and null without an entry year', async () => {
    const rows = [
      'A,ENG,undergraduate,1996,2003-05-20', // 2002 − 1996 + 1 = 7
      'B,ENG,undergraduate,2003,2003-05-20', // 0
      'C,ENG,undergraduate,2004,2003-05-20', // −1
      'D,ENG,undergraduate,,2003-05-20',
    ];
    expect(
      table(await estimates('admissions', graded(rows.join('\n')), { ...year, by: ['grade'] }), 'count'),
    ).toEqual([
      [7, 1],
      ['before-entry', 2],
      [null, 1],
    ]);
  });

  it('of a stock is that of the day, on both sides', async () => {
    const stock = {
      ...graded('A,ENG,undergraduate,2002,2003-05-20'),
      'headcount.csv': `date,unit,cohort,entry_year,headcount
        2003-06-30,ENG,undergraduate,2002,40
        2003-06-30,ENG,undergraduate,2003,50`,
    };
    const list = await estimates('development-ratio', stock, { ...year, by: ['grade'] });
    // on 31 December 2003: 2003 − 2002 + 1 = 2 and 2003 − 2003 + 1 = 1
    expect(table(list, 'count', 'of')).toEqual([
      [1, 0, 50],
      [2, 1, 40],
    ]);
    const second = await wholeRatio('development-ratio', stock, { ...year, where: ['grade=2'] });
    expect(second).toMatchObject({ count: 1, of: 40 });
  });

  it('of an admission is of undergraduates unless the cohort is a key or a condition', async () => {
    const rows = graded('A,ENG,undergraduate,2001,2003-05-20\nB,ENG,graduate,2002,2003-05-20');
    expect(table(await estimates('grade-at-admission', rows, year), 'count')).toEqual([[1]]);
    const byCohort = await estimates('grade-at-admission', rows, { ...year, by: ['cohort'] });
    expect(table(byCohort, 'count')).toEqual([
      ['graduate', 1],
      ['undergraduate', 1],
    ]);
    const graduates = await estimates('grade-at-admission', rows, { ...year, where: ['cohort=graduate'] });
    expect(graduates).toMatchObject([{ count: 1, parts: [{ key: 1, count: 1, share: 1 }] }]);
  });
});
