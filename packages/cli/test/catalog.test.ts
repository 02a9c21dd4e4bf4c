import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Folder, muster } from './command.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

const oath = {
  id: 'oath-in-time',
  title: { en: 'Oath within three months', 'zh-CN': '三个月内宣誓比例' },
  kind: 'ratio',
  rows: 'people',
  denominator: 'admitted',
  numerator: { date: 'oath_date', '<=': { date: 'approve_date', plusMonths: 3 } },
  keys: ['unit'],
  targets: [{ bound: 'at-least', value: '90%' }],
};

const saved = (name: string, ...indicators: readonly object[]) =>
  folder.write(name, [JSON.stringify({ schema: 'muster-catalog/1', indicators }, null, 2)]);

// Two of three took the oath within three months.
const people = () =>
  folder.write('people.csv', [
    'person_key,unit,cohort,approve_date,oath_date',
    '1,ENG,undergraduate,2003-05-08,2003-06-01',
    '2,ENG,undergraduate,2003-05-08,2003-08-09',
    '3,LAW,undergraduate,2003-05-08,2003-07-01',
  ]);

describe('--catalog', () => {
  it('computes indicators of one’s own', async () => {
    const asked = [
      '--catalog',
      saved('my.json', oath),
      '--as-of',
      '2003-12-31',
      '--indicator',
      'oath-in-time',
    ];
    const { code, out, err } = await muster('compute', people(), ...asked, '--format', 'json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out).results).toMatchObject([
      { indicator: 'oath-in-time', count: 2, of: 3, targets: [{ value: 0.9, met: false }] },
    ]);
    const table = await muster('compute', people(), ...asked, '--by', 'unit', '--lang', 'zh-CN');
    expect(table.out).toContain('三个月内宣誓比例 (oath-in-time)\n');
    const crossed = await muster('compute', people(), ...asked, '--by', 'cohort');
    expect(crossed.err).toContain('oath-in-time has no key “cohort”. It has: unit.');
  });

  it('computes them beside all others when nothing is named', async () => {
    const { out } = await muster(
      'compute',
      people(),
      '--catalog',
      saved('my.json', oath),
      '--format',
      'json',
    );
    const ids = JSON.parse(out).results.map(({ indicator }: { indicator: string }) => indicator);
    expect(ids).toContain('admissions');
    expect(ids.at(-1)).toBe('oath-in-time');
  });

  it('may be given several times, each id once', async () => {
    const [one, other] = [saved('one.json', oath), saved('other.json', { ...oath, id: 'another' })];
    const { out } = await muster('indicators', '--catalog', one, '--catalog', other, '--format', 'json');
    expect(JSON.parse(out).slice(-2)).toMatchObject([{ id: 'oath-in-time' }, { id: 'another' }]);
    const twice = await muster('indicators', '--catalog', one, '--catalog', one);
    expect(twice).toMatchObject({ code: 2, out: '' });
    expect(twice.err).toContain('there is an indicator oath-in-time already');
  });

  it('explains them', async () => {
    const path = saved('my.json', oath);
    const { out } = await muster('indicators', 'oath-in-time', '--catalog', path);
    expect(out.split('\n').slice(0, 3)).toEqual([
      'Oath within three months (oath-in-time)',
      '  Denominator: people: admitted in the period. Numerator, of these: oath date no later than 3 months after approve date. Rows of which it cannot be told, because a cell is blank, are on neither side and are counted apart. Wilson interval: how far the share would move if the same process ran another year.',
      '  Keys: unit',
    ]);
    expect((await muster('indicators', '--catalog', path, '--lang', 'zh-CN')).out).toContain(
      '三个月内宣誓比例',
    );
  });

  it('lets a file of targets name them', async () => {
    const targets = folder.write('targets.csv', ['indicator,bound,value', 'oath-in-time,at-least,50%']);
    const given = ['--catalog', saved('my.json', oath)];
    expect(await muster('check', people(), targets, ...given)).toMatchObject({ code: 0, err: '' });
    expect((await muster('check', people(), targets)).code).toBe(1);
    const { out } = await muster(
      'compute',
      people(),
      targets,
      ...given,
      '--indicator',
      'oath-in-time',
      '--format',
      'json',
    );
    expect(JSON.parse(out).results[0].targets).toMatchObject([{ value: 0.5, met: true }]);
  });

  it('says where a catalogue is wrong, in both languages, and computes nothing', async () => {
    const path = saved('my.json', { ...oath, numerator: { date: 'oth_date', within: 'period' } });
    const english = await muster('compute', people(), '--catalog', path);
    expect(english).toMatchObject({ code: 2, out: '' });
    expect(english.err).toContain(
      `The catalogue ${path} cannot be used: at indicators[0].numerator.date, people have no column oth_date. Perhaps oath_date?`,
    );
    const chinese = await muster('indicators', '--catalog', path, '--lang', 'zh-CN');
    expect(chinese.err).toContain(
      `自定义指标文件 ${path} 无法使用：indicators[0].numerator.date 处，people 没有 oth_date 列。是否应为 oath_date？`,
    );
  });

  it('works the examples', async () => {
    const files = {
      'people.csv': ['person_key,unit,cohort,approve_date,oath_date', '1,ENG,adult,2003-05-08,2003-06-01'],
    };
    const example = { files, question: { asOf: '2003-12-31' }, expect: [{ count: 0, of: 1 }] };
    const { code, err } = await muster('indicators', '--catalog', saved('my.json', { ...oath, example }));
    expect(code).toBe(2);
    expect(err).toContain('the example at indicators[0].example.expect[0].count comes to 1, and not to 0.');
  });

  it('tells of a file that is not there, and of an indicator that is in none', async () => {
    const gone = folder.at('gone.json');
    expect((await muster('indicators', '--catalog', gone)).err).toContain(`There is no file ${gone}.`);
    const asked = ['--catalog', saved('my.json', oath), '--indicator', 'oath-in-tmie'];
    const { code, err } = await muster('compute', people(), ...asked);
    expect(code).toBe(2);
    expect(err).toContain('“oath-in-tmie” is no value of --indicator. Allowed: admissions,');
    expect(err).toContain(', oath-in-time.');
  });
});
