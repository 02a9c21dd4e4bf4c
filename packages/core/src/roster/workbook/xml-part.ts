/** XML of a package, read as it unpacks. */

import { type MarkupListener, readTags } from './markup.ts';
import { unpack } from './unpack.ts';
import { WorkbookError } from './workbook.ts';
import type { ZipPart } from './zip-directory.ts';

/** A tag, remark or text of more letters than this is none that a spreadsheet writes: a cell holds 32,767. */
const MOST_LETTERS = 1 << 20;

/**
 * Hands what a part holds to a listener, who may stop the reading with an error.
 *
 * @throws {WorkbookError} when the part is no whole document
 */
export async function readXmlPart(bytes: Uint8Array, part: ZipPart, listener: MarkupListener): Promise<void> {
  let depth = 0;
  let isEmpty = true;
  const counted: MarkupListener = {
    open(name, attributes) {
      depth++;
      isEmpty = false;
      listener.open(name, attributes);
    },
    close(name) {
      if (--depth < 0) throw damaged(`</${name}> that closes nothing`);
      listener.close(name);
    },
    text(text) {
      listener.text(text);
    },
  };
  const decoder = new TextDecoder('utf-8');
  let text = '';
  for await (const piece of unpack(bytes, part)) {
    text += decoder.decode(piece, { stream: true });
    text = text.slice(readTags(text, counted, false));
    if (text.length > MOST_LETTERS) throw new WorkbookError('workbook-too-large', 'a text without end');
  }
  text += decoder.decode();
  if (readTags(text, counted, true) < text.length || depth > 0 || isEmpty) throw damaged('cut short');
}

function damaged(message: string): WorkbookError {
  return new WorkbookError('workbook-damaged', message);
}
