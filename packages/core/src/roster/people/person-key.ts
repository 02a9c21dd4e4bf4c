/** Keys of people as hashes: the key itself stays in the file. */
import type { Block } from '../block.ts';
import { cleanCell } from '../cells/spelling.ts';
import { RowHash } from './stays.ts';

const encoder = new TextEncoder();

/** Hashes the key in a cell so that one person has one hash, however the cell is written. */
export function hashKey(hash: RowHash, block: Block, record: number, column: number): void {
  hash.reset();
  const at = block.cell(record, column);
  if (at < 0) return;
  const { bytes } = block;
  const start = block.starts[at]!;
  const end = block.ends[at]!;
  if (isPlain(bytes, start, end)) {
    hash.addBytes(bytes, start, end);
    return;
  }
  addKey(hash, cleanCell(block.textAt(start, end)));
}

/**
 * What stands for a key where rows are counted by person: its hash in 16 hexadecimal digits. One person has one, in
 * all files and however the key is written; two have the same with the probability that two hashes are equal.
 *
 * Whoever has the list of all keys can find out whose it is, so it belongs into no file that leaves the office.
 *
 * @param key the cell, cleaned
 */
export function pseudonymOf(key: string): string {
  const hash = new RowHash();
  hash.reset();
  addKey(hash, key);
  return hexOf(hash.high) + hexOf(hash.low);
}

function addKey(hash: RowHash, key: string): void {
  const own = encoder.encode(key.normalize('NFKC').replace(/\s/g, '').toUpperCase());
  hash.addBytes(own, 0, own.length);
}

function hexOf(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}

/** Digits, capitals and what joins them: most keys, which are as they are. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    const isDigit = byte >= 0x30 && byte <= 0x39;
    const isCapital = byte >= 0x41 && byte <= 0x5a;
    if (!isDigit && !isCapital && byte !== 0x2d && byte !== 0x5f && byte !== 0x2e) return false;
  }
  return true;
}
