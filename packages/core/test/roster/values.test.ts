import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineDataset } from '../../src/roster/dataset.ts';
import { rowsOf } from '../../src/roster/rows.ts';
import { textSource } from '../../src/roster/source.ts';
import { decimalShare } from '../../src/roster/values.ts';
import { detailsOf, readAll } from './reading.ts';

const things = defineDataset({
  kind: 'things',
  fields: [
    { name: 'id', type: 'key', required: true },
    { name: 'group', type: 'category', values: { red: ['红', 'R'], blue: ['蓝'] } },
    { name: 'word', type: 'category' },
    { name: 'count', type: 'integer', range: [0, 100] },
    { name: 'people', type: 'integer' },
    { name: 'money', type: 'amount', range: [1, 5000] },
    { name: 'flag', type: 'flag' },
    { name: 'proof', type: 'flag', numbered: true, values: { yes: ['已发'], no: ['未发'] } },
    { name: 'share', type: 'share' },
    { name: 'day', type: 'date' },
  ],
});

/** One cell under one header: what it is read as, and the issues it makes. */
async function cell(column: string, text: string) {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const source = textSource('things.csv', `id,${column}\nA,${quoted}\n`, 'things');
  const { batches, issues } = await readAll([source], [things]);
  const [row] = rowsOf(batches, [column]);
  return { value: row![column], issues: detailsOf(issues) };
}

const blanks = ['', ' ', '　', '无', '—', '-', '/', '待定', '不详', ' 无 '];

describe.each(['group', 'word', 'count', 'money', 'flag', 'share', 'day'])('%s', (column) => {
  it('is not recorded where a cell says that nothing was written down', async () => {
    // As a flag `无` says that there is none.
    const said = column === 'flag' ? blanks.filter((text) => text.trim() !== '无') : blanks;
    for (const text of said) expect(await cell(column, text)).toEqual({ value: null, issues: [] });
  });
});

describe('a value out of a list', () => {
  it.each([
    ['red', 'red'],
    ['RED', 'red'],
    [' red ', 'red'],
    ['红', 'red'],
    ['r', 'red'],
    ['Ｒ', 'red'],
    ['蓝', 'blue'],
  ])('%j is %s', async (text, value) => {
    expect(await cell('group', text)).toEqual({ value, issues: [] });
  });

  it.each(['green', '红色', 'red blue'])(
    '%s is not recorded, and an error that names what there is',
    async (text) => {
      expect(await cell('group', text)).toEqual({
        value: null,
        issues: [['unknown-value', 2, 'group', text, 'red, blue']],
      });
    },
  );
});

it('keeps any text where no list is given, without the spaces around it', async () => {
  expect(await cell('word', ' 工程 学院 ')).toEqual({ value: '工程 学院', issues: [] });
  expect(await cell('word', '007')).toEqual({ value: '007', issues: [] });
});

describe('a whole number', () => {
  it.each([
    ['0', 0],
    ['34', 34],
    ['034', 34],
    ['+7', 7],
    ['100', 100],
    ['24学时', 24],
    ['２人', 2],
    ['3次', 3],
  ])('%s is %d', async (text, value) => {
    expect(await cell('count', text)).toEqual({ value, issues: [] });
  });

  it.each([
    ['1,200', 1200],
    ['１，２００人', 1200],
    ['12,345,678', 12345678],
    ['1200', 1200],
  ])('%s may have its thousands parted, and is %d', async (text, value) => {
    expect(await cell('people', text)).toEqual({ value, issues: [] });
  });

  it.each(['12,00', '1,2', '1200,000', ',200', '1,200,', '1,200.5'])('%s is none', async (text) => {
    expect(await cell('people', text)).toEqual({
      value: null,
      issues: [['invalid-number', 2, 'people', text, '0–']],
    });
  });

  it.each(['-1', '101', '3.5', '3.0', '1,000', '1e2', 'many', '2.00312E+11', '9999999999'])(
    '%s is not recorded, and an error with the range',
    async (text) => {
      expect(await cell('count', text)).toEqual({
        value: null,
        issues: [['invalid-number', 2, 'count', text, '0–100']],
      });
    },
  );
});

