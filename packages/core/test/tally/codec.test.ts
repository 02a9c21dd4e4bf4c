/** Tallies as text and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTally, encodeTally } from '../../src/tally/codec.ts';
import { tallyOf } from '../../src/tally/tally.ts';
import { tally } from './arbitraries.ts';

describe('encodeTally', () => {
  it('is one line that says its version, the keys, and each cell as its key and its count', () => {
    const small = tallyOf(
      ['unit', 'month'],
      [
        { key: ['ENG', 24036], count: 3 },
        { key: [null, 24036], count: 1 },
      ],
    );
    expect(encodeTally(small)).toBe(
      '{"version":"muster-tally/1","keys":["unit","month"],"cells":[["ENG",24036,3],[null,24036,1]]}',
    );
  });
});

describe('decodeTally', () => {
  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(tally, (given) => {
        expect(decodeTally(encodeTally(given))).toEqual(given);
      }),
    );
  });
  it('puts cells written by hand in order and adds up those of the same key', () => {
    const text = '{"version":"muster-tally/1","keys":["unit"],"cells":[["B",1],["A",2],["B",3]]}';
    expect(decodeTally(text).cells).toEqual([
      { key: ['A'], count: 2 },
      { key: ['B'], count: 4 },
    ]);
  });

  const written = (keys: unknown, cells: unknown, version = 'muster-tally/1') =>
    JSON.stringify({ version, keys, cells });
  it.each([
    ['person_key,unit', 'decodeTally: no JSON: person_key,unit'],
    ['7', 'decodeTally: no object'],
    ['null', 'decodeTally: no object'],
    ['{}', 'decodeTally: expected version muster-tally/1, got undefined'],
    [written([], [], 'muster-tally/2'), 'decodeTally: expected version muster-tally/1, got muster-tally/2'],
    [written('unit', []), 'decodeTally: keys and cells must be lists'],
    [written([1], []), 'decodeTally: keys and cells must be lists'],
    [written(['unit'], {}), 'decodeTally: keys and cells must be lists'],
    [written(['unit'], [['A']]), 'decodeTally: a cell is 1 key values and a count, got ["A"]'],
    [written(['unit'], [['A', 'B', 1]]), 'decodeTally: a cell is 1 key values and a count, got ["A","B",1]'],
    [written(['unit'], ['A1']), 'decodeTally: a cell is 1 key values and a count, got "A1"'],
    [written(['unit'], [['A', 1.5]]), 'decodeTally: a cell is 1 key values and a count, got ["A",1.5]'],
    [written(['unit'], [[1.5, 1]]), 'decodeTally: a cell is 1 key values and a count, got [1.5,1]'],
    [written(['unit'], [[true, 1]]), 'decodeTally: a cell is 1 key values and a count, got [true,1]'],
    [written(['unit'], [['A', '1']]), 'decodeTally: a cell is 1 key values and a count, got ["A","1"]'],
  ])('refuses %s', (text, message) => {
    expect(() => decodeTally(text)).toThrow(
      expect.objectContaining({ name: 'InputError', code: 'tally', message }),
    );
  });
});
