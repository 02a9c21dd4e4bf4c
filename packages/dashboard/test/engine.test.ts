import type { Question, Recipe } from '@muster/core';
import { describe, expect, it } from 'vitest';
import { Engine } from '../src/state/engine.ts';
import type { Outcome, Reply, Review, ReviewOutcome } from '../src/state/outcomes.ts';
import type { FileProgress } from '../src/state/progress.ts';
import { forRejected } from '../src/state/recipe-edits.ts';
import { decide, nothingStaged, type Staged } from '../src/state/staging.ts';

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

/** 统计日期,单位,人员类别,人数 / 2003-12-31,A,本科生,50 in GB18030. */
function chineseHeadcount(): File {
  const bytes = new Uint8Array([
    0xcd, 0xb3, 0xbc, 0xc6, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xc8, 0xcb, 0xd4,
    0xb1, 0xc0, 0xe0, 0xb1, 0xf0, 0x2c, 0xc8, 0xcb, 0xca, 0xfd, 0x0d, 0x0a, 0x32, 0x30, 0x30, 0x33, 0x2d,
    0x31, 0x32, 0x2d, 0x33, 0x31, 0x2c, 0x41, 0x2c, 0xb1, 0xbe, 0xbf, 0xc6, 0xc9, 0xfa, 0x2c, 0x35, 0x30,
    0x0d, 0x0a,
  ]);
  return new File([bytes], '人数.csv');
}

async function answersOf(engine: Engine, ...questions: readonly Question[]): Promise<readonly Reply[]> {
  const replies = await engine.ask(questions);
  if (replies === null) throw new Error('superseded');
  return replies;
}

