import { describe, expect, it } from 'vitest';
import { compute } from '../../src/compute.ts';
import { textSource } from '../../src/roster/source.ts';
import { UnitNames } from '../../src/roster/unit-names.ts';

const units = [
  'unit,name_zh,name_en,aliases',
  'INF,信息学院,College of Information,信院；信息工程学院',
  'ART,艺术系,Department of Art,信院', // an alias of two units
].join('\n');

describe('names of units', () => {
  it('are settled to the code, whatever file names the unit and in whatever order files come', async () => {
    const people = [
      'person_key,unit,cohort,approve_date',
      'A,INF,undergraduate,2003-05-20',
      'B,信息学院,undergraduate,2003-05-20',
      'C,信息工程学院,undergraduate,2003-05-20',
      'D,college of information,undergraduate,2003-05-20',
    ].join('\n');
    const headcount = 'date,unit,cohort,headcount\n2003-12-31,信息学院,undergraduate,40';
    const sources = [
      textSource('people.csv', people),
      textSource('headcount.csv', headcount),
      textSource('units.csv', units),
    ];
    const { results, issues } = await compute(sources, { indicators: ['development-ratio'], by: ['unit'] });
    expect(results.results).toMatchObject([{ by: { unit: 'INF' }, count: 4, of: 40 }]);
    expect(issues).toEqual([]);
  });

  it('stay as written where two units share the name, and are listed', async () => {
    const people = 'person_key,unit,cohort,approve_date\nA,信院,undergraduate,2003-05-20';
    const sources = [textSource('people.csv', people), textSource('units.csv', units)];
    const { results, issues } = await compute(sources, { indicators: ['admissions'], by: ['unit'] });
    expect(results.results).toMatchObject([{ by: { unit: '信院' }, count: 1 }]);
    expect(issues.map(({ code, examples }) => [code, examples[0]!.seen])).toEqual([
      ['undeclared-unit', '信院'],
    ]);
  });

  it('never take a code from its own unit, in whatever order they are learnt', () => {
    const units: [string, string[]][] = [
      ['A', ['B']],
      ['B', ['Second']],
    ];
    for (const order of [units, units.toReversed()]) {
      const names = new UnitNames();
      for (const [code, others] of order) names.learn(code, others);
      expect([names.codeOf('A'), names.codeOf('B'), names.codeOf('Second')]).toEqual(['A', 'B', 'B']);
      expect(names.knows('B')).toBe(true);
    }
  });

  it('whose alias is the code of another leave it to that one', async () => {
    const written = 'unit,name_zh,aliases\nB,第二学院,\nA,第一学院,B';
    const people = 'person_key,unit,cohort,approve_date\nA1,B,undergraduate,2003-05-20';
    const sources = [textSource('people.csv', people), textSource('units.csv', written)];
    const { results, issues } = await compute(sources, { indicators: ['admissions'], by: ['unit'] });
    expect(results.results).toMatchObject([{ by: { unit: 'B' }, count: 1 }]);
    expect(issues).toEqual([]);
  });
});
