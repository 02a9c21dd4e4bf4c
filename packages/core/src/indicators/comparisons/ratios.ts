/** Ratios of holders side by side: do they differ, which stand out, how do small ones rank. */
import { adjustedPValues } from '../../stats/adjust.ts';
import { betaBinomialFit } from '../../stats/beta-binomial.ts';
import { binomialTails } from '../../stats/binomial.ts';
import { newcombeDifference } from '../../stats/difference.ts';
import { fisherExactTest } from '../../stats/fisher.ts';
import { funnelOverdispersion } from '../../stats/funnel-overdispersion.ts';
import { weightedGini } from '../../stats/gini.ts';
import { homogeneityTest } from '../../stats/homogeneity.ts';
import { indirectRatio } from '../../stats/indirect-standardisation.ts';
import { standardisedShare } from '../../stats/standardisation.ts';
import { theilDecomposition } from '../../stats/theil.ts';
import { weightedVariation } from '../../stats/variation.ts';
import type { Key, RatioEstimate, Scalar, Signal } from '../estimate.ts';
import type { RatioDefinition } from '../indicator.ts';
import type { CountedRatio } from '../kinds/ratio/counted.ts';
import {
  type AgainstRest,
  type Funnel,
  groupedBut,
  type RatioComparison,
  type RatioMember,
} from './comparison.ts';
import { funnelLines } from './funnel-curve.ts';

const LEVEL = 0.95;
const ALPHA = 1 - LEVEL;
/** The chi-square approximation wants as many expected in every cell. */
const ENOUGH = 5;

/** A holder with a share: a denominator, and not more counted than there are. */
interface Unit {
  readonly key: Scalar;
  readonly count: number;
  readonly of: number;
}

/** The same by cohort; strata without a denominator are left out. */
interface Stratum extends Unit {
  readonly cohort: Scalar;
}

/**
 * Compares the ratios of holders.
 *
 * @param strata the same ratios by the cohort too; null where the question fixes the cohort
 */
export function compareRatios(
  definition: RatioDefinition,
  over: Key,
  estimates: readonly RatioEstimate[],
  strata: readonly CountedRatio[] | null,
): readonly RatioComparison[] {
  const byCohort = strata === null ? null : groupedBut(over, strata.map(withoutCohort));
  return groupedBut(over, estimates).flatMap(({ by, all }) => {
    const units = all.flatMap((estimate) => unitOf(over, estimate));
    const own = byCohort?.find((group) => JSON.stringify(group.by) === JSON.stringify(by))?.all ?? null;
    const cells = own?.flatMap((one) =>
      unitOf(over, one).map((unit): Stratum => ({ ...unit, cohort: one.cohort })),
    );
    if (units.length < 2) return [];
    return [
      { indicator: definition.id, kind: 'ratio', over, by, ...compared(definition, units, cells ?? null) },
    ];
  });
}

function withoutCohort({ by: { cohort, ...by }, ...rest }: CountedRatio) {
  return { ...rest, by, cohort: cohort ?? null };
}

function unitOf(over: Key, { by, count, of }: Pick<CountedRatio, 'by' | 'count' | 'of'>): Unit[] {
  return of === null || of === 0 || count > of ? [] : [{ key: by[over]!, count, of }];
}

