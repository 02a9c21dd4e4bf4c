/** How a question is read: its dates, its period, its keys and conditions. */
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import type { Question } from '../../src/indicators/question.ts';
import { answer, type Files, table, wholeCount } from './ask.ts';

const people = `person_key,unit,cohort,entry_year,class,approve_date,leave_date,status,status_date
  A,ENG,undergraduate,2001,K1,2003-05-20,,,
  B,ENG,graduate,2002,,2003-11-18,2003-12-01,,
  C,ART,undergraduate,,K1,2002-05-20,,,
  D,ART,undergraduate,2002,K2,,,activist,2005-01-01`;
const files: Files = { 'people.csv': people };

async function mistake(question: Question, of: Files = files): Promise<{ code: string; message: string }> {
  const error = await answer(of, question).then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof InputError)) throw new Error(`no mistake was found: ${String(error)}`);
  return { code: error.code, message: error.message };
}

describe('the as-of date', () => {
  it('is the latest milestone where there is no headcount: no birthday, no date of a status', async () => {
    // B's leaving; D's status is dated later but is no step
    expect((await answer(files)).results.asOf).toBe('2003-12-01');
  });

  it('is the date of the status where there are no milestones at all', async () => {
    const statuses = `person_key,unit,cohort,status,status_date,birth_date
      A,ENG,undergraduate,full,2003-12-31,2005-01-01`;
    expect((await answer({ 'people.csv': statuses })).results.asOf).toBe('2003-12-31');
  });

  it('is the latest headcount date where there is one, and the given one before all', async () => {
    const both = {
      ...files,
      'headcount.csv': `date,unit,cohort,headcount
        2003-06-30,ENG,undergraduate,50
        2002-12-31,ENG,undergraduate,40`,
    };
    expect((await answer(both)).results.asOf).toBe('2003-06-30');
    expect((await answer(both, { asOf: '2001-01-01' })).results.asOf).toBe('2001-01-01');
  });

  it('has to be given where no file has a date', async () => {
    const undated = { 'people.csv': 'person_key,unit,cohort\nA,ENG,undergraduate' };
    expect((await mistake({}, undated)).code).toBe('no-as-of');
    expect((await answer(undated, { asOf: '2003-12-31' })).results.asOf).toBe('2003-12-31');
  });

  it('lets nothing be known that is dated after it', async () => {
    expect(await wholeCount('admissions', files, { asOf: '2003-06-30', from: '2001-01-01' })).toMatchObject({
      count: 2,
    });
    // before all there is: figures of nobody, and no error
    expect(await wholeCount('admissions', files, { asOf: '1990-01-01' })).toMatchObject({
      count: 0,
      status: 'ok',
    });
  });

  it.each(['2003-02-29', '2003-13-01', '2003-1-1', '2003', 'today', ''])('cannot be %j', async (asOf) => {
    expect((await mistake({ asOf })).code).toBe('invalid-date');
  });
});

describe('the period', () => {
  const periodOf = async (question: Question) => (await answer(files, question)).results.period;

  it('is the calendar year of the as-of date, up to it', async () => {
    expect(await periodOf({ asOf: '2003-06-30' })).toEqual({ from: '2003-01-01', to: '2003-06-30' });
  });

  it('is as given, cut at the as-of date', async () => {
    const period = { asOf: '2003-06-30', from: '2002-09-01', to: '2003-08-31' };
    expect(await periodOf(period)).toEqual({ from: '2002-09-01', to: '2003-06-30' });
    expect(await periodOf({ ...period, to: '2003-03-31' })).toEqual({ from: '2002-09-01', to: '2003-03-31' });
  });

  it('takes the other end from the as-of date or from the year of its end', async () => {
    expect(await periodOf({ asOf: '2003-06-30', from: '2002-09-01' })).toEqual({
      from: '2002-09-01',
      to: '2003-06-30',
    });
    expect(await periodOf({ asOf: '2003-06-30', to: '2002-08-31' })).toEqual({
      from: '2002-01-01',
      to: '2002-08-31',
    });
  });

  it('may be one day', async () => {
    const day = { asOf: '2003-12-31', from: '2003-05-20', to: '2003-05-20' };
    expect((await wholeCount('admissions', files, day)).count).toBe(1);
  });

  it('cannot be empty, nor lie after the as-of date', async () => {
    expect((await mistake({ asOf: '2003-12-31', from: '2003-06-30', to: '2003-06-29' })).code).toBe(
      'period-order',
    );
    expect((await mistake({ asOf: '2003-12-31', from: '2004-01-01', to: '2004-12-31' })).code).toBe(
      'period-order',
    );
  });
});

