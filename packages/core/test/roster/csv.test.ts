import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type CsvFault, csvChunks } from '../../src/roster/csv.ts';

interface Split {
  readonly records: readonly (readonly string[])[];
  readonly faults: readonly CsvFault[];
}

/** The records of a text handed over in pieces; fails where a chunk misnumbers its rows. */
async function split(...pieces: readonly string[]): Promise<Split> {
  const records: (readonly string[])[] = [];
  const faults: CsvFault[] = [];
  async function* text() {
    yield* pieces;
  }
  for await (const chunk of csvChunks(text())) {
    expect(chunk.row).toBe(records.length + 1);
    records.push(...chunk.records);
    faults.push(...chunk.faults);
  }
  return { records, faults };
}

/** Every way to cut a text in two. */
function halves(text: string): [string, string][] {
  return Array.from({ length: text.length + 1 }, (_, at) => [text.slice(0, at), text.slice(at)]);
}

const plain: readonly (readonly [string, string, string[][]])[] = [
  [
    'lines',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a last line without its break',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'carriage returns and line feeds',
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'carriage returns alone',
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'semicolons',
    'a;b\n1,5;2\n',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'tabs',
    'a\tb\n1,5\t2;0\n',
    [
      ['a', 'b'],
      ['1,5', '2;0'],
    ],
  ],
  ['one column', 'a\n1\n', [['a'], ['1']]],
  ['one line', 'a,b', [['a', 'b']]],
  ['blank lines', 'a,b\n\n1,2\n\n\n3,4\n', [['a', 'b'], [''], ['1', '2'], [''], [''], ['3', '4']]],
  ['a blank line first', '\na,b\n', [[''], ['a', 'b']]],
  [
    'blank cells',
    'a,b,c\n,,\n1,,3\n',
    [
      ['a', 'b', 'c'],
      ['', '', ''],
      ['1', '', '3'],
    ],
  ],
  ['spaces', ' a , b\n', [[' a ', ' b']]],
  [
    'quotation marks',
    '"a","b"\n"1","2"\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'doubled quotation marks',
    'a,b\n"say ""a""",""""\n',
    [
      ['a', 'b'],
      ['say "a"', '"'],
    ],
  ],
  [
    'blank cells in quotation marks',
    'a,b\n"",""\n',
    [
      ['a', 'b'],
      ['', ''],
    ],
  ],
  [
    'separators in quotation marks',
    'a,b\n"1,2","3\n4"\n5,6\n',
    [
      ['a', 'b'],
      ['1,2', '3\n4'],
      ['5', '6'],
    ],
  ],
  [
    'a break of two characters in a cell',
    'a,b\r\n"1\r\n2",3\r\n4,5\r\n',
    [
      ['a', 'b'],
      ['1\r\n2', '3'],
      ['4', '5'],
    ],
  ],
  [
    'a break in the header',
    '"a\n1",b\r\n1,"2"\r\n3,4\r\n',
    [
      ['a\n1', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'commas in the header of a file with semicolons',
    '"a,b,c";d\n1;2\n',
    [
      ['a,b,c', 'd'],
      ['1', '2'],
    ],
  ],
  [
    'Chinese',
    '学号,单位\n"一,二",三\n',
    [
      ['学号', '单位'],
      ['一,二', '三'],
    ],
  ],
  ['nothing', '', []],
  ['one break', '\n', [['']]],
];

describe.each(plain)('%s', (_, text, records) => {
  it('come out as the cells that were written', async () => {
    expect(await split(text)).toEqual({ records, faults: [] });
  });

  it('come out the same wherever the text is cut, and letter by letter', async () => {
    for (const cut of halves(text))
      expect([cut, await split(...cut)]).toEqual([cut, { records, faults: [] }]);
    expect(await split(...text)).toEqual({ records, faults: [] });
  });
});

const cell = fc.string({
  unit: fc.constantFrom('a', '一', ',', ';', '\t', '"', '\n', '\r', ' ', '1'),
  maxLength: 6,
});
const sheet = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  );

/** As a careful program writes it: quoted where a cell has anything but letters. */
function written(
  rows: readonly (readonly string[])[],
  delimiter: string,
  newline: string,
  last: boolean,
): string {
  const lines = rows.map((cells) =>
    cells.map((text) => (/^[a一1]*$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`)).join(delimiter),
  );
  return lines.join(newline) + (last ? newline : '');
}

describe('any table', () => {
  const table = fc.record({
    rows: sheet,
    delimiter: fc.constantFrom(',', ';', '\t'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    last: fc.boolean(),
    cuts: fc.array(fc.nat({ max: 400 }), { maxLength: 8 }),
  });

  it('comes back as it was written, whatever its separators and however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ rows, delimiter, newline, last, cuts }) => {
        const text = written(rows, delimiter, newline, last);
        const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
        const pieces = [0, ...places].map((from, i) => text.slice(from, places[i] ?? text.length));
        expect(await split(...pieces)).toEqual({ records: rows, faults: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('is split as the parser splits it in one go', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', ',', '"', ' ', '1'), maxLength: 12 });
    const lines = fc.array(line, { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(lines, fc.nat({ max: 100 }), async (rows, cut) => {
        // Any text, also one with quotation marks in the wrong places; the first line settles the separators.
        const text = ['key,unit', ...rows].join('\n');
        const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
        const broken = errors.some(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
        if (text.endsWith('\n') && data.at(-1)!.length === 1 && data.at(-1)![0] === '') data.pop();
        const at = cut % (text.length + 1);
        const got = await split(text.slice(0, at), text.slice(at));
        if (broken) expect(got.faults.length).toBeGreaterThan(0);
        else expect(got).toEqual({ records: data, faults: [] });
      }),
      { numRuns: 500 },
    );
  });
});

describe('quotation marks that do not fit', () => {
  it('are a fault in the row where they open and never close', async () => {
    const text = 'a,b\n1,2\n3,"4\n5,6\n';
    for (const pieces of [[text], [...text]]) {
      const { records, faults } = await split(...pieces);
      expect(faults).toEqual([{ code: 'bad-quotes', row: 3 }]);
      expect(records.slice(0, 2)).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ]);
    }
  });

  it('are a fault where text follows the closing one', async () => {
    const { faults } = await split('a,b\n1,2\n"3"x,4\n5,6\n');
    expect(faults[0]).toEqual({ code: 'bad-quotes', row: 3 });
  });

  it('inside a cell without any at its beginning are letters', async () => {
    expect(await split('a,b\n5" wide,2\n')).toEqual({
      records: [
        ['a', 'b'],
        ['5" wide', '2'],
      ],
      faults: [],
    });
  });

  it('stop the reading before they swallow a file', async () => {
    const row = `${'x'.repeat(1000)},1\n`;
    const pieces = ['a,b\n1,2\n3,"4\n', ...Array.from({ length: 1200 }, () => row)];
    const { records, faults } = await split(...pieces);
    expect(faults).toEqual([{ code: 'record-too-long', row: 3 }]);
    expect(records).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});
