import { describe, expect, it } from 'vitest';
import { textSource } from '../../src/index.ts';
import { detailsOf } from './reading.ts';
import { type Loaded, loadAll, rowsIn } from './schools.ts';

const header = '学号,姓名,学院,类别';
const people = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `A${from + i},甲${from + i},工程学院,本科`);

function read(...lines: readonly string[]): Promise<Loaded> {
  return loadAll([textSource('file.csv', lines.join('\n'))]);
}

const issues = async (...lines: readonly string[]) => detailsOf((await read(...lines)).issues);

describe('a total of people', () => {
  it.each([
    ['合计,3,,'],
    ['合计,3人,,'],
    ['合计,共3人,,'],
    ['总计：,,,３'],
    ['共3人,,,'],
    ['共 3 名,,,'],
    [',,合计,3'],
  ])('agrees: %s', async (line) => {
    const school = await read(header, ...people(1, 3), line);
    expect(school.inputs[0]).toMatchObject({ rows: 4, used: 3, skipped: 1 });
    expect(school.issues).toEqual([]);
  });

  it.each([
    ['合计,4,,', '4'],
    ['共2人,,,', '2'],
    ['Total,30,,', '30'],
  ])('differs, and is listed with both numbers: %s', async (line, seen) => {
    expect(await issues(header, ...people(1, 3), line)).toEqual([['total-differs', 5, null, seen, '3']]);
  });

  it('is of the rows since the last one, or of all', async () => {
    const part = [...people(1, 2), '小计,2,,', ...people(3, 5), '小计,3,,', '合计,5,,'];
    expect(await issues(header, ...part)).toEqual([]);
    expect(await issues(header, ...people(1, 2), '小计,2,,', ...people(3, 5), '小计,4,,')).toEqual([
      ['total-differs', 8, null, '4', '3, 5'],
    ]);
  });

  it('counts the rows of the file, also those that cannot be used', async () => {
    const rows = [...people(1, 2), ',丙,工程学院,本科', 'A3,丁,工程学院,外', ...people(1, 1)];
    const found = await issues(header, ...rows, '合计,5,,');
    expect(found.map(([code]) => code)).not.toContain('total-differs');
  });
});

describe('a total of numbers', () => {
  const headcount = 'date,unit,cohort,headcount';
  const row = (unit: string, cohort: string, count: string) => `2003-12-31,${unit},${cohort},${count}`;

  it('is compared with the sum of its column', async () => {
    const lines = [
      row('ENG', '本科', '40'),
      row('ENG', '研究生', '5'),
      row('小计', '', '45'),
      row('ART', '本科', '50'),
    ];
    const right = await read(headcount, ...lines, row('合计', '', '95'));
    expect(rowsIn(right, ['headcount'], 'headcount').map((each) => each.headcount)).toEqual([40, 5, 50]);
    expect(right.issues).toEqual([]);
    expect(await issues(headcount, ...lines, row('合计', '', '96'))).toEqual([
      ['total-differs', 6, 'headcount', '96', '50, 95'],
    ]);
  });

  it('leaves out what is no number', async () => {
    const lines = [row('ENG', '本科', '40'), row('ART', '本科', '不详')];
    const found = await issues(headcount, ...lines, row('合计', '', '40'));
    expect(found.map(([code]) => code)).not.toContain('total-differs');
  });

  it('of money is compared in yuan, however it is written', async () => {
    const lines = [
      '月份,单位,应缴人数,实缴人数,实缴金额（元）',
      '2003-01,ENG,24,23,"1,234.50"',
      '2003-01,ART,10,10,￥65.55元',
    ];
    for (const total of ['1300.05', '"￥1,300.05"', '1300.05元', '不详'])
      expect(await issues(...lines, `合计,,34,33,${total}`)).toEqual([]);
    // 130005 is the sum in fen, and no sum of yuan
    for (const [total, seen] of [
      ['130005', '130005.00'],
      ['1300.5', '1300.50'],
      ['2', '2.00'],
    ])
      expect(await issues(...lines, `合计,,34,33,${total}`)).toEqual([
        ['total-differs', 4, '实缴金额（元）', seen, '1300.05'],
      ]);
  });

  it('is not expected of a number that several rows repeat', async () => {
    const lines = [
      '活动名称,缴纳时间,单位,党员人数,缴纳人数,金额',
      '赈灾,2003-07-08,ENG,24,12,600',
      '赈灾,2003-07-09,ENG,24,8,350.5',
    ];
    expect(await issues(...lines, '合计,,,24,20,950.5')).toEqual([]);
    expect(await issues(...lines, '合计,,,24,21,950.5')).toEqual([
      ['total-differs', 4, '缴纳人数', '21', '20'],
    ]);
  });

  it('is no row of its own whatever it says', async () => {
    const school = await read(headcount, row('ENG', '本科', '40'), '合计,,,40', '合计,ENG,本科,40');
    expect(school.inputs[0]).toMatchObject({ rows: 3, used: 1, skipped: 2 });
  });
});
