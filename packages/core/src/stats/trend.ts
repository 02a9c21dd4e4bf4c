/** Whether a share rises or falls along an ordered list of groups, such as years. */
import { checkCountPairs, checkNumberList, checkSameLength } from './checks.ts';
import { normalCdf } from './special.ts';

/** A test for trend. */
export interface TrendTest {
  /** Above 0 when the share rises with the score; normal with variance 1 when there is no trend. */
  readonly z: number;
  /** z², which other programs print as chi-square with one degree of freedom. */
  readonly statistic: number;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * Cochran–Armitage test: does a share rise or fall in step with a score?
 *
 * Over several years it finds a steady change that no comparison of two years would: all of the groups speak to
 * one question, instead of each pair to its own. What else may be wrong with a straight line it does not ask.
 *
 * @param successes of each group; integers, 0 ≤ successes ≤ trials
 * @param trials    of each group; integers ≥ 0, as many as successes; a group without trials is left out
 * @param scores    where each group stands, such as its year; numbers from −1e150 to 1e150, as many as successes
 * @returns z, its square and a probability in [0, 1]; null when nobody or everybody meets the condition, or when
 *   the groups do not stand in at least two places
 * @throws {InputError} `length` when the lists differ in length; `count` when a count is negative, fractional or out
 *   of order; `value` when a score is out of range
 * @see Cochran (1954), Biometrics 10:417–451, doi:10.2307/3001616
 * @see Armitage (1955), Biometrics 11:375–386, doi:10.2307/3001775
 *
 * @example
 * cochranArmitageTest([0, 2, 5, 9], [50, 50, 50, 50], [2021, 2022, 2023, 2024])
 * // → {z: 3.4969, statistic: 12.2283, pValue: 0.0005}
 */
export function cochranArmitageTest(
  successes: ArrayLike<number>,
  trials: ArrayLike<number>,
  scores: ArrayLike<number>,
): TrendTest | null {
  checkSameLength('cochranArmitageTest', { successes, trials, scores });
  checkCountPairs('cochranArmitageTest', successes, trials);
  checkNumberList('cochranArmitageTest', 'scores', scores);
  const groups = Array.from(trials, (n, i) => ({ x: successes[i]!, n, score: scores[i]! })).filter(
    ({ n }) => n > 0,
  );
  const low = groups.reduce((least, { score }) => Math.min(least, score), Number.POSITIVE_INFINITY);
  const high = groups.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  let x = 0;
  let n = 0;
  let weighted = 0;
  // Only distances matter: in parts of the whole stretch, neither years nor seconds lose digits.
  const placed = groups.map((group) => ({ ...group, at: (group.score - low) / (high - low) }));
  for (const group of placed) {
    x += group.x;
    n += group.n;
    weighted += group.n * group.at;
  }
  if (x === 0 || x === n || low === high) return null;
  let slope = 0;
  let spread = 0;
  for (const group of placed) {
    const distance = group.at - weighted / n;
    slope += group.x * distance;
    spread += group.n * distance ** 2;
  }
  const z = slope / Math.sqrt((x / n) * ((n - x) / n) * spread);
  return { z, statistic: z ** 2, pValue: 2 * normalCdf(-Math.abs(z)) };
}
