import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Folder, muster } from './command.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

interface Input {
  readonly file: string;
  readonly used: number;
  readonly rejected: number;
  readonly skipped: number;
}

async function inputsOf(...argv: readonly string[]): Promise<Pick<Input, 'used' | 'rejected' | 'skipped'>[]> {
  const { out } = await muster('check', ...argv, '--format', 'json');
  const { inputs } = JSON.parse(out) as { inputs: readonly Input[] };
  return inputs.map(({ used, rejected, skipped }) => ({ used, rejected, skipped }));
}

/** Writes the rejected rows of some files, mends a cell in them, and gives the path of the mended file. */
async function mended(files: readonly string[], wrong: string, right: string): Promise<string> {
  await muster('check', ...files, '--rejects', folder.at('rejects.csv'), '--lang', 'zh-CN');
  const text = folder.read('rejects.csv');
  // Behind the separator, as the reason in front names the cell too.
  expect(text.split(`,${wrong}`)).toHaveLength(2);
  return folder.write('mended.csv', Buffer.from(text.replace(`,${wrong}`, `,${right}`)));
}

const roster = [
  '某大学发展党员名册,,,,',
  '学号,院系,人员类别,发展对象,',
  ',,,时间,培训时间',
  '1,ENG,本科生,2003.5.8,2003.6.20',
  '2,ENG,本科省,2003.5.9,2003.6.20',
  '=3,ENG,研究生,2003.5.9,2003.6.20',
];

