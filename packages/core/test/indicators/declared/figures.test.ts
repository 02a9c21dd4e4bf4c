/** Figures of declared indicators, worked by hand beside each row. */
import { describe, expect, it } from 'vitest';
import { indicatorInfo } from '../../../src/catalog/index.ts';
import { definitions } from '../../../src/catalog/indicators/index.ts';
import { check } from '../../../src/check.ts';
import { compute, computeAll } from '../../../src/compute.ts';
import { InputError } from '../../../src/errors.ts';
import type { Question } from '../../../src/indicators/question.ts';
import { parseCatalog } from '../../../src/read-catalog.ts';
import { textSource } from '../../../src/roster/source.ts';
import { load } from '../../../src/school.ts';
import { csv, type Files } from '../ask.ts';
import { catalogOf, count, ratio } from './sample.ts';

const sourcesOf = (files: Files) => Object.entries(files).map(([name, text]) => textSource(name, csv(text)));

async function figures(declaration: object, files: Files, question: Omit<Question, 'indicators'> = {}) {
  const furtherIndicators = parseCatalog(
    catalogOf({ id: 'own', title: 'Own', rows: 'people', ...declaration }),
  );
  const asked = { asOf: '2003-12-31', ...question, indicators: ['own'] };
  return (await compute(sourcesOf(files), asked, { furtherIndicators })).results.results;
}

describe('what is blank', () => {
  const people = `
    person_key,unit,cohort,gender,birth_date,approve_date
    A,ENG,undergraduate,女,1982-05-01,2003-05-20
    B,ENG,undergraduate,男,1982-05-01,2003-05-20
    C,ENG,undergraduate,,1985-05-01,2003-05-20
    D,ENG,graduate,,,2003-05-20
    E,ENG,graduate,女,,                         // not admitted
  `;
  const women = { field: 'gender', '=': '女' };

  it('stands on neither side of a share, and beside it', async () => {
    const share = { kind: 'ratio', denominator: 'admitted', numerator: women, event: 'admission' };
    // A of A and B; of C and D it is not known.
    expect(await figures(share, { 'p.csv': people })).toMatchObject([{ count: 1, of: 2, notRecorded: 2 }]);
  });

  it('is nothing where something else decides', async () => {
    const where = { all: ['admitted', { field: 'cohort', '=': 'undergraduate' }, women] };
    // D is no undergraduate, so it does not matter that her gender is blank.
    expect(await figures({ kind: 'count', where }, { 'p.csv': people })).toMatchObject([
      { count: 1, notRecorded: 1 },
    ]);
    const either = { any: ['admitted', women] };
    expect(await figures({ kind: 'count', where: either }, { 'p.csv': people })).toMatchObject([
      { count: 5, notRecorded: 0 },
    ]);
  });

  it('is not turned into its opposite', async () => {
    const where = { all: ['admitted', { not: women }] };
    expect(await figures({ kind: 'count', where }, { 'p.csv': people })).toMatchObject([
      { count: 1, notRecorded: 2 },
    ]);
  });

  it('can be asked for', async () => {
    const where = { all: ['admitted', { missing: 'gender' }] };
    expect(await figures({ kind: 'count', where }, { 'p.csv': people })).toMatchObject([
      { count: 2, notRecorded: 0 },
    ]);
  });

  it('is a step not taken, or a date not written down', async () => {
    const step = { date: 'approve_date', '>=': '2003-01-01' };
    expect(await figures({ kind: 'count', where: step }, { 'p.csv': people })).toMatchObject([
      { count: 4, notRecorded: 0 },
    ]);
    const birth = { date: 'birth_date', '<': '1983-01-01' };
    expect(await figures({ kind: 'count', where: birth }, { 'p.csv': people })).toMatchObject([
      { count: 2, notRecorded: 2 },
    ]);
  });
});

