import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf } from '../../src/roster/block.ts';

describe('a block of texts', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom('a', '1', '-', '一', '😀', '\ufeff', '\0'), maxLength: 30 }),
  );

  it('gives back every cell, and blank where a record is shorter', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (records) => {
        const block = blockOf(7, records);
        expect([block.row, block.length]).toEqual([7, records.length]);
        records.forEach((record, i) => {
          expect(block.width(i)).toBe(record.length);
          expect(block.cells(i)).toEqual(record);
          for (let column = 0; column < 7; column++) {
            expect(block.text(i, column)).toBe(record[column] ?? '');
            expect(block.cell(i, column) >= 0).toBe(column < record.length);
          }
        });
      }),
    );
  });

  it('knows which cells a workbook holds as text, counted through all records', () => {
    const block = blockOf(
      1,
      [['1', 'a'], [], ['2', '3']],
      [],
      (record, column) => record === 2 && column === 1,
    );
    expect(block.textCells).toEqual(new Set([3]));
    expect(block.cell(2, 1)).toBe(3);
    expect(blockOf(1, [['1']]).textCells).toBeNull();
  });
});
