import { describe, expect, it } from 'vitest';
import { formatGrid, formatRecord } from '../src/format/grid.ts';
import { displayWidth, pad, printable } from '../src/format/width.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['党员', 4],
    ['A3 党员比例', 11],
    ['（％）', 6],
    ['é', 1],
    ['e\u0301', 1],
    ['\u200bx', 1],
    ['𠀀', 2],
    ['７％', 4],
  ])('of %j is %d', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('pad', () => {
  it('fills up to the width on the side asked for, and never cuts', () => {
    expect(pad('党员', 6, 'right')).toBe('党员  ');
    expect(pad('党员', 6, 'left')).toBe('  党员');
    expect(pad('党员', 3, 'left')).toBe('党员');
  });
});

describe('printable', () => {
  it('keeps cells from steering the terminal', () => {
    expect(printable('a\u001b[2Jb')).toBe('a [2Jb');
    expect(printable('one\r\ntwo\tthree')).toBe('one two three');
    expect(printable('abc\u202edef')).toBe('abc def');
    expect(printable('工程学院')).toBe('工程学院');
  });
});

describe('formatGrid', () => {
  interface Row {
    readonly unit: string;
    readonly count: number;
    readonly note: string;
  }
  const columns = [
    { heading: '单位', align: 'left', cell: ({ unit }: Row) => unit },
    { heading: 'Count', align: 'right', cell: ({ count }: Row) => String(count) },
    { heading: 'Note', align: 'left', cell: ({ note }: Row) => note },
  ] as const;

  it('lines up wide and narrow characters', () => {
    const text = formatGrid(columns, [
      { unit: '工程学院', count: 5, note: 'x' },
      { unit: 'LIB', count: 1234, note: '' },
    ]);
    expect(text.split('\n')).toEqual([
      '单位      Count  Note',
      '--------  -----  ----',
      '工程学院      5  x',
      'LIB        1234',
      '',
    ]);
  });

  it('leaves out columns without content, unless they are always shown', () => {
    const rows = [{ unit: 'LIB', count: 1, note: '' }];
    expect(formatGrid(columns, rows)).not.toContain('Note');
    expect(formatGrid([...columns, { ...columns[2], heading: 'Kept', always: true }], rows)).toContain(
      'Kept',
    );
  });

  it('shows no control characters of cells', () => {
    const text = formatGrid(columns, [{ unit: 'A\nB', count: 1, note: '\u001b[31m' }]);
    expect(text.split('\n')).toHaveLength(4);
    expect(text).not.toContain('\u001b');
  });
});

describe('formatRecord', () => {
  const column = (heading: string, text: string) => ({ heading, align: 'right' as const, cell: () => text });

  it('lays a row out downwards, names on the left, content on the right', () => {
    const columns = [column('Opening', '1,200'), column('转出', '8')];
    expect(formatRecord(columns, null)).toBe('Opening  1,200\n转出         8\n');
  });

  it('leaves out what has no content, unless it is always shown', () => {
    const columns = [column('Opening', '1,200'), column('Removed', '')];
    expect(formatRecord(columns, null)).toBe('Opening  1,200\n');
    const shown = columns.map((one) => ({ ...one, always: true as const }));
    expect(formatRecord(shown, null)).toBe('Opening  1,200\nRemoved\n');
  });

  it('is nothing for nothing', () => {
    expect(formatRecord([], null)).toBe('');
  });
});
