/** What a clerk is told of a file: which one, which row, which column, what was seen and what was expected. */
import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/catalog/datasets/index.ts';
import { countIssues, IssueLog, issueOf } from '../../src/roster/issues.ts';
import { textSource } from '../../src/roster/source.ts';
import { byteSource, readAll } from './reading.ts';

const kinds = datasets.map(({ kind }) => kind).join(', ');
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The one issue of one file. */
async function only(text: string | Uint8Array, kind?: string) {
  const bytes = typeof text === 'string' ? utf8(text) : text;
  const { reports, issues } = await readAll([byteSource('file.csv', [bytes], kind)]);
  expect(issues.length).toBe(1);
  const { examples, count, seen, ...group } = issues[0]!;
  expect(seen).toEqual(examples[0]!.seen === null ? [] : [{ text: examples[0]!.seen, count: 1 }]);
  expect([count, examples.length]).toEqual([1, 1]);
  expect(examples[0]).toMatchObject(group);
  return { report: reports[0]!, issue: examples[0]! };
}

const unusable = { file: 'file.csv', kind: null, rows: 0, used: 0, rejected: 0, skipped: 0 };

describe('a file that cannot be used', () => {
  it('is one line without end: that it is too long, and not that it is empty', async () => {
    const { report, issue } = await only('person_key unit '.repeat(100_000));
    expect(report).toMatchObject(unusable);
    expect(issue).toMatchObject({ code: 'record-too-long', file: 'file.csv', row: 1 });
  });

  it('is no roster: the headers that were met, the kinds that there are', async () => {
    const { report, issue } = await only('colour,size\nred,5\n');
    expect(report).toEqual({ ...unusable, encoding: 'utf-8' });
    const where = { file: 'file.csv', sheet: null, row: 1, column: null };
    expect(issue).toEqual({
      code: 'unknown-kind',
      severity: 'error',
      ...where,
      seen: 'colour, size',
      expected: kinds,
    });
  });

  it('lacks a required column: the nearest kind and what it misses', async () => {
    const { report, issue } = await only('学号,学院,支部大会时间\nA,ENG,2003-05-20\n');
    expect(report).toEqual({ ...unusable, encoding: 'utf-8' });
    expect(issue).toMatchObject({
      code: 'missing-column',
      row: 1,
      seen: '学号, 学院, 支部大会时间',
      expected: 'people: cohort',
    });
  });

  it('was named a kind whose columns it lacks, or that there is not', async () => {
    expect((await only('date,unit,cohort,headcount\n', 'people')).issue).toMatchObject({
      code: 'missing-column',
      expected: 'people: person_key',
    });
    expect((await only('date,unit,cohort,headcount\n', 'persons')).issue).toMatchObject({
      code: 'unknown-kind',
      seen: 'persons',
      expected: kinds,
    });
  });

  it.each(['', '\n', '\r\n\r\n', ' , ,\n,,\n', '\ufeff'])('is empty: %j', async (text) => {
    const { report, issue } = await only(text);
    expect(report).toEqual({ ...unusable, encoding: 'utf-8' });
    expect(issue).toMatchObject({
      code: 'empty-file',
      severity: 'error',
      file: 'file.csv',
      row: null,
      seen: null,
    });
  });

  it('is a workbook cut off, under the name of a text', async () => {
    const { report, issue } = await only(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0));
    expect(report).toEqual({ ...unusable, encoding: 'xlsx' });
    expect(issue).toMatchObject({ code: 'workbook-damaged', severity: 'error', file: 'file.csv' });
    expect((await only(Uint8Array.of(0x61, 0, 0x62, 0))).issue).toMatchObject({
      code: 'not-text',
      seen: 'binary',
    });
  });

  it('does not keep the others from being read', async () => {
    const { reports } = await readAll([
      textSource('a.csv', ''),
      textSource('b.csv', 'person_key,unit,cohort\nA,ENG,adult'),
    ]);
    expect(reports).toMatchObject([{ kind: null }, { kind: 'people', used: 1 }]);
  });
});

