import { describe, expect, it } from 'vitest';
import { arranged, isLong, nextOrder } from '../src/elements/table-order.ts';
import type { Table } from '../src/figures/model.ts';

const row = (key: string, cells: readonly string[], value: number | null) => ({
  key,
  cells,
  values: [null, value, null],
});
const table: Table = {
  caption: 'Ratios',
  columns: [
    { key: 'key', title: 'Unit', numeric: false },
    { key: 'value', title: 'Share', numeric: true },
    { key: 'interval', title: '95% interval', numeric: true },
  ],
  rows: [
    row('MGT', ['Management', '10.71%', '9.42% to 12.15%'], 0.1071),
    row('NEW', ['New', 'no data', ''], null),
    row('ART', ['Art', '3.57%', '2.33% to 5.46%'], 0.0357),
    row('PHY', ['Physics 10', '0.00%', '−0.5% to 4.10%'], 0),
    row('PH2', ['Physics 9', '100.00%', '80.00% to 100.00%'], 1),
    row('all', ['All', '7.14%', '6.76% to 7.54%'], 0.0714),
  ],
};
const keys = (order: Parameters<typeof arranged>[1], search = '') =>
  arranged(table, order, search, 'en').map(({ key }) => key);

describe('the order of a table', () => {
  it('is that of the table until it is sorted', () => {
    expect(keys(null)).toEqual(['MGT', 'NEW', 'ART', 'PHY', 'PH2', 'all']);
  });

  it('goes by the numbers and not by their texts; rows without one come last, and sums below all', () => {
    expect(keys({ column: 'value', descending: true })).toEqual(['PH2', 'MGT', 'ART', 'PHY', 'NEW', 'all']);
    expect(keys({ column: 'value', descending: false })).toEqual(['PHY', 'ART', 'MGT', 'PH2', 'NEW', 'all']);
  });

  it('goes by texts where there are no numbers, with numbers in them as numbers', () => {
    expect(keys({ column: 'key', descending: false })).toEqual(['ART', 'MGT', 'NEW', 'PH2', 'PHY', 'all']);
    // Blank ones are last both ways.
    expect(keys({ column: 'interval', descending: true })).toEqual([
      'PH2',
      'MGT',
      'ART',
      'PHY',
      'NEW',
      'all',
    ]);
  });

  it('forgets a column that the table no longer has', () => {
    expect(keys({ column: 'gone', descending: true })).toEqual(keys(null));
  });

  it('keeps the rows that hold a text, whatever its case, and the sums', () => {
    expect(keys(null, ' PHYSICS ')).toEqual(['PHY', 'PH2', 'all']);
    expect(keys(null, '2.33')).toEqual(['ART', 'all']);
    expect(keys(null, '-0.5')).toEqual(['PHY', 'all']);
    expect(keys(null, 'nobody')).toEqual(['all']);
  });
});

describe('a press on a heading', () => {
  it('begins with the largest number or the first text, turns round, and then lets go', () => {
    const first = nextOrder(table, null, 'value');
    expect(first).toEqual({ column: 'value', descending: true });
    const second = nextOrder(table, first, 'value');
    expect(second).toEqual({ column: 'value', descending: false });
    expect(nextOrder(table, second, 'value')).toBeNull();
    expect(nextOrder(table, first, 'key')).toEqual({ column: 'key', descending: false });
  });
});

it('short tables are left as they are', () => {
  expect(isLong(table)).toBe(false);
  const rows = Array.from({ length: 9 }, (_, index) => row(String(index), ['', '', ''], index));
  expect(isLong({ ...table, rows })).toBe(true);
});
