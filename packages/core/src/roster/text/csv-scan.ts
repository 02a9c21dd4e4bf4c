/**
 * CSV to the places of its cells, byte by byte: nothing is decoded and no object is made of a cell.
 *
 * Quotation marks that do not fit cost no more than they must: text behind a closing mark belongs to the cell, as
 * spreadsheets have it, and a mark that closes nowhere, or only in another line where it does not fit either, is
 * left out. So a slip of the pen spoils a cell and never swallows the rows below.
 */
import type { Dialect } from './csv-dialect.ts';

/** The longest record that is believed, in bytes; a quotation mark that never closes would swallow the file. */
export const LONGEST_RECORD = 1 << 20;

/** As many cells as a row of a spreadsheet can have. */
export const MOST_CELLS = 1 << 14;

/** Records of one block: enough to share the cost of a block, few enough for their columns to stay in the cache. */
const MOST_RECORDS = 1 << 12;

const [QUOTE, LF, CR, SPACE] = [0x22, 0x0a, 0x0d, 0x20] as const;

/** How many bytes behind the text the scanner may write to. */
export const GUARD = 1;

/** In the place of a place: the cell goes on beyond the bytes; the mark that opens it closes nowhere. */
const [CUT, OPEN] = [-1, -2] as const;

/**
 * Why the scanner went no further: all is scanned that goes into a block; the last record goes on beyond the bytes;
 * or a limit.
 */
export type Stop = 'done' | 'cut' | 'record-too-long' | 'too-many-cells';

export interface Scanned {
  /** The whole records and the places of their cells, as in a block; they hold until the next scan. */
  readonly length: number;
  readonly first: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The records whose quotation marks do not fit, by their places, each once. */
  readonly misquoted: readonly number[];
  /** Where the first record begins that is not among them. */
  readonly next: number;
  readonly stop: Stop;
}

export class Scanner {
  private readonly delimiter: number;
  /** The last byte of a line break. */
  private readonly lineEnd: number;
  /** Where cells begin and end, with room for a cell a byte, so that the scanner need not ask whether there is. */
  private starts = new Int32Array(0);
  private ends = new Int32Array(0);
  private readonly first = new Int32Array(MOST_RECORDS + 1);
  private hasDoubled = false;
  private hasTextBehind = false;

  constructor({ delimiter, newline }: Dialect) {
    this.delimiter = delimiter.charCodeAt(0);
    this.lineEnd = newline === '\r' ? CR : LF;
  }

