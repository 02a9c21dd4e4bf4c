/** Every dirty copy holds every person and every fact of the clean school, and is the kind of file it is said to be. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Column } from '../src/dirty/fields.ts';
import { byStage, byStep, plainly } from '../src/dirty/layouts.ts';
import { dirtyCopies, writeDirtySchool } from '../src/index.ts';
import {
  cleanPeople,
  decoded,
  factsOf,
  type Grid,
  isoDate,
  keyOf,
  meaningOf,
  readHtml,
  readSeparated,
  readXls,
  readXlsx,
  unitOf,
} from './dirty-reading.ts';
import { committed, dataFolder, type Row, readRows } from './recount.ts';

const folder = mkdtempSync(join(tmpdir(), 'muster-dirty-'));
beforeAll(async () => {
  for (const copy of dirtyCopies) await writeDirtySchool(copy, join(folder, copy));
});
afterAll(() => rmSync(folder, { recursive: true }));

const people = cleanPeople();
/** No column of the copies says these: the title does, or nobody has one. */
const unsaid = ['status_date', 'removed_date', 'restored_date'];

/** Rows with a number in their first column and a key: all that is no title, header, total or signature. */
function personRows(rows: Grid, columns: readonly Column[]): (readonly string[])[] {
  const at = (field: string) => columns.findIndex((column) => column.field === field);
  const [line, key] = [at('line'), at('person_key')];
  return rows.filter((cells) => /^\d+$/.test(cells[line] ?? '') && /\d{8}/.test(keyOf(cells[key] ?? '')));
}

/** That these are the facts of all people, each once. */
function expectAll(found: readonly Record<string, string>[]): void {
  expect(found.length).toBe(people.size);
  expect(new Set(found.map((facts) => facts.person_key)).size).toBe(people.size);
  const wrong = found.flatMap((facts) => differences(facts, people.get(facts.person_key!)));
  expect(wrong.slice(0, 5)).toEqual([]);
}

function differences(facts: Row, person: Row | undefined): string[] {
  if (person === undefined) return [`${facts.person_key}: nobody`];
  return Object.entries(person)
    .filter(([name, value]) => !unsaid.includes(name) && facts[name] !== value)
    .map(([name, value]) => `${facts.person_key} ${name}: ${facts[name]}, not ${value}`);
}

describe('gbk-csv', () => {
  const file = '发展党员工作情况一览表.csv';
  let rows: Grid;
  beforeAll(() => {
    rows = readSeparated(decoded('gb18030', folder, 'gbk-csv', file), ',');
  });

  it('is no UTF-8, has no mark, and ends its lines as Windows does', () => {
    const bytes = readFileSync(join(folder, 'gbk-csv', file));
    expect(() => decoded('utf-8', folder, 'gbk-csv', file)).toThrow(TypeError);
    expect(bytes[0]).toBeGreaterThan(0x80);
    expect(bytes.subarray(-2)).toEqual(Buffer.from('\r\n'));
  });

  it('has titles, a header in two rows that comes again, totals and signatures', () => {
    expect(rows[0]![0]).toBe('某大学2003年发展党员工作情况一览表');
    expect(rows[1]![0]).toBe('填表日期：2003年12月31日');
    const approvals = rows[3]!.flatMap((header, i) => (header === '审批时间' ? [i] : []));
    const groupOf = (column: number) => rows[2]!.slice(0, column + 1).findLast((group) => group !== '');
    expect(approvals.map(groupOf)).toEqual(['发展', '转正']);
    expect(rows.filter((cells) => cells[0] === '序号').length).toBeGreaterThan(5);
    const subtotals = rows.filter(([word]) => word === '小计').map((cells) => Number.parseInt(cells[1]!, 10));
    expect(subtotals.length).toBe(readRows(committed, 'units.csv').length);
    expect(subtotals.reduce((sum, count) => sum + count)).toBe(people.size);
    expect(rows.find(([word]) => word === '合计')![1]).toBe(`${people.size}人`);
    expect(rows.findLast((cells) => cells.some((cell) => cell !== ''))![0]).toMatch(/^填表人：.*（盖章）$/);
  });

  it('holds everybody with every fact', () => {
    expectAll(personRows(rows, byStage).map((cells) => factsOf(byStage, cells)));
  });

  it('spells dates in all the ways of the table, and never as an ambiguous month', () => {
    const dates = byStage.flatMap(({ kind }, i) => (kind === 'date' ? [i] : []));
    const cells = personRows(rows, byStage).flatMap((row) => dates.map((i) => row[i]!));
    for (const spelling of [
      /^\d{4}-\d\d-\d\d$/,
      /^\d{4}\/\d{1,2}\/\d{1,2}$/,
      /^\d{4}\.\d\.\d{1,2}$/,
      /^\d{4}\.0\d\.\d\d$/,
      /^\d{4}年\d+月\d+日$/,
      /^\d{8}$/,
      /^\d{4}-\d\d$/,
      /^\d{5}$/,
      /^\d\d\.\d+\.\d+$/,
      / 00:00:00$/,
      /^[０-９．]+$/,
      /O/,
      /l/,
      / $/,
      /\.\d+日$/,
      /^(无|—|\/|待定|不详)$/,
    ]) {
      expect(
        cells.some((cell) => spelling.test(cell)),
        String(spelling),
      ).toBe(true);
    }
    expect(cells.filter((cell) => /^\d{4}\.\d$/.test(cell))).toEqual([]);
  });

  it('has identity numbers and telephones that nobody can have', () => {
    const [identity, telephone] = ['identity', 'telephone'].map((name) =>
      byStage.findIndex(({ field }) => field === name),
    );
    for (const cells of personRows(rows, byStage)) {
      expect(cells[identity!]).toMatch(/^000000\d{11}[\dX]$/);
      // ISO 7064 MOD 11-2 as GB 11643 has it: a number that holds is congruent 1.
      const sum = [...cells[identity!]!].reduce(
        (rest, letter) => (rest * 2 + (letter === 'X' ? 10 : Number(letter))) % 11,
        0,
      );
      expect(sum).not.toBe(1);
      expect(cells[telephone!]).toMatch(/^1000000\d{4}$/);
    }
  });
});

