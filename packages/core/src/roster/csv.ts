/** Text to records: papaparse splits them, this file feeds it chunks and keeps count of rows. */
import Papa from 'papaparse';

/** The longest record that is believed; a quotation mark that never closes would swallow the file. */
const LONGEST_RECORD = 1 << 20;

export interface CsvFault {
  readonly code: 'bad-quotes' | 'record-too-long';
  /** Row as a spreadsheet counts: the first is 1. */
  readonly row: number;
}

/** Some records in order; `row` is the row of the first. */
export interface CsvChunk {
  readonly row: number;
  readonly records: readonly (readonly string[])[];
  readonly faults: readonly CsvFault[];
}

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
type PapaParserClass = new (config: { delimiter: string; newline: string }) => PapaParser;

/**
 * Splits text into records of cells; a record cut by a chunk's edge is joined. Comma, tab or semicolon is
 * told from the first line. Nothing is trimmed and no type is guessed.
 */
export async function* csvChunks(text: AsyncIterable<string>): AsyncIterable<CsvChunk> {
  const Parser = (Papa as unknown as { Parser: PapaParserClass }).Parser;
  let parser: PapaParser | null = null;
  let pending = '';
  let row = 1;

  const take = (last: boolean): CsvChunk | null => {
    if (parser === null) {
      // The first line decides how the file is written, so wait until it is whole.
      const unquoted = withoutQuoted(pending.slice(0, LONGEST_RECORD));
      if (!last && !/[\r\n]/.test(unquoted.slice(0, -1))) return null;
      parser = new Parser({ delimiter: delimiterOf(unquoted), newline: newlineOf(unquoted) });
    }
    const endsInBreak = /[\r\n]$/.test(pending);
    const { data, errors, meta } = parser.parse(pending, 0, !last);
    pending = pending.slice(meta.cursor);
    // A line break at the end of the file ends its last record and begins no other.
    if (last && endsInBreak && data.at(-1)?.length === 1 && data.at(-1)![0] === '') data.pop();
    const start = row;
    row += data.length;
    const faults = errors
      .filter((error) => error.code === 'MissingQuotes' || error.code === 'InvalidQuotes')
      .filter((error) => error.row < data.length)
      .map((error) => ({ code: 'bad-quotes' as const, row: start + error.row }));
    return data.length === 0 && faults.length === 0 ? null : { row: start, records: data, faults };
  };

  for await (const piece of text) {
    pending += piece;
    const chunk = take(false);
    if (chunk !== null) yield chunk;
    if (pending.length > LONGEST_RECORD) {
      yield { row, records: [], faults: [{ code: 'record-too-long', row }] };
      return;
    }
  }
  const chunk = pending === '' ? null : take(true);
  if (chunk !== null) yield chunk;
}

/** Without the cells in quotation marks, where breaks and separators are letters like others. */
function withoutQuoted(text: string): string {
  return text.replace(/(^|[,;\t\r\n])"[^"]*(?:""[^"]*)*("|$)/g, '$1');
}

function newlineOf(text: string): string {
  const match = /\r\n|\r|\n/.exec(text);
  return match === null ? '\n' : match[0];
}

function delimiterOf(text: string): string {
  const line = text.slice(0, /[\r\n]/.exec(text)?.index ?? text.length);
  let best = ',';
  let most = 0;
  for (const delimiter of [',', '\t', ';']) {
    const count = line.split(delimiter).length - 1;
    if (count > most) {
      best = delimiter;
      most = count;
    }
  }
  return best;
}
