import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readDates } from '../../src/roster/cells/date.ts';
import { countNames } from '../../src/roster/cells/names.ts';
import { cleanCell, isBlankWord, plain, readFlag } from '../../src/roster/cells/spelling.ts';
import { normaliseHeader } from '../../src/roster/header/header.ts';

describe('plain', () => {
  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    [' 信 息　学院\u00a0', '信息学院'],
    ['党员\n（预备）', '党员(预备)'],
    ['\ufeff本\u200b科', '本科'],
    ['Full', 'full'],
  ])('%j is compared as %s', (text, word) => {
    expect(plain(text)).toBe(word);
  });
});

describe('nothing was written down', () => {
  // domain.md 4.4: 无, —, /, 待定, 不详
  it.each([
    '',
    ' ',
    '　',
    '无',
    '—',
    '/',
    '待定',
    '不详',
    ' 无 ',
    '-',
    '－',
    '／',
    '暂无',
    '空',
    'N/A',
    'ｎ／ａ',
  ])('%j', (text) => {
    expect(isBlankWord(text)).toBe(true);
  });

  it.each(['0', '群众', '无党派人士', '无锡', '否', '×', '不', '2003-01'])('%j is something', (text) => {
    expect(isBlankWord(text)).toBe(false);
  });
});

describe('a flag', () => {
  // domain.md 4.3: 是, 否, 有, 无, √, ×, 1, 0, blank (= not recorded)
  it.each([
    ['是', 'yes'],
    ['有', 'yes'],
    ['√', 'yes'],
    ['1', 'yes'],
    ['１', 'yes'],
    ['Yes', 'yes'],
    ['否', 'no'],
    ['无', 'no'],
    ['×', 'no'],
    ['0', 'no'],
    ['FALSE', 'no'],
    ['', null],
    [' ', null],
    ['2', null],
    ['已完成', null],
  ])('%j is %s', (text, flag) => {
    expect(readFlag(text)).toBe(flag);
  });
});

describe('a cell', () => {
  it.each([
    ['2003-0001', '2003-0001'],
    ['  学院 ', '学院'],
    ['　学院　', '学院'],
    ['\ufeff学号', '学号'],
    ['张\u200b', '张'],
    ['="001"', '001'],
    ['="a ""b"" c"', 'a "b" c'],
    ["'001", '001'],
    ["'=1+1", '=1+1'],
    ["'＝1+1", '＝1+1'],
    ["'+86", '+86'],
    ["'-5", '-5'],
    ["'@home", '@home'],
    ["'\tx", 'x'],
    ["'quoted'", "'quoted'"],
    ["O'Neill", "O'Neill"],
    ['=A1', '=A1'],
    ['="', '="'],
    ['工程 学院', '工程 学院'],
    ['', ''],
    ["'", "'"],
  ])('%j was meant as %j', (text, cell) => {
    expect(cleanCell(text)).toBe(cell);
  });

  it('is clean once cleaned, unless guarded twice', () => {
    const text = fc.string({
      unit: fc.constantFrom(' ', '　', 'a', '院', '1', '"', '\t', '\u200b'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, (cell) => {
        expect(cleanCell(cleanCell(cell))).toBe(cleanCell(cell));
      }),
    );
  });

  it('guarded for a spreadsheet comes back as it was', () => {
    const text = fc.tuple(
      fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠'),
      fc.constantFrom('1', 'A1*2', '院'),
    );
    fc.assert(
      fc.property(text, ([sign, rest]) => {
        expect(cleanCell(`'${sign}${rest}`)).toBe(sign + rest);
      }),
    );
  });
});

it('reads a cell of a million letters as soon as any other', () => {
  const long = `(${' '.repeat(1_000_000)}（${'（'.repeat(100_000)}`;
  expect(cleanCell(` ${long} `)).toBe(long);
  expect(cleanCell(`="${'""'.repeat(500_000)}"`)).toBe('"'.repeat(500_000));
  expect(isBlankWord(long)).toBe(false);
  expect(countNames(long)).toBe(1);
  expect(readDate(long)).toEqual({ packed: null, note: null });
  expect(readDates('1-'.repeat(500_000))).toBeNull();
  expect(normaliseHeader('(如'.repeat(300_000))).toBe('如'.repeat(300_000));
});

describe('names in a cell', () => {
  it.each([
    ['', 0],
    ['张三', 1],
    ['张三、李四', 2],
    ['张三；李四', 2],
    ['张三;李四', 2],
    ['张三，李四', 2],
    ['张三,李四', 2],
    ['张三/李四', 2],
    ['张三 李四', 2],
    ['张三　李四', 2],
    ['张三\n李四', 2],
    ['张三、李四、王小五', 3],
    ['张三、', 1],
    ['张 三', 1],
    ['张 三、李四', 2],
    ['张 三、李 四', 2],
    ['张 三 李 四', 2],
    ['张 三  李小四', 2],
    ['李小四 张 三', 2],
    ['欧阳 修', 1],
    ['欧阳 修；王安石', 2],
    ['买买提·吐尔逊、张三', 2],
    ['张三（正式党员）、李四(预备党员)', 2],
    ['1.张三 2.李四', 2],
    ['1、张三2、李四', 2],
    ['Wang Wei; Li Na', 2],
    ['张三13800000000、李四', 2],
    ['2', 2],
    ['2人', 2],
  ])('%j: %d', (text, count) => {
    expect(countNames(text)).toBe(count);
  });
});
