/** Fields of persons: whose row it is, kept as a pseudonym so that people can be counted and nobody is named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryEngine } from '../../src/engines/memory.ts';
import { inspect, type Recipe } from '../../src/index.ts';
import { blockOf } from '../../src/roster/block.ts';
import { cleanCell } from '../../src/roster/cells/spelling.ts';
import { defineDataset, type Field } from '../../src/roster/dataset.ts';
import { hashKey, pseudonymOf } from '../../src/roster/people/person-key.ts';
import { RowHash } from '../../src/roster/people/stays.ts';
import { rowsOf } from '../../src/roster/rows.ts';
import { textSource } from '../../src/roster/source.ts';
import { always, field } from '../../src/tally/expression.ts';
import { detailsOf, readAll } from './reading.ts';
import { loadAll, rowsIn, workbookOf } from './schools.ts';

/** Rows of people by their key, the key kept as one type or the other. */
const thingsBy = (type: 'key' | 'person') =>
  defineDataset({
    kind: 'things',
    fields: [
      { name: 'who', type, required: true },
      { name: 'word', type: 'category' },
      { name: 'points', type: 'integer' },
    ],
  });

async function read(text: string, type: 'key' | 'person' = 'person', recipes: readonly Recipe[] = []) {
  const { batches, ...reading } = await readAll([textSource('t.csv', text)], [thingsBy(type)], recipes);
  return { ...reading, batches, rows: rowsOf(batches, ['who', 'word', 'points']) };
}

describe('the pseudonym of a key', () => {
  it('is 64 bits in 16 hexadecimal digits, the same for all ways of writing the key', () => {
    const pseudonym = pseudonymOf('S2003-0001');
    expect(pseudonym).toMatch(/^[0-9a-f]{16}$/);
    for (const key of ['s2003-0001', 'S2003 - 0001', 'Ｓ２００３－０００１']) {
      expect(pseudonymOf(key)).toBe(pseudonym);
    }
    expect(pseudonymOf('S2003-0002')).not.toBe(pseudonym);
    expect(pseudonymOf('02003-0001')).not.toBe(pseudonymOf('2003-0001'));
  });

  it('is the hash by which ledgers of people are joined', () => {
    const hash = new RowHash();
    const hex = (half: number) => (half >>> 0).toString(16).padStart(8, '0');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (key) => {
        hashKey(hash, blockOf(1, [[key]]), 0, 0);
        expect(pseudonymOf(cleanCell(key))).toBe(hex(hash.high) + hex(hash.low));
      }),
    );
  });

  it('differs for keys that are counted up', () => {
    const keys = Array.from({ length: 50_000 }, (_, i) => `S2003-ENG-${String(i).padStart(6, '0')}`);
    expect(new Set(keys.map(pseudonymOf)).size).toBe(keys.length);
  });
});