describe('an amount of money', () => {
  it.each([
    ['1', 100],
    ['5,000.00', 500_000],
    ['￥12.5元', 1250],
    ['１２．５', 1250],
  ])('%s is %d fen', async (text, fen) => {
    expect(await cell('money', text)).toEqual({ value: fen, issues: [] });
  });

  it.each(['0.99', '5000.01', '-1', '12.345', '12万'])(
    '%s is not recorded, and an error with the range in yuan',
    async (text) => {
      expect(await cell('money', text)).toEqual({
        value: null,
        issues: [['invalid-number', 2, 'money', text, '1.00–5000.00']],
      });
    },
  );
});

describe('a flag', () => {
  it.each(['yes', 'Yes', 'Y', 'true', 'TRUE', '1', '是', '有', '√'])('%s is yes', async (text) => {
    expect(await cell('flag', text)).toEqual({ value: 'yes', issues: [] });
  });

  it.each(['no', 'No', 'n', 'false', '0', '否', '×'])('%s is no', async (text) => {
    expect(await cell('flag', text)).toEqual({ value: 'no', issues: [] });
  });

  it.each(['maybe', '2', '已完成'])('%s is neither', async (text) => {
    expect(await cell('flag', text)).toEqual({
      value: null,
      issues: [['invalid-flag', 2, 'flag', text, 'yes, no']],
    });
  });
});

describe('a flag that may be a number of its proof', () => {
  it.each(['证字第0071号', '2003-12', '（２００３）第７号', '已发', 'yes', '1'])(
    '%s is yes',
    async (text) => {
      expect(await cell('proof', text)).toEqual({ value: 'yes', issues: [] });
    },
  );

  it.each(['未发', 'no', '0', '无'])('%s is no', async (text) => {
    expect(await cell('proof', text)).toEqual({ value: 'no', issues: [] });
  });

  it.each(['补办', '见附件'])('%s is neither', async (text) => {
    expect(await cell('proof', text)).toEqual({
      value: null,
      issues: [['invalid-flag', 2, 'proof', text, 'yes, no']],
    });
  });
});

describe('a share', () => {
  it.each([
    ['0.07', '0.07'],
    ['7%', '0.07'],
    ['7.0%', '0.07'],
    ['7 %', '0.07'],
    ['７％', '0.07'],
    ['0.70', '0.7'],
    ['00.7', '0.7'],
    ['100%', '1'],
    ['1', '1'],
    ['1.0', '1'],
    ['0', '0'],
    ['0%', '0'],
    ['0.5%', '0.005'],
    ['12.345%', '0.12345'],
    ['33.333333333333333333%', '0.33333333333333333333'],
  ])('%s is %s', (text, share) => {
    expect(decimalShare(text)).toBe(share);
  });

  it.each([
    '7',
    '1.01',
    '101%',
    '-7%',
    '7％％',
    '.5',
    '7,0%',
    '%',
    '',
    'seven',
    '1e-2',
    '7/100',
    '1.0000000001',
  ])('%j is none', (text) => {
    expect(decimalShare(text)).toBeNull();
  });

  it('in per cent is the same decimal two places on, digit by digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (millionths) => {
        const percent = `${Math.floor(millionths / 10_000)}.${String(millionths % 10_000).padStart(4, '0')}%`;
        const digits = String(millionths).padStart(7, '0');
        const decimal = `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
        expect(decimalShare(percent)).toBe(decimal);
      }),
    );
  });

  it('that cannot be read is not recorded, and an error that shows how', async () => {
    expect(await cell('share', '7')).toEqual({
      value: null,
      issues: [['invalid-number', 2, 'share', '7', '0.07, 7%']],
    });
  });
});

it('reads a date with its precision, and makes an error of what is none', async () => {
  const source = textSource(
    'things.csv',
    'id,day\nA,2003-09-01\nB,2003-09\nC,2003\nD,2003-09-31\nE,',
    'things',
  );
  const { batches, issues } = await readAll([source], [things]);
  const column = batches.map((batch) => batch.columns.get('day')!);
  const precisions = column.flatMap((part) => (part.type === 'date' ? [...part.precision] : []));
  expect(precisions).toEqual([1, 2, 3, 0, 0]);
  expect(detailsOf(issues)).toEqual([['invalid-date', 5, 'day', '2003-09-31', 'YYYY-MM-DD']]);
});
