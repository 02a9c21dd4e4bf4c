/** XLS, as SheetJS writes it, which is an independent program; what it cannot write is put into its records by hand. */
import { readXls } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import xlsx from 'xlsx';
import { Budget, Grid } from '../../src/roster/workbook/grid.ts';
import { readWorkbook } from '../../src/roster/workbook/read-workbook.ts';
import { Records } from '../../src/roster/workbook/records.ts';
import { xlsOf } from './workbook-files.ts';

function bookOf(
  sheets: Readonly<Record<string, xlsx.WorkSheet>>,
  more: Partial<xlsx.WorkBook> = {},
): xlsx.WorkBook {
  return { SheetNames: Object.keys(sheets), Sheets: { ...sheets }, ...more };
}

const date = (value: number, format: string) => ({ t: 'n', v: value, z: format });

describe('XLS', () => {
  it('gives texts, numbers, dates, truth and errors', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([
      ['姓名', '001', 2003.1, 0.07, 1e15],
      [date(37865, 'yyyy"年"m"月"d"日"'), date(37865.5, 'yyyy-m-d h:mm'), date(59, 'yyyy-m-d'), true, false],
      [{ t: 'e', v: 0x2a }, '第一行\n第二行', -1, 123456, 1 / 3],
    ]);
    const { sheets } = await readWorkbook(xlsOf(bookOf({ 名单: sheet })), 'xls');
    expect(sheets[0]!.name).toBe('名单');
    expect(sheets[0]!.rows).toEqual([
      ['姓名', '001', '2003.1', '0.07', '1e+15'],
      ['2003-09-01', '2003-09-01 12:00', '1900-02-28', 'true', 'false'],
      ['#N/A', '第一行\n第二行', '-1', '123456', '0.333333333333333'],
    ]);
    expect(sheets[0]!.textCells).toEqual([1]);
  });

  it('counts dates from 1904 where the file says so', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([[date(36403, 'yyyy-m-d')]]);
    const book = bookOf({ a: sheet }, { Workbook: { WBProps: { date1904: true } } });
    expect((await readWorkbook(xlsOf(book), 'xls')).sheets[0]!.rows).toEqual([['2003-09-01']]);
  });

  it('says what is hidden and fills what is merged, in the place where it stood', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([[], [], [null, '谈话'], [null, null, 'x']]);
    sheet['!merges'] = [xlsx.utils.decode_range('B3:C3')];
    sheet['!cols'] = [{ wch: 9 }, { wch: 9, hidden: true }];
    const book = bookOf(
      { 名单: sheet, 旧: xlsx.utils.aoa_to_sheet([[1]]), 码表: xlsx.utils.aoa_to_sheet([[2]]) },
      { Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] } },
    );
    const { sheets } = await readWorkbook(xlsOf(book), 'xls');
    expect(sheets[0]!.rows).toEqual([[], [], ['', '谈话', '谈话'], ['', '', 'x']]);
    expect(sheets[0]!.hiddenColumns).toEqual([1]);
    expect(sheets.map(({ hidden }) => hidden)).toEqual([false, true, true]);
  });

  it('fills words and dates over rows, and a number over its own row alone', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([
      ['系', 100, date(37865, 'yyyy-m-d'), '100', 5],
      ['', null, null, '', null],
    ]);
    sheet['!merges'] = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F2'].map((range) =>
      xlsx.utils.decode_range(range),
    );
    const { sheets } = await readWorkbook(xlsOf(bookOf({ a: sheet })), 'xls');
    expect(sheets[0]!.rows).toEqual([
      ['系', '100', '2003-09-01', '100', '5', '5'],
      ['系', '', '2003-09-01', '100'],
    ]);
  });

  it('reads files of Excel 95', async () => {
    const sheet = xlsx.utils.aoa_to_sheet([['P1', '001', date(37865, 'yyyy-m-d')]]);
    const { sheets } = await readWorkbook(xlsOf(bookOf({ a: sheet }), 'biff5'), 'xls');
    expect(sheets[0]!.rows).toEqual([['P1', '001', '2003-09-01']]);
  });

  it('agrees with another reader on a roster', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [
      `P${i}`,
      `系${i % 5}`,
      i / 8,
      i * 1e6,
      `长${'文'.repeat(i % 90)}`,
    ]);
    const bytes = xlsOf(bookOf({ 名单: xlsx.utils.aoa_to_sheet(rows) }));
    const [ours] = (await readWorkbook(bytes, 'xls')).sheets;
    const [theirs] = (await readXls(bytes)).sheets;
    expect(ours!.rows.length).toBe(3000);
    expect(ours!.rows).toEqual(theirs!.rows.map((row) => row.map(String)));
  });

  it('refuses what has a password, and what is no workbook', async () => {
    const { writeXlsx } = await import('hucre/xlsx');
    const encrypted = await writeXlsx({
      sheets: [{ name: 'a', rows: [['x']] }],
      encryption: { password: 'p', spinCount: 1 },
    });
    await expect(readWorkbook(encrypted, 'xls')).rejects.toMatchObject({ fault: 'workbook-encrypted' });
    const bytes = xlsOf(bookOf({ a: xlsx.utils.aoa_to_sheet([['x']]) }));
    await expect(readWorkbook(renamed(bytes, 'Workbook', 'Wordbook'), 'xls')).rejects.toMatchObject({
      fault: 'workbook-format',
    });
    await expect(readWorkbook(withKind(bytes, 0x0042, 0x002f), 'xls')).rejects.toMatchObject({
      fault: 'workbook-encrypted',
    });
  });
});

