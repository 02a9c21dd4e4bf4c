/** Rows and cells that are the same however they were written, and such that only look so. */
import { describe, expect, it } from 'vitest';
import { RowHash } from '../../src/roster/people/key-table.ts';
import { PeopleSeen } from '../../src/roster/people/stays.ts';
import { rowsOf } from '../../src/roster/rows.ts';
import type { Source } from '../../src/roster/source.ts';
import { textSource } from '../../src/roster/source.ts';
import type { Workbook } from '../../src/roster/workbook/workbook.ts';
import { load } from '../../src/school.ts';
import { byteSource, detailsOf, readAll } from './reading.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the same row', () => {
  it('is known in quotation marks, with other separators and with its columns in another order', async () => {
    const header = 'date,unit,cohort,headcount';
    const { reports, issues } = await readAll([
      textSource('a.csv', `${header}\n2003-12-31,ENG,adult,100`),
      textSource('b.csv', `${header}\n"2003-12-31","ENG","adult","100"`),
      textSource('c.csv', 'headcount;cohort;unit;date\n100;adult;ENG;2003-12-31'),
    ]);
    expect(reports.map(({ used, skipped }) => [used, skipped])).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
    ]);
    expect(issues).toMatchObject([{ code: 'duplicate-row', file: 'b.csv' }, { file: 'c.csv' }]);
  });

  it('is not met among very many rows of one key, and that many are known for overlapping', () => {
    const seen = new PeopleSeen();
    const [key, row] = [new RowHash(), new RowHash()];
    key.addBytes(utf8('A'), 0, 1);
    const met: Record<string, number> = {};
    for (let i = 0; i < 100_000; i++) {
      row.reset();
      const bytes = utf8(`A,${i}`);
      row.addBytes(bytes, 0, bytes.length);
      const what = seen.meet(key, row, i * 2, i * 2 + 1);
      met[what] = (met[what] ?? 0) + 1;
    }
    expect(met).toEqual({ new: 1, 'other-stay': 64, overlap: 99_935 });
  });
});

describe('hashes of keys that are counted up', () => {
  it('differ in either half', () => {
    const halves = [new Set<number>(), new Set<number>()];
    const hash = new RowHash();
    for (let i = 0; i < 100_000; i++) {
      const bytes = utf8(`S2003-ENG-${String(i).padStart(7, '0')}`);
      hash.reset();
      hash.addBytes(bytes, 0, bytes.length);
      halves[0]!.add(hash.high);
      halves[1]!.add(hash.low);
    }
    // Of 100,000 numbers of 32 bits about one pair is equal by chance.
    for (const half of halves) expect(half.size).toBeGreaterThan(99_980);
  });
});

describe('a stay', () => {
  it('that ended in the month in which the next began does not overlap it', async () => {
    const { issues } = await readAll([
      textSource(
        'people.csv',
        `person_key,unit,cohort,transfer_in_date,transfer_out_date
A,ENG,adult,,2003-09
A,ART,adult,2003-09-10,`,
      ),
    ]);
    expect(issues).toEqual([]);
  });
});

describe('2003.1 in a workbook', () => {
  it.each([
    ['number first', ['2003.1', '2003.1'], [2 * 16384 + 3]],
    ['text first', ['2003.1', '2003.1'], [1 * 16384 + 3]],
  ])('is January as text and not known as a number, the %s', async (_, dates, textCells) => {
    const rows = [
      ['person_key', 'unit', 'cohort', 'apply_date'],
      ...dates.map((date, i) => [`K${i}`, 'ENG', 'adult', date]),
    ];
    const workbooks = async (): Promise<Workbook> => ({
      format: 'xlsx',
      sheets: [{ name: 'S', hidden: false, hiddenColumns: [], rows, textCells }],
    });
    const zip = Uint8Array.of(0x50, 0x4b, 3, 4);
    const source: Source = byteSource('a.xlsx', [zip]);
    const { batches, issues } = await load([source], { workbooks });
    const known = rowsOf(batches, ['apply_date']).map(({ apply_date }) => apply_date !== null);
    expect(known).toEqual(textCells[0] === 1 * 16384 + 3 ? [true, false] : [false, true]);
    expect(issues).toMatchObject([{ code: 'ambiguous-date', count: 1 }]);
  });
});