describe('a person', () => {
  it('is the same in all rows and files, and another than anybody else', async () => {
    const school = await loadAll([
      textSource('a.csv', '学号,学院,日期,课程,学分\nA1,ENG,2003-03-01,甲,2\nA2,ENG,2003-03-01,甲,2\n'),
      textSource('b.csv', '工号,单位,时间,课程,学分\n a1 ,ART,2003-05-01,乙,3\nＡ２,ENG,2003-05-01,乙,1\n'),
      textSource('c.csv', 'person,unit,due_date,received_date\nA1,ENG,2003-03-31,2003-03-30\n'),
    ]);
    const [first, second] = [pseudonymOf('A1'), pseudonymOf('A2')];
    expect(rowsIn(school, ['person_key', 'credits'], 'credits')).toEqual([
      { person_key: first, credits: 2 },
      { person_key: second, credits: 2 },
      { person_key: first, credits: 3 },
      { person_key: second, credits: 1 },
    ]);
    expect(rowsIn(school, ['person_key'], 'reports')).toEqual([{ person_key: first }]);
    expect(school.issues).toEqual([]);
  });

  it('can be counted, and what is said of a person added up', async () => {
    const { batches } = await read('who,word,points\nA,x,2\nB,y,1\na,z,5\n');
    const query = { kind: 'things', where: always, keys: { who: field('who') } };
    const [people, sums] = memoryEngine(batches).run([query, { ...query, sum: 'points' }]);
    expect(people!.cells.length).toBe(2);
    expect(new Map(sums!.cells.map(({ key: [who], count }) => [who, count]))).toEqual(
      new Map([
        [pseudonymOf('A'), 7],
        [pseudonymOf('B'), 1],
      ]),
    );
  });

  it.each([
    ['blank', ''],
    ['a word for nothing', '无'],
    ['a failed formula', '#N/A'],
    ['the cell above', '同上'],
    ['a number with lost digits', '2.00312E+11'],
    ['another such number', '2E+11'],
    ['a total', '合计'],
    ['a key', 'S2003-0001'],
    ['a key in small letters', 's2003-e01'],
    ['a repeated row', 'A'],
  ])('is used, rejected or skipped as a key is: %s', async (_, cell) => {
    const text = `who,word\nA,x\n"${cell}",x\n`;
    const [asKey, asPerson] = [await read(text, 'key'), await read(text, 'person')];
    expect(asPerson.reports).toEqual(asKey.reports);
    expect(asPerson.rejected).toEqual(asKey.rejected);
    expect(detailsOf(asPerson.issues)).toEqual(detailsOf(asKey.issues));
  });

  it('is used, rejected or skipped as a key is, whatever the cells', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        '无',
        '-',
        '1E5',
        '2.003E+11',
        '#REF!',
        '同上',
        '合计',
        'A',
        'a',
        'Ａ',
        "'007",
      ),
      fc.stringMatching(/^[ -~一-龥]{0,12}$/),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join());
        const text = ['who,word', ...quoted].join('\n');
        const [asKey, asPerson] = [await read(text, 'key'), await read(text, 'person')];
        expect(asPerson.reports).toEqual(asKey.reports);
        expect(asPerson.rejected).toEqual(asKey.rejected);
        for (const { who } of asPerson.rows) expect(who).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });

  it('is not recorded where it may be blank and is, or has lost its digits', async () => {
    const optional: Field = { name: 'who', type: 'person' };
    const kind = defineDataset({
      kind: 'things',
      fields: [{ name: 'word', type: 'category', required: true }, optional],
    });
    const text = 'word,who\nx,A\ny,\nz,待定\nu,2.00312E+11\n';
    const { batches, issues } = await readAll([textSource('t.csv', text)], [kind]);
    expect(rowsOf(batches, ['who']).map(({ who }) => who)).toEqual([pseudonymOf('A'), null, null, null]);
    expect(detailsOf(issues)).toEqual([['invalid-number', 5, 'who', '2.00312E+11', null]]);
  });

  it('is no number that a total would have to agree with, and what it earned is', async () => {
    const lines = ['who,word,points', 'A1,x,2', 'A2,y,3'];
    expect((await read([...lines, '合计,,5'].join('\n'))).issues).toEqual([]);
    const { issues } = await read([...lines, '合计,,6'].join('\n'));
    expect(detailsOf(issues)).toEqual([['total-differs', 4, 'points', '6', '5']]);
  });

  it('is blank in no row that a recipe fills from above', async () => {
    const recipe: Recipe = { schema: 'muster-recipe/1', fillDown: ['who', 'word'] };
    const { rows, reports } = await read('who,word,points\nA,x,2\n,,3\nB,,4\n', 'person', [recipe]);
    expect(rows.map(({ who, word }) => [who, word])).toEqual([
      [pseudonymOf('A'), 'x'],
      [pseudonymOf('B'), 'x'],
    ]);
    expect(reports).toMatchObject([{ rows: 3, used: 2, rejected: 1 }]);
  });

  it('may be given for all rows, and what a spelling means may be said', async () => {
    const recipe: Recipe = {
      schema: 'muster-recipe/1',
      shape: ['word', 'points'],
      constants: { who: 'A' },
    };
    const given = await read('word,points\nx,1\ny,2\n', 'person', [recipe]);
    expect(given.rows.map(({ who }) => who)).toEqual([pseudonymOf('A'), pseudonymOf('A')]);
    const values: Recipe = { schema: 'muster-recipe/1', values: { who: { 新来的: 'A9', 某人: null } } };
    const decided = await read('who,word\n新来的,x\n某人,y\n', 'person', [values]);
    expect(decided.rows).toEqual([{ who: pseudonymOf('A9'), word: 'x', points: null }]);
    expect(detailsOf(decided.issues)).toEqual([['missing-value', 3, 'who', '某人', null]]);
  });

  it('stands by itself in each sheet of a workbook', async () => {
    const rows = (key: string) => [
      ['学号', '单位', '应交时间', '提交时间'],
      [key, 'ENG', '2003-06-30', '2003-06-20'],
    ];
    const { source, workbooks } = workbookOf('e.xlsx', [{ rows: rows('A1') }, { rows: rows('a1') }]);
    const school = await loadAll([source], { workbooks });
    const who = pseudonymOf('A1');
    expect(rowsIn(school, ['person_key'], 'essays')).toEqual([{ person_key: who }, { person_key: who }]);
  });
});

describe('the key of a person', () => {
  const keys = ['S2003-ENG-0417', '教工甲乙', '00071'];
  const text = `学号,姓名,单位,培训班次,结业证书编号\n${keys.map((key) => `${key},某某,ENG,2003-A1,证字第7号`).join('\n')}\n`;

  it('is nowhere in what is read', async () => {
    const { batches } = await loadAll([textSource('t.csv', text)]);
    const kept = batches.flatMap(({ columns }) =>
      [...columns.values()].map((column) =>
        column.type === 'category' ? column.dictionary.texts : [...column.values].map(String),
      ),
    );
    expect(kept.flat()).toContain(pseudonymOf(keys[0]!));
    for (const key of keys) expect(kept.flat().some((one) => one.includes(key))).toBe(false);
  });

  it('is not shown where columns are looked at, nor is what stands for it', async () => {
    const inspection = await inspect([textSource('t.csv', text)]);
    const column = inspection.tables[0]!.columns.find((one) => one.field === 'person_key');
    expect(column).toMatchObject({ header: '学号', how: 'synonym', examples: [] });
    const shown = JSON.stringify(inspection);
    for (const key of keys) {
      expect(shown).not.toContain(key);
      expect(shown).not.toContain(pseudonymOf(key));
    }
    expect(inspection.tables[0]!.preview.map(({ cells }) => cells[0])).toEqual(['学号', '', '', '']);
  });
});
