import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Folder, muster } from './command.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

/** A roster as an office keeps it: titles, a header in two rows, a private column, a header that says too little. */
const roster = [
  '某大学发展党员名册,,,,,,,',
  '填表时间：2003年12月31日,,,,,,,',
  '学号,姓名,身份证号,院系,人员类别,发展对象,,谈话时间',
  ',,,,,时间,培训时间,',
  '2003001,张三,110101198501011234,工程学院,本科生,2003.5.8,2003.6.20,2003.10.30',
  '2003002,李四,110101198501011235,工程学院,本科生,2003.5.9,2003.6.20,2003.11.2',
];

const plain = ['person_key,unit,cohort,approve_date', '001,ENG,undergraduate,2003-05-08'];

describe('muster inspect', () => {
  it('says what a file was taken for, column by column, as a clerk reads it', async () => {
    const path = folder.write('名册.csv', roster);
    const { code, out, err } = await muster('inspect', path, '--lang', 'zh-CN');
    expect(err).toBe('');
    expect(code).toBe(1); // 谈话时间 is to be decided
    expect(out.split('\n')).toEqual([
      `${path}（utf-8）`,
      '识别为：人员名册（people）',
      '表头：第 3、4 行',
      '表头之上：某大学发展党员名册、填表时间：2003年12月31日',
      '文件日期：2003-12-31',
      '',
      '表头                 读作                               识别依据    把握  示例',
      '-------------------  ---------------------------------  ----------  ----  ---------------------',
      '学号                 学号（person_key）                 已知表头     95%  2003001、2003002',
      '姓名                 不需要                             已知表头     95%',
      '身份证号             个人隐私，不读取                   已知表头     95%',
      '院系                 单位（unit）                       已知表头     95%  工程学院',
      '人员类别             人员类别（cohort）                 列中的内容   80%  本科生',
      '发展对象 · 时间      列为发展对象时间（target_date）    已知表头     95%  2003.5.8、2003.5.9',
      '发展对象 · 培训时间  发展对象培训时间（training_date）  已知表头     95%  2003.6.20',
      '谈话时间             待定                                                 2003.10.30、2003.11.2',
      '待定：“谈话时间”可能是派人谈话时间（talk_date）、上级党组织谈话时间（higher_talk_date）。',
      '',
      '识别出 1 张表，待定 1 处。',
      '可在导入方案中写明：先用 muster inspect … --format recipe > recipe.json 写出方案，修改后用 --recipe 给出。',
      '',
    ]);
  });

  it('shows no names and no private matters of people', async () => {
    const path = folder.write('名册.csv', [
      '学号,姓名,身份证号,单位,人员类别,培养联系人,入党介绍人',
      '1,张三,110101198501011234,ENG,本科生,李四、王五,赵六',
    ]);
    const { out } = await muster('inspect', path);
    expect(out).toContain('contacts');
    for (const name of ['张三', '110101', '李四', '赵六']) expect(out).not.toContain(name);
  });

  it('exits 0 when everything is understood', async () => {
    const { code, out } = await muster('inspect', folder.write('people.csv', plain));
    expect(code).toBe(0);
    expect(out).toMatch(/\nunit +unit +its own name +100% +ENG\n/);
    expect(out).toContain('1 table understood; nothing has to be decided.\n');
  });

  it('exits 1 beside a file that was not recognised, and 2 when there is nothing else', async () => {
    const other = folder.write('other.csv', ['a,b', '1,2']);
    const alone = await muster('inspect', other);
    expect(alone.code).toBe(2);
    expect(alone.out).toContain('Taken for no table that is known.\n');
    expect(alone.out).toContain('The headers fit no kind of file: a, b.');
    expect((await muster('inspect', other, folder.write('people.csv', plain))).code).toBe(1);
  });

  it('names the columns that are missing', async () => {
    const path = folder.write('people.csv', [
      '学号,学院,审批时间,支部大会时间',
      '1,ENG,2003-05-08,2003-05-01',
    ]);
    const { code, out } = await muster('inspect', path);
    expect(code).toBe(2);
    expect(out).toContain('\nNo column for: cohort.\n');
  });

  it('names each sheet of a workbook, and leaves hidden ones alone until a recipe names them', async () => {
    const sheet = (name: string, hidden: boolean) =>
      `<Worksheet ss:Name="${name}"><Table>${[plain[0]!, plain[1]!]
        .map((line) => line.split(',').map((cell) => `<Cell><Data ss:Type="String">${cell}</Data></Cell>`))
        .map((cells) => `<Row>${cells.join('')}</Row>`)
        .join('')}</Table>${hidden ? hiddenSheet : ''}</Worksheet>`;
    const hiddenSheet =
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>';
    const path = folder.write('名册.xls', [
      '<?xml version="1.0"?>',
      '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">',
      sheet('今年', false),
      sheet('去年', true),
      '</Workbook>',
    ]);
    const { code, out } = await muster('inspect', path, '--lang', 'zh-CN');
    expect(code).toBe(0);
    expect(out).toContain(`${path}、工作表“今年”（xml）\n识别为：人员名册（people）\n`);
    expect(out).toContain(`${path}、工作表“去年”（xml）\n在工作簿中隐藏，未读取。\n`);
    expect(out).toContain('识别出 1 张表，待定 0 处。');
    const recipe = { schema: 'muster-recipe/1', shape: plain[0]!.split(','), sheets: ['去年'] };
    const saved = folder.write('recipe.json', [JSON.stringify(recipe)]);
    const named = await muster('inspect', path, '--recipe', saved, '--lang', 'zh-CN');
    expect(named.out).toContain(`${path}、工作表“去年”（xml）\n识别为：人员名册（people）\n`);
  });

  it('prints what core gives as JSON, with the exit code of what is open', async () => {
    const { code, out } = await muster('inspect', folder.write('名册.csv', roster), '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out).tables).toMatchObject([
      { kind: 'people', headerRow: 3, headerRows: 2, date: '2003-12-31', sheet: null, recipeApplied: false },
    ]);
  });

  it('prints the recipe, which decides the same again once it is edited', async () => {
    const path = folder.write('名册.csv', roster);
    const first = await muster('inspect', path, '--format', 'recipe');
    expect(first.code).toBe(1);
    expect(first.err).toContain('To be decided: “谈话时间” may be talk_date, higher_talk_date.\n');
    const recipe = JSON.parse(first.out);
    expect(recipe).toMatchObject({ schema: 'muster-recipe/1', kind: 'people', headerRows: 2 });
    expect(recipe.columns).toMatchObject({ 学号: 'person_key', '发展对象 · 时间': 'target_date' });
    recipe.columns.谈话时间 = 'talk_date';
    const saved = folder.write('recipe.json', [JSON.stringify(recipe)]);
    const again = await muster('inspect', path, '--recipe', saved);
    expect(again.code).toBe(0);
    expect(again.out).toContain('A recipe for files with these headers was followed.\n');
    expect(again.out).toMatch(/\n谈话时间 +talk_date +recipe +100% /);
  });

  it('prints a list of recipes for files of different shapes, and one for files of the same', async () => {
    const people = folder.write('people.csv', plain);
    const more = folder.write('more.csv', [plain[0]!, '002,ENG,undergraduate,2003-11-18']);
    const headcount = folder.write('h.csv', [
      'date,unit,cohort,headcount',
      '2003-12-31,ENG,undergraduate,40',
    ]);
    const one = JSON.parse((await muster('inspect', people, more, '--format', 'recipe')).out);
    expect(one.kind).toBe('people');
    const two = JSON.parse((await muster('inspect', people, headcount, '--format', 'recipe')).out);
    expect(two.map(({ kind }: { kind: string }) => kind)).toEqual(['people', 'headcount']);
  });

  it('prints no recipe of what it did not recognise', async () => {
    const { code, out, err } = await muster('inspect', folder.write('x.csv', ['a,b']), '--format', 'recipe');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('there is no recipe to print');
  });
});
