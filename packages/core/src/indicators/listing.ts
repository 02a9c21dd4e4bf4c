/** How the rows behind a finding are looked for: which queries tell of them, and what is told of a row. */
import { InputError } from '../errors.ts';
import { bindExpression, type Expression, field, parameter } from '../tally/expression.ts';
import type { Estimate } from './estimate.ts';
import { countOfPart, type FindingName, figureOf, findingsOf } from './findings.ts';
import { type Definition, kindsRead, ownValues } from './indicator.ts';
import { keyExpression } from './keys.ts';
import { prepareIndicator } from './prepare.ts';
import type { Prepared } from './prepared.ts';
import type { Ask } from './question.ts';

/** A figure in which a row can count once only. */
export interface Listing {
  /** What tells it from the others of the same finding. */
  readonly by: Estimate['by'];
  /** The kind of file whose rows are listed. */
  readonly kind: string;
  readonly prepared: Prepared<readonly Estimate[]>;
  /** How many rows an estimate says that there are. */
  figure(estimate: Estimate): number;
  /** What is told of every row. */
  readonly values: Readonly<Record<string, Expression>>;
}

/** Among the values the one that the figure counts once, however many rows have it. */
export const ONCE = 'once';

/**
 * The figures behind whose finding rows are listed: one, or one for each stage, rule or gate, since a row may count
 * for several.
 *
 * @param part of a distribution the part that alone is meant; null for all that the finding counts
 * @throws {InputError} `unknown-finding` when the indicator has no such finding; `no-parts` when it has no parts, or none
 * of that finding
 */
export function listingsOf(
  definition: Definition,
  ask: Ask,
  asked: string,
  part: string | null = null,
): readonly Listing[] {
  const own = ownValues(definition);
  const named = ask.filters.find(({ key }) => key === own?.key)?.values;
  const findings = findingsOf(definition, named);
  const finding = findings.find((name) => name === asked);
  if (finding === undefined) throw unknownFinding(definition.id, asked, findings);
  if (part !== null && (definition.kind !== 'distribution' || finding !== 'counted')) {
    throw noParts(definition.id, finding);
  }
  const [kind] = kindsRead(definition) as [string];
  const values = valuesOf(definition, ask, finding);
  const listing = (by: Estimate['by'], own: Ask): Listing => ({
    by,
    kind,
    prepared: prepareIndicator(definition, own, null, []),
    figure: (estimate) => (part === null ? figureOf(finding, estimate) : countOfPart(part, estimate)),
    values,
  });
  if (own === null || !definition.keys.includes(own.key)) return [listing({}, ask)];
  const others = ask.filters.filter(({ key }) => key !== own.key);
  return own.values
    .filter((value) => named?.includes(value) ?? true)
    .map((value) =>
      listing({ [own.key]: value }, { ...ask, filters: [...others, { key: own.key, values: [value] }] }),
    );
}

function valuesOf(definition: Definition, ask: Ask, finding: FindingName): Listing['values'] {
  const expressionOf = (key: 'unit' | 'cohort') =>
    bindExpression(keyExpression(key, parameter('asOf'), definition.keysFrom), ask.bindings);
  const values = { unit: expressionOf('unit'), cohort: expressionOf('cohort') };
  const once = 'distinct' in definition ? definition.distinct : undefined;
  // Rows that lack something are counted one by one.
  return once === undefined || finding === 'not-recorded' ? values : { ...values, [ONCE]: field(once) };
}

function unknownFinding(indicator: string, finding: string, has: readonly FindingName[]): InputError {
  const findings = has.join(', ') || 'none';
  const message = `${indicator} has no finding ${finding}; it has ${findings}`;
  return new InputError('unknown-finding', message, { indicator, finding, findings });
}

function noParts(indicator: string, finding: FindingName): InputError {
  const message = `${indicator} has no parts that ${finding} rows could be listed by; distributions have, of what is counted`;
  return new InputError('no-parts', message, { indicator, finding });
}
