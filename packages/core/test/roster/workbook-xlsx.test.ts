/** XLSX: what each kind of cell becomes. Serial numbers of days are those of Excel's two date systems. */
import { writeXlsx } from 'hucre/xlsx';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/roster/rows.ts';
import { readWorkbook } from '../../src/roster/workbook/read-workbook.ts';
import type { WorkbookSheet } from '../../src/roster/workbook/workbook.ts';
import { byteSource, readAll } from './reading.ts';
import { inline, type XlsxParts, xlsxOf } from './workbook-files.ts';

async function sheetsOf(parts: XlsxParts): Promise<readonly WorkbookSheet[]> {
  return (await readWorkbook(xlsxOf(parts), 'xlsx')).sheets;
}

async function sheetOf(data: string, parts: Omit<XlsxParts, 'sheets'> = {}): Promise<WorkbookSheet> {
  return (await sheetsOf({ ...parts, sheets: [{ data }] }))[0]!;
}

/** The first row of a sheet with these cells. */
async function cells(data: string, parts: Omit<XlsxParts, 'sheets'> = {}): Promise<readonly string[]> {
  return (await sheetOf(`<row>${data}</row>`, parts)).rows[0] ?? [];
}

const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;

describe('cells of XLSX', () => {
  it('are texts, shared, rich and in place, with their lines', async () => {
    const sharedStrings = '<si><t>张三</t></si><si><r><t>李</t></r><r><rPr><b/></rPr><t>四</t></r></si>';
    const data = `<c t="s"><v>1</v></c><c t="s"><v>0</v></c>${inline('a\r\nb &amp; c')}${inline(' x ')}`;
    expect(await cells(data, { sharedStrings })).toEqual(['李四', '张三', 'a\nb & c', ' x ']);
  });

  it.each([
    ['0.07', '0.07'],
    ['7.0000000000000007E-2', '0.07'],
    ['2003.1', '2003.1'],
    ['-0', '0'],
    ['1E3', '1000'],
    ['999999999999999', '999999999999999'],
    ['1.2345678901234568E+17', '1.2345678901234568e+17'],
  ])('write the number %s as %s', async (written, text) => {
    expect(await cells(number(written))).toEqual([text]);
  });

  it('leave percentages the numbers that they are', async () => {
    expect(await cells(number('0.07', 1) + number('0.5', 2), { formats: [9, '0.0%'] })).toEqual([
      '0.07',
      '0.5',
    ]);
  });

  it('write truth and errors as words', async () => {
    expect(await cells('<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>')).toEqual([
      'true',
      'false',
      '#N/A',
    ]);
  });

  it('hold what formulas came to, and nothing where that was not kept', async () => {
    const data =
      '<c><f>A1</f><v>12</v></c><c t="str"><f>A1</f><v>完成</v></c><c><f>A1</f></c><c s="1"><f>A1</f><v>37865</v></c>';
    expect(await cells(data, { formats: [14] })).toEqual(['12', '完成', '', '2003-09-01']);
  });

  it('are read without what is said of their sound, and with letters that XML has no place for', async () => {
    const sharedStrings = '<si><t>东</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></si><si><t>a_x000a_b</t></si>';
    const data = '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"/>';
    expect(await cells(data, { sharedStrings })).toEqual(['东', 'a\nb']);
  });

  it('are the same with prefixes, other quotation marks and attributes in any order', async () => {
    const data = `<x:c t='str' r = "B1" foo="a > b"><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c>`;
    expect(await cells(data)).toEqual(['', '1', '2']);
  });

  it('say which texts are written like numbers', async () => {
    const { textCells } = await sheetOf(
      `<row>${inline('2003.10')}${number('2003.1')}${inline('a')}${inline('001')}</row>`,
    );
    expect(textCells).toEqual([0, 3]);
  });
});

