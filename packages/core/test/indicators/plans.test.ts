/** Plans: per unit, perhaps branch and cohort; answers come at that grain. */
import { describe, expect, it } from 'vitest';
import { answer, estimates, table, wholeRatio } from './ask.ts';

const year = { asOf: '2003-12-31' };
const people = `person_key,unit,cohort,branch,approve_date
  A,ENG,undergraduate,B1,2003-05-20
  B,ENG,graduate,B2,2003-05-20
  C,ENG,adult,,2003-05-20
  D,ENG,junior-college,B1,2003-05-20
  E,ENG,faculty,B3,2003-05-20
  F,ENG,retired,B3,2003-05-20
  G,ART,undergraduate,,2003-05-20
  H,ENG,undergraduate,B1,2002-05-20`;

function files(...plans: readonly string[]) {
  return { 'people.csv': people, 'plans.csv': ['year,unit,branch,cohort,planned', ...plans].join('\n') };
}
const plan = (...plans: readonly string[]) => wholeRatio('plan-completion', files(...plans), year);

describe('a plan', () => {
  it('of one cohort counts that cohort', async () => {
    expect(await plan('2003,ENG,,undergraduate,4')).toMatchObject({ count: 1, of: 4, value: 1 / 4 });
  });

  it('of students counts the four student cohorts', async () => {
    // A, B, C, D
    expect(await plan('2003,ENG,,student,5')).toMatchObject({ count: 4, of: 5 });
    expect(await plan('2003,ENG,,学生,5')).toMatchObject({ count: 4, of: 5 });
  });

  it('without a cohort counts everybody', async () => {
    expect(await plan('2003,ENG,,,8')).toMatchObject({ count: 6, of: 8 });
  });

  it('of a branch counts that branch', async () => {
    // A and D; C has no branch
    expect(await plan('2003,ENG,B1,,4')).toMatchObject({ count: 2, of: 4 });
  });

  it('of another year counts for nothing', async () => {
    expect(await plan('2002,ENG,,,8')).toMatchObject({ status: 'no-data', of: null, value: null });
    const before = { asOf: '2003-12-31', from: '2002-01-01', to: '2002-12-31' };
    expect(await wholeRatio('plan-completion', files('2002,ENG,,,8', '2003,ENG,,,9'), before)).toMatchObject({
      count: 1,
      of: 8,
    });
  });

  it('of several years adds up over a period of several', async () => {
    const both = { asOf: '2003-12-31', from: '2002-07-01', to: '2003-12-31' };
    expect((await wholeRatio('plan-completion', files('2002,ENG,,,8', '2003,ENG,,,9'), both)).of).toBe(17);
  });

  it('may be more than met, so there is no interval', async () => {
    expect(await plan('2003,ENG,,student,2')).toMatchObject({
      count: 4,
      of: 2,
      value: 2,
      interval: null,
      status: 'ok',
    });
  });

  it('of nobody is no data, met by nobody or by somebody', async () => {
    expect(await plan('2003,LAW,,student,0')).toMatchObject({
      count: 0,
      of: 0,
      value: null,
      status: 'no-data',
    });
    expect(await plan('2003,ENG,,faculty,0')).toMatchObject({
      count: 1,
      of: 0,
      value: null,
      status: 'no-data',
    });
  });
});

describe('people without a plan', () => {
  it('are left out, and said', async () => {
    // E and F of ENG, G of ART
    expect(await plan('2003,ENG,,student,5')).toMatchObject({ count: 4, leftOut: 3 });
  });

  it('are no data by themselves', async () => {
    const list = await estimates('plan-completion', files('2003,ENG,,student,5'), {
      ...year,
      by: ['unit', 'cohort'],
    });
    expect(table(list, 'count', 'of', 'status')).toEqual([
      ['ART', 'undergraduate', 1, null, 'no-data'],
      ['ENG', 'faculty', 1, null, 'no-data'],
      ['ENG', 'retired', 1, null, 'no-data'],
      ['ENG', 'student', 4, 5, 'ok'],
    ]);
  });
});

describe('the grain', () => {
  it('is that of the plan: a condition on a finer cohort finds no plan', async () => {
    const where = ['cohort=undergraduate'];
    const fine = await wholeRatio('plan-completion', files('2003,ENG,,student,5'), { ...year, where });
    // A of ENG and G of ART, without a plan for undergraduates alone
    expect(fine).toMatchObject({ count: 2, of: null, status: 'no-data' });
    const student = { ...year, where: ['cohort=student'] };
    expect(await wholeRatio('plan-completion', files('2003,ENG,,student,5'), student)).toMatchObject({
      count: 4,
      of: 5,
    });
  });

  it('may differ from unit to unit', async () => {
    const mixed = files('2003,ENG,,student,5', '2003,ART,,,2', '2003,ART,,undergraduate,1');
    const byUnit = await estimates('plan-completion', mixed, { ...year, by: ['unit'] });
    // the plan of ART for undergraduates is part of its plan for all, so the larger one counts
    expect(table(byUnit, 'count', 'of', 'leftOut')).toEqual([
      ['ART', 1, 2, undefined],
      ['ENG', 4, 5, 2],
    ]);
    const byCohort = await estimates('plan-completion', mixed, { ...year, by: ['cohort'] });
    expect(table(byCohort, 'count', 'of')).toEqual([
      ['faculty', 1, null],
      ['retired', 1, null],
      ['student', 4, 5],
      ['undergraduate', 1, 1],
      [null, 1, 2],
    ]);
    expect(await wholeRatio('plan-completion', mixed, year)).toMatchObject({ count: 5, of: 7, leftOut: 2 });
  });

  it('counts nobody twice where branches have parts of the plan of their unit', async () => {
    const parts = files('2003,ENG,,,9', '2003,ENG,B1,,3', '2003,ENG,B2,,2');
    expect(await wholeRatio('plan-completion', parts, year)).toMatchObject({ count: 6, of: 9, leftOut: 1 });
    const byBranch = await estimates('plan-completion', parts, {
      ...year,
      by: ['branch'],
      where: ['unit=ENG'],
    });
    expect(table(byBranch, 'count', 'of')).toEqual([
      ['B1', 2, 3],
      ['B2', 1, 2],
      [null, 6, 9],
    ]);
  });

  it('adds up rows of the same grain', async () => {
    expect(await plan('2003,ENG,,student,5', '2003,ENG,,student,2')).toMatchObject({ count: 4, of: 7 });
  });
});

it('refuses a plan without a number, and reads the rest', async () => {
  const { results, issues } = await answer(
    files('2003,ENG,,student,', '2003,ENG,,faculty,many', '2003,ENG,,adult,2'),
    {
      ...year,
      indicators: ['plan-completion'],
    },
  );
  expect(results.inputs[1]).toMatchObject({ rows: 3, used: 1, rejected: 2 });
  expect(issues.map(({ code }) => code)).toEqual(['missing-value', 'invalid-number']);
  expect(results.results).toMatchObject([{ count: 1, of: 2 }]);
});

describe('a question about students', () => {
  it('is answered by plans of single cohorts of students too', async () => {
    const question = { ...year, where: ['cohort=student'] };
    // A of 4 and B of 3; E is of the faculty
    const plans = files('2003,ENG,,undergraduate,4', '2003,ENG,,graduate,3', '2003,ENG,,faculty,2');
    expect(await wholeRatio('plan-completion', plans, question)).toMatchObject({ count: 2, of: 7 });
  });
});
