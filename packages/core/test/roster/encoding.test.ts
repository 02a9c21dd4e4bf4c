import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/roster/source.ts';
import {
  type Encoding,
  EncodingError,
  type Sniffed,
  sniffEncoding,
  utf8Chunks,
} from '../../src/roster/text/encoding.ts';
import { asciiEnd, Utf8Check } from '../../src/roster/text/utf8-check.ts';
import { gb18030Of, utf16Of } from './bytes.ts';
import { byteSource, detailsOf, readAll } from './reading.ts';

const text = 'person_key,学院,人员类别\nA,工程学院,本科生\n';
const utf8 = new TextEncoder().encode(text);
const mark = (...bytes: readonly number[]) => Uint8Array.from(bytes);
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

const files: readonly (readonly [string, string, Uint8Array])[] = [
  ['UTF-8', 'utf-8', utf8],
  ['UTF-8 with a mark', 'utf-8', joined(mark(0xef, 0xbb, 0xbf), utf8)],
  ['UTF-16, low byte first', 'utf-16le', joined(mark(0xff, 0xfe), utf16Of(text, 'le'))],
  ['UTF-16, high byte first', 'utf-16be', joined(mark(0xfe, 0xff), utf16Of(text, 'be'))],
  ['UTF-16 without a mark, low byte first', 'utf-16le', utf16Of(text, 'le')],
  ['UTF-16 without a mark, high byte first', 'utf-16be', utf16Of(text, 'be')],
  ['GB18030, as Chinese Excel saves it', 'gb18030', gb18030Of(text)],
];

/** What a file was taken for, and its text; all its chunks have to be bytes of that text. */
async function decoded(
  pieces: readonly Uint8Array[],
  said?: Encoding,
): Promise<{ encoding: Sniffed; text: string }> {
  const source: Source = {
    ...byteSource('people.csv', pieces),
    ...(said === undefined ? {} : { encoding: said }),
  };
  const encoding = await sniffEncoding(source);
  if (typeof encoding !== 'string') return { encoding, text: '' };
  let heard = 0;
  const chunks: Uint8Array[] = [];
  for await (const chunk of utf8Chunks(source, encoding, (count) => {
    heard += count;
  }))
    chunks.push(chunk);
  expect(heard).toBe(pieces.reduce((sum, piece) => sum + piece.length, 0));
  const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(joined(...chunks));
  return { encoding, text: whole };
}

describe.each(files)('%s', (_, encoding, bytes) => {
  it('is recognised and decoded, without its mark', async () => {
    expect(await decoded([bytes])).toEqual({ encoding, text });
  });

  it('is recognised and decoded wherever the bytes are cut', async () => {
    for (let at = 0; at <= bytes.length; at++) {
      expect([at, await decoded([bytes.slice(0, at), bytes.slice(at)])]).toEqual([at, { encoding, text }]);
    }
    expect(await decoded([...bytes].map((byte) => mark(byte)))).toEqual({ encoding, text });
  });

  it('is read as a roster with its Chinese headers and values', async () => {
    const { reports, issues } = await readAll([byteSource('people.csv', [bytes])]);
    expect(reports).toEqual([
      { file: 'people.csv', kind: 'people', encoding, rows: 1, used: 1, rejected: 0, skipped: 0 },
    ]);
    expect(issues).toEqual([]);
  });
});

describe('the guess', () => {
  it('takes plain ASCII for UTF-8', async () => {
    expect((await decoded([new TextEncoder().encode('a,b\n1,2\n')])).encoding).toBe('utf-8');
    expect((await decoded([])).encoding).toBe('utf-8');
  });

  it('waits for the first letter outside ASCII, however late it comes', async () => {
    const ascii = new TextEncoder().encode('x,y\n'.repeat(50_000));
    expect((await decoded([ascii, gb18030Of('工程,学院\n')])).encoding).toBe('gb18030');
    expect((await decoded([ascii, new TextEncoder().encode('工程,学院\n')])).encoding).toBe('utf-8');
  });

  it('does not mind a letter cut where the guess stops looking', async () => {
    // 65536 is no multiple of 3, so the window ends inside a letter
    const long = '工'.repeat(30_000);
    expect((await decoded([new TextEncoder().encode(long)])).encoding).toBe('utf-8');
  });
});

describe('the encoding that the user said', () => {
  it('goes before the guess', async () => {
    // Bytes that are letters in both: two in UTF-8, other two in GB18030.
    const bytes = Uint8Array.of(0xc4, 0xa3, 0xc4, 0xa3);
    expect(await decoded([bytes])).toEqual({ encoding: 'utf-8', text: 'ģģ' });
    expect(await decoded([bytes], 'gb18030')).toEqual({ encoding: 'gb18030', text: '模模' });
    await expect(decoded([mark(0xff, 0xff)], 'utf-8')).rejects.toThrow(EncodingError);
  });
});

