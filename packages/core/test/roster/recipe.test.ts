import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar.ts';
import {
  formatRecipe,
  InputError,
  inspect,
  parseRecipe,
  parseRecipes,
  type Recipe,
  type Source,
  textSource,
} from '../../src/index.ts';
import { rowsOf } from '../../src/roster/rows.ts';
import { load } from '../../src/school.ts';
import { gb18030Of } from './bytes.ts';
import { byteSource } from './reading.ts';
import { loadAll, rowsIn, textCell, workbookOf } from './schools.ts';

const schema = 'muster-recipe/1';

function file(...lines: readonly string[]): Source {
  return textSource('people.csv', lines.join('\n'));
}

/** The rows of people of a file with a recipe and without. */
async function withAndWithout(source: Source, recipe: Omit<Recipe, 'schema'>, names: readonly string[]) {
  const without = await loadAll([source]);
  const applied = await loadAll([source], { recipes: [{ schema, ...recipe }] });
  return { without: rowsIn(without, names), applied: rowsIn(applied, names), school: applied };
}

describe('what a recipe decides', () => {
  it('columns: a header nobody knows, and one that is left out', async () => {
    const { without, applied, school } = await withAndWithout(
      file('学号,学院,类别,组别,班级', 'A1,工程学院,本科,三组,一班'),
      { shape: ['学号', '学院', '类别', '组别', '班级'], columns: { 组别: 'branch', 班级: null } },
      ['branch', 'class'],
    );
    expect(without).toEqual([{ branch: null, class: '一班' }]);
    expect(applied).toEqual([{ branch: '三组', class: null }]);
    expect(school.issues).toEqual([]);
  });

  it('columns: what is private is shown no more when it is left out', async () => {
    const phone = '13800138000';
    const shape = ['学号', '学院', '类别', '手机'];
    const source = file(shape.join(), `A1,工程学院,外,${phone}`);
    const recipes: Recipe[] = [{ schema, shape, columns: { 手机: null } }];
    const school = await loadAll([source], { recipes });
    expect(school.rejected.map(({ cells }) => cells)).toEqual([['A1', '工程学院', '外', '']]);
    const inspection = await inspect([source], { recipes });
    expect(JSON.stringify([inspection, school.issues])).not.toContain(phone);
    expect(inspection.tables[0]!.columns[3]).toMatchObject({ field: null, how: 'recipe', examples: [] });
    expect(inspection.tables[0]!.recipe.columns).toMatchObject({ 手机: null });
  });

  it('values: spellings of a school, and one that says nothing', async () => {
    const { without, applied, school } = await withAndWithout(
      file('学号,学院,类别,性别', 'A1,工程学院,普本,男', 'A2,工程学院,本科,未采集'),
      { values: { cohort: { 普本: 'undergraduate' }, gender: { 未采集: null } } },
      ['cohort', 'gender'],
    );
    expect(without).toEqual([{ cohort: 'undergraduate', gender: '未采集' }]);
    expect(applied).toEqual([
      { cohort: 'undergraduate', gender: '男' },
      { cohort: 'undergraduate', gender: null },
    ]);
    expect(school.issues).toEqual([]);
  });

  it('values: aliases of units', async () => {
    const { applied } = await withAndWithout(
      file('学号,学院,类别', 'A1,信院,本科'),
      { values: { unit: { 信院: '信息工程学院' } } },
      ['unit'],
    );
    expect(applied).toEqual([{ unit: '信息工程学院' }]);
  });

  it('constants: what no column says', async () => {
    const { without, applied } = await withAndWithout(
      file('学号,学院,姓名', 'A1,工程学院,甲'),
      { shape: ['学号', '学院', '姓名'], constants: { cohort: '本科' } },
      ['unit', 'cohort'],
    );
    expect(without).toEqual([]);
    expect(applied).toEqual([{ unit: '工程学院', cohort: 'undergraduate' }]);
  });

  it('constants: the name of the sheet', async () => {
    const rows = [
      ['学号', '类别'],
      ['A1', '本科'],
    ];
    const sheets = ['甲', '乙'].map((name) => ({ name, rows: rows.map((row) => [...row]) }));
    const { source, workbooks } = workbookOf('people.xlsx', sheets);
    expect((await loadAll([source], { workbooks })).issues.map(({ code }) => code)).toContain(
      'missing-column',
    );
    const recipe: Recipe = { schema, shape: rows[0]!, constants: { unit: '@sheet' } };
    const school = await loadAll([source], { workbooks, recipes: [recipe] });
    // One person in two places at once: listed, and both rows count.
    expect(rowsIn(school, ['unit'])).toEqual([{ unit: '甲' }]);
  });

  it.each([
    ['january', dayOf(2003, 1, 31)],
    ['october', dayOf(2003, 10, 31)],
  ] as const)('dates: %s', async (pointOne, day) => {
    const { without, applied, school } = await withAndWithout(
      file('学号,学院,类别,申请入党时间', 'A1,工程学院,本科,2003.1'),
      { dates: { apply_date: pointOne } },
      ['apply_date'],
    );
    expect(without).toEqual([{ apply_date: null }]);
    expect(applied).toEqual([{ apply_date: day }]);
    expect(school.issues).toEqual([]);
  });

  it('headers: words that a school uses', async () => {
    const { without, applied } = await withAndWithout(
      file('学号,学院,类别,吸收时间', 'A1,工程学院,本科,2003-05-20'),
      { headers: { meeting_date: ['吸收时间'] } },
      ['meeting_date'],
    );
    expect(without).toEqual([{ meeting_date: null }]);
    expect(applied).toEqual([{ meeting_date: dayOf(2003, 5, 20) }]);
  });

  it('kind: where the headers fit another one better', async () => {
    const source = file('unit,name_zh,parent,date,cohort,headcount', 'ENG,工程学院,,2003-12-31,本科,900');
    const shape = ['unit', 'name_zh', 'parent', 'date', 'cohort', 'headcount'];
    const as = async (kind: string) =>
      (await loadAll([source], { recipes: [{ schema, shape, kind }] })).inputs[0]!.kind;
    expect(await as('units')).toBe('units');
    expect(await as('headcount')).toBe('headcount');
  });

  it('encoding: of text that reads as another one too', async () => {
    const header = ['学号', '学院', '类别'];
    const bytes = gb18030Of(`${header.join(',')}\nA1,工程学院,本科\n`);
    const source = byteSource('people.csv', [bytes]);
    const wrongly = { ...source, encoding: 'utf-16le' as const };
    expect((await loadAll([wrongly])).inputs[0]!.used).toBe(0);
    const recipe: Recipe = { schema, shape: header, encoding: 'gb18030' };
    expect((await loadAll([source], { recipes: [recipe] })).inputs[0]).toMatchObject({
      encoding: 'gb18030',
      used: 1,
    });
  });

  it('sheets: which are read, hidden ones too', async () => {
    const rows = (key: string) => [
      ['学号', '学院', '类别'],
      [key, '工程学院', '本科'],
    ];
    const { source, workbooks } = workbookOf('people.xlsx', [
      { name: '现行', rows: rows('A1') },
      { name: '底稿', rows: rows('A2'), hidden: true },
    ]);
    const shown = await loadAll([source], { workbooks });
    expect(shown.inputs.map(({ sheet }) => sheet)).toEqual(['现行']);
    const recipe: Recipe = { schema, shape: rows('')[0]!, sheets: ['底稿'] };
    const chosen = await loadAll([source], { workbooks, recipes: [recipe] });
    expect(chosen.inputs.map(({ sheet, used }) => [sheet, used])).toContainEqual(['底稿', 1]);
  });

  it('date: the day of a file whose titles say none', async () => {
    const { without, applied, school } = await withAndWithout(
      file('学号,学院,类别,年级', 'A1,工程学院,本科,大二'),
      { shape: ['学号', '学院', '类别', '年级'], date: '2003-10-15' },
      ['entry_year'],
    );
    expect(without).toEqual([{ entry_year: null }]);
    expect(applied).toEqual([{ entry_year: 2002 }]);
    expect(school.issues).toEqual([]);
  });

  it('headerRows: two rows where one would do', async () => {
    const source = file('学号,学院,类别,班级', 'A1,工程学院,本科,一班', 'A2,工程学院,本科,二班');
    const one = await loadAll([source]);
    expect(one.inputs[0]!.rows).toBe(2);
    const shape = ['学号 · A1', '学院 · 工程学院', '类别 · 本科', '班级 · 一班'];
    const columns = { '学号 · A1': 'person_key', '学院 · 工程学院': 'unit', '类别 · 本科': 'cohort' };
    const two = await loadAll([source], { recipes: [{ schema, shape, headerRows: 2, columns }] });
    expect(two.inputs[0]!.rows).toBe(1);
  });
});

