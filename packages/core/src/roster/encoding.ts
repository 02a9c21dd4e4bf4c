/**
 * Bytes to text. Chinese Excel saves CSV as GBK without a mark; others save UTF-8 or UTF-16. Tried in this
 * order: byte-order mark, strict UTF-8, GB18030 (which contains GBK and GB2312).
 */
import type { Source } from './source.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Why a file is no text: `workbook` for XLSX and XLS, `binary` for anything else with NUL bytes. */
export type NotText = 'workbook' | 'binary';

/** How far past the first letter outside ASCII the guess looks. */
const WINDOW = 1 << 16;

/** How many bytes tell a mark or a workbook; they may come one by one. */
const LONGEST_MARK = 4;

/**
 * Finds the encoding by reading until enough was seen: the mark, or some text around the first byte outside
 * ASCII (a roster of plain ASCII is read to its end, which is cheap beside parsing it).
 */
export async function sniffEncoding(source: Source): Promise<Encoding | { readonly notText: NotText }> {
  let window: number[] | null = null;
  const head: number[] = [];
  for await (const chunk of source.bytes()) {
    if (head.length < LONGEST_MARK) {
      head.push(...chunk.slice(0, LONGEST_MARK - head.length));
      const known = byFirstBytes(head);
      if (known !== null) return known;
    }
    let from = 0;
    if (window === null) {
      while (from < chunk.length && chunk[from]! < 0x80 && chunk[from] !== 0) from++;
      if (from === chunk.length) continue;
      if (chunk[from] === 0) return { notText: 'binary' };
      window = [];
    }
    for (let i = from; i < chunk.length && window.length < WINDOW; i++) window.push(chunk[i]!);
    if (window.length >= WINDOW) break;
  }
  if (window === null) return 'utf-8';
  return decodes(Uint8Array.from(window), 'utf-8') ? 'utf-8' : 'gb18030';
}

function byFirstBytes(head: readonly number[]): Encoding | { readonly notText: NotText } | null {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) return { notText: 'workbook' };
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return { notText: 'workbook' };
  return null;
}

function decodes(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    // Streaming, so that a letter cut at the window's end is no fault.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Bytes that are no text in the encoding that the file began in. */
export class EncodingError extends Error {}

/** The text of a source, chunk by chunk; letters cut by a chunk's edge are joined. */
export async function* decodeText(
  source: Source,
  encoding: Encoding,
  onBytes: (count: number) => void,
): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of source.bytes()) {
      onBytes(chunk.length);
      const text = decoder.decode(chunk, { stream: true });
      if (text !== '') yield text;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  } catch (error) {
    if (error instanceof TypeError) throw new EncodingError(encoding);
    throw error;
  }
}
