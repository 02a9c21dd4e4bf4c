import { describe, expect, it } from 'vitest';
import { Engine, type FileProgress, type Outcome } from '../src/state/engine.ts';

// A school of four, worked by hand: two members of the unit A, whose headcount is 40; the third was admitted
// after the date of the headcount.
const people = [
  'person_key,unit,cohort,entry_year,approve_date',
  'P1,A,undergraduate,2001,2003-05-10',
  'P2,A,undergraduate,2002,2003-11-20',
  'P3,A,undergraduate,2002,2004-02-01',
  'P4,A,undergraduate,2003,',
].join('\n');
const headcount = ['date,unit,cohort,headcount', '2003-12-31,A,undergraduate,40'].join('\n');
const sample = async () => [
  { name: 'people.csv', text: people },
  { name: 'headcount.csv', text: headcount },
];
const silent = () => undefined;

function file(name: string, text: string): File {
  return new File([text], name, { type: 'text/csv' });
}

/** Enough rows that reading takes a while. */
function manyPeople(): File {
  const rows = Array.from({ length: 200_000 }, (_, row) => `X${row},A,undergraduate,2001,2003-05-10`);
  return file('many.csv', [people.split('\n')[0], ...rows].join('\n'));
}

function ratioOf(engine: Engine): readonly unknown[] {
  const [reply] = engine.ask([{ indicators: ['development-ratio'], by: ['cohort'] }]);
  if (reply?.status !== 'known') throw new Error('no answer');
  return reply.answer.results.results.map((estimate) => [
    estimate.kind === 'ratio' ? estimate.count : null,
    estimate.kind === 'ratio' ? estimate.of : null,
  ]);
}

function loaded(outcome: Outcome) {
  if (outcome.status !== 'loaded') throw new Error(JSON.stringify(outcome));
  return outcome.school;
}

describe('the engine', () => {
  it('answers from the sample', async () => {
    const engine = new Engine(sample);
    const school = loaded(await engine.useSample(silent));
    expect(school.files).toEqual([
      { name: 'people.csv', kind: 'people', origin: 'sample' },
      { name: 'headcount.csv', kind: 'headcount', origin: 'sample' },
    ]);
    expect(ratioOf(engine)).toEqual([[2, 40]]);
  });

  it('puts a file in place of the one of its kind and keeps the others', async () => {
    const engine = new Engine(sample);
    await engine.useSample(silent);
    const smaller = people.split('\n').slice(0, 2).join('\n');
    const school = loaded(await engine.add([file('ours.csv', smaller)], silent));
    expect(school.files.map(({ name, origin }) => [name, origin])).toEqual([
      ['headcount.csv', 'sample'],
      ['ours.csv', 'user'],
    ]);
    expect(ratioOf(engine)).toEqual([[1, 40]]);
  });

  it('takes several files of one kind together', async () => {
    const engine = new Engine(sample);
    await engine.useSample(silent);
    const [header, first, second] = people.split('\n');
    const school = loaded(
      await engine.add(
        [file('one.csv', `${header}\n${first}`), file('two.csv', `${header}\n${second}`)],
        silent,
      ),
    );
    expect(school.files.filter(({ kind }) => kind === 'people')).toHaveLength(2);
    expect(ratioOf(engine)).toEqual([[2, 40]]);
  });

  it('reads what Chinese spreadsheets write', async () => {
    const engine = new Engine(sample);
    await engine.useSample(silent);
    // 统计日期,单位,人员类别,人数 / 2003-12-31,A,本科生,50 in GB18030.
    const bytes = new Uint8Array([
      0xcd, 0xb3, 0xbc, 0xc6, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xc8, 0xcb, 0xd4,
      0xb1, 0xc0, 0xe0, 0xb1, 0xf0, 0x2c, 0xc8, 0xcb, 0xca, 0xfd, 0x0d, 0x0a, 0x32, 0x30, 0x30, 0x33, 0x2d,
      0x31, 0x32, 0x2d, 0x33, 0x31, 0x2c, 0x41, 0x2c, 0xb1, 0xbe, 0xbf, 0xc6, 0xc9, 0xfa, 0x2c, 0x35, 0x30,
      0x0d, 0x0a,
    ]);
    const school = loaded(await engine.add([new File([bytes], '人数.csv')], silent));
    expect(school.inputs.at(-1)).toMatchObject({
      file: '人数.csv',
      kind: 'headcount',
      encoding: 'gb18030',
      used: 1,
    });
    expect(ratioOf(engine)).toEqual([[2, 50]]);
  });

  it.each([
    ['no kind of file', file('letter.csv', 'dear,reader\n1,2\n')],
    ['nothing in it', file('empty.csv', '')],
    ['a header and no row', file('header.csv', 'date,unit,cohort,headcount\n')],
    ['no usable row', file('bad.csv', 'date,unit,cohort,headcount\n2003-12-31,,undergraduate,40\n')],
  ])('leaves everything as it was when a file has %s', async (_what, bad) => {
    const engine = new Engine(sample);
    await engine.useSample(silent);
    const outcome = await engine.add(
      [file('good.csv', people.split('\n').slice(0, 2).join('\n')), bad],
      silent,
    );
    expect(outcome).toMatchObject({ status: 'failed', failures: [{ file: bad.name }] });
    expect(ratioOf(engine)).toEqual([[2, 40]]);
  });

  it('says why in words that can be looked up', async () => {
    const engine = new Engine(sample);
    const outcome = await engine.add([file('letter.csv', 'dear,reader\n1,2\n')], silent);
    expect(outcome).toMatchObject({
      status: 'failed',
      failures: [{ reason: 'issues', issues: [{ code: 'unknown-kind' }] }],
    });
  });

  it('returns to the sample', async () => {
    const engine = new Engine(sample);
    await engine.add([file('ours.csv', people)], silent);
    const school = loaded(await engine.useSample(silent));
    expect(school.files.every(({ origin }) => origin === 'sample')).toBe(true);
  });

  it('reports progress as rows and as a share of all files', async () => {
    const engine = new Engine(sample);
    const seen: FileProgress[] = [];
    await engine.add([manyPeople()], (progress) => seen.push(progress));
    expect(seen.length).toBeGreaterThan(0);
    expect(Math.max(...seen.map(({ rows }) => rows))).toBeGreaterThan(0);
    const shares = seen.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it('stops when told to, and keeps what it had', async () => {
    const engine = new Engine(sample);
    await engine.useSample(silent);
    const outcome = engine.add([manyPeople()], () => engine.cancel());
    expect(await outcome).toEqual({ status: 'cancelled' });
    expect(ratioOf(engine)).toEqual([[2, 40]]);
  });

  it('says that a question has no answer, and answers the others', async () => {
    const engine = new Engine(sample);
    await engine.useSample(silent);
    const [bad, good] = engine.ask([{ indicators: ['no-such'] }, { indicators: ['admissions'] }]);
    expect(bad).toMatchObject({ status: 'failed' });
    expect(good).toMatchObject({ status: 'known' });
  });
});
