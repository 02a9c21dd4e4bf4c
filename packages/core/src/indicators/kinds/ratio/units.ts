/** Ratios of units: those for which another ratio passes a test, out of those it can be worked out for. */
import type { Key } from '../../estimate.ts';
import type { RatioDefinition } from '../../indicator.ts';
import type { Prepared } from '../../prepared.ts';
import type { Ask } from '../../question.ts';
import type { CountedRatio } from './counted.ts';
import { oldestOf } from './latest.ts';

const UNIT: readonly Key[] = ['unit'];

/**
 * @param countRatio works out the ratio of each unit; handed in, since it in turn knows this basis
 */
export function countUnitsRatio(
  definition: RatioDefinition & { readonly basis: 'units' },
  ask: Ask,
  countRatio: (definition: RatioDefinition, ask: Ask) => Prepared<readonly CountedRatio[]>,
): Prepared<readonly CountedRatio[]> {
  const inner = countRatio({ ...definition.of, ...populationOf(definition) }, { ...ask, by: UNIT });
  return {
    queries: inner.queries,
    estimate(tallies) {
      const units = inner.estimate(tallies);
      const judged = units.filter(({ of }) => of !== null && of > 0);
      const passing = judged.filter(({ count, of }) => passes(definition, ask, count, of!));
      // Units with somebody to count and nothing to count out of can be put on neither side.
      const leftOut = units.filter(({ count, of }) => of === null && count > 0).length;
      const ofDate = oldestOf(judged.map((unit) => unit.ofDate));
      return [
        {
          by: {},
          count: passing.length,
          of: units.some(({ of }) => of !== null) ? judged.length : null,
          notRecorded: units.reduce((sum, unit) => sum + unit.notRecorded, 0),
          ...(ofDate === null ? {} : { ofDate }),
          ...(leftOut > 0 ? { leftOut } : {}),
          units: passing.map(({ by }) => String(by.unit)),
        },
      ];
    },
  };
}

function populationOf({ population }: RatioDefinition): Pick<RatioDefinition, 'population'> {
  return population === undefined ? {} : { population };
}

function passes(
  definition: RatioDefinition & { readonly basis: 'units' },
  ask: Ask,
  count: number,
  of: number,
): boolean {
  if (definition.passes === 'complete') return count === of;
  return count / of > (ask.threshold ?? definition.passes.above);
}
