/**
 * What a file was written as, and bytes to text. Chinese Excel saves CSV as GBK without a mark; others save UTF-8
 * or UTF-16. Tried in this order: byte-order mark, the noughts of UTF-16, strict UTF-8, GB18030 (which contains GBK
 * and GB2312). What the user said goes before all of them.
 */
import type { Source } from '../source.ts';
import { asciiEnd, Utf8Check } from './utf8-check.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A file of text; a workbook, which text can be too when it is a table of HTML or XML; or neither. */
export type Sniffed =
  | Encoding
  | { readonly workbook: 'xlsx' | 'xls' | 'html' | 'xml' }
  | { readonly notText: 'binary' };

/** How much is looked at of the beginning, and again from the first letter outside ASCII on. */
const WINDOW = 1 << 16;

/** Some bytes of a file from a place on. */
class Window {
  private readonly room = new Uint8Array(WINDOW);
  private length = 0;

  get isEmpty(): boolean {
    return this.length === 0;
  }

  get isFull(): boolean {
    return this.length === WINDOW;
  }

  get bytes(): Uint8Array {
    return this.room.subarray(0, this.length);
  }

  add(chunk: Uint8Array): void {
    const part = chunk.subarray(0, WINDOW - this.length);
    this.room.set(part, this.length);
    this.length += part.length;
  }
}

/**
 * Finds what a file was written as by reading until enough was seen: its beginning, and some text around the first
 * byte outside ASCII (a roster of plain ASCII is read to its end, which is cheap beside reading it for good).
 */
export async function sniffEncoding(source: Source): Promise<Sniffed> {
  const head = new Window();
  const letters = new Window();
  for await (const chunk of source.bytes()) {
    if (!head.isFull) head.add(chunk);
    if (!letters.isFull) letters.add(letters.isEmpty ? chunk.subarray(asciiEnd(chunk, 0)) : chunk);
    if (head.isFull && (letters.isFull || source.encoding !== undefined || isKnown(head.bytes))) break;
  }
  const packed = packedFormat(head.bytes);
  if (packed !== null) return { workbook: packed };
  const encoding = source.encoding ?? encodingOf(head, letters.bytes);
  if (encoding === null) return { notText: 'binary' };
  const markup = markupFormat(new TextDecoder(encoding).decode(head.bytes, { stream: true }));
  return markup === null ? encoding : { workbook: markup };
}

function isKnown(head: Uint8Array): boolean {
  return packedFormat(head) !== null || markedEncoding(head) !== null || head.includes(0);
}

function packedFormat([a, b, c, d]: Uint8Array): 'xlsx' | 'xls' | null {
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) return 'xlsx';
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return 'xls';
  return null;
}

/** What text is when it is no table of cells; spreadsheets open such files whatever they are called. */
function markupFormat(text: string): 'html' | 'xml' | null {
  const begin = text.trimStart().slice(0, 1000);
  if (/^(<\?xml[^>]*>\s*)?<(!doctype\s+html|html|head|body|meta|style|title|table|div)[\s>]/i.test(begin)) {
    return 'html';
  }
  return /^<(\?xml\s|Workbook[\s>])/.test(begin) ? 'xml' : null;
}

function encodingOf(head: Window, letters: Uint8Array): Encoding | null {
  const { bytes } = head;
  const marked = markedEncoding(bytes);
  if (marked !== null) return marked;
  if (bytes.includes(0)) return unmarkedUtf16(bytes, head.isFull);
  return decoded(letters, 'utf-8', true) !== null || isNearlyUtf8(letters) ? 'utf-8' : 'gb18030';
}