describe('workbook', () => {
  it('has a sheet for each unit, merged cells, a hidden sheet that holds nobody, and everybody with every fact', () => {
    const sheets = readXlsx(folder, 'workbook', 'school.xlsx');
    const names = readRows(committed, 'units.csv').map(({ name_zh }) => name_zh!);
    expect([...sheets.keys()]).toEqual(['说明', ...names, '2002年旧表']);
    const { rows: old, isHidden } = sheets.get('2002年旧表')!;
    expect(isHidden).toBe(true);
    const strangers = personRows(old, byStep);
    expect(strangers.length).toBeGreaterThan(10);
    expect(strangers.some((cells) => people.has(keyOf(cells[1]!)))).toBe(false);
    const found = names.flatMap((name) => {
      const { rows, merges, isHidden: hidden } = sheets.get(name)!;
      expect(hidden, name).toBe(false);
      expect(merges, name).toBeGreaterThan(byStep.length - 20);
      const ours = personRows(rows, byStep);
      expect(rows.find(([word]) => word === '合计')![1]).toBe(`共${ours.length}人`);
      return withClasses(ours).map((cells) => ({ ...factsOf(byStep, cells), unit: unitOf(name) }));
    });
    expectAll(found);
  });

  it('has a hidden column, days and numbers as such beside texts', async () => {
    const { read } = await import('hucre');
    const { sheets } = await read(readFileSync(join(folder, 'workbook', 'school.xlsx')));
    const { rows, columns } = sheets[1]!;
    expect(columns?.map((column) => column.hidden === true)).toEqual(
      byStep.map(({ field }) => field === 'note'),
    );
    const born = byStep.findIndex(({ field }) => field === 'birth_date');
    const types = new Set(rows.slice(4).map((row) => (row[born] instanceof Date ? 'day' : typeof row[born])));
    expect(types).toContain('day');
    expect(types).toContain('string');
    const keys = rows.slice(4).map((row) => row[1]);
    expect(keys.some((key) => typeof key === 'number')).toBe(true);
    expect(keys.some((key) => typeof key === 'string' && /^00\d{6}$/.test(key))).toBe(true);
  });
});

/** Rows in which a merged class stands in each of its rows: students of a class follow each other. */
function withClasses(rows: readonly (readonly string[])[]): string[][] {
  const at = byStep.findIndex(({ field }) => field === 'class');
  let last = '';
  return rows.map((cells) => {
    const copy = [...cells];
    // Only undergraduates are in classes.
    const isInClass =
      meaningOf('cohort', cells[3]!) === 'undergraduate' && people.get(keyOf(cells[1]!))!.class;
    if (cells[at] !== '') last = cells[at]!;
    else if (isInClass) copy[at] = last;
    return copy;
  });
}