describe('by', () => {
  const ask = async (question: Question) =>
    (await answer(files, { asOf: '2003-12-31', ...question })).results.results;

  it('gives the exact cross of keys, no margins, null where a key is not recorded', async () => {
    const list = await ask({ indicators: ['admissions'], by: ['unit', 'class'] });
    expect(table(list, 'count')).toEqual([
      ['ART', 'K1', 0],
      ['ART', 'K2', 0],
      ['ENG', 'K1', 1],
      ['ENG', null, 1],
    ]);
    expect(list.map(({ by }) => by)[3]).toEqual({ unit: 'ENG', class: null });
  });

  it('puts classes of one name together unless the unit is asked for too', async () => {
    const list = await ask({ indicators: ['admissions'], by: ['class'], from: '2002-01-01' });
    expect(table(list, 'count')).toEqual([
      ['K1', 2],
      ['K2', 0],
      [null, 1],
    ]);
  });

  it('takes every indicator that has the keys where none is named', async () => {
    const list = await ask({ by: ['class'] });
    expect(new Set(list.map(({ indicator }) => indicator))).toEqual(new Set(['admissions']));
  });

  it('says of a key that the indicator lacks which it has', async () => {
    const { code, message } = await mistake({ indicators: ['conversions'], by: ['unit', 'class'] });
    expect(code).toBe('unknown-key');
    expect(message).toBe('conversions has no key class; it has unit, cohort, month');
  });

  it('refuses keys that do not exist, that no indicator has, or that come twice', async () => {
    expect((await mistake({ by: ['colour'] })).code).toBe('no-such-key');
    expect((await mistake({ by: ['class', 'stage'] })).code).toBe('no-indicator-has-keys');
    expect((await mistake({ by: ['unit', 'unit'] })).code).toBe('duplicate-key');
  });
});

describe('where', () => {
  const count = async (...where: string[]) =>
    (await wholeCount('admissions', files, { asOf: '2003-12-31', from: '2002-01-01', where })).count;

  it('means or for the same key and and for another', async () => {
    expect(await count('unit=ENG')).toBe(2);
    expect(await count('unit=ENG', 'unit=ART')).toBe(3);
    expect(await count('unit=ENG', 'unit=ART', 'cohort=graduate')).toBe(1);
    expect(await count('unit=ART', 'cohort=graduate')).toBe(0);
  });

  it('finds what is not recorded as null', async () => {
    expect(await count('entryYear=null')).toBe(1);
    expect(await count('entryYear=null', 'entryYear=2001')).toBe(2);
    expect(await count('class=null')).toBe(1);
  });

  it('takes month and grade from the event', async () => {
    expect(await count('month=2003-05')).toBe(1);
    expect(await count('month=2003-05', 'month=2003-11')).toBe(2);
    // A: academic year 2002 − 2001 + 1 = 2; B: 2003 − 2002 + 1 = 2; C has no entry year
    expect(await count('grade=2')).toBe(2);
    expect(await count('grade=2', 'month=2003-11')).toBe(1);
    expect(await count('grade=before-entry')).toBe(0);
  });

  it('may have spaces and further equals signs', async () => {
    const odd = { 'people.csv': 'person_key,unit,cohort,approve_date\nA,X=Y,undergraduate,2003-05-20' };
    const question = { asOf: '2003-12-31', where: [' unit = X=Y '] };
    expect((await wholeCount('admissions', odd, question)).count).toBe(1);
  });

  it.each([
    ['unit', 'invalid-where'],
    ['unit=', 'invalid-where'],
    ['=ENG', 'invalid-where'],
    ['colour=red', 'no-such-key'],
    ['cohort=wizard', 'unknown-value'],
    ['month=May', 'unknown-value'],
    ['month=2003-13', 'unknown-value'],
    ['grade=second', 'unknown-value'],
    ['entryYear=2001级', 'unknown-value'],
  ])('cannot be %s', async (where, code) => {
    expect((await mistake({ asOf: '2003-12-31', indicators: ['admissions'], where: [where] })).code).toBe(
      code,
    );
  });

  it('cannot name a stage that there is not', async () => {
    const { code, message } = await mistake({ indicators: ['approval-cycle'], where: ['stage=oath'] });
    expect(code).toBe('unknown-key');
    expect(message).toContain('approval-cycle has no key stage');
    expect((await mistake({ indicators: ['stage-duration'], where: ['stage=oath'] })).code).toBe(
      'unknown-value',
    );
  });
});

describe('indicators and files', () => {
  it('refuses an indicator that does not exist, and one whose rows are not there', async () => {
    expect((await mistake({ indicators: ['happiness'] })).code).toBe('unknown-indicator');
    const { code, message } = await mistake({ indicators: ['organizers-appointed'] });
    expect([code, message]).toEqual([
      'missing-kind',
      'organizers-appointed needs a file of the kind organizers',
    ]);
  });

  it('answers no data where only the denominator is missing', async () => {
    const { results } = await answer(files, { asOf: '2003-12-31', indicators: ['development-ratio'] });
    expect(results.results).toMatchObject([{ status: 'no-data', of: null, value: null, interval: null }]);
  });

  it('says that there is nothing to compute from files that hold no figures', async () => {
    const units = { 'units.csv': 'unit,name_zh\nENG,工程学院' };
    expect((await mistake({}, units)).code).toBe('no-figures');
    expect((await mistake({}, {})).code).toBe('no-figures');
  });

  it('answers in the order in which indicators were named', async () => {
    const { results } = await answer(files, {
      asOf: '2003-12-31',
      indicators: ['conversions', 'admissions'],
    });
    expect(results.results.map(({ indicator }) => indicator)).toEqual(['conversions', 'admissions']);
  });
});