describe('dates', () => {
  const people = `
    person_key,unit,cohort,entry_year,apply_date,approve_date,oath_date
    A,ENG,undergraduate,2001,2002-01-10,2003-05-20,2003-08-20   // three months to the day
    B,ENG,undergraduate,2001,2002-01-10,2003-05-20,2003-08-21   // a day over it
    C,LAW,undergraduate,2000,2002-01,2003-11-30,                // no oath; applied in some day of January
    D,LAW,undergraduate,2002,2003-06-01,,
    E,LAW,undergraduate,2001,2002-01-10,2003-11-30,2004-01-05   // after the date of the question
  `;
  const inTime = { date: 'oath_date', '<=': { date: 'approve_date', plusMonths: 3 } };

  it('are compared with others some months later', async () => {
    const share = { kind: 'ratio', denominator: 'admitted', numerator: inTime, keys: ['unit'] };
    expect(await figures(share, { 'p.csv': people }, { by: ['unit'] })).toMatchObject([
      { by: { unit: 'ENG' }, count: 1, of: 2, notRecorded: 0 },
      { by: { unit: 'LAW' }, count: 0, of: 2, notRecorded: 0 },
    ]);
  });

  it('give months and grades', async () => {
    const share = {
      kind: 'ratio',
      denominator: 'admitted',
      numerator: { field: 'grade', in: [1, 2] },
      event: 'admission',
      keys: ['grade', 'month'],
    };
    // In May the academic year is 2002: A and B are in grade 2. In November C is in grade 4 and E in grade 3.
    expect(await figures(share, { 'p.csv': people })).toMatchObject([{ count: 2, of: 4 }]);
    const byMonth = await figures(share, { 'p.csv': people }, { by: ['month'], where: ['month=2003-11'] });
    expect(byMonth).toMatchObject([{ by: { month: '2003-11' }, count: 0, of: 2 }]);
  });

  it('give days, where both say the day', async () => {
    const waits = { daysBetween: ['apply_date', 'approve_date'], '>': 490 };
    // From 10 January 2002 to 20 May 2003 are 355 + 140 = 495 days.
    expect(await figures({ kind: 'count', where: waits }, { 'p.csv': people })).toMatchObject([
      { count: 3, notRecorded: 1 },
    ]);
  });

  it('may be those of the question', async () => {
    const where = { date: 'approve_date', '>': { date: 'as-of', plusMonths: -2 } };
    expect(await figures({ kind: 'count', where }, { 'p.csv': people })).toMatchObject([{ count: 2 }]);
    expect(
      await figures({ kind: 'count', where }, { 'p.csv': people }, { asOf: '2003-06-30' }),
    ).toMatchObject([{ count: 2 }]);
  });

  it('by the meeting follow the question', async () => {
    const meetings = `
      person_key,unit,cohort,approve_date,meeting_date
      A,ENG,undergraduate,2003-01-20,2002-12-20
    `;
    const admitted = { kind: 'count', where: 'admitted', event: 'admission', keys: ['month'] };
    expect(await figures(admitted, { 'p.csv': meetings })).toMatchObject([{ count: 1 }]);
    expect(await figures(admitted, { 'p.csv': meetings }, { admittedBy: 'meeting' })).toMatchObject([
      { count: 0 },
    ]);
  });
});

