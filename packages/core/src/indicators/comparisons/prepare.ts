/** What a question by keys is told besides its estimates, and the further queries that takes. */

import type { Tally, TallyQuery } from '../../tally/tally.ts';
import type { CountEstimate, Estimate, RatioEstimate } from '../estimate.ts';
import type { Definition, RatioDefinition } from '../indicator.ts';
import { prepareBegunSpells } from '../kinds/duration.ts';
import { countRatio } from '../kinds/ratio.ts';
import type { Ask } from '../question.ts';
import { type Comparison, comparedKey } from './comparison.ts';
import { compareCounts } from './counts.ts';
import { compareDurations } from './durations.ts';
import { compareRatios } from './ratios.ts';
import { countSeries, shareSeries } from './series.ts';

/** Comparisons of the estimates of one indicator: beyond them only the tallies of `queries` are needed. */
export interface PreparedComparisons {
  readonly queries: readonly TallyQuery[];
  compare(estimates: readonly Estimate[], tallies: readonly Tally[]): readonly Comparison[];
}

const NONE: PreparedComparisons = { queries: [], compare: () => [] };

export function prepareComparisons(definition: Definition, ask: Ask): PreparedComparisons {
  // Who answers for itself says what it has to say.
  if ('prepare' in definition) return NONE;
  switch (definition.kind) {
    case 'ratio':
      return definition.interval === 'wilson' ? ofRatios(definition, ask) : NONE;
    case 'count':
      return ofCounts(definition.id, ask);
    case 'duration': {
      const over = comparedKey(ask.by);
      if (over === null) return NONE;
      const begun = prepareBegunSpells(definition, ask);
      return {
        queries: begun.queries,
        compare: (_, tallies) => compareDurations(definition.id, over, begun.estimate(tallies)),
      };
    }
    default:
      return NONE;
  }
}

function ofRatios(definition: RatioDefinition, ask: Ask): PreparedComparisons {
  const over = comparedKey(ask.by);
  // Who stands in several holders would be set against themselves.
  if (over !== null && definition.overlapping?.includes(over)) return NONE;
  const strata =
    over !== null && isMixed(definition, ask)
      ? countRatio(definition, { ...ask, by: [...ask.by, 'cohort'] })
      : null;
  return {
    queries: strata?.queries ?? [],
    compare(estimates, tallies) {
      const ratios = estimates as readonly RatioEstimate[];
      return [
        ...(over === null ? [] : compareRatios(definition, over, ratios, strata?.estimate(tallies) ?? null)),
        ...(ask.by.includes('month') ? shareSeries(definition.id, ratios) : []),
      ];
    },
  };
}

/** Whether cohorts stand together in a figure, so that holders may differ by their mix of them. */
function isMixed({ keys, population }: RatioDefinition, { by, filters }: Ask): boolean {
  const fixed =
    by.includes('cohort') || filters.some(({ key, values }) => key === 'cohort' && values.length === 1);
  return keys.includes('cohort') && population === undefined && !fixed;
}

function ofCounts(indicator: string, ask: Ask): PreparedComparisons {
  const over = comparedKey(ask.by);
  return {
    queries: [],
    compare(estimates) {
      const counts = estimates as readonly CountEstimate[];
      return [
        ...(over === null ? [] : compareCounts(indicator, over, counts)),
        ...(ask.by.includes('month') ? countSeries(indicator, counts) : []),
      ];
    },
  };
}
