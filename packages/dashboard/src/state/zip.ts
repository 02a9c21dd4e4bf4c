/** Writes packages (ZIP), which any program for them opens; core reads them. */
import { checksumOf } from '@muster/core/zip';

export interface Part {
  /** Its path in the package, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const PART = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** What it takes to unpack it: version 2.0, as for all that is deflated. */
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first day that a package can say: the same parts give the same bytes. */
const DAY = 0x0021;
/** More takes numbers of 64 bits, and more memory than a page has. */
const MOST = 0xffffffff;

/**
 * A package of parts, each deflated where that makes it smaller.
 *
 * @throws {RangeError} when it would be larger than 4 GB
 */
export async function zipOf(parts: readonly Part[]): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { name, bytes } of parts) {
    const packed = await deflated(bytes);
    const isSmaller = packed.length < bytes.length;
    const content = isSmaller ? packed : bytes;
    const path = new TextEncoder().encode(name);
    // The same in front of the part and in the directory.
    const about = [
      [2, VERSION],
      [2, FLAGS],
      [2, isSmaller ? DEFLATED : STORED],
      [2, 0],
      [2, DAY],
      [4, checksumOf(bytes)],
      [4, content.length],
      [4, bytes.length],
      [2, path.length],
      [2, 0],
    ] as const;
    const header = numbers([[4, PART], ...about]);
    const rest = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, at],
    ] as const;
    directory.push(numbers([[4, ENTRY], [2, VERSION], ...about, ...rest]), path);
    pieces.push(header, path, content);
    at += header.length + path.length + content.length;
    if (at > MOST) throw new RangeError('zipOf: more than 4 GB');
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  const count = parts.length;
  const end = [
    [4, END],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, length],
    [4, at],
    [2, 0],
  ] as const;
  return new Blob([...pieces, ...directory, numbers(end)], { type: 'application/zip' });
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Numbers of two or four bytes, the lowest byte first. */
function numbers(list: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(list.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of list) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}
