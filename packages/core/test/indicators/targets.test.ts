/** Targets: where they apply, what meets them by arithmetic, and what chance has to say. */
import { describe, expect, it } from 'vitest';
import type { RatioEstimate } from '../../src/indicators/estimate.ts';
import { answer, type Files } from './ask.ts';

/** Units of so many members and so many heads, all undergraduates. */
function school(units: Readonly<Record<string, readonly [number, number]>>, targets?: string): Files {
  const people = Object.entries(units).flatMap(([unit, [members]]) =>
    Array.from({ length: members }, (_, i) => `${unit}${i},${unit},undergraduate,2002-05-20`),
  );
  const heads = Object.entries(units).map(
    ([unit, [, headcount]]) => `2003-12-31,${unit},undergraduate,${headcount}`,
  );
  return {
    'people.csv': ['person_key,unit,cohort,approve_date', ...people].join('\n'),
    'headcount.csv': ['date,unit,cohort,headcount', ...heads].join('\n'),
    ...(targets === undefined ? {} : { 'targets.csv': targets }),
  };
}

async function targets(files: Files, question: object = { where: ['cohort=undergraduate'] }) {
  const { results } = await answer(files, { indicators: ['development-ratio'], ...question });
  return (results.results as RatioEstimate[]).map((estimate) => estimate.targets);
}

const fileOf = (...rows: readonly string[]) =>
  ['indicator,unit,cohort,from,to,bound,value,value_to,source', ...rows].join('\n');

describe('the target of the catalogue', () => {
  it('is 7 % of undergraduates, met at exactly 7 of 100', async () => {
    const verdict = {
      bound: 'at-least',
      value: 0.07,
      met: true,
      missing: 0,
      signal: 'similar',
      source: null,
    };
    expect(await targets(school({ ENG: [7, 100] }))).toMatchObject([
      [{ ...verdict, needed: { growing: 0 } }],
    ]);
    // 7 % of 101 is 7.07, so it takes 8
    expect(await targets(school({ ENG: [7, 101] }))).toMatchObject([[{ met: false, missing: 1 }]]);
    expect(await targets(school({ ENG: [0, 100] }))).toMatchObject([[{ met: false, missing: 7 }]]);
    // 7 % of 1263 is 88.41
    expect(await targets(school({ ENG: [20, 1263] }))).toMatchObject([[{ met: false, missing: 69 }]]);
  });

  it('applies only where the question fixes the cohort', async () => {
    const files = school({ ENG: [7, 100] });
    expect(await targets(files, {})).toEqual([[]]);
    expect(await targets(files, { by: ['unit'] })).toEqual([[]]);
    expect(await targets(files, { where: ['cohort=undergraduate', 'cohort=graduate'] })).toEqual([[]]);
    expect(await targets(files, { where: ['cohort=graduate'] })).toEqual([[]]);
    expect(await targets(files, { by: ['cohort'] })).toMatchObject([[{ met: true }]]);
    expect(await targets(files, { by: ['unit'], where: ['cohort=undergraduate'] })).toMatchObject([
      [{ met: true }],
    ]);
  });

  it('says neither met nor missed without data', async () => {
    const files = {
      ...school({ ENG: [1, 100] }),
      'headcount.csv': 'date,unit,cohort,headcount\n2003-12-31,LAW,faculty,5',
    };
    const question = { asOf: '2003-12-31', where: ['cohort=undergraduate'] };
    expect(await targets(files, question)).toEqual([
      [{ bound: 'at-least', value: 0.07, met: null, missing: null, signal: null, source: null }],
    ]);
  });
});

