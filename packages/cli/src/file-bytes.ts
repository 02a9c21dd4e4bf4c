/** The bytes of a file in large pieces, read ahead while the piece before is being worked on. */
import { open } from 'node:fs/promises';

/** Larger than Node's own, as a roster of millions spends its time per piece. */
const PIECE = 1 << 18;

/**
 * Reads a file from its beginning. Two pieces of memory take turns, so that a file of any size leaves nothing behind
 * to be cleared away: a piece holds until the next one is asked for.
 */
export async function* fileBytes(path: string): AsyncIterable<Uint8Array> {
  const file = await open(path);
  try {
    let [piece, other] = [new Uint8Array(PIECE), new Uint8Array(PIECE)];
    let reading = file.read(piece, 0, PIECE);
    for (;;) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      [piece, other] = [other, piece];
      reading = file.read(piece, 0, PIECE);
      // Whoever stops early does not wait for what was read ahead, and must not be told of its faults.
      reading.catch(() => {});
      yield other.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
