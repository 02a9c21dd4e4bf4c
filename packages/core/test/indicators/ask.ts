/** Small files written in a test, and a question to them. */
import type { Answer } from '../../src/answer.ts';
import { compute } from '../../src/compute.ts';
import type {
  CountEstimate,
  DistributionEstimate,
  DurationEstimate,
  Estimate,
  RatioEstimate,
  Scalar,
} from '../../src/indicators/estimate.ts';
import type { Question } from '../../src/indicators/question.ts';
import { textSource } from '../../src/roster/source.ts';

/** Files by name; lines may be indented, and what follows `//` is a remark of the test. */
export type Files = Readonly<Record<string, string>>;

/** CSV without the indentation and the remarks of the test it stands in. */
export function csv(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\s*\/\/.*$/, '').trim());
  return lines.filter((line) => line !== '').join('\n');
}

export function answer(files: Files, question: Question = {}): Promise<Answer> {
  const sources = Object.entries(files).map(([name, text]) => textSource(name, csv(text)));
  return compute(sources, question);
}

export async function estimates(
  indicator: string,
  files: Files,
  question: Omit<Question, 'indicators'> = {},
): Promise<readonly Estimate[]> {
  return (await answer(files, { ...question, indicators: [indicator] })).results.results;
}

/** The one estimate of a question that groups by nothing. */
async function whole<E extends Estimate>(
  kind: E['kind'],
  indicator: string,
  files: Files,
  question: Omit<Question, 'indicators' | 'by'>,
): Promise<E> {
  const [estimate, ...others] = await estimates(indicator, files, question);
  if (estimate?.kind !== kind || others.length > 0) throw new Error(`${indicator}: not one ${kind}`);
  return estimate as E;
}

type WholeQuestion = Omit<Question, 'indicators' | 'by'>;

export const wholeCount = (indicator: string, files: Files, question: WholeQuestion = {}) =>
  whole<CountEstimate>('count', indicator, files, question);
export const wholeRatio = (indicator: string, files: Files, question: WholeQuestion = {}) =>
  whole<RatioEstimate>('ratio', indicator, files, question);
export const wholeDistribution = (indicator: string, files: Files, question: WholeQuestion = {}) =>
  whole<DistributionEstimate>('distribution', indicator, files, question);
export const wholeDuration = (indicator: string, files: Files, question: WholeQuestion = {}) =>
  whole<DurationEstimate>('duration', indicator, files, question);

/** The values of the keys and some figures of each estimate, in the order given. */
export function table(list: readonly Estimate[], ...figures: readonly string[]): unknown[][] {
  return list.map((estimate) => [
    ...(Object.values(estimate.by) as Scalar[]),
    ...figures.map((figure) => (estimate as unknown as Record<string, unknown>)[figure]),
  ]);
}

/** The codes of the issues with what was seen. */
export function issuesOf({ issues }: Answer): [string, string | null][] {
  return issues.flatMap(({ code, examples }) =>
    examples.map(({ seen }): [string, string | null] => [code, seen]),
  );
}