describe('the targets of a file', () => {
  it('take the place of the one of the catalogue for the same cohort', async () => {
    const file = fileOf('development-ratio,,undergraduate,,,at-least,10%,,the plan');
    const verdict = {
      bound: 'at-least',
      value: 0.1,
      met: false,
      missing: 2,
      signal: 'similar',
      source: 'the plan',
    };
    // 10 of 102 is 9.8 %, 11 of 103 is 10.7 %; the Wilson limit of 15 of 100 is 9.3 %, of 16 it is 10.1 %.
    const needed = { growing: 3, certain: 8 };
    expect(await targets(school({ ENG: [8, 100] }, file))).toEqual([[{ ...verdict, needed }]]);
  });

  it('leave it in force for a cohort they do not speak of', async () => {
    const file = fileOf(
      'development-ratio,,graduate,,,at-least,40%,,',
      'admissions,,undergraduate,,,at-least,50%,,',
    );
    expect(await targets(school({ ENG: [8, 100] }, file))).toMatchObject([[{ value: 0.07, met: true }]]);
  });

  it('hold from their first to their last day', async () => {
    const file = fileOf(
      'development-ratio,,undergraduate,,2003-12-30,at-least,1%,,until the day before',
      'development-ratio,,undergraduate,,2003-12-31,at-least,2%,,until the day',
      'development-ratio,,undergraduate,2003-12-31,,at-least,3%,,from the day',
      'development-ratio,,undergraduate,2004-01-01,,at-least,4%,,from the day after',
    );
    const [list] = await targets(school({ ENG: [8, 100] }, file));
    expect(list!.map(({ source }) => source)).toEqual(['until the day', 'from the day']);
  });

  it('of one unit apply where the question fixes it', async () => {
    const file = fileOf('development-ratio,ENG,undergraduate,,,at-least,10%,,');
    const files = school({ ENG: [8, 100], ART: [8, 100] }, file);
    const where = ['cohort=undergraduate'];
    // The 7 % of the catalogue stands beside it: the file says nothing of the other units.
    const both = [{ value: 0.07 }, { value: 0.1 }];
    expect(await targets(files, { where, by: ['unit'] })).toMatchObject([[{ value: 0.07 }], both]);
    expect(await targets(files, { where: [...where, 'unit=ENG'] })).toMatchObject([both]);
    expect(await targets(files, { where })).toMatchObject([[{ value: 0.07 }]]);
  });

  it('leave the target of the catalogue alone when they are out of force', async () => {
    const file = fileOf('development-ratio,,undergraduate,2004-01-01,,at-least,10%,,');
    expect(await targets(school({ ENG: [8, 100] }, file))).toMatchObject([[{ value: 0.07 }]]);
  });

  it('speak of a whole cohort, so a part of it has none', async () => {
    const where = ['cohort=undergraduate'];
    const files = school({ ENG: [8, 100] });
    expect(await targets(files, { where, by: ['subgroup'] })).toEqual([[]]);
    expect(await targets(files, { where: [...where, 'entryYear=null'] })).toEqual([[]]);
  });

  it.each([
    ['an indicator there is not', 'admission-ratio,,,,,at-least,10%,,', 'unknown-value', 'admission-ratio'],
    ['a band without an upper end', 'development-ratio,,,,,within,10%,,', 'missing-value', ''],
    ['a band upside down', 'development-ratio,,,,,within,10%,5%,', 'invalid-number', '0.05'],
  ])('are listed and not applied when they name %s', async (_, row, code, seen) => {
    const files = school({ ENG: [8, 100] }, fileOf(row));
    const question = { indicators: ['development-ratio'], where: ['cohort=undergraduate'] };
    const { issues, results } = await answer(files, question);
    expect(issues.map((issue) => [issue.code, issue.file, issue.examples[0]!.seen])).toEqual([
      [code, 'targets.csv', seen],
    ]);
    expect(results.results).toMatchObject([{ targets: [{ value: 0.07 }] }]);
  });

  it('without a cohort hold for the cohort of the indicator, and for any', async () => {
    const file = fileOf('low-grade-share,,,,,at-least,50%,,');
    const people = `person_key,unit,cohort,entry_year,approve_date
      A,ENG,undergraduate,2002,2003-05-20
      B,ENG,undergraduate,2000,2003-05-20`;
    const { results } = await answer(
      { 'people.csv': people, 'targets.csv': file },
      { asOf: '2003-12-31', indicators: ['low-grade-share'] },
    );
    // one of two in grade 1 or 2
    expect(results.results).toMatchObject([{ value: 0.5, targets: [{ met: true, missing: 0 }] }]);
  });
});

