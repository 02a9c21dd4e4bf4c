import { describe, expect, it } from 'vitest';
import { decodeText, EncodingError, sniffEncoding } from '../../src/roster/encoding.ts';
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
  ['GB18030, as Chinese Excel saves it', 'gb18030', gb18030Of(text)],
];

async function decoded(pieces: readonly Uint8Array[]): Promise<{ encoding: unknown; text: string }> {
  const source = byteSource('people.csv', pieces);
  const encoding = await sniffEncoding(source);
  if (typeof encoding !== 'string') return { encoding, text: '' };
  let whole = '';
  for await (const piece of decodeText(source, encoding, () => {})) whole += piece;
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

describe('bytes that are no text', () => {
  it('are refused as a workbook by their first bytes, however they come', async () => {
    for (const head of [mark(0x50, 0x4b, 3, 4), mark(0xd0, 0xcf, 0x11, 0xe0)]) {
      const workbook = joined(head, mark(20, 0, 6, 0));
      expect(await decoded([workbook])).toEqual({ encoding: { notText: 'workbook' }, text: '' });
      const trickle = await decoded([...workbook].map((byte) => mark(byte)));
      expect(trickle).toEqual({ encoding: { notText: 'workbook' }, text: '' });
    }
  });

  it('are refused as binary by a byte of zero', async () => {
    expect((await decoded([mark(0x61, 0x2c, 0x62, 0, 0x0a)])).encoding).toEqual({ notText: 'binary' });
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
    expect(issues).toMatchObject([{ code: 'bad-encoding', file: 'people.csv', count: 1 }]);
    const { rows, used } = reports[0]!;
    expect(used).toBe(rows);
    expect(rows).toBeGreaterThan(1000);
    expect(rows).toBeLessThan(4001);
  });

  it('in a header are a file that cannot be used', async () => {
    const broken = joined(mark(0xef, 0xbb, 0xbf, 0xff), new TextEncoder().encode('person_key\n'));
    const { reports, issues } = await readAll([byteSource('people.csv', [broken])]);
    expect(detailsOf(issues)).toEqual([['bad-encoding', null, null, 'utf-8', null]]);
    expect(reports).toMatchObject([{ kind: null, encoding: null, rows: 0 }]);
  });
});