describe('a file that can be used', () => {
  it('has a header and no row', async () => {
    const { report, issue } = await only('person_key,unit,cohort\n');
    expect(report).toMatchObject({ kind: 'people', rows: 0 });
    expect(issue).toMatchObject({ code: 'no-rows', severity: 'warning', seen: 'person_key, unit, cohort' });
  });

  it('has a column that nobody knows: listed by its header, as a warning', async () => {
    const { report, issue } = await only('person_key,unit,cohort,星座\nA,ENG,adult,x\n');
    expect(report).toMatchObject({ used: 1 });
    expect(issue).toEqual({
      code: 'unknown-column',
      severity: 'warning',
      file: 'file.csv',
      sheet: null,
      row: 1,
      column: '星座',
      seen: '星座',
      expected: null,
    });
  });

  it('has two columns of one field: the second is not used', async () => {
    const { issue } = await only('person_key,unit,cohort,学院\nA,ENG,adult,ART\n');
    expect(issue).toMatchObject({ code: 'duplicate-column', severity: 'error', row: 1, column: '学院' });
  });
});

describe('the log', () => {
  it('groups what has one cause, keeps the first twenty, and counts them all', () => {
    const log = new IssueLog();
    for (let row = 2; row <= 31; row++)
      log.add('invalid-date', { file: 'a.csv', row, column: 'oath_date', seen: 'x' });
    log.add('invalid-date', { file: 'a.csv', row: 2, column: 'birth_date' });
    log.add('invalid-date', { file: 'b.csv', row: 2, column: 'oath_date' });
    const groups = log.list();
    expect(groups.map(({ file, column, count }) => [file, column, count])).toEqual([
      ['a.csv', 'oath_date', 30],
      ['a.csv', 'birth_date', 1],
      ['b.csv', 'oath_date', 1],
    ]);
    expect(groups[0]!.examples.map(({ row }) => row)).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
    expect(countIssues(groups)).toEqual({ errors: 32, warnings: 0, byCode: { 'invalid-date': 32 } });
  });

  it('lists errors before warnings, and codes in the order of their names', () => {
    const log = new IssueLog();
    log.add('no-rows', { file: 'a.csv' });
    log.add('empty-file', { file: 'b.csv' });
    log.add('bad-quotes', { file: 'c.csv' });
    expect(log.list().map(({ code }) => code)).toEqual(['empty-file', 'bad-quotes', 'no-rows']);
    const { byCode, ...sums } = countIssues(log.list());
    expect(Object.keys(byCode)).toEqual(['bad-quotes', 'empty-file', 'no-rows']);
    expect(sums).toEqual({ errors: 2, warnings: 1 });
  });

  it.each([
    ['of 18 digits', '110105198001010011', '110***************'],
    ['with a letter at the end', '11010519800101001X', '110***************'],
    ['of 15 digits', '110105800101001', '110************'],
    ['in wide digits', '１１０１０５１９８００１０１００１１', '１１０***************'],
    [
      'between other letters',
      '甲110105198001010011乙a110105800101001',
      '甲110***************乙a110************',
    ],
    ['that is none: another month', '110105198013010011', '110105198013010011'],
    ['that is none: too long', '1101051980010100111', '1101051980010100111'],
  ])('shows no identity number %s', (_, text, shown) => {
    const log = new IssueLog();
    const issue = log.add('unknown-value', { file: 'a', column: text, seen: text, expected: text });
    expect([issue.column, issue.seen, issue.expected]).toEqual([shown, shown, shown]);
    expect(log.list()[0]).toMatchObject({ column: shown, seen: [{ text: shown }] });
  });

  it('shows 200 letters of what was seen and expected, and no part of a number that is cut', () => {
    const long = `${'甲'.repeat(190)}110105198001010011${'乙'.repeat(900_000)}`;
    const log = new IssueLog();
    for (let row = 1; row <= 60; row++)
      log.add('unknown-value', { file: 'a', row, seen: `${row}${long}`, expected: long });
    const [{ examples, seen }] = log.list() as [ReturnType<typeof log.list>[number]];
    expect(examples[0]!.expected).toBe(`${'甲'.repeat(190)}110*******`);
    expect([examples[0]!.seen!.length, seen.length]).toEqual([200, 60]);
    expect(JSON.stringify(log.list()).length).toBeLessThan(100_000);
  });

  it('sets what is not known to null', () => {
    expect(issueOf('empty-file', {})).toEqual({
      code: 'empty-file',
      severity: 'error',
      file: null,
      sheet: null,
      row: null,
      column: null,
      seen: null,
      expected: null,
    });
  });
});
