/** Parts of a package, piece by piece: nobody holds one whole, and whoever has seen enough of it stops it. */
import { addToChecksum, finished, NO_BYTES } from './checksum.ts';
import { WorkbookError } from './workbook.ts';
import type { ZipPart } from './zip-directory.ts';

const HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** Handed over at once: a browser unpacks all that it is given before it asks whether anybody reads, a thousandfold. */
const STEP = 4096;

/**
 * The bytes of a part, held to what the directory says of it.
 *
 * @throws {WorkbookError} when it is not as long as it says, or not what was packed
 */
export async function* unpack(bytes: Uint8Array, part: ZipPart): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(bytes, part);
  let length = 0;
  let checksum = NO_BYTES;
  for await (const piece of part.method === STORED ? [packed] : inflate(packed)) {
    length += piece.length;
    if (length > part.unpacked) throw damaged('a part longer than it says');
    if (part.checksum !== 0) checksum = addToChecksum(checksum, piece);
    yield piece;
  }
  if (length !== part.unpacked) throw damaged('a part shorter than it says');
  if (part.checksum !== 0 && finished(checksum) !== part.checksum) {
    throw damaged('a part with another checksum');
  }
}

function packedBytes(bytes: Uint8Array, { start, method, packed }: ZipPart): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (start + 30 > bytes.length || view.getUint32(start, true) !== HEADER) throw damaged('no part');
  if (method !== STORED && method !== DEFLATED) throw damaged(`packing method ${method}`);
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packed > bytes.length) throw damaged('a part cut short');
  return bytes.subarray(from, from + packed);
}

async function* inflate(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const reader = readable.getReader();
  // What goes wrong here goes wrong for the reader as well, who says so.
  feed(writable.getWriter(), packed).catch(() => {});
  try {
    for (;;) {
      const result = await reader.read();
      if (result.done) return;
      yield result.value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

type Writer = ReturnType<DecompressionStream['writable']['getWriter']>;

/** Each step waits until what came of the one before was read. */
async function feed(writer: Writer, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += STEP) await writer.write(bytes.slice(at, at + STEP));
  await writer.close();
}

function damaged(message: string): WorkbookError {
  return new WorkbookError('workbook-damaged', message);
}