  /**
   * Scans from the beginning of a record.
   *
   * @param bytes text; doubled quotation marks in it are undone in place
   * @param end where the text ends; there must be room for the guard behind
   * @param last whether the file ends there too
   */
  scan(bytes: Uint8Array, from: number, end: number, last: boolean): Scanned {
    const { delimiter, lineEnd } = this;
    // All that is not in a cell lies below, so that most bytes are asked one question only.
    const highest = Math.max(delimiter, QUOTE);
    // A guard ends the inner loop, so that it need not ask where the text ends; the end of a file ends a line too.
    bytes[end] = lineEnd;
    const limit = last ? end + GUARD : end;
    if (this.starts.length < limit - from + 2) {
      this.starts = new Int32Array(limit - from + 2);
      this.ends = new Int32Array(limit - from + 2);
    }
    const { starts, ends, first } = this;
    const quoted: number[] = [];
    const doubled: number[] = [];
    const behind: { readonly cell: number; readonly close: number }[] = [];
    const misquoted: number[] = [];
    let stop: Stop = 'cut';
    let length = 0;
    // Whole numbers of 32 bits, said with `| 0`: the engine need not ask either whether they still are.
    let cell = 0;
    let record = from | 0;
    let at = from | 0;
    starts[0] = at;
    for (;;) {
      let byte = bytes[at]!;
      while (byte > highest) {
        at = (at + 1) | 0;
        byte = bytes[at]!;
      }
      if (byte === delimiter) {
        ends[cell] = at;
        cell = (cell + 1) | 0;
        at = (at + 1) | 0;
        starts[cell] = at;
        continue;
      }
      if (at >= limit) break;
      if (byte === lineEnd) {
        // Files put together from several mix their line breaks, so a line feed ends a line with or without a return.
        const hasReturn = lineEnd === LF && at > starts[cell]! && at !== end && bytes[at - 1] === CR;
        ends[cell] = hasReturn ? at - 1 : at;
        cell = (cell + 1) | 0;
        starts[cell] = at + 1;
        if (cell - first[length]! > MOST_CELLS || at - record > LONGEST_RECORD) break;
        length = (length + 1) | 0;
        first[length] = cell;
        record = (at + 1) | 0;
        if (record >= end || length === MOST_RECORDS) {
          stop = 'done';
          break;
        }
      } else if (byte === QUOTE && at === starts[cell]) {
        const close = this.closingQuote(bytes, at, end, last || end - record > LONGEST_RECORD);
        if (close === CUT) break;
        const fits = close !== OPEN && (!this.hasTextBehind || this.isPadded(bytes, close + 1, end));
        if (!fits && misquoted.at(-1) !== length) misquoted.push(length);
        // One that closes nowhere is left out of the cell.
        starts[cell] = at + 1;
        if (close !== OPEN) {
          if (this.hasTextBehind) behind.push({ cell, close });
          else {
            if (this.hasDoubled) doubled.push(cell);
            quoted.push(cell);
          }
          at = close;
        }
      }
      at = (at + 1) | 0;
    }
    const cells = first[length]!;
    if (stop === 'cut') {
      if (cell - cells > MOST_CELLS) stop = 'too-many-cells';
      else if (end - record > LONGEST_RECORD) stop = 'record-too-long';
    }
    for (const index of quoted) ends[index]!--;
    // A record that is not whole is scanned again, so its bytes stay as they are.
    for (const index of doubled) {
      if (index < cells) ends[index] = singled(bytes, starts[index]!, ends[index]!);
    }
    for (const { cell: index, close } of behind) {
      if (index >= cells) continue;
      const to = singled(bytes, starts[index]!, close);
      bytes.copyWithin(to, close + 1, ends[index]!);
      ends[index]! -= close + 1 - to;
    }
    return {
      length,
      misquoted: misquoted.filter((index) => index < length),
      first: first.subarray(0, length + 1),
      starts: starts.subarray(0, cells),
      ends: ends.subarray(0, cells),
      next: Math.min(record, end),
      stop,
    };
  }

  /**
   * The place of the mark that closes a cell.
   *
   * @param complete whether more bytes would not help
   */
  private closingQuote(bytes: Uint8Array, open: number, end: number, complete: boolean): number {
    let close = open + 1;
    this.hasDoubled = false;
    this.hasTextBehind = false;
    for (;;) {
      while (close < end && bytes[close] !== QUOTE) close++;
      if (close === end) return complete ? OPEN : CUT;
      if (close + 1 === end) return complete ? close : CUT;
      if (bytes[close + 1] !== QUOTE) break;
      this.hasDoubled = true;
      close += 2;
    }
    const next = bytes[close + 1];
    if (next === this.delimiter) return close;
    if (next === this.lineEnd) return close;
    if (next === CR && this.lineEnd === LF) {
      if (close + 2 === end && !complete) return CUT;
      if (close + 2 < end && bytes[close + 2] === LF) return close;
    }
    for (let at = open + 1; at < close; at++) if (bytes[at] === LF || bytes[at] === CR) return OPEN;
    this.hasTextBehind = true;
    return close;
  }

  /** Whether there are only blanks up to the end of a cell. */
  private isPadded(bytes: Uint8Array, from: number, end: number): boolean {
    let at = from;
    while (at < end && bytes[at] === SPACE) at++;
    return at === end || bytes[at] === this.delimiter || bytes[at] === LF || bytes[at] === CR;
  }
}

/** Undoes doubled quotation marks between two places; the new end. */
function singled(bytes: Uint8Array, start: number, end: number): number {
  let to = start;
  for (let from = start; from < end; from++) {
    const byte = bytes[from]!;
    bytes[to++] = byte;
    if (byte === QUOTE) from++;
  }
  return to;
}
