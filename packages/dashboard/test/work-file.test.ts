import { checksumOf, partKey, readDirectory, unpack } from '@muster/core/zip';
import { describe, expect, it } from 'vitest';
import type { Work } from '../src/state/work.ts';
import { isLocked, readWork, writeWork } from '../src/state/work-file.ts';
import { type Part, zipOf } from '../src/state/zip.ts';
import { ownFile, textsOf, work } from './kept-work.ts';

const recipe = { schema: 'muster-recipe/1', shape: ['学号'], columns: { 学号: 'person_key' } } as const;
const large = Array.from({ length: 5000 }, (_, row) => `${row},ENG\n`).join('');

const whole: Work = work({
  files: [
    { origin: 'sample', name: 'units (2).csv', of: 'units.csv' },
    ownFile('名册 2003/春.csv', large, { encoding: 'gb18030', recipes: [recipe] }),
    ownFile('blank.csv', ''),
  ],
  followed: [recipe],
  catalogs: [{ file: 'ours.json', text: '{"schema": "muster-catalog/1"}' }],
  recipes: [recipe],
  address: '#/approval?stage=pretrial-meeting',
});

const isEqual = async (one: Work, other: Work) => {
  // Whoever reads a file gives its contents ids of his own.
  const plain = ({ files, ...rest }: Work) => ({
    ...rest,
    files: files.map((file) => (file.origin === 'user' ? { ...file, id: '', content: null } : file)),
  });
  expect(plain(one)).toEqual(plain(other));
  expect(await textsOf(one)).toEqual(await textsOf(other));
};

describe('work as a file', () => {
  it('comes back whole', async () => {
    const file = await writeWork(whole, null);
    expect(await isLocked(file)).toBe(false);
    expect(file.size).toBeLessThan(large.length / 2);
    await isEqual(await readWork(file, null), whole);
  });

  it('comes back whole from under a passphrase, and not without it', async () => {
    const file = await writeWork(whole, 'open sesame');
    expect(await isLocked(file)).toBe(true);
    await isEqual(await readWork(file, 'open sesame'), whole);
    await expect(readWork(file, 'close sesame')).rejects.toMatchObject({ fault: 'wrong-passphrase' });
    await expect(readWork(file, null)).rejects.toMatchObject({ fault: 'damaged' });
  });

  it('is the same for the same work', async () => {
    const [one, other] = await Promise.all([writeWork(whole, null), writeWork(whole, null)]);
    expect(await one.arrayBuffer()).toEqual(await other.arrayBuffer());
  });

  it('has the files as they were brought, under names that lead out of no folder', async () => {
    const bytes = new Uint8Array(await (await writeWork(whole, null)).arrayBuffer());
    expect([...readDirectory(bytes).keys()]).toEqual([
      'work.json',
      'recipes.json',
      'catalogs/1-ours.json',
      'files/2-名册 2003_春.csv',
      'files/3-blank.csv',
    ]);
  });
});

/** A file of work whose contents say something else. */
async function altered(change: (contents: Record<string, unknown>) => unknown): Promise<Blob> {
  const bytes = new Uint8Array(await (await writeWork(whole, null)).arrayBuffer());
  const parts: Part[] = [];
  for (const [name, part] of readDirectory(bytes)) {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    for await (const piece of unpack(bytes, part)) pieces.push(piece as Uint8Array<ArrayBuffer>);
    const blob = new Blob(pieces);
    const text = name === 'work.json' ? JSON.stringify(change(JSON.parse(await blob.text()))) : null;
    parts.push({ name, bytes: new Uint8Array(await new Blob([text ?? blob]).arrayBuffer()) });
  }
  return zipOf(parts);
}

describe('a file that is not to be trusted', () => {
  it.each<readonly [string, (contents: Record<string, unknown>) => unknown]>([
    ['no object', () => []],
    ['no schema', ({ schema: _, ...rest }) => rest],
    ['no files', ({ files: _, ...rest }) => rest],
    ['a file without a name', (contents) => ({ ...contents, files: [{ path: 'files/2-名册 2003_春.csv' }] })],
    ['a file that is not in it', (contents) => ({ ...contents, files: [{ name: 'a', path: 'files/9' }] })],
    [
      'an encoding that there is not',
      (contents) => ({
        ...contents,
        files: [{ name: 'a', path: 'files/3-blank.csv', encoding: 'utf-7', recipes: [] }],
      }),
    ],
    [
      'recipes that are none',
      (contents) => ({ ...contents, followed: [{ schema: 'muster-recipe/1', x: 1 }] }),
    ],
    ['an address that is no text', (contents) => ({ ...contents, address: 7 })],
  ])('is refused with %s', async (_, change) => {
    await expect(readWork(await altered(change), null)).rejects.toMatchObject({ fault: 'damaged' });
  });

  it('is refused from a later version, as such', async () => {
    const later = await altered((contents) => ({ ...contents, schema: 'muster-work/2' }));
    await expect(readWork(later, null)).rejects.toMatchObject({ fault: 'newer' });
  });

  it('is refused when it is no package, is cut short, or was changed', async () => {
    const file = await writeWork(whole, null);
    for (const bad of [new Blob(['学号\n1']), new Blob(), file.slice(0, file.size - 40)]) {
      await expect(readWork(bad, null)).rejects.toMatchObject({ fault: 'damaged' });
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { start } = readDirectory(bytes).get(partKey('files/2-名册 2003_春.csv'))!;
    bytes[start + 200]! ^= 1;
    await expect(readWork(new Blob([bytes]), null)).rejects.toMatchObject({ fault: 'damaged' });
  });

  it('names files apart that have one name', async () => {
    const twice = work({ files: [ownFile('a.csv', 'one'), ownFile('a.csv', 'two')] });
    expect(await textsOf(await readWork(await writeWork(twice, null), null))).toEqual([
      ['a.csv', 'one'],
      ['a (2).csv', 'two'],
    ]);
  });
});

describe('a package', () => {
  it('is written as the format has it', async () => {
    const bytes = new TextEncoder().encode('123456789');
    const zip = new DataView(await (await zipOf([{ name: 'a', bytes }])).arrayBuffer());
    // APPNOTE 4.3.7: signature, version, flags (UTF-8), stored, time, day, checksum, both sizes, length of the name.
    expect(zip.getUint32(0)).toBe(0x504b0304);
    expect(zip.getUint16(6, true)).toBe(0x0800);
    expect(zip.getUint16(8, true)).toBe(0);
    expect(zip.getUint32(14, true)).toBe(checksumOf(bytes));
    expect([zip.getUint32(18, true), zip.getUint32(22, true)]).toEqual([9, 9]);
    expect(zip.getUint16(26, true)).toBe(1);
    // 4.3.16: the end says how many entries there are, how long they are and where they begin.
    const end = zip.byteLength - 22;
    expect(zip.getUint32(end)).toBe(0x504b0506);
    expect([
      zip.getUint16(end + 10, true),
      zip.getUint32(end + 12, true),
      zip.getUint32(end + 16, true),
    ]).toEqual([1, 46 + 1, 30 + 1 + 9]);
  });

  it('deflates what becomes smaller by it', async () => {
    const bytes = new TextEncoder().encode('a'.repeat(100_000));
    const zip = await zipOf([{ name: 'a', bytes }]);
    expect(zip.size).toBeLessThan(1000);
    const packed = new Uint8Array(await zip.arrayBuffer());
    const part = readDirectory(packed).get('a')!;
    expect([part.method, part.unpacked]).toEqual([8, 100_000]);
  });
});
