/** Ill-formed CSV by papaparse, from the record on where quotation marks do not fit. */
import Papa from 'papaparse';
import { type Block, type BlockFault, blockOf } from './block.ts';
import type { Dialect } from './csv-dialect.ts';
import { LONGEST_RECORD, MOST_CELLS } from './csv-scan.ts';

/** papaparse's own parser of one text, which its typings leave out. */
interface PapaParser {
  parse(
    text: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ): {
    data: string[][];
    errors: { code: string; row: number }[];
    meta: { cursor: number };
  };
}
type PapaParserClass = new (config: Dialect) => PapaParser;

export class LenientSplitter {
  private readonly parser: PapaParser;
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  private pending = '';
  private row: number;

  /** @param row row of the first record that will come */
  constructor(dialect: Dialect, row: number) {
    const { Parser } = Papa as unknown as { Parser: PapaParserClass };
    this.parser = new Parser(dialect);
    this.row = row;
  }

  /**
   * Takes some bytes more.
   *
   * @returns the records that are whole by now; a fault of a limit, if any, is the last and ends the file
   */
  take(bytes: Uint8Array, last: boolean): Block {
    this.pending += this.decoder.decode(bytes, { stream: !last });
    const { row } = this;
    const costly = costlyAt(this.pending);
    const pending = costly < 0 ? this.pending : this.pending.slice(0, costly);
    const { data, errors, meta } = this.parser.parse(pending, 0, !last || costly >= 0);
    this.pending = pending.slice(meta.cursor);
    // A line break at the end of the file ends its last record and begins no other.
    if (last && /[\r\n]$/.test(pending) && data.at(-1)?.length === 1 && data.at(-1)![0] === '') data.pop();
    const tooLarge = data.findIndex((record) => limitOf(record) !== null);
    const records = tooLarge < 0 ? data : data.slice(0, tooLarge);
    this.row += records.length;
    const broken = new Set(
      errors.filter(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes').map(({ row }) => row),
    );
    const faults: BlockFault[] = [...broken]
      .filter((index) => index < records.length)
      .map((index) => ({ code: 'bad-quotes', row: row + index }));
    if (tooLarge >= 0) faults.push({ code: limitOf(data[tooLarge]!)!, row: this.row });
    else if (costly >= 0 || this.pending.length > LONGEST_RECORD)
      faults.push({ code: 'record-too-long', row: this.row });
    return blockOf(row, records, faults);
  }
}

/** How often papaparse may look at a blank: about half a second. */
const MOST_LOOKS = 1 << 28;

/**
 * Where blanks begin that would take too long, or −1: papaparse looks at those before a delimiter or a break again for
 * every quotation mark before them that does not fit.
 */
function costlyAt(text: string): number {
  const marks = text.split('"').length - 1;
  for (const { 0: blanks, index } of text.matchAll(/\s{64,}/g)) {
    if (blanks.length * marks > MOST_LOOKS) return index;
  }
  return -1;
}

function limitOf(record: readonly string[]): 'too-many-cells' | 'record-too-long' | null {
  if (record.length > MOST_CELLS) return 'too-many-cells';
  let letters = 0;
  for (const cell of record) letters += cell.length;
  return letters > LONGEST_RECORD ? 'record-too-long' : null;
}