describe('contacts', () => {
  it.each(['培养联系人数,培养联系人', '培养联系人,培养联系人数'])(
    'are as many as somebody wrote: %s',
    async (headers) => {
      const cells = headers.startsWith('培养联系人数') ? '2,张三、李四、王五' : '张三、李四、王五,2';
      const text = `学号,单位,人员类别,${headers}\nA,ENG,本科生,${cells}`;
      const { batches } = await readAll([textSource('a.csv', text)]);
      expect(rowsOf(batches, ['contacts_count'])).toEqual([{ contacts_count: 2 }]);
    },
  );

  it('in two columns are counted together', async () => {
    const text = '学号,单位,人员类别,第一联系人,第二联系人\nA,ENG,本科生,张三,李四\nB,ENG,本科生,张三,';
    const { batches } = await readAll([textSource('a.csv', text)]);
    expect(rowsOf(batches, ['contacts_count'])).toEqual([{ contacts_count: 2 }, { contacts_count: 1 }]);
  });
});

describe('bytes that are no text at the end of a file', () => {
  it.each([100_000, 4096, 7])('leave the rows before them, in chunks of %i', async (size) => {
    // `院` in GBK, then a byte that begins a letter which never comes.
    const line = [...utf8('A,ENG,adult,'), 0xd4, 0xba, 0x0a];
    const bytes = Uint8Array.from([
      ...utf8('person_key,unit,cohort,class\n'),
      ...Array.from({ length: 300 }, () => line).flat(),
      ...utf8('B,ENG,adult,'),
      0xff,
      0xff,
      0x0a,
    ]);
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.slice(i * size, (i + 1) * size),
    );
    const source = { ...byteSource('a.csv', pieces), encoding: 'gb18030' as const };
    const { reports, issues } = await readAll([source]);
    expect(reports).toMatchObject([{ rows: 300, used: 1, skipped: 299 }]);
    expect(detailsOf(issues).filter(([code]) => code === 'bad-encoding')).toEqual([
      ['bad-encoding', 302, null, 'gb18030', null],
    ]);
  });
});

describe('a value given for all rows', () => {
  it('tells the years of the programme to a leaving year', async () => {
    const recipe = { schema: 'muster-recipe/1', constants: { programme_years: '4' } } as const;
    const text = '学号,单位,人员类别,届\nA,ENG,本科生,2007';
    const { batches } = await readAll([textSource('a.csv', text)], undefined, [recipe]);
    expect(rowsOf(batches, ['entry_year'])).toEqual([{ entry_year: 2003 }]);
  });

  it.each(['本科班', ''])(
    'that is no value of a required column leaves no row to be used: %j',
    async (cohort) => {
      const recipe = { schema: 'muster-recipe/1', constants: { cohort } } as const;
      const people = textSource('people.csv', '学号,单位\nA,ENG\nB,ENG', 'people');
      const { reports, rejected } = await readAll([people], undefined, [recipe]);
      expect(reports).toMatchObject([{ rows: 2, used: 0, rejected: 2 }]);
      expect(rejected.map(({ row, reasons }) => [row, reasons[0]!.code, reasons[0]!.column])).toEqual([
        [2, 'missing-value', 'cohort'],
        [3, 'missing-value', 'cohort'],
      ]);
    },
  );

  it('that is not quite a unit is listed once', async () => {
    const units = textSource('units.csv', 'unit,name_zh\nENG,工程学院');
    const recipe = {
      schema: 'muster-recipe/1',
      shape: ['person_key', 'cohort'],
      constants: { unit: '工程院' },
    } as const;
    const people = `person_key,cohort\n${Array.from({ length: 9000 }, (_, i) => `K${i},adult`).join('\n')}`;
    const { issues } = await load([units, textSource('people.csv', people)], { recipes: [recipe] });
    expect(issues.filter(({ code }) => code === 'near-unit')).toMatchObject([{ count: 1 }]);
  });
});