describe('cells that repeat the one above', () => {
  const shape = ['学号', '学院', '类别', '申请入党时间'];
  const recipes: Recipe[] = [{ schema, shape, fillDown: ['学院'] }];

  it('are filled in records', async () => {
    const source = file(shape.join(), 'A1,工程学院,本科,', 'A2,,本科,', 'A3,艺术学院,本科,', 'A4, ,本科,');
    expect((await loadAll([source])).inputs[0]).toMatchObject({ used: 2, rejected: 2 });
    const school = await loadAll([source], { recipes });
    expect(rowsIn(school, ['unit']).map(({ unit }) => unit)).toEqual([
      '工程学院',
      '工程学院',
      '艺术学院',
      '艺术学院',
    ]);
  });

  it('are not filled from a header that comes again, nor from a total', async () => {
    const rows = ['A1,工程学院,本科,', shape.join(), 'A2,,本科,', '小计,2,,', 'A3,,本科,'];
    const school = await loadAll([file(shape.join(), ...rows)], { recipes });
    expect(rowsIn(school, ['unit']).map(({ unit }) => unit)).toEqual(['工程学院', '工程学院', '工程学院']);
    expect(school.inputs[0]).toMatchObject({ rows: 5, used: 3, skipped: 2 });
  });

  it('leave the other cells of a workbook what they were', async () => {
    const rows = [shape, ['A1', '工程学院', '本科', '2003.1'], ['A2', '', '本科', '2003.1']];
    const { source, workbooks } = workbookOf('people.xlsx', [{ rows, textCells: [textCell(1, 3)] }]);
    const school = await loadAll([source], { workbooks, recipes });
    // Text keeps its noughts, a number does not.
    expect(rowsIn(school, ['apply_date'])).toEqual([
      { apply_date: dayOf(2003, 1, 31) },
      { apply_date: null },
    ]);
    expect(school.issues.map(({ code, count }) => [code, count])).toEqual([['ambiguous-date', 1]]);
  });

  it('are filled at the end of a row of a workbook, where blank cells are left out', async () => {
    const rows = [
      ['学号', '类别', '申请入党时间', '学院'],
      ['A1', '本科', '', '工程学院'],
      ['A2', '本科'],
    ];
    const { source, workbooks } = workbookOf('people.xlsx', [{ rows }]);
    const own: Recipe[] = [{ schema, shape: rows[0]!, fillDown: ['学院'] }];
    const school = await loadAll([source], { workbooks, recipes: own });
    expect(rowsIn(school, ['unit'])).toEqual([{ unit: '工程学院' }, { unit: '工程学院' }]);
  });

  it('are filled in rejected rows too, which will stand by themselves', async () => {
    const source = file(shape.join(), 'A1,工程学院,本科,', 'A2,,外,');
    const school = await loadAll([source], { recipes });
    expect(school.rejected.map(({ cells }) => cells)).toEqual([['A2', '工程学院', '外', '']]);
    // Rejected by another file's word, long after it was read.
    const other = textSource('other.csv', '学号,学院,类别\nA1,工程学院,本科\nA3,工程学院,成人');
    const own = file(shape.join(), 'A1,工程学院,本科,', 'A3,,研究生,');
    const joined = await loadAll([other, own], { recipes });
    expect(joined.rejected.map(({ cells }) => cells)).toEqual([['A3', '工程学院', '研究生', '']]);
  });
});

