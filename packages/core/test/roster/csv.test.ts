import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { BlockFault } from '../../src/roster/block.ts';
import { csvBlocks } from '../../src/roster/text/csv.ts';
import { dialectOf } from '../../src/roster/text/csv-dialect.ts';
import { EncodingError } from '../../src/roster/text/encoding.ts';

interface Split {
  readonly records: readonly (readonly string[])[];
  readonly faults: readonly BlockFault[];
}

const utf8 = (text: string) => new TextEncoder().encode(text);

async function* inOrder(chunks: Iterable<Uint8Array>): AsyncIterable<Uint8Array> {
  yield* chunks;
}

/** The records of bytes handed over in chunks; fails where a block misnumbers its rows. */
async function splitBytes(chunks: AsyncIterable<Uint8Array>): Promise<Split> {
  const records: string[][] = [];
  const faults: BlockFault[] = [];
  for await (const block of csvBlocks(chunks)) {
    expect(block.row).toBe(records.length + 1);
    // A block holds until the next one is asked for.
    records.push(...Array.from({ length: block.length }, (_, i) => block.cells(i)));
    faults.push(...block.faults);
  }
  return { records, faults };
}

const split = (...pieces: readonly string[]) => splitBytes(inOrder(pieces.map(utf8)));

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
  [
    'line breaks of two kinds',
    'a,b\r\n1,2\n"3","4"\n5,6\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ],
  ],
  [
    'line breaks of two kinds, the shorter first',
    'a,b\n1,2\r\n"3","4"\r\n5,6\n',
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
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
});

/** What papaparse makes of a whole text, and the rows where it finds fault with quotation marks. */
function oracle(text: string, delimiter: string, newline: '\n' | '\r\n' | '\r') {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline });
  const broken = errors.filter(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
  const faults = [...new Set(broken.map(({ row }) => row! + 1))].map((row) => ({ code: 'bad-quotes', row }));
  // papaparse begins a record behind the last line break.
  if (text.endsWith(newline) && data.at(-1)!.length === 1 && data.at(-1)![0] === '') data.pop();
  return { records: data, faults };
}

describe('any text', () => {
  const letters = ['a', '一', '😀', '\ufeff', '\0', ' ', '"', '""', '",', '"\t', '\n"', '\n', '\r', '\r\n'];
  const texts = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t'),
    newline: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
    parts: fc.array(fc.constantFrom(...letters, 'DELIMITER', 'NEWLINE', 'DELIMITER', 'NEWLINE'), {
      maxLength: 60,
    }),
    sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
  });

  it('is split as papaparse splits it in one go, wherever its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async ({ delimiter, newline, parts, sizes }) => {
        // As many lines as are asked settle the dialect; anything may follow.
        const settled = `k${delimiter}u${newline}`.repeat(30);
        const text =
          settled + parts.join('').replaceAll('DELIMITER', delimiter).replaceAll('NEWLINE', newline);
        // Files put together from several mix their line breaks; papaparse knows one a file.
        fc.pre(newline === '\r' || !text.replaceAll(newline, '').includes('\n'));
        fc.pre(newline !== '\n' || !text.includes('\r'));
        // papaparse drops any white space behind a closing mark; here blanks are for those who read the cell.
        fc.pre(!new RegExp(`"(?!${delimiter}|${newline})\\s`).test(text));
        const bytes = utf8(text);
        const chunks: Uint8Array[] = [];
        for (let at = 0, i = 0; at < bytes.length; i++) {
          const size = sizes[i % sizes.length]!;
          chunks.push(bytes.slice(at, at + size));
          at += size;
        }
        const expected = oracle(text, delimiter, newline);
        const got = await splitBytes(inOrder(chunks));
        // Where quotation marks do not fit, papaparse swallows rows; there it is asked for the rows before alone.
        const well = expected.faults[0] === undefined ? got.records.length : expected.faults[0].row - 1;
        expect(got.records.slice(0, well)).toEqual(expected.records.slice(0, well));
        expect(got.faults.length > 0).toBe(expected.faults.length > 0);
        if (expected.faults.length === 0) expect(got).toEqual(expected);
        else expect(got.faults[0]!.row).toBe(expected.faults[0]!.row);
      }),
      { numRuns: 3000 },
    );
  });

  it('is split so too where records lie across the pieces that are scanned at once', async () => {
    const record = '"一,二","say ""a""",plain,,"b\n"\r\n3,4,5" wide,6,7\r\n';
    const good = `a,b,c,d,e\r\n${record.repeat(60_000)}`;
    for (const text of [good]) {
      const bytes = utf8(text);
      for (const size of [65_536, 100_003]) {
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        const got = await splitBytes(inOrder(chunks));
        const want = oracle(text, ',', '\r\n');
        expect(got.faults).toEqual(want.faults);
        expect(got.records.length).toBe(want.records.length);
        expect(got.records.every((cells, i) => cells.join('|') === want.records[i]!.join('|'))).toBe(true);
      }
    }
  });
});

