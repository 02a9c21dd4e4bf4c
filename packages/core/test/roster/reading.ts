/** One or several files read from text or bytes, with what became of them. */
import { datasets } from '../../src/catalog/datasets/index.ts';
import type { Batch } from '../../src/roster/column.ts';
import type { Dataset } from '../../src/roster/dataset.ts';
import type { IssueGroup } from '../../src/roster/issue.ts';
import { IssueLog } from '../../src/roster/issues.ts';
import { type RejectedRow, readTable } from '../../src/roster/read.ts';
import { ReadMemory } from '../../src/roster/read-memory.ts';
import type { Recipe } from '../../src/roster/recipe.ts';
import type { Source } from '../../src/roster/source.ts';
import { emptyReport, type FileReport, openFile, settleFile } from '../../src/roster/table.ts';
import { readWorkbook } from '../../src/roster/workbook/read-workbook.ts';

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

/** Reads sources one after the other, as one set of files, none of them joined with another. */
export async function readAll(
  sources: readonly Source[],
  kinds: readonly Dataset[] = datasets,
  recipes: readonly Recipe[] = [],
): Promise<Reading> {
  const log = new IssueLog();
  const memory = new ReadMemory();
  const reports: FileReport[] = [];
  const batches: Batch[] = [];
  const rejected: RejectedRow[] = [];
  for (const source of sources) {
    const opened = await openFile(source, { datasets: kinds, recipes, workbooks: readWorkbook });
    const surroundings = { unitNames: memory.unitNames, peopleElsewhere: false };
    for (const found of settleFile(opened, surroundings, kinds, log)) {
      if (!('dataset' in found)) {
        reports.push(found);
        continue;
      }
      const report = emptyReport(source.name, found.sheet, found.dataset.kind, found.sheet.format);
      reports.push(report);
      const onReject = (row: RejectedRow) => rejected.push(row);
      for await (const batch of readTable(found, memory, log, report, { onReject })) batches.push(batch);
    }
  }
  return { reports, batches, issues: log.list(), rejected };
}

/** Every issue as [code, row, column, seen, expected]. */
export function detailsOf(issues: readonly IssueGroup[]): (string | number | null)[][] {
  return issues.flatMap(({ examples }) =>
    examples.map(({ code, row, column, seen, expected }) => [code, row, column, seen, expected]),
  );
}
