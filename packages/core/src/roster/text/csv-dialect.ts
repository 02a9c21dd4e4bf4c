/** How a text file is written: what stands between cells and at the ends of lines, told from its beginning. */

export interface Dialect {
  readonly delimiter: ',' | '\t' | ';';
  readonly newline: '\n' | '\r\n' | '\r';
}

const delimiters = [',', '\t', ';'] as const;
const [COMMA, TAB, SEMICOLON] = delimiters.map((letter) => letter.charCodeAt(0));
const [QUOTE, LF, CR] = [0x22, 0x0a, 0x0d];

/** Titles stand above many a header, so more than the first line is asked; and not so many that it takes time. */
const LINES = 30;

/**
 * Tells the dialect from the first lines. A title has no delimiter and a cell may hold any, so the delimiter is the
 * one that most lines have equally often. Cells in quotation marks are passed over: breaks and delimiters are
 * letters there. The first line break stands for all.
 *
 * @param bytes the beginning of the text in UTF-8, with as many lines as may be
 */
export function dialectOf(bytes: Uint8Array): Dialect {
  let newline: Dialect['newline'] | null = null;
  const lines: number[][] = [];
  let counts = [0, 0, 0];
  let cellBegins = true;
  for (let at = 0; at < bytes.length && lines.length < LINES; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE && cellBegins) {
      at = closingQuote(bytes, at);
      cellBegins = false;
    } else if (byte === LF || byte === CR) {
      const both = byte === CR && bytes[at + 1] === LF;
      newline ??= both ? '\r\n' : byte === CR ? '\r' : '\n';
      if (both) at++;
      lines.push(counts);
      counts = [0, 0, 0];
      cellBegins = true;
    } else {
      const which = byte === COMMA ? 0 : byte === TAB ? 1 : byte === SEMICOLON ? 2 : -1;
      if (which >= 0) counts[which]!++;
      cellBegins = which >= 0;
    }
  }
  lines.push(counts);
  return { delimiter: delimiterOf(lines), newline: newline ?? '\n' };
}

/** The place of the mark that closes the one at `open`; doubled ones close nothing. The end, where none does. */
function closingQuote(bytes: Uint8Array, open: number): number {
  for (let at = open + 1; at < bytes.length; at++) {
    if (bytes[at] !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE) return at;
    at++;
  }
  return bytes.length;
}

function delimiterOf(lines: readonly (readonly number[])[]): Dialect['delimiter'] {
  let best: Dialect['delimiter'] = ',';
  let bestLines = 0;
  let bestCount = 0;
  delimiters.forEach((delimiter, which) => {
    const linesByCount = new Map<number, number>();
    for (const counts of lines) linesByCount.set(counts[which]!, (linesByCount.get(counts[which]!) ?? 0) + 1);
    for (const [count, agreeing] of linesByCount) {
      if (count === 0 || agreeing < bestLines || (agreeing === bestLines && count <= bestCount)) continue;
      [best, bestLines, bestCount] = [delimiter, agreeing, count];
    }
  });
  return best;
}
