/** Shares of units of unlike make-up, made comparable by giving all the same make-up. */
import { checkAmountList, checkChoice, checkCountPairs, checkLevel, checkSameLength } from './checks.ts';
import { wilsonLimits } from './proportion.ts';
import { byarLimits } from './rate.ts';
import { gammaTailQuantile, twoSidedQuantile } from './special.ts';
import { sumOf } from './sum.ts';

/** `score` is of shares; `dobson-byar` and `fay-feuer` take what was counted for events at a rate. */
export type StandardisedLimits = 'score' | 'dobson-byar' | 'fay-feuer';

const LIMITS: readonly StandardisedLimits[] = ['score', 'dobson-byar', 'fay-feuer'];

/** Dobson's method is not to be used on fewer events. */
const LEAST_EVENTS = 10;

/** A directly standardised share and its limits. */
export interface StandardisedShare {
  readonly share: number;
  /** Null, like `upper`, where the method asks for more events. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** One stratum; the weights of all add up to 1. */
interface Stratum {
  readonly x: number;
  readonly n: number;
  readonly weight: number;
}

function sumOver(strata: readonly Stratum[], term: (stratum: Stratum) => number): number {
  return sumOf(strata.map(term));
}

/** Were the share of all strata the same, their weighted mean would vary like the share of so many trials. */
function scoreLimits(share: number, strata: readonly Stratum[], level: number): StandardisedShare {
  const trials = 1 / sumOver(strata, ({ n, weight }) => weight ** 2 / n);
  return { share, ...wilsonLimits(share, trials, twoSidedQuantile(level)) };
}

function dobsonByarLimits(share: number, strata: readonly Stratum[], level: number): StandardisedShare {
  const events = sumOver(strata, ({ x }) => x);
  if (events < LEAST_EVENTS) return { share, lower: null, upper: null };
  const { lower, upper } = byarLimits(events, twoSidedQuantile(level));
  const variance = sumOver(strata, ({ x, n, weight }) => x * (weight / n) ** 2);
  const scale = Math.sqrt(variance / events);
  return { share, lower: share + scale * (lower - events), upper: share + scale * (upper - events) };
}

function fayFeuerLimits(share: number, strata: readonly Stratum[], level: number): StandardisedShare {
  const tail = (1 - level) / 2;
  const variance = sumOver(strata, ({ x, n, weight }) => x * (weight / n) ** 2);
  /** A gamma variable with this mean and variance, at its tail. */
  const limit = (mean: number, spread: number, isUpper: boolean): number =>
    (spread / mean) * gammaTailQuantile(tail, mean ** 2 / spread, isUpper);
  // The upper limit allows for one event more where it would count most.
  const heaviest = strata.reduce((most, { n, weight }) => Math.max(most, weight / n), 0);
  return {
    share,
    lower: variance === 0 ? 0 : limit(share, variance, false),
    upper: limit(share + heaviest, variance + heaviest ** 2, true),
  };
}

/**
 * Directly standardised share: what the share of a unit would be if its strata (years, kinds of people) had the
 * weights of a standard.
 *
 * A department with many final-year students has more members than one with many newcomers at the same work; with
 * the make-up of the whole university in both, what is left is theirs. The score interval by default: it stays in
 * [0, 1] and with one stratum is Wilson's. The other two take members for events at a rate and may pass 1; they are
 * for comparison with figures published so. Strata of a few people make all of them unreliable.
 *
 * @param successes of each stratum; integers, 0 ≤ successes ≤ trials
 * @param trials    of each stratum; integers ≥ 0, as many as successes
 * @param weights   of each stratum in the standard, such as its headcount; finite and ≥ 0, as many as successes
 * @param level     two-sided confidence, strictly between 0 and 1
 * @param limits    `score`, `dobson-byar` (limits null below 10 events) or `fay-feuer`
 * @returns shares (not percent); null when a stratum has no trials, so that its share is not known, or when all
 *   weights are 0
 * @throws {InputError} `length` when the lists differ in length; `count` when a count is negative, fractional or out
 *   of order; `value` when a weight is out of range; `level` when the level is; `choice` when the limits are not known
 * @see Laud (2017), Pharm. Stat. 16:334–348, doi:10.1002/pst.1813 (stratified score)
 * @see Dobson, Kuulasmaa, Eberle & Scherer (1991), Stat. Med. 10:457–462, doi:10.1002/sim.4780100317
 * @see Fay & Feuer (1997), Stat. Med. 16:791–801,
 *   doi:10.1002/(SICI)1097-0258(19970415)16:7<791::AID-SIM500>3.0.CO;2-#
 *
 * @example standardisedShare([10, 20, 30], [100, 150, 210], [500, 300, 200])
 * // → {share: 0.1186, lower: 0.0869, upper: 0.1598}
 */
export function standardisedShare(
  successes: ArrayLike<number>,
  trials: ArrayLike<number>,
  weights: ArrayLike<number>,
  level = 0.95,
  limits: StandardisedLimits = 'score',
): StandardisedShare | null {
  checkSameLength('standardisedShare', { successes, trials, weights });
  checkCountPairs('standardisedShare', successes, trials);
  checkAmountList('standardisedShare', 'weights', weights);
  checkLevel('standardisedShare', level);
  checkChoice('standardisedShare', 'limits', limits, LIMITS);
  const total = sumOf(weights);
  const strata = Array.from(trials, (n, i) => ({ x: successes[i]!, n, weight: weights[i]! / total }));
  if (total === 0 || strata.some(({ n }) => n === 0)) return null;
  // Divided once, so that it is exactly 1 when every stratum is.
  const share = sumOf(strata.map(({ x, n }, i) => weights[i]! * (x / n))) / total;
  switch (limits) {
    case 'score':
      return scoreLimits(share, strata, level);
    case 'dobson-byar':
      return dobsonByarLimits(share, strata, level);
    case 'fay-feuer':
      return fayFeuerLimits(share, strata, level);
  }
}