async function ratioOf(engine: Engine): Promise<readonly unknown[]> {
  const [reply] = await answersOf(engine, { indicators: ['development-ratio'], by: ['cohort'] });
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

function reviewed(outcome: ReviewOutcome): Review {
  if (outcome.status !== 'reviewed') throw new Error(JSON.stringify(outcome));
  return outcome.review;
}

const stage = (...files: readonly File[]): Staged => decide(nothingStaged, { what: 'add', files });

async function review(engine: Engine, staged: Staged, recipes: readonly Recipe[] = []): Promise<Review> {
  return reviewed(await engine.review(staged, recipes, silent, silent));
}

async function add(engine: Engine, ...files: readonly File[]) {
  await review(engine, stage(...files));
  return loaded(engine.use());
}

async function ready(): Promise<Engine> {
  const engine = new Engine(sample);
  await engine.useSample(silent);
  return engine;
}

describe('the engine', () => {
  it('answers from the sample', async () => {
    const engine = new Engine(sample);
    const school = loaded(await engine.useSample(silent));
    expect(school.files).toEqual([
      { name: 'people.csv', kinds: ['people'], origin: 'sample' },
      { name: 'headcount.csv', kinds: ['headcount'], origin: 'sample' },
    ]);
    expect(school.present).toEqual({ units: ['A'], cohorts: ['undergraduate'] });
    expect(await ratioOf(engine)).toEqual([[2, 40]]);
  });

  it('puts a file in place of the one of its kind and keeps the others', async () => {
    const engine = await ready();
    const school = await add(engine, file('ours.csv', people.split('\n').slice(0, 2).join('\n')));
    expect(school.files.map(({ name, origin }) => [name, origin])).toEqual([
      ['headcount.csv', 'sample'],
      ['ours.csv', 'user'],
    ]);
    expect(await ratioOf(engine)).toEqual([[1, 40]]);
  });

  it('takes several files of one kind together', async () => {
    const engine = await ready();
    const [header, first, second] = people.split('\n');
    const school = await add(
      engine,
      file('one.csv', `${header}\n${first}`),
      file('two.csv', `${header}\n${second}`),
    );
    expect(school.files.filter(({ kinds }) => kinds.includes('people'))).toHaveLength(2);
    expect(await ratioOf(engine)).toEqual([[2, 40]]);
  });

  it('reads what Chinese spreadsheets write', async () => {
    const engine = await ready();
    const school = await add(engine, chineseHeadcount());
    expect(school.inputs.at(-1)).toMatchObject({
      file: '人数.csv',
      kind: 'headcount',
      encoding: 'gb18030',
      used: 1,
    });
    expect(await ratioOf(engine)).toEqual([[2, 50]]);
  });

  it('does not finish answers that are superseded, and gives those asked for later', async () => {
    const engine = await ready();
    const earlier = engine.ask([{ indicators: ['admissions'] }, { indicators: ['conversions'] }]);
    engine.supersede();
    const later = ratioOf(engine);
    expect(await earlier).toBeNull();
    expect(await later).toEqual([[2, 40]]);
  });

  it('says that a question has no answer, and answers the others', async () => {
    const engine = await ready();
    const [bad, good] = await answersOf(engine, { indicators: ['no-such'] }, { indicators: ['admissions'] });
    expect(bad).toMatchObject({ status: 'failed', mistake: { code: 'unknown-indicator' } });
    expect(good).toMatchObject({ status: 'known' });
  });
});

describe('a review', () => {
  const ours = file('ours.csv', people.split('\n').slice(0, 2).join('\n'));

  it('changes nothing in use, and says what would make way', async () => {
    const engine = await ready();
    const { inputs, replaced, kept, tables } = await review(engine, stage(ours));
    expect(inputs).toMatchObject([{ file: 'ours.csv', kind: 'people', rows: 1, used: 1 }]);
    expect(tables).toMatchObject([{ file: 'ours.csv', kind: 'people', headerRow: 1 }]);
    expect(replaced.map(({ name }) => name)).toEqual(['people.csv']);
    expect(kept.map(({ name }) => name)).toEqual(['headcount.csv']);
    expect(await ratioOf(engine)).toEqual([[2, 40]]);
  });

  it('tells what the files are before their rows are read', async () => {
    const engine = await ready();
    const heard: string[] = [];
    await engine.review(
      stage(manyPeople()),
      [],
      ({ tables }) => heard.push(`${tables[0]!.kind}`),
      () => heard.push('progress'),
    );
    expect(heard[0]).toBe('people');
    expect(heard).toContain('progress');
  });

  it.each([
    ['no kind of file', file('letter.csv', 'dear,reader\n1,2\n'), 'unknown-kind'],
    ['nothing in it', file('empty.csv', ''), 'empty-file'],
    ['a header and no row', file('header.csv', 'date,unit,cohort,headcount\n'), 'no-rows'],
    [
      'no usable row',
      file('bad.csv', 'date,unit,cohort,headcount\n2003-12-31,,undergraduate,40\n'),
      'missing-value',
    ],
  ])('says why a file cannot be used that has %s', async (_what, bad, code) => {
    const engine = await ready();
    const { inputs, issues } = await review(engine, stage(ours, bad));
    expect(inputs.filter(({ file }) => file === bad.name)).toMatchObject([{ used: 0 }]);
    expect(issues.filter((issue) => issue.file === bad.name).map((issue) => issue.code)).toContain(code);
    expect(await ratioOf(engine)).toEqual([[2, 40]]);
  });

  it('keeps the files of the user beside the new ones when told so', async () => {
    const engine = await ready();
    await add(engine, ours);
    const [header, , second] = people.split('\n');
    const more = stage(file('more.csv', `${header}\n${second}`));
    expect((await review(engine, more)).ownOfSameKinds).toBe(true);
    const { kept } = await review(engine, decide(more, { what: 'beside', beside: true }));
    expect(kept.map(({ name }) => name)).toEqual(['headcount.csv', 'ours.csv']);
    loaded(engine.use());
    expect(await ratioOf(engine)).toEqual([[2, 40]]);
  });

  it('tells apart a file in use and a staged one of the same name', async () => {
    const engine = await ready();
    await add(engine, ours);
    const [header, , second] = people.split('\n');
    const same = decide(stage(file('ours.csv', `${header}\n${second}`)), { what: 'beside', beside: true });
    const { inputs, kept } = await review(engine, same);
    expect(inputs).toMatchObject([{ file: 'ours.csv', used: 1 }]);
    expect(kept.map(({ name }) => name)).toContain('ours (2).csv');
    loaded(engine.use());
    expect(await ratioOf(engine)).toEqual([[2, 40]]);
  });

  it('follows what was decided about a file', async () => {
    const engine = await ready();
    // 类 and 号 are headers of nothing; 普本 is no cohort that anybody knows.
    const odd = ['号,学院,类', 'P1,A,普本', 'P2,A,普本'].join('\n');
    const first = await review(engine, stage(file('odd.csv', odd)));
    expect(first.inputs).toMatchObject([{ used: 0 }]);
    const recipe: Recipe = {
      schema: 'muster-recipe/1',
      shape: ['号', '学院', '类'],
      kind: 'people',
      columns: { 号: 'person_key', 类: 'cohort' },
      values: { cohort: { 普本: 'undergraduate' } },
    };
    const staged = stage(file('odd.csv', odd));
    const decided = { ...staged, files: [{ ...staged.files[0]!, recipes: [recipe] }] };
    expect((await review(engine, decided)).inputs).toMatchObject([{ used: 2, rejected: 0 }]);
    expect((await review(engine, staged, [recipe])).inputs).toMatchObject([{ used: 2, rejected: 0 }]);
  });

  it('reads a file in the encoding that was chosen', async () => {
    const engine = await ready();
    const staged = decide(stage(chineseHeadcount()), {
      what: 'encoding',
      file: '人数.csv',
      encoding: 'utf-16le',
    });
    expect((await review(engine, staged)).inputs).toMatchObject([{ used: 0 }]);
  });

  it('is all that can be used: nothing after it was let go or a decision is being read', async () => {
    const engine = await ready();
    await review(engine, stage(ours));
    engine.discard();
    expect(engine.use()).toMatchObject({ status: 'failed' });
    expect(await ratioOf(engine)).toEqual([[2, 40]]);
  });

  it('reports progress as rows, rows a second, and a share of all files', async () => {
    const engine = new Engine(sample);
    const seen: FileProgress[] = [];
    await engine.review(stage(manyPeople()), [], silent, (progress) => seen.push(progress));
    expect(seen.length).toBeGreaterThan(0);
    expect(Math.max(...seen.map(({ rows }) => rows))).toBeGreaterThan(0);
    expect(Math.max(...seen.map(({ rowsPerSecond }) => rowsPerSecond))).toBeGreaterThan(0);
    const shares = seen.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it('stops when told to, and keeps what it had', async () => {
    const engine = await ready();
    const outcome = engine.review(stage(manyPeople()), [], silent, () => engine.cancel());
    expect(await outcome).toEqual({ status: 'cancelled' });
    expect(await ratioOf(engine)).toEqual([[2, 40]]);
  });

  it('gives way to the next', async () => {
    const engine = await ready();
    const first = engine.review(stage(manyPeople()), [], silent, silent);
    expect((await review(engine, stage(ours))).inputs).toMatchObject([{ file: 'ours.csv' }]);
    expect(await first).toEqual({ status: 'cancelled' });
  });

  it('is put to use as it is, and the sample comes back when asked for', async () => {
    const engine = await ready();
    await add(engine, ours);
    const school = loaded(await engine.useSample(silent));
    expect(school.files.every(({ origin }) => origin === 'sample')).toBe(true);
  });

  it('stands without the sample when that is left out', async () => {
    const engine = await ready();
    const { files } = await add(engine, ours);
    expect(files.map(({ origin }) => origin)).toEqual(['sample', 'user']);
    const held = engine.gather();
    const own = held.files.filter(({ origin }) => origin === 'user');
    expect(await engine.open({ ...held, files: own }, silent)).toMatchObject({ status: 'opened' });
    const school = loaded(engine.use());
    expect(school.files.map(({ name, origin }) => [name, origin])).toEqual([['ours.csv', 'user']]);
    expect(school.kinds).toEqual(['people']);
  });
});

describe('rows that cannot be used', () => {
  const header = 'person_key,unit,cohort,note';
  const rows = [
    'P1,A,undergraduate,fine',
    ',A,undergraduate,=cmd',
    'P3,A,martian,"a ""quoted"" word, and more"',
  ];

  async function rejectedText(): Promise<string> {
    const engine = await ready();
    const { inputs } = await review(engine, stage(file('ours.csv', [header, ...rows].join('\n'))));
    expect(inputs).toMatchObject([{ rows: 3, used: 1, rejected: 2 }]);
    const [download, ...others] = await engine.rejected('ours.csv', 'en');
    expect(others).toEqual([]);
    expect(download!.name).toBe('ours-rejected.csv');
    // `text` would swallow the mark.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await download!.content.arrayBuffer());
  }

  it('come in their own layout, the reason in front, safe to open in a spreadsheet', async () => {
    const lines = (await rejectedText()).split('\r\n');
    expect(lines[0]).toBe(`\ufeffReason,${header}`);
    expect(lines[1]).toMatch(/^"?ours\.csv, row 3: .*,,A,undergraduate,'=cmd$/);
    expect(lines[2]).toMatch(/^"?ours\.csv, row 4: .*martian.*,P3,A,martian,"a ""quoted"" word, and more"$/);
    expect(lines[3]).toBe('');
  });

  it('can be mended and brought again', async () => {
    const mended = (await rejectedText()).replace(',,A,', ',P2,A,').replace(',martian,', ',faculty,');
    const engine = await ready();
    const { inputs } = await review(engine, stage(file('ours-rejected.csv', mended)));
    expect(inputs).toMatchObject([{ kind: 'people', rows: 2, used: 2, rejected: 0 }]);
  });

  it('stay beside the file that they are of when they come back, until told otherwise', async () => {
    const mended = (await rejectedText()).replace(',,A,', ',P2,A,').replace(',martian,', ',faculty,');
    const engine = await ready();
    await add(engine, file('ours.csv', [header, ...rows].join('\n')));
    const back = stage(file('ours-rejected.csv', mended));
    const { tables } = await review(engine, stage(file('ours.csv', [header, ...rows].join('\n'))));
    // With what was decided about the file, as after its rows were saved, and without.
    for (const recipes of [[], [forRejected(tables[0]!.recipe, 'Reason')]]) {
      const { kept, beside, inputs } = await review(engine, back, recipes);
      expect(beside).toBe(true);
      expect(kept.map(({ name }) => name)).toContain('ours.csv');
      expect(inputs).toMatchObject([{ used: 2, rejected: 0 }]);
    }
    const { replaced } = await review(engine, decide(back, { what: 'beside', beside: false }));
    expect(replaced.map(({ name }) => name)).toEqual(['ours.csv']);
  });

  it('are none where all were used', async () => {
    const engine = await ready();
    await review(engine, stage(file('ours.csv', [header, rows[0]].join('\n'))));
    expect(await engine.rejected('ours.csv', 'en')).toEqual([]);
  });
});

describe('a work list', () => {
  const subject = { indicator: 'admissions', finding: 'counted' };

  it('names the rows behind a figure of the files in use, and their places in them', async () => {
    const engine = await ready();
    await add(engine, file('ours.csv', people));
    const reply = await engine.workList({}, subject);
    if (reply.status !== 'listed') throw new Error(reply.message);
    const { items, asOf } = reply.list;
    expect(asOf).toBe('2003-12-31');
    const [answer] = await answersOf(engine, { indicators: ['admissions'] });
    if (answer?.status !== 'known') throw new Error('no answer');
    expect(answer.answer.results.results).toMatchObject([{ count: items.length }]);
    expect(items.map(({ file, row }) => [file, row])).toEqual([
      ['ours.csv', 2],
      ['ours.csv', 3],
    ]);
  });

  it('says what cannot be listed, and that there are no files', async () => {
    const engine = await ready();
    const wrong = await engine.workList({}, { ...subject, finding: 'breach' });
    expect(wrong).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('breach'),
      mistake: { code: 'unknown-finding', details: { finding: 'breach' } },
    });
    expect(await new Engine(sample).workList({}, subject)).toMatchObject({ status: 'failed' });
  });
});

describe('the rules of the procedure', () => {
  it('come with the school, and so do the packs that they are judged by', async () => {
    const school = loaded(await new Engine(sample).useSample(silent));
    expect(school.rules).toHaveLength(29);
    expect(school.rules[5]).toMatchObject({ id: 'R06', basis: { en: expect.stringContaining('article') } });
    expect(school.rulePacks.map(({ id }) => id)).toEqual(['1990-trial', '2014', '2026.05', 'local']);
    // Through the door of the worker only data goes.
    expect(structuredClone(school.rules)).toEqual(school.rules);
  });
});

describe('indicators of the user’s own', () => {
  const oath = {
    id: 'recent-members',
    title: 'Admitted in the last six months',
    kind: 'ratio',
    rows: 'people',
    denominator: 'member',
    numerator: { date: 'approve_date', '>': { date: 'as-of', plusMonths: -6 } },
    keys: ['unit'],
  };
  const textOf = (...indicators: readonly object[]) =>
    JSON.stringify({ schema: 'muster-catalog/1', indicators });
  const own = async (engine: Engine, id = 'recent-members') => {
    const [reply] = await answersOf(engine, { indicators: [id] });
    return reply?.status === 'known' ? reply.answer.results.results : reply;
  };

  it('are answered from the files in use, and from those that come', async () => {
    const engine = await ready();
    expect(await own(engine)).toMatchObject({ status: 'failed' });
    const outcome = await engine.learn('ours.json', textOf(oath));
    expect(outcome).toMatchObject({ status: 'learned', count: 1 });
    // Of the two members at the end of 2003 P2 was admitted in November.
    expect(await own(engine)).toMatchObject([{ count: 1, of: 2 }]);
    const school = await add(engine, file('ours.csv', people.split('\n').slice(0, 2).join('\n')));
    expect(await own(engine)).toMatchObject([{ count: 0, of: 1 }]);
    expect(school.indicators).toContain('recent-members');
    expect(school.catalogs).toMatchObject([{ file: 'ours.json', indicators: [{ id: 'recent-members' }] }]);
  });

  it('make way for those of a file of the same name, and are let go of', async () => {
    const engine = await ready();
    await engine.learn('ours.json', textOf(oath));
    expect(await engine.learn('ours.json', textOf(oath, { ...oath, id: 'another' }))).toMatchObject({
      status: 'learned',
      count: 2,
    });
    expect(engine.forget('ours.json')).toMatchObject({ catalogs: [] });
    expect(await own(engine)).toMatchObject({ status: 'failed' });
  });

  it('are refused with the place, and those in use stay', async () => {
    const engine = await ready();
    await engine.learn('ours.json', textOf(oath));
    expect(await engine.learn('theirs.json', textOf(oath))).toEqual({
      status: 'refused',
      code: 'catalog-taken',
      details: expect.objectContaining({ file: 'theirs.json', place: 'indicators[0].id' }),
    });
    expect(await own(engine)).toMatchObject([{ count: 1, of: 2 }]);
  });

  it('wait for the first files', async () => {
    const engine = new Engine(sample);
    expect(await engine.learn('ours.json', textOf(oath))).toEqual({
      status: 'learned',
      count: 1,
      school: null,
    });
    expect(loaded(await engine.useSample(silent)).catalogs).toHaveLength(1);
  });
});