describe('kinds', () => {
  const branches = `
    branch,unit,kind,basis,created_date
    B1,ENG,undergraduate,major,2001-09-20
    B2,ENG,graduate,major,2003-03-01
    B3,LAW,undergraduate,,2003-04-01
    B4,LAW,undergraduate,grade,
  `;
  const plans = `
    year,unit,cohort,planned
    2003,ENG,student,69
    2003,ENG,faculty,3
    2003,LAW,student,20
    2002,LAW,student,18
  `;

  it('count rows of any kind of file, by its own keys', async () => {
    const young = {
      kind: 'count',
      rows: 'branches',
      where: { date: 'created_date', within: 'period' },
      event: 'created_date',
      keys: ['unit', 'kind', 'month'],
    };
    // B4 does not say when.
    expect(await figures(young, { 'b.csv': branches }, { by: ['kind'] })).toMatchObject([
      { by: { kind: 'graduate' }, count: 1, notRecorded: 0 },
      { by: { kind: 'undergraduate' }, count: 1, notRecorded: 1 },
    ]);
  });

  it('count rows without a condition, and different values', async () => {
    expect(await figures({ kind: 'count', rows: 'branches' }, { 'b.csv': branches })).toMatchObject([
      { count: 4, notRecorded: 0 },
    ]);
    const bases = { kind: 'count', rows: 'branches', distinct: 'basis', keys: ['unit'] };
    expect(await figures(bases, { 'b.csv': branches })).toMatchObject([{ count: 2, notRecorded: 1 }]);
  });

  it('count persons who have several rows', async () => {
    const training = `
      person_key,unit,kind,training_class,start_date,end_date
      S1,ENG,activist,C1,2003-03-01,2003-03-05
      S1,ENG,target,C2,2003-09-01,2003-09-05
      S2,ENG,target,C2,2003-09-01,2003-09-05
    `;
    const trained = { kind: 'count', rows: 'training', distinct: 'person_key', keys: ['unit'] };
    expect(await figures(trained, { 't.csv': training })).toMatchObject([{ count: 2, notRecorded: 0 }]);
  });

  it('add up a column', async () => {
    const planned = {
      kind: 'count',
      rows: 'plans',
      where: { field: 'year', '=': 2003 },
      sum: 'planned',
      keys: ['unit'],
    };
    expect(await figures(planned, { 'p.csv': plans }, { by: ['unit'] })).toMatchObject([
      { by: { unit: 'ENG' }, count: 72 },
      { by: { unit: 'LAW' }, count: 20 },
    ]);
  });

  it('split by a key, or by any column', async () => {
    const byBasis = { kind: 'distribution', rows: 'branches', part: 'basis' };
    expect(await figures(byBasis, { 'b.csv': branches })).toMatchObject([
      {
        count: 3,
        notRecorded: 1,
        parts: [
          { key: 'grade', count: 1 },
          { key: 'major', count: 2 },
        ],
      },
    ]);
    const byUnit = { kind: 'distribution', rows: 'branches', part: 'unit' };
    expect(await figures(byUnit, { 'b.csv': branches })).toMatchObject([
      { parts: [{ count: 2 }, { count: 2 }] },
    ]);
    const [outcomes] = parseCatalog(
      catalogOf({ id: 'own', title: 'x', kind: 'distribution', rows: 'people', part: 'convert_outcome' }),
    );
    expect(indicatorInfo(outcomes!)).toMatchObject({
      part: 'kind',
      words: { converted: { en: 'converted', 'zh-CN': '按期转正' } },
    });
  });

  it('divide by the headcount', async () => {
    const files = {
      'p.csv': `
        person_key,unit,cohort,gender,approve_date
        A,ENG,undergraduate,女,2002-05-20
        B,ENG,undergraduate,男,2002-05-20
        C,ENG,graduate,女,2002-05-20
        D,LAW,undergraduate,女,2002-05-20 // no headcount
        E,ENG,undergraduate,,2002-05-20
      `,
      'h.csv': `
        date,unit,cohort,headcount
        2003-12-31,ENG,undergraduate,40
        2003-12-31,ENG,graduate,10
      `,
    };
    const share = {
      kind: 'ratio',
      denominator: 'headcount',
      numerator: { all: ['member', { field: 'gender', in: ['女'] }] },
      keys: ['unit', 'cohort'],
      targets: [{ bound: 'at-least', value: '5%', cohort: 'undergraduate' }],
    };
    expect(await figures(share, files)).toMatchObject([{ count: 2, of: 50, leftOut: 1, notRecorded: 1 }]);
    expect(
      await figures({ ...share, population: 'undergraduate' }, files, {
        by: ['unit'],
        compareTo: '2003-06-30',
      }),
    ).toMatchObject([
      { by: { unit: 'ENG' }, count: 1, of: 40, targets: [{ bound: 'at-least', value: 0.05, met: false }] },
      { by: { unit: 'LAW' }, count: 1, of: null },
    ]);
  });
});