describe('the dialect', () => {
  const cases: readonly (readonly [string, string, { delimiter: string; newline: string }])[] = [
    ['a title above', '党员名册\n2003年\n姓名;单位\nA;B\n', { delimiter: ';', newline: '\n' }],
    ['a title with commas', '工程,2003,春\r\na\tb\r\n1\t2\r\n', { delimiter: '\t', newline: '\r\n' }],
    ['decimal commas', 'a;b;c\n1,5;2,5;3\n4;5,5;6,1\n', { delimiter: ';', newline: '\n' }],
    ['lists in cells', 'a,b,c\n1,x;y;z;u,2\n3,x;y;z;u,4\n', { delimiter: ',', newline: '\n' }],
    ['one line', 'a;b,c;d', { delimiter: ';', newline: '\n' }],
    ['breaks in cells', '"a\n",b\r\n1,2\r\n', { delimiter: ',', newline: '\r\n' }],
    ['an open quotation mark', '"a;b\n1;2\n', { delimiter: ',', newline: '\n' }],
    ['carriage returns alone', 'a\tb\r1\t2', { delimiter: '\t', newline: '\r' }],
    ['nothing', '', { delimiter: ',', newline: '\n' }],
  ];
  it.each(cases)('is told with %s', (_, text, dialect) => {
    expect(dialectOf(utf8(text))).toEqual(dialect);
  });
});

