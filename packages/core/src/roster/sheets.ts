/** Sheets from where they come from: a text file, or a workbook. */
import { type Block, blockOf } from './block.ts';
import type { Sheet } from './sheet.ts';
import type { Source } from './source.ts';
import { csvBlocks } from './text/csv.ts';
import { type Encoding, utf8Chunks } from './text/encoding.ts';
import { MOST_BYTES, WorkbookError, type WorkbookFormat, type WorkbookReader } from './workbook/workbook.ts';

/** Rows of a workbook that make a block. */
const BLOCK_ROWS = 2048;

/** How `textCells` of a workbook counts: a sheet has no more columns. */
const MOST_COLUMNS = 16384;

/** The one sheet of a text file. */
export function textSheet(source: Source, encoding: Encoding): Sheet {
  return {
    source,
    name: null,
    format: encoding,
    hidden: false,
    hiddenColumns: [],
    blocks: (onBytes = () => {}) => csvBlocks(utf8Chunks(source, encoding, onBytes)),
  };
}

/**
 * The sheets of a workbook, which is read whole.
 *
 * @throws {WorkbookError} as the reader does
 */
export async function workbookSheets(
  source: Source,
  format: WorkbookFormat,
  reader: WorkbookReader,
): Promise<Sheet[]> {
  const bytes = await allBytes(source);
  const { sheets } = await reader(bytes, format);
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  return sheets.map(({ name, hidden, hiddenColumns, rows, textCells }) => {
    const texts = new Set(textCells);
    return {
      source,
      name,
      format,
      hidden,
      hiddenColumns,
      async *blocks(onBytes = () => {}): AsyncIterable<Block> {
        for (let from = 0; from < rows.length; from += BLOCK_ROWS) {
          const some = rows.slice(from, from + BLOCK_ROWS);
          onBytes(Math.round((bytes.length * some.length) / total));
          const isText = (record: number, column: number) =>
            texts.has((from + record) * MOST_COLUMNS + column);
          yield blockOf(from + 1, some, [], texts.size === 0 ? () => false : isText);
        }
      },
    };
  });
}

async function allBytes(source: Source): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source.bytes()) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new WorkbookError('workbook-too-large', `> ${MOST_BYTES}`);
    // The source may use the memory of a chunk again.
    chunks.push(chunk.slice());
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