describe('units', () => {
  const files = {
    'p.csv': `
      person_key,unit,cohort,approve_date
      A,ENG,undergraduate,2003-05-20
      B,工程学院,undergraduate,2003-05-20
      C,LAW,undergraduate,2003-05-20
    `,
    'u.csv': `
      unit,name_zh,aliases
      ENG,工程学院,工学院
      LAW,法学院,
    `,
  };
  const named = { field: 'unit', in: ['工学院'] };

  it('go by any of their names, in conditions and in targets', async () => {
    const where = { all: ['admitted', named] };
    expect(await figures({ kind: 'count', where }, files)).toMatchObject([{ count: 2 }]);
    expect(
      await figures({ kind: 'count', where: { all: ['admitted', { not: named }] } }, files),
    ).toMatchObject([{ count: 1 }]);
    const share = {
      kind: 'ratio',
      denominator: 'admitted',
      numerator: named,
      keys: ['unit'],
      targets: [{ bound: 'at-least', value: 1, unit: '工程学院' }],
    };
    expect(await figures(share, files, { by: ['unit'] })).toMatchObject([
      { by: { unit: 'ENG' }, count: 2, of: 2, targets: [{ met: true }] },
      { by: { unit: 'LAW' }, count: 0, of: 1, targets: [] },
    ]);
  });

  it('are what is written where no file of units says more', async () => {
    const { 'p.csv': people } = files;
    expect(await figures({ kind: 'count', where: named }, { 'p.csv': people })).toMatchObject([{ count: 0 }]);
    const written = { field: 'unit', in: ['工程学院'] };
    expect(await figures({ kind: 'count', where: written }, { 'p.csv': people })).toMatchObject([
      { count: 1 },
    ]);
  });
});

describe('changes', () => {
  const files = {
    'p.csv': `
      person_key,unit,cohort,approve_date
      A,ENG,undergraduate,2002-05-20
      B,ENG,undergraduate,2003-05-20
    `,
    'h.csv': `
      date,unit,cohort,headcount
      2002-12-31,ENG,undergraduate,30
      2003-12-31,ENG,undergraduate,40
    `,
  };
  const share = (numerator: unknown) => ({ kind: 'ratio', denominator: 'headcount', numerator });
  const against = { compareTo: '2002-12-31' };

  it('of a day are of the same people at both dates, and of a period of others', async () => {
    const [stock] = await figures(share('member'), files, against);
    expect(stock).toMatchObject({
      count: 2,
      of: 40,
      change: { count: 1, of: 30, interval: { conservative: true } },
    });
    for (const flow of [
      'admitted',
      { date: 'approve_date', within: 'period' },
      { date: 'approve_date', '>=': { date: 'from' } },
    ]) {
      const [estimate] = await figures(share(flow), files, against);
      expect(estimate).toMatchObject({ count: 1, of: 40, change: { count: 1, of: 30 } });
      expect(estimate).not.toHaveProperty('change.interval.conservative');
    }
  });
});

describe('targets', () => {
  const people = `
    person_key,unit,cohort,approve_date,gender
    A,ENG,undergraduate,2003-05-20,女
    B,ENG,undergraduate,2003-05-20,男
  `;
  const share = {
    kind: 'ratio',
    denominator: 'admitted',
    numerator: { field: 'gender', '=': '女' },
    keys: ['unit'],
    targets: [
      { bound: 'within', value: 0.4, valueTo: '60%', source: 'Plan' },
      { bound: 'at-most', value: 0.1, to: '2003-06-30' },
    ],
  };

  it('are judged while they are in force, by chance too unless there is no interval', async () => {
    expect(await figures(share, { 'p.csv': people })).toMatchObject([
      {
        targets: [
          { bound: 'within', value: 0.4, valueTo: 0.6, met: true, signal: 'similar', source: 'Plan' },
        ],
      },
    ]);
    const plain = { ...share, interval: 'none' };
    expect(await figures(plain, { 'p.csv': people }, { asOf: '2003-06-30' })).toMatchObject([
      {
        interval: null,
        targets: [
          { met: true, signal: null },
          { met: false, signal: null },
        ],
      },
    ]);
  });

  it('may stand in a file of targets, which is then no mistake', async () => {
    const files = {
      'p.csv': people,
      't.csv': 'indicator,bound,value\nown,at-least,70%',
    };
    expect(await figures(share, files)).toMatchObject([
      { targets: [{ bound: 'at-least', value: 0.7, met: false }] },
    ]);
    const furtherIndicators = parseCatalog(catalogOf({ id: 'own', title: 'Own', rows: 'people', ...share }));
    expect((await check(sourcesOf(files), { furtherIndicators })).issues).toEqual([]);
    expect((await check(sourcesOf(files))).issues).toMatchObject([
      { code: 'unknown-value', column: 'indicator' },
    ]);
  });
});