/** Text in GBK is no UTF-8 at nearly every letter; where hardly any is wrong, somebody broke a few. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  let [letters, wrong] = [0, 0];
  for (const letter of text) {
    if (letter === NO_LETTER) wrong++;
    else if (letter > '\u007f') letters++;
  }
  return wrong * 20 < letters;
}

function markedEncoding([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** Digits, separators and breaks have a nought for their high byte, so the noughts stand on one side. */
function unmarkedUtf16(bytes: Uint8Array, goesOn: boolean): Encoding | null {
  const noughts = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) noughts[i & 1]!++;
  const [even, odd] = noughts as [number, number];
  // Some Chinese letters end in a nought too, such as `一`.
  if (Math.min(even, odd) * 3 > Math.max(even, odd)) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = decoded(bytes, encoding, goesOn);
  return text !== null && /[\t\r\n,;<]/.test(text) && !controls.test(text) ? encoding : null;
}

/** Letters that no text has, and numbers in binary files have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

function decoded(bytes: Uint8Array, encoding: Encoding, goesOn: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: goesOn });
  } catch {
    return null;
  }
}

/** Bytes that are no text in the encoding that the file began in. */
export class EncodingError extends Error {}

/**
 * The text of a source as UTF-8 without byte-order mark, chunk by chunk; letters cut by a chunk's edge stay cut. All
 * of it is checked: no chunk holds what is no text.
 *
 * @param onBytes hears how many bytes of the file were taken
 * @throws {EncodingError} for bytes that are no text in the encoding, after the text before them
 */
export function utf8Chunks(
  source: Source,
  encoding: Encoding,
  onBytes: (count: number) => void = () => {},
): AsyncIterable<Uint8Array> {
  return encoding === 'utf-8' ? checkedChunks(source, onBytes) : recodedChunks(source, encoding, onBytes);
}

async function* checkedChunks(source: Source, onBytes: (count: number) => void): AsyncIterable<Uint8Array> {
  const check = new Utf8Check();
  for await (const chunk of withoutMark(source, onBytes)) {
    const good = check.goodLength(chunk);
    if (good > 0) yield chunk.subarray(0, good);
    if (good < chunk.length) throw new EncodingError('utf-8');
  }
  if (!check.isWhole) throw new EncodingError('utf-8');
}

async function* withoutMark(source: Source, onBytes: (count: number) => void): AsyncIterable<Uint8Array> {
  // The mark may come byte by byte.
  let head: readonly number[] | null = [];
  for await (const chunk of source.bytes()) {
    onBytes(chunk.length);
    if (head === null) {
      yield chunk;
      continue;
    }
    if (head.length + chunk.length < 3) {
      head = [...head, ...chunk];
      continue;
    }
    const begin = Uint8Array.from([...head, ...chunk.subarray(0, 3)]);
    const from = head.length;
    head = null;
    if (markedEncoding(begin) === 'utf-8') yield chunk.subarray(3 - from);
    else {
      if (from > 0) yield begin.subarray(0, from);
      yield chunk;
    }
  }
  if (head !== null && head.length > 0) yield Uint8Array.from(head);
}

/** What a decoder puts in the place of bytes that are no text. */
const NO_LETTER = '\ufffd';

async function* recodedChunks(
  source: Source,
  encoding: Encoding,
  onBytes: (count: number) => void,
): AsyncIterable<Uint8Array> {
  // Not a fatal one: it would keep the good text before the fault to itself.
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of source.bytes()) {
    onBytes(chunk.length);
    const text = decodedOrFault(() => decoder.decode(chunk, { stream: true }), encoding);
    const good = text.indexOf(NO_LETTER);
    if (good >= 0) {
      if (good > 0) yield encoder.encode(text.slice(0, good));
      throw new EncodingError(encoding);
    }
    if (text !== '') yield encoder.encode(text);
  }
  if (decodedOrFault(() => decoder.decode(), encoding) !== '') throw new EncodingError(encoding);
}

/** Some platforms refuse a letter of four bytes that is cut off at the end, though they were asked not to. */
function decodedOrFault(decode: () => string, encoding: Encoding): string {
  try {
    return decode();
  } catch (error) {
    if (error instanceof TypeError) throw new EncodingError(encoding);
    throw error;
  }
}
