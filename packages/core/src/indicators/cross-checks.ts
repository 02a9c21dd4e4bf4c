/** What only several files together show: members without headcount, more of them than there are, new units. */

import type { IssueCode } from '../roster/issue.ts';
import type { IssueDetails } from '../roster/issues.ts';
import { always, field } from '../tally/expression.ts';
import type { TallyQuery } from '../tally/tally.ts';
import type { Definition, RatioDefinition } from './indicator.ts';
import { countHeadcountRatio } from './kinds/ratio/headcount.ts';
import { datesOf } from './kinds/ratio/latest.ts';
import { combine, type Prepared } from './prepared.ts';
import type { Ask } from './question.ts';
import type { TargetRule } from './target.ts';

export interface CrossIssue {
  readonly code: IssueCode;
  readonly details: IssueDetails;
}

/** What there is to check with. */
export interface CrossCheckContext {
  /** The files of each kind that is there, as the user named them. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** Kinds whose rows name a unit. */
  readonly kindsWithUnits: readonly string[];
  /** The units that the units file declares; null without one. */
  readonly units: ReadonlySet<string> | null;
}

/**
 * Targets that can be judged, and what is wrong with the others: they name no indicator there is, or a band
 * without an upper end above the lower one.
 */
export function checkTargets(
  targets: readonly TargetRule[],
  indicators: readonly string[],
  file: string,
): { readonly usable: readonly TargetRule[]; readonly issues: readonly CrossIssue[] } {
  const usable: TargetRule[] = [];
  const issues: CrossIssue[] = [];
  for (const target of targets) {
    const { indicator, bound, value, valueTo } = target;
    if (!indicators.includes(indicator)) {
      const details = { file, column: 'indicator', seen: indicator, expected: indicators.join(', ') };
      issues.push({ code: 'unknown-value', details });
    } else if (bound === 'within' && !(Number(valueTo) > Number(value))) {
      const details = { file, column: 'value_to', seen: valueTo ?? '', expected: `> ${value}` };
      issues.push({ code: valueTo === null ? 'missing-value' : 'invalid-number', details });
    } else usable.push(target);
  }
  return { usable, issues };
}

/** Prepares all checks for the as-of date of a question. */
export function prepareCrossChecks(
  definitions: readonly Definition[],
  ask: Ask,
  context: CrossCheckContext,
): Prepared<readonly CrossIssue[]> {
  const whole: Ask = { ...ask, filters: [], threshold: null, minimum: null };
  const checks: Prepared<readonly CrossIssue[]>[] = [];
  if (context.files.has('people') && context.files.has('headcount')) {
    for (const definition of definitions) {
      // Of the stock of people alone: what is missing under it is missing under every flow too.
      const isStock = definition.kind === 'ratio' && definition.measures === 'stock';
      if (isStock && definition.basis === 'headcount' && definition.rows === undefined) {
        checks.push(checkHeadcount(definition, whole, context));
      }
    }
  }
  if (context.units !== null) checks.push(checkUnits(context.units, context));
  const all = combine(checks);
  return { queries: all.queries, estimate: (tallies) => all.estimate(tallies).flat() };
}

function checkHeadcount(
  definition: RatioDefinition & { readonly basis: 'headcount' },
  ask: Ask,
  context: CrossCheckContext,
): Prepared<readonly CrossIssue[]> {
  const counted = countHeadcountRatio(definition, { ...ask, by: ['unit', 'cohort'] });
  const file = (context.files.get('headcount') ?? []).join(', ');
  return {
    queries: [datesOf('headcount', ask), ...counted.queries],
    estimate([dates, ...tallies]) {
      const everCounted = new Set(dates!.cells.map(({ key: [unit, cohort] }) => `${unit}, ${cohort}`));
      return counted.estimate(tallies).flatMap(({ by, count, of }): CrossIssue[] => {
        const place = `${by.unit}, ${by.cohort}`;
        if (of !== null && count > of) {
          const details = { file, column: 'headcount', seen: `${place}: ${count}`, expected: `≤ ${of}` };
          return [{ code: 'more-members-than-headcount', details }];
        }
        if (of !== null || count === 0) return [];
        const code = everCounted.has(place) ? 'old-headcount' : 'missing-headcount';
        return [{ code, details: { file, seen: `${place}: ${count}` } }];
      });
    },
  };
}

function checkUnits(units: ReadonlySet<string>, context: CrossCheckContext): Prepared<readonly CrossIssue[]> {
  const kinds = context.kindsWithUnits.filter((kind) => context.files.has(kind));
  const queries = kinds.map((kind): TallyQuery => ({ kind, where: always, keys: { unit: field('unit') } }));
  return {
    queries,
    estimate: (tallies) =>
      tallies.flatMap((tally, i) =>
        tally.cells
          .map(({ key: [unit] }) => unit)
          .filter((unit) => typeof unit === 'string' && !units.has(unit))
          .map((unit): CrossIssue => {
            const file = context.files.get(kinds[i]!)!.join(', ');
            return { code: 'undeclared-unit', details: { file, column: 'unit', seen: String(unit) } };
          }),
      ),
  };
}