function compared(
  { better }: RatioDefinition,
  units: readonly Unit[],
  strata: readonly Stratum[] | null,
): Omit<RatioComparison, 'indicator' | 'kind' | 'over' | 'by'> {
  const counts = units.map(({ count }) => count);
  const sizes = units.map(({ of }) => of);
  const rates = units.map(({ count, of }) => count / of);
  const [count, of] = [sumOf(counts), sumOf(sizes)];
  const homogeneity = homogeneityTest(units.map((unit) => [unit.count, unit.of - unit.count]));
  const spread = funnelOverdispersion(counts, sizes);
  const fit = betaBinomialFit(counts, sizes)!;
  const shrunk = fit.shrunk as readonly number[];
  const rests = againstRest(units, count, of, better);
  const funnels = funnelsOf(units, count / of, spread?.tau2 ?? null);
  return {
    count,
    of,
    value: count / of,
    homogeneity:
      homogeneity === null
        ? null
        : {
            chiSquare: homogeneity.statistic,
            degrees: homogeneity.degrees,
            pValue: homogeneity.pValue,
            approximate: homogeneity.minExpected < ENOUGH,
          },
    overdispersion: spread === null ? null : { phi: spread.phi, tau2: spread.tau2 },
    rho: fit.rho,
    gini: weightedGini(rates, sizes),
    variation: weightedVariation(rates, sizes),
    theil: strata === null ? null : inequality(strata),
    members: units.map((unit, i) => ({
      ...unit,
      value: rates[i]!,
      rest: rests[i]!,
      funnel: funnels[i]!,
      shrunk: shrunk[i]!,
      rank:
        1 + shrunk.filter((other) => (better === 'lower' ? other < shrunk[i]! : other > shrunk[i]!)).length,
      mix: strata === null ? null : mixOf(unit, strata),
    })),
  };
}

function againstRest(
  units: readonly Unit[],
  count: number,
  of: number,
  better: RatioDefinition['better'],
): readonly (AgainstRest | null)[] {
  const pValues = units.map((unit) => fisherExactTest(unit.count, unit.of, count - unit.count, of - unit.of));
  const adjusted = adjustedPValues(pValues);
  return units.map((unit, i) => {
    const change = newcombeDifference(unit.count, unit.of, count - unit.count, of - unit.of, LEVEL);
    if (change === null) return null;
    const { difference, lower, upper } = change;
    const isUnusual = adjusted[i]! < ALPHA;
    const side: Signal = difference > 0 === (better === 'higher') ? 'better' : 'worse';
    return {
      difference,
      interval: { lower, upper, level: LEVEL, method: 'newcombe' },
      pValue: pValues[i]!,
      adjusted: adjusted[i]!,
      signal: better === null ? null : isUnusual ? side : 'similar',
    };
  });
}

function funnelsOf(units: readonly Unit[], share: number, tau2: number | null): readonly (Funnel | null)[] {
  const bySize = [...units.keys()].sort((a, b) => units[a]!.of - units[b]!.of);
  const sizes = bySize.map((i) => units[i]!.of);
  const lines = funnelLines(sizes, share, tau2);
  return units.map(({ count, of }, i): Funnel | null => {
    const line = lines[bySize.indexOf(i)] ?? null;
    const tails = binomialTails(count, of, share);
    if (line === null || tails === null) return null;
    return { ...line, flag95: tails.flag95, flag998: tails.flag998 };
  });
}

/** Between holders, and within them between their cohorts. */
function inequality(strata: readonly Stratum[]): RatioComparison['theil'] {
  const found = theilDecomposition(
    strata.map(({ count }) => count),
    strata.map(({ of }) => of),
    strata.map(({ key }) => String(key)),
  );
  return found === null ? null : { total: found.total, within: found.within, between: found.between };
}

function mixOf(unit: Unit, strata: readonly Stratum[]): RatioMember['mix'] {
  const cohorts = [...new Set(strata.map(({ cohort }) => cohort))];
  const whole = cohorts.map((cohort) => strata.filter((stratum) => stratum.cohort === cohort));
  const own = whole.map((all) => all.find(({ key }) => key === unit.key) ?? { count: 0, of: 0 });
  const [counts, sizes] = [own.map(({ count }) => count), own.map(({ of }) => of)];
  const wholeCounts = whole.map((all) => sumOf(all.map(({ count }) => count)));
  const wholeSizes = whole.map((all) => sumOf(all.map(({ of }) => of)));
  const found = indirectRatio(counts, sizes, wholeCounts, wholeSizes, LEVEL);
  if (found === null) return null;
  const { expected, ratio, lower, upper } = found;
  return {
    expected,
    ratio,
    lower,
    upper,
    standardised: standardisedShare(counts, sizes, wholeSizes, LEVEL)?.share ?? null,
  };
}

function sumOf(list: readonly number[]): number {
  return list.reduce((sum, one) => sum + one, 0);
}
