/** Files and a question to an answer, in one pass over the roster. */
import { type Answer, checkQuestion, noAsOf, openAnswer } from './answer.ts';
import { StreamingTally } from './engines/memory.ts';
import { type FileOptions, Files, latestHeadcount, ROSTER } from './files.ts';
import type { Question } from './indicators/question.ts';
import { type IndicatorOptions, KnownFiles } from './known-files.ts';
import type { Batch } from './roster/column.ts';
import type { ReadOptions } from './roster/read.ts';
import type { Source } from './roster/source.ts';

/**
 * Reads files and answers a question. A roster is read once, batch by batch, and not kept, so its size does
 * not matter; only without any headcount and as-of date it is read once more for its latest milestone.
 *
 * @param sources  rosters, headcounts, plans … in any order; each kind is recognised by its headers
 * @param question what to compute; everything there is, as a whole, if it says nothing
 * @returns results as the command prints them, and the issues of the files
 * @throws {InputError} when the question cannot be answered: an unknown indicator, key, value or date, no file
 *   with the rows it counts, or no date to take as-of from
 * @example const {results} = await compute([source], {indicators: ['admissions'], by: ['cohort']});
 */
export async function compute(
  sources: readonly Source[],
  question: Question = {},
  options: ReadOptions & FileOptions & IndicatorOptions = {},
): Promise<Answer> {
  const [answer] = await computeAll(sources, [question], options);
  return answer!;
}

/**
 * Answers several questions in one pass: what `compute` says of each, with the roster read once.
 *
 * @returns the answers, in the order of the questions
 * @throws {InputError} as `compute` does, if one of the questions cannot be answered
 */
export async function computeAll(
  sources: readonly Source[],
  questions: readonly Question[],
  options: ReadOptions & FileOptions & IndicatorOptions = {},
): Promise<readonly Answer[]> {
  const files = await Files.open(sources, options);
  const { kinds } = files;
  const parsed = questions.map((question) => checkQuestion(question, [...kinds.keys()], options));
  const batches: Batch[] = [];
  for await (const batch of files.read((kind) => kind !== ROSTER, options)) batches.push(batch);
  const latest = latestHeadcount(batches);
  const isUndated = latest === null && parsed.some(({ asOf }) => asOf === null);
  const usual = isUndated ? await files.latestMilestone(options) : latest;
  const known = new KnownFiles(kinds, batches, options);
  const open = parsed.map((question) => {
    const asOf = question.asOf ?? usual;
    if (asOf === null) throw noAsOf();
    return openAnswer(question, asOf, known);
  });
  const tally = new StreamingTally(open.flatMap(({ queries }) => queries));
  for (const batch of batches) tally.add(batch);
  for await (const batch of files.read((kind) => kind === ROSTER, { ...options, isPassing: true }))
    tally.add(batch);
  const tallies = tally.tallies();
  let at = 0;
  return open.map(({ queries, finish }) => {
    const own = tallies.slice(at, at + queries.length);
    at += queries.length;
    return finish(own, files.reports, files.log.list());
  });
}