describe('quotation marks that do not fit', () => {
  it.each<readonly [string, string, string, string[][]]>([
    ['one that never closes', '\n', '3,"4', [['3', '4']]],
    [
      'one that closes in another line only, where it does not fit',
      '\n',
      '3,"4\n5,6" x',
      [
        ['3', '4'],
        ['5', '6" x'],
      ],
    ],
    ['text behind the closing one', '\n', '"3"x,4', [['3x', '4']]],
    ['text behind, and doubled ones before', '\r\n', '"a ""b"" c"d,"e"f', [['a "b" cd', 'ef']]],
    ['text behind with marks in it', '\n', '"3"x"y",4', [['3x"y"', '4']]],
  ])('%s: spoil a cell and no row below', async (_, newline, line, spoilt) => {
    const text = ['a,b', '1,2', ...line.split('\n'), '"5","6\n7"', '8,9', ''].join(newline);
    for (const pieces of [[text], [...text]]) {
      expect(await split(...pieces)).toEqual({
        records: [['a', 'b'], ['1', '2'], ...spoilt, ['5', '6\n7'], ['8', '9']],
        faults: [{ code: 'bad-quotes', row: 3 }],
      });
    }
  });

  it('with blanks behind fit', async () => {
    expect(await split('a,b\n"3"  ,"4" \n')).toEqual({
      records: [
        ['a', 'b'],
        ['3  ', '4 '],
      ],
      faults: [],
    });
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

  it('do not swallow a file, however long it is', async () => {
    const row = `${'x'.repeat(1000)},1\n`;
    const pieces = ['a,b\n1,2\n3,"4\n', ...Array.from({ length: 3000 }, () => row)];
    const { records, faults } = await split(...pieces);
    expect(faults).toEqual([{ code: 'bad-quotes', row: 3 }]);
    expect(records).toHaveLength(3003);
    expect(records[2]).toEqual(['3', '4']);
    expect(records.at(-1)).toEqual(['x'.repeat(1000), '1']);
  });

  it('planted anywhere in a plain file damage the rows they stand in and no other', async () => {
    const plainRow = fc.array(fc.constantFrom('a', '一', '12', 'x y'), { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(plainRow, { minLength: 4, maxLength: 30 }),
        fc.nat(),
        fc.nat({ max: 2 }),
        fc.constantFrom(
          (cell: string) => `"${cell}`,
          (cell: string) => `"${cell}"z`,
        ),
        async (rows, at, column, spoil) => {
          const bad = at % rows.length;
          const lines = rows.map((cells, i) =>
            cells.map((cell, c) => (i === bad && c === column ? spoil(cell) : cell)).join(','),
          );
          const { records, faults } = await split(lines.join('\n'));
          expect(records.filter((_, i) => i !== bad)).toEqual(rows.filter((_, i) => i !== bad));
          expect(faults).toEqual([{ code: 'bad-quotes', row: bad + 1 }]);
        },
      ),
    );
  });
});

describe('limits', () => {
  /** A head, a chunk again and again up to some megabytes, and how many chunks were asked for. */
  function endless(head: string, chunk: string, megabytes: number) {
    const bytes = utf8(chunk);
    const asked = { bytes: 0 };
    async function* chunks() {
      yield utf8(head);
      for (; asked.bytes < megabytes << 20; asked.bytes += bytes.length) yield bytes;
    }
    return { chunks: chunks(), asked };
  }

  it.each([
    ['a line without end', 'x'.repeat(1 << 16)],
    ['NUL bytes without end', '\0'.repeat(1 << 16)],
    ['quotation marks that do not fit', `"a" b${'x'.repeat(1 << 16)}`],
  ])('end %s after a megabyte or two of fifty', async (_, chunk) => {
    const { chunks, asked } = endless('a,b\n1,2\n', chunk, 50);
    const { records, faults } = await splitBytes(chunks);
    expect(faults.at(-1)).toEqual({ code: 'record-too-long', row: 3 });
    expect(records).toHaveLength(2);
    expect(asked.bytes).toBeLessThan(4 << 20);
  });

  it.each([
    ['a million columns', ',', 'too-many-cells'],
    ['as many after a mark that does not fit', '"a"b",', 'too-many-cells'],
  ])('end %s', async (_, cell, code) => {
    const { chunks, asked } = endless('a,b\n1,2\n', cell.repeat(1 << 16), 16);
    const { records, faults } = await splitBytes(chunks);
    expect(faults.at(-1)).toEqual({ code, row: 3 });
    expect(records).toHaveLength(2);
    expect(asked.bytes).toBeLessThan(4 << 20);
  });

  it('are not needed for a long cell of marks that do not fit and blanks', async () => {
    const long = `x"y`.repeat(150_000) + ' '.repeat(300_000);
    const { records, faults } = await split(`a,b\n"1"2",3\n4,5\n"${long}\n6,7\n`);
    expect(faults).toEqual([
      { code: 'bad-quotes', row: 2 },
      { code: 'bad-quotes', row: 4 },
    ]);
    expect(records).toEqual([['a', 'b'], ['12"', '3'], ['4', '5'], [long.replace('"', '')], ['6', '7']]);
  });

  it('are 16384 cells and 1048576 bytes, wherever the bytes are cut', async () => {
    const most = 'x'.repeat(1 << 20);
    for (const size of [1 << 14, 1 << 20, 1 << 22]) {
      const cut = (text: string) => {
        const bytes = utf8(`a\n${text}\nb\n`);
        return inOrder(
          Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          ),
        );
      };
      expect((await splitBytes(cut(most))).records.map(([cell]) => cell!.length)).toEqual([1, 1 << 20, 1]);
      expect(await splitBytes(cut(`${most}x`))).toEqual({
        records: [['a']],
        faults: [{ code: 'record-too-long', row: 2 }],
      });
      expect((await splitBytes(cut(','.repeat(16383)))).records.map((cells) => cells.length)).toEqual([
        1, 16384, 1,
      ]);
      expect(await splitBytes(cut(','.repeat(16384)))).toEqual({
        records: [['a']],
        faults: [{ code: 'too-many-cells', row: 2 }],
      });
    }
  });
});

describe('bytes that are no text', () => {
  async function* broken(text: string): AsyncIterable<Uint8Array> {
    yield utf8(text);
    throw new EncodingError('utf-8');
  }

  it.each([
    ['a,b\n1,2\n3,', 2],
    ['a,b\n"1"x",2\n3,4\n5', 3],
  ])('are told to the caller after the records before them: %j', async (text, rows) => {
    let read = 0;
    const reading = async () => {
      for await (const { length } of csvBlocks(broken(text))) read += length;
    };
    await expect(reading()).rejects.toThrow(EncodingError);
    expect(read).toBe(rows);
  });

  it('leave other errors to the caller', async () => {
    async function* failing(): AsyncIterable<Uint8Array> {
      yield utf8('a,b\n');
      throw new Error('no such disk');
    }
    await expect(splitBytes(failing())).rejects.toThrow('no such disk');
  });
});
