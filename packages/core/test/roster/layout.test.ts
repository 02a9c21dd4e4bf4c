import { describe, expect, it } from 'vitest';
import { inspect, type Source, type TableInspection, textSource } from '../../src/index.ts';
import { loadAll, rowsIn, workbookOf } from './schools.ts';

const header = '学号,学院,类别,年级';
const person = 'A1,工程学院,本科,大二';

function file(...lines: readonly string[]): Source {
  return textSource('people.csv', lines.join('\n'));
}

async function tableOf(...lines: readonly string[]): Promise<TableInspection> {
  const { tables } = await inspect([file(...lines)]);
  return tables[0]!;
}

describe('the day that a file speaks of', () => {
  it.each([
    ['填表时间：2003年12月31日', '2003-12-31'],
    ['截至２００３年９月１日', '2003-09-01'],
    ['（2003-10-15）', '2003-10-15'],
    ['党员名册 2003.9.1 制', '2003-09-01'],
    ['统计日期：2003 年 9 月 1 日', '2003-09-01'],
    ['2003年度', null],
    ['2003年9月', null],
    ['2003-02-30', null],
    ['电话2003-9-100', null],
  ])('%s: %s', async (title, date) => {
    expect((await tableOf('某大学党员名册', title, header, person)).date).toBe(date);
  });

  it('turns grades into entry years, and statuses into dated ones', async () => {
    const lines = [`${header},政治面貌`, `${person},预备党员`, 'A2,工程学院,本科,一年级,预备党员'];
    const school = await loadAll([file('填表时间：2004年3月1日', ...lines)]);
    // The academic year of 1 March 2004 is 2003, so the second grade entered in 2002.
    expect(rowsIn(school, ['entry_year'])).toEqual([{ entry_year: 2002 }, { entry_year: 2003 }]);
    expect(school.compute({ indicators: ['admissions'] }).results.asOf).toBe('2004-03-01');
    const undated = await loadAll([file(...lines)]);
    expect(rowsIn(undated, ['entry_year'])).toEqual([{ entry_year: null }, { entry_year: null }]);
    expect(undated.issues.map(({ code, count }) => [code, count])).toContainEqual(['grade-without-date', 2]);
  });

  it('is no leaving year: that needs the years of the programme', async () => {
    const lines = [
      '2003年12月31日',
      '学号,学院,类别,届,学制',
      'A1,工程学院,本科,2005届,4',
      'A2,工程学院,本科,2005,',
    ];
    const school = await loadAll([file(...lines)]);
    expect(rowsIn(school, ['entry_year'])).toEqual([{ entry_year: 2001 }, { entry_year: null }]);
    expect(school.issues.map(({ code, examples }) => [code, examples[0]!.row])).toEqual([
      ['leaving-year', 4],
    ]);
  });
});

describe('where the header stands', () => {
  const above = (count: number) => Array.from({ length: count }, (_, i) => `说明第${i + 1}条`);

  it('is not under a title where it comes again below rows with numbers', async () => {
    const numbered = (number: number) => `A${number},工程学院,本科,大二,${number}`;
    const rows = [1, 2, 3, 4, 5].flatMap((number) => [`${header},序号`, numbered(number)]);
    const { headerRow, headerRows, columns } = await tableOf('秋季学期 学院汇总,,,,', ...rows);
    expect([headerRow, headerRows]).toEqual([2, 1]);
    expect(columns.map((column) => column.header)).toEqual(['学号', '学院', '类别', '年级', '序号']);
  });

  it('is as far down as row 30, and no further', async () => {
    const found = await tableOf(...above(29), header, person);
    expect([found.headerRow, found.kind]).toEqual([30, 'people']);
    const lost = await loadAll([file(...above(30), header, person)]);
    expect(lost.issues.map(({ code }) => code)).toEqual(['unknown-kind']);
    expect(lost.inputs).toMatchObject([{ kind: null, rows: 0 }]);
  });

  it('counts blank rows too', async () => {
    expect((await tableOf('', '名册', '', '', header, person)).headerRow).toBe(5);
  });

  it('is not a title that speaks of what stands below', async () => {
    const title = '本表填写学号、学院、类别、年级';
    expect((await tableOf(title, header, person)).headerRow).toBe(2);
    expect((await tableOf('单位：工程学院,,,类别：本科', header, person)).headerRow).toBe(2);
  });

  it('is above records that look like headers', async () => {
    const own = '学号,学院,类别,班级';
    const table = await tableOf(own, '姓名,学院,本科,班级', '学号1,单位,本科,年级', person);
    expect([table.headerRow, table.headerRows]).toEqual([1, 1]);
    // Cells called as columns are: a record is what has the shape of none.
    const school = await loadAll([file(own, '学号1,单位,本科,年级')]);
    expect(rowsIn(school, ['unit', 'class'])).toEqual([{ unit: '单位', class: '年级' }]);
  });

  it('is the first, where people stand between it and a richer one further down', async () => {
    const own = '学号,学院,人员类别,审批时间';
    const richer = `${own},支部大会时间`;
    const people = ['A1,工程学院,本科,2003-05-20', 'A2,工程学院,本科,2003-05-21'];
    const later = 'A3,工程学院,本科,2003-05-22,2003-05-01';
    const school = await loadAll([file(own, ...people, richer, later)]);
    expect(school.inputs[0]).toMatchObject({ rows: 4, used: 3, rejected: 1 });
    // The second header is no person, and the cell that the first has no column for is listed.
    expect(school.rejected.map(({ row }) => row)).toEqual([4]);
    expect(school.issues.map(({ code }) => code).sort()).toEqual(['other-header', 'wrong-cell-count']);
    const many = await loadAll([file(own, ...people, richer, later, richer, richer, richer, richer)]);
    expect(many.inputs[0]).toMatchObject({ rows: 8, used: 3, rejected: 5 });
  });

  it('is the richer one, where only titles stand above it', async () => {
    const richer = '学号,学院,人员类别,审批时间,支部大会时间';
    const record = 'A3,工程学院,本科,2003-05-22,2003-05-01';
    for (const above of [
      ['学号,学院,人员类别'],
      ['学号,学院,人员类别', '（填写）,,'],
      ['单位,名称', '工程学院,'],
    ]) {
      const table = await tableOf(...above, richer, record);
      expect([table.headerRow, table.kind]).toEqual([above.length + 1, 'people']);
    }
  });

  it('is no longer looked for in a file of nothing known', async () => {
    const school = await loadAll([
      file('甲,乙,丙', '1,2,3'),
      textSource('b.txt', '一段文字\n又一段'),
      textSource('c', 'x'),
    ]);
    expect(school.inputs.map(({ kind }) => kind)).toEqual([null, null, null]);
    expect(school.issues.map(({ code }) => code)).toEqual(['unknown-kind', 'unknown-kind', 'unknown-kind']);
  });

  it('is nowhere, where a file has records alone', async () => {
    const school = await loadAll([file('A1,工程学院,本科', 'A2,工程学院,本科')]);
    expect(school.issues.map(({ code }) => code)).toEqual(['unknown-kind']);
    expect(school.inputs).toMatchObject([{ rows: 0 }]);
  });
});

