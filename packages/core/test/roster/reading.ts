/** One or several files read from text or bytes, with what became of them. */
import { datasets } from '../../src/catalog/datasets/index.ts';
import type { Batch } from '../../src/roster/column.ts';
import type { Dataset } from '../../src/roster/dataset.ts';
import type { IssueGroup } from '../../src/roster/issue.ts';
import { IssueLog } from '../../src/roster/issues.ts';
import { type RejectedRow, readTable } from '../../src/roster/read.ts';
import { ReadMemory } from '../../src/roster/read-memory.ts';
import type { Source } from '../../src/roster/source.ts';
import { type FileReport, openTable } from '../../src/roster/table.ts';

export interface Reading {
  readonly reports: readonly FileReport[];
  readonly batches: readonly Batch[];
  readonly issues: readonly IssueGroup[];
  readonly rejected: readonly RejectedRow[];
}

/** A source of bytes in the pieces given. */
export function byteSource(name: string, pieces: readonly Uint8Array[], kind?: string): Source {
  return {
    name,
    ...(kind === undefined ? {} : { kind }),
    bytes: async function* () {
      yield* pieces;
    },
  };
}

/** Reads sources one after the other, as one set of files. */
export async function readAll(
  sources: readonly Source[],
  kinds: readonly Dataset[] = datasets,
): Promise<Reading> {
  const log = new IssueLog();
  const memory = new ReadMemory();
  const reports: FileReport[] = [];
  const batches: Batch[] = [];
  const rejected: RejectedRow[] = [];
  for (const source of sources) {
    const table = await openTable(source, kinds, log);
    if (!('dataset' in table)) {
      reports.push(table);
      continue;
    }
    const { kind } = table.dataset;
    const report = {
      file: source.name,
      kind,
      encoding: table.encoding,
      rows: 0,
      used: 0,
      rejected: 0,
      skipped: 0,
    };
    reports.push(report);
    const onReject = (row: RejectedRow) => rejected.push(row);
    for await (const batch of readTable(table, memory, log, report, { onReject })) batches.push(batch);
  }
  return { reports, batches, issues: log.list(), rejected };
}

/** Every issue as [code, row, column, seen, expected]. */
export function detailsOf(issues: readonly IssueGroup[]): (string | number | null)[][] {
  return issues.flatMap(({ examples }) =>
    examples.map(({ code, row, column, seen, expected }) => [code, row, column, seen, expected]),
  );
}
