import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileBytes } from '../src/file-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'muster-bytes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Bytes of which no two pieces are alike. */
function written(name: string, length: number): { path: string; bytes: Buffer } {
  const bytes = Buffer.from(
    Uint32Array.from({ length: Math.ceil(length / 4) }, (_, i) => i * 2654435761).buffer,
  );
  const path = join(folder, name);
  writeFileSync(path, bytes.subarray(0, length));
  return { path, bytes: bytes.subarray(0, length) };
}

describe('the bytes of a file', () => {
  it.each([0, 1, (1 << 18) - 1, 1 << 18, 1_000_003])('are all there, of %i', async (length) => {
    const { path, bytes } = written(`f${length}`, length);
    const pieces: Buffer[] = [];
    // A piece holds until the next one is asked for.
    for await (const piece of fileBytes(path)) pieces.push(Buffer.from(piece));
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  });

  it('may be left before their end', async () => {
    const { path } = written('left', 1_000_003);
    for await (const piece of fileBytes(path)) {
      expect(piece.length).toBe(1 << 18);
      break;
    }
  });

  it('tell of a file that is not there', async () => {
    const read = async () => {
      for await (const _ of fileBytes(join(folder, 'none'))) expect.unreachable();
    };
    await expect(read()).rejects.toThrow('ENOENT');
  });
});