describe('the ends of what a share can be', () => {
  it.each([
    ['1', 1, 20],
    ['100%', 1, 20],
    ['0', 0, 0],
    ['0%', 0, 0],
  ])('a floor of %s is read exactly', async (text, value, needed) => {
    const file = fileOf(`development-ratio,,undergraduate,,,at-least,${text},,`);
    expect(await targets(school({ ENG: [0, 20] }, file))).toMatchObject([
      [{ value, met: needed === 0, missing: needed }],
    ]);
  });
});

describe('ceilings and ranges', () => {
  const ceiling = fileOf('development-ratio,,undergraduate,,,at-most,7%,,');
  const range = fileOf('development-ratio,,undergraduate,,,within,5%,10%,');

  it('are met at their very ends', async () => {
    expect(await targets(school({ ENG: [7, 100] }, ceiling))).toMatchObject([
      [{ bound: 'at-most', met: true }],
    ]);
    expect(await targets(school({ ENG: [8, 100] }, ceiling))).toMatchObject([[{ met: false }]]);
    for (const [count, met] of [
      [4, false],
      [5, true],
      [10, true],
      [11, false],
    ] as const) {
      expect(await targets(school({ ENG: [count, 100] }, range))).toMatchObject([
        [{ bound: 'within', value: 0.05, valueTo: 0.1, met }],
      ]);
    }
  });

  it('miss nobody above, and count up to the lower end below', async () => {
    expect(await targets(school({ ENG: [1, 100] }, ceiling))).toMatchObject([[{ missing: null }]]);
    expect(await targets(school({ ENG: [2, 100] }, range))).toMatchObject([[{ missing: 3 }]]);
    expect(await targets(school({ ENG: [50, 100] }, range))).toMatchObject([[{ missing: 0 }]]);
  });
});

describe('signals', () => {
  // 20 people against 7 %: P(X = 0) = 0.93^20 = 0.234; against 50 %: P(X ≤ 5) = 21700 / 2^20 = 0.0207 and
  // P(X ≤ 6) = 60460 / 2^20 = 0.0577. A tail below 0.025 is a flag.
  const half = (bound: string) => fileOf(`development-ratio,,undergraduate,,,${bound},50%,,`);
  const signalOf = async (count: number, bound: string) =>
    (await targets(school({ ENG: [count, 20] }, half(bound))))[0]![0]!.signal;

  it('flag what chance would give less than one time in forty on that side', async () => {
    expect(await signalOf(5, 'at-least')).toBe('worse');
    expect(await signalOf(6, 'at-least')).toBe('similar');
    expect(await signalOf(14, 'at-least')).toBe('similar');
    expect(await signalOf(15, 'at-least')).toBe('better');
  });

  it('are mirrored for ceilings', async () => {
    expect(await signalOf(5, 'at-most')).toBe('better');
    expect(await signalOf(6, 'at-most')).toBe('similar');
    expect(await signalOf(15, 'at-most')).toBe('worse');
  });

  it('speak by chance where arithmetic has missed', async () => {
    expect(await targets(school({ ENG: [0, 20] }))).toMatchObject([
      [{ met: false, missing: 2, signal: 'similar' }],
    ]);
  });

  it('of a range are similar or worse, never better', async () => {
    // Against 40 % to 60 % of 20: P(X ≤ 3 | 0.4) = 0.0160, P(X ≤ 4 | 0.4) = 0.0510, and the same above by mirror.
    const range = fileOf('development-ratio,,undergraduate,,,within,40%,60%,');
    const list = [3, 4, 10, 16, 17].map(
      async (count) => (await targets(school({ ENG: [count, 20] }, range)))[0]![0]!.signal,
    );
    expect(await Promise.all(list)).toEqual(['worse', 'similar', 'similar', 'similar', 'worse']);
  });

  it('of a list of units are adjusted by Benjamini-Hochberg', async () => {
    // Alone, 5 of 20 against 50 % has p = 2 · 0.0207 = 0.0414 and is a flag. Among 3 units it is 0.124 and is none,
    const file = half('at-least');
    const one = school({ A: [5, 20], B: [10, 20], C: [10, 20] }, file);
    const question = { by: ['unit'], where: ['cohort=undergraduate'] };
    const signals = async (files: Files) =>
      (await targets(files, question)).map(([target]) => target!.signal);
    expect(await signals(one)).toEqual(['similar', 'similar', 'similar']);
    // and when all three have it, the largest of three is adjusted by 3 / 3.
    const three = school({ A: [5, 20], B: [5, 20], C: [5, 20] }, file);
    expect(await signals(three)).toEqual(['worse', 'worse', 'worse']);
    // Asked for by itself a unit is no list.
    const alone = await targets(one, { by: ['unit'], where: ['cohort=undergraduate', 'unit=A'] });
    expect(alone).toMatchObject([[{ signal: 'worse' }]]);
  });

  it('are not given where the indicator has no interval', async () => {
    const file = fileOf('plan-completion,,student,,,at-least,100%,,');
    const { results } = await answer(
      {
        ...school({ ENG: [1, 10] }),
        'plans.csv': 'year,unit,branch,cohort,planned\n2002,ENG,,student,1',
        'targets.csv': file,
      },
      { asOf: '2002-12-31', indicators: ['plan-completion'], where: ['cohort=student'] },
    );
    expect(results.results).toMatchObject([{ value: 1, targets: [{ met: true, missing: 0, signal: null }] }]);
  });
});