describe('the file of a recipe', () => {
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('学号', '@sheet', '__proto__', 'constructor', 'toString'),
  );
  const map = <V>(value: fc.Arbitrary<V>) =>
    fc.array(fc.tuple(word, value), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
  const wordOrNull = fc.option(word);
  const recipe: fc.Arbitrary<Recipe> = fc.record(
    {
      schema: fc.constant(schema),
      name: word,
      shape: fc.array(word, { maxLength: 5 }),
      kind: fc.constantFrom('people', 'headcount', 'units'),
      encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'gb18030'),
      sheets: fc.array(word, { maxLength: 3 }),
      headerRows: fc.constantFrom(1, 2),
      date: fc.constantFrom('2003-12-31', '2004-02-29'),
      columns: map(wordOrNull),
      constants: map(word),
      values: map(map(wordOrNull)),
      dates: map(fc.constantFrom('january', 'october')),
      fillDown: fc.array(word, { maxLength: 3 }),
      headers: map(fc.array(word, { maxLength: 3 })),
    },
    { requiredKeys: ['schema'] },
  );

  it('says all of it', () => {
    fc.assert(
      fc.property(recipe, (each) => {
        expect(parseRecipe(formatRecipe(each))).toEqual(each);
      }),
    );
  });

  it('may hold several, and begin with a mark', () => {
    const several = [{ schema }, { schema, kind: 'people' }];
    expect(parseRecipes(`\ufeff${JSON.stringify(several)}`)).toEqual(several);
    expect(parseRecipes(formatRecipe({ schema }))).toEqual([{ schema }]);
  });

  it.each([
    ['no JSON', '{', 'JSON'],
    ['no recipe', '[]', 'JSON'],
    ['nothing', 'null', 'JSON'],
    ['no schema', '{}', 'schema'],
    ['another schema', '{"schema": "muster-recipe/2"}', 'schema'],
    ['an unknown part', '{"schema": "muster-recipe/1", "colums": {}}', 'colums'],
    ['an inherited part', '{"schema": "muster-recipe/1", "toString": {}}', 'toString'],
    ['a part called __proto__', '{"schema": "muster-recipe/1", "__proto__": {}}', '__proto__'],
    ['a header row too many', '{"schema": "muster-recipe/1", "headerRows": 3}', 'headerRows'],
    ['an encoding nobody has', '{"schema": "muster-recipe/1", "encoding": "ebcdic"}', 'encoding'],
    ['a number for a column', '{"schema": "muster-recipe/1", "columns": {"学号": 1}}', 'columns'],
    ['a list for columns', '{"schema": "muster-recipe/1", "columns": ["学号"]}', 'columns'],
    ['a third month', '{"schema": "muster-recipe/1", "dates": {"apply_date": "march"}}', 'dates'],
    ['a date in words', '{"schema": "muster-recipe/1", "date": "today"}', 'date'],
    ['a day that never was', '{"schema": "muster-recipe/1", "date": "2003-02-30"}', 'date'],
    ['a text for headers', '{"schema": "muster-recipe/1", "headers": {"unit": "院"}}', 'headers'],
    ['flat values', '{"schema": "muster-recipe/1", "values": {"cohort": "adult"}}', 'values'],
  ])('is refused with %s, and the place is named', (_, text, place) => {
    expect(() => parseRecipe(text)).toThrow(InputError);
    expect(() => parseRecipe(text)).toThrow(expect.objectContaining({ code: 'bad-recipe' }));
    expect(() => parseRecipe(text)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ place }) }),
    );
    if (place !== 'JSON') {
      expect(() => parseRecipes(`[{"schema": "muster-recipe/1"}, ${text}]`)).toThrow(
        expect.objectContaining({ details: expect.objectContaining({ place: `2. ${place}` }) }),
      );
    }
  });
});

