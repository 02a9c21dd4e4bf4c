/**
 * Records as they stood in the file, before anything is made of them: UTF-8 bytes and where each cell begins and
 * ends in them. Whatever a file was, text or workbook, it comes down to blocks, so that all further reading is
 * written once, and makes a string of a cell only where it must.
 */

/** Something about a record that its cells do not show. */
export interface BlockFault {
  readonly code: 'bad-quotes' | 'record-too-long' | 'bad-encoding' | 'too-many-cells';
  /** Row as a spreadsheet counts: the first is 1. */
  readonly row: number;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export class Block {
  /** Row of the first record as a spreadsheet counts; the others follow one by one. */
  readonly row: number;
  /** How many records there are. */
  readonly length: number;
  /** The text of all cells, in UTF-8; quotation marks around cells lie outside of them, doubled ones are undone. */
  readonly bytes: Uint8Array;
  /** Record `i` has the cells `first[i]` to `first[i + 1] - 1`; so there is one more of these than records. */
  readonly first: Int32Array;
  /** Where each cell begins in `bytes`, and the place after its end. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly faults: readonly BlockFault[];
  /**
   * Cells (as counted by `starts`) that a workbook holds as text although they are written like numbers; null where
   * nobody can tell, as in text files.
   */
  readonly textCells: ReadonlySet<number> | null;

  constructor(parts: {
    readonly row: number;
    readonly length: number;
    readonly bytes: Uint8Array;
    readonly first: Int32Array;
    readonly starts: Int32Array;
    readonly ends: Int32Array;
    readonly faults?: readonly BlockFault[];
    readonly textCells?: ReadonlySet<number> | null;
  }) {
    this.row = parts.row;
    this.length = parts.length;
    this.bytes = parts.bytes;
    this.first = parts.first;
    this.starts = parts.starts;
    this.ends = parts.ends;
    this.faults = parts.faults ?? [];
    this.textCells = parts.textCells ?? null;
  }

  /** How many cells a record has. */
  width(record: number): number {
    return this.first[record + 1]! - this.first[record]!;
  }

  /** The place of a cell in `starts` and `ends`, or −1 where the record is shorter. */
  cell(record: number, column: number): number {
    const at = this.first[record]! + column;
    return at < this.first[record + 1]! ? at : -1;
  }

  /** A cell as a text; blank where the record is shorter. */
  text(record: number, column: number): string {
    const at = this.cell(record, column);
    return at < 0 ? '' : this.textAt(this.starts[at]!, this.ends[at]!);
  }

  /** Some bytes as a text. */
  textAt(start: number, end: number): string {
    if (start === end) return '';
    // Short cells of plain letters are most of them, and a decoder costs more than they are long.
    if (end - start <= 24) {
      let text = '';
      let at = start;
      for (; at < end; at++) {
        const byte = this.bytes[at]!;
        if (byte >= 0x80) break;
        text += String.fromCharCode(byte);
      }
      if (at === end) return text;
    }
    return decoder.decode(this.bytes.subarray(start, end));
  }

  /** All cells of a record. */
  cells(record: number): string[] {
    return Array.from({ length: this.width(record) }, (_, column) => this.text(record, column));
  }
}

const encoder = new TextEncoder();

/** Between cells of blocks that were made of texts. */
const SEPARATOR = 0x1f;

/** A block of records that are there as texts, such as those of a workbook. */
export function blockOf(
  row: number,
  records: readonly (readonly string[])[],
  faults: readonly BlockFault[] = [],
  isText?: (record: number, column: number) => boolean,
): Block {
  let cells = 0;
  let letters = 0;
  for (const record of records) {
    cells += record.length;
    for (const cell of record) letters += cell.length;
  }
  const first = new Int32Array(records.length + 1);
  const starts = new Int32Array(cells);
  const ends = new Int32Array(cells);
  // As in files of text something stands between cells, so that a record is told by its bytes alone.
  const bytes = new Uint8Array(letters * 3 + cells).fill(SEPARATOR);
  const textCells = isText === undefined ? null : new Set<number>();
  let at = 0;
  let end = 0;
  records.forEach((record, i) => {
    record.forEach((cell, column) => {
      starts[at] = end;
      end += encoder.encodeInto(cell, bytes.subarray(end)).written;
      ends[at] = end++;
      if (isText?.(i, column)) textCells?.add(at);
      at++;
    });
    first[i + 1] = at;
  });
  return new Block({ row, length: records.length, bytes, first, starts, ends, faults, textCells });
}
