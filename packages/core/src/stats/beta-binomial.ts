/** Shares of many units, small and large, read together: how much units differ, and what that says of each. */
import { checkCountPairs } from './checks.ts';
import { exceeding, type Terms } from './exceeding.ts';
import { fallingRoot, type Slope } from './root.ts';
import { logGamma } from './special.ts';
import { sumOf } from './sum.ts';

/** The beta distribution from which the true shares of units seem to be drawn, and the share of each in its light. */
export interface BetaBinomialFit {
  /** Shapes of the distribution; null at both ends of `rho`, where it is no distribution with a density. */
  readonly alpha: number | null;
  readonly beta: number | null;
  /** Mean share of units. */
  readonly mean: number;
  /** How alike two people of one unit are: 0 when units do not differ beyond chance, 1 when each is all or nothing. */
  readonly rho: number;
  /** Logarithm of the likelihood; null where alpha is. */
  readonly logLik: number | null;
  /** Share of each unit, drawn towards the mean the more the smaller it is; null for a unit without trials. */
  readonly shrunk: readonly (number | null)[];
}

/** More people than any unit has. */
const MOST_TRIALS = 1e6;

interface Unit {
  readonly x: number;
  readonly n: number;
}

/** The likelihood is summed person by person. */
interface People {
  readonly successes: Terms;
  readonly failures: Terms;
  readonly trials: Terms;
}

/** Σ log(share + r · spread), a part of the likelihood. */
function logSum({ at, weight }: Terms, share: number, spread: number): number {
  return at.reduce((sum, r, i) => sum + weight[i]! * Math.log(share + r * spread), 0);
}

/** The derivatives of that, first and second, by share and by spread. */
function derivatives({ at, weight }: Terms, share: number, spread: number) {
  let [byShare, bySpread, byShareTwice, byBoth, bySpreadTwice] = [0, 0, 0, 0, 0];
  for (let i = 0; i < at.length; i++) {
    const r = at[i]!;
    const factor = 1 / (share + r * spread);
    const first = weight[i]! * factor;
    const second = first * factor;
    byShare += first;
    bySpread += r * first;
    byShareTwice -= second;
    byBoth -= r * second;
    bySpreadTwice -= r * r * second;
  }
  return { byShare, bySpread, byShareTwice, byBoth, bySpreadTwice };
}

/**
 * How the likelihood changes with the mean m at a spread s = 1 ÷ (alpha + beta).
 *
 * But for a constant, the likelihood is the product over units of m + r·s for r < x and 1 − m + r·s for r < n − x,
 * divided by 1 + r·s for r < n. Unlike the gamma functions in the textbooks, of which nothing is left when alpha
 * and beta are large, this goes on to s = 0, where units differ by chance alone.
 */
function slopeByMean(people: People, mean: number, spread: number): Slope {
  const successes = derivatives(people.successes, mean, spread);
  const failures = derivatives(people.failures, 1 - mean, spread);
  return {
    value: successes.byShare - failures.byShare,
    slope: successes.byShareTwice + failures.byShareTwice,
  };
}

/** How it changes with the spread when the mean keeps up. */
function slopeBySpread(people: People, mean: number, spread: number): Slope {
  const successes = derivatives(people.successes, mean, spread);
  const failures = derivatives(people.failures, 1 - mean, spread);
  const trials = derivatives(people.trials, 1, spread);
  const byMeanTwice = successes.byShareTwice + failures.byShareTwice;
  const byBoth = successes.byBoth - failures.byBoth;
  const bySpreadTwice = successes.bySpreadTwice + failures.bySpreadTwice - trials.bySpreadTwice;
  return {
    value: successes.bySpread + failures.bySpread - trials.bySpread,
    slope: bySpreadTwice - byBoth ** 2 / byMeanTwice,
  };
}

/** Mean and rho, and the likelihood there but for a constant. */
interface Peak {
  readonly mean: number;
  readonly rho: number;
  readonly logLik: number;
}

function peakAt(people: People, mean: number, rho: number): Peak {
  const spread = rho / (1 - rho);
  const logLik =
    logSum(people.successes, mean, spread) +
    logSum(people.failures, 1 - mean, spread) -
    logSum(people.trials, 1, spread);
  return { mean, rho, logLik };
}

/** From where the largest unit shows no spread yet, by steps of four, to where nearly all are all or nothing. */
function* rhosBetween(most: number, units: number): Generator<number> {
  for (let spread = 1 / (64 * most); spread < 1000 * units; spread *= 4) yield spread / (1 + spread);
}

/**
 * The greatest of the peaks of the likelihood, the one at rho = 0 included.
 *
 * There may be two: a unit of 1566 and a unit of one, with a member each, are a peak as equals and a higher one as
 * opposites. So the whole way is walked, and the top found wherever the likelihood stops rising between two steps.
 */
