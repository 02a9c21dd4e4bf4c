/** Organizers and their cases, and the share of lower grades. */
import { describe, expect, it } from 'vitest';
import { estimates, table, wholeCount, wholeRatio } from './ask.ts';

const year = { asOf: '2003-12-31' };

describe('organizers appointed', () => {
  it('are persons and not posts, appointed in the period, both ends included', async () => {
    const organizers = `organizer,unit,appointed_date,left_date
      O1,ENG,2003-01-01,
      O1,ART,2003-03-01,  // a second unit of the same person
      O2,LAW,2003-12-31,2003-12-31  // leaving does not undo it
      O3,LAW,2002-12-31,
      O4,LAW,2004-01-01,
      O5,LAW,,  // when is not recorded`;
    // O1 and O2
    expect(await wholeCount('organizers-appointed', { 'organizers.csv': organizers }, year)).toMatchObject({
      count: 2,
      notRecorded: 1,
    });
  });

  it('are recognised from a list without any date in it, as long as it has the column', async () => {
    const organizers = '组织员,单位,聘任时间\nO1,ENG,\n';
    expect(await wholeCount('organizers-appointed', { 'o.csv': organizers }, year)).toMatchObject({
      count: 0,
      notRecorded: 1,
    });
  });
});

describe('the load of organizers', () => {
  it('lists every organizer of the roster, months and those without one included', async () => {
    const people = `person_key,unit,cohort,organizer,approve_date
      A,ENG,undergraduate,O1,2003-11-20
      B,ENG,undergraduate,,2003-12-20
      C,ENG,undergraduate,O2,`;
    const question = { ...year, from: '2003-11-01', by: ['organizer', 'month'] };
    expect(table(await estimates('organizer-load', { 'people.csv': people }, question), 'count')).toEqual([
      ['O1', '2003-11', 1],
      ['O1', '2003-12', 0],
      ['O2', '2003-11', 0],
      ['O2', '2003-12', 0],
      [null, '2003-11', 0],
      [null, '2003-12', 1],
    ]);
  });
});

describe('the share of lower grades', () => {
  it('is of undergraduates whose grade is known, at the admission', async () => {
    const people = `person_key,unit,cohort,entry_year,approve_date
      A,ENG,undergraduate,2002,2003-05-20  // 1
      B,ENG,undergraduate,2001,2003-08-31  // 2
      C,ENG,undergraduate,2001,2003-09-01  // 3
      D,ENG,undergraduate,2003,2003-05-20  // before entry: neither grade 1 nor 2, and out of all
      E,ENG,undergraduate,,2003-05-20  // not recorded: on neither side
      F,ENG,graduate,2002,2003-05-20
      G,ENG,undergraduate,2002,2002-12-31  // the year before`;
    expect(await wholeRatio('low-grade-share', { 'people.csv': people }, year)).toMatchObject({
      count: 2,
      of: 4,
      value: 0.5,
      notRecorded: 1,
    });
  });

  it('is no data, and not zero, of a month without admissions', async () => {
    const people = `person_key,unit,cohort,entry_year,approve_date
      A,ENG,undergraduate,2000,2003-12-20`;
    const question = { ...year, from: '2003-11-01', by: ['month'] };
    const list = await estimates('low-grade-share', { 'people.csv': people }, question);
    expect(table(list, 'count', 'of', 'value', 'status')).toEqual([
      ['2003-11', 0, 0, null, 'no-data'],
      ['2003-12', 0, 1, 0, 'ok'],
    ]);
  });
});
