/** Rows to Arquero tables and back. */
import { escape as asIs, table } from 'arquero';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromArquero, toArquero } from '../../src/engines/arquero.ts';
import { InputError } from '../../src/errors.ts';
import type { Batch } from '../../src/roster/column.ts';
import { KIND, parts, types } from './arbitraries.ts';
import { BatchMaker, day, on, type Row, rowsOf } from './rows.ts';

const rows: readonly Row[] = [
  { unit: 'A', begin: on('2003-08-31'), year: 2001 },
  { unit: null, begin: { day: day('2003-12-31'), given: 'year' }, year: null },
  { unit: 'B', begin: null, year: 2002 },
];
const names = ['unit', 'begin', 'year'];
const people = new BatchMaker(KIND, types).batch(rows, names);

describe('toArquero', () => {
  it('gives text, day numbers with their precision, whole numbers, and null where nothing is recorded', () => {
    expect(toArquero([people], KIND).objects()).toEqual([
      { unit: 'A', begin: day('2003-08-31'), begin_precision: 'day', year: 2001 },
      { unit: null, begin: day('2003-12-31'), begin_precision: 'year', year: null },
      { unit: 'B', begin: null, begin_precision: null, year: 2002 },
    ]);
  });
  it('puts batches of one kind under each other, and null where one lacks a column', () => {
    const maker = new BatchMaker(KIND, types);
    const [first, second] = [maker.batch([{ unit: 'A' }], ['unit']), maker.batch([{ year: 2001 }], ['year'])];
    const other = new BatchMaker('other', types).batch([{ unit: 'X' }], ['unit']);
    expect(toArquero([first, other, second], KIND).objects()).toEqual([
      { unit: 'A', year: null },
      { unit: null, year: 2001 },
    ]);
  });
  it('gives an empty table for a kind that is not there', () => {
    expect(toArquero([people], 'nobody').numRows()).toBe(0);
  });
});

describe('fromArquero', () => {
  it('gives back what toArquero was given', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const maker = new BatchMaker(KIND, types);
        const batches = given.map((part) => maker.batch(part.rows, part.names));
        const there = toArquero(batches, KIND);
        const back = fromArquero(there, KIND);
        // What one batch lacks is not recorded once it stands beside batches that have it.
        const named = [...back.columns.keys()];
        const expected = batches
          .flatMap(rowsOf)
          .map((row) => Object.fromEntries(named.map((name) => [name, row[name] ?? null])));
        // A table without columns has no rows either.
        expect(rowsOf(back)).toEqual(named.length === 0 ? [] : expected);
        expect(back.kind).toBe(KIND);
        expect(toArquero([back], KIND).objects()).toEqual(there.objects());
        for (const [name, column] of back.columns) {
          if (expected.some((row) => row[name] !== null)) expect(column.type).toBe(types[name]);
        }
      }),
    );
  });
  it('follows the filters and the order of the table', () => {
    const chosen = toArquero([people], KIND)
      .filter(asIs((d: { year: number | null }) => d.year !== null))
      .orderby(asIs((d: { year: number }) => -d.year));
    expect(rowsOf(fromArquero(chosen, KIND))).toEqual([rows[2], rows[0]]);
  });
  it('takes what a join leaves undefined for not recorded', () => {
    const batch: Batch = fromArquero(table({ unit: ['A', undefined] }), KIND);
    expect(rowsOf(batch)).toEqual([{ unit: 'A' }, { unit: null }]);
  });
  it.each([
    ['value', { year: [1, 1.5] }, 'fromArquero: year holds whole numbers, got 1.5'],
    ['value', { year: [1, Number.NaN] }, 'fromArquero: year holds whole numbers, got NaN'],
    ['value', { year: [2 ** 31] }, 'fromArquero: year holds whole numbers, got 2147483648'],
    // The number that stands for not recorded would turn into it.
    ['value', { year: [-(2 ** 31)] }, 'fromArquero: year holds whole numbers, got -2147483648'],
    ['value', { year: [1, 'two'] }, 'fromArquero: year holds whole numbers, got two'],
    ['value', { passed: [true, null] }, 'fromArquero: passed holds text, got true'],
    [
      'value',
      { begin: ['2003-09-01'], begin_precision: ['day'] },
      'fromArquero: begin holds whole numbers, got 2003-09-01',
    ],
    [
      'precision',
      { begin: [1], begin_precision: [null] },
      'fromArquero: begin_precision is day, month or year, got null',
    ],
    [
      'precision',
      { begin: [1], begin_precision: ['week'] },
      'fromArquero: begin_precision is day, month or year, got week',
    ],
  ])('refuses with %s: %j', (code, columns, message) => {
    const read = () => fromArquero(table(columns), KIND);
    expect(read).toThrow(InputError);
    expect(read).toThrow(expect.objectContaining({ code, message }));
  });
});