function greatestPeak(people: People, counts: readonly number[], pooled: number): Peak {
  let mean = pooled;
  const slopeAt = (rho: number): Slope => {
    const spread = rho / (1 - rho);
    mean = fallingRoot(0, 1, mean, (m) => slopeByMean(people, m, spread));
    const { value, slope } = slopeBySpread(people, mean, spread);
    return { value, slope: slope / (1 - rho) ** 2 };
  };
  let greatest = peakAt(people, pooled, 0);
  let before = 0;
  // What is left of a slope of 0 after rounding counts as none.
  const rounding = 1e-12 * derivatives(people.trials, 1, 0).bySpread;
  let wasRising = slopeBySpread(people, pooled, 0).value > rounding;
  for (const rho of [...rhosBetween(Math.max(...counts), counts.length), 1]) {
    const isRising = rho < 1 && slopeAt(rho).value > 0;
    if (wasRising && !isRising) {
      const top = fallingRoot(before, rho, (before + rho) / 2, slopeAt);
      slopeAt(top);
      const peak = peakAt(people, mean, top);
      if (peak.logLik > greatest.logLik) greatest = peak;
    }
    before = rho;
    wasRising = isRising;
  }
  return greatest;
}

/**
 * Beta-binomial distribution of the greatest likelihood: how much the true shares of units differ, and the share of
 * each unit drawn towards their mean.
 *
 * In a list of raw shares the smallest units stand at both ends, by chance. A shrunk share stays near the raw one in
 * a large unit and near the mean in one of a few people, as far as the units themselves show that shares differ;
 * rank units by it.
 *
 * @param successes of each unit; integers, 0 ≤ successes ≤ trials
 * @param trials    of each unit; integers from 0 to a million, as many as successes
 * @returns shapes, a share, a correlation in [0, 1], a logarithm and shares in the order given. When the likelihood
 *   is greatest at rho = 0 (units differ no more than by chance) the mean and every share are that of all units
 *   together, at rho = 1 (each unit is all or nothing) shares stay as they are, and alpha, beta and logLik are null.
 *   Null as a whole when no unit has trials
 * @throws {InputError} `length` when the lists differ in length; `count` when a count is negative, fractional, out of
 *   order or too large
 * @see Griffiths (1973), Biometrics 29:637–648, doi:10.2307/2529131
 * @see Smith (1983), J. R. Stat. Soc. C 32:196–204, doi:10.2307/2347299
 *
 * @example
 * betaBinomialFit([0, 5, 9, 2, 24], [20, 60, 100, 45, 110]).shrunk
 * // → [0.0557, 0.0881, 0.0919, 0.0643, 0.1957]
 */
export function betaBinomialFit(
  successes: ArrayLike<number>,
  trials: ArrayLike<number>,
): BetaBinomialFit | null {
  checkCountPairs('betaBinomialFit', successes, trials, MOST_TRIALS);
  const all = Array.from(trials, (n, i): Unit => ({ x: successes[i]!, n }));
  const units = all.filter(({ n }) => n > 0);
  if (units.length === 0) return null;
  const pooled = sumOf(units.map(({ x }) => x)) / sumOf(units.map(({ n }) => n));
  const shrunkBy = (shareOf: (unit: Unit) => number): (number | null)[] =>
    all.map((unit) => (unit.n === 0 ? null : shareOf(unit)));
  const none = { alpha: null, beta: null, logLik: null };
  const differByChance = { ...none, mean: pooled, rho: 0, shrunk: shrunkBy(() => pooled) };
  if (pooled === 0 || pooled === 1 || units.every(({ n }) => n === 1)) return differByChance;
  if (units.every(({ x, n }) => x === 0 || x === n)) {
    const mean = units.filter(({ x }) => x > 0).length / units.length;
    return { ...none, mean, rho: 1, shrunk: shrunkBy(({ x, n }) => x / n) };
  }
  const peak = greatestPeak(
    {
      successes: exceeding(units.map(({ x }) => x)),
      failures: exceeding(units.map(({ x, n }) => n - x)),
      trials: exceeding(units.map(({ n }) => n)),
    },
    units.map(({ n }) => n),
    pooled,
  );
  if (peak.rho === 0) return differByChance;
  const { mean, rho } = peak;
  const spread = rho / (1 - rho);
  const logChoose = sumOf(units.map(({ x, n }) => logGamma(n + 1) - logGamma(x + 1) - logGamma(n - x + 1)));
  return {
    alpha: mean / spread,
    beta: (1 - mean) / spread,
    mean,
    rho,
    logLik: logChoose + peak.logLik,
    // (x + alpha) ÷ (n + alpha + beta), for large alpha and beta too.
    shrunk: shrunkBy(({ x, n }) => (x * spread + mean) / (n * spread + 1)),
  };
}
