// The job as questions to Muster, and its answers as lines.
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileBytes } from '../../packages/cli/dist/file-bytes.js';
import { AS_OF } from './job.mjs';

/** The roster, and the headcounts that ratios of members are taken of. */
export function sources(file) {
  return [file, path.join(path.dirname(file), 'headcount.csv')].map((name) => ({
    name,
    size: statSync(name).size,
    bytes: () => fileBytes(name),
  }));
}

const ask = (indicator, ...by) => ({ asOf: AS_OF, indicators: [indicator], by });

export const questions = [
  ask('development-ratio', 'unit', 'cohort'),
  ask('grade-at-admission', 'unit'),
  ask('approval-cycle', 'unit'),
  ask('approval-cycle', 'organizer'),
  ask('admissions', 'unit', 'month'),
];

const line = (...parts) => parts.join('|');
const duration = (letter, key) => (estimate) => [
  line('c', letter, estimate.by[key], estimate.count, estimate.median, estimate.p90, estimate.max),
];

const writers = [
  ({ by, count }) => [line('a', by.unit, by.cohort, count)],
  ({ by, parts }) =>
    parts.filter((part) => part.count > 0).map((part) => line('b', by.unit, part.key, part.count)),
  duration('U', 'unit'),
  duration('O', 'organizer'),
  ({ by, count }) => [line('d', by.unit, by.month, count)],
];

/** The lines of the answers, which stand in the order of the questions. */
export function linesOf(answers) {
  return answers.flatMap(({ results }, i) =>
    results.results.filter(({ count }) => count > 0).flatMap((estimate) => writers[i](estimate)),
  );
}