/** A workbook as XML, with one sheet for each unit, which no column names. */
function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): readonly string[] {
  const cell = (text: string) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`;
  return [
    '<?xml version="1.0"?>',
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">',
    ...Object.entries(sheets).map(
      ([name, rows]) =>
        `<Worksheet ss:Name="${name}"><Table>${rows
          .map((row) => `<Row>${row.map(cell).join('')}</Row>`)
          .join('')}</Table></Worksheet>`,
    ),
    '</Workbook>',
  ];
}

describe('rejected rows', () => {
  it('of a header in two rows come with both rows joined, and count when they are mended and read again', async () => {
    const path = folder.write('名册.csv', roster);
    expect(await inputsOf(path)).toEqual([{ used: 2, rejected: 1, skipped: 0 }]);
    const again = await mended([path], '本科省', '本科生');
    expect(folder.read('rejects.csv').split('\r\n')[0]).toBe(
      '\ufeff未采用原因,学号,院系,人员类别,发展对象 · 时间,发展对象 · 培训时间',
    );
    expect(await inputsOf(again)).toEqual([{ used: 1, rejected: 0, skipped: 0 }]);
    const question = ['--indicator', 'admissions', '--as-of', '2003-12-31', '--format', 'json'];
    const { out } = await muster('compute', path, again, ...question);
    expect(JSON.parse(out).issues.byCode).not.toHaveProperty('unknown-column');
  });

  it('are safe to open, and read back as they were', async () => {
    const path = folder.write('people.csv', [
      'person_key,unit,cohort,class',
      '=1+1,ENG,undergraduat,@a',
      "'2,ENG,undergraduat,-b",
    ]);
    await muster('check', path, '--rejects', folder.at('rejects.csv'));
    const [, first, second] = folder.read('rejects.csv').split('\r\n');
    expect(first).toMatch(/,'=1\+1,ENG,undergraduat,'@a$/);
    expect(second).toMatch(/,'2,ENG,undergraduat,'-b$/);
    const text = folder.read('rejects.csv').replaceAll('undergraduat,', 'undergraduate,');
    const again = folder.write('mended.csv', Buffer.from(text));
    const count = ['--indicator', 'admissions', '--as-of', '2003-12-31', '--by', 'class', '--format', 'json'];
    expect(await inputsOf(again)).toEqual([{ used: 2, rejected: 0, skipped: 0 }]);
    expect((await muster('compute', again, ...count)).code).toBe(0);
  });

  it('of a workbook name the sheet, and come in one file for each layout', async () => {
    const header = ['学号', '单位', '人员类别'];
    const students = (unit: string, ...keys: number[]) => keys.map((key) => [String(key), unit, '本科生']);
    const path = folder.write(
      '名册.xls',
      workbook({
        工程学院: [header, ...students('工程学院', 1, 2, 3), ['4', '工程学院', '本科省']],
        文学院: [header, ...students('文学院', 5, 6, 7), ['8', '文学院', '']],
      }),
    );
    const rejects = folder.at('rejects.csv');
    const { err } = await muster('check', path, '--rejects', rejects, '--lang', 'zh-CN');
    expect(err).toContain(`未采用的 2 行已写入 ${rejects}。`);
    const [, first, second] = folder.read('rejects.csv').split('\r\n');
    expect(first).toContain(`${path}、工作表“工程学院” 第 5 行：`);
    expect(first!.endsWith(',4,工程学院,本科省')).toBe(true);
    expect(second).toContain(`${path}、工作表“文学院” 第 5 行：`);
  });

  it('of sheets that are named for their unit count when they are read together with the workbook', async () => {
    const header = ['学号', '人员类别', '审批时间'];
    const path = folder.write(
      '名册.xls',
      workbook({
        工程学院: [header, ['1', '本科生', '2003-05-08'], ['2', '研究生', '2003-05-08']],
        文学院: [
          header,
          ['3', '本科生', '2003-05-08'],
          ['4', '本科生', '2003-05-08'],
          ['5', '本科省', '2003-05-09'],
        ],
      }),
    );
    const again = await mended([path], '本科省', '本科生');
    const question = ['--indicator', 'admissions', '--by', 'unit,cohort', '--where', 'unit=文学院'];
    const { out } = await muster('compute', path, again, ...question, '--format', 'json');
    expect(JSON.parse(out).results).toMatchObject([{ by: { cohort: 'undergraduate' }, count: 3 }]);
  });

  it('are read by the recipe of the original', async () => {
    const header = ['学号,院系,甲类,发展,', ',,,审批时间,支部大会时间'];
    const path = folder.write('名册.csv', [
      ...header,
      '1,信院,本科生,2003-05-20,2003-05-01',
      '2,信院,,2003-05-20,2003-05-01',
    ]);
    const recipe = {
      schema: 'muster-recipe/1',
      shape: ['学号', '院系', '甲类', '发展 · 审批时间', '发展 · 支部大会时间'],
      headerRows: 2,
      columns: { 甲类: 'cohort' },
      values: { unit: { 信院: '信息学院' } },
    };
    const given = ['--recipe', folder.write('recipe.json', [JSON.stringify(recipe)])];
    await muster('check', path, ...given, '--rejects', folder.at('rejects.csv'));
    const text = folder.read('rejects.csv').replace(',信院,,', ',信院,本科生,');
    const again = folder.write('mended.csv', Buffer.from(text));
    const question = ['--indicator', 'admissions', '--by', 'unit', '--format', 'json'];
    const { out } = await muster('compute', path, again, ...given, ...question);
    expect(JSON.parse(out).results).toMatchObject([{ by: { unit: '信息学院' }, count: 2 }]);
  });

  it.each(['headcount', 'plans', 'units'])(
    'of %s are read again as that, the reason left out',
    async (kind) => {
      const template = folder.write('template.csv', Buffer.from((await muster('template', kind)).out));
      const [header, example] = folder.read('template.csv').replace('\ufeff', '').trim().split('\r\n');
      const rejected = folder.write('rejected.csv', [`Reason,${header}`, `"a, row 2: blank",${example}`]);
      for (const path of [template, rejected]) {
        expect(JSON.parse((await muster('check', path, '--format', 'json')).out)).toMatchObject({
          inputs: [{ kind, used: 1 }],
          issues: [],
        });
      }
    },
  );
});