describe('further indicators', () => {
  const files = {
    'p.csv': `
      person_key,unit,cohort,apply_date,activist_date,approve_date
      A,ENG,undergraduate,2002-01-10,2003-01-10,2003-05-20
    `,
  };
  const further = parseCatalog(catalogOf(count, ratio));

  it('come behind the catalogue when nobody names any', async () => {
    const school = await load(sourcesOf(files), { furtherIndicators: further });
    const ids = school.compute({ asOf: '2003-12-31' }).results.results.map(({ indicator }) => indicator);
    expect(ids.slice(-2)).toEqual(['long-waits', 'oath-in-time']);
    expect(school.indicators.slice(-2)).toEqual(['long-waits', 'oath-in-time']);
  });

  it('are the same in one pass, in memory and when they come later', async () => {
    const questions = [{ indicators: ['long-waits'] }, { indicators: ['oath-in-time', 'admissions'] }];
    const asked = questions.map((question) => ({ ...question, asOf: '2003-12-31' }));
    const answers = await computeAll(sourcesOf(files), asked, { furtherIndicators: further });
    expect(answers[0]!.results.results).toMatchObject([{ count: 1 }]);
    const bare = await load(sourcesOf(files));
    const later = bare.withIndicators(further);
    expect(asked.map((question) => later.compute(question))).toEqual(answers);
    expect(() => bare.compute(asked[0])).toThrow(InputError);
    expect(later.withIndicators([]).indicators).toEqual(bare.indicators);
  });

  it('are nothing to a question of others', async () => {
    const asked = { asOf: '2003-12-31', indicators: ['admissions'] };
    expect(await compute(sourcesOf(files), asked, { furtherIndicators: further })).toEqual(
      await compute(sourcesOf(files), asked),
    );
  });
});

describe('what is said of a declared indicator', () => {
  it('is made of its parts, in both languages', () => {
    const [info] = parseCatalog(catalogOf(ratio)).map(indicatorInfo);
    expect(info!.how).toEqual({
      en: 'Denominator: people: admitted in the period. Numerator, of these: oath date no later than 3 months after approve date and not (training exempt is yes). Month, year and grade are those of the date of admission. Rows of which it cannot be told, because a cell is blank, are on neither side and are counted apart. Wilson interval: how far the share would move if the same process ran another year.',
      'zh-CN':
        '分母：人员，统计时段内接收为预备党员。分子：其中宣誓时间不晚于审批时间后 3 个月，且不符合（免培训为是）。年月和年级以发展日期为准。所需内容空缺、无从判断的，均不计入，另列数目。区间为 Wilson 区间，表示同样的工作再做一年，比例可能变动多少。',
    });
  });

  it('is what its author says, where he does', () => {
    const how = { en: 'As agreed.', 'zh-CN': '按约定计算。' };
    expect(indicatorInfo(parseCatalog(catalogOf({ ...ratio, how }))[0]!).how).toEqual(how);
    const [one] = parseCatalog(catalogOf({ ...ratio, title: '宣誓', how: { 'zh-CN': '按约定计算。' } }));
    expect(one!.title).toEqual({ en: '宣誓', 'zh-CN': '宣誓' });
    expect(one!.how.en).toBe('按约定计算。');
  });

  it('has no number of the field’s own list', () => {
    expect(parseCatalog(catalogOf(ratio))[0]!.code).toBe('');
    expect(definitions.every(({ code }) => code !== '')).toBe(true);
  });
});