describe('a letter that begins like a mark', () => {
  it('is a letter', async () => {
    // U+FF11 begins with the byte that a mark begins with, U+FEBF with two of them.
    for (const text of ['１,２\n', '\ufebf,b\n', '\ufeff', 'a', '']) {
      const bytes = new TextEncoder().encode(text);
      const want = text.replace('\ufeff', '');
      expect((await decoded([bytes])).text).toBe(want);
      expect((await decoded([...bytes].map((byte) => mark(byte)))).text).toBe(want);
    }
  });
});

describe('workbooks', () => {
  it.each([
    ['xlsx', mark(0x50, 0x4b, 3, 4)],
    ['xls', mark(0xd0, 0xcf, 0x11, 0xe0)],
  ])('of %s are known by their first bytes, however they come', async (workbook, head) => {
    const bytes = joined(head, mark(20, 0, 6, 0));
    expect(await decoded([bytes])).toEqual({ encoding: { workbook }, text: '' });
    expect(await decoded([...bytes].map((byte) => mark(byte)))).toEqual({ encoding: { workbook }, text: '' });
    expect((await decoded([bytes], 'utf-8')).encoding).toEqual({ workbook });
  });

  const markup: readonly (readonly [string, string, string])[] = [
    ['a table alone', 'html', '<table><tr><td>学号</td></tr></table>'],
    ['a page', 'html', '\r\n  <!DOCTYPE html>\n<html><body>学院</body></html>'],
    ['a page of a spreadsheet', 'html', '<HTML xmlns:x="urn:schemas-microsoft-com:office:excel">学院'],
    ['its head only', 'html', '<meta charset="gbk"><style>td{}</style><table><td>学院</td></table>'],
    ['a page that is XML', 'html', '<?xml version="1.0"?>\n<html>学院</html>'],
    ['a spreadsheet in XML', 'xml', '<?xml version="1.0"?>\n<Workbook>学院</Workbook>'],
    ['a spreadsheet in XML without its first line', 'xml', '<Workbook xmlns="urn">学院</Workbook>'],
  ];
  it.each(markup)('that are text are known by how it begins: %s', async (_, workbook, text) => {
    const written = [
      new TextEncoder().encode(text),
      joined(mark(0xef, 0xbb, 0xbf), new TextEncoder().encode(text)),
      joined(mark(0xff, 0xfe), utf16Of(text, 'le')),
      utf16Of(text, 'be'),
      gb18030Of(text),
    ];
    for (const bytes of written) expect((await decoded([bytes])).encoding).toEqual({ workbook });
  });

  it('are none that only have an angle bracket', async () => {
    for (const text of ['<20,单位\n', '<name>,unit\n', '< table,b\n', 'a,<table>\n']) {
      expect((await decoded([new TextEncoder().encode(text)])).encoding).toBe('utf-8');
    }
  });
});

