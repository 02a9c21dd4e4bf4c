/** One question to one set of files: queries before the rows are read, results after. */
import { isoOf } from './calendar.ts';
import { datasets } from './catalog/datasets/index.ts';
import { definitions } from './catalog/indicators/index.ts';
import { InputError } from './errors.ts';
import { learnUnits, ROSTER, targetRules, unitInfos } from './files.ts';
import { workingDaysOf } from './holidays.ts';
import { checkTargets, prepareCrossChecks } from './indicators/cross-checks.ts';
import { withUnitCodes } from './indicators/declared/unit-codes.ts';
import type { InputSummary, Results } from './indicators/estimate.ts';
import type { Definition } from './indicators/indicator.ts';
import { unknownValue } from './indicators/keys.ts';
import { combine, type Prepared } from './indicators/prepared.ts';
import { type Ask, type ParsedQuestion, parseQuestion, type Question } from './indicators/question.ts';
import { chooseIndicators, prepareQuestion } from './indicators/run.ts';
import { checkTargetNames } from './indicators/target-of-question.ts';
import type { UnitInfo } from './indicators/units.ts';
import type { Batch } from './roster/column.ts';
import type { IssueGroup } from './roster/issue.ts';
import { countIssues, IssueLog } from './roster/issues.ts';
import { UnitNames } from './roster/unit-names.ts';
import type { Tally, TallyQuery } from './tally/tally.ts';

/** The answer to a question. */
export interface Answer {
  readonly results: Results;
  /** What was wrong with the files, grouped by cause. */
  readonly issues: readonly IssueGroup[];
  /** What the units file says, for the names of units; empty without one. */
  readonly units: readonly UnitInfo[];
}

export interface IndicatorOptions {
  /** The user's own, beside those of the catalogue; see `readCatalog`. */
  readonly furtherIndicators?: readonly Definition[];
}

/** What is known of the files before the roster is read. */
export interface KnownFiles extends IndicatorOptions {
  /** Files by kind. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  /** Batches of all kinds but the roster. */
  readonly batches: readonly Batch[];
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

/**
 * The catalogue, and behind it what the user adds.
 *
 * @param batches the files, once they are read: units in them go by the codes that rows have
 */
export function definitionsWith(
  { furtherIndicators = [] }: IndicatorOptions,
  batches: readonly Batch[] = [],
): readonly Definition[] {
  if (furtherIndicators.length === 0) return definitions;
  const unitNames = unitNamesOf(batches);
  const codeOf = (name: string) => unitNames.codeOf(name);
  return [
    ...definitions,
    ...furtherIndicators.map((definition) => withUnitCodes(definition, unitColumns, codeOf)),
  ];
}

/** The columns that hold units. */
const unitColumns: ReadonlySet<string> = new Set(
  datasets.flatMap(({ fields }) => fields.filter(({ type }) => type === 'unit').map(({ name }) => name)),
);

/** Prepares the answer to a checked question. */
export function openAnswer(parsed: ParsedQuestion, asOf: number, known: KnownFiles): OpenAnswer {
  const { kinds, batches } = known;
  const units = unitInfos(batches);
  const all = definitionsWith(known, batches);
  const indicators = chooseIndicators(all, parsed, [...kinds.keys()]);
  const targets = checkTargets(
    targetRules(batches),
    all.map(({ id }) => id),
    (kinds.get('targets') ?? []).join(', '),
  );
  const calendar = workingDaysOf(batches);
  const question = { ...byUnitCodes(parsed, batches), ...(calendar === null ? {} : { calendar }) };
  const { ask, prepared } = prepareQuestion(indicators, question, asOf, [
    ...targets.usable,
    ...question.targets,
  ]);
  const checks = prepareCrossChecks(definitions, ask, {
    files: kinds,
    kindsWithUnits,
    units: kinds.has('units') ? new Set(units.map(({ unit }) => unit)) : null,
  });
  const both = combine<unknown>([prepared, checks]) as Prepared<readonly unknown[]>;
  return {
    ask,
    queries: both.queries,
    finish(tallies, inputs, fileIssues) {
      const own = tallies.slice(0, prepared.queries.length);
      const log = new IssueLog();
      const together = checks.estimate(tallies.slice(own.length));
      for (const { code, details } of [...targets.issues, ...together]) log.add(code, details);
      const issues = errorsFirst([...fileIssues, ...log.list()]);
      const results: Results = {
        schema: 'muster-results/1',
        asOf: isoOf(ask.asOf),
        period: { from: isoOf(ask.from), to: isoOf(ask.to) },
        inputs,
        ...prepared.estimate(own),
        issues: countIssues(issues),
      };
      return { results, issues, units };
    },
  };
}

/** The question with its units by their codes, as rows have them: people ask by the names they know. */
function byUnitCodes(parsed: ParsedQuestion, batches: readonly Batch[]): ParsedQuestion {
  const unitNames = unitNamesOf(batches);
  const filters = parsed.filters.map(({ key, values }) => ({
    key,
    values: key === 'unit' ? values.map((v) => (typeof v === 'string' ? unitNames.codeOf(v) : v)) : values,
  }));
  const targets = parsed.targets.map((target) =>
    target.unit === null ? target : { ...target, unit: unitNames.codeOf(target.unit) },
  );
  return { ...parsed, filters, targets };
}

function unitNamesOf(batches: readonly Batch[]): UnitNames {
  const unitNames = new UnitNames();
  learnUnits(unitNames, batches);
  return unitNames;
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

const kindsWithUnits = datasets
  .filter((dataset) => dataset.kind !== 'units' && dataset.fields.some((field) => field.name === 'unit'))
  .map((dataset) => dataset.kind);

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