describe('dates of XLSX', () => {
  it.each([14, 28, 31, 58, 'yyyy"年"m"月"d"日"', 'm"月"', '[$-804]yyyy-m-d;@', 'd-mmm-yy', 'yyyy-mm h:mm'])(
    'are known by the format %s',
    async (format) => {
      expect(await cells(number('37865', 1), { formats: [format] })).toEqual(['2003-09-01']);
    },
  );

  // 37622 is 1 January 2003, 37879 is 15 September: a day that no format made up.
  it.each([17, 27, 36, 50, 52, 57, 'yyyy"年"m"月"', 'yyyy"年"m"月";@', 'yyyy.mm', '[$-804]e"年"m"月"'])(
    'end with the month by the format %s, unless there is a day in them',
    async (format) => {
      const data = number('37865', 1) + number('37622', 1) + number('37879', 1);
      expect(await cells(data, { formats: [format] })).toEqual(['2003-09', '2003-01', '2003-09-15']);
    },
  );

  it.each(['yyyy', 'yyyy"年"', 'yy'])('end with the year by the format %s', async (format) => {
    const data = number('37622', 1) + number('37865', 1);
    expect(await cells(data, { formats: [format] })).toEqual(['2003', '2003-09-01']);
  });

  it.each(['0.00', '#,##0"天"', '"d"0', '[Red]0', '@'])('are none by the format %s', async (format) => {
    expect(await cells(number('37865', 1), { formats: [format] })).toEqual(['37865']);
  });

  // 37865 is 1 September 2003 in the 1900 system (domain.md 4.3); the 1904 system begins 1462 days later.
  it('count from 1900 or from 1904', async () => {
    expect(await cells(number('37865', 1), { formats: [14] })).toEqual(['2003-09-01']);
    expect(await cells(number('36403', 1), { formats: [14], date1904: true })).toEqual(['2003-09-01']);
  });

  it('know the day that the 1900 system has too much', async () => {
    const data = ['1', '59', '61'].map((serial) => number(serial, 1)).join('');
    expect(await cells(data, { formats: [14] })).toEqual(['1900-01-01', '1900-02-28', '1900-03-01']);
  });

  it('keep a time of day, to the minute and within the day', async () => {
    const data = ['37865.5', '37865.99999', '0.75'].map((serial) => number(serial, 1)).join('');
    expect(await cells(data, { formats: [22] })).toEqual(['2003-09-01 12:00', '2003-09-01 23:59', '18:00']);
  });

  it('stay numbers where no day has that number', async () => {
    const data = ['0', '-1', '20030901', '3.7E+12'].map((serial) => number(serial, 1)).join('');
    expect(await cells(data, { formats: [14] })).toEqual(['0', '-1', '20030901', '3700000000000']);
  });

  it('may be written as dates', async () => {
    const data = ['2003-09-01', '2003-09-01T00:00:00', '2003-09-01T08:30:00.000Z'];
    expect(await cells(data.map((text) => `<c t="d"><v>${text}</v></c>`).join(''))).toEqual([
      '2003-09-01',
      '2003-09-01',
      '2003-09-01 08:30',
    ]);
  });
});