describe('a header in two rows', () => {
  const fields = (table: TableInspection) => table.columns.map(({ field }) => field);

  it('joins groups with what stands below, the group written once or in every cell', async () => {
    const once = ['学号,学院,类别,入党,,转正,', ',,,支部大会时间,审批时间,支部大会时间,审批时间'];
    const merged = [
      '学号,学院,类别,入党,入党,转正,转正',
      '学号,学院,类别,支部大会时间,审批时间,支部大会时间,审批时间',
    ];
    const record = 'A1,工程学院,本科,2001-03-01,2001-05-01,2002-03-01,2002-05-01';
    const read = [
      'person_key',
      'unit',
      'cohort',
      'meeting_date',
      'approve_date',
      'convert_meeting_date',
      'convert_approve_date',
    ];
    for (const lines of [once, merged]) {
      const table = await tableOf('名册', ...lines, record);
      expect([table.headerRow, table.headerRows, table.kind]).toEqual([2, 2, 'people']);
      expect(fields(table)).toEqual(read);
      expect((await loadAll([file('名册', ...lines, record)])).inputs[0]).toMatchObject({ rows: 1, used: 1 });
    }
  });

  it('is taken for one where the second row adds nothing', async () => {
    const table = await tableOf(header, person, 'A2,工程学院,本科,大一');
    expect(table.headerRows).toBe(1);
  });

  it('is left out row by row where it comes again', async () => {
    const two = ['学号,学院,类别,入党,', ',,,支部大会时间,审批时间'];
    const record = (key: string) => `${key},工程学院,本科,2001-03-01,2001-05-01`;
    const school = await loadAll([file('名册', ...two, record('A1'), '名册', ...two, record('A2'))]);
    expect(school.inputs[0]).toMatchObject({ rows: 5, used: 2, skipped: 3 });
    expect(school.issues).toEqual([]);
  });
});

describe('a title merged over all columns', () => {
  const title = '某大学2003年12月31日党员名册';

  it('is said once, though each of its cells holds it', async () => {
    const rows = [Array<string>(4).fill(title), header.split(','), person.split(',')];
    const { source, workbooks } = workbookOf('people.xlsx', [{ rows }]);
    const { tables } = await inspect([source], { workbooks });
    expect(tables[0]).toMatchObject({ titles: [title], date: '2003-12-31', headerRow: 2, headerRows: 1 });
  });

  it('is no group of the header below, nor a record where it comes again', async () => {
    const rows = [Array<string>(4).fill(title), header.split(','), person.split(',')];
    const again = [...rows, rows[0]!, rows[1]!, ['A2', '工程学院', '本科', '大一']];
    const { source, workbooks } = workbookOf('people.xlsx', [{ rows: again }]);
    const school = await loadAll([source], { workbooks });
    expect(school.inputs[0]).toMatchObject({ rows: 4, used: 2, skipped: 2 });
    expect(school.issues).toEqual([]);
  });

  it('is no group of the header below where a richer header comes later, either', async () => {
    const title = Array<string>(4).fill('学院一览');
    const later = [...header.split(','), '审批时间', '班级'];
    const rows = [title, header.split(','), person.split(','), later, ['A2', '工程学院', '本科', '', '', '']];
    const { source, workbooks } = workbookOf('people.xlsx', [{ rows }]);
    const { tables } = await inspect([source], { workbooks });
    expect(tables[0]).toMatchObject({ titles: ['学院一览'], headerRow: 2, headerRows: 1 });
  });

  it('that holds the words of a column does not become its header', async () => {
    const words = '学院审批时间一览';
    const rows = [Array<string>(4).fill(words), header.split(','), person.split(',')];
    const { source, workbooks } = workbookOf('people.xlsx', [{ rows }]);
    const { tables } = await inspect([source], { workbooks });
    expect(tables[0]).toMatchObject({ headerRow: 2, headerRows: 1, kind: 'people' });
  });
});
