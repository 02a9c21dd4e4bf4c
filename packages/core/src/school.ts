/** A school: the columns of its files kept in memory, to be asked again and again. */
import { type Answer, checkQuestion, noAsOf, openAnswer } from './answer.ts';
import { memoryEngine, type Pause } from './engines/memory.ts';
import { InputError } from './errors.ts';
import { type FileOptions, Files, latestHeadcount, latestMilestoneOf, ROSTER } from './files.ts';
import type { InputSummary } from './indicators/estimate.ts';
import { type Definition, kindsRead } from './indicators/indicator.ts';
import type { Question } from './indicators/question.ts';
import type { UnitInfo } from './indicators/units.ts';
import { type IndicatorOptions, KnownFiles } from './known-files.ts';
import type { Batch } from './roster/column.ts';
import type { IssueGroup } from './roster/issue.ts';
import type { ReadOptions } from './roster/read.ts';
import type { Source } from './roster/source.ts';
import { type ListAnswer, type ListQuestion, type ListSubject, workList } from './work-list.ts';

export interface School {
  readonly inputs: readonly InputSummary[];
  /** What was wrong with the files, each by itself. */
  readonly issues: readonly IssueGroup[];
  /** The kinds of files that are there. */
  readonly kinds: readonly string[];
  readonly units: readonly UnitInfo[];
  /** The ids of the indicators that these files can answer in full, further ones among them. */
  readonly indicators: readonly string[];
  /** All rows, for engines and interchange. */
  readonly batches: readonly Batch[];
  /**
   * Answers a question.
   *
   * @throws {InputError} as `compute` does
   */
  compute(question?: Question): Answer;
  /**
   * Answers several questions in one pass, in pieces, so that whoever asks stays able to hear.
   *
   * @returns in the order of the questions what `compute` returns or throws
   * @throws what the pause does
   */
  computeEach(questions: readonly Question[], pause?: Pause): Promise<readonly (Answer | InputError)[]>;
  /**
   * Lists the rows behind a figure. Nothing of them is kept, so the files are read again.
   *
   * @throws {InputError} as `workList` does
   */
  workList(
    question: ListQuestion,
    subject: ListSubject,
    options?: Pick<ReadOptions, 'onProgress' | 'signal'>,
  ): Promise<ListAnswer>;
  /** The same files with these further indicators, in place of any they were loaded with. */
  withIndicators(further: readonly Definition[]): School;
}

/**
 * Reads files and keeps their columns.
 *
 * @param sources rosters, headcounts, plans … in any order
 * @returns the school; files that could not be used are in its inputs and issues
 */
export async function load(
  sources: readonly Source[],
  options: ReadOptions & FileOptions & IndicatorOptions = {},
): Promise<School> {
  const files = await Files.open(sources, options);
  const batches: Batch[] = [];
  // In the order in which `compute` reads them, so that both list the same issues in the same order.
  for await (const batch of files.read((kind) => kind !== ROSTER, options)) batches.push(batch);
  for await (const batch of files.read((kind) => kind === ROSTER, options)) batches.push(batch);
  const engine = memoryEngine(batches);
  const { kinds, reports } = files;
  const issues = files.log.list();
  const others = batches.filter((batch) => batch.kind !== ROSTER);
  const defaultAsOf = latestHeadcount(batches) ?? latestMilestoneOf(batches);
  const schoolWith = (furtherIndicators: readonly Definition[]): School => {
    const known = new KnownFiles(kinds, others, { furtherIndicators });
    const open = (question: Question) => {
      const parsed = checkQuestion(question, [...kinds.keys()], { furtherIndicators });
      const asOf = parsed.asOf ?? defaultAsOf;
      if (asOf === null) throw noAsOf();
      return openAnswer(parsed, asOf, known);
    };
    return {
      inputs: reports,
      issues,
      kinds: [...kinds.keys()],
      units: known.units,
      indicators: known.definitions
        .filter((definition) => kindsRead(definition).every((kind) => kinds.has(kind)))
        .map((definition) => definition.id),
      batches,
      compute(question = {}) {
        const { queries, finish } = open(question);
        return finish(engine.run(queries), reports, issues);
      },
      async computeEach(questions, pause = () => null) {
        const opened = questions.map((question) => orError(() => open(question)));
        const queries = opened.flatMap((one) => (one instanceof InputError ? [] : one.queries));
        const tallies = await engine.runInPieces(queries, pause);
        const answers: (Answer | InputError)[] = [];
        let at = 0;
        for (const one of opened) {
          if (one instanceof InputError) {
            answers.push(one);
            continue;
          }
          const own = tallies.slice(at, at + one.queries.length);
          at += own.length;
          answers.push(orError(() => one.finish(own, reports, issues)));
          await pause();
        }
        return answers;
      },
      workList(question, subject, heeding = {}) {
        const { recipes, workbooks } = options;
        return workList(sources, question, subject, {
          ...(recipes === undefined ? {} : { recipes }),
          ...(workbooks === undefined ? {} : { workbooks }),
          ...heeding,
          furtherIndicators,
        });
      },
      withIndicators: schoolWith,
    };
  };
  return schoolWith(options.furtherIndicators ?? []);
}

/** What a question comes to, or why it cannot be answered. */
function orError<Result>(work: () => Result): Result | InputError {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