describe('xls and html-xls', () => {
  it('is a workbook of 1997 with days counted from 1904, and holds everybody with every fact', async () => {
    const bytes = readFileSync(join(folder, 'xls', 'school.xls'));
    expect(bytes.subarray(0, 4)).toEqual(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
    // The record that says which system: number 0x22, two bytes long.
    expect(bytes.includes(Buffer.from([0x22, 0, 2, 0, 1, 0]))).toBe(true);
    const rows = await readXls(folder, 'xls', 'school.xls');
    expectAll(personRows(rows, plainly).map((cells) => factsOf(plainly, cells)));
  });

  it('is a page in GBK under the name of a workbook, and holds everybody with every fact', () => {
    const html = decoded('gb18030', folder, 'html-xls', 'school.xls');
    expect(html).toContain('charset=gb2312');
    expect(html).toContain(`<td colspan="${byStage.length}">某大学`);
    expect(() => decoded('utf-8', folder, 'html-xls', 'school.xls')).toThrow(TypeError);
    expectAll(personRows(readHtml(html), byStage).map((cells) => factsOf(byStage, cells)));
  });
});

describe('the denominators', () => {
  const counts = (rows: Grid) => {
    const found = new Map<string, number>();
    for (const [date, unit, cohort, subgroup, year, count] of rows as [string, ...string[]][]) {
      const name = [
        isoDate(date),
        unitOf(unit!),
        meaningOf('cohort', cohort!),
        meaningOf('subgroup', subgroup!),
      ];
      const place = [...name, year!.normalize('NFKC')].join();
      found.set(place, (found.get(place) ?? 0) + Number(count!.normalize('NFKC')));
    }
    return found;
  };
  const clean = (year: string) =>
    new Map(
      readRows(committed, 'headcount.csv')
        .filter(({ date }) => date!.startsWith(year))
        .map((row) => [
          [row.date, row.unit, row.cohort, row.subgroup, row.entry_year].join(),
          Number(row.headcount),
        ]),
    );

  it.each([
    ['gbk-csv', 'gb18030', ','],
    ['xls', 'utf-8', ';'],
    ['html-xls', 'utf-16le', '\t'],
    ['ledgers', 'gb18030', ','],
    ['faults', 'gb18030', ','],
  ])('of %s are in %s and hold the headcounts', (copy, encoding, separator) => {
    for (const year of ['2002', '2003']) {
      const rows = readSeparated(decoded(encoding, folder, copy, `${year}年各类人员人数.csv`), separator);
      const total = rows.findIndex(([word]) => word === '合计');
      const records = rows.slice(2, total);
      expect(counts(records)).toEqual(clean(year));
      expect(Number(rows[total]!.at(-1))).toBe([...clean(year).values()].reduce((sum, count) => sum + count));
    }
  });

  it('of the workbook are sheets of another', () => {
    const sheets = readXlsx(folder, 'workbook', '基数.xlsx');
    for (const year of ['2002', '2003']) {
      const { rows } = sheets.get(`${year}年各类人员人数`)!;
      expect(counts(rows.slice(2, -1))).toEqual(clean(year));
    }
    expect(sheets.get('单位一览表')!.rows.length).toBe(2 + readRows(committed, 'units.csv').length);
    expect(sheets.get('班级一览表')!.rows.length).toBe(3 + readRows(committed, 'classes.csv').length);
  });
});

describe('writeDirtySchool', () => {
  it('writes the same bytes again, and others from another seed', async () => {
    for (const copy of dirtyCopies) {
      const again = join(folder, 'again', copy);
      await writeDirtySchool(copy, again);
      const names = readdirSync(again).sort();
      expect(names).toEqual(readdirSync(join(folder, copy)).sort());
      for (const name of names) {
        const same = readFileSync(join(again, name)).equals(readFileSync(join(folder, copy, name)));
        expect(same, `${copy}/${name}`).toBe(true);
      }
    }
    const other = join(folder, 'other');
    await writeDirtySchool('gbk-csv', other, 7);
    const name = '发展党员工作情况一览表.csv';
    expect(readFileSync(join(other, name)).equals(readFileSync(join(folder, 'gbk-csv', name)))).toBe(false);
    const rows = readSeparated(decoded('gb18030', other, name), ',');
    expectAll(personRows(rows, byStage).map((cells) => factsOf(byStage, cells)));
  });

  it('is described, copy by copy', () => {
    const readme = readFileSync(join(dataFolder, 'README.md'), 'utf8');
    for (const copy of dirtyCopies) expect(readme).toContain(`\`${copy}/\``);
  });
});
