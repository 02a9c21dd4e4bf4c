/** Bytes of HTML and XML to text: by their mark, by where their first bracket has its zero, by trial, by their word. */
import { WorkbookError } from './workbook.ts';

/** How far from the beginning a document says its encoding. */
const HEAD = 4096;

/**
 * The text of a document.
 *
 * @throws {WorkbookError} when the bytes are no text in any encoding that it may have
 */
export function markupText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return decoded(bytes, wide) ?? refuse();
  // Before what the document says: pages of campus systems say gb2312 and are UTF-8, and the other way round.
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const said = /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? '';
  const isOther = said !== '' && !/^(utf|unicode|gb|cp936|x-gbk)/i.test(said);
  return (isOther ? decoded(bytes, said) : null) ?? decoded(bytes, 'gb18030') ?? refuse();
}

function wideEncoding([a, b]: Uint8Array): string | null {
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuse(): never {
  throw new WorkbookError('workbook-damaged', 'no text in any encoding');
}
