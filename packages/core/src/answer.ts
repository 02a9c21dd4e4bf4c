/** One question to one set of files: queries before the rows are read, results after. */
import { isoOf } from './calendar.ts';
import { datasets } from './catalog/datasets/index.ts';
import { InputError } from './errors.ts';
import { ROSTER } from './files.ts';
import type { InputSummary, Results } from './indicators/estimate.ts';
import { unknownValue } from './indicators/keys.ts';
import { type Ask, type ParsedQuestion, parseQuestion, type Question } from './indicators/question.ts';
import { chooseIndicators, prepareQuestion } from './indicators/run.ts';
import { checkTargetNames } from './indicators/target-of-question.ts';
import type { UnitInfo } from './indicators/units.ts';
import { definitionsWith, type IndicatorOptions, type KnownFiles } from './known-files.ts';
import type { IssueGroup } from './roster/issue.ts';
import { countIssues } from './roster/issues.ts';
import type { Tally, TallyQuery } from './tally/tally.ts';

/** The answer to a question. */
export interface Answer {
  readonly results: Results;
  /** What was wrong with the files, grouped by cause. */
  readonly issues: readonly IssueGroup[];
  /** What the units file says, for the names of units; empty without one. */
  readonly units: readonly UnitInfo[];
}

export interface OpenAnswer {
  /** The question with all its dates settled. */
  readonly ask: Ask;
  readonly queries: readonly TallyQuery[];
  finish(tallies: readonly Tally[], inputs: readonly InputSummary[], issues: readonly IssueGroup[]): Answer;
}

/**
 * Checks a question before any roster is read.
 *
 * @throws {InputError} see `parseQuestion` and `chooseIndicators`
 */
export function checkQuestion(
  question: Question,
  kinds: readonly string[],
  options: IndicatorOptions = {},
): ParsedQuestion {
  const parsed = parseQuestion(question);
  checkCohorts(parsed);
  const all = definitionsWith(options);
  checkTargetNames(
    parsed.targets,
    all.map(({ id }) => id),
    knownCohorts(),
  );
  chooseIndicators(all, parsed, kinds);
  return parsed;
}

/** Prepares the answer to a checked question. */
export function openAnswer(parsed: ParsedQuestion, asOf: number, known: KnownFiles): OpenAnswer {
  const indicators = chooseIndicators(known.definitions, parsed, [...known.kinds.keys()]);
  const { calendar } = known;
  const question = { ...byUnitCodes(parsed, known), ...(calendar === null ? {} : { calendar }) };
  const { ask, prepared } = prepareQuestion(indicators, question, asOf, [
    ...known.targets,
    ...question.targets,
  ]);
  const together = known.issuesTogether(ask);
  return {
    ask,
    queries: [...prepared.queries, ...together.queries],
    finish(tallies, inputs, fileIssues) {
      const own = tallies.slice(0, prepared.queries.length);
      const issues = errorsFirst([...fileIssues, ...together.estimate(tallies.slice(own.length))]);
      const results: Results = {
        schema: 'muster-results/1',
        asOf: isoOf(ask.asOf),
        period: { from: isoOf(ask.from), to: isoOf(ask.to) },
        inputs,
        ...prepared.estimate(own),
        issues: countIssues(issues),
      };
      return { results, issues, units: known.units };
    },
  };
}

/** The question with its units by their codes, as rows have them: people ask by the names they know. */
function byUnitCodes(parsed: ParsedQuestion, known: KnownFiles): ParsedQuestion {
  const filters = parsed.filters.map(({ key, values }) => ({
    key,
    values: key === 'unit' ? values.map((v) => (typeof v === 'string' ? known.codeOf(v) : v)) : values,
  }));
  const targets = parsed.targets.map((target) =>
    target.unit === null ? target : { ...target, unit: known.codeOf(target.unit) },
  );
  return { ...parsed, filters, targets };
}

/** Errors before warnings. */
export function errorsFirst(groups: readonly IssueGroup[]): IssueGroup[] {
  return [
    ...groups.filter(({ severity }) => severity === 'error'),
    ...groups.filter(({ severity }) => severity === 'warning'),
  ];
}

/** The as-of date when nobody gave one and there is nothing to take it from. */
export function noAsOf(): InputError {
  const message = 'no file has a date to take the as-of date from; give one';
  return new InputError('no-as-of', message, { option: 'as-of' });
}

/** A cohort that does not exist would give figures of nobody. */
function checkCohorts({ filters }: ParsedQuestion): void {
  const known = knownCohorts();
  for (const { key, values } of filters) {
    if (key !== 'cohort') continue;
    const unknown = values.find((value) => value !== null && !known.includes(String(value)));
    if (unknown !== undefined) throw unknownValue(key, String(unknown), known.join(', '));
  }
}

function knownCohorts(): readonly string[] {
  const names = datasets
    .filter((dataset) => dataset.kind === ROSTER || dataset.kind === 'plans')
    .flatMap((dataset) => dataset.fields.filter((field) => field.name === 'cohort'))
    .flatMap((field) => Object.keys(field.values ?? {}));
  return [...new Set(names)];
}
