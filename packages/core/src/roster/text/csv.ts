/** Text to records, in blocks, scanned as bytes. Nothing is trimmed and no type is guessed. */
import { Block, type BlockFault } from '../block.ts';
import { type Dialect, dialectOf } from './csv-dialect.ts';
import { GUARD, LONGEST_RECORD, Scanner } from './csv-scan.ts';
import { EncodingError } from './encoding.ts';

/** How many bytes are scanned at once, with the places of their cells few enough to stay in the cache. */
const PIECE = 1 << 18;

const [LF, CR] = [0x0a, 0x0d] as const;

/**
 * Splits text into records of cells; a record cut by a chunk's edge is joined. Comma, tab or semicolon and the line
 * break are told from the first lines. Every row of the file is in a block, in order, up to the first fault other
 * than `bad-quotes`, which ends the reading. A block holds until the next one is asked for: they share their memory.
 *
 * @param chunks UTF-8 without a byte-order mark, as `utf8Chunks` gives it
 * @throws {EncodingError} when the chunks do, after the records that are whole before
 */
export async function* csvBlocks(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Block> {
  const splitter = new Splitter();
  try {
    for await (const chunk of chunks) {
      let from = 0;
      while (from < chunk.length) {
        from += splitter.fill(chunk, from);
        if (splitter.isFull) yield* splitter.blocks(false);
        if (splitter.isOver) return;
      }
    }
  } catch (error) {
    if (error instanceof EncodingError) yield* splitter.blocks(false);
    throw error;
  }
  yield* splitter.blocks(true);
}

class Splitter {
  /** Whether a fault has ended the reading. */
  isOver = false;
  private row = 1;
  private bytes = new Uint8Array(PIECE + GUARD);
  private filled = 0;
  private dialect: Dialect | null = null;
  private scanner: Scanner | null = null;

  get isFull(): boolean {
    return this.filled === this.bytes.length - GUARD;
  }

  /** Takes as much of a chunk as there is room for; how much it was. */
  fill(chunk: Uint8Array, from: number): number {
    const length = Math.min(chunk.length - from, this.bytes.length - GUARD - this.filled);
    this.bytes.set(chunk.subarray(from, from + length), this.filled);
    this.filled += length;
    return length;
  }

  /** A block without records that says why there are no more. */
  private fault(code: BlockFault['code']): Block {
    this.isOver = true;
    const none = new Int32Array(0);
    return new Block({
      row: this.row,
      length: 0,
      bytes: new Uint8Array(0),
      first: new Int32Array(1),
      starts: none,
      ends: none,
      faults: [{ code, row: this.row }],
    });
  }

  /** The records that are whole among the bytes taken; the rest waits for more, unless these were the last. */
  *blocks(last: boolean): Iterable<Block> {
    const { bytes, filled } = this;
    let from = 0;
    // The dialect is told from whole lines, and the first may be long.
    const isLine = this.dialect !== null || last || filled >= LONGEST_RECORD || hasBreak(bytes, filled);
    while (isLine && from < filled) {
      this.dialect ??= dialectOf(bytes.subarray(0, filled));
      this.scanner ??= new Scanner(this.dialect);
      const { length, first, starts, ends, misquoted, next, stop } = this.scanner.scan(
        bytes,
        from,
        filled,
        last,
      );
      const { row } = this;
      const faults = misquoted.map((record) => ({ code: 'bad-quotes' as const, row: row + record }));
      if (length > 0) yield new Block({ row, length, bytes, first, starts, ends, faults });
      this.row += length;
      from = next;
      if (stop === 'cut') break;
      if (stop !== 'done') return yield this.fault(stop);
    }
    const rest = filled - from;
    const isRoomy = rest * 2 <= PIECE && bytes.length === PIECE + GUARD;
    if (!isRoomy) this.bytes = new Uint8Array((rest * 2 <= PIECE ? 0 : rest) + PIECE + GUARD);
    this.bytes.set(bytes.subarray(from, filled));
    this.filled = rest;
  }
}

function hasBreak(bytes: Uint8Array, end: number): boolean {
  return bytes.subarray(0, end).some((byte) => byte === LF || byte === CR);
}
