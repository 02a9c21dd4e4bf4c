import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Folder, muster } from './command.ts';

let folder: Folder;
beforeEach(() => {
  folder = new Folder();
});
afterEach(() => folder.remove());

const shape = ['学号', '院系', '审批时间', '谈话时间'];
const recipe = {
  schema: 'muster-recipe/1',
  shape,
  kind: 'people',
  columns: { 谈话时间: 'talk_date' },
  constants: { cohort: 'undergraduate' },
  values: { unit: { 信院: 'INF' } },
};
const rows = ['1,信院,2003-05-08,2003-05-01', '2,ENG,2003-06-08,2003-06-01'];

const saved = (name: string, content: unknown) => folder.write(name, [JSON.stringify(content, null, 2)]);
const people = () => folder.write('people.csv', [shape.join(), ...rows]);
const admissions = ['--indicator', 'admissions', '--by', 'unit', '--format', 'json'];

describe('--recipe', () => {
  it('decides about the files of its shape in compute and check', async () => {
    const without = await muster('compute', people(), ...admissions);
    expect(without.code).toBe(2); // no column says the cohort
    const given = ['--recipe', saved('recipe.json', recipe)];
    const { code, out } = await muster('compute', people(), ...admissions, ...given);
    expect(code).toBe(0);
    expect(JSON.parse(out).results).toMatchObject([
      { by: { unit: 'ENG' }, count: 1 },
      { by: { unit: 'INF' }, count: 1 },
    ]);
    expect(await muster('check', people(), ...given)).toMatchObject({ code: 0, err: '' });
  });

  it('may be given several times, and hold several recipes', async () => {
    const general = { schema: 'muster-recipe/1', values: { unit: { ENG: 'ENGINEERING' } } };
    const both = saved('both.json', [{ ...recipe, shape: ['another'] }, recipe]);
    const files = ['--recipe', saved('general.json', general), '--recipe', both];
    const { out } = await muster('compute', people(), ...admissions, ...files);
    expect(JSON.parse(out).results.map(({ by }: { by: object }) => by)).toEqual([
      { unit: 'ENGINEERING' },
      { unit: 'INF' },
    ]);
  });

  it('is read with a byte-order mark, and in the encoding of a Chinese Windows', async () => {
    const marked = folder.write('marked.json', [`\ufeff${JSON.stringify(recipe)}`]);
    expect((await muster('check', people(), '--recipe', marked)).code).toBe(0);
    // 信院 in GB18030 is D0 C5 D4 BA.
    const text =
      '{"schema": "muster-recipe/1", "constants": {"cohort": "undergraduate"}, "values": {"unit": {"';
    const bytes = [Buffer.from(text), Buffer.from([0xd0, 0xc5, 0xd4, 0xba]), Buffer.from('": "INF"}}}')];
    const windows = folder.write('windows.json', Buffer.concat(bytes));
    const { out } = await muster('compute', people(), ...admissions, '--recipe', windows);
    expect(out).toContain('"unit": "INF"');
  });

  it('says where a recipe is wrong, in both languages', async () => {
    const path = saved('recipe.json', { ...recipe, headerRows: 3 });
    const english = await muster('check', people(), '--recipe', path);
    expect(english.code).toBe(2);
    expect(english.err).toContain(
      `The recipe ${path} cannot be used. headerRows should be 1, 2, and not 3.\n`,
    );
    const chinese = await muster('check', people(), '--recipe', path, '--lang', 'zh-CN');
    expect(chinese.err).toContain(`导入方案 ${path} 无法使用：headerRows 应为 1, 2，不能是 3。\n`);
  });

  it('says which recipe of a list is wrong, and what is no recipe at all', async () => {
    const list = saved('list.json', [recipe, { schema: 'muster-recipe/1', colums: {} }]);
    expect((await muster('check', people(), '--recipe', list)).err).toContain(
      '2. colums should be schema, name,',
    );
    const text = folder.write('recipe.json', ['学号=person_key']);
    expect((await muster('check', people(), '--recipe', text)).err).toContain('JSON should be {"schema"');
    const gone = folder.at('gone.json');
    expect((await muster('check', people(), '--recipe', gone)).err).toContain(`There is no file ${gone}.`);
  });

  it('tells of a recipe that no file has the headers of', async () => {
    const path = saved('recipe.json', { ...recipe, shape: ['工号', '部门'] });
    const { err } = await muster('inspect', people(), '--recipe', path);
    expect(err).toContain('No file has the headers of a recipe');
  });
});
