/** Opening a file: its encoding, its header, and what kind of file it is. */
import { type CsvFault, csvChunks } from './csv.ts';
import type { Dataset } from './dataset.ts';
import { decodeText, type Encoding, EncodingError, sniffEncoding } from './encoding.ts';
import { type HeaderMatch, matchHeader, missingColumns, recogniseKind } from './header.ts';
import type { IssueCode } from './issue.ts';
import type { IssueDetails, IssueLog } from './issues.ts';
import type { Source } from './source.ts';

/** A file whose kind is known and whose rows can be read. */
export interface Table {
  readonly source: Source;
  readonly dataset: Dataset;
  readonly encoding: Encoding;
  readonly header: readonly string[];
  readonly match: HeaderMatch;
}

/** What became of the rows of one file. */
export interface FileReport {
  readonly file: string;
  readonly kind: string | null;
  readonly encoding: string | null;
  rows: number;
  used: number;
  rejected: number;
  skipped: number;
}

/**
 * Opens a file: finds its encoding, its header and its kind.
 *
 * @returns the table, or the report of a file that could not be used; its issues are in the log
 */
export async function openTable(
  source: Source,
  datasets: readonly Dataset[],
  log: IssueLog,
): Promise<Table | FileReport> {
  const unusable = (encoding: string | null, code: IssueCode, details: IssueDetails = {}): FileReport => {
    log.add(code, { file: source.name, ...details });
    return { file: source.name, kind: null, encoding, rows: 0, used: 0, rejected: 0, skipped: 0 };
  };
  const encoding = await sniffEncoding(source);
  if (typeof encoding !== 'string') return unusable(null, 'not-text', { seen: encoding.notText });
  let header: readonly string[] | CsvFault | null;
  try {
    header = await readHeader(source, encoding);
  } catch (error) {
    if (error instanceof EncodingError) return unusable(null, 'bad-encoding', { seen: error.message });
    throw error;
  }
  if (header === null) return unusable(encoding, 'empty-file');
  if ('code' in header) return unusable(encoding, header.code, { row: header.row });
  const seen = header.join(', ').slice(0, 200);
  const kinds = datasets.map((candidate) => candidate.kind).join(', ');
  const lacking = ({ kind }: Dataset, missing: readonly string[]) =>
    unusable(encoding, 'missing-column', { row: 1, seen, expected: `${kind}: ${missing.join(', ')}` });
  if (source.kind === undefined) {
    const match = recogniseKind(datasets, header);
    if (match === null) return unusable(encoding, 'unknown-kind', { row: 1, seen, expected: kinds });
    if ('nearest' in match) return lacking(match.nearest, match.missing);
    return { source, dataset: match.dataset, encoding, header, match };
  }
  const dataset = datasets.find((candidate) => candidate.kind === source.kind);
  if (dataset === undefined)
    return unusable(encoding, 'unknown-kind', { seen: source.kind, expected: kinds });
  const match = matchHeader(dataset, header);
  const missing = missingColumns(match);
  if (missing.length > 0) return lacking(dataset, missing);
  return { source, dataset, encoding, header, match };
}

/** The first record that says anything; what kept it from being read; or null where there is nothing. */
async function readHeader(source: Source, encoding: Encoding): Promise<readonly string[] | CsvFault | null> {
  for await (const chunk of csvChunks(decodeText(source, encoding, () => {}))) {
    for (const record of chunk.records) {
      if (record.some((cell) => cell.trim() !== '')) return record.map((cell) => cell.trim());
    }
    if (chunk.faults.length > 0) return chunk.faults[0]!;
  }
  return null;
}