describe('the targets of a question', () => {
  const where = ['cohort=undergraduate'];
  const what = (value: string, more: object = {}) => ({
    indicator: 'development-ratio',
    cohort: 'undergraduate',
    bound: 'at-least' as const,
    value,
    ...more,
  });
  const file = fileOf(
    'development-ratio,,undergraduate,,,at-least,10%,,the plan',
    'admission-rate,,undergraduate,,,at-least,1%,,the plan',
  );

  it('stand in place of those of files and catalogue, for that question alone', async () => {
    const files = school({ ENG: [8, 100] }, file);
    // 8.5 % of 100 is 8.5, so it takes 9.
    const asked = { where, targets: [what('8.5%')] };
    expect(await targets(files, asked)).toMatchObject([[{ value: 0.085, met: false, missing: 1 }]]);
    expect(await targets(files, { where })).toMatchObject([[{ value: 0.1, source: 'the plan' }]]);
    expect(await targets(school({ ENG: [8, 100] }), asked)).toMatchObject([[{ value: 0.085 }]]);
  });

  it('leave those of other cohorts as they are', async () => {
    const files = school(
      { ENG: [8, 100] },
      fileOf(
        'development-ratio,,undergraduate,,,at-least,10%,,the plan',
        'development-ratio,,graduate,,,at-least,40%,,the plan',
      ),
    );
    const of = (cohort: string) => targets(files, { where: [`cohort=${cohort}`], targets: [what('8.5%')] });
    expect(await of('undergraduate')).toMatchObject([[{ value: 0.085, source: null }]]);
    expect(await of('graduate')).toMatchObject([[{ value: 0.4, source: 'the plan' }]]);
    expect(await of('faculty')).toEqual([[]]);
  });

  it('stand in place of those for any cohort, but only for the cohort that they name', async () => {
    const files = school(
      { ENG: [8, 100] },
      fileOf('development-ratio,,,,,at-least,5%,,all', 'development-ratio,ENG,,,,at-least,6%,,own'),
    );
    const of = (cohort: string) =>
      targets(files, { by: ['unit'], where: [`cohort=${cohort}`], targets: [what('8.5%')] });
    expect(await of('undergraduate')).toMatchObject([[{ value: 0.085 }]]);
    const graduates = {
      'people.csv': 'person_key,unit,cohort,approve_date\nA,ENG,graduate,2002-05-20',
      'headcount.csv': 'date,unit,cohort,headcount\n2003-12-31,ENG,graduate,10',
    };
    const asked = { by: ['unit'], where: ['cohort=graduate'], targets: [what('8.5%')] };
    expect(await targets({ ...files, ...graduates }, asked)).toMatchObject([
      [{ value: 0.05 }, { value: 0.06 }],
    ]);
  });

  it('stand in place of all others where they name no cohort', async () => {
    const { cohort: _, ...any } = what('8.5%');
    expect(await targets(school({ ENG: [8, 100] }, file), { where, targets: [any] })).toMatchObject([
      [{ value: 0.085 }],
    ]);
    // The 7 % of the catalogue are of undergraduates, and so is this figure.
    expect(await targets(school({ ENG: [8, 100] }), { where, targets: [any] })).toMatchObject([
      [{ value: 0.085 }],
    ]);
  });

  it('stand in place of those of their unit alone where they name one', async () => {
    const files = school(
      { ENG: [8, 100], ART: [8, 100] },
      fileOf(
        'development-ratio,ENG,undergraduate,,,at-least,10%,,own',
        'development-ratio,ART,undergraduate,,,at-least,11%,,own',
      ),
    );
    const asked = { where, by: ['unit'], targets: [what('9%', { unit: 'ENG' })] };
    // In the order of the units' codes: ART has kept its own.
    expect(await targets(files, asked)).toMatchObject([
      [{ value: 0.07 }, { value: 0.11 }],
      [{ value: 0.07 }, { value: 0.09 }],
    ]);
  });

  it('leave those of other indicators as they are', async () => {
    const files = school({ ENG: [8, 100] }, file);
    const { results } = await answer(files, {
      indicators: ['admission-rate'],
      where,
      asOf: '2003-12-31',
      targets: [what('8.5%')],
    });
    expect(results.results).toMatchObject([{ targets: [{ value: 0.01, source: 'the plan' }] }]);
  });

  it('move the verdict exactly where the share lies', async () => {
    const files = school({ ENG: [7, 100], ART: [8, 100] });
    const met = async (value: string) =>
      (await targets(files, { where, by: ['unit'], targets: [what(value)] })).map(([target]) => target!.met);
    // In the order of the units' codes: ART has 8 of 100, ENG 7.
    expect(await met('7%')).toEqual([true, true]);
    expect(await met('0.0701')).toEqual([true, false]);
    expect(await met('0.0801')).toEqual([false, false]);
  });

  it('name a unit by any of its names', async () => {
    const files = {
      ...school({ ENG: [8, 100], ART: [8, 100] }),
      'units.csv': 'unit,name_zh\nENG,工程学院\nART,艺术学院',
    };
    const asked = { where, by: ['unit'], targets: [what('9%', { unit: '工程学院' })] };
    expect(await targets(files, asked)).toMatchObject([
      [{ value: 0.07 }],
      [{ value: 0.07 }, { value: 0.09 }],
    ]);
  });

  it.each([
    ['a share above 1', what('101%'), 'value', '101%'],
    ['no share', what('seven'), 'value', 'seven'],
    ['a number', { ...what('0'), value: 0.07 }, 'value', '0.07'],
    ['no bound', { ...what('7%'), bound: 'about' }, 'bound', 'about'],
    ['a band without an upper end', what('7%', { bound: 'within' }), 'valueTo', 'undefined'],
    ['a band upside down', what('7%', { bound: 'within', valueTo: '5%' }), 'valueTo', '5%'],
    ['an unknown cohort', what('7%', { cohort: 'pupil' }), 'cohort', 'pupil'],
    ['an unknown indicator', what('7%', { indicator: 'ratio' }), 'indicator', 'ratio'],
  ])('are refused when they have %s', async (_, target, part, value) => {
    const asked = answer(school({ ENG: [8, 100] }), { targets: [target] as never });
    await expect(asked).rejects.toMatchObject({
      code: 'unknown-value',
      details: { key: `targets.${part}`, value },
    });
  });
});
