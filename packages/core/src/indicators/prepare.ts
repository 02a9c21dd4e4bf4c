/** An indicator and a question to queries and estimates, the change since an earlier date included. */
import { isoOf } from '../calendar.ts';
import { InputError } from '../errors.ts';
import { keyText } from '../tally/tally.ts';
import type { Change, CountEstimate, Estimate, Key, RatioEstimate } from './estimate.ts';
import type { Definition } from './indicator.ts';
import { yearsOn } from './keys.ts';
import { prepareCompliance } from './kinds/compliance.ts';
import { prepareConcentration } from './kinds/concentration.ts';
import { prepareCount } from './kinds/count.ts';
import { prepareDistribution } from './kinds/distribution.ts';
import { prepareDuration } from './kinds/duration.ts';
import { prepareRatio, ratioChange } from './kinds/ratio.ts';
import { combine, type Prepared } from './prepared.ts';
import type { Ask } from './question.ts';
import type { TargetRule } from './target.ts';
import { inYears } from './years.ts';

/** What a definition needs to answer a question, without a comparison. */
function prepareKind(
  definition: Definition,
  ask: Ask,
  targets: readonly TargetRule[],
): Prepared<readonly Estimate[]> {
  if ('prepare' in definition) return definition.prepare(ask, definition.id);
  switch (definition.kind) {
    case 'compliance':
      return prepareCompliance(definition, ask);
    case 'concentration':
      return prepareConcentration(definition, ask);
    case 'count':
      return prepareCount(definition, ask);
    case 'distribution':
      return prepareDistribution(definition, ask);
    case 'ratio':
      return prepareRatio(definition, ask, targets);
    case 'duration':
      return prepareDuration(definition, ask);
  }
}

/**
 * Prepares one indicator.
 *
 * @param earlier the same question at the date to compare with, or null
 */
export function prepareIndicator(
  definition: Definition,
  ask: Ask,
  earlier: Ask | null,
  targets: readonly TargetRule[],
): Prepared<readonly Estimate[]> {
  const now = prepareKind(definition, ask, targets);
  if (earlier === null || (definition.kind !== 'count' && definition.kind !== 'ratio')) return now;
  const both = combine([now, prepareKind(definition, earlier, targets)]);
  return {
    queries: both.queries,
    estimate(tallies) {
      const [estimates, before] = both.estimate(tallies) as [readonly Estimate[], readonly Estimate[]];
      const byKey = new Map(before.map((estimate) => [groupText(estimate), estimate]));
      return estimates.map((estimate) => {
        const same = byKey.get(groupText(estimate));
        return same === undefined
          ? estimate
          : { ...estimate, change: changeOf(definition, estimate, same, earlier) };
      });
    },
  };
}

/** The same figures on the same day of earlier years, beside those of this one. */
export function withYears(
  definition: Definition,
  now: Prepared<readonly Estimate[]>,
  ask: Ask,
  before: readonly Ask[],
  targets: readonly TargetRule[],
): Prepared<readonly Estimate[]> {
  const hasYears = definition.kind === 'ratio' || (definition.kind === 'count' && !('prepare' in definition));
  if (before.length === 0 || !hasYears) return now;
  const all = combine([now, ...before.map((earlier) => prepareKind(definition, earlier, targets))]);
  const days = [ask, ...before].map(({ asOf }) => isoOf(asOf));
  return {
    queries: all.queries,
    estimate(tallies) {
      const [estimates, ...earlier] = all.estimate(tallies);
      const byGroup = earlier.map(
        (year, i) => new Map(year.map((estimate) => [groupText(estimate, i + 1), estimate])),
      );
      return estimates!.map((estimate) => {
        const same = [estimate, ...byGroup.map((year) => year.get(groupText(estimate)) ?? null)];
        return inYears(estimate, same, days);
      });
    },
  };
}

/** @param later years between an estimate and the one that it is set beside: May is set beside May */
function groupText({ by }: Estimate, later = 0): string {
  return keyText(Object.entries(by).map(([key, value]) => yearsOn(key as Key, value, later)));
}

function changeOf(definition: Definition, now: Estimate, before: Estimate, earlier: Ask): Change {
  const from = isoOf(earlier.asOf);
  if (definition.kind === 'ratio') {
    return ratioChange(definition, now as RatioEstimate, before as RatioEstimate, from);
  }
  const [count, earlierCount] = [(now as CountEstimate).count, (before as CountEstimate).count];
  return {
    from,
    count: earlierCount,
    of: null,
    value: null,
    difference: count - earlierCount,
    interval: null,
  };
}

/**
 * Whether an indicator can be asked in this way.
 *
 * @throws {InputError} `unknown-key` when the question has a key that the indicator lacks
 */
export function checkKeys(
  definition: Definition,
  ask: Pick<Ask, 'by' | 'filters' | 'threshold' | 'minimum'>,
): void {
  const asked = [...ask.by, ...ask.filters.map((filter) => filter.key)];
  const lacking = asked.find((key) => !definition.keys.includes(key));
  const threshold = ask.threshold !== null && !hasThreshold(definition);
  const minimum = ask.minimum !== null && !('takesMinimum' in definition && definition.takesMinimum);
  if (lacking === undefined && !threshold && !minimum) return;
  const key = lacking ?? (threshold ? 'threshold' : 'minimum');
  const keys = definition.keys.join(', ') || 'none';
  throw new InputError('unknown-key', `${definition.id} has no key ${key}; it has ${keys}`, {
    indicator: definition.id,
    key,
    keys,
  });
}

function hasThreshold(definition: Definition): boolean {
  return definition.kind === 'ratio' && definition.basis === 'units' && definition.passes !== 'complete';
}
