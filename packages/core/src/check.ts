/** Files to their issues alone. */
import { checkQuestion, errorsFirst, openAnswer } from './answer.ts';
import { StreamingTally } from './engines/memory.ts';
import { InputError } from './errors.ts';
import { type FileOptions, Files, latestHeadcount, ROSTER } from './files.ts';
import type { InputSummary } from './indicators/estimate.ts';
import { type IndicatorOptions, KnownFiles } from './known-files.ts';
import type { Batch } from './roster/column.ts';
import type { IssueGroup } from './roster/issue.ts';
import { countIssues } from './roster/issues.ts';
import type { ReadOptions } from './roster/read.ts';
import type { Source } from './roster/source.ts';

export interface CheckReport {
  readonly schema: 'muster-check/1';
  readonly inputs: readonly InputSummary[];
  readonly issues: readonly IssueGroup[];
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Reads files for what is wrong with them, one by one and together.
 *
 * @param options `onReject` gets every rejected row as it stood in its file
 * @returns what became of the rows of each file, and the issues grouped by cause
 */
export async function check(
  sources: readonly Source[],
  options: ReadOptions & FileOptions & IndicatorOptions = {},
): Promise<CheckReport> {
  const files = await Files.open(sources, options);
  const batches: Batch[] = [];
  for await (const batch of files.read((kind) => kind !== ROSTER, options)) batches.push(batch);
  const asOf = latestHeadcount(batches) ?? (await files.latestMilestone(options));
  const together = asOf === null ? null : openTogether(files, asOf, batches, options);
  const tally = new StreamingTally(together?.queries ?? []);
  for (const batch of batches) tally.add(batch);
  for await (const batch of files.read((kind) => kind === ROSTER, { ...options, isPassing: true }))
    tally.add(batch);
  const own = files.log.list();
  const issues = together === null ? errorsFirst(own) : together.finish(tally.tallies(), [], own).issues;
  const { errors, warnings } = countIssues(issues);
  return { schema: 'muster-check/1', inputs: files.reports, issues, errors, warnings };
}

/** The checks of the files together; none where the files answer no question at all. */
function openTogether(files: Files, asOf: number, batches: readonly Batch[], options: IndicatorOptions) {
  try {
    const kinds = files.kinds;
    const question = checkQuestion({}, [...kinds.keys()], options);
    return openAnswer(question, asOf, new KnownFiles(kinds, batches, options));
  } catch (error) {
    if (error instanceof InputError && error.code === 'no-figures') return null;
    throw error;
  }
}
