import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type Inspection, inspect, type Recipe, type Source, textSource } from '../../src/index.ts';
import { gb18030Of } from './bytes.ts';
import { byteSource } from './reading.ts';
import { loadAll, rowsIn, workbookOf } from './schools.ts';

function file(...lines: readonly string[]): Source {
  return textSource('people.csv', lines.join('\n'));
}

/** Everything that a recipe can decide about people, as far as these tests have it. */
const names = [
  'unit',
  'cohort',
  'class',
  'branch',
  'status',
  'status_date',
  'entry_year',
  'apply_date',
  'talk_date',
  'activist_date',
  'higher_talk_date',
  'meeting_date',
  'approve_date',
  'convert_meeting_date',
  'convert_approve_date',
  'contacts_count',
];

/** What a file is read as: by itself, and by the recipe of its own inspection. */
async function readTwice(source: Source, recipes: readonly Recipe[] = []) {
  const { tables } = await inspect([source], { recipes });
  const [alone, again] = [
    await loadAll([source], { recipes }),
    await loadAll([source], { recipes: [...recipes, tables[0]!.recipe] }),
  ];
  const told = (school: typeof alone) => ({
    inputs: school.inputs,
    rows: rowsIn(school, names),
    rejected: school.rejected,
    // A recipe says that unknown columns are left out, and which headers were understood by a part.
    errors: school.issues.filter(({ severity }) => severity === 'error'),
  });
  return { alone: told(alone), again: told(again), recipe: tables[0]!.recipe };
}

