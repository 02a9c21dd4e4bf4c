import { describe, expect, it } from 'vitest';
import { textSource } from '../../src/index.ts';
import { loadAll, rowsIn, workbookOf } from './schools.ts';

const header = '序号,学号,姓名,学院,类别,班级';

/** What became of one row between two plain ones. */
async function fateOf(line: string, top = header): Promise<'used' | 'rejected' | 'skipped'> {
  const record = (i: number) => `${i},A${i},甲,工程学院,本科,一班`;
  const school = await loadAll([textSource('people.csv', [top, record(1), line, record(2)].join('\n'))]);
  const { used, rejected, rows } = school.inputs[0]!;
  expect(rows).toBe(3);
  return used === 3 ? 'used' : rejected === 1 ? 'rejected' : 'skipped';
}

describe('is no record', () => {
  it.each([
    ['nothing', ''],
    ['blanks of every width', ' ,\u00a0,\u3000,\t,,'],
    ['a number filled in beforehand', '3,,,,,'],
    ['the header', header],
    ['the header with gaps and marks', '序 号,学号*,姓 名：,学院,类别,班级'],
    ['a total', '合计,,,,,'],
    ['a total in the place of names', ',,合计,12,,'],
    ['a total in the place of units', '3,,,小计,,'],
    ['a count', '共12人,,,,,'],
    ['a signature', '填表人：张三,,,审核人：李四,,'],
    ['a signature further to the right', ',,,填表人：张三,,'],
    ['a signature in the place of keys', ',填表人：张三,,,,'],
    ['a stamp', '（盖章）,,,,,'],
    ['a note', '注：本表一式两份,,,,,'],
    ['a number of pages', ',,第1页,,共3页,'],
    ['a long line by itself', '以上名单经党委会讨论通过特此公示,,,,,'],
  ])('%s', async (_, line) => {
    expect(await fateOf(line)).toBe('skipped');
  });

  it('a merged line, its text in every cell', async () => {
    const rows = [
      header.split(','),
      ['1', 'A1', '甲', '工程学院', '本科', '一班'],
      Array<string>(6).fill('备注：以上为在校生'),
    ];
    const { source, workbooks } = workbookOf('people.xlsx', [{ rows }]);
    expect((await loadAll([source], { workbooks })).inputs[0]).toMatchObject({
      rows: 2,
      used: 1,
      skipped: 1,
    });
  });
});

describe('is a record, however it looks', () => {
  it.each([
    ['a person without a number', ',A9,乙,工程学院,本科,一班'],
    ['a person called as totals are', '3,A9,合计,工程学院,本科,一班'],
    ['a person in a class called as totals are', '3,A9,乙,工程学院,本科,合计'],
    ['a person with cells of headers', '3,A9,姓名,学院,本科,班级'],
    ['a key in letters', '3,zhangsan,乙,工程学院,本科,一班'],
    ['a key of Chinese letters', '3,注册一号,乙,工程学院,本科,一班'],
  ])('%s', async (_, line) => {
    expect(await fateOf(line)).toBe('used');
  });

  it.each([
    ['a name alone', ',,乙,,,'],
    ['a person without a key', '3,,乙,工程学院,本科,一班'],
    ['a key alone', ',A9,,,,'],
  ])('%s, which cannot be used', async (_, line) => {
    expect(await fateOf(line)).toBe('rejected');
  });

  it('a unit whose name begins like a note', async () => {
    const school = await loadAll([
      textSource(
        'headcount.csv',
        'unit,date,cohort,headcount\n审核中心,2003-12-31,本科,40\n总务处,2003-12-31,本科,50',
      ),
    ]);
    expect(rowsIn(school, ['unit'], 'headcount').map(({ unit }) => unit)).toEqual(['审核中心', '总务处']);
  });
});
