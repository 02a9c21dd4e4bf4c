import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvRecord, formulaSafe } from '../src/format/csv-record.ts';

/** Text with the characters that CSV and formulas are about. */
const cell = fc.string({
  unit: fc.constantFrom('a', '党', ' ', ',', '"', '\n', '\r', "'", '=', '+', '-', '@', '＝', '＠', '\t', '1'),
});

describe('csvRecord', () => {
  it('quotes as RFC 4180 says and ends the line with CRLF', () => {
    expect(csvRecord(['a', 'b,c', 'say "hi"', 'two\nlines', ''])).toBe(
      'a,"b,c","say ""hi""","two\nlines",\r\n',
    );
  });

  it('keeps numbers as they are and leaves blank what there is not', () => {
    expect(csvRecord([-0.5, 7, true, null, undefined])).toBe('-0.5,7,true,,\r\n');
  });

  it('reads back as it was, but for the apostrophes before formulas', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
        const { data } = Papa.parse<string[]>(csvRecord(cells), { newline: '\r\n', delimiter: ',' });
        expect(data[0]).toEqual(cells.map(formulaSafe));
      }),
    );
  });
});

describe('formulaSafe', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\0=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
    '=1\n',
  ])('puts an apostrophe before %j', (text) => {
    expect(formulaSafe(text)).toBe(`'${text}`);
  });

  it.each(['', 'ENG', '2003-09-01', '1-1', '党员', "'=1", ' =1'])('leaves %j alone', (text) => {
    expect(formulaSafe(text)).toBe(text);
  });

  it('leaves no cell that begins like a formula, whatever its text', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(formulaSafe(text).replace(/^'/, '')).toBe(text.replace(/^'/, ''));
        expect('=+-@\t\r\n\0＝＋－＠'.includes(formulaSafe(text).charAt(0) || 'x')).toBe(false);
      }),
    );
  });
});
