/** Ratios: what the basis counts, with interval, targets and verdicts. */
import { newcombeDifference } from '../../stats/difference.ts';
import { wilsonInterval } from '../../stats/proportion.ts';
import { poissonInterval } from '../../stats/rate.ts';
import type { Change, EstimateInterval, RatioEstimate } from '../estimate.ts';
import type { RatioDefinition } from '../indicator.ts';
import type { Prepared } from '../prepared.ts';
import type { Ask } from '../question.ts';
import { type TargetRule, targetsOf, verdicts } from '../target.ts';
import { countClassesRatio } from './ratio/classes.ts';
import type { CountedRatio } from './ratio/counted.ts';
import { countHeadcountRatio } from './ratio/headcount.ts';
import { countPlansRatio } from './ratio/plans.ts';
import { countRowsRatio } from './ratio/rows.ts';
import { countSumsRatio } from './ratio/sums.ts';
import { countUnitsRatio } from './ratio/units.ts';

const LEVEL = 0.95;

export function prepareRatio(
  definition: RatioDefinition,
  ask: Ask,
  targets: readonly TargetRule[],
): Prepared<readonly RatioEstimate[]> {
  const counted = countRatio(definition, ask);
  return {
    queries: counted.queries,
    estimate(tallies) {
      const ratios = counted.estimate(tallies);
      const rules = targetsOf(definition.id, definition.targets, targets, ask.asOf);
      // A number of events per head is no share, so tails of shares say nothing of it.
      const judged = definition.interval === 'wilson';
      const judgements = verdicts(ratios, rules, ask, definition.population?.cohort ?? null, judged);
      return ratios.map(({ by, count, of, notRecorded, ofDate, leftOut, units }, i) => ({
        indicator: definition.id,
        kind: 'ratio',
        by,
        status: of === null || of === 0 ? 'no-data' : 'ok',
        notRecorded,
        count,
        of,
        value: of === null || of === 0 ? null : count / of,
        interval: intervalOf(definition.interval, count, of),
        targets: judgements[i]!,
        ...(ofDate === undefined ? {} : { ofDate }),
        ...(leftOut === undefined ? {} : { leftOut }),
        ...(units === undefined ? {} : { units }),
      }));
    },
  };
}

/** What the basis of a ratio counts. */
export function countRatio(definition: RatioDefinition, ask: Ask): Prepared<readonly CountedRatio[]> {
  switch (definition.basis) {
    case 'rows':
      return countRowsRatio(definition, ask);
    case 'sums':
      return countSumsRatio(definition, ask);
    case 'own':
      return definition.count(ask);
    case 'headcount':
      return countHeadcountRatio(definition, ask);
    case 'classes':
      return countClassesRatio(definition, ask);
    case 'plans':
      return countPlansRatio(definition, ask);
    case 'units':
      return countUnitsRatio(definition, ask, countRatio);
  }
}

function intervalOf(
  method: RatioDefinition['interval'],
  count: number,
  of: number | null,
): EstimateInterval | null {
  if (method === 'none' || of === null || of === 0) return null;
  if (method === 'poisson') {
    const { lower, upper } = poissonInterval(count, LEVEL);
    return { lower: lower / of, upper: upper / of, level: LEVEL, method };
  }
  // More than the headcount is no share; it is an issue of the files.
  const interval = count > of ? null : wilsonInterval(count, of, LEVEL);
  return interval === null ? null : { ...interval, level: LEVEL, method };
}

/** How a ratio changed since an earlier date, of which `before` is the same figure. */
export function ratioChange(
  definition: RatioDefinition,
  now: RatioEstimate,
  before: RatioEstimate,
  from: string,
): Change {
  return {
    from,
    count: before.count,
    of: before.of,
    value: before.value,
    difference: now.value === null || before.value === null ? null : now.value - before.value,
    interval: definition.interval === 'wilson' ? changeInterval(definition, now, before) : null,
  };
}

function changeInterval(
  definition: RatioDefinition,
  now: RatioEstimate,
  before: RatioEstimate,
): EstimateInterval | null {
  if (now.interval === null || before.interval === null) return null;
  const change = newcombeDifference(now.count, now.of!, before.count, before.of!, LEVEL);
  if (change === null) return null;
  const interval = { lower: change.lower, upper: change.upper, level: LEVEL, method: 'newcombe' } as const;
  // Of a stock the same people stand in both dates, which the method takes for different ones.
  return definition.measures === 'stock' ? { ...interval, conservative: true } : interval;
}