describe('sheets of XLSX', () => {
  it('keep the place of their cells, and no blank ones at the end', async () => {
    const { rows } = await sheetOf(
      '<row r="3"><c r="B3"><v>1</v></c><c r="D3"/></row><row r="9"><c r="A9" t="inlineStr"><is><t></t></is></c></row>',
    );
    expect(rows).toEqual([[], [], ['', '1']]);
  });

  it('hold the text of merged cells in each place', async () => {
    const [sheet] = await sheetsOf({
      sheets: [
        {
          data: `<row r="1">${inline('谈话')}</row><row r="2"><c r="A2" t="inlineStr"><is><t>001</t></is></c><c r="C2"><v>1</v></c></row>`,
          after:
            '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:B3"/><mergeCell ref="E1:F2"/></mergeCells>',
        },
      ],
    });
    expect(sheet!.rows).toEqual([
      ['谈话', '谈话', '谈话'],
      ['001', '001', '1'],
      ['001', '001'],
    ]);
    expect(sheet!.textCells.length).toBe(4);
  });

  it.each([
    ['a headcount', number('100'), '100', ''],
    ['a share', number('0.5'), '0.5', ''],
    ['a rounded number', number('1.2345678901234568E+17'), '1.2345678901234568e+17', ''],
    ['a number with its word', inline('100人'), '100人', ''],
    ['a word', inline('3班'), '3班', '3班'],
    ['a text in digits', inline('101'), '101', '101'],
    ['a date', number('37865', 1), '2003-09-01', '2003-09-01'],
    ['a year that is a date', number('37622', 2), '2003', '2003'],
    ['a day written as a number', number('20030901'), '20030901', '20030901'],
    ['a month written as a number', number('2003.1'), '2003.1', '2003.1'],
  ])('fill %s over rows, unless it would be counted again', async (_, cell, first, second) => {
    const data = `<row>${cell}${inline('x')}</row><row r="2"><c r="A2" s="1"/><c r="B2"><v>1</v></c></row>`;
    const after = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>';
    const [sheet] = await sheetsOf({ sheets: [{ data, after }], formats: [14, 'yyyy'] });
    expect(sheet!.rows).toEqual([
      [first, 'x'],
      [second, '1'],
    ]);
  });

  it('fill a number over columns', async () => {
    const after = '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>';
    const [sheet] = await sheetsOf({ sheets: [{ data: `<row>${number('100')}</row>`, after }] });
    expect(sheet!.rows).toEqual([['100', '100', '100']]);
  });

  it('fill cells merged over whole rows and columns as far as there are others', async () => {
    const [sheet] = await sheetsOf({
      sheets: [
        {
          data: `<row r="1">${inline('x')}<c r="C1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>`,
          after: '<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>',
        },
      ],
    });
    expect(sheet!.rows).toEqual([
      ['x', '', '1'],
      ['x', '2'],
    ]);
  });

  it('say what is hidden', async () => {
    const sheets = await sheetsOf({
      sheets: [
        {
          name: '经济系',
          data: '',
          columns: '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="9"/></cols>',
        },
        { name: '旧', state: 'hidden', data: '' },
        { name: '码表', state: 'veryHidden', data: '' },
      ],
    });
    expect(sheets.map(({ name, hidden, hiddenColumns }) => [name, hidden, hiddenColumns])).toEqual([
      ['经济系', false, [1, 2]],
      ['旧', true, []],
      ['码表', true, []],
    ]);
  });

  it('pass over sheets that are charts', async () => {
    const sheets = await sheetsOf({
      sheets: [
        { name: '图 "1"'.replaceAll('"', '&quot;'), data: '', isChart: true },
        { name: '名单', data: `<row>${inline('a')}</row>` },
        { name: '图2', data: '', isChart: true },
      ],
    });
    expect(sheets.map(({ name }) => name)).toEqual(['名单']);
  });
});

it('counts a headcount that is merged over rows once, and misses it in the others', async () => {
  const row = (...texts: string[]) => `<row>${texts.map(inline).join('')}</row>`;
  const counted = ['ART', 'LAW'].map((unit, i) => {
    const texts = [unit, 'adult', '2003-12-31'].map(inline).join('');
    return `<row>${texts}${i === 0 ? number('100') : '<c/>'}</row>`;
  });
  const bytes = xlsxOf({
    sheets: [
      {
        data: row('unit', 'cohort', 'date', 'headcount') + counted.join(''),
        after: '<mergeCells><mergeCell ref="D2:D3"/></mergeCells>',
      },
    ],
  });
  const { batches, rejected } = await readAll([byteSource('headcount.xlsx', [bytes])]);
  expect(rowsOf(batches, ['unit', 'headcount'])).toEqual([{ unit: 'ART', headcount: 100 }]);
  expect(rejected.flatMap(({ reasons }) => reasons)).toMatchObject([
    { code: 'missing-value', row: 3, column: 'headcount' },
  ]);
});

it('agrees with another reader on a roster', async () => {
  // From March 1900 on, since the other one knows nothing of the day before that was none.
  const rows = Array.from({ length: 40 }, (_, i) => [
    `P${i}`,
    i % 7 === 0 ? null : `系${i % 5}`,
    i / 8,
    new Date(Date.UTC(1899, 11, 30 + 61 + i * 1000)),
    i % 2 === 0,
    `0${i}`,
  ]);
  const bytes = await writeXlsx({ sheets: [{ name: '名单', rows }] });
  const [ours] = (await readWorkbook(bytes, 'xlsx')).sheets;
  const theirs = await readExcelFile(Buffer.from(bytes));
  const data = (
    Array.isArray(theirs[0]) ? theirs : (theirs[0] as unknown as { data: unknown[][] }).data
  ) as unknown[][];
  expect(ours!.rows).toEqual(
    data.map((row) =>
      row.map((cell) =>
        cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell),
      ),
    ),
  );
});
