/** All indicators of a question as one set of queries and what to say of their tallies. */
import { isoOf } from '../calendar.ts';
import { InputError } from '../errors.ts';
import type { Comparison } from './comparisons/comparison.ts';
import { prepareComparisons } from './comparisons/prepare.ts';
import type { Estimate } from './estimate.ts';
import { type Definition, kindsRead, ownValues } from './indicator.ts';
import { unknownValue } from './keys.ts';
import { checkKeys, prepareIndicator, withYears } from './prepare.ts';
import { combine, type Prepared } from './prepared.ts';
import { type Ask, earlierQuestion, type ParsedQuestion, settleQuestion, yearsBefore } from './question.ts';
import type { TargetRule } from './target.ts';

/** What is said of a question: figures, and how those of several holders or months stand to one another. */
export interface Said {
  readonly results: readonly Estimate[];
  readonly comparisons: readonly Comparison[];
}

/** A question settled for its as-of date. */
export interface PreparedQuestion {
  readonly ask: Ask;
  readonly prepared: Prepared<Said>;
}

/**
 * The indicators that a question asks for: those named, or all whose files are there and that have its keys.
 *
 * @param kinds the kinds of files that are there
 * @throws {InputError} `unknown-indicator`, `unknown-key`, `unknown-value`, `missing-kind`, `no-figures`,
 *   `no-indicator-has-keys`
 */
export function chooseIndicators(
  definitions: readonly Definition[],
  question: ParsedQuestion,
  kinds: readonly string[],
): readonly Definition[] {
  if (question.indicators !== null) {
    return question.indicators.map((id) => namedIndicator(definitions, question, kinds, id));
  }
  const possible = definitions.filter((definition) =>
    kindsRead(definition).every((kind) => kinds.includes(kind)),
  );
  if (possible.length === 0)
    throw new InputError('no-figures', 'no indicator can be computed from these files');
  const fitting = possible.filter((definition) => hasKeys(definition, question));
  if (fitting.length === 0) {
    const keys =
      [...question.by, ...question.filters.map((filter) => filter.key)].join(', ') || 'threshold, minimum';
    throw new InputError('no-indicator-has-keys', `no indicator has all of these keys: ${keys}`, { keys });
  }
  for (const definition of fitting) checkOwnValues(definition, question);
  return fitting;
}

function namedIndicator(
  definitions: readonly Definition[],
  question: ParsedQuestion,
  kinds: readonly string[],
  id: string,
): Definition {
  const definition = definitions.find((candidate) => candidate.id === id);
  if (definition === undefined) {
    const indicators = definitions.map((candidate) => candidate.id).join(', ');
    throw new InputError('unknown-indicator', `there is no indicator ${id}; there are ${indicators}`, {
      indicator: id,
      indicators,
    });
  }
  checkKeys(definition, question);
  checkOwnValues(definition, question);
  // A missing denominator gives "no data"; without the rows to be counted there is nothing to say at all.
  const [rows] = kindsRead(definition);
  if (!kinds.includes(rows!)) {
    throw new InputError('missing-kind', `${id} needs a file of the kind ${rows}`, {
      indicator: id,
      kind: rows!,
    });
  }
  return definition;
}

function hasKeys(definition: Definition, question: ParsedQuestion): boolean {
  try {
    checkKeys(definition, question);
    return true;
  } catch (error) {
    if (error instanceof InputError && error.code === 'unknown-key') return false;
    throw error;
  }
}

/** A stage, rule or gate that there is not would give figures of nothing. */
function checkOwnValues(definition: Definition, question: ParsedQuestion): void {
  const own = ownValues(definition);
  for (const { key, values } of question.filters) {
    if (key !== own?.key) continue;
    const unknown = values.find((value) => !own.values.includes(String(value)));
    if (unknown !== undefined) throw unknownValue(key, String(unknown), own.values.join(', '));
  }
}

/** Settles a question on its as-of date and prepares the indicators that answer it. */
export function prepareQuestion(
  indicators: readonly Definition[],
  question: ParsedQuestion,
  asOf: number,
  targets: readonly TargetRule[],
): PreparedQuestion {
  const ask = settleQuestion(question, asOf);
  if (question.compareTo !== null && question.compareTo >= asOf) {
    const details = { date: isoOf(question.compareTo), asOf: isoOf(asOf) };
    throw new InputError(
      'compare-order',
      `compare-to: earlier than ${details.asOf}, got ${details.date}`,
      details,
    );
  }
  const earlier = question.compareTo === null ? null : earlierQuestion(question, ask, question.compareTo);
  const before = yearsBefore(question, ask);
  const all = combine(
    indicators.map((definition) => {
      const figures = prepareIndicator(definition, ask, earlier, targets);
      return prepareSaid(definition, ask, withYears(definition, figures, ask, before, targets));
    }),
  );
  return {
    ask,
    prepared: {
      queries: all.queries,
      estimate(tallies) {
        const said = all.estimate(tallies);
        return {
          results: said.flatMap(({ results }) => results),
          comparisons: said.flatMap(({ comparisons }) => comparisons),
        };
      },
    },
  };
}

function prepareSaid(
  definition: Definition,
  ask: Ask,
  figures: Prepared<readonly Estimate[]>,
): Prepared<Said> {
  const besides = prepareComparisons(definition, ask);
  return {
    queries: [...figures.queries, ...besides.queries],
    estimate(tallies) {
      const results = figures.estimate(tallies.slice(0, figures.queries.length));
      return { results, comparisons: besides.compare(results, tallies.slice(figures.queries.length)) };
    },
  };
}