/** A compound file with the name of a stream changed. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.write(to, copy.indexOf(Buffer.from(from, 'utf16le')), 'utf16le');
  return new Uint8Array(copy);
}

/** A file with the first record of two bytes of this kind turned into another. */
function withKind(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(Buffer.from([from & 255, from >> 8, 2, 0]));
  expect(at).toBeGreaterThan(0);
  copy.writeUInt16LE(to, at);
  return new Uint8Array(copy);
}

function record(kind: number, ...bytes: number[]): number[] {
  return [kind & 255, kind >> 8, bytes.length, 0, ...bytes];
}

/** A workbook of one sheet from records, those of the sheet with a beginning and an end. */
function xlsOfRecords(globals: readonly number[], sheet: readonly number[]): Uint8Array {
  const begin = record(0x0809, 0, 6, 5, 0);
  const entry = record(0x0085, 0, 0, 0, 0, 0, 0, 1, 0, 0x61);
  const position = begin.length + globals.length + entry.length + 4;
  entry[4] = position & 255;
  entry[5] = position >> 8;
  const stream = [
    ...begin,
    ...globals,
    ...entry,
    ...record(0x0a),
    ...record(0x0809, 0, 6, 16, 0),
    ...sheet,
    ...record(0x0a),
  ];
  const file = xlsx.CFB.utils.cfb_new();
  xlsx.CFB.utils.cfb_add(file, '/Workbook', Buffer.from(stream));
  return new Uint8Array(xlsx.CFB.write(file, { type: 'buffer' }) as Buffer);
}

describe('what other readers lose', () => {
  const rowsOf = async (globals: readonly number[], sheet: readonly number[]) =>
    (await readWorkbook(xlsOfRecords(globals, sheet), 'xls')).sheets[0]!.rows;
  const style = (format: number) => record(0x00e0, 0, 0, format, 0);
  // 37865 = 0x93e9, as a whole number in an RK: shifted by two bits, with the second bit set.
  const day = (styleIndex: number) => record(0x027e, 0, 0, 0, 0, styleIndex, 0, 0xa6, 0x4f, 0x02, 0x00);

  it.each([
    [27, '2003-09'],
    [31, '2003-09-01'],
    [36, '2003-09'],
    [50, '2003-09'],
    [57, '2003-09'],
    [58, '2003-09-01'],
  ])('is not the date with the Chinese format %d', async (format, text) => {
    expect(await rowsOf([...style(0), ...style(format)], day(1))).toEqual([[text]]);
    expect(await rowsOf([...style(0), ...style(format)], day(0))).toEqual([['37865']]);
  });

  it.each([
    ['yyyy.mm', '2003-09'],
    ['yyyy-m-d', '2003-09-01'],
    ['yyyy', '2003-09-01'],
    ['0.00', '37865'],
  ])(
    'is not how far the format %s shows a date, even where its number is of another',
    async (format, text) => {
      const own = record(0x041e, 27, 0, format.length, 0, 0, ...Buffer.from(format));
      expect(await rowsOf([...own, ...style(0), ...style(27)], day(1))).toEqual([[text]]);
    },
  );

  it('is not the text that a shared formula came to', async () => {
    const formula = record(0x0006, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 8, 0, 0, 0, 0, 0);
    const shared = record(0x04bc, 0, 0, 0, 0, 2, 2, 0, 1, 0, 0);
    const text = record(0x0207, 1, 0, 1, 0x5a, 0x51);
    expect(await rowsOf([], [...formula, ...shared, ...text])).toEqual([['', '', '党']]);
  });

  it('is not what comes after a chart within the sheet', async () => {
    const chart = [
      ...record(0x0809, 0, 6, 0x20, 0),
      ...record(0x0203, 9, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
      ...record(0x0a),
    ];
    const merges = record(0x00e5, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0);
    expect(await rowsOf(style(0), [...day(0), ...chart, ...merges])).toEqual([['37865', '37865']]);
  });
});

describe('Records', () => {
  it('goes on with a text in the next record, which says anew how wide its letters are', () => {
    // [MS-XLS] 2.5.293: "ab" in one byte each, then "党" in two.
    const records = new Records(
      Uint8Array.from([
        ...record(0xfc, 3, 0, 0, 0x61, 0x62),
        ...record(0x3c, 1, 0x5a, 0x51),
        ...record(0x0a),
      ]),
    );
    expect(records.next()).toBe(0xfc);
    expect(records.text(records.u16())).toBe('ab党');
    expect(records.next()).toBe(0x0a);
    expect(records.next()).toBe(-1);
  });

  it('passes over what formats letters and how they sound', () => {
    const records = new Records(
      Uint8Array.from(record(0xfc, 12, 1, 0, 1, 0, 0, 0, 0x61, 9, 9, 9, 9, 8, 0x62)),
    );
    records.next();
    expect(records.text(1)).toBe('a');
    expect(records.left).toBe(1);
  });

  // [MS-XLS] 2.5.217: 1 as half a double, 12.34 as a whole number of hundredths, −5 as a whole number.
  it.each([
    [[0x00, 0x00, 0xf0, 0x3f], 1],
    [[0x4b, 0x13, 0x00, 0x00], 12.34],
    [[0xee, 0xff, 0xff, 0xff], -5],
  ])('reads the number in %j as %d', (bytes, value) => {
    const records = new Records(Uint8Array.from(record(0x27e, ...bytes)));
    records.next();
    expect(records.rk()).toBe(value);
  });

  it('refuses what is cut short', () => {
    const records = new Records(Uint8Array.from(record(0xfc, 5, 0, 0, 0x61)));
    records.next();
    expect(() => records.text(records.u16())).toThrow('record too short');
  });
});

describe('Grid', () => {
  it('forgets that a cell was text when it is put again', () => {
    const grid = new Grid(new Budget());
    grid.set(0, 0, '001', true);
    grid.set(0, 0, '1', false);
    expect(grid.sheet('a', false).textCells).toEqual([]);
  });
});
