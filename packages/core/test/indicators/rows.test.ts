/** Which rows of a file stand behind a figure: rejected, skipped, used. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { IssueGroup } from '../../src/roster/issue.ts';
import { textSource } from '../../src/roster/source.ts';
import { load } from '../../src/school.ts';
import { answer, estimates, issuesOf, table } from './ask.ts';

const question = { asOf: '2003-12-31', indicators: ['admissions'] };

describe('rows behind a figure', () => {
  it('are those that could be used, whatever is wrong with their other cells', async () => {
    const people = `person_key,unit,cohort,entry_year,approve_date,oath_date
      A,ENG,undergraduate,MMI,2003-05-20,2003-13-01
      B,ENG,本科生,2001,2003-05-20,2003-04-01  // the oath before the approval: a breach, not a reason to reject
      C,ENG,,2001,2003-05-20,  // no cohort
      ,ENG,undergraduate,2001,2003-05-20,  // no key
      D,,undergraduate,2001,2003-05-20,  // no unit
      合计,,,,,
      A,ENG,undergraduate,MMI,2003-05-20,2003-13-01`;
    const { results } = await answer({ 'people.csv': people }, question);
    expect(results.inputs).toMatchObject([{ rows: 7, used: 2, rejected: 3, skipped: 2 }]);
    expect(results.results).toMatchObject([{ count: 2 }]);
    expect(results.issues).toEqual({
      errors: 5,
      warnings: 1,
      byCode: { 'duplicate-row': 1, 'invalid-date': 1, 'invalid-number': 1, 'missing-value': 3 },
    });
  });

  it('count a cell that cannot be read as not recorded, under null', async () => {
    const people = `person_key,unit,cohort,entry_year,approve_date
      A,ENG,undergraduate,MMI,2003-05-20
      B,ENG,undergraduate,2001,2003-05-20`;
    const list = await estimates(
      'admissions',
      { 'people.csv': people },
      { asOf: '2003-12-31', by: ['entryYear'] },
    );
    expect(table(list, 'count')).toEqual([
      [2001, 1],
      [null, 1],
    ]);
  });

  it('come from two files of one kind, once each', async () => {
    const header = 'person_key,unit,cohort,approve_date';
    const { results, issues } = await answer(
      {
        'spring.csv': `${header}\nA,ENG,undergraduate,2003-05-20\nB,ENG,undergraduate,2003-05-20`,
        'autumn.csv': `${header}\nB,ENG,undergraduate,2003-05-20\nC,ENG,undergraduate,2003-11-20`,
      },
      question,
    );
    expect(results.results).toMatchObject([{ count: 3 }]);
    expect(issues).toMatchObject([{ code: 'duplicate-row', file: 'autumn.csv', count: 1 }]);
  });

  it('count somebody once whom two files date differently, as not recorded, and name both', async () => {
    const { results, issues } = await answer(
      {
        'a.csv': 'person_key,unit,cohort,status,approve_date\nA,ENG,undergraduate,full,2003-05-20',
        'b.csv': 'person_key,unit,cohort,status,approve_date\nA,ENG,undergraduate,full,2003-05-21',
      },
      question,
    );
    expect(results.results).toMatchObject([{ count: 0, notRecorded: 1 }]);
    const [{ code, severity, file, column, examples }] = issues as [IssueGroup];
    expect({ code, severity, file, column }).toEqual({
      code: 'conflicting-cell',
      severity: 'error',
      file: 'b.csv',
      column: 'approve_date',
    });
    expect(examples).toMatchObject([{ row: 2, seen: '2003-05-21', expected: '2003-05-20 (a.csv, row 2)' }]);
  });

  it('count somebody twice who stands twice in one file with other dates, and say so', async () => {
    const people = `person_key,unit,cohort,approve_date
      A,ENG,undergraduate,2003-05-20
      A,ENG,undergraduate,2003-05-21`;
    const { results, issues } = await answer({ 'a.csv': people }, question);
    expect(results.results).toMatchObject([{ count: 2 }]);
    expect(issues).toMatchObject([{ code: 'overlapping-stays', severity: 'error', file: 'a.csv' }]);
  });
});

describe('a unit that the units file does not list', () => {
  const files = {
    'people.csv': `person_key,unit,cohort,approve_date
      A,ENG,undergraduate,2003-05-20
      B,地学院,undergraduate,2003-05-20`,
    'headcount.csv': `date,unit,cohort,headcount
      2003-12-31,ENG,undergraduate,50
      2003-12-31,OLD,undergraduate,10`,
    'units.csv': `unit,name_zh
      ENG,工程学院`,
  };

  it('is used and listed, by file', async () => {
    const own = await answer(files, { ...question, by: ['unit'] });
    expect(table(own.results.results, 'count')).toEqual([
      ['ENG', 1],
      ['地学院', 1],
    ]);
    const undeclared = own.issues.filter(({ code }) => code === 'undeclared-unit');
    expect(undeclared).toMatchObject([
      { severity: 'warning', file: 'people.csv', examples: [{ seen: '地学院' }] },
      { severity: 'warning', file: 'headcount.csv', examples: [{ seen: 'OLD' }] },
    ]);
  });

  it('is not worth a word where no units are declared', async () => {
    const { 'units.csv': _, ...without } = files;
    expect(issuesOf(await answer(without, question)).map(([code]) => code)).not.toContain('undeclared-unit');
  });
});

describe('one pass, kept columns and the check alone', () => {
  const texts: readonly (readonly [string, string])[] = [
    [
      'people.csv',
      'person_key,unit,cohort,approve_date\nA,ENG,undergraduate,2003-05-20\nB,ENG,,2003-05-20\nC,ART,adult,2003',
    ],
    ['headcount.csv', 'date,unit,cohort,headcount\n2003-12-31,ENG,undergraduate,0\n2003-12-31,ENG,faculty,x'],
    ['units.csv', 'unit,name_zh\nENG,工程学院'],
    ['photo.jpg', 'no roster'],
  ];
  const sources = () => texts.map(([name, text]) => textSource(name, text));
  const files = Object.fromEntries(texts);

  it('give the same answers', async () => {
    const school = await load(sources());
    for (const by of [[], ['unit'], ['cohort', 'unit']]) {
      const kept = school.compute({ by });
      expect(kept).toEqual(await answer(files, { by }));
    }
  });

  it('find the same issues', async () => {
    const { results, issues } = await answer(files);
    const report = await check(sources());
    expect(report.issues).toEqual(issues);
    expect(report.inputs).toEqual(results.inputs);
    expect([report.errors, report.warnings]).toEqual([results.issues.errors, results.issues.warnings]);
    expect(issues.map(({ code }) => code)).toContain('more-members-than-headcount');
  });
});