describe('the check of UTF-8', () => {
  const bytes = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }).map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ maxLength: 12 }),
    // Where the rules turn: overlong forms, surrogates, the end of Unicode.
    fc
      .array(
        fc.constantFrom(
          0x61,
          0x7f,
          0x80,
          0x8f,
          0x90,
          0x9f,
          0xa0,
          0xbf,
          0xc1,
          0xc2,
          0xe0,
          0xed,
          0xef,
          0xf0,
          0xf4,
          0xf5,
        ),
        { maxLength: 8 },
      )
      .map((list) => Uint8Array.from(list)),
  );

  /** How many bytes the decoder of the platform takes, as far as it can tell from them. */
  function goodLength(all: Uint8Array): number {
    for (let length = all.length; ; length--) {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(all.subarray(0, length), { stream: true });
        return length;
      } catch {}
    }
  }

  it('takes what the decoder of the platform takes, up to the same byte and wherever they are cut', () => {
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 5 }), fc.nat(), (parts, at) => {
        const all = joined(...parts);
        const cut = at % (all.length + 1);
        const check = new Utf8Check();
        let good = check.goodLength(all.subarray(0, cut));
        if (good === cut) good += check.goodLength(all.subarray(cut));
        expect(good).toBe(goodLength(all));
        let isText = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(all);
        } catch {
          isText = false;
        }
        expect(good === all.length && check.isWhole).toBe(isText);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('plain ASCII', () => {
  it('ends at the first byte that is none, wherever it is looked for', () => {
    const anywhere = fc.nat({ max: 1200 });
    fc.assert(
      fc.property(anywhere, anywhere, fc.nat({ max: 9 }), (from, run, offset) => {
        const bytes = new Uint8Array(offset + from + run + 40).fill(0x61).subarray(offset);
        expect(asciiEnd(bytes, from)).toBe(bytes.length);
        bytes[from + run] = 0x80;
        expect(asciiEnd(bytes, from)).toBe(from + run);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('bytes that are no text', () => {
  it('are refused as binary by a byte of zero', async () => {
    expect((await decoded([mark(0x61, 0x2c, 0x62, 0, 0x0a)])).encoding).toEqual({ notText: 'binary' });
  });

  it('are refused as binary where numbers of two bytes are no letters', async () => {
    const numbers = Array.from({ length: 40 }, (_, i) => [i, 0]).flat();
    expect((await decoded([mark(...numbers)])).encoding).toEqual({ notText: 'binary' });
    expect((await decoded([mark(...numbers.reverse())])).encoding).toEqual({ notText: 'binary' });
  });

  it('are surrogates alone', async () => {
    for (const order of ['le', 'be'] as const) {
      const head = order === 'le' ? mark(0xff, 0xfe) : mark(0xfe, 0xff);
      for (const wrong of ['a\ud800,b\n', 'a\udc00,b\n', 'a\ud800']) {
        const bytes = joined(head, utf16Of(wrong, order));
        await expect(decoded([bytes])).rejects.toThrow(EncodingError);
        await expect(decoded([...bytes].map((byte) => mark(byte)))).rejects.toThrow(EncodingError);
      }
      const cut = joined(head, utf16Of('a,b\n', order), mark(0x61));
      await expect(decoded([cut])).rejects.toThrow(EncodingError);
    }
  });

  it('come after the text before them', async () => {
    const source = byteSource('people.csv', [
      joined(new TextEncoder().encode('a,工程'), mark(0xe5, 0x28, 0x61)),
    ]);
    const chunks: Uint8Array[] = [];
    const reading = async () => {
      for await (const chunk of utf8Chunks(source, 'utf-8')) chunks.push(chunk);
    };
    await expect(reading()).rejects.toThrow(EncodingError);
    expect(joined(...chunks)).toEqual(joined(new TextEncoder().encode('a,工程'), mark(0xe5)));
  });

  it('after a mark are a fault in the encoding that it named', async () => {
    const broken = joined(mark(0xef, 0xbb, 0xbf), new TextEncoder().encode('a,b\n'), mark(0xff, 0x0a));
    await expect(decoded([broken])).rejects.toThrow(EncodingError);
  });

  it('further down leave the rows before them, and are an issue with their row', async () => {
    // The first letter outside ASCII is good UTF-8, so the file is UTF-8; the bad byte lies beyond the window.
    const head = `person_key,unit,cohort\nA,工程,本科生\n`;
    const good = Array.from({ length: 4000 }, (_, i) => `P${i},工程学院,undergraduate\n`).join('');
    const bytes = joined(
      new TextEncoder().encode(head + good),
      mark(0xff),
      new TextEncoder().encode('X,ENG,adult\n'),
    );
    const pieces = [bytes.slice(0, 100_000), bytes.slice(100_000, 120_000), bytes.slice(120_000)];
    const { reports, issues } = await readAll([byteSource('people.csv', pieces)]);
    expect(issues).toMatchObject([{ code: 'bad-encoding', file: 'people.csv', examples: [{ row: 4003 }] }]);
    expect(reports).toMatchObject([{ rows: 4001, used: 4001 }]);
  });

  it('in a header are a file that cannot be used', async () => {
    const broken = joined(mark(0xef, 0xbb, 0xbf, 0xff), new TextEncoder().encode('person_key\n'));
    const { reports, issues } = await readAll([byteSource('people.csv', [broken])]);
    expect(detailsOf(issues)).toEqual([['bad-encoding', null, null, 'utf-8', null]]);
    expect(reports).toMatchObject([{ kind: null, encoding: 'utf-8', rows: 0 }]);
  });
});

describe('a letter of four bytes that is cut off at the end of a file', () => {
  it('is a fault in the encoding, and no other error', async () => {
    const source = {
      ...byteSource('a.csv', [Uint8Array.of(0x81, 0x30, 0x01)]),
      encoding: 'gb18030' as const,
    };
    const read = async () => {
      for await (const _ of utf8Chunks(source, 'gb18030')) expect(_.length).toBeGreaterThan(0);
    };
    await expect(read()).rejects.toThrow(EncodingError);
  });
});
