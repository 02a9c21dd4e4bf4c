/** Units over a threshold: strictly, of undergraduates, on the exact fraction. */
import { describe, expect, it } from 'vitest';
import { wholeRatio } from './ask.ts';

const year = { asOf: '2003-12-31' };

/** Units of so many members and so many heads. */
function school(units: Readonly<Record<string, readonly [number, number]>>, cohort = 'undergraduate') {
  const people = Object.entries(units).flatMap(([unit, [members]]) =>
    Array.from({ length: members }, (_, i) => `${unit}${i},${unit},${cohort},2003-05-20`),
  );
  const heads = Object.entries(units).map(
    ([unit, [, headcount]]) => `2003-12-31,${unit},${cohort},${headcount}`,
  );
  return {
    'people.csv': ['person_key,unit,cohort,approve_date', ...people].join('\n'),
    'headcount.csv': ['date,unit,cohort,headcount', ...heads].join('\n'),
  };
}

describe('units over the threshold', () => {
  it('are strictly over 7 % unless another is asked for', async () => {
    const files = school({ ENG: [7, 100], ART: [8, 100], LAW: [6, 100] });
    expect(await wholeRatio('units-over-threshold', files, year)).toMatchObject({
      count: 1,
      of: 3,
      value: 1 / 3,
      units: ['ART'],
      interval: null,
      targets: [],
    });
  });

  it.each([
    ['0.1', [10, 100], [11, 100]],
    ['10%', [10, 100], [11, 100]],
    ['10％', [10, 100], [11, 100]],
    ['0', [0, 100], [1, 100]],
    // 0.7 / 100 and 1.1 / 100 are not 0.007 and 0.011 in floating point
    ['0.7%', [7, 1000], [8, 1000]],
    ['1.1%', [11, 1000], [12, 1000]],
    ['0.29', [29, 100], [30, 100]],
  ] as const)('over %s: exactly at it is not over it', async (threshold, at, over) => {
    const files = school({ ENG: at, ART: over });
    const question = { ...year, where: [`threshold=${threshold}`] };
    expect((await wholeRatio('units-over-threshold', files, question)).units).toEqual(['ART']);
  });

  it('are out of the units with undergraduates', async () => {
    const files = school({ ENG: [10, 100], ART: [0, 100], LAW: [0, 0] });
    // LAW counts nobody, so there is no ratio to compare
    expect(await wholeRatio('units-over-threshold', files, year)).toMatchObject({ count: 1, of: 2 });
    const faculty = school({ LIB: [50, 100] }, 'faculty');
    expect(await wholeRatio('units-over-threshold', faculty, year)).toMatchObject({
      status: 'no-data',
      count: 0,
      units: [],
    });
  });

  it('leave out a unit with members and no headcount, and say so', async () => {
    const files = school({ ENG: [10, 100] });
    const people = `${files['people.csv']}\nX,LAW,undergraduate,2003-05-20`;
    expect(await wholeRatio('units-over-threshold', { ...files, 'people.csv': people }, year)).toMatchObject({
      count: 1,
      of: 1,
      leftOut: 1,
    });
  });

  it.each(['7', '-0.1', '101%', 'seven', '%', '0x1', '1e-1'])(
    'cannot be asked over %s',
    async (threshold) => {
      const question = { ...year, where: [`threshold=${threshold}`] };
      await expect(
        wholeRatio('units-over-threshold', school({ ENG: [1, 2] }), question),
      ).rejects.toMatchObject({
        code: 'invalid-threshold',
      });
    },
  );

  it('are no condition of other indicators', async () => {
    const question = { ...year, where: ['threshold=0.1'] };
    await expect(wholeRatio('development-ratio', school({ ENG: [1, 2] }), question)).rejects.toMatchObject({
      code: 'unknown-key',
      details: { indicator: 'development-ratio', key: 'threshold' },
    });
  });
});
