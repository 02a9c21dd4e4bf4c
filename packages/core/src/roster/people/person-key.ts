/** Keys of people as hashes: the key itself stays in the file. */
import type { Block } from '../block.ts';
import { cleanCell } from '../cells/spelling.ts';
import type { RowHash } from './stays.ts';

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
  const text = cleanCell(block.textAt(start, end)).normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const own = encoder.encode(text);
  hash.addBytes(own, 0, own.length);
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