describe('words that every object has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  it('are headers like others', async () => {
    const source = file(`学号,学院,类别,${names.join()}`, 'A1,工程学院,本科,甲,乙,丙,丁');
    const plain = await loadAll([source]);
    expect(plain.issues.map(({ code, column }) => [code, column])).toEqual(
      names.map((name) => ['unknown-column', name]),
    );
    const recipe = parseRecipe(
      `{"schema": "${schema}", "shape": ["学号", "学院", "类别", ${names.map((name) => `"${name}"`).join()}],
        "columns": {"__proto__": "class", "constructor": "branch", "toString": null, "hasOwnProperty": null}}`,
    );
    // A general one beside it is merged with it.
    const school = await loadAll([source], { recipes: [recipe, { schema, constants: {} }] });
    expect(rowsIn(school, ['class', 'branch'])).toEqual([{ class: '甲', branch: '乙' }]);
    expect(school.issues).toEqual([]);
  });

  it('are values like others', async () => {
    const lines = names.map((name, i) => `A${i},${name},${name}`);
    const source = file('学号,学院,类别', ...lines);
    const plain = await loadAll([source]);
    expect(plain.rejected.flatMap(({ reasons }) => reasons.map(({ code, seen }) => [code, seen]))).toEqual(
      names.map((name) => ['unknown-value', name]),
    );
    const cohorts = Object.fromEntries(names.map((name) => [name, 'adult']));
    const recipes = [parseRecipe(JSON.stringify({ schema, values: { cohort: cohorts } }))];
    const school = await loadAll([source], { recipes });
    expect(rowsIn(school, ['unit', 'cohort'])).toEqual(
      names.map((name) => ({ unit: name, cohort: 'adult' })),
    );
  });

  it('name no column, so that nothing is read as one', async () => {
    const recipe = parseRecipe(
      `{"schema": "${schema}", "values": {"__proto__": {"a": "b"}, "constructor": {"本科": "adult"}},
        "headers": {"__proto__": ["学院"], "toString": ["类别"]}, "constants": {"__proto__": "x", "toString": "y"},
        "dates": {"__proto__": "january"}}`,
    );
    const source = file('学号,学院,类别', 'A1,工程学院,本科');
    const school = await loadAll([source], { recipes: [recipe, recipe] });
    expect(rowsIn(school, ['unit', 'cohort'])).toEqual([{ unit: '工程学院', cohort: 'undergraduate' }]);
    expect(school.issues.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['recipe-not-used', 'warning', null],
    ]);
    expect(school.issues[0]!.seen.map(({ text }) => text)).toEqual([
      'constants: __proto__',
      'constants: toString',
      'values: __proto__',
      'values: constructor',
      'dates: __proto__',
      'headers: __proto__',
      'headers: toString',
    ]);
  });
});