describe('the recipe of an inspection', () => {
  it.each([
    ['one header over two columns', '学号,学院,类别,支部大会时间,审批时间,转正时间,审批时间'],
    ['the same column twice', '学号,学院,类别,学院,审批时间'],
    ['two words for one column', '学号,学院,院系,类别,审批时间'],
    ['a header that may be two', '学号,学院,类别,谈话时间,申请时间'],
    ['a header twice that may be two', '学号,学院,类型,类型,申请时间'],
    ['several contacts', '学号,学院,类别,联系人,联系人,申请时间'],
    ['headers nobody knows, some twice', '学号,学院,类别,组别,组别,宿舍'],
    ['no headers over some columns', '学号,学院,类别,,审批时间,'],
  ])('reads the file as before: %s', async (_, header) => {
    const cells = { 学号: 'A', 学院: '工程学院', 院系: '艺术学院', 类别: '本科', 联系人: '张三、李四' };
    let type = 0;
    const row = (i: number) =>
      header
        .split(',')
        .map((text, column) => {
          if (text === '学号') return `A${i}`;
          if (text === '类型') return type++ % 2 === 0 ? '本科' : '积极分子';
          if (Object.hasOwn(cells, text)) return cells[text as keyof typeof cells];
          return text.endsWith('时间') ? `200${column}-0${i}-15` : `${text}${column}`;
        })
        .join(',');
    const { alone, again } = await readTwice(file(header, row(1), row(2), row(3)));
    expect(again).toEqual(alone);
    expect(alone.rows.length).toBe(3);
  });

  it('reads the file as before, whatever headers stand in it', async () => {
    const header = fc.constantFrom(
      ...['学号', '学院', '院系', '类别', '类型', '人员类别', '年级', '谈话时间', '审批时间', '转正时间'],
      ...['支部大会时间', '申请时间', '联系人', '培养联系人', '班级', '姓名', '身份证号', '组别', ''],
      ...['上级党组织谈话时间', '本人申请入党时间', '入学时间', '__proto__'],
    );
    const cell = fc.constantFrom(
      'A1',
      'A2',
      '工程学院',
      '本科',
      '积极分子',
      '2003-05-20',
      '2003.1',
      '大二',
      '',
    );
    const headers = fc.array(header, { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(
        headers,
        fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 4 }),
        async (top, rows) => {
          const all = ['学号', '学院', '类别', ...top];
          const lines = rows.map((row, i) => [`K${i}`, '工程学院', '本科', ...row].slice(0, all.length));
          const { alone, again } = await readTwice(file(...[all, ...lines].map((line) => line.join(','))));
          expect(again).toEqual(alone);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps what was decided before', async () => {
    const source = file(
      '学号,学院,类别,年级,审批时间,组别,审批时间',
      'A1,工程学院,普本,大二,2003.1,三组,2004-01-05',
    );
    const decided: Recipe = {
      schema: 'muster-recipe/1',
      shape: ['学号', '学院', '类别', '年级', '审批时间', '组别', '审批时间'],
      date: '2003-12-31',
      columns: { 组别: 'branch', 审批时间: 'approve_date' },
      values: { cohort: { 普本: 'undergraduate' } },
      dates: { approve_date: 'october' },
      constants: { status: '积极分子' },
    };
    const { alone, recipe } = await readTwice(source, [decided]);
    expect(recipe).toMatchObject(decided);
    const again = await loadAll([source], { recipes: [recipe] });
    expect(rowsIn(again, names)).toEqual(alone.rows);
    expect(alone.rows).toMatchObject([{ cohort: 'undergraduate', branch: '三组', entry_year: 2002 }]);
  });

  it('reads the file of the next term: other rows, titles, bytes and delimiters', async () => {
    const header = '学号,学院,组别,类型,审批时间';
    const first = file('2003年度名册', header, 'A1,工程学院,三组,本科,2003-05-20');
    const { tables } = await inspect([first]);
    const recipe: Recipe = {
      ...tables[0]!.recipe,
      columns: { ...tables[0]!.recipe.columns, 组别: 'branch' },
    };
    const lines = [
      '某大学',
      '2004年度名册',
      '',
      '填表时间：2004年12月31日',
      header,
      'A7,艺术学院,一组,成教,2004.6.1',
      '',
    ];
    const bytes = gb18030Of(lines.join('\r\n').replaceAll(',', '\t'));
    const school = await loadAll([byteSource('2004.txt', [bytes])], { recipes: [recipe] });
    expect(rowsIn(school, ['unit', 'cohort', 'branch'])).toEqual([
      { unit: '艺术学院', cohort: 'adult', branch: '一组' },
    ]);
    expect(school.inputs[0]).toMatchObject({ encoding: 'gb18030', rows: 1, used: 1 });
    expect(school.issues).toEqual([]);
  });
});

describe('what is shown', () => {
  const id = '110105198001010011';
  const phone = '13800138000';
  const lines = ['名册', '学号,学院,类别,身份证号,手机,班级', `A1,工程学院,本科,${id},${phone},${id}`];

  it('is the table as it was understood', async () => {
    const { tables, issues } = await inspect([
      file('2003年12月31日', '学号,学院,类别,组别,组织审批时间', 'A1,工程学院,本科,三组,x'),
    ]);
    expect(tables).toMatchObject([
      {
        file: 'people.csv',
        sheet: null,
        hidden: false,
        format: 'utf-8',
        kind: 'people',
        titles: ['2003年12月31日'],
        date: '2003-12-31',
        headerRow: 2,
        headerRows: 1,
        missing: [],
        recipeApplied: false,
      },
    ]);
    expect(tables[0]!.columns.map(({ header, field, how }) => [header, field, how])).toEqual([
      ['学号', 'person_key', 'synonym'],
      ['学院', 'unit', 'synonym'],
      ['类别', 'cohort', 'synonym'],
      ['组别', null, null],
      ['组织审批时间', 'approve_date', 'part'],
    ]);
    expect(issues).toEqual([]);
  });

  it('is nothing private: neither among the first rows nor the examples', async () => {
    const inspection: Inspection = await inspect([file(...lines)]);
    const text = JSON.stringify(inspection);
    expect(text).not.toContain(phone);
    expect(text).not.toContain(id);
    expect(inspection.tables[0]!.preview.map(({ row, cells }) => [row, cells])).toEqual([
      [1, ['名册']],
      [2, ['学号', '学院', '类别', '身份证号', '手机', '班级']],
      [3, ['A1', '工程学院', '本科', '', '', '110***************']],
    ]);
  });

  it('is no identity number even where no column is known', async () => {
    const { tables } = await inspect([file('甲,乙,丙', `x,${id},y`)]);
    expect(JSON.stringify(tables)).not.toContain(id);
  });

  it('is each sheet of a workbook', async () => {
    const rows = lines.slice(1).map((line) => line.split(','));
    const { source, workbooks } = workbookOf('people.xlsx', [
      { name: '甲', rows },
      { name: '乙', rows, hidden: true },
      { name: '空' },
      { name: '说明', rows: [['本表由各院填写']] },
    ]);
    const { tables } = await inspect([source], { workbooks });
    expect(tables.map(({ sheet, hidden, kind }) => [sheet, hidden, kind])).toEqual([
      ['甲', false, 'people'],
      ['乙', true, 'people'],
      ['空', false, null],
      ['说明', false, null],
    ]);
    expect(JSON.stringify(tables)).not.toContain(id);
  });

  it('is a file that is nothing, too', async () => {
    const { tables, issues } = await inspect([
      textSource('empty.csv', ''),
      textSource('x', 'a,b', 'wizards'),
    ]);
    expect(tables.map(({ file: name, kind }) => [name, kind])).toEqual([
      ['empty.csv', null],
      ['x', null],
    ]);
    expect(issues.map(({ code, file: name }) => [code, name])).toEqual([
      ['empty-file', 'empty.csv'],
      ['unknown-kind', 'x'],
    ]);
  });
});

it('says before the reading what checking says of the files themselves', async () => {
  const sources = [file('甲,乙', '1,2'), textSource('h.csv', 'date,unit,headcount\n2003-12-31,ENG,1')];
  const { issues } = await inspect(sources);
  const checked = await check(sources);
  expect(issues.map(({ code }) => code)).toEqual(['unknown-kind', 'missing-column']);
  expect(checked.issues.map(({ code }) => code)).toEqual(['unknown-kind', 'missing-column']);
});

it('shows nobody where there is no header', async () => {
  const phone = '13800138000';
  const { tables, issues } = await inspect([file(`王小明,${phone},110105800101001`, `李小红,${phone},x`)]);
  expect(tables[0]).toMatchObject({ kind: null, columns: [], recipe: { schema: 'muster-recipe/1' } });
  expect(tables[0]!.recipe.shape).toBeUndefined();
  expect(JSON.stringify([tables, issues])).not.toMatch(/13800138000|110105800101001/);
});

it('opens and reads each file once more than the sniffing', async () => {
  let times = 0;
  const inner = file('学号,学院,类别', 'A1,工程学院,本科');
  const counted: Source = {
    name: inner.name,
    bytes: () => {
      times++;
      return inner.bytes();
    },
  };
  await inspect([counted]);
  expect(times).toBe(2);
});

it('stops with the reason of the signal, in the midst of the first file', async () => {
  let chunks = 0;
  const controller = new AbortController();
  const endless: Source = {
    name: 'endless.csv',
    bytes: async function* () {
      while (true) {
        if (++chunks === 3) controller.abort(new Error('enough'));
        yield new TextEncoder().encode('学号 ');
      }
    },
  };
  await expect(inspect([endless], { signal: controller.signal })).rejects.toThrow('enough');
  expect(chunks).toBe(3);
});