describe('recipes that do not fit', () => {
  const shape = ['学号', '学院', '类别', '年级'];
  const source = file(shape.join(), 'A1,工程学院,本科,大二');

  it('list the names that there are not', async () => {
    const recipe: Recipe = {
      schema,
      shape,
      columns: { 学院: 'unti', 专业: 'class' },
      constants: { statsu: '积极分子' },
      fillDown: ['单位'],
    };
    const school = await loadAll([source], { recipes: [recipe] });
    const group = school.issues.find(({ code }) => code === 'recipe-not-used')!;
    expect(group.file).toBe('people.csv');
    expect(group.seen.map(({ text }) => text)).toEqual([
      'columns: 专业',
      'columns: unti',
      'constants: statsu',
      'fillDown: 单位',
    ]);
  });

  it('of one shape: the last counts, and none for all files says the kind', async () => {
    const dated = (date: string): Recipe => ({ schema, shape, date });
    const recipes = [dated('2003-10-15'), dated('2004-10-15'), { schema, kind: 'units' } as const];
    const school = await loadAll([source], { recipes });
    expect(school.inputs[0]!.kind).toBe('people');
    expect(rowsIn(school, ['entry_year'])).toEqual([{ entry_year: 2003 }]);
    expect(school.issues.map(({ code, examples }) => [code, examples[0]!.seen])).toEqual([
      ['recipe-not-used', 'kind: units'],
    ]);
  });

  it('leave the date to the title', async () => {
    const titled = file('2003年10月15日', shape.join(), 'A1,工程学院,本科,大二');
    const recipes: Recipe[] = [{ schema, shape, date: '2004-10-15' }];
    expect(rowsIn(await loadAll([titled], { recipes }), ['entry_year'])).toEqual([{ entry_year: 2002 }]);
    // The recipe of an inspection is for the next file, whose title may say nothing.
    const { tables } = await inspect([titled], { recipes });
    expect([tables[0]!.date, tables[0]!.recipe.date]).toEqual(['2003-10-15', '2004-10-15']);
  });

  it('are followed in their own encoding', async () => {
    const header = ['person_key', 'unit', 'cohort'];
    // Bytes that are UTF-8 and GB18030.
    const both = byteSource('people.csv', [
      new TextEncoder().encode(`${header.join()}\nA1,学院学院,adult\n`),
    ]);
    const recipes: Recipe[] = [{ schema, shape: header, encoding: 'gb18030' }];
    expect((await loadAll([both])).inputs[0]).toMatchObject({ encoding: 'utf-8', used: 1 });
    expect((await loadAll([both], { recipes })).inputs[0]).toMatchObject({ encoding: 'gb18030', used: 1 });
  });

  it('limit the whole workbook to the sheets they name', async () => {
    const rows = (key: string) => [shape, [key, '工程学院', '本科', '']];
    const { source: workbook, workbooks } = workbookOf('people.xlsx', [
      { name: '甲', rows: rows('A1') },
      { name: '乙', rows: rows('A2') },
    ]);
    for (const recipe of [
      { schema, sheets: ['甲', '丙'] },
      { schema, shape, sheets: ['甲', '丙'] },
    ] as const) {
      const school = await loadAll([workbook], { workbooks, recipes: [recipe] });
      expect(school.inputs.map(({ sheet, used }) => [sheet, used])).toEqual([['甲', 1]]);
      expect(school.issues.map(({ code, examples }) => [code, examples[0]!.seen])).toEqual([
        ['missing-sheet', '丙'],
      ]);
    }
    const none = await loadAll([workbook], { workbooks, recipes: [{ schema, sheets: ['丙'] }] });
    expect(none.inputs).toMatchObject([{ file: 'people.xlsx', kind: null, rows: 0 }]);
    expect(none.issues.map(({ code }) => code)).toEqual(['missing-sheet']);
  });
});

describe('a recipe of one file', () => {
  const header = '学号,学院,人员类别,年级';
  const graded = (date: string) => `填表日期：${date}\n${header}\n1,工程学院,本科,大三`;

  it('goes before those for all files of its shape, and before what its title says', async () => {
    const general = { schema: 'muster-recipe/1', shape: header.split(','), date: '2001-12-31' } as const;
    const own = { schema: 'muster-recipe/1', date: '2005-12-31' } as const;
    const source = textSource('a.csv', graded('2003-12-31'));
    const yearOf = async (one: Source) =>
      rowsOf((await load([one], { recipes: [general] })).batches, ['entry_year'])[0]!.entry_year;
    expect(await yearOf(source)).toBe(2001);
    expect(await yearOf({ ...source, recipes: [own] })).toBe(2003);
  });
});
